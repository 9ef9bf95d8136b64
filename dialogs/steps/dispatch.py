"""The way from a choice at a stage, which is no question about health, to its turn."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs import reading
from dialogs.context import TurnContext, sentence
from dialogs.effects import ErasureRequested, Turn
from dialogs.messages import EditButtons, EditText, split
from dialogs.questions.lists import is_line
from dialogs.questions.message import BACK, STANDING, WHY, is_multiple, keyboard
from dialogs.reading import WordSense
from dialogs.results.cards import more_rows
from dialogs.results.details import MORE
from dialogs.results.named_study import in_place
from dialogs.results.news import NEWS
from dialogs.results.page_asking import PAGE_STAGES
from dialogs.screening import Prompt
from dialogs.steps import (
    clarifying,
    contact,
    correcting,
    lists,
    news,
    onboarding,
    once,
    pages,
    referral,
    reminder,
    result,
    result_words,
    sheets,
    side_prompts,
    team,
)
from dialogs.steps.prompts import STAGES, WITH_BACK, Choose

# What is agreed to for good needs a press of the button: typed, it may only mean "I have read it".
# Only these may be typed where a yes binds.
AGREED = frozenset({"agree", "yes", "send"})
UNBINDING = frozenset({"decline", "no", "more", "change", BACK})
LEADING_ON = frozenset({"@welcome", "@review"})
GOING_ON = ("@welcome", "start")  # "ok" there; older welcomes have a button for it
GIVING = frozenset({"@name", "@phone"})  # there, "I have no phone" does not leave it all
HAVING = "@reports_at_hand"  # there, "OK" answers nothing
PRESENCE = "@presence"
OWN_WORDS = "@time"  # there, whatever tells more than a button is kept as it was typed
CHOOSE: Mapping[str, Choose] = {
    **onboarding.CHOOSE,
    **clarifying.CHOOSE,
    **result.CHOOSE,
    **referral.CHOOSE,
    **contact.CHOOSE,
    **correcting.CHOOSE,
    **reminder.CHOOSE,
    **news.CHOOSE,
    **side_prompts.CHOOSE,
    **once.CHOOSE,
    **pages.CHOOSE,
    **sheets.CHOOSE,
    **team.CHOOSE,
    **lists.CHOOSE,
}


def chosen(context: TurnContext, prompt: Prompt, option: str) -> Turn | None:
    """Return a choice's turn ("=" and a text where it was typed); None if there is no such one."""
    screening = context.screening
    labels = dict(STAGES[prompt.ref].choices(context))
    late = prompt.ref == "@result" and result.is_of_a_pause(context.content, option)
    drawn = is_line(prompt, option)  # as on an older copy of the list: a box is set, not turned
    begins = (prompt.ref, option) == GOING_ON
    if option not in labels and not option.startswith("=") and not (late or drawn or begins):
        return None
    # What was chosen of a page before stands in its prompt.
    beside = prompt is screening.side_prompt and prompt.ref not in PAGE_STAGES
    left = replace(screening, side_prompt=None) if beside else screening
    turn = CHOOSE[prompt.ref](context.with_screening(left), option)
    label = lists.told_by(context, option) or labels.get(option, "")
    return _tidied(context, prompt, label, turn) if turn else None


def without_older_buttons(context: TurnContext, turn: Turn) -> Turn:
    """Take the buttons off the message of a question that is shown once more below."""
    before, after = context.screening, turn.screening
    again = [
        old
        for old, new in ((before.prompt, after.prompt), (before.side_prompt, after.side_prompt))
        if old and new and new.nonce == old.nonce and new.shown > old.shown
    ]
    now = context.with_screening(after)  # in the script that was typed just now
    rows = {old.nonce: more_rows(now) for old in again if old.ref == "@result"}
    bare = (EditButtons(old.nonce, old.shown, tuple(rows.get(old.nonce, ()))) for old in again)
    return replace(turn, says=(*turn.says, *bare)) if again else turn


def _tidied(context: TurnContext, prompt: Prompt, label: str, turn: Turn) -> Turn:
    """Tidy the message of a stage that is left: it keeps what was chosen and loses its buttons."""
    after = turn.screening
    stays = {shown.nonce for shown in (after.prompt, after.side_prompt) if shown}
    if prompt.nonce in stays or any(
        isinstance(record, ErasureRequested) for record in turn.records
    ):
        return turn
    if prompt.ref == "@result":  # the cards stay to be read, each with what more there is to tell
        redraw = EditButtons(prompt.nonce, prompt.shown, tuple(more_rows(context)))
        return replace(turn, says=(*turn.says, redraw))
    text = split(STAGES[prompt.ref].text(context).split("\n"))[-1]
    kept = f"{text}\n{sentence(context, 'ui-chosen', choice=label)}" if label else text
    tidy = EditText(prompt.nonce, prompt.shown, kept)
    return replace(turn, says=(*turn.says, tidy))


