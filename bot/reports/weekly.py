"""The weekly picture: what it says, as values that any version can draw, and as text."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bot.app import App
from bot.reports.figures import RATES, Figures, percent, worst
from bot.reports.log import StudyLog
from bot.reports.log_text import reason_name
from bot.reports.team import TeamWork
from dialogs.dates import near_day
from dialogs.words import as_key

# What the weeks are compared by, and how many reasons for an end are named.
COMPARED = ("received", "reached", "visit", "enrolled")
MOST_REASONS = 5
# A bar of two colours: what is no likely match stands behind what is.
SPLIT = {"likely": "possible", "shared": "shared_possible"}


@dataclass(frozen=True, slots=True)
class Picture:
    """The figures of four weeks, each week's, and the screening log of each study by its name."""

    figures: Figures
    weeks: Mapping[date, TeamWork] = field(default_factory=dict)
    logs: Sequence[tuple[str, StudyLog]] = ()

    def __bool__(self) -> bool:
        return any(self.figures.funnel.values()) or any(self.weeks.values())


def drawing_of(app: App, lang: str, title: str, picture: Picture) -> dict[str, Any]:
    """Return what the picture says, in words and numbers only.

    JSON that any version can draw.
    """
    figures = picture.figures
    return {
        "lang": lang,
        "title": title,
        "period": app.say(
            lang,
            "figures-period",
            since=near_day(lang, figures.since),
            until=near_day(lang, figures.until),
        ),
        "bars": _bars(app, lang, figures.funnel),
        "legend": [app.say(lang, f"figures-legend-{kind}") for kind in ("likely", "other")],
        "contact": contact_text(app, lang, figures.first_contact_hours, figures.first_contacts),
        "weeks": _weeks(app, lang, picture.weeks),
        "sections": [
            section
            for section in (_joined(app, lang, picture.logs), _ended(app, lang, picture.logs))
            if section["lines"]
        ],
        "questions": app.say(lang, "figures-questions"),
        "none": app.say(lang, "figures-questions-none"),
        "columns": [app.say(lang, f"figures-{what}", "short") for what in RATES],
        "rows": [
            [question.label, *(percent(question.rate(what)) for what in RATES)]
            for question in worst(figures.questions)
        ],
        "note": app.say(lang, "figures-hidden"),
    }


def _bars(app: App, lang: str, funnel: Mapping[str, int]) -> list[list[Any]]:
    """Return a bar each: its name, what is likely (or all there is), and what is not."""
    bars: list[list[Any]] = []
    for name, count in funnel.items():
        if name in SPLIT and SPLIT[name] in funnel:
            other = funnel[SPLIT[name]]
            likely = count - other if name == "shared" else count
            bars.append([app.say(lang, f"figures-both-{name}"), max(0, likely), other])
        elif name not in SPLIT.values():
            bars.append([name_of(app, lang, name), count])
    return bars


def _weeks(app: App, lang: str, weeks: Mapping[date, TeamWork]) -> dict[str, Any]:
    return {
        "title": app.say(lang, "figures-weeks"),
        "columns": [near_day(lang, day) for day in weeks],
        "rows": [
            [name_of(app, lang, name), *(done.counts[name] for done in weeks.values())]
            for name in COMPARED
        ]
        if weeks
        else [],
    }


def _joined(app: App, lang: str, logs: Sequence[tuple[str, StudyLog]]) -> dict[str, Any]:
    """Return how many joined each study, and how many its registry record plans."""
    lines = []
    for name, log in logs:
        key = as_key("trial", log.trial)
        planned = app.say(lang, key, "planned") if app.content.words.has(key, "planned") else None
        what = "figures-joined-of" if planned else "figures-joined"
        given = {"planned": planned} if planned else {}
        lines.append(app.say(lang, what, study=name, count=log.counts["enrolled"], **given))
    return {"title": app.say(lang, "figures-joined-title"), "lines": lines}


def _ended(app: App, lang: str, logs: Sequence[tuple[str, StudyLog]]) -> dict[str, Any]:
    """Return why referrals ended, the most frequent reasons first."""
    reasons: Counter[str] = Counter()
    for _, log in logs:
        for reason, count in log.reasons.items():
            reasons[reason_name(app, lang, log.trial, reason)] += count
    lines = [app.say(lang, "ui-labelled", label=name, text=count)
             for name, count in reasons.most_common(MOST_REASONS)]  # fmt: skip
    return {"title": app.say(lang, "figures-ended-title"), "lines": lines}


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


def text_of(app: App, lang: str, drawing: Mapping[str, Any]) -> str:
    """Return the same figures as a message."""

    def labelled(label: object, text: object) -> str:
        return app.say(lang, "ui-labelled", label=label, text=text)

    lines = [f"{drawing['title']}\n{drawing['period']}", ""]
    lines += [labelled(name, counted(counts)) for name, *counts in drawing["bars"]]
    lines += ["", str(drawing["contact"])]
    weeks = drawing["weeks"]
    if weeks["rows"]:
        lines += ["", labelled(weeks["title"], " · ".join(weeks["columns"]))]
        lines += [labelled(name, " · ".join(map(str, each))) for name, *each in weeks["rows"]]
    for section in drawing["sections"]:
        lines += ["", section["title"], *(f"• {line}" for line in section["lines"])]
    lines += ["", str(drawing["questions"])]
    for label, *shares in drawing["rows"]:
        rates = " · ".join(f"{c} {s}" for c, s in zip(drawing["columns"], shares, strict=True))
        lines.append(f"• {labelled(label, rates)}")
    return "\n".join([*lines, str(drawing["note"] if drawing["rows"] else drawing["none"])])


def counted(counts: Sequence[int]) -> str:
    """Return a bar's number: what is likely and what is not, where it has two colours."""
    return " + ".join(map(str, counts))
