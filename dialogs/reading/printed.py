"""A line of a report without what is printed around its result: name, day, flags, range."""

import re
from collections.abc import Callable

from dialogs.reading.analytes import NAMED, without_names
from dialogs.reading.numbers import NUMBER, value_of
from dialogs.reading.outcome import Asked, Check, Offer, Outcome, Problem, Read, digits
from dialogs.reading.quantities import UnitAt, is_mute, leading
from trials.kinds import Kind, Source
from trials.values import Amount, Result

_YEAR = r"(?:19|20)\d\d"
_MONTH, _DAY = r"(?:0?[1-9]|1[0-2])", r"(?:0?[1-9]|[12]\d|3[01])"
_CLOCK = r"(?: ?\d{1,2}:\d{2}(?::\d{2})?(?!\d))?"
_ON_DAY = (
    rf"[(\[]? ?(?<![\d.])(?:{_YEAR} ?([-/.]) ?{_MONTH} ?\1 ?{_DAY}(?![\d.])|"
    rf"(?:{_YEAR} ?年 ?)?{_MONTH} ?月 ?{_DAY} ?[日号])"
)
# A titre looks like a time of day: beside one, "1:80" is never taken for a clock.
_DATED = {False: re.compile(rf"{_ON_DAY}{_CLOCK} ?[)\]]?"), True: re.compile(rf"{_ON_DAY} ?[)\]]?")}
_ARROWS = re.compile(r"[↑↓⬆⬇▲▼△▽⇧⇩↗↘]+")
_SHARE = re.compile(r"%|百分[比率数]|比率|比例|percent")
_PARTS_OF_NAMES = re.compile(
    r"[弱强]?[阳阴]性|\([+-]\)|血清|血浆|全血|静脉|动脉|浓度|定量|水平|测定|计数|绝对值|抗体|滴度|估算|安静|复查|今天|昨天|"
    r"(?<![a-z])(?:positive|negative|serum|plasma|blood|count|absolute|abs|today|yesterday|concentration)(?![a-z])",
    re.I,
)
_CHANGES = {
    "fall": re.compile(
        r"从|由|下降|降低|降|减少|(?:from|by|fell|fall|dropped|drop|decreased?|down|loss)(?![a-z])"
    ),
    "rise": re.compile(r"从|由|上升|增加|升高|升|(?:from|by|rose|rise|increased?|up)(?![a-z])"),
}
# The range that a report prints behind a value, in brackets or after a gap; then perhaps the unit.
_RANGE = re.compile(
    rf"[ ,;|(\[]+(?:(?:参考|正常)(?:值|范围|区间)*|ref(?:erence)?\.?(?: range)?|(?:normal )?range|"
    rf"normal)?[ :]*[(\[]? ?(?:({NUMBER}) ?[-~] ?|[<≤] ?)({NUMBER})(?![\d^.])(.*)$",
    re.I,
)
_VALUED = (Kind.NUMBER, Kind.ASSAY, Kind.TITRE, Kind.YES_NO)


def read_result(asked: Asked, text: str, read: Callable[[Asked, str], Outcome]) -> Outcome:
    """The answer to a question about a value on a report, or to any other as it stands."""
    fact = asked.fact
    if fact.source is not Source.REPORT or fact.kind not in _VALUED or asked.part:
        return read(asked, text)
    plain = _bare(text, fact.kind)
    if fact.id in NAMED:
        named = without_names(fact.id, plain)
        if named is None:
            return Problem("ui-other-value")
        if fact.percentage_trap and (share := _share(named)):
            return share
        plain = re.sub(r"[(\[] *[)\]]", " ", named)
    plain = re.sub(r"^[ :=,]+", "", plain)
    return _sure(asked, plain, read(asked, plain or text))


def _bare(text: str, kind: Kind) -> str:
    if kind in (Kind.NUMBER, Kind.ASSAY):
        text = re.sub(r"(?<=\d)点(?=\d)", ".", text)
        text = _ARROWS.sub(" ", text)
        text = re.sub(r"(?<=\d) ?-- ?(?=\d)", "-", text)
    if kind is not Kind.YES_NO:
        text = _DATED[kind is Kind.TITRE].sub(" ", text).strip(" ,:;") or text
    return re.sub(r" +", " ", text)


def _share(text: str) -> Problem | None:
    """A percentage by its name: "NEUT% 12" is none of the cells that are counted."""
    number = re.search(NUMBER, text)
    if number and _SHARE.search(text[: number.start()]):
        return Problem("ui-percentage-not-count", {"value": number[0]})
    return None


def _sure(asked: Asked, plain: str, outcome: Outcome) -> Outcome:
    """A number after words that nobody here knows may be another value: it is asked back."""
    if not isinstance(outcome, Read):
        return outcome
    given = outcome.given
    amount = given.amount if isinstance(given, Result) else given
    if asked.fact.kind not in (Kind.NUMBER, Kind.ASSAY) or not isinstance(amount, Amount):
        return outcome
    before = leading(plain)
    if asked.fact.pair:
        before = _CHANGES[asked.fact.pair].sub(" ", before)
    if is_mute(_PARTS_OF_NAMES.sub(" ", before)):
        return outcome
    number = re.search(NUMBER, plain)
    args = {"value": number[0] if number else digits(amount)}
    yes = Offer("ui-unlikely-value-confirm-option-yes", args, given)
    return Check("ui-right-value-confirm", args, (yes,))


def without_range(text: str, unit_at: UnitAt) -> str:
    """The value of a report's line with its unit: "3.2 3.5-9.5 10^9/L" -> "3.2 10^9/L"."""
    value = re.search(NUMBER, text)
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
