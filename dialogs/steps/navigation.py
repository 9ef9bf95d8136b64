"""Leading on: which prompt comes next, and going back."""

from dataclasses import replace
from datetime import date

from dialogs.context import Moment, Talk, speak
from dialogs.events import Anew, Ended, Judged, Turn
from dialogs.formatting import day_text
from dialogs.machines import Steps
from dialogs.messages import Say, split
from dialogs.phases import TABLE, Phase
from dialogs.questions.message import keyboard, pose, show_question
from dialogs.questions.multi_select import ticks_of
from dialogs.questions.planner import SCORES_KNOWN, next_question, questions_left
from dialogs.results.message import result_texts
from dialogs.results.sharing import forget_contact, phone_hint
from dialogs.screening import Reply, Screening
from dialogs.steps.prompts import STAGES, house_args, ref_of, show_stage
from trials.values import Amount

STEPS = Steps(Phase, TABLE, Phase.LANGUAGE)
# The blocks of questions.yaml as the four parts that the person is told of.
PARTS = {"about": 1, "now": 2, "history": 2, "illness": 2, "treatment": 3}
LAST_PART = 4
ASKING = frozenset({Phase.QUESTIONS, Phase.REPORTS})
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
        return close(talk, screening, coming.trigger, "other-illness")
    on_screen = step(replace(screening, changing=None), coming.trigger)
    if coming.ref is None:
        return enter(talk, on_screen, moment, lead)
    on_screen = pose(on_screen, coming.ref, moment.nonce)
    if coming.ref in STAGES:
        return Turn(on_screen, _stage_says(talk, on_screen, moment, lead))
    told = "\n\n".join(t for t in (lead, _progress(talk, screening, on_screen, moment)) if t)
    return Turn(on_screen, (show_question(talk, on_screen, told),))


def enter(
    talk: Talk, screening: Screening, moment: Moment, lead: str = "", *, results: bool = False
) -> Turn:
    """The phase's own message on the screen; the results come before their "what next"."""
    on_screen = pose(screening, ref_of(screening.phase), moment.nonce)
    says = _stage_says(talk, on_screen, moment, lead)
    if results:
        texts = [t for r in result_texts(talk, screening, moment) for t in split(r.split("\n"))]
        says = (*(Say(text) for text in texts), *says)
        return Turn(on_screen, says, (Judged(moment.on, talk.judgements(screening, moment.on)),))
    return Turn(on_screen, says)


def _stage_says(
    talk: Talk, screening: Screening, moment: Moment, lead: str = ""
) -> tuple[Say, ...]:
    """The message of the stage on the screen, cut where it is long; the last has the buttons."""
    say = show_stage(talk, screening, screening.posed, moment, lead)
    *first, last = split(say.text.split("\n"))
    says = (*(Say(text) for text in first), replace(say, text=last))
    return (*says, phone_hint(talk, screening)) if screening.phase is Phase.PHONE else says


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
        if screening.phase in ASKING:  # what stood there is not asked any more
            return advance(talk, screening, moment, lead)
        return enter(talk, screening, moment, lead)
    shown = replace(screening, prompt=replace(prompt, shown=prompt.shown + 1), paused=False)
    if prompt.ref in STAGES:
        return Turn(shown, _stage_says(talk, shown, moment, lead))
    return Turn(shown, (show_question(talk, shown, lead, again=reworded),))


def ask_back(talk: Talk, screening: Screening, text: str) -> Turn:
    """A question about the answer just given, with what it may have meant as buttons."""
    prompt = replace(screening.posed, shown=screening.posed.shown + 1)
    shown = replace(screening, prompt=prompt, paused=False)
    say = Say(text, keyboard(talk, shown), bears=prompt.nonce, shown=prompt.shown)
    return Turn(shown, (say,))


def close(
    talk: Talk, screening: Screening, trigger: str, how: str, reminded_on: date | None = None
) -> Turn:
    """The end of a screening, with words that say what can be done now."""
    closed = replace(step(screening, trigger), prompt=None, changing=None)
    text = speak(talk, closed, ENDINGS[how], **house_args(talk))
    if reminded_on:
        day = day_text(closed, reminded_on)
        text = speak(talk, closed, "ui-finished-reminder", date=day, **house_args(talk))
    return Turn(closed, (Say(text, clears=True),), (Ended(how),))


