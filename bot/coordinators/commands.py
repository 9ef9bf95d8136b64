"""The commands of coordinators and admins, and their menu."""

from collections.abc import Callable
from datetime import datetime

from bot.app import App
from bot.coordinators import absences, buttons, export, lookups, notices, pausing, summary
from bot.coordinators.lookups import CommandReply
from bot.coordinators.posting import EDIT, text_to
from bot.referrals import history
from bot.referrals.rights import is_admin, referrals_of
from bot.store.ports import Transaction
from bot.store.records import Grant, Letter
from dialogs.statuses import OPEN

MENU = (
    "today",
    "status",
    "mine",
    "overdue",
    "find",
    "export",
    "away",
    "pause",
    "resume",
    "language",
    "help",
)
MENU_OF_ADMINS = ("status", "overdue", "pause", "resume", "language", "help")
MOST_ROWS = 20


def call(
    tx: Transaction,
    app: App,
    grants: list[Grant],
    name: str,
    now: datetime,
    nonce: str,
    argument: str = "",
) -> None:
    """Answer a command; help for one that does not exist."""
    if name == "language":
        grants = _switched(tx, app, grants)
        post_menu(tx, app, grants[0], nonce)
    if name in OF_SITES and not _sites(grants):
        name = "help"
    if name in WITH_ARGUMENT:
        text, markup = WITH_ARGUMENT[name](tx, app, grants, now, argument)
    else:
        text, markup = COMMANDS.get(name, _help)(tx, app, grants, now)
    if text:  # else the answer is a card or a file
        tx.letters.post(text_to(grants[0], f"c:{nonce}", text, markup=markup))


def post_menu(tx: Transaction, app: App, grant: Grant, nonce: str) -> None:
    """Post this chat's own menu: a coordinator has other commands than a participant."""
    listed = [
        {"command": name, "description": app.say(grant.lang, f"coordinator-command-{name}")}
        for name in (MENU if _sites(tx.grants.of(grant.user)) else MENU_OF_ADMINS)
    ]
    payload = {"commands": listed, "scope": {"type": "chat", "chat_id": grant.user}}
    tx.letters.post(
        Letter(
            f"menu:{nonce}",
            grant.user,
            grant.account,
            "setMyCommands",
            payload,
            rank=EDIT,
            droppable=True,
        )
    )


def _switched(tx: Transaction, app: App, grants: list[Grant]) -> list[Grant]:
    languages = app.content.words.languages
    lang = languages[(languages.index(grants[0].lang) + 1) % len(languages)]
    tx.accounts.set_lang(grants[0].account, lang)
    return tx.grants.of(grants[0].user)


def _sites(grants: list[Grant]) -> list[Grant]:
    return [grant for grant in grants if grant.site is not None]


def _help(tx: Transaction, app: App, grants: list[Grant], now: datetime) -> CommandReply:
    lang = grants[0].lang
    parts = []
    if _sites(grants):
        parts += [app.say(lang, f"coordinator-help{more}") for more in ("", "-commands")]
    if is_admin(grants):
        more = ("", "-commands") if _sites(grants) else ("", "-commands", "-alone")
        parts += [app.say(lang, f"admin-help{part}") for part in more]
    return "\n\n".join(parts), None


def _language(tx: Transaction, app: App, grants: list[Grant], now: datetime) -> CommandReply:
    key = "coordinator-language-switched" if _sites(grants) else "admin-language-switched"
    return app.say(grants[0].lang, key), None


def _away(
    tx: Transaction, app: App, grants: list[Grant], now: datetime, argument: str
) -> CommandReply:
    return absences.away(tx, app, grants, now, argument), None


def _today(tx: Transaction, app: App, grants: list[Grant], now: datetime) -> CommandReply:
    """Answer with what the summary would say now; the daily one comes all the same."""
    if not _sites(grants):
        return _status(tx, app, grants, now)
    reply = summary.compose(tx, app, _sites(grants), now)
    return reply or (app.say(grants[0].lang, "coordinator-today-nothing"), None)


def _status(tx: Transaction, app: App, grants: list[Grant], now: datetime) -> CommandReply:
    """List every referral that is not over, a button each; for an admin, who receives them."""
    lang, parts, codes = grants[0].lang, [], []
    for grant in _sites(grants):
        site = str(grant.site)
        referrals = referrals_of(tx, grant, OPEN)
        rows = [history.status_row(app, lang, referral) for referral in referrals[:MOST_ROWS]]
        if rest := len(referrals) - len(rows):
            rows.append(app.say(lang, "coordinator-and-more", count=rest))
        name = app.hospital(lang, site)
        head = app.say(lang, "coordinator-status-head", site=name, count=len(referrals))
        parts.append("\n".join([head, *rows]))
        codes += [referral.code for referral in referrals]
    if is_admin(grants):
        parts.append(_overview(tx, app, lang))
    return "\n\n".join(parts), buttons.openers(app, lang, codes[: notices.MOST_BUTTONS])


def _overview(tx: Transaction, app: App, lang: str) -> str:
    rows = [
        app.say(
            lang,
            "admin-status-row",
            site=app.hospital(lang, site),
            bound=len(tx.grants.of_site(site)),
            reachable=len(notices.reachable(tx, site)),
            waiting=len(tx.referrals.waiting(site)),
        )
        for site in app.content.library.sites
    ]
    return "\n".join([app.say(lang, "admin-status-head"), *rows])


COMMANDS: dict[str, Callable[[Transaction, App, list[Grant], datetime], CommandReply]] = {
    "start": _help,
    "help": _help,
    "today": _today,
    "status": _status,
    "mine": lambda tx, app, grants, now: lookups.mine(tx, app, _sites(grants), now),
    "overdue": lookups.overdue,
    "export": lambda tx, app, grants, now: export.export(tx, app, _sites(grants), now),
    "language": _language,
}
# Those that hear what stands behind the command.
WITH_ARGUMENT: dict[str, Callable[[Transaction, App, list[Grant], datetime, str], CommandReply]] = {
    "away": _away,
    "find": lambda tx, app, grants, now, code: lookups.find(tx, app, _sites(grants), now, code),
    "pause": pausing.pause,
    "resume": pausing.resume,
}
# Nothing to see in them for somebody who works at no site.
OF_SITES = ("mine", "find", "export")
