"""Who may do what: every role with every action and command on every site's referrals."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.app import CallbackAnswer
from bot.channel.events import Event
from bot.coordinators import calling, commands
from bot.coordinators.buttons import ACTIONS, data_of
from dialogs.reading.contacts import grouped
from tests.unit.coordinating import (
    CHANGHAI,
    CHILDREN,
    CONTACT,
    PAEDIATRIC,
    SECOND,
    Hospital,
    hospital_at,
)

ME, GROUP = 1, -4455
FIRST, LATER, FOREIGN = "first trial", "second trial", "another hospital"

# What is written here is the rule; the program is asked, not copied. A role, by what it may
# work, what its commands list, and whose help it gets. `denied` and `old` are the two answers
# to a press, by somebody with a right elsewhere and by somebody with none; in a group there is
# one answer for everybody.
TABLE = {
    # role: (works, answer elsewhere, /status and /today list, helped as)
    "stranger": ((), "old", (), "participant"),
    "participant": ((), "old", (FIRST,), "participant"),
    "admin": ((), "denied", (), "admin"),
    "of another site": ((FOREIGN,), "denied", (FOREIGN,), "coordinator"),
    "of another trial": ((LATER,), "denied", (LATER,), "coordinator"),
    "revoked": ((), "old", (), "participant"),
    "revoked, works elsewhere": ((FOREIGN,), "denied", (FOREIGN,), "coordinator"),
    "member": ((FIRST, LATER), "denied", (FIRST, LATER), "coordinator"),
    "backup": ((FIRST, LATER), "denied", (FIRST, LATER), "coordinator"),
    "primary": ((FIRST, LATER), "denied", (FIRST, LATER), "coordinator"),
    "in the group": ((), "in private", (), "nobody"),
    "primary, in the group": ((), "in private", (), "nobody"),
}


@dataclass
class Scene:
    """One person in one role, and a referral of each kind."""

    hospital: Hospital
    user: int
    chat: int
    codes: dict[str, str]

    async def does(self, kind: str, text: str, argument: str = "") -> CallbackAnswer:
        if self.chat == self.user:
            event = Event(kind, self.user, self.user, text=text, argument=argument, lang="en")
        elif kind == "command":
            said = f"/{text}@example_bot {argument}".strip()
            event = Event("group", self.user, self.chat, False, text=said, lang="en")
        else:
            event = Event(kind, self.user, self.chat, False, text=text, lang="en")
        return await self.hospital.at_desk(event)

    async def press(self, action: str, code: str) -> CallbackAnswer:
        changes = await self.hospital.store.read(lambda tx: tx.steps.changes(code))
        return await self.does("pressed", data_of(action, code, changes))

    async def record(self) -> list[tuple[object, ...]]:
        """All that a refused act must not change."""
        found: list[tuple[object, ...]] = []
        for code in self.codes.values():
            row = await self.hospital.store.read(lambda tx, c=code: tx.referrals.get(c))  # type: ignore[misc]
            found.append((row, await self.hospital.audited(code)))
        return found

    async def told(self) -> list[str]:
        return list((await self.hospital.chat(self.chat)).texts)


async def scene(hospital: Hospital, role: str) -> Scene:
    """The referrals are there first, but nobody is bound when they come."""
    codes = {
        FIRST: (await hospital.refer(lang="en")).code,
        LATER: (await hospital.refer(user=901, trial=SECOND, lang="en")).code,
        FOREIGN: (await hospital.refer(user=902, trial=PAEDIATRIC, site=CHILDREN, lang="en")).code,
    }
    user, chat = (900 if role == "participant" else ME), 0
    match role:
        case "admin":
            await hospital.bind(ME, None)
        case "of another site":
            await hospital.bind(ME, CHILDREN)
        case "of another trial":
            await hospital.bind(ME, trials=(SECOND,))
        case "revoked" | "revoked, works elsewhere":
            await hospital.bind(ME)
            if role != "revoked":
                await hospital.bind(ME, CHILDREN)
            await hospital.deliver()
            await hospital.store.transact(
                lambda tx: tx.grants.revoke(ME, "coordinator", CHANGHAI, hospital.now)
            )
        case "member":
            await hospital.bind(2)
            await hospital.bind(ME)
        case "backup" | "primary":
            await hospital.bind(ME, duty=role)
        case "in the group" | "primary, in the group":
            await hospital.bind(2 if role == "in the group" else ME)
            await hospital.bind_group(GROUP, 2 if role == "in the group" else ME)
            chat = GROUP
    return Scene(hospital, user, chat or user, codes)


@pytest.mark.parametrize("role", TABLE)
async def test_every_role_may_do_what_is_written_here_and_nothing_else(
    tmp_path: Path, role: str
) -> None:
    works, elsewhere, listed, helped = TABLE[role]
    async with hospital_at(tmp_path) as hospital:
        there = await scene(hospital, role)
        for kind, code in there.codes.items():
            if kind not in works:
                await refused(there, code, elsewhere)
        await commanded(there, listed, helped)
        for kind, code in there.codes.items():
            if kind in works:
                await allowed(there, code)


async def refused(there: Scene, code: str, elsewhere: str) -> None:
    """No action, and no link to the card, changes or shows anything."""
    words = there.hospital.app.say
    said = {
        "denied": words("en", "coordinator-access-denied"),
        "in private": words("en", "coordinator-private-only"),
        "old": words("en", "ui-press-old"),
    }[elsewhere]
    before, seen = await there.record(), len(await there.told())
    for action in ACTIONS:
        assert await there.press(action, code) == CallbackAnswer(said), action
    assert await there.told() == (await there.told())[:seen]
    await there.does("command", "start", f"c_{code}")
    assert not any("CAR-NK" in text and code in text for text in (await there.told())[seen:])
    assert await there.record() == before


async def allowed(there: Scene, code: str) -> None:
    """Every action is taken, whatever it says in that status; the card comes by its link."""
    denied = there.hospital.app.say("en", "coordinator-access-denied")
    for action in ACTIONS:
        answer = await there.press(action, code)
        assert answer.toast != denied, action
        # Who was sent before one could be written to here is not.
        assert answer.alert is (action in ("contact", "write"))
        assert (grouped(CONTACT.phone) in answer.toast) is (action == "contact")
    assert (await there.hospital.audited(code)).count(calling.CONTACT) == 1
    seen = len(await there.told())
    await there.does("command", "start", f"c_{code}")
    assert [text[: len(code)] for text in (await there.told())[seen:]] == [code]


async def commanded(there: Scene, listed: tuple[str, ...], helped: str) -> None:
    """Each command of the coordinators, the participants' own and one that nobody has."""
    words = there.hospital.app.say
    for name in dict.fromkeys([*commands.COMMANDS, "mydata", "erase", "nonsense"]):
        seen = len(await there.told())
        await there.does("command", name)
        said = "\n".join((await there.told())[seen:])
        wanted = listed if name in ("status", "today") else ()
        if helped == "participant" and name != "status":
            wanted = ()
        for kind, code in there.codes.items():
            own = helped == "participant" and kind in listed  # what one sent oneself
            assert (code in said) is (kind in wanted) or own, (name, kind)
        if name == "help":
            heads = {
                "coordinator": words("en", "coordinator-help").splitlines()[0],
                "admin": words("en", "admin-help").splitlines()[0],
            }
            assert [who for who, head in heads.items() if head in said] == [
                who for who in heads if who == helped
            ]
        if name == "language":
            await there.does("command", name)  # back again


