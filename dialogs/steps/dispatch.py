"""The way from a choice at a stage, which is no question about health, to its turn."""

import re
from collections.abc import Mapping
from dataclasses import replace

from dialogs import reading
from dialogs.context import TurnContext, sentence
from dialogs.effects import ErasureRequested, Turn
from dialogs.messages import EditText, split
from dialogs.questions.message import BACK, STANDING, WHY, is_multiple, keyboard
from dialogs.reading import Phrase
from dialogs.screening import Prompt
from dialogs.steps import clarifying, onboarding, referral, reminder, result, side_prompts
from dialogs.steps.prompts import STAGES, WITH_BACK, Choose

CHOOSE: Mapping[str, Choose] = {
    **onboarding.CHOOSE,
    **clarifying.CHOOSE,
    **result.CHOOSE,
    **referral.CHOOSE,
    **reminder.CHOOSE,
    **side_prompts.CHOOSE,
}
# What counts as agreeing where a yes binds: a whole, clear yes and nothing else. "OK", "嗯" or
# "yes?" may mean no more than "I have read it".
CLEAR_YES = frozenset(
    [
        *("yes", "yes i agree", "yes i do", "i agree", "i do agree", "agree", "agreed"),
        *(
            "是",
            "是的",
            "对",
            "对的",
            "同意",
            "我同意",
            "是的我同意",
            "愿意",
            "我愿意",
            "是的我愿意",
        ),
    ]
)


def chosen(context: TurnContext, prompt: Prompt, option: str) -> Turn | None:
    """Return a choice's turn ("=" and a text where it was typed); None if there is no such one."""
    screening = context.screening
    labels = dict(STAGES[prompt.ref].choices(context))
    late = prompt.ref == "@result" and result.is_of_a_pause(context.content, option)
    if option not in labels and not option.startswith("=") and not late:
        return None
    beside = prompt is screening.side_prompt
    left = replace(screening, side_prompt=None) if beside else screening
    turn = CHOOSE[prompt.ref](context.with_screening(left), option)
    return _tidied(context, prompt, labels.get(option, ""), turn) if turn else None


def _tidied(context: TurnContext, prompt: Prompt, label: str, turn: Turn) -> Turn:
    """Tidy the message of a stage that is left: it keeps what was chosen and loses its buttons."""
    after = turn.screening
    stays = {shown.nonce for shown in (after.prompt, after.side_prompt) if shown}
    if prompt.nonce in stays or any(
        isinstance(record, ErasureRequested) for record in turn.records
    ):
        return turn
    text = split(STAGES[prompt.ref].text(context).split("\n"))[-1]
    kept = f"{text}\n{sentence(context, 'ui-chosen', choice=label)}" if label else text
    tidy = EditText(prompt.nonce, prompt.shown, kept)
    return replace(turn, says=(*turn.says, tidy))


def named_option(context: TurnContext, prompt: Prompt, text: str) -> str | None:
    """Return the button that a typed text names, by its label in any language or a yes or no."""
    option = labelled(context, prompt, text)
    if prompt.ref in STAGES:
        return option or _meant(prompt, text)
    if reading.meaning(reading.normal(text)) is Phrase.WHY:
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
    return labels


def _meant(prompt: Prompt, text: str) -> str | None:
    stage = STAGES[prompt.ref]
    meaning = reading.meaning(reading.normal(text))
    if meaning is Phrase.YES and stage.binding and not clear_yes(text):
        return None
    if meaning is Phrase.NOT_NOW:
        meaning = Phrase.NO
    return stage.typed.get(meaning) if meaning else None


def clear_yes(text: str) -> bool:
    words = re.sub(r"[\s,，.。!！]+", " ", reading.normal(text).casefold()).strip()
    return words in CLEAR_YES or words.replace(" ", "") in CLEAR_YES


def _plain(text: str) -> str:
    return reading.normal(text).casefold().strip(" .,!?。！？✅❓")
