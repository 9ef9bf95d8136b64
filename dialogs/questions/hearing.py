"""Hearing an answer to the question on the screen: what is recorded, or why it is asked again."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs import reading
from dialogs.context import Moment, Talk, speak
from dialogs.formatting import show, worded
from dialogs.questions import multi_select
from dialogs.questions.message import (
    DECLINE,
    DONE,
    NONE,
    UNKNOWN,
    fact_of,
    is_multiple,
    may_be_none,
    options_of,
    so_far,
    wording_key,
)
from dialogs.questions.recording import Again, Outcome, Recorded, record
from dialogs.reading import Check, Phrase, Problem, Read
from dialogs.screening import Offer, Screening
from dialogs.words import as_key
from trials.values import Amount, Blank, Chosen, Dose, Given
from trials.vocabulary import Fact, Kind, decode

RETYPE, OFFER = "-retype", "-offer"
CHOSEN = (Kind.YES_NO, Kind.CHOICE, Kind.GRADE, Kind.MULTI)


def hear_option(talk: Talk, screening: Screening, option: str, moment: Moment) -> Outcome | None:
    """A pressed button; None where the question has no such option."""
    prompt = screening.posed
    fact = fact_of(talk, prompt.ref)
    if prompt.offers:
        return _heard_offer(talk, screening, option, moment)
    if option == UNKNOWN:
        if fact is None:
            return multi_select.unsure_of_all(talk, screening, moment)
        return _blank(talk, screening, fact, Blank.UNKNOWN, moment)
    if option == DECLINE and fact and fact.sensitive:
        return _blank(talk, screening, fact, Blank.DECLINED, moment)
    if option == NONE and not may_be_none(talk, prompt.ref):
        return None
    if option in (DONE, NONE) and is_multiple(talk, prompt.ref):
        return multi_select.finish(talk, screening, option, moment)
    if is_multiple(talk, prompt.ref):
        return multi_select.tick(talk, screening, option)
    if option not in options_of(talk, screening, prompt.ref):
        return None
    assert fact is not None, "only the list of illnesses fills several facts"
    return record(talk, screening, {fact.id: _value_of(talk, prompt.ref, fact, option)}, moment)


def hear_text(talk: Talk, screening: Screening, text: str, moment: Moment) -> Outcome:
    """A typed answer."""
    prompt = screening.posed
    if prompt.offers and (heard := _typed_at_offers(talk, screening, text, moment)):
        return heard
    fact = fact_of(talk, prompt.ref)
    if fact is None:
        return _typed_list(talk, screening, text, moment)
    read = reading.read_text(
        fact,
        prompt.ref.partition(".")[2] or None,
        text,
        who=screening.who or "self",
        lang=screening.lang,
        labels=labels(talk, prompt.ref, fact.options),
        so_far=so_far(screening, fact),
        on=moment.on,
    )
    match read:
        case Read(given=Blank() as blank):
            return _blank(talk, screening, fact, blank, moment)
        case Read(given=Chosen(options=options)):
            draft = multi_select.named(screening, options, fact.alone)
            return multi_select.take(talk, screening, draft, moment)
        case Read(given=given):
            return record(talk, screening, {fact.id: given}, moment)
        case Check():
            return _asked_back(talk, screening, read)
        case Problem():
            return missed(talk, screening, read)


def labels(talk: Talk, ref: str, options: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    """What each option is called, in every language, for reading typed answers."""
    found = {}
    for option in options:
        key = as_key(ref.partition(".")[0], "option", option)
        if not talk.words.has(key):
            key = as_key("immuno_drugs", "option", option)
        if talk.words.has(key):
            found[option] = tuple(talk.words.say(lang, key) for lang in talk.words.languages)
    return found


def missed(talk: Talk, screening: Screening, problem: Problem) -> Again:
    """The question once more; reworded on the second miss, with a way out on the third."""
    prompt = screening.posed
    misses = prompt.misses + 1
    counted = replace(screening, prompt=replace(prompt, misses=misses, offers=()))
    fact = fact_of(talk, prompt.ref)
    key, args = problem.key, worded(talk, screening, fact, problem.args)
    if key == "ui-other-value":
        args["name"] = _name(talk, screening)
    if key == "ui-not-understood":
        # An example beside a choice would put an answer into the person's mouth.
        chosen = fact is None or fact.kind in CHOSEN
        key = f"{key}-choice-{min(misses, 3)}" if chosen else f"{key}-{min(misses, 3)}"
        args["example"] = speak(talk, screening, wording_key(talk, prompt.ref), "example")
    return Again(counted, speak(talk, screening, key, **args), reworded=misses >= 2)


def _name(talk: Talk, screening: Screening) -> str:
    return speak(talk, screening, as_key(screening.posed.ref.partition(".")[0]), "label")


def _heard_offer(talk: Talk, screening: Screening, option: str, moment: Moment) -> Outcome | None:
    prompt = screening.posed
    if option == RETYPE:
        return Again(replace(screening, prompt=replace(prompt, offers=())), "")
    fact = fact_of(talk, prompt.ref)
    for number, offer in enumerate(prompt.offers):
        if fact and option == f"{OFFER}{number}":
            return record(talk, screening, {fact.id: offer.given}, moment)
    return None


def _typed_at_offers(talk: Talk, screening: Screening, text: str, moment: Moment) -> Outcome | None:
    """A yes takes the one value that was asked back; of several, it names none."""
    match reading.meaning(reading.normal(text)):
        case Phrase.YES if len(screening.posed.offers) == 1:
            return _heard_offer(talk, screening, f"{OFFER}0", moment)
        case Phrase.YES:
            return Again(screening, speak(talk, screening, "ui-please-choose"))
        case Phrase.NO | Phrase.NOT_NOW:
            return _heard_offer(talk, screening, RETYPE, moment)
    return None


def _asked_back(talk: Talk, screening: Screening, check: Check) -> Again:
    fact = fact_of(talk, screening.posed.ref)
    name = _name(talk, screening)

    def said(key: str, args: Mapping[str, object]) -> str:
        named = {**worded(talk, screening, fact, args), "name": name}
        return speak(talk, screening, key, **named)

    offers = tuple(Offer(said(o.label_key, o.label_args), o.given) for o in check.offers)
    waiting = replace(screening, prompt=replace(screening.posed, offers=offers))
    return Again(waiting, said(check.key, check.args), asks=True)


def _blank(talk: Talk, screening: Screening, fact: Fact, blank: Blank, moment: Moment) -> Recorded:
    # An unknown part leaves the rest of the value standing.
    is_part = "." in screening.posed.ref and fact.id == screening.posed.ref.partition(".")[0]
    values: dict[str, Given] = _unknown_part(screening, fact) if is_part else {fact.id: blank}
    recorded = record(talk, screening, values, moment)
    return replace(recorded, shown=show(talk, screening, fact, blank))


def _unknown_part(screening: Screening, fact: Fact) -> dict[str, Given]:
    """Of a weight it must be kept: else today's would stand for it, and might say no."""
    dose, part = screening.given(fact.id), screening.posed.ref.partition(".")[2]
    if part != "weight_then" or not isinstance(dose, Dose):
        return {}
    return {fact.id: replace(dose, weight_kg=Blank.UNKNOWN)}


def _typed_list(talk: Talk, screening: Screening, text: str, moment: Moment) -> Outcome:
    if reading.meaning(reading.normal(text)) is Phrase.UNKNOWN:
        return multi_select.unsure_of_all(talk, screening, moment)
    ref = screening.posed.ref
    options = options_of(talk, screening, ref)
    heard = reading.read_several(reading.normal(text), labels(talk, ref, options))
    if isinstance(heard, Problem):
        return missed(talk, screening, heard)
    return multi_select.take(talk, screening, multi_select.named(screening, heard, ()), moment)


def _value_of(talk: Talk, ref: str, fact: Fact, option: str) -> Given:
    question = talk.questionnaire[ref]
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
