"""Reminders hang on their consent and are spoken for once; verdicts know their rules."""

from datetime import timedelta

import pytest

from bot.store import ConsentMissing, Store, Transaction
from bot.store.records import Letter, NewReminder, VerdictRow
from bot.store.sqlite import driver, schema
from tests.contract.conftest import (
    ANNE,
    BORIS,
    NOW,
    Place,
    agree,
    allow,
    answer,
    begin,
    below,
    plan,
)

TODAY, TRIAL = NOW.date(), "NCT06010472"
FAR = TODAY + timedelta(days=365)


async def test_one_reminder_for_each_screening_and_trial(store: Store) -> None:
    def work(tx: Transaction) -> tuple[int, int, int]:
        begin(tx)
        return plan(tx, 20), plan(tx, 30), plan(tx, 30, trial="NCT07283315")

    first, again, other = await store.transact(work)
    assert first == again != other
    found = await store.read(lambda tx: tx.reminders.due(FAR))
    assert [(r.trial, (r.due - TODAY).days) for r in found] == [(TRIAL, 30), ("NCT07283315", 30)]


async def test_a_second_row_is_refused_by_the_database_itself(store: Store) -> None:
    await store.transact(lambda tx: (begin(tx), plan(tx)))
    copy = (
        "INSERT INTO reminders (screening, trial, consent, due_on, state, made_at)"
        " SELECT screening, trial, consent, due_on, state, made_at FROM reminders"
    )
    with pytest.raises(Exception, match="UNIQUE"):
        await store.transact(lambda tx: below(tx, copy))


async def test_no_reminder_without_its_own_consent(store: Store) -> None:
    def refused(tx: Transaction) -> int:
        return allow(tx, given=False)

    def withdrawn(tx: Transaction) -> int:
        consent = allow(tx)
        tx.consents.withdraw(consent, NOW)
        return consent

    def of_another_study(tx: Transaction) -> int:
        return allow(tx, trial="NCT07283315")

    def of_another_screening(tx: Transaction) -> int:
        begin(tx, BORIS, id="s2")
        return allow(tx, "s2")

    await store.transact(begin)
    for consent in (refused, withdrawn, of_another_study, of_another_screening, agree):
        with pytest.raises(ConsentMissing):
            await store.transact(
                lambda tx, c=consent: tx.reminders.add(  # type: ignore[misc]
                    NewReminder("s1", TRIAL, c(tx), FAR), NOW
                )
            )


async def test_it_is_closed_once_and_only_open_ones_are_due(store: Store) -> None:
    reminder = await store.transact(lambda tx: (begin(tx), plan(tx))[1])
    before = await store.read(lambda tx: tx.reminders.due(TODAY + timedelta(days=19)))
    on_the_day = await store.read(lambda tx: tx.reminders.due(TODAY + timedelta(days=20)))
    assert (before, [r.id for r in on_the_day]) == ([], [reminder])
    closed = [await store.transact(lambda tx: tx.reminders.close(reminder, NOW)) for _ in range(2)]
    assert closed == [True, False]
    assert await store.read(lambda tx: tx.reminders.due(FAR)) == []


async def test_it_ends_with_its_consent_and_so_does_its_letter(store: Store) -> None:
    def work(tx: Transaction) -> str:
        row = begin(tx)
        plan(tx)
        consent = tx.consents.of("s1")[-1].id
        tx.letters.post(
            Letter("k", ANNE, row.account, "sendMessage", {"text": "x"}, consent=consent)
        )
        tx.consents.withdraw(consent, NOW)
        return row.account

    account = await store.transact(work)
    assert await store.read(lambda tx: tx.reminders.open_of(account)) == []
    assert await store.due_letters(NOW, 5) == []
    reopened = "UPDATE reminders SET state = 'open', closed_at = NULL"
    with pytest.raises(Exception, match="consent missing"):
        await store.transact(lambda tx: below(tx, reopened))


async def test_it_may_be_agreed_to_anew(store: Store) -> None:
    def work(tx: Transaction) -> bool:
        begin(tx)
        reminder = plan(tx)
        tx.consents.withdraw(tx.consents.of("s1")[-1].id, NOW)
        return plan(tx, 40) == reminder

    assert await store.transact(work)
    (found,) = await store.read(lambda tx: tx.reminders.due(FAR))
    assert (found.state, (found.due - TODAY).days) == ("open", 40)


async def test_an_erasure_takes_reminders_and_verdicts_along(store: Store, place: Place) -> None:
    def work(tx: Transaction) -> str:
        row = begin(tx)
        plan(tx)
        tx.verdicts.save(VerdictRow("s1", TRIAL, "r1", TODAY, '"canary-verdict"'))
        return row.account

    account = await store.transact(work)
    assert b"canary-verdict" not in place.bytes_on_disk()
    await store.transact(lambda tx: tx.accounts.erase(account, NOW))
    for table in ("reminders", "verdicts"):
        assert await store.read(lambda tx, t=table: below(tx, f"SELECT * FROM {t}")) == []  # type: ignore[misc]


async def test_a_verdict_is_outdated_by_other_rules_unless_an_answer_came_after_it(
    store: Store,
) -> None:
    def work(tx: Transaction) -> None:
        begin(tx)
        tx.answers.add("s1", answer("n1"))
        tx.verdicts.save(VerdictRow("s1", TRIAL, "old", TODAY, '{"sle": 0}'))
        tx.verdicts.save(VerdictRow("s1", TRIAL, "r1", TODAY, '{"sle": 1}'))

    await store.transact(work)
    assert await store.read(lambda tx: tx.verdicts.outdated(TRIAL, "r1")) == []
    (row,) = await store.read(lambda tx: tx.verdicts.outdated(TRIAL, "r2"))
    assert (row.trial_hash, row.cohorts, row.judged_on) == ("r1", '{"sle": 1}', TODAY)
    await store.transact(lambda tx: tx.answers.add("s1", answer("n2")))
    assert await store.read(lambda tx: tx.verdicts.outdated(TRIAL, "r2")) == []


async def test_a_database_of_the_version_before_still_opens(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stands in it stays; the new tables come beside it."""
    with monkeypatch.context() as earlier:
        for script in ("REMINDERS", "VERDICTS", "MESSAGES", "PAUSES", "WISHES", "SEALED"):
            earlier.setattr(schema, script, "")
        store = place.open(sole=True)
        await store.transact(lambda tx: (begin(tx), tx.answers.add("s1", answer("n1")), allow(tx)))
        await store.close()
    connection = driver.connect(place.database, setting="test")
    later = ("002", "007", "011", "017")
    connection.execute(
        f"DELETE FROM _sqlite_migrations WHERE substr(name, 1, 3) IN ({', '.join('?' * 4)})", later
    )
    connection.close()
    store = place.open(sole=True)
    await store.transact(plan)
    assert len(await store.read(lambda tx: tx.answers.of("s1"))) == 1
    assert len(await store.read(lambda tx: tx.reminders.due(FAR))) == 1
    await store.close()
