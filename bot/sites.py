"""`prescreen sites invite`, `list` and `mail`: who receives the referrals, and by which ways."""

from datetime import UTC, datetime
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
    known = _library().sites
    if site not in known:
        typer.echo(f"There is no site {site}. Use one of: {', '.join(known)}.", err=True)
        raise typer.Exit(2)
    invite("coordinator", site, bot)


@app.command("list")
def list_sites() -> None:
    """Print each site, how many coordinators it has, and how many referrals nobody has seen."""
    known = _library().sites

    def work(tx: "Tx") -> list[tuple[str, int, int]]:
        return [(s, len(tx.grants_of_site(s)), len(tx.waiting_referrals(s))) for s in known]

    for site, bound, unseen in with_store(work, reading=True):
        typer.echo(f"{site}: coordinators {bound}, unseen referrals {unseen}")


@app.command("mail")
def mail_address(
    site: Annotated[str, typer.Argument(help="The id of a site, or `operator`.")],
    address: Annotated[
        str | None, typer.Argument(help="The address, or `off`; left out, it is shown.")
    ] = None,
) -> None:
    """Set where mail goes when Telegram does not reach a site; `operator` where it has none."""
    from bot.addresses import is_mail_address
    from bot.coordinators.mailing import OPERATOR, SETTING

    known = [*_library().sites, OPERATOR]
    if site not in known:
        typer.echo(f"There is no site {site}. Use one of: {', '.join(known)}.", err=True)
        raise typer.Exit(2)
    if address is None:
        kept = with_store(lambda tx: tx.site_setting(site, SETTING), reading=True)
        typer.echo(f"{site}: {kept or 'no address'}")
        return
    if address != "off" and not is_mail_address(address):
        typer.echo("This is no e-mail address. Write one like trials@hospital.example.", err=True)
        raise typer.Exit(2)
    value, now = None if address == "off" else address, datetime.now(UTC)

    def work(tx: "Tx") -> None:
        tx.set_site_setting(site, SETTING, value)
        tx.audit("operator", f"mail address {'set' if value else 'removed'}", site, now)

    with_store(work)
    typer.echo(f"{site}: {value or 'no address'}")


def _library() -> "Library":
    from trials.library import Unsound, load

    try:
        return load()
    except Unsound as unsound:
        typer.echo(str(unsound), err=True)
        raise typer.Exit(EXIT_CODE) from None
