"""Duties, trials and groups: one primary a site, one group a link, one move of a group."""

from datetime import timedelta
from hashlib import sha256

import pytest

from bot.store import Store, Transaction
from bot.store.records import Grant, Group, GroupInvite, Invitation, Letter, NewGroup
from bot.store.sqlite import opening, schema
from tests.contract.conftest import (
    ANNE,
    BORIS,
    NOW,
    Place,
    agree,
    before_the_marks,
    begin,
    below,
    let_in,
    refer,
    speaking,
)

IN_TWO_DAYS = NOW + timedelta(hours=48)
CLARA = 700100200302
GROUP, GROWN = -4455, -1000000004455
TRIAL, OTHER = "NCT06010472", "NCT06464679"


async def bind(
    store: Store, user: int, *, duty: str = "", trials: tuple[str, ...] = (), site: str = "changhai"
) -> Grant:
    hash = sha256(f"{user}{duty}{trials}{site}".encode()).digest()

    def work(tx: Transaction) -> Grant:
        invitation = Invitation("coordinator", site, trials, duty)
        tx.invitations.add(hash, invitation, IN_TWO_DAYS, NOW)
        grant = let_in(tx, hash, speaking(tx, user), NOW)
        assert grant is not None
        return grant

    return await store.transact(work)


async def duties(store: Store, site: str = "changhai") -> dict[int, str]:
    return {g.user: g.duty for g in await store.read(lambda tx: tx.grants.of_site(site))}


async def test_the_first_of_a_site_is_primary_and_a_new_primary_takes_over(store: Store) -> None:
    await bind(store, ANNE)
    await bind(store, BORIS)
    assert await duties(store) == {ANNE: "primary", BORIS: "member"}
    await bind(store, BORIS, duty="primary")
    await bind(store, CLARA, duty="backup")
    assert await duties(store) == {ANNE: "member", BORIS: "primary", CLARA: "backup"}
    await bind(store, ANNE, site="gobroad")
    assert await duties(store, "gobroad") == {ANNE: "primary"}


async def test_the_end_of_the_primary_promotes_nobody(store: Store) -> None:
    await bind(store, ANNE)
    await bind(store, BORIS)
    await store.transact(lambda tx: tx.grants.revoke(ANNE, "coordinator", "changhai", NOW))
    await bind(store, CLARA)
    assert await duties(store) == {BORIS: "member", CLARA: "member"}


async def test_a_newer_invitation_changes_the_trials_and_keeps_the_duty(store: Store) -> None:
    await bind(store, ANNE, duty="backup")
    assert (await bind(store, ANNE, trials=(TRIAL,))).trials == (TRIAL,)
    (grant,) = await store.read(lambda tx: tx.grants.of(ANNE))
    assert (grant.duty, grant.covers(TRIAL), grant.covers(OTHER)) == ("backup", True, False)
    await bind(store, ANNE, trials=(), duty="backup", site="gobroad")
    assert len(await store.read(lambda tx: tx.grants.of(ANNE))) == 2


async def card_for(store: Store, chat: int, account: str | None = None) -> Letter:
    def work(tx: Transaction) -> Letter:
        begin(tx, 5_000_000_001)
        consent = agree(tx)
        refer(tx, consent)
        letter = Letter("card", chat, account, "sendMessage", {"text": "card"}, consent=consent)
        tx.letters.post(letter)
        return letter

    return await store.transact(work)


async def test_a_card_on_its_way_is_dropped_where_the_trials_become_fewer(store: Store) -> None:
    grant = await bind(store, ANNE)
    await card_for(store, ANNE, grant.account)
    await bind(store, ANNE, trials=(TRIAL,))
    assert (await store.read(lambda tx: tx.updates.backlog())).letters == 1
    await bind(store, ANNE, trials=(OTHER,))
    assert (await store.read(lambda tx: tx.updates.backlog())).letters == 0


def invited(tx: Transaction, secret: bytes = b"g", site: str = "changhai") -> GroupInvite:
    tx.invitations.add(secret, Invitation("group", site, (TRIAL,)), IN_TWO_DAYS, NOW)
    found = tx.invitations.for_group(secret, NOW)
    assert found is not None
    return found


async def grouped(store: Store) -> Group:
    def work(tx: Transaction) -> Group:
        found = tx.groups.bind(NewGroup(invited(tx), GROUP, "Lupus team"), "a1", NOW)
        assert found is not None
        return found

    return await store.transact(work)


async def test_a_link_for_a_group_binds_one_group_and_nobody(store: Store) -> None:
    group = await grouped(store)
    assert (group.site, group.trials, group.title) == ("changhai", (TRIAL,), "Lupus team")

    def again(tx: Transaction) -> tuple[object, ...]:
        used = tx.groups.bind(NewGroup(GroupInvite(b"g", "changhai", ()), -9, "x"), "a1", NOW)
        redeemed = let_in(tx, b"g", speaking(tx, ANNE), NOW)
        return used, tx.invitations.for_group(b"g", NOW), redeemed

    assert await store.transact(again) == (None, None, None)

    def fresh(tx: Transaction) -> object:
        invited(tx, b"h")
        return let_in(tx, b"h", speaking(tx, ANNE), NOW)

    assert await store.transact(fresh) is None
    assert await store.read(lambda tx: tx.invitations.for_group(b"h", IN_TWO_DAYS)) is None
    assert await store.read(lambda tx: tx.grants.of(ANNE)) == []


