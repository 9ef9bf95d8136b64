"""Titres, and tests that are only positive or negative: 1:320, negative, a weak positive."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from dialogs.reading import leftovers
from dialogs.reading.amounts import Scale, also_asked, judged
from dialogs.reading.clauses import DENIALS, EMPTY, Clause
from dialogs.reading.outcome import (
    NOT_UNDERSTOOD,
    NeedsConfirmation,
    Parsed,
    Problem,
    ReadingContext,
    ReadingOutcome,
    digits,
    understood,
)
from dialogs.reading.placed import Quantity
from dialogs.reading.senses import WordSense
from dialogs.reading.tokens import Token
from dialogs.reading.values import VALUE_WORDS, aside, unnumbered, values
from dialogs.reading.yes_no import hear
from trials.units import units_written
from trials.values import Amount, Given, Result

NOTHING = Amount.exactly(0)
_LARGEST = Fraction(100_000)
# A titre is at least 1:10.
_FLOOR = 10
_ONE = Fraction(1)


@dataclass(frozen=True, slots=True)
class _Titre:
    """A titre that was written, and its tokens; the amount is None where no titre can be so."""

    amount: Amount | None
    first: int
    last: int


def is_titre(tokens: Sequence[Token]) -> bool:
    """Return whether something is written as one to some number."""
    return any(_is_sign(tokens, at) for at in range(len(tokens)))


def _is_sign(tokens: Sequence[Token], at: int) -> bool:
    if not 0 < at < len(tokens) - 1 or not (
        tokens[at].text in (":", "/") or tokens[at].is_(WordSense.OUT_OF, WordSense.TITRE_SIGN)
    ):
        return False
    number = _number(tokens[at + 1])
    # An INR of 1 beside its limit of 1.2 is none.
    whole = number is not None and number.denominator == 1 and number > 1
    return _number(tokens[at - 1]) == _ONE and tokens[at - 1].text.isdigit() and whole


def _number(token: Token) -> Fraction | None:
    value = token.value(WordSense.NUMBER)
    return value[0] if isinstance(value, tuple) and len(value) == 1 else None


def read_titre(
    asked: ReadingContext, clauses: Sequence[Clause], tokens: tuple[Token, ...]
) -> ReadingOutcome:
    """Return 1:320 as 320; negative as 0; positive without a titre has no amount."""
    if leftovers.questioned(tokens):
        return NOT_UNDERSTOOD
    found = _titres(tokens) or _reciprocals(asked, tokens)
    if not found:
        return _untitred(asked, clauses, tokens)
    if any(one.amount is None for one in found) or any(
        one.last == other.first for one, other in pairwise(found)
    ):
        return NOT_UNDERSTOOD
    # What is normal is printed behind the value, in brackets or behind a word for it.
    end = _normal_from(tokens, found)
    found = [one for one in found if one.first < end]
    used = {at for one in found for at in range(one.first, one.last)} | set(range(end, len(tokens)))
    rest = [t for at, t in enumerate(tokens) if at not in used]
    used |= aside(asked, tokens, Scale.of(asked.fact).units)
    negative = any(t.is_(WordSense.NEGATIVE) and t.text not in ("-", "+") for t in rest)
    positive = any(t.is_(WordSense.POSITIVE) for t in rest)
    denied = any(t.is_(*DENIALS) and not t.is_(WordSense.NEGATIVE, *EMPTY) for t in rest)
    if denied or (
        negative
        and (
            positive
            or any(t.is_(WordSense.FROM_VALUE, WordSense.TO_VALUE, WordSense.FELL) for t in rest)
        )
    ):
        return NOT_UNDERSTOOD
    amount, span = _highest(tokens, found)
    used |= span
    wrong = leftovers.count(
        tokens, used, *VALUE_WORDS, WordSense.OR, WordSense.TO, WordSense.PAST, WordSense.ABOVE
    )
    if negative:
        amount = Amount(Fraction(0), amount.high, high_open=True)
    sign = False if negative else (True if amount.is_exact and amount.low > 0 else None)
    return also_asked(_titred(asked, amount, sign), wrong)


def _highest(tokens: Sequence[Token], found: Sequence[_Titre]) -> tuple[Amount, set[int]]:
    """Return the highest titre, or the span between two that are joined: 1:80-1:160."""
    amounts = [one.amount for one in found if one.amount is not None]
    if (
        len(found) == 2
        and amounts[0].is_exact
        and amounts[1].is_exact
        and amounts[0].low < amounts[1].low
    ):
        between = range(found[0].last, found[1].first)
        if len(between) == 1 and tokens[between[0]].is_(WordSense.TO):
            return Amount(amounts[0].low, amounts[1].low), set(between)
    return max(amounts, key=lambda one: one.low), set()


def _normal_from(tokens: Sequence[Token], found: Sequence[_Titre]) -> int:
    """Return where it begins to be printed what is normal."""
    first = found[0].last
    for at in range(first, len(tokens)):
        if tokens[at].is_(WordSense.LIMIT):
            return at
        if (
            tokens[at].text in ("(", "[")
            and any(one.first > at for one in found)
            and _bounded(tokens, at, found)
        ):
            return at
    return len(tokens)


def _bounded(tokens: Sequence[Token], at: int, found: Sequence[_Titre]) -> bool:
    inside = next(one for one in found if one.first > at)
    return inside.amount is not None and not inside.amount.is_exact


def _titres(tokens: Sequence[Token]) -> list[_Titre]:
    """Return every "1:320" with the bound before or behind it."""
    found: list[_Titre] = []
    for at in range(len(tokens)):
        if not _is_sign(tokens, at):
            continue
        first, last = at - 1, at + 2
        number = _number(tokens[at + 1])
        before = tokens[first - 1] if first else None
        after = tokens[last] if last < len(tokens) else None
        bound = (
            before
            if before is not None
            and before.is_(WordSense.BELOW, WordSense.ABOVE, WordSense.FROM, WordSense.UP_TO)
            else None
        )
        if bound is not None:
            first -= 1
            # The highest ever is asked for: "at most 1:320" is that.
            bound = None if bound.is_(WordSense.UP_TO) else bound
        elif after is not None and after.is_(WordSense.UP_TO, WordSense.FROM):
            bound, last = (None if after.text == "+" else after), last + 1
        if after is not None and after.text == ":" and last + 1 <= len(tokens):
            return [_Titre(None, first, last)]
        assert number is not None
        found.append(_Titre(_reciprocal(number, bound), first, last))
    return found


def _reciprocal(value: Fraction, bound: Token | None) -> Amount | None:
    if 0 < value < _FLOOR or value.denominator != 1:
        return None
    if bound is None:
        return Amount.exactly(value)
    if bound.is_(WordSense.BELOW):
        return Amount(Fraction(0), value, high_open=True)
    if bound.is_(WordSense.ABOVE):
        return Amount(value, _LARGEST, low_open=True)
    return Amount(value, _LARGEST) if bound.is_(WordSense.FROM) else Amount(Fraction(0), value)


def _reciprocals(asked: ReadingContext, tokens: Sequence[Token]) -> list[_Titre]:
    """Return a bare number as the titre it is the reciprocal of."""
    numbers = values(asked, tokens, {"", asked.fact.unit})
    if len(numbers) != 1 or numbers[0].about or not _is_reciprocal(numbers[0]):
        return []
    one = numbers[0]
    ends = [end for end in (one.amount.low, one.amount.high) if isinstance(end, Fraction)]
    if not ends or not all(end == 0 or (end >= _FLOOR and end.denominator == 1) for end in ends):
        return []
    low = one.amount.low if isinstance(one.amount.low, Fraction) else Fraction(0)
    if low == 0 and not one.amount.high_open:
        low = ends[-1]  # "at most 320", where the highest ever is asked for
    high = one.amount.high if isinstance(one.amount.high, Fraction) else _LARGEST
    return [
        _Titre(Amount(low, high, one.amount.low_open, one.amount.high_open), one.first, one.last)
    ]


def _is_reciprocal(number: Quantity) -> bool:
    """Return whether a number has no unit, or that of so many times diluted."""
    return number.foreign is None or "\u00d7ULN" in units_written(number.foreign)


def _titred(asked: ReadingContext, amount: Amount, positive: bool | None) -> ReadingOutcome:
    if amount == NOTHING:
        return Parsed(Result(NOTHING, positive=False))
    outcome = judged(Scale.of(asked.fact), amount, None, lambda a: Result(a, positive=positive))
    shown = f"1:{digits(amount)}"
    if isinstance(outcome, Parsed) or not amount.is_exact:
        return outcome
    if isinstance(outcome, NeedsConfirmation):
        args = {**outcome.args, "value": shown}
        return replace(
            outcome, args=args, offers=tuple(replace(o, label_args=args) for o in outcome.offers)
        )
    assert isinstance(outcome, Problem)
    return replace(outcome, args={**outcome.args, "value": shown})


def _untitred(
    asked: ReadingContext, clauses: Sequence[Clause], tokens: tuple[Token, ...]
) -> ReadingOutcome:
    outcome = read_sign(asked, clauses, tokens)

    def as_titre(given: Given) -> Given:
        return (
            Result(NOTHING, positive=False)
            if isinstance(given, Result) and given.positive is False
            else given
        )

    if isinstance(outcome, Parsed):
        given = as_titre(outcome.given)
        # Without its titre a positive test may be far below what a study asks for.
        positive = isinstance(given, Result) and given.positive is True
        return understood(given) if positive else replace(outcome, given=given)
    if isinstance(outcome, NeedsConfirmation):
        return replace(
            outcome, offers=tuple(replace(o, given=as_titre(o.given)) for o in outcome.offers)
        )
    return outcome


def read_sign(
    asked: ReadingContext, clauses: Sequence[Clause], tokens: tuple[Token, ...]
) -> ReadingOutcome:
    """Return a bare positive or negative, where the test can be reported so."""
    numbers = (
        frozenset(t.start for t in tokens if t.is_(WordSense.NUMBER))
        if is_titre(tokens)
        else frozenset()
    )
    heard = hear(asked, clauses, numbers)
    wrong = heard.doubts + heard.leftovers
    if not heard.votes and (heard.unknown or heard.declined):
        return unnumbered(asked, heard, tokens)
    if asked.fact.relative:
        return NOT_UNDERSTOOD
    signed = any(t.is_(WordSense.POSITIVE, WordSense.NEGATIVE, WordSense.OPTION) for t in tokens)
    if heard.vote is None or not signed:
        options = {o for t in tokens if t.is_(WordSense.OPTION) for o in _options(t)}
        return (
            Parsed(Result(positive=options == {"positive"}))
            if len(options) == 1 and not wrong
            else NOT_UNDERSTOOD
        )
    return also_asked(Parsed(Result(positive=heard.vote)), wrong)


def _options(token: Token) -> frozenset[str]:
    options = token.value(WordSense.OPTION)
    return options if isinstance(options, frozenset) else frozenset()
