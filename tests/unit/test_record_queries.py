"""Questions to the hospitals: each is asked once, and an answer changes the reading."""

import re
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from bot.cli.authoring.queries import COMMAND, document
from dialogs.coverage import missing_words
from dialogs.questionnaire import load as questionnaire_of
from tests import shipped
from tests.unit.base_patients import BASES, CART, DAY, FOUR, Facts
from trials.authoring.record_queries import questions_of
from trials.case import case_of
from trials.library import HERE, Library, load
from trials.matching import Judgement, Verdict, judge
from trials.queries import Answer
from trials.yaml_files import InvalidContent

ROOT = Path(__file__).parents[2]
LIBRARY, WORDS = shipped.library(), shipped.words()
ANSWER = "answered: { on: 2026-12-20, by: the study office, reading: %s }"


def test_the_questions_ready_to_send_are_current() -> None:
    written = (ROOT / "docs/queries.md").read_text(encoding="utf-8")
    assert written == document(LIBRARY, WORDS), f"run `{COMMAND}`"


def test_every_hospital_is_asked_in_both_languages() -> None:
    for section in document(LIBRARY, WORDS).split("\n## ")[1:]:
        lines = section.splitlines()
        asked = [line for line in lines if re.match(r"\d+\. NCT\d{8}: ", line)]
        rows = [line for line in lines if re.match(r"\| \d+ \|", line)]
        assert len(asked) == 2 * len(rows) > 0
        assert all(" A: " in one and " B: " in one for one in asked[: len(rows)])
        assert all("A：" in one and "B：" in one for one in asked[len(rows) :])


def answered(folder: Path, reading: str, *ids: str) -> Library:
    """The trials, the questions of those ids answered."""
    copytree(HERE, folder / "trials", ignore=lambda *_: ["__pycache__"])
    wanted = re.compile(rf"id: ({'|'.join(ids)})\b")
    for path in (folder / "trials" / "protocols").glob("*.yaml"):
        lines, within = path.read_text(encoding="utf-8").splitlines(), False
        for at, line in enumerate(lines):
            within = within or bool(wanted.search(line))
            if within and "answered: null" in line:
                lines[at] = line.replace("answered: null", ANSWER % reading)
                within = False
        path.write_text("\n".join(lines), encoding="utf-8")
    return load(folder / "trials")


PARTING = (
    "cyclophosphamide_needed",
    "relatively_serious_heart_disease",
    "heart_failure_class_two",
    "lung_disease_mild_or_healed",
)


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return answered(tmp_path_factory.mktemp("a"), "A", *PARTING)


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return answered(tmp_path_factory.mktemp("b"), "B", *PARTING)


def judged(library: Library, cohort: str, **facts: object) -> Judgement:
    trial_id, _, name = cohort.partition("/")
    trial = library.trials[trial_id]
    known: Facts = {**BASES[cohort], **facts}
    told = {fact: raw for fact, raw in known.items() if raw is not None}
    return judge(trial, trial.cohort(name), case_of(library.vocabulary, told, DAY))


# Whom the two readings part on, and the criterion.
PARTED: list[tuple[str, Facts, str]] = [
    (f"{FOUR}/pss", {"ctx_months": "never"}, "PSS-3b"),
    (f"{FOUR}/iim", {"ctx_months": "never"}, "IIM-4b"),
    (f"{FOUR}/ra", {"nyha_class": 2}, "E1.4"),
    (f"{FOUR}/ra", {"heart_conditions": ["mi"]}, "E1.4"),
    (f"{CART}/sle", {"nyha_class": 2}, "E2hdr"),
    (f"{CART}/sle", {"lung_disease_non_sle": True}, "E3e"),
]


@pytest.mark.parametrize(("cohort", "facts", "atom"), PARTED)
def test_until_it_is_answered_nobody_is_turned_away_by_one_of_two_readings(
    cohort: str, facts: Facts, atom: str
) -> None:
    judgement = judged(LIBRARY, cohort, **facts)
    assert judgement.verdict is Verdict.POSSIBLE
    assert f"{cohort.partition('/')[0]}/{atom}" in judgement.review


@pytest.mark.parametrize(("cohort", "facts", "atom"), PARTED)
def test_the_first_reading_is_the_rule_as_written(
    first: Library, cohort: str, facts: Facts, atom: str
) -> None:
    judgement = judged(first, cohort, **facts)
    # A lung disease that heals is waited for.
    assert judgement.verdict is (Verdict.NOT_NOW if atom == "E3e" else Verdict.EXCLUDED)
    assert judgement.because == (f"{cohort.partition('/')[0]}/{atom}",)


@pytest.mark.parametrize(("cohort", "facts", "atom"), PARTED)
def test_the_other_reading_turns_nobody_away(
    other: Library, cohort: str, facts: Facts, atom: str
) -> None:
    judgement = judged(other, cohort, **facts)
    assert judgement.verdict in (Verdict.LIKELY, Verdict.POSSIBLE)
    assert f"{cohort.partition('/')[0]}/{atom}" not in judgement.because


@pytest.mark.parametrize(("cohort", "facts"), [
    (f"{FOUR}/ra", {"nyha_class": 3}),
    (f"{FOUR}/ra", {"heart_conditions": ["angina_unstable"]}),
    (f"{CART}/sle", {"nyha_class": 3}),
    (f"{CART}/sle", {"heart_conditions": ["arrhythmia_severe"]}),
])  # fmt: skip
def test_what_both_readings_exclude_is_excluded(
    first: Library, other: Library, cohort: str, facts: Facts
) -> None:
    for library in (LIBRARY, first, other):
        assert judged(library, cohort, **facts).verdict is Verdict.EXCLUDED


def test_an_answer_is_shown_where_the_question_stands(tmp_path: Path) -> None:
    library = answered(tmp_path, "B", "cyclophosphamide_needed", "adults")
    shown = document(library, WORDS)
    assert "2026-12-20, the study office: B, which counts now |" in shown
    assert "| 2026-12-20, the study office: B |" in shown  # only asked: the rule stays
    found = {q.id: q for trial in library.trials.values() for q in questions_of(trial)}
    assert found["adults"].answered == Answer(date(2026, 12, 20), "the study office", "B")


def test_one_question_is_not_answered_in_two_ways(tmp_path: Path) -> None:
    answered(tmp_path, "B", "cyclophosphamide_needed")
    path = tmp_path / "trials/protocols/NCT06464679.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("reading: B", "reading: A", 1), encoding="utf-8")
    with pytest.raises(InvalidContent, match="cyclophosphamide_needed is answered in two ways"):
        load(tmp_path / "trials")


def test_an_answer_to_two_readings_names_one_of_them(tmp_path: Path) -> None:
    with pytest.raises(InvalidContent, match="the answer names no reading"):
        answered(tmp_path, "C", "cyclophosphamide_needed")


def test_a_question_without_words_is_found(tmp_path: Path) -> None:
    path = tmp_path / "trials"
    copytree(HERE, path, ignore=lambda *_: ["__pycache__"])
    file = path / "protocols/NCT06421701.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("id: criteria_and_status", "id: something_else"), "utf-8")
    library = load(path)
    issues = missing_words(library, questionnaire_of(library.vocabulary), WORDS)
    wanted = "query-NCT06421701-something-else has no words in "
    assert [issue.what for issue in issues] == [wanted + lang for lang in WORDS.languages]
