"""Leading on: which prompt comes next, and going back."""

from dataclasses import replace
from datetime import date

from dialogs.context import Content, TurnContext, sentence
from dialogs.dates import day_text
from dialogs.effects import ResultShown, ScreeningEnded, ScreeningRestarted, Turn
from dialogs.machines import TransitionTable
from dialogs.messages import NewMessage, split
from dialogs.phases import TABLE, Phase
from dialogs.questions.message import keyboard, show_question, with_prompt
from dialogs.questions.multi_select import ticks_of
from dialogs.questions.planner import SCORES_KNOWN, next_question, questions_left
from dialogs.results.message import result_texts
from dialogs.results.sharing import forget_contact, phone_hint
from dialogs.screening import AnswerRecord, Screening
from dialogs.steps.prompts import STAGES, operator_args, ref_of, show_stage
from trials.values import Amount

STEPS = TransitionTable(Phase, TABLE, Phase.LANGUAGE)
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


def advance(content: Content, screening: Screening, context: TurnContext, lead: str = "") -> Turn:
    """Go on to what is worth asking next, or to the phase that comes instead."""
    coming = next_question(content, screening, context.on)
    if coming.trigger == "named_other_illness":
        return close(content, screening, coming.trigger, "other-illness")
    on_screen = step(replace(screening, changing=None), coming.trigger)
    if coming.ref is None:
        return enter(content, on_screen, context, lead)
    on_screen = with_prompt(on_screen, coming.ref, context.nonce)
    if coming.ref in STAGES:
        return Turn(on_screen, _stage_says(content, on_screen, context, lead))
    leads = (lead, _progress(content, screening, on_screen, context))
    text = "\n\n".join(filter(None, leads))
    return Turn(on_screen, (show_question(content, on_screen, text),))


def enter(
    content: Content,
    screening: Screening,
    context: TurnContext,
    lead: str = "",
    *,
    results: bool = False,
) -> Turn:
    """Put the phase's own message on the screen; the results come before their "what next"."""
    on_screen = with_prompt(screening, ref_of(screening.phase), context.nonce)
    says = _stage_says(content, on_screen, context, lead)
    if results:
        texts = [
            text
            for result in result_texts(content, screening, context)
            for text in split(result.split("\n"))
        ]
        says = (*(NewMessage(text) for text in texts), *says)
        return Turn(
            on_screen, says, (ResultShown(context.on, content.judgements(screening, context.on)),)
        )
    return Turn(on_screen, says)


def _stage_says(
    content: Content, screening: Screening, context: TurnContext, lead: str = ""
) -> tuple[NewMessage, ...]:
    """Return the message of the stage on the screen, cut where it is long; the last has buttons."""
    say = show_stage(content, screening, screening.current_prompt, context, lead)
    *first, last = split(say.text.split("\n"))
    says = (*(NewMessage(text) for text in first), replace(say, text=last))
    return (*says, phone_hint(content, screening)) if screening.phase is Phase.PHONE else says


def reshow(
    content: Content,
    screening: Screening,
    context: TurnContext,
    lead: str = "",
    *,
    reworded: bool = False,
) -> Turn:
    """Show the question on the screen again, under the same nonce: earlier buttons stay good."""
    prompt = screening.prompt
    if prompt is None:
        if screening.phase is Phase.CLOSED:
            return Turn(screening, (NewMessage(lead),) if lead else ())
        if screening.phase in ASKING:  # what stood there is not asked any more
            return advance(content, screening, context, lead)
        return enter(content, screening, context, lead)
    shown = replace(screening, prompt=replace(prompt, shown=prompt.shown + 1), paused=False)
    if prompt.ref in STAGES:
        return Turn(shown, _stage_says(content, shown, context, lead))
    return Turn(shown, (show_question(content, shown, lead, again=reworded),))


def ask_back(content: Content, screening: Screening, text: str) -> Turn:
    """Ask about the answer just given, with what it may have meant as buttons."""
    prompt = replace(screening.current_prompt, shown=screening.current_prompt.shown + 1)
    shown = replace(screening, prompt=prompt, paused=False)
    say = NewMessage(text, keyboard(content, shown), bears=prompt.nonce, shown=prompt.shown)
    return Turn(shown, (say,))


