"""Results told as people speak: several tests and one result, limits in words, tests not done."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dialogs.context import Content
from dialogs.questions.sheets import heard
from dialogs.reading import Parsed, ReadingContext, ReadingOutcome
from dialogs.reading.as_json import given_as_json
from dialogs.reading.beside import pieces
from dialogs.reading.sheets import SheetReading, mended
from tests.answers.judging import alike
from tests.unit.chatting import stop
from trials.values import Amount, Blank, Dose

TOLD = Path(__file__).parents[1] / "data" / "told_results.jsonl"
LINES = [json.loads(line) for line in TOLD.read_text("utf-8").splitlines()]
TODAY = date(2026, 11, 20)
FIVE = ("hbsag_positive", "hbcab_positive", "hcv_ab_positive", "hiv_positive", "syphilis_positive")


def _heard(content: Content, text: str, sheet: str = "infections") -> SheetReading:
    asked = next(s.questions for s in content.questionnaire.sheets if s.id == sheet)
    return heard(content, "en" if text.isascii() else "zh", TODAY, text, asked)


def _facts(content: Content, found: SheetReading) -> dict[str, object]:
    facts = content.library.vocabulary.facts
    return {fact: given_as_json(facts[fact], given) for fact, given in found.facts.items()}


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
        same = [f for f in taken if f in meant and alike(taken[f], meant[f], 0.005)]
        right, values = right + len(same), values + len(meant)
        wrong += [(line["id"], f) for f in taken if f not in same]
        told = {*taken, *found.ask, *found.missing, *found.named}
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
    ],
)
def test_what_is_not_sure_is_asked_by_its_name(
    content: Content, text: str, asked: set[str]
) -> None:
    found = _heard(content, text)
    assert asked <= set(found.ask)
    assert not asked & found.facts.keys()


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
    assert "rules you out" in chat.turn.says[0].text  # type: ignore[union-attr]
