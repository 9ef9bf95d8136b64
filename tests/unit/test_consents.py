"""What counts as a yes where a yes binds: only the press of its button; every answer on record."""

import pytest

from dialogs.effects import (
    ConsentAnswered,
    ScreeningEnded,
)
from dialogs.phases import Phase
from dialogs.steps.prompts import STAGES
from tests.unit.chatting import stop

UNCLEAR = (
    "ok",
    "OK",
    "嗯",
    "好",
    "行",
    "yes?",
    "是吗？",
    "maybe",
    "有",
    "会",
    "y",
    "sure",
    "👍",
    "32",
)
CLEAR = (
    "yes",
    "Yes.",
    "YES!",
    "I agree",
    "yes, I agree",
    "是",
    "是的。",
    "对",
    "同意",
    "我同意",
    "ｙｅｓ",
)
REFUSALS = ("no", "不同意", "不", "disagree", "否", "不愿意")
CONSENTS = ("@consent", "@abroad", "@sharing")


@pytest.mark.parametrize("ref", CONSENTS)
@pytest.mark.parametrize("text", UNCLEAR)
def test_nothing_unclear_is_a_consent(ref: str, text: str) -> None:
    chat = stop(ref)
    turn = chat.write(text)
    assert chat.ref == ref
    assert turn.records == ()
    assert chat.text in (chat.say("ui-please-choose"), chat.say("ui-agree-first"))


@pytest.mark.parametrize("ref", CONSENTS)
@pytest.mark.parametrize("text", CLEAR)
def test_a_typed_yes_is_asked_for_the_press_and_told_why_once(ref: str, text: str) -> None:
    chat = stop(ref)
    turn = chat.write(text)
    assert (chat.ref, turn.records) == (ref, ())
    # The kind sentence, and no second copy of the consent.
    assert chat.text == chat.say("ui-agree-first")
    chat.write(text)
    assert chat.text == chat.say("ui-agree-first-again")
    chat.press("agree")
    assert any(isinstance(r, ConsentAnswered) and r.given for r in chat.turn.records)


@pytest.mark.parametrize("ref", CONSENTS)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_words_on_a_button_are_no_press_of_it(ref: str, lang: str) -> None:
    choices = STAGES[ref].choices(stop(ref, lang=lang).context)
    agreeing = [label for option, label in choices if option not in ("decline", "more")]
    assert len(agreeing) >= (3 if ref == "@sharing" else 1)
    for label in agreeing:
        chat = stop(ref, lang=lang)
        assert chat.write(label).records == (), label
        assert chat.ref == ref


@pytest.mark.parametrize("ref", CONSENTS)
@pytest.mark.parametrize("text", REFUSALS)
def test_a_no_is_recorded_as_a_no(ref: str, text: str) -> None:
    chat = stop(ref)
    chat.write(text)
    given = [r for r in chat.turn.records if isinstance(r, ConsentAnswered)]
    assert [consent.given for consent in given] == [False]
    assert chat.screening.phase in (Phase.CLOSED, Phase.RESULT)


def test_who_declines_is_asked_nothing_and_may_begin_again() -> None:
    chat = stop("@abroad")
    chat.press("decline")
    assert chat.screening.phase is Phase.CLOSED
    assert ScreeningEnded("declined") in chat.turn.records
    chat.start()
    assert chat.ref == "@who_for"
