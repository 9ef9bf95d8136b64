"""The text of a sheet cut into marks: names, numbers, ranges, units, flags, signs, dates."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from dialogs.reading.script import simplified
from dialogs.reading.sheets.dates import date_at
from dialogs.reading.sheets.digits import RUN, number_at, range_at, titre_at
from dialogs.reading.sheets.mark import Form, Mark
from dialogs.reading.sheets.names import Word, names
from dialogs.reading.sheets.units import unit_at
from dialogs.reading.text import normal

LONGEST = 12_000
_TIME = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?!\d)(?:\s*[ap]m(?![a-z]))?")
_STOPS = ",;|.!?，；、:="
_OR_EQUAL = re.compile(r"([<>])\s*(?:or|OR|/)?\s*=")
# What phones and recognisers print for a power, and marks that carry nothing.
_SIGNS_READ_AS_OTHERS = {
    ord("∧"): "^",
    ord("ˆ"): "^",
    ord("˄"): "^",
    ord("⌃"): "^",
} | dict.fromkeys(map(ord, "★☆●○◆◇※•▪√✓✔️"), " ")


def plain(text: str) -> str:
    """Return a sheet's text in one width, one script, lower case, with its lines."""
    text = (
        text.translate(_SIGNS_READ_AS_OTHERS)
        .replace("。", "\n")
        .replace("，", ", ")  # "eGFR 105，24小时尿蛋白": no comma of a number
        .replace("；", ";")
        .replace("、", ";")
        .replace("\t", "  ")
    )
    text = re.sub(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+", lambda m: "^" + _lowered(m[0]), text) if "10" in text else text
    text = re.sub(r"(?<!10)\^(?=[23](?!\d))", "", text)
    text = text.translate({0x2080 + n: str(n) for n in range(10)})
    text = _OR_EQUAL.sub(lambda m: "≤" if m[1] == "<" else "≥", text)
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
    if (dated := _date(text, at, on, before)) is not None:
        return dated
    for reader in (titre_at, _listed, range_at, unit_at, number_at):
        if (read := reader(text, at)) is not None:
            return read
    if text[at] == "*":
        leads = at + 1 < len(text) and text[at + 1].isalpha()  # "*ALT": accredited, says the sheet
        return (None if leads else Mark(Form.WORD, "*", at, Word.ABNORMAL)), at + 1
    if text[at] in "([":
        return Mark(Form.OPEN, text[at], at), at + 1
    if text[at] in ")]":
        return Mark(Form.CLOSE, text[at], at), at + 1
    run = None if text[at] == "|" else RUN.match(text, at)
    if run is not None and any(c.isalnum() or c in "?|*" for c in run[0]):
        return _run(run[0], at), run.end()
    if text[at] in _STOPS:
        return Mark(Form.STOP, text[at], at), at + 1
    if text[at].isalnum():
        return Mark(Form.UNKNOWN, text[at], at), at + 1
    if unicodedata.category(text[at]) == "So" or text[at] == "\ufffd":
        return Mark(Form.DAMAGED, text[at], at), at + 1  # a square where a letter could not be read
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


def _listed(text: str, at: int) -> tuple[Mark, int] | None:
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


def _run(run: str, at: int) -> Mark:
    """Return an unlisted word, or digits that were misread: l8, 1o8, ??."""
    looks = re.fullmatch(r"[oilszbgq|?*_.'-]*[\d?|*][\doilszbgq|?*_.'-]*", run)
    if looks or not any(c.isalpha() for c in run):
        return Mark(Form.DAMAGED, run, at)
    return Mark(Form.UNKNOWN, run, at)


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
