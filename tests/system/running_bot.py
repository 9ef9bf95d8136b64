"""A running bot as the tests' stage: people come in, press, wait; the store is looked into."""

import asyncio
import json
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from bot import screenings
from bot.clock import VirtualClock
from bot.demo.local_bot import Demo
from bot.sandbox.phones import User
from bot.store.ports import Transaction
from bot.store.records import ReferralRow
from dialogs.context import Content, TurnContext
from dialogs.phases import Phase
from dialogs.questions.planner import next_question
from dialogs.screening import AnswerRecord, Screening, encode_values
from tests.patience import PATIENCE
from trials.values import Blank

PATIENTS = Path(__file__).parents[1] / "data" / "patients.json"
CHANGHAI = "changhai"
IN_A_HURRY = timedelta(seconds=5)  # shorter waits are over at once on a virtual clock
FIRST = 7_346_512_500  # ids of people follow; long enough to be found nowhere by chance
# What a person presses on the way to the first question, by the keys of the words.
TO_QUESTIONS = (
    "ui-who-for-option-self",
    "ui-consent-screening-option-agree",
    "ui-consent-abroad-option-agree",
)


@dataclass
class RunningBot:
    """The bot `demo` runs on the virtual `clock`."""

    demo: Demo
    clock: VirtualClock
    people: int = 0

    @property
    def content(self) -> Content:
        return self.demo.app.content

    def say(self, key: str, lang: str = "en", **args: object) -> str:
        return self.content.words.say(lang, key, **{"who": "self", **args})

    async def settled(self) -> None:
        """The bot has nothing left to do; what its pace has put off gets the time to go."""
        async with asyncio.timeout(PATIENCE):
            while not await self.demo._quiet():
                heard = not self.demo.sandbox.world.bot().queue.pending
                if heard and (moment := await self.read(self._put_off_until)):
                    await self.clock.advance((moment - self.clock.now()).total_seconds())
                await asyncio.sleep(0.003)

    def _put_off_until(self, tx: Transaction) -> datetime | None:
        """When the first letter may go, where nothing is at work, so that time stands still.

        What an update is about to say may change what a letter waits for: a group that is being
        bound would be left before.
        """
        if tx.updates.backlog().updates:
            return None
        now = self.clock.now()
        if tx._all("SELECT 1 FROM letters WHERE state = 'due' AND lease_until IS NOT NULL"):
            return None
        moment = tx.letters.next_at(now)
        return moment if moment and moment - now > IN_A_HURRY else None

    async def heard(self) -> None:
        """Every update is worked; letters may still wait."""
        queue = self.demo.sandbox.world.bot().queue
        async with asyncio.timeout(PATIENCE):
            while queue.pending or (await self.read(lambda tx: tx.updates.backlog())).updates:
                await asyncio.sleep(0.003)

    async def settled_but_for(self, letters: int) -> None:
        """Every update is worked, and only so many letters wait, for an hour to come."""
        await self.heard()
        async with asyncio.timeout(PATIENCE):
            while (await self.read(lambda tx: tx.updates.backlog())).letters > letters:
                await asyncio.sleep(0.003)

    async def pass_time(self, seconds: float) -> None:
        """Time goes by; what falls due at its end is done."""
        await self.clock.advance(seconds)
        for _ in range(3):
            await self.settled()
            # Nobody knows when the scheduler has looked; who looks as well need not wait for it.
            await self.demo.scheduler.look()
            await self.clock.advance(31)
        await self.settled()

    # People

    def user(self, lang: str = "en") -> User:
        self.people += 1
        return self.demo.sandbox.add_user(FIRST + self.people, f"Person {self.people}", lang)

    async def press(self, user: User, *keys: str, lang: str = "en", **args: object) -> None:
        for key in keys:
            await user.tap(self.say(key, lang, **args))
            await self.settled()

    async def choose(self, user: User, option: str) -> None:
        """Press the newest button that stands for the option, whatever is written on it."""
        for message in reversed(user.from_bot):
            for button in message.buttons:
                if str(button.get("callback_data", "")).endswith(f".{option}"):
                    await user.press(message, button["callback_data"])
                    await self.settled()
                    return
        raise AssertionError(f"no button {option} for {user}: {user.last.text}")

    async def write(self, user: User, *texts: str) -> None:
        for text in texts:
            await user.send(text)
            await self.settled()

    async def questioned(self) -> User:
        """Somebody who has just been asked for the age."""
        user = self.user()
        await self.write(user, "/start")
        await self.press(user, *TO_QUESTIONS)
        return user

    async def matched(self, patient: str = "P01", **facts: object) -> User:
        """Somebody whose questions are all answered; the results are next."""
        user = self.user()
        screening = self.answered(patient, **facts)

        def work(tx: Transaction) -> None:
            account = tx.accounts.ensure(user.id, self.clock.now())
            row = screenings.new_row(account.id, screening, self.clock.now())
            screenings.save(tx, self.content, row, None, screening)

        await self.demo.store.transact(work)
        await self.write(user, "/start")
        await self.press(user, "ui-start-open-screening-option-continue")
        return user

    def answered(self, patient: str, **changed: object) -> Screening:
        listed = json.loads(PATIENTS.read_text("utf-8"))["patients"]
        facts = {**next(p["facts"] for p in listed if p["id"] == patient), **changed}
        vocabulary = self.content.library.vocabulary
        replies = []
        for question in self.content.questionnaire.questions:
            known = {f: vocabulary.decode(f, facts[f]) for f in question.fills if f in facts}
            if known:
                replies.append(
                    AnswerRecord(question.id, known, self.clock.now().date(), question.id)
                )
        told = Screening(Phase.RESULT, "en", "self", reports="have", replies=tuple(replies))
        return answered_to_the_end(self.content, told, self.clock.now().date())

    async def share(
        self, user: User, name: str = "Mrs Li", phone: str = "+8613800000000", site: str = CHANGHAI
    ) -> ReferralRow:
        """From the results to the receipt."""
        await self.to_sending(user, name, phone, site)
        await self.press(user, "ui-sending-option-send-yes")
        return (await self.referrals(user))[-1]

    async def to_sending(
        self, user: User, name: str = "Mrs Li", phone: str = "+8613800000000", site: str = CHANGHAI
    ) -> None:
        """From the results to the last thing asked before the receipt."""
        data = [str(b.get("callback_data", "")) for m in user.from_bot for b in m.buttons]
        options = [one.rpartition(".")[2] for one in data if one.endswith(f"_{site}")]
        await self.choose(user, next(one for one in options if one.startswith("share_")))
        await self.choose(user, "agree")
        await self.write(user, name, phone)

    async def coordinator(self, site: str | None = CHANGHAI, role: str = "coordinator") -> User:
        user = self.user()
        await user.open_link(await self.demo.invite(role, site))
        await self.settled()
        return user

    # What the store holds

    async def read(self, work: Any) -> Any:
        return await self.demo.store.read(work)

    async def screening(self, user: User) -> Screening:
        def work(tx: Transaction) -> Screening:
            account = tx.accounts.find(user.id)
            assert account is not None
            return screenings.load(tx, self.content, tx.screenings.of(account.id)[-1])

        found = await self.read(work)
        assert isinstance(found, Screening)
        return found

    async def answers(self, user: User) -> list[tuple[str, dict[str, object]]]:
        replies = (await self.screening(user)).replies
        return [(reply.question, encode_values(reply.values)) for reply in replies]

    async def referrals(self, user: User) -> list[ReferralRow]:
        def work(tx: Transaction) -> list[ReferralRow]:
            account = tx.accounts.find(user.id)
            rows = tx.screenings.of(account.id) if account else []
            return [referral for row in rows for referral in tx.referrals.of(row.id)]

        found = await self.read(work)
        assert isinstance(found, list)
        return found

    async def bytes_on_disk(self) -> bytes:
        """Everything in the database, its log, and the key file."""
        listed = await self.read(lambda tx: tx._all("PRAGMA database_list"))
        folder = Path(listed[0]["file"]).parent
        return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


def answered_to_the_end(content: Content, told: Screening, on: date) -> Screening:
    """What is left to ask is asked, and answered with "I don't know"."""
    done = told
    while (left := _left_to_ask(content, done, on)) and left not in {
        one.question for one in done.replies
    }:
        unknown = dict.fromkeys(content.questionnaire[left].fills, Blank.UNKNOWN)
        done = replace(done, replies=(*done.replies, AnswerRecord(left, unknown, on, left)))
    return done


def _left_to_ask(content: Content, screening: Screening, on: date) -> str | None:
    return next_question(TurnContext(content, screening, on, "left")).ref


def texts(user: User) -> str:
    """Everything that stands on a phone, edits and alerts included."""
    alerts = [alert.text for alert in user.alerts]
    return "\n".join([*(message.text for message in user.messages), *alerts])
