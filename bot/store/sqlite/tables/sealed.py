"""Step 017: what stood beside the sealed values in clear goes inside, or under a keyed mark."""

# What earlier versions wrote stays in the old columns until `padding` has taken it over: it has the
# keys. `tallies` are the counters of a day, in as many parts every day.
SEALED = """
CREATE TABLE tallies (
  day TEXT NOT NULL, part INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (day, part)) STRICT;
ALTER TABLE left_off ADD COLUMN body BLOB;
ALTER TABLE missed ADD COLUMN body BLOB;
ALTER TABLE referrals ADD COLUMN about BLOB;
ALTER TABLE steps ADD COLUMN body BLOB;
CREATE TRIGGER what_is_over_is_about_nothing AFTER UPDATE OF status ON referrals
  WHEN NEW.status IN ('withdrawn', 'erased')
  BEGIN
    UPDATE referrals SET about = NULL, cohorts = '[]' WHERE id = NEW.id;
    UPDATE steps SET body = NULL WHERE referral = NEW.id;
  END;
INSERT OR REPLACE INTO meta VALUES ('pad what is sealed', x'01');
"""
