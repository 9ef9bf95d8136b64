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
from dialogs.results.cards import more_label
from dialogs.results.details import MORE
from dialogs.screening import Prompt
from dialogs.statuses import ReferralStatus
from dialogs.steps import inquiry
from dialogs.steps.prompts import STAGES, show_stage
from dialogs.studies.filters import PARTS, StudyFilter
from dialogs.studies.lists import choice_message, list_message
from dialogs.words import LANGUAGES
from tests.unit.arriving import at_stage
from tests.unit.chatting import Chat, journey, stop, the_content
from tests.unit.coordinating import app, cut_off
from tests.unit.test_phases import BESIDE

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


MOST_ROWS = 13  # text and buttons are to be seen together on a phone 390 px wide


def rows_at(chat: Chat, ref: str) -> int:
    """How many rows of buttons a question has, with all that may stand below it."""
    asked = replace(chat.screening, prompt=Prompt(ref, "asked"), taken=("hemoglobin",))
    return len(keyboard_of(chat.context.with_screening(asked)))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_question_fills_a_phone_with_buttons(lang: str) -> None:
    chat, questions = stop("@result", lang=lang), the_content().questionnaire.questions
    assert [one.id for one in questions if rows_at(chat, one.id) > MOST_ROWS] == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("name", "grouped"), [("P01", False), ("P05", True), ("P18", True)])
def test_no_message_of_a_talk_fills_a_phone_with_buttons(
    name: str, grouped: bool, lang: str
) -> None:
    shown = [chat.screen for chat in journey(name, lang, lists=grouped, sheets=grouped)]
    assert [one.rows for one in shown if one and len(one.rows) > MOST_ROWS] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_stage_fills_a_phone_with_buttons_whatever_is_offered(lang: str) -> None:
    for ref, stage in STAGES.items():
        beside = ref in BESIDE or ref == "@change"
        chat = stop("@result", "P05") if beside else at_stage(ref)
        asked = replace(chat.screening, lang=lang, taken=("hemoglobin",))
        sites = frozenset(chat.content.library.sites)
        context = replace(chat.context, screening=asked, staffed=sites, pages=True)
        labels = [label for _, label in stage.choices(context)]
        laid = in_columns(labels, stage.a_row, lambda label: label)
        rows = laid if beside else show_stage(context, asked.current_prompt).rows
        assert len(rows) <= MOST_ROWS, (ref, rows)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_more_of_a_card_names_study_and_city_and_no_two_are_alike(lang: str) -> None:
    chat = stop("@result", lang=lang)
    shown = {b.text for b in chat.buttons if b.option.startswith(MORE)}
    assert shown == {
        "en": {"More: Shanghai lupus", "More: Beijing lupus", "More: Hangzhou child",
               "More: Hangzhou lupus"},
        "zh": {"详情：上海狼疮研究", "详情：北京狼疮研究", "详情：杭州儿童研究",
               "详情：杭州狼疮研究"},
    }[lang]  # fmt: skip
    labels = [more_label(chat.context, trial) for trial in chat.content.library.trials.values()]
    assert len(set(labels)) == len(labels)
    assert [label for label in labels if not fit([label, label])] == []
    pressed, typed, label = chat.copy(), chat.copy(), next(iter(shown))
    pressed.press(label)
    typed.write(label)
    assert typed.text == pressed.text
