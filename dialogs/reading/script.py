"""The script of a text, and one script turned into the other by a kept converter (OpenCC)."""

from functools import cache

from opencc import OpenCC


@cache
def _converter(name: str) -> OpenCC:
    return OpenCC(name)


def simplified(text: str) -> str:
    """Return the text in simplified characters; the number of characters may change."""
    return text if text.isascii() else str(_converter("tw2s").convert(text))


def traditional(text: str) -> str:
    """Return the text in traditional characters as they are written in Hong Kong."""
    return text if text.isascii() else str(_converter("s2hk").convert(text))


def is_traditional(text: str) -> bool:
    """Return whether a text has characters that only the traditional script has."""
    return simplified(text) != text


def is_chinese(text: str) -> bool:
    """Return whether a Chinese character stands in the text."""
    return any("\u3400" <= character <= "\u9fff" for character in text)
