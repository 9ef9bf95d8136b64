"""Results told as people speak: several tests and one result, limits in words, tests not done."""

import json
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from dialogs.context import Content
from dialogs.questions.sheets import heard
from dialogs.reading import NeedsConfirmation, Parsed, ReadingContext, ReadingOutcome, has_nothing
from dialogs.reading.as_json import given_as_json
from dialogs.reading.beside import pieces
from dialogs.reading.sheets import SheetReading, mended
from tests.answers.judging import alike
from tests.unit.chatting import stop
from trials.values import Amount, Blank, Dose, Given

TOLD = Path(__file__).parents[1] / "data" / "told_results.jsonl"
LINES = [json.loads(line) for line in TOLD.read_text("utf-8").splitlines()]
TODAY = date(2026, 11, 20)
FIVE = ("hbsag_positive", "hbcab_positive", "hcv_ab_positive", "hiv_positive", "syphilis_positive")


def _heard(content: Content, text: str, sheet: str = "infections") -> SheetReading:
    asked = next(s.questions for s in content.questionnaire.sheets if s.id == sheet)
    return heard(content, "en" if text.isascii() else "zh", TODAY, text, asked)


def _facts(content: Content, found: SheetReading) -> dict[str, object]:
    return _given(content, found.facts)


def _given(content: Content, told: Mapping[str, Given]) -> dict[str, object]:
    facts = content.library.vocabulary.facts
    return {fact: given_as_json(facts[fact], given) for fact, given in told.items()}


def _read(content: Content, fact: str, text: str) -> ReadingOutcome:
    lang = "en" if text.isascii() else "zh"
    known = content.library.vocabulary[fact]
    asked = ReadingContext(known, None, {}, None, "self", lang, TODAY)
    return content.reader.read(asked, text)


def test_what_people_say_of_their_results_is_taken_and_nothing_wrongly(content: Content) -> None:
    right, values, wrong, silent = 0, 0, [], []
    for line in LINES:
        found = _heard(content, line["text"], line["sheet"])
        taken, meant = _facts(content, found), line["expect"]["facts"]
        if line.get("nothing"):
            wrong += [(line["id"], f) for f in taken]
            silent += [] if found.is_empty and has_nothing(line["text"]) else [(line["id"], "")]
            continue
        shown = _given(content, found.offered)  # for one tap, at their own questions
        same = [f for f in taken if f in meant and alike(taken[f], meant[f], 0.005)]
        tap = [f for f in shown if f in meant and alike(shown[f], meant[f], 0.005)]
        right, values = right + len({*same, *tap}), values + len(meant)
        wrong += [(line["id"], f) for f in taken if f not in same]
        told = {*taken, *shown, *found.ask, *found.missing, *found.named}
        silent += [(line["id"], f) for f in meant if f not in told]
        silent += [(line["id"], f) for f in line["expect"]["ask"] if f not in told]
        silent += [(line["id"], f) for f in line["expect"]["missing"] if f not in told]
    assert wrong == []
    assert len(silent) <= 1
    assert right >= 0.97 * values


@pytest.mark.parametrize(
    "text",
    [
        "not all negative", "I hope all negative", "all negative last year", "不都是阴性",
        "去年都是阴性", "my brother has HIV, hep C and syphilis positive", "都正常吧我忘了",
        "is hepatitis C positive a problem?", "乙肝五项：第2、4、5项阳性，其余阴性",
        "HIV not negative, syphilis not negative",
    ],
)  # fmt: skip
def test_what_is_not_said_of_everything_is_not_taken_so(content: Content, text: str) -> None:
    assert _facts(content, _heard(content, text)) == {}


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("hepatitis B positive, HIV negative", {"hbsag_positive", "hbcab_positive"}),
        ("HIV negative, hepatitis C positive?", {"hcv_ab_positive"}),
        ("HIV was positive in my brother", {"hiv_positive"}),
        ("no HIV or syphilis positive", {"hiv_positive", "syphilis_positive"}),
        ("HBsAg HBcAb 阴性 阳性", {"hbsag_positive", "hbcab_positive"}),
        ("乙肝核心抗体没有，丙肝阴性", {"hbcab_positive"}),
        ("ALT 44 (40 last month)", {"alt"}),
        ("Hb 1O8 g/L, WBC 5.1", {"hemoglobin"}),
        ("my sister's ECG normal, EF 60", {"ecg_result"}),
        ("ECG normal, no wait that was my husband's", {"ecg_result"}),
        ("they will do an ECG next week, echo normal", {"ecg_result"}),
        ("心电图不正常，彩超正常", {"ecg_result"}),
        ("ECG normal? echo normal", {"ecg_result"}),
        ("creatinine 66 umol/L or 76 umol/L", {"creatinine"}),
        ("eGFR 88, was 91 three months ago, next week again 95", {"egfr"}),
        ("mRSS went from 16 to 22", {"mrss"}),
        ("ecg was normal before, now a left bundle branch block", {"ecg_result"}),
        ("echo normal in 2019, now the heart is enlarged", {"echo_structural_abnormal"}),
        ("negative for everything but hepatitis B core", {"hbcab_positive"}),
        ("negative for everything but hepatitis B core, which was positive", {"hbcab_positive"}),
        ("hepatitis and HIV tests negative", {"hbsag_positive", "hcv_ab_positive"}),
    ],
)
def test_what_is_not_sure_is_asked_by_its_name(
    content: Content, text: str, asked: set[str]
) -> None:
    found = _heard(content, text)
    assert asked <= set(found.ask)
    assert not asked & found.facts.keys()


