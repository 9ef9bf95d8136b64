"""One turn: hear, judge, respond. A function from a screening and an input to a value."""

from dataclasses import replace

from dialogs import reading
from dialogs.context import Content, TurnContext, sentence
from dialogs.effects import AnswerAmended, CounterIncremented, Turn
from dialogs.messages import (
    ButtonInput,
    CommandInput,
    ContactInput,
    EditButtons,
    EditText,
    Input,
    NewMessage,
    TextInput,
    UnsupportedInput,
)
from dialogs.phases import Phase
from dialogs.questions import message
from dialogs.questions.hearing import hear_option, hear_text
from dialogs.questions.message import WHY, keyboard, question_text, wording_key
from dialogs.questions.recording import Accepted, AnswerOutcome, AskAgain, Toggled
from dialogs.results.reminders import REMINDER
from dialogs.screening import Prompt, Screening
from dialogs.steps.commands import call, paused
from dialogs.steps.dispatch import chosen, labelled, named_option
from dialogs.steps.navigation import (
    ASKING,
    advance,
    alone_and_minor,
    ask_back,
    begin_again,
    close,
    has_result,
    reshow,
    step_back,
)
from dialogs.steps.prompts import STAGES
from dialogs.steps.side_prompts import again_beside, aside
from trials.values import Amount

BEFORE_ANYBODY = frozenset({Phase.LANGUAGE, Phase.WELCOME, Phase.AGE_GATE})


def hear(content: Content, screening: Screening, heard: Input, context: TurnContext) -> Turn:
    """Return the turn that an input leads to."""
    match heard:
        case CommandInput(name="start"):
            return _start(content, replace(screening, side_prompt=None), heard, context)
        case CommandInput(name="language"):
            return _other_language(content, _left(screening), context)
        case CommandInput():
            return call(content, _left(screening), heard, context)
        case UnsupportedInput(alarm=True):
            return _emergency(content, screening)
        case UnsupportedInput(kind="edited"):
            return Turn(screening, (NewMessage(sentence(content, screening, "ui-edited-message")),))
        case UnsupportedInput():
            return _media(content, screening, context)
        case ContactInput():
            return _shared_phone(content, screening, heard, context)
        case ButtonInput():
            turn = _pressed(content, screening, heard, context)
            return turn or Turn(screening, toast=sentence(content, screening, "ui-press-old"))
        case TextInput():
            return _wrote(content, screening, heard, context)


def _left(screening: Screening) -> Screening:
    """Leave the question beside the conversation; a reminder's [See the result] stays good."""
    beside = screening.side_prompt
    return screening if beside and beside.ref == REMINDER else replace(screening, side_prompt=None)


def _start(
    content: Content, screening: Screening, called: CommandInput, context: TurnContext
) -> Turn:
    focus = called.argument if called.argument in content.library.trials else screening.focus
    screening = replace(screening, focus=focus)
    if screening.phase in BEFORE_ANYBODY:
        return reshow(content, screening, context)
    if screening.phase is not Phase.CLOSED:
        return aside(content, screening, "@open", context)
    if has_result(content, screening, context):
        return aside(content, screening, "@again", context)
    return begin_again(content, screening, context)


def _other_language(content: Content, screening: Screening, context: TurnContext) -> Turn:
    """Switch to the other language, and ask the same question again: its buttons stay good."""
    langs = content.words.languages
    other = langs[(langs.index(screening.lang) + 1) % len(langs)]
    switched = replace(screening, lang=other)
    if switched.prompt:
        # What a typed answer may have meant was offered in the old language: it is asked anew.
        switched = replace(switched, prompt=replace(switched.prompt, offers=()))
    return reshow(
        content, switched, context, lead=sentence(content, switched, "ui-language-switched")
    )


def _shared_phone(
    content: Content, screening: Screening, shared: ContactInput, context: TurnContext
) -> Turn:
    prompt = screening.prompt
    if prompt is None or prompt.ref != "@phone" or not shared.fresh:
        return _media(content, screening, context)
    if not shared.own or screening.who == "other":
        return Turn(screening, (NewMessage(sentence(content, screening, "ui-forwarded-contact")),))
    resumed = replace(screening, side_prompt=None, paused=False)
    return chosen(content, resumed, prompt, f"={shared.number}", context) or Turn(screening)


def _pressed(
    content: Content, screening: Screening, pressed: ButtonInput, context: TurnContext
) -> Turn | None:
    beside, prompt = screening.side_prompt, screening.prompt
    if beside and pressed.nonce == beside.nonce:
        return chosen(content, screening, beside, pressed.option, context)
    if prompt is None or pressed.nonce != prompt.nonce:
        return None
    resumed = replace(screening, side_prompt=None, paused=False)
    return _option(content, resumed, prompt, pressed.option, context)


def _option(
    content: Content, screening: Screening, prompt: Prompt, option: str, context: TurnContext
) -> Turn | None:
    match option:
        case message.BACK:
            return step_back(content, screening, context)
        case message.RESUME:
            return _resumed(content, screening, context)
    if prompt.ref in STAGES:
        if option.startswith("="):
            return None
        return chosen(content, screening, prompt, option, context)
    if option == WHY:
        why = sentence(
            content, screening, wording_key(content, prompt.ref.partition(".")[0]), "why"
        )
        return Turn(screening, (NewMessage(why),))
    outcome = hear_option(content, screening, option, context)
    return _after(content, screening, prompt, outcome, context) if outcome else None


