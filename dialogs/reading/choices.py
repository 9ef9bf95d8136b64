"""One option or several, by labels, numbers, other names, or what people say instead."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dialogs.reading import lexicon
from dialogs.reading.classes import grade
from dialogs.reading.clauses import DENIALS, DOUBTS, EMPTY, OF_TIME, Clause, is_doubt
from dialogs.reading.heard import Heard
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
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token
from dialogs.reading.yes_no import hear, not_known
from trials.fact import Kind
from trials.values import Amount, Blank, Chosen, Given

_LIST_WORDS = senses(
    "option medicine illness have taken name field part yes bad past now or says_yes good "
    "everyday and to tablet ticked ended ordinal course times but positive agree own "
    "child_kin flag "
)


# What names something in a clause, and what is no doubt beside an option.
_NAMING = senses("name field option good")
_NO_DOUBT = EMPTY | senses("everyday option name field part")


@dataclass(frozen=True)
class Mention:
    """An option that an answer names: denied, doubted, or plainly said."""

    option: str
    at: int
    denied: bool = False
    doubted: bool = False
    is_denial: bool = False  # the word of its button denies
    weak: bool = False  # a pronoun, which gives way to any other option


def options_said(token: Token, asked: ReadingContext) -> frozenset[str]:
    """Return the options of the question that a token names."""
    found: set[str] = set()
    for sense in (WordSense.OPTION, WordSense.OPEN):
        named = token.value(sense) if token.is_(sense) else None
        found |= set(named) if isinstance(named, frozenset) else set()
    medicine = token.value(WordSense.MEDICINE) if token.is_(WordSense.MEDICINE) else None
    if medicine is not None:
        found |= {
            o for o in asked.fact.options if o == medicine or lexicon.same().get(o) == medicine
        }
        if not found and not found & set(asked.fact.options):
            family = lexicon.families().get(str(medicine), "")
            biologic = family in lexicon.traits()["biologics"]
            if biologic and "other_biologic" in asked.fact.options:
                found.add("other_biologic")
            elif (
                "other" in asked.fact.options
                and asked.fact.kind is Kind.MULTI
                and family not in lexicon.traits()["steroids"]
            ):
                found.add("other")
    return frozenset(found & set(asked.fact.options) | (found & {"none"}))


def mentions(asked: ReadingContext, clauses: Sequence[Clause]) -> list[Mention]:
    """Return every option that the clauses name, in order."""
    found: list[Mention] = []
    for clause in clauses:
        tokens = clause.tokens
        for said in clause.said:
            if said.sense is WordSense.OPTION and isinstance(said.value, frozenset):
                denied = clause.denies(said)
                found += [Mention(str(option), 0, denied) for option in said.value]
        for at, token in enumerate(tokens):
            for option in options_said(token, asked):
                found.append(
                    Mention(
                        option,
                        at,
                        _is_denied(asked, clause, at, token),
                        _is_doubted(asked, clause, at, token, option),
                        token.is_(*DENIALS),
                        token.is_(WordSense.PERSON, WordSense.OWN),
                    )
                )
        if found and not any(options_said(t, asked) for t in tokens) and _takes_back(clause):
            # "..., but I never got it": the one before, or more of them.
            found[-1] = replace(found[-1], doubted=True)
    return found


def _takes_back(clause: Clause) -> bool:
    """Return whether a clause denies what was named before it, without a name of its own."""
    denial = clause.first(*DENIALS)
    if denial is None or clause.has(
        WordSense.NAME, WordSense.FIELD, WordSense.OPTION, WordSense.GOOD
    ):
        return False
    rest = [t for t in clause.tokens[denial + 1 :] if not t.is_(*EMPTY) or t.is_(WordSense.HAVE)]
    return bool(rest) and rest[0].is_(WordSense.TAKEN, WordSense.HAVE)


def _is_denied(asked: ReadingContext, clause: Clause, at: int, token: Token) -> bool:
    """Return whether a denial, a minus or a cross belongs to the option there."""
    tokens = clause.tokens
    after = [
        t for t in tokens[at + 1 :] if not (t.is_(WordSense.SKIP) and t.text not in ("-", "*"))
    ]
    if after and after[0].text == "*" and not any(t.is_(WordSense.NUMBER) for t in tokens):
        return True
    if after and (
        after[0].is_(WordSense.CROSSED)
        or (after[0].is_(WordSense.NEGATIVE) and not after[0].is_(*DENIALS))
    ):
        return True
    if after and after[0].is_(*DENIALS) and not any(options_said(t, asked) for t in after):
        return True
    before = tokens[:at]
    for other in reversed(before):
        if other.is_(*DENIALS) and not other.is_(WordSense.OPTION):
            return True
        if other.is_(WordSense.YES) and not other.is_(*EMPTY):
            return False
    return bool(before) and before[-1].is_(WordSense.CROSSED)


def _is_doubted(asked: ReadingContext, clause: Clause, at: int, token: Token, option: str) -> bool:
    tokens = clause.tokens
    if token.is_(WordSense.OPEN) and not token.is_(WordSense.OPTION):
        return True
    if any(
        is_doubt(clause, n)
        and not t.is_(
            *EMPTY,
            WordSense.EVERYDAY,
            WordSense.OPTION,
            WordSense.NAME,
            WordSense.FIELD,
            WordSense.PART,
        )
        for n, t in enumerate(tokens)
    ):
        return True
    if (
        lexicon.has("today", asked.fact.id, option)
        and any(
            t.is_(WordSense.PAST, WordSense.ENDED) and not t.is_(WordSense.OPTION, WordSense.NOW)
            for t in tokens
        )
        and token.is_(WordSense.OPTION)
    ):
        return True
    if lexicon.has("allergy", asked.fact.id):
        allergic = any(t.is_(WordSense.NAME, WordSense.SAYS_YES) for t in tokens) or clause.says(
            WordSense.SAYS_YES
        )
        return not allergic and any(
            t.is_(WordSense.TAKEN, WordSense.GOOD) or (t.is_(WordSense.HAVE) and not t.is_(*EMPTY))
            for t in tokens
        )
    return False


def left_over(clauses: Sequence[Clause], timed: frozenset[int]) -> int:
    """Return how many runs of the answer are neither options nor words that go with them."""
    count = 0
    for clause in clauses:
        before = False
        for at, token in enumerate(clause.tokens):
            left = not (
                token.is_(
                    *EMPTY,
                    *OF_TIME,
                    *_LIST_WORDS,
                    *DENIALS,
                    WordSense.NEGATIVE,
                    WordSense.CROSSED,
                    WordSense.NEVER_SO,
                )
                or (token.is_(*DOUBTS) and not token.is_(WordSense.OTHER_TEST))
            )
            if token.is_(WordSense.NUMBER) and not token.is_(
                WordSense.OPTION,
                WordSense.PART,
                WordSense.NAME,
                WordSense.FIELD,
                WordSense.MEDICINE,
                WordSense.ILLNESS,
                WordSense.EVERYDAY,
            ):
                numbered = at and clause.tokens[at - 1].is_(WordSense.NUMBERED)
                left = token.start not in timed and not numbered
            elif token.is_(
                WordSense.UNIT,
                WordSense.NUMBERED,
                WordSense.NUMERAL,
                WordSense.ORDINAL,
                WordSense.FOUND,
                WordSense.CLEAR,
                WordSense.AYE,
                WordSense.NAY,
                WordSense.WHEN_AGE,
            ):
                left = False
            count += left and not before
            if not token.is_(*EMPTY):
                before = left
    return count


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
