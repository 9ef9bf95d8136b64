"""How long, and how long ago: months, half a year, March of last year, since 2018, never."""

from collections.abc import Sequence
from fractions import Fraction
from math import inf

from dialogs.reading import leftovers, lexicon
from dialogs.reading.amounts import also_asked, judged, same
from dialogs.reading.clauses import DENIALS, EMPTY, Clause
from dialogs.reading.days import Placed, months_since
from dialogs.reading.outcome import (
    NOT_UNDERSTOOD,
    Parsed,
    Problem,
    ReadingContext,
    ReadingOutcome,
    Wrap,
    understood,
)
from dialogs.reading.quantities import Quantity, places, widened
from dialogs.reading.senses import Sense
from dialogs.reading.spans import (
    Times,
    is_about,
    is_age,
    is_ago,
    is_anchored,
    is_rhythm,
    is_to_come,
    leads_to_year,
    timed,
    times_in,
)
from dialogs.reading.tokens import Days, Token, Unclear
from dialogs.reading.untimed import (
    TIME_WORDS,
    ZERO,
    bare_time,
    time_scale,
    told_of_past,
    without_time,
)
from dialogs.reading.values import unnumbered
from dialogs.reading.yes_no import Heard, hear
from trials.fact import Kind
from trials.units import DAYS
from trials.values import Amount, Given


def read_since(
    asked: ReadingContext, clauses: Sequence[Clause], tokens: tuple[Token, ...]
) -> ReadingOutcome:
    """Return how long ago something was; never is infinity where "never" is an answer at all."""
    times = times_in(tokens, asked.on)
    if times.is_empty():
        return without_time(asked, clauses, tokens)
    return _Timed(asked, clauses, tokens, times, same).read()


def read_length(
    asked: ReadingContext, clauses: Sequence[Clause], tokens: tuple[Token, ...], wrap: Wrap
) -> ReadingOutcome:
    """Return how long something went on; never is 0."""
    times = times_in(tokens, asked.on)
    if not times.is_empty():
        return _Timed(asked, clauses, tokens, times, wrap).read()
    heard = hear(asked, clauses, frozenset())
    if heard.vote is False and not any(t.is_(Sense.NOT_NOW) for t in tokens):
        return also_asked(
            Parsed(wrap(ZERO)), heard.doubts + heard.leftovers + told_of_past(clauses)
        )
    return unnumbered(asked, heard, tokens)


