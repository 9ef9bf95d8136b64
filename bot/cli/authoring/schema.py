"""`prescreen trials schema`: what an editor needs to complete and check a trial file."""

from typing import Annotated

import typer

from bot.cli.explain import library_or_exit
from trials.authoring.schema import schema_text
from trials.library import HERE

FILE = HERE / "protocols" / "schema.json"
COMMAND = "prescreen trials schema --write"


def schema(
    write: Annotated[
        bool, typer.Option("--write", help="Write it beside the trial files instead of printing.")
    ] = False,
) -> None:
    """Print a JSON Schema for trial files: every fact with its kind, options, unit and range."""
    text = schema_text(library_or_exit())
    if not write:
        typer.echo(text, nl=False)
        return
    FILE.write_text(text, encoding="utf-8")
    typer.echo(f"Wrote trials/protocols/{FILE.name}.")
