"""From the last question to the result: reports, checking the answers, and what to do next."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs import reading
from dialogs.context import Content, TurnContext, sentence
from dialogs.effects import Turn
from dialogs.messages import NewMessage
from dialogs.questions.message import with_prompt
from dialogs.questions.planner import SCORES_KNOWN
from dialogs.results.matches import matches, offers
from dialogs.results.message import team_texts, why_text
from dialogs.results.reminders import REMIND
from dialogs.results.review import change_options
from dialogs.screening import Screening
from dialogs.steps.navigation import advance, change, close, enter, step
from dialogs.steps.prompts import Choose, show_stage
from dialogs.steps.reminder import ask_to_remind, forget


def _reports(
    content: Content, screening: Screening, option: str, context: TurnContext
) -> Turn | None:
    if option.startswith("="):
        return None
    lead = sentence(content, screening, "ui-reports-later") if option == "later" else ""
    return advance(content, replace(screening, reports=option), context, lead)


def _scores(
    content: Content, screening: Screening, option: str, context: TurnContext
) -> Turn | None:
    if option.startswith("="):
        return None
    return advance(content, replace(screening, scored=option), context)


def _review(
    content: Content, screening: Screening, option: str, context: TurnContext
) -> Turn | None:
    match option:
        case "confirm":
            return enter(content, step(screening, "confirmed"), context, results=True)
        case "change":
            posed = with_prompt(screening, "@change", context.nonce)
            return Turn(posed, (show_stage(content, posed, posed.current_prompt, context),))
    return None


def _change(
    content: Content, screening: Screening, option: str, context: TurnContext
) -> Turn | None:
    numbers = {f"={label}": ref for ref, label in change_options(content, screening, context)}
    ref = numbers.get(f"={reading.normal(option[1:])}") if option[0] == "=" else option
    return change(content, screening, ref, context) if ref else None


def _result(
    content: Content, screening: Screening, option: str, context: TurnContext
) -> Turn | None:
    ranked = matches(content, screening, context.on)
    match option:
        case "finish":
            days = [planned.on for planned in context.planned if planned.here]
            last = max(days, default=None)
            return close(content, screening, "finished", "finished", last)
        case "change":
            return enter(content, step(screening, "answered_all"), context)
        case "reports":
            return advance(content, replace(screening, reports="have"), context)
        case "why":
            texts = [why_text(content, screening, match) for match in ranked if match.best.because]
            return Turn(screening, tuple(NewMessage(text) for text in texts))
        case "team":
            return Turn(
                screening,
                tuple(NewMessage(text) for text in team_texts(content, screening, context)),
            )
        case "notice":
            return ask_to_remind(content, screening, option, context)
        case "forget":
            return forget(content, screening, context)
    if option.startswith(REMIND):
        return ask_to_remind(content, screening, option.removeprefix(REMIND), context)
    for trial, site in offers(content, screening, context):
        if option == f"share_{trial}_{site}":
            target = replace(screening, target=(trial, site))
            if screening.who == "other" and not screening.present:
                return enter(content, step(target, "wished_to_share_for_another"), context)
            return enter(content, step(target, "wished_to_share"), context)
    if is_of_a_pause(content, option):
        lead = sentence(content, screening, "ui-trial-paused-now")
        return enter(content, screening, context, lead, results=True)
    return None


def is_of_a_pause(content: Content, option: str) -> bool:
    """Return whether it is the button of a result that was shown before a pause began."""
    trials = content.library.trials.values()
    return any(option == f"share_{trial.id}_{site}" for trial in trials for site in trial.paused_at)


CHOOSE: Mapping[str, Choose] = {
    "@reports_at_hand": _reports,
    SCORES_KNOWN: _scores,
    "@review": _review,
    "@change": _change,
    "@result": _result,
}
