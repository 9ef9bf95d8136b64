"""The screening log of one study at one site: how many came how far, and why others did not."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.referrals import history
from bot.reports.figures import OF_A_STUDY, SMALLEST, at_study
from bot.reports.team import FIRSTS, period, work_of
from bot.store.ports import Transaction
from bot.store.records import ReferralRow
from dialogs.statuses import EXITS, OVER, ReferralStatus
from trials.trial import Site

# In the order of a CONSORT diagram; the first are of the screenings, the rest of the referrals.
LEFT_OUT = "not_fitting"
COUNTS = ("assessed", LEFT_OUT, "assessed_likely", "assessed_possible", "received", *FIRSTS)
Reason = tuple[ReferralStatus, str]  # how it ended, and the criterion or what kept the person


@dataclass(frozen=True, slots=True)
class StudyLog:
    """The counts of one study in a period, and why referrals of it ended."""

    trial: str
    counts: Mapping[str, int]
    reasons: Mapping[Reason, int] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return any(self.counts.values()) or bool(self.reasons)


def log_of(
    tx: Transaction, site: Site, trial: str, days: tuple[date, date], *, details: bool = True
) -> StudyLog:
    """Return the log of a study at a site, for the referrals that came or ended in these days."""
    sums = tx.counters.sums(*days)
    counts = Counter({name: sums.get(at_study(name, site.id, trial), 0) for name in OF_A_STUDY})
    counts[LEFT_OUT] = counts["assessed"] - counts["assessed_likely"] - counts["assessed_possible"]
    every = tx.referrals.of_site(site.id, tuple(ReferralStatus))
    rows = [row for row in every if row.trial == trial]
    counts.update(work_of(site, rows, tx.steps.that_count(site.id), days).counts)
    return StudyLog(trial, counts, _reasons(tx, site, rows, days, details=details))


def _reasons(
    tx: Transaction,
    site: Site,
    rows: Iterable[ReferralRow],
    days: tuple[date, date],
    *,
    details: bool,
) -> Counter[Reason]:
    begin, end = period(site, *days)
    reasons: Counter[Reason] = Counter()
    for row in rows:
        if row.status in OVER:
            if begin <= (row.withdrawn_at or row.updated_at) < end:
                reasons[row.status, ""] += 1
            continue
        ended = history.step_that_ended(tx, row) if row.status in EXITS else None
        if ended and begin <= ended.at < end:
            reasons[ended.became, (ended.detail or "") if details else ""] += 1
    return reasons


def beyond_sums(parts: Mapping[Reason, int]) -> dict[Reason, int | None]:
    """Return the parts of a whole as anybody but the site may see them; None for a hidden one.

    With the whole, a single hidden part would be plain: the smallest other is hidden with it.
    """
    hidden = {reason for reason, count in parts.items() if count < SMALLEST}
    shown = sorted((count, reason[0].value, reason[1], reason) for reason, count in parts.items()
                   if reason not in hidden)  # fmt: skip
    if hidden and shown and (len(hidden) == 1 or sum(parts[one] for one in hidden) < SMALLEST):
        hidden.add(shown[0][-1])
    return {reason: None if reason in hidden else count for reason, count in parts.items()}
