"""Options by their place in the list, and by the number of a class or grade: 2, III+V."""

import unicodedata
from collections.abc import Sequence

from dialogs.reading.clauses import DENIALS, EMPTY, Clause
from dialogs.reading.outcome import ReadingContext
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token

_ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi")
# Words that may stand around the number of a class or of a place in a list.
_AROUND = senses("numbered field name times everyday have")
# What follows an "I" that is the writer, and no number.
BEHIND_I = senses("no have unknown hedge said")
# What qualifies a class of lupus nephritis: active, chronic; segmental, global (ISN/RPS 2018).
_ACTIVITY, _EXTENT = ("a/c", "a", "c"), ("s", "g")


def numbered(asked: ReadingContext, tokens: Sequence[Token]) -> str | None:
    """Return the option whose place in the list is the whole answer: 2, ②, "the second"."""
    options = [o for o in asked.labels if o in asked.fact.options or o == "none"]
    if any(option.isdigit() for option in options) or "I" in options:
        return None
    content = [t for t in tokens if not t.is_(*EMPTY)]
    numbers = [number for t in content if (number := _number(t)) is not None]
    if any(t.is_(WordSense.TIME_UNIT, WordSense.UNIT) for t in content):
        return None  # "two years altogether"
    if len(numbers) != 1 or any(
        _number(t) is None and not t.is_(WordSense.EVERYDAY, WordSense.TIMES) for t in content
    ):
        return None
    if len(content) > 2 or not 1 <= numbers[0] <= len(options):
        return None
    return options[numbers[0] - 1]


def several_numbered(asked: ReadingContext, tokens: Sequence[Token]) -> frozenset[str] | None:
    """Return the options whose places are listed: "1, 3 and 5"."""
    options = [o for o in asked.labels if o in asked.fact.options]
    content = [t for t in tokens if not t.is_(*EMPTY)]
    numbers = [_number(t) for t in content]
    if not numbers or not all(n is not None and 1 <= n <= len(options) for n in numbers):
        return None
    if any(t.is_(WordSense.UNIT) or t.text in _OF_ALL for t in tokens):
        return None  # "two of them" counts, and names no line
    return frozenset(options[n - 1] for n in numbers if n is not None)


_OF_ALL = ("of them", "of those", "of these")


def _number(token: Token) -> int | None:
    """Return the whole number that a token is: in digits, in a circle, a numeral, first."""
    if len(token.text) == 1 and unicodedata.category(token.text) == "No":
        return int(unicodedata.digit(token.text, 0)) or None
    for sense in (WordSense.ORDINAL, WordSense.NUMERAL):
        if token.is_(sense):
            return int(str(token.value(sense)))
    values = token.value(WordSense.NUMBER) if token.is_(WordSense.NUMBER) else None
    if isinstance(values, tuple) and len(values) == 1 and values[0].denominator == 1:
        return int(values[0])
    return None


def class_name(asked: ReadingContext, tokens: Sequence[Token]) -> str | None:
    """Return the option that is a class by its name: "class iv", "3+5", "V and III", "IV (A/C)"."""
    classes = {option.lower(): option for option in asked.fact.options}
    if "i" not in classes:
        return None
    numbers: list[str] = []
    letters: list[str] = []
    for at, token in enumerate(tokens):
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        if token.text == "i" and after is not None and after.is_(*BEHIND_I):
            continue  # the person, and no number
        if token.text in _ROMAN[1:]:
            numbers.append(token.text)
        elif token.text in ("a", "c", "s", "g"):
            letters.append(token.text)
        elif (number := _number(token)) is not None and 1 <= number < len(_ROMAN):
            numbers.append(_ROMAN[number])
        elif (option := _only_option(token)) in _ROMAN[1:]:
            numbers.append(option)
        elif token.is_(*DENIALS) or (token.text == "/" and not letters):
            return None  # not that class, or one or the other
        elif token.is_(WordSense.BREAK) or not (
            token.text in ("+", "/", "-") or token.is_(*EMPTY, *_AROUND, WordSense.POSITIVE)
        ):
            return None
    activity = "/".join(one for one in letters if one in _ACTIVITY)
    extent = "".join(f"-{one}" for one in letters if one in _EXTENT)
    for order in (numbers, numbers[::-1]):
        name = "+".join(order) + extent + (f"({activity})" if activity else "")
        if name in classes:
            return classes[name]
    return None


def _only_option(token: Token) -> str:
    """Return the one option whose label a token is, in lower case, or nothing."""
    options = token.value(WordSense.OPTION) if token.is_(WordSense.OPTION) else None
    return (
        str(next(iter(options))).lower()
        if isinstance(options, frozenset) and len(options) == 1
        else ""
    )


def grade(asked: ReadingContext, tokens: Sequence[Token]) -> int | None:
    """Return the grade that is the whole answer: III, 2, "class 3"."""
    found: list[int] = []
    for at, token in enumerate(tokens):
        if token.text == "i" and any(not t.is_(*EMPTY) for t in tokens[at + 1 :]):
            continue  # the person: "I get tired"
        if token.text in _ROMAN[1:5]:
            found.append(_ROMAN.index(token.text))
        elif (number := _number(token)) is not None:
            found.append(number)
        elif token.is_(WordSense.TIME_UNIT) or not token.is_(*EMPTY, *_AROUND, WordSense.UNIT):
            return None
    return found[0] if len(found) == 1 and str(found[0]) in asked.fact.options else None


_OF_BEFORE = (*DENIALS, *senses("from_value past"))
_REPLACING = senses("to_value mark hedge unknown")


def class_told(asked: ReadingContext, clauses: Sequence[Clause]) -> int | None:
    """Return the class that a doctor gave, whatever is told beside it: "doctor said class 2"."""
    told = [c for c in clauses if c.has(WordSense.NUMBERED)]
    if len(told) != 1 or not told[0].has(WordSense.SAID) or told[0].has(*_OF_BEFORE):
        return None
    if any(t.is_(*_REPLACING) and not t.is_(*EMPTY) for c in clauses for t in c.tokens):
        return None
    return grade(asked, told[0].tokens)