async def test_a_right_that_ends_between_the_drawing_and_the_press_is_refused(
    tmp_path: Path,
) -> None:
    async with hospital_at(tmp_path) as hospital:
        await hospital.bind(ME)
        referral = await hospital.refer()
        drawn = (await hospital.chat(ME)).buttons(f"{referral.code} · ")
        assert len(drawn) > 4
        await hospital.bind(ME, trials=(SECOND,))
        denied = CallbackAnswer(hospital.app.say("en", "coordinator-access-denied"))
        before = await hospital.audited(referral.code)
        for data in drawn:
            assert await hospital.press(ME, data) == denied
        assert await hospital.audited(referral.code) == before
        assert await hospital.status(referral.code) == "new"


async def test_a_card_follows_only_those_whose_trials_include_it(tmp_path: Path) -> None:
    async with hospital_at(tmp_path) as hospital:
        await hospital.bind(ME, trials=(SECOND,))
        await hospital.bind(2)
        await hospital.refer()
        assert not any("CAR-NK" in text for text in (await hospital.chat(ME)).texts[2:])
        second = await hospital.refer(user=901, trial=SECOND)
        for user in (ME, 2):
            assert any(t.startswith(second.code) for t in (await hospital.chat(user)).texts)


async def test_a_note_needs_the_right_to_the_trial_when_it_is_written(tmp_path: Path) -> None:
    async with hospital_at(tmp_path) as hospital:
        await hospital.bind(ME)
        referral = await hospital.refer()
        (card,) = (await hospital.chat(ME)).ids(f"{referral.code} · ")
        await hospital.bind(ME, trials=(SECOND,))
        await hospital.write(ME, "too late", replies_to=card)
        assert await hospital.store.read(lambda tx: tx.notes.of(referral.code)) == []


async def test_where_the_only_coordinator_has_other_trials_the_admins_are_told(
    tmp_path: Path,
) -> None:
    async with hospital_at(tmp_path) as hospital:
        await hospital.bind(3, None)
        await hospital.bind(ME, trials=(SECOND,))
        referral = await hospital.refer()
        said = [t for t in (await hospital.chat(3)).texts if referral.code in t]
        assert len(said) == 1
        assert "prescreen sites invite changhai" in said[0]


async def test_a_new_primary_is_told_to_the_former_one(tmp_path: Path) -> None:
    async with hospital_at(tmp_path) as hospital:
        await hospital.bind(ME, name="Lin")
        assert "You are the main coordinator" in (await hospital.chat(ME)).texts[1]
        await hospital.bind(2, name="Mei", duty="primary")
        assert any("Mei is now the main" in text for text in (await hospital.chat(ME)).texts)
        grants = await hospital.store.read(lambda tx: tx.grants.of_site(CHANGHAI))
        assert [grant.duty for grant in grants] == ["member", "primary"]


async def test_an_old_button_of_a_former_coordinator_leaves_no_screening(tmp_path: Path) -> None:
    async with hospital_at(tmp_path) as there:
        await there.bind(1)
        referral = await there.refer()
        await there.store.transact(
            lambda tx: tx.grants.revoke(1, "coordinator", CHANGHAI, there.now)
        )
        event = Event("pressed", 1, 1, text=data_of("reach", referral.code), lang="zh")
        answer = await there.at_desk(event)
        assert answer.toast == there.app.say("zh", "ui-press-old")
        account = await there.store.read(lambda tx: tx.accounts.find(1))
        assert account is not None
        assert await there.store.read(lambda tx: tx.screenings.of(account.id)) == []
