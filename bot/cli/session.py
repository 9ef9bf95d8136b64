"""The shared parts of the commands `admins` and `sites`: invitations, and the end of a right."""

import asyncio
import os
import pwd
import re
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from bot.settings import EXIT_CODE, StoreSettings, WrongSettings

if TYPE_CHECKING:
    from bot.store import Store, Transaction
    from bot.store.records import Grant, Invitation

T = TypeVar("T")

BotName = Annotated[
    str | None,
    typer.Option(
        "--bot", envvar="PRESCREEN_BOT_USERNAME", help="The bot's username, to print a whole link."
    ),
]
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask again.")]


class Refusal(Exception):
    """A refusal to start, or to go on: what is wrong and what to do, a line each."""


def invite(invitation: "Invitation", bot: str | None) -> None:
    """Print the link on stdout, alone; what to do with it on stderr."""
    from bot.coordinators import invitations

    payload, now = invitations.fresh(), datetime.now(UTC)
    site, group = invitation.site, invitation.role == "group"
    with_store(lambda tx: invitations.keep(tx, payload, invitation, now), begins=True)
    if bot:
        typer.echo(invitations.link(bot.removeprefix("@"), payload, group=group))
    else:
        typer.echo(f"/start {payload}")
        typer.echo("Send this line to the bot. For a link, set PRESCREEN_BOT_USERNAME.", err=True)
    if group:
        whose = f"an admin or a coordinator of {site}"
        typer.echo(f"Good once, for 48 hours, for {whose}.", err=True)
        if not bot:
            typer.echo("Then add the bot to the group.", err=True)
        return
    becomes = "an admin" if site is None else f"a coordinator of {site}"
    typer.echo(f"Good once, for 48 hours: who opens it becomes {becomes}.", err=True)


def described(tx: "Transaction", grant: "Grant") -> str:
    """Return somebody with a right as the operator tells them apart; no Telegram id."""
    account = tx.accounts.get(grant.account)
    parts = [grant.name or "(no name)"]
    if grant.site:
        parts += [grant.duty, ", ".join(grant.trials) or "all trials"]
    parts.append(f"since {grant.since:%Y-%m-%d}")
    parts.append("reachable" if account and account.reachable else "cannot be reached")
    return " · ".join(parts)


def operator() -> str:
    """Return who runs the command, as the audit names them: the account of the process.

    Beside it whoever called sudo, where that is told: the environment alone proves nothing.
    """
    try:
        name = pwd.getpwuid(os.getuid()).pw_name
    except KeyError:  # a container may know only the number
        name = f"uid {os.getuid()}"
    caller = re.fullmatch(r"[A-Za-z0-9._-]{1,32}", os.environ.get("SUDO_USER", ""))
    return f"operator {name}" + (f" (sudo by {caller.group()})" if caller else "")


def confirmed(what: str, *, yes: bool) -> None:
    """Exit unless the operator says yes to exactly this."""
    if not yes:
        typer.confirm(f"Revoke {what}?", abort=True)


def not_listed(number: str, where: str) -> typer.Exit:
    typer.echo(f"There is no number {number} {where}.", err=True)
    return typer.Exit(2)


def with_store(
    work: "Callable[[Transaction], T]", *, reading: bool = False, begins: bool = False
) -> T:
    """Run one short transaction, beside a running bot too; `begins` makes a database."""

    async def once(store: "Store") -> T:
        return await (store.read(work) if reading else store.transact(work))

    return in_session(once, begins=begins)


def in_session(session: "Callable[[Store], Awaitable[T]]", *, begins: bool = False) -> T:
    """Run several transactions on one opened store, each as short as it can be."""
    from bot.store import OperatorError, open_store

    async def once(settings: StoreSettings) -> T:
        if not begins and not settings.database.exists():  # a wrong path, and no empty answer
            raise OperatorError(
                f"there is no database at {settings.database}",
                "Set it to the one that the bot works on; "
                "a new one begins with `prescreen run` or an invitation.",
                setting="PRESCREEN_DATABASE",
            )
        store = open_store(
            settings.database, keys=settings.keys, master=settings.master, check=False
        )
        tell_of_copy(store)
        try:
            return await session(store)
        finally:
            await store.close()

    with refusals():
        return asyncio.run(once(StoreSettings.read()))


@contextmanager
def refusals() -> Iterator[None]:
    """Print what an operator has to mend, and exit."""
    from bot.store import StoreError

    try:
        yield
    except (WrongSettings, StoreError, Refusal) as wrong:
        typer.echo(str(wrong), err=True)
        raise typer.Exit(EXIT_CODE) from None


def tell_of_copy(store: "Store") -> None:
    """Say where the database lies as it was before this version changed it."""
    if store.copied is not None:
        typer.echo(f"Before the upgrade the database was copied to {store.copied}.", err=True)
