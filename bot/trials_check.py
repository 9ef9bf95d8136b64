"""`prescreen trials check`: every problem of every data file at once."""

from pathlib import Path
from typing import Annotated

import typer

from bot.missed import missed
from trials.library import check as check_files
from trials.yaml_files import Issue, Unsound

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None)
app.command()(missed)


@app.callback()
def _trials() -> None:
    """The trial files."""


@app.command()
def check(
    root: Annotated[
        Path | None,
        typer.Option(help="A folder with facts/, protocols/ and sites.yaml.", file_okay=False),
    ] = None,
) -> None:
    """List every problem as file:line:column: what is wrong, what to do."""
    issues = check_files(root) or (() if root else _talk_issues())
    for issue in issues:
        typer.echo(str(issue))
    if issues:
        raise typer.Exit(1)
    typer.echo("All data files are sound.")


def _talk_issues() -> tuple[Issue, ...]:
    """What the talk needs besides: its order of asking, and the words in every language."""
    from bot.talk_files import load_talk
    from dialogs.talk import House

    try:
        load_talk(House("", ""))
    except Unsound as unsound:
        return unsound.issues
    return ()
