"""From the last question to the result: reports, checking the answers, and what to do next."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs import reading
from dialogs.context import Moment, Talk, speak
from dialogs.events import Turn
from dialogs.messages import Say
from dialogs.questions.message import pose
from dialogs.questions.planner import SCORES_KNOWN
from dialogs.results.matches import matches, offers
from dialogs.results.message import team_texts, why_text
from dialogs.results.reminders import REMIND
from dialogs.results.review import change_options
from dialogs.screening import Screening
from dialogs.steps.navigation import advance, change, close, enter, step
from dialogs.steps.prompts import Choose, show_stage
from dialogs.steps.reminder import ask_to_remind, forget


def _reports(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    if option.startswith("="):
        return None
    lead = speak(talk, screening, "ui-reports-later") if option == "later" else ""
    return advance(talk, replace(screening, reports=option), moment, lead)


def _scores(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    if option.startswith("="):
        return None
    return advance(talk, replace(screening, scored=option), moment)


def _review(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    match option:
        case "confirm":
            return enter(talk, step(screening, "confirmed"), moment, results=True)
        case "change":
            posed = pose(screening, "@change", moment.nonce)
            return Turn(posed, (show_stage(talk, posed, posed.posed, moment),))
    return None


def _change(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    numbers = {f"={label}": ref for ref, label in change_options(talk, screening, moment)}
    ref = numbers.get(f"={reading.normal(option[1:])}") if option[0] == "=" else option
    return change(talk, screening, ref, moment) if ref else None


def _result(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    found = matches(talk, screening, moment.on)
    match option:
        case "finish":
            days = [planned.on for planned in moment.planned if planned.here]
            last = max(days, default=None)
            return close(talk, screening, "finished", "finished", last)
        case "change":
            return enter(talk, step(screening, "answered_all"), moment)
        case "reports":
            return advance(talk, replace(screening, reports="have"), moment)
        case "why":
            texts = [why_text(talk, screening, m) for m in found if m.best.because]
            return Turn(screening, tuple(Say(text) for text in texts))
        case "team":
            return Turn(screening, tuple(Say(t) for t in team_texts(talk, screening, moment)))
        case "notice":
            return ask_to_remind(talk, screening, option, moment)
        case "forget":
            return forget(talk, screening, moment)
    if option.startswith(REMIND):
        return ask_to_remind(talk, screening, option.removeprefix(REMIND), moment)
    for trial, site in offers(talk, screening, moment):
        if option == f"share_{trial}_{site}":
            target = replace(screening, target=(trial, site))
            if screening.who == "other" and not screening.present:
                return enter(talk, step(target, "wished_to_share_for_another"), moment)
            return enter(talk, step(target, "wished_to_share"), moment)
    if is_of_a_pause(talk, option):
        lead = speak(talk, screening, "ui-trial-paused-now")
        return enter(talk, screening, moment, lead, results=True)
    return None


def is_of_a_pause(talk: Talk, option: str) -> bool:
    """Whether it is the button of a result that was shown before a pause began."""
    trials = talk.library.trials.values()
    return any(option == f"share_{one.id}_{site}" for one in trials for site in one.paused_at)


CHOOSE: Mapping[str, Choose] = {
    "@reports_at_hand": _reports,
    SCORES_KNOWN: _scores,
    "@review": _review,
    "@change": _change,
    "@result": _result,
}
