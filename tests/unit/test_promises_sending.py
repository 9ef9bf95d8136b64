"""What waits is asked about again when it is sent: by the rights and the rows of that moment."""

import base64
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.coordinators import notices, revoking, summary
from bot.coordinators.buttons import openers
from bot.store import Transaction
from bot.store.records import DueLetter, Letter
from tests.unit.coordinating import (
    ADULT,
    CHANGHAI,
    CHILDREN,
    SECOND,
    Hospital,
    hospital_at,
)

NINA, WU, ANNE, BORIS = 501, 502, 900, 901


@pytest_asyncio.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as ready:
        yield ready


def table(letter: dict[str, object]) -> str:
    file = letter["document"]
    assert isinstance(file, dict)
    return base64.b64decode(file["base64"]).decode()


async def files(hospital: Hospital, user: int) -> list[str]:
    chat = await hospital.chat(user)
    return [table(message) for message in chat.messages.values() if "document" in message]


async def erased(hospital: Hospital) -> None:
    def work(tx: Transaction) -> None:
        account = tx.accounts.find(ANNE)
        assert account is not None
        tx.accounts.erase(account.id, hospital.now)

    await hospital.store.transact(work)


async def withdrawn(hospital: Hospital) -> None:
    def work(tx: Transaction) -> None:
        account = tx.accounts.find(ANNE)
        assert account is not None
        for row in tx.screenings.of(account.id):
            for referral in tx.referrals.of(row.id):
                tx.consents.withdraw(referral.consent or 0, hospital.now)
                notices.over(hospital.work(tx), referral.code)

    await hospital.store.transact(work)


async def revoked(hospital: Hospital) -> None:
    def work(tx: Transaction) -> None:
        (grant,) = (one for one in tx.grants.of(NINA) if one.site == CHANGHAI)
        assert revoking.revoke(tx, hospital.app.content.words, grant, hospital.now)

    await hospital.store.transact(work)


async def narrowed(hospital: Hospital) -> None:
    payload = await hospital.invited("coordinator", CHANGHAI, trials=(SECOND,))
    await hospital.open(NINA, payload)


@pytest.mark.parametrize("happened", [erased, withdrawn, revoked, narrowed])
async def test_a_file_holds_only_what_may_be_seen_when_it_is_sent(
    hospital: Hospital, happened: Callable[[Hospital], Awaitable[None]]
) -> None:
    await hospital.bind(NINA)
    await hospital.bind(NINA, CHILDREN)  # a right that stays
    anne = await hospital.refer(user=ANNE)
    await hospital.chat(NINA)
    await hospital.command(NINA, "export")
    await happened(hospital)
    sent = "".join(await files(hospital, NINA))
    assert bool(sent) == (happened is withdrawn)  # where the row is all that is left
    assert f"{anne.code},{ADULT}," in sent or not sent
    assert not re.search("30–39|Chinese|sle", sent.replace(anne.code, ""))  # the arm too is health


async def test_a_file_is_on_record_with_its_codes_once_it_is_sent(hospital: Hospital) -> None:
    await hospital.bind(NINA)
    anne, boris = await hospital.refer(user=ANNE), await hospital.refer(user=BORIS)
    await hospital.command(NINA, "export")
    assert "referrals exported" not in await hospital.audited(CHANGHAI)
    (file,) = await files(hospital, NINA)
    assert anne.code in file
    rows = await hospital.store.read(lambda tx: tx.audit.rows(CHANGHAI))
    (row,) = (row for row in rows if row.action == "referrals exported")
    assert row.detail == f"2: {anne.code} {boris.code}"


async def test_a_file_leaves_the_chat_when_one_in_it_is_taken_back(hospital: Hospital) -> None:
    await hospital.bind(NINA)
    await hospital.refer(user=ANNE)
    await hospital.refer(user=BORIS)
    await hospital.command(NINA, "export")
    assert len(await files(hospital, NINA)) == 1
    await withdrawn(hospital)
    assert await files(hospital, NINA) == []


@pytest.mark.parametrize("happened", [erased, withdrawn, revoked, narrowed])
async def test_a_list_that_waited_brings_no_card_that_is_not_to_be_seen(
    hospital: Hospital, happened: Callable[[Hospital], Awaitable[None]]
) -> None:
    await hospital.bind(NINA)
    await hospital.bind(NINA, CHILDREN)
    anne = await hospital.refer(user=ANNE)
    await hospital.chat(NINA)
    await hospital.command(NINA, "status")
    await happened(hospital)
    chat = await hospital.chat(NINA)
    assert f"c.open.{anne.code}.0" not in chat.buttons()
    assert not [text for text in chat.texts if "Changhai" in text and f"\n{anne.code}" in text]


