"""Linear models over hashed features, as learned elsewhere: numpy alone reckons with them."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def floats(stored: NDArray[Any]) -> Floats:
    """Return weights, which are stored at half their width, as they are reckoned with."""
    return stored.astype(np.float32)


def vector(seen: Mapping[int, float], idf: Floats) -> tuple[NDArray[np.int64], Floats]:
    """Return the buckets of a text and what stands in them: of length one, the rare ones most."""
    buckets = np.fromiter(seen, np.int64, len(seen))
    values = np.fromiter(seen.values(), np.float32, len(seen)) * idf[buckets]
    length = float(np.sqrt((values**2).sum()))
    return buckets, values / length if length else values


def probability(logit: Any) -> Any:
    """Return the probability of a logit, or of each of several."""
    return 1 / (1 + np.exp(-logit))
