"""One-time links bind exactly one person; groups and odd messages are met kindly."""

import asyncio
import base64
import os
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.channel.events import Event
from bot.cli import admins, sites
from bot.coordinators import commands, groups, invitations
from bot.settings import new_master_key
from bot.store import open_store
from bot.store.records import Invitation
from tests.unit.coordinating import CHANGHAI, CHILDREN, Hospital, app, hospital_at

USER, OTHER, ADMIN, GROUP = 1, 2, 3, -1001


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        yield there


async def invited(hospital: Hospital, site: str | None = CHANGHAI) -> str:
    payload, role = invitations.fresh(), "coordinator" if site else "admin"
    await hospital.store.transact(
        lambda tx: invitations.keep(tx, payload, Invitation(role, site), hospital.now)
    )
    return payload


async def roles(hospital: Hospital, user: int) -> list[tuple[str, str | None]]:
    found = await hospital.store.read(lambda tx: tx.grants.of(user))
    return [(grant.role, grant.site) for grant in found]


def test_a_payload_is_128_random_bits_that_telegram_carries() -> None:
    payload = invitations.fresh()
    assert re.fullmatch(r"i_[A-Za-z0-9_-]{22}", payload)
    assert payload != invitations.fresh()
    assert invitations.link("b", payload) == f"https://t.me/b?start={payload}"


@pytest.mark.parametrize(
    ("site", "role", "word"),
    [(CHANGHAI, "coordinator", "Changhai Hospital"), (None, "admin", "an admin")],
)
async def test_who_opens_a_link_is_bound_and_welcomed(
    hospital: Hospital, site: str | None, role: str, word: str
) -> None:
    assert await hospital.open(USER, await invited(hospital, site))
    assert await roles(hospital, USER) == [(role, site)]
    chat = await hospital.chat(USER)
    assert any(word in text for text in chat.texts)
    assert "setMyCommands" in chat.calls


async def test_a_link_works_once_and_used_wrong_and_expired_get_the_same_words(
    hospital: Hospital,
) -> None:
    used, late = await invited(hospital), await invited(hospital)
    await hospital.open(USER, used)
    await hospital.open(10, used)
    await hospital.open(11, invitations.fresh())
    await hospital.open(12, "i_")
    hospital.now += invitations.VALID
    await hospital.open(13, late)
    said = {(await hospital.chat(user)).texts[-1] for user in (10, 11, 12, 13)}
    assert len(said) == 1
    for user in (10, 11, 12, 13):
        assert await roles(hospital, user) == []


async def test_a_link_is_good_until_the_last_second_of_48_hours(hospital: Hospital) -> None:
    payload = await invited(hospital)
    hospital.now += timedelta(hours=47, minutes=59, seconds=59)
    await hospital.open(USER, payload)
    assert await roles(hospital, USER) == [("coordinator", CHANGHAI)]


async def test_of_many_who_open_one_link_at_once_exactly_one_is_bound(hospital: Hospital) -> None:
    payload = await invited(hospital)
    await asyncio.gather(*(hospital.open(user, payload) for user in range(20, 40)))
    bound = [user for user in range(20, 40) if await roles(hospital, user)]
    assert len(bound) == 1


async def test_the_secret_itself_is_not_stored(tmp_path: Path) -> None:
    async with hospital_at(tmp_path) as hospital:
        payload = await invited(hospital)
    stored = everything_in(tmp_path)
    assert payload.encode() not in stored
    assert payload.removeprefix("i_").encode() not in stored


def everything_in(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


async def test_another_start_is_not_an_invitation(hospital: Hospital) -> None:
    assert not await hospital.open(USER, "NCT06010472")
    assert not await hospital.open(USER, "")


@pytest.mark.parametrize(
    ("phone", "said"), [("zh-hans", "欢迎"), ("en", "Welcome"), ("de", "欢迎"), ("", "欢迎")]
)
async def test_a_coordinator_is_met_in_their_language_else_in_the_sites(
    hospital: Hospital, phone: str, said: str
) -> None:
    await hospital.open(USER, await invited(hospital), phone)
    assert any(text.startswith(said) for text in (await hospital.chat(USER)).texts)


async def test_admins_and_colleagues_hear_of_a_newcomer(hospital: Hospital) -> None:
    await hospital.bind(ADMIN, None)
    await hospital.bind(OTHER, CHANGHAI)
    await hospital.bind(4, CHILDREN)
    await hospital.bind(USER, CHANGHAI)
    for user, times in ((ADMIN, 3), (OTHER, 1), (4, 0), (USER, 0)):
        texts = (await hospital.chat(user)).texts
        assert (
            len(
                [
                    text
                    for text in texts
                    if "now receives referrals of" in text or "Somebody new" in text
                ]
            )
            == times
        )


@pytest.mark.parametrize("command", [*commands.COMMANDS, "erase", "nonsense"])
@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("site", [CHANGHAI, None])
async def test_every_command_has_an_answer(
    hospital: Hospital, command: str, lang: str, site: str | None
) -> None:
    await hospital.bind(USER, site, lang)
    before = len((await hospital.chat(USER)).messages)
    await hospital.command(USER, command)
    assert len((await hospital.chat(USER)).messages) == before + 1


async def test_the_language_of_everything_follows_the_command(hospital: Hospital) -> None:
    await hospital.bind(USER)
    await hospital.command(USER, "language")
    referral = await hospital.refer()
    chat = await hospital.chat(USER)
    assert any("初筛符合" in text for text in chat.texts if referral.code in text)


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        ("text", "hello", "Nobody reads messages here"),
        ("text", "she has chest pain", "120"),
        ("media", "", "Nobody reads messages here"),
        ("edited", "", None),
        ("text", "我想死", "12356"),
    ],
)
async def test_what_is_no_button_gets_a_kind_answer(
    hospital: Hospital, kind: str, text: str, said: str | None
) -> None:
    await hospital.bind(USER)
    before = len((await hospital.chat(USER)).messages)
    await hospital.hear(USER, Event(kind, USER, USER, text=text))
    texts = (await hospital.chat(USER)).texts[before:]
    assert len(texts) == (said is not None)
    assert said is None or said in texts[0]


