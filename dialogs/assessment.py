"""The outcome of answers on a day, judged once for a case, whoever wants to know."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from trials.case import Answered, Case
from trials.consistency import Pair
from trials.library import Library
from trials.matching import Judgement, Verdict, judge_all
from trials.open_facts import Wanted, wanted
from trials.trial import Trial, TrialStatus
from trials.truth import Truth

OPEN = (Verdict.LIKELY, Verdict.POSSIBLE)
RANK = (*OPEN, Verdict.NOT_NOW, Verdict.EXCLUDED)


@dataclass(frozen=True, slots=True)
class Match:
    """The outcome of one trial: its best cohort decides; `cohorts` are all that may fit.

    `of_the_illness` are those of an illness that the person has, or may have, best first.
    """

    trial: Trial
    best: Judgement
    cohorts: tuple[str, ...]
    of_the_illness: tuple[Judgement, ...] = ()

    @property
    def is_open(self) -> bool:
        return self.best.verdict in OPEN


@dataclass(frozen=True)
class Assessment:
    """Answers on a day and all that follows from them; two are equal if answers and days are.

    Each part is worked out once, when it is asked for.
    """

    library: Library = field(compare=False, repr=False)
    answers: Mapping[str, Answered]
    on: date
    doubted: frozenset[str] = frozenset()  # what rests on these is for the study team
    outdated: frozenset[str] = frozenset()  # told to other words: no "no" rests on these

    @cached_property
    def case(self) -> Case:
        return Case(
            self.library.vocabulary,
            self.answers,
            self.on,
            doubted=self.doubted,
            outdated=self.outdated,
        )

    @cached_property
    def contradictions(self) -> tuple[Pair, ...]:
        """The answers that cannot both be."""
        return self.library.consistency.standing(self.case)

    @cached_property
    def judgements(self) -> tuple[Judgement, ...]:
        """Every cohort of the trials that are not closed for good."""
        trials = self.library.trials
        return tuple(
            judgement
            for judgement in judge_all(self.library, self.case)
            if trials[judgement.trial].status is not TrialStatus.CLOSED
        )

    @cached_property
    def matches(self) -> tuple[Match, ...]:
        """Every trial for an illness the person has or may have, what fits best first.

        A study whose rules nobody can read comes last: it says "perhaps" to everybody.
        """
        matches = []
        for trial in self.library.trials.values():
            own = [
                judgement
                for judgement in self.judgements
                if judgement.trial == trial.id and judgement.has_disease is not Truth.FALSE
            ]
            if own:
                own.sort(key=_rank)
                fit = tuple(judgement.cohort for judgement in own if judgement.verdict in OPEN)
                matches.append(Match(trial, own[0], fit, tuple(own)))
        return tuple(sorted(matches, key=lambda m: (not m.trial.published, _rank(m.best))))

    @property
    def has_disease(self) -> bool:
        """True where a cohort here is for an illness that the person has, or may have."""
        return bool(self.matches)

    @cached_property
    def wanted(self) -> Wanted:
        """The facts still worth asking."""
        return wanted(self.library, self.case, self.judgements)

    @cached_property
    def undecided(self) -> frozenset[str]:
        """The facts, asked or not, that leave a criterion of an open cohort undecided."""
        facts: set[str] = set()
        for judgement in self.judgements:
            if judgement.verdict is Verdict.EXCLUDED:
                continue
            trial = self.library.trials[judgement.trial]
            for criterion in trial.criteria_of(trial.cohort(judgement.cohort)):
                facts |= criterion.condition.unknown_facts(self.case)
        derived = [fact for fact in facts if self.library.vocabulary[fact].derived]
        return frozenset(facts).union(*(self.case.inputs(fact) for fact in derived))

    @cached_property
    def excluded(self) -> frozenset[tuple[str, str]]:
        """The cohorts, as (trial, cohort), that are closed to the person."""
        return frozenset(
            (judgement.trial, judgement.cohort)
            for judgement in self.judgements
            if judgement.verdict is Verdict.EXCLUDED
        )

    def moved_to(self, on: date) -> "Assessment":
        """Return what the same answers come to on that day."""
        return self if on == self.on else replace(self, on=on)

    def supposing(self, answers: Mapping[str, Answered]) -> "Assessment":
        """Return what other answers would come to on the same day; the same ones once."""
        key = frozenset(answers.items())
        if key not in self._supposed:
            self._supposed[key] = replace(self, answers=answers)
        return self._supposed[key]

    @cached_property
    def _supposed(self) -> dict[frozenset[tuple[str, Answered]], "Assessment"]:
        return {}


def _rank(judgement: Judgement) -> int:
    return RANK.index(judgement.verdict)
