"""Somebody who asked to be written to: the team's words go the way of answers to questions.

Nobody's account is in it. What is agreed to is a consent of its own, given as the referral is sent.
"""

from bot.referrals.contacts import contact_of
from bot.store.ports import Transaction
from bot.store.records import NewTeamQuestion, ReferralRow, TeamQuestionRow
from bot.work import Work
from dialogs.statuses import OVER

KIND = "ask"  # of the consent


def may_be_written_to(referral: ReferralRow) -> bool:
    """Return whether the person asked for this chat, and has not said no since."""
    contact = contact_of(referral)
    if contact is None or referral.said_no_at or referral.status in OVER:
        return False
    return contact.reach == "chat"


def conversation(work: Work, referral: ReferralRow) -> TeamQuestionRow | None:
    """Return that under which the team writes, begun where there is none; None without a yes."""
    row = work.tx.screenings.get(referral.screening or "")
    if row is None or not may_be_written_to(referral):
        return None
    for one in work.tx.team_questions.of_account(row.account):
        if one.open and _is_of(one, referral):
            return one
    consents = [
        consent
        for consent in work.tx.consents.of(row.id)
        if (consent.kind, consent.trial, consent.site) == (KIND, referral.trial, referral.site)
        and consent.given
        and consent.withdrawn_at is None
    ]
    if not consents:
        return None
    new = NewTeamQuestion(row.id, referral.trial, referral.site, consents[-1].id, waits=False)
    return work.tx.team_questions.add(new, work.now)


def referral_of(tx: Transaction, question: TeamQuestionRow) -> ReferralRow | None:
    """Return the referral whose person is written to under a question."""
    mine = tx.referrals.of(question.screening or "") if question.screening else []
    return next((one for one in mine if _is_of(question, one) and may_be_written_to(one)), None)


def named(tx: Transaction, question: TeamQuestionRow) -> str:
    """Return the code of a question, with that of the referral it is about."""
    referral = referral_of(tx, question)
    return f"{question.code} · {referral.code}" if referral else question.code


def end(work: Work, referral: ReferralRow) -> list[TeamQuestionRow]:
    """Take back that the team may write; return what was open under it."""
    row = work.tx.screenings.get(referral.screening or "")
    if row is None:
        return []
    known = work.tx.team_questions.of_account(row.account)
    begun = [one for one in known if one.open and _is_of(one, referral)]
    take_back(work, row.id, referral.trial, referral.site)
    return begun


def take_back(work: Work, screening: str, trial: str, site: str) -> None:
    """Withdraw every consent of a talk to be written to by one team."""
    for consent in work.tx.consents.of(screening):
        if (consent.kind, consent.trial, consent.site) == (KIND, trial, site):
            work.tx.consents.withdraw(consent.id, work.now)


def _is_of(question: TeamQuestionRow, referral: ReferralRow) -> bool:
    return (question.screening, question.trial, question.site) == (
        referral.screening,
        referral.trial,
        referral.site,
    )
