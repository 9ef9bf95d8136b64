"""One turn: hear, judge, respond. A function from a screening and an input to a value."""

from dataclasses import replace

from dialogs import reading
from dialogs.context import TurnContext, sentence
from dialogs.desk.asking import TEAM_STAGES
from dialogs.effects import Turn
from dialogs.messages import (
    ButtonInput,
    CommandInput,
    ContactInput,
    Input,
    NewMessage,
    TextInput,
    UnsupportedInput,
)
from dialogs.phases import Phase
from dialogs.questions import message, rows
from dialogs.questions.emergencies import emergency_in
from dialogs.questions.hearing import hear_option, hear_text
from dialogs.questions.message import NAMES, WHY
from dialogs.questions.recording import AskAgain
from dialogs.redflags import Coverage, RedFlag, red_flag
from dialogs.results.reminders import REMINDER
from dialogs.screening import Prompt, Screening
from dialogs.steps import correcting, earlier, media, notes, onboarding, pages, studies, team
from dialogs.steps.after_hearing import after_hearing
from dialogs.steps.always_good import answered_always
from dialogs.steps.commands import call
from dialogs.steps.dispatch import (
    agrees,
    chosen,
    labelled,
    led_option,
    named_option,
    without_older_buttons,
)
from dialogs.steps.emergency import apart_from_alarm, beside_answer, emergency
from dialogs.steps.inquiring import question_after, question_first
from dialogs.steps.missed import missed_stage, nothing_asked
from dialogs.steps.navigation import (
    begin_again,
    has_result,
    reshow,
    step_back,
)
from dialogs.steps.noticing import BEFORE_ANYBODY, with_first_facts, with_script
from dialogs.steps.prompts import STAGES, has_back
from dialogs.steps.sheets import pasted, show_taken, with_reports
from dialogs.steps.side_prompts import again_beside, aside
from dialogs.steps.why import why_asked


def hear(context: TurnContext, heard: Input) -> Turn:
    """Return the turn that an input leads to."""
    return team.without_draft(without_older_buttons(context, _hear(context, heard)))


def _hear(context: TurnContext, heard: Input) -> Turn:
    screening = context.screening
    match heard:
        case CommandInput(argument=told) if flag := emergency_in(context.content, told, None):
            return _emergency(context, flag)
        case CommandInput(name="start"):
            return _start(context.with_screening(replace(screening, side_prompt=None)), heard)
        case CommandInput(name="language"):
            return _other_language(context.with_screening(_left(screening)))
        case CommandInput():
            return call(context.with_screening(_left(screening)), heard)
        case UnsupportedInput(alarm=flag) if flag:
            return _emergency(context, flag)
        case UnsupportedInput(kind="edited"):
            return Turn(screening, (NewMessage(sentence(context, "ui-edited-message")),))
        case UnsupportedInput(caption=caption, fresh=True) if caption:
            return media.with_caption(context, heard, _wrote(context, TextInput(caption)))
        case UnsupportedInput():
            return media.told(context, heard)
        case ContactInput():
            return _shared_phone(context, heard)
        case ButtonInput():
            turn = _pressed(context, heard)
            return turn or Turn(screening, toast=sentence(context, "ui-press-old"))
        case TextInput():
            return _wrote(context, heard)


def _left(screening: Screening) -> Screening:
    """Leave the question beside the conversation; a reminder's [See the result] stays good."""
    beside = screening.side_prompt
    return screening if beside and beside.ref == REMINDER else replace(screening, side_prompt=None)


def _start(context: TurnContext, called: CommandInput) -> Turn:
    if called.argument in context.content.library.trials:
        context = context.with_screening(replace(context.screening, focus=called.argument))
    if context.screening.phase in BEFORE_ANYBODY:
        return reshow(context)
    if context.screening.phase is not Phase.CLOSED:
        return aside(context, "@open")
    if has_result(context):
        return aside(context, "@again")
    return begin_again(context)


