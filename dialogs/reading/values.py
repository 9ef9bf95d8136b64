"""The common part of measured values: which numbers may be one, and what stands beside them."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from dialogs.reading.clauses import EMPTY, OF_TIME
from dialogs.reading.days import dates_in
from dialogs.reading.heard import Heard
from dialogs.reading.outcome import NOT_UNDERSTOOD, Parsed, ReadingContext, ReadingOutcome
from dialogs.reading.placed import Placed, Quantity, places
from dialogs.reading.quantities import quantities
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token
from dialogs.reading.yes_no import not_known
from trials.fact import Kind, Source
from trials.units import DAYS
from trials.values import Amount, Blank

VALUE_WORDS = senses(
    "have flag now good bad yes to_value days_back weeks_back months_back years_back "
    "about last taken date positive negative age up_to option child_kin says_yes vague "
    "assent times fell rose limit ordinal to part_of_year between because "
)
_HOURS, _MINUTES = 24, 60


def values(asked: ReadingContext, tokens: Sequence[Token], units: Container[str]) -> list[Quantity]:
    """Return the quantities that may be the value: no date, no time of day, no length of time."""
    taken = places(_dates(asked, tokens)) | _clocks(tokens)
    return [
        q
        for q in (_without_time(asked, tokens, one) for one in quantities(tokens))
        if not taken.intersection(range(q.first, q.last))
        and (q.unit is None or q.unit in units)
        and not _is_numbered(tokens, q)
        and not _is_article(asked, tokens, q)
    ]


def _without_time(asked: ReadingContext, tokens: Sequence[Token], one: Quantity) -> Quantity:
    """Return a value on a report without the time behind it: "was 400 a year ago"."""
    behind = tokens[one.first + 1] if one.last - one.first > 2 else None
    timed = asked.fact.source is Source.REPORT and one.unit in DAYS and one.typed[0].isdigit()
    ago = one.last < len(tokens) and tokens[one.last].is_(WordSense.AGO)
    if not timed or not ago or behind is None or not behind.is_(WordSense.ONE_OF):
        return one
    return replace(one, unit=None, last=one.first + 1)


def _is_numbered(tokens: Sequence[Token], one: Quantity) -> bool:
    """Return whether a number is that of a stage or a class: "they call it stage 3"."""
    before = tokens[one.first - 1] if one.first else None
    own = (WordSense.NAME, WordSense.UNIT, WordSense.FIELD)
    return before is not None and before.is_(WordSense.NUMBERED) and not before.is_(*own)


def _is_article(asked: ReadingContext, tokens: Sequence[Token], one: Quantity) -> bool:
    """Return whether "one" goes with a noun, and is no value on a report: the one line."""
    after = tokens[one.last] if one.last < len(tokens) else None
    if asked.fact.source is not Source.REPORT or one.unit is not None or after is None:
        return False
    worded = not one.typed[0].isdigit() and one.amount == Amount.exactly(1)
    value = (
        WordSense.BREAK,
        WordSense.NAME,
        WordSense.FIELD,
        WordSense.OPTION,
        WordSense.UNIT,
        WordSense.SKIP,
    )
    return worded and not after.is_(*value)


def aside(asked: ReadingContext, tokens: Sequence[Token], units: Container[str]) -> set[int]:
    """Return the tokens of dates, times of day and lengths of time beside a value."""
    lengths = [q for q in quantities(tokens) if q.unit is not None and q.unit not in units]
    return places((*lengths, *_dates(asked, tokens))) | _clocks(tokens)


def _dates(asked: ReadingContext, tokens: Sequence[Token]) -> list[Placed]:
    told = dates_in(tokens, asked.on)
    shared = asked.fact.source is Source.REPORT and any(d.bare_year for d in told)
    return [
        d
        for d in (_without_value(tokens, d) if shared else d for d in told)
        if not d.bare_year and _is_whole_date(tokens, d.first, d.last)
    ]


def _without_value(tokens: Sequence[Token], placed: Placed) -> Placed:
    """Return a date beside a month without the value behind it: "in May 60, in July 45"."""
    last = tokens[placed.last - 1]
    month = tokens[placed.last - 2] if placed.last - placed.first > 2 else None
    counted = month is not None and month.is_(WordSense.TIME_UNIT) and not month.text.isascii()
    if last.is_(WordSense.NUMBER) and counted:
        return replace(placed, last=placed.last - 1)
    return placed


def _is_whole_date(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether it is a date by itself and no bare number that may be a value."""
    if last - first > 1 or tokens[first].is_(
        WordSense.DATE,
        WordSense.DAYS_BACK,
        WordSense.WEEKS_BACK,
        WordSense.MONTHS_BACK,
        WordSense.YEARS_BACK,
        WordSense.MONTH,
    ):
        return True
    # A bare year behind a word of time, or behind "in".
    before = tokens[first - 1] if first else None
    return (
        before is not None
        and len(tokens[first].text) == 4
        and (before.is_(WordSense.SINCE) or before.text in ("in", "of"))
    )


