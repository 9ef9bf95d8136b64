"""Step 001: people, screenings, consents and referrals, traffic, the ledger."""

# Sealed columns are BLOBs named for what they hold; `*_mark` columns are keyed fingerprints.
PEOPLE = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
CREATE TABLE accounts (
  id TEXT PRIMARY KEY, chat_mark BLOB NOT NULL UNIQUE, lane_mark BLOB NOT NULL,
  telegram_id BLOB NOT NULL, lang TEXT, reachable INTEGER NOT NULL DEFAULT 1,
  made_at TEXT NOT NULL, touched_at TEXT NOT NULL) STRICT;
CREATE TABLE erasures (account TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT;
CREATE TABLE unreachable (chat_mark BLOB PRIMARY KEY, since TEXT) STRICT;
CREATE TABLE grants (
  id INTEGER PRIMARY KEY, account TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
  site TEXT, role TEXT NOT NULL CHECK (role IN ('admin', 'coordinator')),
  lang TEXT NOT NULL, granted_at TEXT NOT NULL, revoked_at TEXT,
  CHECK ((role = 'coordinator') = (site IS NOT NULL))) STRICT;
CREATE UNIQUE INDEX grant_once ON grants (account, role, ifnull(site, ''))
  WHERE revoked_at IS NULL;
CREATE INDEX grants_of_site ON grants (site) WHERE revoked_at IS NULL;
CREATE TABLE invites (
  hash BLOB PRIMARY KEY, role TEXT NOT NULL, site TEXT, expires TEXT NOT NULL,
  made_at TEXT NOT NULL, used_at TEXT) STRICT;
"""

SCREENINGS = """
CREATE TABLE screenings (
  id TEXT PRIMARY KEY, account TEXT NOT NULL REFERENCES accounts,
  phase TEXT NOT NULL, who TEXT, lang TEXT NOT NULL, state BLOB,
  started_at TEXT NOT NULL, touched_at TEXT NOT NULL, ended_at TEXT) STRICT;
CREATE INDEX screenings_of_account ON screenings (account, started_at);
CREATE INDEX open_screenings ON screenings (touched_at) WHERE ended_at IS NULL;
CREATE TABLE answers (
  screening TEXT NOT NULL REFERENCES screenings ON DELETE CASCADE, seq INTEGER NOT NULL,
  question TEXT NOT NULL, wording_hash TEXT NOT NULL, fact_hash TEXT NOT NULL,
  answered_on TEXT NOT NULL, "values" BLOB NOT NULL, nonce TEXT NOT NULL,
  PRIMARY KEY (screening, seq), UNIQUE (screening, nonce)) STRICT;
"""

# The foreign key of a referral includes `given` and `kind`, both fixed by a CHECK: only a
# given consent to share, of this screening with this site, can be referred to. Its screening
# and consent may be empty only in the tombstone that an erasure leaves.
CONSENTS = """
CREATE TABLE consents (
  id INTEGER PRIMARY KEY, screening TEXT REFERENCES screenings ON DELETE SET NULL,
  kind TEXT NOT NULL CHECK (kind IN ('screening', 'telegram_abroad', 'share', 'remind')),
  trial TEXT, site TEXT, text_hash TEXT NOT NULL, lang TEXT NOT NULL,
  given INTEGER NOT NULL CHECK (given IN (0, 1)), at TEXT NOT NULL, withdrawn_at TEXT,
  CHECK (kind <> 'share' OR screening IS NULL OR (trial IS NOT NULL AND site IS NOT NULL)),
  UNIQUE (id, screening, trial, site, given, kind)) STRICT;
CREATE UNIQUE INDEX consent_once
  ON consents (screening, kind, ifnull(trial, ''), ifnull(site, ''))
  WHERE given = 1 AND withdrawn_at IS NULL;
CREATE UNIQUE INDEX refusal_once
  ON consents (screening, kind, ifnull(trial, ''), ifnull(site, ''), at) WHERE given = 0;
CREATE TABLE referrals (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, screening TEXT, trial TEXT NOT NULL,
  site TEXT NOT NULL, cohorts TEXT NOT NULL, consent INTEGER,
  given INTEGER NOT NULL DEFAULT 1 CHECK (given = 1),
  kind TEXT NOT NULL DEFAULT 'share' CHECK (kind = 'share'),
  status TEXT NOT NULL
    CHECK (status IN ('new', 'seen', 'contacted', 'closed', 'withdrawn', 'erased')),
  contact BLOB, card BLOB, by_relative INTEGER NOT NULL,
  created_at TEXT NOT NULL, updated_at TEXT NOT NULL, withdrawn_at TEXT,
  CHECK (status = 'erased' OR (screening IS NOT NULL AND consent IS NOT NULL)),
  CHECK (status NOT IN ('withdrawn', 'erased') OR (contact IS NULL AND card IS NULL)),
  UNIQUE (screening, trial, site),
  FOREIGN KEY (consent, screening, trial, site, given, kind)
    REFERENCES consents (id, screening, trial, site, given, kind)) STRICT;
CREATE INDEX referrals_of_site ON referrals (site, status);
CREATE INDEX referrals_of_consent ON referrals (consent);
CREATE TRIGGER referral_needs_consent BEFORE INSERT ON referrals
  WHEN NEW.status <> 'erased' AND NOT EXISTS (SELECT 1 FROM consents AS c
    WHERE c.id = NEW.consent AND c.given = 1 AND c.withdrawn_at IS NULL)
  BEGIN SELECT RAISE(ABORT, 'consent missing'); END;
CREATE TRIGGER referral_keeps_consent BEFORE UPDATE ON referrals
  WHEN NEW.status NOT IN ('withdrawn', 'erased') AND NOT EXISTS (SELECT 1 FROM consents AS c
    WHERE c.id = NEW.consent AND c.given = 1 AND c.withdrawn_at IS NULL)
  BEGIN SELECT RAISE(ABORT, 'consent missing'); END;
CREATE TRIGGER consent_stays_as_given BEFORE UPDATE ON consents
  WHEN NEW.given <> OLD.given OR NEW.kind <> OLD.kind OR NEW.text_hash <> OLD.text_hash
    OR NEW.at <> OLD.at OR (OLD.withdrawn_at IS NOT NULL AND
      (NEW.withdrawn_at IS NULL OR NEW.withdrawn_at <> OLD.withdrawn_at))
    OR (NEW.screening IS NOT NULL AND (NEW.screening IS NOT OLD.screening
      OR NEW.trial IS NOT OLD.trial OR NEW.site IS NOT OLD.site))
  BEGIN SELECT RAISE(ABORT, 'a consent stays as it was given'); END;
CREATE TRIGGER withdrawal_reaches_everything AFTER UPDATE OF withdrawn_at ON consents
  WHEN OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL
  BEGIN
    -- One on the wire keeps its token: should it arrive, its message is known and can be struck.
    UPDATE letters SET state = 'dropped', reason = 'consent withdrawn', body = NULL
      WHERE consent = NEW.id AND state = 'due';
    UPDATE referrals SET status = 'withdrawn', contact = NULL, card = NULL,
      withdrawn_at = NEW.withdrawn_at, updated_at = NEW.withdrawn_at
      WHERE consent = NEW.id AND status NOT IN ('withdrawn', 'erased');
  END;
"""

TRAFFIC = """
CREATE TABLE offsets (bot INTEGER PRIMARY KEY, "offset" INTEGER NOT NULL) STRICT;
CREATE TABLE inbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT, bot INTEGER NOT NULL, update_id INTEGER NOT NULL,
  lane_mark BLOB NOT NULL, body BLOB, day TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
  token TEXT, received_at TEXT NOT NULL, done_at TEXT, quarantined TEXT,
  UNIQUE (bot, update_id)) STRICT;
