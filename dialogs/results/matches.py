"""The matches of a screening, trial by trial, and what may be done with them."""

from dialogs.assessment import Match
from dialogs.context import TurnContext
from dialogs.questions.planner import worth_asking
from trials.matching import Verdict
from trials.trial import TrialStatus


def matches(context: TurnContext) -> tuple[Match, ...]:
    """Return every trial for an illness the person has or may have; the one they came for first."""
    focus = context.screening.focus
    return tuple(sorted(context.assessment.matches, key=lambda match: match.trial.id != focus))


def is_minor(context: TurnContext) -> bool | None:
    """Return whether the person is a minor; None where no age was given."""
    minor = context.assessment.case.value("is_minor")
    return minor if isinstance(minor, bool) else None


def may_share(context: TurnContext) -> bool:
    """Return whether the person may share: only a parent or guardian agrees for a child.

    Others get the hospital's contact.
    """
    return not (context.screening.who == "other" and is_minor(context) is not False)


def takes(context: TurnContext, match: Match, site: str) -> bool:
    """Return whether the hospital wants to hear of it: some have no time for a mere possibility."""
    return match.best.verdict is Verdict.LIKELY or site not in context.likely_only


def offers(context: TurnContext) -> tuple[tuple[str, str], ...]:
    """Return the (trial, site) pairs that the person may share with and has not yet."""
    if not may_share(context):
        return ()
    return tuple(
        (match.trial.id, site)
        for match in matches(context)
        if match.is_open and match.trial.status is TrialStatus.RECRUITING
        for site in match.trial.sites
        if site not in match.trial.paused_at and takes(context, match, site)
        if (match.trial.id, site) not in context.screening.shared
    )


def can_add_reports(context: TurnContext) -> bool:
    reports = worth_asking(context.content, context.assessment.wanted.report)
    return context.screening.reports != "have" and bool(reports)
