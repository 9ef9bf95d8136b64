"""Adds up what an answer comes to, clause by clause."""

from dataclasses import dataclass, field

# The vote of a clause, None where it casts none; and whether somebody said it in a word.
Vote = tuple[bool | None, bool]
NO_VOTE: Vote = (None, False)


@dataclass
class Heard:
    """The sum of what the clauses of an answer say."""

    votes: set[bool] = field(default_factory=set)
    firm: bool = False  # somebody said it in a word, and not by naming the thing only
    unknown: bool = False
    declined: bool = False
    doubts: int = 0
    leftovers: int = 0
    asked: bool = False
    lead: bool | None = None  # the yes or no that the answer begins with
    assent: bool = False
    each: list[bool | None] = field(default_factory=list)  # the votes, clause by clause
    numbers: bool = False  # a number that nobody can account for

    @property
    def vote(self) -> bool | None:
        return next(iter(self.votes)) if len(self.votes) == 1 else None
