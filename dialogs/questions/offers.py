"""Offers readings back: a tap or a yes takes one, and a don't know stands in its place."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dialogs import reading
from dialogs.context import TurnContext, sentence
from dialogs.formatting import show, worded
from dialogs.questions.message import OFFER, RETYPE, fact_of
from dialogs.questions.months import record_months
from dialogs.questions.recording import Accepted, AnswerOutcome, AskAgain, record
from dialogs.questions.together import drugs_together
from dialogs.reading import AS_SHOWN, NeedsConfirmation, ReadingOption, WordSense
from dialogs.screening import Offer, Screening
from dialogs.words import as_key
from trials.values import NEVER, Blank, Chosen, Courses, Dose, Given
from trials.vocabulary import Fact

_NOTHING: tuple[Given, ...] = (False, "none", Chosen(frozenset()), NEVER)


def name_of(context: TurnContext) -> str:
    """Return what the question on the screen is called."""
    return sentence(
        context, as_key(context.screening.current_prompt.ref.partition(".")[0]), "label"
    )


def heard_offer(context: TurnContext, option: str) -> AnswerOutcome | None:
    """Hear a press on what was offered back, or on [Type it again]."""
    prompt = context.screening.current_prompt
    if option == RETYPE:
        return AskAgain(replace(context.screening, prompt=replace(prompt, offers=())), "")
    fact = fact_of(context.content, prompt.ref)
    for number, offer in enumerate(prompt.offers):
        if fact and option == f"{OFFER}{number}":
            if isinstance(offer.given, Blank):
                return blank(context, fact, offer.given)
            if isinstance(offer.given, Courses) and drugs_together(context, prompt.ref):
                return record_months(context, fact, offer.given)
            return record(context, {fact.id: offer.given})
    return None


def typed_at_offers(context: TurnContext, said: WordSense | None) -> AnswerOutcome | None:
    """Take a yes for the one value that was asked back; of several, it names none."""
    offers = context.screening.current_prompt.offers
    match said:
        case WordSense.YES if len(offers) == 1:
            return heard_offer(context, f"{OFFER}0")
        case WordSense.YES if (number := _offered(offers, True)) is not None:
            return heard_offer(context, f"{OFFER}{number}")
        case WordSense.YES | WordSense.ASSENT:
            return AskAgain(context.screening, sentence(context, "ui-please-choose"))
        case WordSense.NONE | WordSense.NEVER if (number := of_nothing(offers)) is not None:
            return heard_offer(context, f"{OFFER}{number}")
        case WordSense.NO | WordSense.NOT_NOW:
            number = _offered(offers, False)
            if number is None and len(offers) > 1:
                number = of_nothing(offers)  # of "none" and two kinds, a no is the first
            return heard_offer(context, RETYPE if number is None else f"{OFFER}{number}")
    return None


def _offered(offers: Sequence[Offer], given: bool) -> int | None:
    """Return which offer a yes or no is, where these are the offers."""
    return next((n for n, offer in enumerate(offers) if offer.given is given), None)


def of_nothing(offers: Sequence[Offer]) -> int | None:
    """Return which offer says that there is none of it."""
    found = [
        n
        for n, offer in enumerate(offers)
        if is_nothing((offer.given,)) or reading.parted(offer.label)[0] is WordSense.NO
    ]
    return found[0] if len(found) == 1 else None


def is_nothing(given: Sequence[Given]) -> bool:
    """Return whether all values say that there is none of it; of no value it says nothing."""
    return bool(given) and all(one in _NOTHING for one in given)


def asked_back(context: TurnContext, check: NeedsConfirmation) -> AskAgain:
    """Ask back what was read, with each reading as a button."""
    screening = context.screening
    fact = fact_of(context.content, screening.current_prompt.ref)
    name = name_of(context)

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


def blank(context: TurnContext, fact: Fact, given: Blank) -> Accepted:
    """Record that a value is not known, or not told; of a part it leaves the rest."""
    screening = context.screening
    # An unknown part leaves the rest of the value standing.
    is_part = (
        "." in screening.current_prompt.ref
        and fact.id == screening.current_prompt.ref.partition(".")[0]
    )
    values: dict[str, Given] = _unknown_part(screening, fact) if is_part else {fact.id: given}
    recorded = record(context, values)
    return replace(recorded, shown=show(context, fact, given))


def _unknown_part(screening: Screening, fact: Fact) -> dict[str, Given]:
    """Return what an unknown part leaves to record.

    Of a weight it must be kept: else today's would stand for it, and might say no.
    """
    dose, part = screening.answer_to(fact.id), screening.current_prompt.ref.partition(".")[2]
    if part != "weight_then" or not isinstance(dose, Dose):
        return {}
    return {fact.id: replace(dose, weight_kg=Blank.UNKNOWN)}
