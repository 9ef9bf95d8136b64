"""The messenger port: what comes in as an event, what goes out as a stored letter."""
