"""Laboratory sheets: what is read of them, what is asked back, and how the talk asks for them."""

import json
from datetime import date

import pytest

from bot.cli.reading_sheets import SheetReadings
from bot.demo.actions import PressButton
from bot.demo.persona import Persona
from dialogs.context import Content
from dialogs.questions.by_line import is_by_line
from dialogs.questions.sheet_messages import SHEETS
from dialogs.reading.as_json import given_as_json
from dialogs.reading.sheets import read_sheet
from dialogs.reading.sheets.names import names
from tests.sheets.judging import FOLDER, judged, lines
from tests.unit.chatting import patient, stop
from trials.values import Blank

TODAY = date(2026, 11, 20)
FILES = sorted(path.stem for path in FOLDER.glob("*.jsonl"))
BLOOD_COUNT = "Hb 118 g/L (115-150), WBC 5.1 x10^9/L, ANC 3.2 x10^9/L, lymphocytes 1.4 x10^9/L"


def _read(content: Content, text: str) -> tuple[dict[str, object], set[str]]:
    facts = content.library.vocabulary.facts
    found = read_sheet(facts, text, TODAY)
    assert not found.facts.keys() & set(found.ask)
    return {f: given_as_json(facts[f], g) for f, g in found.facts.items()}, set(found.ask)


@pytest.mark.parametrize("name", FILES)
def test_sheets_are_read_and_nothing_is_read_wrongly(name: str) -> None:
    every = [judged(line) for line in lines(name)]
    values = sum(len(one.line["expect"]["facts"]) for one in every)
    assert [(one.line["id"], one.wrong) for one in every if one.wrong] == []
    assert sum(len(one.right) for one in every) >= 0.95 * values
    assert [one.line["id"] for one in every if one.overasked] == []


@pytest.mark.parametrize(
    ("text", "facts", "ask"),
    [
        ("ALT 120 H U/L 7-40", {"alt": {"value": 120, "uln": 40}}, set()),
        ("乙肝表面抗原(HBsAg) 阴性 阴性", {"hbsag_positive": False}, set()),
        ("Hemoglobin A1c 8.2 %", {"hba1c_pct": 8.2}, set()),
        ("CRP <0.5 mg/L", {"crp": {"below": 0.5}}, set()),
        ("Hb 1O8 g/L", {}, {"hemoglobin"}),
        ("Hb 108", {}, {"hemoglobin"}),
        ("Hb 108 mg/L", {}, {"hemoglobin"}),
        ("Hb 108 g/L 11.5-15.0", {}, {"hemoglobin"}),
        ("WBC 12.6 ↓ 10^9/L 3.5-9.5", {}, {"wbc"}),
        ("ALT 88 ↑ U/L 7-40\nAST 5 U/L 13-35", {"alt": {"value": 88, "uln": 40}}, {"ast"}),
        ("尿肌酐 8.2 mmol/L\nCK-MB 32 U/L\n抗nRNP/Sm抗体 阳性", {}, set()),
        ("血红蛋白分布宽度 120 g/L", {}, set()),
        ("尿常规\n白细胞 5.2 10^9/L", {}, set()),
        ("WBC\nHb\n5.2 10^9/L\n108 g/L", {}, {"wbc", "hemoglobin"}),
        ("Hb 118 g/L, sorry, 108 g/L", {"hemoglobin": 108}, set()),
        ("Hb 118 g/L, sorry, quite another number", {}, {"hemoglobin"}),
        ("ANA 1:100, 1:320", {"ana_titre": 320}, set()),
        ("HBV-DNA <20 IU/mL", {"hbv_dna_elevated": False}, set()),
        ("CMV-DNA 未检出", {"cmv_dna_positive": False}, set()),
        ("HBV DNA detected, below limit of quantification", {"hbv_dna_elevated": False}, set()),
        ("CMV DNA Detected Not Detected", {"cmv_dna_positive": True}, set()),
        ("2026-08-01 ALT 80 U/L\n2026-11-01 ALT 40 U/L", {"alt": 40}, set()),
        ("ALT 80 U/L\nALT 40 U/L", {}, {"alt"}),
        ("HBsAg □性 阴性", {}, {"hbsag_positive"}),
    ],
)  # fmt: skip
def test_a_value_is_taken_where_all_agrees_and_asked_where_not(
    content: Content, text: str, facts: dict[str, object], ask: set[str]
) -> None:
    assert _read(content, text) == (facts, ask)


