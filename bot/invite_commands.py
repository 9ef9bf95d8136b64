"""What the commands `admins` and `sites` share: a fresh invitation, kept in one transaction."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from bot.settings import EXIT_CODE, StoreSettings, WrongSettings

if TYPE_CHECKING:
    from bot.store import Store, Tx

T = TypeVar("T")

BotName = Annotated[
    str | None,
    typer.Option(
        "--bot", envvar="PRESCREEN_BOT_USERNAME", help="The bot's username, to print a whole link."
    ),
]


def invite(role: str, site: str | None, bot: str | None) -> None:
    """Print the link on stdout, alone; what to do with it on stderr."""
    from bot.coordinators import invitations

    payload, now = invitations.fresh(), datetime.now(UTC)
    with_store(lambda tx: invitations.keep(tx, payload, role=role, site=site, now=now))
    becomes = "an admin" if site is None else f"a coordinator of {site}"
    if bot:
        typer.echo(invitations.link(bot.removeprefix("@"), payload))
    else:
        typer.echo(f"/start {payload}")
        typer.echo("Send this line to the bot. For a link, set PRESCREEN_BOT_USERNAME.", err=True)
    typer.echo(f"Good once, for 48 hours: who opens it becomes {becomes}.", err=True)


def with_store(work: "Callable[[Tx], T]", *, reading: bool = False) -> T:
    """One short transaction, beside a running bot too."""

    async def once(store: "Store") -> T:
        return await (store.read(work) if reading else store.transact(work))

    return in_session(once)


def in_session(session: "Callable[[Store], Awaitable[T]]") -> T:
    """Several transactions on one opened store, each as short as it can be."""
    from bot.store import OperatorError, Store

    async def once(settings: StoreSettings) -> T:
        store = Store.open(
            settings.database, keys=settings.keys, master=settings.master, check=False
        )
        try:
            return await session(store)
        finally:
            await store.close()

    try:
        return asyncio.run(once(StoreSettings.read()))
    except (WrongSettings, OperatorError) as wrong:
        typer.echo(str(wrong), err=True)
        raise typer.Exit(EXIT_CODE) from None
