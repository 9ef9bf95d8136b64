"""A choice made at a stage that is not a question about health: whose business it is."""

import re
from collections.abc import Mapping
from dataclasses import replace

from dialogs import reading
from dialogs.context import Moment, Talk, speak
from dialogs.events import Erased, Turn
from dialogs.messages import Say, split
from dialogs.questions.message import BACK, STANDING, WHY, is_multiple, keyboard
from dialogs.reading import Phrase
from dialogs.screening import Prompt, Screening
from dialogs.steps import onboarding, referral, reminder, result, side_prompts
from dialogs.steps.prompts import STAGES, WITH_BACK, Choose

CHOOSE: Mapping[str, Choose] = {
    **onboarding.CHOOSE,
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


def chosen(
    talk: Talk, screening: Screening, prompt: Prompt, option: str, moment: Moment
) -> Turn | None:
    """The turn of a choice ("=" and a text where it was typed); None where there is no such one."""
    labels = dict(STAGES[prompt.ref].choices(talk, screening, moment))
    late = prompt.ref == "@result" and result.is_of_a_pause(talk, option)
    if option not in labels and not option.startswith("=") and not late:
        return None
    there = replace(screening, aside=None) if prompt is screening.aside else screening
    turn = CHOOSE[prompt.ref](talk, there, option, moment)
    return _tidied(talk, screening, prompt, labels.get(option, ""), turn, moment) if turn else None


def _tidied(
    talk: Talk, before: Screening, prompt: Prompt, label: str, turn: Turn, moment: Moment
) -> Turn:
    """Once a stage is left, its message keeps what was chosen and loses its buttons."""
    after = turn.screening
    stays = {p.nonce for p in (after.prompt, after.aside) if p}
    if prompt.nonce in stays or any(isinstance(record, Erased) for record in turn.records):
        return turn
    text = split(STAGES[prompt.ref].text(talk, before, moment).split("\n"))[-1]
    kept = f"{text}\n{speak(talk, before, 'ui-chosen', choice=label)}" if label else text
    tidy = Say(kept, tidies=prompt.nonce, shown=prompt.shown)
    return replace(turn, says=(*turn.says, tidy))


def named_option(
    talk: Talk, screening: Screening, prompt: Prompt, text: str, moment: Moment
) -> str | None:
    """The button that a typed text names, by its label in any language or by a plain yes or no."""
    option = labelled(talk, screening, prompt, text, moment)
    if prompt.ref in STAGES:
        return option or _meant(prompt, text)
    if reading.meaning(reading.normal(text)) is Phrase.WHY:
        return WHY
    # A name typed into a list is an answer, not one more tick.
    return None if is_multiple(talk, prompt.ref) and option not in STANDING else option


def labelled(
    talk: Talk, screening: Screening, prompt: Prompt, text: str, moment: Moment
) -> str | None:
    """The button whose label the whole text is; the language on the screen comes first."""
    for lang in sorted(talk.words.languages, key=lambda lang: lang != screening.lang):
        there = replace(screening, lang=lang)
        for option, label in _labels(talk, there, prompt, moment):
            if _plain(text) == _plain(label):
                return option
    return None


def _labels(
    talk: Talk, screening: Screening, prompt: Prompt, moment: Moment
) -> list[tuple[str, str]]:
    if prompt.ref not in STAGES:
        return [(button.option, button.text) for row in keyboard(talk, screening) for button in row]
    labels = list(STAGES[prompt.ref].choices(talk, screening, moment))
    if prompt.ref in WITH_BACK:
        labels.append((BACK, speak(talk, screening, "ui-button-back")))
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
    said = re.sub(r"[\s,，.。!！]+", " ", reading.normal(text).casefold()).strip()
    return said in CLEAR_YES or said.replace(" ", "") in CLEAR_YES


def _plain(text: str) -> str:
    return reading.normal(text).casefold().strip(" .,!?。！？✅❓")
