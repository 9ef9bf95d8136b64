"""What is asked next: nothing twice, nothing that cannot matter, the tenses of parts."""

from dataclasses import replace

import pytest

from dialogs.context import Content
from dialogs.effects import ScreeningEnded
from dialogs.phases import Phase
from dialogs.questions.planner import questions_left
from dialogs.steps.navigation import ASKING
from dialogs.steps.stage_texts import QUESTIONS_A_MINUTE
from tests.unit.chatting import Chat, journey, patient, stop
from trials.matching import Verdict
from trials.values import Blank
from trials.vocabulary import Source

SCORES = "@sheet_scores"
NO_LUPUS: dict[str, object] = {"dx_sle": False, "dx_ln": False}
NAMES = ("P01", "P05", "P08", "P11", "P16")


@pytest.mark.parametrize("name", NAMES)
def test_no_question_is_put_twice(name: str) -> None:
    refs = []
    for chat in journey(name):
        if chat.ref and not chat.ref.startswith("@") and (not refs or refs[-1] != chat.ref):
            refs.append(chat.ref)
    assert len(refs) == len(set(refs))


def _asked_of(**facts: object) -> set[str]:
    chat = Chat().begin("child" if facts.get("respondent") == "guardian" else "self")
    seen = set()

    def ended(chat: Chat) -> bool:
        seen.add(chat.ref)
        return chat.ref in ("@review", "")

    chat.play({**patient("P01"), **facts}, ended)
    return seen


def test_a_man_is_never_asked_about_pregnancy() -> None:
    asked = _asked_of(sex="male")
    assert "sex" in asked
    assert not asked & {"childbearing_potential", "pregnant", "breastfeeding", "pregnancy_plan_6m"}


def test_a_woman_who_cannot_become_pregnant_is_not_asked_about_birth_control() -> None:
    assert not _asked_of(childbearing_potential=False) & {"contraception_agree", "pregnant"}


def test_whether_a_treatment_has_begun_is_asked_before_what_it_did(content: Content) -> None:
    order = [q.id for q in content.questionnaire.questions]
    assert order.index("ln_induction_months") < order.index("ln_response")


def test_who_never_had_a_brain_disease_is_not_asked_whether_there_is_one_now() -> None:
    history = {"cns_epilepsy", "cns_other_history"}
    assert history < _asked_of()
    assert "cns_active" not in _asked_of()
    assert "cns_active" in _asked_of(cns_other_history=True)


def test_who_never_had_cancer_is_not_asked_about_one_at_the_start_of_myositis() -> None:
    myositis = {**NO_LUPUS, "dx_iim": True, "tumour_myositis": False}
    assert "tumour_myositis" not in _asked_of(**myositis)
    assert "tumour_myositis" in _asked_of(**myositis, malignancy="past_cured")


THEN = "gc_peak.weight_then"


def _dose(mg: int, **then: int) -> dict[str, object]:
    return {"gc_peak": {"drug": "prednisone", "mg_per_day": mg, **then}}


def test_an_adult_who_may_have_been_lighter_is_asked_the_weight_of_then_before_a_no() -> None:
    lupus = {"ctx_months": 6, "weight_kg": 60}
    assert THEN in _asked_of(**lupus, **_dose(50))  # 0.83 mg/kg today
    assert THEN not in _asked_of(**lupus, **_dose(61))  # enough as it is
    assert THEN not in _asked_of(**lupus, **_dose(30))  # nobody was so light


def test_the_weight_of_then_decides_and_not_knowing_it_excludes_nobody() -> None:
    verdicts = []
    for typed in ("45 kg", "I don't know", "60 kg"):
        chat = Chat().begin("self")
        facts = {**patient("P01"), **_dose(50), "ctx_months": 6, "weight_kg": 60}
        chat.play(facts, lambda chat: chat.ref in (THEN, "@review", ""))
        assert chat.ref == THEN
        assert "Prednisone" in chat.text
        chat.write(typed)
        chat.play(facts, lambda chat: chat.ref in ("@review", ""))
        verdicts += [
            one.verdict
            for one in chat.context.assessment.judgements
            if (one.trial, one.cohort) == ("NCT06585514", "sle")
        ]
        assert ("at a weight" in chat.text) is ("kg" in typed)
    assert verdicts[0] is not Verdict.EXCLUDED
    assert verdicts[1] is Verdict.POSSIBLE
    assert verdicts[2] is Verdict.EXCLUDED


