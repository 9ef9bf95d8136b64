"""`prescreen sites`: who receives the referrals of a hospital, and where they are shown."""

from collections.abc import Mapping
from datetime import UTC, datetime
from enum import StrEnum
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
from bot.settings import EXIT_CODE
from bot.store.records import AuditEntry

if TYPE_CHECKING:
    from bot.store import Transaction
    from bot.store.records import Grant, Group
    from trials.library import Library
    from trials.trial import Site

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None)

SITE = typer.Argument(help="The id of a site; `prescreen sites list` shows them.")


@app.callback()
def _sites() -> None:
    """The hospitals, their coordinators and their groups."""


@app.command("invite")
def invite_coordinator(
    site: Annotated[str, SITE],
    trial: Annotated[
        list[str] | None,
        typer.Option(help="Only this trial's referrals; may be given again. Else all."),
    ] = None,
    primary: Annotated[
        bool, typer.Option("--primary", help="Becomes the site's main coordinator.")
    ] = False,
    backup: Annotated[bool, typer.Option("--backup", help="Becomes the site's backup.")] = False,
    group: Annotated[
        bool, typer.Option("--group", help="For a group: it shows cards, gives nobody a right.")
    ] = False,
    investigator: Annotated[
        bool,
        typer.Option("--investigator", help="Only reads the summaries: no card, no contact."),
    ] = False,
    meant: Meant = "",
    bot: BotName = None,
) -> None:
    """Print a one-time link; who opens it receives the site's referrals once confirmed."""
    from bot.store.records import Invitation

    trials = tuple(dict.fromkeys(trial or ()))
    _check(_library(), site, trials)
    if primary + backup + group + investigator > 1:
        typer.echo("Use one of --primary, --backup, --group and --investigator.", err=True)
        raise typer.Exit(2)
    duty = "primary" if primary else "backup" if backup else ""
    role = "group" if group else "investigator" if investigator else "coordinator"
    invite(Invitation(role, site, trials, duty, meant), bot)


@app.command("confirm")
def confirm_coordinator(digits: Digits, yes: Yes = False) -> None:
    """Confirm that whoever was shown these six digits is who was meant."""
    confirm_opened(digits, admins=False, yes=yes)


@app.command("list")
def list_sites() -> None:
    """Print each site, who is bound with which number, and how many referrals nobody has seen."""
    known = _library().sites

    def work(tx: "Transaction") -> list[str]:
        lines = [line for site in known for line in _site_lines(tx, site)]
        for site in forgotten(tx, known):
            head, *bound = _site_lines(tx, site)
            lines += [f"{head} (no longer in trials/sites.yaml)", *bound]
        return lines

    for line in with_store(work, reading=True):
        typer.echo(line)


@app.command("revoke")
def revoke_bound(
    site: Annotated[str, SITE],
    number: Annotated[str, typer.Argument(help="As `prescreen sites list` shows it.")],
    yes: Yes = False,
) -> None:
    """End a coordinator's right or unbind a group; in force with the bot's next update."""
    from bot.coordinators.revoking import revoke, unbind
    from bot.store.records import Grant
    from dialogs.words import Words

    library = _library()
    if site not in with_store(lambda tx: forgotten(tx, library.sites), reading=True):
        _check(library, site, ())

    def find(tx: "Transaction") -> "tuple[Grant | Group, str] | None":
        return next(
            ((holder, text) for listed, holder, text in _bound(tx, site) if listed == number), None
        )

    match = with_store(find, reading=True)
    if match is None:
        raise not_listed(number, f"at {site}; `prescreen sites list` shows them")
    holder, who = match
    confirmed(f"{who} at {site}", yes=yes)
    words, now = Words.load(), datetime.now(UTC)

    def end(tx: "Transaction") -> tuple[bool, int]:
        if isinstance(holder, Grant):
            done = revoke(tx, words, holder, now)
        else:
            known = library.sites.get(site)
            done = unbind(tx, words, holder, known.language if known else "en", now)
        return done, len(tx.grants.of_site(site))

    done, left = with_store(end)
    typer.echo(f"Revoked: {who}." if done else "This right had ended already.")
    if site not in library.sites:
        return
    if not left:
        typer.echo(f"Nobody receives the referrals of {site} now: prescreen sites invite {site}")
    elif done and isinstance(holder, Grant) and holder.duty == "primary":
        typer.echo(
            f"{site} has no primary now, nobody was promoted. Send one of them a link of\n"
            f"prescreen sites invite {site} --primary"
        )


