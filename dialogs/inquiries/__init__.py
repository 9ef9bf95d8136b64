"""Questions that a person puts: their topics, found offline, and the answers, which are data."""
