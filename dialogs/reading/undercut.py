"""Hears what takes an answer back or leaves it open, at any kind of question: "60, no wait"."""

from collections.abc import Sequence
from itertools import pairwise

from dialogs.reading import lexicon
from dialogs.reading.asking import asks
from dialogs.reading.behind_a_no import may_speak_against
from dialogs.reading.behind_a_yes import is_of_another, may_be_another
from dialogs.reading.clauses import DENIALS, EMPTY, OF_THE_QUESTION, Clause
from dialogs.reading.contradicting import is_contradicted
from dialogs.reading.cutting import Cutter
from dialogs.reading.doubting import is_doubt
from dialogs.reading.gainsaid import is_gainsaid
from dialogs.reading.outcome import (
    Parsed,
    ReadingContext,
    ReadingOutcome,
    asked_back,
)
from dialogs.reading.reactions import allergies_denied
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token
from dialogs.reading.typed import Typed, languages
from trials.fact import Fact, Kind, Source
from trials.values import Amount, Blank, Chosen, Given

_ANSWERING = OF_THE_QUESTION - {WordSense.PART}
_SETTLED = (
    *EMPTY,
    *_ANSWERING,
    *senses("everyday yes agree child_kin medicine illness positive negative borderline"),
)
_RETRACTING = senses("taken_back nay but own no plain_no")
_OVER = (*EMPTY, *senses("not_now past ago from_value ended now yes aye but for_long"))
_CHOSEN = (Kind.CHOICE, Kind.GRADE, Kind.MULTI)
_OWNING = (*EMPTY, *senses("said yes but own because"))


def weakened(asked: ReadingContext, typed: Typed, outcome: ReadingOutcome) -> ReadingOutcome:
    """Return a value that would be kept as one to be asked back, where its words undercut it."""
    if not isinstance(outcome, Parsed) or isinstance(outcome.given, Blank) or not typed.clauses:
        return outcome
    meant = isinstance(outcome.given, str) and lexicon.has("maybe", asked.fact.id, outcome.given)
    concluded = typed.clauses[-1].tokens[0].is_(WordSense.CONCLUDING)
    measured = asked.fact.source is Source.REPORT
    # What somebody had does not speak against having no allergy to it.
    borne = lexicon.has("allergy", asked.fact.id) and allergies_denied(typed.clauses)
    doubted = any(_leaves_open(c, measured=measured) for c in typed.clauses)
    doubted = doubted and not meant and not concluded
    if (
        doubted
        or (not borne and may_speak_against(asked, typed.clauses, outcome.given))
        or is_of_another(asked, typed.clauses)
        or may_be_another(asked, typed.clauses, outcome.given)
        or any(map(_denies_a_sign, typed.clauses))
        or (not borne and is_gainsaid(asked.fact, typed.clauses, outcome.given))
        or is_contradicted(asked.fact, typed.clauses, outcome.given)
        or _is_over(asked.fact, typed.clauses, outcome.given)
        or _ends_as_question(typed.tokens)
        or (len(typed.clauses) > 1 and any(asks(c.tokens, asked.who) for c in typed.clauses))
        or _is_of_another(asked, typed.clauses)
        or _is_one_of_two(typed.tokens, outcome.given)
        or (asked.fact.kind is not Kind.YES_NO and any(_is_unsaid(c) for c in typed.clauses))
    ):
        return asked_back(outcome.given)
    return outcome


def takes_back(plain: str) -> bool:
    """Return whether the last words of a text take back all that stands before them."""
    tokens = Cutter(languages(plain), frozenset()).cut(plain)
    told = [t for t in tokens if not t.is_(*EMPTY)]
    last = next((n for n, t in enumerate(told) if t.is_(WordSense.TAKEN_BACK)), len(told))
    return all(t.is_(*_RETRACTING) for t in told[last:]) and last < len(told)


def _ends_as_question(tokens: Sequence[Token]) -> bool:
    told = [t for t in tokens if not t.is_(WordSense.SKIP, WordSense.COURTESY)]
    return bool(told) and told[-1].is_(WordSense.MARK)


