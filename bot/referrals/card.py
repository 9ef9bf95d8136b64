"""The pseudonymous card of a referral: keys and ids when stored, words when shown."""

import json
from dataclasses import dataclass
from datetime import date, datetime

from bot.app import App
from bot.referrals import card_marks, history, kin
from bot.referrals.calendar import local_day, moment_text
from bot.store.records import Grant, ReferralRow
from bot.work import Work
from dialogs.alarm_values import alarming
from dialogs.assessment import Assessment
from dialogs.context import Content, TurnContext
from dialogs.dates import near_day
from dialogs.effects import ReferralRequested
from dialogs.questions.contradictions import unclear
from dialogs.results.details import reports_seen
from dialogs.screening import Screening
from dialogs.statuses import OVER, UNTRIED, ReferralStatus
from dialogs.words import as_key
from trials.case import Case
from trials.findings import State, find
from trials.matching import Judgement, Verdict
from trials.trial import Trial
from trials.values import Amount

# Lower ends of the age bands; decades for adults.
BANDS = (0, 5, 10, 15, 18, 30, 40, 50, 60, 70, 80)


@dataclass(frozen=True, slots=True)
class Card:
    """A stored card, read back."""

    likely: bool
    age: tuple[int, int | None] | None
    who: str
    lang: str
    reports: bool
    unreviewed: bool
    cohorts: tuple[dict[str, object], ...]
    alarm: bool = False  # cards of before have no word of it
    unclear: tuple[tuple[str, str], ...] = ()  # the facts of answers that cannot both be
    asked: bool = False  # it does not fit by the answers, and the person asks all the same
    reworded: tuple[str, ...] = ()  # the facts told to words that mean something else today


def card_of(
    app: App, screening: Screening, referred: ReferralRequested, now: datetime
) -> dict[str, object]:
    """Return all a site sees before it asks: no name, no exact age, no value of an answer."""
    content = app.content
    site = app.site(referred.site)
    on = local_day(site, now) if site else now.date()
    trial, assessed = content.library.trials[referred.trial], referred.assessment.moved_to(on)
    context = TurnContext(content, screening, on)
    judged = [
        judgement
        for judgement in assessed.judgements
        if judgement.trial == trial.id and judgement.cohort in referred.cohorts
    ]
    return {
        "likely": referred.likely,
        "age": age_band(assessed.case),
        "who": screening.who or "self",
        "lang": screening.lang,
        "reports": reports_seen(context),
        "unreviewed": trial.reviewed is None,
        "alarm": bool(alarming(TurnContext(content, screening, on))),
        "cohorts": [_cohort(trial, judgement, assessed.case) for judgement in judged],
        "unclear": [pair.facts[:2] for pair in unclear(context)],
        "asked": referred.asked,
        "reworded": _reworded(content, screening, referred, assessed),
    }


def _reworded(
    content: Content, screening: Screening, referred: ReferralRequested, assessed: Assessment
) -> list[str]:
    """Return the facts that were told to other words, and that the study has a rule about."""
    trial = content.library.trials[referred.trial]
    cohorts = [cohort for cohort in trial.cohorts if cohort.id in referred.cohorts]
    rules = [criterion for cohort in cohorts for criterion in trial.criteria_of(cohort)]
    asked = {fact for rule in rules for fact in rule.condition.facts()}
    asked |= {fact for wanted in asked for fact in content.library.vocabulary.inputs(wanted)}
    outdated = content.outdated(screening, assessed)
    return [fact for one in outdated for fact in one.facts if fact in asked]


def _cohort(trial: Trial, judgement: Judgement, case: Case) -> dict[str, object]:
    criteria = trial.criteria_of(trial.cohort(judgement.cohort))
    findings = [finding for criterion in criteria if (finding := find(criterion, case))]
    return {
        "id": judgement.cohort,
        "likely": judgement.verdict is Verdict.LIKELY,
        "met": sum(finding.state is State.MET for finding in findings),
        "confirm": _ids(judgement.to_confirm),
        "decide": _ids((*judgement.missing, *judgement.review)),
        "tell": list(judgement.tell_site),
        "close": _ids(judgement.close),
        "failed": _ids(judgement.because),
    }


def _ids(atoms: tuple[str, ...]) -> list[str]:
    return [atom.partition("/")[2] for atom in dict.fromkeys(atoms)]


def age_band(case: Case) -> tuple[int, int | None] | None:
    """Return the band that holds the age, both ends included; None for an unknown age."""
    age = case.value("age_years")
    if not isinstance(age, Amount) or age.low < 0:
        return None
    return band_of(int(age.low))


def band_of(years: int) -> tuple[int, int | None]:
    place = max(n for n, low in enumerate(BANDS) if low <= years)
    return BANDS[place], BANDS[place + 1] - 1 if place + 1 < len(BANDS) else None


def card_from(text: str) -> Card:
    raw = json.loads(text)
    age = tuple(raw["age"]) if raw["age"] else None
    unclear = tuple((one, other) for one, other in raw.get("unclear", ()))
    lists = {"cohorts": tuple(raw["cohorts"]), "reworded": tuple(raw.get("reworded", ()))}
    return Card(**{**raw, "age": age, "unclear": unclear, **lists})


