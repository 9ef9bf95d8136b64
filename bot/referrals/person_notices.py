"""The news of a referral for its participant, in their language, while their consent holds."""

from collections.abc import Mapping

from bot.referrals.scripts import in_their_script
from bot.store.ports import Transaction
from bot.store.records import Letter, ReferralRow
from bot.work import Work


def notify_opened(work: Work, referral: ReferralRow) -> None:
    """Tell the person that somebody at the site has opened it, once for each consent."""
    tell(work, referral, f"noticed:{referral.ref}:{referral.consent}", "ui-team-has-seen")


def lang_of(tx: Transaction, referral: ReferralRow) -> str:
    """Return the language the person speaks here now.

    The answers may be of before they switched.
    """
    row = tx.screenings.get(referral.screening or "")
    account = tx.accounts.get(row.account) if row else None
    return (account and account.lang) or (row.lang if row else "en")


def tell(
    work: Work,
    referral: ReferralRow,
    key: str,
    words: str,
    *,
    markup: Mapping[str, object] | None = None,
    **args: object,
) -> bool:
    """Post a letter to the person; False where there is nobody to write to, or it was written."""
    row = work.tx.screenings.get(referral.screening or "")
    account = work.tx.accounts.get(row.account) if row else None
    if row is None or account is None:
        return False
    lang = lang_of(work.tx, referral)
    text = work.say(
        lang,
        words,
        who=row.who or "self",
        code=referral.code,
        hospital=work.hospital(lang, referral.site),
        **args,
    )
    payload = {"text": text, "reply_markup": markup} if markup else {"text": text}
    return work.post(
        Letter(
            key,
            account.telegram_id,
            account.id,
            "sendMessage",
            in_their_script(work, row.id, payload),
            consent=referral.consent,
        )
    )
