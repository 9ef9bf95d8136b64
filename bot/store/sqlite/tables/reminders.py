"""The tables of reminders, and of the verdicts that an amendment may change."""

# A reminder hangs on a consent of its own kind; it ends with it in the same moment.
REMINDERS = """
CREATE TABLE reminders (
  id INTEGER PRIMARY KEY, screening TEXT NOT NULL REFERENCES screenings ON DELETE CASCADE,
  trial TEXT NOT NULL, consent INTEGER NOT NULL REFERENCES consents, due_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'withdrawn')),
  rules TEXT, made_at TEXT NOT NULL, closed_at TEXT,
  CHECK ((state = 'open') = (closed_at IS NULL)),
  UNIQUE (screening, trial)) STRICT;
CREATE INDEX open_reminders ON reminders (due_on) WHERE state = 'open';
CREATE INDEX reminders_of_consent ON reminders (consent);
CREATE TRIGGER reminder_needs_consent BEFORE INSERT ON reminders
  WHEN NOT EXISTS (SELECT 1 FROM consents AS c WHERE c.id = NEW.consent AND c.kind = 'remind'
    AND c.screening = NEW.screening AND c.trial = NEW.trial
    AND c.given = 1 AND c.withdrawn_at IS NULL)
  BEGIN SELECT RAISE(ABORT, 'consent missing'); END;
CREATE TRIGGER reminder_keeps_consent BEFORE UPDATE ON reminders
  WHEN NEW.state = 'open' AND NOT EXISTS (SELECT 1 FROM consents AS c
    WHERE c.id = NEW.consent AND c.kind = 'remind' AND c.screening = NEW.screening
      AND c.trial = NEW.trial AND c.given = 1 AND c.withdrawn_at IS NULL)
  BEGIN SELECT RAISE(ABORT, 'consent missing'); END;
CREATE TRIGGER withdrawal_ends_the_reminder AFTER UPDATE OF withdrawn_at ON consents
  WHEN OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL
  BEGIN
    UPDATE reminders SET state = 'withdrawn', closed_at = NEW.withdrawn_at
      WHERE consent = NEW.id AND state = 'open';
  END;
"""

# `answers` is how many there were: a verdict on fewer than there are now is nobody's result.
VERDICTS = """
CREATE TABLE verdicts (
  screening TEXT NOT NULL REFERENCES screenings ON DELETE CASCADE, trial TEXT NOT NULL,
  rules TEXT NOT NULL, answers INTEGER NOT NULL, judged_on TEXT NOT NULL, cohorts BLOB NOT NULL,
  PRIMARY KEY (screening, trial)) STRICT;
CREATE INDEX verdicts_of_trial ON verdicts (trial, rules);
"""
