"""The figures as text: what leaves the sites, as JSON or as a table for a terminal."""

from collections.abc import Sequence
from io import StringIO
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.app import App
from bot.reports.figures import QUESTION, RATES, SMALLEST, Figures, beyond, percent
from bot.reports.weekly import contact_text, name_of

# Nothing is folded: whoever prints it has a pager.
WIDEST = 1000


def public_figures(figures: Figures) -> dict[str, Any]:
    """Return what leaves the sites.

    Every count below 5 is replaced, and every rate made of one.
    """
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
                "question": question.ref,
                "label": question.label,
                **{what: beyond(getattr(question, what)) for what in QUESTION},
                **{f"{what}_rate": percent(question.rate(what)) for what in RATES},
            }
            for question in figures.questions
        ],
    }


def text(app: App, lang: str, report: dict[str, Any]) -> str:
    """Return the same as a table for a terminal."""

    def say(key: str, attr: str | None = None, **args: object) -> str:
        return app.say(lang, f"figures-{key}", attr, **args)

    lines = [say("period", since=report["since"], until=report["until"]), ""]
    funnel = report["funnel"].items()
    lines += _table([[name_of(app, lang, name), str(count)] for name, count in funnel])
    lines += ["", contact(app, lang, report), ""]
    if report["questions"]:
        heads = [say("question"), *(say(what, "short") for what in ("shown", *RATES))]
        rows = [
            [
                question["label"],
                str(question["shown"]),
                *(question[f"{what}_rate"] for what in RATES),
            ]
            for question in report["questions"]
        ]
        lines += [*_table([heads, *rows], counts=False), ""]
    return "\n".join([*lines, say("hidden")])


def _table(rows: Sequence[Sequence[str]], *, counts: bool = True) -> list[str]:
    """Return rows as lines of columns, two blanks apart, whatever script the cells are in.

    With `counts`, what stands behind the first column are numbers below each other.
    """
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    for _ in rows[0][1:]:
        if counts:
            table.add_column(no_wrap=True, justify="right", min_width=6)
        else:
            table.add_column(no_wrap=True)
    for row in rows:
        table.add_row(*map(Text, row))
    console = Console(file=StringIO(), width=WIDEST, color_system=None)
    with console.capture() as printed:
        console.print(table)
    return [line.rstrip() for line in printed.get().splitlines()]


def contact(app: App, lang: str, report: dict[str, Any]) -> str:
    """Return the time to the first contact; hidden where it is that of fewer than five."""
    if report["first_contact_hours"] is None:
        return app.say(lang, "figures-contact-few", least=SMALLEST)
    return contact_text(app, lang, report["first_contact_hours"], report["first_contacts"])
