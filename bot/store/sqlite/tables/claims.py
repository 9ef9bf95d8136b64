"""Step 026: for whom an invitation is meant, who has opened it, and who said that it is them."""

# A link that was opened gives nothing yet: somebody who knows the person compares six digits.
CLAIMS = """
ALTER TABLE invites ADD COLUMN meant BLOB;
ALTER TABLE invites ADD COLUMN claimed_by TEXT;
ALTER TABLE invites ADD COLUMN claim_name BLOB;
ALTER TABLE invites ADD COLUMN digits TEXT;
ALTER TABLE invites ADD COLUMN claimed_at TEXT;
ALTER TABLE invites ADD COLUMN approved_by TEXT;
ALTER TABLE invites ADD COLUMN approved_at TEXT;
CREATE INDEX open_claims ON invites (claimed_at) WHERE claimed_at IS NOT NULL AND used_at IS NULL;
"""
