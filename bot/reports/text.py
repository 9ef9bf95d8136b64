"""The figures as text: what leaves the sites, as JSON or as a table for a terminal."""

from typing import Any

from rich.cells import cell_len

from bot.app import App
from bot.reports.figures import QUESTION, RATES, SMALLEST, Figures, beyond, percent
from bot.reports.weekly import contact_text


def told_of(figures: Figures) -> dict[str, Any]:
    """What leaves the sites: every count below 5 is replaced, and every rate made of one."""
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


def text(app: App, lang: str, told: dict[str, Any]) -> str:
    """The same as a table for a terminal."""

    def say(key: str, attr: str | None = None, **args: object) -> str:
        return app.say(lang, f"figures-{key}", attr, **args)

    lines = [say("period", since=told["since"], until=told["until"]), ""]
    names = [(say(name), str(count)) for name, count in told["funnel"].items()]
    wide = max(cell_len(name) for name, _ in names)
    lines += [f"{_padded(name, wide)}  {count:>6}" for name, count in names]
    lines += ["", contact(app, lang, told), ""]
    if told["questions"]:
        heads = [say("question"), *(say(what, "short") for what in ("shown", *RATES))]
        rows = [[one["label"], str(one["shown"]), *(one[f"{what}_rate"] for what in RATES)]
                for one in told["questions"]]  # fmt: skip
        widths = [max(cell_len(row[n]) for row in [heads, *rows]) for n in range(len(heads))]
        for row in [heads, *rows]:
            lines.append("  ".join(_padded(c, w) for c, w in zip(row, widths, strict=True)).strip())
        lines.append("")
    return "\n".join([*lines, say("hidden")])


def contact(app: App, lang: str, told: dict[str, Any]) -> str:
    """The time to the first contact; hidden where it is the time of fewer than five."""
    if told["first_contact_hours"] is None:
        return app.say(lang, "figures-contact-few", least=SMALLEST)
    return contact_text(app, lang, told["first_contact_hours"], told["first_contacts"])


def _padded(text: str, wide: int) -> str:
    return text + " " * (wide - cell_len(text))
