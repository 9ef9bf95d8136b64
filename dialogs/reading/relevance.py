"""Tells an answer to the question from words of everyday life that may be about anything."""

from collections.abc import Sequence
from functools import cache

from dialogs.reading import lexicon
from dialogs.reading.clauses import DENIALS, EMPTY, Clause
from dialogs.reading.phrases import Phrases
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token, atoms_of
from dialogs.reading.typed import Typed
from trials.fact import Kind

_OF_THE_QUESTION = senses(
    "name field says_yes says_no option open some never_so not_known_here "
)  # fmt: skip
_VALUES = (Kind.NUMBER, Kind.ASSAY, Kind.TITRE, Kind.SINCE, Kind.DURATION, Kind.DOSE)
_SPANS = (Kind.SINCE, Kind.DURATION)  # "lupus", "hospital" belong to many a length of time
_MEASURED = (Kind.NUMBER, Kind.ASSAY, Kind.TITRE)
_LEADS = DENIALS | {WordSense.AYE, WordSense.NAY}
# How many words of everyday life may stand around an answer that names nothing of its question:
# none around "it was never gone", one around a number, two behind a "no, ..." that answers first.
_AROUND_A_VALUE, _BEHIND_A_LEAD, _BEHIND_A_VALUE = 1, 2, 4
_NUMBERS = senses("number numeral")
_YES = senses("aye yes own")  # "yeah 34, teacher in Leicester"
# What a clause is made of that is a value and nothing else.
_VALUE = senses(
    "number numeral unit day_units half one_of couple and_a_half to ago date above below "
)


def is_stranger(kind: Kind, typed: Typed) -> bool:
    """Return whether an answer may well be to another question, or to none.

    Such a message says no word that belongs to the question, and several that belong to none: it
    may tell of something else altogether. It is asked back, whatever it seems to say.
    """
    if any(clause.said for clause in typed.clauses):
        return False
    told = _OF_THE_QUESTION - {WordSense.FIELD} if kind in _SPANS else _OF_THE_QUESTION
    if any(token.is_(*told) for token in typed.tokens):
        return False
    if kind in _MEASURED and any(token.is_(WordSense.UNIT) for token in typed.tokens):
        return False
    everyday = sum(
        token.is_(WordSense.EVERYDAY)
        and token.senses <= {WordSense.EVERYDAY, WordSense.PART, WordSense.UNREAL}
        for token in typed.tokens
    )
    value = kind in _VALUES and len(typed.clauses) > 1
    if value and typed.clauses[0].has(*_NUMBERS) and typed.clauses[0].alone(*_VALUE, *_YES):
        return everyday > _BEHIND_A_VALUE
    if _is_led(typed.clauses):
        return everyday > _BEHIND_A_LEAD or any(map(_is_of_the_body, typed.clauses))
    return everyday > (_AROUND_A_VALUE if kind in _VALUES else 0)


def narrows_to_a_part(tokens: Sequence[Token]) -> bool:
    """Return whether only a part of the body is told of: "only my knees hurt"."""
    texts = [t.text for t in tokens]
    narrowed = any(text in _of_the_body("only") for text in texts)
    return narrowed and any(text in _of_the_body("parts") for text in texts)


def _is_of_the_body(clause: Clause) -> bool:
    """Return whether a clause tells of a part of the body, or its doings: "my heart is fine"."""
    atoms = [
        atom
        for token in clause.tokens
        if not token.is_(*EMPTY, *_LEADS)
        for atom, _, _ in atoms_of(token.text)
    ]
    narrowed = any(t.text in _of_the_body("only") for t in clause.tokens)
    if not atoms or narrowed or clause.begins_with_but:
        return False
    return any(_of_the_body("parts").at(atoms, 0))


@cache
def _of_the_body(key: str) -> Phrases:
    """Return the words of a key of `body.yaml`, of both languages."""
    words = Phrases()
    for lang in lexicon.LANGUAGES:
        for part in lexicon.load_words(lexicon.HERE / lang / "body.yaml")[key]:  # type: ignore[attr-defined]
            words.add(str(part), WordSense.FIELD)
    return words


def _is_led(clauses: Sequence[Clause]) -> bool:
    """Return whether a yes or a no stands by itself before the rest."""
    first = clauses[0] if clauses else None
    if first is None:
        return False
    if first.has(WordSense.AGREE) and first.alone(WordSense.AGREE):
        return True  # "I'd sign, and I can travel"
    if not first.has(*_LEADS):
        return False
    return first.alone(*_LEADS) or first.tokens[0].is_(WordSense.AYE, WordSense.NAY)
