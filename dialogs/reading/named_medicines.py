"""Counts the medicines, or the families of them, that are named."""

from collections.abc import Sequence

from dialogs.reading import leftovers, lexicon
from dialogs.reading.amounts import also_asked
from dialogs.reading.clauses import DENIALS, Clause
from dialogs.reading.outcome import NOT_UNDERSTOOD, Parsed, ReadingContext, ReadingOutcome
from dialogs.reading.placed import Quantity
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token
from dialogs.reading.values import VALUE_WORDS
from trials.values import Amount

_KNOWN = senses("medicine have taken or past option bad unit now tablet course numeral ")
_DOSES = senses("times course tablet unit day_units ")


def without_doses(tokens: Sequence[Token], found: Sequence[Quantity]) -> list[Quantity]:
    """Return the numbers without those of injections, where medicines are named beside them."""
    if not any(_is_counted(t) for t in tokens):
        return list(found)
    return [q for q in found if not _counts_doses(tokens, q)]


def _counts_doses(tokens: Sequence[Token], number: Quantity) -> bool:
    return _has_dose_behind(tokens, number.last)


def _doses(tokens: Sequence[Token]) -> set[int]:
    """Return the places of numbers that count injections."""
    numbers = (at for at, t in enumerate(tokens) if t.is_(WordSense.NUMBER, WordSense.NUMERAL))
    return {at for at in numbers if _has_dose_behind(tokens, at + 1)}


def _has_dose_behind(tokens: Sequence[Token], at: int) -> bool:
    behind = next((t for t in tokens[at:] if not t.is_(WordSense.SKIP)), None)
    if behind is None or behind.is_(WordSense.NAME):
        return False
    return behind.is_(*_DOSES) or (behind.is_(WordSense.FIELD) and behind.text.isascii())


def counted_names(asked: ReadingContext, clauses: Sequence[Clause]) -> ReadingOutcome | None:
    """Return the number of medicines, or of their families, by the names that are given."""
    tokens = [t for clause in clauses for t in clause.tokens]
    if not any(map(_is_counted, tokens)):
        return None
    if any(t.is_(*DENIALS, WordSense.MARK, WordSense.NEVER_SO) for t in tokens):
        # "Humira and Enbrel, none of them held it": which of them is meant is asked.
        return NOT_UNDERSTOOD
    working = [c for c in clauses if _works(c)]
    if working and len(working) == len(clauses):
        return NOT_UNDERSTOOD
    named = [
        str(t.value(WordSense.MEDICINE))
        for clause in clauses
        for t in clause.tokens
        if t.is_(WordSense.MEDICINE) and clause not in working
    ]
    kinds = lexicon.families()
    counted = [name for name in named if kinds.get(name) in lexicon.traits()["counted_families"]]
    if not counted:
        return NOT_UNDERSTOOD
    number = (
        len({kinds[name] for name in counted})
        if lexicon.has("families", asked.fact.id)
        else len(set(counted))
    )
    wrong = leftovers.count(tokens, _doses(tokens), *_KNOWN, *VALUE_WORDS)
    wrong += len(set(named)) != len(set(counted))
    # Which is taken now may still fail.
    wrong += any(c.has(WordSense.NOW) and c not in working for c in clauses)
    return also_asked(Parsed(Amount.exactly(number)), wrong)


def _works(clause: Clause) -> bool:
    """Return whether a clause names a medicine and calls it good."""
    named = any(map(_is_counted, clause.tokens))
    good = clause.has(WordSense.GOOD, WordSense.AGREE)
    return named and good and not clause.has(WordSense.NAME)


def _is_counted(token: Token) -> bool:
    medicine = token.value(WordSense.MEDICINE) if token.is_(WordSense.MEDICINE) else None
    family = lexicon.families().get(str(medicine))
    return family in lexicon.traits()["counted_families"]