def render(work: Work, lang: str, referral: ReferralRow, holder: Grant | None) -> str:
    """Return the card in a coordinator's language; of one taken back, only that it was.

    That the person wants no call stands in its second line. `holder` is who reads it; former ones
    read no more than that it is over.
    """
    no = history.no_text(work.app, lang, referral)
    if not referral.card or holder is None:
        over = work.say(lang, f"coordinator-card-{over_key(referral)}", code=referral.code)
        return f"{over}\n{no}"
    card = card_from(referral.card)
    site = work.site(referral.site)
    first, *rest = _head(work, lang, referral, card).split("\n")
    parts = ["\n".join([first, *([no] if no else []), *rest])]
    if others := kin.lines(work, lang, referral, holder):
        parts.append("\n".join(others))
    parts += [_block(work.app, lang, referral.trial, card, cohort) for cohort in card.cohorts]
    if card.alarm:
        parts.insert(1, work.say(lang, "coordinator-card-alarm"))
    parts += card_marks.unclear(work.app, lang, card.unclear, card.who)
    parts += card_marks.reworded(work.app, lang, card.reworded, card.who)
    if card.unreviewed:
        parts.append(work.say(lang, "coordinator-card-unreviewed"))
    if site and referral.status in UNTRIED and not no:
        parts.append(work.say(lang, "coordinator-card-promise", days=site.promise_days))
    parts.append(_status(work, lang, referral))
    return "\n\n".join(parts)


def in_group(work: Work, lang: str, referral: ReferralRow) -> str:
    """Return what a group sees: the code, the study and where it stands; nothing of the person."""
    if not referral.card:
        return render(work, lang, referral, None)
    return work.say(
        lang,
        "coordinator-group-card",
        code=referral.code,
        study=referral.trial,
        status=history.status_text(work.app, lang, referral.status),
    )


def _head(work: Work, lang: str, referral: ReferralRow, card: Card) -> str:
    return work.say(
        lang,
        "coordinator-card",
        code=referral.code,
        verdict=verdict(work.app, lang, card),
        time=moment_text(lang, referral.arrived_at, work.site(referral.site)),
        study=_study(work.app, lang, referral.trial),
        trial=referral.trial,
        age=_age(work.app, lang, card),
        by=work.say(lang, f"coordinator-by-{card.who}"),
        language=work.say(lang, f"coordinator-language-{card.lang}"),
        reports=work.say(lang, f"coordinator-card-{_reports(card)}"),
    )


def verdict(app: App, lang: str, card: Card) -> str:
    kind = "asked" if card.asked else "likely" if card.likely else "possible"
    return app.say(lang, f"coordinator-verdict-{kind}")


def is_asked(referral: ReferralRow) -> bool:
    return bool(referral.card) and card_from(referral.card).asked


def is_likely(referral: ReferralRow) -> bool:
    return bool(referral.card) and card_from(referral.card).likely


def over_key(referral: ReferralRow) -> str:
    if referral.status is ReferralStatus.CLOSED and not referral.card:
        return "ended"
    gone = referral.status if referral.status in OVER else ReferralStatus.WITHDRAWN
    return gone.value


def _reports(card: Card) -> str:
    return "reports-seen" if card.reports else "from-memory"


def _age(app: App, lang: str, card: Card) -> str:
    if card.age is None:
        return app.say(lang, "coordinator-age-unknown")
    low, high = card.age
    if high is None:
        return app.say(lang, "coordinator-age-from", low=low)
    return app.say(lang, "coordinator-age", low=low, high=high)


def _block(app: App, lang: str, trial: str, card: Card, cohort: dict[str, object]) -> str:
    """Return one disease arm: how many criteria are met, and which are open."""
    failed, confirm, decide, tell, close = (
        _listed(cohort, key) for key in ("failed", "confirm", "decide", "tell", "close")
    )
    lines = [
        app.say(
            lang,
            "coordinator-card-counts",
            cohort=cohort_text(app, lang, str(cohort["id"])),
            met=cohort["met"],
            confirm=len(confirm),
            decide=len(decide),
        )
    ]
    lists = (("failed", failed), ("check", confirm), ("decide", decide), ("close", close))
    for name, ids in lists:
        items = [history.criterion_text(app, lang, trial, id) for id in ids]
        lines += card_marks.listed(app, lang, f"coordinator-card-{name}", items)
    notes = [_note(app, lang, note, card.who) for note in tell]
    return "\n".join(lines + card_marks.listed(app, lang, "coordinator-card-tell", notes))


def cohort_text(app: App, lang: str, cohort: str) -> str:
    key = as_key("cohort", cohort)
    return app.say(lang, key) if app.content.words.has(key) else cohort


def _listed(cohort: dict[str, object], key: str) -> list[str]:
    items = cohort.get(key)
    return [str(item) for item in items] if isinstance(items, list) else []


def _note(app: App, lang: str, note: str, who: str) -> str:
    key = as_key("tell-site", note)
    return app.say(lang, key, who=who) if app.content.words.has(key) else note


def _study(app: App, lang: str, trial: str) -> str:
    key = as_key("trial", trial)
    return app.say(lang, key) if app.content.words.has(key) else trial


def _status(work: Work, lang: str, referral: ReferralRow) -> str:
    """Return where it stands, and how it came there."""
    status = history.status_text(work.app, lang, referral.status)
    if history.led_there(work.tx, referral):
        lines = [work.say(lang, "coordinator-card-status-now", status=status)]
    else:
        time = moment_text(lang, referral.updated_at, work.site(referral.site))
        lines = [work.say(lang, "coordinator-card-status", status=status, time=time)]
    if referral.snoozed_until:
        day = near_day(lang, referral.snoozed_until)
        lines.append(work.say(lang, "coordinator-card-snoozed", date=day))
    if referral.visit_on and referral.status == ReferralStatus.VISIT_BOOKED:
        day = near_day(lang, referral.visit_on)
        lines.append(work.say(lang, "coordinator-card-visit", date=day))
    return "\n".join([*lines, *history.lines(work, lang, referral)])


def local_date(app: App, site: str, now: datetime) -> date:
    known = app.site(site)
    return local_day(known, now) if known else now.date()
