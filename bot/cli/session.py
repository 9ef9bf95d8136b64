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
    from bot.store.records import Grant, Invitation, OpenedInvitation

T = TypeVar("T")

BotName = Annotated[
    str | None,
    typer.Option(
        "--bot", envvar="PRESCREEN_BOT_USERNAME", help="The bot's username, to print a whole link."
    ),
]
Meant = Annotated[
    str,
    typer.Option("--for", help="For whom it is meant, as you know them: a name. Kept sealed."),
]
Digits = Annotated[str, typer.Argument(help="The six digits that the person was shown.")]
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
    becomes = _becomes(invitation)
    room, whom = "admins" if site is None else "sites", invitation.meant or "them"
    typer.echo(
        f"Good once, for 48 hours. Who opens it is shown six digits. Have {whom} read these to\n"
        f"you, then run: prescreen {room} confirm DIGITS\n"
        f"Only then they become {becomes}. Any admin can confirm it in their chat too.",
        err=True,
    )


def _becomes(invitation: "Invitation") -> str:
    if invitation.site is None:
        return "an admin"
    read = invitation.role == "investigator"
    return f"{'an investigator' if read else 'a coordinator'} of {invitation.site}"


def confirm_opened(digits: str, *, admins: bool, yes: bool) -> None:
    """Confirm that whoever was shown these digits is who was meant."""
    from bot.store.records import AuditEntry

    plain, now = "".join(c for c in digits if c.isdecimal()), datetime.now(UTC)

    def find(tx: "Transaction") -> "OpenedInvitation | None":
        found = (one for one in tx.invitations.opened(now) if one.digits == plain)
        return next((one for one in found if (one.invitation.site is None) == admins), None)

    opened = with_store(find, reading=True)
    if opened is None:
        typer.echo(f"Nobody was shown the digits {plain}, or too long ago.", err=True)
        raise typer.Exit(2)
    meant, site = opened.invitation.meant or "somebody", opened.invitation.site
    what = _becomes(opened.invitation)
    typer.echo(f"Meant for {meant}, to become {what}. Telegram shows: {opened.name or '(no name)'}")
    if not yes:
        typer.confirm("Did the person you meant read these digits to you?", abort=True)

    def approve(tx: "Transaction") -> bool:
        entry = AuditEntry(operator(), "invitation approved", site or "all sites", opened.account)
        tx.audit.add(entry, now)
        return tx.invitations.approve(opened.hash, operator(), now)

    with_store(approve)
    typer.echo("Confirmed. The running bot welcomes them within half a minute.")


def described(tx: "Transaction", grant: "Grant") -> str:
    """Return somebody with a right as the operator tells them apart; no Telegram id."""
    account = tx.accounts.get(grant.account)
    parts = [grant.name or "(no name)"]
    if grant.site:
        parts += [
            grant.duty if grant.works else grant.role,
            ", ".join(grant.trials) or "all trials",
        ]
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
