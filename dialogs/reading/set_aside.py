"""Sets aside what an answer tells of the family, and what it feared first and then refutes."""

from collections.abc import Sequence

from dialogs.reading import lexicon
from dialogs.reading.clauses import DENIALS, EMPTY, Clause
from dialogs.reading.outcome import ReadingContext
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.undercut import is_owned_by_kin

_KIN = senses("kin man_kin woman_kin")
_OWN_WORDS = senses("name field some option open")
_SUSPECTING = senses("hedge unreal")
_REFUTING = EMPTY | senses("no ruled_out everyday taken past but found have")
_TELLING = DENIALS | senses("aye nay have yes good clear name some option says_yes says_no")


def of_the_person(asked: ReadingContext, clauses: Sequence[Clause]) -> list[Clause]:
    """Return the clauses without those about relatives: "my dad had a stroke, me never".

    Only where another clause tells of the person who is asked about; and not where it is about
    two people, a couple or a family.
    """
    shared = ("agreement", "not_bad")
    if asked.who == "other" or any(lexicon.has(one, asked.fact.id) for one in shared):
        return list(clauses)
    # "But that's my sister's" takes back what stands before it.
    kept = [c for c in clauses if not _is_of_kin(c) or is_owned_by_kin(c)]
    own = WordSense.FIRST if asked.who == "self" else WordSense.THIRD
    told = (own,) if asked.who == "self" else (own, WordSense.CHILD_KIN)
    if any(clause.has(*told) and clause.has(*_TELLING) for clause in kept):
        return kept
    return list(clauses)


def _is_of_kin(clause: Clause) -> bool:
    """Return whether a relative is the one whom a clause is about."""
    at = next(
        (n for n, t in enumerate(clause.tokens) if t.is_(*_KIN) or not t.is_(*EMPTY)),
        None,
    )
    if at is None:
        return False
    first = clause.tokens[at]
    if not first.is_(*_KIN) or first.is_(WordSense.CHILD_KIN, *_OWN_WORDS):
        return False
    return not any(t.is_(WordSense.FIRST) for t in clause.tokens[at + 1 :])


def without_refuted(clauses: Sequence[Clause]) -> list[Clause]:
    """Return the clauses without a suspicion that the next one refutes: "feared, but it wasn't"."""
    return [
        clause
        for at, clause in enumerate(clauses)
        if not (_suspects(clause) and any(_refutes(after) for after in clauses[at + 1 : at + 2]))
    ]


def _suspects(clause: Clause) -> bool:
    if clause.has(*DENIALS, WordSense.MARK, *_KIN):
        return False
    return any(t.is_(*_SUSPECTING) and not t.is_(*EMPTY) for t in clause.tokens)


def _refutes(clause: Clause) -> bool:
    """Return whether a clause says that it was not so, and nothing else."""
    if any(t.is_(WordSense.FOUND) and not t.is_(WordSense.RULED_OUT) for t in clause.tokens):
        return False  # "not confirmed" refutes nothing
    refuted = any(t.is_(WordSense.NO, WordSense.RULED_OUT) for t in clause.tokens)
    return refuted and all(t.is_(*_REFUTING) for t in clause.tokens)
