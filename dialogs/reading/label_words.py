"""The words of buttons: what of a label stands for it in a typed answer."""

from collections.abc import Iterable, Mapping, Sequence

from dialogs.reading.phrases import Phrases
from dialogs.reading.senses import WordSense


def of_labels(labels: Mapping[str, Sequence[str]]) -> Phrases:
    """Return the words of buttons: a whole label, and what stands in brackets or between commas."""
    claims: dict[str, set[str]] = {}
    for option, texts in labels.items():
        for text in texts:
            for piece in _pieces(text):
                claims.setdefault(piece, set()).add(option)
    words = Phrases()
    for piece, options in claims.items():
        if len(options) == 1 and not (len(piece) == 1 and piece.isascii()):
            words.add(piece, WordSense.OPTION, frozenset(options))
    return words


def _pieces(label: str) -> Iterable[str]:
    whole = label.lower().strip()
    yield whole
    for opening in "（(":
        head, _, rest = whole.partition(opening)
        if rest:
            yield head.strip()
            inner = rest.rstrip("）)")
            yield from (
                piece.strip()
                for piece in inner.replace("、", ",").split(",")
                if len(piece.strip()) > 1
            )
