"""The result in one message: how many studies may fit, a card for each, why others do not."""

from dialogs.alarm_values import alarm_text, alarming
from dialogs.assessment import Match
from dialogs.columns import in_columns
from dialogs.context import TurnContext, sentence
from dialogs.dates import day_text
from dialogs.formatting import joined
from dialogs.messages import Button
from dialogs.results.contacts import button_label, contacts, hospitals
from dialogs.results.details import MORE, as_of, cautions, pauses
from dialogs.results.elsewhere import search_lines
from dialogs.results.matches import is_for_others, is_minor, matches, may_ask, may_share, offers
from dialogs.results.open_points import can_be_told, for_the_team, left_to_the_team
from dialogs.results.reasons import hurts, reasons
from dialogs.results.reminders import awaited
from dialogs.words import as_key
from trials.matching import Verdict
from trials.trial import Trial

# From so many on, the name of a study cannot tell them: the one that the person has is said.
MANY_ILLNESSES = 3


def result_text(context: TurnContext) -> str:
    """Return the result, what fits first; what to do now is said below it, beside the buttons."""
    ranked = matches(context)
    fit = [match for match in ranked if match.is_open]
    parts = []
    if found := alarming(context):
        parts.append(alarm_text(context, found))
    parts.append(_in_short(context, fit))
    parts += [_card(context, number, match) for number, match in enumerate(fit, 1)]
    if others := [match for match in ranked if not match.is_open]:
        parts.append(_others(context, others))
    parts.append(sentence(context, "ui-not-medical-advice"))
    if context.content.operator.unreviewed:
        parts.append(sentence(context, "ui-result-unreviewed"))
    return "\n\n".join(filter(None, parts))


def more_rows(context: TurnContext) -> list[tuple[Button, ...]]:
    """Return a button for each card, by city and kind: all that can be told of that study."""
    nonce = context.screening.current_prompt.nonce
    fit = [match.trial for match in matches(context) if match.is_open]
    buttons = [Button(more_label(context, trial), f"{MORE}{trial.id}", nonce) for trial in fit]
    return in_columns(buttons, 2, lambda button: button.text)


def more_label(context: TurnContext, trial: Trial) -> str:
    """Return the button of a study by its city and its kind, so that two stand in a row."""
    kind = sentence(context, as_key("trial", trial.id), "kind")
    city = sentence(context, as_key("site", trial.sites[0]), "city")
    return sentence(context, "ui-card-more", city=city, kind=kind)


def _in_short(context: TurnContext, fit: list[Match]) -> str:
    """Return how many studies may fit, and which one best."""
    own = [match for match in fit if not is_for_others(context, match)]
    known = [match for match in own if match.trial.published]
    if fit:
        best = (known or own or fit)[0]
        key = "ui-summary-fit" if known else "ui-summary-ask"
        told = sentence(
            context,
            key,
            count=len(known),
            study=sentence(context, as_key("trial", best.trial.id)),
            hospital=hospitals(context, best.trial, "short"),
        )
        return "\n".join(filter(None, (told, _illness(context, best))))
    if any(match.best.verdict is Verdict.NOT_NOW for match in matches(context)):
        return sentence(context, "ui-summary-later")
    return sentence(context, "ui-nothing-matches", search=search_lines(context))


def to_do(context: TurnContext) -> str:
    """Return the one thing to do now; nothing where it was done."""
    if context.screening.shared:
        return ""
    if offered := offers(context):
        label = button_label(context, "ui-result-next-option-share", *offered[0])
        return sentence(context, "ui-todo-share", label=label)
    fit = [match for match in matches(context) if match.is_open]
    if awaited(context):
        label = sentence(context, "ui-result-next-option-notice")
        return sentence(context, "ui-todo-press", label=label)
    if not fit or _is_unwilling(fit[0]):
        return ""
    if is_minor(context) and not may_share(context):
        return "\n".join((sentence(context, "ui-share-guardian-only"), *contacts(context, fit)))
    return "\n".join(contacts(context, fit[:1]))


def _is_unwilling(match: Match) -> bool:
    return "unwilling" in match.best.cautions


def _card(context: TurnContext, number: int, match: Match) -> str:
    key = as_key("trial", match.trial.id)
    head = sentence(
        context,
        "ui-card-head",
        number=str(number),
        study=sentence(context, key),
        hospital=hospitals(context, match.trial, "short"),
    )
    lines = [head, verdict_text(context, match), *cautions(context, match)]
    lines += [sentence(context, key, "done"), sentence(context, key, "main-risk")]
    lines += pauses(context, match.trial) or [as_of(context, match.trial)]
    return "\n".join(lines)


def _illness(context: TurnContext, match: Match) -> str:
    """Return the person's illness, where a study takes so many that its name cannot tell them."""
    if len(match.trial.cohorts) < MANY_ILLNESSES:
        return ""
    cohorts = dict.fromkeys(judged.cohort for judged in match.of_the_illness)
    names = [sentence(context, as_key("cohort", cohort)) for cohort in cohorts]
    return sentence(context, "ui-summary-illness", illnesses=joined(context, names))


def verdict_text(context: TurnContext, match: Match) -> str:
    """Return what the answers come to for a study that may fit, in one sentence."""
    best = match.best
    if best.verdict is Verdict.LIKELY:
        return sentence(context, "ui-card-likely")
    if is_for_others(context, match):
        return sentence(context, "ui-card-for-children")
    if not match.trial.published:
        return sentence(context, "ui-card-unpublished")
    if points := can_be_told(context, match):
        return sentence(context, "ui-card-possible", count=len(set(points)))
    team = {*for_the_team(context, match), *left_to_the_team(context, match)}
    return sentence(context, "ui-card-undecided", count=len(team))


def _others(context: TurnContext, others: list[Match]) -> str:
    """Return why the other studies do not fit, and once below them what that means."""
    parts = [why_not(context, match) for match in others]
    if any(match.best.verdict is Verdict.NOT_NOW for match in others):
        parts.append(sentence(context, "ui-result-change-nothing"))
    if any(hurts(context.content, match.best) for match in others):
        parts.append(sentence(context, "ui-result-not-your-fault"))
    asked = [match.best for match in others if may_ask(context, match)]
    if asked:
        of = "report" if all(best.by_report for best in asked) else "answers"
        parts.append(sentence(context, f"ui-result-ask-team-{of}"))
    return "\n\n".join(parts)


def why_not(context: TurnContext, match: Match) -> str:
    best = match.best
    args = {
        "study": sentence(context, as_key("trial", match.trial.id)),
        "reason": reasons(context, best),
    }
    if best.verdict is Verdict.EXCLUDED:
        return sentence(context, "ui-result-excluded", **args)
    if best.retry_on:
        day = day_text(context.screening.lang, best.retry_on)
        return sentence(context, "ui-result-not-now", date=day, **args)
    return sentence(context, "ui-result-not-now-passing", **args)
