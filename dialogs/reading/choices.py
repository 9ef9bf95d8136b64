"""One option or several, by labels, numbers, other names, or what people say instead."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from dialogs.reading import lexicon
from dialogs.reading.classes import grade
from dialogs.reading.clauses import Clause
from dialogs.reading.heard import Heard
from dialogs.reading.mentions import left_over, mentions
from dialogs.reading.outcome import (
    NOT_UNDERSTOOD,
    UNKNOWN,
    Asked,
    Parsed,
    Problem,
    ReadingContext,
    ReadingOutcome,
    understood,
    weighed,
)
from dialogs.reading.senses import WordSense
from dialogs.reading.yes_no import hear, not_known
from trials.fact import Kind
from trials.values import Amount, Blank, Chosen, Given


def read_choice(
    asked: ReadingContext, clauses: Sequence[Clause], timed: frozenset[int]
) -> ReadingOutcome:
    """Read one option of a CHOICE fact, or a GRADE."""
    options = asked.fact.options
    # A button that says "no" is a denial like any other, and is judged as one.
    found = [m for m in mentions(asked, clauses) if not m.is_denial]
    said = list(dict.fromkeys(m.option for m in found if not m.denied))
    strong = list(dict.fromkeys(m.option for m in found if not m.denied and not m.weak))
    said = strong or said
    doubted = any(m.doubted for m in found)
    wrong = left_over(clauses, timed)
    none = (
        "none"
        if "none" in options
        else "0"
        if asked.fact.kind is Kind.GRADE and "0" in options and lexicon_says_none(asked)
        else None
    )
    heard = hear(asked, clauses, timed)
    if none in said and len(said) == 2:
        said.remove(str(none)) if heard.vote is True else None
    if len(said) == 1:
        wrong += heard.unknown and wrong == 0
        wrong = min(wrong, heard.leftovers + heard.unknown) if heard.votes else wrong
        given = _given(asked, said[0])
        if said[0] == none and heard.vote is True:
            return NOT_UNDERSTOOD
        if said[0] == none and lexicon.has("ever", asked.fact.id):
            wrong += any(clause.has(WordSense.NOT_BE, WordSense.NOW) for clause in clauses)
        if (
            none is not None
            and said[0] != none
            and heard.vote is False
            and not any(m.denied for m in found)
        ):
            wrong += 1
        if (
            doubted or any(m.denied and m.option != none for m in found)
        ) and asked.fact.kind is not Kind.MULTI:
            wrong += 1
        others = [_given(asked, o) for o in options if o != said[0]][:2] if wrong else []
        return (
            Parsed(given)
            if not wrong
            else understood(given, *others)
            if wrong == 1
            else NOT_UNDERSTOOD
        )
    if len(said) > 1:
        return (
            understood(*(_given(asked, o) for o in said[:4]))
            if wrong + doubted <= 1
            else NOT_UNDERSTOOD
        )
    wrong = heard.doubts + heard.leftovers
    if any(m.denied and m.option == none for m in found):
        return NOT_UNDERSTOOD  # "it is not that I have none"
    if none is not None and heard.vote is False:
        given = _given(asked, none)
        return Parsed(given) if not wrong else understood(given) if wrong == 1 else NOT_UNDERSTOOD
    if none is not None and heard.vote is True and wrong == 0:
        return understood(*(_given(asked, o) for o in options if o != none))
    return blank(heard, asked)


def lexicon_says_none(asked: ReadingContext) -> bool:
    """Return whether the lowest grade means that there is nothing: a plain "no" answers it."""
    return any(
        "no" in text.lower().split() or text.startswith("\u6ca1")
        for text in asked.labels.get("0", ())
    )


def _given(asked: ReadingContext, option: str) -> Given:
    if asked.fact.kind is Kind.GRADE:
        return Amount.exactly(int(option))
    return option


def blank(heard: Heard, asked: ReadingContext) -> ReadingOutcome:
    """Return don't know, rather not say, a question put, or nothing understood."""
    wrong = heard.doubts + heard.leftovers
    if not heard.votes and not wrong:
        if heard.declined:
            return Parsed(Blank.DECLINED if asked.fact.sensitive else Blank.UNKNOWN)
        if heard.unknown:
            return UNKNOWN
    if not heard.votes and heard.unknown:
        return not_known(heard)
    if not heard.votes and heard.asked:
        return Asked()
    return NOT_UNDERSTOOD


def read_multi(
    asked: ReadingContext, clauses: Sequence[Clause], timed: frozenset[int]
) -> ReadingOutcome:
    """Read several options of a MULTI fact; "none" is the complete empty set."""
    fact = asked.fact
    found = mentions(asked, clauses)
    said = frozenset(m.option for m in found if not m.denied) - {"none"}
    denied = frozenset(m.option for m in found if m.denied)
    wrong = left_over(clauses, timed) + any(m.doubted for m in found)
    heard = hear(asked, clauses, timed)
    none = any(
        t.is_(WordSense.NONE) and not t.is_(WordSense.OPTION) for c in clauses for t in c.tokens
    )
    if said & denied or (said and none):
        wrong += 1
    if said:
        if len(said) > 1 and (lonely := said.intersection(fact.alone)):
            # "It went quiet, and then came back": what stands alone was before the rest.
            rest = Chosen(said - lonely)
            return (
                understood(rest)
                if len(said) > len(lonely) and wrong == 0
                else Problem("ui-stands-alone", {"option": min(lonely)})
            )
        given = Chosen(said)
        return (
            Parsed(given)
            if not wrong
            else understood(given)
            if wrong == 1
            else _name_problem(clauses, wrong)
        )
    if fact.alone:
        if (
            heard.vote is False
            and any(c.has(WordSense.NEVER, WordSense.NEVER_SO) for c in clauses)
            and "not_tried" in fact.alone
            and not wrong
        ):
            return Parsed(Chosen(frozenset({"not_tried"})))
        return blank(heard, asked) if heard.vote is None else NOT_UNDERSTOOD
    if denied and not said:
        # What was denied by name says nothing of the others on the list.
        return understood(Chosen(frozenset())) if wrong <= 1 else NOT_UNDERSTOOD
    if heard.vote is False:
        wrong = heard.doubts + heard.leftovers
        return weighed(Chosen(frozenset()), wrong)
    return blank(heard, asked)


def _name_problem(clauses: Sequence[Clause], wrong: int) -> ReadingOutcome:
    unknown = next(
        (
            t.text
            for c in clauses
            for t in c.tokens
            if not t.senses and len(t.text) > 3 and t.text.isalpha()
        ),
        None,
    )
    return (
        Problem("ui-name-not-known", {"name": unknown[:60]})
        if unknown and wrong == 2
        else NOT_UNDERSTOOD
    )


def read_grade(
    asked: ReadingContext, clauses: Sequence[Clause], timed: frozenset[int]
) -> ReadingOutcome:
    """Read a class or grade: III, 2, or the words of its button."""
    said = grade(asked, [token for clause in clauses for token in clause.tokens])
    return read_choice(asked, clauses, timed) if said is None else Parsed(Amount.exactly(said))


def labelled(plain: str, labels: Mapping[str, Sequence[str]]) -> str | None:
    """Return the one option whose label the whole text is."""
    said = _tight(plain)
    whole = {o for o in labels for label in labels[o] if said and _tight(label) == said}
    return whole.pop() if len(whole) == 1 else None


def _tight(text: str) -> str:
    return re.sub(
        r"[\s\-.,;:!'\"\u3002\uff0c()\uff08\uff09]", "", unicodedata.normalize("NFKC", text).lower()
    )
