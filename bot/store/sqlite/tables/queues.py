"""Step 016: how much waits for each chat: the next letters are found without reading all."""

# A row for each chat with letters that are due; the triggers keep it, whatever moves a letter.
_STILL_DUE = "SELECT {what} FROM letters WHERE chat_mark = OLD.chat_mark AND state = 'due'"
_LEAVE = f"""
    UPDATE queues SET waiting = waiting - 1,
      rank = coalesce(({_STILL_DUE.format(what="rank")} ORDER BY rank, id LIMIT 1), 0),
      since = coalesce(({_STILL_DUE.format(what="id")} ORDER BY rank, id LIMIT 1), 0)
      WHERE chat_mark = OLD.chat_mark;
    DELETE FROM queues WHERE chat_mark = OLD.chat_mark AND waiting < 1;
"""
_JOIN = """
    INSERT INTO queues VALUES (NEW.chat_mark, 1, NEW.rank, NEW.id)
      ON CONFLICT (chat_mark) DO UPDATE SET waiting = waiting + 1, rank = min(rank, NEW.rank);
"""
QUEUES = f"""
CREATE TABLE queues (
  chat_mark BLOB PRIMARY KEY, waiting INTEGER NOT NULL, rank INTEGER NOT NULL,
  since INTEGER NOT NULL) STRICT;
INSERT INTO queues SELECT chat_mark, count(*), min(rank), min(id) FROM letters
  WHERE state = 'due' GROUP BY chat_mark;
CREATE INDEX queues_oldest_first ON queues (rank, waiting, since);
CREATE INDEX queues_newest_first ON queues (rank, waiting, since DESC);
CREATE INDEX due_retrying ON letters (chat_mark, rank, id)
  WHERE state = 'due' AND retry_at IS NOT NULL;
CREATE INDEX due_leased ON letters (chat_mark) WHERE state = 'due' AND lease_until IS NOT NULL;
CREATE INDEX due_edits ON letters (edits_mark) WHERE state = 'due' AND edits_mark IS NOT NULL;
CREATE INDEX due_consents ON letters (consent) WHERE state = 'due' AND consent IS NOT NULL;
CREATE TRIGGER a_letter_joins_its_queue AFTER INSERT ON letters WHEN NEW.state = 'due'
  BEGIN{_JOIN}  END;
CREATE TRIGGER a_letter_leaves_its_queue AFTER UPDATE OF state ON letters
  WHEN OLD.state = 'due' AND NEW.state <> 'due'
  BEGIN{_LEAVE}  END;
CREATE TRIGGER a_deleted_letter_leaves_its_queue AFTER DELETE ON letters WHEN OLD.state = 'due'
  BEGIN{_LEAVE}  END;
CREATE TRIGGER a_letter_changes_its_queue AFTER UPDATE OF chat_mark ON letters
  WHEN NEW.state = 'due' AND NEW.chat_mark <> OLD.chat_mark
  BEGIN{_LEAVE}{_JOIN}  END;
"""
