"""`prescreen admins invite`, `prescreen sites invite SITE`, `prescreen sites list`."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from bot.settings import EXIT_CODE, StoreSettings, WrongSettings

if TYPE_CHECKING:
    from bot.store import Tx
    from trials.library import Library

T = TypeVar("T")

admins = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None)
sites = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None)

BotName = Annotated[
    str | None,
    typer.Option(
        "--bot", envvar="PRESCREEN_BOT_USERNAME", help="The bot's username, to print a whole link."
    ),
]
SITE = typer.Argument(help="The id of a site; `prescreen sites list` shows them.")


@admins.callback()
def _admins() -> None:
    """Who runs this bot."""


@sites.callback()
def _sites() -> None:
    """The hospitals and their coordinators."""


@admins.command("invite")
def invite_admin(bot: BotName = None) -> None:
    """Print a one-time link; who opens it becomes an admin."""
    _invite("admin", None, bot)


@sites.command("invite")
def invite_coordinator(site: Annotated[str, SITE], bot: BotName = None) -> None:
    """Print a one-time link; who opens it receives the site's referrals."""
    known = _library().sites
    if site not in known:
        typer.echo(f"There is no site {site}. Use one of: {', '.join(known)}.", err=True)
        raise typer.Exit(2)
    _invite("coordinator", site, bot)


@sites.command("list")
def list_sites() -> None:
    """Print each site, how many coordinators it has, and how many referrals nobody has seen."""
    known = _library().sites

    def work(tx: "Tx") -> list[tuple[str, int, int]]:
        return [(s, len(tx.grants_of_site(s)), len(tx.waiting_referrals(s))) for s in known]

    for site, bound, unseen in _with_store(work, reading=True):
        typer.echo(f"{site}: coordinators {bound}, unseen referrals {unseen}")


def _invite(role: str, site: str | None, bot: str | None) -> None:
    from bot.coordinators import invitations

    payload, now = invitations.fresh(), datetime.now(UTC)
    _with_store(lambda tx: invitations.keep(tx, payload, role=role, site=site, now=now))
    becomes = "an admin" if site is None else f"a coordinator of {site}"
    if bot:
        typer.echo(invitations.link(bot.removeprefix("@"), payload))
    else:
        typer.echo(f"/start {payload}")
        typer.echo("Send this line to the bot. For a link, set PRESCREEN_BOT_USERNAME.", err=True)
    typer.echo(f"Good once, for 48 hours: who opens it becomes {becomes}.", err=True)


def _with_store(work: "Callable[[Tx], T]", *, reading: bool = False) -> T:
    """One short transaction, beside a running bot too."""
    from bot.store import OperatorError, Store

    async def once(settings: StoreSettings) -> T:
        store = Store.open(
            settings.database, keys=settings.keys, master=settings.master, check=False
        )
        try:
            return await (store.read(work) if reading else store.transact(work))
        finally:
            await store.close()

    try:
        return asyncio.run(once(StoreSettings.read()))
    except (WrongSettings, OperatorError) as wrong:
        typer.echo(str(wrong), err=True)
        raise typer.Exit(EXIT_CODE) from None


def _library() -> "Library":
    from trials.library import Unsound, load

    try:
        return load()
    except Unsound as unsound:
        typer.echo(str(unsound), err=True)
        raise typer.Exit(EXIT_CODE) from None
