"""Step 011: that a person said no, and that they allowed calls again."""

# What people pressed in earlier versions is sealed: `catching_up` reads it at the next opening.
# A "no" is no status: the site still has to close the referral, and knows what came before.
WISHES = """
ALTER TABLE referrals ADD COLUMN said_no_at TEXT;
ALTER TABLE referrals ADD COLUMN call_again_at TEXT;
CREATE TRIGGER what_is_over_needs_no_no AFTER UPDATE OF status ON referrals
  WHEN NEW.status IN ('withdrawn', 'erased')
  BEGIN
    UPDATE referrals SET said_no_at = NULL, call_again_at = NULL WHERE id = NEW.id;
  END;
INSERT OR REPLACE INTO meta VALUES ('catch up with refusals', x'01');
"""
