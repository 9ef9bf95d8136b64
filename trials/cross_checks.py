"""Cross-checks of the data files: every reference leads somewhere, every rule can be judged."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches
from math import inf

from trials.conditions import AuthoringError, Condition, Leaf, Place
from trials.conditions.operators import (
    Between,
    CourseOf,
    HasAny,
    OneOf,
    Reported,
    TimesUpperLimit,
)
from trials.fact import Fact, Guard, Kind
from trials.queries import Answer
from trials.trial import Cohort, Criterion, Sense, Trial
from trials.truth import Truth
from trials.values import Amount, Bound
from trials.vocabulary import Vocabulary

_COUNTED = {Kind.GRADE, Kind.NUMBER, Kind.SINCE, Kind.DURATION}
_MEASURED = _COUNTED | {Kind.TITRE, Kind.ASSAY, Kind.DOSE}
_HOW = {
    Kind.YES_NO: "true or false",
    Kind.CHOICE: "an option or a list of options",
    Kind.GRADE: "a grade, or bounds",
    Kind.MULTI: "has_any: [...]",
    Kind.NUMBER: "bounds",
    Kind.SINCE: "bounds",
    Kind.DURATION: "bounds",
    Kind.TITRE: "bounds, or reported",
    Kind.ASSAY: "bounds, times_uln, or reported",
    Kind.DOSE: "bounds on the mg, or a list of drugs",
    Kind.COURSES: "courses: {of, months}",
}


def in_condition(condition: Condition | Guard, vocabulary: Vocabulary) -> Iterator[AuthoringError]:
    """Yield what cannot be judged in a condition: unknown facts, options, numbers out of reach."""
    for node in condition.walk():
        if isinstance(node, Leaf):
            yield from _in_leaf(node, vocabulary)


def _in_leaf(leaf: Leaf, vocabulary: Vocabulary) -> Iterator[AuthoringError]:
    if leaf.fact not in vocabulary:
        near = get_close_matches(leaf.fact, vocabulary.facts, n=1)
        do = f"did you mean {near[0]}?" if near else "use an id of trials/facts"
        yield AuthoringError(leaf.place, f"no fact is called {leaf.fact}", do)
        return
    fact = vocabulary[leaf.fact]
    if not _fits(leaf, fact):
        what = f"{fact.id} is a {fact.kind.value} and cannot be asked this"
        yield AuthoringError(leaf.place, what, f"write {_HOW[fact.kind]}")
        return
    for option in sorted(_options(leaf)):
        if option not in fact.options:
            do = f"use one of {', '.join(fact.options)}"
            yield AuthoringError(leaf.place, f"{fact.id} has no option {option}", do)
    for bound in _bounds(leaf, fact):
        if fact.possible and Amount(bound, bound).within(fact.possible) is Truth.FALSE:
            low, high = (_plain(end) for end in (fact.possible.low, fact.possible.high))
            what = f"{_plain(bound)} is no possible value of {fact.id}"
            yield AuthoringError(
                leaf.place, what, f"it lies from {low} to {high} {fact.unit}".rstrip()
            )


def _fits(leaf: Leaf, fact: Fact) -> bool:
    match leaf.operator:
        case OneOf(wanted=wanted):
            return all(_same_kind(value, fact.kind) for value in wanted)
        case Between():
            return fact.kind in _MEASURED and not fact.relative
        case TimesUpperLimit():
            return fact.kind is Kind.ASSAY
        case Reported():
            return fact.kind in {Kind.TITRE, Kind.ASSAY}
        case HasAny():
            return fact.kind is Kind.MULTI
        case CourseOf():
            return fact.kind is Kind.COURSES
    return False


def _same_kind(value: bool | str | Amount, kind: Kind) -> bool:
    if isinstance(value, bool):
        return kind is Kind.YES_NO
    return kind in ({Kind.CHOICE, Kind.DOSE} if isinstance(value, str) else _COUNTED)


def _options(leaf: Leaf) -> set[str]:
    match leaf.operator:
        case OneOf(wanted=wanted):
            return {option for option in wanted if isinstance(option, str)}
        case HasAny(options=options):
            return set(options)
        case CourseOf(drugs=frozenset() as drugs):
            return set(drugs)
    return set()


def _bounds(leaf: Leaf, fact: Fact) -> Iterator[Bound]:
    ranges: tuple[Amount, ...] = ()
    match leaf.operator:
        case OneOf(wanted=wanted):
            ranges = tuple(amount for amount in wanted if isinstance(amount, Amount))
        case Between(limits=limits) | CourseOf(months=limits):
            ranges = (limits,)
        case TimesUpperLimit(limits=limits) if fact.relative:
            ranges = (limits,)
    for interval in ranges:
        yield from {bound for bound in (interval.low, interval.high) if abs(bound) != inf}


def _plain(bound: Bound) -> str:
    return f"{float(bound):g}"


def in_trial(
    trial: Trial, place: Place, vocabulary: Vocabulary, sites: Collection[str]
) -> Iterator[AuthoringError]:
    """Yield what does not fit together in one trial, or with the facts and sites around it."""
    for at, site in enumerate(trial.sites):
        if site not in sites:
            yield AuthoringError(
                place / "sites" / at, f"no site is called {site}", "add it to sites.yaml"
            )
    yield from _twice([cohort.id for cohort in trial.cohorts], place / "cohorts", "cohort")
    yield from _ids_twice(trial, place)
    yield from _answers_that_part(trial, place)
    for criterion, at_criterion in _all_criteria(trial, place):
        yield from _in_criterion(criterion, at_criterion, vocabulary)
    for at, cohort in enumerate(trial.cohorts):
        yield from _in_cohort(trial, cohort, place / "cohorts" / at, vocabulary)
    notes = (note.when for note in trial.tell_site)
    for when in (*notes, *(caution.when for caution in trial.cautions)):
        yield from in_condition(when, vocabulary)


def _in_cohort(
    trial: Trial, cohort: Cohort, place: Place, vocabulary: Vocabulary
) -> Iterator[AuthoringError]:
    criteria = trial.criteria_of(cohort)
    included = {
        fact
        for criterion in criteria
        if criterion.sense is Sense.INCLUDE
        for fact in criterion.condition.facts()
    }
    for at, fact in enumerate(cohort.disease):
        spot = place / "disease" / at
        if not fact.startswith("dx_") or fact not in vocabulary:
            yield AuthoringError(spot, f"{fact} is no disease fact", "use one of the dx_ facts")
        elif fact not in included:
            yield AuthoringError(
                spot, f"no criterion asks for {fact}", "add it as an inclusion criterion"
            )
    for note in cohort.tell_site:
        yield from in_condition(note.when, vocabulary)
    listed = any(criterion.sense is Sense.AT_SITE for criterion in criteria)
    if not trial.published and not listed:
        what = "nothing says that the criteria are not published"
        yield AuthoringError(place, what, "add { id: NOCRIT, at_site: criteria_not_published }")


def _in_criterion(
    criterion: Criterion, place: Place, vocabulary: Vocabulary
) -> Iterator[AuthoringError]:
    if criterion.id is None and not any(criterion.atoms()):
        yield AuthoringError(place, "a criterion without an id", "give it, or its parts, an id")
    yield from in_condition(criterion.condition, vocabulary)
    if criterion.query and criterion.query.otherwise:
        yield from in_condition(criterion.query.otherwise, vocabulary)
    if criterion.review_if:
        yield from in_condition(criterion.review_if, vocabulary)


def _answers_that_part(trial: Trial, place: Place) -> Iterator[AuthoringError]:
    told: dict[str, Answer | None] = {}
    for criterion, at in _all_criteria(trial, place):
        query = criterion.query
        if query and told.setdefault(query.id, query.answered) != query.answered:
            what = f"{query.id} is answered in two ways"
            yield AuthoringError(at / "query", what, "write the same answer in both places")


def _all_criteria(trial: Trial, place: Place) -> Iterator[tuple[Criterion, Place]]:
    for at, criterion in enumerate(trial.common):
        yield criterion, place / "common" / at
    for number, cohort in enumerate(trial.cohorts):
        for at, criterion in enumerate(cohort.criteria):
            yield criterion, place / "cohorts" / number / "criteria" / at


def _ids_twice(trial: Trial, place: Place) -> Iterator[AuthoringError]:
    seen: set[str] = set()
    for criterion, at in _all_criteria(trial, place):
        for atom in criterion.atoms():
            if atom in seen:
                yield AuthoringError(
                    at, f"the id {atom} stands twice", "give one of them its own id"
                )
            seen.add(atom)


def _twice(ids: Iterable[str], place: Place, name: str) -> Iterator[AuthoringError]:
    counts: Mapping[str, int] = Counter(ids)
    for entry_id, times in counts.items():
        if times > 1:
            yield AuthoringError(
                place, f"the {name} {entry_id} stands twice", "give one of them its own id"
            )
