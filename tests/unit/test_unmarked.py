"""Rows about rights that were written by hand let nobody in; admins and operators are told."""

import asyncio
import base64
import os
import tarfile
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app import CallbackAnswer
from bot.channel.events import Event
from bot.cli import starting
from bot.cli.accepting import accept_as_it_stands
from bot.coordinators import invitations, revoking
from bot.coordinators.buttons import data_of
from bot.runtime.dispatcher import Dispatcher
from bot.runtime.scheduler import Scheduler
from bot.settings import StoreSettings
from bot.store import Store, Transaction, open_store
from bot.store.records import Invitation, RetentionRules
from bot.store.sqlite import driver
from tests.contract.conftest import MASTER, let_in, speaking
from tests.contract.test_store_sealed import KEPT
from tests.unit.coordinating import CONTACT, Hospital, hospital_at
from tests.unit.test_backup_command import NOW, backup, command, lose, store_work
from tests.unit.test_backup_command import machine as machine
from tests.unit.test_clockwork import At, unheard

NURSE, THIEF, ADMIN, CHINESE = 1, 2, 3, 4
SECRET = "i_" + "A" * 22
AT = "2026-11-22T00:00:00.000000+00:00"


def by_hand(folder: Path, *script: str) -> None:
    """Write into the database file with SQLite alone, past its triggers."""
    connection = driver._driver.connect(str(folder / "a.db"))
    connection.execute("PRAGMA foreign_keys=0")
    triggers = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
    held = connection.execute(triggers).fetchall()
    for statement in (
        *[f"DROP TRIGGER {name}" for name, _ in held],
        *script,
        *[s for _, s in held],
    ):
        connection.execute(statement)
    connection.commit()
    connection.close()


async def start(hospital: Hospital) -> None:
    clock = At(hospital)
    dispatcher = Dispatcher(hospital.store, hospital.app, clock, unheard)
    await Scheduler(hospital.store, hospital.app, dispatcher, clock, RetentionRules()).catch_up()
    await hospital.deliver()


async def press(hospital: Hospital, user: int, action: str, code: str) -> CallbackAnswer:
    data = data_of(action, code, await hospital.store.read(lambda tx: tx.steps.changes(code)))
    event = Event("pressed", user, user, text=data, query="q", lang="en")
    return await hospital.at_desk(event)


async def texts(hospital: Hospital, user: int) -> list[str]:
    return list((await hospital.chat(user)).texts)


async def test_a_thief_with_the_file_alone_is_shown_nobody(tmp_path: Path) -> None:
    """A right, an invitation and a hospital written by hand: each press is a stranger's."""
    async with hospital_at(tmp_path) as hospital:
        await hospital.bind(NURSE)
        code = (await hospital.refer()).code
        assert CONTACT.phone[-4:] in str(await press(hospital, NURSE, "contact", code))
        his = await hospital.store.transact(lambda tx: tx.accounts.ensure(THIEF, hospital.now).id)
        by_hand(
            tmp_path,
            "INSERT INTO grants (account, site, role, lang, granted_at) VALUES"
            f" ('{his}', 'changhai', 'coordinator', 'en', '{AT}')",
            "INSERT INTO invites (hash, role, site, expires, made_at) VALUES"
            f" (x'{invitations.digest(SECRET).hex()}', 'coordinator', 'changhai', '2999', '{AT}')",
        )
        await hospital.open(THIEF, SECRET)
        for action in ("contact", "answers", "acknowledge"):
            stranger = await press(hospital, 999, action, code)
            assert await press(hospital, THIEF, action, code) == stranger
        await hospital.at_desk(Event("command", THIEF, THIEF, text="status", lang="en"))
        await hospital.deliver()
        assert code not in "\n".join(await texts(hospital, THIEF))
        # An event of another hospital is nobody's any more, and not that hospital's.
        by_hand(tmp_path, "UPDATE referrals SET site = 'gobroad'")
        assert CONTACT.phone[-4:] not in str(await press(hospital, NURSE, "contact", code))
        assert await hospital.store.read(lambda tx: tx.referrals.of_site("gobroad")) == []


