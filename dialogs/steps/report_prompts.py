"""Asks for reports: the scores, a laboratory sheet, and which of the values taken is wrong."""

from dialogs.context import TurnContext, sentence
from dialogs.formatting import label_of, labelled
from dialogs.questions import sheets
from dialogs.questions.planner import scores_wanted
from dialogs.results.review import lines
from dialogs.steps.stage_texts import Choices
from dialogs.words import as_key

TAKEN = "@taken"  # which of the values that were just taken is wrong


def scores_text(context: TurnContext) -> str:
    """Ask for the scores that matter for this illness, by name."""
    wanted = scores_wanted(context)
    names = [f"• {label_of(context, question)}" for question in wanted]
    text = "\n".join([sentence(context, "ui-scores-known"), *names])
    option = "ui-scores-known-option-none"
    note = labelled(context, sentence(context, option), sentence(context, option, "note"))
    return f"{text}\n\n{note}"


def sheet_text(sheet_id: str, context: TurnContext) -> str:
    """Ask for a sheet, and say what to look for on it."""
    sheet = sheets.sheet_called(context.content, sheets.ref_of_sheet(sheet_id))
    wanted = sheets.open_on(context, sheet) if sheet else ()
    names = [f"• {sentence(context, as_key(name), 'label')}" for name in wanted]
    asked = sentence(context, as_key("ui-sheet", sheet_id))
    return "\n".join([asked, *names, "", sentence(context, "ui-sheet-how")])


def sheet_choices(sheet_id: str, context: TurnContext) -> Choices:
    sensitive = ("decline",) if sheet_id == "infections" else ()
    options = ("one_by_one", "none", *sensitive)
    return tuple((one, sentence(context, as_key("ui-sheet", "option", one))) for one in options)


def taken_text(context: TurnContext) -> str:
    numbered = lines(context, context.screening.taken)
    return "\n".join((sentence(context, "ui-taken-pick"), *numbered))


def taken_choices(context: TurnContext) -> Choices:
    numbered = tuple((ref, str(n)) for n, ref in enumerate(context.screening.taken, 1))
    return (*numbered, ("keep", sentence(context, "ui-taken-keep")))
