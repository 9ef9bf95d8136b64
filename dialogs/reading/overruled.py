"""Clauses that tell of a relative, or of an earlier time, beside one that answers for now."""

from collections.abc import Sequence
from datetime import date, timedelta

from dialogs.reading.clauses import DENIALS, EMPTY, Clause
from dialogs.reading.cutting import Cutter
from dialogs.reading.days import dates_in
from dialogs.reading.outcome import ReadingContext
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.typed import Typed, languages
from dialogs.reading.written_dates import Days
from trials.fact import Kind, Source

_OF_RELATIVES = (Kind.YES_NO, Kind.CHOICE, Kind.SINCE)
_OF_SIGNS = (Kind.YES_NO, Kind.CHOICE)
_SIGNS = (*DENIALS, *senses("positive negative good says_yes says_no clear option never_so"))
_ANSWERS = (*_SIGNS, *senses("have aye yes"))
_LATEST = senses("now to_value last")
_EARLIER = senses("past ago")
_UNSURE = senses("hedge mark question unknown unreal not_known_here declined")
_RECENT = timedelta(days=60)


def without_asides(asked: ReadingContext, typed: Typed) -> Typed:
    """Return an answer without the clauses that another one of it overrules.

    "My brother has it, I don't": his is no answer. "A spot in 2022, but the latest scan is clear":
    of a report the latest counts.
    """
    kept = _without_relatives(asked, typed.clauses)
    kept = _without_earlier(asked, kept)
    if len(kept) == len(typed.clauses):
        return typed
    dropped = {t.start for c in typed.clauses if c not in kept for t in c.tokens}
    tokens = tuple(t for t in typed.tokens if t.start not in dropped)
    return Typed(typed.plain, tokens, list(kept))


def _without_relatives(asked: ReadingContext, clauses: Sequence[Clause]) -> Sequence[Clause]:
    if asked.fact.kind not in _OF_RELATIVES or asked.who == "other":
        return clauses
    own = [at for at, c in enumerate(clauses) if _is_own(c, asked.who)]
    if not own:
        return clauses
    theirs = [c for c in clauses[: own[-1]] if _is_of_relative(c)]
    return [c for c in clauses if c not in theirs]


def _inside(clause: Clause, *wanted: WordSense) -> bool:
    """Return whether a word has a sense, also inside a phrase of the question: "mine was fine"."""
    return clause.has(*wanted) or any(
        inner.is_(*wanted)
        for token in clause.tokens
        if token.is_(WordSense.SAYS_NO, WordSense.SAYS_YES, WordSense.OPTION)
        for inner in Cutter(languages(token.text), frozenset()).cut(token.text)
    )


def _is_own(clause: Clause, who: str) -> bool:
    """Return whether a clause answers for the one who is asked about, and says so."""
    person = WordSense.FIRST if who == "self" else WordSense.THIRD
    told = _inside(clause, person) or (who == "self" and _inside(clause, WordSense.OWN))
    return told and _answers(clause) and not clause.has(WordSense.KIN)


def _is_of_relative(clause: Clause) -> bool:
    first = next(
        (t for t in clause.tokens if not t.is_(*EMPTY) or t.is_(WordSense.KIN)), None
    )  # fmt: skip
    settled = (WordSense.NAME, WordSense.OPTION, WordSense.SAYS_YES, WordSense.SAYS_NO)
    return first is not None and first.is_(WordSense.KIN) and not first.is_(*settled)


def _without_earlier(asked: ReadingContext, clauses: Sequence[Clause]) -> Sequence[Clause]:
    if asked.fact.source is not Source.REPORT or asked.fact.kind not in _OF_SIGNS:
        return clauses
    latest = [at for at, c in enumerate(clauses) if at and _is_latest(c)]
    if not latest:
        return clauses
    now = latest[-1]
    early = [at for at in range(now) if _is_earlier(clauses[at], asked.on)]
    if not early or any(_is_bare(c) for c in clauses[early[0] : now]):
        return clauses
    return [*clauses[: early[0]], *clauses[now:]]


def _is_latest(clause: Clause) -> bool:
    """Return whether a clause says what came out last: "now normal", "the latest one is clear"."""
    lately = _inside(clause, *_LATEST) or any(
        t.is_(WordSense.YEARS_BACK) and t.value(WordSense.YEARS_BACK) == "0" for t in clause.tokens
    )
    return lately and _answers(clause) and clause.has(*_SIGNS)


def _is_earlier(clause: Clause, on: date) -> bool:
    if clause.has(WordSense.SINCE, WordSense.UNTIL_NOW, *_UNSURE):
        return False
    dated = any(
        isinstance(one.days, Days) and one.days.last < on - _RECENT
        for one in dates_in(clause.tokens, on)
    )
    told = any(
        (t.is_(*_EARLIER) and not t.is_(WordSense.NOW))
        or (t.is_(WordSense.FROM_VALUE) and not t.is_(*EMPTY))
        for t in clause.tokens
    )
    return dated or (told and not clause.has(WordSense.NOW))


def _is_bare(clause: Clause) -> bool:
    """Return whether a clause is a yes or a no by itself: an answer, and not of the past."""
    return clause.alone(WordSense.AYE, WordSense.NAY, WordSense.YES, *DENIALS)


def _answers(clause: Clause) -> bool:
    return clause.has(*_ANSWERS) and not clause.has(*_UNSURE)
