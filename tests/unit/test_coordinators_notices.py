"""Whoever must know of a referral is told, once; a referral never waits unnoticed."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot import screenings
from bot.coordinators import notices
from bot.coordinators.buttons import data_of
from bot.coordinators.revoking import revoke
from bot.participants.effects import keep_records
from bot.store import Transaction
from bot.store.records import ErasedInfo
from dialogs.context import TurnContext
from dialogs.effects import AnswerAmended, Turn
from dialogs.questions.recording import retract
from dialogs.screening import AnswerRecord
from tests.unit.coordinating import ADULT, CHANGHAI, CHILDREN, Hospital, hospital_at, patient

ADMIN, FIRST, SECOND, FOREIGN, PARTICIPANT = 3, 1, 2, 4, 900
SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        yield there


async def test_a_likely_match_is_pushed_to_every_coordinator_of_its_site_only(
    hospital: Hospital,
) -> None:
    for user, site in ((FIRST, CHANGHAI), (SECOND, CHANGHAI), (FOREIGN, CHILDREN)):
        await hospital.bind(user, site)
    referral = await hospital.refer()
    for user, shown in ((FIRST, True), (SECOND, True), (FOREIGN, False)):
        chat = await hospital.chat(user)
        assert any(referral.code in text for text in chat.texts) is shown


async def test_of_many_at_once_only_the_first_sound(hospital: Hospital) -> None:
    async def silent() -> list[bool]:
        cards = [m for m in (await hospital.chat(FIRST)).messages.values() if m["text"][:2] == "R-"]
        return ["disable_notification" in card for card in cards]

    await hospital.bind(FIRST)
    for n in range(6):
        await hospital.refer(user=950 + n)
    assert await silent() == [False] * 3 + [True] * 3
    hospital.now += timedelta(minutes=11)
    for card in (await hospital.chat(FIRST)).ids("R-")[:4]:  # what one opens oneself does not count
        code = (await hospital.chat(FIRST)).messages[card]["text"][:6]
        await hospital.press(FIRST, data_of("open", code))
    await hospital.deliver()
    await hospital.refer(user=990)
    assert (await silent())[-1] is False


async def test_a_possible_match_is_not_pushed(hospital: Hospital) -> None:
    await hospital.bind(FIRST)
    referral = await hospital.refer(likely=False)
    assert not any(referral.code in text for text in (await hospital.chat(FIRST)).texts)
    await hospital.command(FIRST, "today")
    chat = await hospital.chat(FIRST)
    assert chat.buttons("your decision needed") == [data_of("open", referral.code)]


async def test_with_nobody_bound_the_admins_are_told_and_the_referral_waits(
    hospital: Hospital,
) -> None:
    await hospital.bind(ADMIN, None)
    referral = await hospital.refer()
    said = (await hospital.chat(ADMIN)).texts[-1]
    assert referral.code in said
    assert "prescreen sites invite changhai" in said
    assert await hospital.status(referral.code) == "new"


@pytest.mark.parametrize(
    ("bound", "reachable", "got"), [(0, 0, False), (1, 0, False), (1, 1, True)]
)
async def test_the_card_says_whether_somebody_gets_it(
    hospital: Hospital, bound: int, reachable: int, got: bool
) -> None:
    referral = await hospital.refer()
    if bound:
        await hospital.bind(FIRST)
    if bound and not reachable:
        await hospital.store.unreachable(FIRST, hospital.now)
    work = lambda tx: notices.announce(hospital.work(tx), referral)  # noqa: E731
    assert await hospital.store.transact(work) is got


async def test_who_is_bound_later_gets_what_waited(hospital: Hospital) -> None:
    likely = await hospital.refer()
    possible = await hospital.refer(user=901, likely=False)
    await hospital.bind(FIRST)
    chat = await hospital.chat(FIRST)
    assert any(text.startswith(likely.code) for text in chat.texts)
    assert chat.buttons("possible match for") == [data_of("open", possible.code)]
    await hospital.press(FIRST, f"c.open.{possible.code}")
    assert any(t.startswith(possible.code) for t in (await hospital.chat(FIRST)).texts)


async def test_a_withdrawal_strikes_the_card_takes_the_answers_back_and_says_so(
    hospital: Hospital,
) -> None:
    await hospital.bind(FIRST)
    referral = await hospital.refer()
    await hospital.press(FIRST, f"c.answers.{referral.code}")
    before = await hospital.chat(FIRST)
    assert any("117.3" in text for text in before.texts)
    await hospital.store.transact(lambda tx: _withdraw(tx, hospital, referral.code))
    chat = await hospital.chat(FIRST)
    card = next(m for m in chat.messages.values() if m["text"].startswith(referral.code))
    assert card["text"].split("\n") == [
        f"{referral.code} · taken back by the person",
        "🚫 Taken back on 22 Nov: please do not call, and delete what you have.",
    ]
    assert card["entities"][0] == {"type": "strikethrough", "offset": 0, "length": 6}
    assert "reply_markup" not in card
    assert not any("117.3" in text for text in chat.texts)
    assert "do not call" in chat.texts[-1]


def _withdraw(tx: Transaction, hospital: Hospital, code: str) -> None:
    referral = tx.referrals.get(code)
    assert referral is not None
    assert referral.consent is not None
    tx.consents.withdraw(referral.consent, hospital.now)
    notices.over(hospital.work(tx), code)


async def test_a_card_that_was_not_sent_yet_never_is_after_a_withdrawal(
    hospital: Hospital,
) -> None:
    await hospital.bind(FIRST)
    await hospital.deliver()
    referral = await hospital.refer()
    await hospital.store.transact(lambda tx: _withdraw(tx, hospital, referral.code))
    await hospital.deliver()
    assert not any("criteria met" in body for body in hospital.sent)


async def test_shared_again_after_a_withdrawal_the_card_comes_again(hospital: Hospital) -> None:
    await hospital.bind(FIRST)
    referral = await hospital.refer()
    await hospital.deliver()
    await hospital.store.transact(lambda tx: _withdraw(tx, hospital, referral.code))
    await hospital.deliver()
    screening = hospital.screening({"dx_sle": True, "age_years": 40}, "self", "en")
    row = str(referral.screening)
    again = await hospital.store.transact(
        lambda tx: hospital.record(tx, row, screening, ADULT, CHANGHAI, True)
    )
    assert again.code == referral.code
    assert "Age 40–49" in (await hospital.chat(FIRST)).texts[-1]


async def test_an_erasure_reaches_everybody_who_was_shown_the_card(hospital: Hospital) -> None:
    await hospital.bind(FIRST)
    await hospital.bind(SECOND, lang="zh")
    referral = await hospital.refer()
    await hospital.deliver()
    await hospital.store.transact(
        lambda tx: tx.grants.revoke(SECOND, "coordinator", CHANGHAI, hospital.now)
    )
    await hospital.store.transact(lambda tx: _erase(tx, hospital))
    for user, words in ((FIRST, "deleted all their data"), (SECOND, "已删除在这里的全部数据")):
        chat = await hospital.chat(user)
        assert words in chat.texts[-1]
        assert not any("CAR-NK" in t for t in chat.texts if referral.code in t)


async def test_no_list_that_waits_reaches_whoever_has_no_right_left(hospital: Hospital) -> None:
    """What strikes a card does, and so does the word that the right has ended."""
    await hospital.bind(FIRST)
    referral = await hospital.refer()
    await hospital.deliver()
    for name in ("status", "export", "today", "overdue"):
        await hospital.command(FIRST, name)
    await hospital.store.transact(lambda tx: _erase(tx, hospital))
    (grant,) = await hospital.store.read(lambda tx: tx.grants.of_site(CHANGHAI))
    words = hospital.app.content.words
    await hospital.store.transact(lambda tx: revoke(tx, words, grant, hospital.now))
    chat = await hospital.chat(FIRST)
    (struck,) = [text for text in chat.texts if referral.code in text]
    assert struck.split("\n")[0] == f"{referral.code} · deleted by the person"
    assert "sendDocument" not in chat.calls
    assert "no longer" in chat.texts[-1]


def _erase(tx: Transaction, hospital: Hospital) -> ErasedInfo:
    account = tx.accounts.find(PARTICIPANT)
    assert account is not None
    info = tx.accounts.erase(account.id, hospital.now)
    for code in info.codes:
        notices.over(hospital.work(tx), code)
    return info


async def test_a_change_after_sharing_is_told_to_those_who_have_the_card(
    hospital: Hospital,
) -> None:
    await hospital.bind(FIRST)
    referral = await hospital.refer()
    await hospital.deliver()
    for _ in range(3):  # three changes before anything is sent are one message
        hospital.now += timedelta(seconds=1)
        await hospital.store.transact(lambda tx: notices.amended(hospital.work(tx), referral))
    chat = await hospital.chat(FIRST)
    assert len([text for text in chat.texts if "changed an answer" in text]) == 1
    assert chat.buttons("changed an answer") == [data_of("answers", referral.code)]


@pytest.mark.parametrize(("hour", "silent"), [(23, True), (12, False)])
async def test_what_a_person_does_at_night_makes_no_sound_at_the_hospital(
    hospital: Hospital, hour: int, silent: bool
) -> None:
    await hospital.bind(FIRST)
    await hospital.bind_group(-100, FIRST)
    referral = await hospital.refer()
    hospital.now = hospital.now.astimezone(SHANGHAI).replace(hour=hour)
    await hospital.store.transact(lambda tx: notices.amended(hospital.work(tx), referral))
    changed = (await hospital.chat(FIRST)).last
    await hospital.store.transact(lambda tx: _withdraw(tx, hospital, referral.code))
    for said in (changed, (await hospital.chat(FIRST)).last, (await hospital.chat(-100)).last):
        assert said.get("disable_notification", False) is silent


async def test_a_closed_chat_hands_over_to_the_next_and_is_told_to_the_admins_once_a_day(
    hospital: Hospital,
) -> None:
    for user, site in ((ADMIN, None), (FIRST, CHANGHAI)):
        await hospital.bind(user, site)
    referral = await hospital.refer()
    await hospital.store.unreachable(FIRST, hospital.now)
    await _lost(hospital, times=3)
    said = [t for t in (await hospital.chat(ADMIN)).texts if "no longer be reached" in t]
    assert len(said) == 1
    assert "nobody else there" in said[0]
    assert referral.code in said[0]
    assert await hospital.status(referral.code) == "new"
    hospital.now += timedelta(days=1)
    await _lost(hospital, times=1)
    said = [t for t in (await hospital.chat(ADMIN)).texts if "no longer be reached" in t]
    assert len(said) == 2


async def _lost(hospital: Hospital, times: int) -> None:
    for _ in range(times):
        hospital.now += timedelta(minutes=1)
        await hospital.store.transact(lambda tx: notices.undeliverable(hospital.work(tx), FIRST))


async def test_what_waits_is_handed_to_the_colleagues_once_a_day(hospital: Hospital) -> None:
    await hospital.bind(FIRST)
    await hospital.bind(SECOND)
    referral = await hospital.refer()
    await hospital.store.unreachable(FIRST, hospital.now)
    await _lost(hospital, times=3)
    chat = await hospital.chat(SECOND)
    assert len([text for text in chat.texts if "A colleague of yours" in text]) == 1
    assert chat.buttons("A colleague of yours") == [data_of("open", referral.code)]


async def test_with_nothing_waiting_the_colleagues_are_left_alone(hospital: Hospital) -> None:
    await hospital.bind(FIRST)
    await hospital.bind(SECOND)
    await hospital.store.unreachable(FIRST, hospital.now)
    await _lost(hospital, times=1)
    chat = await hospital.chat(SECOND)
    assert not any("A colleague of yours" in text for text in chat.texts)


async def test_a_closed_chat_gets_its_cards_when_it_opens_again(hospital: Hospital) -> None:
    await hospital.bind(FIRST)
    await hospital.store.unreachable(FIRST, hospital.now)
    referral = await hospital.refer()
    assert not any(referral.code in text for text in (await hospital.chat(FIRST)).texts)
    await hospital.store.transact(
        lambda tx: tx.accounts.set_chat_reachable(FIRST, True, since=hospital.now)
    )
    cards = [t for t in (await hospital.chat(FIRST)).texts if t.startswith(referral.code)]
    assert len(cards) == 1


async def test_a_strangers_closed_chat_alarms_nobody(hospital: Hospital) -> None:
    await hospital.bind(ADMIN, None)
    count = len((await hospital.chat(ADMIN)).messages)
    await _lost(hospital, times=1)
    assert len((await hospital.chat(ADMIN)).messages) == count


@pytest.mark.parametrize(
    ("lang", "line", "told"),
    [
        ("en", "✏️ 6. Pregnant: Yes", "✏️ marks what the person changed"),
        ("zh", "✏️ 6. 怀孕：是", "标有✏️的，是本人发送后改过或补充的"),
    ],
)
async def test_what_was_changed_after_sending_is_marked_among_all_answers(
    hospital: Hospital, lang: str, line: str, told: str
) -> None:
    """One line in eighty: nobody finds it by eye."""
    await hospital.bind(FIRST, lang=lang)
    referral = await hospital.refer(patient("P01"))
    await hospital.click(FIRST, "answers", referral.code)
    assert "✏️" not in "".join((await hospital.chat(FIRST)).texts)

    def change(tx: Transaction) -> None:
        row = tx.screenings.get(str(referral.screening))
        account = tx.accounts.ensure(900, hospital.now)
        assert row is not None
        before = screenings.load(tx, hospital.app.content, row)
        context = TurnContext(hospital.app.content, before, hospital.now.date(), "later")
        after = retract(context, "pregnant").screening.with_record(
            AnswerRecord("pregnant", {"pregnant": True}, hospital.now.date(), "later")
        )
        turn = Turn(after, records=(AnswerAmended("pregnant"),))
        keep_records(hospital.work(tx), account, row, before, turn)

    await hospital.store.transact(change)
    assert "✏️" in (await hospital.chat(FIRST)).last["text"]
    await hospital.click(FIRST, "answers", referral.code)
    answers = (await hospital.chat(FIRST)).last["text"]
    assert told in answers.splitlines()[1]
    assert [one for one in answers.splitlines()[2:] if "✏️" in one] == [line]
