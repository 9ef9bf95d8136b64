"""The result as the participant reads it, trial by trial, and what they can do next."""

from collections.abc import Iterable
from datetime import date

from dialogs.context import Content, TurnContext, sentence
from dialogs.dates import day_text
from dialogs.formatting import joined
from dialogs.results.matches import (
    Match,
    can_add_reports,
    is_minor,
    matches,
    may_share,
    offers,
    takes,
)
from dialogs.results.reminders import reminder_options
from dialogs.screening import Screening
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


def result_texts(content: Content, screening: Screening, context: TurnContext) -> tuple[str, ...]:
    """Return one message a trial, then the list to bring."""
    ranked = matches(content, screening, context.on)
    texts = [_result(content, screening, match, context) for match in ranked]
    sore = [number for number, match in enumerate(ranked) if _hurts(content, match.best)]
    if sore:
        texts[sore[-1]] += "\n\n" + sentence(content, screening, "ui-result-not-your-fault")
    if any(match.is_open for match in ranked):
        texts.append(sentence(content, screening, "ui-result-bring-list"))
    elif not any(match.best.verdict is Verdict.NOT_NOW for match in ranked):
        texts.append(sentence(content, screening, "ui-nothing-matches"))
    if content.operator.unreviewed:
        texts[0] = f"{sentence(content, screening, 'ui-result-unreviewed')}\n\n{texts[0]}"
    return (*texts, sentence(content, screening, "ui-not-medical-advice"))


def _hurts(content: Content, best: Judgement) -> bool:
    """Return whether somebody may take an exclusion to heart: the age range is nobody's fault."""
    kinds = {_category(content, atom) for atom in best.because}
    return best.verdict is Verdict.EXCLUDED and not kinds <= PLAIN


def _result(content: Content, screening: Screening, match: Match, context: TurnContext) -> str:
    parts = [_verdict(content, screening, match)]
    if match.is_open:
        parts += _for_the_team(content, screening, match)
        parts.append(sentence(content, screening, as_key("trial", match.trial.id), "about"))
        parts += _to_confirm(content, screening, match)
        parts.append(_label(content, screening))
        parts += _contacts(content, screening, (match,))
    elif match.best.by_report:
        parts.append(sentence(content, screening, "ui-result-ask-team"))
    if match.trial.status is not TrialStatus.RECRUITING:
        study = sentence(content, screening, as_key("trial", match.trial.id))
        parts.append(sentence(content, screening, "ui-trial-paused", study=study))
    elif match.trial.paused_at:
        parts += _paused_sites(content, screening, match.trial)
    parts.append(_as_of(content, screening, match, context.on))
    return "\n\n".join(parts)


def _paused_sites(content: Content, screening: Screening, trial: Trial) -> Iterable[str]:
    study = sentence(content, screening, as_key("trial", trial.id))
    for site in trial.sites:
        if site in trial.paused_at:
            name = sentence(content, screening, as_key("site", site))
            yield sentence(content, screening, "ui-trial-paused-at", study=study, hospital=name)


def _verdict(content: Content, screening: Screening, match: Match) -> str:
    best = match.best
    args = {
        "study": sentence(content, screening, as_key("trial", match.trial.id)),
        "hospital": hospitals(content, screening, match.trial),
        "reason": reasons(content, screening, best),
    }
    match best.verdict:
        case Verdict.LIKELY:
            return sentence(content, screening, "ui-result-likely", **args)
        case Verdict.POSSIBLE if not match.trial.published:
            return sentence(content, screening, "ui-result-possible-unpublished", **args)
        case Verdict.POSSIBLE if best.missing:
            missing = _shorts(content, screening, best.missing)
            return sentence(content, screening, "ui-result-possible", missing=missing, **args)
        case Verdict.POSSIBLE:
            return sentence(content, screening, "ui-result-undecided", **args)
        case Verdict.NOT_NOW if best.retry_on:
            day = day_text(screening.lang, best.retry_on)
            return sentence(content, screening, "ui-result-not-now", date=day, **args)
        case Verdict.NOT_NOW:
            return sentence(content, screening, "ui-result-not-now-passing", **args)
        case Verdict.EXCLUDED:
            return sentence(content, screening, "ui-result-excluded", **args)


def _for_the_team(content: Content, screening: Screening, match: Match) -> list[str]:
    """Return what the team decides, beside the verdict: perhaps that the study is for children."""
    if not match.best.review or not match.trial.published:
        return []
    items = _shorts(content, screening, match.best.review)
    return [sentence(content, screening, "ui-result-review", items=items)]


def _to_confirm(content: Content, screening: Screening, match: Match) -> list[str]:
    """Return what the hospital checks; what is missing is said with the verdict."""
    if not match.best.to_confirm:
        return []
    items = _shorts(content, screening, match.best.to_confirm)
    return [sentence(content, screening, "ui-result-to-confirm", items=items)]


def _label(content: Content, screening: Screening) -> str:
    seen = "reports-seen" if reports_seen(content, screening) else "from-memory"
    return sentence(content, screening, f"ui-result-{seen}")


def reports_seen(content: Content, screening: Screening) -> bool:
    """Return whether any value was read from a report."""
    facts = content.library.vocabulary.facts
    return screening.reports == "have" and any(
        facts[fact].source is Source.REPORT and not isinstance(answered.given, Blank)
        for fact, answered in screening.answers.items()
        if fact in facts
    )


