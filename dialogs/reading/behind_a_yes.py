"""Tells whether what stands behind a "yes" may be another thing: "yes, fatty liver"."""

from collections.abc import Sequence

from dialogs.reading import lexicon
from dialogs.reading.clauses import DENIALS, EMPTY, Clause
from dialogs.reading.outcome import ReadingContext
from dialogs.reading.over import is_over
from dialogs.reading.senses import WordSense, senses
from trials.fact import Kind, Source
from trials.values import Given

_YES = (*EMPTY, *senses("yes aye have now agree"))
_COUNTING = senses("name some option open says_yes positive found test medicine taken")
_TIMES = (Kind.SINCE, Kind.DURATION)
_OWN = senses("name option never_so says_no")
_ANOTHER = senses("field illness other_name says_no")
# What a clause is made of that only says that it was not so after all: "later they said it isn't".
_AFTER_ALL = senses("said have again then but now doctor from_value to_value everyday")


def is_of_another(asked: ReadingContext, clauses: Sequence[Clause]) -> bool:
    """Return whether a time or a count is told of what the question's words call another thing."""
    if asked.fact.kind not in _TIMES and not lexicon.has("counted", asked.fact.id):
        return False
    told = [t for c in clauses for t in c.tokens]
    another = any(
        t.is_(WordSense.OTHER_NAME) and t.value(WordSense.OTHER_NAME) is None for t in told
    )
    return another and not any(t.is_(*_OWN) for t in told)


def may_be_another(asked: ReadingContext, clauses: Sequence[Clause], given: Given) -> bool:
    """Return whether a yes may be meant of what does not count, or is denied or over behind it."""
    if asked.fact.kind is not Kind.YES_NO or asked.fact.source is Source.REPORT:
        return False
    if lexicon.has("agreement", asked.fact.id) or len(clauses) < 2:
        return False
    if given is False:  # "she can, past the change"
        return clauses[0].has(WordSense.AGREE) and clauses[0].alone(WordSense.AGREE)
    behind = clauses[1:]
    if any(map(_denies_all, behind)):
        return True
    if not clauses[0].alone(*_YES) or not lexicon.has("confusable", asked.fact.id):
        return False
    if lexicon.has("today", asked.fact.id) and all(is_over(c, asked.on) for c in behind):
        return True
    named = any(c.said or c.has(*_COUNTING) for c in behind)
    return not named and any(c.has(*_ANOTHER) for c in behind)


def _denies_all(clause: Clause) -> bool:
    """Return whether a clause says of the whole that it is not so, and names nothing."""
    told = [t for t in clause.tokens if not t.is_(*EMPTY)]
    denied = bool(told) and told[-1].is_(*DENIALS) and clause.has(WordSense.SAID, WordSense.AGAIN)
    return denied and clause.alone(*DENIALS, *_AFTER_ALL)