@pytest.mark.parametrize("who", ["child", "other"])
def test_the_weight_of_then_of_a_child_is_asked_whoever_answers(who: str) -> None:
    chat = Chat().begin(who)
    child = {**patient("P05"), **_dose(30), "weight_kg": 20}
    chat.play(child, lambda chat: chat.ref in (THEN, "@review", ""))
    assert chat.ref == THEN
    chat.write("I don't know")
    chat.play(child, lambda chat: chat.ref in ("@review", ""))
    (decided,) = [
        one.verdict
        for one in chat.content.judgements(chat.screening, chat.on)
        if (one.trial, one.cohort) == ("NCT07283315", "sle")
    ]
    assert decided is not Verdict.EXCLUDED


def test_the_scores_asked_for_are_those_of_the_illness(content: Content) -> None:
    for illness, name in (({}, "SLEDAI"), ({**NO_LUPUS, "dx_pss": True}, "ESSDAI")):
        chat = Chat().begin()
        facts = {**patient("P01"), **illness}
        chat.play(facts, lambda chat: chat.ref in (SCORES, "essdai"))
        assert [one for one in ("SLEDAI", "ESSDAI") if one in chat.text] == [name]


def test_an_illness_that_no_study_here_is_for_ends_with_dignity_and_no_count() -> None:
    for press in (("other", "-done"), ("-none",)):
        chat = Chat().begin()
        chat.write("40")
        chat.press(*press)
        assert chat.screening.phase is Phase.CLOSED
        assert ScreeningEnded("other-illness") in chat.turn.records
        assert "clinicaltrials.gov" in chat.text
        assert "nine" not in chat.text


def test_only_suspected_lupus_goes_on() -> None:
    chat = Chat().begin()
    chat.write("40")
    chat.press("dx_sle", "dx_sle", "-done")
    assert chat.screening.phase is Phase.QUESTIONS
    assert chat.context.assessment.has_disease


def _never_knowing(blank: str) -> Chat:
    chat = Chat().begin()
    chat.write("32")
    chat.press("dx_sle", "-done")
    while chat.ref not in ("@review", ""):
        if chat.ref.startswith("@list_"):
            chat.press(*(option for option in chat.options if option.endswith(":yes")), "-done")
        wanted = (blank, "-dk", "have", "one_by_one", "yes")
        chat.press(next(o for o in wanted if o in chat.options))
        assert chat.turns < 150
    return chat


def test_not_knowing_anything_leads_to_a_possible_match_never_to_a_no() -> None:
    chat = _never_knowing("-dk")
    given = [v for r in chat.screening.current_answers[2:] for v in r.values.values()]
    assert set(given) <= {Blank.UNKNOWN, True}
    chat.press("confirm")
    assert "points are open" in chat.text
    assert [o for o in chat.options if o.startswith("share")]


def test_what_is_told_only_to_the_team_is_for_the_hospital_to_confirm(content: Content) -> None:
    chat = _never_knowing("-no")
    declined = {f for f, a in chat.screening.answers.items() if a.given is Blank.DECLINED}
    assert {"pregnant", "hiv_positive", "malignancy"} & declined
    assert all(content.library.vocabulary[f].sensitive for f in declined)
    confirm = {a for j in content.judgements(chat.screening, chat.on) for a in j.to_confirm}
    assert "NCT06010472/E9a" in confirm


def test_without_reports_no_report_is_asked_for(content: Content) -> None:
    chat = Chat().begin().play(patient("P01"), lambda c: c.ref == "@reports_at_hand")
    chat.press("none")
    chat.play(patient("P01"), lambda c: c.ref == "@review")
    facts = content.library.vocabulary.facts
    assert not [f for f in chat.screening.answers if facts[f].source is Source.REPORT]