def forgotten(tx: "Transaction", known: "Mapping[str, Site]") -> list[str]:
    """Return the sites in use that the files no longer know.

    Somebody is still bound there, or a referral is open.
    """
    from dialogs.statuses import OPEN

    in_use = tx.grants.sites_in_use(OPEN)
    return [site for site in in_use if site not in known]


def _site_lines(tx: "Transaction", site: str) -> list[str]:
    bound, unseen = len(tx.grants.of_site(site)), len(tx.referrals.waiting(site))
    head = f"{site}: coordinators {bound}, unseen referrals {unseen}"
    return [head, *(f"  {number}  {text}" for number, _, text in _bound(tx, site))]


def _bound(tx: "Transaction", site: str) -> "list[tuple[str, Grant | Group, str]]":
    """Return the number, who or what, and how it is shown."""
    people = [(str(grant.id), grant, described(tx, grant)) for grant in tx.grants.readers_of(site)]
    groups = [(f"g{group.id}", group, _group_text(group)) for group in tx.groups.of_site(site)]
    return [*people, *groups]


def _group_text(group: "Group") -> str:
    trials = ", ".join(group.trials) or "all trials"
    return f"group “{group.title}” · {trials} · since {group.since:%Y-%m-%d}"


def _check(library: "Library", site: str, trials: tuple[str, ...]) -> None:
    """Exit where a site is unknown, or a trial is not one of the site."""
    if site not in library.sites:
        known = ", ".join(library.sites)
        typer.echo(f"There is no site {site}. Use one of: {known}.", err=True)
        raise typer.Exit(2)
    of_site = [trial.id for trial in library.trials.values() if site in trial.sites]
    for trial in trials:
        if trial not in of_site:
            typer.echo(f"{site} has no trial {trial}. Use: {', '.join(of_site)}.", err=True)
            raise typer.Exit(2)


@app.command("mail")
def mail_address(
    site: Annotated[str, typer.Argument(help="The id of a site, or `operator`.")],
    address: Annotated[
        str | None, typer.Argument(help="The address, or `off`; left out, it is shown.")
    ] = None,
) -> None:
    """Set where mail goes when Telegram does not reach a site; `operator` where it has none."""
    from bot.referrals.mail import OPERATOR, SETTING
    from bot.settings_urls import is_mail_address

    known = [*_library().sites, OPERATOR]
    if site not in known:
        typer.echo(f"There is no site {site}. Use one of: {', '.join(known)}.", err=True)
        raise typer.Exit(2)
    if address is None:
        kept = with_store(lambda tx: tx.settings.get(site, SETTING), reading=True)
        typer.echo(f"{site}: {kept or 'no address'}")
        return
    if address != "off" and not is_mail_address(address):
        typer.echo("This is no e-mail address. Write one like trials@hospital.example.", err=True)
        raise typer.Exit(2)
    value, now = None if address == "off" else address, datetime.now(UTC)

    def work(tx: "Transaction") -> None:
        tx.settings.set(site, SETTING, value)
        tx.audit.add(
            AuditEntry("operator", f"mail address {'set' if value else 'removed'}", site), now
        )

    with_store(work, begins=True)
    typer.echo(f"{site}: {value or 'no address'}")


class Switch(StrEnum):
    ON = "on"
    OFF = "off"


@app.command("possible")
def possible(
    site: Annotated[str, SITE],
    switch: Annotated[Switch, typer.Argument(help="Whether people may share a possible match.")],
) -> None:
    """Set whether the site takes possible matches; where not, people get its public contact."""
    from bot.referrals.worklist import POSSIBLE

    _check(_library(), site, ())
    with_store(lambda tx: tx.settings.set(site, POSSIBLE, switch.value), begins=True)
    typer.echo(f"{site}: possible matches {switch.value}")


@app.command("asked")
def asked(
    site: Annotated[str, SITE],
    switch: Annotated[Switch, typer.Argument(help="Whether people may ask in spite of a no.")],
) -> None:
    """Set whether the site looks at studies that do not fit by the answers; else people call it."""
    from bot.referrals.worklist import ASKED

    _check(_library(), site, ())
    with_store(lambda tx: tx.settings.set(site, ASKED, switch.value), begins=True)
    typer.echo(f"{site}: asked although no {switch.value}")


def _library() -> "Library":
    from trials.library import InvalidContent, load

    try:
        return load()
    except InvalidContent as unsound:
        typer.echo(str(unsound), err=True)
        raise typer.Exit(EXIT_CODE) from None
