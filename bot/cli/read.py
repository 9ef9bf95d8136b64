"""`prescreen read`: typed answers from a file, and what each would come to."""

import json
import sys
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer
from pydantic import BaseModel, ConfigDict

from bot.cli.json_lines import BadLine, parsed
from bot.cli.reading_sheets import SheetReadings
from bot.content import load_content
from dialogs.context import BotOperator, Content
from dialogs.questions.at_once import told_at_once
from dialogs.questions.emergencies import emergency_in, told_at
from dialogs.questions.hearing import labels
from dialogs.questions.message import offered
from dialogs.reading import (
    Asked,
    NeedsConfirmation,
    Parsed,
    ReadingContext,
    is_question,
    of_button,
)
from dialogs.reading.as_json import given_as_json
from trials.values import Blank, Courses, Dose, Given, Result, Value
from trials.vocabulary import BadValue, Fact, decode

ILLNESSES = "conditions"


class _Line(BaseModel):
    """One answer to read."""

    model_config = ConfigDict(extra="ignore", hide_input_in_errors=True)

    id: str | int
    question: str
    text: str
    lang: str = "en"
    who: str = "self"
    on: date | None = None
    earlier: dict[str, object] = {}


class _Slip(Exception):
    """What is wrong with a line, and the remedy."""


app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def read(
    path: Annotated[
        Path | None, typer.Argument(help="A file of answers, or standard input.")
    ] = None,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help="One JSON object a line, in and out.")
    ] = False,
    sheet: Annotated[
        bool, typer.Option("--sheet", help="Each line is a laboratory sheet, pasted or typed.")
    ] = False,
) -> None:
    """Read typed answers, or laboratory sheets, and print what each comes to."""
    if not jsonl:
        raise typer.BadParameter("give --jsonl: one JSON object a line, in and out")
    try:
        lines = path.read_text("utf-8").splitlines() if path else sys.stdin.read().splitlines()
    except (OSError, UnicodeDecodeError) as unreadable:
        raise typer.BadParameter(f"{path} cannot be read: {type(unreadable).__name__}") from None
    content = load_content(BotOperator("", ""))
    readings = SheetReadings(content) if sheet else Readings(content)
    for line in lines:
        if line.strip():
            typer.echo(json.dumps(readings.of_line(line), ensure_ascii=False))


