"""The lines that the topics of questions are learned from, and those that they are measured on."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dialogs.inquiries.features import HAN
from dialogs.inquiries.scorer import NOTHING
from tests.models.corpora import TYPED_ANSWERS

FOLDER = TYPED_ANSWERS.parent / "questions"
FIGURE = FOLDER / "figure.jsonl"
SECOND = FOLDER / "figure-2.jsonl"  # of a writer who saw neither data nor code
ANSWER = "answer"
SEED = 20261130
MIXED = 500
SHORT = {"en": 28, "zh": 14}
JOINED = {
    "en": (", ", ". ", ", but ", " and ", ". by the way, ", " - also "),
    "zh": ("，", ",", "，不过", "。", "，对了，", "，那"),
}
CHECKED = {
    "en": (
        ", does that matter?", ", is that ok", " is that bad", ", do you take that one?",
        ", does that count", ", is that a problem?", ", too much?", ". is that normal?",
        " does that fit", ", does it make a difference", ", am i out", " is that high?",
    ),
    "zh": (
        "，有影响吗", " 可以吗", "，行不行", " 这个收吗", " 算吗", "，要紧不", " 有没有关系",
        "，正常吗", " 这样还可以参加不", "，你们收不收", " 算多吗", "，是不是很严重",
    ),
}  # fmt: skip
# What stands beside an answer is a question of substance, no thanks and no complaint.
ALONE = frozenset({ANSWER, NOTHING, "off_topic", "thanks_or_chat", "complaint", "change_answer"})


@dataclass(frozen=True)
class Line:
    """One message, its topic (`answer` where it is none), and how much it counts in training."""

    text: str
    topic: str
    weight: float = 1.0
    also: tuple[str, ...] = ()  # topics that are right as well

    @property
    def language(self) -> str:
        return "zh" if HAN.search(self.text) else "en"


def lines(path: Path) -> list[Line]:
    rows = (json.loads(row) for row in path.read_text("utf-8").splitlines())
    return [Line(row["text"], row["topic"], also=tuple(row.get("also", ()))) for row in rows]


def written() -> list[Line]:
    """Return the lines that writers wrote as questions, or as answers that look like some."""
    return [line for path in sorted(FOLDER.glob("train-*.jsonl")) for line in lines(path)]


def typed_answers() -> Iterator[Line]:
    """Yield what was typed as an answer to a question of the bot."""
    for path in sorted(TYPED_ANSWERS.glob("*.jsonl")):
        for row in path.read_text("utf-8").splitlines():
            read = json.loads(row)
            if "question" not in read["expect"]:
                yield Line(read["text"], ANSWER, 0.5)


def mixed(of: list[Line]) -> list[Line]:
    """Return answers with a question behind them, which are answers all the same."""
    chance = random.Random(SEED)
    told = [
        one for one in of if one.topic == ANSWER and "?" not in one.text and "？" not in one.text
    ]
    made = []
    for language, longest in SHORT.items():
        short = [one for one in told if one.language == language and len(one.text) < longest]
        asked = [one for one in of if one.language == language and one.topic not in ALONE]
        for _ in range(MIXED // 2):
            first, joined = chance.choice(short).text.rstrip(".。"), chance.choice(JOINED[language])
            made.append(Line(first + joined + chance.choice(asked).text, ANSWER, 0.5))
    return made


def checked(of: list[Line]) -> list[Line]:
    """Return answers with a question about themselves behind them, which are answers too."""
    chance = random.Random(SEED)
    made = []
    for language, longest in SHORT.items():
        told = [
            one.text.rstrip(".。")
            for one in of
            if one.topic == ANSWER and one.language == language and 4 < len(one.text) < longest
            if not set(one.text) & set("?？")
        ]
        made += [
            Line(chance.choice(told) + chance.choice(CHECKED[language]), ANSWER, 0.5)
            for _ in range(MIXED // 2)
        ]
    return made


def training() -> list[Line]:
    lines = [*written(), *typed_answers()]
    return [*lines, *mixed(lines), *checked(lines)]
