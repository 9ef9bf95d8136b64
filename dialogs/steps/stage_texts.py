"""Writes what the review, and the questions beside the conversation, say and offer."""

from collections.abc import Callable

from dialogs.context import Content, TurnContext, sentence
from dialogs.desk import asking
from dialogs.formatting import with_note
from dialogs.results import corrections, news
from dialogs.results.contradictions import unclear_line
from dialogs.results.other_screenings import about, is_whole, sent_about, with_about
from dialogs.results.reminders import status_lines, taking_back_options
from dialogs.results.review import review_text as answers_text
from dialogs.results.sharing import status_text

Choices = tuple[tuple[str, str], ...]


def about_whom(key: str) -> Callable[[TurnContext], str]:
    return lambda context: with_about(context, sentence(context, key))


def other_text(context: TurnContext) -> str:
    kept = sentence(context, "ui-start-other")
    return f"{about(context, context.screening)}\n\n{kept}"


def other_choices(context: TurnContext) -> Choices:
    if is_whole(context):
        return (("see", sentence(context, "ui-start-finished-option-see")),)
    return (("continue", sentence(context, "ui-start-open-screening-option-continue")),)


def erase_text(context: TurnContext) -> str:
    lines = [sentence(context, "ui-erase-confirm")]
    if context.others:
        lines.append(sentence(context, "ui-erase-everybody"))
    return "\n\n".join(lines)


def review_text(context: TurnContext) -> str:
    return "\n\n".join(filter(None, (answers_text(context), unclear_line(context))))


def withdraw_text(context: TurnContext) -> str:
    lines = [sent_about(context, sent) for sent in context.sent if sent.active]
    return "\n".join((sentence(context, "ui-withdraw-confirm"), *filter(None, lines)))


def withdraw_choices(context: TurnContext) -> Choices:
    label = "ui-withdraw-confirm-option-yes"
    active = [
        (f"code_{sent.code}", sentence(context, label, code=sent.code))
        for sent in context.sent
        if sent.active
    ]
    reminders = taking_back_options(context)
    return (
        *active,
        *asking.taking_back_options(context),
        *reminders,
        *news.taking_back_options(context),
        ("no", sentence(context, "ui-withdraw-confirm-option-no")),
    )


def call_again_text(context: TurnContext) -> str:
    """Return where everything stands, and that a "no" can be taken back."""
    how = sentence(context, "ui-call-again")
    return "\n\n".join(
        (status_text(context), *status_lines(context), *news.status_lines(context), how)
    )


def call_again_choices(context: TurnContext) -> Choices:
    label = "ui-call-again-option-yes"
    returning = (
        (f"call_{sent.code}", sentence(context, label, code=sent.code))
        for sent in context.sent
        if sent.may_return
    )
    return (*returning, *corrections.offered(context))


def with_notes(key: str, *options: str) -> Callable[[TurnContext], str]:
    """Return a text and, below it, what explains its choices."""

    def text(context: TurnContext) -> str:
        lines = [sentence(context, key)]
        for option in options:
            named = f"{key}-option-{option}"
            if context.content.words.has(named, "note"):
                note = sentence(context, named, "note")
                lines.append(with_note(context, sentence(context, named), note))
        return "\n".join(lines)

    return text


def said(*keys: str) -> Callable[[TurnContext], str]:
    """Return what says these sentences, a line each."""
    return lambda context: "\n".join(
        sentence(context, key, **operator_args(context.content)) for key in keys
    )


def choices(prefix: str, *options: str) -> Callable[[TurnContext], Choices]:
    """Return what offers these options by the labels that begin with a prefix."""
    return lambda context: tuple(
        (option, sentence(context, f"{prefix}-option-{option.replace('_', '-')}"))
        for option in options
    )


# What the notice promises; tests count that no example patient or cohort is asked more.
MOST_QUESTIONS = 75
QUESTIONS_A_MINUTE = 3


def operator_args(content: Content) -> dict[str, object]:
    """Return who runs the bot and for how long it keeps what, as sentences name it."""
    operator = content.operator
    return {
        "operator": operator.operator,
        "contact": operator.contact,
        "days": operator.days,
        "referral_days": operator.referral_days,
        "months": operator.reminder_months,
        "minutes": -(-MOST_QUESTIONS // QUESTIONS_A_MINUTE // 5) * 5,
        "questions": MOST_QUESTIONS,
    }
