"""The learned part: how likely a text is an answer, and which topics a question is about.

Linear models over hashed features; `make models` writes the weights, numpy alone reads them.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np

from dialogs.inquiries.features import FOLDER, features, plain, with_form
from dialogs.learned import Floats, floats, probability, vector

WEIGHTS = FOLDER / "weights.npz"
NOTHING = "list"  # what is learned of gibberish, pointing words and what no study answers


@dataclass(frozen=True)
class TopicScore:
    """The chance that a text is an answer, and that it is about nothing that is known.

    And of each topic, if it is a question: the likeliest first.
    """

    answer: float
    nothing: float
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
            idf=floats(stored["idf"]),
            topics=floats(stored["topics"]) * floats(stored["scale"])[:, None],
            biases=floats(stored["biases"]),
            form_idf=floats(stored["form_idf"]),
            answer=floats(stored["answer"]),
            answer_bias=float(stored["answer_bias"]),
            names=tuple(str(name) for name in stored["names"]),
        )


def score(text: str) -> TopicScore:
    """Return how likely a text is an answer, and the topics of it as a question."""
    learned, text = weights(), plain(text)
    seen = features(text)
    buckets, values = vector(with_form(text, seen), learned.form_idf)
    answer = float(probability(learned.answer[buckets] @ values + learned.answer_bias))
    buckets, values = vector(seen, learned.idf)
    each = probability(learned.topics[:, buckets] @ values + learned.biases)
    found = [(learned.names[i], float(each[i])) for i in np.argsort(-each, kind="stable")]
    nothing = next(chance for name, chance in found if name == NOTHING)
    return TopicScore(answer, nothing, tuple(one for one in found if one[0] != NOTHING))
