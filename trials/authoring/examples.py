"""The made-up people beside each trial file, with the verdict that each must get."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import Field, model_validator

from trials.case import Case, case_of
from trials.conditions import AuthoringError, InvalidEntry, Place
from trials.library import Library
from trials.trial_files import Day, Entry, checked
from trials.verdicts import Verdict
from trials.yaml_files import InvalidContent, SourceFile, load, located

ENDING = ".examples.yaml"
_ID = r"^[a-z0-9][a-z0-9-]*$"


class PersonEntry(Entry):
    """A person from nothing, or another person with some answers changed."""

    id: str = Field(pattern=_ID)
    note: str = Field(min_length=1)
    cohort: str | None = None
    based_on: str | None = None
    facts: dict[str, Any] | None = None
    changes: dict[str, Any] | None = None
    verdict: Verdict
    because: list[str] | None = None
    missing: list[str] | None = None
    review: list[str] | None = None
    retry_on: Day | None = None

    @model_validator(mode="after")
    def _one_beginning(self) -> "PersonEntry":
        if self.based_on is None and (self.facts is None or self.changes is not None):
            raise ValueError("nobody to begin with: write facts, or based_on with changes")
        if self.based_on is not None and (self.changes is None or self.facts is not None):
            raise ValueError("based_on goes with changes: write changes, and no facts")
        if self.based_on is None and self.cohort is None:
            raise ValueError("no cohort: name the one this person is judged for")
        return self


class ExamplesEntry(Entry):
    on: Day
    people: list[PersonEntry] = Field(min_length=1)


@dataclass(frozen=True)
class Example:
    """One person: all their answers, the cohort they are judged for, and what is expected."""

    trial: str
    cohort: str
    facts: Mapping[str, object]
    on: date
    expected: PersonEntry
    place: Place

    @property
    def id(self) -> str:
        return self.expected.id

    @property
    def is_base(self) -> bool:
        return self.expected.based_on is None

    def case(self, library: Library) -> Case:
        """Return the case of this person's answers; raises BadValue."""
        return case_of(library.vocabulary, self.facts, self.on)


def read(source: SourceFile, trial: str) -> tuple[tuple[Example, ...], tuple[AuthoringError, ...]]:
    """Read the people of one file, and what is wrong with those that cannot be made.

    Raises InvalidContent or InvalidEntry where the file has not the shape of an examples file.
    """
    place = Place(source.name)
    entry = checked(ExamplesEntry, load(source), place)
    examples: dict[str, Example] = {}
    slips: list[AuthoringError] = []
    for at, person in enumerate(entry.people):
        spot = place / "people" / at
        if person.id in examples:
            slips.append(
                AuthoringError(spot / "id", f"{person.id} stands twice", "give one another id")
            )
        elif person.based_on is not None and person.based_on not in examples:
            what = f"nobody above is called {person.based_on}"
            slips.append(
                AuthoringError(spot / "based_on", what, "name a person who stands further up")
            )
        else:
            examples[person.id] = _made(trial, person, examples, entry.on, spot)
    return tuple(examples.values()), tuple(slips)


def _made(
    trial: str, person: PersonEntry, above: Mapping[str, Example], on: date, place: Place
) -> Example:
    if person.based_on is None:
        return Example(trial, person.cohort or "", person.facts or {}, on, person, place)
    base = above[person.based_on]
    changed = {**base.facts, **(person.changes or {})}
    facts = {fact: raw for fact, raw in changed.items() if raw is not None}  # null: not asked
    return Example(trial, person.cohort or base.cohort, facts, on, person, place)


def first_people(path: Path) -> Iterator[Example]:
    """Return the first likely person of each cohort; where nobody can be, the first possible one.

    They are those of an examples file, or of all in a folder. Raises InvalidContent.
    """
    everybody = tuple(people(path))
    chosen: dict[tuple[str, str], Example] = {}
    for verdict in (Verdict.LIKELY, Verdict.POSSIBLE):
        for example in everybody:
            if example.expected.verdict is verdict:
                chosen.setdefault((example.trial, example.cohort), example)
    return (example for example in everybody if example in chosen.values())


def people(path: Path) -> Iterator[Example]:
    """Yield everybody in an examples file, or in all of a folder; raises InvalidContent."""
    for file in sorted(path.glob(f"*{ENDING}")) if path.is_dir() else [path]:
        source = SourceFile.read(file, str(file))
        try:
            examples, slips = read(source, file.name.removesuffix(ENDING))
        except InvalidEntry as invalid:
            examples, slips = (), invalid.slips
        if slips:
            raise InvalidContent(located(slips, {source.name: source}))
        yield from examples
