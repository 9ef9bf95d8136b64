"""What was worked out from the answers, each value with the name of its method."""

from collections.abc import Iterable
from datetime import date

from dialogs.context import Talk, speak
from dialogs.formatting import with_unit
from dialogs.reading import digits
from dialogs.screening import Screening
from dialogs.words import as_key
from trials.calculated import calculated
from trials.trial import Trial


def workings(
    talk: Talk, screening: Screening, trial: Trial, cohorts: Iterable[str], on: date
) -> tuple[str, ...]:
    """One line a value that the criteria of those cohorts look at; none was reported."""
    vocabulary = talk.library.vocabulary
    return tuple(
        speak(
            talk,
            screening,
            as_key("calculated", one.fact, one.method),
            value=with_unit(talk, screening, digits(one.amount), vocabulary[one.fact].unit),
        )
        for one in calculated(talk.case(screening, on), trial, cohorts)
    )
