"""A list is ticked, typed or left; what is ticked is asked next, the rest is denied."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from dialogs import reading
from dialogs.context import TurnContext, sentence
from dialogs.effects import AnswerAmended, Turn
from dialogs.formatting import joined
from dialogs.lists import EVER, MESSAGES, QuestionList
from dialogs.messages import EditButtons, NewMessage
from dialogs.questions import lists
from dialogs.questions.hearing import labels
from dialogs.questions.lists import list_called, name_of_line, ref_of_list, ticked_in
from dialogs.questions.message import DECLINE, DONE, NONE, OFF, WHY, YES
from dialogs.questions.planner import studies_asking
from dialogs.reading import ListLine, ReadingContext, WordSense
from dialogs.reading.ordinals import numbered
from dialogs.reading.ticks import DONE_WITH, NONE_SO, OFF_ALL, SO
from dialogs.screening import Prompt
from dialogs.steps.list_prompts import NONE_AFTER_ALL, UNSURE_OF_ONE
from dialogs.steps.navigation import advance, reshow
from dialogs.steps.prompts import Choose, show_stage
from dialogs.words import as_key
from trials.values import Blank

# What a line is called: by the label of its question, as a line, and on its box.
NAMED = ("label", "line", "tick")


def _choose(name: str, context: TurnContext, option: str) -> Turn | None:
    group = list_called(context.content, ref_of_list(name))
    prompt = context.screening.current_prompt
    if group is None:
        return None
    if lists.is_line(prompt, option):
        return _ticked(context, option)
    if option in (NONE, NONE_AFTER_ALL):
        return _none_of(context, group)
    if option == DONE:
        return _led_on(context, lists.take(context, group))
    if option == DECLINE and group.private:
        return _led_on(context, lists.decline(context, group))
    if option == UNSURE_OF_ONE:
        return reshow(context, lead=sentence(context, "ui-list-unsure"))
    if option == WHY:
        return Turn(context.screening, (NewMessage(_why(context)),))
    return _typed(context, group, option.removeprefix("=")) if option.startswith("=") else None


def _none_of(context: TurnContext, group: QuestionList) -> Turn:
    """Settle every line as not so, ticked before or not."""
    return _led_on(context, lists.take(_unticked(context), group))


def _unticked(context: TurnContext) -> TurnContext:
    marks = dict.fromkeys(context.screening.current_prompt.draft, OFF)
    return context.with_screening(lists.with_ticks(context.screening, marks))


def _ask_if_none(context: TurnContext, key: str = "ui-list-then-none") -> Turn:
    """Ask whether nothing of the list is so: its button says it, and so does a typed yes."""
    prompt = context.screening.current_prompt
    asks = 0 if ticked_in(prompt) else prompt.shown + 1  # a yes denies nothing that is ticked
    asking = replace(context.screening, prompt=replace(prompt, asks=asks))
    return reshow(context.with_screening(asking), lead=sentence(context, key))


def _ticked(context: TurnContext, option: str) -> Turn:
    marked = lists.set_line(context.screening, option)
    unasked = replace(marked, prompt=replace(marked.current_prompt, asks=0))
    after = context.with_screening(unasked)
    prompt = after.screening.current_prompt
    redraw = EditButtons(prompt.nonce, prompt.shown, show_stage(after, prompt).rows)
    return Turn(after.screening, (redraw,))


def _typed(context: TurnContext, group: QuestionList, text: str) -> Turn | None:
    """Hear a typed answer: numbers and "none" settle the list; what is named is ticked first."""
    prompt = context.screening.current_prompt
    lines = tuple(prompt.draft)
    if numbers := numbered(text, len(lines)):
        marks = {lines[number - 1]: YES for number in numbers}
        marked = context.with_screening(lists.with_ticks(context.screening, marks))
        return _led_on(context, lists.take(marked, group))
    said, ticks = reading.meaning(text), reading.hear_ticks(text)
    if prompt.asks_if_none and (said in (WordSense.YES, WordSense.ASSENT) or SO in ticks):
        return _none_of(context, group)
    if ticked_in(prompt) and DONE_WITH in ticks:
        return _led_on(context, lists.take(context, group))
    if ticked_in(prompt) and not group.agrees:
        if NONE_SO in ticks or said is WordSense.NONE:
            return _ask_if_none(_unticked(context), "ui-list-unticked")
        if OFF_ALL in ticks:  # a yes to that says nothing of the lines
            return reshow(_unticked(context), lead=sentence(context, "ui-list-unticked"))
    if group.agrees and not ticked_in(prompt):
        if said in (WordSense.YES, WordSense.ASSENT):
            return _led_on(context, lists.take(context, group))
        if said in (WordSense.NO, WordSense.NONE, WordSense.NEVER, WordSense.NOT_NOW):
            return reshow(context, lead=sentence(context, "ui-list-which"))
    if said is WordSense.NOT_NOW and _asks_of_other_times(context):
        return _ask_if_none(context)
    match said:
        case WordSense.NO | WordSense.NONE | WordSense.NEVER | WordSense.NOT_NOW:
            if ticked_in(prompt):
                return reshow(context, lead=sentence(context, "ui-check-ticks"))
            return _led_on(context, lists.take(context, group))
        case WordSense.YES | WordSense.ASSENT:
            if ticked_in(prompt):
                return _led_on(context, lists.take(context, group))
            return reshow(context, lead=sentence(context, "ui-list-which"))
        case WordSense.UNKNOWN:
            return reshow(context, lead=sentence(context, "ui-list-unsure"))
        case WordSense.DECLINED if group.private:
            return _led_on(context, lists.decline(context, group))
    return _agreeing(context, group, text) if group.agrees else _named(context, group, text)


def _agreeing(context: TurnContext, group: QuestionList, text: str) -> Turn | None:
    """Tick the promises that a text does not make, and show them; what is agreed to may settle."""
    prompt = context.screening.current_prompt
    lines = tuple(prompt.draft)
    heard = reading.hear_agreeing(text, lines)
    marked = context.with_screening(
        lists.with_ticks(context.screening, dict.fromkeys(heard.refused, YES))
    )
    if heard.settles(lines) and (heard.refused or not ticked_in(prompt)):
        return _led_on(context, lists.take(marked, group))
    if heard.refused:
        return reshow(marked, lead=sentence(context, "ui-check-ticks"))
    return reshow(context, lead=sentence(context, "ui-list-which")) if heard.answers else None


def _asks_of_other_times(context: TurnContext) -> bool:
    """Return whether a line asks about all of life: "not now" leaves that open."""
    lists, lines = context.content.questionnaire.lists, context.screening.current_prompt.draft
    return any(line in lists[EVER].otherwise for line in lines)


def _named(context: TurnContext, group: QuestionList, text: str) -> Turn | None:
    """Tick what a text names, and show it: a name may mean more than its line, or less."""
    if reading.is_question(text):
        return None  # "does a pneumonia count?" ticks nothing
    heard = context.content.reader.lines(text, _lines(context, group))
    marks = {**context.screening.current_prompt.draft, **dict.fromkeys(heard.ticked, YES)}
    told = context.with_screening(context.screening.with_told(heard.told))
    marked = told.with_screening(lists.with_ticks(told.screening, marks))
    before = ticked_in(context.screening.current_prompt)
    if heard.settles(marks) and not (before and not heard.ticked):
        return _led_on(context, lists.take(marked, group))
    if heard.ticked:
        return reshow(marked, lead=sentence(context, "ui-check-ticks"))
    if heard.settled_alone and not before:
        return _led_on(context, lists.take_denied(context, group, heard.settled_alone))
    if heard.more:  # what was told may be of a line: a yes denies nothing then
        return reshow(marked, lead=sentence(context, "ui-list-told-more"))
    if heard.denied or heard.rest or reading.leading(text) is WordSense.NO:
        # What is denied by its name says nothing of the other lines.
        return _ask_if_none(context)
    return None


def _lines(context: TurnContext, group: QuestionList) -> Mapping[str, ListLine]:
    """Return each line as the question that it stands for."""
    who = context.screening.who or "self"
    facts = context.content.library.vocabulary
    return {
        line: ListLine(
            ReadingContext(
                facts[line],
                None,
                labels(context.content, line, tuple(facts[line].options), who),
                None,
                who,
                context.screening.lang,
                context.on,
                traditional=context.screening.traditional,
            ),
            _names(context, line, who),
            group.otherwise[line],
        )
        for line in context.screening.current_prompt.draft
        if line in group.otherwise
    }


def _names(context: TurnContext, line: str, who: str) -> tuple[str, ...]:
    """Return what a line is called in every language: by its label, and by its own words."""
    words, key = context.content.words, as_key(line)
    return tuple(
        words.say(lang, key, attr, who=who)
        for lang in words.languages
        for attr in NAMED
        if words.has(key, attr)
    )


def line_names(context: TurnContext, prompt: Prompt) -> tuple[tuple[str, str], ...]:
    """Return the boxes that are ticked by typing the name of their line, and those names."""
    if list_called(context.content, prompt.ref) is None:
        return ()
    return tuple(
        (f"{line}:{YES}", sentence(context, as_key(line), attr))
        for line in prompt.draft
        for attr in NAMED
        if context.content.words.has(as_key(line), attr)
    )


def _why(context: TurnContext) -> str:
    """Say why these are asked, and for which studies they matter now."""
    trials = dict.fromkeys(
        trial
        for line in context.screening.current_prompt.draft
        for trial in studies_asking(context, line)
    )
    names = [sentence(context, as_key("trial", trial)) for trial in trials]
    told = [sentence(context, "ui-why-studies", studies=joined(context, names))] if names else []
    group = list_called(context.content, context.screening.current_prompt.ref)
    why = "ui-list-why-agree" if group and group.agrees else "ui-list-why"
    return "\n".join((sentence(context, why), *told))


def _led_on(before: TurnContext, after: TurnContext) -> Turn:
    """Go on; what was just settled stands on top of what is asked next, to be checked."""
    taken = after.screening.taken
    turn = advance(after, taken_text(after))
    kept = replace(turn.screening, taken=taken)
    amended = tuple(AnswerAmended(ref) for ref in taken) if before.screening.shared else ()
    return replace(turn, screening=kept, records=(*turn.records, *amended))


def taken_text(context: TurnContext) -> str:
    """Return one line that names what a list settled."""
    taken = context.screening.taken
    if not taken:
        return ""
    group = context.content.questionnaire.lists.of(taken[0])
    if isinstance(context.screening.answer_to(taken[0]), Blank):
        key = "ui-list-declined"
    else:
        key = "ui-list-agreed" if group and group.agrees else "ui-list-taken"
    short = [sentence(context, as_key(line), "short") for line in taken]
    return sentence(context, key, names=sentence(context, "ui-list-comma").join(short))


def told_by(context: TurnContext, option: str) -> str:
    """Return what [Done] under a list said, for the message that it leaves: the lines ticked."""
    prompt = context.screening.prompt
    if option != DONE or prompt is None or list_called(context.content, prompt.ref) is None:
        return ""
    return joined(context, [name_of_line(context, line) for line in ticked_in(prompt)])


CHOOSE: Mapping[str, Choose] = {ref_of_list(name): partial(_choose, name) for name in MESSAGES}
