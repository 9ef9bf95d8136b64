"""Answers that cannot be read, that are asked back, that are impossible; and what is recorded."""

import pytest

from dialogs.context import Content
from tests.unit.chatting import Chat, asked, last_values
from trials.values import Amount, Blank, Chosen

BLANKS = (Blank.UNKNOWN, Blank.DECLINED)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_three_misses_an_example_other_words_then_a_way_out(lang: str) -> None:
    chat = asked("hemoglobin", lang)
    example = chat.say("hemoglobin", "example")
    chat.write("blah")
    assert chat.say("ui-not-understood-1", example=example) in chat.text
    assert chat.say("hemoglobin") in chat.text
    chat.write("blah")
    assert chat.say("ui-not-understood-2", example=example) in chat.text
    assert chat.say("hemoglobin", "again") in chat.text
    chat.write("blah")
    assert chat.say("ui-not-understood-3", example=example) in chat.text
    assert "-dk" in chat.options
    chat.press("-dk")
    assert last_values(chat) == {"hemoglobin": Blank.UNKNOWN}


def test_a_number_without_a_unit_is_asked_back_with_buttons() -> None:
    chat = asked("hemoglobin")
    chat.write("8.5")
    assert chat.ref == "hemoglobin"
    assert "-retype" in chat.options
    chat.press("-offer0")
    assert last_values(chat) == {"hemoglobin": Amount.exactly(85)}


@pytest.mark.parametrize("yes", ["yes", "是的", "YES"])
def test_a_typed_yes_takes_the_one_value_that_was_asked_back(yes: str) -> None:
    chat = _asked_back()
    chat.write(yes)
    assert last_values(chat) == {"age_years": Amount.exactly(16)}


@pytest.mark.parametrize("no", ["no", "不是", "Type it again", "重新输入"])
def test_a_typed_no_asks_again(no: str) -> None:
    chat = _asked_back()
    chat.write(no)
    assert chat.ref == "age_years"
    assert chat.screening.current_prompt.offers == ()
    chat.write("61")
    assert last_values(chat) == {"age_years": Amount.exactly(61)}


def test_another_number_typed_instead_of_an_answer_to_the_check_counts() -> None:
    chat = _asked_back()
    chat.write("61")
    assert last_values(chat) == {"age_years": Amount.exactly(61)}


def test_yes_to_several_offers_names_none_of_them() -> None:
    chat = asked("weight_kg", "zh")
    chat.write("110")
    offers = [o for o in chat.options if o.startswith("-offer")]
    assert len(offers) > 1
    chat.write("是")
    assert chat.ref == "weight_kg"
    assert [o for o in chat.options if o.startswith("-offer")] == offers


def test_an_offer_s_label_can_be_typed() -> None:
    chat = _asked_back()
    chat.write(chat.button("-offer0").text)
    assert last_values(chat) == {"age_years": Amount.exactly(16)}


def test_offers_do_not_outlive_a_change_of_language() -> None:
    chat = _asked_back()
    chat.call("language")
    assert not [o for o in chat.options if o.startswith("-offer")]


def _asked_back() -> Chat:
    chat = Chat().begin()
    chat.write("16")
    assert chat.options[0] == "-offer0"
    return chat


@pytest.mark.parametrize(
    ("ref", "text"),
    [
        ("hemoglobin", "900 g/L"),
        ("age_years", "200"),
        ("weight_kg", "9000 kg"),
        ("lvef_pct", "140 %"),
    ],
)
def test_an_impossible_value_is_refused_with_words_that_say_what_to_do(ref: str, text: str) -> None:
    chat = asked(ref)
    replies = chat.screening.replies
    chat.write(text)
    assert chat.ref == ref
    assert chat.screening.replies == replies
    assert "again" in chat.text or "Please" in chat.text


def test_an_unknown_part_leaves_the_rest_of_the_value() -> None:
    chat = asked("gc_peak.dose", gc_peak={"drug": "prednisone"})
    before = chat.screening.answer_to("gc_peak")
    chat.press("-dk")
    assert chat.screening.answer_to("gc_peak") == before
    assert "gc_peak.dose" in chat.screening.asked


