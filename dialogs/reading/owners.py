"""Numbers that belong to something else than what is asked: another's score, another medicine."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dialogs.reading import leftovers
from dialogs.reading.clauses import DENIALS, EMPTY, Clause
from dialogs.reading.quantities import quantities
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token
from dialogs.reading.typed import Typed
from dialogs.reading.untimed import TIME_WORDS
from dialogs.reading.values import VALUE_WORDS

_COUNTED = senses("number numeral one_of half couple")
_PARTING = senses("break but joining")
_KNOWN = (*TIME_WORDS, *VALUE_WORDS, *senses("medicine rival mine field but to_value then doctor"))


@dataclass(frozen=True)
class OwnPart:
    """The rest of an answer without what belongs to something else, and the doubts."""

    typed: Typed
    doubts: int


def own_part(typed: Typed, *, medicines: bool) -> OwnPart | None:
    """Return the answer without the numbers that are told of something else; None without any.

    Something else is what the question's lexicon lists as a rival, or, with `medicines`, a medicine
    that the question is not about.
    """
    pieces = list(_pieces(typed.tokens, medicines=medicines))
    others = [p for p in pieces if _is_others(p, medicines=medicines) and _tells(p)]
    own = [p for p in pieces if p not in others]
    if not others or not any(_tells(p) for p in own):
        return None
    doubts = sum(_left(p) for p in others)
    named = any(_is_own(t, medicines=medicines) for p in own for t in p)
    first = next(n for n, p in enumerate(pieces) if _tells(p))
    doubts += not named and pieces[first] in others  # "azathioprine two years, then six months"
    kept = {t.start for p in own for t in p}
    tokens = tuple(t for t in typed.tokens if t.start in kept)
    clauses = [
        Clause(inside, c.said, c.begins_with_but, c.listed)
        for c in typed.clauses
        if (inside := tuple(t for t in c.tokens if t.start in kept))
    ]
    return OwnPart(Typed(typed.plain, tokens, clauses), doubts)


def has_rivals(tokens: Sequence[Token]) -> bool:
    return any(t.is_(WordSense.RIVAL) for t in tokens)


def _pieces(tokens: Sequence[Token], *, medicines: bool) -> Iterator[tuple[Token, ...]]:
    """Yield the stretches that hold one number and what it belongs to."""
    run: list[Token] = []
    inside = {at for q in quantities(tokens) for at in range(q.first + 1, q.last)}
    for at, token in enumerate(tokens):
        marked = any(_is_marker(t, medicines=medicines) for t in run)
        full = marked and _tells(run)
        begins = full and (
            _is_marker(token, medicines=medicines) or (token.is_(*_COUNTED) and at not in inside)
        )
        if run and at not in inside and (begins or token.is_(*_PARTING)):
            yield tuple(run)
            run = []
        run.append(token)
    yield tuple(run)


def _is_marker(token: Token, *, medicines: bool) -> bool:
    return _is_own(token, medicines=medicines) or _is_rival(token, medicines=medicines)


def _is_own(token: Token, *, medicines: bool) -> bool:
    if medicines:
        return token.is_(WordSense.MEDICINE) and token.is_(WordSense.NAME, WordSense.FIELD)
    return token.is_(WordSense.MINE)


def _is_rival(token: Token, *, medicines: bool) -> bool:
    if medicines:
        return token.is_(WordSense.MEDICINE) and not token.is_(WordSense.NAME, WordSense.FIELD)
    return token.is_(WordSense.RIVAL)


def _is_others(piece: Sequence[Token], *, medicines: bool) -> bool:
    return any(_is_rival(t, medicines=medicines) for t in piece) and not any(
        _is_own(t, medicines=medicines) for t in piece
    )


def _tells(piece: Sequence[Token]) -> bool:
    """Return whether a number stands there, or a denial for none."""
    return any(t.is_(WordSense.NUMBER, WordSense.NUMERAL, WordSense.HALF) for t in piece) or any(
        t.is_(*DENIALS) for t in piece
    )


def _left(piece: Sequence[Token]) -> int:
    """Return how much of what belongs to something else nobody can account for."""
    used = {at for q in quantities(piece) for at in range(q.first, q.last)}
    used |= {at for at, t in enumerate(piece) if t.is_(*DENIALS) and not t.is_(*EMPTY)}
    return leftovers.count(piece, used, *_KNOWN)