def _other_language(context: TurnContext) -> Turn:
    """Switch to the other language, and ask the same question again: its buttons stay good."""
    langs = context.content.words.languages
    other = langs[(langs.index(context.screening.lang) + 1) % len(langs)]
    switched = replace(context.screening, lang=other)
    if switched.prompt:
        # What a typed answer may have meant was offered in the old language: it is asked anew.
        switched = replace(switched, prompt=replace(switched.prompt, offers=()))
    context = context.with_screening(switched)
    return reshow(context, lead=sentence(context, "ui-language-switched"))


def _shared_phone(context: TurnContext, shared: ContactInput) -> Turn:
    screening = context.screening
    prompt = screening.prompt
    if prompt is None or prompt.ref != "@phone" or not shared.fresh:
        return media.told(context, UnsupportedInput("contact"))
    if not shared.own or screening.who == "other":
        return Turn(screening, (NewMessage(sentence(context, "ui-forwarded-contact")),))
    resumed = replace(screening, side_prompt=None, paused=False)
    return chosen(context.with_screening(resumed), prompt, f"={shared.number}") or Turn(screening)


def _pressed(context: TurnContext, pressed: ButtonInput) -> Turn | None:
    screening = context.screening
    if turn := answered_always(context, pressed.option):
        return turn
    beside, prompt = screening.side_prompt, screening.prompt
    if beside and pressed.nonce == beside.nonce:
        return chosen(context, beside, pressed.option)
    if prompt is None or pressed.nonce != prompt.nonce:
        return None
    resumed = replace(screening, side_prompt=None, paused=False)
    return _option(context.with_screening(resumed), prompt, pressed.option)


def _option(context: TurnContext, prompt: Prompt, option: str) -> Turn | None:
    match option:
        case message.BACK if has_back(prompt):
            return step_back(context)
        case message.RESUME:
            return _resumed(context)
        case rows.CHANGE_TAKEN:
            return show_taken(context)
    if always := answered_always(context, option):
        return always
    if prompt.ref in STAGES:
        if option.startswith("="):
            return None
        return chosen(context, prompt, option)
    if option == WHY:
        return Turn(context.screening, (NewMessage(why_asked(context, prompt.ref)),))
    if option == NAMES and message.by_name(context.content, prompt.ref):
        return Turn(context.screening, (NewMessage(message.notes(context, prompt.ref)),))
    outcome = hear_option(context, option)
    return after_hearing(context, prompt, outcome) if outcome else None


def _resumed(context: TurnContext) -> Turn:
    return reshow(context, lead=sentence(context, "ui-resumed"))


def _emergency(context: TurnContext, flag: RedFlag, text: str = "") -> Turn:
    unsent = team.left_unsent(context.screening)
    alarm = emergency(context.with_screening(_left(context.screening)), flag, unsent=unsent)
    return team.beside_alarm(context, alarm, text) if unsent else alarm


def _emergency_in_answer(context: TurnContext, flag: RedFlag, text: str) -> Turn:
    """Say the numbers; what was also an answer to the question on the screen is taken."""
    screening = context.screening
    turn = None
    prompt = None if screening.side_prompt or screening.paused else screening.prompt
    if prompt and prompt.ref not in STAGES and (answer := apart_from_alarm(text)):
        turn = after_hearing(context, prompt, hear_text(context, answer))
    if turn is None or turn.screening.replies == screening.replies:
        return _emergency(context, flag, text)
    return beside_answer(context.with_screening(turn.screening), flag, turn)


