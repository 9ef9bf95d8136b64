"""Short texts that stand for themselves at any step: yes, no, don't know, why, stop, for whom."""

from collections.abc import Sequence

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
