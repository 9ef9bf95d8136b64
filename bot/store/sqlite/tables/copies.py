"""Step 010: which cards and pages were shown where, and which answers were given afterwards."""

# Until this step the audit was read for it, by the referral's code. `answer` is the nonce of an
# answer; those that were changed first of all were noted without it.
COPIES = """
CREATE TABLE card_copies (
  id INTEGER PRIMARY KEY, referral INTEGER NOT NULL REFERENCES referrals ON DELETE CASCADE,
  key TEXT NOT NULL UNIQUE, account TEXT, group_ref TEXT, at TEXT NOT NULL,
  CHECK ((account IS NULL) <> (group_ref IS NULL))) STRICT;
CREATE INDEX card_copies_of_referral ON card_copies (referral);
CREATE TABLE pages (
  id INTEGER PRIMARY KEY, referral INTEGER NOT NULL REFERENCES referrals ON DELETE CASCADE,
  key TEXT NOT NULL UNIQUE, account TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE INDEX pages_of_referral ON pages (referral);
CREATE TABLE amendments (
  id INTEGER PRIMARY KEY, referral INTEGER NOT NULL REFERENCES referrals ON DELETE CASCADE,
  answer TEXT, at TEXT NOT NULL) STRICT;
CREATE INDEX amendments_of_referral ON amendments (referral);
"""

# A code may have been given anew, long after its first referral was deleted: what is older than
# the referral was not about it.
OF_BEFORE = """
INSERT INTO card_copies (referral, key, account, group_ref, at)
  SELECT r.id, a.detail,
    CASE WHEN a.actor LIKE 'group %' THEN NULL ELSE a.actor END,
    CASE WHEN a.actor LIKE 'group %' THEN substr(a.actor, 7) END, a.at
  FROM audit AS a JOIN referrals AS r ON r.code = a.subject AND a.at >= r.created_at
  WHERE a.action = 'card sent' AND a.detail IS NOT NULL ORDER BY a.seq;
INSERT INTO pages (referral, key, account, at)
  WITH RECURSIVE
    sent AS (
      SELECT a.seq, r.id AS referral, a.actor AS account, a.at,
        CASE a.action WHEN 'answers sent' THEN 'answers:' ELSE 'history:' END || a.subject || ':'
          || substr(a.detail, 1, instr(a.detail, ' ') - 1) || ':' AS beginning,
        CAST(substr(a.detail, instr(a.detail, ' ') + 1) AS INTEGER) AS parts
      FROM audit AS a JOIN referrals AS r ON r.code = a.subject AND a.at >= r.created_at
      WHERE a.action IN ('answers sent', 'history sent') AND a.detail IS NOT NULL),
    part (seq, n) AS (
      SELECT seq, 0 FROM sent WHERE parts > 0
      UNION ALL SELECT p.seq, p.n + 1 FROM part AS p JOIN sent AS s ON s.seq = p.seq
        WHERE p.n + 1 < s.parts)
  SELECT s.referral, s.beginning || p.n, s.account, s.at
  FROM part AS p JOIN sent AS s ON s.seq = p.seq ORDER BY s.seq, p.n;
INSERT INTO amendments (referral, answer, at)
  SELECT r.id, a.detail, a.at
  FROM audit AS a JOIN referrals AS r ON r.code = a.subject AND a.at >= r.created_at
  WHERE a.action = 'answer changed' ORDER BY a.seq;
"""