def _leaves_open(clause: Clause, *, measured: bool) -> bool:
    """Return whether a clause says "maybe", or that nobody knows."""
    unsure = (WordSense.HEDGE, WordSense.UNKNOWN)
    if clause.has(WordSense.ABOUT) and not measured:
        return False  # it has become an interval
    if measured and any(t.is_(WordSense.NEARLY) and not t.is_(*_SETTLED) for t in clause.tokens):
        return True
    return any(
        t.is_(*unsure)
        and not t.is_(*_SETTLED)
        and (t.is_(WordSense.UNKNOWN) or is_doubt(clause, at))
        for at, t in enumerate(clause.tokens)
    )


def _denies_a_sign(clause: Clause) -> bool:
    """Return whether it is denied that a test was negative: "not negative" may be either."""
    told = [t for t in clause.tokens if not t.is_(*EMPTY) or t.is_(*DENIALS)]
    return any(
        one.is_(WordSense.NO)
        and not one.is_(WordSense.PLAIN_NO, WordSense.NEGATIVE)
        and two.is_(WordSense.NEGATIVE)
        and not two.is_(*DENIALS)
        for one, two in pairwise(told)
    )


def _is_unsaid(clause: Clause) -> bool:
    """Return whether nobody ever said what the clause tells: a yes or no judges that by itself."""
    told = [t for t in clause.tokens if not t.is_(*EMPTY)]
    return len(told) > 1 and told[0].is_(WordSense.UNSAID) and not told[0].is_(*_SETTLED)


def _is_one_of_two(tokens: Sequence[Token], given: Given) -> bool:
    """Return whether two numbers are left open, and one of them was taken: "10.8 or 17"."""
    amount = getattr(given, "amount", given)
    if not isinstance(amount, Amount) or not amount.is_exact:
        return False
    number = (WordSense.NUMBER, WordSense.NUMERAL)
    at = next(
        (n for n, t in enumerate(tokens) if t.is_(WordSense.OR) and t.text != "/"), len(tokens)
    )
    behind = [t for t in tokens[at + 1 :] if not t.is_(*EMPTY)][:2]
    return any(t.is_(*number) for t in tokens[:at]) and any(t.is_(*number) for t in behind)


def _is_over(fact: Fact, clauses: Sequence[Clause], given: Given) -> bool:
    """Return whether an option is told, and behind it that it is so no more."""
    if fact.kind not in _CHOSEN or given in ("none", Chosen(frozenset())) or len(clauses) < 2:
        return False
    last = clauses[-1]
    return last.has(WordSense.NOT_NOW, WordSense.PAST) and last.alone(*_OVER)


def _is_of_another(asked: ReadingContext, clauses: Sequence[Clause]) -> bool:
    """Return whether the answer is a relative's, where the writer is asked: "my mum has that"."""
    if asked.who != "self":
        return False
    if len(clauses) > 1 and is_owned_by_kin(clauses[-1]):
        return True
    if asked.fact.kind is Kind.SINCE and _begins_with_child(clauses[0]):
        return True
    return not lexicon.has("agreement", asked.fact.id) and _begins_with_kin(clauses[0])


def is_owned_by_kin(clause: Clause) -> bool:
    """Return whether a clause only says whose it is: "but that's my sister's"."""
    return clause.has(WordSense.KIN) and clause.alone(WordSense.KIN, *_OWNING)


def _begins_with_child(clause: Clause) -> bool:
    """Return whether the time may be one of the child: "my baby got the drops 2 weeks ago"."""
    first = next((t for t in clause.tokens if not t.is_(*EMPTY)), None)
    return first is not None and first.is_(WordSense.CHILD_KIN)


def _begins_with_kin(clause: Clause) -> bool:
    first = next((t for t in clause.tokens if not t.is_(WordSense.SKIP, WordSense.COURTESY)), None)
    return first is not None and first.is_(WordSense.KIN) and not first.is_(*OF_THE_QUESTION)
