"""The questions a site asks a person back, with their answers: gone with the referral's consent."""

from datetime import datetime

from bot.store.records import AskRow, AuditEntry, NewAsk, ReplyRow
from bot.store.sqlite.audit import Audited
from bot.store.sqlite.driver import Row, day_text, time_text, to_time
from bot.store.sqlite.marks import stands
from bot.store.sqlite.seal import place

_ASKS = (
    "SELECT a.*, r.code, s.account FROM asks AS a JOIN referrals AS r ON r.id = a.referral"
    f" JOIN screenings AS s ON s.id = r.screening WHERE {stands('referrals', 'r')} AND"
)


class SqlAsks(Audited):
    def add(self, code: str, ask: NewAsk, now: datetime) -> bool:
        """Add a question to the person; False where nothing was added.

        That is: it was asked already on that local day of the site, or the referral is over.
        """
        row = self._one("SELECT id FROM referrals WHERE code = ? AND card IS NOT NULL", code)
        if row is None:
            return False
        added = self._run(
            "INSERT INTO asks (referral, kind, day, at, actor, nonce)"
            " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            row["id"], ask.kind, day_text(ask.day), time_text(now), ask.actor, ask.nonce,
        )  # fmt: skip
        if added:
            self._audit.add(AuditEntry(ask.actor, "person asked", code, ask.kind), now)
        return added == 1

    def get(self, nonce: str) -> AskRow | None:
        rows = self._asks("a.nonce = ?", nonce)
        return rows[0] if rows else None

    def of(self, code: str) -> list[AskRow]:
        """Return a referral's questions in order, each with its answers; none once taken back."""
        return self._asks("r.code = ?", code)

    def reply(self, nonce: str, seq: int, option: str, now: datetime) -> bool:
        """Add answer number `seq` to a question; False where it was given already."""
        ask = self._one(f"{_ASKS} a.nonce = ?", nonce)
        if ask is None:
            return False
        body = self._sealed(ask["account"], place("replies", f"{nonce}:{seq}", "body"), option)
        added = self._run(
            "INSERT INTO replies (ask, seq, at, body) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            ask["id"], seq, time_text(now), body,
        )  # fmt: skip
        if added:  # what was answered is nothing to keep for ever
            self._audit.add(
                AuditEntry(f"account {ask['account'][:8]}", "person answered", ask["code"]), now
            )
        return added == 1

    def _asks(self, condition: str, value: object) -> list[AskRow]:
        rows = self._all(f"{_ASKS} {condition} ORDER BY a.id", value)
        return [self._ask(row) for row in rows]

    def _ask(self, row: Row) -> AskRow:
        replies = self._all("SELECT * FROM replies WHERE ask = ? ORDER BY seq", row["id"])
        return AskRow(
            code=row["code"],
            account=row["account"],
            kind=row["kind"],
            at=to_time(row["at"]),
            actor=row["actor"],
            nonce=row["nonce"],
            replies=tuple(
                ReplyRow(
                    to_time(reply["at"]),
                    self._opened(
                        row["account"],
                        place("replies", f"{row['nonce']}:{reply['seq']}", "body"),
                        reply["body"],
                    ),
                )
                for reply in replies
            ),
        )
