"""The result as the participant reads it, trial by trial, and what they can do next."""

from collections.abc import Iterable
from datetime import date

from dialogs.context import Moment, Talk, speak
from dialogs.formatting import day_text, joined
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
from trials.trial import Site, Status, Trial
from trials.values import Blank
from trials.vocabulary import Source

# Longer lists are cut, with their rest counted: a message must stay readable on a phone.
MOST_ITEMS = 12
STALE_DAYS = 90
PLAIN = frozenset({"age", "disease"})


def result_texts(talk: Talk, screening: Screening, moment: Moment) -> tuple[str, ...]:
    """One message a trial, then the list to bring."""
    found = matches(talk, screening, moment.on)
    texts = [_result(talk, screening, match, moment) for match in found]
    sore = [n for n, m in enumerate(found) if _hurts(talk, m.best)]
    if sore:
        texts[sore[-1]] += "\n\n" + speak(talk, screening, "ui-result-not-your-fault")
    if any(m.is_open for m in found):
        texts.append(speak(talk, screening, "ui-result-bring-list"))
    elif not any(m.best.verdict is Verdict.NOT_NOW for m in found):
        texts.append(speak(talk, screening, "ui-nothing-matches"))
    if talk.house.unreviewed:
        texts[0] = f"{speak(talk, screening, 'ui-result-unreviewed')}\n\n{texts[0]}"
    return (*texts, speak(talk, screening, "ui-not-medical-advice"))


def _hurts(talk: Talk, best: Judgement) -> bool:
    """Whether somebody may take an exclusion to heart: the age range is nobody's fault."""
    kinds = {_category(talk, atom) for atom in best.because}
    return best.verdict is Verdict.EXCLUDED and not kinds <= PLAIN


def _result(talk: Talk, screening: Screening, match: Match, moment: Moment) -> str:
    parts = [_verdict(talk, screening, match)]
    if match.is_open:
        parts += _for_the_team(talk, screening, match)
        parts.append(speak(talk, screening, as_key("trial", match.trial.id), "about"))
        parts += _to_confirm(talk, screening, match)
        parts.append(_label(talk, screening))
        parts += _contacts(talk, screening, (match,))
    elif match.best.by_report:
        parts.append(speak(talk, screening, "ui-result-ask-team"))
    if match.trial.status is not Status.RECRUITING:
        study = speak(talk, screening, as_key("trial", match.trial.id))
        parts.append(speak(talk, screening, "ui-trial-paused", study=study))
    elif match.trial.paused_at:
        parts += _paused_sites(talk, screening, match.trial)
    parts.append(_as_of(talk, screening, match, moment.on))
    return "\n\n".join(parts)


def _paused_sites(talk: Talk, screening: Screening, trial: Trial) -> Iterable[str]:
    study = speak(talk, screening, as_key("trial", trial.id))
    for site in trial.sites:
        if site in trial.paused_at:
            name = speak(talk, screening, as_key("site", site))
            yield speak(talk, screening, "ui-trial-paused-at", study=study, hospital=name)


def _verdict(talk: Talk, screening: Screening, match: Match) -> str:
    best = match.best
    args = {
        "study": speak(talk, screening, as_key("trial", match.trial.id)),
        "hospital": hospitals(talk, screening, match.trial),
        "reason": reasons(talk, screening, best),
    }
    match best.verdict:
        case Verdict.LIKELY:
            return speak(talk, screening, "ui-result-likely", **args)
        case Verdict.POSSIBLE if not match.trial.published:
            return speak(talk, screening, "ui-result-possible-unpublished", **args)
        case Verdict.POSSIBLE if best.missing:
            missing = _shorts(talk, screening, best.missing)
            return speak(talk, screening, "ui-result-possible", missing=missing, **args)
        case Verdict.POSSIBLE:
            return speak(talk, screening, "ui-result-undecided", **args)
        case Verdict.NOT_NOW if best.retry_on:
            day = day_text(screening, best.retry_on)
            return speak(talk, screening, "ui-result-not-now", date=day, **args)
        case Verdict.NOT_NOW:
            return speak(talk, screening, "ui-result-not-now-passing", **args)
        case Verdict.EXCLUDED:
            return speak(talk, screening, "ui-result-excluded", **args)


def _for_the_team(talk: Talk, screening: Screening, match: Match) -> list[str]:
    """What the team decides stands beside the verdict: it may be that the study is for children."""
    if not match.best.review or not match.trial.published:
        return []
    items = _shorts(talk, screening, match.best.review)
    return [speak(talk, screening, "ui-result-review", items=items)]


def _to_confirm(talk: Talk, screening: Screening, match: Match) -> list[str]:
    """What the hospital checks; what is missing is said with the verdict."""
    if not match.best.to_confirm:
        return []
    items = _shorts(talk, screening, match.best.to_confirm)
    return [speak(talk, screening, "ui-result-to-confirm", items=items)]


def _label(talk: Talk, screening: Screening) -> str:
    seen = "reports-seen" if reports_seen(talk, screening) else "from-memory"
    return speak(talk, screening, f"ui-result-{seen}")


def reports_seen(talk: Talk, screening: Screening) -> bool:
    """Whether any value was read from a report."""
    facts = talk.library.vocabulary.facts
    return screening.reports == "have" and any(
        facts[f].source is Source.REPORT and not isinstance(answered.given, Blank)
        for f, answered in screening.answers.items()
        if f in facts
    )


def _as_of(talk: Talk, screening: Screening, match: Match, on: date) -> str:
    """How old the study's record is; where that matters, that it may have changed."""
    as_of = match.trial.as_of
    old = (on - as_of).days > STALE_DAYS and match.best.verdict is not Verdict.EXCLUDED
    key = "ui-result-as-of-old" if old else "ui-result-as-of"
    return speak(talk, screening, key, date=day_text(screening, as_of))


