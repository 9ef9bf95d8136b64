"""A case: one person's answers, seen on one day."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any, Protocol, TypeVar

from trials.truth import Truth
from trials.values import Amount, Blank, Courses, Given, Value
from trials.vocabulary import Kind, Vocabulary

AGE = "age_years"
Found = TypeVar("Found")


class Looking(Protocol):
    """A node of a trial file that can name the facts it looks at: a criterion."""

    def looks_at(self) -> frozenset[str]: ...


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer, and the day on which it was true."""

    given: Given
    on: date


class Case:
    """The answers seen on one day: time has passed since each, and more follows from them.

    What rests on a `doubted` fact decides nothing, and an `outdated` one, told to words that mean
    something else today, turns nobody away. A `lenient` case takes nobody at their word for a dose
    or for months that lie close to a limit. One that is not `guarded` sees every answer.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        answers: Mapping[str, Answered],
        on: date,
        *,
        doubted: frozenset[str] = frozenset(),
        outdated: frozenset[str] = frozenset(),
        lenient: bool = False,
        guarded: bool = True,
    ) -> None:
        self.vocabulary = vocabulary
        self.answers = answers
        self.on = on
        self.doubted = doubted
        self.outdated = outdated
        self.lenient = lenient
        self.guarded = guarded
        self._variants: dict[str, Case] = {}
        self._found: dict[str, tuple[Value, str] | None] = {}
        self._applies: dict[str, Truth] = {}
        self._done: dict[tuple[int, str], tuple[object, Any]] = {}

    def value(self, fact_id: str) -> Value | None:
        """Return what is known of it on this day: reported, else implied, else derived, or None."""
        sourced = self._look_up(fact_id)
        return None if sourced is None else sourced[0]

    def method(self, fact_id: str) -> str | None:
        """Return where the value comes from: "reported", "implied", or the name of a formula."""
        sourced = self._look_up(fact_id)
        return None if sourced is None else sourced[1]

    def applies(self, fact_id: str) -> Truth:
        """Judge whether the fact makes sense for this person, by its guard."""
        if fact_id not in self._applies:
            guard = self.vocabulary[fact_id].guard if self.guarded else None
            self._applies[fact_id] = Truth.TRUE if guard is None else guard.judge(self)
        return self._applies[fact_id]

    def counts(self, fact_id: str) -> bool:
        """Return whether the fact may decide something: it can apply, or it is a yes that counts.

        Who says "pregnant" is taken at their word, whatever was said before.
        """
        if self.applies(fact_id) is not Truth.FALSE:
            return True
        return self.vocabulary[fact_id].yes_counts and self._said(fact_id) is True

    def once(self, node: object, work: Callable[["Case"], Found], of: str = "") -> Found:
        """Return what `work` finds about a node of a trial file; once, as cohorts share nodes.

        Where several works look at a node, `of` tells them apart.
        """
        key = id(node), of
        if key not in self._done:
            self._done[key] = node, work(self)  # held, so that its id stays its own
        result: Found = self._done[key][1]
        return result

    def settled(self, node: Looking, work: Callable[["Case"], Found], of: str = "") -> Found:
        """Return what `work` finds about a node; once for all cases that are alike to it."""
        recall = self.vocabulary.memory.recall
        return self.once(
            node, lambda seen: recall(node, of, seen._alike(node), lambda: work(seen)), of
        )

    def _alike(self, node: Looking) -> Hashable:
        """Return what two cases have in common in which a node comes to the same."""
        vocabulary, numbers = self.vocabulary, self._numbers
        facts = vocabulary.memory.recall(node, "facts", None, lambda: _behind(node, vocabulary))
        told = tuple([numbers[fact] for fact in facts if fact in numbers])
        doubted, outdated = self.doubted.intersection(facts), self.outdated.intersection(facts)
        return told, self.on, doubted, outdated, self.lenient, self.guarded

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return self.vocabulary.memory.numbered(self.answers.items())

    def asked(self, fact_id: str) -> bool:
        """Return whether there is an answer, be it that the person does not know."""
        return fact_id in self.answers

    def declined(self, fact_id: str) -> bool:
        """Return whether the person would rather not say."""
        answered = self.answers.get(fact_id)
        return answered is not None and answered.given is Blank.DECLINED

    def inputs(self, fact_id: str) -> tuple[str, ...]:
        """Return the facts it would be worked out from for this person, in the order to ask."""
        derivation = self.vocabulary.derivation(fact_id)
        if derivation is None or derivation.needs is None:
            return derivation.inputs if derivation else ()
        return derivation.needs(self.value)

    def moved_to(self, on: date) -> "Case":
        """Return the case of the same answers on another day."""
        return self._of(self.answers, on)

    def knowing_only(self, facts: Iterable[str]) -> "Case":
        """Return the case of some of the answers alone."""
        answers = {fact: self.answers[fact] for fact in facts}
        return self._of(answers, self.on)

    def told(self, more: Mapping[str, Answered]) -> "Case":
        """Return the case in which so much more was answered."""
        return self._of({**self.answers, **more}, self.on)

    def _of(self, answers: Mapping[str, Answered], on: date) -> "Case":
        return Case(self.vocabulary, answers, on, doubted=self.doubted, outdated=self.outdated)

    def leniently(self) -> "Case":
        """Return the case in which a dose or months close to a limit are unknown."""
        if "lenient" not in self._variants:
            self._variants["lenient"] = Case(self.vocabulary, self.answers, self.on, lenient=True)
        return self._variants["lenient"]

    def unguarded(self) -> "Case":
        """Return the case in which every answer counts, also where its guard is false."""
        return Case(self.vocabulary, self.answers, self.on, guarded=False)

    def without(self, facts: frozenset[str]) -> "Case":
        """Return the case in which these facts were never answered."""
        name = " ".join(sorted(facts))
        if name not in self._variants:
            kept = {fact: answer for fact, answer in self.answers.items() if fact not in facts}
            self._variants[name] = Case(self.vocabulary, kept, self.on)
        return self._variants[name]

    def _look_up(self, fact_id: str) -> tuple[Value, str] | None:
        if fact_id not in self._found:
            self._found[fact_id] = self._find(fact_id) if self.counts(fact_id) else None
        return self._found[fact_id]

    def _find(self, fact_id: str) -> tuple[Value, str] | None:
        reported = self._reported(fact_id)
        if self.vocabulary[fact_id].stands_in:
            reported = self._completed(fact_id, reported)
        if reported is not None:
            return reported, "reported"
        if any(self._said(other) is True for other in self.vocabulary.implied_by(fact_id)):
            return True, "implied"
        derivation = self.vocabulary.derivation(fact_id)
        return derivation.compute(self.value) if derivation else None

    def _said(self, fact_id: str) -> Given | None:
        answered = self.answers.get(fact_id)
        return None if answered is None else answered.given

    def _reported(self, fact_id: str) -> Value | None:
        answered = self.answers.get(fact_id)
        if answered is None or isinstance(answered.given, Blank):
            return None
        return self._moved(fact_id, answered.given, max(0, (self.on - answered.on).days))

    def _moved(self, fact_id: str, value: Value, days: int) -> Value:
        fact = self.vocabulary[fact_id]
        if not isinstance(value, Amount) or days == 0:
            return value
        if fact_id == AGE:
            return _later(value, Fraction(days * 4 // 1461))  # 365.25 days a year, completed years
        if fact.kind is Kind.SINCE:
            return _later(value, fact.units["days"].factor * days)
        return value

    def _completed(self, fact_id: str, value: Value | None) -> Value | None:
        """Return the months per drug, with those drugs whose months another fact holds."""
        courses = value if isinstance(value, Courses) else Courses()
        if courses.every is not None:
            return courses
        months = dict(courses.months)
        for drug, other in self.vocabulary[fact_id].stands_in.items():
            held = self.value(other)
            if drug not in months and isinstance(held, Amount):
                months[drug] = held
        return Courses.of(months) if months else value


def _behind(node: Looking, vocabulary: Vocabulary) -> tuple[str, ...]:
    return tuple(sorted(vocabulary.behind(node.looks_at())))


def _later(amount: Amount, more: Fraction) -> Amount:
    """Return the amount after so much more time; never stays never."""
    return amount.scaled(Fraction(1), more)


def case_of(vocabulary: Vocabulary, facts: Mapping[str, object], on: date) -> Case:
    """Return the case of a file's facts, all answered on that day; raises BadValue."""
    answers = {key: Answered(vocabulary.decode(key, raw), on) for key, raw in facts.items()}
    return Case(vocabulary, answers, on)
