"""Limits of several tests told where the limit of one is asked: they are never their values."""

import re
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from dialogs.context import TurnContext
from dialogs.questions.message import fact_of, so_far
from dialogs.reading import Parsed, ReadingContext
from dialogs.reading.sheets import SheetReading
from trials.values import Amount, Given, Result

LIMIT = "uln"
_BREAK = re.compile(r"[,，、;；。\n]")


def asks_limit(context: TurnContext) -> bool:
    """Return whether the limit that is printed beside a value is asked on the screen."""
    return context.screening.current_prompt.ref.partition(".")[2] == LIMIT


def with_limits_told(context: TurnContext, heard: SheetReading, text: str) -> SheetReading:
    """Return what a text says, its bare numbers as limits of what is known already.

    Where nothing is known of such a test, it is asked for: its number may be either. A sheet with
    limits of its own stays what it is, but for a bare number that would change a value.
    """
    if not any(_number(given) is not None for given in heard.facts.values()):
        return heard
    kept: dict[str, Given] = {}
    ask: list[str] = list(heard.ask)
    printed = any(isinstance(g, Result) and g.uln is not None for g in heard.facts.values())
    answers = context.screening.answers
    for fact, given in heard.facts.items():
        number = _number(given)
        known = answers[fact].given if fact in answers else None
        if number is None or (printed and known is None):
            kept[fact] = given
        elif not isinstance(known, (Result, Amount)):
            ask.append(fact)
        elif (limited := _limited(known, number)) is not None:
            kept[fact] = limited
    kept |= {} if printed else _own(context, text, kept)
    return replace(heard, facts=kept, ask=tuple(dict.fromkeys(ask)))


def _own(context: TurnContext, text: str, told: Mapping[str, Given]) -> dict[str, Given]:
    """Return the answer to the question itself, which stands before the other tests."""
    fact = fact_of(context.content, context.screening.current_prompt.ref)
    screening = context.screening
    if fact is None or fact.id in told:
        return {}
    asked = ReadingContext(
        fact,
        LIMIT,
        {},
        so_far(screening, fact),
        screening.who or "self",
        screening.lang,
        context.on,
    )
    read = context.content.reader.read(asked, _BREAK.split(text, maxsplit=1)[0])
    limited = isinstance(read, Parsed) and isinstance(read.given, Result) and read.given.uln
    return {fact.id: read.given} if isinstance(read, Parsed) and limited else {}


def _number(given: Given) -> Fraction | None:
    """Return the one number of a value without a limit."""
    amount = given.amount if isinstance(given, Result) and given.uln is None else given
    if isinstance(amount, Amount) and amount.is_exact and isinstance(amount.high, Fraction):
        return amount.high
    return None


def _limited(known: Given, number: Fraction) -> Result | None:
    """Return a known value with a number as its limit; None where it says that value again."""
    if not isinstance(known, Result) or known.uln is not None or known.amount is None:
        return None
    return None if known.amount == Amount.exactly(number) else replace(known, uln=number)
