"""A consent proves which words were agreed to, in which language, about whom; a minor waits."""

import asyncio
from base64 import b64encode
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from typer.testing import CliRunner

from bot.channel.events import Event
from bot.cli import consents
from bot.store import Transaction
from bot.store.records import ConsentRow
from dialogs.effects import ConsentAnswered
from dialogs.messages import NewMessage
from dialogs.phases import Phase
from dialogs.screening import Contact
from dialogs.steps.consent_words import shown_text
from dialogs.words import text_hash
from tests.unit.arriving import asked_for_whom
from tests.unit.chatting import Chat, stop
from tests.unit.coordinating import Hospital, data_under, hospital_at

ANNE = 900
CONSENTS = ("@consent", "@abroad", "@sharing")


@pytest_asyncio.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as ready:
        yield ready


def agreed(chat: Chat) -> ConsentAnswered:
    chat.press("agree")
    (consent,) = (r for r in chat.turn.records if isinstance(r, ConsentAnswered))
    return consent


@pytest.mark.parametrize("ref", CONSENTS)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_is_agreed_to_is_what_stood_on_the_screen(ref: str, lang: str) -> None:
    chat = stop(ref, lang=lang)
    shown = [say.text for say in chat.turn.says if isinstance(say, NewMessage)][-1]
    labels = [button.text for row in chat.screen.rows for button in row] if chat.screen else []
    text = agreed(chat).text
    assert shown.strip().splitlines()[-1] in text
    assert all(f"[{label}]" in text for label in labels)


def test_every_kind_of_asking_has_a_hash_of_its_own() -> None:
    texts = set()
    for who in ("self", "child", "other"):
        for lang in ("en", "zh"):
            chat = stop("@consent", lang=lang)
            chat.screening = replace(chat.screening, who=who)
            texts.add(text_hash(shown_text(chat.context)))
    other = stop("@consent")
    operator = replace(other.content.operator, operator="Another Trust")
    context = replace(other.context, content=replace(other.content, operator=operator))
    texts.add(text_hash(shown_text(context)))
    assert len(texts) == 7


def test_the_consent_to_share_says_what_is_shared_and_with_whom() -> None:
    chat = stop("@sharing")
    listed = chat.say("ui-share-items").splitlines()
    text = agreed(chat).text
    assert all(line in text for line in listed)
    trial, site = chat.screening.target or ("", "")
    assert chat.say(f"site-{site.replace('_', '-')}") in text
    assert chat.say(f"trial-{trial}") in text


def test_no_name_and_no_number_is_kept_with_the_words() -> None:
    chat = stop("@sharing")
    chat.screening = replace(chat.screening, contact=Contact("Zaunkönig", "+8613900139077"))
    text = shown_text(chat.context)
    assert "…" in text
    assert "Zaunkönig" not in text
    assert "139" not in text


@pytest.mark.parametrize("ref", CONSENTS)
def test_words_that_changed_since_are_asked_anew(ref: str) -> None:
    chat = stop(ref)
    prompt = chat.screening.current_prompt
    chat.screening = replace(chat.screening, prompt=replace(prompt, draft={"words": "others"}))
    chat.press("agree")
    assert chat.turn.records == ()
    assert chat.ref == ref
    assert agreed(chat).given


async def start(hospital: Hospital, argument: str = "") -> None:
    await hospital.at_desk(Event("command", ANNE, ANNE, text="start", argument=argument))


async def press(hospital: Hospital, *options: str) -> None:
    for option in options:
        chat = await hospital.chat(ANNE)
        under = [data for message in chat.messages.values() for data in data_under(message)]
        data = next(data for data in reversed(under) if data.endswith(f".{option}"))
        await hospital.at_desk(Event("pressed", ANNE, ANNE, text=data, query="q"))


async def begun(hospital: Hospital, who: str = "self") -> None:
    await start(hospital)
    await press(hospital, "en", who, "agree", "agree")


async def proofs(hospital: Hospital) -> list[tuple[ConsentRow, str]]:
    def work(tx: Transaction) -> list[tuple[ConsentRow, str]]:
        return [(row, tx.consents.words(row.text_hash)) for row in tx.consents.proofs_of(ANNE)]

    return await hospital.store.read(work)


