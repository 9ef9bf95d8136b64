"""Which question comes next: the same verdicts by fewer questions, nothing frightening first."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from dialogs.planning import priors
from dialogs.planning.choosing import GENTLE
from tests import shipped
from tests.bench import population, small
from tests.bench.policies import in_order, ours
from tests.bench.talks import Talk, Truthful, World, held
from tests.unit.chatting import journey, patient
from trials.authoring import examples

PATIENTS = ("P01", "P05", "P08", "P11", "P16", "P18", "P20", "P24", "P27", "P33", "P41", "P48")
PROTOCOLS = Path(population.ROOT) / "protocols"


@cache
def world() -> World:
    return World()


def both(person: Truthful) -> tuple[Talk, Talk]:
    """The talk in the planner's order, and in the order of the file."""
    return held(person, ours(world())), held(person, in_order(world()))


def everybody() -> Iterator[Truthful]:
    for name in PATIENTS:
        yield world().person(patient(name))
    for one in examples.first_people(PROTOCOLS):
        yield world().person(one.facts)


def test_the_examples_come_to_the_same_verdicts_with_fewer_questions() -> None:
    planned_asked = fixed_asked = 0
    for person in everybody():
        planned, fixed = both(person)
        assert person.agrees(planned)
        assert person.agrees(fixed)
        planned_asked += len(planned.asked)
        fixed_asked += len(fixed.asked)
    assert planned_asked < fixed_asked


MANY = [40, pytest.param(2000, marks=pytest.mark.torture)]


@pytest.mark.parametrize("count", MANY)
def test_people_at_random_come_to_the_same_verdicts(count: int) -> None:
    planned_asked = fixed_asked = 0
    for facts in population.people("general", seed=11, count=count):
        person = world().person(facts)
        planned, fixed = both(person)
        assert person.agrees(planned)
        assert person.agrees(fixed)
        planned_asked += len(planned.asked)
        fixed_asked += len(fixed.asked)
    assert planned_asked < 0.75 * fixed_asked


def test_of_a_few_facts_every_way_is_tried_and_asking_is_never_wrong() -> None:
    found = small.tried(world(), 1)
    assert found.states > 500
    assert (found.needless, found.missed, found.flipped, found.wrong) == (0, 0, 0, 0)
    assert max(found.ratios) <= 1.05


@pytest.mark.parametrize("name", ["P01", "P20"])
def test_nothing_that_frightens_or_asks_for_a_promise_comes_first(name: str) -> None:
    chat = journey(name)[-1]
    asked = [reply.question for reply in chat.screening.replies]
    first = [chat.content.questionnaire[ref] for ref in asked[:GENTLE]]
    assert not [question.id for question in first if question.not_first]
    assert len(asked) > GENTLE


def test_the_order_is_a_function_of_the_answers() -> None:
    one, again = (held(person, ours(world())) for person in [world().person(patient("P11"))] * 2)
    assert [q.id for q in one.asked] == [q.id for q in again.asked]


def test_what_a_child_who_fits_nowhere_is_asked_is_little() -> None:
    told = journey("P20", lists=True)[-1].screening.current_answers
    assert len({reply.message for reply in told}) <= 10


def test_every_fact_has_a_prior() -> None:
    assert priors.issues(shipped.library()) == ()


@pytest.mark.parametrize(
    ("wrong", "right", "told"),
    [
        ("pregnant: { yes: .03 }", "pregnant: { yes: .02 }", "0.03 is none of the steps"),
        ("cdai: { below: { 9: .3 }", "cdai: { below: { 10: .3 }", "a study asks for 10"),
        ("pregnants: { yes: .02 }", "pregnant: { yes: .02 }", "pregnants is no fact"),
        ("sex: { female: .7 }", "sex: { female: .7, male: .3 }", "male has no chance"),
    ],
)
def test_an_author_is_told_what_a_prior_lacks(
    tmp_path: Path, wrong: str, right: str, told: str
) -> None:
    text = priors.FILE.read_text("utf-8")
    assert right in text
    path = tmp_path / "dialogs" / "planning" / "priors.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(text.replace(right, wrong), encoding="utf-8")
    found = [issue.what for issue in priors.issues(shipped.library(), path)]
    assert any(told in what for what in found)
