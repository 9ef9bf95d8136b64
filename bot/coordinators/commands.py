"""The commands of coordinators and admins, and their menu."""

from collections.abc import Callable

from bot.coordinators import (
    absences,
    export,
    finding,
    lists,
    lookups,
    notices,
    pausing,
    report,
    summary,
)
from bot.coordinators.lookups import CommandReply
from bot.coordinators.posting import EDIT, text_to
from bot.desk import due as desk
from bot.referrals.rights import at_sites, is_admin, reading
from bot.store.records import Grant, Letter
from bot.work import Work

MENU = (
    "today",
    "status",
    "mine",
    "overdue",
    "questions",
    "find",
    "report",
    "export",
    "away",
    "pause",
    "resume",
    "language",
    "help",
)
MENU_OF_READERS = ("today", "report", "away", "language", "help")
MENU_OF_ADMINS = ("status", "overdue", "pause", "resume", "language", "help")


def call(work: Work, grants: list[Grant], name: str, argument: str = "") -> None:
    """Answer a command; help for one that is not open to them."""
    if name == "language":
        grants = _switched(work, grants)
        post_menu(work, grants[0])
    if name not in (*COMMANDS, *WITH_ARGUMENT):
        text = work.say(grants[0].lang, "coordinator-command-unknown")
        work.post(text_to(grants[0], f"c:{work.nonce}", text))
        return
    if name not in _open_to(grants):
        name = "help"
    heard = at_sites(grants) if name in OF_SITES else _heard(grants, name)
    if name in WITH_ARGUMENT:
        text, markup = WITH_ARGUMENT[name](work, heard, argument)
    else:
        text, markup = COMMANDS.get(name, _help)(work, heard)
    if text:  # else the answer is a card or a file
        work.post(text_to(grants[0], f"c:{work.nonce}", text, markup=markup))


def post_menu(work: Work, grant: Grant) -> None:
    """Post this chat's own menu: a coordinator has other commands than a participant."""
    listed = [
        {"command": name, "description": work.say(grant.lang, f"coordinator-command-{name}")}
        for name in _menu(work.tx.grants.of(grant.user))
    ]
    payload = {"commands": listed, "scope": {"type": "chat", "chat_id": grant.user}}
    work.post(
        Letter(
            f"menu:{work.nonce}",
            grant.user,
            grant.account,
            "setMyCommands",
            payload,
            rank=EDIT,
            droppable=True,
        )
    )


def _menu(grants: list[Grant]) -> tuple[str, ...]:
    if at_sites(grants):
        return MENU
    return MENU_OF_ADMINS if is_admin(grants) else MENU_OF_READERS


def _open_to(grants: list[Grant]) -> set[str]:
    """Return the commands that somebody with these grants may call."""
    every = {*COMMANDS, *WITH_ARGUMENT}
    if at_sites(grants):
        return every
    return every - set(OF_SITES) if is_admin(grants) else {*MENU_OF_READERS, "start"}


def _heard(grants: list[Grant], name: str) -> list[Grant]:
    """Return the grants that a command hears: those that only read are for what is read."""
    if name in (*MENU_OF_READERS, "start"):
        return grants
    return [grant for grant in grants if grant.works or grant.site is None]


def _switched(work: Work, grants: list[Grant]) -> list[Grant]:
    languages = work.content.words.languages
    lang = languages[(languages.index(grants[0].lang) + 1) % len(languages)]
    work.tx.accounts.set_lang(grants[0].account, lang)
    return work.tx.grants.of(grants[0].user)


def _report(work: Work, grants: list[Grant], argument: str) -> CommandReply:
    return (
        report.report(work, reading(grants), argument) if reading(grants) else _help(work, grants)
    )


def _help(work: Work, grants: list[Grant]) -> CommandReply:
    lang = grants[0].lang
    parts = []
    if at_sites(grants):
        parts += [work.say(lang, f"coordinator-help{more}") for more in ("", "-commands")]
    elif reading(grants):
        parts.append(work.say(lang, "coordinator-help-readers"))
    if is_admin(grants):
        more = ("", "-commands") if at_sites(grants) else ("", "-commands", "-alone")
        parts += [work.say(lang, f"admin-help{part}") for part in more]
    return "\n\n".join(parts), None


def _language(work: Work, grants: list[Grant]) -> CommandReply:
    key = "coordinator-language-switched" if reading(grants) else "admin-language-switched"
    return work.say(grants[0].lang, key), None


def _away(work: Work, grants: list[Grant], argument: str) -> CommandReply:
    return absences.away(work, grants, argument), None


def _today(work: Work, grants: list[Grant]) -> CommandReply:
    """Answer with what the summary would say now; the daily one comes all the same."""
    if not reading(grants):
        return _status(work, grants)
    reply = summary.compose(work, reading(grants))
    return reply or (work.say(grants[0].lang, "coordinator-today-nothing"), None)


def _status(work: Work, grants: list[Grant]) -> CommandReply:
    """List every referral that is not over, in pages; for an admin, who receives them."""
    lang, parts, markup = grants[0].lang, [], None
    if mine := at_sites(grants):
        text, markup = lists.listed(work, mine, lists.View())
        parts.append(text)
    if is_admin(grants):
        parts.append(_overview(work, lang))
    return "\n\n".join(parts), markup


def _mine(work: Work, grants: list[Grant]) -> CommandReply:
    return lists.listed(work, grants, lists.View(whose="mine"))


def _overview(work: Work, lang: str) -> str:
    rows = [
        work.say(
            lang,
            "admin-status-row",
            site=work.hospital(lang, site),
            bound=len(work.tx.grants.of_site(site)),
            reachable=len(notices.reachable(work.tx, site)),
            waiting=len(work.tx.referrals.waiting(site)),
        )
        for site in work.content.library.sites
    ]
    return "\n".join([work.say(lang, "admin-status-head"), *rows])


COMMANDS: dict[str, Callable[[Work, list[Grant]], CommandReply]] = {
    "start": _help,
    "help": _help,
    "today": _today,
    "status": _status,
    "mine": _mine,
    "overdue": lookups.overdue,
    "questions": desk.listed,
    "export": export.export,
    "language": _language,
}
# Those that hear what stands behind the command.
WITH_ARGUMENT: dict[str, Callable[[Work, list[Grant], str], CommandReply]] = {
    "away": _away,
    "find": finding.find,
    "pause": pausing.pause,
    "resume": pausing.resume,
    "report": _report,
}
# These hear the grants at sites only; somebody who works at no site sees nothing in them.
OF_SITES = ("mine", "questions", "find", "export")
