"""Reads a choice at a step that is no question about health, by words of the lexicon."""

from collections.abc import Mapping, Sequence

from dialogs.reading import lexicon
from dialogs.reading.clauses import DENIALS, EMPTY
from dialogs.reading.cutting import Cutter
from dialogs.reading.label_words import of_labels
from dialogs.reading.phrases import Phrases
from dialogs.reading.script import is_chinese, simplified
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.text import normal
from dialogs.reading.tokens import Token

_LONGEST = 200
_DOUBTS = senses("mark question hedge why")
_YES, _NO = senses("aye agree"), senses("nay plain_no refuse")
_TURNED = _DOUBTS | senses("but unreal pause")


def stage_option(ref: str, text: str) -> str | None:
    """Return the one button of a step that a text names in other words; None in any doubt."""
    tokens = _cut(text, lexicon.of_stage(ref))
    named = [at for at, token in enumerate(tokens) if token.is_(WordSense.OPTION)]
    doubted = (t for at, t in enumerate(tokens) if at not in named and t.is_(*_DOUBTS))
    denied = any(at and tokens[at - 1].is_(*DENIALS) for at in named)
    if not named or denied or any(doubted):
        return None
    options = {str(tokens[at].value(WordSense.OPTION)) for at in named}
    return options.pop() if len(options) == 1 else None


def leading(text: str) -> WordSense | None:
    """Return the yes or no that a text begins with, where nothing behind it turns it round."""
    content = [t for t in _cut(text) if not t.is_(WordSense.SKIP, WordSense.BREAK)]
    said = [t for t in content if t.is_(*_YES, *_NO, *DENIALS) or not t.is_(*EMPTY)]
    if not said or any(t.is_(*_TURNED) for t in said):
        return None
    first, rest = said[0], said[1:]
    if first.is_(*_YES) and not first.is_(*DENIALS, WordSense.REFUSE):
        return None if any(t.is_(*DENIALS, WordSense.REFUSE) for t in rest) else WordSense.YES
    return WordSense.NO if first.is_(*_NO) and not _affirms(rest) else None


def tells_yes(text: str) -> bool:
    """Return whether a text tells a yes somewhere, and no no: "he knows, and he said yes"."""
    tokens = _cut(text)
    told = any(t.is_(*_YES, WordSense.ASSENT) for t in tokens)
    return told and not any(t.is_(*DENIALS, *_DOUBTS, WordSense.REFUSE) for t in tokens)


def named_line(text: str, labels: Mapping[str, Sequence[str]]) -> str | None:
    """Return the one line of a list of answers that a text names: by its label, or otherwise."""
    names = lexicon.names_of(frozenset(labels))
    found: set[str] = set()
    for token in _cut(text, of_labels(labels), names):
        for sense in (WordSense.OPTION, WordSense.OTHER_NAME):
            listed = token.value(sense) if token.is_(sense) else None
            found |= set(listed) if isinstance(listed, frozenset) else set()
    return found.pop() if len(found) == 1 else None


def _affirms(rest: Sequence[Token]) -> bool:
    return any(t.is_(WordSense.AYE) for t in rest)


def _cut(text: str, *words: Phrases) -> Sequence[Token]:
    plain = simplified(normal(text))[:_LONGEST]
    general = lexicon.general("zh" if is_chinese(plain) else "en")
    return Cutter((general, *words), frozenset()).cut(plain)
