"""Plays questions at the screen where they were put, and tells how each was met.

`python -m tests.models.measure_screens [--show MARK ...] [FILE ...]`: a question is answered,
offered, missed or answered wrongly; an answer beside it is kept as the reader keeps it alone.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from pathlib import Path

from dialogs.effects import CounterIncremented
from dialogs.messages import NewMessage
from dialogs.questions.lists import ref_of_list
from dialogs.steps.inquiry import ASK
from tests.models.inquiry_lines import FOLDER
from tests.unit.chatting import Chat, asked, changing, early, journey, stop
from trials.values import Given

PATIENT = "P01"
NO_QUESTION = "answer"
_ASKED = "asked:"


class Mark(StrEnum):
    RIGHT = "right"
    HALF = "one of two"
    OFFERED = "offered"
    MISSED = "missed"
    WRONG = "wrong"


class Kept(StrEnum):
    AS_ALONE = "as alone"
    NOT = "not kept"
    MORE = "kept wrongly"


@dataclass(frozen=True)
class Met:
    """A line, how its question was met, what became of an answer beside it, and what was said."""

    line: Mapping[str, object]
    mark: Mark
    kept: Kept | None
    said: str


def lines(path: Path) -> list[Mapping[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@cache
def phone(screen: str, lang: str, who: str) -> Chat:
    """Return a phone with that screen; `@result:` takes a patient or a fact with its value."""
    name, _, what = screen.partition(":")
    if name == "list":
        return stop(ref_of_list(what), PATIENT, lang)
    if name == "sent":
        return next(c for c in journey(PATIENT, lang) if c.ref == "@result" and c.screening.shared)
    if name in ("@time", "@speaking", "@travel"):
        return changing(name.removeprefix("@"), PATIENT, lang)
    if name == "@result" and "=" in what:
        return early(lang, who, **dict(map(_fact, what.split(","))))
    if name == "@welcome":
        chat = Chat()
        chat.start()
        chat.press(lang)
        return chat
    if name.startswith("@"):
        return stop(name, what or PATIENT, lang)
    return asked(name, lang, who)


def _fact(told: str) -> tuple[str, object]:
    fact, _, value = told.partition("=")
    return fact, True if value == "true" else int(value) if value.isdecimal() else value


def written(line: Mapping[str, object], text: str) -> tuple[Chat, Chat]:
    """Return the phone before and after a text at the line's screen."""
    before = phone(str(line["screen"]), str(line["lang"]), str(line["who"])).copy()
    if before.screening.who:
        before.screening = replace(before.screening, who=str(line["who"]))  # type: ignore[arg-type]
    after = before.copy()
    after.write(text)
    return before, after


def met(line: Mapping[str, object]) -> Met:
    before, after = written(line, str(line["text"]))
    kept = None
    if part := line.get("part"):
        alone = written(line, str(part))
        wanted, found = _values(*alone), _values(before, after)
        kept = Kept.AS_ALONE if wanted == found else Kept.MORE if found else Kept.NOT
    elif _values(before, after) and line["topics"] != [[NO_QUESTION]]:
        kept = Kept.MORE
    said = " / ".join(say.text for say in after.turn.says if isinstance(say, NewMessage))
    return Met(line, _mark(line, after), kept, said)


def _values(before: Chat, after: Chat) -> tuple[Mapping[str, Given], ...]:
    return tuple(reply.values for reply in after.screening.replies[len(before.screening.replies) :])


def _mark(line: Mapping[str, object], after: Chat) -> Mark:
    answered = {
        record.name.removeprefix(_ASKED)
        for record in after.turn.records
        if isinstance(record, CounterIncremented) and record.name.startswith(_ASKED)
    }
    wanted: list[list[str]] = line["topics"]  # type: ignore[assignment]
    if wanted == [[NO_QUESTION]]:
        return Mark.WRONG if answered else Mark.RIGHT
    hits = sum(bool(answered & set(one)) for one in wanted)
    if hits == len(wanted):
        return Mark.RIGHT
    if hits:
        return Mark.HALF
    offered = {
        button.option.removeprefix(ASK).partition(".")[0]
        for say in after.turn.says
        if isinstance(say, NewMessage)
        for row in say.rows
        for button in row
        if button.option.startswith(ASK)
    }
    if "offered" in answered and any(offered & set(one) for one in wanted):
        return Mark.OFFERED
    if answered - {"offered", "list"}:
        return Mark.WRONG
    free = {"answer", "list"} & {topic for one in wanted for topic in one}
    return Mark.RIGHT if free else Mark.MISSED


def row(name: str, of: Iterable[Met]) -> str:
    every = list(of)
    marks = Counter(one.mark for one in every)
    kept = Counter(one.kept for one in every if one.kept)
    said = ", ".join(f"{mark} {marks[mark]}" for mark in Mark)
    return f"{name} ({len(every)}): {said}; " + ", ".join(f"{k} {kept[k]}" for k in Kept)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--show", nargs="*", default=[], help="print the lines of these marks")
    options.add_argument("files", nargs="*", type=Path)
    given = options.parse_args()
    for path in given.files or sorted(FOLDER.glob("screens-*.jsonl")):
        every = [met(line) for line in lines(path)]
        for lang in ("en", "zh"):
            print(row(f"{path.stem} {lang}", (one for one in every if one.line["lang"] == lang)))
        for one in every:
            if {one.mark.value, str(one.kept)} & set(given.show):
                told = f"{one.line['id']} {one.line['screen']} [{one.mark}] [{one.kept}]"
                print(f"{told} {one.line['text']}\n    {one.said[:300]!r}")


if __name__ == "__main__":
    main()