def begin_again(talk: Talk, screening: Screening, moment: Moment) -> Turn:
    """Another screening beside this one: the language is known, consent is asked anew."""
    grown_up = screening.who is not None and not alone_and_minor(screening)
    fresh = Screening(
        phase=Phase.WHO_FOR if grown_up else Phase.AGE_GATE,
        lang=screening.lang,
        focus=screening.focus,
    )
    turn = enter(talk, fresh, moment)
    return replace(turn, records=(Anew(turn.screening),))


def alone_and_minor(screening: Screening) -> bool:
    age = screening.given("age_years")
    return screening.who == "self" and isinstance(age, Amount) and age.high < 18


def has_result(talk: Talk, screening: Screening, moment: Moment) -> bool:
    """Whether a closed screening came to a result, rather than ending on the way."""
    if not screening.counted or alone_and_minor(screening):
        return False
    return next_question(talk, screening, moment.on).trigger != "named_other_illness"


def reopen(talk: Talk, screening: Screening, moment: Moment) -> Turn:
    """The result of a finished screening once more, or what has become worth asking since."""
    opened = step(screening, "reopened")
    if next_question(talk, opened, moment.on).trigger == "answered_all":
        return enter(talk, opened, moment, results=True)
    return advance(talk, opened, moment)


def step_back(talk: Talk, screening: Screening, moment: Moment) -> Turn | None:
    """One question back: its answer is taken away and it is asked again."""
    if screening.phase in (Phase.NAME, Phase.PHONE):
        kept = step(forget_contact(screening), "kept_to_oneself")
        turn = enter(talk, kept, moment)
        return replace(turn, says=(Say(not_shared(talk, screening), clears=True), *turn.says))
    ref = screening.posed.ref
    if screening.changing or ref == "@change":
        return advance(talk, replace(screening, changing=None), moment)
    if ref == SCORES_KNOWN:
        return advance(talk, replace(screening, reports=None), moment)
    if not screening.counted:
        return None
    last = screening.counted[-1]
    if ref in talk.questionnaire and _opened_part(talk, ref, last):
        if screening.scored:
            return advance(talk, replace(screening, scored=None), moment)
        return advance(talk, replace(screening, reports=None), moment)
    back = screening.with_reply(
        Reply(last.question, {}, moment.on, f"~{last.nonce}", retracts=last.nonce)
    )
    trigger = "needs_value" if _part(talk, last.question) == LAST_PART else "needs_answer"
    ticks = ticks_of(talk, last.question, last.values)
    posed = pose(step(back, trigger), last.question, moment.nonce, ticks)
    return Turn(posed, (show_question(talk, posed),))


def _opened_part(talk: Talk, ref: str, last: Reply) -> bool:
    """Whether the question is the first of the reports: before it stood the question for them."""
    return _part(talk, ref) == LAST_PART and _part(talk, last.question) != LAST_PART


def not_shared(talk: Talk, screening: Screening) -> str:
    return speak(talk, screening, "ui-share-declined")


def change(talk: Talk, screening: Screening, ref: str, moment: Moment) -> Turn:
    """One answer anew; the old one holds until the new one is given."""
    asked = replace(step(screening, "needs_answer"), changing=ref)
    given = {fact: screening.given(fact) for fact in talk.questionnaire[ref].fills}
    posed = pose(asked, ref, moment.nonce, ticks_of(talk, ref, given))
    return Turn(posed, (show_question(talk, posed),))


def _progress(talk: Talk, before: Screening, screening: Screening, moment: Moment) -> str:
    """Where we are, told when a later part begins than any before."""
    part = _part(talk, screening.posed.ref)
    if part <= max((_part(talk, r.question) for r in before.counted), default=1):
        return ""
    count = questions_left(talk, screening, moment.on)
    if count < 2:
        return ""
    return speak(talk, screening, "ui-progress", part=str(part), parts=str(LAST_PART), count=count)


def _part(talk: Talk, ref: str) -> int:
    return PARTS.get(talk.questionnaire[ref].block, LAST_PART)
