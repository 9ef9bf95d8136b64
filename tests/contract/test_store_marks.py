"""Whoever can write into the database, and has no key, opens nothing and is found."""

from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from bot.store import (
    OperatorError,
    Store,
    StoreError,
    Transaction,
    accept_unmarked,
    rotate_accounts,
)
from bot.store.records import Invitation, NewConsent, NewGroup, NewReferral
from bot.store.sqlite import driver, marking, resealing
from bot.store.sqlite.key_rotation import RotatedKeys
from bot.store.sqlite.keyring import DEPLOYMENT, Keyring
from bot.store.sqlite.marks import COVERED
from bot.store.sqlite.writer import Batches
from tests.contract.conftest import (
    ANNE,
    BORIS,
    MASTER,
    NOW,
    Place,
    agree,
    allow,
    begin,
    below,
    let_in,
    plan,
    refer,
    speaking,
)
from tests.contract.test_store_rights import IN_TWO_DAYS
from tests.contract.test_store_sealed import of_before

NURSE, ELSEWHERE, CLARA, GROUP = 11, 12, 13, -1001
OTHER = "NCT06373081"
SECRET = sha256(b"i_own").digest()
ANYTHING = "1970-01-01T00:00:00.000000+00:00"


def stage(tx: Transaction) -> None:
    """A nurse for one study at Changhai, a colleague at another hospital, two people's requests.

    Boris has written to the bot once, and has write access to the database file.
    """
    tx.accounts.ensure(BORIS, NOW)
    for n, (user, site, trials) in enumerate(
        ((NURSE, "changhai", ("NCT06010472",)), (ELSEWHERE, "gobroad", ()), (CLARA, "gobroad", ()))
    ):
        invitation = Invitation("coordinator", site, trials)
        tx.invitations.add(b"%d" % n, invitation, IN_TWO_DAYS, NOW)
        assert let_in(tx, b"%d" % n, speaking(tx, user), NOW)
    tx.grants.revoke(CLARA, "coordinator", "gobroad", NOW)
    tx.invitations.add(b"open", Invitation("coordinator", "changhai"), IN_TWO_DAYS, NOW)
    tx.invitations.add(b"group", Invitation("group", "gobroad"), IN_TWO_DAYS, NOW)
    invite = tx.invitations.for_group(b"group", NOW)
    assert invite is not None
    tx.groups.bind(NewGroup(invite, GROUP, "Team"), "c", NOW)
    begin(tx, ANNE)
    refer(tx, agree(tx))
    plan(tx, 1)
    begin(tx, ANNE + 5, id="s2")
    tx.consents.withdraw(allow(tx, "s2"), NOW)


def plainly(place: Place) -> Any:
    """A connection as the `sqlite3` program has one; of the same library, whose locks it shares."""
    return driver._driver.connect(str(place.database))


def attack(place: Place, *script: str) -> None:
    """Write with SQLite alone: no trigger holds, and no key is at hand."""
    with plainly(place) as thief:
        thief.execute("PRAGMA foreign_keys=0")
        for (name,) in thief.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
            thief.execute(f"DROP TRIGGER {name}")
        boris = thief.execute("SELECT account FROM boris").fetchone()[0]
        for statement in script:
            thief.execute(statement.replace(":boris", f"'{boris}'"))
    thief.close()


async def staged(store: Store, place: Place) -> None:
    def work(tx: Transaction) -> None:
        stage(tx)
        below(tx, "CREATE TABLE boris (account TEXT)")  # which he knows by the time it was made
        below(tx, "INSERT INTO boris VALUES (?)", tx.accounts.ensure(BORIS, NOW).id)

    await store.transact(work)
    assert await store.read(lambda tx: tx.marking.broken()) == {}


OWN_GRANT = (
    "INSERT INTO grants (id, account, site, role, lang, granted_at{0}) SELECT 99, :boris,"
    " 'changhai', 'coordinator', 'en', granted_at{0} FROM grants WHERE account <> :boris LIMIT 1"
)
GRANTS = {
    "a right of his own": OWN_GRANT.format(""),
    "a right under a mark of another": OWN_GRANT.format(", mark"),
    "a right of another made his": "UPDATE grants SET account = :boris",
    "an account of another made his": (
        "CREATE TABLE kept AS SELECT chat_mark FROM accounts WHERE id = :boris;"
        "UPDATE accounts SET chat_mark = x'00' WHERE id = :boris;"
        "UPDATE accounts SET chat_mark = (SELECT chat_mark FROM kept)"
        " WHERE id = (SELECT account FROM grants WHERE site = 'changhai')"
    ),
}


