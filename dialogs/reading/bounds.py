"""Words that bound a number: at least, below, nearly, 3 and more."""

from collections.abc import Sequence
from fractions import Fraction
from math import inf

from dialogs.reading.numerals import NumberReader
from dialogs.reading.senses import WordSense
from dialogs.reading.tokens import Token
from trials.values import Amount

# What stands before the number that it bounds, and is not taken from behind another.
_LEADING = (
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


class BoundReader(NumberReader):
    """Reads what stands before and behind a number, and how it bounds it."""

    def __init__(self, tokens: Sequence[Token], at: int) -> None:
        super().__init__(tokens, at)
        self.bound = ""
        self.about = False

    def _prefix(self) -> None:
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            if token.is_(WordSense.NUMBER) or (
                token.is_(
                    WordSense.HALF,
                    WordSense.ONE_OF,
                    WordSense.COUPLE,
                    WordSense.FEW,
                    WordSense.FRACTION,
                    WordSense.NUMERAL,
                )
            ):
                break
            kind = _bound_of(token)
            if token.text == ">" and self.at and self.tokens[self.at - 1].text == "-":
                break  # the head of an arrow
            if token.is_(WordSense.ABOUT) and kind == "":
                self.about = True
            elif kind:
                self.bound = kind
            else:
                break
            self.at += 1

    def _bounded(self, numbers: tuple[Fraction, ...]) -> Amount | None:
        """Return the amount with the bound before or behind it."""
        self._suffix()
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

    def _suffix(self) -> None:
        """Take the bounds behind a number, and "about"."""
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            kind = (
                _bound_of(token)
                if token.is_(WordSense.UP_TO, WordSense.FROM, WordSense.ABOVE, WordSense.BELOW)
                else ""
            )
            follows_number = self._at(self.at + 1, WordSense.NUMBER, WordSense.NUMERAL)
            if (
                token.is_(WordSense.ABOUT)
                and not follows_number
                and not token.is_(WordSense.HEDGE, WordSense.NUMBER, WordSense.UNIT)
            ):
                self.about = True
                self.at += 1
            elif (
                kind
                and not follows_number
                and token.text not in _LEADING
                and not token.is_(WordSense.LIMIT)
            ):
                self.bound = kind if self.bound in ("", kind) else "?"
                self.at += 1
            elif kind and token.text in ("+", "plus") and not follows_number and self.bound == "":
                self.bound = "from"
                self.at += 1
            else:
                break


def _bound_of(token: Token) -> str:
    for sense, kind in (
        (WordSense.UP_TO, "up_to"), (WordSense.FROM, "from"), (WordSense.BELOW, "below"),
        (WordSense.ABOVE, "above"), (WordSense.NEARLY, "nearly"),
    ):  # fmt: skip
        if token.is_(sense):
            return kind
    return ""
