"""A person says whether they want a calendar file of a visit and a reminder the day before."""

from bot.app import CallbackAnswer
from bot.coordinators import visiting
from bot.store.records import Account
from bot.work import Work


def is_about(data: str) -> bool:
    return data.startswith(f"{visiting.PREFIX}.")


def press(work: Work, account: Account, lang: str, data: str) -> CallbackAnswer:
    """Take the wish; a code of somebody else's is as unknown as none."""
    _, wish, code, *_ = [*data.split("."), "", ""]
    referral = work.tx.referrals.get(code)
    row = work.tx.screenings.get(referral.screening or "") if referral else None
    known = wish in (visiting.YES, visiting.NO)
    if not known or referral is None or row is None or row.account != account.id:
        return CallbackAnswer(work.say(lang, "ui-press-old"))
    if not referral.card:
        return CallbackAnswer(work.say(lang, "ui-press-old"))
    wanted = wish == visiting.YES
    if work.tx.referrals.set_visit_wish(code, wanted=wanted):
        who = f"account {account.id[:8]}"
        work.audit(who, f"visit reminder {'wanted' if wanted else 'not wanted'}", code)
        if wanted:
            visiting.own_file(work, referral)
    return CallbackAnswer(work.say(lang, f"ui-visit-wish-{wish}"), alert=True)
