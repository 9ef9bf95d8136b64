"""Hearing an answer to the question on the screen: what is recorded, or why it is asked again."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs import reading
from dialogs.context import Content, TurnContext, sentence
from dialogs.formatting import worded
from dialogs.questions import multi_select
from dialogs.questions.at_once import told_at_once
from dialogs.questions.companions import companion
from dialogs.questions.companions_heard import read_apart, recorded_with, told_with
from dialogs.questions.dose_now import dose_now_told
from dialogs.questions.message import (
    DECLINE,
    DONE,
    NONE,
    UNKNOWN,
    UNSURE,
    YES,
    all_options,
    fact_of,
    is_multiple,
    may_be_none,
    options_of,
    so_far,
    wording_key,
)
from dialogs.questions.months import heard_together, unknown_together
from dialogs.questions.months_told import months_told
from dialogs.questions.offers import asked_back, heard_offer, name_of, typed_at_offers
from dialogs.questions.offers import blank as recorded_blank
from dialogs.questions.offers_heard import (
    is_unclear,
    led_offer,
    named_offer,
    told_again,
    told_instead,
)
from dialogs.questions.recording import AnswerOutcome, AskAgain, as_said, record
from dialogs.questions.together import drugs_together, without_all
from dialogs.reading import (
    Asked,
    NeedsConfirmation,
    Parsed,
    Problem,
    ReadingContext,
)
from dialogs.words import as_key
from trials.values import Amount, Blank, Chosen, Dose, Given
from trials.vocabulary import Fact, Kind, decode

CHOSEN = (Kind.YES_NO, Kind.CHOICE, Kind.GRADE, Kind.MULTI)


def hear_option(context: TurnContext, option: str) -> AnswerOutcome | None:
    """Hear a pressed button; None where the question has no such option."""
    content = context.content
    prompt = context.screening.current_prompt
    fact = fact_of(content, prompt.ref)
    if prompt.offers:
        return heard_offer(context, option)
    if option == UNKNOWN:
        if fact is None:
            return multi_select.unsure_of_all(context)
        if drugs := drugs_together(context, prompt.ref):
            return unknown_together(context, fact, drugs)
        return recorded_blank(context, fact, Blank.UNKNOWN)
    if option == DECLINE and fact and fact.sensitive:
        return recorded_blank(context, fact, Blank.DECLINED)
    if option == NONE and not may_be_none(content, prompt.ref):
        return None
    if option in (DONE, NONE) and is_multiple(content, prompt.ref):
        return multi_select.finish(context, option)
    if is_multiple(content, prompt.ref):
        return multi_select.tick(context, option)
    if option not in all_options(content, prompt.ref):
        return None
    if option in content.questionnaire[prompt.ref].also:
        return record(context, content.questionnaire[prompt.ref].also[option])
    assert fact is not None, "only the list of illnesses fills several facts"
    return record(context, {fact.id: _value_of(content, prompt.ref, fact, option)})


def hear_text(context: TurnContext, text: str) -> AnswerOutcome:
    """Hear a typed answer; what it tells of other questions is kept for them."""
    return as_said(context, _heard_text(context, text), text)


def _heard_text(context: TurnContext, text: str) -> AnswerOutcome:
    prompt = context.screening.current_prompt
    if not prompt.offers:
        return _heard_answer(context, text)
    if is_unclear(context, text):
        return AskAgain(context.screening, sentence(context, "ui-please-choose"))
    heard = typed_at_offers(context, reading.meaning(text)) or named_offer(context, text)
    if heard:
        return heard
    answer = _heard_answer(context, text)
    if not isinstance(answer, AskAgain):
        return told_instead(context, text, answer, _heard_answer) or answer
    if again := told_again(context, text, _heard_answer):
        return again
    if not answer.asks and (beside := companion(context, prompt.ref)):
        # "right, a man": at age and sex
        context = recorded_with(context, told_with(context, beside, text))
    return (None if answer.asks else led_offer(context, text)) or answer


def _heard_answer(context: TurnContext, text: str) -> AnswerOutcome:
    prompt = context.screening.current_prompt
    fact = fact_of(context.content, prompt.ref)
    if fact is None:
        return _typed_list(context, text)
    if drugs := drugs_together(context, prompt.ref):
        plain = without_all(text)
        read = context.content.reader.read(_asked(context, fact, None), plain, None)
        if heard := heard_together(context, fact, drugs, read, of_all=plain != text):
            return heard
        if isinstance(read, Parsed):
            read = Problem("ui-not-understood")
        return _heard(context, fact, read)
    question = context.content.questionnaire[prompt.ref]
    part = prompt.ref.partition(".")[2] or None
    read = context.content.reader.read(
        _asked(context, fact, part if part not in question.again else None),
        text,
        question.buckets if part is None else None,
    )
    if part is None and question.also:
        asked = _asked(context, fact, None)
        if option := told_at_once(context.content, asked, read, text):
            return record(context, question.also[option])
    own = _asked(context, fact, part)
    besides = {**months_told(context, own, read, text), **dose_now_told(context, own, read, text)}
    read = replace(read, also={**read.also, **besides}) if besides else read
    beside = companion(context, prompt.ref)
    if beside:
        read = read_apart(context, _asked(context, fact, None), beside, read, text)
    if beside and isinstance(read, Parsed) and not isinstance(read.given, Blank):
        told = {f: given for f, given in read.also.items() if f == beside}
        context = recorded_with(context, told or told_with(context, beside, text))
        read = replace(read, also={f: given for f, given in read.also.items() if f != beside})
    return _heard(context, fact, read)


def _asked(context: TurnContext, fact: Fact, part: str | None) -> ReadingContext:
    screening = context.screening
    who = screening.who or "self"
    return ReadingContext(
        fact,
        part,
        labels(context.content, screening.current_prompt.ref, _labelled(context, fact), who),
        so_far(screening, fact),
        who,
        screening.lang,
        context.on,
        {known: answered.given for known, answered in screening.answers.items()},
        screening.traditional,
    )


def _labelled(context: TurnContext, fact: Fact) -> tuple[str, ...]:
    shown = options_of(context, context.screening.current_prompt.ref)
    return tuple(dict.fromkeys((*shown, *fact.options)))


def _heard(context: TurnContext, fact: Fact, read: reading.ReadingOutcome) -> AnswerOutcome:
    told = {other: given for other, given in read.also.items() if other != fact.id}
    context = context.with_screening(context.screening.with_told(told))
    match read:
        case Parsed(given=Blank() as blank):
            return recorded_blank(context, fact, blank)
        case Parsed(given=Chosen(options=options)):
            draft = multi_select.named(context.screening, options, fact.alone)
            return multi_select.take(context, draft)
        case Parsed(given=given):
            return record(context, {fact.id: given})
        case NeedsConfirmation():
            return asked_back(context, read)
        case Asked():
            return missed(context, Problem("ui-asked-instead"))
        case Problem():
            return missed(context, read)


def labels(
    content: Content, ref: str, options: tuple[str, ...], who: str = "self"
) -> Mapping[str, tuple[str, ...]]:
    """Return what each option is called, in every language, for reading typed answers."""
    words = content.words
    names = {}
    for option in options:
        key = as_key(ref.partition(".")[0], "option", option)
        if not words.has(key):
            key = as_key("immuno_drugs", "option", option)
        if words.has(key):
            names[option] = tuple(words.say(lang, key, who=who) for lang in words.languages)
    return names


def missed(context: TurnContext, problem: Problem) -> AskAgain:
    """Ask the question once more; reworded on the second miss, with a way out on the third."""
    prompt = context.screening.current_prompt
    misses = prompt.misses + 1
    counted = replace(context.screening, prompt=replace(prompt, misses=misses, offers=()))
    fact = fact_of(context.content, prompt.ref)
    key, args = problem.key, worded(context, fact, problem.args)
    if key == "ui-other-value":
        args["name"] = name_of(context)
    if key == "ui-not-understood":
        # An example beside a choice would put an answer into the person's mouth.
        chosen = fact is None or fact.kind in CHOSEN
        key = f"{key}-choice-{min(misses, 3)}" if chosen else f"{key}-{min(misses, 3)}"
        args["example"] = sentence(context, wording_key(context.content, prompt.ref), "example")
    return AskAgain(counted, sentence(context, key, **args), reworded=misses >= 2)


def _typed_list(context: TurnContext, text: str) -> AnswerOutcome:
    """Hear a text at the list of illnesses; what is not quite clear is ticked, and shown first."""
    screening = context.screening
    ref = screening.current_prompt.ref
    who = screening.who or "self"
    names = labels(context.content, ref, options_of(context, ref), who)
    heard = context.content.reader.illnesses(text, names, who, context.on)
    if heard.unknown:
        return multi_select.unsure_of_all(context)
    if heard.none:
        return multi_select.take(context, {})
    if heard.is_empty and screening.current_prompt.draft and reading.tells_yes(text):
        return multi_select.finish(context, DONE)  # "that's right, done"
    if heard.is_empty:
        return missed(context, Problem("ui-not-understood"))
    marks = {
        option: UNSURE if mark == "unsure" and option != "other" else YES
        for option, mark in heard.marks.items()
    }
    draft = {**multi_select.named(screening, frozenset(marks), ()), **marks}
    if heard.asks_back:
        prompt = replace(screening.current_prompt, draft=draft)
        shown = replace(screening, prompt=prompt)
        return AskAgain(shown, sentence(context, "ui-check-ticks"))
    return multi_select.take(context, draft)


def _value_of(content: Content, ref: str, fact: Fact, option: str) -> Given:
    question = content.questionnaire[ref]
    if option in question.buckets:
        return question.buckets[option]
    match fact.kind:
        case Kind.YES_NO:
            return option == "yes"
        case Kind.GRADE:
            return Amount.exactly(option)
        case Kind.DOSE:
            return Dose("none", Amount.exactly(0)) if option == "none" else Dose(option)
    return decode(fact, option)
