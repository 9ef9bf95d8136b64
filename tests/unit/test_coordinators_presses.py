"""A press is authorised from the database, does one thing, and is recorded."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app import CallbackAnswer
from bot.coordinators import calling, notices
from bot.coordinators.buttons import ACTIONS, data_of, parse
from bot.store import Transaction
from dialogs.reading.contacts import grouped
from tests.unit.coordinating import CHANGHAI, CHILDREN, CONTACT, Hospital, hospital_at, patient

MINE, OTHER_SITE, ADMIN, REVOKED, STRANGER = 1, 2, 3, 4, 5
UNNOTED = 7_000  # the id of a message that the bot died over


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        await there.bind(MINE)
        await there.bind(OTHER_SITE, CHILDREN)
        await there.bind(ADMIN, None)
        await there.bind(REVOKED)
        await there.store.transact(
            lambda tx: tx.grants.revoke(REVOKED, "coordinator", CHANGHAI, there.now)
        )
        yield there


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("user", [OTHER_SITE, ADMIN, REVOKED, STRANGER])
async def test_only_a_coordinator_of_the_site_may_press(
    hospital: Hospital, user: int, action: str
) -> None:
    referral = await hospital.refer()
    before = await hospital.audited(referral.code)
    answer = await hospital.press(user, data_of(action, referral.code))
    assert answer == CallbackAnswer(hospital.app.say("en", "coordinator-access-denied"))
    assert await hospital.status(referral.code) == "new"
    assert await hospital.audited(referral.code) == before


@pytest.mark.parametrize("action", ACTIONS)
async def test_a_coordinator_of_the_site_may_press_everything(
    hospital: Hospital, action: str
) -> None:
    referral = await hospital.refer()
    answer = await hospital.press(MINE, data_of(action, referral.code))
    assert answer.toast != hospital.app.say("en", "coordinator-access-denied")


@pytest.mark.parametrize(
    "data",
    ["", "c", "c..", "c.contact.", "c.erase.R-AAAA", "1.n.yes", "c.contact.R-ZZZZ", "x" * 64],
)
async def test_a_forged_button_does_nothing(hospital: Hospital, data: str) -> None:
    await hospital.refer()
    answer = await hospital.press(MINE, data)
    assert answer.toast
    assert not answer.alert


async def test_an_unknown_code_and_a_foreign_one_get_the_same_words(hospital: Hospital) -> None:
    referral = await hospital.refer()
    foreign = await hospital.press(OTHER_SITE, data_of("contact", referral.code))
    unknown = await hospital.press(OTHER_SITE, data_of("contact", "R-ZZZZ"))
    assert foreign == unknown


async def test_the_contact_is_an_alert_after_an_audit_row(hospital: Hospital) -> None:
    referral = await hospital.refer()
    answer = await hospital.press(MINE, data_of("contact", referral.code))
    assert answer.alert
    for part in (CONTACT.name, "+86 139 0013 9077", "the patient", "Evening", "Yes"):
        assert part in answer.toast
    assert (await hospital.audited(referral.code)).count(calling.CONTACT) == 1
    assert await hospital.status(referral.code) == "acknowledged"


async def test_the_contact_is_never_shown_in_a_group(hospital: Hospital) -> None:
    referral = await hospital.refer()
    answer = await hospital.press(MINE, data_of("contact", referral.code), chat=-100)
    assert answer == CallbackAnswer(hospital.app.say("en", "coordinator-private-only"))
    assert calling.CONTACT not in await hospital.audited(referral.code)


@pytest.mark.parametrize(
    "name", ["李" * 60, "🙂" * 75, "A" * 160, "O'Neil, the second wife of Mr Li"]
)
@pytest.mark.parametrize("lang", ["en", "zh"])
async def test_an_alert_fits_into_two_hundred_characters(
    hospital: Hospital, monkeypatch: pytest.MonkeyPatch, name: str, lang: str
) -> None:
    monkeypatch.setattr("tests.unit.coordinating.CONTACT", replace(CONTACT, name=name))
    referral = await hospital.refer()
    if lang == "zh":
        await hospital.command(MINE, "language")
    answer = await hospital.press(MINE, data_of("contact", referral.code))
    assert len(answer.toast.encode("utf-16-le")) / 2 <= 200  # as Telegram counts
    assert name[:20] in answer.toast
    assert grouped(CONTACT.phone) in answer.toast


async def test_all_answers_come_in_the_coordinators_language_without_contact(
    hospital: Hospital,
) -> None:
    referral = await hospital.refer(lang="zh")
    await hospital.press(MINE, data_of("answers", referral.code))
    chat = await hospital.chat(MINE)
    said = "\n".join(text for text in chat.texts if "all answers" in text)
    assert "Haemoglobin (Hb): 117.3 g/L" in said
    assert CONTACT.phone not in said
    assert chat.last["protect_content"] is True
    assert "answers sent" in await hospital.audited(referral.code)


async def test_all_answers_name_the_formula_of_what_was_worked_out(hospital: Hospital) -> None:
    facts = patient("P01", creatinine=80, egfr=None)
    facts.pop("egfr")
    referral = await hospital.refer(facts, trial="NCT06585514")
    await hospital.press(MINE, data_of("answers", referral.code))
    said = "\n".join((await hospital.chat(MINE)).texts)
    assert "CKD-EPI 2021, from creatinine, age and sex" in said
    assert said.count("eGFR") == 1


async def test_answers_past_their_time_are_said_to_be_gone(hospital: Hospital) -> None:
    referral = await hospital.refer()
    hospital.now += timedelta(days=40)
    await hospital.store.retain(hospital.now)
    answer = await hospital.press(MINE, data_of("answers", referral.code))
    assert answer.toast == hospital.app.say("en", "coordinator-answers-past", code=referral.code)


async def test_marks_go_forward_and_the_card_follows(hospital: Hospital) -> None:
    referral = await hospital.refer()
    await hospital.deliver()
    for seq, (action, status, shown) in enumerate(
        [
            ("acknowledge", "acknowledged", "taken on"),
            ("no_answer", "attempt_1", "called once, no answer"),
            ("no_answer", "attempt_2", "called twice, no answer"),
            ("reach", "reached", "reached"),
            ("screen", "screened", "screening visit done"),
            ("decline", "declined", "does not want to take part"),
            ("reopen", "screened", "screening visit done"),
        ]
    ):
        if action == "decline":  # it ends, so it is asked about once more
            await hospital.press(MINE, data_of(action, referral.code, seq))
            action = "sure.decline"
        action, _, detail = action.partition(".")
        await hospital.press(MINE, data_of(action, referral.code, seq, detail))
        assert await hospital.status(referral.code) == status
        chat = await hospital.chat(MINE)
        assert shown in chat.texts[-1].split("\n")[-1]
    assert [parse(one).action for one in chat.buttons(referral.code)] == [
        "contact", "answers", "none", "none", "none", "none", "none", "enroll", "leave",
        "details", "more", "undo", "none",
    ]  # fmt: skip


async def test_every_coordinators_card_follows_one_press(hospital: Hospital) -> None:
    await hospital.bind(6, lang="zh")
    referral = await hospital.refer()
    await hospital.deliver()
    await hospital.press(MINE, data_of("reach", referral.code))
    chat = await hospital.chat(6)
    assert len([text for text in chat.texts if referral.code in text]) == 1
    assert "：已联系上" in chat.texts[-1]


async def came_unnoted(hospital: Hospital, code: str) -> int:
    """The card stands in the chat twice; of the first copy the bot does not know."""
    chat = await hospital.chat(MINE)
    known = chat.ids(code)[0]
    chat.messages[UNNOTED] = dict(chat.messages[known])
    return known


async def test_a_copy_of_the_card_that_was_never_noted_comes_to_life_when_pressed(
    hospital: Hospital,
) -> None:
    referral = await hospital.refer()
    known = await came_unnoted(hospital, referral.code)
    await hospital.press(MINE, data_of("acknowledge", referral.code), message=known)
    chat = await hospital.chat(MINE)
    assert chat.messages[UNNOTED] != chat.messages[known]
    late = await hospital.press(MINE, data_of("reach", referral.code), message=UNNOTED)
    assert "already" in late.toast
    chat = await hospital.chat(MINE)
    assert chat.messages[UNNOTED] == chat.messages[known]
    fresh = next(one for one in chat.buttons(referral.code) if one.startswith("c.reach."))
    await hospital.press(MINE, fresh, message=UNNOTED)
    assert await hospital.status(referral.code) == "reached"
    chat = await hospital.chat(MINE)
    assert chat.messages[UNNOTED] == chat.messages[known]
    assert (await hospital.audited(referral.code)).count("card sent") == 1


async def test_a_menu_opens_under_a_copy_that_was_never_noted(hospital: Hospital) -> None:
    referral = await hospital.refer()
    known = await came_unnoted(hospital, referral.code)
    await hospital.press(MINE, data_of("leave", referral.code), message=UNNOTED)
    chat = await hospital.chat(MINE)
    assert "c.unwant." in str(chat.messages[UNNOTED])
    assert "c.unwant." not in str(chat.messages[known])


async def test_a_copy_that_was_never_noted_is_struck_when_the_referral_is_taken_back(
    hospital: Hospital,
) -> None:
    referral = await hospital.refer()
    known = await came_unnoted(hospital, referral.code)
    await hospital.store.transact(lambda tx: tx.consents.withdraw(referral.consent, hospital.now))
    await hospital.press(MINE, data_of("contact", referral.code), message=UNNOTED)
    struck = (await hospital.chat(MINE)).messages[UNNOTED]
    assert struck["entities"][0]["type"] == "strikethrough"
    assert "reply_markup" not in struck
    assert struck == (await hospital.chat(MINE)).messages[known]


@pytest.mark.parametrize("action", ["answers", "open", "reach"])
async def test_what_is_no_card_never_becomes_one(hospital: Hospital, action: str) -> None:
    """A list with buttons, another referral's card, and a card that is no longer to be seen."""
    referral, other = await hospital.refer(), await hospital.refer(user=901)
    chat = await hospital.chat(MINE)
    opener = [[{"text": "Open", "callback_data": data_of(action, referral.code)}]]
    card = chat.messages[chat.ids(other.code)[0]]
    stand = {UNNOTED: {"text": "1", "reply_markup": {"inline_keyboard": opener}},
             UNNOTED + 1: dict(card), UNNOTED + 2: {"text": "3"}}  # fmt: skip
    chat.messages |= stand
    for message in stand:
        await hospital.press(MINE, data_of(action, referral.code), message=message)
    await hospital.click(MINE, "no_answer", referral.code)
    chat = await hospital.chat(MINE)
    assert {message: chat.messages[message] for message in stand} == stand


async def test_nothing_opens_after_a_withdrawal(hospital: Hospital) -> None:
    referral = await hospital.refer()
    await hospital.press(MINE, data_of("answers", referral.code))
    await hospital.deliver()
    await hospital.store.transact(lambda tx: _withdraw(tx, hospital, referral.code))
    for action in ACTIONS:
        answer = await hospital.press(MINE, data_of(action, referral.code))
        no = hospital.app.say("en", "coordinator-no-withdrawn", date="22 Nov")
        gone = hospital.app.say("en", "coordinator-gone", code=referral.code, no=no)
        assert answer == CallbackAnswer(gone)
    assert await hospital.status(referral.code) == "withdrawn"


def _withdraw(tx: Transaction, hospital: Hospital, code: str) -> None:
    referral = tx.referrals.get(code)
    assert referral is not None
    assert referral.consent is not None
    tx.consents.withdraw(referral.consent, hospital.now)
    notices.over(hospital.work(tx), code)


def test_button_data_fits_into_what_telegram_carries() -> None:
    assert all(len(data_of(action, "R-7KQ2").encode()) <= 64 for action in ACTIONS)
