"""Dates and lengths of time among the words of an answer, and what a length is said of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dialogs.reading.clauses import EMPTY
from dialogs.reading.days import dates_in
from dialogs.reading.placed import Placed, Quantity, places
from dialogs.reading.quantities import quantities
from dialogs.reading.senses import WordSense
from dialogs.reading.tokens import Token
from trials.units import DAYS
from trials.values import Amount


@dataclass(frozen=True)
class Times:
    """The dates and lengths in an answer, and the tokens that belong to them."""

    dates: tuple[Placed, ...]
    open_dates: tuple[Placed, ...]  # "18 years" or the year 18, "5 months" or May
    lengths: tuple[Quantity, ...]
    numbers: tuple[Quantity, ...]  # without a unit of time

    def is_empty(self) -> bool:
        """Return whether there is neither a date nor a length nor a number."""
        return not (self.dates or self.lengths or self.numbers)


def times_in(tokens: Sequence[Token], on: date) -> Times:
    """Return what an answer says of when and how long."""
    dates = tuple(dates_in(tokens, on))
    taken = {at for one in dates if not one.bare_year for at in range(one.first, one.last)}
    found = [q for q in quantities(tokens) if not taken.intersection(range(q.first, q.last))]
    lengths = tuple(q for q in found if q.unit in DAYS)
    both = {at for q in lengths for at in range(q.first, q.last)}
    sure = tuple(
        one
        for one in dates
        if not one.bare_year
        or not both.intersection(range(one.first, one.last))
        or leads_to_year(tokens, one)
    )
    sure_at = {at for one in sure for at in range(one.first, one.last)}
    lengths = tuple(q for q in lengths if not sure_at.intersection(range(q.first, q.last)))
    numbers = tuple(
        q for q in found if q.unit not in DAYS and not sure_at.intersection(range(q.first, q.last))
    )
    if sure or lengths:
        # "One" beside a time is mostly an article: a new medicine, a ring of spots.
        numbers = tuple(q for q in numbers if not _is_article(tokens, q))
    return Times(sure, tuple(one for one in dates if one not in sure), lengths, numbers)


def leads_to_year(tokens: Sequence[Token], placed: Placed) -> bool:
    """Return whether words beside "18 years" say that the year is meant: since, born, that year."""
    before = tokens[placed.first - 1] if placed.first else None
    behind = [t for t in tokens[placed.last :] if not t.is_(WordSense.AGAIN)]  # "in 19 again had"
    after = behind[0] if behind else None
    if after is not None and after.is_(
        WordSense.AGO,
        WordSense.MUCH,
        WordSense.HALF,
        WordSense.UP_TO,
        WordSense.FROM,
        WordSense.TO_COME,
    ):
        return False
    return (before is not None and before.is_(WordSense.SINCE, WordSense.BIRTH)) or (
        after is not None
        and after.is_(
            WordSense.SINCE,
            WordSense.BIRTH,
            WordSense.HAVE,
            WordSense.UNTIL_NOW,
            WordSense.TAKEN,
            WordSense.NAME,
        )
        and not after.is_(WordSense.FOR_LONG, WordSense.AGO)
    )


def timed(tokens: Sequence[Token], on: date) -> frozenset[int]:
    """Return the starts of the numbers that belong to a date, a length of time or an age."""
    times = times_in(tokens, on)
    used = places((*times.dates, *times.lengths))
    for at, token in enumerate(tokens):
        if token.is_(WordSense.WHEN_AGE):
            used |= {at - 1, at + 1}
        if is_persons_age(tokens, at):
            used.add(at)
    return frozenset(tokens[at].start for at in used if 0 <= at < len(tokens))


def _is_article(tokens: Sequence[Token], number: Quantity) -> bool:
    return (
        number.amount == Amount.exactly(1)
        and number.typed != "1"
        and number.last - number.first <= 2
    )


def is_persons_age(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a bare number is somebody's age: "I'm 58", "my wife is 61"."""
    values = tokens[at].value(WordSense.NUMBER)
    if not isinstance(values, tuple) or len(values) != 1 or not 0 <= values[0] <= 110:
        return False
    if (
        at + 1 < len(tokens)
        and tokens[at + 1].is_(WordSense.UNIT, WordSense.TIME_UNIT)
        and not tokens[at + 1].is_(WordSense.AGE, WordSense.FILLER)
    ):
        return False
    before = [t for t in tokens[max(0, at - 4) : at] if not t.is_(WordSense.SKIP)]
    led = [t for t in before if t.is_(WordSense.PERSON, WordSense.KIN, WordSense.CHILD_KIN)]
    return bool(led) and all(
        t.is_(
            *EMPTY,
            WordSense.KIN,
            WordSense.CHILD_KIN,
            WordSense.FIELD,
            WordSense.NOW,
            WordSense.EVERYDAY,
        )
        for t in before[before.index(led[0]) :]
    )