class Readings:
    """Reads lines as the talk would, in a stable format for authors and checks."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._facts = content.library.vocabulary.facts
        self._today = datetime.now(content.operator.zone).date()

    def of_line(self, line: str) -> dict[str, object]:
        """Return the outcome of one line, or what is wrong with it."""
        try:
            asked = parsed(_Line, line)
        except BadLine as bad:
            return bad.record
        try:
            return {"id": asked.id, **self._outcome(asked)}
        except (_Slip, BadValue) as slip:
            return {"id": asked.id, "error": str(slip)}

    def _outcome(self, line: _Line) -> dict[str, object]:
        question, _, part = line.question.partition(".")
        if question in (ILLNESSES, *self._content.questionnaire[ILLNESSES].fills) and not part:
            heard = self._illnesses(line, question)
            if heard is not None:
                return heard
        fact = self._facts.get(question)
        if fact is None or (fact.derived and not fact.options and fact.kind.value != "yes_no"):
            raise _Slip(f"question: there is no {question!r}; use the id of a fact of trials/facts")
        if told_at(self._content, line.text, line.question, line.who):
            return {"outcome": "emergency"}
        return self._of_fact(line, fact, part or None)

    def _of_fact(self, line: _Line, fact: Fact, part: str | None) -> dict[str, object]:
        earlier = self._earlier(line)
        known = earlier.get(fact.id)
        so_far: Value | None = None if known is None or isinstance(known, Blank) else known
        names = labels(self._content, fact.id, offered(self._content, fact), line.who)
        on = line.on or self._today
        asked = ReadingContext(fact, part, names, so_far, line.who, line.lang, on, earlier)
        asks = fact.id in self._content.questionnaire
        entry = self._content.questionnaire[fact.id] if asks else None
        if entry and (pressed := of_button(asked, line.text)) in entry.also:
            return self._of_several(entry.also[str(pressed)])
        buckets = entry.buckets if entry else {}
        read = self._content.reader.read(asked, line.text, None if part else buckets)
        if (
            entry
            and entry.also
            and (at_once := told_at_once(self._content, asked, read, line.text))
        ):
            return self._of_several(entry.also[at_once])
        also = {
            other: given_as_json(self._facts[other], given) for other, given in read.also.items()
        }
        match read:
            case Parsed(given=Blank()):
                return _with({"outcome": "unknown"}, also)
            case Parsed(given=given):
                return {"outcome": "value", "facts": {**self._written(fact, part, given), **also}}
            case NeedsConfirmation(offers=offers):
                shown = [self._written(fact, part, offer.given) for offer in offers]
                return _with({"outcome": "confirm", "offers": shown}, also)
            case Asked():
                return _with({"outcome": "question"}, also)
        if is_question(line.text):
            return _with({"outcome": "question"}, also)
        return _with({"outcome": "again"}, also)

    def _of_several(self, told: Mapping[str, Given]) -> dict[str, object]:
        """Return what a button comes to that tells of more than its own question."""
        facts = {fact: given_as_json(self._facts[fact], given) for fact, given in told.items()}
        return {"outcome": "value", "facts": facts}

    def _written(self, fact: Fact, part: str | None, given: Given) -> dict[str, object]:
        """Return the value under the question's id; of a part, only that part."""
        value = given_as_json(fact, given)
        if part is None or isinstance(given, Blank):
            return {fact.id: value}
        match given:
            case Courses() if isinstance(value, dict):
                return {f"{fact.id}.{part}": value[part]}
            case Dose() | Result():
                return {fact.id: value}
        return {f"{fact.id}.{part}": value}

    def _earlier(self, line: _Line) -> Mapping[str, Given]:
        earlier: dict[str, Given] = {}
        for name, raw in line.earlier.items():
            if name not in self._facts:
                raise _Slip(f"earlier: there is no fact {name!r}; use the ids of trials/facts")
            earlier[name] = decode(self._facts[name], raw)
        return earlier

    def _illnesses(self, line: _Line, question: str) -> dict[str, object] | None:
        fills = self._content.questionnaire[ILLNESSES].fills
        names = labels(self._content, ILLNESSES, (*fills, "other"))
        on = line.on or self._today
        heard = self._content.reader.illnesses(line.text, names, line.who, on)
        if question != ILLNESSES:
            # Asked for one illness: naming it answers; else the text is read as a yes or no.
            if question not in heard.marks:
                return None
            sure = heard.marks[question] == "yes" and not heard.asks_back
            if sure:
                return {"outcome": "value", "facts": {question: True}}
            read = self._of_fact(line, self._facts[question], None)
            if read["outcome"] == "unknown" or read.get("facts") == {question: False}:
                return read  # "secondary to RA" says more of it than its name
            return {"outcome": "confirm", "offers": [{question: True}, {question: False}]}
        if emergency_in(self._content, line.text, question) and heard.is_empty:
            return {"outcome": "emergency"}
        if heard.unknown:
            return {"outcome": "unknown"}
        if heard.none:
            return {"outcome": "value", "facts": dict.fromkeys(fills, False)}
        if heard.is_empty:
            return {"outcome": "question" if is_question(line.text) else "again"}
        facts: dict[str, object] = {
            option: True if mark == "yes" else "unknown"
            for option, mark in heard.marks.items()
            if option != "other"
        }
        if "other" in heard.marks:
            facts["conditions"] = "other"
        if heard.asks_back:
            return {"outcome": "confirm", "offers": [facts]}
        return {"outcome": "value", "facts": facts}


def _with(outcome: dict[str, object], also: Mapping[str, object]) -> dict[str, object]:
    return {**outcome, "facts": dict(also)} if also else outcome
