"""Step 022: every code that was ever given out, each with the number of its one referral."""

# A referral goes after its time; its code stays taken, and so does its number, which letters are
# named by. Until this step the audit alone remembered the codes of those that were deleted.
CODES = """
CREATE TABLE codes (id INTEGER PRIMARY KEY AUTOINCREMENT, code TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO codes (id, code) SELECT id, code FROM referrals ORDER BY id;
INSERT OR IGNORE INTO codes (code) SELECT subject FROM audit
  WHERE subject GLOB 'R-[2-9A-Z][2-9A-Z][2-9A-Z][2-9A-Z]'
  GROUP BY subject ORDER BY min(seq);
CREATE TRIGGER a_code_is_of_one_referral BEFORE INSERT ON referrals
  WHEN NOT EXISTS (SELECT 1 FROM codes AS c WHERE c.id = NEW.id AND c.code = NEW.code)
  BEGIN SELECT RAISE(ABORT, 'a code is given out once'); END;
CREATE TRIGGER a_referral_keeps_its_code BEFORE UPDATE OF id, code ON referrals
  WHEN NEW.id <> OLD.id OR NEW.code <> OLD.code
  BEGIN SELECT RAISE(ABORT, 'a code is given out once'); END;
CREATE TRIGGER a_code_is_never_changed BEFORE UPDATE ON codes
  BEGIN SELECT RAISE(ABORT, 'a code is given out once'); END;
CREATE TRIGGER a_code_is_never_forgotten BEFORE DELETE ON codes
  BEGIN SELECT RAISE(ABORT, 'a code is given out once'); END;
"""
