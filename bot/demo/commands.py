"""`prescreen demo`: two phones on a page, or a made-up participant played from an answers file."""

import asyncio
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.explain import chosen_day, library_or_exit, records_in
from trials.authoring.examples import ENDING, first_people, people
from trials.yaml_files import InvalidContent


@dataclass(frozen=True)
class PlayedAnswers:
    """Answers to play, and the trial to share with where it is one alone."""

    record: object
    trial: str | None = None


app = typer.Typer(add_completion=False, rich_markup_mode=None)
PORT = 8765


@app.command()
def demo(
    play: Annotated[
        Path | None,
        typer.Option(
            help="Walk through the talk with the answers of this file, or with one person a cohort "
            "of an .examples.yaml file, or of all in a folder: trials/protocols."
        ),
    ] = None,
    patient: Annotated[str | None, typer.Option(help="Only the patient with this id.")] = None,
    on: Annotated[str | None, typer.Option(help="The day, YYYY-MM-DD; today if absent.")] = None,
    lang: Annotated[str, typer.Option(help="en or zh.")] = "en",
    port: Annotated[int, typer.Option(help="Where the page is served, on this machine.")] = PORT,
    as_json: Annotated[
        bool,
        typer.Option(
            "--json",
            help="With --play, print a line of JSON a person instead of the talk: how many "
            "messages, acts, words and questions to the result, and to the end.",
        ),
    ] = False,
) -> None:
    """Try the bot without Telegram: on two phones in the browser, or played by itself."""
    if lang not in ("en", "zh"):
        raise typer.BadParameter("use --lang en or --lang zh")
    if play is None:
        _serve(port, lang)
        return
    if play.is_dir() or play.name.endswith(ENDING):
        parts = _examples(play, patient)
    else:
        parts = [PlayedAnswers(record) for record in records_in(play, patient)]
    if not _play_all(parts, chosen_day(on), lang, as_json=as_json):
        raise typer.Exit(1)


def _serve(port: int, lang: str) -> None:
    from bot.demo.page import serve

    try:
        asyncio.run(serve(library_or_exit(), port, lang, typer.echo))
    except InvalidContent as unsound:
        raise _told(unsound) from None


def _told(unsound: InvalidContent) -> typer.Exit:
    for issue in unsound.issues:
        typer.echo(str(issue), err=True)
    return typer.Exit(1)


def _examples(path: Path, person: str | None) -> list[PlayedAnswers]:
    """Return one person a cohort, or the one of this name; each shares with their own trial."""
    try:
        everybody = first_people(path) if person is None else people(path)
        chosen = [example for example in everybody if person in (None, example.id)]
    except InvalidContent as unsound:
        raise _told(unsound) from None
    except OSError as error:
        raise typer.BadParameter(f"{path} cannot be read: {error.strerror}") from None
    if not chosen:
        which = f"called {person}" if person else f"in {path}"
        raise typer.BadParameter(f"nobody is {which}: name an id of an {ENDING} file")
    return [
        PlayedAnswers(
            {
                "id": f"{example.trial}/{example.id}",
                "facts": example.facts,
                "on": f"{example.on}",
            },
            example.trial,
        )
        for example in chosen
    ]


def _play_all(parts: list[PlayedAnswers], day: date, lang: str, *, as_json: bool) -> bool:
    import json
    import logging

    from bot import logs
    from bot.demo.measuring import counted
    from bot.demo.play import played
    from bot.demo.walk import Stuck

    logs.set_up("console", level=logging.WARNING)
    library = library_or_exit()
    sound = True
    for part in parts:
        try:
            if as_json:
                typer.echo(json.dumps(counted(library, part.record, day, lang, part.trial)))
            else:
                played(library, part.record, day, lang, part.trial)
        except (Stuck, ValueError, TimeoutError) as wrong:
            sound = False
            print(f"demo: {wrong}", file=sys.stderr)
    return sound
