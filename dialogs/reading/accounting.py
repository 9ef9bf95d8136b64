"""Counts what of a clause with a yes or no is accounted for, and what is left over."""

from dialogs.reading.clauses import DENIALS, DOUBTS, EMPTY, OF_TIME, Clause
from dialogs.reading.doubting import means_any
from dialogs.reading.heard import Heard
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token

# Words that are accounted for wherever they stand in a clause that says yes or no.
_KNOWN = (
    EMPTY
    | OF_TIME
    | DENIALS
    | senses(
        "yes name field part says_yes says_no good bad have taken ended positive negative "
        "everyday agree refuse or never_so not_known_here flag own to unknown declined ticked "
        "crossed borderline age grown_up but unsaid aye nay vague found clear much few couple "
        "assent child_kin unit date first_person third_person said never_again because "
        "coming soon to_value "
    )
    | DOUBTS  # they are counted as doubts
)
# Words that only explain, once somebody has said yes or no in a word.
_EXPLAINING = senses(
    "medicine course illness ordinal other_rhythm every when_age tablet times_a_day up_to numbered "
)
_OF_THE_QUESTION = senses("name field positive says_yes says_no part")
_BOUNDING = (*senses("above below from_ up_to to_value fell nearly"),)
_TIMED = (*senses("day_units age when_age numbered fell rose from_value to"),)
_COUNTED = (*senses("unit numbered times child_kin tablet age day_units"),)


def leftovers(clause: Clause, heard: Heard, timed: frozenset[int], settled: bool) -> int:
    """Return how many runs of the clause nobody can account for."""
    known = _KNOWN if settled else _KNOWN - {WordSense.EVERYDAY}
    count, before = 0, False
    for at, token in enumerate(clause.tokens):
        left = not _is_accounted(clause, at, heard, timed) and not (
            token.is_(*known) and not _is_number(token)
        )
        heard.numbers |= left and token.is_(WordSense.NUMBER)
        count += left and not before
        if not token.is_(*EMPTY):
            before = left
    return count


def _is_number(token: Token) -> bool:
    if token.is_(WordSense.NUMERAL) and not token.is_(WordSense.EVERYDAY):
        return True
    return token.is_(WordSense.NUMBER) and not token.is_(*_OF_THE_QUESTION)


def _is_accounted(clause: Clause, at: int, heard: Heard, timed: frozenset[int]) -> bool:
    """Return whether the place of a word accounts for it: a date, a count, what is denied too."""
    token = clause.tokens[at]
    if heard.firm and token.is_(*_EXPLAINING):
        return True
    if heard.firm and token.is_(WordSense.OTHER_NAME) and clause.alone(WordSense.OTHER_NAME):
        return token.value(WordSense.OTHER_NAME) is None  # "not pregnant, got a coil"
    if token.is_(WordSense.ANY) and means_any(clause, at):
        return True
    if heard.vote is False and token.is_(WordSense.FROM_VALUE):
        return True  # "used to drink, sober now"
    if token.start in timed and not token.is_(WordSense.NUMBER, WordSense.NUMERAL):
        return True
    if token.is_(*_BOUNDING) and any(t.start in timed for t in clause.tokens[at + 1 : at + 2]):
        return True
    if token.is_(WordSense.NUMBER, WordSense.NUMERAL):
        worded = token.is_(WordSense.NUMERAL) and not token.is_(WordSense.EVERYDAY)
        return token.start in timed or (heard.firm and (worded or _counts(clause, at)))
    named = (WordSense.OPTION, WordSense.OPEN, WordSense.OTHER_NAME)
    led = heard.lead is False and heard.vote is False  # "no, my counts are low from the lupus"
    return token.is_(*named) and (led or clause.has(*DENIALS, WordSense.GOOD))


def _counts(clause: Clause, at: int) -> bool:
    """Return whether a number counts things, or has a unit: two litres, 3 children, type 2."""
    before = clause.tokens[at - 1] if at else None
    after = [t for t in clause.tokens[at + 1 :] if not t.is_(WordSense.SKIP)]
    led = (WordSense.NUMBERED, WordSense.WHEN_AGE, WordSense.TO_VALUE)
    if before is not None and before.is_(*led):
        return True
    if len(after) > 1 and after[0].is_(WordSense.ONE_OF):
        after = after[1:]  # 4000 a month
    if not after or not after[0].is_(*_COUNTED):
        return False
    # "Yes, 12.5 mg" is no reason why somebody is on dialysis.
    measured = after[0].is_(WordSense.UNIT) and clause.tokens[at].text[0].isdigit()
    return not measured or clause.has(*_OF_THE_QUESTION, *_TIMED)