@pytest.mark.parametrize("what", GRANTS)
async def test_nobody_makes_himself_a_right(store: Store, place: Place, what: str) -> None:
    await staged(store, place)
    attack(place, *GRANTS[what].split(";"))

    def look(tx: Transaction) -> None:
        assert tx.grants.of(BORIS) == []
        assert [g.account for g in tx.grants.of_site("changhai")] in (
            [],
            [tx.accounts.ensure(NURSE, NOW).id],
        )
        assert tx.grants.of(tx.accounts.ensure(BORIS, NOW).telegram_id) == []
        assert tx.marking.broken()

    await store.transact(look)


WIDER = {
    "more studies": ("trials = '[]' WHERE site = 'changhai'", NURSE),
    "another hospital": ("site = 'gobroad', duty = 'member' WHERE site = 'changhai'", NURSE),
    "an admin": ("role = 'admin', site = NULL WHERE site = 'changhai'", NURSE),
    "a right that had ended": ("revoked_at = NULL WHERE revoked_at IS NOT NULL", CLARA),
}


@pytest.mark.parametrize("what", WIDER)
async def test_nobody_makes_a_right_wider(store: Store, place: Place, what: str) -> None:
    await staged(store, place)
    change, user = WIDER[what]
    attack(place, f"UPDATE grants SET {change}")
    assert await store.read(lambda tx: tx.grants.of(user)) == []
    assert await store.read(lambda tx: tx.grants.admins()) == []
    assert list(await store.read(lambda tx: tx.marking.broken())) == ["grants"]


INVITES = {
    "of his own": (
        "INSERT INTO invites (hash, role, site, expires, made_at) VALUES"
        f" (x'{SECRET.hex()}', 'coordinator', 'changhai', '2999', '2026')",
        SECRET,
    ),
    "his own, opened and confirmed": (
        "INSERT INTO invites (hash, role, site, expires, made_at, claimed_by, claimed_at, digits,"
        f" approved_by, approved_at) VALUES (x'{SECRET.hex()}', 'admin', NULL, '2999', '2026',"
        " :boris, '2026', '123456', 'operator', '2026')",
        SECRET,
    ),
    "one that is waited for": (
        f"UPDATE invites SET hash = x'{SECRET.hex()}' WHERE hash = x'{b'open'.hex()}'",
        SECRET,
    ),
    "for more": ("UPDATE invites SET role = 'admin', site = NULL", b"open"),
    "used before": ("UPDATE invites SET used_at = NULL, claimed_by = NULL", b"0"),
}


@pytest.mark.parametrize("what", INVITES)
async def test_no_invitation_is_made_by_hand(store: Store, place: Place, what: str) -> None:
    await staged(store, place)
    script, hash = INVITES[what]
    attack(place, script)

    def press(tx: Transaction) -> None:
        boris = tx.accounts.ensure(BORIS, NOW)
        assert tx.grants.redeem(hash, boris, "", NOW) is None
        assert not tx.invitations.claim(hash, boris.id, "Boris", "123456", NOW)
        assert not tx.invitations.approve(hash, "operator", NOW)
        assert tx.invitations.opened(NOW) == []
        assert tx.grants.redeem(hash, boris, "", NOW) is None
        assert tx.grants.of(BORIS) == []
        assert list(tx.marking.broken()) == ["invites"]

    await store.transact(press)


async def test_one_that_was_opened_is_not_confirmed_by_hand(store: Store, place: Place) -> None:
    await staged(store, place)

    def claim(tx: Transaction) -> None:
        boris = tx.accounts.ensure(BORIS, NOW)
        assert tx.invitations.claim(b"open", boris.id, "Boris", "123456", NOW)

    await store.transact(claim)
    attack(place, f"UPDATE invites SET approved_by = 'operator', approved_at = '{ANYTHING}'")
    await store.transact(
        lambda tx: tx.grants.redeem(b"open", tx.accounts.ensure(BORIS, NOW), "", NOW)
    )
    assert await store.read(lambda tx: tx.grants.of(BORIS)) == []


