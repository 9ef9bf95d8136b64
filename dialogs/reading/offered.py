"""Hears what is said of values that were offered back: yes or no and more, a place, a part."""

from collections.abc import Sequence

from dialogs.reading import characters
from dialogs.reading.clauses import DENIALS, EMPTY
from dialogs.reading.meanings import tokens_of
from dialogs.reading.ordinals import numbered
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.stage_words import of_stage
from dialogs.reading.stages import cut_plain, plain_of
from dialogs.reading.tokens import Token

# In `stages.yaml`: where an offer stands, and that what is offered is so as before.
SAYING = "@offers"
FIRST, LAST, MIDDLE, SAME, WRONG = "first", "last", "middle", "same", "wrong"
_AYE, _NAY = senses("aye yes assent"), senses("nay plain_no")
_NEVER_NO = senses("none never")  # these say what is so, not that it is wrong
_LIGHT = EMPTY | senses("aye yes assent courtesy hedge about one_of numeral")
_NUMBER = senses("number numeral")
_INTO_A_VALUE = senses("from_value i_am")  # "nope, it's": what follows is what is right


def parted(text: str) -> tuple[WordSense | None, str]:
    """Return the yes or no that a text begins or ends with, and the rest of it."""
    plain, tokens = plain_of(text), cut_plain(text)
    said = [t for t in tokens if not t.is_(WordSense.SKIP, WordSense.COURTESY)]
    ayes = _run(said, _AYE)
    if ayes and not ayes[0].is_(*DENIALS):
        return WordSense.YES, _rest(plain, ayes[-1].end)
    nays = _run(said, _NAY)
    if nays and not nays[-1].is_(*_NEVER_NO) and _ends_there(plain, nays[-1], said[len(nays) :]):
        return WordSense.NO, _rest(plain, nays[-1].end)
    for at, token in enumerate(said):
        behind = said[at + 1 :]
        if token.is_(*_AYE) and all(t.is_(*EMPTY) for t in behind):
            return WordSense.YES, plain[: token.start].strip(" ,.;")
    return None, plain


def _run(tokens: Sequence[Token], kinds: frozenset[WordSense]) -> list[Token]:
    """Return the tokens of these kinds that a text begins with."""
    run: list[Token] = []
    for token in tokens:
        if not token.is_(*kinds):
            break
        run.append(token)
    return run


def _ends_there(plain: str, no: Token, behind: Sequence[Token]) -> bool:
    """Return whether a no stands for itself: before a comma, a blank of Chinese, or a number."""
    if not behind or behind[0].is_(WordSense.BREAK, *_INTO_A_VALUE):
        return True
    told = next((t for t in behind if t.is_(*_NUMBER) or not t.is_(*EMPTY)), None)
    if told is not None and told.is_(*_NUMBER):
        return True
    return not no.text.isascii() and plain[no.end : no.end + 1] == " "


def _rest(plain: str, end: int) -> str:
    return plain[end:].strip(" ,.;")


def place_of_offer(text: str, count: int) -> int | None:
    """Return which of so many offers a text names by its place, from 0: "the top one please"."""
    said = [t for t in cut_plain(text) if not t.is_(WordSense.SKIP)]
    ordinal = any(t.is_(WordSense.ORDINAL) for t in said)
    found = of_stage(SAYING).named_in(plain_of(text))
    named = {one.option for one in found} - {SAME, WRONG}
    spans = [span for one in found for span in one.spans]
    besides = [t for t in said if not any(a < t.end and t.start < b for a, b in spans)]
    if len(named) == 1 and all(t.is_(*_LIGHT) for t in besides):
        return _placed(named.pop(), count)
    ordinal = ordinal or (bool(said) and said[0].text == characters.LINES["th"])
    if any(letter.isdigit() for letter in text) and not ordinal:
        return None  # a figure may be a value
    light = " ".join(t.text for t in said if t.is_(WordSense.ORDINAL) or not t.is_(*_LIGHT))
    numbers = numbered(text, count) or numbered(light, count)
    return numbers[0] - 1 if len(numbers) == 1 else None


def _placed(where: str, count: int) -> int | None:
    middle = count // 2 if count % 2 else None
    return {FIRST: 0, LAST: count - 1, MIDDLE: middle}[where]


def says_same(text: str) -> bool:
    """Return whether a text says that what is offered is so as it was: "still the same"."""
    named = of_stage(SAYING).named_in(plain_of(text))
    spans = [span for one in named if one.option == SAME for span in one.spans]
    besides = [t for t in cut_plain(text) if not any(a < t.end and t.start < b for a, b in spans)]
    return bool(spans) and all(t.is_(*_LIGHT, WordSense.NOW) for t in besides)


def only_doubts(text: str) -> bool:
    """Return whether a text is a "maybe" and nothing else."""
    said = [t for t in cut_plain(text) if not t.is_(*EMPTY) or t.is_(WordSense.HEDGE)]
    return bool(said) and all(t.is_(WordSense.HEDGE) for t in said)


def says_wrong(text: str) -> bool:
    """Return whether a text says that what is offered is not right: "82 is wrong"."""
    return any(one.option == WRONG for one in of_stage(SAYING).named_in(plain_of(text)))


def one_label(text: str, labels: Sequence[str]) -> int | None:
    """Return the one label, from 0, of which a text is a part: "light" of "Light activity"."""
    words = _words(text)
    if any(letter.isdigit() for letter in text):
        return None  # a figure is read as a value
    doubted = bool(words) and words[0].is_(WordSense.HEDGE)
    if doubted and not any(words[0].text in label.casefold() for label in labels):
        return None  # "maybe light"
    if not words or all(t.is_(*_LIGHT) for t in words):
        return None
    words = [t for t in words if not t.is_(*_LIGHT) or t.is_(*DENIALS)]
    fitting = [at for at, label in enumerate(labels) if _is_part(words, _words(label))]
    return fitting[0] if len(fitting) == 1 else None


def _words(text: str) -> list[Token]:
    silent = (WordSense.SKIP, WordSense.BREAK, WordSense.COURTESY, WordSense.OR)
    return [t for t in tokens_of(text) if not t.is_(*silent) and t.text.strip("(),.")]


def _is_part(words: Sequence[Token], label: Sequence[Token]) -> bool:
    """Return whether words stand in a label in its order, and leave out no denial before them."""
    said, of_label = [t.text for t in words], [t.text for t in label]
    at = 0
    for word in said:
        if word not in of_label[at:]:
            return False
        found = of_label.index(word, at)
        if any(t.is_(*DENIALS) for t in label[at:found]):
            return False
        at = found + 1
    return True


def weighty_words(text: str) -> list[str]:
    """Return the words of a text that are no courtesy, filler or "one"."""
    words = [t.text for t in tokens_of(text) if not t.is_(*_LIGHT) and t.text.strip(" .")]
    return words if text.isascii() else ["".join(words)]
