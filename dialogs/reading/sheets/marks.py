"""The text of a sheet cut into marks: names, numbers, ranges, units, flags, signs, dates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from fractions import Fraction
from math import inf

from dialogs.reading.script import simplified
from dialogs.reading.sheets.dates import When, date_at
from dialogs.reading.sheets.names import Word, names
from dialogs.reading.text import normal
from trials.units import SPELLINGS, units_written
from trials.values import Amount

LONGEST = 12_000


class Form(Enum):
    """What a piece of a sheet is, by its form alone."""

    WORD = "word"  # a listed word or name; its sense is in `word`
    UNKNOWN = "unknown"  # a word that is not listed
    NUMBER = "number"
    RANGE = "range"
    TITRE = "titre"
    UNIT = "unit"
    DATE = "date"
    DAMAGED = "damaged"  # digits that cannot be trusted
    LINE = "line"  # the end of a line
    STOP = "stop"  # a comma or another sign between two results
    OPEN = "open"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Mark:
    """One piece of a sheet."""

    form: Form
    text: str
    start: int
    word: Word | None = None
    name: str = ""  # of a NAME: the fact, or "other"
    amount: Amount | None = None  # of a number, a range or a titre
    when: When | None = None
    enclosed: bool = False  # in brackets

    def says(self, *words: Word) -> bool:
        return self.word in words


_NUMBER = r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_POWER = (
    r"(?:\s*[*x]\s*10\s*(?:\^|\*\*?|e)?\s*[+]?(?P<power>\d{1,2})(?![\d.]*\s*/)|"
    r"e[+]?(?P<exp>\d{1,2})(?![\d/]))"
)
_OF_END = _POWER.replace("power", "p2").replace("exp", "e2")
_SIGN = r"(?P<sign>[<>≤≥]=?|=)?\s*"
_AMOUNT = re.compile(rf"{_SIGN}(?P<digits>{_NUMBER}){_POWER}?")
_TO = r"\s*(?:-{1,3}|~|--|to|至|到)\s*"
_RANGE = re.compile(rf"(?P<low>{_NUMBER}){_TO}(?P<high>{_NUMBER})(?P<tail>{_OF_END})?")
_TITRE = re.compile(r"(?P<sign>[<>≤≥]=?)?\s*1\s*[:/]\s*(?P<of>\d{2,6})(?![\d.])")
_TIME = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?!\d)(?:\s*[ap]m(?![a-z]))?")
_BROKEN_TITRE = re.compile(r"1\s*[:]\s*[\doilszbg?|]*[oilszbg?|][\doilszbg?|]*")
# How no number goes on: 4..8, 1?2, 1o8, 5.l, 12l, 1:3, 2.5.3, 4,8.
_GOES_ON = re.compile(
    r"[.,]{2,}\d|[.,·]?[?|_#]|[oiszb|?]\d|[.,][oilszbg]|l\d|'\d|:\d|\.\s?\d|,\d|[oil](?![a-z])"
)
_RUN = re.compile(r"[a-z0-9?|*_.'’#%^+&·-]+")
_LOST_POWER = re.compile(r"[*x]?\s*10\s?(?P<power>9|12)(?=\s*/\s*l(?![a-z]))")
_COMPOUND = re.compile(
    r"(?:[*x]\s*)?(?:10\s*(?:\^|\*\*?|e)\s*\d{1,2}|[a-zα-ω%]+\d?|百万|千|个)?\s*/\s*"
    r"\(?(?:\d+\.\d+\s*m\^?2|[a-z]+\d?|升|分钟|分|毫升|小时|天|日|24\s?h(?:ours?|rs?)?|24\s?小时)"
    r"(?:\s*[/·*.]\s*\(?1\.73\s*m?\^?2?\)?)*\)?(?![a-z])(?P<of>(?:(?<=/g)|(?<=mmol)) *\.?(?:creat(?:inine)?|crea?)(?![a-z]))?"
)
_PLAIN_UNITS = (
    "%", "fl", "pg", "s/co", "coi", "index", "iu", "u", "miu", "copies", "au", "ru", "cm", "m/s",
    "bpm", "ratio", "拷贝", "s", "sec", "secs", "second", "seconds", "秒", "ms", "msec", "毫秒",
    "mmhg", "mm hg", "kpa", "毫米汞柱", "千帕", "mm", "fraction", "10^9", "10^12", "mg", "g", "克",
    "毫克", "umol", "mmol", "ug", "ng",
)  # fmt: skip
_SHORT_UNITS = re.compile(
    "|".join(
        rf"{re.escape(unit)}(?![a-z0-9^/])" for unit in sorted(_PLAIN_UNITS, key=len, reverse=True)
    )
)
_WORDED_UNITS = sorted(
    {
        spelling.casefold()
        for key in ("10^9/L", "g/L", "g/dL", "mmol/L", "umol/L", "mg/dL", "mg/L", "/uL", "U/L",
                    "IU/mL", "mL/min/1.73m2", "mL/min", "mm/h", "mg/24h", "g/24h", "%", "mmHg",
                    "mmol/mol")
        for spelling in SPELLINGS[key]
        if len(spelling) > 3 and re.fullmatch(r"[\u3400-\u9fff/%a-zA-Z0-9 .^·()]+", spelling)
    },
    key=len,
    reverse=True,
)  # fmt: skip
_WORDED = re.compile(
    "|".join(
        re.escape(unit) + (r"(?![a-z0-9])" if unit[-1].isascii() and unit[-1].isalnum() else "")
        for unit in _WORDED_UNITS
    )
)
_STOPS = ",;|.!?，；、:="


def plain(text: str) -> str:
    """Return a sheet's text in one width, one script, lower case, with its lines."""
    text = text.replace("。", "\n").replace("；", ";").replace("、", ";").replace("\t", "  ")
    text = re.sub(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+", lambda m: "^" + _lowered(m[0]), text) if "10" in text else text
    text = re.sub(r"(?<!10)\^(?=[23](?!\d))", "", text)
    text = re.sub(r"~~+|—+|─+", "-", text)
    return simplified(normal(text, LONGEST)).casefold()


def _lowered(raised: str) -> str:
    return raised.translate({ord(sup): str(n) for n, sup in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")})


def marks(text: str, on: date) -> tuple[Mark, ...]:
    """Return the marks of a plain text, in order."""
    found: list[Mark] = []
    depth = at = 0
    while at < len(text):
        if text[at] == " ":
            at += 1
            continue
        mark, end = _mark_at(text, at, on, found[-1] if found else None)
        if mark is not None:
            depth += (mark.form is Form.OPEN) - (mark.form is Form.CLOSE)
            depth = 0 if mark.form is Form.LINE else max(depth, 0)
            found.append(replace(mark, enclosed=depth > 0))
        at = max(end, at + 1)
    return tuple(found)


def _mark_at(text: str, at: int, on: date, before: Mark | None) -> tuple[Mark | None, int]:
    if text[at] == "\n":
        return Mark(Form.LINE, "\n", at), at + 1
    for reader in (_date, _titre, _listed, _range, _unit, _number):
        if (read := reader(text, at, on, before)) is not None:
            return read
    if text[at] in "([":
        return Mark(Form.OPEN, text[at], at), at + 1
    if text[at] in ")]":
        return Mark(Form.CLOSE, text[at], at), at + 1
    run = None if text[at] == "|" else _RUN.match(text, at)
    if run is not None and any(c.isalnum() or c in "?|*" for c in run[0]):
        return _run(run[0], at), run.end()
    if text[at] in _STOPS:
        return Mark(Form.STOP, text[at], at), at + 1
    if text[at].isalnum():
        return Mark(Form.UNKNOWN, text[at], at), at + 1
    return None, at + 1


Read = tuple[Mark | None, int] | None


def _date(text: str, at: int, on: date, before: Mark | None) -> Read:
    if (dated := date_at(text, at, on)) is not None:
        return Mark(Form.DATE, text[at : dated[1]], at, when=dated[0]), dated[1]
    time = _TIME.match(text, at)
    if time is not None and (
        (before is not None and before.form is Form.DATE)
        or re.match(r"(?:[01]\d|2[0-3]):", time[0])
    ):
        return None, time.end()
    return None


def _titre(text: str, at: int, on: date, before: Mark | None) -> Read:
    if _glued(text, at):
        return None
    match = _TITRE.match(text, at)
    if match is not None:
        if _digits_on(text, match.end()):
            return Mark(Form.DAMAGED, match[0], at), _RUN.match(text, match.end()).end()  # type: ignore[union-attr]
        amount = _bounded(match["sign"], Fraction(match["of"]))
        return Mark(Form.TITRE, match[0], at, amount=amount), match.end()
    broken = _BROKEN_TITRE.match(text, at)
    return (Mark(Form.DAMAGED, broken[0], at), broken.end()) if broken else None


def _listed(text: str, at: int, on: date, before: Mark | None) -> Read:
    found = names().at(text, at)
    if found is None:
        return None
    word, name, end = found
    # "h 120" and "120 h" are flags; "h" inside "h.pylori" is not.
    if text[at:end] == "got" and re.match(r"\s+[a-z]", text[end : end + 3]):
        return None  # a name of AST, and an English word
    if end - at == 1 and text[at] in "hla" and text[end : end + 1] in ("/", ".", "-", "'"):
        return None
    return Mark(Form.WORD, text[at:end], at, word, name), end


def _range(text: str, at: int, on: date, before: Mark | None) -> Read:
    match = None if _glued(text, at) else _RANGE.match(text, at)
    if match is None or _digits_on(text, match.end()):
        return None
    low, high = _value(match["low"]), _value(match["high"])
    if match["tail"]:
        power = Fraction(10) ** int(match["p2"] or match["e2"])
        high *= power
    if low >= high:
        return Mark(Form.DAMAGED, match[0], at), match.end()
    return Mark(Form.RANGE, match[0], at, amount=Amount(low, high)), match.end()


def _unit(text: str, at: int, on: date, before: Mark | None) -> Read:
    if (lost := _LOST_POWER.match(text, at)) is not None:
        slash = text.index("l", lost.end()) + 1
        return Mark(Form.UNIT, f"10^{lost['power']}/l", at), slash
    if at and text[at].isalpha() and text[at].isascii() and _ascii_letter(text[at - 1]):
        return None
    for pattern in (_COMPOUND, _WORDED, _SHORT_UNITS):
        match = pattern.match(text, at)
        if match is not None and match[0].strip():
            of = match.groupdict().get("of") or ""
            written = match[0].removesuffix(of).strip().lstrip("*x ").strip()
            return Mark(Form.UNIT, written, at), match.end()
    return None


def _number(text: str, at: int, on: date, before: Mark | None) -> Read:
    if _glued(text, at):
        return None
    match = _AMOUNT.match(text, at)
    if match is None:
        return None
    end = match.end()
    if _digits_on(text, end):
        run = _RUN.match(text, end)
        return Mark(Form.DAMAGED, match[0], at), run.end() if run else end + 1
    value = _value(match["digits"])
    if power := (match["power"] or match["exp"]):
        value *= Fraction(10) ** int(power)
    sign = (match["sign"] or "").replace("=", "") if match["sign"] != "=" else ""
    if match["sign"] in ("<=", ">="):
        sign = {"<": "≤", ">": "≥"}[match["sign"][0]]
    return Mark(Form.NUMBER, match[0].strip(), at, amount=_bounded(sign, value)), end


def _bounded(sign: str | None, value: Fraction) -> Amount:
    match sign:
        case "<":
            return Amount(-inf, value, high_open=True)
        case "≤" | "<=":
            return Amount(-inf, value)
        case ">":
            return Amount(value, inf, low_open=True)
        case "≥" | ">=":
            return Amount(value, inf)
    return Amount.exactly(value)


def _value(digits: str) -> Fraction:
    return Fraction(digits.replace(",", ""))


def _glued(text: str, at: int) -> bool:
    """Return whether a digit there is the tail of a word or of a broken number."""
    return at > 0 and (
        (_ascii_letter(text[at - 1]) and not _name_ends(text, at)) or text[at - 1] in ".?"
    )


def _name_ends(text: str, at: int) -> bool:
    """Return whether a listed name ends right before: "wbc5.2"."""
    begin = at
    while begin and _ascii_letter(text[begin - 1]):
        begin -= 1
    found = names().at(text, begin)
    return found is not None and found[2] == at


def _digits_on(text: str, end: int) -> bool:
    """Return whether a number goes on in a way that no number does: 4..8, 1o8, 1?2, 12l."""
    rest = text[end : end + 6]
    if not rest or rest[0] in " \n()[]*/%":
        return False
    return bool(_GOES_ON.match(rest))


def _run(run: str, at: int) -> Mark:
    """Return an unlisted word, or digits that were misread: l8, 1o8, ??."""
    looks = re.fullmatch(r"[oilszbgq|?*_.'-]*[\d?|*][\doilszbgq|?*_.'-]*", run)
    if looks or not any(c.isalpha() for c in run):
        return Mark(Form.DAMAGED, run, at)
    return Mark(Form.UNKNOWN, run, at)


def _ascii_letter(character: str) -> bool:
    return character.isascii() and character.isalpha()


def unit_names(mark: Mark) -> tuple[str, ...]:
    """Return the units that a mark may mean, of whatever fact."""
    return units_written(mark.text)


def lines_of(found: tuple[Mark, ...]) -> Iterator[tuple[Mark, ...]]:
    """Yield the marks line by line."""
    line: list[Mark] = []
    for mark in found:
        if mark.form is Form.LINE:
            yield tuple(line)
            line = []
        else:
            line.append(mark)
    yield tuple(line)
