"""Hearing an answer to the question on the screen: what is recorded, or why it is asked again."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dialogs import reading
from dialogs.context import Content, TurnContext, sentence
from dialogs.formatting import show, worded
from dialogs.questions import multi_select
from dialogs.questions.message import (
    DECLINE,
    DONE,
    NONE,
    OFFER,
    RETYPE,
    UNKNOWN,
    UNSURE,
    YES,
    fact_of,
    is_multiple,
    may_be_none,
    options_of,
    so_far,
    wording_key,
)
from dialogs.questions.months import heard_together, record_months, unknown_together
from dialogs.questions.recording import Accepted, AnswerOutcome, AskAgain, record
from dialogs.questions.together import drugs_together, without_all
from dialogs.reading import (
    AS_SHOWN,
    Asked,
    NeedsConfirmation,
    Parsed,
    Problem,
    ReadingContext,
    ReadingOption,
    WordSense,
)
from dialogs.screening import Offer, Screening
from dialogs.words import as_key
from trials.values import Amount, Blank, Chosen, Courses, Dose, Given
from trials.vocabulary import Fact, Kind, decode

CHOSEN = (Kind.YES_NO, Kind.CHOICE, Kind.GRADE, Kind.MULTI)


def hear_option(context: TurnContext, option: str) -> AnswerOutcome | None:
    """Hear a pressed button; None where the question has no such option."""
    content = context.content
    prompt = context.screening.current_prompt
    fact = fact_of(content, prompt.ref)
    if prompt.offers:
        return _heard_offer(context, option)
    if option == UNKNOWN:
        if fact is None:
            return multi_select.unsure_of_all(context)
        if drugs := drugs_together(context, prompt.ref):
            return unknown_together(context, fact, drugs)
        return _blank(context, fact, Blank.UNKNOWN)
    if option == DECLINE and fact and fact.sensitive:
        return _blank(context, fact, Blank.DECLINED)
    if option == NONE and not may_be_none(content, prompt.ref):
        return None
    if option in (DONE, NONE) and is_multiple(content, prompt.ref):
        return multi_select.finish(context, option)
    if is_multiple(content, prompt.ref):
        return multi_select.tick(context, option)
    if option not in options_of(context, prompt.ref):
        return None
    if option in content.questionnaire[prompt.ref].also:
        return record(context, content.questionnaire[prompt.ref].also[option])
    assert fact is not None, "only the list of illnesses fills several facts"
    return record(context, {fact.id: _value_of(content, prompt.ref, fact, option)})


def hear_text(context: TurnContext, text: str) -> AnswerOutcome:
    """Hear a typed answer; what it tells of other questions is kept for them."""
    prompt = context.screening.current_prompt
    if prompt.offers and (heard := _typed_at_offers(context, text)):
        return heard
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
            return _blank(context, fact, blank)
        case Parsed(given=Chosen(options=options)):
            draft = multi_select.named(context.screening, options, fact.alone)
            return multi_select.take(context, draft)
        case Parsed(given=given):
            return record(context, {fact.id: given})
        case NeedsConfirmation():
            return _asked_back(context, read)
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
        args["name"] = _name(context)
    if key == "ui-not-understood":
        # An example beside a choice would put an answer into the person's mouth.
        chosen = fact is None or fact.kind in CHOSEN
        key = f"{key}-choice-{min(misses, 3)}" if chosen else f"{key}-{min(misses, 3)}"
        args["example"] = sentence(context, wording_key(context.content, prompt.ref), "example")
    return AskAgain(counted, sentence(context, key, **args), reworded=misses >= 2)


def _name(context: TurnContext) -> str:
    return sentence(
        context, as_key(context.screening.current_prompt.ref.partition(".")[0]), "label"
    )


def _heard_offer(context: TurnContext, option: str) -> AnswerOutcome | None:
    prompt = context.screening.current_prompt
    if option == RETYPE:
        return AskAgain(replace(context.screening, prompt=replace(prompt, offers=())), "")
    fact = fact_of(context.content, prompt.ref)
    for number, offer in enumerate(prompt.offers):
        if fact and option == f"{OFFER}{number}":
            if isinstance(offer.given, Blank):
                return _blank(context, fact, offer.given)
            if isinstance(offer.given, Courses) and drugs_together(context, prompt.ref):
                return record_months(context, fact, offer.given)
            return record(context, {fact.id: offer.given})
    return None


def _typed_at_offers(context: TurnContext, text: str) -> AnswerOutcome | None:
    """Take a yes for the one value that was asked back; of several, it names none."""
    offers = context.screening.current_prompt.offers
    match reading.meaning(text):
        case WordSense.YES if len(offers) == 1:
            return _heard_offer(context, f"{OFFER}0")
        case WordSense.YES if (said := _offered(offers, True)) is not None:
            return _heard_offer(context, f"{OFFER}{said}")
        case WordSense.YES | WordSense.ASSENT:
            return AskAgain(context.screening, sentence(context, "ui-please-choose"))
        case WordSense.NO | WordSense.NOT_NOW:
            said = _offered(offers, False)
            return _heard_offer(context, RETYPE if said is None else f"{OFFER}{said}")
    return None


def _offered(offers: Sequence[Offer], given: bool) -> int | None:
    """Return which offer a yes or no is, where these are the offers."""
    return next((n for n, offer in enumerate(offers) if offer.given is given), None)


def _asked_back(context: TurnContext, check: NeedsConfirmation) -> AskAgain:
    screening = context.screening
    fact = fact_of(context.content, screening.current_prompt.ref)
    name = _name(context)

    def text(key: str, args: Mapping[str, object]) -> str:
        named = {**worded(context, fact, args), "name": name, "offers": _shape(check.offers)}
        return sentence(context, key, **named)

    def label(offer: ReadingOption) -> str:
        if offer.label_key != AS_SHOWN:
            return text(offer.label_key, offer.label_args)
        return show(context, fact, offer.given) if fact else ""

    offers = tuple(Offer(label(offer), offer.given) for offer in check.offers)
    waiting = replace(screening, prompt=replace(screening.current_prompt, offers=offers))
    return AskAgain(waiting, text(check.key, check.args), asks=True)


def _shape(offers: Sequence[ReadingOption]) -> str:
    """Return whether a yes or no, one reading or several are offered: each is asked otherwise."""
    if any(isinstance(offer.given, bool) for offer in offers):
        return "yes_no"
    return "one" if len(offers) == 1 else "several"


def _blank(context: TurnContext, fact: Fact, blank: Blank) -> Accepted:
    screening = context.screening
    # An unknown part leaves the rest of the value standing.
    is_part = (
        "." in screening.current_prompt.ref
        and fact.id == screening.current_prompt.ref.partition(".")[0]
    )
    values: dict[str, Given] = _unknown_part(screening, fact) if is_part else {fact.id: blank}
    recorded = record(context, values)
    return replace(recorded, shown=show(context, fact, blank))


def _unknown_part(screening: Screening, fact: Fact) -> dict[str, Given]:
    """Return what an unknown part leaves to record.

    Of a weight it must be kept: else today's would stand for it, and might say no.
    """
    dose, part = screening.answer_to(fact.id), screening.current_prompt.ref.partition(".")[2]
    if part != "weight_then" or not isinstance(dose, Dose):
        return {}
    return {fact.id: replace(dose, weight_kg=Blank.UNKNOWN)}


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