async def test_an_erasure_leaves_a_proof_without_the_person(hospital: Hospital) -> None:
    await begun(hospital, "child")
    await hospital.at_desk(Event("command", ANNE, ANNE, text="erase"))
    await press(hospital, "yes")
    kept = await proofs(hospital)
    assert [(row.kind, row.given, row.lang, row.who) for row, _ in kept] == [
        ("screening", True, "en", "child"),
        ("telegram_abroad", True, "en", "child"),
    ]
    assert all(row.screening is None for row, _ in kept)
    assert all(text_hash(words) == row.text_hash and "[" in words for row, words in kept)
    assert "As parent or guardian" in kept[0][1]
    rows = await hospital.store.read(lambda tx: tx.audit.rows())
    assert "erased" in [row.action for row in rows]
    assert str(ANNE) not in str(rows)


async def test_a_proof_goes_after_three_years_and_its_words_with_the_last(
    hospital: Hospital,
) -> None:
    await begun(hospital)
    await hospital.at_desk(Event("command", ANNE, ANNE, text="erase"))
    await press(hospital, "yes")
    await hospital.store.retain(hospital.now + timedelta(days=3 * 365 - 1))
    assert await proofs(hospital)
    await hospital.store.retain(hospital.now + timedelta(days=3 * 365 + 1))
    assert not await proofs(hospital)
    left = await hospital.store.read(
        lambda tx: tx._all("SELECT 1 FROM consent_texts")  # type: ignore[attr-defined]
    )
    assert left == []


@pytest.mark.parametrize(
    "change", ["who = 'other'", "lang = 'zh'", "proof = x'00'", "text_hash = 'x'", "given = 0"]
)
async def test_a_consent_stays_as_it_was_given(hospital: Hospital, change: str) -> None:
    await begun(hospital)
    with pytest.raises(Exception, match="stays as it was given"):
        await hospital.store.transact(
            lambda tx: tx._run(f"UPDATE consents SET {change}")  # type: ignore[attr-defined]
        )


def test_who_was_younger_a_moment_ago_is_asked_for_a_parent() -> None:
    chat = asked_for_whom()
    chat.press("minor")
    chat.minor = True  # as the store tells it for a day
    chat.start()
    assert chat.ref == "@age_gate"
    assert chat.options == ["parent"] or set(chat.options) == {"parent"}
    for typed in ("yes", "I am 18", "19"):
        chat.write(typed)
        assert chat.screening.phase is Phase.AGE_GATE, typed
    chat.press("parent")
    assert (chat.ref, chat.screening.who) == ("@consent", "child")


def test_nor_does_somebody_else_lead_back_to_themselves() -> None:
    chat = asked_for_whom()
    chat.minor = True
    chat.press("self")
    assert (chat.ref, chat.screening.who) == ("@who_for", None)


async def test_it_is_remembered_for_a_day_and_counted(hospital: Hospital) -> None:
    await start(hospital)
    await press(hospital, "en", "minor")
    await start(hospital)
    assert "parent" in data_under((await hospital.chat(ANNE)).last)[-1]
    day = hospital.now.date()
    sums = await hospital.store.read(lambda tx: tx.counters.sums(day, day))
    assert sums["ended:minor"] == 1
    hospital.now += timedelta(hours=25)
    await start(hospital)
    assert data_under((await hospital.chat(ANNE)).last)[0].endswith(".yes")


def test_the_command_line_shows_a_proof_and_is_on_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRESCREEN_DATABASE", str(tmp_path / "a.db"))
    monkeypatch.setenv("PRESCREEN_KEYS", str(tmp_path / "keys.db"))
    monkeypatch.setenv("PRESCREEN_MASTER_KEY", b64encode(bytes(32)).decode())

    async def agreed_to() -> None:
        async with hospital_at(tmp_path) as hospital:
            await begun(hospital)

    asyncio.run(agreed_to())
    said = CliRunner().invoke(consents.app, ["of", str(ANNE), "--reason", "asked for by her"])
    assert "telegram_abroad · yes · about self · en" in said.output
    assert "[I agree, begin]" in said.output
    nobody = CliRunner().invoke(consents.app, ["of", "1", "--reason", "x"])
    assert "No consent" in nobody.output

    async def audited() -> list[str]:
        async with hospital_at(tmp_path) as hospital:
            rows = await hospital.store.read(lambda tx: tx.audit.rows("one person"))
            return [str(row.detail) for row in rows]

    assert asyncio.run(audited()) == ["asked for by her", "x"]
