"""Finds one number, interval or range with its unit in a short sentence."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from math import inf

from dialogs.reading.numbers import NUMBER, in_digits, value_of
from dialogs.reading.text import foreign_digits, normal
from trials.units import DAYS
from trials.values import Amount, Bound

# A unit reader gets the text after a number and says which unit it begins with, and its length.
UnitAt = Callable[[str], tuple[str, int] | None]


@dataclass(frozen=True, slots=True)
class Quantity:
    """What was written: the amount in the unit written, the unit or None, words around it."""

    amount: Amount
    unit: str | None
    before: str = ""
    after: str = ""
    signed: bool = False


_BELOW = (
    r"<|小于|少于|低于|不到|不足|不满|未满|没到|less than|lower than|fewer than|under|below|before"
)
_UP_TO = (
    r"<=|≤|=<|小于等于|小于或等于|不超过|不高于|不大于|不多于|最多|至多|up to|at most|"
    r"no more than|not more than|within|within the last|in the last|max"
)
_ABOVE = (
    r">|大于|超过|多于|高于|超出|不止|more than|longer than|over|above|greater than|higher than|"
    r"exceeds|exceeding"
)
_FROM = (
    r">=|≥|=>|大于等于|大于或等于|不少于|不低于|不小于|至少|最少|起码|at least|no less than|"
    r"not less than|from|min"
)
_NEARLY = r"将近|接近|快|差一点|almost|nearly|just under|close to"
_ABOUT = (
    r"about|around|approximately|approx|approx\.|roughly|circa|ca\.|some|~|≈|大约|大概|约|差不多|"
    r"估计|可能|应该|左右"
)
_KINDS = {"below": _BELOW, "up_to": _UP_TO, "above": _ABOVE, "from": _FROM, "nearly": _NEARLY}


def _ends_with(words: str) -> re.Pattern[str]:
    alternatives = sorted(words.split("|"), key=len, reverse=True)
    joined = "|".join(a if "\\" in a else re.escape(a) for a in alternatives)
    return re.compile(rf"(?:(?<![a-z])|(?=[^a-z]))(?:{joined})[ :]*$")


_BEFORE = {kind: _ends_with(words) for kind, words in _KINDS.items()}
_ORDER = ("up_to", "from", "below", "above", "nearly")
_ABOUT_BEFORE = _ends_with(_ABOUT)
_AFTER = {
    "from": re.compile(r"^ *(?:\+|以上|及以上|或以上|之上|或更久|或更多|或更长|或更高|or more|"
    r"or longer|or above|and above|or over|or older|起)"),
    "below": re.compile(r"^ *(?:不到)"),
    "up_to": re.compile(r"^ *(?:以下|及以下|以内|之内|内|or less|or fewer|or under|or below|"
    r"or shorter)"),
}  # fmt: skip
_MUCH = re.compile(r"^ *个?多(?=[^少]|$)")
_ABOUT_AFTER = re.compile(r"^ *(?:左右|上下|的样子|or so|more or less)")
_NUMBER = re.compile(rf"(?<![A-Za-z0-9_.,^])({NUMBER})(?![\d^_])")
_GLUED = re.compile(rf"(?<![\d.,^_])({NUMBER})(?![\d^_])")
_RANGE = re.compile(
    r"^ *(?:-|~|to|until|through|到|至|and|或|、|or) *(不到|不满|不足|less than|"
    r"under|<)? *"
)
_ARROWS = re.compile(r"[↑↓⬆⬇▲▼△▽⇧⇩↗↘]+")
_NOT = re.compile(
    r"(?<![a-z])(?:not|no|never|isn't|wasn't|except|cannot)(?![a-z])|n't|不是|没|"
    r"非|除了"
)
_MUTE = re.compile(
    r"(?<![a-z])(?:it|was|is|were|are|my|his|her|their|our|the|a|an|i|he|she|they|we|you|have|"
    r"has|had|been|"
    r"be|am|at|for|of|in|on|by|result|value|level|number|now|currently|today|last|time|per|and|"
    r"ago|already|total|altogether|all|age|aged|old|years|so|far|total|weigh|weighs|weighed|h|l|"
    r"high|low|dose|took|take|taken|taking|used|using|tested|test|about|around|daily|since|then|"
    r"points|point|medicines|medicine|families|family|positive|ever|highest|latest|score|titre|"
    r"titer|tall|height|weight|with|to|from|"
    r"said|printed|report|says|doctor|think|believe|maybe|approximately|roughly|only|just|"
    r"mine)(?![a-z])"
)  # fmt: skip
_MUTE_ZH = re.compile(
    "大约|大概|差不多|左右|上下|一共|总共|已经|目前|现在|当时|那时|今年|最近|上次|一次|结果|数值|"
    "指标|化验|"
    "检查|报告|医生|体重|身高|年龄|孩子|患者|宝宝|剂量|用量|用药|吃药|治疗|时间|大小|"
    "多少|偏高|偏低|正常|之前|以前|前|后|了|的|是|有|为|约|我|他|她|在|于|就|也|都|才|只|"
    "用|吃|打|类|做|得|服|过|共|每|次|值|个|距今|至今|到|说|写|差|高|低|重|约莫|哦|吧|呢|啊"
)


def find(text: str, unit_at: UnitAt) -> Quantity | None:
    """The only quantity in the text, or None; `before` and `after` hold words that matter not."""
    plain = in_digits(_ARROWS.sub(" ", normal(text)))
    if foreign_digits(plain):
        return None
    plain = re.sub(r"(?<=\d)(?= ?(?:以上|以下|以内))", " ", plain)
    match = _NUMBER.search(plain) or _GLUED.search(plain)
    if match is None or (first := value_of(match[1])) is None:
        return None
    before, rest = plain[: match.start()], plain[match.end() :]
    negative = bool(re.search(r"(?:^|[ :=])-$", before))
    before = before.rstrip("-") if negative else before
    return _complete(before, -first if negative else first, match[1], rest, unit_at, negative)


def _complete(
    before: str, first: Fraction, typed: str, rest: str, unit_at: UnitAt, signed: bool
) -> Quantity | None:
    kind, before = _comparator(before)
    much, rest = _taken(_MUCH, rest)
    unit, rest = _unit(rest, unit_at)
    if not much:
        much, rest = _taken(_MUCH, rest)
    second = _second(rest, unit_at)
    if second is not None:
        if kind not in ("", "from", "about") or much:
            return None
        amount, unit, rest = _range(first, unit, *second)
    else:
        kind, rest = _trailing(kind, rest)
        amount = _several(first, typed) if much else _interval(kind, first)
    if amount is None or _NOT.search(before) or re.search(r"\d", before + rest):
        return None
    return Quantity(amount, unit, before, rest, signed)


def _comparator(before: str) -> tuple[str, str]:
    about = _ABOUT_BEFORE.search(before)
    before = before[: about.start()] if about else before
    for kind in _ORDER:
        if found := _BEFORE[kind].search(before):
            return kind, before[: found.start()]
    return ("about" if about else ""), before


def _trailing(kind: str, rest: str) -> tuple[str, str]:
    _, rest = _taken(_ABOUT_AFTER, rest)
    for after, pattern in _AFTER.items():
        if found := pattern.match(rest):
            return ("?" if kind not in ("", "about", after) else after), rest[found.end() :]
    return kind, rest


def _taken(pattern: re.Pattern[str], text: str) -> tuple[bool, str]:
    found = pattern.match(text)
    return (True, text[found.end() :]) if found else (False, text)


def _unit(rest: str, unit_at: UnitAt) -> tuple[str | None, str]:
    found = unit_at(rest)
    return (found[0], rest[found[1] :]) if found else (None, rest)


def _second(rest: str, unit_at: UnitAt) -> tuple[Fraction, str | None, str, bool] | None:
    """The second number of a range with its own unit: value, unit, rest, whether it is excluded."""
    joint = _RANGE.match(rest)
    number = joint and re.compile(NUMBER).match(rest, joint.end())
    if not joint or not number or (value := value_of(number[0])) is None:
        return None
    unit, left = _unit(rest[number.end() :], unit_at)
    return value, unit, left, bool(joint[1])


def _range(
    first: Fraction,
    unit: str | None,
    second: Fraction,
    other: str | None,
    rest: str,
    excluded: bool,
) -> tuple[Amount | None, str | None, str]:
    if unit and other and unit != other:
        first, other = _as_same(first, unit, other)
    if other is None and unit is not None and first != second:
        other = unit
    amount = Amount(first, second, high_open=excluded) if first < second else None
    return amount, other, rest


def _as_same(first: Fraction, unit: str, other: str) -> tuple[Fraction, str]:
    """The first bound in the unit of the second: "2 weeks to 1 month"; only times can differ."""
    if unit in DAYS and other in DAYS:
        return first * DAYS[unit] / DAYS[other], other
    return Fraction(-1), other


def _interval(kind: str, number: Fraction) -> Amount | None:
    low: Bound
    match kind:
        case "below":
            return Amount(-inf, number, high_open=True)
        case "up_to":
            return Amount(-inf, number)
        case "above":
            return Amount(number, inf, low_open=True)
        case "from":
            return Amount(number, inf)
        case "nearly":
            # "Almost three months" is less than three, and how much less is not said.
            low = number * Fraction(4, 5)
            return Amount(low, number, high_open=True)
        case "?":
            return None
    return Amount(number, number)


def _several(number: Fraction, typed: str) -> Amount | None:
    """ "三年多" is 3 to 4, "10多天" 10 to 20: up to the next number as round as this one."""
    if number == Fraction(1, 2):
        return Amount(number, Fraction(1), high_open=True)
    if number.denominator != 1 or number == 0:
        return None
    step = 1
    while number % (step * 10) == 0:
        step *= 10
    return Amount(number, number + step, high_open=True)


def leading(text: str) -> str:
    """The words before the first number, without a comparison: "EF > 50" -> "ef "."""
    plain = in_digits(normal(text))
    match = _NUMBER.search(plain) or _GLUED.search(plain)
    return _comparator(plain[: match.start()].rstrip("-"))[1] if match else ""


def is_mute(words: str) -> bool:
    """Whether words around a number say nothing that could change its meaning."""
    words = _MUTE.sub(" ", words.lower())
    words = _MUTE_ZH.sub(" ", words)
    return not re.search(r"[^\W_]|[%/^*<>≤≥+]", words)