@pytest.mark.parametrize(
    ("sheet", "text", "facts"),
    [
        ("lungs", "no ground glass, FVC 92%", {"hrct_ggo": False, "fvc_pct": 92}),
        ("infections", "negative for HIV and syphilis, hepatitis I don't know",
         {"hiv_positive": False, "syphilis_positive": False}),
        ("heart", "they didn't do the echo, ECG normal", {"ecg_result": "normal"}),
        ("lungs", "没有磨玻璃，FVC 92%", {"hrct_ggo": False, "fvc_pct": 92}),
        ("other", "MRI of the knee normal, HbA1c 5.9%", {"hba1c_pct": 5.9}),
        ("heart", "my dad's echo normal. my ECG normal", {"ecg_result": "normal"}),
        ("heart", "ECG, echo normal", {"ecg_result": "normal", "echo_structural_abnormal": False}),
        ("scores", "mRSS 24/51", {"mrss": 24}),
        ("scores", "BILAG one A and one B", {"bilag_a_count": 1, "bilag_b_count": 1}),
        ("scores", "no report here, I only know: skin score 24", {"mrss": 24}),
        ("kidney", "eGFR 92, was 97 in spring", {"egfr": 92}),
    ],
)  # fmt: skip
def test_findings_and_scores_are_taken_beside_results(
    content: Content, sheet: str, text: str, facts: dict[str, object]
) -> None:
    assert _facts(content, _heard(content, text, sheet)) == facts


@pytest.mark.parametrize(
    ("sheet", "text", "fact"),
    [
        ("scores", "mRSS 24/51", "mrss_increase_pct"),
        ("scores", "皮肤打分24分，满分51", "mrss_increase_pct"),
        ("kidney", "eGFR 88 in March, 91 in March", "egfr_drop_pct_3m"),
    ],
)
def test_two_numbers_that_tell_no_change_offer_none(
    content: Content, sheet: str, text: str, fact: str
) -> None:
    assert fact not in _heard(content, text, sheet).offered


@pytest.mark.parametrize(
    ("text", "score", "rise"),
    [
        ("It was 19 in March and 25 in September", 25, Fraction(600, 19)),
        ("半年前18分 这回24分", 24, Fraction(100, 3)),
        ("24, was 18 half a year ago", 24, Fraction(100, 3)),
        ("24", 24, None),
    ],
)
def test_a_score_without_its_name_is_taken_where_it_alone_is_asked(
    content: Content, text: str, score: int, rise: Fraction | None
) -> None:
    lang = "en" if text.isascii() else "zh"
    found = heard(content, lang, TODAY, text, ("mrss", "mrss_increase_pct"))
    assert found.facts == {"mrss": Amount.exactly(score)}
    assert found.offered == ({"mrss_increase_pct": Amount.exactly(rise)} if rise else {})


@pytest.mark.parametrize("text", ["rose 6 points", "加了6分", "6 points"])
def test_points_of_a_score_are_no_per_cent(content: Content, text: str) -> None:
    assert not isinstance(_read(content, "mrss_increase_pct", text), Parsed)


@pytest.mark.parametrize(
    "text", ["mRSS 19 in March and 25 in September", "skin score 19 in March and 25 in September"]
)
def test_a_change_is_worked_out_of_both_values_under_one_name(content: Content, text: str) -> None:
    outcome = _read(content, "mrss_increase_pct", text)
    assert isinstance(outcome, NeedsConfirmation)
    assert outcome.offers[0].given == Amount.exactly(Fraction(600, 19))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("negitive", "negative"), ("Syphillis", "syphilis"), ("lymfocytes", "lymphocytes"),
     ("kreatinine", "creatinine"), ("reactive", "reactive"), ("creatine", "creatine"),
     ("monday", "monday"), ("Transferrin", "Transferrin")],
)  # fmt: skip
def test_a_slip_in_a_long_word_is_mended_and_no_other_word_changed(typed: str, meant: str) -> None:
    assert mended(typed) == meant


