"""`prescreen admins`: who may be told when a referral finds nobody."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.session import (
    BotName,
    Digits,
    Meant,
    Yes,
    confirm_opened,
    confirmed,
    described,
    invite,
    not_listed,
    with_store,
)

if TYPE_CHECKING:
    from bot.store import Transaction
    from bot.store.records import Grant

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def _admins() -> None:
    """The admins of this bot."""


@app.command("invite")
def invite_admin(meant: Meant = "", bot: BotName = None) -> None:
    """Print a one-time link; who opens it becomes an admin once you have confirmed them."""
    from bot.store.records import Invitation

    invite(Invitation("admin", meant=meant), bot)


@app.command("confirm")
def confirm_admin(digits: Digits, yes: Yes = False) -> None:
    """Confirm that whoever was shown these six digits is who was meant."""
    confirm_opened(digits, admins=True, yes=yes)


@app.command("list")
def list_admins() -> None:
    """Print the admins, each with the number that `revoke` takes."""

    def work(tx: "Transaction") -> list[str]:
        return [f"{grant.id}  {described(tx, grant)}" for grant in tx.grants.admins()]

    for line in with_store(work, reading=True) or ["There is no admin."]:
        typer.echo(line)


@app.command("revoke")
def revoke_admin(
    number: Annotated[str, typer.Argument(help="As `prescreen admins list` shows it.")],
    yes: Yes = False,
) -> None:
    """End an admin's right; it is in force with the bot's next update."""
    from bot.coordinators.revoking import revoke
    from dialogs.words import Words

    def find(tx: "Transaction") -> "tuple[Grant, str] | None":
        matches = (grant for grant in tx.grants.admins() if str(grant.id) == number)
        return next(((grant, described(tx, grant)) for grant in matches), None)

    match = with_store(find, reading=True)
    if match is None:
        raise not_listed(number, "among the admins; `prescreen admins list` shows them")
    grant, who = match
    confirmed(f"the admin {who}", yes=yes)
    words = Words.load()

    def end(tx: "Transaction") -> tuple[bool, int]:
        return revoke(tx, words, grant, datetime.now(UTC)), len(tx.grants.admins())

    done, left = with_store(end)
    typer.echo(f"Revoked: {who}." if done else "This right had ended already.")
    if not left:
        typer.echo("There is no admin now. Invite one: prescreen admins invite")
