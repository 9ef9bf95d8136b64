"""Asking for reports by the sheet: which to put, what a pasted or typed one settles."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from dialogs.context import Content, TurnContext
from dialogs.questionnaire import LabSheet
from dialogs.questions.recording import record_each
from dialogs.reading import Parsed, ReadingContext, digits
from dialogs.reading.sheets import SheetReading, read_sheet
from dialogs.screening import Prompt
from trials.truth import Truth
from trials.values import Blank, Given
from trials.vocabulary import Source

SHEETS = ("blood_count", "liver", "kidney", "antibodies", "infections", "heart")
_REF = "@sheet_"
# Answers to "are the reports near you?" upon which they are asked for.
REMEMBERED = "remember"
AT_HAND = ("have", REMEMBERED)
# So many values of one sheet make it worth a message; a single one is asked for itself.
_WORTH = 2


def ref_of_sheet(sheet: str) -> str:
    return f"{_REF}{sheet}"


def sheet_called(content: Content, ref: str) -> LabSheet | None:
    """Return the sheet that a prompt asks for."""
    name = ref.removeprefix(_REF)
    return next((s for s in content.questionnaire.sheets if ref != name and s.id == name), None)


def sheet_to_put(context: TurnContext, question: str, facts: frozenset[str]) -> str | None:
    """Return the prompt of the sheet that a question stands on, where it is worth a message."""
    sheet = context.content.questionnaire.sheet_of(question)
    if sheet is None or sheet.id in context.screening.sheets:
        return None
    return ref_of_sheet(sheet.id) if len(_open(sheet, facts)) >= _WORTH else None


def open_on(context: TurnContext, sheet: LabSheet) -> tuple[str, ...]:
    """Return the questions of a sheet that can still change a verdict."""
    return _open(sheet, context.assessment.wanted.report)


def _open(sheet: LabSheet, facts: frozenset[str]) -> tuple[str, ...]:
    return tuple(question for question in sheet.questions if question in facts)


def asked_for(context: TurnContext, sheet: str) -> TurnContext:
    """Return the context with a sheet asked for: what it left open is asked one by one."""
    screening = context.screening
    sheets = tuple(dict.fromkeys((*screening.sheets, sheet)))
    return context.with_screening(replace(screening, sheets=sheets))


def read(context: TurnContext, text: str) -> SheetReading:
    """Return what a text says of the facts that people are asked for."""
    content = context.content
    facts = {
        fact: content.library.vocabulary[fact]
        for question in content.questionnaire.questions
        for fact in question.fills
    }
    reading = read_sheet(facts, text, context.on)
    unit = {
        fact: given for fact in reading.bare if (given := _without_unit(context, reading, fact))
    }
    left = tuple(fact for fact in reading.ask if fact not in unit)
    return SheetReading({**reading.facts, **unit}, left)


def _without_unit(context: TurnContext, reading: SheetReading, fact: str) -> Given | None:
    """Return a typed number as its own question takes it, where no other unit is possible."""
    known = context.content.library.vocabulary[fact]
    asked = ReadingContext(known, None, {}, None, "self", context.screening.lang, context.on)
    heard = context.content.reader.read(asked, digits(reading.bare[fact]))
    is_value = isinstance(heard, Parsed) and not isinstance(heard.given, Blank)
    return heard.given if is_value and isinstance(heard, Parsed) else None


def is_sheet(content: Content, text: str, on: date) -> bool:
    """Return whether a text is results of a report: two of them at the least."""
    facts = content.library.vocabulary.facts
    reading = read_sheet(facts, text, on)
    return len(reading.facts) + len(reading.ask) >= _WORTH


def take(context: TurnContext, reading: SheetReading) -> TurnContext:
    """Record what a sheet settles, each value at its own question; the rest is kept as told."""
    prompt = context.screening.current_prompt
    fresh = {fact: given for fact, given in reading.facts.items() if _applies(context, fact)}
    for other, given in reading.facts.items():
        if other not in fresh:
            context = context.with_screening(context.screening.with_told({other: given}))
    return _recorded(context, prompt, fresh)


def blank(context: TurnContext, questions: tuple[str, ...], how: Blank) -> TurnContext:
    """Record that there is nothing to say of these questions: no such report, or not here."""
    prompt = context.screening.current_prompt
    return _recorded(context, prompt, dict.fromkeys(questions, how))


def _recorded(context: TurnContext, prompt: Prompt, values: Mapping[str, Given]) -> TurnContext:
    remembered = context.screening.remembered
    context = record_each(context, values)
    told = tuple(fact for fact, given in values.items() if not isinstance(given, Blank))
    if context.screening.reports == REMEMBERED:
        remembered = tuple(dict.fromkeys((*remembered, *told)))
    else:
        remembered = tuple(fact for fact in remembered if fact not in told)
    after = replace(context.screening, prompt=prompt, taken=told, remembered=remembered)
    return context.with_screening(after)


def _applies(context: TurnContext, fact: str) -> bool:
    content = context.content
    known = content.library.vocabulary[fact]
    if fact not in content.questionnaire or known.source is not Source.REPORT:
        return False
    return context.assessment.case.applies(fact) is not Truth.FALSE
