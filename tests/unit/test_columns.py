"""Keyboards: a button stands beside another only where a phone shows both to their end."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from bot.coordinators.buttons import CardKeyboards
from bot.coordinators.questions_to_person import OPTIONS, keyboard
from bot.store.records import ReferralRow
from dialogs.columns import ROW, fit, in_columns, width
from dialogs.messages import NewMessage
from dialogs.questions.message import keyboard as keyboard_of
from dialogs.screening import Prompt
from dialogs.statuses import ReferralStatus
from dialogs.steps import inquiry
from dialogs.studies.filters import PARTS, StudyFilter
from dialogs.studies.lists import choice_message, list_message
from dialogs.words import LANGUAGES
from tests.unit.chatting import Chat, the_content
from tests.unit.coordinating import app, cut_off

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
CARD = ReferralRow(
    1, "R-7KQ2", "s", "NCT06010472", "changhai", (), 1, ReferralStatus.NEW, "{}", "{}",
    False, NOW, NOW, NOW, None,
)  # fmt: skip


def test_a_chinese_character_is_as_wide_as_two_letters() -> None:
    assert (width("Any time"), width("都可以"), width("IgA肾病")) == (8, 6, 7)


def test_two_a_row_have_twenty_letters_or_ten_characters() -> None:
    assert fit(["x" * 20, "病" * 10])
    assert not fit(["x" * 21, "Yes"])
    assert not fit(["病" * 11, "是"])
    assert fit(["x" * 21])


def test_what_is_too_wide_stands_alone_and_the_order_is_kept() -> None:
    labels = ["a", "b", "x" * 21, "c", "d", "e"]
    rows = in_columns(labels, 2, lambda label: label)
    assert rows == [("a", "b"), ("x" * 21,), ("c", "d"), ("e",)]
    assert in_columns("abcdefg", 6, lambda label: label) == [tuple("abcdef"), ("g",)]


def at(lang: str, who: str = "self") -> Chat:
    chat = Chat()
    chat.screening = replace(chat.screening, lang=lang, who=who)
    return chat


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_button_of_a_question_is_cut_off(lang: str) -> None:
    cut = []
    for question, who in product(the_content().questionnaire.questions, ("self", "child", "other")):
        chat = at(lang, who)
        chat.screening = replace(chat.screening, prompt=Prompt(question.id, "asked"))
        rows = keyboard_of(chat.context)
        cut += [row for row in rows if not fit([button.text for button in row])]
    assert cut == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_topic_and_no_study_is_cut_off(lang: str) -> None:
    context = at(lang).context
    again = inquiry.pressed(context, f"{inquiry.ASK}{inquiry.LIST}")
    assert again
    shown = [*again.says, list_message(context, StudyFilter())]
    shown += [choice_message(context, part, StudyFilter()) for part in PARTS]
    for message in shown:
        assert isinstance(message, NewMessage)
        assert [r for r in message.rows if not fit([b.text for b in r])] == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("status", ReferralStatus)
def test_no_button_of_a_card_is_cut_off(status: ReferralStatus, lang: str) -> None:
    """Each place of a card is fixed: what stands there must fit in every status."""
    for said_no, owner, unfolded in product((None, NOW), (None, "somebody"), (False, True)):
        card = replace(CARD, status=status, said_no_at=said_no, owner=owner)
        under = CardKeyboards(
            app(), lang, card, 3, undoable=True, reader="me", linked=("R-7KQ3", "R-7KQ4"),
            unfolded=unfolded, number=True,
        )  # fmt: skip
        day = date(2026, 9, 30)  # September is the widest month, Wednesday the widest day
        menus = [under.visits(day + timedelta(days=n), page) for n in range(7) for page in (0, 1)]
        menus += [under.card(), under.more(), under.leave(), under.hours("2026-11-23")]
        menus += [under.reasons(), under.snoozes(), under.asks(tuple(OPTIONS))]
        assert [row for menu in menus for row in cut_off(menu)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", OPTIONS)
def test_no_answer_to_a_hospital_is_cut_off(kind: str, lang: str) -> None:
    assert cut_off(keyboard(app(), lang, "nonce", kind, OPTIONS[kind])) == []


def test_a_label_that_is_cut_off_is_noticed() -> None:
    wide = {"text": "x" * (ROW // 2 + 1)}
    assert cut_off({"inline_keyboard": [[wide], [wide, {"text": "y"}]]}) == [[wide["text"], "y"]]
