"""Leading on: which prompt comes next, and going back."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.context import Content, TurnContext, sentence
from dialogs.dates import day_text
from dialogs.effects import ResultShown, ScreeningEnded, ScreeningRestarted, Turn
from dialogs.lists import QuestionList
from dialogs.machines import TransitionTable
from dialogs.messages import NewMessage, on_top, split
from dialogs.phases import CONTACTING, TABLE, Phase
from dialogs.questions.lists import (
    blank_draft,
    in_order,
    list_of_answers,
    ref_of_list,
    ticked_of,
)
from dialogs.questions.message import keyboard, show_question, with_prompt
from dialogs.questions.multi_select import ticks_of
from dialogs.questions.planner import messages_left, next_question
from dialogs.questions.recording import out_of_one
from dialogs.questions.sheets import sheet_called, to_ask_again
from dialogs.results.cards import result_text
from dialogs.results.matches import matches
from dialogs.results.repeats import talks_text
from dialogs.results.sharing import first_draft, forget_contact, has_keyboard, not_shared
from dialogs.screening import AnswerRecord, Screening
from dialogs.steps.consent_words import noted
from dialogs.steps.endings import ending
from dialogs.steps.prompts import STAGES, ref_of, show_stage
from dialogs.steps.stage_texts import QUESTIONS_A_MINUTE, operator_args
from trials.matching import Verdict
from trials.values import Amount, Given

STEPS = TransitionTable(Phase, TABLE, Phase.LANGUAGE)
# The blocks of questions.yaml as the parts that the person is told of: who it is, what they know
# of themselves, in whatever order, and what stands in reports.
PARTS = {"about": 1, "now": 2, "history": 2, "illness": 2, "treatment": 2}
FIRST_PART, LAST_PART = 1, 3
ASKING = frozenset({Phase.QUESTIONS, Phase.REPORTS})


def step(context: TurnContext, trigger: str) -> TurnContext:
    """Return the context in the phase that the trigger leads to."""
    screening = context.screening
    phase = STEPS.after(screening.phase, trigger)
    return context.with_screening(replace(screening, phase=phase))


def advance(context: TurnContext, lead: str = "") -> Turn:
    """Go on to what is worth asking next, or to the phase that comes instead."""
    coming, before = next_question(context), context.screening
    if coming.trigger == "named_other_illness":
        return close(context, coming.trigger, "other-illness")
    context = step(context.with_screening(replace(before, changing=None)), coming.trigger)
    if (
        coming.trigger == "answered_all"
        and before.phase is not Phase.RESULT
        and _fits_nowhere(context)
    ):
        # What says no stands in the result, with the button that changes an answer.
        return enter(step(context, "confirmed"), lead, results=True)
    if coming.ref is None:
        return enter(context, lead)
    context = with_prompt(context, coming.ref, blank_draft(coming.lines))
    sheet = sheet_called(context.content, coming.ref)
    begins = coming.lines[0] if coming.lines else sheet.questions[0] if sheet else coming.ref
    if begins in STAGES:
        return Turn(context.screening, stage_says(context, lead))
    text = "\n\n".join(filter(None, (lead, _progress(context, before, begins))))
    if coming.ref in STAGES:
        return Turn(context.screening, stage_says(context, text))
    return Turn(context.screening, (show_question(context, text),))


def _fits_nowhere(context: TurnContext) -> bool:
    return all(match.best.verdict is Verdict.EXCLUDED for match in matches(context))


def enter(context: TurnContext, lead: str = "", *, results: bool = False) -> Turn:
    """Put the phase's own message on the screen; a result stands above its "what next"."""
    phase = context.screening.phase
    context = noted(with_prompt(context, ref_of(phase), first_draft(phase)))
    if not results:
        return Turn(context.screening, stage_says(context, lead))
    says = stage_says(context, "\n\n".join(filter(None, (lead, result_text(context)))))
    return Turn(context.screening, says, (ResultShown(context.assessment),))


def stage_says(context: TurnContext, lead: str = "") -> tuple[NewMessage, ...]:
    """Return the message of the stage on the screen, cut where it is long; the last has buttons."""
    say = show_stage(context, context.screening.current_prompt, lead)
    *first, last = split(say.text.split("\n"))
    return (*(NewMessage(text) for text in first), replace(say, text=last))