def _wrote(context: TurnContext, wrote: TextInput) -> Turn:
    screening = context.screening
    prompt = screening.latest_prompt
    option = prompt and labelled(context, prompt, wrote.text)
    # "Heart attack ever" is an emergency, unless it is what stands on a button of the question.
    asked = prompt.ref if prompt else None
    flag = wrote.alarm or emergency_in(context.content, wrote.text, asked, screening.who or "self")
    if flag and prompt and prompt.ref in STAGES and named_option(context, prompt, wrote.text):
        # "My daughter" answers whom it is about: only a rule raises an alarm there.
        flag = wrote.alarm or red_flag(wrote.text, covered=Coverage.WHOLLY)
    locks = pages.waits_for_passcode(screening) and not option
    note = None if option or locks else notes.words_of(wrote.text)
    if note is not None:
        alarm = _emergency(context, flag, wrote.text) if flag else None
        return notes.beside_alarm(context, alarm, note) if alarm else notes.taken(context, note)
    if flag and not option:
        if wrote.fresh:
            return _emergency_in_answer(context, flag, wrote.text)
        return _emergency(context, flag)
    if locks:
        return pages.wrote(context, wrote)
    if not option and screening.side_prompt and screening.side_prompt.ref in TEAM_STAGES:
        meant = named_option(context, screening.side_prompt, wrote.text) if wrote.fresh else None
        return (meant and chosen(context, screening.side_prompt, meant)) or team.wrote(
            context, wrote
        )
    if not option and (turn := correcting.heard(context, wrote)):
        return turn
    if not option and (turn := earlier.heard(context, wrote)):
        return turn
    listed = None if option else studies.named_first(context, wrote.text)
    if not option and (turn := question_first(context, prompt, wrote.text)):
        return studies.listed_instead(context, listed, turn) if listed else turn
    turn = _taken(context, wrote)
    return studies.listed_first(context, listed, turn) if listed else turn


def _taken(context: TurnContext, wrote: TextInput) -> Turn:
    """Take a text as an answer to what is asked."""
    screening = context.screening
    context = with_script(with_first_facts(context, wrote.text), wrote.text)
    if screening.paused and not screening.side_prompt:
        return _resumed(context)
    if not wrote.fresh:
        lead = sentence(context, "ui-typed-too-early")
        if beside := again_beside(context, lead):
            return beside
        return reshow(context.with_screening(replace(screening, side_prompt=None)), lead=lead)
    if screening.side_prompt:
        return _wrote_beside(context, screening.side_prompt, wrote.text)
    if screening.prompt is None:
        return question_after(context, wrote.text) or nothing_asked(context, wrote.text)
    return _wrote_to(context, screening.prompt, wrote.text)


def _wrote_beside(context: TurnContext, beside: Prompt, text: str) -> Turn:
    """Hear a text at the newest question only; what does not fit leaves everything as it was."""
    option = named_option(context, beside, text) or led_option(beside, text)
    if option and (turn := chosen(context, beside, option)):
        return turn
    if turn := question_after(context, text):
        return turn
    if turn := again_beside(context, sentence(context, "ui-please-choose")):
        return turn
    left = replace(context.screening, side_prompt=None)
    return reshow(context.with_screening(left), lead=sentence(context, "ui-aside-left"))


def _wrote_to(context: TurnContext, prompt: Prompt, text: str) -> Turn:
    option = named_option(context, prompt, text)
    unread = option is None and not agrees(prompt, text) if prompt.ref == "@consent" else False
    if unread and (turn := onboarding.for_another(context, text)):
        return turn
    if option and (turn := with_reports(context, prompt, option, text)):
        return turn
    if option and (turn := _option(context, prompt, option)):
        return turn
    if reading.wants_pause(text):
        return call(context, CommandInput("pause"))
    if prompt.ref not in STAGES:
        if sheet := pasted(context, prompt, text):
            return sheet
        outcome = hear_text(context, text)
        missed = isinstance(outcome, AskAgain) and not outcome.asks
        asked = question_after(context, text) if missed else None
        return asked or after_hearing(context, prompt, outcome)
    if turn := chosen(context, prompt, f"={text}"):
        return turn
    if (option := led_option(prompt, text)) and (turn := chosen(context, prompt, option)):
        return turn
    if turn := question_after(context, text):
        return turn
    return missed_stage(context, prompt, text)
