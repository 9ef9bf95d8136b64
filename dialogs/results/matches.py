"""The matches of a screening, trial by trial, and what may be done with them."""

from dataclasses import dataclass
from datetime import date

from dialogs.context import Content, TurnContext
from dialogs.questions.planner import worth_asking
from dialogs.screening import Screening
from trials.matching import Judgement, Verdict
from trials.open_facts import wanted
from trials.trial import Trial, TrialStatus
from trials.truth import Truth

RANK = (Verdict.LIKELY, Verdict.POSSIBLE, Verdict.NOT_NOW, Verdict.EXCLUDED)


@dataclass(frozen=True, slots=True)
class Match:
    """The outcome of one trial: its best cohort decides; `cohorts` are all that may fit."""

    trial: Trial
    best: Judgement
    cohorts: tuple[str, ...]

    @property
    def is_open(self) -> bool:
        return self.best.verdict in (Verdict.LIKELY, Verdict.POSSIBLE)


def matches(content: Content, screening: Screening, on: date) -> tuple[Match, ...]:
    """Return every trial for an illness the person has or may have; the one they came for first."""
    ranked = []
    judged = content.judgements(screening, on)
    for trial in content.library.trials.values():
        own = [j for j in judged if j.trial == trial.id and j.has_disease is not Truth.FALSE]
        if own:
            own.sort(key=lambda judgement: RANK.index(judgement.verdict))
            fit = tuple(j.cohort for j in own if j.verdict in (Verdict.LIKELY, Verdict.POSSIBLE))
            ranked.append(Match(trial, own[0], fit))
    ranked.sort(
        key=lambda match: (match.trial.id != screening.focus, RANK.index(match.best.verdict))
    )
    return tuple(ranked)


def is_minor(content: Content, screening: Screening, on: date) -> bool | None:
    """Return whether the person is a minor; None where no age was given."""
    minor = content.case(screening, on).value("is_minor")
    return minor if isinstance(minor, bool) else None


def may_share(content: Content, screening: Screening, on: date) -> bool:
    """Return whether the person may share: only a parent or guardian agrees for a child.

    Others get the hospital's contact.
    """
    return not (screening.who == "other" and is_minor(content, screening, on) is not False)


def takes(match: Match, site: str, context: TurnContext) -> bool:
    """Return whether the hospital wants to hear of it: some have no time for a mere possibility."""
    return match.best.verdict is Verdict.LIKELY or site not in context.likely_only


def offers(
    content: Content, screening: Screening, context: TurnContext
) -> tuple[tuple[str, str], ...]:
    """Return the (trial, site) pairs that the person may share with and has not yet."""
    if not may_share(content, screening, context.on):
        return ()
    return tuple(
        (match.trial.id, site)
        for match in matches(content, screening, context.on)
        if match.is_open and match.trial.status is TrialStatus.RECRUITING
        for site in match.trial.sites
        if site not in match.trial.paused_at and takes(match, site, context)
        if (match.trial.id, site) not in screening.shared
    )


def can_add_reports(content: Content, screening: Screening, on: date) -> bool:
    case = content.case(screening, on)
    judged = content.judged(case)
    return screening.reports != "have" and bool(
        worth_asking(content, wanted(content.library, case, judged).report)
    )