def test_every_name_is_of_one_test_and_every_test_a_fact(content: Content) -> None:
    assert names().tests.keys() <= content.library.vocabulary.facts.keys()


def test_what_the_questions_call_their_tests_is_read(content: Content) -> None:
    known = {word for sense, word in names().words.values() if sense.value == "name"}
    for sheet in content.questionnaire.sheets:
        if sheet.id not in ("scores", "lungs", "other"):  # which are read as they are told
            assert {q for q in sheet.questions if not is_by_line(content, q)} <= known
    assert {sheet.id for sheet in content.questionnaire.sheets} == set(SHEETS)


def test_an_unreadable_line_is_told_and_the_rest_go_on(content: Content) -> None:
    readings = SheetReadings(content)
    assert "error" in readings.of_line("{nonsense")
    assert readings.of_line('{"id": 7, "lang": "en"}') == {"id": 7, "error": "text: Field required"}
    told = readings.of_line(json.dumps({"id": 8, "text": "Hb 108 g/L", "on": "2026-11-20"}))
    assert told == {"id": 8, "facts": {"hemoglobin": 108}, "ask": []}


# The talk


def test_a_sheet_is_asked_for_once_and_what_was_taken_stands_on_top() -> None:
    chat = stop("@sheet_other")
    chat.write("Hb 118 g/L and WBC 5.1 x10^9/L")
    assert chat.ref == "lymphocytes"
    assert chat.screen is not None
    assert "Noted" in chat.screen.text.splitlines()[0]
    assert "118 g/L" in chat.screen.text
    assert chat.screening.answer_to("wbc")
    assert "-taken" in chat.options
    chat.write("1.5 x10^9/L")
    assert "-taken" not in chat.options


def test_a_typed_number_without_unit_is_taken_where_no_other_is_possible() -> None:
    chat = stop("@sheet_other")
    chat.write("Hb 118")
    given = chat.screening.answer_to("hemoglobin")
    assert given_as_json(chat.content.library.vocabulary["hemoglobin"], given) == 118  # type: ignore[arg-type]


def test_what_was_taken_can_be_changed() -> None:
    chat = stop("@sheet_other")
    chat.write(BLOOD_COUNT)
    asked = chat.ref
    chat.press("-taken")
    assert "1. Haemoglobin (Hb): 118 g/L" in chat.text
    chat.press("hemoglobin")
    chat.write("112 g/L")
    assert chat.ref == asked
    chat.press("-back")
    assert chat.ref == "hemoglobin"


def test_back_takes_a_whole_sheet_back() -> None:
    chat = stop("@sheet_other")
    before, asked = chat.screening.answers, chat.screen
    chat.write(f"{BLOOD_COUNT}, ALT 24 U/L (0-40), AST 22 U/L (0-40), TBIL 10 umol/L (0-20)")
    chat.press("-back")
    assert chat.ref == "@sheet_other"
    assert chat.screen is not None
    assert asked is not None
    assert asked.text.endswith(chat.screen.text.split("\n\n", 1)[-1])
    assert chat.screening.answers == before


def test_small_sheets_share_a_message_and_what_is_not_told_of_comes_by_itself() -> None:
    chat = stop("@sheet_other")
    assert "Haemoglobin" in chat.text
    assert "ALT" in chat.text
    chat.write(BLOOD_COUNT)
    assert {"hemoglobin", "anc", "lymphocytes"} <= chat.screening.answers.keys()
    left = chat.play(patient("P01"), lambda chat: "ALT" in chat.text)
    assert left.ref.startswith("@sheet_")
    assert "Haemoglobin (Hb)\n" not in left.text
    left.press("none")
    assert left.screening.answer_to("alt") is Blank.UNKNOWN