def test_pieces_are_cut_where_they_end() -> None:
    assert pieces("doctor's global 5, HAQ 1.25", frozenset({"haq", "phga"}))[-1] == "haq 1.25"


@pytest.mark.parametrize(
    ("text", "kilos"),
    [("137 pounds (62 kg)", 62), ("62公斤（124斤）", 62), ("80 kg at 178 cm", 80),
     ("137 pounds (80 kg)", None), ("62 kg 80 kg", None)],
)  # fmt: skip
def test_one_value_in_two_units_is_one_and_two_values_are_none(
    content: Content, text: str, kilos: int | None
) -> None:
    outcome = _read(content, "weight_kg", text)
    taken = outcome.given if isinstance(outcome, Parsed) else None
    assert taken == (None if kilos is None else Amount.exactly(kilos))
    assert bool(outcome.also) is ("178" in text)


def test_a_weight_of_then_is_never_the_weight_of_now(content: Content) -> None:
    outcome = _read(content, "gc_peak", "80 mg prednisone a day at first. I weighed 65 kilos then")
    assert isinstance(outcome, Parsed)
    assert isinstance(outcome.given, Dose)
    assert outcome.given.weight_kg == Amount.exactly(65)
    assert "weight_kg" not in outcome.also


# The talk


@pytest.mark.parametrize(
    ("text", "reports", "hemoglobin"),
    [
        ("have one report from last month: CRP 22 mg/L, ESR 48, Hb 108 g/L", "have", 108),
        ("no report with me, I only know the Hb was 11.2 g/dL", "remember", 112),
        ("报告没在手边 就记得血红蛋白108 乙肝阴性", "remember", 108),
    ],
)
def test_results_told_where_it_is_asked_whether_reports_are_near_are_taken(
    text: str, reports: str, hemoglobin: int
) -> None:
    chat = stop("@reports_at_hand")
    chat.write(text)
    assert chat.screening.reports == reports
    assert chat.screening.answer_to("hemoglobin") == Amount.exactly(hemoglobin)
    assert "108" in chat.text or "112" in chat.text


def test_what_one_tap_settles_is_shown_at_its_own_question() -> None:
    chat = stop("@sheet_other")
    chat.write("ANA positive but nobody told me the titre")
    assert "ana_titre" in chat.screening.told


def _answers(text: str, at: str = "@sheet_infections") -> Mapping[str, Any]:
    chat = stop(at)
    chat.write(text)
    return {fact: chat.screening.answer_to(fact) for fact in FIVE}


def test_a_positive_among_several_is_kept() -> None:
    kept = _answers(
        "HBsAg positive, core antibody too is positive. Hep C, HIV and syphilis negative"
    )
    assert kept == dict(zip(FIVE, (True, True, False, False, False), strict=True))


def test_everything_is_negative_settles_the_sheet_and_is_shown() -> None:
    chat = stop("@sheet_infections")
    chat.write("everything came back negative")
    assert all(chat.screening.answer_to(f) is False for f in FIVE if f in chat.screening.answers)
    assert chat.ref not in FIVE
    assert "Noted" in chat.text.splitlines()[0]


def test_a_test_that_was_not_done_is_told_so_and_not_asked() -> None:
    chat = stop("@sheet_infections")
    chat.write(
        "HBsAg negative, hep B core negative, HIV negative, syphilis negative, hep C not done"
    )
    assert chat.screening.answer_to("hcv_ab_positive") is Blank.UNKNOWN
    assert "Not done" in chat.text
    assert chat.ref != "hcv_ab_positive"


def test_what_was_named_without_a_result_is_said_not_to_be_clear() -> None:
    chat = stop("@sheet_infections")
    chat.write("HIV negative, syphilis negative, hepatitis C was a bit odd")
    assert "Not clear to me: Hepatitis C" in chat.text


def test_the_hint_is_of_the_sheet_that_is_asked() -> None:
    chat = stop("@sheet_infections")
    chat.write("the nurse was very kind")
    assert "HIV negative" in chat.text
    assert "Hb" not in chat.text


def test_several_results_at_the_question_of_one_are_all_taken() -> None:
    kept = _answers("told you already, HIV, hepatitis C and syphilis all negative", "hiv_positive")
    assert [kept[f] for f in FIVE[2:]] == [False, False, False]


def test_results_beside_a_question_are_taken_and_the_question_is_answered() -> None:
    chat = stop("@sheet_infections")
    chat.write("HBsAg positive, HIV negative. Is that a problem?")
    assert chat.screening.answer_to("hbsag_positive") is True
    assert chat.screening.answer_to("hiv_positive") is False
    assert "decided by the study team" in chat.turn.says[0].text  # type: ignore[union-attr]
