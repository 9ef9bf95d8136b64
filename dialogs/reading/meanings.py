"""Short texts that stand for themselves at any step: yes, no, don't know, why, stop, for whom."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from dialogs.reading import lexicon
from dialogs.reading.clauses import DENIALS, EMPTY
from dialogs.reading.cutting import Cutter
from dialogs.reading.quantities import quantities
from dialogs.reading.script import is_chinese, simplified
from dialogs.reading.senses import WordSense, senses_in_order
from dialogs.reading.text import normal
from dialogs.reading.tokens import Token
from trials.values import Amount

ADULT = 18
# In the order in which a text is tried: what is said more exactly comes first.
_WHOLE = senses_in_order("why not_now unknown declined never none yes no pause assent")
# An answer longer than this says more than one word of ours.
_LONGEST = 200


def tokens_of(text: str) -> tuple[Token, ...]:
    """Return the words of grammar in a text."""
    plain = simplified(normal(text))[:_LONGEST]
    general = lexicon.general("zh" if is_chinese(plain) else "en")
    # Names of medicines stay whole: one of them ends like a question.
    return Cutter((general, lexicon.medicines()), frozenset({"years"})).cut(plain)


def meaning(text: str) -> WordSense | None:
    """Return what the whole text says, where every word of it says the same."""
    content = [
        t for t in tokens_of(text) if not t.is_(WordSense.SKIP, WordSense.BREAK, WordSense.COURTESY)
    ]
    if not content or any(not t.senses for t in content):
        return None
    if all(t.is_(WordSense.MARK) for t in content):
        return WordSense.UNKNOWN
    for sense in _WHOLE:
        said = [t for t in content if t.is_(sense)]
        rest = [
            t for t in content if not t.is_(sense) and not t.is_(WordSense.FILLER, WordSense.PERSON)
        ]
        if sense is WordSense.WHY:
            rest = [t for t in rest if not t.is_(WordSense.MARK)]
        if said and not rest:
            return sense
    return _confirmed_nothing(content)


def _confirmed_nothing(content: Sequence[Token]) -> WordSense | None:
    """Return none or never where a yes agrees with it: "right, none of them"."""
    led = content[0].is_(WordSense.AYE, WordSense.ASSENT, WordSense.NOTED)
    rest = [t for t in content[1:] if not t.is_(WordSense.FILLER, WordSense.PERSON)]
    for sense in (WordSense.NONE, WordSense.NEVER) if led and rest else ():
        if all(t.is_(sense) for t in rest):
            return sense
    return None


def says_yes(text: str) -> bool:
    """Return whether a text agrees in words: yes, I agree; "ok" may only mean that it was read."""
    content = _content(text)
    agreeing = [
        t for t in content if t.is_(WordSense.YES, WordSense.AGREE) and not t.is_(WordSense.ASSENT)
    ]
    denied = [
        t
        for t in content
        if t.is_(*DENIALS, WordSense.REFUSE, WordSense.MARK, WordSense.QUESTION, WordSense.HEDGE)
    ]
    rest = [
        t
        for t in content
        if not t.is_(WordSense.YES, WordSense.AGREE, WordSense.ASSENT, WordSense.EVERYDAY)
    ]
    return bool(agreeing) and not denied and not rest


def says_no(text: str) -> bool:
    """Return whether a text refuses: no, I don't agree."""
    content = _content(text)
    return (
        any(
            t.is_(WordSense.NO, WordSense.REFUSE, WordSense.NOT_NOW, WordSense.NEVER)
            for t in content
        )
        and not any(t.is_(WordSense.MARK, WordSense.QUESTION, WordSense.HEDGE) for t in content)
        and all(
            t.is_(
                *DENIALS,
                WordSense.REFUSE,
                WordSense.AGREE,
                WordSense.EVERYDAY,
                WordSense.YES,
                WordSense.HAVE,
            )
            for t in content
        )
    )