def _shorts(talk: Talk, screening: Screening, atoms: Iterable[str]) -> str:
    named = list(dict.fromkeys(criterion_text(talk, screening, a, "short") for a in atoms))
    shown = "\n".join(f"• {name}" for name in named[:MOST_ITEMS])
    if len(named) > MOST_ITEMS:
        rest = len(named) - MOST_ITEMS
        shown += "\n• " + speak(talk, screening, "ui-and-more", count=rest)
    return f"\n{shown}"


def criterion_text(talk: Talk, screening: Screening, atom: str, attr: str | None = None) -> str:
    trial, _, criterion = atom.partition("/")
    return speak(talk, screening, as_key("criterion", trial, criterion), attr)


def reasons(talk: Talk, screening: Screening, judgement: Judgement) -> str:
    """The categories of what did not fit: never the cut-off, never the value."""
    categories = dict.fromkeys(_category(talk, atom) for atom in judgement.because)
    return joined(
        talk, screening, (speak(talk, screening, as_key("reason", c)) for c in categories)
    )


def _category(talk: Talk, atom: str) -> str:
    """Of what the rule asks first: a kidney value worked out from the age is no matter of age.

    The illness itself comes last: whoever reads of a study has it, perhaps not for long enough.
    """
    by_fact = {f: q.reason for q in talk.questionnaire.questions for f in q.fills}
    trial = talk.library.trials[atom.partition("/")[0]]
    illness = {fact for cohort in trial.cohorts for fact in cohort.disease}
    facts = sorted(demanded_facts(talk.library, atom), key=illness.__contains__)
    return next((by_fact[fact] for fact in facts if fact in by_fact), "other")


def why_text(talk: Talk, screening: Screening, match: Match) -> str:
    """The criteria that did not fit, in words."""
    sentences = [criterion_text(talk, screening, atom) for atom in match.best.because]
    study = speak(talk, screening, as_key("trial", match.trial.id))
    head = speak(talk, screening, "ui-result-why-head")
    return "\n".join([study, head, *(f"• {s}" for s in dict.fromkeys(sentences))])


def hospitals(talk: Talk, screening: Screening, trial: Trial) -> str:
    names = (speak(talk, screening, as_key("site", site)) for site in trial.sites)
    return joined(talk, screening, names)


def public_contact(talk: Talk, screening: Screening, trial: Trial, site: Site) -> str:
    """The hospital's printed number, or how to find it: never a doctor's own phone."""
    hospital = speak(talk, screening, as_key("site", site.id))
    if site.public_phone:
        return speak(
            talk,
            screening,
            "ui-result-public-contact",
            hospital=hospital,
            phone=site.public_phone,
        )
    return speak(talk, screening, "ui-result-no-contact", hospital=hospital, id=trial.id)


def next_step_text(talk: Talk, screening: Screening, moment: Moment) -> str:
    lines = []
    fit = [m for m in matches(talk, screening, moment.on) if m.is_open]
    if fit and not may_share(talk, screening, moment.on):
        if is_minor(talk, screening, moment.on):
            lines.append(speak(talk, screening, "ui-share-guardian-only"))
    elif _unasked(fit, moment):
        lines.append(speak(talk, screening, "ui-share-likely-only"))
    lines.append(speak(talk, screening, "ui-result-next"))
    return "\n\n".join(lines)


def team_texts(talk: Talk, screening: Screening, moment: Moment) -> tuple[str, ...]:
    """How to ask the hospitals whose study a report value ruled out."""
    found = matches(talk, screening, moment.on)
    return _contacts(talk, screening, (m for m in found if m.best.by_report))


def _unasked(fit: Iterable[Match], moment: Moment) -> bool:
    """Whether a recruiting hospital is open for a call, but takes no such match from us."""
    return any(
        site not in match.trial.paused_at and not takes(match, site, moment)
        for match in fit
        if match.trial.status is Status.RECRUITING
        for site in match.trial.sites
    )


def _contacts(talk: Talk, screening: Screening, found: Iterable[Match]) -> tuple[str, ...]:
    sites = talk.library.sites
    return tuple(
        public_contact(talk, screening, m.trial, sites[s]) for m in found for s in m.trial.sites
    )


def next_step_options(
    talk: Talk, screening: Screening, moment: Moment
) -> tuple[tuple[str, str], ...]:
    """What the person can do with a result."""
    offered = offers(talk, screening, moment)
    sites = [site for _, site in offered]
    choices = []
    for trial, site in offered:
        hospital = speak(talk, screening, as_key("site", site), "short")
        study = speak(talk, screening, as_key("trial", trial))
        # One hospital may run two studies that fit: then the button tells which.
        which = "share-study" if sites.count(site) > 1 else "share"
        key = f"ui-result-next-option-{which}"
        label = speak(talk, screening, key, hospital=hospital, study=study)
        choices.append((f"share_{trial}_{site}", label))
    if can_add_reports(talk, screening, moment.on):
        choices.append(_choice(talk, screening, "reports"))
    found = matches(talk, screening, moment.on)
    if any(m.best.because for m in found):
        choices.append(_choice(talk, screening, "why"))
    if any(m.best.by_report for m in found):
        choices.append(_choice(talk, screening, "team"))
    choices += reminder_options(talk, screening, moment)
    return (*choices, _choice(talk, screening, "change"), _choice(talk, screening, "finish"))


def _choice(talk: Talk, screening: Screening, option: str) -> tuple[str, str]:
    return option, speak(talk, screening, f"ui-result-next-option-{option}")
