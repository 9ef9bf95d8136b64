"""The result as the participant reads it, trial by trial, and what they can do next."""

from collections.abc import Iterable

from dialogs.alarm_values import alarm_text, alarming
from dialogs.assessment import Match
from dialogs.context import TurnContext, sentence
from dialogs.dates import day_text
from dialogs.formatting import joined
from dialogs.results.matches import (
    asks,
    can_add_reports,
    is_for_others,
    is_minor,
    matches,
    may_ask,
    may_share,
    offers,
    takes,
)
from dialogs.results.reasons import criterion_text, hurts, reasons
from dialogs.results.reminders import reminder_options
from dialogs.words import as_key
from trials.matching import Verdict
from trials.trial import Site, Trial, TrialStatus
from trials.values import Blank
from trials.vocabulary import Source

# Longer lists are cut, with their rest counted: a message must stay readable on a phone.
MOST_ITEMS = 12
STALE_DAYS = 90


def result_texts(context: TurnContext) -> tuple[str, ...]:
    """Return one message a trial, then the list to bring."""
    ranked = matches(context)
    texts = [_result(context, match) for match in ranked]
    sore = [number for number, match in enumerate(ranked) if hurts(context.content, match.best)]
    if sore:
        texts[sore[-1]] += "\n\n" + sentence(context, "ui-result-not-your-fault")
    if any(match.is_open for match in ranked):
        texts.append(sentence(context, "ui-result-bring-list"))
    elif not any(match.best.verdict is Verdict.NOT_NOW for match in ranked):
        texts.append(sentence(context, "ui-nothing-matches"))
    if context.content.operator.unreviewed:
        texts[0] = f"{sentence(context, 'ui-result-unreviewed')}\n\n{texts[0]}"
    if found := alarming(context):
        texts.insert(0, alarm_text(context, found))
    return (*texts, sentence(context, "ui-not-medical-advice"))


def _result(context: TurnContext, match: Match) -> str:
    parts = [_verdict(context, match)]
    if match.is_open:
        parts += [sentence(context, as_key("caution", say)) for say in match.best.cautions]
        parts += _for_the_team(context, match)
        parts.append(sentence(context, as_key("trial", match.trial.id), "about"))
        parts.append(sentence(context, as_key("trial", match.trial.id), "risks"))
        parts += _to_confirm(context, match)
        parts.append(_label(context))
        parts += _contacts(context, (match,))
    elif may_ask(context, match):
        of = "report" if match.best.by_report else "answers"
        parts.append(sentence(context, f"ui-result-ask-team-{of}"))
    if match.trial.status is not TrialStatus.RECRUITING:
        study = sentence(context, as_key("trial", match.trial.id))
        parts.append(sentence(context, "ui-trial-paused", study=study))
    elif match.trial.paused_at:
        parts += _paused_sites(context, match.trial)
    parts.append(_as_of(context, match))
    return "\n\n".join(parts)


def _paused_sites(context: TurnContext, trial: Trial) -> Iterable[str]:
    study = sentence(context, as_key("trial", trial.id))
    for site in trial.sites:
        if site in trial.paused_at:
            name = sentence(context, as_key("site", site))
            yield sentence(context, "ui-trial-paused-at", study=study, hospital=name)


def _verdict(context: TurnContext, match: Match) -> str:
    best = match.best
    args = {
        "study": sentence(context, as_key("trial", match.trial.id)),
        "hospital": hospitals(context, match.trial),
        "reason": reasons(context, best),
    }
    match best.verdict:
        case Verdict.LIKELY:
            return sentence(context, "ui-result-likely", **args)
        case Verdict.POSSIBLE if is_for_others(context, match):
            return sentence(context, "ui-result-for-children", **args)
        case Verdict.POSSIBLE if not match.trial.published:
            return sentence(context, "ui-result-possible-unpublished", **args)
        case Verdict.POSSIBLE if best.missing:
            missing = _shorts(context, best.missing)
            return sentence(context, "ui-result-possible", missing=missing, **args)
        case Verdict.POSSIBLE:
            return sentence(context, "ui-result-undecided", **args)
        case Verdict.NOT_NOW if best.retry_on:
            day = day_text(context.screening.lang, best.retry_on)
            return sentence(context, "ui-result-not-now", date=day, **args)
        case Verdict.NOT_NOW:
            return sentence(context, "ui-result-not-now-passing", **args)
        case Verdict.EXCLUDED:
            return sentence(context, "ui-result-excluded", **args)


def _for_the_team(context: TurnContext, match: Match) -> list[str]:
    """Return what the team decides, beside the verdict: perhaps that the study is for children."""
    if not match.best.review or not match.trial.published:
        return []
    items = _shorts(context, match.best.review)
    return [sentence(context, "ui-result-review", items=items)]


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


