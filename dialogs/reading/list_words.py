"""The meaning of a stretch of a text at a list, apart from what each line asks."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

from dialogs.reading import lexicon
from dialogs.reading.clauses import DENIALS, EMPTY
from dialogs.reading.days import dates_in
from dialogs.reading.outcome import NeedsConfirmation, Parsed, ReadingOutcome
from dialogs.reading.phrases import Phrases
from dialogs.reading.placed import Quantity
from dialogs.reading.quantities import quantities
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token
from trials.truth import Truth
from trials.units import DAYS
from trials.values import Amount, Blank, Given

NAMING = senses("name some")
WELL = EMPTY | senses("good clear child_kin own now")
LISTED = NAMING | senses("line option open illness")
UNSURE = senses("hedge mark question unreal unknown declined not_known_here")
OTHERS = senses("kin woman_kin man_kin")
# What may stand in a denial of everything.
_GENERAL = EMPTY | DENIALS | senses(
    "have bad aye yes past now joining or taken narrowing rest until_now good clear every any_ "
    "not_now ended for_ages own first_person third_person child_kin last to"
)  # fmt: skip
_LATELY = 90  # days
_ANY_DAY = date(2020, 12, 31)
_COUNTED = senses("ordinal number numeral")
_DENYING = (*DENIALS, *senses("good clear not_now ended ruled_out negative"))
# How many words of everyday life may stand in a denial of everything: "none, thankfully".
_FEW = 2


@cache
def around_lists() -> Phrases:
    """Return the words at lists: for everything else, and the names by which a line is meant."""
    words = Phrases()
    for lang in lexicon.LANGUAGES:
        for key, listed in lexicon.load_words(lexicon.HERE / lang / "lists.yaml").items():
            if isinstance(listed, Mapping):
                sense = WordSense.HINT if key == "hints" else WordSense.LINE
                for line, names in listed.items():
                    for name in map(str, names):
                        words.add(name, sense, frozenset({str(line)}))
                        if name.isascii() and name[-1].isalpha() and name[-1] != "s":
                            words.add(f"{name}s", sense, frozenset({str(line)}))
            else:
                for phrase in listed:  # type: ignore[attr-defined]
                    words.add(str(phrase), WordSense(key))
    return words


def given(outcome: ReadingOutcome) -> tuple[Given | None, bool]:
    match outcome:
        case Parsed(given=given) if not isinstance(given, Blank):
            return given, True
        case NeedsConfirmation(offers=offers) if not isinstance(offers[0].given, Blank):
            return offers[0].given, False
    return None, False


def is_otherwise(given: Given, otherwise: Given) -> bool:
    """Return whether a value is what is recorded of a line that nobody ticks."""
    if isinstance(given, Amount) and isinstance(otherwise, Amount):
        return given.within(otherwise) is Truth.TRUE
    return given == otherwise


def is_long(quantity: Quantity) -> bool:
    """Return whether a time is as long as the lists of what was lately ask about."""
    days = DAYS.get(quantity.unit or "")
    return days is not None and quantity.amount.low * days >= _LATELY


def is_long_past(tokens: Sequence[Token]) -> bool:
    """Return whether a stretch tells of years ago, or of an age: "but that was at 38"."""
    if any(t.is_(WordSense.FOR_AGES) for t in tokens):
        return True
    inside = {at for one in dates_in(tokens, _ANY_DAY) for at in range(one.first, one.last)}
    told = [q for q in quantities(tokens) if q.first not in inside]  # a month is no length
    return any(is_long(q) or _is_age(q, tokens) for q in told)


def _is_age(quantity: Quantity, tokens: Sequence[Token]) -> bool:
    said = [t for t in tokens[: quantity.first] if not t.is_(WordSense.SKIP)][-1:]
    said += tokens[quantity.last : quantity.last + 1]
    return quantity.unit is None and any(t.is_(WordSense.WHEN_AGE) for t in said)


def is_well(tokens: Sequence[Token]) -> bool:
    """Return whether something in a stretch denies, or says that all is well or over."""
    well = any(t.is_(*senses("good clear")) for t in tokens)  # "ok" fills too
    denied = any(t.is_(*DENIALS) and not t.is_(*EMPTY) for t in tokens)
    if well and denied:
        return False  # "lungs not great"
    return well or any(t.is_(*_DENYING) and not t.is_(*EMPTY) for t in tokens)


def is_harmless(tokens: Sequence[Token]) -> bool:
    """Return whether a stretch tells of what is none of the lines: "only my lupus rash"."""
    told = any(t.is_(WordSense.HARMLESS) for t in tokens)
    return told and all(t.senses and not t.is_(*LISTED, WordSense.HINT) for t in tokens)


def is_mere_denial(tokens: Sequence[Token]) -> bool:
    """Return whether a stretch is names and what denies them, and nothing else: "no strokes"."""
    known = (*LISTED, *EMPTY, *DENIALS, *senses("hint have past taken bad joining or any_ person"))
    return any(t.is_(*DENIALS) for t in tokens) and all(t.is_(*known) for t in tokens)


def is_known_denial(tokens: Sequence[Token]) -> bool:
    """Return whether every word of a stretch is known, and one denies: "no gaps on the scan"."""
    denied = any(t.is_(*DENIALS) and not t.is_(*EMPTY) for t in tokens)
    unsure = any(t.is_(*UNSURE, WordSense.BUT) and not t.is_(*EMPTY, *DENIALS) for t in tokens)
    return denied and not unsure and all(t.senses for t in tokens)


def is_bare(tokens: Sequence[Token]) -> bool:
    """Return whether a stretch is a name and words that change nothing."""
    known = (*LISTED, *EMPTY, *senses("field have aye yes now past narrowing everyday ticked"))
    return all(t.is_(*known) for t in tokens)


def denies_all(tokens: Sequence[Token]) -> bool:
    """Return whether a stretch denies everything that it does not name: "the rest no"."""
    if not any(t.is_(*DENIALS) for t in tokens) or any(t.is_(*_COUNTED) for t in tokens):
        return False
    unsure = any(t.is_(*UNSURE) and not t.is_(*EMPTY, *DENIALS) for t in tokens)
    rest = [t for t in tokens if not t.is_(*_GENERAL)]
    bare = any(t.is_(WordSense.NONE, WordSense.NEVER, WordSense.PLAIN_NO) for t in tokens)
    few = len(rest) <= (_FEW if bare else 0)  # "I can't ask her now" denies nothing
    return not unsure and few and all(t.is_(WordSense.EVERYDAY) for t in rest)


def affirms_all(tokens: Sequence[Token]) -> bool:
    """Return whether a stretch affirms everything: "all of them, sadly"."""
    known = (*EMPTY, *senses("rest aye yes have everyday"))
    told = [t for t in tokens if t.is_(*senses("aye yes have")) and not t.is_(*EMPTY)]
    if not told and any(t.is_(WordSense.PERSON) for t in tokens):
        return False  # "the rest I would have to ask"
    return any(t.is_(WordSense.REST) for t in tokens) and all(t.is_(*known) for t in tokens)


def leaves_the_rest(tokens: Sequence[Token]) -> bool:
    """Return whether a stretch says only that nothing can be said of the rest."""
    open_ = (*EMPTY, *senses("rest have everyday person unknown"))
    rest = any(t.is_(WordSense.REST) for t in tokens)
    return (
        rest and any(t.is_(WordSense.PERSON) for t in tokens) and all(t.is_(*open_) for t in tokens)
    )
