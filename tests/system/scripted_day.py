"""Three hospitals with their coordinators and participants: the stage of a scripted day."""

import asyncio
import json
import random
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot import screenings
from bot.coordinators import invitations
from bot.demo import local_bot
from bot.sandbox import GroupPhone
from bot.sandbox.chats import Message
from bot.sandbox.phones import User
from bot.store.ports import Transaction
from bot.store.records import Invitation, ReferralRow
from dialogs.phases import Phase
from tests.system.counting import Happened
from tests.system.running_bot import PATIENTS, RunningBot

SHANGHAI = ZoneInfo("Asia/Shanghai")
TUESDAY = date(2026, 11, 24)
WEDNESDAY, THURSDAY = TUESDAY + timedelta(days=1), TUESDAY + timedelta(days=2)
LUPUS, OTHERS = "NCT06010472", "NCT06464679"
TRIALS = {
    "changhai": (LUPUS, OTHERS),
    "gobroad": ("NCT06585514",),
    "zju_children": ("NCT07283315",),
}
# A patient of tests/data, who answers for them, and with which study they share.
WISHES = (
    ("P01", "self", LUPUS), ("P01", "other", "NCT06585514"), ("P05", "child", "NCT07283315"),
    ("P08", "self", LUPUS), ("P05", "child", "NCT06585514"), ("P18", "child", "NCT07283315"),
    ("P01", "other", LUPUS), ("P16", "child", "NCT06585514"), ("P05", "child", "NCT07283315"),
    ("P27", "other", OTHERS), ("P08", "self", "NCT06585514"), ("P48", "self", OTHERS),
    ("P33", "self", OTHERS), ("P01", "self", "NCT06585514"), ("P08", "other", LUPUS),
    ("P20", "child", ""),
)  # fmt: skip
PEOPLE = 40
GROUP = -77_001
PEOPLE_OF: dict[str, dict[str, Any]] = {
    one["id"]: one for one in json.loads(PATIENTS.read_text("utf-8"))["patients"]
}
CODES = "SELECT code FROM referrals ORDER BY id"
SENT = "SELECT code FROM referrals WHERE screening = ?"


@dataclass
class Worker:
    """A coordinator, with what their grant covers."""

    user: User
    site: str
    lang: str
    trials: tuple[str, ...]

    def may_see(self, referral: ReferralRow) -> bool:
        return referral.site == self.site and referral.trial in self.trials

    def has_button(self, start: str) -> bool:
        data = (str(b.get("callback_data")) for m in self.user.from_bot for b in m.buttons)
        return any(one.startswith(start) for one in data)


@dataclass
class Person:
    """A participant, with the plan of their day."""

    user: User
    patient: str
    who: str
    lang: str
    trial: str
    name: str
    phone: str
    screening: str = ""


