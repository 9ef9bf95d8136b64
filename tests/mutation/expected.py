"""The literal expectations of the suite's own tables, each as one question to one verdict."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from tests.unit import test_bounds, test_examples, test_matching, test_notes, test_readings
from tests.unit.base_patients import LIBRARY, PATIENTS, Facts, known, letter
from trials.case import Case, case_of
from trials.matching import Judgement, Verdict


@dataclass(frozen=True)
class Expected:
    """What a test says about one person and one cohort."""

    test: str
    trial: str
    cohort: str
    about: str  # the criterion or note it is about; "" where it is about the whole
    case: Case
    holds: Callable[[Judgement], bool]


def expectations() -> Iterator[Expected]:
    yield from _standings()
    yield from _two_lupus_cohorts()
    yield from _examples()


Holds = Callable[[Judgement], bool]


def _of_base(test: str, base: str, about: str, facts: Facts, holds: Holds) -> Expected:
    trial, _, cohort = base.partition(" ")[0].partition("/")
    return Expected(test, trial, cohort, about, known(base, facts), holds)


def _standings() -> Iterator[Expected]:
    """tests/unit/test_bounds.py and test_readings.py."""

    def stands(atom: str, as_said: str) -> Callable[[Judgement], bool]:
        return lambda judgement: letter(judgement, atom) == as_said

    for base, atom, fact, values, letters, facts in test_bounds.BOUNDS:
        for value, one in zip(values, letters, strict=True):
            changed = {**facts, fact: value}
            yield _of_base("test_bounds", base, atom, changed, stands(atom, one))
    for base in test_bounds.BASES:
        yield _of_base("test_bounds", base, "", {}, _likely_and_all_seen)
    for base, atom, one, facts in test_readings.READINGS:
        yield _of_base("test_readings", base, atom, facts, stands(atom, one))
    for base, verdict, facts in test_readings.VERDICTS:
        yield _of_base("test_readings", base, "", facts, _is(verdict))
    for base, note, facts, told in test_readings.NOTES:
        yield _of_base("test_readings", base, note, facts, _tells(note, told))
    for base, note, fact, values, letters, facts in test_notes.TOLD:
        for value, one in zip(values, letters, strict=True):
            told = _tells(note, one == "y")
            yield _of_base("test_notes", base, note, {**facts, fact: value}, told)


def _likely_and_all_seen(judgement: Judgement) -> bool:
    return judgement.verdict is Verdict.LIKELY and not judgement.to_confirm


def _is(verdict: Verdict) -> Callable[[Judgement], bool]:
    return lambda judgement: judgement.verdict is verdict


def _tells(note: str, told: bool) -> Callable[[Judgement], bool]:
    return lambda judgement: (note in judgement.tell_site) is told


def _lists(name: str, *atoms: str) -> Callable[[Judgement], bool]:
    return lambda judgement: (
        getattr(judgement, name) == tuple(f"{judgement.trial}/{atom}" for atom in atoms)
    )


def _refuses(atom: str) -> Callable[[Judgement], bool]:
    return lambda judgement: f"{judgement.trial}/{atom}" in judgement.because


def _two_lupus_cohorts() -> Iterator[Expected]:
    """tests/unit/test_matching.py."""

    def of(trial: str, about: str, holds: Callable[[Judgement], bool], **facts: object) -> Expected:
        case = test_matching.seen(trial, **facts)  # type: ignore[arg-type]
        return Expected("test_matching", trial, "sle", about, case, holds)

    for trial, atom, meets, fails in test_matching.BOUNDARIES:
        extra = {"egfr": 90} if trial == test_matching.CHILD else {}
        yield of(trial, atom, _is(Verdict.LIKELY), **{**extra, **meets})
        yield of(trial, atom, _refuses(atom), **{**extra, **fails})
    for trial, atom, facts in test_matching.FAILURES:
        extra = {"contraception_agree": True} if "childbearing_potential" in facts else {}
        yield of(trial, atom, _refuses(atom), **{**extra, **facts})
    for trial, facts in test_matching.PASSES:
        yield of(trial, "", _is(Verdict.LIKELY), **facts)
    for trial, atom, facts in test_matching.REVIEWS:
        yield of(trial, atom, _lists("review", atom), **facts)
    for trial, atom, facts in test_matching.MISSING:
        yield of(trial, atom, _lists("missing", atom), **facts)
    for trial, atoms, facts in test_matching.TO_CONFIRM:
        yield of(trial, atoms[0], _lists("to_confirm", *atoms), **facts)
    for trial, atom, facts in test_matching.PASSING:
        yield of(trial, atom, _lists("passing", atom), **facts)
    for trial, note, facts in test_matching.NOTES:
        yield of(trial, note, _tells(note, True), **facts)


def _examples() -> Iterator[Expected]:
    """tests/unit/test_examples.py, and lupus in the trial without criteria."""
    for patient in test_examples.PATIENTS:
        case = case_of(LIBRARY.vocabulary, patient["facts"], date(2026, 11, 22))
        for name, expected in patient["expected"].items():
            trial, _, cohort = name.partition("/")
            yield Expected(
                "test_examples", trial, cohort, "", case, _accepts(tuple(expected["accept"]))
            )
    case = case_of(LIBRARY.vocabulary, PATIENTS["P01"], date(2026, 11, 22))
    yield Expected("test_readings", "NCT06421701", "sle", "", case, _lists("review", "NOCRIT"))


def _accepts(verdicts: tuple[str, ...]) -> Callable[[Judgement], bool]:
    def holds(judgement: Judgement) -> bool:
        verdict = judgement.verdict.value
        return verdict in verdicts or (verdict == "not_now" and "excluded" in verdicts)

    return holds
