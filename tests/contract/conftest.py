"""Every store the bot can run on, on real files; the contract is tested against each."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.store import Store, Transaction, open_store
from bot.store.records import (
    Account,
    AnswerRow,
    Grant,
    NewConsent,
    NewReferral,
    NewReminder,
    ScreeningRow,
)
from bot.store.sqlite.transaction import SqlTransaction

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
        return open_store(self.database, keys=self.keys, master=MASTER, **options)

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


@contextmanager
def before_the_marks(tx: Transaction) -> Iterator[None]:
    """Let accounts be made in a database of a schema without marks."""
    below(tx, "ALTER TABLE accounts ADD COLUMN mark BLOB")
    yield
    below(tx, "ALTER TABLE accounts DROP COLUMN mark")


Begin = Callable[[Transaction], ScreeningRow]


def begin(
    tx: Transaction, telegram_id: int = ANNE, *, id: str = "s1", state: str = "{}"
) -> ScreeningRow:
    """An open screening of this user."""
    row = ScreeningRow(
        id=id,
        account=tx.accounts.ensure(telegram_id, NOW).id,
        phase="asking",
        who="self",
        lang="en",
        state=state,
        started_at=NOW,
        touched_at=NOW,
    )
    tx.screenings.save(row)
    return row


def below(tx: Transaction, sql: str, *values: object) -> list[Any]:
    """Look, or reach, below the nouns, as no caller does; each store here says how."""
    assert isinstance(tx, SqlTransaction)
    return tx._all(sql, *values)


def speaking(tx: Transaction, telegram_id: int, lang: str = "en") -> Account:
    return replace(tx.accounts.ensure(telegram_id, NOW), lang=lang)


def answer(nonce: str, values: str = '{"age_years": 34}') -> AnswerRow:
    return AnswerRow(0, "age_years", "w1", "f1", date(2026, 11, 22), values, nonce)


def agree(
    tx: Transaction, screening: str = "s1", *, given: bool = True, site: str = "changhai"
) -> int:
    consent = NewConsent("share", "t1", "en", given, "NCT06010472", site)
    return tx.consents.add(screening, consent, NOW)


def refer(tx: Transaction, consent: int, *, screening: str = "s1", site: str = "changhai") -> str:
    new = NewReferral(
        screening=screening,
        trial="NCT06010472",
        site=site,
        cohorts=["sle"],
        consent=consent,
        contact='{"name": "Anne", "phone": "+8613800138000"}',
        card='{"age_band": "30-39"}',
        by_relative=False,
    )
    return tx.referrals.add(new, NOW).code


def allow(
    tx: Transaction, screening: str = "s1", trial: str = "NCT06010472", *, given: bool = True
) -> int:
    return tx.consents.add(screening, NewConsent("remind", "t1", "en", given, trial), NOW)


def plan(
    tx: Transaction, days: int = 20, *, screening: str = "s1", trial: str = "NCT06010472"
) -> int:
    """A reminder in so many days, with its consent."""
    due = (NOW + timedelta(days=days)).date()
    consent = allow(tx, screening, trial)
    return tx.reminders.add(NewReminder(screening, trial, consent, due), NOW)


def ended(row: ScreeningRow, at: datetime) -> ScreeningRow:
    return replace(row, phase="ended", touched_at=at, ended_at=at)


def let_in(tx: Transaction, hash: bytes, account: Account, when: datetime = NOW) -> Grant | None:
    """The invitation opened by somebody, confirmed at the command line, and their right."""
    if not tx.invitations.claim(hash, account.id, "", "123456", when):
        return None
    tx.invitations.approve(hash, "operator", when)
    return tx.grants.redeem(hash, account, "", when)
