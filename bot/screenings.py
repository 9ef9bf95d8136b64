"""A screening to and from its rows: the state as one document, the answers as rows of their own."""

import json
from dataclasses import replace
from datetime import datetime, timedelta

from bot.store.ports import Transaction
from bot.store.records import AnswerRow, ScreeningRow, fresh_id
from dialogs.context import Content
from dialogs.phases import Phase
from dialogs.screening import (
    AnswerRecord,
    Screening,
    decode_values,
    encode_values,
    screening_from,
    state_of,
)
from dialogs.steps.noticing import BEFORE_CONSENT
from dialogs.steps.upgrade import mended

# What somebody told before agreeing to anything stays no longer than this.
UNASKED_KEPT = timedelta(hours=24)


def load(tx: Transaction, content: Content, row: ScreeningRow) -> Screening:
    """Return the screening of a row, with every answer ever given in it.

    Past its time a row keeps no state and no answers: then it is a closed one.
    """
    if not row.state:
        return Screening(phase=Phase.CLOSED, lang=row.lang, who=row.who)
    replies = []
    for answer in tx.answers.of(row.id):
        stored = json.loads(answer.values)
        replies.append(
            AnswerRecord(
                answer.question,
                decode_values(content.library.vocabulary, stored["values"]),
                answer.answered_on,
                answer.nonce,
                answer.wording_hash,
                stored["retracts"],
                stored.get("said", ""),
            )
        )
    return mended(
        content, screening_from(json.loads(row.state), replies, content.library.vocabulary)
    )


def writes_traditional(row: ScreeningRow) -> bool:
    """Return whether whoever a talk is with was seen to write in traditional characters."""
    return bool(row.state) and bool(json.loads(row.state).get("traditional"))


def new_row(account: str, screening: Screening, now: datetime) -> ScreeningRow:
    return _filled(ScreeningRow(fresh_id(), account, "", None, "", "", now, now), screening)


def touched(row: ScreeningRow, now: datetime) -> ScreeningRow:
    """Return the row of a screening that its person is working on now."""
    return replace(row, touched_at=now)


def save(
    tx: Transaction,
    content: Content,
    row: ScreeningRow,
    before: Screening | None,
    after: Screening,
) -> ScreeningRow:
    """Write what a turn changed: the state, and the answers that are new."""
    known = len(before.replies) if before else 0
    row = _filled(row, after)
    tx.screenings.save(row)
    for reply in after.replies[known:]:
        tx.answers.add(row.id, _answer(content, reply))
    return row


def forget_unasked(
    tx: Transaction, content: Content, now: datetime, since: datetime | None = None
) -> int:
    """Forget the illness that was named before a consent which never came; return how many.

    `since` is the last time it was done: only those are read that have become old after it.
    """
    phases = [phase.value for phase in BEFORE_CONSENT]
    forgotten = 0
    after = since - UNASKED_KEPT if since else None
    for row in tx.screenings.left_in(phases, after, now - UNASKED_KEPT):
        screening = load(tx, content, row)
        if screening.told:
            tx.screenings.save(_filled(row, replace(screening, told={})))
            forgotten += 1
    return forgotten


def _filled(row: ScreeningRow, screening: Screening) -> ScreeningRow:
    ended = row.ended_at or row.touched_at if screening.phase is Phase.CLOSED else None
    return replace(
        row,
        phase=screening.phase.value,
        who=screening.who,
        lang=screening.lang,
        state=json.dumps(state_of(screening), ensure_ascii=False),
        ended_at=ended,
    )


def _answer(content: Content, reply: AnswerRecord) -> AnswerRow:
    facts = content.library.vocabulary.facts
    hashes = "".join(facts[fact].hash[:8] for fact in reply.values if fact in facts)
    stored: dict[str, object] = {
        "values": encode_values(reply.values),
        "retracts": reply.retracts,
    }
    if reply.said:
        stored["said"] = reply.said
    return AnswerRow(
        0,
        reply.question,
        reply.wording,
        hashes[:64],
        reply.on,
        json.dumps(stored, ensure_ascii=False),
        reply.nonce,
    )
