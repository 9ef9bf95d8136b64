"""Numbers with their units and bounds, as they stand between the words of an answer."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import inf

from dialogs.reading.days import Placed
from dialogs.reading.numerals import NumberReader
from dialogs.reading.senses import Sense
from dialogs.reading.tokens import Token
from trials.units import DAYS
from trials.values import Amount

TIME_UNITS = {"day": "days", "week": "weeks", "month": "months", "year": "years"}
_FACTORS = {
    "fortnight": (Fraction(2), "weeks"),
    "decade": (Fraction(10), "years"),
    "quarter": (Fraction(3), "months"),
}
_ARROWS = ("-", "--", "->", "-->", "\u2192")


@dataclass(frozen=True, slots=True)
class Quantity:
    """What was written: the amount in the unit written, that unit or None, and which tokens."""

    amount: Amount
    unit: str | None
    first: int
    last: int  # the token after the last one
    about: bool = False
    typed: str = ""
    foreign: str | None = None  # a unit that the question does not accept, as written
    vague: bool = False


def quantities(tokens: Sequence[Token]) -> list[Quantity]:
    """Return every quantity in the tokens, in order."""
    found: list[Quantity] = []
    at = 0
    while at < len(tokens):
        quantity = _Reading(tokens, at).quantity()
        if quantity is None:
            at += 1
        else:
            found.append(quantity)
            at = quantity.last
    return list(_joined(_without_zeros(found, tokens), tokens))


def places(ones: Iterable[Quantity | Placed]) -> set[int]:
    """Return the places of all tokens of some quantities and dates."""
    return {at for one in ones for at in range(one.first, one.last)}


def _without_zeros(found: list[Quantity], tokens: Sequence[Token]) -> list[Quantity]:
    """Return the quantities without the zero that joins years to months in Chinese."""
    return [
        q
        for at, q in enumerate(found)
        if not (
            0 < at < len(found) - 1
            and q.amount == Amount.exactly(0) and q.unit is None and not q.typed[0].isdigit()
            and found[at - 1].unit in DAYS and found[at - 1].last == q.first
            and found[at + 1].unit in DAYS and found[at + 1].first == q.last
        )
    ]  # fmt: skip


def _joined(found: list[Quantity], tokens: Sequence[Token]) -> Iterator[Quantity]:
    """Yield "1 year 3 months" as one quantity."""
    at = 0
    while at < len(found):
        both = _two_units(found[at], found[at + 1], tokens) if at + 1 < len(found) else None
        yield both or found[at]
        at += 2 if both else 1


def _two_units(one: Quantity, other: Quantity, tokens: Sequence[Token]) -> Quantity | None:
    """Return a large and a small unit of time side by side as one length."""
    large, small = DAYS.get(one.unit or ""), DAYS.get(other.unit or "")
    between = tokens[one.last : other.first]
    joint = (Sense.AND, Sense.SKIP, Sense.FILLER, Sense.BREAK, Sense.NUMBER)
    if large is None or small is None or large <= small or other.about or len(between) > 2:
        return None
    whole, rest = one.amount.low, other.amount.low
    if not isinstance(whole, Fraction) or not isinstance(rest, Fraction):
        return None
    if not one.amount.is_exact or not other.amount.is_exact or rest * small >= large:
        return None
    if not all(t.is_(*joint) and t.text != "then" for t in between):
        return None
    amount = Amount.exactly((whole * large + rest * small) / small)
    return Quantity(amount, other.unit, one.first, other.last, one.about, one.typed)


def joins(tokens: Sequence[Token]) -> bool:
    """Return whether a stretch between two numbers is "to", dashes or an arrow."""
    text = "".join(t.text for t in tokens)
    return (len(tokens) == 1 and tokens[0].is_(Sense.TO)) or text in _ARROWS


def has_arrow(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Return whether a range is written with an arrow: from one value to another, and no span."""
    return any(t.text in (">", "\u2192") for t in tokens[quantity.first + 1 : quantity.last])