def is_question(text: str) -> bool:
    """Return whether a text is put as a question."""
    tokens = tokens_of(text)
    if any(t.is_(WordSense.MARK) for t in tokens):
        return True
    content = [t for t in tokens if not t.is_(WordSense.SKIP, WordSense.BREAK, WordSense.COURTESY)]
    if len(content) > 2 and content[0].is_(WordSense.QUESTION, WordSense.WHY):
        return True
    asking = [
        t
        for t in content
        if t.is_(WordSense.QUESTION, WordSense.WHY)
        and not t.is_(WordSense.FILLER, WordSense.EVERYDAY)
    ]
    return bool(asking) and (content[0] in asking or any(not t.text.isascii() for t in asking))


def _content(text: str) -> list[Token]:
    """Return the words that say something: no fillers, unless they answer by themselves."""
    answers = (
        WordSense.PERSON,
        WordSense.PAUSE,
        WordSense.YES,
        WordSense.AGREE,
        WordSense.REFUSE,
        *DENIALS,
    )
    empty = EMPTY - {WordSense.PERSON}
    return [t for t in tokens_of(text) if not t.is_(*empty) or t.is_(*answers)]


def says_adult(text: str) -> bool | None:
    """Return whether somebody says to be 18 or older; None where the text does not tell."""
    tokens = tokens_of(text)
    own = _age_of_writer(tokens)
    if own is not None and own < ADULT and not any(t.is_(WordSense.MARK) for t in tokens):
        return False  # "I'm 17, turning 18 in March"
    if any(
        t.is_(
            WordSense.MARK, WordSense.HEDGE, WordSense.QUESTION, WordSense.TO_COME, WordSense.UNREAL
        )
        and not t.is_(
            *EMPTY,
            WordSense.KIN,
            WordSense.CHILD_KIN,
            WordSense.YES,
            WordSense.GROWN_UP,
            WordSense.MINOR,
        )
        for t in tokens
    ):
        return None
    if any(t.is_(WordSense.MINOR) for t in tokens):
        return False
    denied = any(t.is_(*DENIALS) for t in tokens)
    if any(t.is_(WordSense.GROWN_UP) for t in tokens):
        return None if denied else True
    if (age := _age_of_writer(tokens)) is not None:
        return age >= ADULT
    kin = any(t.is_(WordSense.KIN, WordSense.CHILD_KIN) for t in tokens)
    age = _own_age(tokens)
    if age is not None and not (kin and age < ADULT):
        return None if denied and age >= ADULT else age >= ADULT
    leading = [t for t in tokens if not t.is_(*EMPTY) or t.is_(WordSense.AYE)][:1]
    if leading and leading[0].is_(WordSense.AYE) and not denied:
        return True
    whole = meaning(text)
    return False if whole in (WordSense.NO, WordSense.NOT_NOW) else None


def _age_of_writer(tokens: Sequence[Token]) -> int | None:
    """Return the age that stands right behind "I am"."""
    for q in quantities(tokens):
        before = [t for t in tokens[: q.first] if not t.is_(WordSense.SKIP)][-2:]
        if q.amount.is_exact and q.unit in (None, "years"):
            told = [at for at, t in enumerate(before) if t.is_(WordSense.I_AM)]
            if told and all(t.is_(*EMPTY) for t in before[told[-1] + 1 :]):
                return int(q.amount.low)
    return None


def _own_age(tokens: Sequence[Token]) -> int | None:
    """Return the age that somebody gives of himself, not that of a child or of a year."""
    found = [
        q
        for q in quantities(tokens)
        if q.amount.is_exact and q.unit in (None, "years") and not q.about
    ]
    own = [
        q
        for q in found
        if not any(
            t.is_(WordSense.CHILD_KIN, WordSense.KIN)
            for t in tokens[max(0, q.first - 4) : q.last + 3]
        )
    ]
    if len(own) != 1 or own[0].amount == Amount.exactly(0):
        return None
    age = own[0].amount.low
    return int(age) if isinstance(age, type(own[0].amount.low)) and 5 <= age <= 110 else None


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
    if len(meant) == 1 and _with_writer(tokens, meant[0]):
        return None  # "me and my sister"
    if any(t.is_(WordSense.CHILD_KIN) for t in meant):
        return "other" if _of_age(tokens) else "child"
    if any(t.is_(WordSense.KIN) for t in meant):
        return "other"
    if any(t.is_(*DENIALS) for t in tokens):
        return None
    if (age := _age_of_mine(tokens)) is not None:
        return "other" if age >= ADULT else "child"
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
