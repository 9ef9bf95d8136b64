"""Numbers, ranges and titres on a sheet; digits that cannot be trusted are none."""

import re
from fractions import Fraction
from math import inf

from dialogs.reading.sheets.mark import Form, Mark
from dialogs.reading.sheets.names import names
from trials.values import Amount

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
_TITRE = re.compile(r"(?P<sign>[<>≤≥]=?)?\s*1\s*(?:[:/比]|in\b|to\b)\s*(?P<of>\d{2,6})(?![\d.])")
_BROKEN_TITRE = re.compile(r"1\s*[:]\s*[\doilszbg?|]*[oilszbg?|][\doilszbg?|]*")
# How no number goes on: 4..8, 1?2, 1o8, 5.l, 12l, 1:3, 2.5.3, 4,8.
_GOES_ON = re.compile(
    r"[.,]{2,}\d|[.,·]?[?|_#]|[oiszb|?]\d|[.,][oilszbg]|l\d|'\d|:\d|\.\s?\d|,\d|[oil](?![a-z])"
)
RUN = re.compile(r"[a-z0-9?|*_.'’#%^+&·-]+")


def titre_at(text: str, at: int) -> tuple[Mark, int] | None:
    """Return the titre that begins there, and where it ends."""
    if _glued(text, at):
        return None
    match = _TITRE.match(text, at)
    if match is not None:
        if _digits_on(text, match.end()):
            return Mark(Form.DAMAGED, match[0], at), RUN.match(text, match.end()).end()  # type: ignore[union-attr]
        amount = _bounded(match["sign"], Fraction(match["of"]))
        return Mark(Form.TITRE, match[0], at, amount=amount), match.end()
    broken = _BROKEN_TITRE.match(text, at)
    return (Mark(Form.DAMAGED, broken[0], at), broken.end()) if broken else None


def range_at(text: str, at: int) -> tuple[Mark, int] | None:
    """Return the range that begins there, and where it ends."""
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


def number_at(text: str, at: int) -> tuple[Mark, int] | None:
    """Return the number that begins there, and where it ends."""
    if _glued(text, at):
        return None
    match = _AMOUNT.match(text, at)
    if match is None:
        return None
    end = match.end()
    if _digits_on(text, end):
        run = RUN.match(text, end)
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
        (_is_letter(text[at - 1]) and not _name_ends(text, at)) or text[at - 1] in ".?"
    )


def _name_ends(text: str, at: int) -> bool:
    """Return whether a listed name ends right before: "wbc5.2"."""
    begin = at
    while begin and _is_letter(text[begin - 1]):
        begin -= 1
    found = names().at(text, begin)
    return found is not None and found[2] == at


def _digits_on(text: str, end: int) -> bool:
    """Return whether a number goes on in a way that no number does: 4..8, 1o8, 1?2, 12l."""
    rest = text[end : end + 6]
    if not rest or rest[0] in " \n()[]*/%":
        return False
    return bool(_GOES_ON.match(rest))


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalpha()
