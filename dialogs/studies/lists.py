"""The list of studies, and the question by what to narrow it."""

from collections.abc import Collection

from dialogs.context import TurnContext, sentence
from dialogs.formatting import joined
from dialogs.messages import Button, NewMessage
from dialogs.results.contacts import button_label, hospitals
from dialogs.results.details import as_of, pauses
from dialogs.studies import filters
from dialogs.studies.buttons import BY, CARD, LIST, Rows, back, button, labelled_button, paired
from dialogs.studies.filters import PARTS, StudyFilter
from dialogs.words import as_key
from trials.trial import Trial


def list_message(
    context: TurnContext, wanted: StudyFilter, named: Collection[str] = ()
) -> NewMessage:
    """Return the studies of a filter, a button for each, and the buttons that narrow the list."""
    found = filters.studies(context, wanted, named)
    head = sentence(context, "studies-head", count=len(found))
    narrowed = [
        filters.label(context, part, value) for part in PARTS if (value := getattr(wanted, part))
    ]
    if narrowed:
        by_which = sentence(context, "studies-narrowed", by=joined(context, narrowed))
        head = f"{head}\n{by_which}"
    lines = [head, *(_line(context, number, trial) for number, trial in enumerate(found, 1))]
    rows: Rows = tuple((_choosing(context, trial),) for trial in found)
    by = [button(context, f"studies-by-{part}", f"{BY}{part}.{wanted.coded()}") for part in PARTS]
    rows = (*rows, *paired(by))
    if narrowed:
        rows = (*rows, (button(context, "studies-all", f"{LIST}{StudyFilter().coded()}"),))
    return NewMessage("\n".join(lines), (*rows, *back(context)))


def _choosing(context: TurnContext, trial: Trial) -> Button:
    label = button_label(context, "studies-choose", trial.id, trial.sites[0])
    return labelled_button(context, label, f"{CARD}{trial.id}")


def _line(context: TurnContext, number: int, trial: Trial) -> str:
    return sentence(
        context,
        "studies-line",
        number=str(number),
        study=sentence(context, as_key("trial", trial.id)),
        hospital=hospitals(context, trial, "short"),
        status=" ".join(pauses(context, trial)) or as_of(context, trial),
    )


def choice_message(context: TurnContext, part: str, wanted: StudyFilter) -> NewMessage | None:
    """Return the question by what to narrow the list; None where there is no such part."""
    if part not in PARTS:
        return None
    options = [button(context, "studies-any", f"{LIST}{wanted.having(part, '').coded()}")]
    options += [
        labelled_button(
            context,
            filters.label(context, part, value),
            f"{LIST}{wanted.having(part, value).coded()}",
        )
        for value in filters.choices(context, part)
    ]
    return NewMessage(sentence(context, f"studies-ask-{part}"), paired(options))