def test_a_single_value_that_was_not_told_of_comes_only_as_its_own_question() -> None:
    chat = stop("@sheet_other")
    assert "eGFR" in chat.text
    chat.write(f"{BLOOD_COUNT}, ALT 24 U/L (0-40), AST 22 U/L (0-40), TBIL 10 umol/L (0-20)")
    for _ in range(9):
        if chat.ref == "egfr":
            break
        assert "eGFR" not in chat.text
        chat.press("none" if chat.ref.startswith("@sheet") else "-dk")
    assert chat.ref == "egfr"


def test_of_several_sheets_none_is_asked_for_again_once_there_is_nothing() -> None:
    chat = stop("@sheet_other")
    chat.press("none")
    assert chat.screening.answer_to("alt") is chat.screening.answer_to("anc") is Blank.UNKNOWN
    assert "ALT" not in chat.text


def test_a_whole_report_may_be_pasted_where_one_value_is_asked() -> None:
    chat = stop("hemoglobin")
    chat.write(f"{BLOOD_COUNT}\nALT 32 U/L 7-40\nAST 28 U/L 13-35\nHBsAg negative")
    assert {"hemoglobin", "anc", "lymphocytes", "alt", "ast", "hbsag_positive"} <= set(
        chat.screening.answers
    )
    assert chat.ref not in ("hemoglobin", "anc", "alt", "ast", "hbsag_positive")


def test_a_report_may_be_pasted_where_it_is_asked_whether_it_is_near() -> None:
    chat = stop("@reports_at_hand")
    chat.write(BLOOD_COUNT)
    assert chat.screening.reports == "have"
    assert chat.screening.answer_to("hemoglobin")


def test_what_is_remembered_is_marked_so() -> None:
    chat = stop("@reports_at_hand")
    chat.press("remember")
    chat.play(patient("P01"), lambda chat: chat.ref == "@sheet_other")
    chat.write(BLOOD_COUNT)
    assert "from memory" in chat.text
    chat.play(patient("P01"), lambda chat: chat.ref == "@review")
    (line,) = [line for line in chat.text.splitlines() if "Haemoglobin" in line]
    assert "from memory" in line


def test_what_nobody_has_or_would_rather_tell_the_doctor_is_asked_no_more() -> None:
    for option, how in (("none", Blank.UNKNOWN), ("decline", Blank.DECLINED)):
        chat = stop("@sheet_infections")
        chat.press(option)
        assert chat.screening.answer_to("hiv_positive") is how
        assert chat.ref not in ("hiv_positive", "@sheet_infections")


def test_what_is_no_value_asks_for_the_sheet_again() -> None:
    chat = stop("@sheet_other")
    before = chat.screening.answers
    chat.write("the nurse was very kind")
    assert chat.ref == "@sheet_other"
    assert chat.say("ui-sheet-not-read-other") in chat.text
    assert chat.screening.answers == before


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("name", ["P01", "P18"])
def test_by_the_sheet_or_one_by_one_the_verdicts_are_the_same(name: str, lang: str) -> None:
    verdicts = []
    for by_sheet in (True, False):
        chat = stop("@reports_at_hand", name, lang)
        persona = Persona(chat.content, patient(name), lang, sheets=by_sheet)
        while chat.ref != "@review":
            assert chat.screen is not None
            for action in persona.actions(chat.screen.text, [b.text for b in chat.buttons]):
                is_press = isinstance(action, PressButton)
                chat.press(action.label) if is_press else chat.write(action.text)  # type: ignore[union-attr]
        judged_so = chat.content.judgements(chat.screening, chat.on)
        verdicts.append([(one.trial, one.cohort, one.verdict) for one in judged_so])
    assert verdicts[0] == verdicts[1]
