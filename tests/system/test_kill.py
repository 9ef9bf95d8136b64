"""kill -9 at twenty random moments of a conversation: nothing lost, nothing doubled."""

from collections import Counter
from itertools import zip_longest
from pathlib import Path

import pytest

from bot.sandbox import Sandbox
from bot.store.ports import Store
from dialogs.statuses import ReferralStatus
from tests.system.botprocess import TOKEN, BotProcess
from tests.system.killing import ROLES, SITES, Round, Undisturbed, clock, stored

KILLS, SEED = 20, 2026


async def killed(content, folder: Path, kills: int, seed: int) -> None:
    """One round: play it, print where the kills struck, and compare what is left."""
    expected = [Undisturbed(content, role) for role in ROLES]
    fast = clock()
    box = Sandbox(clock=fast)
    box.add_bot(TOKEN)
    await box.start()
    bot = BotProcess(folder, box.base_url, fast)
    played = Round(content, box, bot, seed)
    try:
        turns = sum(one.turns for one in expected)
        likely = sum(one.likely for one in expected)
        print(f"\nseed {seed}")
        for line in await played.play(kills, turns, likely):
            print(f"  killed at {line}")
        assert bot.kills == kills
        await check(content, played, expected, kills)
    finally:
        await bot.end()
        await box.stop()


async def check(content, played: Round, expected: list[Undisturbed], kills: int) -> None:
    store: Store = played.bot.store()
    try:
        for one in expected:
            seen = await store.read(lambda tx, o=one: stored(tx, content, o.role.user))
            wanted = one.seen()
            for answer, meant in zip_longest(seen["answers"], wanted["answers"]):
                assert answer == meant
            for what in wanted:
                assert seen[what] == wanted[what], what
            assert one.referrals
        await check_updates(store, played)
        await check_cards(store, played, kills)
        assert await store.read(lambda tx: tx.audit.verify()) is None
    finally:
        await store.close()
    assert "Traceback" not in played.bot.log
    for canary in ("Mrs Li", "李女士", "13800000000"):
        assert canary not in played.bot.log


async def check_updates(store: Store, played: Round) -> None:
    """Every update that Telegram was told we have is in the inbox, once, and done."""
    rows = await store.read(lambda tx: tx._all("SELECT update_id, done_at, quarantined FROM inbox"))
    queue = played.account.queue
    given = set(range(played.first_update, queue._next))
    acknowledged = given - queue.pending.keys()
    assert Counter(row["update_id"] for row in rows) == Counter(acknowledged)
    assert queue.expired == 0
    assert all(row["done_at"] and not row["quarantined"] for row in rows)


async def check_cards(store: Store, played: Round, kills: int) -> None:
    """Each card came, at most once more a kill, and what was done about it is kept once."""
    codes = []
    for role in ROLES:
        account = await store.read(lambda tx, r=role: tx.accounts.find(r.user))
        (row,) = await store.read(lambda tx, a=account: tx.screenings.of(a.id))
        codes += await store.read(lambda tx, r=row: tx.referrals.of(r.id))
    likely = [referral for referral in codes if '"likely": true' in referral.card.split("[")[0]]
    assert likely
    for referral in likely:
        assert referral.status == ReferralStatus.REACHED
        assert 1 <= len(played.coordinator.cards(referral.code)) <= 1 + kills
        audit = await store.read(lambda tx, r=referral: tx.audit.rows(r.code))
        actions = Counter(row.action for row in audit)
        assert actions["card sent"] == actions["referral reached"] == 1
        assert actions["contact shown"] >= 1
    for referral in codes:
        for role in ROLES:
            mine = [m for m in played.box.users[role.user].from_bot if referral.code in m.text]
            assert len(mine) <= 2 + kills  # the receipt, and what is said of it
    # Three menus of participants, one a binding of the coordinator; each start asks for the three.
    assert len(played.box.called("setMyCommands")) <= 3 + len(SITES) + kills


@pytest.mark.slow
async def test_twenty_kills_lose_nothing_and_double_nothing(content, tmp_path):
    await killed(content, tmp_path, KILLS, SEED)
