"""10,000 forged or stale presses, from a seed: the database is afterwards what it was before."""

import json
import random
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import pytest

from bot.channel.events import Event, read
from bot.clock import VirtualClock
from bot.coordinators.buttons import ACTIONS, data_of
from bot.coordinators.revoking import revoke
from bot.runtime.dispatcher import Dispatcher
from bot.store import Transaction
from bot.work import Work
from tests import shipped
from tests.unit.coordinating import (
    ADULT,
    CHANGHAI,
    CHILDREN,
    CONTACT,
    PAEDIATRIC,
    SECOND,
    Hospital,
    hospital_at,
    patient,
)

pytestmark = pytest.mark.slow

PRESSES = 10_000
SEED = random.SystemRandom().randrange(10**6)
LIN, MEI, SOME, CHILD_NURSE, FORMER, ADMIN, STRANGER = 1, 2, 3, 4, 5, 6, 7
PEOPLE = (900, 901, 902)
GROUP, UNBOUND = -4455, -4466
# Traffic: what came in, what goes out, and when the bot last looked; letters are looked at apart.
NOT_COMPARED = (
    *("inbox", "lanes", "letters", "queues"), "heartbeat", "offsets", "sqlite_sequence",
)  # fmt: skip
ODD = (
    "",
    ".",
    "c",
    "c.",
    "a.",
    "1.",
    "1..",
    "c...",
    "\x00",
    "ё" * 64,
    "🙂" * 16,
    "c." + "9" * 4000,
)
DETAILS = ("", "other", "0", "-1", "2026-11-26", "9999-99-99", "later", "7", "99", "time", "yes",
           "stop", "take", "x" * 500, "I5", "../..", "％", "‮")  # fmt: skip


@dataclass
class Forger:
    """Everybody there is, with what each has on the screen; all of it is made from one seed."""

    hospital: Hospital
    rng: random.Random
    codes: dict[str, tuple[str, str]] = field(default_factory=dict)  # code: site, trial
    seen: dict[int, list[str]] = field(default_factory=dict)  # buttons, by whose phone
    old: dict[int, list[str]] = field(default_factory=dict)  # those of questions no longer asked

    def forged(self) -> tuple[int, int, bool, str]:
        """(user, chat, private, data) of one press that must have no effect."""
        user = self.rng.choice((LIN, SOME, CHILD_NURSE, FORMER, ADMIN, STRANGER, *PEOPLE))
        data = self.rng.choice(
            (self._of_somebody_else, self._stale, self._mutated, self._made_up, self._odd)
        )(user)
        if self.rng.random() < 0.15:  # in a group even the right button of the right person
            return user, self.rng.choice((GROUP, UNBOUND)), False, self._any()
        return user, user, True, data

    def _any(self) -> str:
        return self.rng.choice(self.rng.choice(list(self.seen.values())))

    def _of_somebody_else(self, user: int) -> str:
        """Another phone's button; never one that this person may press by their right."""
        others = [data for owner, every in self.seen.items() if owner != user for data in every]
        data = self.rng.choice(others)
        return data if not self._may(user, data) else self._stale(user)

    def _may(self, user: int, data: str) -> bool:
        """Whether a coordinator's button is one of a referral of theirs."""
        site, trial = next((v for code, v in self.codes.items() if f".{code}" in data), ("", ""))
        return (user, site) in ((LIN, CHANGHAI), (CHILD_NURSE, CHILDREN)) or (
            (user, trial) == (SOME, SECOND)
        )

    def _stale(self, user: int) -> str:
        """A question of before, or a step or an undoing on a card of another state."""
        if user in self.old and self.rng.random() < 0.5:
            return self.rng.choice(self.old[user])
        # Not to take one: whoever may work it may take what nobody has, from whatever card.
        step = self.rng.choice(("no_answer", "reach", "book", "screen", "enroll",
                                "give_up", "decline", "not_suit", "double", "not_real", "reopen",
                                "undo", "sure"))  # fmt: skip
        seq = self.rng.choice((1, 5, 17, 99_999))  # every card here has had two changes
        code = self.rng.choice(list(self.codes))
        return data_of(
            step, code, seq, self.rng.choice(("", "other", "2026-11-26", "later", "decline"))
        )

    def _mutated(self, user: int) -> str:
        """A button's data with a letter changed, taken away or doubled where it identifies."""
        prefix, _, rest = self._any().partition(".")
        places = list(rest)
        for _ in range(self.rng.randint(1, 3)):
            at = self.rng.randrange(len(places))
            places[at] = self.rng.choice(("", "Z", "é", ".", "0", places[at] * 2))
        data = f"{prefix}.{''.join(places)}"
        return data if not self._works(user, data) else self._stale(user)

    def readers(self) -> set[tuple[int, str, str]]:
        """(chat, site, trial): who may read the codes of which referrals."""
        team = {(one, CHANGHAI, ADULT) for one in (LIN, MEI, GROUP)}
        return team | {(CHILD_NURSE, CHILDREN, PAEDIATRIC)}

    def _works(self, user: int, data: str) -> bool:
        """What a changed letter may still leave: a button that this person could press."""
        return self._may(user, data) or data in self.seen.get(user, ())

    def _made_up(self, user: int) -> str:
        code = self.rng.choice((*self.codes, "R-2222", "R-", "r-7kq2", "R-'; --", ""))
        action = self.rng.choice((*ACTIONS, "delete", "export", ""))
        number = self.rng.choice(("0", "2", "-1", "1e9", "٣", "999999", ""))
        data = ".".join(("c", action, code, number, self.rng.choice(DETAILS)))
        return data if not self._may(user, data) else self._stale(user)

    def _odd(self, user: int) -> str:
        nonce = "".join(self.rng.choices("abcXYZ019_-", k=16))
        option = self.rng.choice(DETAILS)
        return self.rng.choice((*ODD, f"1.{nonce}.{option}", f"a.{nonce}.{option}", nonce))


