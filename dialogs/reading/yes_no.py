"""Yes and no: what the clauses of an answer vote for together, and what that comes to."""

from collections.abc import Sequence
from itertools import pairwise

from dialogs.reading import lexicon
from dialogs.reading.accounting import leftovers
from dialogs.reading.clauses import DENIALS, EMPTY, OF_TIME, Clause
from dialogs.reading.doubting import is_doubt
from dialogs.reading.heard import Heard
from dialogs.reading.judging import ClauseJudge
from dialogs.reading.moved import moved
from dialogs.reading.needed import needed
from dialogs.reading.outcome import (
    NOT_UNDERSTOOD,
    UNKNOWN,
    Asked,
    Parsed,
    ReadingContext,
    ReadingOutcome,
    understood,
)
from dialogs.reading.pressures import pressed
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.sign_numbers import of_index, of_load
from dialogs.reading.tokens import Token
from dialogs.reading.within import takes_longer
from trials.fact import Source
from trials.values import Blank


def hear(
    asked: ReadingContext,
    clauses: Sequence[Clause],
    timed: frozenset[int],
    told: bool | None = None,
) -> Heard:
    """Return what an answer says; `timed` are the starts of numbers of a date or span.

    What a number has `told` stands where no word says yes or no.
    """
    heard = Heard()
    judged = [ClauseJudge(asked, clause) for clause in clauses]
    heard.lead = _lead(clauses)
    if heard.lead is None:
        heard.lead = _agreed(asked, clauses)
    for number, judge in enumerate(judged):
        judge.count(
            heard,
            explains=number > 0 and heard.lead is not None and not judge.clause.begins_with_but,
        )
    if _is_over(asked, judged, heard):
        heard.votes, heard.firm, heard.doubts = {False}, True, 0
    if told is not None and not heard.votes and not heard.unknown:
        heard.votes, heard.firm = {told}, True
    if heard.vote is False and clauses[-1].tokens[0].is_(WordSense.CONCLUDING):
        heard.unknown &= asked.fact.source is Source.REPORT  # "don't know what that is so no"
    if lexicon.has("any_of", asked.fact.id) and _has_any(asked, clauses, heard):
        heard.votes = {True}
    _answers_another(clauses, heard)
    heard.doubts += heard.vote is True and heard.lead is None and _tells_another_illness(clauses)
    settled = bool(heard.votes) or heard.unknown
    if heard.vote is True and lexicon.has("today", asked.fact.id):
        # "TB in my twenties, all treated": over, where today is asked about.
        heard.doubts += any(c.has(*_OVER) and not c.has(*_NOT_OVER) for c in clauses)
    if heard.vote is True and lexicon.has("window", asked.fact.id):
        heard.doubts += any(map(_is_far_off, clauses))
    for judge in judged:
        heard.leftovers += leftovers(judge.clause, heard, timed, settled)
    return heard


def _tells_another_illness(clauses: Sequence[Clause]) -> bool:
    """Return whether other illnesses are named and nothing that is asked for: "RA, confirmed"."""
    own = (WordSense.NAME, WordSense.SAYS_YES, WordSense.FIELD, WordSense.OPTION)
    if any(c.said or c.has(*own) for c in clauses):
        return False
    return any(c.has(WordSense.ILLNESS) for c in clauses)


def _is_far_off(clause: Clause) -> bool:
    """Return whether a clause is dated to a year, or to more than two of them from something."""
    if clause.has(WordSense.FOR_AGES, WordSense.YEARS_BACK, WordSense.DATE, WordSense.WHEN_AGE):
        return True
    for number, unit in pairwise(clause.tokens):
        value = number.value(WordSense.NUMBER) if number.is_(WordSense.NUMBER) else None
        if number.is_(WordSense.NUMERAL):
            value = number.value(WordSense.NUMERAL)
        years = unit.is_(WordSense.TIME_UNIT) and unit.value(WordSense.TIME_UNIT) in (
            "year",
            "decade",
        )
        if years and str(value) not in ("1", "2", "None"):
            return True
    return any(len(t.text) == _DIGITS and t.text.isdigit() for t in clause.tokens)


