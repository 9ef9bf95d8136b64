"""`prescreen run` as its operator sees it: checks, words, a graceful end. A real process."""

import asyncio
import base64
import os
import signal
import socket
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.sandbox import Sandbox
from bot.settings import new_master_key
from bot.store import Transaction, open_store
from bot.store.records import Invitation
from tests import shipped
from tests.patience import PATIENCE
from tests.system.warm import Warm, ended, started
from tests.unit.test_rejudge_command import TRIAL, fill

pytestmark = pytest.mark.slow
TOKEN = "4242:" + "x" * 35
RUN = ("run", "--unreviewed")


@pytest_asyncio.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    box = Sandbox()
    await box.start()
    box.add_bot(TOKEN)
    yield box
    await box.stop()


@pytest.fixture
def env(sandbox: Sandbox, tmp_path: Path) -> dict[str, str]:
    """A whole environment for a bot on the sandbox."""
    clean = {name: text for name, text in os.environ.items() if not name.startswith("PRESCREEN_")}
    return clean | {
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "PRESCREEN_TELEGRAM_TOKEN": TOKEN,
        "PRESCREEN_TELEGRAM_API_BASE": sandbox.base_url,
        "PRESCREEN_DATABASE": str(tmp_path / "d.db"),
        "PRESCREEN_KEYS": str(tmp_path / "k.db"),
        "PRESCREEN_MASTER_KEY": new_master_key(),
        "PRESCREEN_OPERATOR": "Changhai Hospital",
        "PRESCREEN_OPERATOR_CONTACT": "privacy@example.org",
    }


async def until(what: Callable[[], object], process: Warm) -> None:
    async with asyncio.timeout(PATIENCE):
        while not what():
            assert process.returncode is None, process.said
            await asyncio.sleep(0.05)


async def test_missing_settings_are_all_named_and_end_with_3(env):
    for name in ("TELEGRAM_TOKEN", "MASTER_KEY", "OPERATOR"):
        del env[f"PRESCREEN_{name}"]
    code, said = await ended(env, *RUN)
    assert code == 3
    for name in ("TELEGRAM_TOKEN", "MASTER_KEY", "OPERATOR"):
        assert f"PRESCREEN_{name}: is missing. " in said
    assert "Traceback" not in said


async def test_trial_files_nobody_signed_are_refused_by_name(env):
    unsigned = [trial.id for trial in shipped.library().trials.values() if trial.reviewed is None]
    code, said = await ended(env, "run")
    if not unsigned:
        pytest.skip("every trial file is signed")
    assert code == 3
    for trial in unsigned:
        assert f"trials/protocols/{trial}.yaml: " in said
    assert "--unreviewed" in said


async def test_a_wrong_token_ends_with_the_fix(env):
    code, said = await ended(env | {"PRESCREEN_TELEGRAM_TOKEN": "1:wrong"}, *RUN)
    assert code == 3
    assert "PRESCREEN_TELEGRAM_TOKEN" in said
    assert "1:wrong" not in said


async def test_a_wrong_master_key_ends_with_the_fix(env, sandbox):
    async with started(env, *RUN) as process:
        await until(lambda: sandbox.called("getUpdates"), process)
        process.send_signal(signal.SIGTERM)
        await process.ended()
    code, said = await ended(env | {"PRESCREEN_MASTER_KEY": new_master_key()}, *RUN)
    assert code == 3
    assert "PRESCREEN_MASTER_KEY" in said


async def test_polling_beside_a_webhook_is_refused_unless_it_is_to_be_removed(env, sandbox):
    bot = sandbox.world.bot(TOKEN)
    await bot.webhook.set("https://elsewhere.example.org/", "s" * 32, 40)
    code, said = await ended(env, *RUN)
    assert code == 3
    assert "PRESCREEN_MODE" in said
    async with started(env, *RUN, "--remove-webhook") as process:
        await until(lambda: sandbox.called("deleteWebhook"), process)
    assert bot.webhook.url == ""
    assert "drop_pending_updates" not in sandbox.called("deleteWebhook")[0].params