def reshow(context: TurnContext, lead: str = "", *, reworded: bool = False) -> Turn:
    """Show the question on the screen again, under the same nonce: earlier buttons stay good."""
    screening = context.screening
    if screening.prompt is None:
        if screening.phase is Phase.CLOSED:
            return Turn(screening, (NewMessage(lead),) if lead else ())
        if screening.phase in ASKING:  # what stood there is not asked any more
            return advance(context, lead)
        return enter(context, lead)
    context = noted(_shown_again(context))
    if screening.prompt.ref in STAGES:
        return Turn(context.screening, stage_says(context, lead))
    # The whole question stands above already; a list of 110 words is not said twice.
    brief = bool(lead) and screening.prompt.misses > 0
    asked = show_question(context, lead, again=reworded, brief=brief)
    return Turn(context.screening, (asked,))


def _shown_again(context: TurnContext) -> TurnContext:
    prompt = context.screening.current_prompt
    again = replace(prompt, shown=prompt.shown + 1)
    return context.with_screening(replace(context.screening, prompt=again, paused=False))


def ask_back(context: TurnContext, text: str) -> Turn:
    """Ask about the answer just given, with what it may have meant as buttons."""
    context = _shown_again(context)
    prompt = context.screening.current_prompt
    say = NewMessage(text, keyboard(context), bears=prompt.nonce, shown=prompt.shown)
    return Turn(context.screening, (say,))


def ask_at_stage(context: TurnContext, text: str) -> Turn:
    """Say what to do at a stage, with its buttons; its own text stands above already."""
    context = _shown_again(context)
    say = show_stage(context, context.screening.current_prompt)
    return Turn(context.screening, (replace(say, text=text),))


def close(context: TurnContext, trigger: str, how: str) -> Turn:
    """End a screening, with words that say what can be done now."""
    context = step(context, trigger)
    closed = replace(context.screening, prompt=None, changing=None, told={})
    key, kept_until = ending(context, how)
    day = day_text(closed.lang, kept_until) if kept_until else ""
    text = sentence(context, key, date=day, **operator_args(context.content))
    return Turn(closed, (NewMessage(text, clears=True),), (ScreeningEnded(how),))


def begin_again(context: TurnContext) -> Turn:
    """Begin another screening beside this one: the language is known, consent is asked anew."""
    screening = context.screening
    if full := talks_text(context):
        return Turn(screening, (NewMessage(full),))
    grown_up = screening.who is not None and not alone_and_minor(screening)
    fresh = Screening(
        phase=Phase.WHO_FOR if grown_up else Phase.AGE_GATE,
        lang=screening.lang,
        focus=screening.focus,
        traditional=screening.traditional,
    )
    turn = enter(context.with_screening(fresh))
    return replace(turn, records=(ScreeningRestarted(turn.screening),))


def alone_and_minor(screening: Screening) -> bool:
    age = screening.answer_to("age_years")
    return screening.who == "self" and isinstance(age, Amount) and age.high < 18


def has_result(context: TurnContext) -> bool:
    """Return whether a closed screening came to a result, rather than ending on the way."""
    if not context.screening.current_answers or alone_and_minor(context.screening):
        return False
    return next_question(context).trigger != "named_other_illness"


def reopen(context: TurnContext) -> Turn:
    """Show the result of a finished screening again, or ask what has become worth asking since."""
    return result_again(step(context, "reopened"))


def result_again(context: TurnContext) -> Turn:
    """Show the result under the studies of today, or ask what they want to know besides."""
    if next_question(context).trigger == "answered_all":
        return enter(context, results=True)
    return advance(context)


