"""The words that ask about the result on the screen: open points, reasons, what comes later."""

import re
from collections.abc import Mapping
from functools import cache

from ruamel.yaml import YAML

from dialogs.inquiries.features import FOLDER, LANGUAGES, plain

COMPARE, ADULTS, OPEN, LATER = "own_compare", "own_adults", "own_open", "own_later"
COUNTS, WHY, STUDY = "own_counts", "own_why", "own_study"


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    read = YAML(typ="safe").load((FOLDER / "own_result.yaml").read_text("utf-8"))
    return {
        aim: re.compile("|".join(f"(?:{one})" for lang in LANGUAGES for one in of[lang]))
        for aim, of in read.items()
    }


def aims(text: str) -> tuple[str, ...]:
    """Return what a text may ask about a result, the one that counts most first."""
    said = plain(text)
    return tuple(aim for aim, words in _patterns().items() if words.search(said))
