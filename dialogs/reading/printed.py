"""A line of a report without what is printed around its result: name, day, flags, range."""

import re
from collections.abc import Callable

from dialogs.reading.amounts import refused_unit, unit_reader
from dialogs.reading.analytes import NAMED, without_names
from dialogs.reading.numbers import NUMBER
from dialogs.reading.outcome import (
    NeedsConfirmation,
    Parsed,
    Problem,
    ReadingContext,
    ReadingOption,
    ReadingOutcome,
    digits,
)
from dialogs.reading.quantities import is_mute, leading
from trials.fact import Fact, Kind, Source
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
    r"[弱强]?[阳阴]性|\([+-]\)|血清|血浆|全血|静脉|动脉|浓度|定量|水平|测定|计数|绝对值|抗体|滴度|估算|安静|复查|今天|昨天|医院|门诊|"
    r"(?<![a-z])(?:positive|negative|serum|plasma|blood|count|absolute|abs|today|yesterday|hospital|clinic|lab|concentration)(?![a-z])",
    re.I,
)
_CHANGES = {
    "fall": re.compile(
        r"从|由|下降|降低|降|减少|(?:from|by|fell|fall|dropped|drop|decreased?|down|loss)(?![a-z])"
    ),
    "rise": re.compile(r"从|由|上升|增加|升高|升|(?:from|by|rose|rise|increased?|up)(?![a-z])"),
}
_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]{1,24})[)\]]")
_LIKE_A_UNIT = re.compile(r"[*x]?(?:10\^?\d+)?[^\d()]{0,12}/ ?[^\d()]+", re.I)
_VALUED = (Kind.NUMBER, Kind.ASSAY, Kind.TITRE, Kind.YES_NO)


def read_result(
    asked: ReadingContext, text: str, read: Callable[[ReadingContext, str], ReadingOutcome]
) -> ReadingOutcome:
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
    if fact.kind in (Kind.NUMBER, Kind.ASSAY):
        headed = _with_its_unit(fact, plain)
        if headed is None:
            return refused_unit(fact)
        plain = headed
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


def _with_its_unit(fact: Fact, text: str) -> str | None:
    """The unit in brackets beside the name, put behind the number; None for a foreign unit."""
    for bracket in _IN_BRACKETS.finditer(text):
        inner = bracket[1].strip()
        rest = text[: bracket.start()] + " " + text[bracket.end() :]
        number = re.search(NUMBER, rest)
        if number is None or fact.unit_called(inner) is None:
            if number and _LIKE_A_UNIT.fullmatch(inner):
                return None
            continue
        said = unit_reader(fact.units)(rest[number.end() :])
        if said is None:
            rest = f"{rest[: number.end()]} {inner} {rest[number.end() :]}"
        elif said[0] != fact.unit_called(inner):
            return None
        return " ".join(rest.split())
    return text


def _sure(asked: ReadingContext, plain: str, outcome: ReadingOutcome) -> ReadingOutcome:
    """A number after words that nobody here knows may be another value: it is asked back."""
    if not isinstance(outcome, Parsed):
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
    yes = ReadingOption("ui-unlikely-value-confirm-option-yes", args, given)
    return NeedsConfirmation("ui-right-value-confirm", args, (yes,))
