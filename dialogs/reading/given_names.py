"""The name that a hospital asks for: typed alone, or in a sentence that introduces it."""

import re
from functools import cache

from dialogs.reading.contact_words import contact_words
from dialogs.reading.contacts import without_reach
from dialogs.reading.meanings import is_question
from dialogs.reading.outcome import Problem
from dialogs.reading.script import is_chinese, simplified
from dialogs.reading.text import normal

_LINK = re.compile(
    r"https?:|www\.|t\.me|@\w|[<>{}\[\]]|\w\.(?:com|cn|net|org|me|io|ru|info|xyz|top)(?!\w)", re.I
)
LONGEST = 60
_MOST_WORDS, _MOST_CHARACTERS, _MOST_DIGITS = 8, 15, 2
_CLAUSES = re.compile(
    r"[,;:!?，。；：！？、\n]+|(?<!\bmr)(?<!\bmrs)(?<!\bms)(?<!\bdr)\.(?=\s|$)", re.I
)
# "My daughter's name is"; in Chinese somebody, and "is called".
_OTHERS = r"(?:my|the|her|his) \w+(?:'s|s)? name(?: is|'s)"


def read_name(text: str) -> str | Problem:
    """Return a name of 1 to 60 characters, out of a sentence too; a number beside it is left out.

    A sentence that names nobody is none.
    """
    if is_question(text):
        return Problem("ui-name-asked")
    plain = " ".join(without_reach(text).split()).strip(" ,;，；")
    if not any(c.isalpha() for c in plain) or _LINK.search(plain):
        return Problem("ui-name-not-valid")
    clauses = [clause.strip() for clause in _CLAUSES.split(plain) if clause.strip()]
    for clause in clauses:
        if name := _introduced(clause):
            return name
    if _is_name(plain):
        return plain
    alone = [clause for clause in clauses if _is_name(clause)]
    told = normal(text) != plain  # a number stood beside it
    if told and len(alone) == 1:
        return alone[0]
    long = len(plain) > LONGEST and not _tells(plain)
    return Problem("ui-name-not-valid" if long else "ui-name-sentence")


def tells_name(text: str) -> bool:
    """Return whether a text says that a name follows, as "my name is" does."""
    clauses = _CLAUSES.split(" ".join(without_reach(text).split()))
    return any(_introduced(clause.strip()) for clause in clauses if clause.strip())


def _introduced(clause: str) -> str | None:
    """Return the name behind "my name is", "I am" and the like, or a surname that is told."""
    lang = "zh" if is_chinese(clause) else "en"
    said = _greeting(lang).sub("", clause)
    match = _pattern(lang).fullmatch(said if lang == "en" else simplified(said))
    if match is None:
        return None
    # The same characters as they were typed: their number is the same for names.
    name = said[match.start("name") : match.end("name")].strip(" .:：'\"“”")
    if not _is_name(name) or name.casefold() in contact_words(lang)["tells_beside"]:
        return None
    if not match["surname"]:
        return name
    (sign,) = contact_words(lang)["surname_sign"]
    return f"{sign}{name}"


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    words = contact_words(lang)
    gap = r"\s*[:：]?\s*" if lang == "zh" else r"(?:\s*:\s*|\s+)"
    others = f".{{1,5}}(?:{_any(words['somebody'], lang)})" if lang == "zh" else _OTHERS
    begins = f"{_any(words['introduces'], lang)}|{others}"
    surname = _any(words["surname"], lang) if lang == "zh" else r"(?!)"
    follows = _any(words["follows"], lang)
    between = r"\s*" if lang == "zh" else r"\s+"
    return re.compile(
        rf"(?:(?P<surname>{surname})|(?:{begins})){gap}(?P<name>.+?)(?:{between}(?:{follows}))*\.?",
        re.I,
    )


@cache
def _greeting(lang: str) -> re.Pattern[str]:
    end = "" if lang == "zh" else r"\b"
    return re.compile(rf"(?:{_any(contact_words(lang)['greets'], lang)}){end}[ ,!，！]*", re.I)


def _any(words: frozenset[str], lang: str) -> str:
    """Return what matches one of the words, the longest first; in English also with "'"."""
    listed = sorted(words, key=lambda word: (-len(word), word))
    if lang == "zh":
        return "|".join(map(re.escape, listed))
    return "|".join(_with_apostrophes(word) for word in listed)


def _with_apostrophes(words: str) -> str:
    return r"\s+".join(re.sub(r"(?<=\w)(s|m)$", r"'?\1", word) for word in words.split())


def _is_name(text: str) -> bool:
    if not any(c.isalpha() for c in text) or len(text) > LONGEST or _LINK.search(text):
        return False
    if sum(c.isdigit() for c in text) > _MOST_DIGITS or _tells(text):
        return False
    if is_chinese(text):
        return len(text) <= _MOST_CHARACTERS and not re.search(r"[,;!?，。；！？]", text)
    return len(text.split()) <= _MOST_WORDS and not re.search(r"[;!?]", text)


def _tells(text: str) -> bool:
    """Return whether a text has words that no name has."""
    plain = simplified(text).casefold()
    words = contact_words("zh" if is_chinese(plain) else "en")
    if is_chinese(plain):
        return any(word in plain for word in words["tells"])
    typed = re.findall(r"[^\W\d_]+", plain.replace("'", ""))
    return any(w in words["tells"] for w in typed) or (
        sum(w in words["tells_beside"] for w in typed) > 1
    )