def step_back(context: TurnContext) -> Turn | None:
    """Go one question back: its answer is taken away and it is asked again."""
    content, screening = context.content, context.screening
    if screening.phase in CONTACTING and screening.contact.name and screening.contact.reach:
        return enter(step(context, "gave_all"))
    if screening.phase in CONTACTING:
        kept = context.with_screening(forget_contact(screening))
        turn = enter(step(kept, "kept_to_oneself"))
        told = NewMessage(not_shared(context), clears=has_keyboard(screening))
        return replace(turn, says=on_top((told,), turn.says))
    ref = screening.current_prompt.ref
    if ref == "@change" and screening.phase is Phase.RESULT:
        return enter(context)
    if screening.changing or ref == "@change":
        return advance(context.with_screening(replace(screening, changing=None)))
    if sheet_called(content, ref) and _opens_reports(context):
        return advance(context.with_screening(replace(screening, reports=None)))
    if not screening.current_answers:
        return None
    last = screening.current_answers[-1]
    if ref in screening.ticked and not _shares_a_list(content, ref, out_of_one(context, last)):
        return advance(context.with_screening(replace(screening, ticked=())))
    if ref in content.questionnaire and _opened_part(content, ref, last):
        return advance(context.with_screening(replace(screening, reports=None, sheets=())))
    if together := out_of_one(context, last):
        group = list_of_answers(content, together)
        again = _list_again(context, group, together) if group else None
        return again or _sheet_again(context, together)
    trigger = "needs_value" if _part(content, last.question) == LAST_PART else "needs_answer"
    back = step(context.with_screening(screening.without(last, context.on)), trigger)
    return _asked(back, last.question, last.values)


def _shares_a_list(content: Content, ref: str, together: tuple[AnswerRecord, ...]) -> bool:
    """Return whether the answers before came from the list in which a question was ticked.

    Where all its lines were ticked, none did: the list is put again by itself.
    """
    lists = content.questionnaire.lists
    return bool(together) and lists.widest(ref) is lists.widest(together[0].question)


def _opens_reports(context: TurnContext) -> bool:
    """Return whether no value of a report is answered yet: before them they were asked for."""
    answers, content = context.screening.current_answers, context.content
    return not answers or _part(content, answers[-1].question) != LAST_PART


def _sheet_again(context: TurnContext, together: tuple[AnswerRecord, ...]) -> Turn:
    """Take back what one message settled, and ask for its sheets once more."""
    screening = context.screening
    for reply in together:
        screening = screening.without(reply, context.on)
    context = context.with_screening(replace(screening, taken=()))
    return advance(to_ask_again(context, {reply.question for reply in together}))


def _list_again(
    context: TurnContext, group: QuestionList, together: tuple[AnswerRecord, ...]
) -> Turn:
    """Take back what a list settled, and put it once more with the same lines ticked."""
    content, screening = context.content, context.screening
    ticked = ticked_of(content, screening, group)
    for reply in together:
        screening = screening.without(reply, context.on)
    left = tuple(line for line in screening.ticked if line not in ticked)
    context = step(
        context.with_screening(replace(screening, ticked=left, taken=())), "needs_answer"
    )
    lists = content.questionnaire.lists
    lines = in_order(content.priors, lists, (*ticked, *(reply.question for reply in together)))
    held = lists.holding(lines) or group
    context = with_prompt(context, ref_of_list(held.id), blank_draft(lines, ticked))
    return Turn(context.screening, stage_says(context))


def _asked(context: TurnContext, ref: str, answer: Mapping[str, Given | None]) -> Turn:
    """Return the turn that asks a question anew, with the boxes of its earlier answer ticked."""
    context = with_prompt(context, ref, ticks_of(context.content, ref, answer))
    return Turn(context.screening, (show_question(context),))


def _opened_part(content: Content, ref: str, last: AnswerRecord) -> bool:
    """Return whether the question is the first of the reports: before it they were asked for."""
    return _part(content, ref) == LAST_PART and _part(content, last.question) != LAST_PART


def change(context: TurnContext, ref: str) -> Turn:
    """Ask one question anew; the old answer holds until the new one is given."""
    screening = context.screening
    given = {fact: screening.answer_to(fact) for fact in context.content.questionnaire[ref].fills}
    return _asked(
        step(context.with_screening(replace(screening, changing=ref)), "needs_answer"), ref, given
    )


def _progress(context: TurnContext, before: Screening, ref: str) -> str:
    """Say what comes next and how long it takes at most, when a later part begins than any before.

    Answers may open a question more, and many close several: what was said is not taken back.
    """
    part = _part(context.content, ref)
    reached = (_part(context.content, reply.question) for reply in before.current_answers)
    count = messages_left(context)
    if part <= max(reached, default=FIRST_PART) or count < 2:
        return ""
    count += 2 + count // 5  # for upper limits, doses, and what an answer opens
    key = "ui-progress-reports" if part == LAST_PART else "ui-progress"
    return sentence(context, key, minutes=str(-(-count // QUESTIONS_A_MINUTE)))


def _part(content: Content, ref: str) -> int:
    return PARTS.get(content.questionnaire[ref].block, LAST_PART)
