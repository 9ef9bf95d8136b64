"""Whom to call and what to say; the number as a message that goes after ten minutes."""

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.coordinators import calling, endings
from bot.store import Transaction
from bot.store.records import ReferralRow
from bot.store.sqlite.seal import place
from tests.unit.coordinating import CHANGHAI, Hospital, hospital_at, patient

LIN, MEI = 1, 2
GROUPED = "+86 139 0013 9077"


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        await there.bind(LIN, name="Lin")
        await there.bind(MEI, name="Mei", lang="zh")
        yield there


async def settled(hospital: Hospital) -> int:
    await hospital.deliver()
    return await hospital.store.transact(lambda tx: calling.settle_numbers(hospital.work(tx)))


async def asked(hospital: Hospital, **given: object) -> ReferralRow:
    referral = await hospital.refer(**given)  # type: ignore[arg-type]
    await hospital.deliver()
    hospital.sent.clear()
    await hospital.click(LIN, "number", referral.code)
    return referral


@pytest.mark.parametrize(
    ("who", "en", "zh"),
    [
        ("self", "Zaunkönig Wren, the patient", "Zaunkönig Wren（患者本人）"),
        (
            "child",
            "Zaunkönig Wren, parent or guardian of the patient",
            "Zaunkönig Wren（患儿家长或监护人）",
        ),
        (
            "other",
            "Zaunkönig Wren, the patient; a relative or friend answered",
            "Zaunkönig Wren（患者本人，由家属或朋友代答）",
        ),
    ],
)
async def test_the_alert_says_whom_when_and_in_which_language(
    hospital: Hospital, who: str, en: str, zh: str
) -> None:
    code = (await hospital.refer(who=who, lang="zh")).code
    assert (await hospital.click(LIN, "contact", code)).toast == (
        f"{code}: {en}\n{GROUPED}\nEvening · Chinese · can travel: Yes\nLogged."
    )
    assert (await hospital.click(MEI, "contact", code)).toast == (
        f"{code}：{zh}\n{GROUPED}\n方便接听：晚上 · 中文 · 能来院：能\n本次查看已记录。"
    )


async def test_the_number_comes_as_a_silent_message_and_the_store_never_holds_it(
    hospital: Hospital,
) -> None:
    referral = await asked(hospital)
    kept = await hospital.store.read(lambda tx: _waiting(tx))
    assert kept
    assert not [body for body in kept if "9077" in body]
    message = (await hospital.chat(LIN)).last
    assert message["text"].startswith(f"{referral.code}: {GROUPED}\n")
    assert message["protect_content"] is True
    assert message["disable_notification"] is True
    assert calling.SENT in await hospital.audited(referral.code)
    assert await hospital.status(referral.code) == "acknowledged"


def _waiting(tx: Transaction) -> list[str]:
    rows = tx._all("SELECT * FROM letters WHERE state = 'due'")
    return [json.dumps(dict(tx.letters._letter(row).payload)) for row in rows]


async def test_after_ten_minutes_it_is_deleted_and_that_is_on_record(hospital: Hospital) -> None:
    referral = await asked(hospital)
    await hospital.deliver()
    hospital.now += timedelta(minutes=9)
    assert await settled(hospital) == 0
    assert GROUPED in str((await hospital.chat(LIN)).messages)
    hospital.now += timedelta(minutes=1, seconds=1)
    assert await settled(hospital) == 1
    assert GROUPED not in str((await hospital.chat(LIN)).messages)
    audited = await hospital.audited(referral.code)
    assert [one for one in audited if one.startswith("number")] == [calling.SENT, calling.DELETED]
    assert await settled(hospital) == 0


async def test_a_number_that_did_not_go_out_in_time_never_does(hospital: Hospital) -> None:
    referral = await asked(hospital)
    hospital.now += timedelta(minutes=6)
    await hospital.deliver()
    assert not [body for body in hospital.sent if "9077" in body]
    hospital.now += timedelta(minutes=6)
    assert await settled(hospital) == 1
    assert calling.NEVER_SENT in await hospital.audited(referral.code)