def _as_of(content: Content, screening: Screening, match: Match, on: date) -> str:
    """Return how old the study's record is; where that matters, that it may have changed."""
    as_of = match.trial.as_of
    old = (on - as_of).days > STALE_DAYS and match.best.verdict is not Verdict.EXCLUDED
    key = "ui-result-as-of-old" if old else "ui-result-as-of"
    return sentence(content, screening, key, date=day_text(screening.lang, as_of))


def _shorts(content: Content, screening: Screening, atoms: Iterable[str]) -> str:
    named = list(dict.fromkeys(criterion_text(content, screening, atom, "short") for atom in atoms))
    shown = "\n".join(f"• {name}" for name in named[:MOST_ITEMS])
    if len(named) > MOST_ITEMS:
        rest = len(named) - MOST_ITEMS
        shown += "\n• " + sentence(content, screening, "ui-and-more", count=rest)
    return f"\n{shown}"


def criterion_text(
    content: Content, screening: Screening, atom: str, attr: str | None = None
) -> str:
    trial, _, criterion = atom.partition("/")
    return sentence(content, screening, as_key("criterion", trial, criterion), attr)


def reasons(content: Content, screening: Screening, judgement: Judgement) -> str:
    """Return the categories of what did not fit: never the cut-off, never the value."""
    categories = dict.fromkeys(_category(content, atom) for atom in judgement.because)
    named = (sentence(content, screening, as_key("reason", category)) for category in categories)
    return joined(content, screening, named)


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


def why_text(content: Content, screening: Screening, match: Match) -> str:
    """Return the criteria that did not fit, in words."""
    sentences = [criterion_text(content, screening, atom) for atom in match.best.because]
    study = sentence(content, screening, as_key("trial", match.trial.id))
    head = sentence(content, screening, "ui-result-why-head")
    return "\n".join([study, head, *(f"• {text}" for text in dict.fromkeys(sentences))])


def hospitals(content: Content, screening: Screening, trial: Trial) -> str:
    names = (sentence(content, screening, as_key("site", site)) for site in trial.sites)
    return joined(content, screening, names)


def public_contact(content: Content, screening: Screening, trial: Trial, site: Site) -> str:
    """Return the hospital's printed number, or how to find it: never a doctor's own phone."""
    hospital = sentence(content, screening, as_key("site", site.id))
    if site.public_phone:
        return sentence(
            content,
            screening,
            "ui-result-public-contact",
            hospital=hospital,
            phone=site.public_phone,
        )
    return sentence(content, screening, "ui-result-no-contact", hospital=hospital, id=trial.id)


def next_step_text(content: Content, screening: Screening, context: TurnContext) -> str:
    lines = []
    fit = [match for match in matches(content, screening, context.on) if match.is_open]
    if fit and not may_share(content, screening, context.on):
        if is_minor(content, screening, context.on):
            lines.append(sentence(content, screening, "ui-share-guardian-only"))
    elif _unasked(fit, context):
        lines.append(sentence(content, screening, "ui-share-likely-only"))
    lines.append(sentence(content, screening, "ui-result-next"))
    return "\n\n".join(lines)


def team_texts(content: Content, screening: Screening, context: TurnContext) -> tuple[str, ...]:
    """Return how to ask the hospitals whose study a report value ruled out."""
    ranked = matches(content, screening, context.on)
    return _contacts(content, screening, (match for match in ranked if match.best.by_report))


def _unasked(fit: Iterable[Match], context: TurnContext) -> bool:
    """Return whether a recruiting hospital is open for a call, but takes no such match from us."""
    return any(
        site not in match.trial.paused_at and not takes(match, site, context)
        for match in fit
        if match.trial.status is TrialStatus.RECRUITING
        for site in match.trial.sites
    )


def _contacts(content: Content, screening: Screening, ranked: Iterable[Match]) -> tuple[str, ...]:
    sites = content.library.sites
    return tuple(
        public_contact(content, screening, match.trial, sites[site])
        for match in ranked
        for site in match.trial.sites
    )


def next_step_options(
    content: Content, screening: Screening, context: TurnContext
) -> tuple[tuple[str, str], ...]:
    """Return what the person can do with a result."""
    offered = offers(content, screening, context)
    sites = [site for _, site in offered]
    choices = []
    for trial, site in offered:
        hospital = sentence(content, screening, as_key("site", site), "short")
        study = sentence(content, screening, as_key("trial", trial))
        # One hospital may run two studies that fit: then the button tells which.
        which = "share-study" if sites.count(site) > 1 else "share"
        key = f"ui-result-next-option-{which}"
        label = sentence(content, screening, key, hospital=hospital, study=study)
        choices.append((f"share_{trial}_{site}", label))
    if can_add_reports(content, screening, context.on):
        choices.append(_choice(content, screening, "reports"))
    ranked = matches(content, screening, context.on)
    if any(match.best.because for match in ranked):
        choices.append(_choice(content, screening, "why"))
    if any(match.best.by_report for match in ranked):
        choices.append(_choice(content, screening, "team"))
    choices += reminder_options(content, screening, context)
    return (*choices, _choice(content, screening, "change"), _choice(content, screening, "finish"))


def _choice(content: Content, screening: Screening, option: str) -> tuple[str, str]:
    return option, sentence(content, screening, f"ui-result-next-option-{option}")
