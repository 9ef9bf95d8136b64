"""Reads how long, or how long ago: months, half a year, March of last year, since 2018, never."""

from collections.abc import Sequence

from dialogs.reading import leftovers, lexicon
from dialogs.reading.amounts import also_asked, same
from dialogs.reading.clauses import DENIALS, EMPTY, Clause
from dialogs.reading.dated import (
    date_or_length,
    from_age,
    from_date,
    from_date_and_length,
    from_two_dates,
    told_again,
)
from dialogs.reading.elaborating import is_elaboration
from dialogs.reading.lengths import from_denied_length, from_length, from_number, is_count
from dialogs.reading.one_after_other import from_several, goes_on, stopped_early
from dialogs.reading.outcome import (
    NOT_UNDERSTOOD,
    Parsed,
    ReadingContext,
    ReadingOutcome,
    Wrap,
)
from dialogs.reading.placed import places
from dialogs.reading.senses import WordSense
from dialogs.reading.spans import (
    is_age,
    is_anchored,
    is_to_come,
    times_in,
)
from dialogs.reading.time_answers import TimeAnswer
from dialogs.reading.tokens import Token
from dialogs.reading.untimed import (
    ZERO,
    told_of_past,
    without_time,
)
from dialogs.reading.values import unnumbered
from dialogs.reading.yes_no import hear


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
    if heard.vote is False and not any(t.is_(WordSense.NOT_NOW) for t in tokens):
        return also_asked(
            Parsed(wrap(ZERO)), heard.doubts + heard.leftovers + told_of_past(clauses)
        )
    return unnumbered(asked, heard, tokens)


def _is_one_of_two(tokens: Sequence[Token]) -> bool:
    """Return whether another time may be meant as well: "the week before last, or maybe last"."""
    at = next((n for n, t in enumerate(tokens) if t.is_(WordSense.OR)), len(tokens))
    return any(t.is_(WordSense.HEDGE) for t in tokens[at:])


class _Timed(TimeAnswer):
    """Reads an answer in which there are dates, lengths of time or numbers."""

    def read(self) -> ReadingOutcome:
        """Return what the answer comes to."""
        tokens, lengths = self.tokens, self.lengths
        ages = [at for at, t in enumerate(tokens) if t.is_(WordSense.WHEN_AGE)] or [
            q.last - 1 for q in lengths if is_age(tokens, q)
        ]
        if ages and self.is_since and (by_age := from_age(self, ages[0])) is not None:
            return by_age
        if leftovers.questioned(tokens):
            return NOT_UNDERSTOOD
        anchored = any(is_anchored(tokens, q) for q in lengths)
        coming = any(is_to_come(tokens, q) for q in lengths)
        if lexicon.has("before_test", self.asked.fact.id):
            # "Ten days before the count", "the count was ten days after my injection".
            anchored, coming = False, coming and not any(t.is_(WordSense.NAME) for t in tokens)
        if self.is_since and (anchored or coming):
            return NOT_UNDERSTOOD
        doubts = self._denied()
        if doubts is None:
            return from_denied_length(self)
        doubts += _is_one_of_two(tokens)
        doubts += self.free_of and any(t.is_(WordSense.NEARLY) for t in tokens)
        if self.is_since and len(lengths) > 1:
            self.keep_what_is_ago()
        return also_asked(self._told(), doubts)

    def _told(self) -> ReadingOutcome:
        lengths, dates, numbers = self.lengths, self.dates, self.numbers
        if (
            self.open_dates
            and len(self.open_dates) == len(lengths) == 1
            and not dates
            and self.is_since
        ):
            return date_or_length(self, self.open_dates[0], lengths[0])
        if (done := stopped_early(self)) is not None:
            return done
        if len(dates) == 1 and not lengths and not numbers:
            return from_date(self, dates[0])
        if self.is_since and not numbers and (agreed := told_again(self)) is not None:
            return agreed
        if len(dates) == 2 and not lengths and not numbers and not self.is_since:
            return from_two_dates(self, dates)
        if goes_on(self):
            return from_several(self)
        if len(lengths) == 1 and not dates:
            counts = {
                at for q in numbers if is_count(q, self.tokens) for at in range(q.first, q.last)
            }
            return from_length(self, lengths[0], counts)
        if len(lengths) == 1 and len(dates) == 1 and not numbers:
            return from_date_and_length(self, dates[0], lengths[0])
        if len(numbers) == 1 and not lengths and not dates:
            return from_number(self, numbers[0])
        return from_several(self)

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
                if t.is_(*DENIALS, WordSense.NEVER_SO)
                and not t.is_(WordSense.BELOW, WordSense.UP_TO, *EMPTY)
            ]
            starts = [t.start for t in clause.tokens if t.start in timed]
            if not denials:
                continue
            # "18 months without a sign" tells for how long; "2015, not cured" denies it.
            without = self.free_of and denials[0].start > starts[0] if starts else False
            if starts and (not without or any(t.is_(WordSense.NEVER_SO) for t in denials)):
                return None
            explained = is_elaboration(clause.tokens)
            doubts += not starts and not (
                explained or clause.has(WordSense.TO_COME, WordSense.UNTIL_NOW)
            )
        return doubts
