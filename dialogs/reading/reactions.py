"""Tells whether a clause says that a medicine was borne without an allergy."""

from collections.abc import Sequence

from dialogs.reading.clauses import DENIALS, EMPTY, Clause
from dialogs.reading.doubting import means_any
from dialogs.reading.senses import WordSense, senses

_BEFORE_AN_ALLERGY = EMPTY | senses("bad have any_ everyday taken ")


def denies_allergy(clause: Clause) -> bool:
    """Return whether a clause says that there was no allergy: "had it without any reaction"."""
    tokens = clause.tokens
    denied = False
    if _borne_well(clause):
        return True
    for token in tokens:
        if token.is_(WordSense.NAME, WordSense.FIELD, WordSense.SAYS_YES):
            if denied:
                return True
        elif token.is_(*DENIALS):
            denied = True
        elif not token.is_(*_BEFORE_AN_ALLERGY):
            denied = False
    return False


def allergies_denied(clauses: Sequence[Clause]) -> bool:
    """Return whether the first clause, and each about allergies, denies them.

    "Not allergic to anything, had it and it was fine"; but "had it, not allergic" is of that one.
    """
    own = (WordSense.FIELD, WordSense.NAME, WordSense.SAYS_YES)
    told = [c for c in clauses if c.has(*own)]
    medicines = (WordSense.MEDICINE, WordSense.OPTION)
    return (
        bool(told)
        and told[0] is clauses[0]
        and all(denies_allergy(c) and not c.has(*medicines) for c in told)
    )


def _borne_well(clause: Clause) -> bool:
    """Return whether a clause tells that something went well: "had it without trouble"."""
    if clause.has(WordSense.NAME, WordSense.SAYS_YES, WordSense.BUT):
        return False
    denial = clause.first(*DENIALS)
    if denial is None:
        return clause.has(WordSense.CLEAR)
    behind = next((t for t in clause.tokens[denial + 1 :] if not t.is_(*EMPTY)), None)
    return clause.tokens[denial].is_(WordSense.CLEAR) or (
        behind is not None and behind.is_(WordSense.BAD)
    )


def only_had(clause: Clause) -> bool:
    """Return whether a clause tells that something was given, and of no allergy to it."""
    if clause.has(WordSense.NAME, WordSense.SAYS_YES) or clause.says(WordSense.SAYS_YES):
        return False
    return any(
        t.is_(WordSense.TAKEN, WordSense.GOOD) or (t.is_(WordSense.HAVE) and not t.is_(*EMPTY))
        for t in clause.tokens
    )


_ALONE = (*DENIALS, *senses("name other_name any_"))
_OPTIONS = senses("option open medicine")


def denied_for_all(clauses: Sequence[Clause]) -> bool:
    """Return whether a denial beside the names of some reaches all of them, or all the others.

    "None, and that one without trouble", "that one was fine, never had the others"; but "had
    that one, not allergic" may be said of that one alone.
    """
    named = next((n for n, c in enumerate(clauses) if c.has(*_OPTIONS)), len(clauses))
    rest = any(_denies_the_rest(c) for c in clauses)
    return any(
        c.alone(*_ALONE)
        and c.has(*DENIALS)
        and not c.has(*_OPTIONS)
        and (n < named or rest or c.has(WordSense.NONE, WordSense.NEVER) or means_any(c))
        for n, c in enumerate(clauses)
    )


def _denies_the_rest(clause: Clause) -> bool:
    """Return whether it is said of the others that they were never given."""
    others = clause.first(WordSense.BAD)
    denial = clause.first(WordSense.NEVER, WordSense.NONE)
    return (
        others is not None and denial is not None and others < denial and not clause.has(*_OPTIONS)
    )
