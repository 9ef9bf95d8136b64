"""Heart failure is asked once: what the first of its two questions said counts for the other."""

import pytest

from tests.unit.base_patients import BASES, DAY, LIBRARY
from tests.unit.chatting import Chat, asked, patient
from trials.case import case_of
from trials.matching import judge_all

HEART, FAILING = "heart_conditions", "heart_failure"


def at_the_list(lang: str, who: str, nyha: object) -> Chat:
    facts = {**patient("P05" if who == "child" else "P01"), "nyha_class": nyha}
    return Chat().begin(who, lang).play(facts, lambda chat: chat.ref == HEART)


def offered(chat: Chat) -> set[str]:
    return {option.partition(":")[0] for option in chat.options}


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("who", ["self", "child", "other"])
@pytest.mark.parametrize("nyha", [0, 2])
def test_heart_failure_is_not_offered_again(lang: str, who: str, nyha: int) -> None:
    chat = at_the_list(lang, who, nyha)
    assert chat.screening.answer_to("nyha_class") is not None
    assert FAILING not in offered(chat)
    assert "myocarditis" in offered(chat)
    chat.press(next(one for one in chat.options if one.strip("-") == "none"))
    assert chat.ref != "@clarify"
    assert not chat.context.assessment.contradictions


@pytest.mark.parametrize("who", ["self", "child"])
def test_it_is_offered_where_the_first_question_was_not_answered(who: str) -> None:
    assert FAILING in offered(asked(HEART, nyha_class=None))
    assert FAILING in offered(at_the_list("en", who, "unknown"))


@pytest.mark.parametrize("name", BASES)
@pytest.mark.parametrize("pumps", [None, 60])
@pytest.mark.parametrize("nyha", [1, 2, 3, 4])
def test_the_verdicts_are_as_if_both_were_answered(name: str, pumps: object, nyha: int) -> None:
    def verdicts(*heart: str) -> object:
        facts = {**BASES[name], "nyha_class": nyha, HEART: list(heart), "lvef_pct": pumps}
        known = {fact: given for fact, given in facts.items() if given is not None}
        return judge_all(LIBRARY, case_of(LIBRARY.vocabulary, known, DAY))

    assert verdicts() == verdicts(FAILING)
    assert verdicts("arrhythmia_mild") == verdicts("arrhythmia_mild", FAILING)
