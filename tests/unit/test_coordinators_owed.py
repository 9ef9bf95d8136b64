"""A word that reaches no coordinator becomes a mail and an admin notice: code, and what is owed."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot import screenings
from bot.channel.events import Event
from bot.coordinators import notices, owed
from bot.participants.effects import keep_records
from bot.referrals import mail
from bot.store import Transaction
from bot.store.records import DueMail, ReferralRow
from dialogs.effects import AnswerAmended, Turn
from tests.unit.coordinating import ADULT, CHANGHAI, SECOND, Hospital, hospital_at

LIN, MEI, ADMIN, LATER, PERSON, GROUP = 1, 2, 3, 4, 900, -77
TO = "trials@hospital.example"


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        await there.bind(LIN, name="Lin")
        await there.bind(MEI, name="Mei")
        await there.bind(ADMIN, None)
        await there.store.transact(lambda tx: tx.settings.set(CHANGHAI, mail.SETTING, TO))
        yield there


async def blocked(hospital: Hospital, *users: int) -> None:
    """They block the bot, and Telegram says so at once."""
    for user in users:
        await hospital.at_desk(Event("member", user, user, reachable=False))


async def withdrawn(hospital: Hospital) -> None:
    await hospital.at_desk(Event("command", PERSON, PERSON, text="withdraw"))
    await hospital.reply(PERSON, (await hospital.chat(PERSON)).buttons()[0])


async def erased(hospital: Hospital) -> None:
    await hospital.at_desk(Event("command", PERSON, PERSON, text="erase"))
    await hospital.reply(PERSON, (await hospital.chat(PERSON)).buttons()[0])


async def pressed(hospital: Hospital, option: str) -> None:
    rows = [
        button["callback_data"]
        for message in (await hospital.chat(PERSON)).messages.values()
        for row in message.get("reply_markup", {}).get("inline_keyboard", [])
        for button in row
    ]
    await hospital.reply(PERSON, next(data for data in rows if data.endswith(f".{option}")))


async def refused(hospital: Hospital) -> None:
    await pressed(hospital, "no")


async def answered(hospital: Hospital) -> None:
    await pressed(hospital, "yes")


async def amended(hospital: Hospital) -> None:
    def work(tx: Transaction) -> None:
        account = tx.accounts.find(PERSON)
        assert account is not None
        (row,) = tx.screenings.of(account.id)
        there = screenings.load(tx, hospital.app.content, row)
        turn = Turn(there, records=(AnswerAmended("hemoglobin"),))
        keep_records(hospital.work(tx), account, row, there, turn)

    await hospital.store.transact(work)


# What the person does, what is owed then, and how admins read it.
WORDS = {
    withdrawn: ("delete", "must delete it and not call"),
    erased: ("delete", "must delete it and not call"),
    refused: ("no_call", "must not call any more"),
    answered: ("read", "answered or changed something"),
    amended: ("read", "answered or changed something"),
}


async def asked(hospital: Hospital) -> ReferralRow:
    referral = await hospital.refer(user=PERSON, lang="en")
    await hospital.click(LIN, "send", referral.code, "still")
    await hospital.deliver()
    return referral


async def told(hospital: Hospital, user: int = ADMIN) -> list[str]:
    texts = (await hospital.chat(user)).texts
    return [text for text in texts if "this has to be told" in text]


async def mails(hospital: Hospital) -> list[str]:
    rows = await hospital.store.read(lambda tx: tx._all("SELECT codes FROM mails ORDER BY id"))
    return [str(row["codes"]) for row in rows]


async def look(hospital: Hospital) -> int:
    return await hospital.store.transact(lambda tx: owed.post_due(hospital.work(tx)))


async def settled(hospital: Hospital) -> list[str | None]:
    rows = await hospital.store.read(lambda tx: tx._all("SELECT how FROM owed ORDER BY id"))
    return [row["how"] for row in rows]


@pytest.mark.parametrize("word", WORDS, ids=lambda word: word.__name__)
async def test_with_every_coordinator_gone_it_is_mailed_and_told_to_the_admins(
    hospital: Hospital, word
) -> None:
    code = (await asked(hospital)).code
    await blocked(hospital, LIN, MEI)
    await word(hospital)
    kind, said = WORDS[word]
    (notice,) = await told(hospital)
    assert f"• {code}:" in notice
    assert said in notice
    assert "A mail goes to the hospital as well" in notice
    assert await mails(hospital) == [f'["{kind}:{code}"]']
    for _ in range(3):
        assert await look(hospital) == 0
    assert len(await told(hospital)) == 1
    assert await settled(hospital) == ["passed on"]


@pytest.mark.parametrize("word", WORDS, ids=lambda word: word.__name__)
async def test_one_who_reads_it_is_enough(hospital: Hospital, word) -> None:
    await asked(hospital)
    await blocked(hospital, LIN)
    await word(hospital)
    assert await look(hospital) == 0
    assert await settled(hospital) == [None]  # on its way
    await hospital.deliver()
    await look(hospital)
    assert await settled(hospital) == ["told"]
    assert await told(hospital) == []
    assert await mails(hospital) == []


@pytest.mark.parametrize("word", WORDS, ids=lambda word: word.__name__)
async def test_a_chat_that_turns_out_to_be_closed_passes_it_on(hospital: Hospital, word) -> None:
    """They blocked the bot while it was down: only the letter that fails tells of it."""
    code = (await asked(hospital)).code
    await word(hospital)
    for user, how in ((LIN, None), (MEI, "passed on")):
        await hospital.store.unreachable(user, hospital.now)
        await hospital.store.transact(
            lambda tx, user=user: notices.undeliverable(hospital.work(tx), user)
        )
        assert await settled(hospital) == [how]
    (notice,) = await told(hospital)
    assert code in notice
    assert len(await mails(hospital)) == 1


async def test_a_colleague_who_never_had_the_card_is_told_before_any_mail(
    hospital: Hospital,
) -> None:
    code = (await asked(hospital)).code
    await hospital.bind(LATER, name="Yan")
    await blocked(hospital, LIN, MEI)
    await withdrawn(hospital)
    last = (await hospital.chat(LATER)).texts[-1]
    assert code in last
    assert "that nobody calls" in last
    await look(hospital)
    assert await settled(hospital) == ["told"]
    assert await told(hospital) == []
    assert await mails(hospital) == []


async def test_who_works_for_another_study_is_not_told_of_it(hospital: Hospital) -> None:
    code = (await asked(hospital)).code
    await hospital.bind(LATER, trials=(SECOND,))
    await blocked(hospital, LIN, MEI)
    await withdrawn(hospital)
    assert not any(code in text for text in (await hospital.chat(LATER)).texts)
    assert len(await told(hospital)) == 1


async def test_a_group_is_no_coordinator(hospital: Hospital) -> None:
    await hospital.bind_group(GROUP, LIN)
    code = (await asked(hospital)).code
    await blocked(hospital, LIN, MEI)
    await withdrawn(hospital)
    assert code in (await hospital.chat(GROUP)).texts[-1]
    assert len(await told(hospital)) == 1
    assert len(await mails(hospital)) == 1


async def test_with_nobody_bound_a_withdrawal_follows_the_referral_to_the_admins(
    tmp_path: Path,
) -> None:
    async with hospital_at(tmp_path) as hospital:
        await hospital.bind(ADMIN, None)
        code = (await hospital.refer(user=PERSON, lang="en")).code
        await withdrawn(hospital)
        (notice,) = await told(hospital)
        assert code in notice
        assert "prescreen sites mail changhai ADDRESS" in notice  # there is no address


async def test_what_nobody_was_shown_is_owed_to_nobody(hospital: Hospital) -> None:
    await hospital.refer(user=PERSON, lang="en", likely=False)
    await withdrawn(hospital)
    assert await settled(hospital) == []
    assert await told(hospital) == []


async def test_several_at_once_are_one_notice_and_one_mail(hospital: Hospital) -> None:
    codes = [(await hospital.refer(user=PERSON + n, lang="en")).code for n in range(3)]
    for n in range(3):
        await hospital.at_desk(Event("command", PERSON + n, PERSON + n, text="withdraw"))
    buttons = [(await hospital.chat(PERSON + n)).buttons()[0] for n in range(3)]
    for n, button in enumerate(buttons):
        await hospital.reply(PERSON + n, button)
    await hospital.store.unreachable(MEI, hospital.now)
    await blocked(hospital, LIN)
    (notice,) = await told(hospital)
    (kept,) = await mails(hospital)
    assert all(code in notice and f"delete:{code}" in kept for code in codes)


async def test_what_is_not_owed_any_more_is_told_to_nobody(hospital: Hospital) -> None:
    """The letters wait for a Telegram that is away; the person shares anew before it is back."""
    referral = await asked(hospital)
    await withdrawn(hospital)

    def again(tx: Transaction) -> None:
        row = tx.screenings.get(referral.screening or "")
        assert row is not None
        screening = screenings.load(tx, hospital.app.content, row)
        hospital.record(tx, row.id, screening, ADULT, CHANGHAI, True)

    await hospital.store.transact(again)
    await hospital.store.unreachable(MEI, hospital.now)
    await blocked(hospital, LIN)
    assert await settled(hospital) == ["moot"]
    assert await told(hospital) == []
    assert not any("delete" in kept for kept in await mails(hospital))


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh", ["本人已撤回，请勿联系", "本人表示不愿再接电话", "还没有人跟进", "新的回答或改动"]),
        (
            "en",
            ["Taken back by the person", "said no", "not been worked on", "answered or changed"],
        ),
    ],
)
async def test_a_mail_says_what_is_owed_in_the_language_of_the_site(
    hospital: Hospital, lang: str, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(hospital.app), "site_lang", lambda self, site: lang)
    codes = [(await hospital.refer(user=PERSON + n, lang="en")).code for n in range(4)]
    items = [f"delete:{codes[0]}", f"no_call:{codes[1]}", codes[2], f"read:{codes[3]}"]

    def work(tx: Transaction) -> None:
        gone = tx.referrals.get(codes[0])
        assert gone is not None
        assert gone.consent is not None
        tx.consents.withdraw(gone.consent, hospital.now)
        tx.referrals.say_no(codes[1], hospital.now)

    await hospital.store.transact(work)
    due = DueMail(1, "k", CHANGHAI, tuple(items), 1)
    written = await hospital.store.read(lambda tx: mail.compose(hospital.work(tx), due))
    assert written is not None
    for code, words in zip(codes, said, strict=True):
        part = next(part for part in written.text.split("\n\n") if code in part)
        assert words in part
    assert "4" in written.subject
    # A day later nothing of it holds any more: no mail.
    await hospital.click(LIN, "reach", codes[2])
    only = DueMail(1, "k", CHANGHAI, (codes[2],), 1)
    assert await hospital.store.read(lambda tx: mail.compose(hospital.work(tx), only)) is None


async def test_a_second_word_is_not_told_by_the_first(hospital: Hospital) -> None:
    await asked(hospital)
    await answered(hospital)
    await hospital.deliver()
    await blocked(hospital, LIN, MEI)
    hospital.now += timedelta(hours=1)
    await amended(hospital)
    assert await settled(hospital) == ["told", "passed on"]
    assert len(await told(hospital)) == 1


def test_every_word_of_a_person_is_in_the_table() -> None:
    assert {kind for kind, _ in WORDS.values()} == {owed.DELETE, owed.NO_CALL, owed.READ}