async def in_group(hospital: Hospital, **what: Any) -> None:
    event = Event(**{"kind": "group", "user": USER, "chat": GROUP, "private": False, **what})
    await hospital.store.transact(lambda tx: groups.in_group(hospital.work(tx), event))
    await hospital.deliver()


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        ("/start", True),
        ("/help@example_bot please", True),
        ("/help@Example_Bot", True),
        ("/help@another_bot", False),
        ("hello", False),
        ("example_bot", False),
        ("", False),
    ],
)
async def test_in_a_group_only_a_command_gets_one_neutral_sentence(
    hospital: Hospital, text: str, answered: bool
) -> None:
    for _ in range(3):
        await in_group(hospital, text=text)
    chat = await hospital.chat(GROUP)
    assert len(chat.texts) == answered
    assert all("private chat only" in said for said in chat.texts)


async def test_an_unknown_group_that_adds_the_bot_is_told_and_left(hospital: Hospital) -> None:
    await in_group(hospital, kind="member", bot_added=True)
    assert (await hospital.chat(GROUP)).calls == ["sendMessage", "leaveChat"]


async def test_being_removed_from_a_group_is_answered_with_silence(hospital: Hospital) -> None:
    await in_group(hospital, kind="member", reachable=False)
    assert (await hospital.chat(GROUP)).calls == []


@pytest.fixture
def runner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    monkeypatch.setenv("PRESCREEN_DATABASE", str(tmp_path / "a.db"))
    monkeypatch.setenv("PRESCREEN_KEYS", str(tmp_path / "keys.db"))
    monkeypatch.setenv("PRESCREEN_MASTER_KEY", new_master_key())
    return CliRunner()


def test_the_command_prints_a_link_or_says_how_to_get_one(runner: CliRunner) -> None:
    linked = runner.invoke(admins.app, ["invite", "--bot", "@my_bot"])
    assert re.match(r"https://t\.me/my_bot\?start=i_[\w-]{22}\n", linked.stdout)
    bare = runner.invoke(sites.app, ["invite", CHANGHAI])
    assert re.match(r"/start i_[\w-]{22}\n", bare.stdout)
    assert "PRESCREEN_BOT_USERNAME" in bare.output


def test_an_invitation_from_the_command_line_binds(runner: CliRunner, tmp_path: Path) -> None:
    payload = runner.invoke(sites.app, ["invite", CHILDREN]).stdout.split()[1]
    master = base64.b64decode(os.environ["PRESCREEN_MASTER_KEY"])

    async def bound() -> list[str | None]:
        store = open_store(tmp_path / "a.db", keys=tmp_path / "keys.db", master=master)
        there = Hospital(store, app())
        there.now = datetime.now(UTC)
        await there.open(USER, payload)
        found = await store.read(lambda tx: tx.grants.of(USER))
        await store.close()
        return [grant.site for grant in found]

    assert asyncio.run(bound()) == [CHILDREN]
    listed = runner.invoke(sites.app, ["list"]).stdout
    assert "zju_children: coordinators 1, unseen referrals 0" in listed
    assert "changhai: coordinators 0, unseen referrals 0" in listed


def test_an_unknown_site_is_refused_with_the_known_ones(runner: CliRunner) -> None:
    result = runner.invoke(sites.app, ["invite", "chnaghai"])
    assert result.exit_code == 2
    assert "changhai, zju_children" in result.output


def test_a_missing_setting_is_named_with_exit_3(
    runner: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PRESCREEN_MASTER_KEY")
    result = runner.invoke(admins.app, ["invite"])
    assert result.exit_code == 3
    assert "PRESCREEN_MASTER_KEY" in result.output
