"""The lines that the red flags learn from and are measured on."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from dialogs.redflags.clauses import Reading
from dialogs.redflags.reading import find
from dialogs.words import Words

FOLDER = Path(__file__).parents[1] / "data" / "emergencies"
AS_TYPED = FOLDER.parent / "as-typed.txt"
TYPED_ANSWERS = FOLDER.parent / "answers"
TALK = FOLDER.parent / "talk.txt"  # for whom, names, hours, places, small talk
QUESTIONS = FOLDER.parent / "questions"
MIXED = FOLDER / "mixed.jsonl"  # the past and now in one message
TRAINING = [*sorted(FOLDER.glob("train-*.jsonl")), MIXED]
THRESHOLD, FIGURE = FOLDER / "threshold.jsonl", FOLDER / "figure.jsonl"
WORDS_IN_A_ROW = 5
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
    said |= dict.fromkeys(_typed(TYPED_ANSWERS.glob("*.jsonl")))
    said |= dict.fromkeys(_typed(QUESTIONS.glob("train-*.jsonl")))
    said |= dict.fromkeys(TALK.read_text("utf-8").splitlines())
    lines = [Line(text, False, None, False, "the bot's answers") for text in said]
    return [line for line in lines if not any(reading.open for reading in _strong(line.text))]


def _typed(paths: Iterable[Path]) -> Iterator[str]:
    """Yield what writers typed as answers or questions, but for what the measures hold too."""
    held = {run for path in (THRESHOLD, FIGURE) for line in lines(path) for run in runs(line.text)}
    for path in sorted(paths):
        for row in path.read_text("utf-8").splitlines():
            text = json.loads(row)["text"]
            if not runs(text) & held:
                yield text


def _strong(text: str) -> Iterator[Reading]:
    for reading in find(text).readings:
        strong = tuple(match for match in reading.matches if match.tier != "sign")
        yield replace(reading, matches=strong)


def runs(text: str) -> set[str]:
    """Return every run of words, or of Chinese characters, that no two sets may share."""
    han, words = _HAN.findall(text), _WORD.findall(text.lower())
    return set(_runs(han, HAN_IN_A_ROW)) | set(_runs(words, WORDS_IN_A_ROW))


def _runs(parts: list[str], length: int) -> Iterator[str]:
    for i in range(len(parts) - length + 1):
        yield " ".join(parts[i : i + length])
