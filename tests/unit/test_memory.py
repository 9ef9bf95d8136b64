"""What criteria came to is remembered by the answers it rests on, and by all of them."""

import json
import random
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.unit.chatting import PATIENTS as KEPT
from tests.unit.chatting import patient, the_content
from trials import memory
from trials.case import Answered, Case
from trials.findings import find
from trials.matching import judge_all, wanted
from trials.open_facts import open_in
from trials.values import Blank

LIBRARY = the_content().library
VOCABULARY = LIBRARY.vocabulary
TODAY = date(2026, 11, 22)
PATIENTS = [p["id"] for p in json.loads(KEPT.read_text(encoding="utf-8"))["patients"]]
CRITERIA = {
    id(criterion): criterion
    for trial in LIBRARY.trials.values()
    for cohort in trial.cohorts
    for criterion in trial.criteria_of(cohort)
}.values()


class Watched(dict[str, Answered]):
    """Answers that know which of them were looked at."""

    def __init__(self, answers: Mapping[str, Answered]) -> None:
        super().__init__(answers)
        self.seen: set[str] = set()

    def __getitem__(self, fact: str) -> Answered:
        self.seen.add(fact)
        return super().__getitem__(fact)

    def __contains__(self, fact: object) -> bool:
        self.seen.add(str(fact))
        return super().__contains__(fact)

    def get(self, fact: str, default: object = None) -> object:  # type: ignore[override]
        self.seen.add(fact)
        return super().get(fact)


def told(name: str, chance: random.Random) -> Iterator[tuple[str, Answered]]:
    """A patient's answers in any order, some changed: on other days, unknown, or declined."""
    facts = list(patient(name).items())
    chance.shuffle(facts)
    for fact, raw in facts:
        on = TODAY - timedelta(days=chance.choice((0, 0, 40)))
        given = VOCABULARY.decode(fact, raw)
        yield fact, Answered(chance.choice((given, given, given, Blank.UNKNOWN)), on)
        if chance.random() < 0.2:  # and corrected
            yield fact, Answered(given, TODAY)


def outcome(case: Case) -> tuple[object, object]:
    judged = judge_all(LIBRARY, case)
    return judged, wanted(LIBRARY, case, judged)


@pytest.mark.parametrize("name", PATIENTS)
def test_a_criterion_looks_at_no_answer_that_it_is_not_said_to_rest_on(name: str) -> None:
    facts = {fact: VOCABULARY.decode(fact, raw) for fact, raw in patient(name).items()}
    chance = random.Random(name)
    for share in (1.0, 0.5):
        some = [fact for fact in facts if chance.random() < share]
        doubted, outdated = frozenset(some[:9]), frozenset(some[-9:])
        for criterion in CRITERIA:
            answers = Watched({fact: Answered(facts[fact], TODAY) for fact in some})
            fresh = replace(VOCABULARY)  # with a memory of its own
            case = Case(fresh, answers, TODAY, doubted=doubted, outdated=outdated)
            answers.seen.clear()
            find(criterion, case)
            open_in(criterion, case)
            assert answers.seen <= VOCABULARY.behind(criterion.looks_at()), criterion.id


@pytest.mark.parametrize("name", PATIENTS[::3])
def test_turn_by_turn_the_outcome_is_that_of_a_machine_that_remembers_nothing(name: str) -> None:
    chance, answers = random.Random(name), dict[str, Answered]()
    for n, (fact, answered) in enumerate(told(name, chance)):
        answers[fact] = answered
        on = TODAY + timedelta(days=chance.choice((0, 0, 0, 30)))
        marked = {
            kind: frozenset(
                chance.sample(sorted(answers), k=min(len(answers), chance.choice((0, 0, 3))))
            )
            for kind in ("doubted", "outdated")
        }
        remembered = outcome(Case(VOCABULARY, dict(answers), on, **marked))
        if n % 6 == 0:
            assert remembered == outcome(Case(replace(VOCABULARY), dict(answers), on, **marked))


def test_it_holds_no_more_than_it_is_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "MOST", 3)
    monkeypatch.setattr(memory, "MOST_ANSWERS", 5)
    own = replace(VOCABULARY)
    criterion = next(c for c in CRITERIA if "age_years" in c.condition.facts())
    states = {}
    for _ in range(2):
        for years in range(10, 80):
            answers = {"age_years": Answered(VOCABULARY.decode("age_years", years), TODAY)}
            found = find(criterion, Case(own, answers, TODAY))
            assert found is not None
            assert states.setdefault(years, found.state) is found.state
    assert len(set(states.values())) == 2
    assert all(len(kept) <= 3 for kept in own.memory._kept.values())
    assert len(own.memory._numbers) <= 6


def test_what_is_cleared_is_found_anew_and_no_number_comes_to_mean_something_else() -> None:
    own = replace(VOCABULARY)
    facts = {fact: VOCABULARY.decode(fact, raw) for fact, raw in patient(PATIENTS[0]).items()}
    answers = {fact: Answered(given, TODAY) for fact, given in facts.items()}
    before, numbers = outcome(Case(own, answers, TODAY)), set(own.memory._numbers.values())
    own.memory.clear()
    assert not own.memory._numbers
    assert not own.memory._kept
    assert outcome(Case(own, answers, TODAY)) == before
    assert not numbers & set(own.memory._numbers.values())
