"""The rights to see and do: asked of the database each time, kept nowhere else."""

from collections.abc import Sequence

from bot.store.ports import Transaction
from bot.store.records import Grant, Group, GroupInvite, ReferralRow
from dialogs.statuses import ReferralStatus


def right(tx: Transaction, user: int, referral: ReferralRow | None) -> Grant | None:
    """Return the grant under which this user may work this referral."""
    if referral is None:
        return None
    mine = (grant for grant in tx.grants.of(user) if grant.works)
    return next((grant for grant in mine if _reaches(grant, referral)), None)


def colleagues(tx: Transaction, referral: ReferralRow) -> list[Grant]:
    """Return the coordinators of a referral's site whose trials include it."""
    return [grant for grant in tx.grants.of_site(referral.site) if grant.covers(referral.trial)]


def groups_for(tx: Transaction, referral: ReferralRow) -> list[Group]:
    """Return the groups that show a referral."""
    return [group for group in tx.groups.of_site(referral.site) if group.covers(referral.trial)]


def referrals_of(
    tx: Transaction, holder: Grant | Group, statuses: Sequence[ReferralStatus] | None = None
) -> list[ReferralRow]:
    """Return what the holder of a grant, or a group, may see of its site."""
    listed = tx.referrals.of_site(str(holder.site), statuses)
    return [referral for referral in listed if holder.covers(referral.trial)]


def waiting_of(tx: Transaction, holder: Grant | Group) -> list[ReferralRow]:
    """Return those of the holder's referrals that nobody has seen yet, and somebody may call."""
    new = referrals_of(tx, holder, (ReferralStatus.NEW,))
    return [referral for referral in new if not referral.said_no_at]


def share_work(grant: Grant, other: Grant) -> bool:
    """Return whether some referral may be worked by both."""
    shared = not grant.trials or not other.trials or set(grant.trials) & set(other.trials)
    return grant.site == other.site and bool(shared)


def at_sites(grants: Sequence[Grant]) -> list[Grant]:
    """Return the grants to work at sites; an admin's is at none."""
    return [grant for grant in grants if grant.site is not None and grant.works]


def reading(grants: Sequence[Grant]) -> list[Grant]:
    """Return the grants that bring the summaries of a site, those that only read included."""
    return [grant for grant in grants if grant.site is not None]


def is_admin(grants: Sequence[Grant]) -> bool:
    return any(grant.role == "admin" for grant in grants)


def may_bind_groups(tx: Transaction, user: int, invite: GroupInvite) -> bool:
    """Return whether the user is an admin, or may see at that site all that the group will show."""
    return any(
        grant.role == "admin"
        or (grant.works and grant.site == invite.site and _includes(grant, invite.trials))
        for grant in tx.grants.of(user)
    )


def _includes(grant: Grant, trials: Sequence[str]) -> bool:
    return not grant.trials or (bool(trials) and set(trials) <= set(grant.trials))


def _reaches(grant: Grant, referral: ReferralRow) -> bool:
    return grant.site == referral.site and grant.covers(referral.trial)