def _as_of(context: TurnContext, match: Match) -> str:
    """Return how old the study's record is; where that matters, that it may have changed."""
    as_of = match.trial.as_of
    old = (context.on - as_of).days > STALE_DAYS and match.best.verdict is not Verdict.EXCLUDED
    key = "ui-result-as-of-old" if old else "ui-result-as-of"
    return sentence(context, key, date=day_text(context.screening.lang, as_of))


def _shorts(context: TurnContext, atoms: Iterable[str]) -> str:
    named = list(dict.fromkeys(criterion_text(context, atom, "short") for atom in atoms))
    shown = "\n".join(f"• {name}" for name in named[:MOST_ITEMS])
    if len(named) > MOST_ITEMS:
        rest = len(named) - MOST_ITEMS
        shown += "\n• " + sentence(context, "ui-and-more", count=rest)
    return f"\n{shown}"


def hospitals(context: TurnContext, trial: Trial) -> str:
    names = (sentence(context, as_key("site", site)) for site in trial.sites)
    return joined(context, names)


def public_contact(context: TurnContext, trial: Trial, site: Site) -> str:
    """Return the hospital's printed number, or how to find it: never a doctor's own phone."""
    hospital = sentence(context, as_key("site", site.id))
    if site.public_phone:
        return sentence(
            context, "ui-result-public-contact", hospital=hospital, phone=site.public_phone
        )
    return sentence(context, "ui-result-no-contact", hospital=hospital, id=trial.id)


def next_step_text(context: TurnContext) -> str:
    lines = []
    fit = [match for match in matches(context) if match.is_open]
    if fit and not may_share(context):
        if is_minor(context):
            lines.append(sentence(context, "ui-share-guardian-only"))
    elif _unasked(context, fit):
        lines.append(sentence(context, "ui-share-likely-only"))
    lines.append(sentence(context, "ui-result-next"))
    return "\n\n".join(lines)


def team_texts(context: TurnContext) -> tuple[str, ...]:
    """Return how to ask the hospitals that take no such question from here."""
    return _contacts(context, _asked_by_phone(context))


def _asked_by_phone(context: TurnContext) -> list[Match]:
    taken = {trial for trial, _ in (*asks(context), *context.screening.shared)}
    ranked = matches(context)
    return [m for m in ranked if may_ask(context, m) and m.trial.id not in taken]


def _unasked(context: TurnContext, fit: Iterable[Match]) -> bool:
    """Return whether a recruiting hospital is open for a call, but takes no such match from us."""
    return any(
        site not in match.trial.paused_at and not takes(context, match, site)
        for match in fit
        if match.trial.status is TrialStatus.RECRUITING
        for site in match.trial.sites
    )


def _contacts(context: TurnContext, ranked: Iterable[Match]) -> tuple[str, ...]:
    sites = context.content.library.sites
    return tuple(
        public_contact(context, match.trial, sites[site])
        for match in ranked
        for site in match.trial.sites
    )


def next_step_options(context: TurnContext) -> tuple[tuple[str, str], ...]:
    """Return what the person can do with a result."""
    offered = offers(context)
    sites = [site for _, site in offered]
    choices = []
    for trial, site in offered:
        hospital = sentence(context, as_key("site", site), "short")
        study = sentence(context, as_key("trial", trial))
        # One hospital may run two studies that fit: then the button tells which.
        which = "share-study" if sites.count(site) > 1 else "share"
        key = f"ui-result-next-option-{which}"
        label = sentence(context, key, hospital=hospital, study=study)
        choices.append((f"share_{trial}_{site}", label))
    if can_add_reports(context):
        choices.append(_choice(context, "reports"))
    if any(match.best.because for match in matches(context)):
        choices.append(_choice(context, "why"))
    choices += _ask_options(context)
    choices += reminder_options(context)
    return (*choices, _choice(context, "change"), _choice(context, "finish"))


def _choice(context: TurnContext, option: str) -> tuple[str, str]:
    return option, sentence(context, f"ui-result-next-option-{option}")


def _ask_options(context: TurnContext) -> list[tuple[str, str]]:
    """Return the buttons that ask a team although the answers say no."""
    pairs, by_phone = asks(context), _asked_by_phone(context)
    if len(pairs) + bool(by_phone) == 1 and pairs:
        ((trial, site),) = pairs
        return [(f"ask_{trial}_{site}", sentence(context, "ui-result-next-option-team"))]
    choices = []
    for trial, site in pairs:
        hospital = sentence(context, as_key("site", site), "short")
        label = sentence(context, "ui-result-next-option-ask", hospital=hospital)
        choices.append((f"ask_{trial}_{site}", label))
    return [*choices, *([_choice(context, "team")] if by_phone else [])]
