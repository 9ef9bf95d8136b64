"""The weekly picture: what it says, as values that any version can draw, and as text."""

from bot.app import App
from bot.reports.figures import RATES, Figures, percent, worst
from dialogs.dates import near_day


def drawing_of(app: App, lang: str, title: str, figures: Figures) -> dict[str, object]:
    """Return what the picture says, in words and numbers only.

    JSON that any version can draw.
    """
    return {
        "lang": lang,
        "title": title,
        "period": app.say(
            lang,
            "figures-period",
            since=near_day(lang, figures.since),
            until=near_day(lang, figures.until),
        ),
        "bars": [[name_of(app, lang, name), n] for name, n in figures.funnel.items()],
        "contact": contact_text(app, lang, figures.first_contact_hours, figures.first_contacts),
        "questions": app.say(lang, "figures-questions"),
        "none": app.say(lang, "figures-questions-none"),
        "columns": [app.say(lang, f"figures-{what}", "short") for what in RATES],
        "rows": [
            [question.label, *(percent(question.rate(what)) for what in RATES)]
            for question in worst(figures.questions)
        ],
        "note": app.say(lang, "figures-hidden"),
    }


def name_of(app: App, lang: str, figure: str) -> str:
    return app.say(lang, f"figures-{figure.replace('_', '-')}")


def contact_text(app: App, lang: str, hours: float | None, count: int) -> str:
    """Return how fast the first call comes; what rounds to nothing is said in words."""
    if hours is None:
        return app.say(lang, "figures-contact-none")
    if hours < 1:
        return app.say(lang, "figures-contact-soon", count=count)
    shown = f"{hours:.1f}".removesuffix(".0")
    whole = int(shown) if shown.isdigit() else 0
    return app.say(lang, "figures-contact", hours=shown, whole=whole, count=count)


def text_of(app: App, lang: str, drawing: dict[str, object]) -> str:
    """Return the same figures as a message."""

    def labelled(label: object, text: object) -> str:
        return app.say(lang, "ui-labelled", label=label, text=text)

    bars, rows = drawing["bars"], drawing["rows"]
    assert isinstance(bars, list)
    assert isinstance(rows, list)
    columns = drawing["columns"]
    assert isinstance(columns, list)
    lines = [f"{drawing['title']}\n{drawing['period']}", ""]
    lines += [labelled(name, count) for name, count in bars]
    lines += ["", str(drawing["contact"]), "", str(drawing["questions"])]
    for label, *shares in rows:
        rates = " · ".join(f"{c} {s}" for c, s in zip(columns, shares, strict=True))
        lines.append(f"• {labelled(label, rates)}")
    return "\n".join([*lines, str(drawing["note"] if rows else drawing["none"])])
