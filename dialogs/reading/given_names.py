"""The name that a hospital asks for: typed alone, or in a sentence that introduces it."""

import re
from collections.abc import Sequence
from functools import cache

from dialogs.reading.contact_words import contact_words
from dialogs.reading.contacts import without_reach
from dialogs.reading.lexicon import LANGUAGES
from dialogs.reading.meanings import is_question, tokens_of
from dialogs.reading.outcome import Problem
from dialogs.reading.script import is_chinese, simplified
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.text import normal

_LINK = re.compile(
    r"https?:|www\.|t\.me|@\w|[<>{}\[\]]|\w\.(?:com|cn|net|org|me|io|ru|info|xyz|top)(?!\w)", re.I
)
LONGEST = 60
_FOND = 2  # characters of "little Meng"
_MOST_WORDS, _MOST_CHARACTERS, _MOST_DIGITS = 8, 15, 2
_CLAUSES = re.compile(
    r"[,;:!?，。；：！？、\n]+|(?<!\bmr)(?<!\bmrs)(?<!\bms)(?<!\bdr)\.(?=\s|$)", re.I
)
_PARTED = re.compile(r"[,;!?，。；！？、\n]")
# Words by which somebody answers, or is polite, and gives no name.
_ANSWERS = senses(
    "yes no aye nay never none assent noted unknown declined courtesy pause agree refuse why "
    "question not_now good hedge part_of_day weekday days_back mark any_ person own"
)
# "My daughter's name is"; in Chinese somebody, and "is called".
_OTHERS = r"(?:my|the|her|his) \w+(?:'s|s)? name(?: is|'s)"


def read_name(text: str) -> str | Problem:
    """Return a name of 1 to 60 characters, out of a sentence too; a number beside it is left out.

    A sentence that names nobody is none.
    """
    if is_question(text):
        _, asked, behind = normal(text).rpartition("?")  # "any name? then Rose"
        return (asked and _introduced(behind.strip())) or Problem("ui-name-asked")
    plain = " ".join(without_reach(text).split()).strip(" ,;，；")
    if not any(c.isalpha() for c in plain) or _LINK.search(plain):
        return Problem("ui-name-not-valid")
    clauses = [clause.strip() for clause in _CLAUSES.split(plain) if clause.strip()]
    polite = contact_words("zh" if is_chinese(plain) else "en")["follows"]
    clauses = [one for one in clauses if one.casefold() not in polite] or clauses
    whole = [plain] if len(clauses) > 1 and not _PARTED.search(plain) else []  # "Name: Li Lei"
    if name := _told_in([*whole, *clauses]):
        return name
    loosely = any(_loose_pattern(lang).fullmatch(simplified(plain)) for lang in LANGUAGES)
    if loosely and not _PARTED.search(plain):
        return Problem("ui-name-sentence")
    alone = [clause for clause in clauses if _is_name(clause) and not _answers(clause)]
    beside = [clause for clause in clauses if clause not in alone]
    told = normal(text) != plain  # a number stood beside it
    known = all(_is_known(clause) or _tells(clause) for clause in beside)
    remarked = len(clauses) == 1 and bool(_PARTED.search(plain))  # "Mr Ma, please"
    if len(alone) == 1 and (remarked or (beside and (told or known))):
        return alone[0]
    if len(clauses) > 1 and not beside and all(_is_titled(clause) for clause in clauses):
        return clauses[0]  # two ways to call one person
    if _is_name(plain) and not beside:
        return alone[0] if len(alone) == 2 and _is_remark(alone[1]) else plain
    long = len(plain) > LONGEST and not _tells(plain)
    return Problem("ui-name-not-valid" if long else "ui-name-sentence")


def _told_in(clauses: Sequence[str]) -> str | None:
    """Return the name that a sentence gives; behind a surname, the whole name where it follows."""
    for at, clause in enumerate(clauses):
        if name := _introduced(clause) or _approved(clause):
            (sign,) = contact_words("zh")["surname_sign"]
            behind = clauses[at + 1] if at + 1 < len(clauses) else ""
            whole = name.startswith(sign) and behind.startswith(name[1:]) and _is_name(behind)
            return behind if whole else name
    return None


def _is_remark(clause: str) -> bool:
    """Return whether a clause only adds something to a name: "with an accent"."""
    return len(clause.split()) > 1 and clause == clause.lower() and _is_known(clause)


def tells_name(text: str) -> bool:
    """Return whether a text says that a name follows, as "my name is" does."""
    clauses = _CLAUSES.split(" ".join(without_reach(text).split()))
    return any(_introduced(clause.strip()) for clause in clauses if clause.strip())


