"""The figures as text: what leaves the sites, as JSON or as a table for a terminal."""

from typing import Any

from rich.cells import cell_len

from bot.app import App
from bot.reports.figures import QUESTION, RATES, SMALLEST, Figures, beyond, percent
from bot.reports.weekly import contact_text


def told_of(figures: Figures) -> dict[str, Any]:
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
    names = [(say(name), str(count)) for name, count in report["funnel"].items()]
    wide = max(cell_len(name) for name, _ in names)
    lines += [f"{_padded(name, wide)}  {count:>6}" for name, count in names]
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
        widths = [max(cell_len(row[n]) for row in [heads, *rows]) for n in range(len(heads))]
        for row in [heads, *rows]:
            lines.append("  ".join(_padded(c, w) for c, w in zip(row, widths, strict=True)).strip())
        lines.append("")
    return "\n".join([*lines, say("hidden")])


def contact(app: App, lang: str, report: dict[str, Any]) -> str:
    """Return the time to the first contact; hidden where it is that of fewer than five."""
    if report["first_contact_hours"] is None:
        return app.say(lang, "figures-contact-few", least=SMALLEST)
    return contact_text(app, lang, report["first_contact_hours"], report["first_contacts"])


def _padded(text: str, wide: int) -> str:
    return text + " " * (wide - cell_len(text))
