"""Questions that people put: what is understood, and what is answered out of data files."""
# ruff: noqa: E501  (tables read best one subject a line)

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dialogs.inquiries.answer_files import (
    ANSWERS,
    MOST_HAN,
    MOST_WORDS,
    OF_A_STUDY,
    load_answers,
    unanswered_studies,
)
from dialogs.inquiries.features import LANGUAGES, WORDS
from dialogs.inquiries.scorer import NOTHING, WEIGHTS
from dialogs.inquiries.understanding import ANSWER, InquiryKind, topics, understand
from dialogs.steps.inquiry import LISTED
from dialogs.words import as_key
from tests import shipped
from tests.models import inquiry_lines
from tests.models.corpora import runs
from tests.models.measure_inquiries import AS_ANSWER, AS_QUESTION, RIGHT, WRONG, shares
from tests.models.measure_screens import Kept, Mark, met
from tests.models.measure_screens import lines as screen_lines
from tests.unit.test_words import CONDITIONS
from trials.yaml_files import InvalidContent

BOOK = load_answers()
SCREENS = inquiry_lines.FOLDER / "screens-1.jsonl"
# What a review asked ten times without an answer, and answers that look like questions.
SAID = [
    ("is it safe?", "side_effects"), ("how long is the hospital stay?", "hospital_stay"), ("where is it?", "where"),
    ("do I get paid?", "pay"), ("孩子要住院多久？", "hospital_stay"), ("talk to a human", "talk_to_human"), ("我想找人工", "talk_to_human"),
    ("can I stop my prednisone?", "stop_medicine"), ("激素能停吗", "stop_medicine"), ("why do you need my name?", "why_ask"),
]  # fmt: skip
ANSWERS_ASKED = [
    "狼疮？有啊 15年确诊的",
    "lupus? yeah since 2015",
    "乙肝？没有啊",
    "pregnant? no way, I'm 58",
]


@pytest.mark.parametrize(("text", "topic"), SAID)
def test_what_people_ask_is_understood(text: str, topic: str) -> None:
    understood = understand(text)
    assert (understood.kind, understood.topics) == (InquiryKind.ANSWERED, (topic,))


@pytest.mark.parametrize("text", ANSWERS_ASKED)
def test_an_answer_in_the_shape_of_a_question_is_an_answer(text: str) -> None:
    assert understand(text).kind is InquiryKind.ANSWER


def test_an_emergency_is_heard_before_a_question() -> None:
    assert (
        understand("is it safe? my chest hurts and I cannot breathe").kind is InquiryKind.EMERGENCY
    )


