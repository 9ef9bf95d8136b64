"""Step 015: the person of a referral, a keyed mark of the number, and what an admin let through."""

# A person is known by random words only, the same for all that an account sends about them; a
# number by a fingerprint of its own for each hospital. Neither outlives what it is about.
PEOPLE_OF_REFERRALS = """
ALTER TABLE referrals ADD COLUMN person TEXT;
ALTER TABLE referrals ADD COLUMN phone_mark BLOB;
ALTER TABLE referrals ADD COLUMN let_through_at TEXT;
CREATE UNIQUE INDEX one_open_a_person ON referrals (person, trial, site)
  WHERE person IS NOT NULL AND status IN ('new', 'acknowledged', 'attempt_1', 'attempt_2',
    'attempt_3', 'reached', 'visit_booked', 'screened', 'enrolled');
CREATE INDEX referrals_of_person ON referrals (person) WHERE person IS NOT NULL;
CREATE INDEX referrals_of_phone ON referrals (phone_mark) WHERE phone_mark IS NOT NULL;
CREATE TRIGGER what_is_over_has_no_number AFTER UPDATE OF status ON referrals
  WHEN NEW.status IN ('withdrawn', 'erased')
  BEGIN
    UPDATE referrals SET phone_mark = NULL WHERE id = NEW.id;
    UPDATE referrals SET person = NULL WHERE id = NEW.id AND NEW.status = 'erased';
  END;
INSERT OR REPLACE INTO meta VALUES ('catch up with numbers', x'01');
"""
