"""How work on a referral is kept: one winner, undo, sealed notes, and an older database."""

from datetime import date, timedelta

import pytest

from bot.store import ConsentMissing, Store, StoreError, Transaction
from bot.store.records import NewStep, Note
from bot.store.sqlite import opening, schema
from bot.store.sqlite.seal import place as sealed_place
from dialogs.statuses import OPEN, ReferralStatus
from tests.contract.conftest import (
    ANNE,
    NOW,
    Place,
    agree,
    answer,
    before_the_marks,
    begin,
    below,
    refer,
)

SOON = NOW + timedelta(minutes=3)
NOTE = "Zaunkönig calls back on Monday"


def referred(tx: Transaction) -> str:
    begin(tx)
    return refer(tx, agree(tx))


def reach(
    tx: Transaction, code: str, actor: str = "c1", seq: int = 1, detail: str | None = None
) -> bool:
    return tx.steps.take(
        code, NewStep(seq, actor, "reach", ReferralStatus.NEW, ReferralStatus.REACHED, detail), SOON
    )


def status(tx: Transaction, code: str) -> ReferralStatus:
    row = tx.referrals.get(code)
    assert row is not None
    return row.status


async def test_of_two_who_take_the_same_step_one_does(store: Store) -> None:
    code = await store.transact(referred)
    took = [
        await store.transact(lambda tx, by=by: reach(tx, code, by))  # type: ignore[misc]
        for by in ("c1", "c2")
    ]
    assert took == [True, False]
    (step,) = await store.read(lambda tx: tx.steps.of(code))
    assert (step.seq, step.actor, step.was, step.became, step.at) == (
        1, "c1", ReferralStatus.NEW, ReferralStatus.REACHED, SOON,
    )  # fmt: skip
    (row,) = await store.read(lambda tx: tx.audit.rows(code))
    assert (row.actor, row.action, row.detail) == ("c1", "referral reached", "reach")


@pytest.mark.parametrize(
    ("seq", "was"),
    [(0, ReferralStatus.NEW), (2, ReferralStatus.NEW), (1, ReferralStatus.ACKNOWLEDGED)],
)
async def test_a_step_of_another_number_or_from_another_status_is_not_taken(
    store: Store, seq: int, was: ReferralStatus
) -> None:
    def work(tx: Transaction) -> tuple[bool, ReferralStatus, int]:
        code = referred(tx)
        took = tx.steps.take(code, NewStep(seq, "c1", "reach", was, ReferralStatus.REACHED), SOON)
        return took, status(tx, code), tx.steps.changes(code)

    assert await store.transact(work) == (False, ReferralStatus.NEW, 0)


async def test_undoing_restores_what_was_once_and_counts(store: Store) -> None:
    def work(tx: Transaction) -> list[object]:
        code = referred(tx)
        reach(tx, code)
        tx.referrals.snooze(code, date(2026, 11, 30))
        before = tx.steps.changes(code)
        undone = [tx.steps.undo(code, seq, "c2", SOON) for seq in (2, 1, 1)]
        row = tx.referrals.get(code)
        assert row is not None
        (step,) = tx.steps.of(code)
        assert (step.undone_at, step.undone_by) == (SOON, "c2")
        return [
            before,
            undone,
            row.status.value,
            row.updated_at,
            row.snoozed_until,
            tx.steps.changes(code),
        ]

    # It is new since it came, not since somebody slipped.
    assert await store.transact(work) == [1, [False, True, False], "new", NOW, None, 2]


async def test_a_note_is_sealed_kept_once_and_read_back(store: Store, place: Place) -> None:
    code = await store.transact(referred)
    kept = [
        await store.transact(lambda tx: tx.notes.add(code, Note(SOON, "c1", NOTE), "n1"))
        for _ in "ab"
    ]
    assert kept == [True, False]
    (note,) = await store.read(lambda tx: tx.notes.of(code))
    assert (note.text, note.actor, note.at) == (NOTE, "c1", SOON)
    assert b"Zaunk" not in place.bytes_on_disk()


