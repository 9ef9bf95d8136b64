"""The pseudonymous card of a referral as it is stored: keys and ids, no words."""

import json
from dataclasses import dataclass
from datetime import date, datetime

from bot.app import App
from bot.referrals.calendar import local_day
from bot.store.records import ReferralRow
from dialogs.alarm_values import alarming
from dialogs.assessment import Assessment
from dialogs.context import Content, TurnContext
from dialogs.effects import ReferralRequested
from dialogs.questions.contradictions import unclear
from dialogs.results.details import reports_seen
from dialogs.screening import Screening, contact_in
from dialogs.statuses import OVER, ReferralStatus
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
    by_message: bool = False  # the consent says that the number may come as a message
    sex: str = ""  # female | male; cards of before have no word of it


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
        "sex": _sex(assessed.case),
        "by_message": True,
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


def _sex(case: Case) -> str:
    value = case.value("sex")
    return value if isinstance(value, str) and value in ("female", "male") else ""


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


def verdict(app: App, lang: str, card: Card) -> str:
    kind = "asked" if card.asked else "likely" if card.likely else "possible"
    return app.say(lang, f"coordinator-verdict-{kind}")


def is_asked(referral: ReferralRow) -> bool:
    return bool(referral.card) and card_from(referral.card).asked


def may_be_messaged(referral: ReferralRow) -> bool:
    """Return whether the number may go out as a message: agreed to, kept, and no "no" since."""
    if not referral.card or not referral.contact or referral.said_no_at:
        return False
    if contact_in(json.loads(referral.contact)).reach == "chat":
        return False
    return card_from(referral.card).by_message


def is_likely(referral: ReferralRow) -> bool:
    return bool(referral.card) and card_from(referral.card).likely


def over_key(referral: ReferralRow) -> str:
    if referral.status is ReferralStatus.CLOSED and not referral.card:
        return "ended"
    gone = referral.status if referral.status in OVER else ReferralStatus.WITHDRAWN
    return gone.value


def local_date(app: App, site: str, now: datetime) -> date:
    known = app.site(site)
    return local_day(known, now) if known else now.date()
