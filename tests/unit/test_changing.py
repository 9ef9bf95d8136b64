"""Changing an answer: it is judged anew, what no longer applies vanishes, the hospital hears."""

import re

import pytest

from dialogs.effects import (
    AnswerAmended,
    ScreeningEnded,
)
from dialogs.messages import EditText
from dialogs.phases import Phase
from tests.unit.chatting import Chat, journey, patient, stop
from trials.values import Chosen


def test_a_changed_answer_counts_and_the_old_one_stays_on_record() -> None:
    chat = stop("@review")
    chat.press("change", "pregnant", "yes")
    assert chat.ref == "@review"
    assert chat.screening.answer_to("pregnant") is True
    said = [r.values.get("pregnant") for r in chat.screening.replies if r.question == "pregnant"]
    assert said == [False, None, True]
    chat.press("confirm")
    assert "You can check again when the reason no longer applies" in chat.text


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
    assert chat.screening.answer_to("age_years")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_at_the_result_one_press_leads_to_the_numbered_list_and_back_to_the_result(
    lang: str,
) -> None:
    chat = stop("@result", lang=lang)
    shown, more = chat.options, [o for o in chat.options if o.startswith("-more")]
    chat.press("change")
    assert chat.ref == "@change"
    assert chat.say("ui-change-pick") in chat.text
    assert re.search(r"(?m)^1\. ", chat.text)
    listed = chat.copy()
    chat.press("-back")
    assert (chat.ref, chat.options) == ("@result", shown)
    assert more
    listed.write("1")  # a number may be typed as well
    assert listed.screening.changing == "age_years"
    listed.press("-back")
    assert listed.ref == "@review"


def test_a_list_that_is_changed_shows_what_was_ticked_before() -> None:
    chat = stop("@review")
    before = chat.screening.answer_to("immuno_drugs")
    assert isinstance(before, Chosen)
    chat.press("change", "immuno_drugs", "tacrolimus", "-done")
    after = chat.screening.answer_to("immuno_drugs")
    assert isinstance(after, Chosen)
    assert after.options == before.options | {"tacrolimus"} != before.options


def test_who_types_some_of_a_list_anew_takes_the_others_away_and_a_new_name_comes_besides() -> None:
    chat = stop("@review")
    before = chat.screening.answer_to("immuno_drugs")
    assert isinstance(before, Chosen)
    chat.press("change", "immuno_drugs")
    more, fewer = chat.copy(), chat.copy()
    more.write("tacrolimus")
    assert more.screening.answer_to("immuno_drugs") == Chosen(before.options | {"tacrolimus"})
    fewer.write("mycophenolate")
    assert fewer.screening.answer_to("immuno_drugs") == Chosen(frozenset({"mycophenolate"}))


def test_another_age_or_illness_is_judged_anew_from_the_result() -> None:
    chat = stop("@result")
    chat.press("change", "age_years")
    chat.write("70")
    chat.press("confirm")
    assert "is not the right study for you" in chat.text
    chat.press("change", "conditions", "-none")
    assert chat.screening.phase is Phase.CLOSED
    assert ScreeningEnded("other-illness") in chat.turn.records


def test_a_change_after_sharing_reaches_the_hospital_as_a_note() -> None:
    chat = _shared()
    chat.press("change", "cns_epilepsy", "yes")
    assert AnswerAmended("cns_epilepsy") in chat.turn.records
    assert chat.say("ui-after-share-changed") in chat.text


def test_a_change_to_a_minor_after_sharing_is_told_too() -> None:
    chat = _shared()
    chat.press("change", "age_years")
    chat.write("16", "yes")
    assert {AnswerAmended("age_years"), ScreeningEnded("minor")} <= set(chat.turn.records)


def _shared() -> Chat:
    return next(c for c in journey("P01") if c.screening.shared and c.ref == "@result").copy()


def test_each_medicine_s_months_can_be_changed_alone() -> None:
    chat = stop("@review")
    assert "immuno_months.mycophenolate" in _change_options(chat)
    chat.press("change", "immuno_months.mycophenolate")
    chat.write("8 months")
    assert chat.ref == "@review"
    assert "8 months" in chat.text


