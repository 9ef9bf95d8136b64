"""`prescreen stats`: the funnel and the questions, for the operator; small counts stay hidden."""

import json
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.invite_commands import with_store

if TYPE_CHECKING:
    from bot.coordinators.office import Office
    from bot.figures import Figures
    from bot.store import Tx

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
    html: Annotated[Path | None, typer.Option(help="Write one page to this file.")] = None,
    lang: Annotated[Lang, typer.Option(help="The language of the text and the page.")] = Lang.EN,
) -> None:
    """Print how far people come and how each question fares.

    Counts below 5 are shown as "<5". Days are UTC's, the first and the last included; without
    dates everything is counted. docs/figures.md defines every figure.
    """
    from bot.coordinators.office import Office
    from bot.talk_files import load_talk
    from dialogs.talk import House

    today = datetime.now(UTC).date()
    last = until.date() if until else today
    if since and since.date() > last:
        raise typer.BadParameter("--since is after --until")
    office = Office(load_talk(House("", "")), "")
    figures = _figures(office, lang.value, since.date() if since else None, last)
    told = told_of(figures)
    if html:
        from bot.stats_page import page

        html.write_text(page(office, lang.value, told, today), encoding="utf-8")
        typer.echo(f"Written to {html}.", err=True)
    if as_json:
        typer.echo(json.dumps(told, ensure_ascii=False, indent=2))
    elif not html:
        typer.echo(text(office, lang.value, told))


def _figures(office: "Office", lang: str, since: date | None, until: date) -> "Figures":
    from bot.figures import collect
    from bot.progress import bar

    def work(tx: "Tx") -> "Figures":
        first = since or min(tx.first_day() or until, until)
        return collect(tx, office, lang, first, until, watched=lambda all: bar(all, "Figures"))

    return with_store(work, reading=True)


def told_of(figures: "Figures") -> dict[str, Any]:
    """What leaves the sites: every count below 5 is replaced, and every rate made of one."""
    from bot.figures import QUESTION, RATES, SMALLEST, beyond, percent

    enough = figures.first_contacts >= SMALLEST
    hours = figures.first_contact_hours
    return {
        "since": figures.since.isoformat(),
        "until": figures.until.isoformat(),
        "funnel": {name: beyond(count) for name, count in figures.funnel.items()},
        "first_contacts": beyond(figures.first_contacts),
        "first_contact_hours": round(hours, 1) if enough and hours is not None else None,
        "questions": [
            {
                "question": one.ref,
                "label": one.label,
                **{what: beyond(getattr(one, what)) for what in QUESTION},
                **{f"{what}_rate": percent(one.rate(what)) for what in RATES},
            }
            for one in figures.questions
        ],
    }


def text(office: "Office", lang: str, told: dict[str, Any]) -> str:
    """The same as a table for a terminal."""
    from bot.figures import RATES

    def say(key: str, attr: str | None = None, **args: object) -> str:
        return office.say(lang, f"figures-{key}", attr, **args)

    lines = [say("period", since=told["since"], until=told["until"]), ""]
    names = [(say(name), str(count)) for name, count in told["funnel"].items()]
    wide = max(_cells(name) for name, _ in names)
    lines += [f"{_padded(name, wide)}  {count:>6}" for name, count in names]
    lines += ["", contact(office, lang, told), ""]
    if told["questions"]:
        heads = [say("question"), *(say(what, "short") for what in ("shown", *RATES))]
        rows = [[one["label"], str(one["shown"]), *(one[f"{what}_rate"] for what in RATES)]
                for one in told["questions"]]  # fmt: skip
        widths = [max(_cells(row[n]) for row in [heads, *rows]) for n in range(len(heads))]
        for row in [heads, *rows]:
            lines.append("  ".join(_padded(c, w) for c, w in zip(row, widths, strict=True)).strip())
        lines.append("")
    return "\n".join([*lines, say("hidden")])


def contact(office: "Office", lang: str, told: dict[str, Any]) -> str:
    """The time to the first contact; hidden where it is the time of fewer than five."""
    from bot.coordinators.weekly import contact_text
    from bot.figures import SMALLEST

    if told["first_contact_hours"] is None:
        return office.say(lang, "figures-contact-few", least=SMALLEST)
    return contact_text(office, lang, told["first_contact_hours"], told["first_contacts"])


def _cells(text: str) -> int:
    from rich.cells import cell_len

    return cell_len(text)


def _padded(text: str, wide: int) -> str:
    return text + " " * (wide - _cells(text))
