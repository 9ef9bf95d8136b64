"""Reading one answer in a test, as the talk reads it, without what it tells of other questions."""

from collections.abc import Mapping, Sequence
from datetime import date

from dialogs.reading import AnswerReader, ReadingContext, ReadingOutcome
from trials.values import Given, Value
from trials.vocabulary import Fact

READER = AnswerReader()


def read_text(
    fact: Fact,
    part: str | None,
    text: str,
    *,
    who: str,
    labels: Mapping[str, Sequence[str]],
    so_far: Value | None,
    lang: str,
    on: date,
    buckets: Mapping[str, Given] | None = None,
) -> ReadingOutcome:
    """Return the outcome of one typed answer."""
    return READER.read(ReadingContext(fact, part, labels, so_far, who, lang, on), text, buckets)
