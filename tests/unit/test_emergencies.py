"""The answer to an emergency: text, numbers, buttons; and what was also an answer is taken."""

import pytest

from dialogs.effects import CounterIncremented
from dialogs.first_help import SOS
from dialogs.messages import Button, ButtonInput, CommandInput, NewMessage, TextInput
from dialogs.redflags import Speech, red_flag
from dialogs.redflags.places import likely_place, places
from tests.unit.chatting import Chat, asked, closed, stop

PAIN, DESPAIR, FEVER = "I have crushing chest pain", "I want to die", "my temperature is 38.6"


def test_despair_is_met_by_the_crisis_line_first_and_by_no_list_of_symptoms() -> None:
    chat = asked("sex")
    chat.write("我想死")
    lines = chat.text.split("\n")
    assert "12356" in lines[1]
    assert "120" in lines[2]
    assert "胸" not in chat.text


def test_a_body_is_met_by_the_ambulance_first() -> None:
    chat = asked("sex")
    chat.write("胸口疼得厉害，喘不上气")
    lines = chat.text.split("\n")
    assert "急救120" in lines[1]
    assert "12356" not in chat.text


def test_a_fever_is_for_a_doctor_today() -> None:
    chat = asked("sex")
    chat.write(FEVER)
    assert "38 °C" in chat.text
    assert "your own doctors" in chat.text


@pytest.mark.parametrize(
    ("typed", "said", "number"),
    [
        ("我想自杀", "您不必一个人扛着", "12356"),
        ("我想自殺", "您不必一個人扛", "1925"),
        ("我好想死，唔想再捱落去喇", "您不必一個人扛", "18111"),
        ("I want to kill myself", "carry it alone", "988"),
    ],
)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_language_and_script_typed_are_answered(
    typed: str, said: str, number: str, lang: str
) -> None:
    chat = Chat()
    chat.start()
    chat.press(lang)
    chat.write(typed)
    assert said in chat.text
    assert number in chat.text


def test_before_a_language_is_chosen_it_is_the_one_typed() -> None:
    chat = Chat()
    chat.start()
    chat.write("我不想活了")
    assert "您不必一个人扛着" in chat.text


def test_elsewhere_lists_every_place_and_the_numbers_come_again() -> None:
    chat = asked("sex")
    chat.write(PAIN)
    first = chat.text
    chat.press("Elsewhere")
    for place in places().values():
        assert place.ambulance
        assert place.ambulance in chat.text
    assert "your own emergency number" in chat.text
    chat.press("Show the numbers again")
    assert chat.text == first


def test_the_questions_go_on_where_they_were() -> None:
    chat = asked("sex")
    before = chat.screening
    chat.write(PAIN)
    chat.press("Go on with the questions")
    assert (chat.ref, chat.screening.replies) == ("sex", before.replies)
    chat.press("female")
    assert chat.screening.answer_to("sex") == "female"


def test_after_the_end_there_is_nothing_to_go_on_with() -> None:
    chat = closed()
    chat.write(DESPAIR)
    assert [button.text for button in chat.buttons] == ["Elsewhere", "Show the numbers again"]


def test_what_was_also_an_answer_is_taken() -> None:
    chat = asked("pregnant")
    chat.hear(TextInput("nope", alarm=red_flag(PAIN)))
    assert chat.screening.answer_to("pregnant") is False
    assert chat.say("emergency-answer-kept") in chat.text
    assert chat.records.count(CounterIncremented("red_flag")) == 1
    chat.press("Go on with the questions")
    assert chat.ref not in ("", "pregnant")
    assert chat.screen is not None
    assert chat.screen.bears


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("no, but now my chest hurts and I cannot breathe", False),
        ("yes. I want to die", True),
        ("I cannot breathe, my chest hurts", None),
    ],
)
def test_only_what_stands_apart_from_the_alarm_is_taken(text: str, answer: bool | None) -> None:
    chat = asked("pregnant")
    chat.write(text)
    assert chat.screening.answer_to("pregnant") is answer
    assert (chat.say("emergency-answer-kept") in chat.text) == (answer is not None)


