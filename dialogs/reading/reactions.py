"""Tells whether a clause says that a medicine was borne without an allergy."""

from dialogs.reading.clauses import DENIALS, EMPTY, Clause
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
