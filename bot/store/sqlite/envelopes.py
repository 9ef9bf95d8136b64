"""A letter as it is sealed: its envelope, which stays for its time, and its content, which goes."""

import json
from typing import Any

from bot.store.records import Letter, QuietHours
from bot.store.sqlite.driver import Row, time_text, to_time
from bot.store.sqlite.rows import Rows
from bot.store.sqlite.seal import place, unseal
from trials.trial import Quiet


class SqlEnvelopes(Rows):
    def _head(self, row: Row) -> dict[str, Any]:
        where = place("letters", row["mark"].hex(), "head")
        head: dict[str, Any] = json.loads(unseal(self._own_key(row["account"]), where, row["head"]))
        return head

    def _letter(self, row: Row) -> Letter:
        where = place("letters", row["mark"].hex(), "body")
        body = json.loads(unseal(self._own_key(row["account"]), where, row["body"]))
        head = self._head(row)
        return Letter(
            key=head["key"],
            chat=head["chat"],
            edits=head["edits"],
            slot=head["slot"],
            quiet=_quiet(head.get("quiet")),
            account=row["account"],
            method=body["method"],
            payload=body["payload"],
            rank=row["rank"],
            droppable=bool(row["droppable"]),
            not_before=to_time(row["not_before"]) if row["not_before"] else None,
            consent=row["consent"],
            expires=to_time(row["expires_at"]) if row["expires_at"] else None,
            site=head.get("site"),
            former=head.get("former", False),
        )


def texts(letter: Letter) -> tuple[bytes, bytes]:
    """Return the envelope, kept after sending, and the content, emptied then."""
    head = {
        "key": letter.key,
        "chat": letter.chat,
        "edits": letter.edits,
        "slot": letter.slot,
        "quiet": _quiet_text(letter.quiet),
        "site": letter.site,
        "former": letter.former,
    }
    return as_json(head), as_json({"method": letter.method, "payload": dict(letter.payload)})


def as_json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace")


def _quiet_text(quiet: QuietHours | None) -> list[str] | None:
    if quiet is None:
        return None
    awake = time_text(quiet.awake_until) if quiet.awake_until else ""
    return [quiet.hours.since, quiet.hours.until, quiet.zone, awake]


def _quiet(kept: list[str] | None) -> QuietHours | None:
    if kept is None:
        return None
    since, until, zone, awake = kept
    return QuietHours(Quiet(since, until), zone, to_time(awake) if awake else None)