@pytest.mark.parametrize("how", ["withdrawal", "erasure"])
async def test_what_was_written_about_the_person_goes_with_their_consent(
    store: Store, place: Place, how: str
) -> None:
    def work(tx: Transaction) -> str:
        begin(tx)
        consent = agree(tx)
        code = refer(tx, consent)
        step = NewStep(
            1, "c1", "not_suit", ReferralStatus.NEW, ReferralStatus.NOT_SUITABLE, "E9a-canary"
        )
        tx.steps.take(code, step, SOON)
        tx.notes.add(code, Note(SOON, "c1", NOTE), "n1")
        tx.misses.add(code, "E9a-canary", "c1", SOON)
        tx.referrals.set_visit(code, date(2026, 11, 25))
        if how == "withdrawal":
            tx.consents.withdraw(consent, SOON)
        else:
            account = tx.accounts.find(ANNE)
            assert account is not None
            tx.accounts.erase(account.id, SOON)
        return code

    code = await store.transact(work)
    assert await store.read(lambda tx: (tx.notes.of(code), tx.misses.all())) == ([], [])
    assert await store.read(lambda tx: below(tx, "SELECT count(*) FROM notes")[0][0]) == 0
    (step,) = await store.read(lambda tx: tx.steps.of(code))
    assert (step.became, step.detail) == (ReferralStatus.NOT_SUITABLE, None)
    row = await store.read(lambda tx: tx.referrals.get(code))
    assert row is not None
    assert (row.card, row.visit_on) == ("", None)
    assert not await store.transact(lambda tx: tx.notes.add(code, Note(SOON, "c1", NOTE), "n2"))
    if how == "erasure":
        assert b"canary" not in place.bytes_on_disk()


async def test_a_miss_is_listed_once_for_each_referral_and_by_trial(store: Store) -> None:
    def work(tx: Transaction) -> list[bool]:
        code = referred(tx)
        return [tx.misses.add(code, one, "c1", SOON) for one in ("I7b", "I7b", "other")]

    assert await store.transact(work) == [True, False, True]
    listed = await store.read(lambda tx: tx.misses.all("NCT06010472"))
    assert [(one.criterion, one.at) for one in listed] == [("I7b", SOON), ("other", SOON)]
    assert await store.read(lambda tx: tx.misses.all("NCT00000000")) == []
    with pytest.raises(StoreError, match="no such referral"):
        await store.transact(lambda tx: tx.misses.add("R-ZZZZ", "I7b", "c1", SOON))


FIRST = ("new", "seen", "contacted", "closed", "withdrawn", "erased")
NOW_CALLED = {"seen": "acknowledged", "contacted": "reached"}


