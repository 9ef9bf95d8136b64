"""The values worked out from the answers, each with the name of its method."""

from collections.abc import Iterable
from datetime import date

from dialogs.context import Content, sentence
from dialogs.formatting import with_unit
from dialogs.reading import digits
from dialogs.screening import Screening
from dialogs.words import as_key
from trials.calculated import calculated
from trials.trial import Trial


def workings(
    content: Content, screening: Screening, trial: Trial, cohorts: Iterable[str], on: date
) -> tuple[str, ...]:
    """Return a line for each worked-out value that the criteria of those cohorts look at."""
    vocabulary = content.library.vocabulary
    return tuple(
        sentence(
            content,
            screening,
            as_key("calculated", working.fact, working.method),
            value=with_unit(
                content, screening, digits(working.amount), vocabulary[working.fact].unit
            ),
        )
        for working in calculated(content.case(screening, on), trial, cohorts)
    )
