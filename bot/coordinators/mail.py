"""The mail to a hospital that Telegram does not reach: codes and a call to action only."""

from collections.abc import Sequence

from bot.coordinators.posting import SAID, text_to
from bot.mail.smtp import Mail
from bot.store.ports import Transaction
from bot.store.records import DueMail
from bot.work import Work
from dialogs.statuses import UNTRIED

OPERATOR, SETTING = "operator", "mail"
MOST_CODES = 20


def address(tx: Transaction, site: str) -> str | None:
    """Return the mail address of the site, or else of the operator."""
    return tx.settings.get(site, SETTING) or tx.settings.get(OPERATOR, SETTING)


def post(work: Work, key: str, site: str, codes: Sequence[str]) -> bool:
    """Keep a mail about these referrals; False where there is no address, or it was kept."""
    return bool(codes and address(work.tx, site)) and work.tx.mails.post(key, site, codes, work.now)


def compose(work: Work, due: DueMail) -> Mail | None:
    """Write a mail when it is sent, of what still waits then; None where nothing does."""
    to = address(work.tx, due.site)
    referrals = [found for code in due.codes if (found := work.tx.referrals.get(code))]
    codes = [r.code for r in referrals if r.status in UNTRIED and not r.said_no_at]
    if to is None or not codes:
        return None
    lang = work.app.site_lang(due.site)
    listed = codes[:MOST_CODES]
    if rest := len(codes) - len(listed):
        listed.append(work.say(lang, "coordinator-and-more", count=rest))
    text = work.say(
        lang,
        "mail-waiting",
        site=work.hospital(lang, due.site),
        count=len(codes),
        codes="\n".join(listed),
        link=f"https://t.me/{work.app.bot_username}",
    )
    return Mail(due.key, to, work.say(lang, "mail-waiting-subject", count=len(codes)), text + "\n")


def tell_admins(work: Work, due: DueMail) -> None:
    """Tell the admins that a mail was given up.

    Somebody must call the hospital, or mend the address.
    """
    for admin in work.tx.grants.admins():
        text = work.say(
            admin.lang,
            "admin-mail-failed",
            site=work.hospital(admin.lang, due.site),
            codes=", ".join(due.codes[:MOST_CODES]),
            id=due.site,
        )
        work.post(text_to(admin, f"mail-failed:{due.id}:{admin.account}", text, rank=SAID))
