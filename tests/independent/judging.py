"""Judges a person against a cohort by trying out: a second opinion that shares no code."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from math import ceil, floor
from typing import Any

from tests.independent.brute_force import Choose, comes_to, outcomes, put_in
from tests.independent.people import Person
from tests.independent.reading import DATA, Item, Rule, Span, fact_table, item, rule, trial_files

HORIZON = 728  # 24 months of 91/3 days


@dataclass(frozen=True)
class Opinion:
    """What the second opinion names, all in the order of the file."""

    verdict: str
    because: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    to_confirm: tuple[str, ...] = ()
    review: tuple[str, ...] = ()
    retry_on: date | None = None
    passing: tuple[str, ...] = ()
    tell_site: tuple[str, ...] = ()
    by_report: bool = False


class Reader:
    """One person's rules judged on one day; what was worked out is remembered."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self._truths: dict[Rule, bool | None] = {}
        self._doubting: Reader | None = None

    def truth(self, one: Rule) -> bool | None:
        if one not in self._truths:
            seen = outcomes(put_in(one, self.person))
            self._truths[one] = None if len(seen) == 2 else seen.pop()
        return self._truths[one]

    def unsettled(self, one: Rule) -> set[str]:
        """The facts that an undecided rule still hangs on."""
        if self.truth(one) is not None:
            return set()
        if one.kind == "leaf":
            return {one.fact}
        return set().union(*(self.unsettled(part) for part in one.parts))

    def state(self, one: Item) -> str:
        assert one.rule
        state = self._by_readings(one)
        if state == "failed" and self.doubting()._by_readings(one) != "failed":
            return "review"
        return state

    def doubting(self) -> "Reader":
        if self._doubting is None:
            self._doubting = Reader(self.person.doubting())
        return self._doubting

    def _by_readings(self, one: Item) -> str:
        assert one.rule
        state = self._by(one.rule, one)
        if one.other is None or state not in ("met", "failed"):
            return state
        return state if self._by(one.other, one) == state else "review"

    def _by(self, rule: Rule, one: Item) -> str:
        favour = one.sense == "include"
        truth = self.truth(rule)
        if truth is not None:
            return "met" if truth is favour else "failed"
        if one.flag and self.truth(one.flag) is True:
            return "review"
        return self.closed_by(rule, favour)

    def closed_by(self, one: Rule, favour: bool) -> str:
        rest = put_in(one, self.person)
        for state, helpers in (("to_confirm", {"report"}), ("missing", {"report", "person"})):
            if comes_to(rest, self._good_news_from(helpers, favour)) is favour:
                return state
        return "review"

    def _good_news_from(self, helpers: set[str], favour: bool) -> Choose:
        def choose(leaf: Rule, turned: bool) -> bool:
            good = self.owner(leaf) in helpers
            return (good is favour) is not turned

        return choose

    def owner(self, leaf: Rule) -> str:
        if leaf.kind == "at_site":
            return "site"
        return "person" if self._of_the_person(leaf.fact) else "report"

    def _of_the_person(self, fact_id: str) -> bool:
        fact = self.person.facts[fact_id]
        if fact["source"] != "participant":
            return False
        if fact.get("sensitive") and self.person.declined(fact_id):
            return False
        guard = self.person.guard(fact_id)
        if guard is None or self.person.answered(fact_id) or self.truth(guard) is not None:
            return True
        # It cannot be asked before its guard is settled: it is owed to whoever settles that.
        return any(self._of_the_person(other) for other in self.unsettled(guard))

    def names(self, one: Item, state: str) -> tuple[str, ...]:
        assert one.rule
        own = [one.id] if one.id else []
        if state == "failed" or (state == "review" and self.truth(one.rule) is not None):
            against = self._parts(one.rule, self.truth(one.rule))
            return tuple(dict.fromkeys((*own, *(part.id or "" for part in against))))
        parts, favour = list(self._parts(one.rule, None)), one.sense == "include"
        alike = [part for part in parts if self.closed_by(part, favour) == state]
        found = [*own, *(part.id or "" for part in alike)]
        return tuple(dict.fromkeys(found or [part.id or "" for part in parts]))

    def _parts(self, one: Rule, wanted: bool | None) -> Iterator[Rule]:
        """Named parts that come out so, and everything around them, too."""
        if self.truth(one) is not wanted:
            return
        if one.id:
            yield one
        for part in one.parts[1:] if one.kind == "when" else one.parts:
            yield from self._parts(part, wanted)


