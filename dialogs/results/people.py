"""The number of people who came to a study, in words."""

from dialogs.context import TurnContext, sentence
from dialogs.dates import day_text
from dialogs.formatting import joined
from trials.trial import Trial


def people_line(context: TurnContext, trial: Trial) -> str:
    """Return how many asked, matched and were put through; "" where too few did."""
    people = context.people.get(trial.id)
    if people is None or not people.asked:
        return ""
    counts = {"asked": people.asked, "matched": people.matched, "put-through": people.put_through}
    items = [
        sentence(context, f"study-people-{name}", count=count)
        for name, count in counts.items()
        if count
    ]
    day = day_text(context.screening.lang, people.until)
    return sentence(context, "study-people", date=day, items=joined(context, items))
