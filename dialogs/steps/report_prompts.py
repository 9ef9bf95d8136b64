"""Asks for reports: whether they are near, a sheet, and which value taken is wrong."""

from dialogs.assessment import Match
from dialogs.context import TurnContext, sentence
from dialogs.questions import sheets
from dialogs.questions.by_line import is_by_line
from dialogs.results.contacts import hospitals
from dialogs.results.matches import matches, offers
from dialogs.results.review import lines
from dialogs.steps.stage_texts import Choices, with_notes
from dialogs.words import as_key
from trials.verdicts import Verdict
from trials.vocabulary import Kind

TAKEN = "@taken"  # which of the values that were just taken is wrong
_AT_HAND = "ui-reports-at-hand"


def at_hand_text(context: TurnContext) -> str:
    """Ask whether the reports are near; where a study may fit already, say so first."""
    asked = with_notes(_AT_HAND, *(words for _, words in _at_hand_options(context)))(context)
    return "\n\n".join(filter(None, (_fits_so_far(context), asked)))


def at_hand_choices(context: TurnContext) -> Choices:
    return tuple(
        (option, sentence(context, f"{_AT_HAND}-option-{words}"))
        for option, words in _at_hand_options(context)
    )


def _at_hand_options(context: TurnContext) -> tuple[tuple[str, str], ...]:
    """Return the options, each with the words it has: "later" shows what fits, where one does."""
    later = "now" if _likely_now(context) else "later"
    return (("have", "have"), ("remember", "remember"), ("later", later), ("none", "none"))


def _fits_so_far(context: TurnContext) -> str:
    fit = _likely_now(context)
    if not fit:
        return ""
    return sentence(
        context,
        "ui-fits-so-far",
        count=len(fit),
        study=sentence(context, as_key("trial", fit[0].trial.id)),
        hospital=hospitals(context, fit[0].trial, "short"),
    )


def _likely_now(context: TurnContext) -> tuple[Match, ...]:
    """Return the studies that may fit by all that a person knows, and that can be sent now."""
    offered = {trial for trial, _ in offers(context)}
    return tuple(
        match
        for match in matches(context)
        if match.best.verdict is Verdict.LIKELY and match.trial.id in offered
    )


def sheet_text(sheet_id: str, context: TurnContext) -> str:
    """Ask for a sheet, and say what to look for on it."""
    sheet = sheets.sheet_called(context.content, sheets.ref_of_sheet(sheet_id))
    wanted = sheets.open_on(context, sheet) if sheet else ()
    names = [f"• {_line(context, name)}" for name in wanted]
    asked = sentence(context, as_key("ui-sheet", sheet_id))
    # Whoever was asked for one knows how.
    how = "ui-sheet-how-again" if context.screening.sheets else "ui-sheet-how"
    return "\n".join([asked, *names, "", sentence(context, how)])


def _line(context: TurnContext, question: str) -> str:
    """Return what to look for; of a finding that is no number, what to say of it."""
    name = sheets.name_on_sheet(context, question)
    kind = context.content.library.vocabulary[question].kind
    if not is_by_line(context.content, question) or kind not in (Kind.YES_NO, Kind.CHOICE):
        return name
    say = "ui-sheet-yes-no" if kind is Kind.YES_NO else "ui-sheet-finding"
    return sentence(context, say, name=name)


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
