"""One turn: hear, judge, respond. A function from a screening and an input to a value."""

from dataclasses import replace

from dialogs import reading
from dialogs.answers import Again, Outcome, Recorded, Ticked, hear_option, hear_text
from dialogs.asking import (
    BACK,
    WHY,
    keyboard,
    pose,
    question_text,
    show_question,
    wording_key,
)
from dialogs.choosing import chosen, named_option
from dialogs.commands import aside, call
from dialogs.leading import advance, begin_again, reshow, step_back
from dialogs.phases import Phase
from dialogs.screening import Screening
from dialogs.stages import STAGES
from dialogs.talk import (
    Amended,
    Called,
    Counted,
    Heard,
    Moment,
    Odd,
    Pressed,
    Say,
    SharedPhone,
    Talk,
    Turn,
    Wrote,
    speak,
)
from trials.values import Amount


def hear(talk: Talk, screening: Screening, heard: Heard, moment: Moment) -> Turn:
    """The turn that an input leads to."""
    match heard:
        case Called(name="start"):
            return _start(talk, screening, heard, moment)
        case Called(name="language"):
            return _other_language(talk, screening, moment)
        case Called():
            return call(talk, screening, heard, moment)
        case Odd(kind="edited"):
            return Turn(screening, (Say(speak(talk, screening, "ui-edited-message")),))
        case Odd():
            return Turn(screening, (Say(speak(talk, screening, "ui-media-not-read")),))
        case SharedPhone():
            return _shared_phone(talk, screening, heard, moment)
        case Pressed():
            return _pressed(talk, screening, heard, moment)
        case Wrote():
            return _wrote(talk, screening, heard, moment)


def _start(talk: Talk, screening: Screening, called: Called, moment: Moment) -> Turn:
    focus = called.argument if called.argument in talk.library.trials else screening.focus
    screening = replace(screening, focus=focus)
    if screening.prompt is None and screening.phase is Phase.LANGUAGE:
        return reshow(talk, screening, moment)
    if screening.phase in (Phase.LANGUAGE, Phase.WELCOME, Phase.AGE_GATE):
        return reshow(talk, screening, moment)
    if screening.phase is Phase.CLOSED:
        return begin_again(talk, screening, moment)
    return aside(talk, screening, "@open", moment)


def _other_language(talk: Talk, screening: Screening, moment: Moment) -> Turn:
    """The other language, and the same question again: its buttons stay good."""
    langs = talk.words.languages
    other = langs[(langs.index(screening.lang) + 1) % len(langs)]
    switched = replace(screening, lang=other)
    return reshow(talk, switched, moment, lead=speak(talk, switched, "ui-language-switched"))


def _shared_phone(talk: Talk, screening: Screening, shared: SharedPhone, moment: Moment) -> Turn:
    prompt = screening.prompt
    if prompt is None or prompt.ref != "@phone":
        return Turn(screening, (Say(speak(talk, screening, "ui-media-not-read")),))
    if not shared.own:
        return Turn(screening, (Say(speak(talk, screening, "ui-forwarded-contact")),))
    return chosen(talk, screening, f"={shared.number}", moment) or Turn(screening)


def _pressed(talk: Talk, screening: Screening, pressed: Pressed, moment: Moment) -> Turn:
    if screening.aside and pressed.nonce == screening.aside.nonce:
        return chosen(talk, screening, pressed.option, moment, beside=True) or Turn(screening)
    prompt = screening.prompt
    if prompt is None or pressed.nonce != prompt.nonce:
        return Turn(screening, toast=speak(talk, screening, "ui-press-old"))
    screening = replace(screening, paused=False)
    turn = _option(talk, screening, pressed.option, moment)
    return turn or Turn(screening, toast=speak(talk, screening, "ui-press-old"))


