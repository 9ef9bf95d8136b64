"""Whole conversations put on record, turn by turn, as the desk does it."""

from datetime import datetime

from bot import screenings
from bot.participants.effects import keep_records
from bot.store import Transaction
from bot.work import Work
from dialogs.screening import Screening
from tests.unit.chatting import Chat, journey
from tests.unit.coordinating import Hospital


async def replay(
    hospital: Hospital, name: str, user: int, now: datetime, *, until: str = ""
) -> tuple[Chat, ...]:
    """A patient's journey, up to the question `until`; the stops that were recorded."""
    stops = journey(name)
    if until:
        stops = stops[: next(n for n, stop in enumerate(stops) if stop.ref == until) + 1]
    await hospital.store.transact(lambda tx: record(tx, hospital, stops, user, now))
    return stops


def record(
    tx: Transaction, hospital: Hospital, stops: tuple[Chat, ...], user: int, now: datetime
) -> None:
    account, before = tx.accounts.ensure(user, now), Screening()
    rows = tx.screenings.of(account.id)
    if rows:
        row, before = rows[-1], screenings.load(tx, hospital.app.content, rows[-1])
    else:
        row = screenings.new_row(account.id, before, now)
        tx.screenings.save(row)
    for stop in stops:
        keep_records(Work(tx, hospital.app, now, "n"), account, row, before, stop.turn)
        before = stop.turn.screening
        row = tx.screenings.of(account.id)[-1]
