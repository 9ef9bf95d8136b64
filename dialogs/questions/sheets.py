"""Asking for reports by the sheet: which to put, what a pasted or typed one settles."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from dialogs.context import Content, TurnContext, sentence
from dialogs.questionnaire import LabSheet
from dialogs.questions.by_line import by_line
from dialogs.questions.recording import NO_WORDINGS, record_each
from dialogs.questions.saying import Saying, ToldBesides
from dialogs.reading.sheets import SheetReading, mended, read_sheet
from dialogs.screening import Prompt
from dialogs.words import as_key
from trials.truth import Truth
from trials.values import Blank, Given
from trials.vocabulary import Source

# The last: whatever stands alone on its sheet, or on none.
OTHER = "other"
SHEETS = (
    "scores", "blood_count", "liver", "kidney", "antibodies", "infections", "heart", "lungs", OTHER,
)  # fmt: skip
_REF = "@sheet_"
# Answers to "are the reports near you?" upon which they are asked for.
REMEMBERED = "remember"
AT_HAND = ("have", REMEMBERED)
# So many values of one sheet make it worth a message; a single one is asked for itself.
_WORTH = 2
_MOST = 7
_ASKS = re.compile(r"[^,，.;；。!！\n]*[?？](?=\s|$)")  # the last clause of a question


def ref_of_sheet(sheet: str) -> str:
    return f"{_REF}{sheet}"


def sheet_called(content: Content, ref: str) -> LabSheet | None:
    """Return the sheet that a prompt asks for."""
    name = ref.removeprefix(_REF)
    return next((s for s in content.questionnaire.sheets if ref != name and s.id == name), None)


def sheet_to_put(context: TurnContext, question: str, facts: frozenset[str]) -> str | None:
    """Return the prompt of the sheet that a question stands on, where it is worth a message."""
    sheet = context.content.questionnaire.sheet_of(question)
    if sheet is None:
        return None
    if _is_due(context, sheet, facts):
        return ref_of_sheet(sheet.id)
    others = _others(context, facts)
    due = question in others and len(others) >= _WORTH and OTHER not in context.screening.sheets
    return ref_of_sheet(OTHER) if due else None


def open_on(context: TurnContext, sheet: LabSheet) -> tuple[str, ...]:
    """Return the questions of a sheet that can still change a verdict."""
    facts = context.assessment.wanted.report
    return _others(context, facts) if sheet.id == OTHER else _open(sheet, facts)


def name_on_sheet(context: TurnContext, question: str) -> str:
    """Return what a value or a finding is called where it is asked for with others."""
    key = as_key(question)
    return sentence(context, key, "sheet" if context.content.words.has(key, "sheet") else "label")


def _is_due(context: TurnContext, sheet: LabSheet, facts: frozenset[str]) -> bool:
    left = sheet.id != OTHER and sheet.id not in context.screening.sheets
    return left and len(_open(sheet, facts)) >= _WORTH


def _others(context: TurnContext, facts: frozenset[str]) -> tuple[str, ...]:
    """Return what is open of the last sheet, and what is alone on a sheet not asked for yet."""
    asked_for = context.screening.sheets
    alone = (
        question
        for sheet in context.content.questionnaire.sheets
        if sheet.id == OTHER or sheet.id not in asked_for
        if sheet.id == OTHER or len(_open(sheet, facts)) < _WORTH
        for question in _open(sheet, facts)
    )
    return tuple(alone)[:_MOST]


def _open(sheet: LabSheet, facts: frozenset[str]) -> tuple[str, ...]:
    return tuple(question for question in sheet.questions if question in facts)


def asked_for(context: TurnContext, sheet: str) -> TurnContext:
    """Return the context with a sheet asked for: what it left open is asked one by one."""
    screening = context.screening
    sheets = tuple(dict.fromkeys((*screening.sheets, sheet)))
    return context.with_screening(replace(screening, sheets=sheets))


def read(context: TurnContext, text: str, asked: tuple[str, ...] = ()) -> SheetReading:
    """Return what a text says of the facts that people are asked for, `asked` of them just now."""
    return heard(context.content, context.screening.lang, context.on, text, asked)


def heard(
    content: Content, lang: str, on: date, text: str, asked: tuple[str, ...] = ()
) -> SheetReading:
    """Return what a text says of the facts that people are asked for, in a language, on a day."""
    facts = {
        fact: content.library.vocabulary[fact]
        for question in content.questionnaire.questions
        for fact in question.fills
    }
    named, told = by_line(content, lang, on, _ASKS.sub("", text), asked)
    told = mended(told)
    asks = " ".join(_ASKS.findall(text))
    doubted = read_sheet(facts, asks, on)
    reading = read_sheet(facts, told, on, asked)
    said = Saying(content, lang, on)
    unit = {fact: given for fact, bare in reading.bare.items() if (given := said.bare(fact, bare))}
    taken = {**reading.facts, **unit, **named}
    besides = ToldBesides()
    if reading.typed:
        open_still = tuple(fact for fact in reading.ask if fact not in taken)
        taken |= said.of_two_days(told, facts, open_still)
        left = tuple(fact for fact in reading.ask if fact not in taken)
        besides = said.besides(told, facts, {*taken, *left, *reading.missing})
        if not (taken or left or reading.missing or besides.is_told):
            besides = said.of_one(told, facts, asked)
        taken |= besides.facts
    left = tuple(fact for fact in (*reading.ask, *besides.ask) if fact not in taken)
    # A result behind which a question mark stands is asked for, where others are told.
    if taken or left or reading.missing:
        unsure = (*doubted.facts, *doubted.ask, *(said.named(asks, facts) if asks else ()))
        left = tuple(dict.fromkeys((*left, *(f for f in unsure if f not in taken))))
    return replace(
        reading,
        facts=taken,
        ask=left,
        bare={},
        missing=tuple(dict.fromkeys((*reading.missing, *besides.missing))),
        named=tuple(
            f for f in dict.fromkeys((*reading.named, *besides.named)) if not besides.has(f)
        ),
        offered=besides.offered,
    )


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
    for fact, given in reading.offered.items():
        if fact not in reading.facts:
            context = context.with_screening(context.screening.with_told({fact: given}))
    known = context.screening.answers
    absent = [f for f in reading.missing if f not in known and _applies(context, f)]
    values = {**fresh, **dict.fromkeys(absent, Blank.UNKNOWN)}
    return _recorded(context, prompt, values, reading.said)


def unclear(context: TurnContext, reading: SheetReading) -> list[str]:
    """Return what a text named, and what has to be asked for once more."""
    known = context.screening.answers
    named = [f for f in reading.named if f not in known and _applies(context, f)]
    return [f for f in (*reading.ask, *named) if f in context.content.questionnaire]


def blank(context: TurnContext, questions: tuple[str, ...], how: Blank) -> TurnContext:
    """Record that there is nothing to say of these questions: no such report, or not here."""
    prompt = context.screening.current_prompt
    return _recorded(context, prompt, dict.fromkeys(questions, how))


def _recorded(
    context: TurnContext,
    prompt: Prompt,
    values: Mapping[str, Given],
    said: Mapping[str, str] = NO_WORDINGS,
) -> TurnContext:
    remembered = context.screening.remembered
    context = record_each(context, values, said=said)
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
