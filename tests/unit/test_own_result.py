"""Questions about one's own result are answered out of that result."""

import pytest

from dialogs.effects import CounterIncremented
from dialogs.messages import NewMessage
from tests.unit.chatting import Chat, closed, early, stop


def _topics(chat: Chat) -> set[str]:
    return {
        record.name.removeprefix("asked:")
        for record in chat.turn.records
        if isinstance(record, CounterIncremented)
    }


def _asked(chat: Chat, text: str) -> tuple[set[str], str]:
    chat.write(text)
    return _topics(chat), "\n".join(s.text for s in chat.turn.says if isinstance(s, NewMessage))


@pytest.mark.parametrize(
    ("lang", "text", "says"),
    [
        ("en", "whats the open point? is that worth asking about", "a wish to become pregnant"),
        ("en", "which point is still unclear?", "the study team looks at it"),
        ("zh", "没弄清的是哪一点", "由研究团队来看"),
        ("zh", "那1点是啥 是因为我发烧吗", "由研究团队来看"),
    ],
)
def test_open_points_are_named(lang: str, text: str, says: str) -> None:
    chat = stop("@result", "P08", lang)
    topics, said = _asked(chat, text)
    assert topics == {"own_open"}
    if says != "a wish to become pregnant":
        assert says in said
    assert "•" in said
    assert chat.ref == "@result"


@pytest.mark.parametrize(
    ("lang", "text", "aim", "says"),
    [
        ("en", "why not? my last fit was at 19, does that really count", "own_counts", "epilepsy"),
        ("en", "why does epilepsy matter", "own_counts", "only the study team can say"),
        ("zh", "我就小时候抽过一次，这也算吗", "own_counts", "只有研究团队能判断"),
        ("zh", "真的一个都不行吗", "own_why", "要求"),
    ],
)
def test_the_rule_that_did_not_fit_is_told(lang: str, text: str, aim: str, says: str) -> None:
    chat = early(lang, cns_epilepsy=True, cns_active=True)
    topics, said = _asked(chat, text)
    assert topics == {aim}
    assert says in said


@pytest.mark.parametrize(
    ("lang", "text", "says"),
    [
        ("en", "so i just wait till the rituximab wears off?", "13 December 2026"),
        ("en", "when can i try again", "13 December 2026"),
        ("zh", "是不是等美罗华过了就可以去了？", "2026年12月13日"),
        ("zh", "要等多久才能去", "不要为此停药"),
    ],
)
def test_what_passes_is_told_with_its_day_and_without_a_promise(
    lang: str, text: str, says: str
) -> None:
    topics, said = _asked(early(lang), text)
    assert topics == {"own_later"}
    assert says in said


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "what is the difference between shanghai and beijing, which is safer?"),
        ("zh", "北京和上海这两个有什么区别，哪个风险小一点"),
    ],
)
def test_two_studies_are_set_side_by_side(lang: str, text: str) -> None:
    chat = stop("@result", lang=lang)
    topics, said = _asked(chat, text)
    assert topics == {"own_compare"}
    assert said.count("Main risks" if lang == "en" else "主要风险") == 2


@pytest.mark.parametrize(
    ("lang", "text", "topic"),
    [
        ("en", "what about the shanghai one?", "own_study"),
        ("zh", "上海那个怎么样", "own_study"),
        ("en", "does the childrens hospital take adults?", "own_adults"),
        ("zh", "杭州那个成年人到底收不收", "own_adults"),
        ("en", "what do i bring with me?", "first_visit"),
        ("zh", "第一次去要带些什么", "first_visit"),
        ("en", "is the beijing one free?", "cost"),
        ("en", "would it make my hands better, or only stop it getting worse?", "success_rate"),
        ("zh", "要请多久的假", "hospital_stay"),
    ],
)
def test_a_study_that_is_named_and_practical_things(lang: str, text: str, topic: str) -> None:
    chat = stop("@result", lang=lang)
    topics, _ = _asked(chat, text)
    assert topics == {topic}
    assert chat.ref == "@result"


def test_cost_and_stay_are_both_answered() -> None:
    chat = stop("@result", lang="zh")
    topics, said = _asked(chat, "这个要花多少钱，要住院多久？")
    assert topics == {"cost", "hospital_stay"}
    assert "关于" in said


@pytest.mark.parametrize(
    "text", ["I'll wait till next year then", "明年再说吧", "change an answer"]
)
def test_what_asks_nothing_is_no_question_about_the_result(text: str) -> None:
    chat = stop("@result", lang="en" if text.isascii() else "zh")
    topics, _ = _asked(chat, text)
    assert not {topic for topic in topics if topic.startswith("own_")}


def test_a_result_that_was_left_is_still_told_of() -> None:
    topics, said = _asked(closed("P11"), "why does beijing not want me?")
    assert topics <= {"own_why", "own_counts"}
    assert "eGFR" in said