def _resumed(content: Content, screening: Screening, context: TurnContext) -> Turn:
    return reshow(content, screening, context, lead=sentence(content, screening, "ui-resumed"))


def _emergency(content: Content, screening: Screening) -> Turn:
    """Say the numbers to call before anything else; nothing is deleted: the question waits."""
    left, text = _left(screening), sentence(content, screening, "ui-red-flag")
    if left.prompt:
        text = f"{text}\n{sentence(content, screening, 'ui-red-flag-paused')}"
    turn = paused(content, left, text)
    return replace(turn, records=(CounterIncremented("red_flag"),))


def _media(content: Content, screening: Screening, context: TurnContext) -> Turn:
    """Say that it is not opened; where no question waits, what can be done instead."""
    text = sentence(content, screening, "ui-media-not-read")
    if screening.latest_prompt is None and screening.phase is Phase.CLOSED:
        text = sentence(content, screening, "ui-media-not-opened")
        text = f"{text}\n\n{sentence(content, screening, 'ui-nothing-asked')}"
    elif screening.latest_prompt is None:
        return reshow(content, screening, context, lead=text)
    return Turn(screening, (NewMessage(text),))


def _wrote(content: Content, screening: Screening, wrote: TextInput, context: TurnContext) -> Turn:
    prompt = screening.latest_prompt
    option = prompt and labelled(content, screening, prompt, wrote.text, context)
    # "Heart attack, ever" is an emergency, unless it is what stands on a button of the question.
    if reading.red_flag(wrote.text) and not option:
        return _emergency(content, screening)
    if not wrote.fresh:
        lead = sentence(content, screening, "ui-typed-too-early")
        if beside := again_beside(content, screening, context, lead):
            return beside
        return reshow(content, replace(screening, side_prompt=None), context, lead=lead)
    if screening.side_prompt:
        return _wrote_beside(content, screening, screening.side_prompt, wrote.text, context)
    if screening.prompt is None:
        return _nothing_asked(content, screening, context)
    if screening.paused:
        return _resumed(content, screening, context)
    return _wrote_to(content, screening, screening.prompt, wrote.text, context)


def _wrote_beside(
    content: Content, screening: Screening, beside: Prompt, text: str, context: TurnContext
) -> Turn:
    """Hear a text at the newest question only; what does not fit leaves everything as it was."""
    option = named_option(content, screening, beside, text, context)
    if option and (turn := chosen(content, screening, beside, option, context)):
        return turn
    if turn := again_beside(
        content, screening, context, sentence(content, screening, "ui-please-choose")
    ):
        return turn
    left = replace(screening, side_prompt=None)
    return reshow(content, left, context, lead=sentence(content, screening, "ui-aside-left"))


def _nothing_asked(content: Content, screening: Screening, context: TurnContext) -> Turn:
    if screening.phase is Phase.LANGUAGE or screening.phase in ASKING:
        return reshow(content, screening, context)
    return Turn(screening, (NewMessage(sentence(content, screening, "ui-nothing-asked")),))


def _wrote_to(
    content: Content, screening: Screening, prompt: Prompt, text: str, context: TurnContext
) -> Turn:
    option = named_option(content, screening, prompt, text, context)
    if option and (turn := _option(content, screening, prompt, option, context)):
        return turn
    if prompt.ref not in STAGES:
        outcome = hear_text(content, screening, text, context)
        return _after(content, screening, prompt, outcome, context)
    if turn := chosen(content, screening, prompt, f"={text}", context):
        return turn
    key = "ui-agree-first" if STAGES[prompt.ref].binding else "ui-please-choose"
    return reshow(content, screening, context, lead=sentence(content, screening, key))


def _after(
    content: Content,
    before: Screening,
    prompt: Prompt,
    outcome: AnswerOutcome,
    context: TurnContext,
) -> Turn:
    match outcome:
        case Toggled(screening=screening):
            redraw = EditButtons(prompt.nonce, prompt.shown, keyboard(content, screening))
            return Turn(screening, (redraw,))
        case AskAgain(screening=screening, lead=lead, asks=True):
            return ask_back(content, screening, lead)
        case AskAgain(screening=screening, lead=lead, reworded=reworded):
            return reshow(content, screening, context, lead=lead, reworded=reworded)
        case Accepted():
            return _led_on(content, before, prompt, outcome, context)


def _led_on(
    content: Content, before: Screening, prompt: Prompt, recorded: Accepted, context: TurnContext
) -> Turn:
    """Say the next question first, then the tidying edit of the one just answered."""
    question = question_text(content, before, prompt.ref)
    kept = sentence(content, before, "ui-answer-kept", answer=recorded.shown)
    tidy = EditText(prompt.nonce, prompt.shown, f"{question}\n{kept}")
    turn = _next(content, before, recorded.screening, context)
    amended = (AnswerAmended(prompt.ref),) if before.shared else ()
    return replace(turn, says=(*turn.says, tidy), records=(*turn.records, *amended))


def _next(content: Content, before: Screening, screening: Screening, context: TurnContext) -> Turn:
    """Lead on from the answer just recorded.

    A self-answering minor needs a parent; a grown-up "child" is another adult.
    """
    if alone_and_minor(screening):
        return close(content, screening, "said_minor", "minor")
    lead = ""
    age = screening.answer_to("age_years")
    if screening.who == "child" and isinstance(age, Amount) and age.low >= 18:
        screening = replace(screening, who="other")
        lead = sentence(content, screening, "ui-child-grown-up")
    elif before.shared and before.changing:
        lead = sentence(content, screening, "ui-after-share-changed")
    return advance(content, screening, context, lead)