async def test_where_it_cannot_be_deleted_for_two_days_the_nurse_is_told(
    hospital: Hospital,
) -> None:
    """Telegram is away: the letter stays due until a bot may delete no more."""
    referral = await asked(hospital)
    await hospital.deliver()
    hospital.now += timedelta(hours=47)
    count = await hospital.store.transact(lambda tx: endings.take_pages_back(hospital.work(tx)))
    assert count == 0
    assert await hospital.store.transact(
        lambda tx: calling.settle_numbers(hospital.work(tx))
    ) == 0  # fmt: skip
    hospital.now += timedelta(hours=2)
    assert await settled(hospital) == 1
    assert calling.NOT_DELETED in await hospital.audited(referral.code)
    told = (await hospital.chat(LIN)).last["text"]
    assert told.startswith(f"{referral.code}: the message with the number could not be deleted")


@pytest.mark.parametrize("gone", ["withdrawn", "said no", "no right"])
async def test_between_the_press_and_the_sending_it_is_asked_again(
    hospital: Hospital, gone: str
) -> None:
    referral = await asked(hospital)

    def work(tx: Transaction) -> None:
        match gone:
            case "withdrawn":
                tx.consents.withdraw(referral.consent or 0, hospital.now)
            case "said no":
                tx.referrals.say_no(referral.code, hospital.now)
            case _:
                tx.grants.revoke(LIN, "coordinator", CHANGHAI, hospital.now)

    await hospital.store.transact(work)
    await hospital.deliver()
    assert not [body for body in hospital.sent if "9077" in body]


async def test_who_agreed_to_earlier_words_is_not_sent_so(hospital: Hospital) -> None:
    referral = await hospital.refer()

    def before(tx: Transaction) -> None:
        kept = {k: v for k, v in json.loads(referral.card).items() if k != "by_message"}
        row = tx.screenings.get(referral.screening or "")
        assert row is not None
        card = tx._sealed(row.account, place("referrals", referral.code, "card"), json.dumps(kept))
        tx._run("UPDATE referrals SET card = ? WHERE code = ?", card, referral.code)

    await hospital.store.transact(before)
    assert "no longer works" in (await hospital.click(LIN, "number", referral.code)).toast
    assert calling.SENT not in await hospital.audited(referral.code)


@pytest.mark.parametrize("trial", ["NCT06010472", "NCT06464679"])
async def test_what_to_say_names_the_study_and_what_not_to_promise(
    hospital: Hospital, trial: str
) -> None:
    """In the person's language first, then in the reader's."""
    referral = await hospital.refer(patient("P01"), lang="zh", trial=trial)
    await hospital.click(LIN, "script", referral.code)
    zh, en = (await hospital.chat(LIN)).texts[-2:]
    say = hospital.app.say
    for lang, text in (("zh", zh), ("en", en)):
        assert text.startswith(f"{referral.code} · ")
        assert trial in text
        assert say(lang, f"trial-{trial}", "main-risk") in text
        assert "Wren" not in text
    assert "not that it helps" in en
    assert "不说一定有效" in zh
    assert (await hospital.chat(LIN)).last["protect_content"] is True
    assert "script sent" in await hospital.audited(referral.code)
    await hospital.click(MEI, "script", referral.code)
    assert len([t for t in (await hospital.chat(MEI)).texts if "电话要点" in t]) == 1


async def test_the_consent_says_so(hospital: Hospital) -> None:
    for key in ("ui-consent-share", "ui-consent-share-again", "ui-consent-ask"):
        for who in ("self", "child", "other"):
            args = dict.fromkeys(("studies", "study", "hospital", "items", "name", "phone"), "")
            en = hospital.app.say("en", key, who=who, **args)
            zh = hospital.app.say("zh", key, who=who, **args)
            assert "deleted after ten minutes" in en
            assert "以Telegram消息发给他们，10分钟后删除" in zh
