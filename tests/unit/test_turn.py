"""Turns: back, language, pausing, red flags, stale presses, consents, minors, whom it is about."""

import pytest

from dialogs.choosing import clear_yes
from dialogs.phases import Phase
from dialogs.talk import (
    Amended,
    Anew,
    Consented,
    Counted,
    Ended,
    Odd,
    Pressed,
    SharedPhone,
    Talk,
)
from tests.unit.chatting import Chat, asked, closed, journey, patient, stop

SEVERAL = [chat for chat in journey("P01") if chat.ref][::6]
RED_FLAGS = ("I have chest pain and can't breathe", "我喘不上气，胸口很痛", "I want to kill myself")
UNCLEAR = (
    "ok",
    "OK",
    "嗯",
    "好",
    "行",
    "yes?",
    "是吗？",
    "maybe",
    "有",
    "会",
    "y",
    "sure",
    "👍",
    "32",
)
CLEAR = (
    "yes",
    "Yes.",
    "YES!",
    "I agree",
    "yes, I agree",
    "是",
    "是的。",
    "对",
    "同意",
    "我同意",
    "ｙｅｓ",
)
REFUSALS = ("no", "不同意", "不", "disagree", "否", "不愿意")
CONSENTS = ("@consent", "@abroad", "@sharing")


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
    assert "@scores_known" in refs
    assert chat.screening.counted == ()
    assert chat.play(patient("P01"), lambda c: c.ref == "@review").screening.given("anc")


def test_back_takes_away_exactly_the_last_answer() -> None:
    chat = asked("sex", dx_sle=True, age_years=32)
    before = chat.screening.answers
    chat.press("female", "-back")
    assert chat.ref == "sex"
    assert chat.screening.answers == before


def test_back_at_the_first_question_is_a_kind_nothing() -> None:
    chat = Chat().begin()
    turn = chat.hear(Pressed(chat.buttons[0].nonce, "-back"))
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


# Language, pausing


@pytest.mark.parametrize("number", range(len(SEVERAL)))
def test_the_language_changes_anywhere_and_the_buttons_stay_good(number: int) -> None:
    chat = SEVERAL[number].copy()
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


@pytest.mark.parametrize("number", range(len(SEVERAL)))
def test_a_pause_keeps_the_question_and_any_text_or_the_button_goes_on(number: int) -> None:
    chat = SEVERAL[number].copy()
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
@pytest.mark.parametrize("number", range(len(SEVERAL)))
def test_a_red_flag_gives_the_numbers_first_and_changes_nothing(number: int, text: str) -> None:
    chat = SEVERAL[number].copy()
    before = chat.screening
    turn = chat.write(text)
    assert turn.says[0].text == chat.say("ui-red-flag")
    assert turn.records == (Counted("red_flag"),)
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
    assert chat.text == chat.say("ui-nothing-asked")


# Stale, doubled and forged


@pytest.mark.parametrize("number", range(len(SEVERAL)))
def test_a_stale_or_forged_press_changes_nothing(number: int) -> None:
    chat = SEVERAL[number].copy()
    before = chat.screening
    assert before.prompt
    for pressed in (
        Pressed("nonce of old", "yes"),
        Pressed(before.prompt.nonce, "=Mallory"),
        Pressed(before.prompt.nonce, "-offer7"),
        Pressed(before.prompt.nonce, "-retype"),
        Pressed(before.prompt.nonce, "share_NCT07283315_nowhere"),
        Pressed("", ""),
    ):
        turn = chat.hear(pressed)
        assert turn.toast == chat.say("ui-press-old")
        assert turn.says == turn.records == ()
        assert chat.screening == before


def test_a_doubled_press_counts_once() -> None:
    chat = asked("sex")
    press = Pressed("now", "female")
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
    assert chat.screening.given("pregnant") is False


def test_a_late_text_is_no_consent_and_no_erasure() -> None:
    chat = stop("@sharing")
    chat.write("yes", fresh=False)
    assert chat.ref == "@sharing"
    chat.call("erase")
    chat.write("yes", fresh=False)
    assert chat.screening.replies


def test_photos_and_edits_are_told_what_to_do_instead() -> None:
    chat = asked("sex")
    chat.hear(Odd("photo"))
    assert chat.text == chat.say("ui-media-not-read")
    chat.hear(Odd("edited"))
    assert chat.text == chat.say("ui-edited-message")
    assert chat.ref == "sex"


# Consents


@pytest.mark.parametrize("ref", CONSENTS)
@pytest.mark.parametrize("text", UNCLEAR)
def test_nothing_unclear_is_a_consent(ref: str, text: str) -> None:
    chat = stop(ref)
    turn = chat.write(text)
    assert chat.ref == ref
    assert turn.records == ()
    assert chat.say("ui-agree-first") in chat.text


@pytest.mark.parametrize("ref", CONSENTS)
@pytest.mark.parametrize("text", CLEAR)
def test_a_clear_yes_is_one(ref: str, text: str) -> None:
    chat = stop(ref)
    turn = chat.write(text)
    assert isinstance(turn.records[-1], Consented)
    assert turn.records[-1].given
    assert chat.ref != ref


