"""Numbers with their units and bounds, as they stand between the words of an answer."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from dialogs.reading import characters
from dialogs.reading.bounds import BoundReader
from dialogs.reading.placed import Quantity, joins
from dialogs.reading.senses import WordSense
from dialogs.reading.tokens import Token
from trials.units import DAYS
from trials.values import Amount

_TIME_UNITS = {"day": "days", "week": "weeks", "month": "months", "year": "years"}
# Things that are counted have no tenths.
_COUNTED = frozenset({"tablets", "joints", "drugs", "systems", "courses"})
_FACTORS = {
    "fortnight": (Fraction(2), "weeks"),
    "decade": (Fraction(10), "years"),
    "quarter": (Fraction(3), "months"),
}


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
    joint = (WordSense.AND, WordSense.SKIP, WordSense.FILLER, WordSense.BREAK, WordSense.NUMBER)
    if large is None or small is None or large <= small or other.about or len(between) > 2:
        return None
    whole, rest = one.amount.low, other.amount.low
    if not isinstance(whole, Fraction) or not isinstance(rest, Fraction):
        return None
    if not one.amount.is_exact or not other.amount.is_exact or rest * small >= large:
        return None
    apart = (WordSense.EVERY, WordSense.AGAIN)  # "2018 once, four months ago again"
    if not all(t.is_(*joint) and t.text != "then" and not t.is_(*apart) for t in between):
        return None
    amount = Amount.exactly((whole * large + rest * small) / small)
    return Quantity(amount, other.unit, one.first, other.last, one.about, one.typed)


class _Reading(BoundReader):
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
            and self._is(WordSense.FILLER)
            and self._at(self.at + 1, WordSense.MUCH)
            and self._at(self.at + 2, WordSense.TIME_UNIT)
        ):
            self.at += 1  # the measure word between a number and "more": a month and more
        much = self._take(WordSense.MUCH)
        if unit is None and foreign is None and much:
            unit, foreign, _ = self._unit()
        if half:
            numbers = tuple(n + Fraction(1, 2) for n in numbers)
        elif len(numbers) == 1 and (whole := self._tenths_behind(numbers[0], unit)) is not None:
            return self._done(Amount.exactly(whole), unit, foreign, typed)
        amount = Amount(numbers[0], numbers[-1])
        if len(numbers) == 1 and (second := self._second(numbers[0], unit)) is not None:
            amount, unit2, foreign2 = second
            unit, foreign = unit2 or unit, foreign2 or foreign
            self.about |= self._take(WordSense.ABOUT)
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

    def _unit(self) -> tuple[str | None, str | None, bool]:
        """Take the unit: known to the question, or foreign to it; and whether a half follows it."""
        place = self._unit_place()
        if place >= len(self.tokens):
            return None, None, False
        token = self.tokens[place]
        if not token.senses and (written := self._unheard_unit(place)):
            self.at = place + 3
            return None, written, False
        unit, foreign = _unit_named(token)
        if unit is None and foreign is None:
            return None, None, False
        self.at = place + 1
        return unit, foreign, self._half_behind(unit)

    def _tenths_behind(self, number: Fraction, unit: str | None) -> Fraction | None:
        """Take the digits behind a unit, as they are said in Chinese: 13 seconds 5 is 13.5."""
        if unit is None or unit in DAYS or unit in _COUNTED or number.denominator != 1:
            return None
        token, before = self.tokens[self.at : self.at + 1], self.tokens[self.at - 1]
        if not token or not token[0].is_(WordSense.NUMBER) or before.text.isascii():
            return None
        digits = characters.digits(token[0].text)
        behind = self.at + 1
        if (
            digits is None
            or token[0].start != before.end
            or self._at(
                behind, WordSense.UNIT, WordSense.TIME_UNIT, WordSense.TABLET, WordSense.TIMES
            )
        ):
            return None
        self.at = behind
        return number + Fraction(int(digits), 10 ** len(digits))

    def _unit_place(self) -> int:
        """Return the place of the unit, behind what may stand before it."""
        place = self.at
        while (
            self._at(place, WordSense.SKIP)
            or (
                self._at(place, WordSense.FLAG)
                and self._at(place + 1, WordSense.UNIT)
                and not self._at(place, WordSense.UNIT)
            )
            or (
                self._at(place, WordSense.FILLER)
                and self._at(place + 1, WordSense.TIME_UNIT)
                and not self._at(place, WordSense.TIME_UNIT, WordSense.UNIT)
            )
        ):
            place += 1
        return place

    def _half_behind(self, unit: str | None) -> bool:
        """Take "and a half" behind a unit."""
        if unit in DAYS:
            if (
                self._is(WordSense.HALF) and not self._at(self.at + 1, WordSense.TIME_UNIT)
            ) or self._is(WordSense.AND_A_HALF):
                self.at += 1
                return True
        elif (
            unit is not None
            and self._is(WordSense.HALF)
            and not self._at(self.at + 1, WordSense.TIME_UNIT, WordSense.UNIT)
        ):
            self.at += 1
            return True
        return False

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
        excluded = self._take(WordSense.BELOW)
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
        if not self._is(WordSense.TO, WordSense.OR, WordSense.AND) and not joins(
            self.tokens[self.at : self.at + 1]
        ):
            return 0
        token = self.tokens[self.at]
        if token.is_(WordSense.AND) and (
            self.bound
            or (
                not token.is_(WordSense.TO, WordSense.OR)
                and not self._at(self.start - 1, WordSense.BETWEEN)
            )
        ):
            return 0
        return 1


def _unit_named(token: Token) -> tuple[str | None, str | None]:
    """Return the unit that a token is: known to the question, or foreign to it."""
    unit: str | None = None
    foreign: str | None = None
    if token.is_(WordSense.UNIT):
        written = str(token.value(WordSense.UNIT))
        if written.startswith("?"):
            # "In" and "of" are units only where the question has them.
            foreign = (
                None
                if token.is_(
                    WordSense.FILLER,
                    WordSense.EVERYDAY,
                    WordSense.FIELD,
                    WordSense.FLAG,
                    WordSense.LIMIT,
                )
                else written[1:]
            )
        else:
            unit = written
    if (unit is None) and token.is_(WordSense.TIME_UNIT):
        name = str(token.value(WordSense.TIME_UNIT))
        unit, foreign = _TIME_UNITS.get(name, name), None
    return unit, foreign


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
