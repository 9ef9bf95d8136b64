"""Hears for whom somebody asks: themselves, their child, another adult."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from dialogs.reading.clauses import DENIALS, EMPTY
from dialogs.reading.meanings import says_adult, tokens_of
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.stage_words import of_stage
from dialogs.reading.stages import plain_of
from dialogs.reading.tokens import Token

# In `stages.yaml`: what stands before whoever the talk is for.
SAYING = "@for_whom"
_BETWEEN = EMPTY | senses("first_person")
_SOMEBODY = senses("kin child_kin")
_ADULT, _OLDEST = 18, 110


def for_whom(text: str) -> str | None:
    """Return self, child or other, as a text says for whom the questions are."""
    tokens = tokens_of(text)
    if any(t.is_(WordSense.MARK, WordSense.HEDGE) for t in tokens):
        return None
    # "My mother, I'm her daughter": what follows "I am" is whoever writes.
    named = [t for t in _of_others(tokens) if t.is_(WordSense.CHILD_KIN, WordSense.KIN)]
    denied = [
        t
        for at, t in enumerate(tokens)
        if any(b.is_(*DENIALS) for b in tokens[max(0, at - 2) : at])
    ]
    meant = [t for t in named if t not in denied]
    if len(meant) == 1 and (_with_writer(tokens, meant[0]) or _is_for_writer(tokens)):
        return None  # "me and my sister", "my mum sent me this, it's for me"
    if _are_two(tokens, meant):
        return None  # "my son and my wife"
    if any(t.is_(WordSense.CHILD_KIN) for t in meant):
        return "other" if _of_age(tokens) else "child"
    if any(t.is_(WordSense.KIN) for t in meant):
        return "other"
    if any(t.is_(*DENIALS) for t in tokens):
        return None
    if (age := _age_of_mine(tokens)) is not None:
        return "other" if age >= _ADULT else "child"
    if any(t.is_(WordSense.OWN) for t in tokens):
        return "self"
    content = [t for t in tokens if not t.is_(WordSense.SKIP, WordSense.BREAK, WordSense.COURTESY)]
    return (
        "self"
        if content
        and all(t.is_(WordSense.PERSON, WordSense.FILLER) for t in content)
        and any(t.text in ("me", "myself", "i") for t in content)
        else None
    )


def _are_two(tokens: Sequence[Token], meant: Sequence[Token]) -> bool:
    """Return whether a child and a grown-up are named, joined by "and"."""
    for one, other in pairwise(meant):
        between = [t for t in tokens if one.end <= t.start and t.end <= other.start]
        joined = any(t.is_(WordSense.AND, WordSense.JOINING) for t in between)
        light = all(t.is_(*_BETWEEN, WordSense.AND, WordSense.JOINING) for t in between)
        if joined and light and one.is_(WordSense.CHILD_KIN) != other.is_(WordSense.CHILD_KIN):
            return True
    return False


def _is_for_writer(tokens: Sequence[Token]) -> bool:
    """Return whether a whole phrase says that it is for whoever writes: "it's for me"."""
    before = (None, *tokens)
    own = [
        t.text
        for t, behind in zip(tokens, before, strict=False)
        if t.is_(WordSense.OWN) and not (behind and behind.is_(WordSense.THIRD))
    ]
    return any(" " in text or not text.isascii() for text in own)


def _with_writer(tokens: Sequence[Token], named: Token) -> bool:
    """Return whether whoever writes is named beside somebody else, joined by "and"."""
    said = [t for t in tokens if not t.is_(WordSense.SKIP)]
    at = said.index(named)
    before = [t for t in said[:at] if not t.is_(WordSense.FIRST) or t.text in ("me", "i")]
    joined = bool(before) and before[-1].is_(WordSense.JOINING, WordSense.AND)
    return joined and at > 1 and any(t.is_(WordSense.FIRST) for t in said[: said.index(before[-1])])


def _age_of_mine(tokens: Sequence[Token]) -> int | None:
    """Return the age in "my 15 year old", which is nobody's own."""
    said = [t for t in tokens if not t.is_(WordSense.SKIP)]
    for mine, number, unit in zip(said, said[1:], said[2:], strict=False):
        value = number.value(WordSense.NUMBER) if number.is_(WordSense.NUMBER) else None
        if mine.text == "my" and isinstance(value, tuple) and unit.is_(WordSense.AGE):
            return int(value[0])
    return None


def _of_age(tokens: Sequence[Token]) -> bool:
    """Return whether somebody else is said to be grown up: "my daughter, she's 27"."""
    others = [*_of_others(tokens)]
    for token, unit in zip_longest(others, others[1:]):
        number = token.value(WordSense.NUMBER) if token.is_(WordSense.NUMBER) else None
        if not isinstance(number, tuple) or not _ADULT <= number[0] <= _OLDEST:
            continue
        if unit is None or unit.is_(WordSense.AGE) or not unit.is_(WordSense.UNIT, WordSense.TIMES):
            return True
    return False


def sex_of_whom(text: str) -> str | None:
    """Return male or female, as the word for whom the questions are tells it: my husband."""
    for token in _of_others(tokens_of(text)):
        if token.is_(WordSense.MAN_KIN, WordSense.WOMAN_KIN):
            return "male" if token.is_(WordSense.MAN_KIN) else "female"
    return None


_FOR = frozenset({"for", "about", "behalf", "on behalf of"})  # "I'm asking for my son"


def _of_others(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield the words that do not follow "I am" in their clause."""
    of_writer = False
    for token in tokens:
        ends = token.is_(WordSense.BREAK) or token.text in _FOR
        of_writer = token.is_(WordSense.I_AM) or (of_writer and not ends)
        if not of_writer:
            yield token


def only_says_for_whom(text: str) -> bool:
    """Return whether a text says who is meant, and not a word more: "my husband", "for my son"."""
    empty = EMPTY | {WordSense.KIN, WordSense.CHILD_KIN, WordSense.OWN, WordSense.JOINING}
    tokens = tokens_of(text)
    return for_whom(text) is not None and all(t.is_(*empty) for t in tokens)


def told_for_whom(text: str) -> str | None:
    """Return self, child or other, where a text says so plainly, of one person: "for my son"."""
    who = for_whom(text)
    if who is None:
        return None
    tokens = tokens_of(text)
    named = [t for t in _of_others(tokens) if t.is_(*_SOMEBODY)]
    named = [t for t in named if not _is_denied(tokens, t)]
    if who == "self":
        others = any(t.is_(*_SOMEBODY) for t in tokens)
        return None if others or says_adult(text) is False else who
    if only_says_for_whom(text) and len(named) == 1:
        return who
    return who if len(named) == 1 and _is_meant(text, tokens, named[0]) else None


def _is_denied(tokens: tuple[Token, ...], named: Token) -> bool:
    before = [t for t in tokens if t.end <= named.start][-2:]
    return any(t.is_(*DENIALS) for t in before)


def _is_meant(text: str, tokens: tuple[Token, ...], named: Token) -> bool:
    """Return whether "for" or "about" stands right before somebody."""
    spans = [s for one in of_stage(SAYING).named_in(plain_of(text)) for s in one.spans]
    for start, end in spans:
        between = [t for t in tokens if end <= t.start and t.end <= named.start]
        if start <= named.start and end <= named.end and all(t.is_(*_BETWEEN) for t in between):
            return True
    return False