def close(
    content: Content, screening: Screening, trigger: str, how: str, reminded_on: date | None = None
) -> Turn:
    """End a screening, with words that say what can be done now."""
    closed = replace(step(screening, trigger), prompt=None, changing=None)
    text = sentence(content, closed, ENDINGS[how], **operator_args(content))
    if reminded_on:
        day = day_text(closed.lang, reminded_on)
        text = sentence(content, closed, "ui-finished-reminder", date=day, **operator_args(content))
    return Turn(closed, (NewMessage(text, clears=True),), (ScreeningEnded(how),))


def begin_again(content: Content, screening: Screening, context: TurnContext) -> Turn:
    """Begin another screening beside this one: the language is known, consent is asked anew."""
    grown_up = screening.who is not None and not alone_and_minor(screening)
    fresh = Screening(
        phase=Phase.WHO_FOR if grown_up else Phase.AGE_GATE,
        lang=screening.lang,
        focus=screening.focus,
    )
    turn = enter(content, fresh, context)
    return replace(turn, records=(ScreeningRestarted(turn.screening),))


def alone_and_minor(screening: Screening) -> bool:
    age = screening.answer_to("age_years")
    return screening.who == "self" and isinstance(age, Amount) and age.high < 18


def has_result(content: Content, screening: Screening, context: TurnContext) -> bool:
    """Return whether a closed screening came to a result, rather than ending on the way."""
    if not screening.current_answers or alone_and_minor(screening):
        return False
    return next_question(content, screening, context.on).trigger != "named_other_illness"


def reopen(content: Content, screening: Screening, context: TurnContext) -> Turn:
    """Show the result of a finished screening again, or ask what has become worth asking since."""
    opened = step(screening, "reopened")
    if next_question(content, opened, context.on).trigger == "answered_all":
        return enter(content, opened, context, results=True)
    return advance(content, opened, context)


def step_back(content: Content, screening: Screening, context: TurnContext) -> Turn | None:
    """Go one question back: its answer is taken away and it is asked again."""
    if screening.phase in (Phase.NAME, Phase.PHONE):
        kept = step(forget_contact(screening), "kept_to_oneself")
        turn = enter(content, kept, context)
        return replace(
            turn, says=(NewMessage(not_shared(content, screening), clears=True), *turn.says)
        )
    ref = screening.current_prompt.ref
    if screening.changing or ref == "@change":
        return advance(content, replace(screening, changing=None), context)
    if ref == SCORES_KNOWN:
        return advance(content, replace(screening, reports=None), context)
    if not screening.current_answers:
        return None
    last = screening.current_answers[-1]
    if ref in content.questionnaire and _opened_part(content, ref, last):
        if screening.scored:
            return advance(content, replace(screening, scored=None), context)
        return advance(content, replace(screening, reports=None), context)
    back = screening.with_record(
        AnswerRecord(last.question, {}, context.on, f"~{last.nonce}", retracts=last.nonce)
    )
    trigger = "needs_value" if _part(content, last.question) == LAST_PART else "needs_answer"
    ticks = ticks_of(content, last.question, last.values)
    posed = with_prompt(step(back, trigger), last.question, context.nonce, ticks)
    return Turn(posed, (show_question(content, posed),))


def _opened_part(content: Content, ref: str, last: AnswerRecord) -> bool:
    """Return whether the question is the first of the reports: before it they were asked for."""
    return _part(content, ref) == LAST_PART and _part(content, last.question) != LAST_PART


def not_shared(content: Content, screening: Screening) -> str:
    return sentence(content, screening, "ui-share-declined")


def change(content: Content, screening: Screening, ref: str, context: TurnContext) -> Turn:
    """Ask one question anew; the old answer holds until the new one is given."""
    changing = replace(step(screening, "needs_answer"), changing=ref)
    given = {fact: screening.answer_to(fact) for fact in content.questionnaire[ref].fills}
    posed = with_prompt(changing, ref, context.nonce, ticks_of(content, ref, given))
    return Turn(posed, (show_question(content, posed),))


def _progress(
    content: Content, before: Screening, screening: Screening, context: TurnContext
) -> str:
    """Say where we are, when a later part begins than any before."""
    part = _part(content, screening.current_prompt.ref)
    reached = (_part(content, reply.question) for reply in before.current_answers)
    if part <= max(reached, default=1):
        return ""
    count = questions_left(content, screening, context.on)
    if count < 2:
        return ""
    return sentence(
        content, screening, "ui-progress", part=str(part), parts=str(LAST_PART), count=count
    )


def _part(content: Content, ref: str) -> int:
    return PARTS.get(content.questionnaire[ref].block, LAST_PART)