REFERRALS = {
    "another hospital": (
        "UPDATE consents SET site = 'gobroad'; UPDATE referrals SET site = 'gobroad'"
    ),
    "another study": (
        f"UPDATE consents SET trial = '{OTHER}'; UPDATE referrals SET trial = '{OTHER}'"
    ),
    "another consent": "UPDATE referrals SET consent = 2",
    "a code of another": "UPDATE referrals SET code = 'R-AAAA'",
    "made by hand": (
        "UPDATE codes SET code = code; UPDATE referrals SET id = id + 50, code = 'R-BBBB',"
        " site = 'gobroad'"
    ),
}


@pytest.mark.parametrize("what", REFERRALS)
async def test_no_request_goes_to_another_hospital(store: Store, place: Place, what: str) -> None:
    await staged(store, place)
    attack(place, *REFERRALS[what].split(";"))

    def look(tx: Transaction) -> None:
        for site in ("changhai", "gobroad"):
            assert tx.referrals.of_site(site) == []
            assert tx.referrals.waiting(site) == []
            assert tx.referrals.open_of_site(site, ()) == []
        assert tx.referrals.of("s1") == []
        assert "referrals" in tx.marking.broken()

    await store.transact(look)


CONSENTS = {
    "made by hand": "INSERT INTO consents (id, screening, kind, trial, site, text_hash, lang,"
    " given, at) VALUES (77, 's2', 'remind', 'NCT06010472', NULL, 't', 'en', 1, '2026')",
    "standing again": "UPDATE consents SET withdrawn_at = NULL WHERE screening = 's2'",
    "of another": "UPDATE consents SET screening = 's2' WHERE kind = 'remind' AND screening = 's1'",
    "of another kind": "UPDATE consents SET kind = 'remind', site = NULL, screening = 's2'"
    " WHERE kind = 'share'",
}


@pytest.mark.parametrize("what", CONSENTS)
async def test_no_consent_is_given_by_hand(store: Store, place: Place, what: str) -> None:
    await staged(store, place)
    attack(place, CONSENTS[what])

    def look(tx: Transaction) -> None:
        assert [c for c in tx.consents.of("s2") if c.given and not c.withdrawn_at] == []
        assert list(tx.marking.broken()) == ["consents"]

    await store.transact(look)


async def test_no_letter_goes_out_under_a_consent_that_was_written_by_hand(
    store: Store, place: Place
) -> None:
    from tests.contract.test_store_letters import letter

    await staged(store, place)

    def post(tx: Transaction) -> None:
        (consent,) = [c.id for c in tx.consents.of("s1") if c.kind == "share"]
        tx.letters.post(letter("k", consent=consent))

    await store.transact(post)
    attack(place, "UPDATE consents SET site = 'gobroad' WHERE kind = 'share'")
    assert await store.due_letters(NOW, 9) == []
    assert below_reason(place) == "nothing to edit, or no consent"


def below_reason(place: Place) -> str:
    with plainly(place) as looking:
        (reason,) = looking.execute("SELECT reason FROM letters").fetchone()
    looking.close()
    return str(reason)


async def test_no_reminder_comes_under_another_consent(store: Store, place: Place) -> None:
    await staged(store, place)
    soon = NOW.replace(month=12).date()
    assert len(await store.read(lambda tx: tx.reminders.due(soon))) == 1
    attack(place, "UPDATE reminders SET consent = 1")
    assert await store.read(lambda tx: tx.reminders.due(soon)) == []


async def test_no_group_is_bound_by_hand(store: Store, place: Place) -> None:
    await staged(store, place)
    attack(place, "UPDATE groups SET site = 'changhai'")
    assert await store.read(lambda tx: tx.groups.of_site("changhai")) == []
    assert await store.read(lambda tx: tx.groups.in_chat(GROUP)) is None
    assert list(await store.read(lambda tx: tx.marking.broken())) == ["groups"]


