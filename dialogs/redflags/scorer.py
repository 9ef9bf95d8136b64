"""The learned part: how likely a text tells of an emergency, of despair, of which class.

Logistic regression over hashed n-grams and the findings of the rules; `make models` writes the
weights.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np

from dialogs.learned import Floats, floats, probability, vector
from dialogs.redflags.features import features
from dialogs.redflags.files import FOLDER
from dialogs.redflags.reading import Findings

WEIGHTS = FOLDER / "weights.npz"
CLASS_BUCKETS = 1 << 14


@dataclass(frozen=True)
class Score:
    """Probabilities; `names` are the classes, the likeliest first."""

    emergency: float
    despair: float
    names: tuple[str, ...]


@dataclass(frozen=True)
class Weights:
    """The weights of each bucket; the classes share smaller buckets."""

    idf: Floats
    emergency: Floats
    despair: Floats
    classes: Floats
    biases: Floats
    names: tuple[str, ...]


@cache
def weights() -> Weights:
    """Return the weights in the package."""
    with np.load(WEIGHTS) as stored:
        return Weights(
            idf=floats(stored["idf"]),
            emergency=floats(stored["emergency"]),
            despair=floats(stored["despair"]),
            classes=floats(stored["classes"]) * floats(stored["scale"])[:, None],
            biases=floats(stored["biases"]),
            names=tuple(str(name) for name in stored["names"]),
        )


def score(found: Findings) -> Score:
    """Return how likely a text tells of an emergency and of despair, and the likely classes."""
    learned = weights()
    buckets, values = vector(features(found.text, found.readings), learned.idf)
    of_classes = learned.classes[:, buckets % CLASS_BUCKETS] @ values + learned.biases[2:]
    return Score(
        emergency=float(probability(learned.emergency[buckets] @ values + learned.biases[0])),
        despair=float(probability(learned.despair[buckets] @ values + learned.biases[1])),
        names=tuple(learned.names[at] for at in np.argsort(-of_classes, kind="stable")),
    )
