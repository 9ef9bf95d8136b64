"""Steps 032 and 033: questions to a study team, what was written, and where it was shown."""

# A consent of its own kind. The table is what others hang on, so its rule is widened where it
# stands: a copy of it would be dropped with all that hangs on it.
_KINDS = "'share', 'remind')"
ASKING = (
    "PRAGMA writable_schema = ON",
    f"""UPDATE sqlite_master SET sql = replace(sql, "{_KINDS}", "{_KINDS[:-1]}, 'ask')")
      WHERE type = 'table' AND name = 'consents'""",
    "PRAGMA writable_schema = RESET",
)

# Its number and its code are of `codes`, as those of referrals are. The words are sealed under the
# key of the person; a reply that nobody has sent yet has no `sent_at`.
TEAM_QUESTIONS = """
CREATE TABLE team_questions (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, screening TEXT, trial TEXT NOT NULL,
  site TEXT NOT NULL, consent INTEGER,
  given INTEGER NOT NULL DEFAULT 1 CHECK (given = 1),
  kind TEXT NOT NULL DEFAULT 'ask' CHECK (kind = 'ask'),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'answered', 'over', 'withdrawn', 'erased')),
  asked_at TEXT NOT NULL, waits_since TEXT NOT NULL, touched_at TEXT NOT NULL,
  late_told_at TEXT, closed_at TEXT,
  CHECK (state = 'erased' OR (screening IS NOT NULL AND consent IS NOT NULL)),
  CHECK ((state IN ('waiting', 'answered')) = (closed_at IS NULL)),
  FOREIGN KEY (consent, screening, trial, site, given, kind)
    REFERENCES consents (id, screening, trial, site, given, kind)) STRICT;
CREATE UNIQUE INDEX one_open_question ON team_questions (screening, trial, site)
  WHERE state IN ('waiting', 'answered');
CREATE INDEX team_questions_of_site ON team_questions (site, state);
CREATE INDEX team_questions_of_consent ON team_questions (consent);
CREATE INDEX team_questions_by_age ON team_questions (touched_at);
CREATE TABLE team_messages (
  id INTEGER PRIMARY KEY, question INTEGER NOT NULL REFERENCES team_questions ON DELETE CASCADE,
  side TEXT NOT NULL CHECK (side IN ('person', 'team')), actor TEXT, at TEXT NOT NULL,
  sent_at TEXT, nonce TEXT NOT NULL UNIQUE, body BLOB NOT NULL,
  CHECK ((side = 'team') = (actor IS NOT NULL))) STRICT;
CREATE INDEX messages_of_question ON team_messages (question);
CREATE TABLE team_copies (
  id INTEGER PRIMARY KEY, question INTEGER NOT NULL REFERENCES team_questions ON DELETE CASCADE,
  key TEXT NOT NULL UNIQUE, account TEXT, group_ref TEXT, at TEXT NOT NULL,
  CHECK ((account IS NULL) <> (group_ref IS NULL))) STRICT;
CREATE INDEX copies_of_question ON team_copies (question);
CREATE INDEX team_copies_of_account ON team_copies (account);
CREATE TRIGGER a_code_is_of_one_question BEFORE INSERT ON team_questions
  WHEN NOT EXISTS (SELECT 1 FROM codes AS c WHERE c.id = NEW.id AND c.code = NEW.code)
  BEGIN SELECT RAISE(ABORT, 'a code is given out once'); END;
CREATE TRIGGER a_question_keeps_its_code BEFORE UPDATE OF id, code ON team_questions
  WHEN NEW.id <> OLD.id OR NEW.code <> OLD.code
  BEGIN SELECT RAISE(ABORT, 'a code is given out once'); END;
CREATE TRIGGER question_needs_consent BEFORE INSERT ON team_questions
  WHEN NOT EXISTS (SELECT 1 FROM consents AS c
    WHERE c.id = NEW.consent AND c.given = 1 AND c.withdrawn_at IS NULL)
  BEGIN SELECT RAISE(ABORT, 'consent missing'); END;
CREATE TRIGGER question_keeps_consent BEFORE UPDATE ON team_questions
  WHEN NEW.state IN ('waiting', 'answered') AND NOT EXISTS (SELECT 1 FROM consents AS c
    WHERE c.id = NEW.consent AND c.given = 1 AND c.withdrawn_at IS NULL)
  BEGIN SELECT RAISE(ABORT, 'consent missing'); END;
CREATE TRIGGER words_need_an_open_question BEFORE INSERT ON team_messages
  WHEN NOT EXISTS (SELECT 1 FROM team_questions AS q
    WHERE q.id = NEW.question AND q.state IN ('waiting', 'answered'))
  BEGIN SELECT RAISE(ABORT, 'the question is over'); END;
CREATE TRIGGER withdrawal_ends_the_question AFTER UPDATE OF withdrawn_at ON consents
  WHEN OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL
  BEGIN
    UPDATE team_questions SET state = 'withdrawn', closed_at = NEW.withdrawn_at
      WHERE consent = NEW.id AND state IN ('waiting', 'answered');
  END;
CREATE TRIGGER what_is_over_keeps_no_words AFTER UPDATE OF state ON team_questions
  WHEN NEW.state IN ('over', 'withdrawn', 'erased')
  BEGIN
    UPDATE letters SET state = 'dropped', reason = 'the question is over', body = NULL
      WHERE consent = OLD.consent AND state = 'due';
    DELETE FROM team_messages WHERE question = NEW.id;
  END;
"""

# Step 033: every turn of a person looks for the questions of their talks.
OF_A_TALK = """
CREATE INDEX team_questions_of_screening ON team_questions (screening);
"""
