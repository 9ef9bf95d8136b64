"""A person's word about calls: a "no" is in force at once, and can be taken back at any time."""

from bot.coordinators import buttons, owed
from bot.coordinators.posting import CARD, about, redraw, text_to
from bot.referrals.history import status_before
from bot.referrals.rights import colleagues
from bot.store.records import NewStep, ReferralRow
from bot.work import Work
from dialogs.statuses import RETURNS


def said_no(work: Work, referral: ReferralRow, account: str) -> bool:
    """Take the referral out of everything that calls for a call; False where it was already."""
    if not work.tx.referrals.say_no(referral.code, work.now):
        return False
    work.audit(f"account {account[:8]}", "said no", referral.code)
    _redrawn(work, referral.code)
    return True


def allowed_again(work: Work, referral: ReferralRow, account: str) -> bool:
    """Bring the referral back, as it stood before the "no" ended it, and tell the site.

    False where nobody had said no.
    """
    if not work.tx.referrals.allow_calls(referral.code, work.now):
        return False
    work.audit(f"account {account[:8]}", "may be called again", referral.code)
    held = work.tx.referrals.held(referral.person or "", referral.trial, referral.site)
    if referral.status in RETURNS and held is None:
        step = NewStep(
            seq=work.tx.steps.taken(referral.code) + 1,
            actor=account,
            trigger="reopen",
            was=referral.status,
            became=status_before(work.tx, referral),
        )
        work.tx.steps.take(referral.code, step, work.now)
    _redrawn(work, referral.code)
    letters = []
    for grant in colleagues(work.tx, referral):
        text = work.say(grant.lang, "coordinator-call-again", code=referral.code)
        letter = text_to(
            grant,
            f"replied:{referral.ref}:again:{work.nonce}:{grant.account}",
            text,
            markup=buttons.openers(work.app, grant.lang, [referral.code]),
            rank=CARD,
        )
        letters.append(about(referral, letter))
    owed.tell(work, referral, owed.READ, letters)
    return True


def _redrawn(work: Work, code: str) -> None:
    fresh = work.tx.referrals.get(code)
    if fresh:
        redraw(work, fresh, work.nonce)
