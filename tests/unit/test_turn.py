"""Turns: going back, another language, pausing, red flags, presses that are stale or forged."""

import pytest

from dialogs.context import Content
from dialogs.effects import CounterIncremented
from dialogs.messages import ButtonInput, UnsupportedInput
from dialogs.phases import Phase
from dialogs.redflags import red_flag
from tests.unit.chatting import Chat, asked, closed, journey, patient, stop
from trials.values import Blank

RED_FLAGS = ("I have chest pain and can't breathe", "我喘不上气，胸口很痛", "I want to kill myself")
PLACES = range(24)  # all along one conversation


def place(number: int) -> Chat:
    """P01's phone at one of the places, which lie five turns apart."""
    return _places()[number].copy()


def _places() -> list[Chat]:
    return [chat for chat in journey("P01") if chat.ref][::5]


def test_the_places_reach_to_the_end_of_the_conversation() -> None:
    assert len(_places()) == len(PLACES)


# Why


@pytest.mark.parametrize("text", ["Why?", "why do you ask that?", "为什么？", "为什么要问这个？"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_asking_why_in_ones_own_words_is_answered_as_its_button(lang: str, text: str) -> None:
    chat = stop("sex", lang=lang)
    chat.press("-why")
    because = chat.text
    before = chat.screening
    chat.write(text)
    assert chat.text == because
    assert chat.screening == before


# Back


def test_back_again_and_again_leads_to_the_first_question_and_asks_everything_anew() -> None:
    chat = stop("@review")
    chat.press("change")
    chat.press("-back")
    assert chat.ref == "@review"
    chat = stop("lvef_pct")
    refs = []
    while "-back" in chat.options:
        chat.press("-back")
        refs.append(chat.ref)
        assert len(refs) < 120
    assert chat.ref == "age_years"
    assert "@reports_at_hand" in refs
    assert chat.screening.current_answers == ()
    assert chat.play(patient("P01"), lambda c: c.ref == "@review").screening.answer_to("anc")


def test_back_takes_away_exactly_the_last_answer() -> None:
    chat = asked("sex", dx_sle=True, age_years=32)
    before = chat.screening.answers
    chat.press("female", "-back")
    assert chat.ref == "sex"
    assert chat.screening.answers == before


def test_back_at_a_list_shows_what_was_ticked() -> None:
    """Who goes back to add an illness loses none of the others."""
    chat = Chat().begin()
    chat.write("40")
    chat.press("dx_sle", "dx_ra", "dx_ra", "-done", "-back")
    ticked = [b.text for b in chat.buttons if b.text.startswith(("✅", "❓"))]
    assert [text[0] for text in ticked] == ["✅", "❓"]
    chat.press("dx_ssc", "-done")
    assert chat.screening.answer_to("dx_sle") is True
    assert chat.screening.answer_to("dx_ssc") is True
    assert chat.screening.answer_to("dx_ra") is Blank.UNKNOWN


def test_back_at_a_list_a_name_of_it_typed_alone_takes_the_others_away() -> None:
    chat = Chat().begin()
    chat.write("40")
    chat.press("dx_sle", "dx_ssc", "-done", "-back")
    chat.write("scleroderma")
    assert chat.screening.answer_to("dx_ssc") is True
    assert chat.screening.answer_to("dx_sle") is False


def test_back_at_a_list_nobody_could_answer_shows_nothing_ticked() -> None:
    chat = Chat().begin()
    chat.write("40")
    chat.press("-dk", "-back")
    assert not [b.text for b in chat.buttons if b.text.startswith(("✅", "❓"))]


def test_back_at_the_first_question_is_a_kind_nothing() -> None:
    chat = Chat().begin()
    turn = chat.hear(ButtonInput(chat.buttons[0].nonce, "-back"))
    assert turn.toast
    assert chat.ref == "age_years"


def test_back_while_a_name_or_number_is_asked_sends_nothing() -> None:
    for ref in ("@name", "@phone"):
        chat = stop(ref)
        chat.press("-back")
        assert chat.screening.phase is Phase.RESULT
        assert chat.screening.contact.name == ""
        assert chat.say("ui-share-declined") in chat.text


@pytest.mark.parametrize("text", ["no", "Back", "上一题", "不愿意"])
def test_a_refusal_is_never_taken_for_a_name(text: str) -> None:
    chat = stop("@name")
    chat.write(text)
    assert chat.screening.phase is Phase.RESULT


def test_the_words_of_every_language_lead_back(content: Content) -> None:
    for lang in content.words.languages:
        chat = stop("pregnant")
        last = chat.screening.current_answers[-1].question
        chat.write(content.words.say(lang, "ui-button-back"))
        assert chat.ref == last


# Language, pausing


@pytest.mark.parametrize("number", PLACES)
def test_the_language_changes_anywhere_and_the_buttons_stay_good(number: int) -> None:
    chat = place(number)
    assert chat.screening.prompt
    nonce, options = chat.screening.prompt.nonce, chat.options
    chat.call("language")
    assert chat.screening.prompt
    assert chat.screening.lang == "zh"
    assert chat.screening.prompt.nonce == nonce
    if chat.ref != "@welcome":
        assert chat.options == options
    chat.call("language")
    assert chat.screening.lang == "en"


@pytest.mark.parametrize("number", PLACES)
def test_a_pause_keeps_the_question_and_any_text_or_the_button_goes_on(number: int) -> None:
    chat = place(number)
    ref, replies = chat.ref, chat.screening.replies
    chat.call("pause")
    chat.write("no")
    assert (chat.ref, chat.screening.replies) == (ref, replies)
    assert chat.say("ui-resumed") in chat.text
    chat.call("pause")
    chat.press(chat.say("ui-button-continue"))
    assert not chat.screening.paused
    assert (chat.ref, chat.screening.replies) == (ref, replies)


# Red flags


@pytest.mark.parametrize("text", RED_FLAGS)
@pytest.mark.parametrize("number", PLACES)
def test_a_red_flag_gives_the_numbers_first_and_changes_nothing(number: int, text: str) -> None:
    chat = place(number)
    before = chat.screening
    turn = chat.write(text)
    said = turn.says[0].text
    assert "120" in said
    assert (chat.say("emergency-waits") in said or "问题先停在这里" in said) == bool(before.prompt)
    assert turn.records == (CounterIncremented("red_flag"),)
    assert chat.screening.replies == before.replies
    assert chat.screening.prompt == before.prompt
    assert chat.screening.contact == before.contact


@pytest.mark.parametrize("ref", ["@name", "@phone"])
def test_a_red_flag_is_heard_while_a_name_or_number_is_asked(ref: str) -> None:
    chat = stop(ref)
    chat.write(RED_FLAGS[0])
    assert "120" in chat.text
    assert chat.ref == ref


def test_a_red_flag_after_the_end_is_heard_too() -> None:
    chat = closed()
    chat.write(RED_FLAGS[0])
    assert "120" in chat.text
    chat.write("thank you")
    assert chat.text == f"{chat.say('ui-farewell')}\n\n{chat.say('ui-nothing-asked')}"


# Stale, doubled and forged


@pytest.mark.parametrize("number", PLACES)
def test_a_stale_or_forged_press_changes_nothing(number: int) -> None:
    chat = place(number)
    before = chat.screening
    assert before.prompt
    for pressed in (
        ButtonInput("nonce of old", "yes"),
        ButtonInput(before.prompt.nonce, "=Mallory"),
        ButtonInput(before.prompt.nonce, "-offer7"),
        ButtonInput(before.prompt.nonce, "-retype"),
        ButtonInput(before.prompt.nonce, "share_NCT07283315_nowhere"),
        ButtonInput("", ""),
    ):
        turn = chat.hear(pressed)
        assert turn.toast == chat.say("ui-press-old")
        assert turn.says == turn.records == ()
        assert chat.screening == before


def test_a_doubled_press_counts_once() -> None:
    chat = asked("sex")
    press = ButtonInput("now", "female")
    chat.hear(press)
    replies = chat.screening.replies
    assert chat.hear(press).toast
    assert chat.screening.replies == replies


def test_a_text_from_before_the_question_does_not_answer_it() -> None:
    chat = asked("pregnant")
    chat.write("yes", fresh=False)
    assert chat.ref == "pregnant"
    assert chat.say("ui-typed-too-early") in chat.text
    chat.write("no")
    assert chat.screening.answer_to("pregnant") is False


def test_a_late_text_is_no_consent_and_no_erasure() -> None:
    chat = stop("@sharing")
    chat.write("yes", fresh=False)
    assert chat.ref == "@sharing"
    chat.call("erase")
    chat.write("yes", fresh=False)
    assert chat.screening.replies


def test_photos_and_edits_are_told_what_to_do_instead() -> None:
    chat = asked("sex")
    chat.hear(UnsupportedInput("media"))
    assert chat.text.startswith(chat.say("ui-media-not-read"))
    chat.hear(UnsupportedInput("edited"))
    assert chat.text == chat.say("ui-edited-message")
    assert chat.ref == "sex"


def test_an_emergency_after_the_end_speaks_of_no_questions() -> None:
    chat = closed()
    chat.write(RED_FLAGS[0])
    assert chat.say("emergency-waits") not in chat.text
    assert "120" in chat.text


@pytest.mark.parametrize("kind", ["media", "edited"])
def test_an_emergency_in_a_caption_or_an_edited_text_is_heard(kind: str) -> None:
    chat = asked("sex")
    chat.hear(UnsupportedInput(kind, alarm=red_flag("I have chest pain")))
    assert "120" in chat.text
    assert chat.turn.records == (CounterIncremented("red_flag"),)
    chat.write("fine again")
    assert chat.ref == "sex"
    assert chat.say("ui-resumed") in chat.text


def test_a_photo_before_and_after_all_questions_tells_what_to_do_then() -> None:
    chat = Chat()
    chat.hear(UnsupportedInput("media"))
    assert chat.ref == "@language"
    chat = closed()
    chat.hear(UnsupportedInput("media"))
    assert chat.say("ui-nothing-asked") in chat.text
    assert "press a button" not in chat.text