def _option(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    prompt = screening.prompt
    assert prompt is not None
    if option == BACK:
        return step_back(talk, screening, moment)
    if prompt.ref in STAGES:
        return chosen(talk, screening, option, moment)
    if option == WHY:
        return _why(talk, screening, prompt.ref)
    outcome = hear_option(talk, screening, option, moment)
    return _after(talk, screening, outcome, moment) if outcome else None


def _why(talk: Talk, screening: Screening, ref: str) -> Turn:
    why = speak(talk, screening, wording_key(talk, ref.partition(".")[0]), "why")
    return Turn(screening, (Say(why),))


def _wrote(talk: Talk, screening: Screening, wrote: Wrote, moment: Moment) -> Turn:
    if reading.red_flag(wrote.text):
        # First of all, and nothing is deleted: the question waits.
        paused = replace(screening, paused=True)
        return Turn(paused, (Say(speak(talk, screening, "ui-red-flag")),), (Counted("red_flag"),))
    if screening.paused:
        resumed = replace(screening, paused=False)
        return reshow(talk, resumed, moment, lead=speak(talk, screening, "ui-resumed"))
    if screening.aside and (option := named_option(talk, screening, wrote.text, moment, True)):
        turn = chosen(talk, screening, option, moment, beside=True)
        return turn or Turn(screening)
    prompt = screening.prompt
    if prompt is None:
        return _nothing_asked(talk, screening, moment)
    if not wrote.fresh:
        lead = speak(talk, screening, "ui-typed-too-early")
        return reshow(talk, screening, moment, lead=lead)
    if option := named_option(talk, screening, wrote.text, moment, False):
        if turn := _option(talk, screening, option, moment):
            return turn
    if prompt.ref in STAGES:
        return _wrote_at_stage(talk, screening, wrote.text, moment)
    return _after(talk, screening, hear_text(talk, screening, wrote.text, moment), moment)


def _nothing_asked(talk: Talk, screening: Screening, moment: Moment) -> Turn:
    if screening.phase is Phase.LANGUAGE:
        return reshow(talk, screening, moment)
    return Turn(screening, (Say(speak(talk, screening, "ui-nothing-asked")),))


def _wrote_at_stage(talk: Talk, screening: Screening, text: str, moment: Moment) -> Turn:
    turn = chosen(talk, screening, f"={text}", moment)
    if turn:
        return turn
    lead = speak(talk, screening, "ui-please-choose")
    return reshow(talk, screening, moment, lead=lead)


def _after(talk: Talk, before: Screening, outcome: Outcome, moment: Moment) -> Turn:
    prompt = before.prompt
    assert prompt is not None
    match outcome:
        case Ticked(screening=screening):
            redraw = Say(rows=keyboard(talk, screening), redraws=prompt.nonce, shown=prompt.shown)
            return Turn(screening, (redraw,))
        case Again(screening=screening, lead=lead, reworded=reworded):
            return reshow(talk, screening, moment, lead=lead, reworded=reworded)
        case Recorded(screening=screening, shown=shown):
            return _led_on(talk, before, screening, shown, moment)


def _led_on(
    talk: Talk, before: Screening, screening: Screening, shown: str, moment: Moment
) -> Turn:
    """The next question first, then the tidying edit of the one just answered."""
    prompt = before.prompt
    assert prompt is not None
    question = question_text(talk, before, prompt.ref)
    kept = (
        f"{question}\n{speak(talk, before, 'ui-answer-kept', answer=shown)}" if shown else question
    )
    tidy = Say(kept, tidies=prompt.nonce, shown=prompt.shown)
    grown, minor = _turned_out(screening)
    if minor:
        from dialogs.leading import close

        return close(talk, screening, "said_minor", "minor", moment, tidy)
    turn = advance(talk, grown, moment)
    records = (Amended(prompt.ref),) if screening.shared else ()
    return replace(turn, says=(*turn.says, tidy), records=(*turn.records, *records))


def _turned_out(screening: Screening) -> tuple[Screening, bool]:
    """A self-answering minor needs a parent; a grown-up "child" is another adult."""
    age = screening.given("age_years")
    if not isinstance(age, Amount) or screening.phase is not Phase.QUESTIONS:
        return screening, False
    minor = age.high < 18
    if screening.who == "self" and minor:
        return screening, True
    if screening.who == "child" and not minor:
        return replace(screening, who="other"), False
    return screening, False


__all__ = ["hear", "pose", "show_question"]
