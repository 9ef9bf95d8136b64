"""Traditional and simplified characters: the one place that knows OpenCC."""

from functools import cache
from typing import Protocol

from opencc import OpenCC


class Converter(Protocol):
    """An OpenCC configuration, ready to convert."""

    def convert(self, text: str) -> str: ...


@cache
def _converter(configuration: str) -> Converter:
    converter: Converter = OpenCC(configuration)
    return converter


def simplified(text: str) -> str:
    """Return the text in simplified characters."""
    return text if text.isascii() else _converter("t2s").convert(text)


def traditional(text: str) -> str:
    """Return the text in traditional characters, as they are written in Taiwan."""
    return text if text.isascii() else _converter("s2tw").convert(text)


def is_traditional(text: str) -> bool:
    """Return whether more of the characters are of traditional than of simplified writing."""
    changed = sum(a != b for a, b in zip(text, simplified(text), strict=False))
    back = sum(a != b for a, b in zip(text, traditional(text), strict=False))
    return changed > back
