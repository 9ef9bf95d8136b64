"""Drips told by their number: how far apart they were is asked back, for they are no months."""

import re
from fractions import Fraction

from dialogs import reading
from dialogs.reading import NeedsConfirmation, ReadingOption, digits
from trials.fact import Fact, Kind
from trials.values import Amount

_FEW = "一二三四五六七八九十"
_NUMBER = rf"(?P<count>\d{{1,2}}|[{_FEW}两]{{1,3}})"
# A number of drips; "500 mg" or "12月" beside it is none.
_COUNT = re.compile(
    rf"{_NUMBER} ?(?:次|个?疗程|针|[x×*]"
    r"|(?:courses?|drips?|doses?|infusions?|pulses?|times|cycles?)\b)"
)
_EVERY = {
    "month": r"monthly|(?:every|once a|once every|each) (?:month|4 weeks|four weeks)"
    r"|每(?:一?个?月|[4四]周)(?:打|用|冲击|输)?(?:一次|1次)?|一个?月(?:一次|1次)",
    "two-weeks": r"fortnightly|(?:once )?(?:every|each) (?:2|two|other) weeks?|every 14 days"
    r"|每?(?:隔?[2两二](?:周|个?星期)|半个?月)(?:打|用|冲击|输)?(?:一次|1次)?",
    "three-weeks": r"(?:once )?(?:every|each) (?:3|three) weeks|every 21 days"
    r"|每?隔?[3三](?:周|个?星期)(?:打|用|冲击|输)?(?:一次|1次)?",
}
_WEEKS = {"two-weeks": 2, "three-weeks": 3}
# Who names a time gives the reader all it needs.
_TIME = re.compile(r"day|week|month|year|[天日周月年]|星期|小时|hour")
_MONTH = Fraction(365, 12)


def asked_interval(fact: Fact, text: str) -> NeedsConfirmation | None:
    """Return the question how often they were given; None where the text tells no mere number."""
    if fact.kind is not Kind.DURATION or "courses" not in fact.units:
        return None
    plain = reading.normal(text)
    named = [name for name, words in _EVERY.items() if re.search(words, plain)]
    rest = re.sub("|".join(_EVERY.values()), " ", plain)
    counted = _COUNT.findall(rest)
    if len(counted) != 1 or len(named) > 1 or _TIME.search(rest):
        return None
    count = _number(counted[0])
    if count < 2:
        return None
    offers = tuple(_offer(name, count) for name in named or _EVERY)
    return NeedsConfirmation("ui-interval-confirm", {"count": str(count)}, offers)


def _offer(name: str, count: int) -> ReadingOption:
    months = Fraction(count)
    if name in _WEEKS:
        # To the nearest half month: six drips, two weeks apart, are called three months.
        months = max(Fraction(round(2 * count * _WEEKS[name] * 7 / _MONTH), 2), Fraction(1, 2))
    amount = Amount.exactly(months)
    args = {"value": digits(amount), "unit": "months"}
    return ReadingOption(f"ui-interval-confirm-option-{name}", args, amount)


def _number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.replace("两", "二").rpartition("十")
    value = _FEW.index(ones) + 1 if ones else 0
    return value + 10 * (_FEW.index(tens) + 1 if tens else 1) if ten else value
