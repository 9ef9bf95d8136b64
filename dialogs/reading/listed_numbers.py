"""Lines of a list named by their numbers: "1 yes 2 no", "the first two", "only the last"."""

from collections.abc import Sequence
from dataclasses import dataclass

from dialogs.reading.characters import LINES
from dialogs.reading.clauses import DENIALS, EMPTY
from dialogs.reading.ordinals import numbered
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token

_COUNTED = senses("ordinal number numeral")
_ANSWERS = (*DENIALS, *senses("aye yes have ticked crossed"))
_HAVING = senses("have yes")
_LEADING = frozenset({*LINES["first_of"], *LINES["last_of"], LINES["last"], "first", "last"})
_AROUND = (*EMPTY, *_ANSWERS, *senses("narrowing joining rest"))


@dataclass(frozen=True)
class NumberedLines:
    """The numbers, from 1, of the lines that are affirmed and denied."""

    ticked: tuple[int, ...] = ()
    denied: tuple[int, ...] = ()


def numbers_in(tokens: Sequence[Token], count: int) -> NumberedLines | None:
    """Return the lines that a stretch of words names by their numbers alone; None for any other."""
    answers: dict[bool, list[int]] = {True: [], False: []}
    if any(t.is_(WordSense.PERSON) for t in tokens) and not any(t.is_(*_HAVING) for t in tokens):
        return None  # "she is only six"
    for run in _runs(tokens):
        told = _told(run)
        apart = " " if all(t.text.isascii() for t in told) else ""
        lines = numbered(apart.join(t.text for t in told), count) if told else ()
        if not lines:
            return None
        answers[not any(t.is_(*DENIALS) and t not in told for t in run)] += lines
    both = answers[True], answers[False]
    return NumberedLines(*(tuple(dict.fromkeys(one)) for one in both)) if any(both) else None


def _told(run: Sequence[Token]) -> list[Token]:
    """Return the words of a run from the first to the last that is no answer and no filler."""
    named = (*_COUNTED, WordSense.LAST)
    places = [n for n, t in enumerate(run) if t.is_(*named) or not t.is_(*_AROUND)]
    if not places:
        return []
    first, last = places[0], places[-1]
    leads = first and run[first - 1].text in _LEADING  # it is a filler elsewhere
    return list(run[first - 1 if leads else first : last + 1])


def _runs(tokens: Sequence[Token]) -> list[list[Token]]:
    """Return the numbers with the yes or no that follows each of them: "1 yes 2 no"."""
    found: list[list[Token]] = [[]]
    for token in tokens:
        begins = token.is_(*_COUNTED) and any(t.is_(*_COUNTED) for t in found[-1])
        if begins and found[-1][-1].is_(*_ANSWERS) and not found[-1][-1].is_(*_COUNTED):
            found.append([])
        found[-1].append(token)
    return [run for run in found if run]
