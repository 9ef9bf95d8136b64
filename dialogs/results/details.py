"""All that can be told of one study: what [More] shows under its card."""

from collections.abc import Iterable

from dialogs.assessment import Match
from dialogs.context import TurnContext, sentence
from dialogs.dates import day_text
from dialogs.results.contacts import contacts, hospitals
from dialogs.results.elsewhere import related_line
from dialogs.results.matches import is_for_others, matches
from dialogs.results.open_points import can_be_told, for_the_team, left_to_the_team
from dialogs.results.people import people_line
from dialogs.results.reasons import criterion_text
from dialogs.words import as_key
from trials.matching import Verdict
from trials.trial import Trial, TrialStatus
from trials.values import Blank
from trials.vocabulary import Source

# A button of a card: it changes nothing, so it stays good however old it is.
MORE = "-more_"
# Longer lists are cut, with their rest counted: a message must stay readable on a phone.
MOST_ITEMS = 12
STALE_DAYS = 90


def more_text(context: TurnContext, option: str) -> str:
    """Return all about the study of that button; "" where it names none of the result."""
    trial = option.removeprefix(MORE)
    if trial == option:
        return ""
    shown = (match for match in matches(context) if match.trial.id == trial and match.is_open)
    return next((_told(context, match) for match in shown), "")


def _told(context: TurnContext, match: Match) -> str:
    parts = [_verdict(context, match)]
    parts += cautions(context, match)
    parts += _for_the_team(context, match)
    parts.append(sentence(context, as_key("trial", match.trial.id), "about"))
    parts.append(sentence(context, as_key("trial", match.trial.id), "risks"))
    parts += _to_confirm(context, match)
    parts.append(_label(context))
    parts += contacts(context, (match,))
    parts += pauses(context, match.trial)
    parts.append(as_of(context, match.trial))
    parts += [people_line(context, match.trial), related_line(context, match.trial)]
    parts.append(sentence(context, "ui-result-bring-list"))
    return "\n\n".join(filter(None, parts))


def cautions(context: TurnContext, match: Match) -> list[str]:
    """Return what other studies of this kind mind, where this one's rules are not published."""
    return [sentence(context, as_key("caution", say)) for say in match.best.cautions]


def pauses(context: TurnContext, trial: Trial) -> list[str]:
    """Return that a study, or one of its hospitals, takes nobody new for a while."""
    study = sentence(context, as_key("trial", trial.id))
    if trial.status is not TrialStatus.RECRUITING:
        return [sentence(context, "ui-trial-paused", study=study)]
    names = (sentence(context, as_key("site", s)) for s in trial.sites if s in trial.paused_at)
    return [sentence(context, "ui-trial-paused-at", study=study, hospital=name) for name in names]


def _verdict(context: TurnContext, match: Match) -> str:
    best = match.best
    args = {
        "study": sentence(context, as_key("trial", match.trial.id)),
        "hospital": hospitals(context, match.trial),
    }
    if best.verdict is Verdict.LIKELY:
        return sentence(context, "ui-result-likely", **args)
    if is_for_others(context, match):
        return sentence(context, "ui-result-for-children", **args)
    if not match.trial.published:
        return sentence(context, "ui-result-possible-unpublished", **args)
    if points := can_be_told(context, match):
        missing = _shorts(context, points)
        return sentence(context, "ui-result-possible", missing=missing, **args)
    return sentence(context, "ui-result-undecided", **args)


def _for_the_team(context: TurnContext, match: Match) -> list[str]:
    """Return what the team decides, beside the verdict: perhaps that the study is for children."""
    if not match.trial.published:
        return []
    told = {
        "ui-result-review": for_the_team(context, match),
        "ui-result-team-asks": left_to_the_team(context, match),
    }
    return [
        sentence(context, key, items=_shorts(context, atoms))
        for key, atoms in told.items()
        if atoms
    ]


def _to_confirm(context: TurnContext, match: Match) -> list[str]:
    """Return what the hospital checks; what is missing is said with the verdict."""
    if not match.best.to_confirm:
        return []
    items = _shorts(context, match.best.to_confirm)
    return [sentence(context, "ui-result-to-confirm", items=items)]


def _label(context: TurnContext) -> str:
    seen = "reports-seen" if reports_seen(context) else "from-memory"
    return sentence(context, f"ui-result-{seen}")


def reports_seen(context: TurnContext) -> bool:
    """Return whether any value was read from a report."""
    facts = context.content.library.vocabulary.facts
    return context.screening.reports == "have" and any(
        facts[fact].source is Source.REPORT and not isinstance(answered.given, Blank)
        for fact, answered in context.screening.answers.items()
        if fact in facts
    )


def as_of(context: TurnContext, trial: Trial) -> str:
    """Return whether the study took people, and when; long ago: that this may have changed."""
    day = trial.as_of
    old = "-old" if (context.on - day).days > STALE_DAYS else ""
    return sentence(context, f"ui-result-as-of{old}", date=day_text(context.screening.lang, day))


def _shorts(context: TurnContext, atoms: Iterable[str]) -> str:
    named = list(dict.fromkeys(criterion_text(context, atom, "short") for atom in atoms))
    shown = "\n".join(f"• {name}" for name in named[:MOST_ITEMS])
    if len(named) > MOST_ITEMS:
        rest = len(named) - MOST_ITEMS
        shown += "\n• " + sentence(context, "ui-and-more", count=rest)
    return f"\n{shown}"
