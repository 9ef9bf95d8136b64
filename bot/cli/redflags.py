"""`prescreen redflags --jsonl`: what the bot would hear in each text."""

import json
import sys
from collections.abc import Iterator
from typing import Annotated, Any

import typer

LONGEST_LINE = 1_000_000

app = typer.Typer(add_completion=False, rich_markup_mode=None)


class BadText(Exception):
    """A line that is no record of a text; `id` is its id, where it has one."""

    def __init__(self, id: object, why: str) -> None:
        super().__init__(why)
        self.id = id


@app.command()
def redflags(
    jsonl: Annotated[bool, typer.Option("--jsonl", help="One record a line, in and out.")] = False,
) -> None:
    """Tell of each text whether help is due now or today, and of what class it is."""
    if not jsonl:
        raise typer.BadParameter('pipe lines {"id", "text"} into --jsonl')
    from bot.content import load_content
    from dialogs.context import BotOperator
    from dialogs.questions.emergencies import told_at
    from trials.library import load

    content, sound = load_content(BotOperator("", ""), load()), True
    for raw in _lines():
        try:
            id, text, question = _record(raw)
        except BadText as bad:
            sound = False
            _print({"id": bad.id, "error": str(bad)})
            continue
        flag = told_at(content, text, question)
        _print(
            {
                "id": id,
                "emergency": flag.emergency,
                "class": flag.name,
                "despair": flag.despair,
            }
        )
    if not sound:
        raise typer.Exit(1)


def _lines() -> Iterator[bytes]:
    return (line for line in sys.stdin.buffer if line.strip())


def _record(raw: bytes) -> tuple[object, str, str | None]:
    if len(raw) > LONGEST_LINE:
        raise BadText(None, f"a line longer than {LONGEST_LINE} bytes: cut it")
    try:
        record: Any = json.loads(raw)
    except (ValueError, RecursionError):
        raise BadText(None, "this line is no JSON: write one object a line") from None
    if not isinstance(record, dict):
        raise BadText(None, 'this line is no object: write {"id", "text"}')
    id, text, question = record.get("id"), record.get("text"), record.get("question")
    if isinstance(id, (dict, list)):
        raise BadText(None, "the id is neither text nor number")
    if not isinstance(text, str):
        raise BadText(id, "there is no text: write it as a string")
    if question is not None and not isinstance(question, str):
        raise BadText(id, "the question is no string: write its id or leave it out")
    return id, text, question


def _print(record: dict[str, object]) -> None:
    typer.echo(json.dumps(record, ensure_ascii=True))
