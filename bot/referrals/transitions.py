"""The steps that lead a referral from one status to the next."""

from dialogs.machines import NoSuchStep, TransitionTable
from dialogs.statuses import TABLE, ReferralStatus

STEPS = TransitionTable(ReferralStatus, TABLE, ReferralStatus.NEW)


def possible(status: ReferralStatus) -> tuple[str, ...]:
    """Return what can be said to have happened in that status, in the table's order."""
    known = STEPS.triggers(status)
    return tuple(dict.fromkeys(trigger for trigger, _, _ in TABLE if trigger in known))


def after(status: ReferralStatus, trigger: str) -> ReferralStatus | None:
    """Return the status that a trigger leads to; None where it leads nowhere from there."""
    try:
        return STEPS.after(status, trigger)
    except NoSuchStep:
        return None