@pytest.fixture
async def forger(tmp_path: Path) -> AsyncIterator[Forger]:
    async with hospital_at(tmp_path) as there:
        yield await staged(there)


async def staged(there: Hospital) -> Forger:
    """Two hospitals at work: referrals in several states, questions asked back, one of them old."""
    await there.bind(LIN)
    await there.bind(MEI, lang="zh")
    await there.bind(SOME, trials=(SECOND,))
    await there.bind(CHILD_NURSE, CHILDREN)
    await there.bind(FORMER)
    await there.bind(ADMIN, None)
    await there.bind_group(GROUP, LIN)
    forger = Forger(there, random.Random(SEED))
    plans = ((ADULT, CHANGHAI, MEI, "P01"), (ADULT, CHANGHAI, MEI, "P05"),
             (PAEDIATRIC, CHILDREN, CHILD_NURSE, "P08"))  # fmt: skip
    for person, (trial, site, nurse, who) in zip(PEOPLE, plans, strict=True):
        referral = await there.refer(patient(who), user=person, trial=trial, site=site)
        forger.codes[referral.code] = (site, trial)
        await there.click(nurse, "send", referral.code, "time")  # it acknowledges, too
        await there.click(nurse, "reach", referral.code)
        start = Event("command", person, person, text="start", lang="en")
        await there.at_desk(start)
        await there.deliver()
        forger.old[person] = [one for one in buttons_of(there, person) if one.startswith("1.")]
        await there.at_desk(start)
    await there.deliver()
    for user in (LIN, MEI, CHILD_NURSE, FORMER, *PEOPLE):
        forger.seen[user] = buttons_of(there, user)
    grants = await there.store.read(lambda tx: tx.grants.of_site(CHANGHAI))
    (former,) = [grant for grant in grants if grant.user == FORMER]
    await there.store.transact(lambda tx: revoke(tx, shipped.words(), former, there.now))
    await there.deliver()
    assert all(forger.seen.values()), forger.seen
    return forger


def buttons_of(there: Hospital, user: int) -> list[str]:
    return [
        button["callback_data"]
        for message in there.chats[user].messages.values()
        for row in message.get("reply_markup", {}).get("inline_keyboard", [])
        for button in row
    ]


def digest(tx: Transaction) -> dict[str, str]:
    """Every row of every table that holds what is known, done or owed."""
    listed = tx._all("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    names = [row["name"] for row in listed if row["name"] not in NOT_COMPARED]
    assert {"accounts", "screenings", "referrals", "steps", "asks", "replies", "grants"} < {*names}
    rows = {name: [tuple(row) for row in tx._all(f"SELECT * FROM {name}")] for name in names}
    # A state that is written again is sealed anew: what it says is compared.
    rows["screenings"] = [(tx.screenings.get(row[0]),) for row in rows["screenings"]]
    return {
        name: sha256("\n".join(sorted(map(repr, found))).encode()).hexdigest()
        for name, found in rows.items()
    }


async def test_ten_thousand_forged_or_stale_presses_change_nothing(forger: Forger) -> None:
    print(f"seed {SEED}")
    there = forger.hospital
    before = await there.store.read(digest)
    dispatcher = Dispatcher(there.store, there.app, VirtualClock(there.now), answered)
    pressed = [forger.forged() for _ in range(PRESSES)]

    for start in range(0, PRESSES, 500):

        def work(tx: Transaction, start: int = start) -> list[str]:
            said = []
            for n, press in enumerate(pressed[start : start + 500], start):
                event = read(update(n, *press))
                assert event is not None, press
                answer = dispatcher._hear(Work(tx, there.app, there.now, f"forged{n}"), event)
                said.append(answer.toast)
                assert CONTACT.name not in answer.toast, press
                assert CONTACT.phone not in answer.toast, press
            return said

        await there.store.transact(work)
        after = await there.store.read(digest)
        assert after == before, [name for name in after if after[name] != before[name]]
    for chat, said in await posted(there):
        assert CONTACT.name not in said
        assert CONTACT.phone not in said
        for code, (site, trial) in forger.codes.items():
            assert code not in said or (chat, site, trial) in forger.readers(), (chat, said)


async def posted(there: Hospital) -> list[tuple[int, str]]:
    """(chat, payload) of every letter that waits."""
    found = []
    while due := await there.store.due_letters(there.now, 64):
        for one in due:
            said = json.dumps(dict(one.letter.payload), ensure_ascii=False)
            found.append((one.letter.chat, said))
            await there.store.sent(one.id, one.token, None, there.now)
    return found


async def answered(query: str, text: str | None, alert: bool) -> bool:
    return True


def update(n: int, user: int, chat: int, private: bool, data: str) -> bytes:
    """As Telegram writes a press."""
    kind = {"id": chat, "type": "private" if private else "group"}
    sender = {"id": user, "is_bot": False, "first_name": "X", "language_code": "en"}
    message = {"message_id": 1 + n % 40, "chat": kind, "date": 0}
    press = {"id": str(n), "from": sender, "message": message, "chat_instance": "1", "data": data}
    return json.dumps({"update_id": n, "callback_query": press}).encode()
