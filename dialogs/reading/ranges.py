"""The reference range that a report prints behind a value, and the value without it."""

import re

from dialogs.reading.numbers import NUMBER, value_of
from dialogs.reading.quantities import UnitAt, is_mute

# The range that a report prints behind a value, in brackets or after a gap; then perhaps the unit.
_RANGE = re.compile(
    rf"[ ,;|(\[]+(?:(?:参考|正常)(?:值|范围|区间)*|ref(?:erence)?\.?(?: range)?|(?:normal )?range|"
    rf"normal)?[ :]*[(\[]? ?(?:({NUMBER}) ?[-~] ?|[<≤] ?)({NUMBER})(?![\d^.])(.*)$",
    re.I,
)

# "65% (>50%)": a lower limit alone, and only in brackets of its own behind the value.
_LOWER = re.compile(
    rf" ?[(\[] ?(?:参考值?|正常值?|ref\.?|normal)?[ :]*(?:>=|[>≥]) ?{NUMBER} ?"
    r"([^\d()\[\]]*)[)\]] ?$",
    re.I,
)


def without_range(text: str, unit_at: UnitAt) -> str:
    """The value of a report's line with its unit: "3.2 3.5-9.5 10^9/L" -> "3.2 10^9/L"."""
    value = re.search(NUMBER, text)
    if value and (lower := _LOWER.search(text, value.end())):
        head, unit = text[: lower.start()], unit_at(lower[1])
        if not is_mute(lower[1][unit[1] :] if unit else lower[1]):
            return text
        return head if unit is None or unit_at(text[value.end() :]) else f"{head} {lower[1]}"
    if value is None or (match := _RANGE.search(text, value.end())) is None:
        return text
    low, high = value_of(match[1] or "0"), value_of(match[2])
    if low is None or high is None or low >= high:
        return text
    head, rest = text[: match.start()], match[3]
    rest = re.sub(r"^[)\] ]+", "", rest)
    unit = unit_at(rest)
    written, left = (rest[: unit[1]], rest[unit[1] :]) if unit else ("", rest)
    if re.search(r"\d", left) or not is_mute(left):
        return text
    return f"{head} {written}".strip() if unit and unit_at(text[value.end() :]) is None else head
