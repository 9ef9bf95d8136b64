"""`make models`: trains the scorer of the red flags from the lines in tests/data/emergencies."""

import sys
from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import ComplementNB

from dialogs.redflags.features import BUCKETS, features
from dialogs.redflags.reading import find
from dialogs.redflags.scorer import CLASS_BUCKETS, WEIGHTS
from tests.models.corpora import Line, ordinary, training

SEED = 20260310
STRENGTH = 30.0  # sklearn's C: the best of 3, 10, 30 and 100 across writers
SMOOTHING, BAYES = 0.03, 0.5  # of naive Bayes, and how much it counts beside the regression
SELDOM = 3  # what stands in fewer lines says nothing


def counted(lines: Sequence[Line]) -> csr_matrix:
    """Return how much stands in each bucket, a row a line."""
    ends, buckets, values = [0], [], []
    for line in lines:
        found = find(line.text)
        seen = features(found.text, found.readings)
        buckets += list(seen)
        values += list(seen.values())
        ends.append(len(buckets))
    return csr_matrix((values, buckets, ends), shape=(len(lines), BUCKETS), dtype=np.float32)


def idf_of(counts: csr_matrix) -> np.ndarray:
    seen = np.asarray((counts > 0).sum(axis=0)).ravel()
    idf = np.log((1 + counts.shape[0]) / (1 + seen)) + 1
    return np.where(seen < SELDOM, 0, idf)


def scaled(counts: csr_matrix, idf: np.ndarray) -> csr_matrix:
    weighted = (counts @ diags(idf)).tocsr()
    lengths = np.sqrt(np.asarray(weighted.multiply(weighted).sum(axis=1)).ravel())
    return (diags(1 / np.maximum(lengths, 1e-9)) @ weighted).tocsr()


def mixed(rows: csr_matrix, truth: Sequence[bool]) -> tuple[np.ndarray, float]:
    """Return weights and bias of both models together: naive Bayes hears what is seldom said."""
    regression = learned(rows, truth)
    bayes = ComplementNB(alpha=SMOOTHING).fit(rows, np.array(truth))
    said = bayes.feature_log_prob_[1] - bayes.feature_log_prob_[0]
    said[np.asarray(rows.sum(axis=0)).ravel() == 0] = 0
    ratio = BAYES * (rows @ regression.coef_[0]).std() / (rows @ said).std()
    weights = (regression.coef_[0] + ratio * said) / (1 + BAYES)
    # Its own bias would be for a corpus as calm as this one: both classes count alike.
    middle = float(np.median(rows @ said)) * ratio
    return weights, float((regression.intercept_[0] - middle) / (1 + BAYES))


def learned(rows: csr_matrix, truth: Sequence[bool]) -> LogisticRegression:
    model = LogisticRegression(
        C=STRENGTH, class_weight="balanced", max_iter=3000, random_state=SEED
    )
    return model.fit(rows, np.array(truth))


def folded(rows: csr_matrix) -> csr_matrix:
    """Return the rows with the buckets of the classes, which are fewer."""
    pairs = rows.tocoo()
    place = (pairs.row, pairs.col % CLASS_BUCKETS)
    return csr_matrix((pairs.data, place), shape=(rows.shape[0], CLASS_BUCKETS))


def main() -> None:
    """Train on every line and write the weights."""
    lines = [*training(), *ordinary()]
    counts = counted(lines)
    idf = idf_of(counts)
    rows = scaled(counts, idf)
    emergency, bias = mixed(rows, [line.emergency for line in lines])
    despair = learned(rows, [line.despair for line in lines])
    named = [i for i, line in enumerate(lines) if line.name]
    classes = LogisticRegression(C=STRENGTH, max_iter=300, random_state=SEED)
    classes.fit(folded(rows[named]), [lines[i].name for i in named])
    scale = np.abs(classes.coef_).max(axis=1) / 127
    np.savez_compressed(
        WEIGHTS,
        idf=idf.astype(np.float16),
        emergency=emergency.astype(np.float16),
        despair=despair.coef_[0].astype(np.float16),
        classes=np.round(classes.coef_ / scale[:, None]).astype(np.int8),
        scale=scale.astype(np.float32),
        biases=np.concatenate([[bias], despair.intercept_, classes.intercept_]).astype(np.float32),
        names=np.array(classes.classes_, dtype=str),
    )
    print(f"{WEIGHTS.name}: {WEIGHTS.stat().st_size / 1e6:.1f} MB of {len(lines)} lines")


def across() -> None:
    """Train without each later writer in turn, and tell what is heard of them."""
    lines = [*training(), *ordinary()]
    counts = counted(lines)
    alarms = np.array([bool(find(line.text).alarms) for line in lines])
    truth = np.array([line.emergency for line in lines])
    for writer in sorted({line.writer for line in lines if line.emergency}):
        theirs = np.array([line.writer == writer for line in lines])
        rest = [line for line in lines if line.writer != writer]
        idf = idf_of(counts[~theirs])
        told = [line.emergency for line in rest]
        weights, bias = mixed(scaled(counts[~theirs], idf), told)
        chance = 1 / (1 + np.exp(-(scaled(counts[theirs], idf) @ weights + bias)))
        score, due = np.where(alarms[theirs], 2, chance), truth[theirs]
        for share in (0.05, 0.03):
            at = np.quantile(score[due], share, method="lower")
            false = np.mean(score[~due] >= at)
            print(f"{writer}: {1 - share:.0%} heard at {at:.2f} with {false:.1%} false")


if __name__ == "__main__":
    across() if "--across" in sys.argv else main()