async def older(place: Place, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """A database of the first schema with a referral in each of its statuses: code -> status."""
    with monkeypatch.context() as then:
        only = type(schema.migrations)("prescreen")
        only(name="001 first tables")(schema.first_tables)
        then.setattr(schema, "migrations", only)
        then.setattr(opening, "_mark", lambda *_: None)
        store = place.open(sole=True)
        codes = await store.transact(_first_referrals)
        await store.close()
    return codes


def _first_referrals(tx: Transaction) -> dict[str, str]:
    codes = {}
    for n, status in enumerate(FIRST):
        with before_the_marks(tx):
            row = begin(tx, ANNE + n, id=f"s{n}")
        tx.answers.add(row.id, answer(f"a{n}"))
        consent = _agreed(tx, row.id)
        code = f"R-AAA{n}"
        contact = tx.referrals._sealed(
            row.account, sealed_place("referrals", code, "contact"), "Anne"
        )
        card = tx.referrals._sealed(row.account, sealed_place("referrals", code, "card"), "{}")
        over = status in ("withdrawn", "erased")
        below(
            tx,
            "INSERT INTO referrals (code, screening, trial, site, cohorts, consent, status,"
            " contact, card, by_relative, created_at, updated_at) VALUES"
            " (?, ?, 'NCT06010472', 'changhai', '[\"sle\"]', ?, ?, ?, ?, 0, ?, ?)",
            code, None if status == "erased" else row.id, None if status == "erased" else consent,
            status, None if over else contact, None if over else card,
            NOW.isoformat(timespec="microseconds"), NOW.isoformat(timespec="microseconds"),
        )  # fmt: skip
        codes[code] = status
    return codes


def _agreed(tx: Transaction, screening: str) -> int:
    """Return the id of a consent as the first schema kept it."""
    below(
        tx,
        "INSERT INTO consents (screening, kind, trial, site, text_hash, lang, given, at) VALUES"
        " (?, 'share', 'NCT06010472', 'changhai', 't1', 'en', 1, ?)",
        screening,
        NOW.isoformat(timespec="microseconds"),
    )
    return int(below(tx, "SELECT max(id) FROM consents")[0][0])


async def test_an_older_database_keeps_every_referral(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes = await older(place, monkeypatch)
    store = place.open(sole=True)
    for code, was in codes.items():
        row = await store.read(lambda tx, code=code: tx.referrals.get(code))  # type: ignore[misc]
        assert row is not None
        assert row.status.value == NOW_CALLED.get(was, was)
        assert (row.updated_at, row.snoozed_until) == (NOW, None)
        over = was in ("withdrawn", "erased")
        assert (row.cohorts, row.contact) == (((), "") if over else (("sle",), "Anne"))
        assert (row.screening is None) == (was == "erased")
    assert await store.read(lambda tx: len(below(tx, "PRAGMA foreign_key_check"))) == 0
    await store.close()


async def test_an_older_database_gets_the_same_tables_as_a_new_one(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    await older(place, monkeypatch)
    new = Place(place.folder.parent / "new")
    seen = [await objects(one) for one in (place, new)]
    assert seen[0] == seen[1]
    assert {"referral_needs_consent", "referral_keeps_consent", "referrals_of_site"} <= seen[0]


async def objects(place: Place) -> set[str]:
    store = place.open(sole=True)
    rows = await store.read(lambda tx: below(tx, "SELECT name FROM sqlite_master"))
    await store.close()
    return {row["name"] for row in rows}


async def test_in_an_older_database_consent_still_rules(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    await older(place, monkeypatch)
    store = place.open(sole=True)
    with pytest.raises(ConsentMissing):
        await store.transact(_refer_without)
    await store.transact(lambda tx: reach(tx, "R-AAA0"))
    await store.transact(_take_all_back)
    for n in range(5):
        row = await store.read(lambda tx, n=n: tx.referrals.get(f"R-AAA{n}"))  # type: ignore[misc]
        assert row is not None
        assert (row.status, row.contact, row.card) == (ReferralStatus.WITHDRAWN, "", "")
    await store.close()


def _refer_without(tx: Transaction) -> None:
    begin(tx, ANNE + 50, id="s50")
    consent = agree(tx, "s50")
    tx.consents.withdraw(consent, NOW)
    refer(tx, consent, screening="s50")


def _take_all_back(tx: Transaction) -> None:
    for n in range(5):
        for one in tx.referrals.of(f"s{n}"):
            assert one.consent is not None
            tx.consents.withdraw(one.consent, SOON)


async def test_a_no_leaves_the_lists_of_work_until_it_is_taken_back(store: Store) -> None:
    def listed(tx: Transaction) -> list[int]:
        lists = (tx.referrals.open_of_site("changhai", OPEN), tx.referrals.waiting("changhai"))
        return [len(one) for one in lists]

    code = await store.transact(referred)
    assert await store.read(listed) == [1, 1]
    assert await store.transact(lambda tx: tx.referrals.say_no(code, NOW))
    assert not await store.transact(lambda tx: tx.referrals.say_no(code, SOON))
    assert await store.read(listed) == [0, 0]
    row = await store.read(lambda tx: tx.referrals.get(code))
    assert row is not None
    assert (row.said_no_at, row.updated_at) == (NOW, NOW)
    assert await store.transact(lambda tx: tx.referrals.allow_calls(code, SOON))
    assert not await store.transact(lambda tx: tx.referrals.allow_calls(code, SOON))
    assert await store.read(listed) == [1, 1]
    (back,) = await store.read(lambda tx: tx.referrals.open_of_site("changhai", OPEN))
    assert (back.arrived_at, back.updated_at, back.waits_from) == (NOW, NOW, SOON)


async def test_what_is_taken_back_holds_no_no_and_takes_none(store: Store) -> None:
    def work(tx: Transaction) -> str:
        begin(tx)
        consent = agree(tx)
        code = refer(tx, consent)
        tx.referrals.say_no(code, NOW)
        tx.consents.withdraw(consent, SOON)
        return code

    code = await store.transact(work)
    assert not await store.transact(lambda tx: tx.referrals.say_no(code, SOON))
    assert not await store.transact(lambda tx: tx.referrals.allow_calls(code, SOON))
    row = await store.read(lambda tx: tx.referrals.get(code))
    assert row is not None
    assert (row.said_no_at, row.call_again_at) == (None, None)