def test_the_past_is_an_answer_and_no_alarm() -> None:
    chat = asked("cns_other_history")
    chat.write("yes, seizures in 2019")
    assert CounterIncremented("red_flag") not in chat.records


@pytest.mark.parametrize("ref", ["@review", "@result", "@sharing", "@name", "@phone"])
def test_it_is_heard_wherever_one_is_and_nothing_is_lost(ref: str) -> None:
    chat = stop(ref)
    before = chat.screening
    chat.write(DESPAIR)
    assert "988" in chat.text
    assert (chat.ref, chat.screening.replies) == (before.prompt.ref, before.replies)  # type: ignore[union-attr]


@pytest.mark.parametrize("name", ["pause", "erase", "help", "status"])
def test_words_behind_a_command_are_heard_too(name: str) -> None:
    chat = asked("sex")
    chat.hear(CommandInput(name, "I can't breathe"))
    assert "911" in chat.text


def test_a_pause_or_a_question_beside_holds_nothing_back() -> None:
    chat = asked("sex")
    chat.call("pause")
    chat.write(PAIN)
    assert "911" in chat.text
    chat.call("erase")
    chat.write(PAIN, fresh=False)
    assert "911" in chat.text


def test_every_second_alarm_is_answered_as_the_first() -> None:
    chat = asked("sex")
    chat.write(PAIN)
    first = chat.text
    for _ in range(5):
        chat.write(PAIN)
        assert chat.text == first


def test_an_old_button_still_shows_the_numbers_and_a_forged_one_nothing() -> None:
    chat = asked("sex")
    chat.write(PAIN)
    button = chat.button("Show the numbers again")
    chat.press("Go on with the questions", "female")
    before = chat.screening
    turn = chat.hear(ButtonInput(button.nonce, button.option))
    assert "911" in chat.text
    assert chat.screening == before
    assert turn.toast == ""
    for forged in (f"{SOS}again-now-xx-s-china", f"{SOS}again", f"{SOS}again-now-en-s-mars"):
        assert chat.hear(ButtonInput("x", forged)).toast == chat.say("ui-press-old")


def test_the_buttons_fit_into_what_telegram_takes() -> None:
    chat = asked("sex")
    chat.write("我好想死，唔想再捱落去喇")
    says = [say for say in chat.turn.says if isinstance(say, NewMessage)]
    buttons: list[Button] = [button for say in says for row in say.rows for button in row]
    assert len(buttons) == 3
    assert all(len(f"1.{'n' * 22}.{button.option}".encode()) <= 64 for button in buttons)


@pytest.mark.parametrize(
    ("speech", "phone", "zone", "place"),
    [
        (Speech("zh"), "", "Asia/Shanghai", "china"),
        (Speech("zh", traditional=True), "", "Asia/Shanghai", "taiwan"),
        (Speech("zh", traditional=True, cantonese=True), "", "Asia/Shanghai", "hongkong"),
        (Speech("zh"), "+6591234567", "Asia/Shanghai", "singapore"),
        (Speech("en"), "+447911123456", "Asia/Shanghai", "uk"),
        (Speech("en"), "+8613800138000", "Asia/Shanghai", "china"),
        (Speech("en"), "", "Australia/Sydney", "australia"),
        (Speech("en"), "", "Asia/Shanghai", None),
    ],
)
def test_the_likely_place(speech: Speech, phone: str, zone: str, place: str | None) -> None:
    found = likely_place(speech, phone, zone)
    assert (found.id if found else None) == place


def test_a_number_without_a_source_is_not_shown() -> None:
    assert places()["europe"].crisis is None
    chat = asked("sex")
    chat.write(DESPAIR)
    chat.press("Elsewhere")
    (line,) = [line for line in chat.text.split("\n") if line.startswith("Europe")]
    assert line == "Europe: ambulance 112"
