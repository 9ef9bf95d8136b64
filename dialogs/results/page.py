"""A page for the person's doctor, as words: what is on it, in one language, and in which order."""

from collections.abc import Iterable, Mapping
from typing import Any

from dialogs.alarm_values import alarm_text, alarming
from dialogs.assessment import Match
from dialogs.context import TurnContext, sentence
from dialogs.dates import day_text
from dialogs.formatting import joined
from dialogs.results.cards import verdict_text
from dialogs.results.contacts import hospitals
from dialogs.results.contradictions import unclear_line
from dialogs.results.details import as_of, cautions, pauses, reports_seen
from dialogs.results.matches import is_minor, matches
from dialogs.results.reasons import criterion_text
from dialogs.results.review import NO, SHEETS, UNKNOWN, UNUSUAL, grouped
from dialogs.words import as_key
from trials.matching import Verdict

# How a study is marked: by what the answers come to.
MARKS = {
    Verdict.LIKELY: "likely",
    Verdict.POSSIBLE: "possible",
    Verdict.NOT_NOW: "later",
    Verdict.EXCLUDED: "no",
}
# The groups of the review under each heading of a page, which has room for few.
SECTIONS = {
    "ui-review-about": ("about",),
    "page-unusual": (UNUSUAL,),
    "page-treatment": ("illness", "treatment"),
    "page-tests": SHEETS,
}
MOST_ITEMS = 16  # of one list of points; the rest is counted

Page = Mapping[str, Any]


def page_of(context: TurnContext, *, notes: bool) -> Page:
    """Return what the page says, as plain lists: whatever draws it needs no word of its own."""
    ranked = matches(context)
    fit = [match for match in ranked if match.is_open]
    others = [match for match in ranked if not match.is_open]
    return {
        "lang": context.screening.lang,
        "title": sentence(context, "page-title"),
        "date": day_text(context.screening.lang, context.on),
        "head": _sentences(context, ("page-what", "page-please")),
        "alarm": _alarm(context),
        "studies": {
            "title": sentence(context, "page-studies"),
            "none": "" if fit else sentence(context, "page-none"),
            "items": [_study(context, match) for match in fit],
        },
        "others": {
            "title": sentence(context, "page-others"),
            "items": [_study(context, match) for match in others],
        },
        "values": _values(context),
        "bring": {
            "title": sentence(context, "page-bring"),
            "items": _to_bring(context, fit),
        },
        "notes": {
            "title": sentence(context, "page-notes"),
            "items": [note.text for note in context.screening.notes] if notes else [],
        },
        "foot": sentence(context, "page-foot", operator=context.content.operator.operator),
    }


def _alarm(context: TurnContext) -> list[str]:
    found = alarming(context)
    return alarm_text(context, found).split("\n") if found else []


def _study(context: TurnContext, match: Match) -> dict[str, Any]:
    best, key = match.best, as_key("trial", match.trial.id)
    points = [
        _point(context, "page-open", best.missing),
        _point(context, "page-team", best.review),
        _point(context, "page-checks", best.to_confirm),
    ]
    if not match.is_open:
        points = [_rules(context, match)]
    return {
        "mark": MARKS[best.verdict],
        "name": sentence(context, key),
        "where": joined(context, (hospitals(context, match.trial), match.trial.id)),
        "verdict": _verdict(context, match),
        "points": [point for point in points if point],
        "lines": [*_told(context, match)] if match.is_open else [],
    }


def _verdict(context: TurnContext, match: Match) -> str:
    best = match.best
    if match.is_open:
        return verdict_text(context, match)
    if best.verdict is Verdict.EXCLUDED:
        return sentence(context, "page-verdict-no")
    if best.retry_on:
        day = day_text(context.screening.lang, best.retry_on)
        return sentence(context, "page-verdict-later", date=day)
    return sentence(context, "page-verdict-passing")


def _point(context: TurnContext, key: str, atoms: Iterable[str]) -> list[str]:
    """Return a label and what stands behind it; nothing where nothing does."""
    named = list(dict.fromkeys(criterion_text(context, atom, "short") for atom in atoms))
    if not named:
        return []
    return [sentence(context, key), _listed(context, named, MOST_ITEMS)]


def _rules(context: TurnContext, match: Match) -> list[str]:
    """Return the rules that the answers do not fit: a doctor sees whether one was misread."""
    atoms = dict.fromkeys(atom for one in match.of_the_illness for atom in one.because)
    named = list(dict.fromkeys(criterion_text(context, atom) for atom in atoms))
    space = "" if context.screening.lang == "zh" else " "
    return [sentence(context, "page-rules"), space.join(named[:MOST_ITEMS])] if named else []


def _told(context: TurnContext, match: Match) -> Iterable[str]:
    yield from cautions(context, match)
    yield sentence(context, as_key("trial", match.trial.id), "done")
    sites = context.content.library.sites
    phones = [sites[site].public_phone for site in match.trial.sites]
    found = [f"clinicaltrials.gov/study/{match.trial.id}"]
    found += [sentence(context, "page-phone", phone=phone) for phone in phones if phone]
    dated = pauses(context, match.trial) or [as_of(context, match.trial)]
    yield " ".join((*dated, joined(context, found)))


def _values(context: TurnContext) -> dict[str, Any]:
    groups = grouped(context, as_typed=True)
    seen = "page-from-reports" if reports_seen(context) else "page-from-memory"
    unclear = unclear_line(context)
    return {
        "title": sentence(context, "page-values"),
        "note": " ".join(filter(None, (sentence(context, seen), unclear))),
        "groups": [
            {"title": sentence(context, key), "rows": rows}
            for key, of in SECTIONS.items()
            if (rows := [row for group in of for row in groups.get(group, ())])
        ],
        "rest": [
            [sentence(context, f"ui-review-{group}"), joined(context, map(_label, groups[group]))]
            for group in (NO, UNKNOWN)
            if group in groups
        ],
    }


def _label(row: list[str]) -> str:
    return row[0]


def _to_bring(context: TurnContext, fit: list[Match]) -> list[str]:
    """Return what to bring to a hospital: papers, and the reports that a study would look at."""
    child = context.screening.who == "child" and is_minor(context) is not False
    keys = ("page-bring-ids" if child else "page-bring-id", "page-bring-reports")
    items = [sentence(context, key) for key in (*keys, "page-bring-medicines")]
    if any(match.best.to_confirm for match in fit):
        items.append(sentence(context, "page-bring-tests"))
    return items


def _sentences(context: TurnContext, keys: Iterable[str]) -> str:
    space = "" if context.screening.lang == "zh" else " "
    return space.join(sentence(context, key) for key in keys)


def _listed(context: TurnContext, named: list[str], most: int) -> str:
    shown = named[:most]
    if len(named) > most:
        shown.append(sentence(context, "ui-and-more", count=len(named) - most))
    return joined(context, shown)
