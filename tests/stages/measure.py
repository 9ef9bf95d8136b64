"""Prints how what is typed at the steps that are no questions is dealt with, by step.

`python -m tests.stages.measure [--show MARK ...] [--step NAME] [--held]`: right, asked, and wrong.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache
from pathlib import Path

from dialogs.messages import TextInput
from dialogs.questions.lists import ref_of_list
from tests.stages.outcomes import is_moved, outcomes
from tests.unit.chatting import (
    Chat,
    asked,
    asked_for_news,
    changing,
    closed,
    early,
    offering,
    sent_to_one,
    sharing_for_another,
    stop,
    told_for_it,
    too_early,
)

TEXTS = Path(__file__).parents[1] / "data" / "stage_texts.jsonl"
HELD = 3  # every third line is looked at only when everything else is done
PATIENT = "P01"


class Mark(StrEnum):
    RIGHT = "right"
    ASKED = "asked"
    WRONG = "wrong"


@dataclass(frozen=True)
class Told:
    """A text at a step, what it came to, and the judgment."""

    line: dict[str, object]
    heard: frozenset[str]
    mark: Mark


def lines() -> list[dict[str, object]]:
    return [json.loads(line) for line in TEXTS.read_text("utf-8").splitlines()]


def batch(line: Mapping[str, object]) -> int:
    """Return with which of the batches a line was written."""
    return int(str(line.get("batch", 1)))


@cache
def _at(step: str, lang: str) -> Chat:
    name, _, group = step.partition(":")
    match name:
        case "@language":
            chat = Chat()
            chat.start()
        case "@welcome":
            chat = _at("@language", lang).copy()
            chat.press(lang)
        case "@who_for":
            chat = _at("@welcome", lang).copy()
            chat.write("ok")
        case "@correcting":
            chat = changing(name=PATIENT, lang=lang)
        case "@time" | "@speaking" | "@travel":
            chat = changing(name.removeprefix("@"), name=PATIENT, lang=lang)
        case "@reminding":
            chat = too_early(lang)
        case "@news":
            chat = asked_for_news(lang)
        case "@early":
            chat = early(lang)
        case "@presence":
            chat = sharing_for_another(lang)
        case "@sent":
            chat = sent_to_one(lang)
        case "@change":
            chat = stop("@review", PATIENT, lang)
            chat.press("change")
        case "talk":
            chat = stop(group, PATIENT, lang)
        case "closed":
            chat = closed(PATIENT) if lang == "en" else _finished(lang)
        case "list":
            chat = stop(ref_of_list(group), PATIENT, lang)
        case _ if name.startswith("@"):
            chat = stop(name, PATIENT, lang)
        case _:
            chat = asked(name, lang)
    return chat


def _finished(lang: str) -> Chat:
    chat = stop("@result", PATIENT, lang)
    chat.press("finish")
    return chat


@dataclass(frozen=True)
class Before:
    """What was told for the question earlier, and what was typed or pressed at the step before."""

    told: Mapping[str, object] = field(default_factory=dict)
    offers: Sequence[object] = ()  # values that were offered back
    after: Sequence[str] = ()


NOTHING = Before()


def write(
    step: str, lang: str, who: str, text: str, earlier: Before = NOTHING
) -> tuple[Chat, Chat]:
    """Return the phone before and after a text at a step."""
    before = _at(step, lang).copy()
    if before.screening.who and who != "self":
        before.screening = replace(before.screening, who=who)
    if earlier.told:
        told_for_it(before, earlier.told)
    if earlier.offers:
        offering(before, earlier.offers)
    for one in earlier.after:
        press = any(one in (b.text, b.option) for b in before.buttons)
        before.press(one) if press else before.write(one)
    after = before.copy()
    after.hear(TextInput(text))
    return before, after


def judged(line: dict[str, object]) -> Told:
    """Write a line at its step, and judge what it came to."""
    given = {key: line[key] for key in ("told", "offers", "after") if key in line}
    earlier = Before(**given)  # type: ignore[arg-type]
    where = (str(line["step"]), str(line["lang"]), str(line["who"]), str(line["text"]))
    before, after = write(*where, earlier)
    heard = outcomes(before, after)
    expected = set(line["expected"])  # type: ignore[call-overload]
    if expected & heard and not ("consented" in heard or "sent" in heard):
        return Told(line, heard, Mark.RIGHT)
    wrong = heard & {"emergency", "consented", "sent"} or (
        "emergency" not in expected and is_moved(before, after)
    )
    if "pause" in heard and "pause" not in expected:
        wrong = True
    return Told(line, heard, Mark.WRONG if wrong else Mark.ASKED)


def row(name: str, of: Iterable[Told]) -> str:
    every = list(of)
    marks = Counter(one.mark for one in every)
    shares = "  ".join(f"{mark} {marks[mark] / max(len(every), 1):6.1%}" for mark in Mark)
    return f"{name:22} {len(every):4} lines:  {shares}   ({marks[Mark.WRONG]} wrong)"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--show", nargs="*", default=[], help="print the lines of these marks")
    options.add_argument("--step", help="only these steps")
    options.add_argument("--held", action="store_true", help="show those that are held back, too")
    given = options.parse_args()
    every = [judged(line) for line in lines() if given.step in (None, line["step"], line["kind"])]
    first = [one for one in every if batch(one.line) == 1]
    held = [one for at, one in enumerate(first) if at % HELD == HELD - 1]
    print(row("all", every))
    print(row("held back", held))
    for number, name in ((2, "second batch"), (3, "third batch")):
        print(row(name, [one for one in every if batch(one.line) == number]))
    for lang in ("en", "zh"):
        print(row(lang, [one for one in every if one.line["lang"] == lang]))
    steps = dict.fromkeys(
        str(one.line["step"] if one.line["kind"] == "step" else one.line["kind"]) for one in every
    )
    for step in steps:
        of = [one for one in every if step in (one.line["step"], one.line["kind"])]
        print(
            row(step, [one for one in of if step == one.line["kind"] or one.line["kind"] == "step"])
        )
    for one in every:
        if one.mark in given.show and (given.held or one not in held):
            heard = ",".join(sorted(one.heard - {"calm"}))
            print(
                one.mark,
                one.line["id"],
                one.line["step"],
                one.line["text"],
                one.line["expected"],
                "->",
                heard,
                sep=" | ",
            )


if __name__ == "__main__":
    main()
