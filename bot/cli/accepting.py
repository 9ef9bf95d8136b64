"""Takes over, or goes on without, what the operator says: the options of `prescreen run`."""

from datetime import UTC, datetime

import typer

from bot.cli.session import Refusal, operator, with_store
from bot.settings import StoreSettings


def give_up(settings: StoreSettings, *, whole: bool) -> None:
    """Give up who is missing, as the operator says, and say who that was."""
    from bot.store import OperatorError, accept_loss

    try:
        lost = accept_loss(
            settings.database, keys=settings.keys, master=settings.master, whole=whole
        )
    except OperatorError as wrong:
        raise Refusal(str(wrong)) from None
    if lost.whole is whole:
        typer.echo(f"Given up: {len(lost.missing)} of {lost.known} people.", err=True)


def accept_as_it_stands(settings: StoreSettings) -> None:
    """Let every row that gives a right be marked as it stands, as the operator says."""
    from bot.store import OperatorError, accept_unmarked
    from bot.store.records import AuditEntry

    try:
        count = accept_unmarked(settings.database, keys=settings.keys, master=settings.master)
    except OperatorError as wrong:
        raise Refusal(str(wrong)) from None
    entry = AuditEntry(operator(), "unmarked rows taken over", "database", str(count))
    with_store(lambda tx: tx.audit.add(entry, datetime.now(UTC)))
    typer.echo(f"Taken over as they stand: {count} rows.", err=True)
