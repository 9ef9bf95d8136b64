"""Step 014: the news for a site, each kept until a coordinator, or mail and admins, have it."""

# `letters` are the letters that say it, each with the account it goes to.
OWED = """
CREATE TABLE owed (
  id INTEGER PRIMARY KEY, referral INTEGER NOT NULL REFERENCES referrals ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('delete', 'no_call', 'read')), at TEXT NOT NULL,
  letters TEXT NOT NULL, settled_at TEXT,
  how TEXT CHECK (how IN ('told', 'passed on', 'moot')),
  CHECK ((settled_at IS NULL) = (how IS NULL))) STRICT;
CREATE UNIQUE INDEX owed_once ON owed (referral, kind) WHERE settled_at IS NULL;
"""
