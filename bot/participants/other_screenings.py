"""Several people's talks on one phone: each is told of at /start, with a button back to it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime

from bot import screenings
from bot.app import Office
from bot.channel.letters import letter_of
from bot.store.records import Account, ScreeningRow
from bot.store.tx import Tx
from dialogs.context import Moment, Talk
from dialogs.screening import Prompt, Screening
from dialogs.steps.navigation import has_result
from dialogs.steps.prompts import show_stage


def others_of(tx: Tx, talk: Talk, row: ScreeningRow) -> Iterator[tuple[ScreeningRow, Screening]]:
    """The account's other talks in which answers are kept, oldest first."""
    for other in tx.screenings(row.account):
        if other.id == row.id or not other.state:
            continue
        loaded = screenings.load(tx, talk, other)
        if loaded.counted or loaded.contact.phone:
            yield other, loaded


def offer_others(
    tx: Tx,
    office: Office,
    account: Account,
    row: ScreeningRow,
    lang: str,
    moment: Moment,
    now: datetime,
    fresh: Callable[[], str],
) -> None:
    """A message for each talk that can be gone back to; its own question stays beside it."""
    for other, screening in list(others_of(tx, office.talk, row)):
        if not has_result(office.talk, screening, moment):
            continue
        prompt = Prompt("@other", fresh())
        beside = replace(screening, aside=prompt, lang=lang)
        # The person has not touched it: the talk under way stays the newest.
        screenings.save(tx, office.talk, other, screening, beside, other.touched_at)
        say = show_stage(office.talk, beside, prompt, moment)
        tx.post(
            letter_of(
                say,
                chat=account.telegram_id,
                account=account.id,
                screening=other.id,
                key=prompt.nonce,
            )
        )
