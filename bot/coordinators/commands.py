"""The commands of coordinators and admins, and their menu."""

from collections.abc import Callable
from datetime import datetime

from bot.app import Office
from bot.coordinators import absences, buttons, export, lookups, notices, pausing, summary
from bot.coordinators.lookups import OPEN, Said
from bot.coordinators.posting import EDIT, text_to
from bot.referrals import history
from bot.referrals.rights import is_admin, referrals_of
from bot.store.records import Grant, Letter
from bot.store.tx import Tx

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
    tx: Tx,
    office: Office,
    grants: list[Grant],
    name: str,
    now: datetime,
    nonce: str,
    argument: str = "",
) -> None:
    """Answer a command; help for one that does not exist."""
    if name == "language":
        grants = _switched(tx, office, grants)
        post_menu(tx, office, grants[0], nonce)
    if name in OF_SITES and not _sites(grants):
        name = "help"
    if name in WITH_ARGUMENT:
        text, markup = WITH_ARGUMENT[name](tx, office, grants, now, argument)
    else:
        text, markup = COMMANDS.get(name, _help)(tx, office, grants, now)
    if text:  # else the answer is a card or a file
        tx.post(text_to(grants[0], f"c:{nonce}", text, markup=markup))


def post_menu(tx: Tx, office: Office, grant: Grant, nonce: str) -> None:
    """This chat's own menu: a coordinator has other commands than a participant."""
    listed = [
        {"command": name, "description": office.say(grant.lang, f"coordinator-command-{name}")}
        for name in (MENU if _sites(tx.grants(grant.user)) else MENU_OF_ADMINS)
    ]
    payload = {"commands": listed, "scope": {"type": "chat", "chat_id": grant.user}}
    tx.post(
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


def _switched(tx: Tx, office: Office, grants: list[Grant]) -> list[Grant]:
    languages = office.talk.words.languages
    lang = languages[(languages.index(grants[0].lang) + 1) % len(languages)]
    tx.set_lang(grants[0].account, lang)
    return tx.grants(grants[0].user)


def _sites(grants: list[Grant]) -> list[Grant]:
    return [grant for grant in grants if grant.site is not None]


def _help(tx: Tx, office: Office, grants: list[Grant], now: datetime) -> Said:
    lang = grants[0].lang
    parts = []
    if _sites(grants):
        parts += [office.say(lang, f"coordinator-help{more}") for more in ("", "-commands")]
    if is_admin(grants):
        more = ("", "-commands") if _sites(grants) else ("", "-commands", "-alone")
        parts += [office.say(lang, f"admin-help{part}") for part in more]
    return "\n\n".join(parts), None


def _language(tx: Tx, office: Office, grants: list[Grant], now: datetime) -> Said:
    key = "coordinator-language-switched" if _sites(grants) else "admin-language-switched"
    return office.say(grants[0].lang, key), None


def _away(tx: Tx, office: Office, grants: list[Grant], now: datetime, argument: str) -> Said:
    return absences.away(tx, office, grants, now, argument), None


def _today(tx: Tx, office: Office, grants: list[Grant], now: datetime) -> Said:
    """What the summary would say now; the daily one comes all the same."""
    if not _sites(grants):
        return _status(tx, office, grants, now)
    said = summary.compose(tx, office, _sites(grants), now)
    return said or (office.say(grants[0].lang, "coordinator-today-nothing"), None)


def _status(tx: Tx, office: Office, grants: list[Grant], now: datetime) -> Said:
    """Every referral that is not over, with a button each; for an admin, who receives them."""
    lang, parts, codes = grants[0].lang, [], []
    for grant in _sites(grants):
        site = str(grant.site)
        referrals = referrals_of(tx, grant, OPEN)
        rows = [history.status_row(office, lang, one) for one in referrals[:MOST_ROWS]]
        if rest := len(referrals) - len(rows):
            rows.append(office.say(lang, "coordinator-and-more", count=rest))
        name = office.hospital(lang, site)
        head = office.say(lang, "coordinator-status-head", site=name, count=len(referrals))
        parts.append("\n".join([head, *rows]))
        codes += [referral.code for referral in referrals]
    if is_admin(grants):
        parts.append(_overview(tx, office, lang))
    return "\n\n".join(parts), buttons.openers(office, lang, codes[: notices.MOST_BUTTONS])


def _overview(tx: Tx, office: Office, lang: str) -> str:
    rows = [
        office.say(
            lang,
            "admin-status-row",
            site=office.hospital(lang, site),
            bound=len(tx.grants_of_site(site)),
            reachable=len(notices.reachable(tx, site)),
            waiting=len(tx.waiting_referrals(site)),
        )
        for site in office.talk.library.sites
    ]
    return "\n".join([office.say(lang, "admin-status-head"), *rows])


COMMANDS: dict[str, Callable[[Tx, Office, list[Grant], datetime], Said]] = {
    "start": _help,
    "help": _help,
    "today": _today,
    "status": _status,
    "mine": lambda tx, office, grants, now: lookups.mine(tx, office, _sites(grants), now),
    "overdue": lookups.overdue,
    "export": lambda tx, office, grants, now: export.export(tx, office, _sites(grants), now),
    "language": _language,
}
# Those that hear what stands behind the command.
WITH_ARGUMENT: dict[str, Callable[[Tx, Office, list[Grant], datetime, str], Said]] = {
    "away": _away,
    "find": lambda tx, office, grants, now, code: lookups.find(
        tx, office, _sites(grants), now, code
    ),
    "pause": pausing.pause,
    "resume": pausing.resume,
}
# Nothing to see in them for somebody who works at no site.
OF_SITES = ("mine", "find", "export")
