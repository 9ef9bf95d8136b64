"""Step 036: who works a referral."""

# An account, as in the steps; it ends with what is worked, and with the account.
OWNERS = """
ALTER TABLE referrals ADD COLUMN owner TEXT;
ALTER TABLE referrals ADD COLUMN owned_at TEXT;
CREATE INDEX referrals_of_owner ON referrals (owner) WHERE owner IS NOT NULL;
CREATE TRIGGER what_is_over_has_no_owner AFTER UPDATE OF status ON referrals
  WHEN NEW.status IN ('withdrawn', 'erased') AND NEW.owner IS NOT NULL
  BEGIN
    UPDATE referrals SET owner = NULL, owned_at = NULL WHERE id = NEW.id;
  END;
CREATE TRIGGER what_has_ended_has_no_owner AFTER UPDATE OF ended_at ON referrals
  WHEN NEW.ended_at IS NOT NULL AND NEW.owner IS NOT NULL
  BEGIN
    UPDATE referrals SET owner = NULL, owned_at = NULL WHERE id = NEW.id;
  END;
CREATE TRIGGER an_erased_account_owns_nothing AFTER DELETE ON accounts
  BEGIN
    UPDATE referrals SET owner = NULL, owned_at = NULL WHERE owner = OLD.id;
  END;
"""