async def test_in_a_list_what_was_taken_back_is_struck_and_the_others_stay(
    hospital: Hospital,
) -> None:
    await hospital.bind(NINA)
    anne, boris = await hospital.refer(user=ANNE), await hospital.refer(user=BORIS)
    await hospital.chat(NINA)
    await hospital.command(NINA, "status")
    await withdrawn(hospital)
    chat = await hospital.chat(NINA)
    (listed,) = (m for m in chat.messages.values() if boris.code in m["text"] and "entities" in m)
    (struck,) = listed["entities"]
    text = listed["text"].encode("utf-16-le")
    cut = text[2 * struck["offset"] : 2 * (struck["offset"] + struck["length"])]
    assert cut.decode("utf-16-le") == anne.code
    assert f"c.open.{boris.code}.0" in str(listed["reply_markup"])
    assert anne.code not in str(listed["reply_markup"])


async def test_the_summary_is_written_when_it_is_sent(hospital: Hospital) -> None:
    await hospital.bind(NINA)
    anne, boris = await hospital.refer(user=ANNE), await hospital.refer(user=BORIS)
    await hospital.chat(NINA)
    hospital.now += timedelta(days=1)
    assert await hospital.store.transact(lambda tx: summary.post_due(hospital.work(tx)))
    await withdrawn(hospital)
    text = next(t for t in reversed((await hospital.chat(NINA)).texts) if boris.code in t)
    pile = next(line for line in text.splitlines() if boris.code in line)
    assert anne.code not in pile


async def test_whoever_lost_every_right_gets_nothing_but_that_news(hospital: Hospital) -> None:
    await hospital.bind(NINA)
    anne = await hospital.refer(user=ANNE)
    await hospital.chat(NINA)
    await hospital.command(NINA, "status")
    await hospital.click(NINA, "answers", anne.code)
    await revoked(hospital)
    before = len((await hospital.chat(NINA)).texts)
    assert before

    # Whatever else was posted for them by somebody who did not look: it is not sent either.
    def forced(tx: Transaction) -> None:
        account = tx.accounts.find(NINA)
        assert account is not None
        payload = {"text": anne.code, "reply_markup": openers(hospital.app, "en", [anne.code])}
        for key, more in (("a", {"consent": anne.consent}), ("b", {"site": CHANGHAI}), ("c", {})):
            letter = Letter(key, NINA, account.id, "sendMessage", payload, **more)  # type: ignore[arg-type]
            tx.letters.post(letter)

    await hospital.store.transact(forced)
    assert len((await hospital.chat(NINA)).texts) == before


async def test_a_question_waits_for_nobody_who_has_said_no_meanwhile(hospital: Hospital) -> None:
    await hospital.bind(NINA)
    anne = await hospital.refer(user=ANNE)
    await hospital.chat(NINA)
    boris = await hospital.refer(user=BORIS)
    before = [len((await hospital.chat(user)).texts) for user in (ANNE, BORIS)]
    for referral in (anne, boris):
        await hospital.click(NINA, "send", referral.code, "still")
    await hospital.store.transact(lambda tx: tx.referrals.say_no(anne.code, hospital.now))
    came = [len((await hospital.chat(user)).texts) for user in (ANNE, BORIS)]
    # Both hear that the team has opened it; one is asked something besides.
    assert [after - had for after, had in zip(came, before, strict=True)] == [1, 2]


async def test_a_letter_to_a_closed_chat_is_gone_after_a_month(hospital: Hospital) -> None:
    await hospital.bind(NINA)
    await hospital.chat(NINA)
    await hospital.store.unreachable(NINA, hospital.now)
    await hospital.command(NINA, "help")
    hospital.now += timedelta(days=31)
    await hospital.store.retain(hospital.now)
    left = await hospital.store.read(
        lambda tx: tx._all("SELECT 1 FROM letters WHERE state = 'due'")  # type: ignore[attr-defined]
    )
    assert left == []


async def test_pages_of_answers_do_not_wait_longer_than_a_day(hospital: Hospital) -> None:
    await hospital.bind(NINA)
    anne = await hospital.refer(user=ANNE)
    await hospital.chat(NINA)
    await hospital.click(NINA, "answers", anne.code)
    hospital.now += timedelta(hours=25)
    assert not [text for text in (await hospital.chat(NINA)).texts if "117" in text]


async def test_where_it_cannot_be_told_the_letter_waits(
    hospital: Hospital, caplog: pytest.LogCaptureFixture
) -> None:
    await hospital.bind(NINA)

    def breaks(tx: Transaction, due: DueLetter) -> Letter | None:
        raise LookupError

    assert await hospital.store.due_letters(hospital.now, 9, look=breaks) == []
    assert await hospital.store.due_letters(hospital.now, 9) == []
    later = hospital.now + timedelta(minutes=11)
    assert await hospital.store.due_letters(later, 9)
