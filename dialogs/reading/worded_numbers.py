"""English numerals, as the lexicon lists them: one, forty, hundred."""

from collections.abc import Mapping
from fractions import Fraction
from functools import cache

from dialogs.reading import lexicon


@cache
def numerals() -> Mapping[str, Fraction]:
    """Return the numerals of one word with their values."""
    listed = lexicon.load_words(lexicon.HERE / "en" / "words.yaml")["numeral"]
    return {
        str(name): Fraction(value)
        for value, names in listed.items()  # type: ignore[attr-defined]
        for name in names
        if " " not in name
    }
