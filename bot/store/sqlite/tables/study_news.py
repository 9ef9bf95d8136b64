"""Step 040: wishes to be told of other studies, for some illnesses, until a day."""

# A consent of its own kind; the rule of its table is widened where it stands, as in step 032.
_KINDS = "'share', 'remind', 'ask')"
A_KIND_OF_ITS_OWN = (
    "PRAGMA writable_schema = ON",
    f"""UPDATE sqlite_master SET sql = replace(sql, "{_KINDS}", "{_KINDS[:-1]}, 'news')")
      WHERE type = 'table' AND name = 'consents'""",
    "PRAGMA writable_schema = RESET",
)

# One for each screening. The illnesses, and what was known of each study, are sealed under the key
# of the person. `looked` is a mark of the studies that the answers were last held against.
STUDY_NEWS = """
CREATE TABLE study_news (
  id INTEGER PRIMARY KEY,
  screening TEXT NOT NULL UNIQUE REFERENCES screenings ON DELETE CASCADE,
  consent INTEGER NOT NULL REFERENCES consents, until_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'over', 'withdrawn')),
  looked TEXT NOT NULL, not_before TEXT, made_at TEXT NOT NULL, closed_at TEXT, body BLOB,
  CHECK ((state = 'open') = (closed_at IS NULL)),
  CHECK ((state = 'open') = (body IS NOT NULL))) STRICT;
CREATE INDEX open_study_news ON study_news (looked) WHERE state = 'open';
CREATE INDEX study_news_of_consent ON study_news (consent);
CREATE TRIGGER news_needs_consent BEFORE INSERT ON study_news
  WHEN NOT EXISTS (SELECT 1 FROM consents AS c WHERE c.id = NEW.consent AND c.kind = 'news'
    AND c.screening = NEW.screening AND c.given = 1 AND c.withdrawn_at IS NULL)
  BEGIN SELECT RAISE(ABORT, 'consent missing'); END;
CREATE TRIGGER news_keeps_consent BEFORE UPDATE ON study_news
  WHEN NEW.state = 'open' AND NOT EXISTS (SELECT 1 FROM consents AS c
    WHERE c.id = NEW.consent AND c.kind = 'news' AND c.screening = NEW.screening
      AND c.given = 1 AND c.withdrawn_at IS NULL)
  BEGIN SELECT RAISE(ABORT, 'consent missing'); END;
CREATE TRIGGER withdrawal_ends_the_news AFTER UPDATE OF withdrawn_at ON consents
  WHEN OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL
  BEGIN
    UPDATE study_news SET state = 'withdrawn', closed_at = NEW.withdrawn_at, body = NULL
      WHERE consent = NEW.id AND state = 'open';
  END;
"""
