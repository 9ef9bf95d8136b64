"""The other referrals of the same person, or under the same number: named on each card."""

from bot.store.records import Grant, ReferralRow
from bot.work import Work
from dialogs.statuses import OPEN

MOST = 5  # codes in a line
LINKED = 2  # with a button that opens them


def kin(work: Work, referral: ReferralRow) -> list[ReferralRow]:
    """Return the referrals whose cards name this one, as this card names them."""
    found = (*work.tx.referrals.of_person(referral), *work.tx.referrals.of_number(referral))
    return list({one.id: one for one in found}.values())


def lines(work: Work, lang: str, referral: ReferralRow, holder: Grant) -> list[str]:
    """Return what the card says of others; of what the holder has no right to, nothing."""
    person = [r for r in work.tx.referrals.of_person(referral) if holder.covers(r.trial)]
    number = [r for r in work.tx.referrals.of_number(referral) if holder.covers(r.trial)]
    listed = {
        "same-study": [r.code for r in person if r.trial == referral.trial],
        "other-study": [r.code for r in person if r.trial != referral.trial],
        "same-number": [r.code for r in number],
    }
    return [
        work.say(lang, f"coordinator-card-{name}", codes=_joined(work, lang, codes))
        for name, codes in listed.items()
        if codes
    ]


def linked(work: Work, referral: ReferralRow, holder: Grant) -> list[str]:
    """Return the codes of the same person that the holder may open, the open ones first."""
    person = [r for r in work.tx.referrals.of_person(referral) if holder.covers(r.trial)]
    return [r.code for r in sorted(person, key=lambda r: (r.status not in OPEN, r.id))][:LINKED]


def _joined(work: Work, lang: str, codes: list[str]) -> str:
    shown = codes[:MOST]
    if rest := len(codes) - len(shown):
        shown.append(work.say(lang, "coordinator-summary-more", count=rest))
    return work.say(lang, "coordinator-codes-joint").join(shown)
