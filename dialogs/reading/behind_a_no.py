"""Tells whether anything is said behind a "no" that may speak against it: "no, got a stent".

`gainsaid` knows the words of the question; here whatever was told counts, unless it is well,
denied, over, or somebody else's. A tap more costs less than a "no" that is none.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from dialogs.reading import lexicon
from dialogs.reading.choices import labelled
from dialogs.reading.clauses import DENIALS, Clause
from dialogs.reading.gainsaid import BEGINNING, is_well, told_in
from dialogs.reading.outcome import ReadingContext
from dialogs.reading.over import is_over
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token
from dialogs.reading.typed import cut
from trials.fact import Source
from trials.values import NEVER, Amount, Chosen, Given

_NOTHING: tuple[Given, ...] = (False, "none", Chosen(frozenset()), NEVER, Amount.exactly(0))
_OWN = senses("name field part option open positive test says_yes bad flag illness")
_OF_QUESTION = _OWN - {WordSense.ILLNESS, WordSense.FLAG}
# Whatever is told behind a "no" may speak against it, everyday words too: "no, it jerks at night".
_TOLD = _OWN | senses(
    "medicine other_tests taken everyday have other_rhythm times course daily cannot"
)
# What is well, was looked for in vain, is over, is another's or stands for something else.
_HARMLESS = senses("good clear negative unreal kin ruled_out says_no never_so to_come")
_BEFORE = senses("past from_value season ended")
_WELL = senses("good clear negative ruled_out says_no")
_ILL = senses("name option open positive says_yes bad flag")
_SAYING_NO = senses("says_no never_so")
_STILL = senses("now again but")


def may_speak_against(asked: ReadingContext, clauses: Sequence[Clause], given: Given) -> bool:
    """Return whether nothing was said to be there, and something is told behind it."""
    if asked.part or not clauses:
        return False
    if getattr(given, "drug", None) == "none":
        return any(map(_is_taken_again, clauses[1:]))
    bare = _leads_with_no(clauses[0]) or _is_button(asked, clauses[0])
    if given not in _NOTHING:
        return _denies_all_but(clauses[0]) and len(clauses) > 1
    if not bare and not _says_no(clauses[0], given):
        return False
    judge = _Behind(
        asked, given, _ILL if not bare or lexicon.has("pressure", asked.fact.id) else _TOLD
    )
    behind = [*_behind(clauses), None]
    return any(judge.tells(clause, then) for clause, then in pairwise(behind) if clause)


def _denies_all_but(clause: Clause) -> bool:
    """Return whether a clause is a no by itself, of what is had or of what could be."""
    return clause.has(*DENIALS, WordSense.REFUSE) and clause.alone(*DENIALS, WordSense.REFUSE)


def _is_taken_again(clause: Clause) -> bool:
    """Return whether what had ended was begun again: "stopped, then back on it"."""
    return clause.has(WordSense.AGAIN) and clause.has(WordSense.TAKEN) and not clause.has(*DENIALS)


def is_told_against(
    asked: ReadingContext, plain: str, given: Given, also: Mapping[str, Given]
) -> bool:
    """Return the same of a text of which other questions took their pieces."""
    if lexicon.has("summing", asked.fact.id) and given is False:
        return any(one in (True, "positive") for one in also.values())
    return may_speak_against(asked, cut(asked, plain).clauses, given)


def _leads_with_no(clause: Clause) -> bool:
    told = told_in(clause.tokens)
    return bool(told) and told[0].is_(WordSense.NAY, *DENIALS)


def _is_button(asked: ReadingContext, clause: Clause) -> bool:
    """Return whether a clause is a button of the question by its own words."""
    if asked.fact.source is Source.REPORT:
        return False
    text = "".join(t.text for t in clause.tokens)
    return labelled(text, asked.labels) is not None


def _says_no(clause: Clause, given: Given) -> bool:
    """Return whether a clause denies in whole words of the question: "heart is fine"."""
    return any(t.is_(*_SAYING_NO) or _names(t, given) for t in clause.tokens)


def _behind(clauses: Sequence[Clause]) -> Iterator[Clause]:
    first = told_in(clauses[0].tokens)
    if len(first) > 1 and first[0].is_(WordSense.PLAIN_NO) and first[1].is_(*BEGINNING):
        yield replace(clauses[0], tokens=tuple(first[1:]))
    yield from clauses[1:]


class _Behind:
    """Judges the clauses behind a "no", one after the other."""

    def __init__(self, asked: ReadingContext, given: Given, counting: frozenset[WordSense]) -> None:
        self._asked, self._given, self._counting = asked, given, counting
        self._today = lexicon.has("today", asked.fact.id)

    def tells(self, clause: Clause, then: Clause | None) -> bool:
        """Return whether a clause may speak against the "no"; `then` may say that it does not."""
        tokens = told_in(clause.tokens)
        narrowed = clause.has(WordSense.NARROWING) and not clause.has(WordSense.NUMBER)
        if narrowed:
            self._counting &= _OF_QUESTION  # "only my knees hurt"
        if self._today and is_over(clause, self._asked.on):
            return False
        if _is_there_still(tokens) or _is_never_negative(tokens) or _is_given(clause):
            return True
        if _says_no(clause, self._given):
            self._counting &= _ILL
            return False
        harmless = _HARMLESS | (_BEFORE if self._today else frozenset())
        over = any(is_well(t) or (t.is_(*harmless) and not _is_asked_about(t)) for t in tokens)
        another = [t for t in tokens if t.is_(WordSense.OTHER_NAME)]
        over |= any(narrowed or not t.is_(WordSense.FIELD) for t in another)
        if over or any(map(_denies, tokens)):
            return False
        told = any(t.is_(*self._counting) for t in tokens)
        return told and not (_is_well(tokens, then) or self._is_explained(then))

    def _is_explained(self, then: Clause | None) -> bool:
        """Return whether a "but" says what it is: "I get puffed, but that's my lungs"."""
        return bool(then and then.begins_with_but and _says_no(then, self._given))


def _denies(token: Token) -> bool:
    """Return whether a word denies, and does not tell what somebody is unable to do."""
    return token.is_(*DENIALS) and not token.is_(WordSense.CANNOT)


def _is_asked_about(token: Token) -> bool:
    """Return whether what ends is the very subject: "no, relapsed when I stopped"."""
    return token.is_(WordSense.ENDED) and token.is_(WordSense.FIELD)


def _is_there_still(tokens: Sequence[Token]) -> bool:
    """Return whether a thing is told to be there before or behind what is denied of it.

    "Have a boil that has not burst", "covid gone, still coughing".
    """
    at = next((n for n, t in enumerate(tokens) if t.is_(*DENIALS, *_WELL)), len(tokens))
    there = [n for n, t in enumerate(tokens[:at]) if t.is_(WordSense.HAVE)]
    if at < len(tokens) and there and any(t.is_(*_OWN) for t in tokens[there[0] + 1 : at]):
        return True
    still = [n for n, t in enumerate(tokens) if n > at and t.is_(*_STILL)]
    behind = tokens[still[0] + 1 :] if still else ()
    return any(t.is_(*_OWN) for t in behind) and not any(t.is_(*DENIALS, *_WELL) for t in behind)


def _is_never_negative(tokens: Sequence[Token]) -> bool:
    """Return whether it is denied that a test came out negative: "never went negative"."""
    at = next((n for n, t in enumerate(tokens) if t.is_(*DENIALS)), len(tokens))
    return any(t.is_(WordSense.NEGATIVE) and not t.is_(*DENIALS) for t in tokens[at + 1 :])


def _is_given(clause: Clause) -> bool:
    """Return whether a relative did something for the person: "my brother gave me one"."""
    kin = next((n for n, t in enumerate(clause.tokens) if t.is_(WordSense.KIN)), None)
    if kin is None or clause.has(*DENIALS):
        return False
    return any(t.is_(WordSense.FIRST) and not t.is_(WordSense.KIN) for t in clause.tokens[kin:])


def _is_well(tokens: Sequence[Token], then: Clause | None) -> bool:
    """Return whether a test is told, and the next clause that it was well: "did one, negative"."""
    return bool(then and then.has(*_WELL)) and not any(
        t.is_(WordSense.MEDICINE, *_ILL) for t in tokens
    )


def _names(token: Token, given: Given) -> bool:
    """Return whether a phrase is the answer in other words."""
    options: object = token.value(WordSense.OPTION)
    named = "0" if given == Amount.exactly(0) else given
    return isinstance(options, Collection) and named in options
