"""The age in a text that tells of the person as well: "45 year old woman", "my wife is 40"."""

from dialogs.reading import lexicon
from dialogs.reading.clauses import EMPTY
from dialogs.reading.cutting import Cutter
from dialogs.reading.meanings import tokens_of
from dialogs.reading.script import is_chinese
from dialogs.reading.senses import senses
from dialogs.reading.text import normal
from dialogs.reading.tokens import Token, folded
from dialogs.reading.whose_talk import for_whom, sex_of_whom

_NUMBER = senses("number numeral")
_BEHIND = senses("age day_units unit half and_a_half")
_SPEAKS_OF = EMPTY | senses("kin child_kin own joining")
_MEANT = {"child": senses("child_kin"), "other": senses("kin child_kin")}


def is_told_with_age(fact_id: str) -> bool:
    """Return whether people tell this with their age: whether it is a woman or a man."""
    return lexicon.has("woman_or_man", fact_id)


def age_apart(text: str) -> tuple[str, str] | None:
    """Return the one number of a text with the words of its age, and what else stands there."""
    plain = folded(normal(text))
    words = lexicon.general("zh" if is_chinese(plain) else "en")
    tokens = Cutter((words,), frozenset({"years"})).cut(plain)
    first = next((at for at, t in enumerate(tokens) if t.is_(*_NUMBER)), None)
    if first is None:
        return None
    last = first + 1
    while last < len(tokens) and _goes_on(tokens, last):
        last += 1
    if any(t.is_(*_NUMBER) for t in tokens[last:]):
        return None
    start, end = tokens[first].start, tokens[last - 1].end
    return plain[start:end], f"{plain[:start]} {plain[end:]}".strip(" ,;./-，。")


def _goes_on(tokens: tuple[Token, ...], at: int) -> bool:
    token = tokens[at]
    return token.is_(*_BEHIND) or (token.text == "-" and tokens[at - 1].is_(*_BEHIND, *_NUMBER))


def sex_of_kin(text: str, who: str) -> str | None:
    """Return the sex that the word for the person tells, where a text says no more: "my wife is".

    Of oneself a relative tells nothing.
    """
    meant, tokens = _MEANT.get(who, frozenset()), tokens_of(text)
    if for_whom(text) is None or not any(t.is_(*meant) for t in tokens):
        return None
    return sex_of_whom(text) if all(t.is_(*_SPEAKS_OF) for t in tokens) else None
