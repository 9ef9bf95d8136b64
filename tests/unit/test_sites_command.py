"""`prescreen sites` and `prescreen admins`: who is bound, by numbers and names; ending a right."""

import asyncio
import base64
import os
import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

import pytest
from typer.testing import CliRunner

from bot.cli import admins, sites
from bot.settings import new_master_key
from bot.store import open_store
from dialogs.statuses import ReferralStatus
from tests.unit.coordinating import ADULT, CHANGHAI, PAEDIATRIC, SECOND, Hospital, app

T = TypeVar("T")
LIN, MEI, ADMIN, GROUP = 7_346_512_501, 7_346_512_502, 7_346_512_503, -4_455_123_456


@pytest.fixture
def runner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    monkeypatch.setenv("PRESCREEN_DATABASE", str(tmp_path / "a.db"))
    monkeypatch.setenv("PRESCREEN_KEYS", str(tmp_path / "keys.db"))
    monkeypatch.setenv("PRESCREEN_MASTER_KEY", new_master_key())
    return CliRunner()


def at_hospital(work: Callable[[Hospital], Awaitable[T]]) -> T:
    """Beside the command line, on the same database."""

    async def run() -> T:
        master = base64.b64decode(os.environ["PRESCREEN_MASTER_KEY"])
        store = open_store(
            Path(os.environ["PRESCREEN_DATABASE"]),
            keys=Path(os.environ["PRESCREEN_KEYS"]),
            master=master,
        )
        there = Hospital(store, app())
        there.now = datetime.now(UTC)
        try:
            return await work(there)
        finally:
            await store.close()

    return asyncio.run(run())


async def staffed(there: Hospital) -> None:
    await there.bind(LIN, name="Lin")
    await there.bind(MEI, name="Mei", trials=(SECOND,), duty="backup")
    await there.bind(ADMIN, None, name="Ada")
    await there.bind_group(GROUP, LIN)
    await there.store.unreachable(MEI, there.now)


def listed(runner: CliRunner) -> str:
    return runner.invoke(sites.app, ["list"]).stdout


def number_of(text: str, name: str) -> str:
    found = re.search(rf"^ *(g?\d+) .*{name}", text, re.M)
    assert found is not None
    return found[1]


def test_the_list_names_who_is_bound_and_no_telegram_id(runner: CliRunner) -> None:
    at_hospital(staffed)
    text = listed(runner)
    today = f"{datetime.now(UTC):%Y-%m-%d}"
    assert "changhai: coordinators 2, unseen referrals 0" in text
    assert f"Lin · primary · all trials · since {today} · reachable" in text
    assert f"Mei · backup · {SECOND} · since {today} · cannot be reached" in text
    assert f"group “Team” · all trials · since {today}" in text
    people = runner.invoke(admins.app, ["list"]).stdout
    assert f"Ada · since {today} · reachable" in people
    for id in (LIN, MEI, ADMIN, -GROUP):
        assert str(id) not in text + people


def test_a_right_ends_by_its_number_after_a_yes_that_names_who(runner: CliRunner) -> None:
    at_hospital(staffed)
    number = number_of(listed(runner), "Lin")
    refused = runner.invoke(sites.app, ["revoke", CHANGHAI, number], input="n\n")
    assert "Lin · primary" in refused.output
    assert refused.exit_code == 1
    done = runner.invoke(sites.app, ["revoke", CHANGHAI, number], input="y\n")
    assert done.exit_code == 0
    assert "nobody was promoted" in done.output
    left = listed(runner)
    assert "Lin" not in left
    assert "Mei · backup" in left

    assert runner.invoke(sites.app, ["revoke", CHANGHAI, number, "--yes"]).exit_code == 2

    async def after(there: Hospital) -> tuple[list[str], str]:
        rows = await there.store.read(lambda tx: tx.audit.rows(CHANGHAI))
        return [row.action for row in rows], "\n".join((await there.chat(LIN)).texts)

    actions, said = at_hospital(after)
    assert actions.count("revoked coordinator") == 1
    assert "You no longer receive referrals of Changhai Hospital" in said
    last = runner.invoke(sites.app, ["revoke", CHANGHAI, number_of(left, "Mei"), "--yes"])
    assert "Nobody receives the referrals of changhai now" in last.output


def test_a_group_ends_the_same_way(runner: CliRunner) -> None:
    at_hospital(staffed)
    number = number_of(listed(runner), "Team")
    done = runner.invoke(sites.app, ["revoke", CHANGHAI, number, "--yes"])
    assert "Revoked: group “Team”" in done.output
    assert "Team" not in listed(runner)

    async def calls(there: Hospital) -> list[str]:
        return (await there.chat(GROUP)).calls

    assert at_hospital(calls)[-2:] == ["sendMessage", "leaveChat"]


def test_a_site_that_left_the_files_is_listed_and_its_rights_can_end(
    runner: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def referred(there: Hospital) -> str:
        await staffed(there)
        return (await there.refer()).code

    code = at_hospital(referred)
    known = app().content.library
    left = MappingProxyType({n: s for n, s in known.sites.items() if n != CHANGHAI})
    monkeypatch.setattr(sites, "_library", lambda: replace(known, sites=left))
    text = listed(runner)
    line = "changhai: coordinators 2, unseen referrals 1 (no longer in trials/sites.yaml)"
    assert text.splitlines()[-4] == line
    for name in ("Lin", "Mei", "Team"):
        done = runner.invoke(sites.app, ["revoke", CHANGHAI, number_of(text, name), "--yes"])
        assert done.exit_code == 0
        assert "sites invite" not in done.output
    assert listed(runner).splitlines()[-1] == line.replace("coordinators 2", "coordinators 0")

    async def over(there: Hospital) -> None:
        await there.store.transact(
            lambda tx: tx.referrals.set_status(code, ReferralStatus.DECLINED, there.now, "t")
        )

    at_hospital(over)
    assert CHANGHAI not in listed(runner)


def test_the_last_admin_who_goes_is_noticed(runner: CliRunner) -> None:
    at_hospital(staffed)
    number = number_of(runner.invoke(admins.app, ["list"]).stdout, "Ada")
    assert runner.invoke(admins.app, ["revoke", "x", "--yes"]).exit_code == 2
    done = runner.invoke(admins.app, ["revoke", number], input="y\n")
    assert "There is no admin now" in done.output
    assert "no admin" in runner.invoke(admins.app, ["list"]).stdout


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--trial", PAEDIATRIC], f"Use: {ADULT}, {SECOND}"),
        (["--primary", "--backup"], "one of --primary"),
        (["--group", "--backup"], "one of --primary"),
    ],
)
def test_what_cannot_be_is_refused_with_what_can(
    runner: CliRunner, options: list[str], said: str
) -> None:
    result = runner.invoke(sites.app, ["invite", CHANGHAI, *options])
    assert result.exit_code == 2
    assert said in result.output


def test_invitations_say_what_they_are_for(runner: CliRunner) -> None:
    group = runner.invoke(sites.app, ["invite", CHANGHAI, "--group", "--bot", "b"])
    assert re.match(r"https://t\.me/b\?startgroup=i_[\w-]{22}\n", group.stdout)
    backup = ["invite", CHANGHAI, "--backup", "--trial", ADULT, "--trial", SECOND]
    payload = runner.invoke(sites.app, backup).stdout.split()[1]

    async def bound(there: Hospital) -> tuple[str, tuple[str, ...]]:
        await there.open(LIN, payload)
        (grant,) = await there.store.read(lambda tx: tx.grants.of(LIN))
        return grant.duty, grant.trials

    assert at_hospital(bound) == ("backup", (ADULT, SECOND))
