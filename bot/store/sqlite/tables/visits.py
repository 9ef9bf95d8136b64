"""Step 037: the hour and the place of a visit, and whether its person wants to be reminded."""

# The hour is of the site's clock, beside the day. The place is somebody's own words, so it is
# sealed under the key of the person it is for.
VISITS = """
ALTER TABLE referrals ADD COLUMN visit_hour TEXT;
ALTER TABLE referrals ADD COLUMN visit_place BLOB;
ALTER TABLE referrals ADD COLUMN visit_wish TEXT CHECK (visit_wish IN ('yes', 'no'));
CREATE TRIGGER what_is_over_has_no_visit AFTER UPDATE OF status ON referrals
  WHEN NEW.status IN ('withdrawn', 'erased')
  BEGIN
    UPDATE referrals SET visit_hour = NULL, visit_place = NULL, visit_wish = NULL
      WHERE id = NEW.id;
  END;
CREATE TRIGGER what_has_ended_has_no_visit AFTER UPDATE OF ended_at ON referrals
  WHEN NEW.ended_at IS NOT NULL
  BEGIN
    UPDATE referrals SET visit_hour = NULL, visit_place = NULL, visit_wish = NULL
      WHERE id = NEW.id;
  END;
"""
