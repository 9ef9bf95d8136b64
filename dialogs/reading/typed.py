"""A text that was typed, cut by the words of the question that it answers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dialogs.reading import lexicon
from dialogs.reading.classes import BEHIND_I
from dialogs.reading.clauses import DENIALS, OF_THE_QUESTION, Clause, clauses_of, narrowed
from dialogs.reading.cutting import Cutter
from dialogs.reading.doses import UNITS
from dialogs.reading.joining import joined
from dialogs.reading.label_words import of_labels
from dialogs.reading.outcome import (
    ReadingContext,
)
from dialogs.reading.phrases import Phrases
from dialogs.reading.script import is_chinese
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token, atoms_of
from trials.fact import Fact, Kind, Source
from trials.units import DAYS, MASS

_VALUES = (Kind.NUMBER, Kind.ASSAY, Kind.TITRE)


@dataclass(frozen=True)
class Typed:
    """A text made plain, in simplified characters, and cut for one question."""

    plain: str
    tokens: tuple[Token, ...]
    clauses: list[Clause]


def cut(asked: ReadingContext, plain: str) -> Typed:
    """Return the text cut by the words of the question."""
    fact = asked.fact
    own = lexicon.of_question(fact.id)
    words = [*languages(plain), of_labels(asked.labels), lexicon.medicines()]
    if fact.kind in _VALUES or (fact.source is Source.REPORT and fact.kind is Kind.YES_NO):
        words.append(lexicon.names_of(asked.reports))
    elif fact.kind in (Kind.YES_NO, Kind.MULTI, Kind.CHOICE):
        words.append(lexicon.illnesses())
        words.append(lexicon.names_of(asked.findings))
    units = _units(fact) if asked.part != "weight_then" else frozenset(MASS)
    tokens = _cut(asked, (*words, own.words), units, plain)
    clauses = joined(clauses_of(tokens, own.phrases), own.phrases)
    if any(clause.said for clause in clauses):
        return Typed(plain, tokens, clauses)
    # No phrase in several parts is there: its parts are words like others, and denials deny.
    tokens = _cut(asked, (*words, own.whole), units, plain)
    return Typed(plain, tokens, clauses_of(tokens, ()))


def languages(plain: str) -> tuple[Phrases, ...]:
    """Return the words of the language that a text is in."""
    if is_chinese(plain):
        return (lexicon.general("zh"),)
    return (lexicon.general("en"),)


def _units(fact: Fact) -> frozenset[str]:
    if fact.kind is Kind.DOSE:
        return frozenset(UNITS)
    units = frozenset({fact.unit, *fact.units}) - {""}
    if fact.kind in (Kind.SINCE, Kind.DURATION, Kind.COURSES):
        return units | frozenset(DAYS)
    return units


def _cut(
    asked: ReadingContext, words: Sequence[Phrases], units: frozenset[str], plain: str
) -> tuple[Token, ...]:
    cut_tokens = (_own(token, asked.fact.id) for token in Cutter(words, units).cut(plain))
    tokens = _still(_ever(_without_person(narrowed(cut_tokens))))
    return _without_echo(
        tuple(_of_question(_of_person(token, asked.who), asked) for token in tokens)
    )


def _without_echo(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tokens without the mark of a name that is only repeated: "Plaquenil? 9 years"."""
    mark = next((at for at, t in enumerate(tokens) if t.is_(WordSense.MARK)), None)
    if mark is None or any(t.is_(WordSense.MARK) for t in tokens[mark + 1 :]):
        return tokens
    before, behind = tokens[:mark], tokens[mark + 1 :]
    named = any(t.is_(WordSense.NAME, WordSense.MEDICINE) for t in before)
    own = (WordSense.NAME, WordSense.FIELD, WordSense.PERSON, WordSense.SKIP)
    answering = (WordSense.NUMBER, WordSense.NUMERAL, WordSense.AYE, WordSense.NAY, WordSense.NEVER)
    if not named or not all(t.is_(*own) for t in before):
        return tokens
    if not any(t.is_(*answering, WordSense.ONE_OF) for t in behind[:3]):
        return tokens
    echo = replace(tokens[mark], senses=frozenset({WordSense.BREAK}))
    return (*before, echo, *behind)


