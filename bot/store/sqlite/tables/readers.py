"""Step 034: rights that only read: the summaries and pictures of a site, no card, no contact."""

READERS = """
ALTER TABLE grants ADD COLUMN reads_only INTEGER NOT NULL DEFAULT 0;
"""