def _introduced(clause: str) -> str | None:
    """Return the name behind "my name is", "I am" and the like, or a surname that is told."""
    lang = "zh" if is_chinese(clause) else "en"
    said = _greeting(lang).sub("", clause)
    plain = said if lang == "en" else simplified(said)
    for pattern, loosely in ((_pattern(lang), False), (_loose_pattern(lang), True)):
        match = pattern.fullmatch(plain)
        if match is None:
            continue
        # The same characters as they were typed: their number is the same for names.
        name = said[match.start("name") : match.end("name")].strip(" .:：'\"“”")
        if not _is_name(name) or name.casefold() in contact_words(lang)["tells_beside"]:
            continue
        capital = name[:1].isupper()
        if (_answers(name) and not (capital and not loosely)) or (
            loosely and not _is_called(name, capital)
        ):
            continue
        if loosely or not match["surname"]:
            return name
        (sign,) = contact_words(lang)["surname_sign"]
        return f"{sign}{name}"
    return None


def _approved(clause: str) -> str | None:
    """Return the name of which a clause says that it will do: "Priya is fine"."""
    lang = "zh" if is_chinese(clause) else "en"
    said = _greeting(lang).sub("", clause)
    follows = _any(contact_words(lang)["follows"], lang)
    between = r"\s*" if lang == "zh" else r"\s+"
    plain = said if lang == "en" else simplified(said)
    match = re.fullmatch(rf"(?P<name>.+?)(?:{between}(?:{follows}))+\.?", plain, re.I)
    name = said[: match.end("name")].strip() if match else ""
    return name if _is_name(name) and _is_called(name) else None


def _is_called(name: str, by_capital: bool = False) -> bool:
    """Return whether somebody may be called so: no word of everyday life, or one with a title."""
    tokens = tokens_of(name)
    if any(t.is_(*_ANSWERS) for t in tokens) or is_question(name):
        return False
    titled = _is_titled(name)
    capital = by_capital and not any(t.is_(WordSense.PERSON, WordSense.FILLER) for t in tokens)
    return titled or capital or not all(t.senses for t in tokens)


def _is_titled(name: str) -> bool:
    """Return whether a name has a title, or is said fondly."""
    plain = simplified(normal(name)).casefold()
    titles = contact_words("zh" if is_chinese(name) else "en")["titles"]
    if is_chinese(name):
        titled = any(plain.endswith(title) and plain != title for title in titles)
        fond = contact_words("zh")["fondly"]
        return titled or (len(plain) == _FOND and plain[0] in fond)
    words = re.findall(r"[a-z]+", plain)
    return len(words) > 1 and words[0] in titles


def _is_known(text: str) -> bool:
    """Return whether every word of a text is one of grammar or of everyday life."""
    return all(t.senses for t in tokens_of(text))


def _answers(text: str) -> bool:
    """Return whether a text answers or thanks, and names nobody: "none of them", "thank you"."""
    tokens = [t for t in tokens_of(text) if not t.is_(WordSense.SKIP)]
    if not tokens or not all(t.senses for t in tokens) or not any(t.is_(*_ANSWERS) for t in tokens):
        return False
    written = [word for word in text.split() if word.isascii()]
    if len(written) > 1 and all(word[:1].isupper() for word in written):
        return all(t.is_(*_ANSWERS) for t in tokens)  # "Will May"
    return True


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    words = contact_words(lang)
    gap = r"\s*[:：]?\s*" if lang == "zh" else r"(?:\s*:\s*|\s+)"
    others = f".{{1,5}}(?:{_any(words['somebody'], lang)})" if lang == "zh" else _OTHERS
    begins = f"{_any(words['introduces'], lang)}|{others}"
    surname = _any(words["surname"], lang) if lang == "zh" else r"(?!)"
    follows = _any(words["follows"], lang)
    between = r"\s*" if lang == "zh" else r"\s+"
    # "you may call me": nothing that denies.
    before = "" if lang == "zh" else rf"(?:(?:{_any(words['before'], lang)}) )*"
    return re.compile(
        rf"{before}(?:(?:{begins})|(?P<surname>{surname})){gap}(?P<name>.+?)(?:{between}(?:{follows}))*\.?",
        re.I,
    )


@cache
def _loose_pattern(lang: str) -> re.Pattern[str]:
    words = contact_words(lang)
    gap = r"\s*[:：]?\s*" if lang == "zh" else r"(?:\s*:\s*|\s+)"
    between = r"\s*" if lang == "zh" else r"\s+"
    begins, follows = (_any(words[key], lang) for key in ("introduces_loosely", "follows"))
    return re.compile(rf"(?:{begins}){gap}(?P<name>.+?)(?:{between}(?:{follows}))*\.?", re.I)


@cache
def _greeting(lang: str) -> re.Pattern[str]:
    end = "" if lang == "zh" else r"\b"
    return re.compile(rf"^(?:{_any(contact_words(lang)['greets'], lang)}){end}[ ,!，！]*", re.I)


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
