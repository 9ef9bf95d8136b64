"""The tables of what a site asks a person back, of their answers, and of paused trials."""

# An answer is sealed under the key of the person who gave it. Neither outlives the consent.
MESSAGES = """
CREATE TABLE asks (
  id INTEGER PRIMARY KEY, referral INTEGER NOT NULL REFERENCES referrals ON DELETE CASCADE,
  kind TEXT NOT NULL, day TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL,
  nonce TEXT NOT NULL UNIQUE, UNIQUE (referral, kind, day)) STRICT;
CREATE TABLE replies (
  ask INTEGER NOT NULL REFERENCES asks ON DELETE CASCADE, seq INTEGER NOT NULL,
  at TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (ask, seq)) STRICT;
CREATE TRIGGER what_is_over_asks_nothing AFTER UPDATE OF status ON referrals
  WHEN NEW.status IN ('withdrawn', 'erased')
  BEGIN DELETE FROM asks WHERE referral = NEW.id; END;
"""

# A pause without a site holds everywhere. A reminder that waits for the end of a pause
# comes then, and on its day at the latest.
PAUSES = """
CREATE TABLE pauses (
  id INTEGER PRIMARY KEY, trial TEXT NOT NULL, site TEXT, at TEXT NOT NULL, actor TEXT NOT NULL,
  ended_at TEXT, ended_by TEXT, CHECK ((ended_at IS NULL) = (ended_by IS NULL))) STRICT;
CREATE UNIQUE INDEX paused_once ON pauses (trial, ifnull(site, '')) WHERE ended_at IS NULL;
ALTER TABLE reminders ADD COLUMN waits INTEGER NOT NULL DEFAULT 0 CHECK (waits IN (0, 1));
"""