async def test_who_opened_a_link_for_a_group_is_remembered(store: Store) -> None:
    await store.transact(invited)
    await store.transact(lambda tx: tx.invitations.note_opened(b"g", "a1"))
    found = await store.read(lambda tx: tx.invitations.opened_by("a1", NOW))
    assert found is not None
    assert found.hash == b"g"
    assert await store.read(lambda tx: tx.invitations.opened_by("a2", NOW)) is None
    assert await store.read(lambda tx: tx.invitations.opened_by("a1", IN_TWO_DAYS)) is None


async def test_an_unbound_group_gets_no_card_that_waits(store: Store) -> None:
    await grouped(store)
    await card_for(store, GROUP)
    assert await store.transact(lambda tx: tx.groups.unbind(GROUP, "bot", NOW)) is not None
    assert await store.transact(lambda tx: tx.groups.unbind(GROUP, "bot", NOW)) is None
    assert (await store.read(lambda tx: tx.updates.backlog())).letters == 0
    assert await store.read(lambda tx: tx.groups.of_site("changhai")) == []


async def test_a_group_that_moves_is_rebound_once_and_its_letters_follow(store: Store) -> None:
    group = await grouped(store)
    await card_for(store, GROUP)
    for _ in range(2):
        await store.transact(lambda tx: tx.groups.move(GROUP, GROWN, NOW))
    (moved,) = await store.read(lambda tx: tx.groups.of_site("changhai"))
    assert (moved.ref, moved.chat) == (group.ref, GROWN)
    (due,) = await store.due_letters(NOW, 9)
    assert due.letter.chat == GROWN
    actions = [row.action for row in await store.read(lambda tx: tx.audit.rows("changhai"))]
    assert actions.count("group moved") == 1


async def test_a_letter_on_the_wire_follows_by_its_token_only(store: Store) -> None:
    await grouped(store)
    await card_for(store, GROUP)
    (due,) = await store.due_letters(NOW, 9)
    await store.transact(lambda tx: tx.groups.move(GROUP, GROWN, NOW))
    assert await store.due_letters(NOW, 9) == []
    await store.moved(GROUP, GROWN, due.token, NOW)
    (again,) = await store.due_letters(NOW, 9)
    assert again.letter.chat == GROWN


async def test_nothing_of_another_number_is_edited_where_a_group_has_moved(store: Store) -> None:
    """Messages are counted anew in the new chat: the same number is another message there."""
    await grouped(store)
    await card_for(store, GROUP)
    (due,) = await store.due_letters(NOW, 9)
    await store.sent(due.id, due.token, 7, NOW)
    edit = Letter("e", GROUP, None, "editMessageText", {"text": "x"}, edits="card")
    await store.transact(lambda tx: tx.letters.post(edit))
    await store.transact(lambda tx: tx.groups.move(GROUP, GROWN, NOW))
    assert await store.due_letters(NOW, 9) == []
    assert (await store.read(lambda tx: tx.updates.backlog())).letters == 0


async def test_a_group_that_seemed_to_remove_the_bot_and_has_moved_is_bound_again(
    store: Store,
) -> None:
    await grouped(store)
    await store.transact(lambda tx: tx.groups.unbind(GROUP, "bot", NOW, removed=True))
    assert await store.transact(lambda tx: tx.groups.move(GROUP, GROWN, NOW)) is not None
    await store.transact(lambda tx: tx.groups.unbind(GROWN, "operator", NOW))
    assert await store.transact(lambda tx: tx.groups.move(GROWN, -77, NOW)) is None


async def test_in_an_older_database_the_first_who_still_has_the_right_is_primary(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as then:
        only = type(schema.migrations)("prescreen")
        only(name="001 first tables")(schema.first_tables)
        then.setattr(schema, "migrations", only)
        then.setattr(opening, "_mark", lambda *_: None)
        store = place.open(sole=True)
        await store.transact(_first_grants)
        await store.close()
    store = place.open(sole=True)
    assert await duties(store) == {BORIS: "primary", CLARA: "member"}
    assert [grant.trials for grant in await store.read(lambda tx: tx.grants.of(BORIS))] == [()]
    await store.close()


def _first_grants(tx: Transaction) -> None:
    at = NOW.isoformat(timespec="microseconds")
    with before_the_marks(tx):
        for user, revoked in ((ANNE, at), (BORIS, None), (CLARA, None)):
            below(
                tx,
                "INSERT INTO grants (account, site, role, lang, granted_at, revoked_at)"
                " VALUES (?, 'changhai', 'coordinator', 'en', ?, ?)",
                tx.accounts.ensure(user, NOW).id, at, revoked,
            )  # fmt: skip
