"""Asking which of two answers is right: once for each pair, and never by judging it."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs import reading
from dialogs.context import TurnContext, sentence
from dialogs.effects import Turn
from dialogs.questions.contradictions import CLARIFY, halves, unasked
from dialogs.questions.recording import retract
from dialogs.steps.navigation import advance, change
from dialogs.steps.prompts import Choose

TYPED = {"1": "first", "2": "second"}


def _clarify(context: TurnContext, option: str) -> Turn | None:
    pair = unasked(context)
    if pair is None:  # what stood there is settled, perhaps by time alone
        return advance(context)
    if option.startswith("="):
        option = TYPED.get(reading.normal(option[1:]).strip(" ."), "")
    asked = (*context.screening.clarified, pair.id)
    noted = context.with_screening(replace(context.screening, clarified=asked))
    first, second = halves(context, pair)
    match option:
        case "first":
            return _again(noted, second, pair.facts[1])
        case "second":
            return _again(noted, first, pair.facts[0])
        case "both" | "unsure":
            return advance(noted, sentence(context, "ui-clarify-noted"))
    return None


def _again(context: TurnContext, ref: str, fact: str) -> Turn:
    """Ask for the half that was wrong; where the right one leaves nothing to ask, it is dropped."""
    if "." not in ref:
        without = retract(context, ref)
        case = without.assessment.case
        if not case.counts(fact) or case.value(fact) is not None:
            return advance(without)
    return change(context, ref)


CHOOSE: Mapping[str, Choose] = {CLARIFY: _clarify}