CREATE INDEX undone ON inbox (id) WHERE done_at IS NULL;
CREATE INDEX inbox_of_lane ON inbox (lane_mark, id);
CREATE TABLE lanes (
  mark BLOB PRIMARY KEY, token TEXT NOT NULL, lease_until TEXT NOT NULL) STRICT;
CREATE TABLE letters (
  id INTEGER PRIMARY KEY AUTOINCREMENT, mark BLOB NOT NULL UNIQUE,
  account TEXT REFERENCES accounts, chat_mark BLOB NOT NULL, head BLOB NOT NULL, body BLOB,
  edits_mark BLOB, slot_mark BLOB, rank INTEGER NOT NULL, droppable INTEGER NOT NULL,
  not_before TEXT, retry_at TEXT,
  consent INTEGER REFERENCES consents ON DELETE SET NULL,
  state TEXT NOT NULL DEFAULT 'due' CHECK (state IN ('due', 'sent', 'failed', 'dropped')),
  token TEXT, lease_until TEXT, attempts INTEGER NOT NULL DEFAULT 0,
  message_id INTEGER, reason TEXT, sent_at TEXT, closed_at TEXT,
  CHECK (state = 'due' OR body IS NULL)) STRICT;
CREATE INDEX due_letters ON letters (chat_mark, rank, id) WHERE state = 'due';
CREATE INDEX letter_of_message ON letters (chat_mark, message_id)
  WHERE message_id IS NOT NULL;
CREATE INDEX letters_of_account ON letters (account);
CREATE INDEX letters_of_consent ON letters (consent);
CREATE INDEX letters_of_slot ON letters (slot_mark) WHERE state = 'due';
"""

LEDGER = """
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL,
  subject TEXT NOT NULL, detail TEXT, prev BLOB NOT NULL, hash BLOB NOT NULL) STRICT;
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
  BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
  BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
CREATE TABLE counters (
  day TEXT NOT NULL, name TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (day, name)) STRICT;
CREATE TABLE summaries (
  recipient_mark BLOB NOT NULL, local_date TEXT NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (recipient_mark, local_date)) STRICT;
CREATE TABLE site_settings (
  site TEXT NOT NULL, key TEXT NOT NULL, value BLOB NOT NULL, PRIMARY KEY (site, key)) STRICT;
CREATE TABLE heartbeat (only_one INTEGER PRIMARY KEY CHECK (only_one = 1), at TEXT) STRICT;
"""

FIRST = PEOPLE + SCREENINGS + CONSENTS + TRAFFIC + LEDGER