def test_no_to_twelve_months_is_asked_again_for_ninety_days() -> None:
    chat = _woman_asked_about_contraception()
    chat.press("no")
    assert chat.ref == "contraception_agree.days_90"
    assert "90 days" in chat.text
    chat.press("yes")
    assert chat.screening.answer_to("contraception_agree") is False
    assert chat.screening.answer_to("contraception_agree_90d") is True
    verdicts = {j.trial: j.verdict.value for j in chat.content.judgements(chat.screening, chat.on)}
    assert verdicts["NCT06010472"] in ("likely", "possible")


@pytest.mark.parametrize(("option", "given"), [("-dk", Blank.UNKNOWN), ("-no", Blank.DECLINED)])
def test_not_knowing_about_ninety_days_is_no_no(option: str, given: Blank) -> None:
    chat = _woman_asked_about_contraception()
    chat.press("no", option)
    assert chat.screening.answer_to("contraception_agree_90d") is given


def test_no_to_twelve_months_is_asked_again_for_the_six_of_the_study_that_asks_for_six() -> None:
    chat = _woman_asked_about_contraception("dx_ra")
    chat.press("no")
    assert chat.ref == "contraception_agree.months_6"
    assert "6 months" in chat.text
    chat.press("yes")
    assert chat.screening.answer_to("contraception_agree_6m") is True
    assert chat.ref != "contraception_agree.days_90"


def _woman_asked_about_contraception(illness: str = "dx_sle") -> Chat:
    chat = Chat().begin()
    chat.write("32")
    return chat.answer(
        conditions=[illness, "-done"],
        sex="female",
        consent_willing="yes",
        guardian_consent="yes",
        childbearing_potential="yes",
        pregnant="no",
        breastfeeding="no",
        pregnancy_plan_6m="no",
    )


@pytest.mark.parametrize(
    ("typed", "sle", "ln"),
    [
        ("lupus nephritis", True, True),
        ("狼疮性肾炎", True, True),
        ("lupus", True, False),
    ],
)
def test_lupus_of_the_kidneys_is_lupus(typed: str, sle: bool, ln: bool) -> None:
    chat = asked("conditions")
    chat.write(typed)
    assert (chat.screening.answer_to("dx_sle"), chat.screening.answer_to("dx_ln")) == (sle, ln)


def test_kidney_lupus_ticked_alone_opens_the_lupus_studies() -> None:
    chat = asked("conditions")
    chat.press("dx_ln", "-done")
    assert chat.screening.answer_to("dx_sle") is True


def test_a_second_press_means_only_suspected() -> None:
    chat = asked("conditions")
    chat.press("dx_sle", "dx_sle")
    assert chat.button("dx_sle").text.startswith("❓")
    chat.press("-done")
    assert chat.screening.answer_to("dx_sle") is Blank.UNKNOWN
    assert chat.ref, "a suspicion is no reason to stop"


def test_suspected_kidney_lupus_does_not_deny_lupus() -> None:
    chat = asked("conditions")
    chat.press("dx_ln", "dx_ln", "-done")
    assert chat.screening.answer_to("dx_sle") is Blank.UNKNOWN


@pytest.mark.parametrize("answer", ["I don't know", "不知道"])
def test_who_does_not_know_the_illness_denies_none(answer: str, content: Content) -> None:
    chat = asked("conditions")
    chat.write(answer)
    fills = content.questionnaire["conditions"].fills
    assert {chat.screening.answer_to(dx) for dx in fills} == {Blank.UNKNOWN}
    assert chat.ref


def test_an_option_that_stands_alone_clears_the_others() -> None:
    chat = asked("conv_response")
    fact = chat.content.library.vocabulary["conv_response"]
    alone, other = fact.alone[0], next(o for o in fact.options if o not in fact.alone)
    chat.press(other, alone)
    assert set(chat.screening.current_prompt.draft) == {alone}
    chat.press(other)
    assert set(chat.screening.current_prompt.draft) == {other}
    chat.write(chat.content.words.say("en", f"conv-response-option-{alone.replace('_', '-')}"))
    assert last_values(chat) == {"conv_response": Chosen(frozenset({alone}))}


def test_the_wording_answered_to_is_kept() -> None:
    chat = asked("sex")
    chat.press("female")
    assert chat.screening.replies[-1].wording == chat.content.words.question_hash("sex")