class _Timed:
    """Reads an answer in which there are dates, lengths of time or numbers."""

    def __init__(
        self,
        asked: ReadingContext,
        clauses: Sequence[Clause],
        tokens: tuple[Token, ...],
        times: Times,
        wrap: Wrap,
    ) -> None:
        self.asked, self.clauses, self.tokens, self.wrap = asked, clauses, tokens, wrap
        self.scale, self.is_since = time_scale(asked), asked.fact.kind is Kind.SINCE
        self.free_of = lexicon.has("free_of", asked.fact.id)
        rhythms = [q for q in times.lengths if is_rhythm(tokens, q)]
        self.monthly = any(
            q.unit == "months" and q.amount == Amount.exactly(1) for q in rhythms
        ) or any(t.is_(Sense.EVERY) and "month" in t.text for t in tokens)
        self.rhythms = {at for q in rhythms for at in range(q.first - 1, q.last)}
        self.lengths = [q for q in times.lengths if q not in rhythms]
        self.dates, self.numbers = list(times.dates), list(times.numbers)
        self.open_dates = list(times.open_dates)
        if any(t.is_(Sense.AGO, Sense.MUCH, Sense.HALF, Sense.UP_TO, Sense.FROM) for t in tokens):
            self.open_dates = []

    def read(self) -> ReadingOutcome:
        """Return what the answer comes to."""
        tokens, lengths = self.tokens, self.lengths
        ages = [at for at, t in enumerate(tokens) if t.is_(Sense.WHEN_AGE)] or [
            q.last - 1 for q in lengths if is_age(tokens, q)
        ]
        if ages and self.is_since and (by_age := self._by_age(ages[0])) is not None:
            return by_age
        if leftovers.questioned(tokens):
            return NOT_UNDERSTOOD
        if any(is_to_come(tokens, q) or is_anchored(tokens, q) for q in lengths) and self.is_since:
            return NOT_UNDERSTOOD
        doubts = self._denied()
        if doubts is None:
            return self._not_done_for()
        doubts += self.free_of and any(t.is_(Sense.NEARLY) for t in tokens)
        if self.is_since and len(lengths) > 1:
            self._keep_what_is_ago()
        return also_asked(self._told(), doubts)

    def _told(self) -> ReadingOutcome:
        lengths, dates, numbers = self.lengths, self.dates, self.numbers
        if (
            self.open_dates
            and len(self.open_dates) == len(lengths) == 1
            and not dates
            and self.is_since
        ):
            return self._either(self.open_dates[0], lengths[0])
        if len(dates) == 1 and not lengths and not numbers:
            return self._dated(dates[0])
        if len(dates) == 2 and not lengths and not numbers and not self.is_since:
            return self._between(dates)
        if len(lengths) == 1 and not dates:
            counts = {
                at for q in numbers if _is_count(q, self.tokens) for at in range(q.first, q.last)
            }
            return self._weighed(lengths[0], counts)
        if len(lengths) == 1 and len(dates) == 1 and not numbers:
            return self._date_and_length(dates[0], lengths[0])
        if len(numbers) == 1 and not lengths and not dates:
            return self._numbered(numbers[0])
        return NOT_UNDERSTOOD

    def _keep_what_is_ago(self) -> None:
        """Keep the one length that tells how long ago; the others tell how long it lasted."""
        ago = [q for q in self.lengths if is_ago(self.tokens, q)]
        if len(ago) == 1:
            self.rhythms |= {
                at for q in self.lengths if q is not ago[0] for at in range(q.first, q.last)
            }
            self.lengths = ago

    def _denied(self) -> int | None:
        """Return how many clauses deny something else; None where the time itself is denied."""
        doubts = 0
        timed = {
            self.tokens[at].start for at in places((*self.lengths, *self.dates, *self.numbers))
        }
        for clause in self.clauses:
            denials = [
                t
                for t in clause.tokens
                if t.is_(*DENIALS, Sense.NEVER_SO) and not t.is_(Sense.BELOW, Sense.UP_TO, *EMPTY)
            ]
            starts = [t.start for t in clause.tokens if t.start in timed]
            if not denials:
                continue
            # "18 months without a sign" tells for how long; "2015, not cured" denies it.
            without = self.free_of and denials[0].start > starts[0] if starts else False
            if starts and (not without or any(t.is_(Sense.NEVER_SO) for t in denials)):
                return None
            doubts += not starts and not clause.has(Sense.TO_COME, Sense.UNTIL_NOW)
        return doubts

    def _not_done_for(self) -> ReadingOutcome:
        """Return "not had it for two years" as two years or more, asked back."""
        told = self.lengths
        if not self.is_since or len(told) != 1 or self.dates or self.numbers:
            return NOT_UNDERSTOOD
        length = told[0]
        behind = [
            t
            for t in self.tokens[length.last :]
            if not t.is_(*EMPTY) or t.is_(*DENIALS, Sense.NEVER_SO)
        ]
        if (
            not behind
            or not behind[0].is_(*DENIALS, Sense.NEVER_SO)
            or not isinstance(length.amount.low, Fraction)
        ):
            return NOT_UNDERSTOOD
        least = self.scale.of_unit(Amount(length.amount.low, inf), length.unit)
        used = set(range(length.first, length.last))
        wrong = leftovers.count(self.tokens, used, *TIME_WORDS, *DENIALS, Sense.NEVER_SO)
        return also_asked(judged(self.scale, least, length.unit, self.wrap), max(wrong, 1))

    def _left(self, *used: set[int]) -> int:
        return leftovers.count(
            self.tokens,
            self.rhythms.union(*used),
            *TIME_WORDS,
            *(DENIALS if self.free_of else ()),
            Sense.NEVER_SO,
        )

    def _numbered(self, number: Quantity) -> ReadingOutcome:
        used = set(range(number.first, number.last))
        if number.unit is not None:
            if number.unit not in self.scale.units:
                return NOT_UNDERSTOOD
            wrong = self._left(used)
            # A number of courses counts as months only where each is monthly: asked back.
            value = judged(
                self.scale, self.scale.of_unit(number.amount, number.unit), number.unit, self.wrap
            )
            return also_asked(value, wrong + (not self.monthly and wrong == 0))
        if number.foreign is not None or any(
            t.is_(Sense.TIMES, Sense.COURSE) and not t.is_(*EMPTY) for t in self.tokens
        ):
            return NOT_UNDERSTOOD
        after = self.tokens[number.last] if number.last < len(self.tokens) else None
        noun = (
            after is not None
            and after.is_(Sense.EVERYDAY)
            and not after.is_(*EMPTY, Sense.FIELD, Sense.NAME)
        )
        return (
            NOT_UNDERSTOOD
            if noun or self._left(used)
            else bare_time(self.scale, number.amount, self.asked, self.wrap)
        )

    def _either(self, placed: Placed, length: Quantity) -> ReadingOutcome:
        """Ask which is meant: the year or month by its number, or a length of time."""
        if not isinstance(placed.days, Days):
            return NOT_UNDERSTOOD
        both = [
            self._since(placed.days),
            judged(
                self.scale, self.scale.of_unit(length.amount, length.unit), length.unit, self.wrap
            ),
        ]
        offers: list[Given] = [one.given for one in both if isinstance(one, Parsed)]
        return understood(*offers) if offers else NOT_UNDERSTOOD

    def _date_and_length(self, placed: Placed, length: Quantity) -> ReadingOutcome:
        """Take the date where a length tells how long it went on; else both are offered."""
        if not self.is_since:
            return self._weighed(length, set(range(placed.first, placed.last)))
        apart = any(
            t.is_(Sense.BREAK)
            for t in self.tokens[min(placed.last, length.last) : max(placed.first, length.first)]
        )
        if apart and not is_ago(self.tokens, length) and not self.free_of:
            return self._dated(placed, set(range(length.first, length.last)))
        if self.free_of:
            return self._either(placed, length)
        return also_asked(self._dated(placed, set(range(length.first, length.last))), 1)

    def _by_age(self, at: int) -> ReadingOutcome | None:
        """Read "when I was 6": the time since then from the age now, where that is known."""
        number = next(
            (
                q
                for q in (*self.numbers, *self.lengths)
                if at - 2 <= q.first <= at + 2 and q.amount.is_exact
            ),
            None,
        )
        if number is None:
            return None
        age, then = self.asked.earlier.get(lexicon.only("age")), number.amount.low
        if (
            not isinstance(age, Amount)
            or not isinstance(age.low, Fraction)
            or number.unit not in (None, "years")
            or then > age.low
        ):
            return NOT_UNDERSTOOD
        ago = Amount(max(age.low - then - 1, Fraction(0)), age.high - then + 1)
        wrong = self._left(set(range(number.first, number.last)) | {at})
        return also_asked(
            judged(self.scale, self.scale.of_unit(ago, "years"), "years", same), wrong
        )

    def _dated(self, placed: Placed, beside: set[int] | None = None) -> ReadingOutcome:
        since = any(
            t.is_(Sense.SINCE, Sense.UNTIL_NOW) and not t.is_(Sense.TO) for t in self.tokens
        )
        if not self.is_since and (not since or any(t.is_(Sense.ENDED) for t in self.tokens)):
            return NOT_UNDERSTOOD
        if isinstance(placed.days, Unclear):
            return Problem("ui-date-unclear")
        if placed.days.first > self.asked.on:
            return Problem("ui-date-in-future")
        if placed.bare_year and not leads_to_year(self.tokens, placed):
            return NOT_UNDERSTOOD
        if self.free_of and any(t.is_(Sense.FOUND) for t in self.tokens):
            return NOT_UNDERSTOOD  # when it was found, and not since when it is gone
        return also_asked(
            self._since(placed.days),
            self._left(set(range(placed.first, placed.last)), beside or set()),
        )

    def _since(self, days: Days) -> ReadingOutcome:
        least, most = months_since(days, self.asked.on, DAYS[self.scale.unit])
        return judged(self.scale, Amount(least, most), None, self.wrap)

    def _between(self, dates: Sequence[Placed]) -> ReadingOutcome:
        first, last = dates[0].days, dates[1].days
        if (
            not isinstance(first, Days)
            or not isinstance(last, Days)
            or first.first > last.last
            or last.first > self.asked.on
        ):
            return NOT_UNDERSTOOD
        end = min(last.last, self.asked.on)
        least = Fraction(max((last.first - first.last).days, 0)) / DAYS[self.scale.unit]
        most = Fraction((end - first.first).days) / DAYS[self.scale.unit]
        used = {at for one in dates for at in range(one.first, one.last)}
        return also_asked(
            judged(self.scale, Amount(least, most), None, self.wrap), self._left(used)
        )

    def _weighed(self, length: Quantity, beside: set[int]) -> ReadingOutcome:
        tokens = self.tokens
        ago, since = is_ago(tokens, length), any(t.is_(Sense.SINCE) for t in tokens)
        # "Stopped two years ago", but "six months, then it was stopped".
        ended = any(t.is_(Sense.ENDED) and not t.is_(*EMPTY) for t in tokens[: length.first])
        if not self.is_since and ((ago and not since) or ended):
            return NOT_UNDERSTOOD
        if self.is_since and not ago and not ended and lexicon.has("never", self.asked.fact.id):
            after = tokens[length.last : length.last + 1]
            going_on = any(
                t.is_(Sense.FOR_LONG) for t in tokens[max(0, length.first - 2) : length.first]
            )
            going_on |= any(t.is_(Sense.FOR_LONG) and not t.is_(Sense.FILLER) for t in after)
            if going_on or _done_for(tokens, length):
                return NOT_UNDERSTOOD
        amount = widened(length.amount) if is_about(tokens, length) else length.amount
        wrong = self._left(set(range(length.first, length.last)), beside) + length.vague
        return also_asked(
            judged(self.scale, self.scale.of_unit(amount, length.unit), length.unit, self.wrap),
            wrong,
        )


def _is_count(quantity: Quantity, tokens: Sequence[Token]) -> bool:
    if quantity.unit is not None or quantity.foreign is not None:
        return True
    after = tokens[quantity.last] if quantity.last < len(tokens) else None
    before = tokens[quantity.first - 1] if quantity.first else None
    counts = (Sense.TIMES, Sense.COURSE, Sense.TABLET)
    return (after is not None and after.is_(*counts)) or (
        before is not None and before.is_(Sense.TIMES)
    )


def _done_for(tokens: Sequence[Token], length: Quantity) -> bool:
    """Return whether a length directly behind a verb says how long it was done, not when."""
    before = tokens[length.first - 1] if length.first else None
    return (
        before is not None
        and before.is_(Sense.TAKEN)
        and not before.text.isascii()
        and not before.is_(Sense.ENDED)
    )


__all__ = ["Heard", "Times", "read_length", "read_since", "time_scale", "timed", "times_in"]
