"""One turn: hear, judge, respond. A function from a screening and an input to a value."""

from dataclasses import replace

from dialogs import reading
from dialogs.context import Moment, Talk, speak
from dialogs.events import Amended, Counted, Turn
from dialogs.messages import Called, Heard, Odd, Pressed, Say, SharedPhone, Wrote
from dialogs.phases import Phase
from dialogs.questions import message
from dialogs.questions.hearing import hear_option, hear_text
from dialogs.questions.message import WHY, keyboard, question_text, wording_key
from dialogs.questions.recording import Again, Outcome, Recorded, Ticked
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


def hear(talk: Talk, screening: Screening, heard: Heard, moment: Moment) -> Turn:
    """The turn that an input leads to."""
    match heard:
        case Called(name="start"):
            return _start(talk, replace(screening, aside=None), heard, moment)
        case Called(name="language"):
            return _other_language(talk, _left(screening), moment)
        case Called():
            return call(talk, _left(screening), heard, moment)
        case Odd(alarm=True):
            return _emergency(talk, screening)
        case Odd(kind="edited"):
            return Turn(screening, (Say(speak(talk, screening, "ui-edited-message")),))
        case Odd():
            return _media(talk, screening, moment)
        case SharedPhone():
            return _shared_phone(talk, screening, heard, moment)
        case Pressed():
            turn = _pressed(talk, screening, heard, moment)
            return turn or Turn(screening, toast=speak(talk, screening, "ui-press-old"))
        case Wrote():
            return _wrote(talk, screening, heard, moment)


def _left(screening: Screening) -> Screening:
    """Without the question beside the conversation; a reminder's [See the result] stays good."""
    beside = screening.aside
    return screening if beside and beside.ref == REMINDER else replace(screening, aside=None)


def _start(talk: Talk, screening: Screening, called: Called, moment: Moment) -> Turn:
    focus = called.argument if called.argument in talk.library.trials else screening.focus
    screening = replace(screening, focus=focus)
    if screening.phase in BEFORE_ANYBODY:
        return reshow(talk, screening, moment)
    if screening.phase is not Phase.CLOSED:
        return aside(talk, screening, "@open", moment)
    if has_result(talk, screening, moment):
        return aside(talk, screening, "@again", moment)
    return begin_again(talk, screening, moment)


def _other_language(talk: Talk, screening: Screening, moment: Moment) -> Turn:
    """The other language, and the same question again: its buttons stay good."""
    langs = talk.words.languages
    other = langs[(langs.index(screening.lang) + 1) % len(langs)]
    switched = replace(screening, lang=other)
    if switched.prompt:
        # What a typed answer may have meant was offered in the old language: it is asked anew.
        switched = replace(switched, prompt=replace(switched.prompt, offers=()))
    return reshow(talk, switched, moment, lead=speak(talk, switched, "ui-language-switched"))


def _shared_phone(talk: Talk, screening: Screening, shared: SharedPhone, moment: Moment) -> Turn:
    prompt = screening.prompt
    if prompt is None or prompt.ref != "@phone" or not shared.fresh:
        return _media(talk, screening, moment)
    if not shared.own or screening.who == "other":
        return Turn(screening, (Say(speak(talk, screening, "ui-forwarded-contact")),))
    there = replace(screening, aside=None, paused=False)
    return chosen(talk, there, prompt, f"={shared.number}", moment) or Turn(screening)


def _pressed(talk: Talk, screening: Screening, pressed: Pressed, moment: Moment) -> Turn | None:
    beside, prompt = screening.aside, screening.prompt
    if beside and pressed.nonce == beside.nonce:
        return chosen(talk, screening, beside, pressed.option, moment)
    if prompt is None or pressed.nonce != prompt.nonce:
        return None
    there = replace(screening, aside=None, paused=False)
    return _option(talk, there, prompt, pressed.option, moment)


def _option(
    talk: Talk, screening: Screening, prompt: Prompt, option: str, moment: Moment
) -> Turn | None:
    match option:
        case message.BACK:
            return step_back(talk, screening, moment)
        case message.RESUME:
            return _resumed(talk, screening, moment)
    if prompt.ref in STAGES:
        if option.startswith("="):
            return None
        return chosen(talk, screening, prompt, option, moment)
    if option == WHY:
        why = speak(talk, screening, wording_key(talk, prompt.ref.partition(".")[0]), "why")
        return Turn(screening, (Say(why),))
    outcome = hear_option(talk, screening, option, moment)
    return _after(talk, screening, prompt, outcome, moment) if outcome else None


def _resumed(talk: Talk, screening: Screening, moment: Moment) -> Turn:
    return reshow(talk, screening, moment, lead=speak(talk, screening, "ui-resumed"))


def _emergency(talk: Talk, screening: Screening) -> Turn:
    """The numbers first of all, and nothing is deleted: the question waits."""
    left, text = _left(screening), speak(talk, screening, "ui-red-flag")
    if left.prompt:
        text = f"{text}\n{speak(talk, screening, 'ui-red-flag-paused')}"
    turn = paused(talk, left, text)
    return replace(turn, records=(Counted("red_flag"),))


