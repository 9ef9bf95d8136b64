"""`prescreen demo`: two phones on a page, or a made-up participant played from an answers file."""

import asyncio
import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from bot.explain import chosen_day, library_or_exit, records_in

app = typer.Typer(add_completion=False, rich_markup_mode=None)
PORT = 8765


@app.command()
def demo(
    play: Annotated[
        Path | None, typer.Option(help="Walk through the talk with the answers of this file.")
    ] = None,
    patient: Annotated[str | None, typer.Option(help="Only the patient with this id.")] = None,
    on: Annotated[str | None, typer.Option(help="The day, YYYY-MM-DD; today if absent.")] = None,
    lang: Annotated[str, typer.Option(help="en or zh.")] = "en",
    port: Annotated[int, typer.Option(help="Where the page is served, on this machine.")] = PORT,
) -> None:
    """Try the bot without Telegram: on two phones in the browser, or played by itself."""
    if lang not in ("en", "zh"):
        raise typer.BadParameter("use --lang en or --lang zh")
    if play is None:
        from bot.demo.page import serve

        asyncio.run(serve(library_or_exit(), port, typer.echo))
        return
    records = list(records_in(play, patient))
    if not _play_all(records, chosen_day(on), lang):
        raise typer.Exit(1)


def _play_all(records: list[object], day: date, lang: str) -> bool:
    import logging

    from bot import logs
    from bot.demo.play import Stuck, played

    logs.set_up("console", level=logging.WARNING)
    library = library_or_exit()
    sound = True
    for record in records:
        try:
            played(library, record, day, lang, typer.echo)
        except (Stuck, ValueError, TimeoutError) as wrong:
            sound = False
            print(f"demo: {wrong}", file=sys.stderr)
    return sound
