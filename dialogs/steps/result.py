"""From the last question to the result: reports, checking the answers, and what to do next."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs import reading
from dialogs.context import Content, TurnContext, sentence
from dialogs.effects import Turn
from dialogs.formatting import label_of
from dialogs.messages import NewMessage, split
from dialogs.questions.message import with_prompt
from dialogs.questions.planner import next_question
from dialogs.results.details import more_text
from dialogs.results.matches import asks, matches, offers
from dialogs.results.message import team_texts
from dialogs.results.named_study import Pair
from dialogs.results.news import NEWS
from dialogs.results.reasons import why_text
from dialogs.results.reminders import REMIND
from dialogs.results.review import change_options
from dialogs.steps import news, pages, result_words, team
from dialogs.steps.inquiry import study_of
from dialogs.steps.navigation import advance, change, close, enter, stage_says, step
from dialogs.steps.once import begin_to_share, refused
from dialogs.steps.prompts import Choose
from dialogs.steps.reminder import ask_to_remind, forget
from dialogs.steps.sheets import added, pasted_early
from dialogs.steps.told_there import heard_there
from dialogs.words import as_key


def _reports(context: TurnContext, option: str) -> Turn | None:
    if option.startswith("="):
        return pasted_early(context, option.removeprefix("="))
    lead = sentence(context, "ui-reports-later") if option == "later" else ""
    return advance(context.with_screening(replace(context.screening, reports=option)), lead)


def _review(context: TurnContext, option: str) -> Turn | None:
    match option:
        case "confirm":
            if next_question(context).trigger != "answered_all":
                return advance(context)  # a question means something else since this was shown
            return enter(step(context, "confirmed"), results=True)
        case "change":
            return _numbered(context)
    if not option.startswith("="):
        return None
    if turn := added(context, option.removeprefix("=")):
        return turn
    # A value that names no line is looked for in the list.
    tells = any(letter.isdigit() for letter in option) and reading.tells_plainly(option)
    return _change(context, option) or (_numbered(context) if tells else None)


def _numbered(context: TurnContext) -> Turn:
    """Put every answer with its number on the screen; going back leads to where it was pressed."""
    asked = with_prompt(context, "@change")
    return Turn(asked.screening, stage_says(asked))


def _change(context: TurnContext, option: str) -> Turn | None:
    """Ask a line again, by its number or by what it is about: "change the immune storm"."""
    if option[0] != "=":
        return change(context, option)
    lines = [ref for ref, _ in change_options(context)]
    if told := reading.line_first(option[1:], len(lines)):  # "the first is wrong, I have ..."
        return heard_there(context, change(context, lines[told.line - 1]), told.rest)
    ref = _line(context, option[1:])
    return change(context, ref) if ref else None


def _line(context: TurnContext, text: str) -> str | None:
    numbers = {label: ref for ref, label in change_options(context)}
    return numbers.get(reading.normal(text)) or reading.named_line(text, _labels(context))


def _labels(context: TurnContext) -> dict[str, tuple[str, ...]]:
    return {ref: (label_of(context, ref),) for ref, _ in change_options(context)}


def names_line(context: TurnContext, text: str) -> bool:
    """Return whether a text says that one line, which it names, is to be different."""
    changes = reading.stage_option("@review", text) == "change"
    return changes and reading.named_line(text, _labels(context)) is not None


def _result(context: TurnContext, option: str) -> Turn | None:
    screening = context.screening
    match option:
        case "finish":
            return close(context, "finished", "finished")
        case "change":
            return _numbered(context)
        case "reports":
            return advance(context.with_screening(replace(screening, reports="have", sheets=())))
        case "why":
            texts = [why_text(context, match) for match in matches(context) if match.best.because]
            return Turn(screening, tuple(NewMessage(text) for text in texts))
        case "team":
            return Turn(screening, tuple(NewMessage(text) for text in team_texts(context)))
        case "question":
            return team.begin(context, study_of(context))
        case "page":
            return pages.begin(context)
        case "notice":
            return ask_to_remind(context, option)
        case "forget":
            return forget(context)
    if option.startswith("="):
        return _told_more(context, option[1:])
    if option in news.RESULT_OPTIONS:  # its label was typed
        return news.pressed(context, option)
    if option.startswith(REMIND):
        return ask_to_remind(context, option.removeprefix(REMIND))
    wishes = {f"share_{trial}_{site}": (trial, site) for trial, site in offers(context)}
    wishes |= {f"ask_{trial}_{site}": (trial, site) for trial, site in asks(context)}
    if option in wishes:
        target = context.with_screening(replace(screening, target=wishes[option]))
        return refused(target) or begin_to_share(target)
    if is_of_a_pause(context.content, option):
        lead = sentence(context, "ui-trial-paused-now")
        return enter(context, lead, results=True)
    return None


def _told_more(context: TurnContext, text: str) -> Turn | None:
    """Return all about the study that a text asks for: "more on the second"; or news, or sends."""
    if reading.stage_option("@result", text) == NEWS:
        return news.pressed(context, NEWS)
    if several := result_words.told_at_once(context, text):
        return _one_after_the_other(context, several)
    told = reading.stage_option("@result", text) == "more"
    option = result_words.more_about(context, text) if told else None
    texts = split(more_text(context, option).split("\n")) if option else ()
    return Turn(context.screening, tuple(map(NewMessage, texts))) if texts else None


def _one_after_the_other(context: TurnContext, several: tuple[Pair, ...]) -> Turn:
    """Begin with the first of several hospitals, and say when the next one comes."""
    target = context.with_screening(replace(context.screening, target=several[0]))
    turn = refused(target) or begin_to_share(target)
    first = sentence(context, as_key("site", several[0][1]), "short")
    lead = NewMessage(sentence(context, "ui-one-after-another", hospital=first))
    return replace(turn, says=(lead, *turn.says))


def is_of_a_pause(content: Content, option: str) -> bool:
    """Return whether it is the button of a result that was shown before a pause began."""
    trials = content.library.trials.values()
    return any(option == f"share_{trial.id}_{site}" for trial in trials for site in trial.paused_at)


CHOOSE: Mapping[str, Choose] = {
    "@reports_at_hand": _reports,
    "@review": _review,
    "@change": _change,
    "@result": _result,
}
