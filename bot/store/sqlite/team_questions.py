"""The questions that people leave for a study team: gone with their consent or their time."""

from datetime import datetime

from bot.store.errors import ConsentMissing
from bot.store.records import (
    ANSWERED,
    OVER,
    WAITING,
    AuditEntry,
    NewTeamQuestion,
    QuestionCopy,
    TeamMessage,
    TeamQuestionRow,
)
from bot.store.sqlite.audit import Audited
from bot.store.sqlite.driver import IntegrityError, Row, time_text, to_time
from bot.store.sqlite.marks import stands
from bot.store.sqlite.referrals import fresh_code
from bot.store.sqlite.seal import place

# A question is open under a consent that stands, of the very team that it names: who writes here
# without the keys shows nothing to another.
_AGREED = f"""
EXISTS (SELECT 1 FROM consents AS c WHERE c.id = tq.consent AND c.screening = tq.screening
  AND c.trial = tq.trial AND c.site = tq.site AND c.kind = 'ask' AND c.given = 1
  AND c.withdrawn_at IS NULL AND {stands("consents", "c")})
"""
_QUESTIONS = (
    f"SELECT tq.*, s.account, {_AGREED} AS agreed FROM team_questions AS tq"
    " LEFT JOIN screenings AS s ON s.id = tq.screening WHERE"
)
_OPEN = "tq.state IN ('waiting', 'answered')"


