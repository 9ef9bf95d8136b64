"""The least that somebody who knew all answers could ask: by an integer program for each person.

A question is asked or not; every part of a criterion is certain to be at least, or at most, so true
if the questions behind it are asked. The fewest questions that make every verdict certain are a
lower bound for whoever does not know the answers.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_matrix

from tests.bench.talks import Arm, Talk, Truthful, World
from trials.case import Case
from trials.conditions import All, Any, AtLeast, Atom, Condition, Leaf, When
from trials.fact import Source
from trials.findings import State
from trials.truth import Truth
from trials.values import Blank

# A row of the program: what its columns weigh, and the least they must come to.
Row = tuple[dict[int, float], float]
ALWAYS, NEVER = -1, -2


@dataclass
class Program:
    """Columns are questions first, then parts that are certain; rows tie them together."""

    person: Truthful
    costs: list[float] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    known: dict[object, int] = field(default_factory=dict)
    kept: list[object] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.case: Case = self.person.full
        self.world: World = self.person.world

    def column(self, name: object, cost: float = 0.0) -> int:
        if name not in self.known:
            self.known[name] = len(self.costs)
            self.costs.append(cost)
        return self.known[name]

    def question(self, fact: str) -> int:
        question = self.world.question_of.get(fact)
        return NEVER if question is None else self.column(("q", question.id), 1.0)

    def all_of(self, parts: Iterable[int]) -> int:
        """A column that needs every one of the parts."""
        todo = sorted({part for part in parts if part != ALWAYS})
        if NEVER in todo:
            return NEVER
        if len(todo) <= 1:
            return todo[0] if todo else ALWAYS
        return self._new(("all", *todo), lambda at: [({part: 1.0, at: -1.0}, 0.0) for part in todo])

    def some_of(self, parts: Iterable[int], least: int = 1) -> int:
        """A column that needs so many of the parts."""
        given = list(parts)
        least -= given.count(ALWAYS)
        todo = sorted(part for part in given if part >= 0)
        if least <= 0:
            return ALWAYS
        if len(todo) < least:
            return NEVER
        if len(todo) == least:
            return self.all_of(todo)

        def rows(at: int) -> list[Row]:
            row: dict[int, float] = {at: -float(least)}
            for part in todo:
                row[part] = row.get(part, 0.0) + 1.0
            return [(row, 0.0)]

        return self._new(("some", least, *todo), rows)

    def _new(self, name: object, rows: Callable[[int], list[Row]]) -> int:
        if name in self.known:
            return self.known[name]
        at = self.column(name)
        self.rows += rows(at)
        return at

    # What must be asked so that a part is certain to be at least, or at most, so true.

    def at_least(self, node: Condition, level: Truth, free: bool) -> int:
        return self._certain(node, level, True, free)

    def at_most(self, node: Condition, level: Truth, free: bool) -> int:
        return self._certain(node, level, False, free)

    def _certain(self, node: Condition, level: Truth, up: bool, free: bool) -> int:
        name = ("c", id(node), level, up, free)
        if name not in self.known:
            self.kept.append(node)
            self.known[name] = self._work_out(node, level, up, free)
        return self.known[name]

    def _work_out(self, node: Condition, level: Truth, up: bool, free: bool) -> int:
        if level is (Truth.FALSE if up else Truth.TRUE):
            return ALWAYS
        match node:
            case Atom(condition=inner):
                return self._certain(inner, level, up, free)
            case All(of=of) | Any(of=of):
                parts = [self._certain(part, level, up, free) for part in of]
                return self.all_of(parts) if isinstance(node, All) is up else self.some_of(parts)
            case AtLeast(n=n, of=of):
                parts = [self._certain(part, level, up, free) for part in of]
                return self.some_of(parts, n if up else len(of) - n + 1)
            case When(condition=premise, then=then):
                both = (
                    self._certain(premise, ~level, not up, free),
                    self._certain(then, level, up, free),
                )
                return self.some_of(both) if up else self.all_of(both)
            case Leaf():
                return self._leaf(node, level, up, free)
        judged = node.judge(self.case)
        return ALWAYS if _reaches(judged, level, up) else NEVER

    def _leaf(self, leaf: Leaf, level: Truth, up: bool, free: bool) -> int:
        """Ask what it takes to know the leaf; `free`: reports count as not to be had."""
        judged = leaf.judge(self.case)
        report = self.world.vocabulary[leaf.fact].source is Source.REPORT
        if free and report and _reaches(Truth.UNKNOWN, level, up):
            return ALWAYS
        if not _reaches(judged, level, up):
            return NEVER
        guard = self.world.vocabulary[leaf.fact].guard
        ways: list[int] = []
        if isinstance(guard, Condition) and guard.judge(self.case) is Truth.FALSE:
            ways.append(self.at_most(guard, Truth.FALSE, free))
        else:
            ways.append(self.known_as(leaf.fact, free))
        return self.some_of(ways)

    def known_as(self, fact: str, free: bool) -> int:
        """Ask what it takes to know a fact as far as it can be known."""
        vocabulary = self.world.vocabulary
        answered = self.person.answers.get(fact)
        guard = vocabulary[fact].guard
        first = ALWAYS
        if isinstance(guard, Condition) and guard.judge(self.case) is Truth.TRUE:
            first = self.at_least(guard, Truth.TRUE, free)
        ways = []
        inputs = self.case.inputs(fact)
        implied = [one for one in vocabulary.implied_by(fact) if self.case.value(one) is True]
        if not vocabulary[fact].derived:
            ways.append(self.all_of((first, self.question(fact))))
        method = self.case.method(fact)
        if method not in (None, "reported", "implied"):
            derivation = vocabulary.derivation(fact)
            used = inputs or (derivation.inputs if derivation else ())
            ways.append(self.all_of(self.known_as(one, free) for one in used if one != fact))
        elif answered is None or answered.given is Blank.UNKNOWN:
            ways += [self.all_of(self.known_as(one, free) for one in inputs)] if inputs else []
        ways += [self.question(one) for one in implied]
        return self.some_of(ways) if ways else ALWAYS

    # What must be asked so that verdicts are certain.

    def settle(self) -> None:
        talk = Talk(self.person)
        for question in self.world.questions:
            if not question.volunteered:
                talk.hear(question)
        for arm in self.world.arms:
            self._demand(self._verdict(talk, arm))

    def _demand(self, column: int) -> None:
        assert column != NEVER, "a verdict that cannot be made certain"
        if column != ALWAYS:
            self.rows.append(({column: 1.0}, 1.0))

    def _verdict(self, talk: Talk, arm: Arm) -> int:
        if talk.lacks(arm):
            return self.question(arm.cohort.disease[0])
        views = dict(zip(arm.criteria, talk.views(arm), strict=True))
        lasting = [number for number, view in views.items() if view.for_good]
        failed = [number for number, view in views.items() if view.state is State.FAILED]
        waits = "not_now" in self.person.states[arm.name]
        if lasting and not waits:
            return self.some_of(self._fails(number) for number in lasting)
        if waits:
            # For good or not: what a report says is not asked of who has to wait anyway.
            own = [number for number in failed if number not in lasting] or failed
            fine = [n for n, view in views.items() if view.state is not State.FAILED]
            return self.all_of((
                self.some_of(self._fails(number) for number in own),
                *(self._passes(number, free=True) for number in fine),
            ))  # fmt: skip
        return self.all_of(self._passes(number) for number in views)

    def _fails(self, number: int) -> int:
        criterion = self.world.criteria[number]
        if criterion.favour is Truth.TRUE:
            return self.at_most(criterion.condition, Truth.FALSE, free=False)
        return self.at_least(criterion.condition, Truth.TRUE, free=False)

    def _passes(self, number: int, free: bool = False) -> int:
        criterion = self.world.criteria[number]
        judged = criterion.condition.judge(self.case)
        if judged is ~criterion.favour:  # a no by one reading only, or close to a limit
            return ALWAYS
        if criterion.favour is Truth.TRUE:
            return self.at_least(criterion.condition, Truth.UNKNOWN, free)
        return self.at_most(criterion.condition, Truth.UNKNOWN, free)

    def solved(self) -> float:
        self.settle()
        at, columns, weights, least = [], [], [], []
        for number, (row, bound) in enumerate(self.rows):
            for column, weight in row.items():
                at.append(number)
                columns.append(column)
                weights.append(weight)
            least.append(bound)
        size = len(self.costs)
        if not self.rows:
            return 0.0
        matrix = csr_matrix((weights, (at, columns)), shape=(len(self.rows), size))
        found = milp(
            np.array(self.costs),
            constraints=LinearConstraint(matrix, np.array(least), np.inf),
            bounds=Bounds(0, 1),
            integrality=np.array([1 if cost else 0 for cost in self.costs]),
        )
        assert found.success, found.message
        return float(round(found.fun))


def _reaches(judged: Truth, level: Truth, up: bool) -> bool:
    return judged.value >= level.value if up else judged.value <= level.value


def least(person: Truthful) -> float:
    """The fewest questions that make every verdict of this person certain."""
    return Program(person).solved()
