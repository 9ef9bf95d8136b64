"""A request that a site marked as not real stops further ones, until an admin has looked."""

from bot.app import CallbackAnswer
from bot.coordinators import buttons
from bot.coordinators.posting import EDIT, FIRST, text_to
from bot.referrals.history import name_of
from bot.referrals.rights import is_admin
from bot.store.records import Grant, Letter, ReferralRow
from bot.work import Work
from dialogs.statuses import ReferralStatus

PREFIX = "s"
LET, STOP = "let", "stop"


def announce(work: Work, referral: ReferralRow, by: Grant) -> None:
    """Ask the admins to look: nothing further comes from that account before they have."""
    for admin in work.tx.grants.admins():
        key = f"stop:{referral.ref}:{work.now.isoformat()}:{admin.account}"
        name = name_of(work, admin.lang, by.account)
        text = _text(work, admin.lang, referral, "admin-not-real", name=name)
        work.post(text_to(admin, key, text, markup=_buttons(work, admin.lang, referral, LET)))


def lifted(work: Work, referral: ReferralRow) -> None:
    """Tell the admins that the site has taken it back: the request is real after all."""
    for admin in work.tx.grants.admins():
        key = f"stop-over:{referral.ref}:{work.now.isoformat()}:{admin.account}"
        text = _text(work, admin.lang, referral, "admin-real-after-all")
        work.post(text_to(admin, key, text, rank=FIRST))


def is_about(data: str) -> bool:
    return data.startswith(f"{PREFIX}.")


def press(work: Work, grants: list[Grant], data: str, message: int) -> CallbackAnswer:
    """Let further requests through, or stop them again; for admins only."""
    lang = grants[0].lang
    _, _, rest = data.partition(".")
    action, _, code = rest.partition(".")
    referral = work.tx.referrals.get(code)
    if not is_admin(grants) or referral is None or action not in (LET, STOP):
        return CallbackAnswer(work.say(lang, "coordinator-access-denied"))
    if referral.status != ReferralStatus.NOT_REAL:
        return CallbackAnswer(_text(work, lang, referral, "admin-real-after-all"))
    work.tx.referrals.let_through(code, work.now if action == LET else None)
    done = "further requests let through" if action == LET else "further requests stopped"
    work.audit(grants[0].account, done, code)
    text = _text(work, lang, referral, f"admin-not-real-{action}")
    _edit(
        work,
        grants[0],
        message,
        text,
        _buttons(work, lang, referral, STOP if action == LET else LET),
    )
    return CallbackAnswer(text)


def _edit(work: Work, grant: Grant, message: int, text: str, markup: buttons.Keyboard) -> None:
    key = work.tx.letters.key_of(grant.user, message)
    if key is None:
        return
    payload = {"text": text, "reply_markup": markup}
    work.post(
        Letter(
            f"edit:{key}:{work.nonce}",
            grant.user,
            grant.account,
            "editMessageText",
            payload,
            edits=key,
            slot=f"edit:{key}",
            rank=EDIT,
        )
    )


def _text(work: Work, lang: str, referral: ReferralRow, words: str, **args: object) -> str:
    site = work.hospital(lang, referral.site)
    return work.say(lang, words, code=referral.code, site=site, **args)


def _buttons(work: Work, lang: str, referral: ReferralRow, action: str) -> buttons.Keyboard:
    label = work.say(lang, f"admin-button-{action}")
    return buttons.keyboard([[(label, f"{PREFIX}.{action}.{referral.code}")]])