def is_ago(tokens: Sequence[Token], length: Quantity) -> bool:
    """Return whether a length is how long ago something was."""
    return any(
        t.is_(WordSense.AGO) and not t.is_(WordSense.SINCE)
        for t in tokens[length.last : length.last + 2]
    )


def is_to_come(tokens: Sequence[Token], length: Quantity) -> bool:
    """Return whether a length is how long it is until then: in two weeks, two weeks from now."""
    after = tokens[length.last] if length.last < len(tokens) else None
    if (
        after is not None
        and after.is_(WordSense.TO_COME)
        and not after.is_(WordSense.BELOW, WordSense.UP_TO, WordSense.NEARLY)
    ):
        return not after.is_(WordSense.AND)
    first = length.first - 1
    return first == 0 and tokens[0].text == "in" and not is_ago(tokens, length)


def is_anchored(tokens: Sequence[Token], length: Quantity) -> bool:
    """Return whether a length is counted from something that is named: 2 weeks before Easter."""
    rest = tokens[length.last :]
    if not rest or not rest[0].is_(WordSense.PAST) or rest[0].is_(WordSense.AGO):
        return False
    stop = next((at for at, t in enumerate(rest) if t.is_(WordSense.BREAK)), len(rest))
    return any(not t.is_(*EMPTY, WordSense.NOW) for t in rest[1:stop])


def is_age(tokens: Sequence[Token], length: Quantity) -> bool:
    """Return whether years are those of an age, which in Chinese have a unit of their own."""
    return any(
        t.is_(WordSense.AGE) and t.is_(WordSense.TIME_UNIT)
        for t in tokens[length.first : length.last]
    )


def is_rhythm(tokens: Sequence[Token], length: Quantity) -> bool:
    """Return whether a length is how often: every 2 weeks, once a month."""
    before = [
        t for t in tokens[max(0, length.first - 2) : length.first] if not t.is_(WordSense.SKIP)
    ]
    if (before and before[-1].is_(WordSense.EVERY)) or tokens[length.first].is_(WordSense.EVERY):
        return True
    counted = (WordSense.NUMBER, WordSense.NUMERAL, WordSense.TIMES)
    if tokens[length.first].is_(WordSense.ONE_OF) and any(
        t.is_(*counted) and not (t.is_(WordSense.ONE_OF) and not t.is_(WordSense.NUMERAL))
        for t in tokens[max(0, length.first - 3) : length.first]
    ):
        return True  # two drips a month
    after = tokens[length.last : length.last + 4]
    for at, token in enumerate(after[1:], 1):
        if (
            token.is_(WordSense.TIMES)
            and after[at - 1].is_(WordSense.NUMBER)
            and not any(t.is_(WordSense.BREAK) for t in after[:at])
        ):
            return True
    if len(after) > 1 and after[0].is_(WordSense.TAKEN) and after[1].is_(WordSense.OTHER_RHYTHM):
        return True  # "every two weeks one drip", as Chinese has it
    return (
        bool(after)
        and after[0].is_(WordSense.EVERY)
        and not after[0].is_(WordSense.DAILY, WordSense.FILLER, WordSense.AGO)
    )


def is_about(tokens: Sequence[Token], length: Quantity) -> bool:
    """Return whether "about" stands a word away: "lasted for maybe about a year"."""
    near = (
        *tokens[max(0, length.first - 2) : length.first],
        *tokens[length.last : length.last + 2],
    )
    return length.about or any(t.is_(WordSense.ABOUT) for t in near)
