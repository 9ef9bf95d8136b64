"""Stores and says what `prescreen run` has to before it serves anybody."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from importlib.metadata import version
from typing import TYPE_CHECKING

import typer

from bot.cli.session import Refusal, operator

if TYPE_CHECKING:
    from bot.store.ports import Store, Transaction
    from dialogs.context import Content

# Each waits for some seconds by itself: a backup or another command is over within a minute.
TRIES, PAUSE = 12, 1.0


async def stored(store: "Store", work: "Callable[[Transaction], object]") -> None:
    """Do a work of the start, waiting while another program holds the database.

    Raises Refusal where that lasts, or where the disk is full.
    """
    from bot.store import NotStored

    for left in reversed(range(TRIES)):
        try:
            await store.transact(work)
            return
        except NotStored as problem:
            if not left:
                raise Refusal(
                    f"PRESCREEN_DATABASE: {problem}. "
                    "Close what holds the file, or make room on the disk, and start again."
                ) from None
        await asyncio.sleep(PAUSE)


async def look_back(store: "Store", content: "Content") -> None:
    """Say what the start finds in the database, and put the start on record."""
    await _tell_of_forgotten(store, content)
    await check_audit(store)
    await tell_of_unmarked(store)


async def tell_of_unmarked(store: "Store") -> None:
    """Say at the start what was written by hand; admins are told in their chats."""
    unmarked = await store.read(lambda tx: tx.marking.broken())
    if count := sum(map(len, unmarked.values())):
        typer.echo(
            f"{count} rows about rights were written by hand, and are taken no notice of. "
            "`prescreen audit verify` names them; keep a copy of the files.",
            err=True,
        )


async def check_audit(store: "Store") -> None:
    """Say at the start where the audit was changed, and put the start on record."""
    from bot.logs import log
    from bot.store.records import AuditEntry

    broken = await store.read(lambda tx: tx.audit.verify())
    started = AuditEntry(operator(), "started", f"prescreen {version('prescreen')}")
    await stored(store, lambda tx: tx.audit.add(started, datetime.now(UTC)))
    if broken is None:
        return
    log().error("the audit was changed", raw=broken)
    typer.echo(
        f"Row {broken} of the audit was changed, removed or moved: somebody has written into the "
        "database by hand. `prescreen audit show` prints it; keep a copy of the files.",
        err=True,
    )


async def _tell_of_forgotten(store: "Store", content: "Content") -> None:
    from bot.cli.sites import forgotten

    for site in await store.read(lambda tx: forgotten(tx, content.library.sites)):
        typer.echo(
            f"{site} is no longer in trials/sites.yaml: nobody is reminded of its referrals. "
            "Put it back until they are over; `prescreen sites list` shows who is bound there.",
            err=True,
        )
