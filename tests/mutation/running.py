"""Judges the suite's literal expectations with a trial file that took a wrong turn."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ruamel.yaml import YAML

from tests.mutation.expected import Expected, expectations
from tests.mutation.mutants import Mutant
from trials.conditions import Place
from trials.matching import judge
from trials.trial import Trial
from trials.trial_files import TrialEntry, checked, trial_from

EQUIVALENT = Path(__file__).parent / "equivalent.yaml"


@dataclass(frozen=True)
class Run:
    """A wrong turn, and the first test that notices it."""

    mutant: Mutant
    noticed_by: str | None


@cache
def equivalents() -> Mapping[str, str]:
    """The wrong turns that change no verdict of anybody, each with the reason."""
    groups = YAML(typ="safe").load(EQUIVALENT.read_text("utf-8"))
    return {name: group["why"] for group in groups for name in group["turns"]}


@cache
def _expected_of(trial: str) -> tuple[Expected, ...]:
    return tuple(one for one in _all() if one.trial == trial)


@cache
def _all() -> tuple[Expected, ...]:
    return tuple(expectations())


def hunt(some: Iterable[Mutant]) -> list[Run]:
    return [Run(mutant, noticed_by(mutant)) for mutant in some]


def noticed_by(mutant: Mutant) -> str | None:
    """The first test that fails; those about the same criterion are tried first."""
    trial = mutated(mutant)
    own = [one for one in _expected_of(mutant.trial) if mutant.cohort in ("common", one.cohort)]
    own.sort(key=lambda one: not _about_the_same(one.about, mutant.called))
    return next(
        (
            one.test
            for one in own
            if not one.holds(judge(trial, trial.cohort(one.cohort), one.case))
        ),
        None,
    )


def _about_the_same(one: str, other: str) -> bool:
    return bool(one) and (one.startswith(other) or other.startswith(one))


def mutated(mutant: Mutant) -> Trial:
    place = Place(mutant.trial)
    return trial_from(checked(TrialEntry, mutant.made(), place), place, mutant.id)
