"""Hears that an answer given before was not right, and what of the text tells what is."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.reading.clauses import DENIALS, EMPTY
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.stage_words import Named, of_stage
from dialogs.reading.stages import cut_plain, plain_of
from dialogs.reading.tokens import Token

# In `stages.yaml`: of the answer before, of the one before that, and of one that is named.
SAYING = "@earlier"
LAST, BEFORE_LAST, NAMED = "last", "before_last", "named"
ALONE, NAMED_ALONE = "alone", "named_alone"  # only where nothing follows
_BETWEEN = EMPTY | senses("first_person third_person said i_am")
_SOMEBODY = senses("doctor kin child_kin")  # who was wrong about something else
_LEADING = senses("skip break courtesy said but taken_back concluding")  # "I meant"
_OPENING = EMPTY | DENIALS | senses("taken_back but courtesy pause aye everyday")


@dataclass(frozen=True, slots=True)
class Earlier:
    """Says how many answers back the meant one lies (0: it is named), and what is right."""

    back: int
    rest: str


def earlier_meant(text: str) -> Earlier | None:
    """Return which earlier answer a text says to be wrong, with the rest of it; None for none."""
    plain, tokens = plain_of(text), cut_plain(text)
    breaks = [t.start for t in tokens if t.is_(WordSense.BREAK)]
    found = of_stage(SAYING).named_in(plain, breaks)
    for option, back in ((BEFORE_LAST, 2), (LAST, 1), (NAMED, 0), (ALONE, 1), (NAMED_ALONE, 0)):
        for one in [one for one in found if one.option == option]:
            rest = _rest(plain, one, tokens)
            if rest and option in (ALONE, NAMED_ALONE):
                continue
            if not back or _is_close(one, tokens):
                return Earlier(back, rest)
    return None


def _is_close(one: Named, tokens: Sequence[Token]) -> bool:
    """Return whether only small words stand between: "the last one I pressed was wrong"."""
    between = [
        t
        for t in tokens
        if one.start < t.start
        and t.end < one.end
        and not any(start < t.end and t.start < end for start, end in one.spans)
    ]
    return all(t.is_(*_BETWEEN) and not t.is_(*_SOMEBODY) for t in between)


def _rest(plain: str, one: Named, tokens: Sequence[Token]) -> str:
    """Return a text without the words that say it is wrong, and without what only leads to them."""
    breaks = [t for t in tokens if t.is_(WordSense.BREAK)]
    begin = max((t.end for t in breaks if t.end <= one.start), default=0)
    end = max(one.end, *(t.end for t in tokens if t.start < one.end))
    before = [t for t in tokens if t.end <= begin and not t.is_(WordSense.BREAK)]
    kept = "" if all(t.is_(*_OPENING) for t in before) else plain[:begin]
    after = [t for t in tokens if t.start >= end]
    told = next((t.start for t in after if not t.is_(*_LEADING)), len(plain))
    return f"{kept} {plain[told:]}".strip(" ,.;!")
