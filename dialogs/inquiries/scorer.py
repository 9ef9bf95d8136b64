"""The learned part: how likely a text is an answer, and which topics a question is about.

Linear models over hashed features; `make models` writes the weights, numpy alone reads them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dialogs.inquiries.features import FOLDER, features, plain, with_form

WEIGHTS = FOLDER / "weights.npz"
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class TopicScore:
    """The chance that a text is an answer; the topics of a question, the likeliest first."""

    answer: float
    topics: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class TopicWeights:
    """The weights of each bucket, a row a topic; the form has a scale of its own."""

    idf: Floats
    topics: Floats
    biases: Floats
    form_idf: Floats
    answer: Floats
    answer_bias: float
    names: tuple[str, ...]


@cache
def weights() -> TopicWeights:
    """Return the weights in the package."""
    with np.load(WEIGHTS) as stored:
        return TopicWeights(
            idf=_floats(stored["idf"]),
            topics=_floats(stored["topics"]) * _floats(stored["scale"])[:, None],
            biases=_floats(stored["biases"]),
            form_idf=_floats(stored["form_idf"]),
            answer=_floats(stored["answer"]),
            answer_bias=float(stored["answer_bias"]),
            names=tuple(str(name) for name in stored["names"]),
        )


def _floats(stored: NDArray[Any]) -> Floats:
    return stored.astype(np.float32)


def vector(seen: Mapping[int, float], idf: Floats) -> tuple[NDArray[np.int64], Floats]:
    """Return the buckets of a text and what stands in them: of length one, the rare ones most."""
    buckets = np.fromiter(seen, np.int64, len(seen))
    values = np.fromiter(seen.values(), np.float32, len(seen)) * idf[buckets]
    length = float(np.sqrt((values**2).sum()))
    return buckets, values / length if length else values


def score(text: str) -> TopicScore:
    """Return how likely a text is an answer, and the topics of it as a question."""
    learned, text = weights(), plain(text)
    seen = features(text)
    buckets, values = vector(with_form(text, seen), learned.form_idf)
    answer = _probability(float(learned.answer[buckets] @ values + learned.answer_bias))
    buckets, values = vector(seen, learned.idf)
    each = _probability(learned.topics[:, buckets] @ values + learned.biases)
    each = each / each.sum()
    order = np.argsort(-each, kind="stable")
    return TopicScore(answer, tuple((learned.names[i], float(each[i])) for i in order))


def _probability(logit: Any) -> Any:
    return 1 / (1 + np.exp(-logit))
