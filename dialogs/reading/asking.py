"""Tells a question that is put instead of an answer, though no question mark stands there."""

from collections.abc import Sequence
from functools import cache

from dialogs.reading import lexicon
from dialogs.reading.clauses import DENIALS, EMPTY
from dialogs.reading.phrases import Phrases
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token, atoms_of

_PASSED = senses("skip break courtesy")
_ANSWERS = (WordSense.AYE, WordSense.NAY, *DENIALS)
_SUBJECT = senses("name field some option open illness medicine other_name")
_STATES = senses("says_yes says_no never_so good")


@cache
def _words(key: str) -> Phrases:
    words = Phrases()
    for lang in lexicon.LANGUAGES:
        for phrase in lexicon.load_words(lexicon.HERE / lang / "asking.yaml")[key]:  # type: ignore[attr-defined]
            words.add(str(phrase), WordSense.QUESTION)
    return words


def asks(tokens: Sequence[Token], who: str) -> bool:
    """Return whether a whole message is a question: "what is that", "does eczema count".

    A verb that begins it turns a sentence round where its subject follows; of somebody else the
    subject may be left out before it ("is diabetic, type 2").
    """
    content = [t for t in tokens if not t.is_(*_PASSED)]
    if len(content) < 2 or any(t.is_(WordSense.BREAK) for t in tokens[:-1]):
        return False  # "what is that, I had a stroke"
    atoms = [atom for t in content for atom, _, _ in atoms_of(t.text)]
    opening = _at(atoms, 0, "opening")
    if any(t.is_(*_ANSWERS) for t in _behind(content, max(opening, 1))):
        return False
    if opening:
        return True
    if not _at(atoms, 0, "turned"):
        return False
    if any(_at(atoms, at, "closing") == len(atoms) - at for at in range(1, len(atoms))):
        return True
    following = [t for t in content[1:] if not t.is_(*EMPTY)]
    alone = who == "self" and len(following) > 1 and bool(_at(atoms, 0, "turned_for_oneself"))
    return alone and following[0].is_(*_SUBJECT) and not following[0].is_(*_STATES)


def _at(atoms: Sequence[str], start: int, key: str) -> int:
    """Return the length of the longest such phrase there, or 0."""
    return max((length for length, _ in _words(key).at(atoms, start)), default=0)


def _behind(tokens: Sequence[Token], atoms: int) -> Sequence[Token]:
    """Return the tokens that begin behind so many atoms."""
    for at, token in enumerate(tokens):
        if atoms <= 0:
            return tokens[at:]
        atoms -= len(atoms_of(token.text))
    return ()
