"""The dose of now told beside the highest one: "60 mg, on 12.5 now"."""

import re
from collections.abc import Mapping
from dataclasses import replace

from dialogs.context import TurnContext
from dialogs.reading import Parsed, ReadingContext, ReadingOutcome, WordSense
from dialogs.reading.meanings import tokens_of
from trials.values import Dose, Given

HIGHEST, NOW = "gc_peak", "gc_current"
_PIECES = re.compile(r"[,，;；。\n]|\bbut\b|\band\b")
_DOUBTED = (
    WordSense.HEDGE, WordSense.MARK, WordSense.TO_COME, WordSense.KIN, WordSense.UNREAL,
)  # fmt: skip


def dose_now_told(
    context: TurnContext, asked: ReadingContext, read: ReadingOutcome, text: str
) -> Mapping[str, Given]:
    """Return the dose of now that stands beside the highest; its own question shows it for a tap.

    Without a name of its own it is of the same medicine; more than the highest is none.
    """
    highest = read.given if isinstance(read, Parsed) else None
    if asked.fact.id != HIGHEST or asked.part or not isinstance(highest, Dose):
        return {}
    doses = [
        one for piece in _PIECES.split(text)[1:] for one in _dose(context, asked, highest, piece)
    ]
    most = highest.mg_per_day
    if len(doses) != 1 or most is None or doses[0].mg_per_day is None:
        return {}
    same = doses[0].drug == highest.drug
    return {} if same and doses[0].mg_per_day.low > most.high else {NOW: doses[0]}


def _dose(
    context: TurnContext, asked: ReadingContext, highest: Dose, piece: str
) -> tuple[Dose, ...]:
    """Return the dose of a piece that speaks of now and has one number."""
    tokens = tokens_of(piece)
    numbers = [t for t in tokens if t.is_(WordSense.NUMBER)]
    if len(numbers) != 1 or not any(t.is_(WordSense.NOW) for t in tokens):
        return ()
    if any(t.is_(*_DOUBTED) and not t.is_(WordSense.FILLER) for t in tokens):
        return ()
    fact = context.content.library.vocabulary[NOW]
    plain = replace(asked, fact=fact, so_far=None)
    for text in (piece, f"{highest.drug} {piece}"):
        read = context.content.reader.read(plain, text)
        if isinstance(read, Parsed) and isinstance(read.given, Dose) and read.given.mg_per_day:
            return (read.given,)
    return ()
