"""A person's question in the chat: answered at any moment, and what was asked stands again."""

import pytest

from bot.channel.letters import button_data
from dialogs.effects import CounterIncremented
from dialogs.messages import ButtonInput, NewMessage
from dialogs.phases import Phase
from dialogs.screening import Screening
from tests.unit.chatting import Chat, journey
from trials.values import Amount


def asked_about(chat: Chat) -> list[str]:
    return [one.name for one in chat.turn.records if isinstance(one, CounterIncremented)]


@pytest.mark.parametrize(
    ("lang", "text", "topic"),
    [("en", "is it safe?", "side_effects"), ("zh", "要花多少钱？", "cost")],
)
def test_before_any_consent_it_is_answered_and_nothing_is_kept(
    lang: str, text: str, topic: str
) -> None:
    chat = Chat()
    chat.start()
    for press in (None, lang, "self"):
        if press:
            chat.press(press)
        before, ref = chat.screening, chat.ref
        shown = chat.screen
        chat.write(text)
        assert asked_about(chat) == [f"asked:{topic}"]
        assert shown is not None
        assert chat.screen is not None
        assert (chat.ref, chat.screen.rows) == (ref, shown.rows)
        assert without_copies(chat.screening) == without_copies(before)


def without_copies(screening: Screening) -> tuple[object, ...]:
    prompt = screening.prompt
    assert prompt is not None
    return (prompt.ref, prompt.nonce, screening.lang, screening.told, screening.traditional)


def test_an_illness_in_a_question_before_the_consent_is_not_kept() -> None:
    chat = Chat()
    chat.start()
    chat.press("en")
    chat.write("ok")
    chat.write("I have lupus, is it safe?")
    assert asked_about(chat) == ["asked:side_effects"]
    assert not chat.screening.told
    chat.write("I have lupus")
    assert chat.screening.told


def test_in_the_middle_the_question_stands_again_and_no_miss_is_counted() -> None:
    chat = Chat().begin()
    chat.write("how long is the hospital stay?")
    answer, question = (say for say in chat.turn.says if isinstance(say, NewMessage))
    assert answer.text.startswith("About the hospital stay:")
    assert question.bears == chat.screening.current_prompt.nonce
    assert (chat.ref, chat.screening.current_prompt.misses) == ("age_years", 0)
    assert not chat.screening.replies


@pytest.mark.parametrize(("lang", "text"), [("en", "34, is it free?"), ("zh", "34岁，要花钱吗")])
def test_what_holds_an_answer_and_a_question_is_taken_and_answered(lang: str, text: str) -> None:
    chat = Chat().begin(lang=lang)
    chat.write(text)
    age = chat.screening.answer_to("age_years")
    assert isinstance(age, Amount)
    assert age.low == 34
    assert "asked:cost" in asked_about(chat)
    assert chat.ref != "age_years"


def test_two_close_topics_are_buttons_and_a_press_answers() -> None:
    chat = Chat().begin()
    chat.write("can my son take part?")
    assert len(chat.options) == 4
    assert all(len(button_data(button).encode()) <= 64 for button in chat.buttons)
    chat.press(chat.options[0])
    assert chat.ref == "age_years"
    assert chat.text.startswith("About ")


def test_after_the_result_each_study_answers_for_itself() -> None:
    chat = next(stop for stop in journey("P01") if stop.screening.phase is Phase.RESULT).copy()
    chat.write("how many people take part?")
    buttons = [
        button
        for say in chat.turn.says
        if isinstance(say, NewMessage)
        for row in say.rows
        for button in row
        if button.option.startswith("ask-")
    ]
    assert all(len(button_data(button).encode()) <= 64 for button in buttons)
    assert buttons
    button = next(one for one in buttons if one.option.endswith("NCT06010472"))
    chat.hear(ButtonInput(button.nonce, button.option))
    assert "9 to 12 people, or 36" in chat.text
    assert chat.screening.phase is Phase.RESULT


@pytest.mark.parametrize(
    ("lang", "text"), [("en", "can i quit later?"), ("zh", "能不能以后再退出")]
)
def test_whether_one_may_leave_later_is_a_question_and_no_pause(lang: str, text: str) -> None:
    chat = Chat().begin(lang=lang)
    chat.write(text)
    assert asked_about(chat) == ["asked:can_stop"]
    assert not chat.screening.paused
    chat.write("can we stop here for today?" if lang == "en" else "先停一下")
    assert chat.screening.paused


def test_a_question_that_comes_first_of_all_brings_the_beginning() -> None:
    chat = Chat()
    chat.write("is it safe?")
    assert asked_about(chat) == ["asked:side_effects"]
    assert chat.screening.prompt is not None


def test_a_question_is_no_name() -> None:
    chat = next(stop for stop in journey("P01") if stop.screening.phase is Phase.NAME).copy()
    chat.write("why do you need my name?")
    assert chat.screening.phase is Phase.NAME
    assert asked_about(chat) == ["asked:why_ask"]
    chat.write("Mary Chen")
    assert chat.screening.phase is Phase.PHONE


def test_an_unsure_question_leads_to_the_list_and_each_of_it_is_answered() -> None:
    chat = Chat().begin()
    chat.write("can my son take part?")
    chat.press("ask-list")
    for option in chat.options:
        chat.hear(ButtonInput("old", option))
        assert chat.text
        assert chat.ref == "age_years"


def test_a_forged_button_changes_nothing() -> None:
    chat = Chat().begin()
    for option in ("ask-", "ask-nothing", "ask-where.NCT99999999", "ask-answer.x"):
        before = chat.screening
        chat.hear(ButtonInput("old", option))
        assert chat.screening == before


def test_a_plain_no_is_no_question() -> None:
    chat = Chat().begin(lang="zh")
    chat.call("erase")
    chat.write("不要")
    assert asked_about(chat) == []
    assert chat.screening.side_prompt is None


def test_two_questions_in_one_message_are_both_answered() -> None:
    chat = next(stop for stop in journey("P01") if stop.screening.phase is Phase.RESULT).copy()
    chat.write("is it safe? and where is it?")
    assert asked_about(chat) == ["asked:side_effects", "asked:where"]


def test_why_is_answered_for_the_very_question() -> None:
    chat = next(stop for stop in journey("P01") if stop.screening.phase is Phase.PHONE).copy()
    chat.write("why do you need my phone number?")
    assert chat.say("inquiry-why-contact") in chat.text
    assert chat.screening.phase is Phase.PHONE