class _Reading(NumberReader):
    def __init__(self, tokens: Sequence[Token], at: int) -> None:
        super().__init__(tokens, at)
        self.bound = ""
        self.about = False

    def quantity(self) -> Quantity | None:
        self._prefix()
        first = self._number()
        if first is None:
            return None
        numbers, typed = first
        unit, foreign, half = self._unit()
        if (
            unit is None
            and foreign is None
            and self._is(Sense.FILLER)
            and self._at(self.at + 1, Sense.MUCH)
            and self._at(self.at + 2, Sense.TIME_UNIT)
        ):
            self.at += 1  # the measure word between a number and "more": a month and more
        much = self._take(Sense.MUCH)
        if unit is None and foreign is None and much:
            unit, foreign, _ = self._unit()
        if half:
            numbers = tuple(n + Fraction(1, 2) for n in numbers)
        amount = Amount(numbers[0], numbers[-1])
        if len(numbers) == 1 and (second := self._second(numbers[0], unit)) is not None:
            amount, unit2, foreign2 = second
            unit, foreign = unit2 or unit, foreign2 or foreign
            self.about |= self._take(Sense.ABOUT)
            return self._done(amount, unit, foreign, typed)
        if much and len(numbers) == 1:
            spread = _several(numbers[0])
            if spread is None:
                return None
            return self._done(spread, unit, foreign, typed)
        bounded = self._bounded(numbers)
        if bounded is None:
            return None
        amount = bounded
        return self._done(amount, unit, foreign, typed)

    def _done(self, amount: Amount, unit: str | None, foreign: str | None, typed: str) -> Quantity:
        if unit in ("fortnight", "decade", "quarter"):
            factor, unit = _FACTORS[unit]
            amount = amount.scaled(factor)
        return Quantity(amount, unit, self.start, self.at, self.about, typed, foreign, self.vague)

    def _prefix(self) -> None:
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            if token.is_(Sense.NUMBER) or (
                token.is_(
                    Sense.HALF, Sense.ONE_OF, Sense.COUPLE, Sense.FEW, Sense.FRACTION, Sense.NUMERAL
                )
            ):
                break
            kind = _bound_of(token)
            if token.text == ">" and self.at and self.tokens[self.at - 1].text == "-":
                break  # the head of an arrow
            if token.is_(Sense.ABOUT) and kind == "":
                self.about = True
            elif kind:
                self.bound = kind
            else:
                break
            self.at += 1

    def _unit(self) -> tuple[str | None, str | None, bool]:
        """Take the unit: known to the question, or foreign to it; and whether a half follows it."""
        place = self.at
        while (
            self._at(place, Sense.SKIP)
            or (
                self._at(place, Sense.FLAG)
                and self._at(place + 1, Sense.UNIT)
                and not self._at(place, Sense.UNIT)
            )
            or (
                self._at(place, Sense.FILLER)
                and self._at(place + 1, Sense.TIME_UNIT)
                and not self._at(place, Sense.TIME_UNIT, Sense.UNIT)
            )
        ):
            place += 1
        if place >= len(self.tokens):
            return None, None, False
        token = self.tokens[place]
        unit: str | None = None
        foreign: str | None = None
        if not token.senses and (written := self._unheard_unit(place)):
            self.at = place + 3
            return None, written, False
        if token.is_(Sense.UNIT):
            written = str(token.value(Sense.UNIT))
            if written.startswith("?"):
                # "In" and "of" are units only where the question has them.
                foreign = (
                    None
                    if token.is_(Sense.FILLER, Sense.EVERYDAY, Sense.FIELD, Sense.FLAG, Sense.LIMIT)
                    else written[1:]
                )
            else:
                unit = written
        if (unit is None) and token.is_(Sense.TIME_UNIT):
            name = str(token.value(Sense.TIME_UNIT))
            unit, foreign = TIME_UNITS.get(name, name), None
        if unit is None and foreign is None:
            return None, None, False
        self.at = place + 1
        half = False
        if unit in DAYS:
            if (self._is(Sense.HALF) and not self._at(self.at + 1, Sense.TIME_UNIT)) or self._is(
                Sense.AND_A_HALF
            ):
                half, self.at = True, self.at + 1
        elif (
            unit is not None
            and self._is(Sense.HALF)
            and not self._at(self.at + 1, Sense.TIME_UNIT, Sense.UNIT)
        ):
            half, self.at = True, self.at + 1
        return unit, foreign, half

    def _unheard_unit(self, place: int) -> str | None:
        """Return a unit that nobody here knows: letters, a slash and letters behind a number."""
        parts = self.tokens[place : place + 3]
        if (
            len(parts) < 3
            or parts[1].text != "/"
            or not all(t.text.isascii() and t.text.isalpha() for t in (parts[0], parts[2]))
        ):
            return None
        glued = parts[0].end == parts[1].start and parts[1].end == parts[2].start
        return "".join(t.text for t in parts) if glued else None

    def _second(
        self, first: Fraction, unit: str | None
    ) -> tuple[Amount, str | None, str | None] | None:
        """Take "to 3 months" behind a first number, and return the range."""
        before = self.at
        size = self._joint()
        if not size:
            return None
        joint = self.tokens[self.at]
        self.at += size
        excluded = self._take(Sense.BELOW)
        number = self._number()
        if number is None or len(number[0]) != 1 or joint.text == "/":
            self.at = before
            return None
        other, foreign, half = self._unit()
        second = number[0][0] + (Fraction(1, 2) if half else 0)
        sizes = DAYS.get(unit or ""), DAYS.get(other or "")
        if sizes[0] is not None and sizes[1] is not None:
            first = first * sizes[0] / sizes[1]
        elif unit is not None and other is not None and unit != other:
            self.at = before
            return None
        if first >= second:
            self.at = before
            return None
        return Amount(first, second, high_open=excluded), other or unit, foreign

    def _joint(self) -> int:
        """Return how many tokens join two numbers to a range there."""
        for size in (3, 2):
            if self.at + size < len(self.tokens) and joins(self.tokens[self.at : self.at + size]):
                return size
        if not self._is(Sense.TO, Sense.OR, Sense.AND) and not joins(
            self.tokens[self.at : self.at + 1]
        ):
            return 0
        token = self.tokens[self.at]
        if token.is_(Sense.AND) and (
            self.bound
            or (not token.is_(Sense.TO, Sense.OR) and not self._at(self.start - 1, Sense.BETWEEN))
        ):
            return 0
        return 1

    def _bounded(self, numbers: tuple[Fraction, ...]) -> Amount | None:
        """Return the amount with the bound before or behind it."""
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            kind = (
                _bound_of(token)
                if token.is_(Sense.UP_TO, Sense.FROM, Sense.ABOVE, Sense.BELOW)
                else ""
            )
            follows_number = self._at(self.at + 1, Sense.NUMBER, Sense.NUMERAL)
            if (
                token.is_(Sense.ABOUT)
                and not follows_number
                and not token.is_(Sense.HEDGE, Sense.NUMBER, Sense.UNIT)
            ):
                self.about = True
                self.at += 1
            elif (
                kind
                and not follows_number
                and token.text
                not in (
                    "max",
                    "maximum",
                    "within",
                    "up to",
                    "min",
                    "minimum",
                    "over",
                    "plus",
                    "+",
                    "above",
                    "under",
                    "below",
                )
                and not token.is_(Sense.LIMIT)
            ):
                self.bound = kind if self.bound in ("", kind) else "?"
                self.at += 1
            elif kind and token.text in ("+", "plus") and not follows_number and self.bound == "":
                self.bound = "from"
                self.at += 1
            else:
                break
        low, high = numbers[0], numbers[-1]
        match self.bound:
            case "below":
                return Amount(-inf, high, high_open=True)
            case "up_to":
                return Amount(-inf, high)
            case "above":
                return Amount(low, inf, low_open=True)
            case "from":
                return Amount(low, inf)
            case "nearly":
                return Amount(low * Fraction(4, 5), high, high_open=True)
            case "?":
                return None
        return Amount(low, high, high_open=self.part)


def _bound_of(token: Token) -> str:
    for sense, kind in (
        (Sense.UP_TO, "up_to"), (Sense.FROM, "from"), (Sense.BELOW, "below"),
        (Sense.ABOVE, "above"), (Sense.NEARLY, "nearly"),
    ):  # fmt: skip
        if token.is_(sense):
            return kind
    return ""


def _several(number: Fraction) -> Amount | None:
    """Return "three and more" as 3 to 4, "10 and more" as 10 to 20: up to the next round number."""
    if number == Fraction(1, 2):
        return Amount(number, Fraction(1), high_open=True)
    if number.denominator != 1 or number == 0:
        return None
    step = 1
    while number % (step * 10) == 0:
        step *= 10
    return Amount(number, number + step, high_open=True)


def widened(amount: Amount) -> Amount:
    """Return an exact amount that was said with "about" as an interval of a tenth either way."""
    if not amount.is_exact or not isinstance(amount.low, Fraction):
        return amount
    return Amount(amount.low * Fraction(9, 10), amount.low * Fraction(11, 10))
