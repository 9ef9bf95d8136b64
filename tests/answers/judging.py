"""Judges how a typed answer was read against what its writer says that it means."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from bot.cli.read import Readings
from dialogs.context import BotOperator
from dialogs.reading import for_whom, read_name, says_adult
from tests import shipped

FOLDER = Path(__file__).parents[1] / "data" / "answers"
TRAINED = ("en-1", "en-2", "zh-1", "zh-2", "findings")
FRESH = tuple(f"fresh-{n}" for n in range(1, 7))
# Every question with a dozen answers a language, by rooms of questions.
ROOMS = ("health", "treatment", "reports", "joints")
LATER = ("chinese-2", "chinese-3", "english-2")
# Answers that are easily kept wrongly; most must be asked back.
TRAPS = ("traps-en", "traps-zh")
WRITERS = (*TRAINED, "mixed-1", "dialect", *FRESH, *ROOMS, *LATER, *TRAPS)
NEAR = 0.025  # 13 weeks or 91 days beside 3 months; two ways to round a unit
NEAR_ENDS = 0.06  # the ends of an "about", which the writer rounded

# What a first step takes, by its name in a line.
STEPS = {"@age_gate": says_adult, "@who_for": for_whom, "@name": read_name}


class Mark(StrEnum):
    """How a line was read."""

    RIGHT = "right"
    OFFERED = "offered"  # one tap more than a plain answer should cost
    ASKED = "asked"  # a plain answer that was not understood
    WRONG = "wrong"  # kept without a question, and not what was meant


@dataclass(frozen=True)
class Judged:
    """A line with its mark and what was heard."""

    line: Mapping[str, Any]
    mark: Mark
    heard: Mapping[str, Any]

    @property
    def plain(self) -> bool:
        """Whether a nurse would write the answer down without asking back."""
        return "value" in self.line["expect"]


@cache
def readings() -> Readings:
    return Readings(shipped.content(BotOperator("", "")))


def lines(name: str) -> Iterator[dict[str, Any]]:
    """Return the lines of one writer."""
    for line in (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines():
        yield json.loads(line)


def judged(line: Mapping[str, Any]) -> Judged:
    """Return a line with how it was read."""
    heard = _step(line) if line["question"] in STEPS else _read(line)
    return Judged(line, _mark(line, heard), heard)


def _read(line: Mapping[str, Any]) -> Mapping[str, Any]:
    return readings().of_line(json.dumps(line))


def _step(line: Mapping[str, Any]) -> Mapping[str, Any]:
    took = STEPS[line["question"]](line["text"])
    if took is None or (line["question"] == "@name" and not isinstance(took, str)):
        return {"outcome": "again"}
    return {"outcome": "value", "facts": {line["question"]: took}}


def _mark(line: Mapping[str, Any], heard: Mapping[str, Any]) -> Mark:
    outcome, meant = heard.get("outcome", "again"), line["expect"]
    if outcome == "value":
        kept = _kept(line["question"], heard["facts"])
        return Mark.RIGHT if "value" in meant and alike(kept, meant["value"]) else Mark.WRONG
    if outcome == "unknown":
        unsure = "unknown" in meant or meant.get("value") == "unknown"
        return Mark.RIGHT if unsure else Mark.ASKED if "again" in meant else Mark.WRONG
    if "again" in meant or "confirm" in meant:
        return Mark.RIGHT
    return Mark.OFFERED if outcome == "confirm" else Mark.ASKED


def _kept(question: str, facts: Mapping[str, Any]) -> object:
    if question != "conditions":
        return facts.get(question)
    if not any(facts.values()):
        return []
    named = [name for name in facts if name.startswith("dx_")]
    return sorted([*named, *(["other"] if facts.get("conditions") == "other" else [])])


def alike(kept: object, meant: object, near: float = NEAR) -> bool:
    """Return whether two readings are the same but for the rounding of units and of "about"."""
    kept, meant = _plain(kept), _plain(meant)
    match kept, meant:
        case (bool(), _) | (_, bool()) | (str(), _) | (_, str()):
            return kept == meant
        case (int() | float(), int() | float()):
            return abs(kept - meant) <= near * max(abs(kept), abs(meant)) + 1e-9
        case dict(), dict():
            one, other = _ends(kept), _ends(meant)
            return one.keys() == other.keys() and all(
                alike(one[end], other[end], NEAR_ENDS if end in ("min", "max") else near)
                for end in one
            )
        case ({"min": low, "max": high}, int() | float() as one) | (
            int() | float() as one,
            {"min": low, "max": high},
        ):
            return low * 0.95 <= one <= high * 1.05 and high - low <= 0.25 * max(one, 1) + 1.2
    return kept == meant


def _plain(value: object) -> object:
    """Return one form of what may be written in two: positive as true, a result without limit."""
    match value:
        case "positive":
            return True
        case "negative":
            return False
        case {"value": inner, **rest} if not rest:
            return _plain(inner)
        case str() if value.isdigit():
            return int(value)
        case list():
            return sorted(value, key=str)
    return value


def _ends(value: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return an interval with its ends under one name, whether they belong to it or not."""
    return {{"above": "min", "below": "max"}.get(end, end): one for end, one in value.items()}
