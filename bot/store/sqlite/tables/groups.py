"""Step 004: who is called first at a site, grants for some trials, groups that show cards."""

GROUPS = """
ALTER TABLE grants ADD COLUMN trials TEXT NOT NULL DEFAULT '[]';
ALTER TABLE grants ADD COLUMN duty TEXT NOT NULL DEFAULT 'member'
  CHECK (duty IN ('primary', 'backup', 'member'));
UPDATE grants SET duty = 'primary' WHERE id IN (SELECT min(id) FROM grants
  WHERE role = 'coordinator' AND revoked_at IS NULL GROUP BY site);
CREATE UNIQUE INDEX one_primary ON grants (site) WHERE duty = 'primary' AND revoked_at IS NULL;
ALTER TABLE invites ADD COLUMN trials TEXT NOT NULL DEFAULT '[]';
ALTER TABLE invites ADD COLUMN duty TEXT NOT NULL DEFAULT '';
ALTER TABLE invites ADD COLUMN opened_by TEXT;
CREATE TABLE groups (
  id INTEGER PRIMARY KEY, ref TEXT NOT NULL UNIQUE, chat_mark BLOB NOT NULL, chat BLOB NOT NULL,
  site TEXT NOT NULL, trials TEXT NOT NULL, title BLOB NOT NULL, bound_at TEXT NOT NULL,
  unbound_at TEXT, removed INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE UNIQUE INDEX bound_once ON groups (chat_mark) WHERE unbound_at IS NULL;
"""
