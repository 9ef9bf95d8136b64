"""One site's part of a summary: what there is to do, and what the team did."""

from dataclasses import dataclass
from datetime import date

from bot.desk import due as desk
from bot.referrals.rights import referrals_of
from bot.referrals.worklist import EVERY, Worklist, told_days, worklist_of
from bot.reports.team import TeamWork, work_of
from bot.store.records import Grant, ReferralRow
from bot.work import Work
from trials.trial import Site


@dataclass(frozen=True, slots=True)
class Block:
    """One site's part of the summary: what to do first, then what was done, by study."""

    site: Site
    pile: Worklist
    days: tuple[date, date]
    done: dict[str, TeamWork]
    asked: desk.Waiting

    @property
    def silent(self) -> bool:
        """Nothing to do, and nothing happened here that anybody would want to hear of."""
        return not self.pile.todo and not self.asked and not any(self.done.values())


def block_of(work: Work, grant: Grant, site: Site) -> Block:
    days, steps = told_days(site, work.now), work.tx.steps.that_count(site.id)
    by_trial: dict[str, list[ReferralRow]] = {}
    for referral in referrals_of(work.tx, grant, EVERY):
        by_trial.setdefault(referral.trial, []).append(referral)
    done = {trial: work_of(site, mine, steps, days) for trial, mine in sorted(by_trial.items())}
    # A question is for those who work there; who only reads cannot answer it.
    asked = desk.waiting_for(work, grant) if grant.works else desk.Waiting(())
    return Block(site, worklist_of(work, grant, site), days, done, asked)
