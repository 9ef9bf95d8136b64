"""Admins are sent what the audit and the list of erasures came to, once a day."""

from datetime import timedelta
from pathlib import Path

from bot.coordinators import heads
from tests.unit.coordinating import Hospital, hospital_at

NURSE, ADMIN = 1, 3


async def sent(hospital: Hospital, hours: float) -> int:
    """How many letters a look at the clock posts, so many hours after noon in Shanghai."""
    at = hospital.now + timedelta(hours=hours)
    posted = await hospital.store.transact(lambda tx: heads.post_due(hospital.work(tx, at)))
    await hospital.deliver()
    return posted


async def test_the_heads_go_out_once_a_day_to_admins_alone(tmp_path: Path) -> None:
    async with hospital_at(tmp_path) as hospital:
        await hospital.bind(ADMIN, None)
        await hospital.bind(NURSE)
        audit = await hospital.store.read(lambda tx: tx.audit.head())
        assert await sent(hospital, -4) == 0  # before nine
        assert await sent(hospital, 0) == 1
        text = (await hospital.chat(ADMIN)).last["text"]
        assert f"Audit: {audit[0]}:{audit[1][:12]}" in text
        assert "Deletions: 0:0" in text
        assert await sent(hospital, 1) == 0
        assert await sent(hospital, 24) == 0  # nothing was added since
        nurse = await hospital.store.transact(lambda tx: tx.accounts.ensure(NURSE, hospital.now))
        await hospital.store.transact(lambda tx: tx.accounts.erase(nurse.id, hospital.now))
        assert await sent(hospital, 48) == 1
        assert "Deletions: 1:" in (await hospital.chat(ADMIN)).last["text"]
