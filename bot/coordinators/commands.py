"""The commands of coordinators and admins, and their menu."""

from collections.abc import Callable
from datetime import datetime

from bot.coordinators import absences, buttons, history, notices, summary, working
from bot.coordinators.office import Office
from bot.coordinators.posting import EDIT, text_to
from bot.coordinators.rights import referrals_of
from bot.store.records import Grant, Letter
from bot.store.tx import Tx

Said = tuple[str, buttons.Keyboard | None]
MENU = ("today", "status", "away", "language", "help")
OPEN = working.names(working.OPEN)
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
    if name == "away":
        text, markup = absences.away(tx, office, grants, now, argument), None
    else:
        text, markup = COMMANDS.get(name, _help)(tx, office, grants, now)
    tx.post(text_to(grants[0], f"c:{nonce}", text, markup=markup))


def post_menu(tx: Tx, office: Office, grant: Grant, nonce: str) -> None:
    """This chat's own menu: a coordinator has other commands than a participant."""
    listed = [
        {"command": name, "description": office.say(grant.lang, f"coordinator-command-{name}")}
        for name in MENU
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


def _is_admin(grants: list[Grant]) -> bool:
    return any(grant.role == "admin" for grant in grants)


def _help(tx: Tx, office: Office, grants: list[Grant], now: datetime) -> Said:
    lang = grants[0].lang
    parts = [office.say(lang, "coordinator-help")] if _sites(grants) else []
    if _is_admin(grants):
        parts.append(office.say(lang, "admin-help"))
    return "\n\n".join(parts), None


def _language(tx: Tx, office: Office, grants: list[Grant], now: datetime) -> Said:
    return office.say(grants[0].lang, "coordinator-language-switched"), None


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
        rows = [
            office.say(
                lang,
                "coordinator-status-row",
                code=referral.code,
                status=history.status_text(office, lang, referral.status),
            )
            for referral in referrals[:MOST_ROWS]
        ]
        if rest := len(referrals) - len(rows):
            rows.append(office.say(lang, "coordinator-and-more", count=rest))
        name = office.hospital(lang, site)
        head = office.say(lang, "coordinator-status-head", site=name, count=len(referrals))
        parts.append("\n".join([head, *rows]))
        codes += [referral.code for referral in referrals]
    if _is_admin(grants):
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
    "language": _language,
}
