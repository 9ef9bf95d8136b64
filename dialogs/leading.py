"""Leading on: which prompt comes next, and going back."""

from dataclasses import replace

from dialogs.answers import retract
from dialogs.asking import pose, show_question
from dialogs.commands import split
from dialogs.machines import Steps
from dialogs.phases import TABLE, Phase
from dialogs.planner import SCORES_KNOWN, next_question, questions_left
from dialogs.results import day_text, result_texts
from dialogs.screening import Reply, Screening
from dialogs.sharing import forget_contact
from dialogs.stages import STAGES, ref_of, show_stage
from dialogs.talk import Anew, Ended, Moment, Say, Talk, Turn, speak

STEPS = Steps(Phase, TABLE, Phase.LANGUAGE)
# The blocks of questions.yaml as the four parts that the person is told of.
PARTS = {"about": 1, "now": 2, "history": 2, "illness": 2, "treatment": 3}
LAST_PART = 4
ENDINGS = {
    "minor": "ui-age-gate-minor",
    "declined": "ui-declined",
    "other-illness": "ui-other-illness",
    "finished": "ui-finished",
}


def step(screening: Screening, trigger: str) -> Screening:
    return replace(screening, phase=STEPS.after(screening.phase, trigger))


def advance(talk: Talk, screening: Screening, moment: Moment, lead: str = "") -> Turn:
    """On to what is worth asking next, or to the phase that comes instead."""
    coming = next_question(talk, screening, moment.on)
    if coming.trigger == "named_other_illness":
        return close(talk, screening, coming.trigger, "other-illness", moment)
    on_screen = step(replace(screening, changing=None), coming.trigger)
    if coming.ref is None:
        return enter(talk, on_screen, moment, lead)
    on_screen = pose(talk, on_screen, coming.ref, moment.nonce)
    if coming.ref == SCORES_KNOWN:
        prompt = on_screen.prompt
        assert prompt is not None
        return Turn(on_screen, (show_stage(talk, on_screen, prompt, moment, lead),))
    told = "\n\n".join(t for t in (lead, _progress(talk, screening, on_screen, moment)) if t)
    return Turn(on_screen, (show_question(talk, on_screen, told),))


def enter(
    talk: Talk,
    screening: Screening,
    moment: Moment,
    lead: str = "",
    *,
    results: bool = False,
) -> Turn:
    """The phase's own message on the screen; the results come before their "what next"."""
    on_screen = pose(talk, screening, ref_of(screening.phase), moment.nonce)
    prompt = on_screen.prompt
    assert prompt is not None
    before: tuple[Say, ...] = ()
    if results:
        before = tuple(Say(text) for text in result_texts(talk, screening, moment))
    return Turn(on_screen, (*before, *_cut(show_stage(talk, on_screen, prompt, moment, lead))))


def _cut(say: Say) -> tuple[Say, ...]:
    """A long message as several; the last one has the buttons."""
    texts = split(say.text.split("\n"))
    return (*(Say(text) for text in texts[:-1]), replace(say, text=texts[-1]))


def reshow(
    talk: Talk,
    screening: Screening,
    moment: Moment,
    lead: str = "",
    *,
    reworded: bool = False,
) -> Turn:
    """The question on the screen once more, under the same nonce: its earlier buttons stay good."""
    prompt = screening.prompt
    if prompt is None:
        if screening.phase is Phase.CLOSED:
            return Turn(screening, (Say(lead),) if lead else ())
        return enter(talk, screening, moment, lead)
    prompt = replace(prompt, shown=prompt.shown + 1)
    shown = replace(screening, prompt=prompt, paused=False)
    if prompt.ref in STAGES:
        return Turn(shown, _cut(show_stage(talk, shown, prompt, moment, lead)))
    return Turn(shown, (show_question(talk, shown, lead, again=reworded),))


def close(
    talk: Talk,
    screening: Screening,
    trigger: str,
    how: str,
    moment: Moment,
    *more: Say,
) -> Turn:
    """The end of a screening, with words that say what can be done now."""
    closed = replace(step(screening, trigger), prompt=None)
    text = speak(talk, closed, ENDINGS[how])
    return Turn(closed, (Say(text, clears=True), *more), (Ended(how),))


def begin_again(talk: Talk, screening: Screening, moment: Moment) -> Turn:
    """Another screening beside this one: language and age are known, consent is asked anew."""
    fresh = Screening(phase=Phase.WHO_FOR, lang=screening.lang, focus=screening.focus)
    turn = enter(talk, fresh, moment)
    return replace(turn, records=(Anew(turn.screening),))


def step_back(talk: Talk, screening: Screening, moment: Moment) -> Turn | None:
    """One question back: its answer is taken away and it is asked again."""
    prompt = screening.prompt
    assert prompt is not None
    if screening.phase in (Phase.NAME, Phase.PHONE, Phase.TIME, Phase.TRAVEL):
        kept = step(forget_contact(screening), "kept_to_oneself")
        turn = enter(talk, kept, moment)
        said = Say(not_shared(talk, screening, moment), clears=True)
        return replace(turn, says=(said, *turn.says))
    if screening.changing or prompt.ref == "@change":
        return advance(talk, replace(screening, changing=None), moment)
    if screening.reports and not _answered_report(talk, screening):
        return advance(talk, replace(screening, reports=None, scored=None), moment)
    if not screening.counted:
        return None
    last = screening.counted[-1]
    back = screening.with_reply(
        Reply(last.question, {}, moment.on, f"~{last.nonce}", retracts=last.nonce)
    )
    trigger = "needs_value" if screening.phase is Phase.REPORTS else "needs_answer"
    posed = pose(talk, step(back, trigger), last.question, moment.nonce)
    return Turn(posed, (show_question(talk, posed),))


def not_shared(talk: Talk, screening: Screening, moment: Moment) -> str:
    day = day_text(screening, moment.keep_until) if moment.keep_until else ""
    return speak(talk, screening, "ui-share-declined", date=day)


def _answered_report(talk: Talk, screening: Screening) -> bool:
    last = screening.counted[-1].question if screening.counted else ""
    return last in talk.questionnaire and PARTS.get(talk.questionnaire[last].block) is None


def change(talk: Talk, screening: Screening, ref: str, moment: Moment) -> Turn:
    """One answer anew; the old one holds until the new one is given."""
    asked = replace(step(screening, "needs_answer"), changing=ref)
    posed = pose(talk, asked, ref, moment.nonce)
    return Turn(posed, (show_question(talk, posed),))


def _progress(talk: Talk, before: Screening, screening: Screening, moment: Moment) -> str:
    """Where we are, told when a new part begins."""
    assert screening.prompt is not None
    part = _part(talk, screening.prompt.ref)
    last = before.counted[-1].question if before.counted else None
    if last and _part(talk, last) == part:
        return ""
    if part == 1:
        return ""
    count = questions_left(talk, screening, moment.on)
    return speak(talk, screening, "ui-progress", part=str(part), parts=str(LAST_PART), count=count)


def _part(talk: Talk, ref: str) -> int:
    return PARTS.get(talk.questionnaire[ref].block, LAST_PART)


__all__ = ["advance", "begin_again", "change", "close", "enter", "reshow", "retract", "step_back"]
