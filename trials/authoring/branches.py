"""The branches of a trial's any-of groups, and whether a person shows one of them alone."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from trials.case import Case
from trials.conditions import (
    All,
    Any,
    AtLeast,
    Atom,
    Condition,
    Constant,
    Leaf,
    Place,
    Suppose,
    When,
)
from trials.trial import Cohort, Criterion, Sense, Trial
from trials.truth import Truth
from trials.vocabulary import Vocabulary

_SITE_AGREES = Suppose(participant=Truth.FALSE, report=Truth.FALSE, site=Truth.TRUE)
_ALL_BUT_THE_SITE_AGREE = Suppose(participant=Truth.TRUE, report=Truth.TRUE, site=Truth.FALSE)


@dataclass(frozen=True)
class Branch:
    """One way to meet a condition; `without` is the whole where this way is closed."""

    owner: str
    part: Condition
    whole: Condition
    without: Condition
    undecided: Condition | None = None  # of a red flag: what must be open for it to matter

    def shown_by(self, case: Case) -> bool:
        """Judge whether the whole holds for this person through this branch, and else would not.

        What waits for the hospital alone holds where the hospital may say so; beside a branch that
        needs no hospital, it is no other way.
        """
        if self.undecided and self.undecided.judge(case) is not Truth.UNKNOWN:
            return False
        if self.whole.judge(case) is Truth.TRUE:
            return self.without.judge(case, _ALL_BUT_THE_SITE_AGREE) is Truth.FALSE
        may_hold = self.whole.judge(case, _SITE_AGREES) is Truth.TRUE
        return may_hold and self.without.judge(case) is Truth.FALSE

    def can_stand_alone(self, vocabulary: Vocabulary) -> bool:
        """Return whether somebody can meet the whole by this way alone.

        Nobody has lupus nephritis without lupus: a fact that implies another way never does.
        """
        if not isinstance(self.part, Leaf):
            return True
        return self.whole.facts().isdisjoint(vocabulary[self.part.fact].implies)

    @property
    def place(self) -> Place:
        """The place of its first fact."""
        return next(
            node.place
            for condition in (self.part, self.whole)
            for node in condition.walk()
            if isinstance(node, Leaf)
        )


def branches_of(trial: Trial, cohort: Cohort) -> Iterator[Branch]:
    """Yield every branch that a person of this cohort can show, in the order of the file."""
    for criterion in trial.criteria_of(cohort):
        if criterion.sense is not Sense.AT_SITE:
            yield from _of_criterion(criterion)
    for note in trial.notes_of(cohort):
        yield from _of_condition(note.say, note.when)


def _of_criterion(criterion: Criterion) -> Iterator[Branch]:
    owner = criterion.id or ", ".join(criterion.atoms())
    yield from _of_condition(owner, criterion.condition)
    if criterion.review_if:
        red_flags = _of_condition(f"review_if of {owner}", criterion.review_if)
        yield from (replace(flag, undecided=criterion.condition) for flag in red_flags)


def _of_condition(owner: str, whole: Condition) -> Iterator[Branch]:
    return (Branch(owner, part, whole, without) for part, without in _closed_one_by_one(whole))


def _closed_one_by_one(condition: Condition) -> Iterator[tuple[Condition, Condition]]:
    """Yield each branch with the condition as it is where that branch is closed."""
    match condition:
        case Atom():
            for branch, rest in _closed_one_by_one(condition.condition):
                yield branch, replace(condition, condition=rest)
        case When():  # whom a rule binds is no way to meet it
            for branch, rest in _closed_one_by_one(condition.then):
                yield branch, replace(condition, then=rest)
        case All(of=of) | Any(of=of) | AtLeast(of=of):
            for at, part in enumerate(of):
                if not isinstance(condition, All):
                    yield part, _with(condition, at, Constant(False))
                for branch, rest in _closed_one_by_one(part):
                    yield branch, _with(condition, at, rest)


def _with(group: All | Any | AtLeast, at: int, part: Condition) -> Condition:
    return replace(group, of=(*group.of[:at], part, *group.of[at + 1 :]))
