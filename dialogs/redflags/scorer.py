"""The learned part: how likely a text tells of an emergency, of despair, of which class.

Logistic regression over hashed n-grams and the findings of the rules; `make models` writes the
weights.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dialogs.redflags.features import features
from dialogs.redflags.files import FOLDER
from dialogs.redflags.reading import Findings

WEIGHTS = FOLDER / "weights.npz"
CLASS_BUCKETS = 1 << 14
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Score:
    """Probabilities; `name` is the likeliest class."""

    emergency: float
    despair: float
    name: str


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
            idf=_floats(stored["idf"]),
            emergency=_floats(stored["emergency"]),
            despair=_floats(stored["despair"]),
            classes=_floats(stored["classes"]) * _floats(stored["scale"])[:, None],
            biases=_floats(stored["biases"]),
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


def score(found: Findings) -> Score:
    """Return how likely a text tells of an emergency and of despair, and the likeliest class."""
    learned = weights()
    buckets, values = vector(features(found.text, found.readings), learned.idf)
    of_classes = learned.classes[:, buckets % CLASS_BUCKETS] @ values + learned.biases[2:]
    return Score(
        emergency=_probability(float(learned.emergency[buckets] @ values + learned.biases[0])),
        despair=_probability(float(learned.despair[buckets] @ values + learned.biases[1])),
        name=learned.names[int(of_classes.argmax())],
    )


def _probability(logit: float) -> float:
    return float(1 / (1 + np.exp(-logit)))