def named_option(context: TurnContext, prompt: Prompt, text: str) -> str | None:
    """Return the button that a typed text names, by its label in any language or a yes or no."""
    option = labelled(context, prompt, text)
    if prompt.ref in STAGES:
        if option is None or is_line(prompt, option):
            option = _meant(context, prompt, text)  # the name of a line is ticked, and shown
        binds = STAGES[prompt.ref].binding and option not in UNBINDING
        return None if binds else option
    if reading.meaning(text) is WordSense.WHY:
        return WHY
    # A name typed into a list is an answer, not one more tick.
    return None if is_multiple(context.content, prompt.ref) and option not in STANDING else option


def labelled(context: TurnContext, prompt: Prompt, text: str) -> str | None:
    """Return the button whose label the whole text is; the language on the screen comes first."""
    typed, languages = _plain(text), context.content.words.languages
    for lang in sorted(languages, key=lambda lang: lang != context.screening.lang):
        translated = context.with_screening(replace(context.screening, lang=lang))
        for option, label in _labels(translated, prompt):
            if typed == _plain(label):
                return option
    return None


def _labels(context: TurnContext, prompt: Prompt) -> list[tuple[str, str]]:
    if prompt.ref not in STAGES:
        return [(button.option, button.text) for row in keyboard(context) for button in row]
    labels = list(STAGES[prompt.ref].choices(context))
    if prompt.ref in WITH_BACK:
        labels.append((BACK, sentence(context, "ui-button-back")))
    if prompt.ref == "@result":
        labels += [(button.option, button.text) for row in more_rows(context) for button in row]
    return [*labels, *lists.line_names(context, prompt)]


def _meant(context: TurnContext, prompt: Prompt, text: str) -> str | None:
    stage = STAGES[prompt.ref]
    if stage.reads is not None and (option := stage.reads(text)):
        return option
    said = reading.meaning(text)
    if said is WordSense.NOT_NOW:
        said = WordSense.NO
    if said is WordSense.YES and stage.binding:
        return None  # a consent needs a press
    own = prompt.ref == OWN_WORDS and reading.only_option(prompt.ref, text) is None
    if not own and (option := _named(context, prompt, text)):
        return option  # "not with me" is more than a no
    if said and (option := stage.typed.get(said)):
        return option
    if own or said is not None or (prompt.ref in GIVING and not reading.refuses(text)):
        return None
    return stage.typed.get(WordSense.NO) if reading.says_no(text) else None


def _named(context: TurnContext, prompt: Prompt, text: str) -> str | None:
    """Return the button that a text names in other words than those that stand on it."""
    choices = dict(STAGES[prompt.ref].choices(context))
    if prompt.ref in LEADING_ON and reading.wants_pause(text):
        return None  # "I am tired, I continue tomorrow"
    match prompt.ref:
        case "@result":
            option = result_words.meant(context, text)
            if option == NEWS or (option and option.startswith(MORE)):
                return f"={text}"  # no choice of the result: it stands on a card, or elsewhere
            if result_words.told_at_once(context, text):
                return f"={text}"  # of several hospitals: one after the other
        case "@review" if result.names_line(context, text):
            return f"={text}"
        case "@change" if reading.line_first(text, len(choices)):
            return f"={text}"
        case "@travel" if contact.travel_and_time(context, text):
            return f"={text}"
        case "@travel":
            there = in_place(context, text)
            option = there and reading.stage_option(prompt.ref, there)
        case "@sending" if isinstance(reading.read_reach(text), reading.Reach):
            return None  # "+44 ... instead" is the number itself
        case "@phone":  # "can you write to me here?"
            option = reading.stage_option(prompt.ref, text, asks=True)
        case _:
            option = reading.stage_option(prompt.ref, text)
    return option if option in choices or (prompt.ref, option) == GOING_ON else None


def agrees(prompt: Prompt, text: str) -> bool:
    """Return whether a text agrees where only a press of the button does."""
    if not STAGES[prompt.ref].binding:
        return False
    if prompt.ref == PRESENCE and reading.names_option(prompt.ref, "yes", text):
        return True  # "we live apart, but she agrees"
    named = reading.stage_option(prompt.ref, text)
    return named in AGREED or (named is None and reading.tells_yes(text))


def led_option(prompt: Prompt, text: str) -> str | None:
    """Return the button of a yes or no that a typed text begins with, whatever else it tells."""
    stage = STAGES[prompt.ref]
    said = reading.leading(text) or reading.answered_by_clause(text)
    if prompt.ref in GIVING:
        return None
    if said is None or stage.binding:
        return None
    if said is WordSense.ASSENT and prompt.ref != HAVING:
        said = WordSense.YES
    return stage.typed.get(said)


def _plain(text: str) -> str:
    plain = reading.normal(text).casefold()
    # "Yes?" asks, and does not press the button that says "Yes".
    asked = plain.rstrip(" .,!").endswith(("?", "？"))
    bare = reading.simplified(plain).strip(" .,!。！✅❓")
    return bare if asked else bare.strip("?？")