class SqlTeamQuestions(Audited):
    def add(self, new: NewTeamQuestion, now: datetime) -> TeamQuestionRow:
        """Add a question, under a code that nobody ever had; its words are written next."""
        id, code = fresh_code(self, "Q-")
        try:
            self._run(
                "INSERT INTO team_questions (id, code, screening, trial, site, consent, state,"
                " asked_at, waits_since, touched_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id, code, new.screening, new.trial, new.site, new.consent,
                WAITING if new.waits else ANSWERED,
                time_text(now), time_text(now), time_text(now),
            )  # fmt: skip
        except IntegrityError as problem:
            raise ConsentMissing("no given consent to ask this team") from problem
        question = self.by_id(id)
        assert question is not None
        return question

    def get(self, code: str) -> TeamQuestionRow | None:
        return self._first("tq.code = ?", code)

    def by_id(self, id: int) -> TeamQuestionRow | None:
        """Return the question of this number, which nothing else ever gets."""
        return self._first("tq.id = ?", id)

    def of_account(self, account: str) -> list[TeamQuestionRow]:
        """Return a person's questions, oldest first, also those that are over."""
        return self._some("s.account = ?", account)

    def open_of_site(self, site: str) -> list[TeamQuestionRow]:
        """Return what waits at a site or was answered there, what waits longest first."""
        return self._some(f"tq.site = ? AND {_OPEN}", site, order="tq.waits_since, tq.id")

    def untouched_since(self, moment: datetime) -> list[TeamQuestionRow]:
        """Return the open questions about which nobody has written anything since then."""
        return self._some(
            f"tq.touched_at <= ? AND {_OPEN}", time_text(moment), order="tq.touched_at, tq.id"
        )

    def write(self, id: int, message: TeamMessage) -> bool:
        """Keep what somebody wrote; False where it was kept already, or the question is over.

        What the person writes waits for an answer from then on; a reply is a draft until `send`.
        """
        question = self.by_id(id)
        if question is None or not question.open or question.account is None:
            return False
        body = self._sealed(
            question.account, place("team_messages", message.nonce, "body"), message.body
        )
        added = self._run(
            "INSERT INTO team_messages (question, side, actor, at, sent_at, nonce, body)"
            " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            id, message.side, message.actor, time_text(message.at),
            time_text(message.at) if message.side == "person" else None, message.nonce, body,
        )  # fmt: skip
        if added and message.side == "person":
            self._run(
                "UPDATE team_questions SET waits_since = iif(state = 'waiting', waits_since, :now),"
                " late_told_at = iif(state = 'waiting', late_told_at, NULL), state = 'waiting',"
                " touched_at = :now WHERE id = :id",
                now=time_text(message.at), id=id,
            )  # fmt: skip
            self._audit.add(
                AuditEntry(f"account {question.account[:8]}", "team asked", question.code),
                message.at,
            )
        return added == 1

    def written(self, id: int) -> list[TeamMessage]:
        """Return what was written and sent, in order; nothing of a question that is over."""
        rows = self._all(
            "SELECT tm.*, s.account FROM team_messages AS tm JOIN team_questions AS tq"
            " ON tq.id = tm.question JOIN screenings AS s ON s.id = tq.screening"
            " WHERE tm.question = ? AND tm.sent_at IS NOT NULL ORDER BY tm.sent_at, tm.id",
            id,
        )
        return [self._message(row) for row in rows]

    def draft(self, nonce: str) -> tuple[TeamQuestionRow, TeamMessage] | None:
        """Return a reply, sent or not, with its question."""
        row = self._one(
            "SELECT tm.*, s.account FROM team_messages AS tm JOIN team_questions AS tq"
            " ON tq.id = tm.question JOIN screenings AS s ON s.id = tq.screening"
            " WHERE tm.nonce = ? AND tm.side = 'team'",
            nonce,
        )
        question = self.by_id(row["question"]) if row else None
        return (question, self._message(row)) if row and question else None

    def send(self, nonce: str, now: datetime) -> bool:
        """Mark a reply as sent; True exactly once. Whoever sends it posts its letter with this."""
        row = self._one("SELECT question, actor FROM team_messages WHERE nonce = ?", nonce)
        sent = self._run(
            "UPDATE team_messages SET sent_at = ? WHERE nonce = ? AND sent_at IS NULL",
            time_text(now), nonce,
        )  # fmt: skip
        if row is None or sent != 1:
            return False
        self._run(
            "UPDATE team_questions SET touched_at = ? WHERE id = ?", time_text(now), row["question"]
        )
        question = self.by_id(row["question"])
        assert question is not None
        self._audit.add(AuditEntry(row["actor"], "team replied", question.code), now)
        return True

    def discard(self, nonce: str) -> bool:
        """Delete a reply that was never sent."""
        changed = self._run(
            "DELETE FROM team_messages WHERE nonce = ? AND side = 'team' AND sent_at IS NULL", nonce
        )
        return changed == 1

    def settle(self, id: int, now: datetime, by: str) -> bool:
        """Let a question wait no longer: it is answered, or there is nothing to answer."""
        settled = self._run(
            "UPDATE team_questions SET state = 'answered', touched_at = ?"
            " WHERE id = ? AND state = 'waiting'",
            time_text(now), id,
        )  # fmt: skip
        question = self.by_id(id)
        if settled and question:
            self._audit.add(AuditEntry(by, "question answered", question.code), now)
        return settled == 1

    def tell_late(self, id: int, now: datetime) -> bool:
        """Note that the person was told that it is late; True once for what waits."""
        changed = self._run(
            "UPDATE team_questions SET late_told_at = ?"
            " WHERE id = ? AND state = 'waiting' AND late_told_at IS NULL",
            time_text(now), id,
        )  # fmt: skip
        return changed == 1

    def end(self, id: int, now: datetime) -> bool:
        """End a question's time: a trigger deletes what was written."""
        ended = self._run(
            "UPDATE team_questions SET state = 'over', closed_at = ?"
            " WHERE id = ? AND state IN ('waiting', 'answered')",
            time_text(now), id,
        )  # fmt: skip
        question = self.by_id(id)
        if ended and question:
            self._audit.add(AuditEntry("bot", "question ended", question.code), now)
        return ended == 1

    def show(self, id: int, copy: QuestionCopy, now: datetime) -> None:
        """Keep where a question is shown, to redraw it and to take it back."""
        self._run(
            "INSERT INTO team_copies (question, key, account, group_ref, at)"
            " VALUES (?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING",
            id, copy.key, copy.account, copy.group, time_text(now),
        )  # fmt: skip

    def copies(self, id: int) -> list[QuestionCopy]:
        """Return every copy, oldest first; also of a question that was taken back or erased."""
        rows = self._all("SELECT * FROM team_copies WHERE question = ? ORDER BY id", id)
        return [QuestionCopy(row["key"], row["account"], row["group_ref"]) for row in rows]

    def shown_to(self, account: str) -> list[tuple[TeamQuestionRow, QuestionCopy]]:
        """Return the copies in one coordinator's chat, of questions that are not over."""
        rows = self._all(
            "SELECT c.key, c.question FROM team_copies AS c JOIN team_questions AS tq"
            f" ON tq.id = c.question WHERE c.account = ? AND {_OPEN} ORDER BY c.id",
            account,
        )
        found = ((self.by_id(row["question"]), QuestionCopy(row["key"], account)) for row in rows)
        return [(question, copy) for question, copy in found if question and question.open]

    def _first(self, condition: str, value: object) -> TeamQuestionRow | None:
        return next(iter(self._some(condition, value)), None)

    def _some(
        self, condition: str, value: object, *, order: str = "tq.id"
    ) -> list[TeamQuestionRow]:
        rows = self._all(f"{_QUESTIONS} {condition} ORDER BY {order}", value)
        return [_question(row) for row in rows]

    def _message(self, row: Row) -> TeamMessage:
        where = place("team_messages", row["nonce"], "body")
        return TeamMessage(
            side=row["side"],
            at=to_time(row["at"]),
            nonce=row["nonce"],
            body=self._opened(row["account"], where, row["body"]),
            actor=row["actor"],
            sent_at=to_time(row["sent_at"]) if row["sent_at"] else None,
        )


def _question(row: Row) -> TeamQuestionRow:
    open_ = row["state"] in (WAITING, ANSWERED)
    return TeamQuestionRow(
        id=row["id"],
        code=row["code"],
        screening=row["screening"],
        account=row["account"],
        trial=row["trial"],
        site=row["site"],
        consent=row["consent"],
        state=OVER if open_ and not row["agreed"] else row["state"],
        asked_at=to_time(row["asked_at"]),
        waits_since=to_time(row["waits_since"]),
        touched_at=to_time(row["touched_at"]),
        late_told_at=to_time(row["late_told_at"]) if row["late_told_at"] else None,
    )