async def test_admins_are_told_the_number_at_each_start(tmp_path: Path) -> None:
    async with hospital_at(tmp_path) as hospital:
        await hospital.bind(ADMIN, None)
        await hospital.bind(CHINESE, None, "zh")
        await hospital.bind(NURSE)
        await hospital.refer()
        before = [await texts(hospital, admin) for admin in (ADMIN, CHINESE)]
        await start(hospital)
        assert [await texts(hospital, admin) for admin in (ADMIN, CHINESE)] == before
        by_hand(
            tmp_path,
            "UPDATE grants SET trials = 'x' WHERE role = 'coordinator'",
            "UPDATE referrals SET site = 'gobroad'",
        )
        for starts in (1, 2):
            hospital.now += timedelta(minutes=1)
            await start(hospital)
            for admin, begins, had in ((ADMIN, "2 entries", 0), (CHINESE, "数据库里有2条", 1)):
                new = (await texts(hospital, admin))[len(before[had]) :]
                assert [text.startswith(begins) for text in new] == [True] * starts


def _bound(tx: Transaction) -> None:
    until = NOW + timedelta(days=2)
    tx.invitations.add(b"h", Invitation("coordinator", "changhai"), until, NOW)
    assert let_in(tx, b"h", speaking(tx, NURSE), NOW)


def _rights() -> int:
    return store_work(lambda tx: len(tx.grants.of(NURSE)))


def opened() -> Store:
    settings = StoreSettings.read()
    return open_store(settings.database, keys=settings.keys, master=settings.master)


def test_the_commands_name_them_and_an_operator_takes_them_over(
    machine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store_work(_bound)
    assert command("audit", "verify").exit_code == 0
    by_hand(machine, "UPDATE grants SET duty = 'backup'")
    assert _rights() == 0
    refused = command("audit", "verify")
    assert refused.exit_code == 1
    assert "grants: written by hand, and taken no notice of: 1" in refused.stderr

    async def at_the_start() -> None:
        store = opened()
        await starting.tell_of_unmarked(store)
        await store.close()

    asyncio.run(at_the_start())
    assert "1 rows about rights were written by hand" in capsys.readouterr().err
    accept_as_it_stands(StoreSettings.read())
    assert "Taken over as they stand: 1 rows." in capsys.readouterr().err
    assert _rights() == 1
    assert command("audit", "verify").exit_code == 0
    assert "unmarked rows taken over" in command("audit", "show").stdout


async def test_a_right_that_had_ended_and_is_put_back_from_a_copy_is_told(tmp_path: Path) -> None:
    async with hospital_at(tmp_path) as hospital:
        await hospital.bind(NURSE)
        await hospital.bind(ADMIN, None)
        kept = await hospital.store.read(
            lambda tx: tx._one("SELECT id, mark FROM grants WHERE site IS NOT NULL")  # type: ignore[attr-defined]
        )

        def revoke(tx: Transaction) -> None:
            (grant,) = tx.grants.of(NURSE)
            assert revoking.revoke(tx, hospital.app.content.words, grant, hospital.now)

        await hospital.store.transact(revoke)
        assert await hospital.store.read(lambda tx: tx.marking.revived()) == []
        by_hand(
            tmp_path,
            f"UPDATE grants SET revoked_at = NULL, mark = x'{kept['mark'].hex()}'"
            f" WHERE id = {kept['id']}",
        )
        assert await hospital.store.read(lambda tx: tx.marking.revived()) == [kept["id"]]
        await hospital.store.transact(revoke)
        await hospital.bind(NURSE)  # let in anew, by an invitation
        assert await hospital.store.read(lambda tx: tx.marking.revived()) == []


def test_a_backup_of_before_the_marks_is_restored_and_one_after_is_not_changed(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRESCREEN_MASTER_KEY", base64.b64encode(MASTER).decode())
    with tarfile.open(KEPT) as packed:
        packed.extractall(machine, filter="data")
    (machine / "prescreen.db").rename(os.environ["PRESCREEN_DATABASE"])
    before = backup(machine)
    admins = store_work(lambda tx: tx.grants.admins())
    after = backup(machine)
    assert len(admins) == 1
    lose(machine / "a.db")
    # The keys know by now that all was marked; the copy is of before, and its own keys say so.
    done = command("restore", before, "--head", "0:0")
    assert done.exit_code == 0, done.output
    assert store_work(lambda tx: tx.grants.admins()) == admins
    assert store_work(lambda tx: tx.marking.broken()) == {}
    by_hand(machine, "UPDATE grants SET granted_at = '2020'")
    forged = backup(machine)
    for copy, stands in ((forged, 0), (after, 1)):
        lose(machine / "a.db")
        assert command("restore", copy, "--head", "0:0").exit_code == 0
        assert len(store_work(lambda tx: tx.grants.admins())) == stands
