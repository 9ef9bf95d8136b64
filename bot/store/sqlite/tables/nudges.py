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