async def test_what_was_written_by_hand_is_in_nobodys_way(store: Store, place: Place) -> None:
    """The people themselves go on as if it were not there."""
    await staged(store, place)
    attack(
        place,
        "UPDATE grants SET trials = '[]' WHERE site = 'changhai'",
        "UPDATE accounts SET lane_mark = x'00' WHERE id = :boris",
        "UPDATE referrals SET consent = 99, person = 'p'",
        "UPDATE consents SET at = 'x'",
        "UPDATE groups SET trials = 'x'",
    )

    def work(tx: Transaction) -> None:
        before = tx.marking.broken()
        tx.invitations.add(b"anew", Invitation("coordinator", "changhai"), IN_TWO_DAYS, NOW)
        assert let_in(tx, b"anew", speaking(tx, NURSE), NOW)
        assert [g.site for g in tx.grants.of(NURSE)] == ["changhai"]
        consent = tx.consents.add(
            "s1", NewConsent("share", "t1", "en", True, "NCT06010472", "changhai"), NOW
        )
        new = NewReferral("s1", "NCT06010472", "changhai", ["sle"], consent, "{}", "{}", False, "p")
        code = tx.referrals.add(new, NOW).code
        assert [r.code for r in tx.referrals.of_site("changhai")] == [code]
        tx.invitations.add(b"g2", Invitation("group", "gobroad"), IN_TWO_DAYS, NOW)
        invite = tx.invitations.for_group(b"g2", NOW)
        assert invite is not None
        assert tx.groups.bind(NewGroup(invite, GROUP, "Team"), "c", NOW)
        assert tx.accounts.ensure(BORIS, NOW).telegram_id == BORIS
        # What was written by hand stays where it is, to be looked at.
        assert set(tx.marking.broken()) == set(before)

    await store.transact(work)


async def test_whatever_happens_to_a_row_its_mark_goes_with_it(store: Store) -> None:
    def work(tx: Transaction) -> None:
        stage(tx)
        anne = tx.accounts.ensure(ANNE, NOW).id
        tx.groups.move(GROUP, -1002, NOW)
        tx.groups.unbind(-1002, "c", NOW)
        (share,) = [c.id for c in tx.consents.of("s1") if c.kind == "share"]
        tx.consents.withdraw(share, NOW)
        refer(tx, agree(tx))
        tx.accounts.erase(anne, NOW)
        tx.invitations.refuse(b"open", NOW)

    await store.transact(work)
    await store.retain(NOW.replace(year=2027))
    assert await store.read(lambda tx: tx.marking.broken()) == {}
    left = await store.read(lambda tx: below(tx, "SELECT screening FROM consents"))
    assert [row[0] for row in left] == [None] * len(left)


def unmarked(tx: Transaction) -> int:
    counts = [below(tx, f"SELECT count(*) FROM {t} WHERE mark IS NULL")[0][0] for t in COVERED]
    return sum(counts)


class Killed(BaseException):
    pass


