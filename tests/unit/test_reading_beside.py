"""What stands beside an answer: a value of before, another test, a reason, what came back."""

import json
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from dialogs.reading import AnswerReader, Parsed, ReadingContext
from tests import shipped
from tests.answers.judging import readings
from trials.values import Amount, Result

# Kept: the question, what is typed, and its value.
KEPT: tuple[tuple[str, str, Any], ...] = (
    ("crp", "was 30, now 12", 12),
    ("mrss", "19, a year ago it was 16", 19),
    ("esr", "血沉从60降到22", 22),
    ("height_cm", "172，以前175", 172),
    ("fvc_pct", "FVC 58 %, DLCO 41 %", 58),
    ("lvef_pct", "EF65 FS35", 65),
    ("sjc66", "5个肿，8个疼", 5),
    ("mrss", "mRSS 21/51", 21),
    ("egfr", "54, they call it stage 3a", 54),
    ("das28_esr", "4.7, he showed me on the wheel", 4.7),
    ("alt", "ALT 187 U/L (N <36)", {"value": 187, "uln": 36}),
    ("hemoglobin", "9.4 gm%", 94),
    ("spo2_pct", "九十七八", {"min": 97, "max": 98}),
    ("height_cm", "一米五五", 155),
    ("age_years", "turning 41 next month", 40),
    ("age_years", "72, going on 73 in March", 72),
    ("gc_cannot_taper_7_5", "I'm on 10 and every time I try lower I flare", True),
    ("bp_uncontrolled", "no, 128/78 with tablets", False),
    ("gc_current", "none now, came off in 2022", {"drug": "none", "mg_per_day": 0}),
    ("srns_response", "转阴过，一感冒又三个加", "relapsed"),
    ("sjc66", "一个都没肿", 0),
    ("cns_other_history", "脑梗过一次，后来没再犯", True),
    ("skin_disease_other", "有湿疹，现在好了", False),
)

# Never kept without a question.
ASKED = (
    ("inr", "34, woman, 165 cm"),
    ("sharp_progression_1y", "41 f, 163cm and 70 kilo"),
    ("dlco_pct", "dsdna 180 iu/ml, lab sheet says under 100 is ok"),
    ("ptga", "dsdna 180 iu/ml, lab sheet says under 100 is ok"),
    ("pt", "so two sorts"),
    ("btsdmard_failed_count", "went up by 5 points"),
    ("fbg_mmol_l", "six infusions one a month"),
    ("tbil", "yes, 2000 copies"),
    ("ecog", "two years altogether"),
    ("transplant_type", "liver and kidneys are all right"),
    ("cmv_dna_positive", "went great for a year, then flare after flare"),
    ("hbsag_positive", "good days and bad days"),
    ("pregnant", "every 6 months she goes in for it"),
    ("esrd_dialysis", "yes, I'm on 12.5 mg"),
    ("gc_current", "都没压住，一直不好"),
    ("dx_ra", "以前有过肺结核，治好了"),
    ("malignancy_excised", "moderate activity, he said"),
    ("oxygen_dependent", "类风湿，还有硬皮病，都确诊了"),
    ("hba1c_pct", "8.9 in jan, 6.8% since Ozempic, or was it 7"),
    ("crp", "12 but that's my husband's"),
    ("fbg_mmol_l", "5.6 before breakfast, 8 after"),
    ("lvef_pct", "65 (>50 before)"),
    ("age_years", "turning 60"),
    ("bp_uncontrolled", "128/78"),
    ("bp_uncontrolled", "no, 168/100"),
    ("gc_cannot_taper_7_5", "cant get below 5 mg"),
    ("gc_cannot_taper_7_5", "10 mg methotrexate"),
    ("sjc66", "both knees, left wrist"),
    ("cns_epilepsy", "one febrile seizure as a baby, never since"),
    ("malignancy", "not cancer but they're still checking"),
    ("malignancy", "my mum had breast cancer, clear ever since"),
    ("malignancy_free_years", "clear for 5 years until it came back"),
    ("mi_months_ago", "stent 2 years ago"),
    ("iv_antibiotic_days_ago", "on Friday they will start"),
    ("pt", "11 to 14 is normal"),
    ("mental_cognitive", "worse than mild"),
    ("igan_secondary", "nobody said it was or wasn't"),
    ("lung_severe", "嗯嗯好的"),
    ("acei_arb_months", "吃的络活喜，一年多"),
)


def heard(question: str, text: str) -> dict[str, Any]:
    lang = "en" if text.isascii() else "zh"
    line = {"id": 1, "question": question, "text": text, "lang": lang, "on": "2026-11-30"}
    return readings().of_line(json.dumps(line))


@pytest.mark.parametrize(("question", "text", "value"), KEPT)
def test_a_plain_answer_is_kept_whatever_stands_beside_it(question: str, text: str, value: Any):
    read = heard(question, text)
    assert read["outcome"] == "value"
    assert read["facts"][question] == value


@pytest.mark.parametrize(("question", "text"), ASKED)
def test_what_may_mean_something_else_is_asked_back(question: str, text: str):
    assert heard(question, text)["outcome"] in ("confirm", "again")


@pytest.mark.parametrize("typed", ["41 for ALT, 40 for AST", "ALT 41, AST 40", "谷丙41，谷草40"])
def test_the_limit_of_another_test_typed_beside_a_limit_is_not_its_value(typed: str) -> None:
    reader = AnswerReader(shipped.library().vocabulary.facts)
    alt = reader.facts["alt"]
    so_far = Result(Amount.exactly(55))
    asked = ReadingContext(alt, "uln", {}, so_far, "self", "en", date(2026, 11, 30))
    outcome = reader.read(asked, typed)
    assert outcome == Parsed(Result(Amount.exactly(55), Fraction(41)))
