"""A question beside an answer: the answer is kept as it is alone, and the question is answered."""

import pytest

from dialogs.effects import CounterIncremented
from dialogs.messages import NewMessage
from dialogs.questions.lists import ref_of_list
from tests.unit.chatting import Chat, asked, stop


def _asked_about(chat: Chat) -> set[str]:
    return {
        record.name.removeprefix("asked:")
        for record in chat.turn.records
        if isinstance(record, CounterIncremented)
    }


def _kept(chat: Chat, before: int) -> list[dict[str, object]]:
    return [dict(reply.values) for reply in chat.screening.replies[before:]]


BOTH = [
    ("cns_epilepsy", "en", "self", "no never, why do you ask?", "no never", "why_ask"),
    ("age_years", "en", "child", "9. is it free?", "9", "cost"),
    ("hbcab_positive", "en", "self", "dunno. what is a core antibody", "dunno", "explain_term"),
    ("gc_peak", "en", "self", "prednisone 60 mg. do i have to pay?", "prednisone 60 mg", "cost"),
    ("conditions", "en", "self", "Lupus. We live in Canada, can we come?", "Lupus.", "from_abroad"),
    ("csf_weeks_ago", "zh", "self", "升白针是啥 没打过", "没打过", "explain_term"),
    ("pregnant", "zh", "self", "没怀孕，要住院多久？", "没怀孕", "hospital_stay"),
    ("weight_kg", "zh", "self", "62公斤，问体重干嘛", "62公斤", "why_ask"),
    ("infection_status", "zh", "child", "没有感染，谁能看到这些", "没有感染", "privacy_who_sees"),
]  # fmt: skip


@pytest.mark.parametrize(("ref", "lang", "who", "text", "alone", "topic"), BOTH)
def test_both_are_heard(ref: str, lang: str, who: str, text: str, alone: str, topic: str) -> None:
    chat, other = asked(ref, lang, who), asked(ref, lang, who)
    before = len(chat.screening.replies)
    chat.write(text)
    other.write(alone)
    assert _kept(chat, before) == _kept(other, before) != []
    assert _asked_about(chat) == {topic}


DOUBTED = [
    ("cns_epilepsy", "en", "no, isn't that a no?"),
    ("cns_epilepsy", "en", "one as a baby, does that count?"),
    ("malignancy", "en", "no cancer, right?"),
    ("malignancy", "en", "never, or is a polyp included?"),
    ("skin_disease_other", "en", "no, or is eczema one?"),
    ("pregnant", "en", "no, how would i know?"),
    ("pregnant", "en", "if i am pregnant, how long must i wait?"),
    ("breastfeeding", "en", "when i was breast-feeding, why did they ask?"),
    ("skin_disease_other", "en", "does eczema count"),
    ("cns_epilepsy", "zh", "没有，小时候热性惊厥算吗"),
    ("malignancy", "zh", "没有，息肉算不算？"),
    ("pregnant", "zh", "没有吧，怎么知道有没有"),
    ("pregnant", "zh", "如果怀孕了，要等多久"),
    ("skin_disease_other", "zh", "没有，湿疹是不是也属于这个"),
    ("transplant_type", "zh", "没有，对吧？"),
    ("nyha_class", "zh", "没看懂，受限是啥"),
    ("cns_epilepsy", "en", "i dont understand, what is that?"),
]  # fmt: skip


@pytest.mark.parametrize(("ref", "lang", "text"), DOUBTED)
def test_an_answer_that_is_doubted_is_not_kept(ref: str, lang: str, text: str) -> None:
    chat = asked(ref, lang)
    before = len(chat.screening.replies)
    chat.write(text)
    assert _kept(chat, before) == []
    assert chat.ref == ref


@pytest.mark.parametrize(
    ("ref", "text", "settled"),
    [
        ("@review", "all right. is it free?", True),
        ("@review", "都对，抗抑郁药要不要停？", True),
        (ref_of_list("several"), "none of these. is it free?", True),
        (ref_of_list("several"), "都没有，要住院多久", True),
        ("@consent", "I agree. is it free?", False),
        ("@sharing", "yes send it. who sees it?", False),
    ],
)
def test_at_a_step_a_button_named_beside_a_question_is_pressed(
    ref: str, text: str, settled: bool
) -> None:
    chat = stop(ref, lang="en" if text.isascii() else "zh")
    was = chat.screening
    chat.write(text)
    assert _asked_about(chat)
    assert isinstance(chat.turn.says[0], NewMessage)
    after = chat.screening
    moved = after.phase is not was.phase or after.replies != was.replies
    assert moved is settled


@pytest.mark.parametrize(
    ("ref", "who", "text"),
    [
        ("ecog", "other", "can wash dress and cook herself"),
        ("ecog", "other", "does her own shopping, walks slowly"),
        ("breastfeeding", "child", "what? no, she's a schoolgirl"),
        ("breastfeeding", "self", "lol no im 55"),
        ("breastfeeding", "child", "怎么可能 她才15岁"),
        ("ecog", "other", "能自己穿衣吃饭洗澡"),
    ],
)
def test_what_only_looks_like_a_question_reaches_the_reader(ref: str, who: str, text: str) -> None:
    chat = asked(ref, "en" if text.isascii() else "zh", who)
    chat.write(text)
    assert _asked_about(chat) == set()


@pytest.mark.parametrize("text", ["can people with lupus join", "does it hurt", "能不能带家属"])
def test_a_question_stays_one(text: str) -> None:
    chat = asked("ecog", "en" if text.isascii() else "zh")
    chat.write(text)
    assert _asked_about(chat)


def test_a_refusal_in_a_question_about_money_declines_nothing() -> None:
    chat = stop("@consent", lang="zh")
    chat.write("收钱不收钱")
    assert (chat.ref, _asked_about(chat)) == ("@consent", {"cost"})
    chat.write("不同意")
    assert chat.ref != "@consent"


def test_no_label_is_offered_twice() -> None:
    chat = asked("ecog", "en")
    for text in ("what is this about then", "hm what do you think?", "what nonsense is that?"):
        chat.write(text)
        for say in chat.turn.says:
            if isinstance(say, NewMessage):
                labels = [button.text for row in say.rows for button in row]
                assert len(labels) == len(set(labels))
