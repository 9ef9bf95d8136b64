"""Screenings, answers, consents and referrals, and what the database itself refuses."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.store import ConsentMissing, Store, StoreError, Transaction
from bot.store.records import NewConsent
from dialogs.statuses import ReferralStatus
from tests.contract.conftest import ANNE, BORIS, NOW, agree, answer, begin, below, ended, refer

LATER = NOW + timedelta(days=1)


async def test_an_account_is_made_once_and_found_again(store: Store) -> None:
    first = await store.transact(lambda tx: tx.accounts.ensure(ANNE, NOW))
    again = await store.transact(lambda tx: tx.accounts.ensure(ANNE, LATER))
    assert first == again
    assert first.telegram_id == ANNE
    assert await store.read(lambda tx: tx.accounts.get(first.id)) == first
    assert await store.read(lambda tx: tx.accounts.find(BORIS)) is None


async def test_a_screening_is_read_as_it_was_saved(store: Store) -> None:
    row = await store.transact(lambda tx: begin(tx, state='{"当前": "age"}'))
    assert await store.read(lambda tx: tx.screenings.newest_open(row.account)) == row
    over = ended(row, LATER)
    await store.transact(lambda tx: tx.screenings.save(over))
    assert await store.read(lambda tx: tx.screenings.newest_open(row.account)) is None
    assert await store.read(lambda tx: tx.screenings.get("s1")) == over
    assert await store.read(lambda tx: tx.screenings.of(row.account)) == [over]


async def test_a_screening_never_changes_its_account(store: Store) -> None:
    row = await store.transact(begin)
    other = await store.transact(lambda tx: tx.accounts.ensure(BORIS, NOW))
    with pytest.raises(StoreError):
        await store.transact(lambda tx: tx.screenings.save(replace(row, account=other.id)))


async def test_answers_keep_their_order_and_a_nonce_counts_once(store: Store) -> None:
    def work(tx: Transaction) -> list[bool]:
        begin(tx)
        return [tx.answers.add("s1", answer(nonce)) for nonce in ("n1", "n2", "n1")]

    assert await store.transact(work) == [True, True, False]
    answers = await store.read(lambda tx: tx.answers.of("s1"))
    assert answers == [replace(answer("n1"), seq=1), replace(answer("n2"), seq=2)]


async def test_an_answer_without_a_screening_is_refused(store: Store) -> None:
    with pytest.raises(StoreError):
        await store.transact(lambda tx: tx.answers.add("nowhere", answer("n1")))


async def test_two_screenings_of_one_account_may_use_the_same_nonce(store: Store) -> None:
    def work(tx: Transaction) -> list[bool]:
        begin(tx), begin(tx, id="s2")
        return [tx.answers.add(screening, answer("n1")) for screening in ("s1", "s2")]

    assert await store.transact(work) == [True, True]


async def test_those_under_way_during_an_outage_are_found(store: Store) -> None:
    def work(tx: Transaction) -> None:
        begin(tx)
        tx.screenings.save(ended(begin(tx, BORIS, id="s2"), LATER))

    await store.transact(work)
    found = await store.read(lambda tx: tx.screenings.under_way(NOW - timedelta(minutes=10)))
    assert [row.id for row in found] == ["s1"]
    assert await store.read(lambda tx: tx.screenings.under_way(LATER)) == []


async def test_the_same_consent_given_twice_is_one(store: Store) -> None:
    def work(tx: Transaction) -> tuple[int, int]:
        begin(tx)
        return agree(tx), agree(tx)

    first, second = await store.transact(work)
    assert first == second
    (row,) = await store.read(lambda tx: tx.consents.of("s1"))
    assert (row.given, row.site, row.at, row.withdrawn_at) == (True, "changhai", NOW, None)


async def test_a_consent_can_be_withdrawn_once_and_given_anew(store: Store) -> None:
    def work(tx: Transaction) -> tuple[bool, bool, bool]:
        begin(tx)
        first = agree(tx)
        return tx.consents.withdraw(first, NOW), tx.consents.withdraw(first, NOW), agree(tx) > first

    assert await store.transact(work) == (True, False, True)


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE consents SET withdrawn_at = NULL",
        "UPDATE consents SET withdrawn_at = '2030'",
        "UPDATE consents SET given = 0",
        "UPDATE consents SET kind = 'remind'",
        "UPDATE consents SET site = 'elsewhere'",
        "UPDATE consents SET text_hash = 'x'",
    ],
)
async def test_a_consent_stays_as_it_was_given(store: Store, tampering: str) -> None:
    def work(tx: Transaction) -> None:
        begin(tx)
        tx.consents.withdraw(agree(tx), NOW)

    await store.transact(work)
    with pytest.raises(Exception, match="stays as it was given"):
        await store.transact(lambda tx: below(tx, tampering))


async def test_a_referral_is_read_as_it_was_made(store: Store) -> None:
    def work(tx: Transaction) -> str:
        begin(tx)
        return refer(tx, agree(tx))

    code = await store.transact(work)
    assert code[:2] == "R-"
    assert len(code) == 6
    assert not set(code[2:]) & set("0O1IL")
    row = await store.read(lambda tx: tx.referrals.get(code))
    assert row is not None
    assert (row.status, row.cohorts, row.screening) == (ReferralStatus.NEW, ("sle",), "s1")
    assert "+8613800138000" in row.contact
    assert "30-39" in row.card
    assert await store.read(lambda tx: tx.referrals.of("s1")) == [row]
    assert await store.read(lambda tx: tx.referrals.waiting("changhai")) == [row]
    assert await store.read(lambda tx: tx.referrals.of_site("elsewhere")) == []


async def test_one_referral_for_each_screening_trial_and_site(store: Store) -> None:
    def work(tx: Transaction) -> tuple[str, str]:
        begin(tx)
        consent = agree(tx)
        return refer(tx, consent), refer(tx, consent)

    first, second = await store.transact(work)
    assert first == second


async def test_no_referral_without_the_right_consent(store: Store) -> None:
    def refused(tx: Transaction) -> None:
        refer(tx, agree(tx, given=False))

    def withdrawn(tx: Transaction) -> None:
        consent = agree(tx)
        tx.consents.withdraw(consent, NOW)
        refer(tx, consent)

    def of_another_site(tx: Transaction) -> None:
        refer(tx, agree(tx, site="elsewhere"))

    def of_another_screening(tx: Transaction) -> None:
        begin(tx, BORIS, id="s2")
        refer(tx, agree(tx, "s2"))

    def of_another_kind(tx: Transaction) -> None:
        refer(
            tx,
            tx.consents.add(
                "s1", NewConsent("remind", "t", "en", True, "NCT06010472", "changhai"), NOW
            ),
        )

    def that_does_not_exist(tx: Transaction) -> None:
        refer(tx, 999)

    await store.transact(begin)
    for work in (
        refused,
        withdrawn,
        of_another_site,
        of_another_screening,
        of_another_kind,
        that_does_not_exist,
    ):
        with pytest.raises(ConsentMissing):
            await store.transact(work)
    assert await store.read(lambda tx: tx.referrals.of_site("changhai")) == []


async def test_the_foreign_key_alone_refuses_a_consent_that_was_not_given(store: Store) -> None:
    """Even without the trigger; the two protect each other."""

    def work(tx: Transaction) -> None:
        begin(tx)
        below(tx, "DROP TRIGGER referral_needs_consent")
        refer(tx, agree(tx, given=False))

    with pytest.raises(ConsentMissing):
        await store.transact(work)


async def test_withdrawal_takes_the_contact_from_the_referral_at_once(store: Store) -> None:
    def work(tx: Transaction) -> str:
        begin(tx)
        consent = agree(tx)
        code = refer(tx, consent)
        tx.consents.withdraw(consent, LATER)
        return code

    code = await store.transact(work)
    row = await store.read(lambda tx: tx.referrals.get(code))
    assert row is not None
    assert (row.status, row.contact, row.card, row.withdrawn_at) == (
        ReferralStatus.WITHDRAWN,
        "",
        "",
        LATER,
    )
    assert not await store.transact(
        lambda tx: tx.referrals.set_status(code, ReferralStatus.CLOSED, LATER, "c1")
    )


async def test_the_contact_is_gone_too_where_only_the_status_is_set(store: Store) -> None:
    def work(tx: Transaction) -> str:
        begin(tx)
        code = refer(tx, agree(tx))
        assert tx.referrals.set_status(code, ReferralStatus.WITHDRAWN, LATER, "p1")
        return code

    code = await store.transact(work)
    row = await store.read(lambda tx: tx.referrals.get(code))
    assert row is not None
    assert (row.status, row.contact, row.card, row.withdrawn_at) == (
        ReferralStatus.WITHDRAWN,
        "",
        "",
        LATER,
    )


async def test_agreeing_again_revives_the_same_code(store: Store) -> None:
    def work(tx: Transaction) -> tuple[str, str]:
        begin(tx)
        consent = agree(tx)
        first = refer(tx, consent)
        tx.consents.withdraw(consent, LATER)
        return first, refer(tx, agree(tx))

    first, second = await store.transact(work)
    assert first == second
    row = await store.read(lambda tx: tx.referrals.get(first))
    assert row is not None
    assert row.status == ReferralStatus.NEW
    assert "Anne" in row.contact


async def test_of_two_coordinators_one_changes_the_status_and_it_is_audited(store: Store) -> None:
    def work(tx: Transaction) -> str:
        begin(tx)
        return refer(tx, agree(tx))

    code = await store.transact(work)
    changed = [
        await store.transact(
            lambda tx, by=by: tx.referrals.set_status(code, ReferralStatus.CLOSED, NOW, by)
        )  # type: ignore[misc]
        for by in ("c1", "c2")
    ]
    assert changed == [True, False]
    (row,) = await store.read(lambda tx: tx.audit.rows(code))
    assert (row.actor, row.action) == ("c1", "referral closed")