@pytest.mark.parametrize(
    ("lang", "typed", "shown"),
    [
        ("zh", "2年前", "2年前"),  # not 104 weeks
        ("en", "3 months ago", "3 months ago"),
        ("zh", "三个多月前", "3～4个月前"),  # not up to 17.3333 weeks
        ("zh", "上周", "7～13天前"),
        ("en", "12 weeks", "12 weeks ago"),
        ("en", "100 weeks", "100 weeks ago"),  # no whole number of months
        ("zh", "9天前", "9天前"),
    ],
)
def test_a_time_is_read_back_in_the_unit_that_people_count_in(
    lang: str, typed: str, shown: str
) -> None:
    chat = stop("live_vaccine_weeks_ago", lang=lang)
    chat.write(typed)
    (tidied,) = [say.text for say in chat.turn.says if isinstance(say, EditText)]
    assert re.search(rf"[ :：]{re.escape(shown)}", tidied), tidied


@pytest.mark.parametrize(
    ("ref", "lang", "typed", "shown"),
    [
        ("egfr", "en", ">90", "more than 90 mL/min/1.73 m²"),  # not "90 to 250"
        ("egfr", "zh", "90以上", "至少90 mL/min/1.73 m²"),
        ("egfr", "en", "60-90", "60 to 90 mL/min/1.73 m²"),
        ("live_vaccine_weeks_ago", "zh", "不到1个月", "不到1个月前"),
        ("live_vaccine_weeks_ago", "zh", "1年以上", "至少1年前"),
        ("gc_current", "zh", "没用过", "现在没吃激素"),  # not "never" beside a highest dose
        ("gc_current", "en", "0", "No steroid now"),
        ("gc_current", "en", "prednisone over 10 mg", "Prednisone more than 10 mg a day"),
        ("gc_current", "zh", "泼尼松，不到10毫克", "泼尼松（强的松），每天不到10毫克"),
    ],
)
def test_an_answer_is_read_back_as_it_was_meant(
    ref: str, lang: str, typed: str, shown: str
) -> None:
    chat = stop(ref, lang=lang)
    chat.write(typed)
    (tidied,) = [say.text for say in chat.turn.says if isinstance(say, EditText)]
    assert f"→ {shown}" in tidied


def test_a_typed_time_in_the_past_reads_as_one() -> None:
    for lang, typed, shown in (("en", "5 weeks", ": 5 weeks ago"), ("zh", "5周", "：5周前")):
        chat = stop("live_vaccine_weeks_ago", lang=lang)
        chat.write(typed)
        chat.play(patient("P01"), lambda chat: chat.ref == "@review")
        assert shown in chat.text


@pytest.mark.parametrize(
    ("name", "ref", "wrong", "right", "settled"),
    [
        ("P01", "cns_other_history", "yes", "no", "cns_active"),
        ("P01", "cns_epilepsy", "yes", "no", "cns_active"),
        ("P41", "malignancy", "past_cured", "none", "tumour_myositis"),
    ],
)
def test_who_changes_an_answer_and_changes_it_back_is_judged_as_before(
    name: str, ref: str, wrong: str, right: str, settled: str
) -> None:
    chat = stop("@review", name)
    before = chat.content.judgements(chat.screening, chat.on)
    chat.press("change", ref, wrong)
    chat.answer(
        cns_active="yes", tumour_myositis="yes", malignancy_type="bladder",
        malignancy_in_situ="yes", malignancy_free_years="years_over_5",
    )  # fmt: skip
    # Where every study is excluded now, there is nothing to look through before the result.
    assert chat.ref in ("@review", "@result")
    assert chat.screening.answer_to(settled) is True
    assert chat.content.judgements(chat.screening, chat.on) != before
    chat.press("change", ref, right)
    assert chat.ref == "@clarify"  # "never" and "now" cannot both be: nobody is overruled
    while chat.ref == "@clarify":
        chat.press("second")  # the denial; what it leaves no room for is dropped, not asked again
    assert chat.ref in ("@review", "@result")
    assert chat.content.judgements(chat.screening, chat.on) == before


def test_a_disease_named_last_counts_against_an_earlier_never() -> None:
    chat = stop("@review")
    chat.press("change", "cns_other_history", "yes", "no")
    assert chat.ref == "@review"
    chat.press("change", "cns_active", "yes")
    assert chat.screening.answer_to("cns_active") is True
