"""Keeps what a text may answer, where it was taken for a question, until somebody says so."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from dialogs import reading
from dialogs.context import TurnContext
from dialogs.effects import Turn
from dialogs.formatting import show
from dialogs.questions.hearing import hear_text
from dialogs.questions.message import fact_of
from dialogs.questions.offers import asked_back
from dialogs.questions.offers_heard import values_of
from dialogs.screening import Offer
from dialogs.steps.after_hearing import after_hearing
from dialogs.steps.prompts import STAGES
from trials.values import Given

MOST = 3
_PARTS = re.compile(r"[,;.!?\n，；。！？、]+(?!\d)|\s+(?=but\b|and\b)|(?<=[\u3400-\u9fff])\s+")


def set_aside(context: TurnContext, text: str, turn: Turn) -> Turn:
    """Return the turn with what its text may answer set aside: values, none of its words."""
    prompt = turn.screening.prompt
    if prompt is None or prompt.ref in STAGES or turn.screening.side_prompt:
        return turn
    fact = fact_of(context.content, prompt.ref)
    if fact is None:
        return turn
    offers = tuple(Offer(show(context, fact, given), given) for given in _meant(context, text))
    aside = replace(turn.screening, prompt=replace(prompt, perhaps=offers))
    return replace(turn, screening=aside)


def taken(context: TurnContext) -> Turn | None:
    """Ask back what was set aside; None where there is nothing, or another question is asked."""
    prompt = context.screening.prompt
    if prompt is None or not prompt.perhaps or context.screening.side_prompt:
        return None
    bare = replace(context.screening, prompt=replace(prompt, perhaps=()))
    offered = reading.understood(*(offer.given for offer in prompt.perhaps))
    return after_hearing(context, prompt, asked_back(context.with_screening(bare), offered))


def says_so(context: TurnContext, text: str) -> bool:
    """Return whether a text says that the one before it was an answer."""
    asked = context.screening.prompt is not None
    return asked and reading.only_option("@mine", text) == "answer"


def _meant(context: TurnContext, text: str) -> tuple[Given, ...]:
    """Return what the whole text may answer, or each of its parts."""
    whole = _first(_values(context, [text, text.rstrip(" ?？")]))
    parts = [part.strip() for part in _PARTS.split(text) if part.strip()]
    meant = whole or [given for values in _values(context, parts) for given in values]
    return tuple(dict.fromkeys(meant))[:MOST]


def _first(found: Iterator[tuple[Given, ...]]) -> list[Given]:
    return list(next((values for values in found if values), ()))


def _values(context: TurnContext, texts: Iterable[str]) -> Iterator[tuple[Given, ...]]:
    return (values_of(context, hear_text(context, text)) for text in texts)