class Arm:
    """One cohort of a trial file, ready to be judged."""

    def __init__(self, trial: Mapping[str, Any], cohort: Mapping[str, Any]) -> None:
        self.trial, self.id = trial["id"], cohort["id"]
        self.disease: list[str] = cohort["disease"]
        self.published = trial.get("criteria") != "not_published"
        self.shared = [item(one) for one in trial.get("common", ())]
        self.all = [*self.shared, *map(item, cohort["criteria"])]
        self.items = [one for one in self.all if one.rule]
        notes = (*trial.get("tell_site", ()), *cohort.get("tell_site", ()))
        self.notes = [(rule(note["when"]), note["say"]) for note in notes]

    def opinion(self, person: Person, every_day: bool = False) -> Opinion:
        reader = Reader(person)
        if any(person.value(disease) is False for disease in self.disease):
            return Opinion("excluded", because=self._lacking(person))
        states = {one: reader.state(one) for one in self.items}
        failed = [one for one in self.items if states[one] == "failed"]
        lists = {
            state: self._named(reader, (one for one in self.items if states[one] == state), state)
            for state in ("failed", "missing", "to_confirm", "review")
        }
        site_only = () if self.published else [one.id for one in self.all if not one.rule]
        verdict, day = self._verdict(person, failed, lists, every_day)
        return Opinion(
            verdict,
            because=lists["failed"],
            missing=lists["missing"],
            to_confirm=lists["to_confirm"],
            review=(*(f"{self.trial}/{one}" for one in site_only), *lists["review"]),
            retry_on=day,
            passing=self._named(reader, (one for one in failed if one.passing), "failed"),
            tell_site=tuple(say for when, say in self.notes if reader.truth(when) is True),
            by_report=verdict == "excluded" and not self._fails_untested(person),
        )

    def _named(self, reader: Reader, items: Iterable[Item], state: str) -> tuple[str, ...]:
        names = (f"{self.trial}/{name}" for one in items for name in reader.names(one, state))
        return tuple(dict.fromkeys(names))

    def _verdict(
        self, person: Person, failed: list[Item], lists: Mapping[str, object], every_day: bool
    ) -> tuple[str, date | None]:
        if not failed:
            opened = lists["missing"] or lists["review"] or not self.published
            return ("possible" if opened else "likely"), None
        waiting = [one for one in failed if not one.passing]
        day = self._first_day(person, failed, every_day) if waiting else person.on
        if day is None:
            return "excluded", None
        return "not_now", None if len(waiting) < len(failed) else day

    def _first_day(self, person: Person, failed: list[Item], every_day: bool) -> date | None:
        """The first day on which nothing fails, but for what passes without a date."""
        past = {one for one in failed if one.passing}
        watched = [one for one in self.items if one not in past]
        watched.sort(key=lambda one: one not in failed)
        found: dict[tuple[object, ...], bool] = {}
        days = range(1, HORIZON + 1) if every_day else self._days_worth_a_look(person)
        for days_on in days:
            later = person.moved_to(person.on + timedelta(days=days_on))
            if not any(self._fails(one, later, found) for one in watched):
                return later.on
        return None

    def _fails(self, one: Item, person: Person, found: dict[tuple[object, ...], bool]) -> bool:
        """Remembered by what the item looks at: the same values, the same outcome."""
        rules = [rule for rule in (one.rule, one.other) if rule]
        key = (one, *(person.value(fact) for rule in rules for fact in looked_at(rule)))
        if key not in found:
            reader = Reader(person)
            found[key] = all(reader.truth(rule) is (one.sense == "exclude") for rule in rules)
        return found[key]

    def _days_worth_a_look(self, person: Person) -> list[int]:
        """Every day on which a birthday comes or the time since something reaches a number."""
        numbers: dict[str, set[Fraction]] = {}
        guards = (guard for fact in person.facts if (guard := person.guard(fact)))
        readings = [rule for one in self.items for rule in (one.rule, one.other) if rule]
        for one in (*readings, *guards):
            for leaf in one.walk():
                if leaf.kind == "leaf" and isinstance(leaf.asks, Mapping):
                    given = (leaf.asks.get(word) for word in ("min", "max", "above", "below"))
                    numbers.setdefault(leaf.fact, set()).update(
                        Fraction(str(one)) for one in given if one is not None
                    )
        days = {1}
        for fact, (value, _) in person.answers.items():
            if fact == "age_years":
                days.update(d for d in range(1, HORIZON + 1) if person.has_birthday_in(d))
            elif person.facts[fact]["kind"] == "since" and isinstance(value, Span):
                for number in numbers.get(fact, ()):
                    days.update(_around(person.days_until(fact, number)))
        return sorted(day for day in days if 1 <= day <= HORIZON)

    def _lacking(self, person: Person) -> tuple[str, ...]:
        reader = Reader(person.knowing_only(self.disease))
        about = [
            one for one in self.items
            if one.rule and any(leaf.fact in self.disease for leaf in one.rule.walk())
            and reader.state(one) == "failed"
        ]  # fmt: skip
        return self._named(reader, about, "failed")

    def _fails_untested(self, person: Person) -> bool:
        told = [fact for fact in person.answers if person.facts[fact]["source"] != "report"]
        reader = Reader(person.knowing_only(told))
        return any(reader.state(one) == "failed" for one in self.items)


def _around(ends: Iterable[Fraction]) -> Iterator[int]:
    for end in ends:
        yield from range(floor(end) - 1, ceil(end) + 2)


@cache
def looked_at(one: Rule) -> tuple[str, ...]:
    """Every fact that a rule looks at, through guards and formulas, too."""
    facts = fact_table(DATA)
    seen: set[str] = set()
    todo = [leaf.fact for leaf in one.walk() if leaf.kind == "leaf"]
    while todo:
        fact = todo.pop()
        if fact not in seen:
            seen.add(fact)
            guard = Person.guard_of(facts[fact])
            todo += [leaf.fact for leaf in guard.walk() if leaf.kind == "leaf"] if guard else []
            todo += [*Person.looks_at(facts, fact)]
    return tuple(sorted(seen))


@cache
def arms() -> Mapping[str, Arm]:
    """All cohorts by trial/cohort."""
    return {
        f"{trial['id']}/{cohort['id']}": Arm(trial, cohort)
        for trial in trial_files().values()
        for cohort in trial["cohorts"]
    }
