"""`prescreen sites`: who receives the referrals of each hospital, and which ones."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from bot.invite_commands import BotName, invite, with_store
from bot.settings import EXIT_CODE

if TYPE_CHECKING:
    from bot.store import Tx
    from trials.library import Library

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None)

SITE = typer.Argument(help="The id of a site; `prescreen sites list` shows them.")


@app.callback()
def _sites() -> None:
    """The hospitals and their coordinators."""


@app.command("invite")
def invite_coordinator(site: Annotated[str, SITE], bot: BotName = None) -> None:
    """Print a one-time link; who opens it receives the site's referrals."""
    _known(site)
    invite("coordinator", site, bot)


@app.command("list")
def list_sites() -> None:
    """Print each site, how many coordinators it has, and how many referrals nobody has seen."""
    known = _library().sites

    def work(tx: "Tx") -> list[tuple[str, int, int]]:
        return [(s, len(tx.grants_of_site(s)), len(tx.waiting_referrals(s))) for s in known]

    for site, bound, unseen in with_store(work, reading=True):
        typer.echo(f"{site}: coordinators {bound}, unseen referrals {unseen}")


class Switch(StrEnum):
    ON = "on"
    OFF = "off"


@app.command("possible")
def possible(
    site: Annotated[str, SITE],
    switch: Annotated[Switch, typer.Argument(help="Whether people may share a possible match.")],
) -> None:
    """Whether the site takes possible matches; where not, people get its public contact."""
    from bot.coordinators.piles import POSSIBLE

    _known(site)
    with_store(lambda tx: tx.set_site_setting(site, POSSIBLE, switch.value))
    typer.echo(f"{site}: possible matches {switch.value}")


def _known(site: str) -> None:
    known = _library().sites
    if site not in known:
        typer.echo(f"There is no site {site}. Use one of: {', '.join(known)}.", err=True)
        raise typer.Exit(2)


def _library() -> "Library":
    from trials.library import Unsound, load

    try:
        return load()
    except Unsound as unsound:
        typer.echo(str(unsound), err=True)
        raise typer.Exit(EXIT_CODE) from None
