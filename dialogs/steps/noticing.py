"""Things noticed in any text: what is told before the questions, the script of the writer."""

from dataclasses import replace

from dialogs import reading
from dialogs.context import TurnContext
from dialogs.phases import Phase
from dialogs.questions.hearing import labels
from dialogs.questions.message import YES
from dialogs.screening import Screening
from trials.values import Amount, Given

BEFORE_ANYBODY = frozenset({Phase.LANGUAGE, Phase.WELCOME, Phase.AGE_GATE})
BEFORE_CONSENT = BEFORE_ANYBODY | {Phase.WHO_FOR, Phase.CONSENT, Phase.ABROAD}
ADULT = 18
ILLNESSES, AGE, SEX = "conditions", "age_years", "sex"


def with_first_facts(context: TurnContext, text: str) -> TurnContext:
    """Keep an illness, age or sex told before the consent: each is confirmed at its question."""
    screening = context.screening
    if screening.phase not in BEFORE_CONSENT:
        return context
    told = {**_illnesses(context, text), **_person(context, text)}
    return context.with_screening(screening.with_told(told)) if told else context


def _illnesses(context: TurnContext, text: str) -> dict[str, Given]:
    names = labels(context.content, ILLNESSES, context.content.questionnaire[ILLNESSES].fills)
    who = context.screening.who or "other"
    heard = context.content.reader.illnesses(text, names, who, context.on)
    return {option: True for option, mark in heard.marks.items() if mark == YES and option in names}


def _person(context: TurnContext, text: str) -> dict[str, Given]:
    """Return age and sex; what an adult tells before it is said for whom is about themselves."""
    phase, who = context.screening.phase, reading.for_whom(text)
    if phase not in (Phase.WELCOME, Phase.AGE_GATE, Phase.WHO_FOR):
        return {}
    who = who or "self"
    named = labels(context.content, SEX, context.content.library.vocabulary[SEX].options)
    told = context.content.reader.about_person(text, named, who, context.on)
    if who != "self" and (sex := reading.sex_of_whom(text)):
        told[SEX] = sex
    return told


def without_writer(screening: Screening, who: str) -> Screening:
    """Return the screening without what a parent told of themselves at the question of age."""
    age = screening.told.get(AGE)
    if who != "child" or age is None or not (isinstance(age, Amount) and age.low >= ADULT):
        return screening
    told = {fact: given for fact, given in screening.told.items() if fact not in (AGE, SEX)}
    return replace(screening, told=told)


def with_script(context: TurnContext, text: str) -> TurnContext:
    """Remember whether somebody writes in traditional characters."""
    screening = context.screening
    if screening.traditional or not reading.is_traditional(reading.normal(text)):
        return context
    return context.with_screening(replace(screening, traditional=True))
