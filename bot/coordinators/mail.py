"""The mail to a hospital that Telegram does not reach: codes and a call to action only."""

from collections.abc import Sequence
from datetime import datetime

from bot.app import App
from bot.coordinators.posting import SAID, text_to
from bot.mail.smtp import Mail
from bot.store.ports import Transaction
from bot.store.records import DueMail
from dialogs.statuses import UNTRIED

OPERATOR, SETTING = "operator", "mail"
MOST_CODES = 20


def address(tx: Transaction, site: str) -> str | None:
    """Return the mail address of the site, or else of the operator."""
    return tx.settings.get(site, SETTING) or tx.settings.get(OPERATOR, SETTING)


def post(tx: Transaction, key: str, site: str, codes: Sequence[str], now: datetime) -> bool:
    """Keep a mail about these referrals; False where there is no address, or it was kept."""
    return bool(codes and address(tx, site)) and tx.mails.post(key, site, codes, now)


def compose(tx: Transaction, app: App, due: DueMail) -> Mail | None:
    """Write a mail when it is sent, of what still waits then; None where nothing does."""
    to = address(tx, due.site)
    referrals = (tx.referrals.get(code) for code in due.codes)
    codes = [referral.code for referral in referrals if referral and referral.status in UNTRIED]
    if to is None or not codes:
        return None
    site = app.site(due.site)
    lang = site.language if site else app.content.words.languages[0]
    listed = codes[:MOST_CODES]
    if rest := len(codes) - len(listed):
        listed.append(app.say(lang, "coordinator-and-more", count=rest))
    text = app.say(
        lang,
        "mail-waiting",
        site=app.hospital(lang, due.site),
        count=len(codes),
        codes="\n".join(listed),
        link=f"https://t.me/{app.bot_username}",
    )
    return Mail(due.key, to, app.say(lang, "mail-waiting-subject", count=len(codes)), text + "\n")


def tell_admins(tx: Transaction, app: App, due: DueMail) -> None:
    """Tell the admins that a mail was given up.

    Somebody must call the hospital, or mend the address.
    """
    for admin in tx.grants.admins():
        text = app.say(
            admin.lang,
            "admin-mail-failed",
            site=app.hospital(admin.lang, due.site),
            codes=", ".join(due.codes[:MOST_CODES]),
            id=due.site,
        )
        tx.letters.post(text_to(admin, f"mail-failed:{due.id}:{admin.account}", text, rank=SAID))
