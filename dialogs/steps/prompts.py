"""The phases that are not questions about health: what each shows and which choices it has."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from dialogs.columns import in_columns
from dialogs.context import TurnContext, sentence
from dialogs.desk import asking
from dialogs.effects import Turn
from dialogs.lists import MESSAGES
from dialogs.messages import Button, NewMessage
from dialogs.phases import Phase
from dialogs.questions import sheets
from dialogs.questions.contradictions import CLARIFY
from dialogs.questions.lists import REFS as LIST_REFS
from dialogs.questions.lists import ref_of_list
from dialogs.questions.message import BACK
from dialogs.questions.rows import taken_row
from dialogs.questions.sheet_messages import SHEETS
from dialogs.reading import WordSense
from dialogs.results import page_asking
from dialogs.results.cards import more_rows
from dialogs.results.contradictions import clarify_text
from dialogs.results.matches import offers
from dialogs.results.message import next_step_options, next_step_text
from dialogs.results.news import message_text, news_choices, news_consent
from dialogs.results.reminders import reminder_consent
from dialogs.results.repeats import same_choices, same_text
from dialogs.results.review import change_options, change_text
from dialogs.results.sharing import consent_choices, consent_text
from dialogs.screening import Prompt
from dialogs.steps.contact_prompts import AT_CONTACT, CONTACT_WITH_BACK
from dialogs.steps.list_prompts import list_choices, list_text
from dialogs.steps.opening_prompts import (
    WHO,
    adult,
    age_choices,
    age_text,
    for_somebody,
    language_choices,
    welcome_choices,
    welcome_text,
    who_or_minor,
)
from dialogs.steps.report_prompts import (
    TAKEN,
    at_hand_choices,
    at_hand_text,
    sheet_choices,
    sheet_text,
    taken_choices,
    taken_text,
)
from dialogs.steps.stage_texts import (
    Choices,
    about_whom,
    call_again_choices,
    call_again_text,
    choices,
    erase_text,
    other_choices,
    other_text,
    review_text,
    said,
    withdraw_choices,
    withdraw_text,
)

# What follows from a choice; None where the stage has no such choice.
Choose = Callable[[TurnContext, str], Turn | None]


@dataclass(frozen=True, slots=True)
class Stage:
    """The words of a phase, its choices as (option, label), and how many stand in a row.

    `typed` is the choice that a typed yes, no or "I don't know" stands for, and `reads` finds one
    in a whole sentence; where a yes is `binding`, it must be pressed.
    """

    text: Callable[[TurnContext], str]
    choices: Callable[[TurnContext], Choices]
    a_row: int = 1
    typed: Mapping[WordSense, str] = field(default_factory=dict)
    binding: bool = False
    reads: Callable[[str], str | None] | None = None


AGREEING = {WordSense.YES: "agree", WordSense.NO: "decline"}
YES_NO = {WordSense.YES: "yes", WordSense.NO: "no"}

STAGES: dict[str, Stage] = {
    "@language": Stage(said("ui-language-pick"), language_choices, 2),
    "@welcome": Stage(
        welcome_text,
        welcome_choices,
        typed={WordSense.YES: "start", WordSense.ASSENT: "start"},
        reads=for_somebody,
    ),
    "@age_gate": Stage(age_text, age_choices, 2, reads=adult),
    "@who_for": Stage(
        said("ui-who-for"),
        choices("ui-who-for", *WHO),
        reads=who_or_minor,
    ),
    "@consent": Stage(
        said("ui-consent-screening"),
        choices("ui-consent-screening", "agree", "more", "decline"),
        typed=AGREEING,
        binding=True,
    ),
    "@abroad": Stage(
        said("ui-consent-abroad"),
        choices("ui-consent-abroad", "agree", "decline"),
        typed=AGREEING,
        binding=True,
    ),
    "@reports_at_hand": Stage(
        at_hand_text,
        at_hand_choices,
        typed={
            WordSense.YES: "have",
            WordSense.NO: "none",
            WordSense.NONE: "none",
            WordSense.UNKNOWN: "none",
        },
    ),
    CLARIFY: Stage(
        clarify_text,
        choices("ui-clarify", "first", "second", "both", "unsure"),
        2,
        {WordSense.UNKNOWN: "unsure"},
    ),
    "@review": Stage(
        review_text,
        choices("ui-review-confirm", "confirm", "change"),
        typed={WordSense.YES: "confirm", WordSense.NO: "change"},
    ),
    "@change": Stage(change_text, change_options, 7),
    "@result": Stage(next_step_text, next_step_options, 2),
    "@presence": Stage(
        said("ui-share-other-present"),
        choices("ui-share-other-present", "yes", "no"),
        typed=YES_NO,
        binding=True,
    ),
    "@sharing": Stage(
        consent_text,
        consent_choices,
        typed=AGREEING,
        binding=True,
    ),
    "@reminding": Stage(
        reminder_consent,
        choices("ui-consent-remind", "agree", "decline"),
        typed=AGREEING,
        binding=True,
    ),
    "@news": Stage(news_consent, news_choices, typed={WordSense.NO: "decline"}, binding=True),
    "@reminder": Stage(message_text, choices("ui-reminder", "see"), typed={WordSense.YES: "see"}),
    **{ref: Stage(*parts) for ref, parts in AT_CONTACT.items()},
    "@open": Stage(
        about_whom("ui-start-open-screening"),
        choices("ui-start-open-screening", "continue", "someone_else", "delete"),
        typed={WordSense.YES: "continue"},
    ),
    "@again": Stage(
        about_whom("ui-start-finished"), choices("ui-start-finished", "see", "anew", "delete")
    ),
    "@other": Stage(other_text, other_choices),
    "@erase": Stage(
        erase_text,
        choices("ui-erase-confirm", "yes", "no"),
        typed=YES_NO,
        binding=True,
    ),
    "@withdraw": Stage(withdraw_text, withdraw_choices, typed={WordSense.NO: "no"}),
    "@same": Stage(same_text, same_choices),
    **{ref: Stage(*said, 1, asking.TYPED, sure) for ref, (said, sure) in asking.SHOWN_AT.items()},
    **{ref: Stage(*said, typed=page_asking.TYPED) for ref, said in page_asking.SHOWN_AT.items()},
    "@call_again": Stage(call_again_text, call_again_choices),
    **{
        sheets.ref_of_sheet(sheet): Stage(partial(sheet_text, sheet), partial(sheet_choices, sheet))
        for sheet in SHEETS
    },
    TAKEN: Stage(taken_text, taken_choices, 6),
    **{
        ref_of_list(name): Stage(partial(list_text, name), partial(list_choices, name))
        for name in MESSAGES
    },
}

TOGETHER = (*map(sheets.ref_of_sheet, SHEETS), *LIST_REFS)
# Stages that can follow a sheet or a list, with the button that changes what was taken from it.
WITH_SHEET_ABOVE = frozenset({CLARIFY, "@reports_at_hand", "@review", *TOGETHER})

# Stages from which the person may turn back to where they were before.
WITH_BACK = frozenset(
    {
        "@reports_at_hand",
        CLARIFY,
        "@change",
        *CONTACT_WITH_BACK,
        *TOGETHER,
    }
)


def has_back(prompt: Prompt) -> bool:
    return prompt.ref not in STAGES or prompt.ref in WITH_BACK


def ref_of(phase: Phase) -> str:
    return f"@{phase.value}"


def show_stage(context: TurnContext, prompt: Prompt, lead: str = "") -> NewMessage:
    """Return the message of a stage."""
    stage = STAGES[prompt.ref]
    buttons = [Button(label, option, prompt.nonce) for option, label in stage.choices(context)]
    rows: list[tuple[Button, ...]] = []
    if prompt.ref == "@result":  # what can be sent first, alone, then what can be read
        first = len(offers(context))
        rows, buttons = [(button,) for button in buttons[:first]], buttons[first:]
        rows += more_rows(context)
    rows += in_columns(buttons, stage.a_row, lambda button: button.text)
    if prompt.ref in WITH_BACK:
        rows.append((Button(sentence(context, "ui-button-back"), BACK, prompt.nonce),))
    if prompt.ref in WITH_SHEET_ABOVE:
        rows += taken_row(context, prompt)
    text = stage.text(context)
    return NewMessage(
        f"{lead}\n\n{text}" if lead else text, tuple(rows), bears=prompt.nonce, shown=prompt.shown
    )
