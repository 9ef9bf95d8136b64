"""A number as it is written: in digits, in words, a half, a couple, several."""

from collections.abc import Sequence
from fractions import Fraction

from dialogs.reading.characters import numeral
from dialogs.reading.senses import WordSense
from dialogs.reading.tokens import Token

# The bounds of words like "several": two at the least.
_SEVERAL = (Fraction(2), Fraction(9))


class NumberReader:
    """Reads a number from the place where it stands."""

    def __init__(self, tokens: Sequence[Token], at: int) -> None:
        self.tokens, self.start, self.at = tokens, at, at
        self.vague = False  # "a few": asked back
        self.part = False  # a part of a unit, without its end

    def _is(self, *senses: WordSense) -> bool:
        return self.at < len(self.tokens) and self.tokens[self.at].is_(*senses)

    def _take(self, *senses: WordSense) -> bool:
        if self._is(*senses) and not self._is(WordSense.NUMBER, WordSense.BREAK):
            self.at += 1
            return True
        return False

    def _number(self) -> tuple[tuple[Fraction, ...], str] | None:
        if self.at >= len(self.tokens):
            return None
        token = self.tokens[self.at]
        if token.is_(WordSense.NUMBER) and token.value(WordSense.NUMBER):
            self.at += 1
            values = token.value(WordSense.NUMBER)
            assert isinstance(values, tuple)
            if len(values) == 1:
                values = (self._and_a_half(values[0]),)
                values = (self._multiplied(values[0], token),)
            return values, token.text
        if token.is_(WordSense.NUMERAL):
            return None if self._is_pronoun() else self._worded()
        if token.is_(WordSense.FORTNIGHT) and token.is_(WordSense.TIME_UNIT):
            return (Fraction(1),), token.text
        if token.is_(WordSense.TIME_UNIT) and self._at(self.at + 1, WordSense.AND_A_HALF):
            return (Fraction(1),), token.text  # "year and a half ago"
        if token.is_(WordSense.HALF) and self._unit_follows(self.at + 1):
            self.at += 1
            return (Fraction(1, 2),), token.text
        if token.is_(WordSense.COUPLE) and self._unit_follows(self.at + 1):
            self.at += 1
            return (Fraction(str(token.value(WordSense.COUPLE))),), token.text
        if token.is_(WordSense.FEW) and (tens := self._tens(self.at + 1)) is not None:
            self.at += 2
            self.vague = True
            return (2 * tens, 10 * tens), token.text
        if token.is_(WordSense.FEW) and self._unit_follows(self.at + 1):
            self.at += 1
            self.vague = True
            return _SEVERAL, token.text
        if token.is_(WordSense.FRACTION) and self._at(self.at + 1, WordSense.TIME_UNIT):
            self.at += 1
            parts = tuple(Fraction(one) for one in str(token.value(WordSense.FRACTION)).split("-"))
            self.part = len(parts) > 1
            return parts, token.text
        return self._with_an_article(token) if token.is_(WordSense.ONE_OF) else None

    def _with_an_article(self, token: Token) -> tuple[tuple[Fraction, ...], str] | None:
        """Take "a couple of months" and "a month"."""
        if self._at(self.at + 1, WordSense.COUPLE) and self._unit_follows(self.at + 2):
            self.at += 2
            couple = self.tokens[self.at - 1].value(WordSense.COUPLE)
            return (Fraction(str(couple)),), token.text
        if self._unit_follows(self.at + 1, latin=True):
            self.at += 1
            return (Fraction(1),), token.text
        return None

    def _multiplied(self, number: Fraction, digits: Token) -> Fraction:
        """Take what multiplies a number in digits: 3 hundred, or ten thousand in Chinese."""
        if self.at >= len(self.tokens):
            return number
        token = self.tokens[self.at]
        if (
            token.is_(WordSense.NUMERAL)
            and (times := int(str(token.value(WordSense.NUMERAL)))) >= 100
        ):
            self.at += 1
            return number * times
        if (
            not token.text.isascii()
            and len(token.text) == 1
            and token.start == digits.end
            and not token.is_(WordSense.TIME_UNIT, WordSense.UNIT)
        ):
            whole = numeral(digits.text.replace(",", "") + token.text)
            if whole is not None and len(whole) == 1 and whole[0] > number:
                self.at += 1
                return whole[0]
        return number

    def _is_pronoun(self) -> bool:
        """Return whether "one" stands for a thing, and is no number: "that one", "a new one"."""
        if not self._is(WordSense.ONE_OF) or self._at(
            self.at + 1, WordSense.NUMERAL, WordSense.AND_A_HALF
        ):
            return False
        if self._is_graded():
            return False  # "BILAG one A"
        led = self.at == 0 or self._at(
            self.at - 1,
            WordSense.BREAK,
            WordSense.ABOUT,
            WordSense.UP_TO,
            WordSense.FROM,
            WordSense.ABOVE,
            WordSense.BELOW,
            WordSense.HAVE,
            WordSense.YES,
        )
        counts = self.at + 1 == len(self.tokens) or self._at(
            self.at + 1,
            WordSense.TIME_UNIT,
            WordSense.UNIT,
            WordSense.NAME,
            WordSense.OPTION,
            WordSense.TABLET,
            WordSense.TIMES,
            WordSense.COURSE,
            WordSense.BREAK,
            WordSense.MEDICINE,
            WordSense.FIELD,
        )
        return not (led and counts) and not self._at(
            self.at + 1, WordSense.TIME_UNIT, WordSense.UNIT, WordSense.TABLET, WordSense.COURSE
        )

    def _is_graded(self) -> bool:
        """Return whether "one" counts the grade behind it, and a score is named: "BILAG one A"."""
        grade = self.tokens[self.at + 1 : self.at + 2]
        letter = any(t.is_(WordSense.MINE, WordSense.RIVAL) and len(t.text) == 1 for t in grade)
        return letter and self.at > 0 and self._at(self.at - 1, WordSense.NAME)

    def _tens(self, place: int) -> Fraction | None:
        """Return ten, a hundred or a thousand, where several of them are meant."""
        if (
            not self._at(place, WordSense.NUMBER, WordSense.NUMERAL)
            or self.tokens[place].text[0].isdigit()
        ):
            return None
        value = self.tokens[place].value(WordSense.NUMBER)
        number = (
            value[0]
            if isinstance(value, tuple) and len(value) == 1
            else self.tokens[place].value(WordSense.NUMERAL)
        )
        return Fraction(int(str(number))) if number in (10, 100, 1000, 10000) else None

    def _at(self, place: int, *senses: WordSense) -> bool:
        return place < len(self.tokens) and self.tokens[place].is_(*senses)

    def _unit_follows(self, place: int, latin: bool = False) -> bool:
        if self._at(place, WordSense.SKIP) or (
            self._at(place, WordSense.FILLER) and not self._at(place, WordSense.TIME_UNIT)
        ):
            place += 1
        return self._at(place, WordSense.TIME_UNIT) or (
            not latin and self._at(place, WordSense.TABLET, WordSense.UNIT)
        )

    def _worded(self) -> tuple[tuple[Fraction, ...], str] | None:
        """Read "thirty-four", "a hundred and twenty"."""
        total, start = Fraction(0), self.at
        while self._is(WordSense.NUMERAL):
            value = Fraction(int(str(self.tokens[self.at].value(WordSense.NUMERAL))))
            if (
                value in (100, 1000, 1_000_000)
                and total
                and self.tokens[self.at].text in ("hundred", "thousand", "million")
            ):
                total = total * value
            elif total == 0 or (value < 10 <= total and total % 10 == 0) or value < 100 <= total:
                total += value
            else:
                break
            self.at += 1
            if (
                self._is(WordSense.TO)
                and self.tokens[self.at].text == "-"
                and self._at(self.at + 1, WordSense.NUMERAL)
                and total >= 20
                and total % 10 == 0
            ) or (
                self._is(WordSense.AND)
                and self._at(self.at + 1, WordSense.NUMERAL)
                and total >= 100
            ):
                self.at += 1
        if self._is(WordSense.POINT) and self._at(self.at + 1, WordSense.NUMERAL):
            self.at += 1
            size = Fraction(1, 10)
            while self._is(WordSense.NUMERAL):
                total += size * int(str(self.tokens[self.at].value(WordSense.NUMERAL)))
                size /= 10
                self.at += 1
        return (self._and_a_half(total),), self.tokens[start].text

    def _and_a_half(self, number: Fraction) -> Fraction:
        if self._is(WordSense.AND_A_HALF):
            self.at += 1
            return number + Fraction(1, 2)
        if (
            self._is(WordSense.FILLER)
            and self._at(self.at + 1, WordSense.HALF)
            and self._at(self.at + 2, WordSense.TIME_UNIT)
        ):
            # Two and a half months as it is said in Chinese: the measure word, then the half.
            self.at += 2
            return number + Fraction(1, 2)
        return number
