"""One scripted conversation while the bot is killed again and again, and what is left of it."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from bot import screenings
from bot.coordinators import invitations
from bot.demo.actions import PressButton
from bot.demo.persona import Persona
from bot.sandbox import Sandbox
from bot.store.ports import Store, Transaction
from bot.store.records import Invitation
from dialogs.context import Content, TurnContext
from dialogs.effects import ConsentAnswered, ReferralRequested, Turn
from dialogs.messages import ButtonInput, CommandInput, NewMessage, TextInput
from dialogs.screening import Screening, contact_in, encode_values
from dialogs.turn import hear
from tests.patience import PATIENCE
from tests.system.botprocess import TOKEN, BotProcess
from tests.system.fast_clock import MORNING, FastClock
from tests.system.people import Coordinator, Participant

PATIENTS = Path(__file__).parents[1] / "data" / "patients.json"
SITES = ("changhai", "gobroad", "zju_children", "zju_second")
TODAY = MORNING.date()
# Where a kill strikes once its turn has come: a little after the next call of that method.
MOMENTS = ("getUpdates", "sendMessage", "answerCallbackQuery", "traffic")
ROUND_LIMIT = 600.0  # real seconds
Seen = Mapping[str, object]


@dataclass(frozen=True)
class Role:
    """A made-up participant: who it is in patients.json and on Telegram."""

    patient: str
    lang: str
    user: int

    @property
    def facts(self) -> dict[str, object]:
        listed = json.loads(PATIENTS.read_text("utf-8"))["patients"]
        return dict(next(p["facts"] for p in listed if p["id"] == self.patient))


ROLES = (Role("P01", "en", 501), Role("P05", "zh", 502))
COORDINATOR = 901


@dataclass
class Undisturbed:
    """What a conversation comes to without Telegram, without a store, without a kill."""

    content: Content
    role: Role
    screening: Screening = field(init=False)
    turns: int = 0
    consents: list[tuple[object, ...]] = field(default_factory=list)
    referrals: list[tuple[object, ...]] = field(default_factory=list)
    likely: int = 0

    def __post_init__(self) -> None:
        self.screening = Screening(lang=self.role.lang)
        persona = Persona(self.content, self.role.facts, self.role.lang)
        turn = self._turn(CommandInput("start"))
        while actions := self._actions(persona, turn):
            for action in actions:
                heard = TextInput(action.text) if not isinstance(action, PressButton) else None
                turn = self._turn(heard or self._pressed(action.label))

    def _actions(self, persona: Persona, turn: Turn) -> list:  # type: ignore[type-arg]
        asked = next(say for say in reversed(turn.says) if isinstance(say, NewMessage))
        self._buttons = [button for row in asked.rows for button in row]
        return persona.actions(asked.text, [button.text for button in self._buttons])

    def _pressed(self, label: str) -> ButtonInput:
        button = next(b for b in self._buttons if b.text.endswith(label))
        return ButtonInput(button.nonce, button.option)

    def _turn(self, heard: CommandInput | ButtonInput | TextInput) -> Turn:
        self.turns += 1
        nonce = f"n{self.turns}"
        context = TurnContext(self.content, self.screening, TODAY, nonce, staffed=frozenset(SITES))
        turn = hear(context, heard)
        self.screening = turn.screening
        for record in turn.records:
            if isinstance(record, ConsentAnswered):
                # The words hold the day and the hospital's dates; how they are kept has its tests.
                kind = (record.kind, record.trial, record.site, record.given)
                self.consents.append(kind)
            elif isinstance(record, ReferralRequested):
                self.likely += record.likely
                self.referrals.append((record.trial, record.site, record.cohorts))
        return turn

    def seen(self) -> Seen:
        return seen_of(self.content, self.screening) | {
            "consents": sorted(self.consents, key=repr),
            "referrals": sorted(self.referrals),
        }


def seen_of(content: Content, screening: Screening) -> dict[str, object]:
    """Everything that was given, in order, and what it comes to."""
    return {
        "phase": screening.phase,
        "who": screening.who,
        "contact": screening.contact,
        "shared": screening.shared,
        "answers": [(r.question, r.wording, encode_values(r.values)) for r in screening.replies],
        "verdicts": content.judgements(screening, TODAY),
    }


def stored(tx: Transaction, content: Content, user: int) -> Seen:
    """The same, read back from the store; more than one screening would show."""
    account = tx.accounts.find(user)
    assert account is not None
    (row,) = tx.screenings.of(account.id)
    screening = screenings.load(tx, content, row)
    contact = screening.contact
    for referral in tx.referrals.of(row.id):
        assert contact_in(json.loads(referral.contact)) == contact
    return seen_of(content, screening) | {
        "consents": sorted(
            ((c.kind, c.trial, c.site, c.given) for c in tx.consents.of(row.id)),
            key=repr,
        ),
        "referrals": sorted((r.trial, r.site, r.cohorts) for r in tx.referrals.of(row.id)),
    }


class Round:
    """Two participants and a coordinator on one sandbox, and a bot that does not live long."""

    def __init__(self, content: Content, box: Sandbox, bot: BotProcess, seed: int) -> None:
        self.content, self.box, self.bot = content, box, bot
        self._random = Random(seed)
        self.account = box.world.bot(TOKEN)
        self.first_update = self.account.queue._next
        self.people = [self._participant(role) for role in ROLES]
        self.coordinator = Coordinator(box.add_user(COORDINATOR, "Dr Wu", "en"))

    def _participant(self, role: Role) -> Participant:
        user = self.box.add_user(role.user, "Sam", role.lang)
        persona = Persona(self.content, role.facts, role.lang)
        last = self.content.words.say(role.lang, "ui-finished", days=self.content.operator.days)
        return Participant(user, persona, last)

    @property
    def updates(self) -> int:
        """How many updates people have caused so far."""
        return self.account.queue._next - self.first_update

    async def play(self, kills: int, expected_updates: int, cards: int) -> list[str]:
        """The conversation from first to last message; the moments of the kills as words."""
        await self._bind()
        async with asyncio.timeout(ROUND_LIMIT), asyncio.TaskGroup() as group:
            talks = [group.create_task(one.converse()) for one in self.people]
            works = group.create_task(self.coordinator.work(cards))
            told = await self._killer(kills, expected_updates)
            await asyncio.gather(*talks, works)
        await self._drained()
        return told

    async def _bind(self) -> None:
        """Invitations as the CLI makes them; one person coordinates both sites."""
        store = self.bot.store()
        for site in SITES:
            payload = invitations.fresh()
            await store.transact(
                lambda tx, s=site, p=payload: invitations.keep(  # type: ignore[misc]
                    tx, p, Invitation("coordinator", s), MORNING
                )
            )
            await self.coordinator.user.open_link(invitations.link(self.account.username, payload))
        await store.close()
        await self.bot.start()
        await self.coordinator.user.until(lambda user: len(user.from_bot) >= 2)
        await self._confirm()
        await self.coordinator.user.until(lambda user: len(user.from_bot) >= 4)

    async def _confirm(self) -> None:
        """As at the command line: who has opened the links is who was meant."""
        store = self.bot.store()

        def approve(tx: Transaction) -> None:
            for opened in tx.invitations.opened(MORNING):
                tx.invitations.approve(opened.hash, "operator", MORNING)

        await store.transact(approve)
        await store.close()

    async def _killer(self, kills: int, expected_updates: int) -> list[str]:
        start, told = self.updates, []
        turns = sorted(self._random.sample(range(1, int(expected_updates * 0.95)), kills))
        for turn in turns:
            await self._until(lambda t=turn: self.updates - start >= t, PATIENCE)
            method = self._random.choice(MOMENTS)
            wait = self._random.uniform(0, 0.4 if method == "traffic" else 0.03)
            if method != "traffic":
                before = len(self.box.called(method))
                await self._until(lambda m=method, b=before: len(self.box.called(m)) > b, 1, False)
            await asyncio.sleep(wait)
            told.append(f"update {self.updates - start}: {method} + {wait * 1000:.0f} ms")
            await self.bot.kill()
            await self.bot.start()
        return told

    async def _until(self, what: Callable[[], bool], seconds: float, must: bool = True) -> None:
        try:
            async with asyncio.timeout(seconds):
                while not what():
                    await self.box.world.news(seconds)
        except TimeoutError:
            assert not must, f"nothing moves any more:\n{self.bot.log}"

    async def _drained(self) -> None:
        """The last edits go out, then the bot is stopped."""
        await self.people[0].user.wait_quiet(still=1.0)
        await self.bot.stop()

    async def read(self, work: Callable[[Store], Awaitable[object]]) -> object:
        store = self.bot.store()
        try:
            return await work(store)
        finally:
            await store.close()


def clock() -> FastClock:
    import time

    return FastClock(time.time())