def _without_person(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tokens with an "I" that speaks of the writer as no class I."""
    kept = list(tokens)
    for at, token in enumerate(tokens):
        ends_so = token.text == "i" or token.text.endswith(" i")
        behind = any(t.is_(*BEHIND_I) for t in tokens[at + 1 : at + 4])
        if ends_so and token.is_(WordSense.OPTION) and behind:
            kept[at] = replace(token, senses=frozenset({WordSense.PERSON}))
    return tuple(kept)


# What "or" can join, as Chinese asks which of two it is; behind anything else the word is "still".
_ALTERNATIVES = senses(
    "number unit day_units option positive negative illness medicine date days_back weeks_back "
    "months_back years_back yes no have taken good flag name vague month part_of_day person "
    "daily every other_rhythm "
)


def _still(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tokens with the Chinese word for "or" as "still", but between two things."""
    if any(t.is_(WordSense.MARK) for t in tokens):
        return tokens
    kept = list(tokens)
    for at, token in enumerate(tokens):
        if token.text.isascii() or not (token.is_(WordSense.OR) and token.is_(WordSense.QUESTION)):
            continue
        before = tokens[at - 1] if at else None
        if before is None or before.is_(WordSense.BREAK) or not before.is_(*_ALTERNATIVES):
            still = frozenset({WordSense.NOW, WordSense.FILLER})
            kept[at] = replace(token, senses=still, values={})
    return tuple(kept)


def _ever(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tokens with the Chinese "from" right before a denial as part of that "never"."""
    kept = list(tokens)
    for at, (token, behind) in enumerate(pairwise(tokens)):
        leads = token.is_(WordSense.SINCE) and not token.text.isascii()
        if leads and token.end == behind.start and _begins_with_denial(behind.text):
            kept[at] = replace(token, senses=frozenset({WordSense.FILLER}), values={})
    return tuple(kept)


def _begins_with_denial(text: str) -> bool:
    atoms = [atom for atom, _, _ in atoms_of(text)]
    found = lexicon.general("zh").at(atoms, 0)
    return any(not DENIALS.isdisjoint(told) for _, told in found)


def _own(token: Token, fact_id: str) -> Token:
    """Return a token that is a name of the question itself as none of another question."""
    ids = token.value(WordSense.OTHER_NAME) if token.is_(WordSense.OTHER_NAME) else None
    if isinstance(ids, frozenset) and fact_id in ids:
        return replace(token, senses=token.senses - {WordSense.OTHER_NAME})
    return token


def _of_question(token: Token, asked: ReadingContext) -> Token:
    """Return a medicine that the question, or the part that is asked, is about as a name of it."""
    medicine = token.value(WordSense.MEDICINE) if token.is_(WordSense.MEDICINE) else None
    if medicine is None:
        return token
    part = asked.part is not None and asked.part in (medicine, lexicon.same().get(str(medicine)))
    if part or lexicon.is_of(asked.fact.id, str(medicine)):
        return replace(token, senses=token.senses | {WordSense.FIELD})
    return token


_MEANT = {"child": WordSense.CHILD_KIN, "other": WordSense.KIN}


def _of_person(token: Token, who: str) -> Token:
    """Return the token of a relative as the person who is screened, where it is one."""
    kin = _MEANT.get(who)
    if kin is None or not token.is_(kin, WordSense.CHILD_KIN) or token.is_(*OF_THE_QUESTION):
        return token
    return replace(
        token,
        senses=token.senses - {WordSense.KIN, WordSense.CHILD_KIN, WordSense.UNREAL}
        | {WordSense.PERSON},
    )
