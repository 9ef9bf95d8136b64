"""The studies that a list shows: by illness, by age, by city, and whether they take people."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import yaml

from dialogs.assessment import OPEN, Assessment
from dialogs.context import TurnContext, sentence
from dialogs.words import LANGUAGES, as_key
from trials.atoms import demanded_facts
from trials.case import AGE, Answered
from trials.matching import Judgement
from trials.trial import Trial, TrialStatus
from trials.values import Amount

# A button carries the filter, so it stays good however old it is, and nothing of it is stored.
BETWEEN = "."
CHILDREN, ADULTS = "c", "a"
TAKING, PAUSED = "r", "p"
ILLNESS, AGES, CITY, STATUS = PARTS = ("illness", "ages", "city", "status")
# A study is for children, or adults, if somebody of one of these ages is not turned away by it.
YEARS = {CHILDREN: (4, 10, 16), ADULTS: (25, 60)}


@dataclass(frozen=True, slots=True)
class StudyFilter:
    """Each part is empty, or the one thing asked for; a city is called by its first site."""

    illness: str = ""
    ages: str = ""
    city: str = ""
    status: str = ""

    def coded(self) -> str:
        """Return the filter as it stands in a button."""
        return BETWEEN.join((self.illness, self.ages, self.city, self.status))

    def having(self, part: str, value: str) -> "StudyFilter":
        return replace(self, **{part: value})


def decoded(context: TurnContext, coded: str) -> StudyFilter:
    """Return the filter of a button; a part that does not exist any more filters nothing."""
    values = dict(zip(PARTS, coded.split(BETWEEN), strict=False))
    known = {part: value for part, value in values.items() if value in choices(context, part)}
    return StudyFilter(**known)


def usual(context: TurnContext) -> StudyFilter:
    """Return the filter that a list begins with: children's studies where it is about a child."""
    return StudyFilter(ages=CHILDREN if context.screening.who == "child" else "")


def about(context: TurnContext, illnesses: Collection[str]) -> StudyFilter:
    """Return the filter for the one illness that was named; of several, none is preferred."""
    wanted = usual(context)
    return wanted.having(ILLNESS, next(iter(illnesses))) if len(illnesses) == 1 else wanted


def named_in(context: TurnContext, text: str, facts: Iterable[str]) -> frozenset[str]:
    """Return the illnesses of our studies that a text names, beside the disease facts heard in it.

    The narrower of two counts: lupus of the kidneys is not looked for as lupus.
    """
    plain, told = text.casefold(), set(facts)
    found = {
        cohort.id: set(cohort.disease)
        for trial in shown(context)
        for cohort in trial.cohorts
        if any(name in plain for name in wider_names().get(cohort.id, ()))
        or cohort.disease[-1] in told
    }
    return frozenset(
        id for id, disease in found.items() if not any(disease < other for other in found.values())
    )


@cache
def wider_names() -> Mapping[str, tuple[str, ...]]:
    path = Path(__file__).with_name("wider_names.yaml")
    read = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)
    return {cohort: tuple(names) for cohort, names in read.items()}


def choices(context: TurnContext, part: str) -> tuple[str, ...]:
    """Return what can be asked for in one part of a filter."""
    match part:
        case "illness":
            ids = (cohort.id for trial in shown(context) for cohort in trial.cohorts)
            return tuple(dict.fromkeys(ids))
        case "ages":
            return (CHILDREN, ADULTS)
        case "city":
            sites = (site for trial in shown(context) for site in trial.sites)
            return tuple(dict.fromkeys(_city(context, site) for site in sites))
    return (TAKING, PAUSED)


def label(context: TurnContext, part: str, value: str) -> str:
    """Return a choice in words."""
    if part == ILLNESS:
        return sentence(context, as_key("cohort", value))
    if part == CITY:
        return sentence(context, as_key("site", value), "city")
    return sentence(context, f"studies-{part}-{value}")


def shown(context: TurnContext) -> tuple[Trial, ...]:
    """Return every study that is not closed for good."""
    trials = context.content.library.trials.values()
    return tuple(trial for trial in trials if trial.status is not TrialStatus.CLOSED)


def takes_people(trial: Trial) -> bool:
    """Return whether a study takes people at one of its hospitals at least."""
    return trial.status is TrialStatus.RECRUITING and bool(set(trial.sites) - trial.paused_at)


def studies(
    context: TurnContext, wanted: StudyFilter, named: Collection[str] = ()
) -> tuple[Trial, ...]:
    """Return the studies of a filter, first those of an illness that was told, or named now."""
    ages = set(_cohorts_for(context, wanted.ages)) if wanted.ages else None
    found = [trial for trial in shown(context) if _is_wanted(context, trial, wanted, ages)]
    told = {fact for fact, given in context.screening.told.items() if given is True}
    told |= {fact for fact, one in context.screening.answers.items() if one.given is True}

    def first(trial: Trial) -> tuple[bool, bool]:
        mine = any(
            cohort.id in (wanted.illness, *named) or told.issuperset(cohort.disease)
            for cohort in trial.cohorts
        )
        return not mine, not trial.published

    return tuple(sorted(found, key=first))


def _is_wanted(
    context: TurnContext, trial: Trial, wanted: StudyFilter, ages: set[tuple[str, str]] | None
) -> bool:
    having = _diseases(context, wanted.illness)
    cohorts = [
        cohort
        for cohort in trial.cohorts
        if not wanted.illness or having.issuperset(cohort.disease)
        if ages is None or (trial.id, cohort.id) in ages
    ]
    if not cohorts or (wanted.status and (wanted.status == TAKING) != takes_people(trial)):
        return False
    return not wanted.city or wanted.city in {_city(context, site) for site in trial.sites}


def _diseases(context: TurnContext, illness: str) -> frozenset[str]:
    """Return the disease facts of an illness: lupus of the kidneys is lupus, too."""
    every = (cohort for trial in shown(context) for cohort in trial.cohorts)
    return frozenset(fact for cohort in every if cohort.id == illness for fact in cohort.disease)


def _cohorts_for(context: TurnContext, ages: str) -> Iterator[tuple[str, str]]:
    """Yield the (trial, cohort) pairs that somebody of these ages may fit, as they are judged."""
    for years in YEARS[ages]:
        told = {AGE: Answered(Amount.exactly(years), context.on)}
        for judgement in Assessment(context.content.library, told, context.on).judgements:
            if judgement.verdict in OPEN and not _is_for_others(context, judgement):
                yield judgement.trial, judgement.cohort


def _is_for_others(context: TurnContext, judgement: Judgement) -> bool:
    """Return whether this age is taken only perhaps; nothing but the age was told."""
    library = context.content.library
    by_age = (set(demanded_facts(library, atom)) == {AGE} for atom in judgement.review)
    return bool(judgement.cautions) or any(by_age)


def _city(context: TurnContext, site: str) -> str:
    """Return the first site of the city that a site is in."""
    words = context.content.words

    def name(one: str) -> str:
        return words.say(LANGUAGES[0], as_key("site", one), "city")

    return next(one for one in context.content.library.sites if name(one) == name(site))
