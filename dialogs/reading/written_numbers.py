"""Numbers that are written in digits or in Chinese characters."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from dialogs.reading import characters

_DIGIT = re.compile(r"\.?\d[\d.,]*")


def numbers_at(atoms: Sequence[str], start: int) -> Iterator[tuple[int, tuple[Fraction, ...]]]:
    """Yield how many atoms from there are a number, and its value."""
    atom = atoms[start]
    if _DIGIT.fullmatch(atom):
        value = _value_of(atom)
        yield 1, (() if value is None else (value,))
        # Eight point five as it is said between digits.
        if (
            len(atoms) > start + 2
            and atoms[start + 1] == characters.POINT
            and atom.isdigit()
            and atoms[start + 2].isdigit()
        ):
            yield 3, (Fraction(Decimal(f"{atom}.{atoms[start + 2]}")),)
        return
    if atom in characters.STARTS:
        yield from characters.numerals(atoms, start)


def _value_of(number: str) -> Fraction | None:
    """Return the value of a number in digits, or None where its commas and points make no sense."""
    if re.fullmatch(r"[1-9]\d{0,2}(,\d{3})+(\.\d+)?", number):
        return Fraction(Decimal(number.replace(",", "")))
    if re.fullmatch(r"\d*[.,]\d+|\d+", number):
        return Fraction(Decimal(number.replace(",", ".")))
    return None
