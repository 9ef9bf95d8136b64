"""Several people's talks on one phone: each is told of at /start, with a button back to it."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from bot import screenings
from bot.channel.letters import letter_of
from bot.store.ports import Transaction
from bot.store.records import Account, ScreeningRow
from bot.work import Work
from dialogs.context import Content, TurnContext
from dialogs.screening import Prompt, Screening
from dialogs.steps.navigation import has_result
from dialogs.steps.prompts import show_stage


def others_of(
    tx: Transaction, content: Content, row: ScreeningRow
) -> Iterator[tuple[ScreeningRow, Screening]]:
    """Yield the account's other talks in which answers are kept, oldest first."""
    for other in tx.screenings.of(row.account):
        if other.id == row.id or not other.state:
            continue
        loaded = screenings.load(tx, content, other)
        if loaded.current_answers or loaded.contact.reach:
            yield other, loaded


def offer_others(
    work: Work,
    account: Account,
    row: ScreeningRow,
    context: TurnContext,
    fresh: Callable[[], str],
) -> None:
    """Post a message for each talk that can be gone back to, in the account's language.

    Its own question stays beside it.
    """
    for other, screening in list(others_of(work.tx, work.content, row)):
        if not has_result(context.with_screening(screening)):
            continue
        prompt = Prompt("@other", fresh())
        beside = replace(screening, side_prompt=prompt, lang=account.lang or screening.lang)
        # The person has not touched it: the talk under way stays the newest.
        screenings.save(work.tx, work.content, other, screening, beside)
        say = show_stage(context.with_screening(beside), prompt)
        work.post(
            letter_of(
                say,
                chat=account.telegram_id,
                account=account.id,
                screening=other.id,
                key=prompt.nonce,
            )
        )
