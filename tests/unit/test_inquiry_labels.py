"""What stands on a button beside the conversation can be typed as well."""

from dataclasses import replace

import pytest

from dialogs.effects import Turn
from dialogs.inquiries.understanding import ANSWER
from dialogs.messages import NewMessage
from dialogs.steps.inquiry import ASK, BACK, pressed
from tests.unit.chatting import stop


def _said(turn: Turn) -> list[str]:
    return [say.text for say in turn.says if isinstance(say, NewMessage)]


@pytest.mark.parametrize("ref", ["@sheet_other", "@reports_at_hand", "hiv_positive"])
@pytest.mark.parametrize(
    ("lang", "text", "topic"),
    [
        ("en", "it was my answer", ANSWER),
        ("zh", "这是我的回答", ANSWER),
        ("en", "Taking part from abroad", "from_abroad"),
        ("zh", "从国外参加", "from_abroad"),
        ("en", "back to the question.", BACK),
    ],
)
def test_a_typed_label_is_its_press(ref: str, lang: str, text: str, topic: str) -> None:
    chat = stop(ref)
    chat.screening = replace(chat.screening, lang=lang)
    meant = pressed(chat.context, f"{ASK}{topic}")
    before = chat.screening.answers
    chat.write(text)
    assert meant is not None
    assert _said(chat.turn) == _said(meant)
    assert chat.ref == ref
    assert chat.screening.answers == before