async def test_rows_of_before_are_marked_and_a_kill_anywhere_loses_no_right(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_before(place)
    beside = place.open()  # another process may still be of the version before
    assert await beside.read(unmarked) > 15
    rights = await beside.read(_rights)
    assert all(rights)
    await beside.close()
    monkeypatch.setattr(marking, "ROWS", 5)
    write, reached, deaths = Batches.write, 0, 0

    def dying(batches: Batches, works: list[object]) -> object:
        nonlocal reached
        reached += 1
        if reached > allowed:
            raise Killed
        return write(batches, works)  # type: ignore[arg-type]

    monkeypatch.setattr(Batches, "write", dying)
    allowed = 1
    while True:
        reached = 0
        try:
            opened = place.open(sole=True)
            break
        except Killed:
            deaths += 1
            allowed += 3
    assert deaths > 2
    allowed = 10**9
    assert await opened.read(unmarked) == 0
    assert await opened.read(_rights) == rights
    assert await opened.read(lambda tx: tx.marking.broken()) == {}
    await opened.close()
    # From now on a row without its mark is none, and no reopening makes it one.
    with plainly(place) as thief:
        thief.execute("UPDATE grants SET mark = NULL")
    thief.close()
    again = place.open(sole=True)
    assert await again.read(lambda tx: tx.grants.admins()) == []
    await again.close()


def _rights(tx: Transaction) -> tuple[object, ...]:
    screenings = [row.id for row in tx.screenings.all()]
    return (
        tx.grants.admins(),
        tx.grants.of_site("changhai"),
        tx.referrals.of_site("changhai"),
        [tx.consents.of(screening) for screening in screenings],
    )


async def test_a_column_that_is_covered_later_is_covered_in_every_row_that_stood(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A later version covers more; what somebody wrote by hand before it is not made good."""
    whole = dict(COVERED)
    earlier = {**whole, "grants": whole["grants"][:-2]}
    del earlier["groups"]
    store = place.open(sole=True)
    await staged(store, place)
    groups = await store.read(lambda tx: tx.groups.all())
    await store.close()
    ring = Keyring.open(place.keys, MASTER)
    key = ring.get(DEPLOYMENT)
    with plainly(place) as connection:  # as the earlier version had marked them
        for table in earlier:
            marking.remark(connection, table, (key, whole[table]), (key, earlier[table]))
        connection.execute("UPDATE groups SET mark = NULL")
    connection.close()
    ring.note_marked(earlier)
    ring.close()
    attack(place, OWN_GRANT.format(""))
    remark, deaths = marking.remark, iter("a")

    def dying(*given: object) -> None:
        remark(*given)  # type: ignore[arg-type]
        if next(deaths, None):
            raise Killed

    monkeypatch.setattr(marking, "remark", dying)
    with pytest.raises(StoreError):
        place.open(sole=True)
    again = place.open(sole=True)
    assert await again.read(lambda tx: tx.groups.all()) == groups
    assert [g.user for g in await again.read(lambda tx: tx.grants.of_site("changhai"))] == [NURSE]
    assert await again.read(lambda tx: tx.marking.broken()) == {"grants": [99]}
    await again.close()


TAKEN_AWAY = (
    "DELETE FROM _sqlite_migrations WHERE name GLOB '030*'",
    *[f"ALTER TABLE {table} DROP COLUMN mark" for table in COVERED],
)


async def test_who_takes_the_marks_away_gets_nothing_but_a_refusal(place: Place) -> None:
    store = place.open(sole=True)
    await staged(store, place)
    await store.close()
    attack(place, OWN_GRANT.format(""), *TAKEN_AWAY)
    with pytest.raises(OperatorError, match="no marks"):
        place.open(sole=True)
    # Where an operator put an older copy there, and says so, it counts as it stands.
    assert accept_unmarked(place.database, keys=place.keys, master=MASTER) == 0
    taken = place.open(sole=True)
    assert len(await taken.read(lambda tx: tx.grants.of(BORIS))) == 1
    assert await taken.read(lambda tx: tx.marking.broken()) == {}
    await taken.close()


async def test_what_an_operator_takes_over_counts_as_it_stands(place: Place) -> None:
    store = place.open(sole=True)
    await staged(store, place)
    await store.close()
    attack(place, "UPDATE grants SET trials = '[]'", OWN_GRANT.format(""))
    assert accept_unmarked(place.database, keys=place.keys, master=MASTER) == 2
    taken = place.open(sole=True)
    assert len(await taken.read(lambda tx: tx.grants.of_site("changhai"))) == 2
    assert await taken.read(lambda tx: tx.marking.broken()) == {}
    await taken.close()


async def test_a_rotation_marks_anew_and_makes_nothing_good(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = place.open(sole=True)
    await staged(store, place)
    await store.close()
    attack(place, OWN_GRANT.format(", mark"))
    before = _marks(place)
    remark, take, deaths = resealing.remark, RotatedKeys.take_next, iter("ab")

    def dying(*given: object) -> None:
        remark(*given)  # type: ignore[arg-type]
        if next(deaths, None):
            raise Killed

    def dying_after(ring: RotatedKeys, name: str) -> None:
        if name == "deployment" and next(deaths, None):
            raise Killed
        take(ring, name)

    monkeypatch.setattr(resealing, "remark", dying)
    monkeypatch.setattr(RotatedKeys, "take_next", dying_after)
    killed = 0
    while True:
        try:
            list(rotate_accounts(place.database, keys=place.keys, master=MASTER))
            break
        except Killed:
            killed += 1
    assert killed == 2
    again = place.open(sole=True)
    assert await again.read(lambda tx: tx.marking.broken()) == {"grants": [99]}
    assert [g.user for g in await again.read(lambda tx: tx.grants.of_site("changhai"))] == [NURSE]
    assert len(await again.read(lambda tx: tx.referrals.of_site("changhai"))) == 1
    await again.close()
    assert len(before & _marks(place)) == 1  # of the row that has none of its own


def _marks(place: Place) -> set[bytes]:
    with plainly(place) as looking:
        rows = [looking.execute(f"SELECT mark FROM {table}").fetchall() for table in COVERED]
    looking.close()
    return {row[0] for table in rows for row in table}


def test_a_mark_names_every_column_that_is_covered(tmp_path: Path) -> None:
    from bot.store.sqlite.marks import carried, made, row_mark

    with pytest.raises(TypeError, match="over ref, chat_mark"):
        made("groups", ref=":ref")
    with pytest.raises(TypeError, match="over"):
        carried("groups", title=":title")
    key = bytes(32)
    rows = [("a", "bc"), ("ab", "c"), ("a", b"bc"), ("a", None), ("a", "None"), (1, "1"), ("1", 1)]
    assert len({row_mark(key, "t", row) for row in rows}) == len(rows)
