"""The stages at which the person says how they are reached, and what is different afterwards."""

from collections.abc import Callable, Mapping

from dialogs.context import TurnContext, sentence
from dialogs.questions.message import BACK
from dialogs.reading import WordSense
from dialogs.results.corrections import CORRECT, correct_choices, correct_text
from dialogs.results.sharing import phone_choices, phone_text, travel_text
from dialogs.results.what_goes import (
    TIMES,
    TRAVELS,
    correcting_choices,
    sending_choices,
    sending_text,
    speaking_choices,
)

Choices = tuple[tuple[str, str], ...]
Text = Callable[[TurnContext], str]
Shown = Callable[[TurnContext], Choices]
_UNTOLD = {WordSense.NO: BACK, WordSense.DECLINED: BACK}


def _name_text(context: TurnContext) -> str:
    return f"{sentence(context, 'ui-ask-name')}\n\n{sentence(context, 'ui-ask-name', 'hint')}"


def _no_choices(context: TurnContext) -> Choices:
    return ()


def _said(key: str) -> Text:
    return lambda context: sentence(context, key)


def _choices(key: str, options: tuple[str, ...]) -> Shown:
    return lambda context: tuple(
        (option, sentence(context, f"{key}-option-{option}")) for option in options
    )


# The text, the choices, how many stand in a row, what a typed word stands for, whether it binds.
AT_CONTACT: Mapping[str, tuple[Text, Shown, int, Mapping[WordSense, str], bool]] = {
    "@name": (_name_text, _no_choices, 1, _UNTOLD, False),
    "@phone": (phone_text, phone_choices, 1, _UNTOLD, False),
    "@time": (
        _said("ui-ask-best-time"),
        _choices("ui-ask-best-time", TIMES),
        2,
        {WordSense.UNKNOWN: "any"},
        False,
    ),
    "@travel": (
        travel_text,
        _choices("ui-travel", TRAVELS),
        3,
        {WordSense.YES: "yes", WordSense.NO: "no", WordSense.UNKNOWN: "unsure"},
        False,
    ),
    "@speaking": (_said("ui-speaking"), speaking_choices, 2, {}, False),
    "@sending": (sending_text, sending_choices, 2, {WordSense.NO: "change"}, True),
    "@correcting": (_said("ui-correcting"), correcting_choices, 2, {}, False),
    CORRECT: (correct_text, correct_choices, 2, {WordSense.NO: "no"}, False),
}
CONTACT_WITH_BACK = ("@name", "@phone", "@time", "@speaking", "@correcting")
