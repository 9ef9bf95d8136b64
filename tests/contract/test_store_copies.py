"""Where cards and pages are shown: by the referral itself, whatever its code was before."""

from datetime import timedelta

import pytest

from bot.store import Store, Transaction
from bot.store.records import Amendment, AuditEntry, CardCopy, PostedPage
from bot.store.sqlite import schema
from bot.store.sqlite.tables import copies
from tests.contract.conftest import NOW, Place, agree, begin, below, refer

LATER = NOW + timedelta(hours=1)
CARD = CardCopy("card:1", account="c1")
IN_GROUP = CardCopy("card:2", group="g1")


def shown(tx: Transaction) -> int:
    """A referral with a card in two places, a page, and an answer changed since."""
    begin(tx)
    referral = tx.referrals.get(refer(tx, agree(tx)))
    assert referral is not None
    for copy in (CARD, IN_GROUP, CARD):
        tx.copies.add(referral.id, copy, NOW)
    tx.pages.add(referral.id, PostedPage("answers:1", "c1"), NOW)
    tx.amendments.add(referral.id, "n1", NOW)
    return referral.id


async def test_each_copy_is_kept_once_in_the_order_of_showing(store: Store) -> None:
    id = await store.transact(shown)
    assert await store.read(lambda tx: tx.copies.of(id)) == [CARD, IN_GROUP]
    assert await store.read(lambda tx: tx.pages.of(id)) == [PostedPage("answers:1", "c1")]
    assert await store.read(lambda tx: tx.amendments.of(id)) == [Amendment(NOW, "n1")]
    assert await store.read(lambda tx: tx.copies.of(id + 1)) == []


@pytest.mark.parametrize("copy", [CardCopy("card:3"), CardCopy("card:3", "c1", "g1")])
async def test_a_copy_is_in_one_chat(store: Store, copy: CardCopy) -> None:
    id = await store.transact(shown)
    with pytest.raises(Exception, match="CHECK"):
        await store.transact(lambda tx: tx.copies.add(id, copy, NOW))


async def test_they_outlive_an_erasure_and_go_with_the_referral(store: Store) -> None:
    id = await store.transact(shown)

    def erase(tx: Transaction) -> None:
        row = tx.screenings.get("s1")
        assert row is not None
        tx.accounts.erase(row.account, NOW)

    await store.transact(erase)
    assert await store.read(lambda tx: tx.copies.of(id)) == [CARD, IN_GROUP]
    await store.retain(NOW + timedelta(days=181))
    for table in ("card_copies", "pages", "amendments"):
        left = await store.read(lambda tx, t=table: below(tx, f"SELECT * FROM {t}"))  # type: ignore[misc]
        assert left == []


# Who, what, when, and what stood beside it: as the version before left it in the audit.
OF_BEFORE = [
    ("c9", "card sent", -1, "card:of another referral with this code"),
    ("c1", "card sent", 0, "card:1"),
    ("group g1", "card sent", 0, "card:2"),
    ("c1", "referral acknowledged", 0, "acknowledge"),
    ("c1", "answers sent", 0, "n_-1 2"),
    ("c2", "history sent", 0, "n2 1"),
    ("account a1", "answer changed", 0, "n7"),
    ("account a1", "answer changed", 1, None),
]


async def test_an_older_database_takes_them_from_its_audit(place: Place) -> None:
    store = place.open(sole=True)

    def work(tx: Transaction) -> str:
        begin(tx)
        code = refer(tx, agree(tx))
        for who, what, hours, detail in OF_BEFORE:
            tx.audit.add(AuditEntry(who, what, code, detail), NOW + timedelta(hours=hours))
        tx.audit.add(AuditEntry("c1", "card sent", "R-ELSE", "card:else"), NOW)
        for statement in schema._statements(copies.OF_BEFORE):  # as step 010 does
            below(tx, statement)
        return code

    code = await store.transact(work)
    await store.close()
    store = place.open(sole=True)
    referral = await store.read(lambda tx: tx.referrals.get(code))
    assert referral is not None
    id = referral.id
    assert await store.read(lambda tx: tx.copies.of(id)) == [CARD, IN_GROUP]
    assert await store.read(lambda tx: tx.pages.of(id)) == [
        PostedPage(f"answers:{code}:n_-1:0", "c1"),
        PostedPage(f"answers:{code}:n_-1:1", "c1"),
        PostedPage(f"history:{code}:n2:0", "c2"),
    ]
    changed = await store.read(lambda tx: tx.amendments.of(id))
    assert changed == [Amendment(NOW, "n7"), Amendment(LATER, None)]
    await store.close()


async def test_an_older_database_takes_the_codes_that_were_given_out_from_its_audit(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = place.open(sole=True)

    def work(tx: Transaction) -> str:
        begin(tx)
        code = refer(tx, agree(tx))
        tx.audit.add(AuditEntry("c1", "card sent", "R-GXNE", "card:long gone"), NOW)
        tx.audit.add(AuditEntry("c1", "group bound", "R-elsewhere", None), NOW)
        for trigger in ("a_code_is_of_one_referral", "a_referral_keeps_its_code"):
            below(tx, f"DROP TRIGGER {trigger}")
        below(tx, "DROP TABLE codes")
        below(tx, "DELETE FROM _sqlite_migrations WHERE name LIKE '022%'")
        return code

    code = await store.transact(work)
    await store.close()
    store = place.open(sole=True)
    given = await store.read(lambda tx: below(tx, "SELECT id, code FROM codes ORDER BY id"))
    known = await store.read(lambda tx: tx.referrals.get(code))
    assert known is not None
    assert [tuple(row) for row in given] == [(known.id, code), (known.id + 1, "R-GXNE")]
    await store.close()
