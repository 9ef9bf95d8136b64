"""The matches of a screening, trial by trial, and what may be done with them."""

from dialogs.assessment import RANK, Match
from dialogs.context import TurnContext
from dialogs.questions.planner import worth_asking
from dialogs.results.reasons import may_be_a_slip
from trials.atoms import demanded_facts
from trials.case import AGE
from trials.matching import Verdict
from trials.trial import TrialStatus


def matches(context: TurnContext) -> tuple[Match, ...]:
    """Return every trial for an illness the person has or may have, what fits best first.

    The one they came for stands before all; of those that may fit, the fewer points are open.
    """
    focus = context.screening.focus

    def place(match: Match) -> tuple[bool, bool, int, int]:
        last = match.is_open and match.trial.published and is_for_others(context, match)
        points = len(match.best.missing) + len(match.best.review) if match.is_open else 0
        return match.trial.id != focus, last, RANK.index(match.best.verdict), points

    ranked = sorted(context.assessment.matches, key=place)
    return tuple(sorted(ranked, key=lambda m: not m.trial.published and m.trial.id != focus))


def is_for_others(context: TurnContext, match: Match) -> bool:
    """Return whether a study is for people of another age, and takes this one only perhaps."""
    content = context.content
    return is_minor(context) is False and any(
        set(demanded_facts(content.library, atom)) == {AGE} for atom in match.best.review
    )


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
        if match.best.may_be_shared and not is_for_others(context, match)
        for site in match.trial.sites
        if site not in match.trial.paused_at and takes(context, match, site)
        if (match.trial.id, site) not in context.screening.shared
    )


def may_ask(context: TurnContext, match: Match) -> bool:
    """Return whether a no may be a slip, so that its team may look at it all the same."""
    return may_be_a_slip(context.content, match.best) and not is_for_others(context, match)


def asks(context: TurnContext) -> tuple[tuple[str, str], ...]:
    """Return the (trial, site) pairs that may be asked although the answers say no."""
    if not may_share(context):
        return ()
    return tuple(
        (match.trial.id, site)
        for match in matches(context)
        if may_ask(context, match) and match.trial.status is TrialStatus.RECRUITING
        for site in match.trial.sites
        if site not in match.trial.paused_at and site not in context.not_asked
        if (match.trial.id, site) not in context.screening.shared
    )


def can_add_reports(context: TurnContext) -> bool:
    reports = worth_asking(context.content, context.assessment.wanted.report)
    return context.screening.reports != "have" and bool(reports)
