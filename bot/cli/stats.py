"""`prescreen stats`: the funnel and the questions, for the operator; small counts stay hidden."""

import json
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.session import with_store

if TYPE_CHECKING:
    from bot.app import App
    from bot.reports.figures import Figures
    from bot.store import Transaction

app = typer.Typer(add_completion=False, rich_markup_mode=None)

Day = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], metavar="YYYY-MM-DD")]


class Lang(StrEnum):
    EN = "en"
    ZH = "zh"


@app.command()
def stats(
    since: Day = None,
    until: Day = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    site: Annotated[
        str | None, typer.Option(help="One hospital's funnel and screening logs.")
    ] = None,
    html: Annotated[Path | None, typer.Option(help="Write one page to this file.")] = None,
    lang: Annotated[Lang, typer.Option(help="The language of the text and the page.")] = Lang.EN,
) -> None:
    """Print how far people come and how each question fares.

    Counts below 5 are shown as "<5". Days are UTC's, the first and the last included; without
    dates everything is counted. docs/figures.md defines every figure.
    """
    from bot.app import App
    from bot.content import load_content
    from bot.reports.text import public_figures, text
    from dialogs.context import BotOperator

    today = datetime.now(UTC).date()
    last = until.date() if until else today
    if since and since.date() > last:
        raise typer.BadParameter("--since is after --until")
    app = App(load_content(BotOperator("", "")), "")
    if site:
        from bot.cli.stats_site import print_site

        print_site(app, lang.value, site, (since.date() if since else None, last), as_json=as_json)
        return
    figures = _figures(app, lang.value, since.date() if since else None, last)
    report = public_figures(figures)
    if html:
        from bot.reports.page import page

        html.write_text(page(app, lang.value, report, today), encoding="utf-8")
        typer.echo(f"Written to {html}.", err=True)
    if as_json:
        typer.echo(json.dumps(report, ensure_ascii=False, indent=2))
    elif not html:
        typer.echo(text(app, lang.value, report))


def _figures(app: "App", lang: str, since: date | None, until: date) -> "Figures":
    from bot.cli.progress import bar
    from bot.reports.figures import Scope, collect

    def work(tx: "Transaction") -> "Figures":
        first = since or min(tx.counters.first_day() or until, until)
        return collect(tx, app, lang, Scope(first, until), lambda all: bar(all, "Figures"))

    return with_store(work, reading=True)
