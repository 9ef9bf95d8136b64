"""Step 024: when a referral's time is over: who was told of it, who kept it longer, what left."""

# `told_end` is the day that was told, as text: a visit moves it, and it is told anew. A referral
# whose time is over keeps its row for a while, empty, until everybody has heard of it.
ENDINGS = """
ALTER TABLE referrals ADD COLUMN told_end TEXT;
ALTER TABLE referrals ADD COLUMN kept_longer_at TEXT;
ALTER TABLE referrals ADD COLUMN ended_at TEXT;
CREATE INDEX referrals_by_age ON referrals (created_at);
ALTER TABLE pages ADD COLUMN gone_at TEXT;
ALTER TABLE exports ADD COLUMN gone_at TEXT;
CREATE INDEX pages_in_chats ON pages (at) WHERE gone_at IS NULL;
CREATE INDEX exports_in_chats ON exports (at) WHERE gone_at IS NULL;
CREATE INDEX card_copies_of_account ON card_copies (account);
CREATE INDEX pages_of_account ON pages (account);
CREATE INDEX steps_of_actor ON steps (actor);
CREATE INDEX exports_of_account ON exports (account);
CREATE TRIGGER what_has_ended_is_empty AFTER UPDATE OF ended_at ON referrals
  WHEN NEW.ended_at IS NOT NULL AND OLD.ended_at IS NULL
  BEGIN
    UPDATE letters SET state = 'dropped', reason = 'the referral has ended', body = NULL
      WHERE consent = NEW.consent AND state = 'due';
    DELETE FROM notes WHERE referral = NEW.id;
    DELETE FROM missed WHERE referral = NEW.id;
    DELETE FROM asks WHERE referral = NEW.id;
    UPDATE steps SET detail = NULL WHERE referral = NEW.id;
    UPDATE referrals SET contact = NULL, card = NULL, cohorts = '[]', person = NULL,
      phone_mark = NULL, snoozed_until = NULL, visit_on = NULL WHERE id = NEW.id;
  END;
"""
