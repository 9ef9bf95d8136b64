"""Step 023: until when a letter is worth sending; whose rows a file that was sent held."""

# What waits in a closed chat was posted at some time nobody noted: its time begins now. A file is
# one message about many referrals; each of them must be able to take it back out of the chat.
SENDING = """
ALTER TABLE letters ADD COLUMN expires_at TEXT;
UPDATE letters SET expires_at = strftime('%Y-%m-%dT%H:%M:%f000+00:00', 'now', '+30 days')
  WHERE state = 'due';
CREATE INDEX due_expiring ON letters (expires_at) WHERE state = 'due' AND expires_at IS NOT NULL;
CREATE TABLE exports (
  referral INTEGER NOT NULL REFERENCES referrals ON DELETE CASCADE, key TEXT NOT NULL,
  account TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (referral, key)) STRICT;
"""
