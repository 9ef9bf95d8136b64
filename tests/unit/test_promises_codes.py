"""A referral code is never given out twice: what is about one person never reaches another's."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.coordinators import notices
from bot.store import Transaction
from bot.store.sqlite import referrals
from tests.unit.coordinating import CHILDREN, PAEDIATRIC, Hospital, hospital_at, patient

NINA, WU = 501, 502  # coordinators of two hospitals


@pytest_asyncio.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as ready:
        yield ready


@pytest.fixture
def same_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every referral draws the letters of the first one before it draws any others."""
    drawn: list[str] = []

    def draw(letters: str) -> str:
        drawn.append(letters[len(drawn) // 8 % len(letters)])
        return drawn[-1]

    monkeypatch.setattr(referrals.secrets, "choice", draw)  # type: ignore[attr-defined]


async def gone(hospital: Hospital) -> None:
    hospital.now += timedelta(days=400)
    await hospital.store.retain(hospital.now)


async def test_a_code_is_not_given_out_again_after_its_referral_is_deleted(
    hospital: Hospital, same_draws: None
) -> None:
    first = await hospital.refer()
    await gone(hospital)
    assert await hospital.status(first.code) == "gone"
    second = await hospital.refer(user=901)
    assert second.code != first.code
    assert second.id != first.id  # the keys of letters hang on it


async def test_the_hospital_of_a_deleted_referral_hears_nothing_of_a_later_one(
    hospital: Hospital, same_draws: None
) -> None:
    await hospital.bind(NINA)
    first = await hospital.refer()
    assert first.code in (await hospital.chat(NINA)).texts[-1]
    await gone(hospital)
    await hospital.bind(WU, CHILDREN)
    child = await hospital.refer(
        patient("P11"), user=901, trial=PAEDIATRIC, site=CHILDREN, who="child"
    )
    before = list((await hospital.chat(NINA)).texts)

    def withdraw(tx: Transaction) -> None:
        tx.consents.withdraw(child.consent or 0, hospital.now)
        notices.over(hospital.work(tx), child.code)

    await hospital.store.transact(withdraw)
    assert (await hospital.chat(NINA)).texts == before
    assert any(child.code in text for text in (await hospital.chat(WU)).texts)
    assert first.code not in "".join((await hospital.chat(WU)).texts)


async def test_a_number_or_code_cannot_be_forced_into_the_database(hospital: Hospital) -> None:
    first = await hospital.refer()
    for change in ("id = id + 1", "code = 'R-ZZZZ'"):
        with pytest.raises(Exception, match="given out once"):
            await hospital.store.transact(
                lambda tx, change=change: tx._run(  # type: ignore[attr-defined, misc]
                    f"UPDATE referrals SET {change} WHERE code = ?", first.code
                )
            )