@dataclass
class Day:
    """The stage: three hospitals, their people, and what is known of them beside the bot."""

    running: RunningBot
    rng: random.Random
    workers: list[Worker] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    happened: Happened = field(default_factory=Happened)
    opened: list[tuple[int, str]] = field(default_factory=list)
    sent: dict[str, Person] = field(default_factory=dict)  # by code

    async def until(self, day: date, hour: int, minute: int = 0) -> None:
        at = datetime(day.year, day.month, day.day, hour, minute, tzinfo=SHANGHAI)
        missing = (at - self.running.clock.now()).total_seconds()
        assert missing > 0, f"it is later than {at} already"
        await self.running.pass_time(missing)

    # Who is there

    async def staffed(self) -> GroupPhone:
        for n, (site, trials) in enumerate(TRIALS.items()):
            await self._bound(site, "zh" if n else "en", trials, ())
            # One of Changhai's two works for one of its trials alone.
            some = (OTHERS,) if len(trials) > 1 else trials
            await self._bound(site, "en" if n == 1 else "zh", some, some if some != trials else ())
        head = self.workers[0].user
        group = self.running.demo.sandbox.add_group(GROUP, "Team", [head])
        await group.open_link(head, await self.running.demo.invite("group", "changhai"))
        await self.running.settled()
        return group

    async def _bound(
        self, site: str, lang: str, trials: tuple[str, ...], only: tuple[str, ...]
    ) -> None:
        running, payload = self.running, invitations.fresh()
        await running.demo.store.transact(
            lambda tx: invitations.keep(
                tx, payload, Invitation("coordinator", site, only), running.clock.now()
            )
        )
        user = running.user(lang)
        await user.open_link(invitations.link(local_bot.USERNAME, payload))
        await running.settled()
        self.workers.append(Worker(user, site, lang, trials))

    def newcomers(self, count: int) -> list[Person]:
        found = []
        for _ in range(count):
            n = len(self.people)
            patient, who, trial = WISHES[n % len(WISHES)]
            lang = "zh" if (n // 2) % 2 else "en"
            name, phone = f"Canary {chr(65 + n % 26)}{n:02}bird", f"+86139{n:02}77{n:02}00"
            person = Person(self.running.user(lang), patient, who, lang, trial, name, phone)
            self.people.append(person)
            found.append(person)
        return found

    # What people do

    async def come(self, people: list[Person]) -> None:
        """From /start to the result, the questions left out; then those who wish to share do."""
        await asyncio.gather(*(self.running.write(one.user, "/start") for one in people))
        await self.running.demo.store.transact(lambda tx: [self._answer(tx, one) for one in people])
        await asyncio.gather(*(self._walk(one) for one in people))

    def _answer(self, tx: Transaction, person: Person) -> None:
        account = tx.accounts.find(person.user.id)
        assert account is not None
        (row,) = tx.screenings.of(account.id)
        before, done = (
            screenings.load(tx, self.running.content, row),
            self.running.answered(person.patient),
        )
        after = replace(done, phase=Phase.REVIEW, lang=person.lang, who=person.who)
        row = screenings.touched(row, self.running.clock.now())
        screenings.save(tx, self.running.content, row, before, after)
        tx.accounts.set_lang(account.id, person.lang)
        person.screening = row.id
        self.happened.illnesses[row.id] = {
            fact for fact, value in PEOPLE_OF[person.patient]["facts"].items()
            if fact.startswith("dx_") and value is True
        }  # fmt: skip

    async def _walk(self, person: Person) -> None:
        await self.running.write(person.user, "/start")
        for choice in ("continue", "confirm"):
            await self.running.choose(person.user, choice)
        if not person.trial:
            return
        site = next(site for site, trials in TRIALS.items() if person.trial in trials)
        await self.running.choose(person.user, f"share_{person.trial}_{site}")
        for choice in (*(("yes",) if person.who == "other" else ()), "agree"):
            await self.running.choose(person.user, choice)
        await self.running.write(person.user, person.name, person.phone)
        await self.running.choose(person.user, "send_yes")
        ((code,),) = await self.running.read(lambda tx: tx._all(SENT, person.screening))
        self.sent[code] = person

    async def change_age(self, person: Person) -> None:
        """A year older than they said, after the hospital has their answers."""
        for choice in ("change", "age_years"):
            await self.running.choose(person.user, choice)
        years = int(PEOPLE_OF[person.patient]["facts"]["age_years"]) + 1
        await self.running.write(person.user, f"{years}")

    # What coordinators do

    async def press(self, worker: Worker, action: str, code: str, detail: str = "") -> Message:
        """A button that stands under the newest card of the code, and is up to date."""
        start = f"c.{action}.{code}."
        for message in reversed(worker.user.from_bot):
            for button in message.buttons:
                data = str(button.get("callback_data", ""))
                if data.startswith(start) and data.endswith(detail):
                    await worker.user.press(message, data)
                    if action == "open":
                        self.opened.append((worker.user.id, code))
                    await self.running.settled()
                    return message
        raise AssertionError(f"no button {start}{detail} for {worker.user}")

    async def step(self, worker: Worker, code: str, *path: tuple[str, str]) -> None:
        for action, detail in path:
            await self.press(worker, action, code, detail)

    async def work(self, worker: Worker, others: list[Worker], code: str, n: int) -> None:
        """One of the ways in which a referral is worked."""
        tomorrow = (self.running.clock.now().astimezone(SHANGHAI).date() + timedelta(1)).isoformat()
        match n % 10:
            case 0:
                await self.step(worker, code, ("acknowledge", ""), ("no_answer", ""))
            case 1:
                await self.step(worker, code, ("reach", ""), ("book_on", ""))
                await self.step(worker, code, ("book_hour", tomorrow), ("book", tomorrow))
            case 2:
                await self.step(worker, code, ("leave", ""), ("unsuit", ""), ("not_suit", "other"))
                await self.step(worker, code, ("sure", ".not_suit.other"))
            case 3:
                await self.race(worker, others, code)
            case 4:
                await self.step(worker, code, ("reach", ""), ("undo", ""))
            case 5:
                await self.step(worker, code, ("more", ""), ("snooze", ""), ("sleep", ".3"))
            case 6:
                await self.step(worker, code, ("more", ""), ("ask", ""), ("send", ".time"))
            case 7:
                card = next(m for m in reversed(worker.user.from_bot) if m.text.startswith(code))
                await worker.user.send("Asked the ward for a bed.", reply_to=card)
                await self.running.settled()
            case 8:
                await self.step(worker, code, ("contact", ""), ("leave", ""), ("unwant", ""))
                await self.step(worker, code, ("decline", "fear"), ("sure", ".decline.fear"))

    async def race(self, worker: Worker, others: list[Worker], code: str) -> None:
        """Whoever may see it presses at the same time; one of them wins."""
        team = [worker, *others]
        seen = [len(one.user.alerts) for one in team]
        await asyncio.gather(*(self.press(one, "no_answer", code) for one in team))
        for one, before in zip(team, seen, strict=True):
            await one.user.until(lambda user, n=before: len(user.alerts) > n)
        taken = await self.running.read(lambda tx: tx.steps.taken(code))
        assert taken == 1

    # What is known beside the bot

    def is_likely(self, code: str) -> bool:
        """As the list of patients says it."""
        person = self.sent[code]
        expected = PEOPLE_OF[person.patient]["expected"].items()
        verdicts = [one["accept"] for key, one in expected if key.startswith(person.trial)]
        return ["likely"] in verdicts

    def code_of(self, person: Person) -> str:
        return next(code for code, one in self.sent.items() if one is person)

    def is_asked(self, person: Person) -> bool:
        buttons = (button for message in person.user.from_bot for button in message.buttons)
        return any(str(button["callback_data"]).startswith("a.") for button in buttons)

    async def happened_so_far(self, on: date) -> None:
        await self.running.read(lambda tx: self.happened.look(tx, on, TRIALS))

    async def all_referrals(self) -> dict[str, ReferralRow]:
        codes = await self.running.read(lambda tx: [r["code"] for r in tx._all(CODES)])
        return {
            code: await self.running.read(lambda tx, c=code: tx.referrals.get(c)) for code in codes
        }
