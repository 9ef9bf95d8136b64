"""`make models`: trains the scorer of questions' topics from the lines in tests/data/questions."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.multiclass import OneVsRestClassifier

from dialogs.inquiries.features import (
    BUCKETS,
    bucket_of,
    features,
    forms,
    plain,
    topic_words,
    with_form,
)
from dialogs.inquiries.scorer import WEIGHTS
from tests.models.inquiry_lines import ANSWER, SEED, Line, training
from tests.models.redflags import scaled

STRENGTH = 10.0  # sklearn's C
SELDOM = 2  # what stands in fewer lines says nothing


def counted(seen: Iterable[Mapping[int, float]]) -> csr_matrix:
    """Return how much stands in each bucket, a row a line."""
    ends, buckets, values = [0], [], []
    for one in seen:
        buckets += list(one)
        values += list(one.values())
        ends.append(len(buckets))
    return csr_matrix((values, buckets, ends), shape=(len(ends) - 1, BUCKETS), dtype=np.float32)


def idf_of(counts: csr_matrix, always: Iterable[str]) -> np.ndarray:
    """Return how much a bucket counts; those of words and forms, by name, count as they are."""
    seen = np.asarray((counts > 0).sum(axis=0)).ravel()
    idf = np.where(seen < SELDOM, 0, np.log((1 + counts.shape[0]) / (1 + seen)) + 1)
    idf[[bucket_of(name) for name in always]] = 1
    return idf


def model() -> LogisticRegression:
    return LogisticRegression(
        C=STRENGTH,
        class_weight="balanced",
        solver="liblinear",
        dual=True,
        tol=1e-2,
        random_state=SEED,
    )


def learned(lines: Sequence[Line]) -> dict[str, np.ndarray]:
    """Return the weights as they are stored."""
    texts = [plain(line.text) for line in lines]
    seen = [features(text) for text in texts]
    worded = [f"k{topic}" for topic in topic_words()]
    asked = [i for i, line in enumerate(lines) if line.topic != ANSWER]
    counts = counted(seen[i] for i in asked)
    idf = idf_of(counts, worded)
    topics = OneVsRestClassifier(model()).fit(scaled(counts, idf), [lines[i].topic for i in asked])
    coefs = np.vstack([one.coef_[0] for one in topics.estimators_])
    coefs[:, idf == 0] = 0
    scale = np.abs(coefs).max(axis=1) / 127
    shapes = {f"g{name}" for text in texts for name in forms(text)}
    counts = counted(with_form(text, one) for text, one in zip(texts, seen, strict=True))
    form_idf = idf_of(counts, [*worded, *sorted(shapes)])
    gate = model().fit(
        scaled(counts, form_idf),
        [line.topic == ANSWER for line in lines],
        sample_weight=[line.weight for line in lines],
    )
    return {
        "idf": idf.astype(np.float16),
        "topics": np.round(coefs / scale[:, None]).astype(np.int8),
        "scale": scale.astype(np.float32),
        "biases": np.array([one.intercept_[0] for one in topics.estimators_], dtype=np.float32),
        "form_idf": form_idf.astype(np.float16),
        "answer": gate.coef_[0].astype(np.float16),
        "answer_bias": np.float32(gate.intercept_[0]),
        "names": np.array(topics.classes_, dtype=str),
    }


def main() -> None:
    """Train on every line and write the weights."""
    lines = training()
    np.savez_compressed(WEIGHTS, **learned(lines))
    print(f"inquiries {WEIGHTS.name}: {WEIGHTS.stat().st_size / 1e6:.1f} MB of {len(lines)} lines")


if __name__ == "__main__":
    main()