def test_reports_can_be_added_under_the_result() -> None:
    chat = Chat().begin().play(patient("P01"), lambda c: c.ref == "@reports_at_hand")
    chat.press("later")
    assert chat.say("ui-reports-later") in chat.text
    chat.play(patient("P01"), lambda c: c.ref == "@result")
    chat.press("reports")
    assert chat.screening.phase is Phase.REPORTS
    chat.play(patient("P01"), lambda c: c.ref == "@review")
    assert chat.screening.answer_to("hemoglobin")


def test_no_scores_means_no_question_about_scores() -> None:
    chat = Chat().begin().play(patient("P01"), lambda c: c.ref == SCORES)
    chat.press("none")
    assert chat.screening.answer_to("sledai_2k") is Blank.UNKNOWN
    asked = [chat.ref]
    chat.play(patient("P01"), lambda c: bool(asked.append(c.ref)) or c.ref == "@review")
    assert not {"sledai_2k", "bilag_a_count", "bilag_b_count"} & set(asked)


def test_who_said_before_that_there_are_no_scores_is_not_asked_for_them() -> None:
    chat = Chat().begin().play(patient("P01"), lambda c: c.ref == SCORES)
    chat.screening = replace(chat.screening, scored="none", prompt=None)
    chat.write("go on")
    assert chat.screening.phase is Phase.REPORTS
    assert chat.ref != SCORES
    chat.play(patient("P01"), lambda c: c.ref == "@review")
    assert chat.screening.answer_to("sledai_2k") is None


def test_fewer_questions_are_left_as_answers_come_in(content: Content) -> None:
    left = [
        questions_left(chat.context)
        for chat in journey("P01")
        if chat.screening.phase is Phase.QUESTIONS and chat.screening.current_answers[2:]
    ]
    assert left[0] > 20
    assert left[-1] < left[0]


def test_the_illness_decides_the_order_not_the_language() -> None:
    en, zh = ([c.ref for c in journey("P01", lang)] for lang in ("en", "zh"))
    assert en == zh


def test_what_comes_next_is_told_once_a_part_and_takes_no_longer_than_it_says() -> None:
    for name in ("P01", "P05"):
        told: list[tuple[str, int, int]] = []
        answered, nonces = 0, set()
        for chat in journey(name, lists=True, sheets=True):
            if chat.screening.prompt and chat.screening.phase in ASKING:
                nonces.add(chat.screening.prompt.nonce)
            answered = len(nonces)
            for part in ("questions about health", "test results"):
                if f"Next: {part}." in chat.text:
                    minutes = int(chat.text.split("At most ")[1].split(" ")[0])
                    told.append((part, minutes, answered))
        assert [part for part, _, _ in told] == ["questions about health", "test results"]
        (_, own, first), (_, reports, then) = told
        assert then - first <= QUESTIONS_A_MINUTE * own
        assert answered - then <= QUESTIONS_A_MINUTE * reports
        assert reports < own


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_why_names_the_studies_for_which_it_matters_now(lang: str) -> None:
    chat = stop("gc_peak", lang=lang)
    chat.press("-why")
    assert chat.say("trial-NCT06585514") in chat.text
    assert chat.say("trial-NCT06464679") not in chat.text  # none of its illnesses


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_one_that_may_fit_already_is_told_before_the_reports_and_may_be_sent(lang: str) -> None:
    chat = stop("@reports_at_hand", lang=lang)
    assert chat.say("trial-NCT06010472") in chat.text
    assert chat.button("later").text == chat.say("ui-reports-at-hand-option-now")
    chat.press("later", "confirm")
    assert "share_NCT06010472_changhai" in chat.options
    assert "reports" in chat.options


def test_where_nothing_fits_yet_for_certain_nothing_is_promised() -> None:
    chat = stop("@reports_at_hand", "P18")
    assert "may fit" not in chat.text
    assert chat.button("later").text == chat.say("ui-reports-at-hand-option-later")
