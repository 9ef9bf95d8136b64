"""The made-up participant finds an answer to everything it is asked, by reading alone."""

import json

import pytest

from dialogs.phases import Phase
from tests.unit.chatting import PATIENTS, Chat, journey, patient
from trials.case import case_of
from trials.matching import judge_all

NAMES = [p["id"] for p in json.loads(PATIENTS.read_text(encoding="utf-8"))["patients"]]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("name", NAMES)
def test_every_example_patient_walks_to_the_end(name: str, lang: str) -> None:
    end = journey(name, lang)[-1]
    assert end.screening.phase is Phase.CLOSED


@pytest.mark.parametrize("name", NAMES)
def test_the_talk_comes_to_the_verdicts_of_the_answers_file(name: str) -> None:
    end = journey(name)[-1]
    case = case_of(end.content.library.vocabulary, patient(name), end.on)
    talked = end.content.judgements(end.screening, end.on)
    filed = judge_all(end.content.library, case)
    assert [j.verdict for j in talked] == [j.verdict for j in filed]


@pytest.mark.parametrize("who", ["child", "other"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_it_answers_for_somebody_else_too(who: str, lang: str) -> None:
    name = "P05" if who == "child" else "P01"
    facts = {**patient(name), "respondent": "guardian" if who == "child" else "other_family"}
    chat = Chat().begin(who, lang).play(facts, lambda c: not c.ref)
    assert chat.screening.shared


def test_it_knows_nothing_where_it_has_no_facts() -> None:
    chat = Chat().begin().play({"dx_sle": True}, lambda c: c.ref in ("@result", ""))
    assert chat.ref == "@result"
