"""The words above the buttons of a result, and the buttons."""

from collections.abc import Iterable

from dialogs.assessment import Match
from dialogs.context import TurnContext, sentence
from dialogs.results.cards import to_do
from dialogs.results.contacts import button_label, contacts
from dialogs.results.elsewhere import ELSEWHERE
from dialogs.results.matches import (
    asks,
    can_add_reports,
    matches,
    may_ask,
    may_share,
    offers,
    takes,
)
from dialogs.results.news import NEWS, may_wish
from dialogs.results.reminders import reminder_options
from dialogs.words import as_key
from trials.trial import TrialStatus


def next_step_text(context: TurnContext) -> str:
    """Return the one thing to do now: it stands last, so it is what is on the screen."""
    lines = []
    fit = [match for match in matches(context) if match.is_open]
    called = _to_be_called(context, fit) if may_share(context) else []
    if offers(context) or not called:
        lines.append(to_do(context))
    if called:
        lines += [sentence(context, "ui-share-likely-only"), *contacts(context, called)]
    lines.append(sentence(context, "ui-result-next"))
    return "\n\n".join(filter(None, lines))


def team_texts(context: TurnContext) -> tuple[str, ...]:
    """Return how to ask the hospitals that take no such question from here."""
    return contacts(context, _asked_by_phone(context))


def _asked_by_phone(context: TurnContext) -> list[Match]:
    taken = {trial for trial, _ in (*asks(context), *context.screening.shared)}
    ranked = matches(context)
    return [m for m in ranked if may_ask(context, m) and m.trial.id not in taken]


def _to_be_called(context: TurnContext, fit: Iterable[Match]) -> list[Match]:
    """Return what a recruiting hospital wants to be called about, and takes not from us."""
    return [
        match
        for match in fit
        if match.trial.status is TrialStatus.RECRUITING
        if any(
            site not in match.trial.paused_at and not takes(context, match, site)
            for site in match.trial.sites
        )
    ]


def next_step_options(context: TurnContext) -> tuple[tuple[str, str], ...]:
    """Return what the person can do with a result."""
    choices = [
        (f"share_{trial}_{site}", button_label(context, "ui-result-next-option-share", trial, site))
        for trial, site in offers(context)
    ]
    if can_add_reports(context):
        choices.append(_choice(context, "reports"))
    if any(match.best.because for match in matches(context)):
        choices.append(_choice(context, "why"))
    choices += _ask_options(context)
    choices += reminder_options(context)
    if context.staffed:
        choices.append(_choice(context, "question"))
    if context.pages:
        choices.append(_choice(context, "page"))
    if may_wish(context) and not any(match.is_open for match in matches(context)):
        choices.append((NEWS, sentence(context, "ui-result-next-option-news")))
    choices.append((ELSEWHERE, sentence(context, "ui-result-next-option-elsewhere")))
    return (*choices, _choice(context, "change"), _choice(context, "finish"))


def _choice(context: TurnContext, option: str) -> tuple[str, str]:
    return option, sentence(context, f"ui-result-next-option-{option}")


def _ask_options(context: TurnContext) -> list[tuple[str, str]]:
    """Return the buttons that ask a team although the answers say no."""
    pairs, by_phone = asks(context), _asked_by_phone(context)
    if len(pairs) + bool(by_phone) == 1 and pairs:
        ((trial, site),) = pairs
        return [(f"ask_{trial}_{site}", sentence(context, "ui-result-next-option-team"))]
    choices = []
    for trial, site in pairs:
        hospital = sentence(context, as_key("site", site), "short")
        label = sentence(context, "ui-result-next-option-ask", hospital=hospital)
        choices.append((f"ask_{trial}_{site}", label))
    return [*choices, *([_choice(context, "team")] if by_phone else [])]
