"""Words of yes in a clause: where they answer, assent, or are only a verb."""

from dialogs.reading.clauses import DENIALS, EMPTY, Clause
from dialogs.reading.senses import WordSense
from dialogs.reading.tokens import Token

_SKIPPED = (WordSense.SKIP, WordSense.COURTESY)
_BARE = (*EMPTY, *DENIALS, WordSense.AYE, WordSense.YES)


def says_both(clause: Clause) -> bool:
    """Return whether a yes stands beside a no, and is not the verb that it denies."""
    yes, no = clause.first(WordSense.AYE), clause.first(*DENIALS)
    if yes is None or no is None:
        return False
    nay = clause.tokens[no]
    both = clause.alone(*_BARE) and (yes < no or clause.tokens[yes].text.isascii())
    return both or (nay.is_(WordSense.PLAIN_NO) and nay.text.isascii() and yes < no)


def only_assents(clause: Clause) -> bool:
    """Return whether a clause is assent that begins with a sound of yes: "mhm, fine"."""
    assent = [t for t in clause.tokens if t.is_(WordSense.ASSENT) and not t.is_(WordSense.AYE)]
    told = (WordSense.AYE, WordSense.YES, WordSense.ASSENT)
    led = clause.has(WordSense.AYE) and bool(assent)
    return led and all(t.is_(*told, *EMPTY) for t in clause.tokens)


def leads_with_aye(clause: Clause) -> bool:
    """Return whether a word of yes comes first: in "the doctor says it is X" it is a verb."""
    first = next((t for t in clause.tokens if not t.is_(*_SKIPPED)), None)
    content = next((t for t in clause.tokens if not t.is_(*EMPTY) or t is first), None)
    return content is not None and not content.is_(WordSense.HAVE, WordSense.SAID)


def is_hedged_yes(token: Token) -> bool:
    """Return whether a word says yes and doubts it at once: "sort of", as Chinese has it."""
    return token.is_(WordSense.HEDGE) and token.is_(WordSense.YES)
