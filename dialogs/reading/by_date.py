"""Values that are told with the day of each: "80 in August and 60 in October"."""

from collections.abc import Container, Sequence
from datetime import date
from itertools import pairwise

from dialogs.reading.days import dates_in
from dialogs.reading.placed import Placed, Quantity, places
from dialogs.reading.senses import WordSense
from dialogs.reading.tokens import Token
from dialogs.reading.written_dates import Days

_LONGEST_APART = 130  # days: two values that are so far apart are no fall within three months


def in_order(
    tokens: Sequence[Token], found: Sequence[Quantity], on: date
) -> tuple[list[tuple[Quantity, Days]], set[int]] | None:
    """Return values from the earliest to the latest, and the places of their dates.

    None where not each has a date of its own, or the dates do not tell which came first.
    """
    if len(found) < 2:
        return None
    taken = places(found)
    dates = [
        d
        for one in dates_in(tokens, on)
        for d in (_without_value(tokens, one, taken, on),)
        if isinstance(d.days, Days) and not taken.intersection(range(d.first, d.last))
    ]
    if len(dates) != len(found) or not _are_paired(tokens, found, dates):
        return None
    told = [
        (value, one.days)
        for value, one in zip(found, dates, strict=True)
        if isinstance(one.days, Days)
    ]
    told.sort(key=lambda pair: pair[1].first)
    if any(one.last >= other.first for (_, one), (_, other) in pairwise(told)):
        return None
    return told, places(dates)


def are_near(told: Sequence[tuple[Quantity, Days]]) -> bool:
    """Return whether the first and the last value are not much more than three months apart."""
    return (told[-1][1].first - told[0][1].last).days <= _LONGEST_APART


def _without_value(
    tokens: Sequence[Token], placed: Placed, taken: Container[int], on: date
) -> Placed:
    """Return the month alone, where the number behind it is a value and no day."""
    if placed.last - 1 not in taken or placed.last - placed.first < 2:
        return placed
    month = dates_in(tokens[: placed.last - 1], on)
    return month[-1] if month and month[-1].first == placed.first else placed


def _are_paired(
    tokens: Sequence[Token], found: Sequence[Quantity], dates: Sequence[Placed]
) -> bool:
    """Return whether each stretch holds one value and one date, or they take turns."""
    runs = [0]
    for token in tokens:
        runs.append(runs[-1] + token.is_(WordSense.BREAK, WordSense.BUT))
    of_values, of_dates = [runs[q.first] for q in found], [runs[d.first] for d in dates]
    if of_values == of_dates and len(set(of_values)) == len(found):
        return True
    marks = sorted(
        [(q.first, "value") for q in found] + [(d.first, "date") for d in dates]
    )  # fmt: skip
    return all(one[1] != other[1] for one, other in pairwise(marks))
