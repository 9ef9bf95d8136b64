"""Units on a sheet, as laboratories print them and as recognisers mangle them."""

import re

from dialogs.reading.sheets.mark import Form, Mark
from dialogs.reading.sheets.names import Word, names
from trials.units import SPELLINGS

_LOST_POWER = re.compile(r"[*x]?\s*10\s?(?P<power>9|12)(?=\s*/\s*l(?![a-z]))")
_COMPOUND = re.compile(
    r"(?:[*x]\s*)?(?:10\s*(?:\^|\*\*?|e)\s*\d{1,2}|[a-zα-ω%]+\d?|百万|千|个)?\s*/\s*"
    r"\(?(?:\d+\.\d+\s*m\^?2|[a-z]+\d?|升|分钟|分|毫升|小时|天|日|24\s?h(?:ours?|rs?)?|24\s?小时)"
    r"(?:\s*[/·*.]\s*\(?1\.73\s*m?\^?2?\)?)*\)?(?![a-z])"
    r"(?P<of>(?:(?<=/g)|(?<=mmol)) *\.?(?:creat(?:inine)?|crea?)(?![a-z]))?"
)
_PLAIN_UNITS = (
    "%", "fl", "pg", "s/co", "coi", "index", "iu", "u", "miu", "copies", "au", "ru", "cm", "m/s",
    "bpm", "ratio", "ai", "units", "unit", "eu", "al", "拷贝", "s", "sec", "secs", "second",
    "seconds", "秒",
    "ms", "msec", "毫秒",
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


def unit_at(text: str, at: int) -> tuple[Mark, int] | None:
    """Return the unit that begins there, and where it ends."""
    if (lost := _LOST_POWER.match(text, at)) is not None:
        slash = text.index("l", lost.end()) + 1
        return Mark(Form.UNIT, f"10^{lost['power']}/l", at), slash
    begins = at + 2 if text[at + 1 : at + 2] == " " else at + 1
    if text[at] == "/" and (named := names().at(text, begins)) and named[0] is Word.NAME:
        return None  # "GPT/ALT"
    if (
        at
        and text[at].isalpha()
        and text[at].isascii()
        and text[at - 1].isascii()
        and text[at - 1].isalpha()
    ):
        return None
    for pattern in (_COMPOUND, _WORDED, _SHORT_UNITS):
        match = pattern.match(text, at)
        if match is not None and match[0].strip():
            of = match.groupdict().get("of") or ""
            written = match[0].removesuffix(of).strip().lstrip("*x ").strip()
            end = match.end()
            if written.endswith(")") and "(" not in written:
                written, end = written[:-1], end - len(of) - 1
            return Mark(Form.UNIT, written, at), end
    return None
