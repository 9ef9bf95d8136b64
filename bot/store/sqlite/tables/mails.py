"""The tables of mails."""

MAILS = """
CREATE TABLE mails (
  id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, site TEXT NOT NULL,
  codes TEXT NOT NULL, made_at TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
  retry_at TEXT NOT NULL, closed_at TEXT, reason TEXT,
  state TEXT NOT NULL DEFAULT 'due' CHECK (state IN ('due', 'sent', 'failed', 'dropped')),
  CHECK ((state = 'due') = (closed_at IS NULL))) STRICT;
CREATE INDEX due_mails ON mails (retry_at) WHERE state = 'due';
"""
