"""The reason of a "no" names what says no to this person, and nothing that would be enough."""

import pytest

from dialogs.results.matches import matches
from dialogs.results.reasons import reasons
from tests.unit.base_patients import BASES, CHILD, DAY, LIBRARY
from tests.unit.chatting import Chat, Facts
from trials.atoms import facts_against
from trials.case import case_of

SSC = {**BASES[f"{CHILD}/ssc"], "weight_kg": 45, "ssc_rapid_progress": False}
ENOUGH = {"drug": "prednisone", "mg_per_day": 30}
LITTLE = {"drug": "prednisone", "mg_per_day": 5}


def why_not(facts: Facts, lang: str) -> str:
    known = {fact: given for fact, given in facts.items() if given is not None}
    chat = Chat().begin("child", lang).play(known, lambda chat: chat.ref == "@result")
    match = next(m for m in matches(chat.context) if m.trial.id == CHILD)
    assert not match.is_open
    return reasons(chat.context, match.best)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_no_medicine_taken_is_no_matter_of_a_dose_that_was_enough(lang: str) -> None:
    facts = {**SSC, "immuno_drugs": [], "immuno_months": None, "gc_peak": ENOUGH}
    told, chat = why_not(facts, lang), Chat().begin("child", lang)
    assert chat.say("reason-treatment-history") in told
    assert chat.say("reason-steroid-dose") not in told


def test_a_dose_that_was_too_small_is_named() -> None:
    told = why_not({**SSC, "gc_peak": LITTLE}, "en")
    assert "the steroid dose" in told
    assert "treatments were tried" not in told


@pytest.mark.parametrize(
    ("more", "against"),
    [
        ({"gc_peak": ENOUGH, "immuno_months": 1}, {"immuno_months"}),
        ({"gc_peak": LITTLE, "immuno_months": 8}, {"gc_peak_mgkgd", "gc_peak", "weight_kg"}),
        ({"gc_peak": ENOUGH, "immuno_months": 8, "conv_response": ["controlled"]},
         {"conv_response"}),
    ],
)  # fmt: skip
def test_of_what_is_asked_together_only_what_says_no_is_against(
    more: Facts, against: set[str]
) -> None:
    case = case_of(LIBRARY.vocabulary, {**SSC, **more}, DAY)
    assert set(facts_against(LIBRARY, f"{CHILD}/SSC-5.1", case)) == against
