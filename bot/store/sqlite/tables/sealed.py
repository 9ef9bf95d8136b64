"""Steps 017 and 018: what stood in clear beside sealed values goes inside; beats are counted."""

# What earlier versions wrote stays in the old columns until `padding` has taken it over: it has the
# keys. `tallies` are the counters of a day, in as many parts every day.
SEALED = """
CREATE TABLE tallies (
  day TEXT NOT NULL, part INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (day, part)) STRICT;
ALTER TABLE left_off ADD COLUMN body BLOB;
ALTER TABLE missed ADD COLUMN body BLOB;
ALTER TABLE referrals ADD COLUMN about BLOB;
ALTER TABLE steps ADD COLUMN body BLOB;
CREATE TRIGGER what_has_no_card_is_about_nothing AFTER UPDATE OF card ON referrals
  WHEN NEW.card IS NULL AND OLD.card IS NOT NULL
  BEGIN
    UPDATE referrals SET about = NULL, cohorts = '[]' WHERE id = NEW.id;
    UPDATE steps SET body = NULL WHERE referral = NEW.id;
  END;
INSERT OR REPLACE INTO meta VALUES ('pad what is sealed', x'01');
"""

# Step 018: how often the clock was looked at. The keys file notes it too, so that an older copy of
# the database, or one without the end of its log, is noticed.
BEATS = """
ALTER TABLE heartbeat ADD COLUMN beats INTEGER NOT NULL DEFAULT 0;
"""
