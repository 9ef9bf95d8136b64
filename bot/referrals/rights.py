"""Who may see and do what: asked of the database each time, kept nowhere else."""

from collections.abc import Sequence

from bot.store.group_records import Group
from bot.store.records import Grant, ReferralRow
from bot.store.tx import Transaction


def right(tx: Transaction, user: int, referral: ReferralRow | None) -> Grant | None:
    """The grant under which this user may work this referral."""
    if referral is None:
        return None
    mine = (grant for grant in tx.grants(user) if grant.role == "coordinator")
    return next((grant for grant in mine if _reaches(grant, referral)), None)


def colleagues(tx: Transaction, referral: ReferralRow) -> list[Grant]:
    """The coordinators of its site whose trials include it."""
    return [grant for grant in tx.grants_of_site(referral.site) if grant.covers(referral.trial)]


def groups_for(tx: Transaction, referral: ReferralRow) -> list[Group]:
    """The groups that show it."""
    return [group for group in tx.groups_of_site(referral.site) if group.covers(referral.trial)]


def referrals_of(
    tx: Transaction, holder: Grant | Group, statuses: Sequence[str] | None = None
) -> list[ReferralRow]:
    """What the holder of a grant, or a group, may see of its site."""
    listed = tx.referrals_of_site(str(holder.site), statuses)
    return [referral for referral in listed if holder.covers(referral.trial)]


def waiting_of(tx: Transaction, holder: Grant | Group) -> list[ReferralRow]:
    """Of those, what nobody has seen yet."""
    return referrals_of(tx, holder, ("new",))


def share_work(one: Grant, other: Grant) -> bool:
    """Whether some referral may be worked by both."""
    shared = not one.trials or not other.trials or set(one.trials) & set(other.trials)
    return one.site == other.site and bool(shared)


def is_admin(grants: Sequence[Grant]) -> bool:
    return any(grant.role == "admin" for grant in grants)


def may_bind_groups(tx: Transaction, user: int, site: str) -> bool:
    """An admin, or a coordinator of that site."""
    return any(grant.role == "admin" or grant.site == site for grant in tx.grants(user))


def _reaches(grant: Grant, referral: ReferralRow) -> bool:
    return grant.site == referral.site and grant.covers(referral.trial)
