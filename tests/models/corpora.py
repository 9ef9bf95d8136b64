"""The lines that the red flags learn from and are measured on."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dialogs.redflags.reading import find
from dialogs.words import Words

FOLDER = Path(__file__).parents[1] / "data" / "emergencies"
PLAYED = FOLDER.parent / "played.jsonl"  # typed at every screen by people who played from stories
AS_TYPED = FOLDER.parent / "as-typed.txt"
TYPED_ANSWERS = FOLDER.parent / "answers"
TALK = FOLDER.parent / "talk.txt"  # for whom, names, hours, places, small talk
QUESTIONS = FOLDER.parent / "questions"
MIXED = FOLDER / "mixed.jsonl"  # the past and now in one message
ASKED = tuple(sorted(FOLDER.glob("asked-*.jsonl")))  # typed at a question, due and ordinary
TRAINING = [*sorted(FOLDER.glob("train-*.jsonl")), MIXED]
THRESHOLD, FIGURE = FOLDER / "threshold.jsonl", FOLDER / "figure.jsonl"
WORDS_IN_A_ROW = 5
HELD_ANSWERS = ("dialect", "fresh-1", "mixed-1")
TRAINED_ANSWERS = ("en-1", "en-2", "zh-1", "zh-2", "findings")
HAN_IN_A_ROW = 10  # a Chinese word has about two characters
_HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"[a-z0-9']+")


@dataclass(frozen=True)
class Line:
    """One message: is help due, of which class is it, does it tell of despair, who wrote it."""

    text: str
    emergency: bool
    name: str | None
    despair: bool
    writer: str

    @property
    def language(self) -> str:
        return "zh" if len(_HAN.findall(self.text)) > 2 else "en"


@dataclass(frozen=True)
class Answer:
    """What somebody typed that is no emergency; `question`: on the screen, or a step like @review.

    An empty one stands for somewhere between the questions."""

    text: str
    question: str
    who: str


@dataclass(frozen=True)
class Told:
    """What was typed at a question on the screen, and whether help is due."""

    answer: Answer
    emergency: bool
    language: str


def lines(path: Path) -> list[Line]:
    return list(_read(path))


def _read(path: Path) -> Iterator[Line]:
    for row in path.read_text("utf-8").splitlines():
        raw = json.loads(row)
        text, name = raw["text"], raw["class"]
        yield Line(text, raw["emergency"], name, raw["despair"], raw["writer"])


def training() -> list[Line]:
    return [line for path in TRAINING for line in lines(path)]


def ordinary() -> list[Line]:
    """Return the labels of buttons, and what people typed as answers or asked: no emergency."""
    said: dict[str, None] = {}
    words = Words.load()
    for sources in words.sources.values():
        for (key, attribute), text in sources.items():
            if ("-option-" in key or attribute in ("example", "label")) and "{" not in text:
                said[text] = None
    typed = re.findall(r"^    (.*?) =>", AS_TYPED.read_text("utf-8"), re.M)
    said |= dict.fromkeys(typed)
    said |= dict.fromkeys(_typed(TYPED_ANSWERS / f"{name}.jsonl" for name in TRAINED_ANSWERS))
    said |= dict.fromkeys(_typed(QUESTIONS.glob("train-*.jsonl")))
    said |= dict.fromkeys(TALK.read_text("utf-8").splitlines())
    held = _held()
    lines = [Line(text, False, None, False, "the bot's answers") for text in said]
    return [line for line in lines if not find(line.text).alarms and not runs(line.text) & held]


def ordinary_held() -> list[Answer]:
    """Return ordinary answers, and other words of a talk, that nothing was trained on."""
    paths = [*(TYPED_ANSWERS / f"{name}.jsonl" for name in HELD_ANSWERS), PLAYED]
    return [answer for path in paths for answer in answers(path)]


def answers(path: Path) -> Iterator[Answer]:
    """Yield what was typed, with the question on the screen, of whom it tells, and as whom."""
    for row in path.read_text("utf-8").splitlines():
        raw = json.loads(row)
        yield Answer(raw["text"], raw["question"], raw["who"])


def told(path: Path) -> list[Told]:
    """Return what writers typed at a question: ordinary answers and emergencies."""
    return [
        Told(Answer(raw["text"], raw["question"], raw["who"]), raw["emergency"], raw["lang"])
        for raw in map(json.loads, path.read_text("utf-8").splitlines())
    ]


@cache
def _held() -> frozenset[str]:
    """Return the runs of all that is measured; and short answers of it, which have no run."""
    said = [line.text for path in (THRESHOLD, FIGURE) for line in lines(path)]
    said += [answer.text for answer in ordinary_held()]
    said += [one.answer.text for path in ASKED for one in told(path)]
    return frozenset(run for text in said for run in runs(text))


def _typed(paths: Iterable[Path]) -> Iterator[str]:
    """Yield what writers typed as answers or questions."""
    for path in sorted(paths):
        for row in path.read_text("utf-8").splitlines():
            yield json.loads(row)["text"]


def runs(text: str) -> set[str]:
    """Return every run of words, or of Chinese characters, that no two sets may share."""
    han, words = _HAN.findall(text), _WORD.findall(text.lower())
    return set(_runs(han, HAN_IN_A_ROW)) | set(_runs(words, WORDS_IN_A_ROW))


def _runs(parts: list[str], length: int) -> Iterator[str]:
    for i in range(len(parts) - length + 1):
        yield " ".join(parts[i : i + length])