def _clocks(tokens: Sequence[Token]) -> set[int]:
    """Return the tokens of times of day behind a date: 08:30."""
    found: set[int] = set()
    for at in range(2, len(tokens) - 1):
        hour, minute = _whole(tokens[at - 1]), _whole(tokens[at + 1])
        if (
            tokens[at].text == ":"
            and tokens[at - 2].is_(WordSense.DATE)
            and (hour is not None and hour < _HOURS)
            and (minute is not None and minute < _MINUTES)
        ):
            found |= {at - 1, at, at + 1}
    return found


def _whole(token: Token) -> int | None:
    value = token.value(WordSense.NUMBER)
    if not isinstance(value, tuple) or len(value) != 1 or not token.text.isdigit():
        return None
    return int(value[0])


def counts_something(tokens: Sequence[Token], value: Quantity) -> bool:
    """Return whether a number without a unit goes with another noun: "six infusions"."""
    noun = tokens[value.last] if value.last < len(tokens) else None
    if value.unit is not None or noun is None or noun.is_(WordSense.NAME, WordSense.FIELD, *EMPTY):
        return False
    if noun.is_(WordSense.NOW, *OF_TIME):
        return False
    plural = noun.text.isalpha() and noun.text.isascii() and noun.text.endswith("s")
    return noun.is_(*_NOUNS) or (noun.is_(WordSense.EVERYDAY) and plural)


_NOUNS = senses("course tablet taken medicine times")


def printed_unit(
    tokens: Sequence[Token], value: Quantity, units: Container[str]
) -> tuple[set[int], str | None, str | None] | None:
    """Return the unit that is printed in brackets before a value, as in "Hb (g/L) 108".

    Its tokens, the unit where the question accepts it, and else how it is written.
    """
    for at, last in _brackets(tokens, value.first):
        inside = tokens[at + 1 : last]
        places = set(range(at, last + 1))
        if len(inside) == 1 and inside[0].is_(WordSense.UNIT):
            unit = str(inside[0].value(WordSense.UNIT))
            return (
                (places, None, unit[1:])
                if unit.startswith("?")
                else (places, unit, None)
                if unit in units
                else None
            )
        if (
            len(inside) > 1
            and any(t.text == "/" for t in inside)
            and all(t.text == "/" or t.text.isalpha() for t in inside)
        ):
            return places, None, "".join(t.text for t in inside)
    return None


def _brackets(tokens: Sequence[Token], end: int) -> Iterator[tuple[int, int]]:
    """Yield the places of brackets that open and close before a place."""
    opened: int | None = None
    for at in range(end):
        if tokens[at].text in ("(", "["):
            opened = at
        elif tokens[at].text in (")", "]") and opened is not None:
            yield opened, at
            opened = None


def unnumbered(asked: ReadingContext, heard: Heard, tokens: Sequence[Token]) -> ReadingOutcome:
    """Return what an answer without a number says where no yes or no is asked: mostly nothing."""
    if heard.declined and not heard.votes and not heard.doubts + heard.leftovers:
        return Parsed(Blank.DECLINED if asked.fact.sensitive else Blank.UNKNOWN)
    signs = asked.fact.kind is Kind.NUMBER and any(
        t.is_(WordSense.BORDERLINE) and not t.is_(*EMPTY, WordSense.UNKNOWN) for t in tokens
    )
    if heard.unknown and not heard.votes and not signs:
        return not_known(heard)
    return NOT_UNDERSTOOD