def _media(talk: Talk, screening: Screening, moment: Moment) -> Turn:
    """Not opened; where no question waits for an answer, what can be done instead."""
    told = speak(talk, screening, "ui-media-not-read")
    if screening.newest is None and screening.phase is Phase.CLOSED:
        told = speak(talk, screening, "ui-media-not-opened")
        told = f"{told}\n\n{speak(talk, screening, 'ui-nothing-asked')}"
    elif screening.newest is None:
        return reshow(talk, screening, moment, lead=told)
    return Turn(screening, (Say(told),))


def _wrote(talk: Talk, screening: Screening, wrote: Wrote, moment: Moment) -> Turn:
    newest = screening.newest
    named = newest and labelled(talk, screening, newest, wrote.text, moment)
    # "Heart attack, ever" is an emergency, unless it is what stands on a button of the question.
    if reading.red_flag(wrote.text) and not named:
        return _emergency(talk, screening)
    if not wrote.fresh:
        lead = speak(talk, screening, "ui-typed-too-early")
        if beside := again_beside(talk, screening, moment, lead):
            return beside
        return reshow(talk, replace(screening, aside=None), moment, lead=lead)
    if screening.aside:
        return _wrote_beside(talk, screening, screening.aside, wrote.text, moment)
    if screening.prompt is None:
        return _nothing_asked(talk, screening, moment)
    if screening.paused:
        return _resumed(talk, screening, moment)
    return _wrote_to(talk, screening, screening.prompt, wrote.text, moment)


def _wrote_beside(
    talk: Talk, screening: Screening, beside: Prompt, text: str, moment: Moment
) -> Turn:
    """A text answers the newest question only; what does not fit leaves everything as it was."""
    option = named_option(talk, screening, beside, text, moment)
    if option and (turn := chosen(talk, screening, beside, option, moment)):
        return turn
    if turn := again_beside(talk, screening, moment, speak(talk, screening, "ui-please-choose")):
        return turn
    left = replace(screening, aside=None)
    return reshow(talk, left, moment, lead=speak(talk, screening, "ui-aside-left"))


def _nothing_asked(talk: Talk, screening: Screening, moment: Moment) -> Turn:
    if screening.phase is Phase.LANGUAGE or screening.phase in ASKING:
        return reshow(talk, screening, moment)
    return Turn(screening, (Say(speak(talk, screening, "ui-nothing-asked")),))


def _wrote_to(talk: Talk, screening: Screening, prompt: Prompt, text: str, moment: Moment) -> Turn:
    option = named_option(talk, screening, prompt, text, moment)
    if option and (turn := _option(talk, screening, prompt, option, moment)):
        return turn
    if prompt.ref not in STAGES:
        outcome = hear_text(talk, screening, text, moment)
        return _after(talk, screening, prompt, outcome, moment)
    if turn := chosen(talk, screening, prompt, f"={text}", moment):
        return turn
    key = "ui-agree-first" if STAGES[prompt.ref].binding else "ui-please-choose"
    return reshow(talk, screening, moment, lead=speak(talk, screening, key))


def _after(talk: Talk, before: Screening, prompt: Prompt, outcome: Outcome, moment: Moment) -> Turn:
    match outcome:
        case Ticked(screening=screening):
            redraw = Say(rows=keyboard(talk, screening), redraws=prompt.nonce, shown=prompt.shown)
            return Turn(screening, (redraw,))
        case Again(screening=screening, lead=lead, asks=True):
            return ask_back(talk, screening, lead)
        case Again(screening=screening, lead=lead, reworded=reworded):
            return reshow(talk, screening, moment, lead=lead, reworded=reworded)
        case Recorded():
            return _led_on(talk, before, prompt, outcome, moment)


def _led_on(
    talk: Talk, before: Screening, prompt: Prompt, recorded: Recorded, moment: Moment
) -> Turn:
    """The next question first, then the tidying edit of the one just answered."""
    question = question_text(talk, before, prompt.ref)
    kept = speak(talk, before, "ui-answer-kept", answer=recorded.shown)
    tidy = Say(f"{question}\n{kept}", tidies=prompt.nonce, shown=prompt.shown)
    turn = _next(talk, before, recorded.screening, moment)
    amended = (Amended(prompt.ref),) if before.shared else ()
    return replace(turn, says=(*turn.says, tidy), records=(*turn.records, *amended))


def _next(talk: Talk, before: Screening, screening: Screening, moment: Moment) -> Turn:
    """A self-answering minor needs a parent; a grown-up "child" is another adult."""
    if alone_and_minor(screening):
        return close(talk, screening, "said_minor", "minor")
    lead = ""
    age = screening.given("age_years")
    if screening.who == "child" and isinstance(age, Amount) and age.low >= 18:
        screening = replace(screening, who="other")
        lead = speak(talk, screening, "ui-child-grown-up")
    elif before.shared and before.changing:
        lead = speak(talk, screening, "ui-after-share-changed")
    return advance(talk, screening, moment, lead)
