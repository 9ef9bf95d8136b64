"""The tables of nudges."""

# `anew` is the day on which a snoozed referral woke up, or empty: a rest begins the count again.
NUDGES = """
CREATE TABLE nudges (
  referral INTEGER NOT NULL REFERENCES referrals ON DELETE CASCADE, consent INTEGER NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('coordinator', 'backup', 'admin', 'promise')),
  anew TEXT NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (referral, consent, level, anew)) STRICT;
CREATE TABLE absences (
  account TEXT PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
  first TEXT NOT NULL, last TEXT NOT NULL CHECK (first <= last)) STRICT;
"""

# Step 013: a nudge of its own for those of whom nothing was said since they were reached.
REACHED_NUDGES = """
CREATE TABLE wider_nudges (
  referral INTEGER NOT NULL REFERENCES referrals ON DELETE CASCADE, consent INTEGER NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('coordinator', 'backup', 'admin', 'promise', 'reached')),
  anew TEXT NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (referral, consent, level, anew)) STRICT;
INSERT INTO wider_nudges SELECT referral, consent, level, anew, at FROM nudges;
DROP TABLE nudges;
ALTER TABLE wider_nudges RENAME TO nudges;
"""
