"""`prescreen ask --jsonl`: how the bot would take each text as a question."""

import json
import sys
from typing import Annotated

import typer
from pydantic import BaseModel, ConfigDict

from bot.cli.json_lines import BadLine, parsed


class _Line(BaseModel):
    """One text; language and study change nothing about what it is understood as."""

    model_config = ConfigDict(extra="ignore", hide_input_in_errors=True)

    id: str | int
    text: str
    lang: str = "en"
    study: str | None = None


app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def ask(
    jsonl: Annotated[bool, typer.Option("--jsonl", help="One record a line, in and out.")] = False,
    topics: Annotated[bool, typer.Option("--topics", help="List the topics.")] = False,
) -> None:
    """Tell of each text whether it is a question, and about what; or list the topics."""
    if topics:
        _list_topics()
        return
    if not jsonl:
        raise typer.BadParameter('pipe lines {"id", "lang", "text", "study"?} into --jsonl')
    from dialogs.inquiries.understanding import understand

    sound = True
    for raw in sys.stdin.buffer:
        if not raw.strip():
            continue
        try:
            line = parsed(_Line, raw)
        except BadLine as bad:
            sound = False
            _print(bad.record)
            continue
        understood = understand(line.text)
        _print({"id": line.id, "topics": list(understood.topics), "kind": understood.kind.value})
    if not sound:
        raise typer.Exit(1)


def _list_topics() -> None:
    from dialogs.inquiries.understanding import topics
    from dialogs.words import LANGUAGES, Words

    words = Words.load()
    for topic in topics():
        labels = [words.say(lang, f"topic-{topic.replace('_', '-')}") for lang in LANGUAGES]
        _print({"topic": topic, "belongs_to": topic, "labels": labels})


def _print(record: dict[str, object]) -> None:
    typer.echo(json.dumps(record, ensure_ascii=False))