@pytest.mark.parametrize("ref", CONSENTS)
@pytest.mark.parametrize("text", REFUSALS)
def test_a_no_is_recorded_as_a_no(ref: str, text: str) -> None:
    chat = stop(ref)
    chat.write(text)
    given = [r for r in chat.turn.records if isinstance(r, Consented)]
    assert [consent.given for consent in given] == [False]
    assert chat.screening.phase in (Phase.CLOSED, Phase.RESULT)


def test_the_whole_of_a_clear_yes_is_read() -> None:
    assert clear_yes("Yes, I agree!")
    assert not clear_yes("yes but not to sharing")
    assert not clear_yes("不同意")
    assert not clear_yes("同意吗")
    assert not clear_yes("")


def test_who_declines_is_asked_nothing_and_may_begin_again() -> None:
    chat = stop("@abroad")
    chat.press("decline")
    assert chat.screening.phase is Phase.CLOSED
    assert Ended("declined") in chat.turn.records
    chat.start()
    assert chat.ref == "@who_for"


# Who it is about


def test_a_self_answering_minor_is_asked_for_a_parent_and_the_gate_stands_again() -> None:
    chat = Chat().begin()
    chat.write("16", "yes")
    assert chat.screening.phase is Phase.CLOSED
    assert Ended("minor") in chat.turn.records
    assert chat.say("ui-age-gate-minor") in chat.text
    chat.start()
    assert chat.ref == "@age_gate"


def test_who_said_no_at_the_gate_does_not_slip_past_it() -> None:
    chat = stop("@age_gate")
    chat.press("no")
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
    chat.hear(SharedPhone("+8613800138000", own=True))
    assert chat.ref == "@phone", "a relative's own number is not the patient's"


# Beginning, again


def test_a_link_to_a_study_puts_that_study_first() -> None:
    chat = Chat()
    chat.start("NCT07283315")
    chat.press("en", "start", "yes", "self", "agree", "agree")
    assert "KN5601-K" in chat.text
    chat.play(patient("P01"), lambda c: c.ref == "@result")
    assert chat.text.index("KN5601-K") < chat.text.index("KN5501")


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
    assert isinstance(chat.turn.records[0], Anew)
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
    assert chat.screening.aside is None
    assert chat.say("ui-aside-left") in chat.text


def test_a_question_of_before_is_not_answered_by_the_yes_to_the_next() -> None:
    chat = stop("pregnant")
    main = chat.screen
    chat.call("erase")
    chat.screen = main
    chat.press("no")
    chat.write("yes")
    assert chat.screening.replies, "the erasing had been left behind"


# Changing an answer


def test_a_changed_answer_counts_and_the_old_one_stays_on_record() -> None:
    chat = stop("@review")
    chat.press("change", "pregnant", "yes")
    assert chat.ref == "@review"
    assert chat.screening.given("pregnant") is True
    said = [r.values.get("pregnant") for r in chat.screening.replies if r.question == "pregnant"]
    assert said == [False, None, True]
    chat.press("confirm")
    assert "You can check again once this is over" in chat.text


def test_answers_that_no_longer_apply_vanish_from_the_review() -> None:
    chat = stop("@review")
    assert chat.say("pregnant", "label") in chat.text
    chat.press("change", "sex", "male")
    assert chat.ref != "pregnant"
    chat.play(patient("P01"), lambda c: c.ref == "@review")
    assert chat.say("pregnant", "label") not in chat.text
    assert "pregnant" not in _change_options(chat)


def _change_options(chat: Chat) -> tuple[str, ...]:
    there = chat.copy()
    there.press("change")
    return there.options


def test_a_change_can_be_left_and_the_old_answer_holds() -> None:
    chat = stop("@review")
    chat.press("change", "age_years", "-back")
    assert chat.ref == "@review"
    assert chat.screening.given("age_years")


def test_another_age_or_illness_is_judged_anew_from_the_result() -> None:
    chat = stop("@result")
    chat.press("change", "change", "age_years")
    chat.write("70")
    chat.press("confirm")
    assert "is not the right study for you" in chat.text
    chat.press("change", "change", "conditions", "-none")
    assert chat.screening.phase is Phase.CLOSED
    assert Ended("other-illness") in chat.turn.records


def test_a_change_after_sharing_reaches_the_hospital_as_a_note() -> None:
    chat = _shared()
    chat.press("change", "change", "cns_epilepsy", "yes")
    assert Amended("cns_epilepsy") in chat.turn.records
    assert chat.say("ui-after-share-changed") in chat.text


def test_a_change_to_a_minor_after_sharing_is_told_too() -> None:
    chat = _shared()
    chat.press("change", "change", "age_years")
    chat.write("16", "yes")
    assert {Amended("age_years"), Ended("minor")} <= set(chat.turn.records)


def _shared() -> Chat:
    return next(c for c in journey("P01") if c.screening.shared and c.ref == "@result").copy()


def test_each_medicine_s_months_can_be_changed_alone() -> None:
    chat = stop("@review")
    assert "immuno_months.cyclophosphamide" in _change_options(chat)
    chat.press("change", "immuno_months.cyclophosphamide")
    chat.write("8 months")
    assert chat.ref == "@review"
    assert "8 months" in chat.text


def test_the_words_of_every_language_lead_back(talk: Talk) -> None:
    for lang in talk.words.languages:
        chat = stop("pregnant")
        chat.write(talk.words.say(lang, "ui-button-back"))
        assert chat.ref == "childbearing_potential"