def test_what_is_close_is_offered_and_what_is_nothing_is_listed() -> None:
    offered = understand("can my son take part?")
    assert offered.kind is InquiryKind.OFFERED
    assert len(offered.topics) == 2
    assert (
        understand("？？").topics in {(), *((one,) for one in topics())}
        or understand("？？").kind is InquiryKind.OFFERED
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_held_back_lines_are_understood_and_hardly_one_is_answered_wrongly(language: str) -> None:
    of = [line for line in inquiry_lines.lines(inquiry_lines.FIGURE) if line.language == language]
    found = shares(of)
    assert len(of) >= 160
    assert found[RIGHT] >= 0.85
    assert found.get(WRONG, 0) + found.get(AS_ANSWER, 0) + found.get(AS_QUESTION, 0) <= 0.02


def test_lines_of_a_writer_who_saw_neither_data_nor_code_are_understood() -> None:
    of = inquiry_lines.lines(inquiry_lines.SECOND)
    found = shares(of)
    assert {NOTHING, "answer"} < {line.topic for line in of}
    assert found[RIGHT] >= 0.85
    assert found.get(WRONG, 0) + found.get(AS_ANSWER, 0) + found.get(AS_QUESTION, 0) <= 0.02


@pytest.mark.parametrize(
    "text",
    ["both of us agree. how long is he in hospital then", "得过肺炎 早好了 这样还可以参加不"],
)
def test_an_answer_with_a_question_beside_it_is_never_only_a_question(text: str) -> None:
    understood = understand(text)
    assert understood.kind is InquiryKind.ANSWER or ANSWER in understood.topics


@pytest.mark.parametrize("text", ["dfgh jkl", "那个那个", "做完可以去潜水吗"])
def test_what_nothing_is_known_about_gives_the_list(text: str) -> None:
    assert understand(text).kind is InquiryKind.LIST


def test_no_line_of_training_shares_a_run_of_words_with_one_of_the_measure() -> None:
    measured = (inquiry_lines.FIGURE, inquiry_lines.SECOND)
    figure = {line.text for path in measured for line in inquiry_lines.lines(path)}
    held = {run for text in figure for run in runs(text)}
    shared = [line.text for line in inquiry_lines.written() if runs(line.text) & held]
    assert shared == []
    figure |= {str(line["text"]) for line in screen_lines(SCREENS)}
    assert figure.isdisjoint(line.text for line in inquiry_lines.written())


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_are_met_at_their_screen_and_no_answer_beside_one_is_made_up(
    language: str,
) -> None:
    every = [met(line) for line in screen_lines(SCREENS) if line["lang"] == language]
    right = [one for one in every if one.mark is Mark.RIGHT]
    assert len(every) >= 80
    assert len(right) >= 0.9 * len(every)
    assert [one.line["text"] for one in every if one.mark is Mark.WRONG] == []
    assert [one.line["text"] for one in every if one.kept is Kept.MORE] == []


def test_every_line_has_a_known_topic_and_every_topic_words_and_lines() -> None:
    written = {line.topic for line in inquiry_lines.written()}
    assert written == {*topics(), "answer", NOTHING}
    assert {line.topic for line in inquiry_lines.lines(inquiry_lines.FIGURE)} <= written
    words = shipped.words()
    assert all(words.has(as_key("topic", topic)) for topic in topics())
    assert set(LISTED) <= set(topics())
    assert {path.stem for path in WORDS.glob("*.yaml")} == set(LANGUAGES)


def test_the_weights_are_small() -> None:
    assert WEIGHTS.stat().st_size < 2_000_000


def test_the_command_tells_of_each_line_and_goes_on_after_a_bad_one() -> None:
    rows = [
        {"id": "a", "lang": "en", "text": "is it safe?", "study": "NCT06010472"},
        {"id": 2, "lang": "zh", "text": "狼疮？有啊 15年确诊的"},
        {"id": 3, "lang": "en"},
        {"id": 4, "lang": "zh", "text": "胸口疼，喘不过气"},
    ]
    typed = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\nno json\n"
    command = [sys.executable, "-m", "bot", "ask", "--jsonl"]
    ran = subprocess.run(command, input=typed.encode(), capture_output=True, check=False)
    told = [json.loads(line) for line in ran.stdout.decode().splitlines()]
    assert ran.returncode == 1
    assert told[0] == {"id": "a", "topics": ["side_effects"], "kind": "answered"}
    assert told[1] == {"id": 2, "topics": [], "kind": "answer"}
    assert (told[2]["id"], "error" in told[2]) == (3, True)
    assert told[3] == {"id": 4, "topics": [], "kind": "emergency"}
    assert (told[4]["id"], "error" in told[4]) == (None, True)


def test_every_study_answers_or_is_silent_about_what_is_asked_of_it() -> None:
    assert set(BOOK.studies) == set(shipped.library().trials)
    assert unanswered_studies(BOOK, ["NCT00000000"])[0].what.startswith("NCT00000000")
    for study in BOOK.studies:
        for topic in OF_A_STUDY:
            said = BOOK.sentences(topic, study)
            words = sum(len(one.en.split()) for one in said) + 8 * BOOK.is_silent(topic, study)
            assert words <= MOST_WORDS, (study, topic)
            assert sum(len(one.zh) for one in said) <= MOST_HAN + 20
            assert said or BOOK.is_silent(topic, study)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("  phase:\n", "  faze:\n", "no answer about phase"),
        ("source: ethics_17 }", "source: hearsay }", "hearsay is no source"),
        ("A clinical trial tests", "A guaranteed cure tests", "promises"),
        ("A clinical trial tests", "A clinical trial tests " + "and tests " * 40, "English words"),
        ("No: please do not stop", "Yes, you may stop", "does not begin with"),
        (', zh: "化疗药可能伤到', ', xx: "化疗药可能伤到', "zh"),
    ],
)
def test_a_slip_of_an_author_is_named(tmp_path: Path, old: str, new: str, says: str) -> None:
    folder = Path(shutil.copytree(ANSWERS, tmp_path / "answers"))
    file = folder / "general.yaml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(InvalidContent) as refused:
        load_answers(folder)
    assert says in str(refused.value)


def test_no_answer_about_all_studies_names_an_illness() -> None:
    # They are read before any consent, too.

    for sentences in BOOK.general.topics.values():
        for one in sentences:
            assert not re.search(CONDITIONS["en"], one.en, re.IGNORECASE)
            assert not re.search(CONDITIONS["zh"], one.zh)
