"""Hears what is typed where values are offered back: which is meant, again, or another one."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from dialogs import reading
from dialogs.context import TurnContext
from dialogs.formatting import option_label
from dialogs.questions.message import OFFER, RETYPE, fact_of
from dialogs.questions.offers import (
    asked_back,
    heard_offer,
    is_nothing,
    of_nothing,
    typed_at_offers,
)
from dialogs.questions.recording import Accepted, AnswerOutcome, AskAgain
from dialogs.reading import WordSense
from dialogs.screening import Offer
from trials.units import units_written
from trials.values import Amount, Dose, Given
from trials.vocabulary import Kind

# What a question makes of a text.
Read = Callable[[TurnContext, str], AnswerOutcome]
_NOTHING = frozenset({WordSense.NONE, WordSense.NEVER})


def is_unclear(context: TurnContext, text: str) -> bool:
    """Return whether a text may be each of two offers: a "maybe", the figure of a grade."""
    prompt = context.screening.current_prompt
    figure, offers = text.strip(), prompt.offers
    fact = fact_of(context.content, prompt.ref)
    if fact and fact.kind is Kind.GRADE and figure in map(str, range(1, len(offers) + 1)):
        return offers[int(figure) - 1].given != Amount.exactly(figure)
    return reading.only_doubts(text)


def named_offer(context: TurnContext, text: str) -> AnswerOutcome | None:
    """Take the one offer that a text names: by its place, its unit, or a part of its label."""
    offers = context.screening.current_prompt.offers
    found = reading.place_of_offer(text, len(offers))
    if found is None:
        found = _by_unit(offers, text)
    if found is None:
        found = reading.one_label(text, [offer.label for offer in offers])
    if found is None and len(offers) == 1 and reading.says_same(text):
        found = 0
    return None if found is None else heard_offer(context, f"{OFFER}{found}")


def told_again(context: TurnContext, text: str, read: Read) -> AnswerOutcome | None:
    """Take an offer that a text tells once more, or what stands behind a no instead of it."""
    lead, rest = reading.parted(text)
    offers = context.screening.current_prompt.offers
    if lead is WordSense.YES and rest:
        found = _nothing_behind(offers, rest)
        if found is None:
            return named_offer(context, rest) or _same(context, rest, read)
        return heard_offer(context, f"{OFFER}{found}")
    if lead is WordSense.NO and rest and not any(isinstance(o.given, bool) for o in offers):
        return _instead(context, rest, read)
    if reading.says_wrong(text):
        return heard_offer(context, RETYPE)
    plainly = reading.tells_plainly(reading.without_named("@offers", text))  # "still 62"
    if plainly or (len(offers) == 1 and of_nothing(offers) == 0):
        return _same(context, text, read)
    return None


def told_instead(
    context: TurnContext, text: str, whole: AnswerOutcome, read: Read
) -> AnswerOutcome | None:
    """Ask back what stands behind a no, where the whole text was taken for the no alone."""
    lead, rest = reading.parted(text)
    if lead is not WordSense.NO or not rest:
        return None
    outcome = read(_without_offers(context), rest)
    told, taken = values_of(context, outcome), values_of(context, whole)
    offers = context.screening.current_prompt.offers
    nothing = is_nothing(taken) or taken == (Amount.exactly(0),)
    if not told and len(offers) == 1 and of_nothing(offers) is None and nothing:
        return heard_offer(context, RETYPE)  # the no denies what was offered, not the question
    if not told or not taken or taken[0] in told:
        return None
    if isinstance(outcome, Accepted):
        return asked_back(_without_offers(context), reading.understood(told[0], taken[0]))
    return outcome


def led_offer(context: TurnContext, text: str) -> AnswerOutcome | None:
    """Take the yes or no that a text begins with, whatever it tells besides."""
    return typed_at_offers(context, reading.leading(text))


def _nothing_behind(offers: Sequence[Offer], rest: str) -> int | None:
    """Return the offer that there is none of it, where that is said behind a yes."""
    said = reading.meaning(rest)
    # In English "yes, no" may be either; in Chinese the second word answers.
    says = said in _NOTHING or (said is WordSense.NO and not rest.isascii())
    return of_nothing(offers) if says else None


def _same(context: TurnContext, text: str, read: Read) -> AnswerOutcome | None:
    """Take the one offer among what a text may mean."""
    meant = values_of(context, read(_without_offers(context), text))
    offers = context.screening.current_prompt.offers
    found = [at for at, offer in enumerate(offers) if offer.given in meant]
    return heard_offer(context, f"{OFFER}{found[0]}") if len(found) == 1 else None


def _instead(context: TurnContext, rest: str, read: Read) -> AnswerOutcome | None:
    """Hear what is told behind a no; the very value that was denied is asked back."""
    offers, anew = context.screening.current_prompt.offers, _without_offers(context)
    outcome = read(anew, rest)
    if not isinstance(outcome, Accepted) and (drug := _drug(context, offers)):
        of_it = read(anew, f"{drug} {rest}")  # "no, 50 mg": of the same medicine
        outcome = of_it if isinstance(of_it, Accepted) else outcome
    told = values_of(context, outcome)
    if not told or any(offer.given in told for offer in offers):
        return None
    return outcome


def _drug(context: TurnContext, offers: Sequence[Offer]) -> str:
    drugs = {offer.given.drug for offer in offers if isinstance(offer.given, Dose)}
    return option_label(context, "gc_peak", drugs.pop()) if len(drugs) == 1 else ""


def _without_offers(context: TurnContext) -> TurnContext:
    bare = replace(context.screening.current_prompt, offers=())
    return context.with_screening(replace(context.screening, prompt=bare))


def values_of(context: TurnContext, outcome: AnswerOutcome) -> tuple[Given, ...]:
    """Return what an outcome keeps, or asks back."""
    fact = fact_of(context.content, context.screening.current_prompt.ref)
    if isinstance(outcome, Accepted):
        given = outcome.screening.answer_to(fact.id) if fact else None
        return () if given is None else (given,)
    if isinstance(outcome, AskAgain) and outcome.asks:
        return tuple(offer.given for offer in outcome.screening.current_prompt.offers)
    return ()


def _by_unit(offers: Sequence[Offer], text: str) -> int | None:
    """Return the one offer in the unit that is typed alone: "kilos, sorry"."""
    units = {unit for word in reading.weighty_words(text) for unit in units_written(word)}
    bare = all(units_written(word) for word in reading.weighty_words(text))
    meant = [at for at, one in enumerate(offers) if units & _units_in(one.label)]
    return meant[0] if units and bare and len(meant) == 1 else None


def _units_in(label: str) -> set[str]:
    words = re.split(r"[\s\d.,]+", label)
    return {unit for word in words if word for unit in units_written(word)}
