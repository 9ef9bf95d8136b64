"""The result as the participant reads it, trial by trial, and what they can do next."""

from collections.abc import Iterable

from dialogs.alarm_values import alarm_text, alarming
from dialogs.assessment import Match
from dialogs.context import Content, TurnContext, sentence
from dialogs.dates import day_text
from dialogs.formatting import joined
from dialogs.results.matches import (
    can_add_reports,
    is_minor,
    matches,
    may_share,
    offers,
    takes,
)
from dialogs.results.reminders import reminder_options
from dialogs.words import as_key
from trials.atoms import demanded_facts
from trials.matching import Judgement, Verdict
from trials.trial import Site, Trial, TrialStatus
from trials.values import Blank
from trials.vocabulary import Source

# Longer lists are cut, with their rest counted: a message must stay readable on a phone.
MOST_ITEMS = 12
STALE_DAYS = 90
PLAIN = frozenset({"age", "disease"})


def result_texts(context: TurnContext) -> tuple[str, ...]:
    """Return one message a trial, then the list to bring."""
    ranked = matches(context)
    texts = [_result(context, match) for match in ranked]
    sore = [number for number, match in enumerate(ranked) if _hurts(context.content, match.best)]
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


def _hurts(content: Content, best: Judgement) -> bool:
    """Return whether somebody may take an exclusion to heart: the age range is nobody's fault."""
    kinds = {_category(content, atom) for atom in best.because}
    return best.verdict is Verdict.EXCLUDED and not kinds <= PLAIN


def _result(context: TurnContext, match: Match) -> str:
    parts = [_verdict(context, match)]
    if match.is_open:
        parts += _for_the_team(context, match)
        parts.append(sentence(context, as_key("trial", match.trial.id), "about"))
        parts += _to_confirm(context, match)
        parts.append(_label(context))
        parts += _contacts(context, (match,))
    elif match.best.by_report:
        parts.append(sentence(context, "ui-result-ask-team"))
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


def criterion_text(context: TurnContext, atom: str, attr: str | None = None) -> str:
    trial, _, criterion = atom.partition("/")
    return sentence(context, as_key("criterion", trial, criterion), attr)


def reasons(context: TurnContext, judgement: Judgement) -> str:
    """Return the categories of what did not fit: never the cut-off, never the value."""
    categories = dict.fromkeys(_category(context.content, atom) for atom in judgement.because)
    named = (sentence(context, as_key("reason", category)) for category in categories)
    return joined(context, named)


def _category(content: Content, atom: str) -> str:
    """Return the category of what the rule asks first.

    A kidney value worked out from the age is no matter of age. The illness itself comes last:
    whoever reads of a study has it, perhaps not for long enough.
    """
    questions = content.questionnaire.questions
    by_fact = {fact: question.reason for question in questions for fact in question.fills}
    trial = content.library.trials[atom.partition("/")[0]]
    illness = {fact for cohort in trial.cohorts for fact in cohort.disease}
    facts = sorted(demanded_facts(content.library, atom), key=illness.__contains__)
    return next((by_fact[fact] for fact in facts if fact in by_fact), "other")


def why_text(context: TurnContext, match: Match) -> str:
    """Return the criteria that did not fit, in words."""
    sentences = [criterion_text(context, atom) for atom in match.best.because]
    study = sentence(context, as_key("trial", match.trial.id))
    head = sentence(context, "ui-result-why-head")
    return "\n".join([study, head, *(f"• {text}" for text in dict.fromkeys(sentences))])


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
    """Return how to ask the hospitals whose study a report value ruled out."""
    ranked = matches(context)
    return _contacts(context, (match for match in ranked if match.best.by_report))


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
    ranked = matches(context)
    if any(match.best.because for match in ranked):
        choices.append(_choice(context, "why"))
    if any(match.best.by_report for match in ranked):
        choices.append(_choice(context, "team"))
    choices += reminder_options(context)
    return (*choices, _choice(context, "change"), _choice(context, "finish"))


def _choice(context: TurnContext, option: str) -> tuple[str, str]:
    return option, sentence(context, f"ui-result-next-option-{option}")