async def test_it_answers_stops_gracefully_and_goes_on_where_it_was(env, sandbox):
    anna = sandbox.add_user(7, "Anna")
    async with started(env, *RUN) as process:
        await anna.send("/start")
        await until(lambda: anna.from_bot, process)
        process.send_signal(signal.SIGTERM)
        assert await process.ended() == 0, process.said
        assert "Traceback" not in process.said
    await anna.send("/help")
    seen = len(anna.from_bot)
    async with started(env, *RUN) as process:
        await until(lambda: len(anna.from_bot) > seen, process)
    menus = {call.params.get("language_code") for call in sandbox.called("setMyCommands")}
    assert menus == {"en", "zh", None}
    assert len(sandbox.called("setMyCommands")) == 3  # once, not at every start


async def test_a_site_that_left_the_files_while_somebody_is_bound_there_is_named(env, sandbox):
    master = base64.b64decode(env["PRESCREEN_MASTER_KEY"])
    paths = Path(env["PRESCREEN_DATABASE"]), Path(env["PRESCREEN_KEYS"])
    store, now = open_store(paths[0], keys=paths[1], master=master), datetime.now(UTC)

    def bind(tx: Transaction) -> None:
        invitation = Invitation("coordinator", "atlantis")
        tx.invitations.add(b"a", invitation, now + timedelta(1), now)
        account = replace(tx.accounts.ensure(7, now), lang="en")
        tx.invitations.claim(b"a", account.id, "", "000000", now)
        tx.invitations.approve(b"a", "operator", now)
        tx.grants.redeem(b"a", account, "", now)

    await store.transact(bind)
    await store.close()
    async with started(env, *RUN) as process:
        await until(lambda: sandbox.called("setMyCommands"), process)
        process.send_signal(signal.SIGTERM)
        await process.ended()
        assert "atlantis is no longer in trials/sites.yaml" in process.said


async def test_a_second_bot_on_the_same_database_is_refused(env, sandbox):
    async with started(env, *RUN) as process:
        await until(lambda: sandbox.called("getUpdates"), process)
        code, said = await ended(env, *RUN)
    assert code == 3
    assert "Another `prescreen run`" in said


async def test_it_works_by_webhook_too(env, sandbox):
    anna = sandbox.add_user(7, "Anna")
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    by_webhook = env | {
        "PRESCREEN_MODE": "webhook",
        "PRESCREEN_WEBHOOK_URL": f"http://127.0.0.1:{port}/hook",
        "PRESCREEN_WEBHOOK_SECRET": "s" * 40,
        "PRESCREEN_WEBHOOK_PORT": str(port),
    }
    async with started(by_webhook, *RUN) as process:
        await until(lambda: sandbox.called("setWebhook"), process)
        await anna.send("/start")
        await until(lambda: anna.from_bot, process)
    assert sandbox.called("getUpdates") == []


async def test_results_are_judged_again_beside_a_running_bot(env, sandbox):
    anna = sandbox.add_user(77, "Anna")
    async with started(env, *RUN) as process:
        await until(lambda: sandbox.called("getUpdates"), process)
        master = base64.b64decode(env["PRESCREEN_MASTER_KEY"])
        paths = (Path(env[f"PRESCREEN_{name}"]) for name in ("DATABASE", "KEYS"))
        store = open_store(next(paths), keys=next(paths), master=master, check=False)
        await store.transact(fill)
        await store.close()
        rejudge = ("trials", "rejudge", TRIAL)
        assert "flips: 2" in await said_by(env, *rejudge)
        assert "Told by day: 1. Notes to sites: 1." in await said_by(env, *rejudge, "--notify")
        assert "nothing to do" in await said_by(env, *rejudge, "--notify")
        await anna.send("/start")
        await until(lambda: anna.from_bot, process)


async def said_by(env: dict[str, str], *args: str) -> str:
    code, said = await ended(env, *args)
    assert code == 0
    return said
