"""Signs that are told of several tests in one message: "RNP positive, but Sm negative"."""

from collections.abc import Mapping, Sequence

from dialogs.reading import lexicon
from dialogs.reading.beside import names_told
from dialogs.reading.cutting import Cutter
from dialogs.reading.outcome import ReadingContext
from dialogs.reading.script import is_chinese
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token, folded
from dialogs.reading.typed import cut
from trials.fact import Fact, Kind, Source

_KINDS = (Kind.YES_NO, Kind.ASSAY, Kind.TITRE)
_SIGNS = senses("positive negative borderline")
_TESTS = senses("other_name other_tests")
_PARTING = senses("break joining but")


def is_signed(asked: ReadingContext, text: str) -> bool:
    """Return whether the answer is no more than positive or negative; numbers are read by names."""
    fact = asked.fact
    numbered = fact.kind is not Kind.YES_NO and any(c.isdigit() for c in text)
    may_be = fact.source is Source.REPORT and fact.kind in _KINDS
    return may_be and asked.part is None and not numbered


def stretches(text: str, facts: Mapping[str, Fact]) -> list[str]:
    """Return the stretches that tell of one test each, or of several that share a sign."""
    text = folded(text)
    tokens = _words(text, facts)
    found, start, named, signed = [], 0, False, False
    for token in tokens:
        parts = token.is_(*_PARTING) and not token.is_(WordSense.NUMBER, *_TESTS)
        parts = parts and token.text != ":"
        begins = token.is_(*_TESTS) and named and signed
        if begins or (parts and (signed or not named or token.is_(WordSense.BUT))):
            found.append(text[start : token.start])
            start, named, signed = (token.start if begins else token.end), False, False
        named |= token.is_(*_TESTS)
        signed |= token.is_(*_SIGNS, WordSense.NUMBER, WordSense.FLAG)
    found.append(text[start:])
    return [piece.strip(" ,;.") for piece in found if piece.strip(" ,;.")]


def is_of_another(asked: ReadingContext, piece: str) -> bool:
    """Return whether a stretch tells of other tests, and says nothing of the one that is asked."""
    tokens = cut(asked, piece).tokens
    if any(t.is_(WordSense.NAME, WordSense.TEST) for t in tokens):
        return False
    return any(_is_others(t) for t in tokens)


def without_others(asked: ReadingContext, piece: str) -> str:
    """Return a stretch without the names of other tests that share the sign of this one."""
    tokens = cut(asked, piece).tokens
    own = any(t.is_(WordSense.NAME, WordSense.TEST) for t in tokens)
    told = {sense for t in tokens for sense in _SIGNS if t.is_(sense)}
    if not own or len(told) > 1 or any(t.is_(WordSense.NUMBER) for t in tokens):
        return piece
    kept = [piece[t.start : t.end] for t in tokens if not _is_others(t)]
    return " ".join(kept) if not is_chinese(piece) else "".join(kept)


def names_this(asked: ReadingContext, piece: str) -> bool:
    """Return whether a stretch says a word of the question that is asked."""
    own = senses("name field test own says_yes says_no option")
    return any(t.is_(*own) for t in cut(asked, piece).tokens)


def _is_others(token: Token) -> bool:
    own = senses("name test says_yes says_no option")
    return token.is_(*_TESTS) and not token.is_(*own)


def _words(text: str, facts: Mapping[str, Fact]) -> Sequence[Token]:
    words = (lexicon.general("zh" if is_chinese(text) else "en"), names_told(facts))
    return Cutter(words, frozenset()).cut(text)
