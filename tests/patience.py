"""The time a test waits for what must come, on a busy machine, before it is called hanging."""

PATIENCE = 120.0  # real seconds; a guard, and nothing that a test measures
