"""Asking for reports by the sheet: which to put, what a pasted or typed one settles."""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date

from dialogs.context import Content, TurnContext, sentence
from dialogs.questionnaire import LabSheet
from dialogs.questions.by_line import by_line
from dialogs.questions.recording import NO_WORDINGS, record_each
from dialogs.questions.saying import Saying, ToldBesides
from dialogs.questions.sheet_messages import OTHER, asked_with, open_of, small_ones
from dialogs.reading.sheets import SheetReading, mended, read_sheet
from dialogs.screening import Prompt
from dialogs.words import as_key
from trials.truth import Truth
from trials.values import Blank, Given
from trials.vocabulary import Source

_REF = "@sheet_"
# Answers to "are the reports near you?" upon which they are asked for.
REMEMBERED = "remember"
AT_HAND = ("have", REMEMBERED)
# Results of a report: so many of them at the least.
_SEVERAL = 2
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
    left = _not_asked_for(context)
    if sheet is None or sheet not in left:
        return None
    together = asked_with(sheet, left, facts)
    if not together:
        return None
    return ref_of_sheet(together[0].id if len(together) == 1 else OTHER)


def sheets_in(context: TurnContext, sheet: LabSheet) -> tuple[LabSheet, ...]:
    """Return the sheets that a message asks for: of the last, all that share it."""
    if sheet.id != OTHER:
        return (sheet,)
    return small_ones(_not_asked_for(context), context.assessment.wanted.report)


def open_on(context: TurnContext, sheet: LabSheet) -> tuple[str, ...]:
    """Return the questions of a message that can still change a verdict, in its order."""
    facts = context.assessment.wanted.report
    return tuple(name for one in sheets_in(context, sheet) for name in open_of(one, facts))


def name_on_sheet(context: TurnContext, question: str) -> str:
    """Return what a value or a finding is called where it is asked for with others."""
    key = as_key(question)
    return sentence(context, key, "sheet" if context.content.words.has(key, "sheet") else "label")


def _not_asked_for(context: TurnContext) -> tuple[LabSheet, ...]:
    asked_for = context.screening.sheets
    return tuple(one for one in context.content.questionnaire.sheets if one.id not in asked_for)


def asked_for(context: TurnContext, sheets: tuple[LabSheet, ...]) -> TurnContext:
    """Return the context with sheets asked for: what they left open is asked one by one."""
    screening = context.screening
    ids = tuple(dict.fromkeys((*screening.sheets, *(sheet.id for sheet in sheets))))
    return context.with_screening(replace(screening, sheets=ids))


def to_ask_again(context: TurnContext, questions: Collection[str]) -> TurnContext:
    """Return the context as if the sheets of these questions had not been asked for."""
    sheets = context.content.questionnaire.sheets
    again = {sheet.id for sheet in sheets if open_of(sheet, questions)}
    left = tuple(one for one in context.screening.sheets if one not in again)
    return context.with_screening(replace(context.screening, sheets=left))


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
    return len(reading.facts) + len(reading.ask) >= _SEVERAL


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
