"""Every store the bot can run on, on real files; the contract is tested against each."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.store import AnswerRow, ScreeningRow, Store, Transaction

MASTER = bytes(range(32))
NOW = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
ANNE, BORIS = 700100200300, 700100200301


@dataclass(frozen=True)
class Place:
    """Where a store lives, so that a test can close it, look at the files and open it again."""

    folder: Path

    @property
    def database(self) -> Path:
        return self.folder / "bot.db"

    @property
    def keys(self) -> Path:
        return self.folder / "keys.db"

    def open(self, **options: bool) -> Store:
        return Store.open(self.database, keys=self.keys, master=MASTER, **options)  # type: ignore[arg-type]

    def bytes_on_disk(self) -> bytes:
        return b"".join(path.read_bytes() for path in sorted(self.folder.iterdir()))


@pytest.fixture(params=["sqlite"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    return Place(tmp_path / str(request.param))


@pytest_asyncio.fixture
async def store(place: Place) -> AsyncIterator[Store]:
    opened = place.open(sole=True)
    yield opened
    await opened.close()


Begin = Callable[[Transaction], ScreeningRow]


def begin(
    tx: Transaction, telegram_id: int = ANNE, *, id: str = "s1", state: str = "{}"
) -> ScreeningRow:
    """An open screening of this user."""
    row = ScreeningRow(
        id=id,
        account=tx.account(telegram_id, NOW).id,
        phase="asking",
        who="self",
        lang="en",
        state=state,
        started_at=NOW,
        touched_at=NOW,
    )
    tx.save_screening(row)
    return row


def answer(nonce: str, values: str = '{"age_years": 34}') -> AnswerRow:
    return AnswerRow(0, "age_years", "w1", "f1", date(2026, 11, 22), values, nonce)


def agree(
    tx: Transaction, screening: str = "s1", *, given: bool = True, site: str = "changhai"
) -> int:
    return tx.add_consent(
        screening,
        kind="share",
        text_hash="t1",
        lang="en",
        given=given,
        now=NOW,
        trial="NCT06010472",
        site=site,
    )


def refer(tx: Transaction, consent: int, *, screening: str = "s1", site: str = "changhai") -> str:
    referral = tx.add_referral(
        screening=screening,
        trial="NCT06010472",
        site=site,
        cohorts=["sle"],
        consent=consent,
        contact='{"name": "Anne", "phone": "+8613800138000"}',
        card='{"age_band": "30-39"}',
        by_relative=False,
        now=NOW,
    )
    return referral.code


def allow(
    tx: Transaction, screening: str = "s1", trial: str = "NCT06010472", *, given: bool = True
) -> int:
    return tx.add_consent(
        screening, kind="remind", text_hash="t1", lang="en", given=given, now=NOW, trial=trial
    )


def plan(
    tx: Transaction, days: int = 20, *, screening: str = "s1", trial: str = "NCT06010472"
) -> int:
    """A reminder in so many days, with its consent."""
    due = (NOW + timedelta(days=days)).date()
    consent = allow(tx, screening, trial)
    return tx.add_reminder(screening=screening, trial=trial, consent=consent, due=due, now=NOW)


def ended(row: ScreeningRow, at: datetime) -> ScreeningRow:
    return replace(row, phase="ended", touched_at=at, ended_at=at)