_DIGITS = 4  # of a year


def _has_any(asked: ReadingContext, clauses: Sequence[Clause], heard: Heard) -> bool:
    """Return whether one thing is there and another is not: "swollen, but it does not hurt"."""
    if heard.lead is not None or len(heard.votes) < 2:
        return False
    there = [c for c, vote in zip(clauses, heard.each, strict=True) if vote is True]
    lacking = [c for c, vote in zip(clauses, heard.each, strict=True) if vote is False]
    field = (WordSense.FIELD,) if asked.fact.source is Source.REPORT else ()
    if not all(c.said or c.has(*_OF_THE_QUESTION, *field) for c in (*there, *lacking)):
        return False
    once = any(c.has(*_OVER, WordSense.AGO, WordSense.YEARS_BACK, WordSense.SEASON) for c in there)
    return not once and not any(c.has(*OF_TIME, WordSense.NOT_NOW) for c in lacking)


_OF_THE_QUESTION = senses("name says_yes says_no ")


def _is_over(asked: ReadingContext, judged: Sequence[ClauseJudge], heard: Heard) -> bool:
    """Return whether what is told was once, and a last clause says that it is over now."""
    if not lexicon.has("today", asked.fact.id) or len(judged) < 2:
        return False
    last = judged[-1].clause
    if _is_told_of_before(judged[:-1]) and _tells_its_end(judged[-1]):
        return not heard.unknown and not any(j.doubts_itself() for j in judged)
    ending = senses("ended says_no no none never never_again not_now")
    over = last.alone(*ending, WordSense.NOW, WordSense.FOR_AGES) and last.has(*ending)
    bare = not last.has(WordSense.NUMBER, WordSense.AYE)
    told = any(j.clause.has(WordSense.NAME, WordSense.PAST, WordSense.HAVE) for j in judged[:-1])
    unsure = heard.unknown or any(j.doubts_itself() for j in judged)
    return over and bare and told and last.has(WordSense.NOW, WordSense.NOT_NOW) and not unsure


def _is_told_of_before(judged: Sequence[ClauseJudge]) -> bool:
    """Return whether the thing is named and was then: "used to drink", "dialysis in 2020"."""
    return any(
        j.clause.has(WordSense.NAME)
        and j.clause.has(WordSense.PAST, WordSense.FROM_VALUE, WordSense.HAVE, WordSense.AGO)
        and not j.clause.has(WordSense.NOW, WordSense.SINCE, WordSense.AYE, *DENIALS)
        for j in judged
    )


def _tells_its_end(judge: ClauseJudge) -> bool:
    """Return whether a clause says in the question's own words that there is nothing now."""
    clause = judge.clause
    others = (*DENIALS, *senses("aye name says_yes bad again"))
    return clause.has(WordSense.SAYS_NO) and not any(
        t.is_(*others) and not t.is_(WordSense.SAYS_NO) for t in clause.tokens
    )


_OVER = (WordSense.ENDED, WordSense.PAST)
_NOT_OVER = (*DENIALS, *senses("now name says_yes option"))
_NOS = senses("nay no never none")
_BARE = EMPTY | _NOS | senses("aye yes agree")


def _lead(clauses: Sequence[Clause]) -> bool | None:
    """Return the yes or no that stands by itself at the beginning."""
    skipped = (WordSense.SKIP, WordSense.COURTESY)
    tokens = [t for t in clauses[0].tokens if not t.is_(*skipped)] if clauses else []
    if not tokens or not all(t.is_(*_BARE) for t in tokens):
        return None
    if tokens[0].is_(WordSense.AYE):
        return True
    return False if tokens[0].is_(*_NOS) else None


def _answers_another(clauses: Sequence[Clause], heard: Heard) -> None:
    """Doubt an answer that only tells what the question's lexicon calls no answer here."""
    if heard.unknown or not any(_is_another(t) for c in clauses for t in c.tokens):
        return
    rest = [c for c in clauses if not all(_is_another(t) or t.is_(*EMPTY) for t in c.tokens)]
    if not heard.votes:
        heard.votes = {True, False}  # both are offered
    elif all(c.alone(*_BARE) for c in rest):
        heard.doubts += 1  # "no, not pregnant", where it is asked whether she could be


