"""The dates and lengths of time in an answer, with the words around them."""

from collections.abc import Sequence

from dialogs.reading import leftovers, lexicon
from dialogs.reading.amounts import judged
from dialogs.reading.clauses import DENIALS, Clause
from dialogs.reading.days import months_since
from dialogs.reading.outcome import (
    ReadingContext,
    ReadingOutcome,
    Wrap,
)
from dialogs.reading.placed import Placed
from dialogs.reading.senses import WordSense
from dialogs.reading.spans import (
    Times,
    is_ago,
    is_rhythm,
)
from dialogs.reading.tokens import Token
from dialogs.reading.untimed import (
    TIME_WORDS,
    time_scale,
)
from dialogs.reading.written_dates import Days
from trials.fact import Kind
from trials.units import DAYS
from trials.values import Amount


class TimeAnswer:
    """The dates, lengths of time and numbers in an answer, and the question that is answered."""

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
        ) or any(t.is_(WordSense.EVERY) and "month" in t.text for t in tokens)
        self.rhythms = {at for q in rhythms for at in range(q.first - 1, q.last)}
        self.lengths = [q for q in times.lengths if q not in rhythms]
        self.dates, self.numbers = list(times.dates), list(times.numbers)
        self.open_dates = list(times.open_dates)
        if any(
            t.is_(WordSense.AGO, WordSense.MUCH, WordSense.HALF, WordSense.UP_TO, WordSense.FROM)
            for t in tokens
        ):
            self.open_dates = []
        # "Fifteen years now", as Chinese has it, is no year 15.
        self.open_dates = [d for d in self.open_dates if not self._lasts(d)]

    def _lasts(self, placed: Placed) -> bool:
        """Return whether it goes on: not "nearly thirty years", of which both are offered."""
        behind = self.tokens[placed.last : placed.last + 1]
        nearly = any(t.is_(WordSense.NEARLY) for t in self.tokens[: placed.first])
        return not nearly and any(t.is_(WordSense.FOR_LONG) for t in behind)

    def left(self, *used: set[int]) -> int:
        """Return how many tokens nothing accounts for, without those that are used."""
        told = self.rhythms.union(*used)
        others = [at for at, t in enumerate(self.tokens) if t.is_(WordSense.OTHER_NAME)]
        named = any(t.is_(WordSense.NAME) for t in self.tokens)
        breaks = [at for at, t in enumerate(self.tokens) if t.is_(WordSense.BREAK)]
        times = [q.first for q in self.lengths] + [d.first for d in self.dates]
        # "Heart attack in 2016, then a stent"; "18 months ago, 2 stents put in".
        told |= {
            at
            for at in others
            if not self.free_of
            and (named or any(first < stop < at for first in times for stop in breaks))
        }
        return leftovers.count(
            self.tokens,
            told,
            *TIME_WORDS,
            *((*DENIALS, WordSense.NEVER_AGAIN) if self.free_of else ()),
            WordSense.NEVER_SO,
        )

    def keep_what_is_ago(self) -> None:
        """Keep the one length that tells how long ago; the others tell how long it lasted."""
        ago = [q for q in self.lengths if is_ago(self.tokens, q)]
        if len(ago) == 1:
            self.rhythms |= {
                at for q in self.lengths if q is not ago[0] for at in range(q.first, q.last)
            }
            self.lengths = ago

    def since(self, days: Days) -> ReadingOutcome:
        """Return the time since those days."""
        least, most = months_since(days, self.asked.on, DAYS[self.scale.unit])
        return judged(self.scale, Amount(least, most), None, self.wrap)
