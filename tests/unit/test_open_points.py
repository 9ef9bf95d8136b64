"""Every open point named to a person can be answered somewhere, or the team is said to ask it."""

import random
from dataclasses import replace

import pytest

from dialogs.results.cards import verdict_text
from dialogs.results.details import more_text
from dialogs.results.matches import matches
from dialogs.results.open_points import (
    can_be_told,
    facts_open,
    for_the_team,
    left_to_the_team,
)
from dialogs.results.reasons import criterion_text
from dialogs.results.review import change_options
from tests.unit.chatting import Chat, Facts, patient

GIRL = {
    **patient("P27"),
    "age_years": 12,
    "guardian_consent": True,
    "respondent": "guardian",
    "childbearing_potential": True,
    "pregnant": False,
    "breastfeeding": False,
}


def result(facts: Facts, lang: str = "en", who: str = "self") -> Chat:
    return Chat().begin(who, lang).play(facts, lambda chat: chat.ref == "@result")


def on_the_list(chat: Chat) -> set[str]:
    questions = chat.content.questionnaire
    refs = [ref.partition(".")[0] for ref, _ in change_options(chat.context)]
    again = {fact for ref in refs for fact in questions[ref].again.values()}
    return {fact for ref in refs for fact in questions[ref].fills} | again


def check(chat: Chat) -> int:
    """Count the points that nobody was asked, and see that none of them is asked of the person."""
    listed, found = on_the_list(chat), 0
    for match in matches(chat.context):
        if not (match.is_open and match.trial.published):
            continue
        told, left = can_be_told(chat.context, match), left_to_the_team(chat.context, match)
        assert {*told, *left} >= set(match.best.missing)
        for atom in told:
            assert facts_open(chat.context, atom) & listed, atom
        text = more_text(chat.context, f"-more_{match.trial.id}")
        shorts = [criterion_text(chat.context, atom, "short") for atom in left]
        head = chat.say("ui-result-team-asks", items="").strip()
        assert (head in text) == bool(left)
        assert all(f"• {short}" in text.partition(head)[2] for short in shorts)
        if left and not told:
            assert "Still open" not in text
            assert "还缺" not in text
            assert verdict_text(chat.context, match) != chat.say("ui-card-possible", count=0)
        found += len(left)
    return found


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_girl_who_was_not_asked_of_breast_feeding_is_not_told_to_add_it(lang: str) -> None:
    chat = result({**GIRL, "gc_peak": "unknown", "immuno_months": "unknown"}, lang, "child")
    left = tuple(one for one in chat.screening.replies if one.question != "breastfeeding")
    chat.screening = replace(chat.screening, replies=left)
    assert chat.screening.answer_to("breastfeeding") is None
    assert check(chat) > 0


@pytest.mark.parametrize("seed", range(8))
def test_of_whoever_knows_little_every_open_point_can_be_told_or_is_asked_by_the_team(
    seed: int,
) -> None:
    drawn = random.Random(seed)
    name = drawn.choice(["P01", "P05", "P11", "P16", "P20", "P24", "P27", "P33", "P41", "P48"])
    facts = dict(patient(name))
    kept = {"age_years", "sex", "respondent", *(one for one in facts if one.startswith("dx_"))}
    for fact in drawn.sample(sorted(set(facts) - kept), k=len(facts) // 3):
        facts[fact] = "unknown"
    lang, age = drawn.choice(["en", "zh"]), facts["age_years"]
    who = "child" if isinstance(age, int) and age < 18 else drawn.choice(["self", "other"])
    check(result(facts, lang, who))


def test_an_alternative_that_nobody_asked_about_is_no_point_for_the_team() -> None:
    facts = {
        **patient("P18"),
        "srns_response": "relapsed",
        "srns_agents": ["tac"],
        "srns_agents_months": 5,
        "cni_months": 5,
    }
    chat = result(facts, "zh", "child")
    best = next(m for m in matches(chat.context) if m.is_open and m.trial.id == "NCT07283315")
    assert best.best.review
    asked = set(chat.screening.answers)
    for atom in for_the_team(chat.context, best):
        assert not facts_open(chat.context, atom) - asked
    check(chat)