def _is_another(token: Token) -> bool:
    """Return whether the question's own lexicon names another value there."""
    return token.is_(WordSense.OTHER_NAME) and token.value(WordSense.OTHER_NAME) is None


def _agreed(asked: ReadingContext, clauses: Sequence[Clause]) -> bool | None:
    """Return whether the first clause agrees, where something is agreed to, and nothing else."""
    if not lexicon.has("agreement", asked.fact.id) or not clauses:
        return None
    first = clauses[0]
    spoiled = first.has(*DENIALS, WordSense.REFUSE, WordSense.BUT) or any(
        is_doubt(first, at) for at in range(len(first.tokens))
    )
    known = EMPTY | senses("agree says_yes name field yes aye everyday own said")
    agreeing = first.has(WordSense.AGREE, WordSense.SAYS_YES) and first.alone(*known)
    return True if agreeing and not spoiled else None


def read_yes_no(
    asked: ReadingContext, clauses: Sequence[Clause], timed: frozenset[int]
) -> ReadingOutcome:
    """Read the answer to a YES_NO question."""
    tokens = [token for clause in clauses for token in clause.tokens]
    dose = needed(asked, tokens)
    dose = dose or moved(asked, tokens)
    number = dose or pressed(asked, tokens)
    if number is None and asked.fact.source is Source.REPORT:
        return _of_report(asked, clauses, timed, tokens)
    if number is None:
        heard = hear(asked, clauses, timed)
        if heard.vote and takes_longer(asked, tokens):
            return understood(False, True)
        return outcome(heard, asked)
    heard = hear(asked, clauses, timed | number[1], dose and dose[0])
    if heard.votes == {not number[0]} or not (dose or heard.votes or heard.unknown):
        # A pressure alone is one value of many: what the doctor says of it is asked.
        return understood(number[0], not number[0])
    return outcome(heard, asked)


def _of_report(
    asked: ReadingContext,
    clauses: Sequence[Clause],
    timed: frozenset[int],
    tokens: Sequence[Token],
) -> ReadingOutcome:
    """Read a sign on a report, with the number that may stand beside it."""
    if (load := of_load(asked, tokens, timed)) is not None:
        heard = hear(asked, clauses, timed | load.starts, load.found)
        if load.found is None or heard.votes == {not load.found}:
            heard = hear(asked, clauses, timed)  # what it comes to is asked
        return outcome(heard, asked)
    heard = hear(asked, clauses, timed)
    if heard.vote is not None and (starts := of_index(asked, tokens, timed, heard.vote)):
        heard = hear(asked, clauses, timed | starts)
    return outcome(heard, asked)


def outcome(heard: Heard, asked: ReadingContext) -> ReadingOutcome:
    """Return what a yes or no comes to: kept, asked back, or asked again."""
    wrong = heard.doubts + heard.leftovers
    if heard.vote is None:
        if not heard.votes and not wrong:
            if heard.declined:
                return Parsed(Blank.DECLINED if asked.fact.sensitive else Blank.UNKNOWN)
            if heard.unknown:
                return UNKNOWN
        if not heard.votes and heard.asked:
            return Asked()
        if not heard.votes and heard.unknown:
            return not_known(heard)
        return understood(True, False) if len(heard.votes) == 2 and wrong < 2 else NOT_UNDERSTOOD
    wrong += heard.unknown + (heard.assent and not heard.firm)
    if wrong:
        return understood(heard.vote, not heard.vote) if wrong == 1 else NOT_UNDERSTOOD
    return Parsed(heard.vote)


def not_known(heard: Heard) -> ReadingOutcome:
    """Return don't know, whatever is told around it, but for a number or a doubt."""
    if heard.numbers or heard.doubts > 1:
        return NOT_UNDERSTOOD
    return understood(Blank.UNKNOWN) if heard.doubts else UNKNOWN
