"""Whom it is about: minors, grown-up children, people who are helped; and beginning again."""

import pytest

from dialogs.effects import ScreeningEnded, ScreeningRestarted
from dialogs.messages import ContactInput
from dialogs.phases import Phase
from tests.unit.arriving import asked_for_whom
from tests.unit.chatting import Chat, closed, patient, stop

# Who it is about


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_example_of_an_age_is_that_of_a_child_where_a_child_is_meant(lang: str) -> None:
    for who, other in (("child", "32"), ("self", "9")):
        chat = Chat().begin(who, lang)
        for text in ("soon", "later", "虚岁10"):
            chat.write(text)
            assert chat.ref == "age_years"
            assert other not in chat.text.replace("1994", "").replace("2016", "")


def test_a_self_answering_minor_is_asked_for_a_parent_and_the_gate_stands_again() -> None:
    chat = Chat().begin()
    chat.write("16", "yes")
    assert chat.screening.phase is Phase.CLOSED
    assert ScreeningEnded("minor") in chat.turn.records
    assert chat.say("ui-age-gate-minor") in chat.text
    chat.start()
    assert chat.ref == "@age_gate"


def test_who_said_no_at_the_gate_does_not_slip_past_it() -> None:
    chat = asked_for_whom()
    chat.press("minor")
    assert ScreeningEnded("minor") in chat.turn.records
    chat.start()
    assert chat.ref == "@age_gate"


def test_a_child_of_thirty_is_another_adult_from_then_on() -> None:
    chat = Chat().begin("child")
    chat.write("30", "yes")
    assert chat.screening.who == "other"
    assert chat.say("ui-child-grown-up") in chat.text
    assert chat.say("conditions") in chat.text


def test_a_minor_helped_by_another_relative_gets_the_hospitals_number_only() -> None:
    facts = {**patient("P05"), "respondent": "other_family"}
    chat = Chat().begin("other").play(facts, lambda c: c.ref == "@result")
    assert not [o for o in chat.options if o.startswith("share")]
    assert chat.say("ui-share-guardian-only") in chat.text
    assert "0571-56555983" in chat.text


def test_an_adult_who_is_not_there_gets_no_referral_but_the_contact() -> None:
    facts = {**patient("P01"), "respondent": "other_family"}
    chat = Chat().begin("other").play(facts, lambda c: c.ref == "@presence")
    away = chat.copy()
    away.press("no")
    assert away.screening.phase is Phase.RESULT
    assert away.say("ui-share-other-later") in away.text
    assert away.turn.records == ()
    chat.press("yes", "agree")
    assert chat.ref == "@name"
    chat.write("Mr Wang")
    chat.hear(ContactInput("+8613800138000", own=True))
    assert chat.ref == "@phone", "a relative's own number is not the patient's"


# Beginning, again


def test_a_link_to_a_study_puts_that_study_first() -> None:
    chat = Chat()
    chat.start("NCT07283315")
    chat.press("en", "self", "agree", "agree")
    assert "KN5601-K" in chat.text
    chat.play(patient("P01"), lambda c: c.ref == "@result")
    first, second = (chat.text.index(f"{n}. CAR-NK") for n in (1, 2))
    assert "KN5601-K" in chat.text[first:second]
    assert "KN5501" in chat.text[second:]


def test_a_link_to_no_study_of_ours_is_an_ordinary_start() -> None:
    chat = Chat()
    chat.start("NCT00000000")
    assert chat.ref == "@language"
    assert chat.screening.focus is None


def test_starting_with_an_open_screening_offers_three_ways() -> None:
    chat = stop("pregnant")
    chat.start()
    assert chat.options == ("continue", "someone_else", "delete")
    chat.press("continue")
    assert chat.ref == "pregnant"
    chat.start()
    chat.press("someone_else")
    assert chat.ref == "@who_for"
    assert isinstance(chat.turn.records[0], ScreeningRestarted)
    assert chat.screening.replies == ()


def test_starting_after_the_end_shows_the_result_again_or_begins_anew() -> None:
    chat = closed()
    chat.start()
    assert chat.options == ("see", "anew", "delete")
    chat.press("see")
    assert chat.screening.phase is Phase.RESULT
    assert "KN5501" in chat.text
    chat.press("finish")
    chat.start()
    chat.press("anew")
    assert chat.ref == "@who_for"


def test_a_text_beside_the_conversation_never_answers_the_main_question() -> None:
    chat = stop("pregnant")
    chat.call("erase")
    chat.write("32")
    assert chat.ref == "pregnant"
    assert chat.screening.side_prompt is None
    assert chat.say("ui-aside-left") in chat.text


def test_a_question_of_before_is_not_answered_by_the_yes_to_the_next() -> None:
    chat = stop("pregnant")
    main = chat.screen
    chat.call("erase")
    chat.screen = main
    chat.press("no")
    chat.write("yes")
    assert chat.screening.replies, "the erasing had been left behind"


@pytest.mark.parametrize("fresh", [True, False])
@pytest.mark.parametrize("command", ["start", "erase"])
def test_an_odd_text_after_the_end_leads_back_to_nothing_so_the_question_stays(
    command: str, fresh: bool
) -> None:
    chat = closed()
    chat.call(command)
    asked = chat.text
    chat.write("hmm", fresh=fresh)
    assert chat.text.endswith(asked)
    assert chat.press("delete" if command == "start" else "no").says
    assert not chat.turn.toast
