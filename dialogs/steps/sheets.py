"""A laboratory sheet is asked for, pasted or typed; what it settled can be changed."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from dialogs import reading
from dialogs.alarm_values import said_of
from dialogs.context import TurnContext, sentence
from dialogs.effects import AnswerAmended, Turn
from dialogs.formatting import joined, label_of
from dialogs.messages import EditText
from dialogs.questionnaire import LabSheet
from dialogs.questions import sheets
from dialogs.questions.limits_beside import asks_limit, with_limits_told
from dialogs.questions.message import fact_of, question_text, with_prompt
from dialogs.questions.sheet_messages import SHEETS, is_worth_a_message
from dialogs.questions.sheets import ref_of_sheet, sheet_called
from dialogs.reading import WordSense
from dialogs.reading.sheets import SheetReading
from dialogs.results.review import value_of
from dialogs.screening import Prompt, Screening
from dialogs.steps.navigation import advance, change, reshow
from dialogs.steps.prompts import Choose, show_stage
from dialogs.steps.report_prompts import TAKEN
from dialogs.steps.told_there import heard_there
from dialogs.words import as_key
from trials.values import Blank
from trials.vocabulary import Source

# Fewer values than this, at another question, are its answer or what was told beside it.
_SHEET = 2
_LEFT = "@"  # which question was on the screen when what was taken was looked at


def _choose(sheet_id: str, context: TurnContext, option: str) -> Turn | None:
    sheet = sheet_called(context.content, ref_of_sheet(sheet_id))
    if sheet is None:
        return None
    wanted, asked = sheets.open_on(context, sheet), sheets.sheets_in(context, sheet)
    match option:
        case "one_by_one":
            return advance(sheets.asked_for(context, asked))
        case "none":
            return advance(sheets.asked_for(_blank(context, wanted, Blank.UNKNOWN), asked))
        case "decline":
            return advance(sheets.asked_for(_blank(context, wanted, Blank.DECLINED), asked))
    typed = option.removeprefix("=")
    if reading.meaning(typed) is WordSense.UNKNOWN:
        return _choose(sheet_id, context, "none")
    heard = sheets.read(context, typed, wanted)
    if heard.is_empty and reading.is_question(typed):
        return None  # a question, which is answered elsewhere
    if heard.is_empty and reading.has_nothing(typed):
        return _choose(sheet_id, context, "none")
    if heard.is_empty:
        return reshow(context, lead=sentence(context, as_key("ui-sheet-not-read", sheet_id)))
    return _led_on(sheets.asked_for(context, _done_with(asked, wanted, heard)), heard)


def _done_with(
    asked: tuple[LabSheet, ...], wanted: tuple[str, ...], heard: SheetReading
) -> tuple[LabSheet, ...]:
    """Return the sheets of a message that are not asked for again.

    Those are the ones that a text says anything of, and single values: each is asked by itself.
    """
    told = {*heard.facts, *heard.ask, *heard.missing, *heard.named}
    spoken_of = [sheet for sheet in asked if told.intersection(sheet.questions)]
    if not spoken_of:
        return asked
    return tuple(s for s in asked if s in spoken_of or not is_worth_a_message(s, wanted))


def _blank(context: TurnContext, questions: tuple[str, ...], how: Blank) -> TurnContext:
    kept = sheets.blank(context, questions, how)
    return kept.with_screening(replace(kept.screening, taken=()))


def pasted(context: TurnContext, prompt: Prompt, text: str) -> Turn | None:
    """Return the turn of a sheet that was pasted at a question about a value on a report.

    None where the text is no sheet: it is an answer to the question, or told beside it.
    """
    fact = fact_of(context.content, prompt.ref)
    if fact is None or fact.source is not Source.REPORT:
        return None
    heard = sheets.read(context, text)
    limits = asks_limit(context)
    if heard.count < (1 if limits else _SHEET):
        return None
    if not (heard.facts or len(heard.missing) >= _SHEET):
        return None
    if limits and not (heard := with_limits_told(context, heard, text)).facts:
        return None
    turn = _led_on(context, heard)
    answered = context.screening.current_prompt.ref in turn.screening.taken
    if not answered:
        return turn
    kept = sentence(context, "ui-answer-kept", answer=_values(context, turn.screening, prompt.ref))
    tidy = EditText(prompt.nonce, prompt.shown, f"{question_text(context, prompt.ref)}\n{kept}")
    return replace(turn, says=(*turn.says, tidy))


def pasted_early(context: TurnContext, text: str) -> Turn | None:
    """Return the turn of a sheet that was pasted where it was asked whether reports are near."""
    heard = sheets.read(context, text)
    if not heard.facts:
        return None
    have = replace(context.screening, reports="have")
    return _led_on(context.with_screening(have), heard)


def added(context: TurnContext, text: str) -> Turn | None:
    """Return the turn of values told at the review that have no answer yet; None for others."""
    if reading.is_question(text) or not reading.tells_plainly(text):
        return None
    told = reading.without_named("@missing", text)
    heard, answers = sheets.read(context, told), context.screening.answers
    known = [f for f in heard.facts if f in answers and not isinstance(answers[f].given, Blank)]
    if known:
        return None  # what is there already is changed at its own question
    if not heard.facts and len(heard.ask) == 1 and heard.ask[0] not in answers:
        return heard_there(context, change(context, heard.ask[0]), told)  # its unit is not clear
    turn = _led_on(context, replace(heard, ask=(), missing=()))
    return turn if turn.screening.taken else None


def with_reports(context: TurnContext, prompt: Prompt, option: str, text: str) -> Turn | None:
    """Return the turn of a text that says whether reports are near, and tells results of them."""
    if prompt.ref != "@reports_at_hand":
        return None
    heard = sheets.read(context, text)
    if not (heard.facts or heard.offered):
        return None
    reports = option if option in sheets.AT_HAND else sheets.REMEMBERED
    return _led_on(context.with_screening(replace(context.screening, reports=reports)), heard)


def _values(context: TurnContext, after: Screening, ref: str) -> str:
    return value_of(context.with_screening(after), ref)


def _led_on(context: TurnContext, heard: SheetReading) -> Turn:
    """Record what was read, and say it on top of what is asked next."""
    before = context.screening
    context = sheets.take(context, heard)
    after = context.screening
    turn = advance(context, taken_text(context, heard))
    kept = replace(turn.screening, taken=after.taken)
    amended = tuple(AnswerAmended(ref) for ref in after.taken) if before.shared else ()
    says = (*said_of(context, after.taken), *turn.says)
    return replace(turn, screening=kept, says=says, records=(*turn.records, *amended))


def taken_text(context: TurnContext, heard: SheetReading) -> str:
    """Return one line of what was taken, one of what was not done, one of what is asked again."""
    lines = []
    taken = context.screening.taken
    if taken:
        named = _values_named(context, taken)
        remembered = set(taken) <= set(context.screening.remembered)
        key = "ui-sheet-taken-remembered" if remembered else "ui-sheet-taken"
        lines.append(sentence(context, key, values=joined(context, named)))
    blank = context.screening.answers
    for refs, key in (
        ([ref for ref in heard.missing if ref in blank], "ui-sheet-missing"),
        (sheets.unclear(context, heard), "ui-sheet-unclear"),
    ):
        if refs:
            names = joined(context, [label_of(context, ref) for ref in refs])
            lines.append(sentence(context, key, names=names))
    return "\n".join(lines)


def _values_named(context: TurnContext, taken: tuple[str, ...]) -> list[str]:
    """Return each value that was taken behind its short name; what is the same is told once."""
    by_value: dict[str, list[str]] = {}
    for ref in taken:
        by_value.setdefault(value_of(context, ref), []).append(_short_name(context, ref))
    comma = sentence(context, "ui-list-comma")
    return [f"{comma.join(names)} {value}" for value, names in by_value.items()]


def _short_name(context: TurnContext, ref: str) -> str:
    has = context.content.words.has(as_key(ref), "short")
    return sentence(context, as_key(ref), "short") if has else label_of(context, ref)


def show_taken(context: TurnContext) -> Turn | None:
    """Return the turn of [Change]: which of the values that were just taken is wrong."""
    if not context.screening.taken:
        return None
    prompt = context.screening.current_prompt
    asked = with_prompt(context, TAKEN, {_LEFT: prompt.ref, **prompt.draft})
    say = show_stage(asked, asked.screening.current_prompt)
    return Turn(asked.screening, (say,))


def _with_ticks_of_before(context: TurnContext) -> Turn:
    """Go on where the values were looked at; what was ticked there already is still ticked."""
    screening = context.screening
    ticked = dict(screening.current_prompt.draft)
    left = ticked.pop(_LEFT, "")
    turn = advance(context.with_screening(replace(screening, taken=())))
    prompt = turn.screening.prompt
    if not ticked or prompt is None or prompt.ref != left:
        return turn
    if prompt.draft and prompt.draft.keys() != ticked.keys():
        return turn  # another list by now
    again = replace(turn.screening, prompt=replace(prompt, draft=ticked))
    return reshow(context.with_screening(again))


def _change_taken(context: TurnContext, option: str) -> Turn | None:
    if option == "keep":
        return _with_ticks_of_before(context)
    if not option.startswith("="):
        return change(context, option)
    heard = sheets.read(context, option.removeprefix("="))
    return _led_on(context, heard) if heard.facts else None


CHOOSE: Mapping[str, Choose] = {
    **{ref_of_sheet(sheet): partial(_choose, sheet) for sheet in SHEETS},
    TAKEN: _change_taken,
}
