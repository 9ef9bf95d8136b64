"""Step 003: referrals are worked."""

# What coordinators do with a referral. A note is sealed under the key of the person it is about.
WORK = """
DROP TRIGGER withdrawal_reaches_everything;
CREATE TABLE worked_referrals (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, screening TEXT, trial TEXT NOT NULL,
  site TEXT NOT NULL, cohorts TEXT NOT NULL, consent INTEGER,
  given INTEGER NOT NULL DEFAULT 1 CHECK (given = 1),
  kind TEXT NOT NULL DEFAULT 'share' CHECK (kind = 'share'),
  status TEXT NOT NULL CHECK (status IN ('new', 'acknowledged', 'attempt_1', 'attempt_2',
    'attempt_3', 'reached', 'visit_booked', 'screened', 'enrolled', 'unreachable', 'declined',
    'not_suitable', 'duplicate', 'not_real', 'closed', 'withdrawn', 'erased')),
  contact BLOB, card BLOB, by_relative INTEGER NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, withdrawn_at TEXT,
  snoozed_until TEXT, visit_on TEXT,
  CHECK (status = 'erased' OR (screening IS NOT NULL AND consent IS NOT NULL)),
  CHECK (status NOT IN ('withdrawn', 'erased') OR (contact IS NULL AND card IS NULL)),
  UNIQUE (screening, trial, site),
  FOREIGN KEY (consent, screening, trial, site, given, kind)
    REFERENCES consents (id, screening, trial, site, given, kind)) STRICT;
INSERT INTO worked_referrals SELECT id, code, screening, trial, site, cohorts, consent, given,
  kind, CASE status WHEN 'seen' THEN 'acknowledged' WHEN 'contacted' THEN 'reached'
  ELSE status END, contact, card, by_relative, created_at, updated_at, withdrawn_at, NULL, NULL
  FROM referrals;
DROP TABLE referrals;
ALTER TABLE worked_referrals RENAME TO referrals;
CREATE TABLE steps (
  referral INTEGER NOT NULL REFERENCES referrals ON DELETE CASCADE, seq INTEGER NOT NULL,
  at TEXT NOT NULL, actor TEXT NOT NULL, trigger TEXT NOT NULL, was TEXT NOT NULL,
  since TEXT NOT NULL, became TEXT NOT NULL, detail TEXT, undone_at TEXT, undone_by TEXT,
  PRIMARY KEY (referral, seq)) STRICT;
CREATE TABLE notes (
  id INTEGER PRIMARY KEY, referral INTEGER NOT NULL REFERENCES referrals ON DELETE CASCADE,
  at TEXT NOT NULL, actor TEXT NOT NULL, nonce TEXT NOT NULL UNIQUE, body BLOB NOT NULL) STRICT;
CREATE TABLE missed (
  referral INTEGER NOT NULL REFERENCES referrals ON DELETE CASCADE, trial TEXT NOT NULL,
  criterion TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL,
  PRIMARY KEY (referral, criterion)) STRICT;
CREATE TRIGGER what_is_over_names_no_reasons AFTER UPDATE OF status ON referrals
  WHEN NEW.status IN ('withdrawn', 'erased')
  BEGIN
    DELETE FROM notes WHERE referral = NEW.id;
    DELETE FROM missed WHERE referral = NEW.id;
    UPDATE steps SET detail = NULL WHERE referral = NEW.id;
    UPDATE referrals SET snoozed_until = NULL, visit_on = NULL WHERE id = NEW.id;
  END;
ALTER TABLE grants ADD COLUMN name BLOB;
"""
