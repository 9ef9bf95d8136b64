"""The values worked out from the answers, each with the name of its method."""

from collections.abc import Iterable

from dialogs.context import TurnContext, sentence
from dialogs.formatting import with_unit
from dialogs.reading import digits
from dialogs.words import as_key
from trials.calculated import calculated
from trials.trial import Trial


def workings(context: TurnContext, trial: Trial, cohorts: Iterable[str]) -> tuple[str, ...]:
    """Return a line for each worked-out value that the criteria of those cohorts look at."""
    vocabulary = context.content.library.vocabulary
    return tuple(
        sentence(
            context,
            as_key("calculated", working.fact, working.method),
            value=with_unit(context, digits(working.amount), vocabulary[working.fact].unit),
        )
        for working in calculated(context.assessment.case, trial, cohorts)
    )
