"""Names and words of others: nothing in them steers a terminal, a line or, in a name, a link."""

import re
import unicodedata

# A dot inside a word, a slash and an @ are what Telegram makes links of.
_LINKS = re.compile(r"(?<=\w)\.(?=\w)|[/\\@]")


def clean_name(text: str, most: int) -> str:
    """Return a name in one line without control, bidi and unseen characters, and without links."""
    seen = "".join(" " if _is_blank(c) else c for c in text if not _is_unseen(c))
    return " ".join(_LINKS.sub(" ", seen).split())[:most].strip()


def clean_text(text: str) -> str:
    """Return a text as it was typed, line by line, without control, bidi and unseen characters."""
    lines = ("".join(c for c in line if not _is_unseen(c)).strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def _is_blank(character: str) -> bool:
    return character.isspace() or unicodedata.category(character)[0] == "Z"


def _is_unseen(character: str) -> bool:
    # Cc controls, Cf bidi marks and zero width, Cs lone surrogates, Co and Cn without a meaning.
    return unicodedata.category(character)[0] == "C" and not character.isspace()
