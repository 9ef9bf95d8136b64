"""Tells what only elaborates: a clause beside a value that says nothing of the value itself."""

from collections.abc import Sequence

from dialogs.reading.clauses import DENIALS, EMPTY
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token

# What may take a value back, or put another beside it: such a clause is never passed over.
_TELLING = senses(
    "number numeral mark question why any_ hedge unreal kin child_kin unknown not_known_here "
    "declined unsaid other_name other_tests but past ended ago to_come positive negative "
    "borderline crossed ticked unit numbered option open never_so says_no says_yes limit up_to "
    "below above from_ nearly about vague fell rose not_now part_of_day tablet times course "
    "times_a_day or third_person "
)  # fmt: skip
_SUBJECT = senses("medicine illness field limit")
_ENDS = senses("break because")


def asides(tokens: Sequence[Token], used: Sequence[bool], *, medicines: bool) -> set[int]:
    """Return the places of the clauses that only elaborate; none of them has a place in use."""
    found: set[int] = set()
    if not any(used):
        return found
    start = 0
    for at in range(len(tokens) + 1):
        if at < len(tokens) and not tokens[at].is_(*_ENDS):
            continue
        clause = tokens[start:at]
        if not any(used[start:at]) and is_elaboration(clause, medicines=medicines):
            found |= set(range(start, at))
        start = at + 1
    return found


def is_elaboration(tokens: Sequence[Token], *, medicines: bool = False) -> bool:
    """Return whether a clause is known word for word, and takes nothing back: "not on warfarin".

    With `medicines` it may name any: the answer is about none.
    """
    told = [t for at, t in enumerate(tokens) if not _is_place(tokens, at)]
    denied = any(t.is_(*DENIALS) for t in told)
    own = (WordSense.FIELD, WordSense.EVERYDAY, *((WordSense.LIMIT,) if denied else ()))
    if any(not t.senses or (t.is_(*_TELLING) and not t.is_(*EMPTY, *own)) for t in told):
        return False
    named = [] if medicines else [t for t in told if t.is_(WordSense.MEDICINE)]
    if not denied:
        return all(t.is_(WordSense.FIELD) for t in named)
    # "Not on Norvasc", but "not losartan" where that was asked for.
    own_denied = any(t.is_(WordSense.NAME) or (t in named and t.is_(WordSense.FIELD)) for t in told)
    return any(t.is_(*_SUBJECT) for t in told) and not own_denied


def _is_place(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a number is that of a stage or a class, or the word for it."""
    if tokens[at].is_(WordSense.NUMBERED):
        return True
    before = [t for t in tokens[:at] if not t.is_(WordSense.SKIP)]
    return bool(before) and before[-1].is_(WordSense.NUMBERED)
