"""The director of the demo's page: plays made-up people, and lets the nights pass."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass

from bot.demo.actions import Action, TypeText
from bot.demo.cast import Role, listed
from bot.demo.coordinator import CoordinatorPhone
from bot.demo.leaping_clock import LeapingClock
from bot.demo.local_bot import Demo
from bot.demo.mornings import next_morning, pass_time
from bot.demo.persona import Persona
from bot.demo.walk import converse
from bot.logs import log
from bot.sandbox.phones import User
from dialogs.context import Content

# A reader's pace, in seconds; a Chinese sign is three bytes long, and read about as fast as three
# letters are.
GLANCE, PER_BYTE, LONGEST_READ = 0.8, 0.011, 6.0
REACH, PER_LETTER, LONGEST_TYPING = 0.5, 0.1, 2.0
NIGHT_SPEED = 10.0  # how fast the letters of a night go out


@dataclass
class Reader:
    """Holds a phone as somebody who reads what stands there; the nights wait for their hand."""

    demo: Demo
    clock: LeapingClock
    user: User
    hands_off: asyncio.Lock
    read: int = 0

    async def look(self) -> None:
        await self.demo.settled()
        fresh = [message for message in self.user.from_bot if message.message_id > self.read]
        self.read = max((message.message_id for message in fresh), default=self.read)
        length = sum(len(message.text.encode()) for message in fresh)
        await self.clock.sleep(min(GLANCE + PER_BYTE * length, LONGEST_READ))

    async def reach_for(self, action: Action) -> None:
        letters = len(action.text) if isinstance(action, TypeText) else 0
        await self.clock.sleep(min(REACH + PER_LETTER * letters, LONGEST_TYPING))
        async with self.hands_off:
            await self.demo.settled()


class PageDirector:
    """Plays one person at a time, at the visitor's pace, until a hand takes over.

    The page is there seconds before the bot; until `begin` there is nobody to play.
    """

    def __init__(self, content: Content, clock: LeapingClock) -> None:
        self._content, self._clock = content, clock
        self._sites = list(content.library.sites.values())
        self._cast: dict[str, Role] = {}
        self._task: asyncio.Task[None] | None = None
        self._played: dict[str, object] = {}
        self._state = "waiting"
        self._pace = 1.0
        self._night = False
        self._hands_off = asyncio.Lock()

    def begin(self, demo: Demo, cast: Iterable[Role], coordinator: CoordinatorPhone) -> None:
        """Let these people be played with this bot from now on."""
        self._demo, self._coordinator = demo, coordinator
        self._cast = {role.id: role for role in cast}
        self._is("idle")

    @property
    def time_zone(self) -> str:
        return self._sites[0].timezone

    def cast(self, language: str) -> dict[str, object]:
        words, library = self._content.words, self._content.library
        groups = list(listed(words, library, language, self._cast.values()))
        return {"label": words.say(language, "demo-cast"), "groups": groups}

    def seen(self) -> dict[str, object]:
        return {"state": self._state, "pace": self._pace, **self._played}

    def play(self, user: User, person: str, language: str) -> None:
        role = self._cast[person]
        self.stop()
        self._played = {"phone": user.id, "person": person}
        self._task = asyncio.create_task(self._walk(user, role, language))
        self._run()
        self._is("playing")

    def set_pace(self, times: float) -> None:
        self._pace = times
        self._run()
        self._is(self._state)

    def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._over("stopped")

    def taken_over(self, user: User) -> None:
        if self._played.get("phone") == user.id:
            self.stop()

    async def next_morning(self) -> None:
        async with self._hands_off:
            self._night = True
            self._run()
            try:
                morning = next_morning(self._sites, self._clock.now())
                await pass_time(self._demo, self._clock, morning)
            finally:
                self._night = False
                self._run()
            await self._coordinator.renew()

    async def _walk(self, user: User, role: Role, language: str) -> None:
        reader = Reader(self._demo, self._clock, user, self._hands_off)
        persona = Persona(self._content, role.facts, language, role.trial)
        try:
            if role.trial is not None:
                async with self._hands_off:
                    await self._coordinator.join(self._content.library.trials[role.trial].sites)
            await converse(reader, persona)
            state = "ended"
        except Exception as error:  # the page says so, and the visitor goes on by hand
            log().warning("a made-up participant did not know how to go on", exc_info=error)
            state = "stuck"
        if self._task is asyncio.current_task():
            self._over(state)

    def _over(self, state: str) -> None:
        self._task = None
        self._run()
        self._is(state)

    def _run(self) -> None:
        """Let the clock run as fast as a night goes, as the play, or as the one on the wall."""
        self._clock.run_at(NIGHT_SPEED if self._night else self._pace if self._task else 1.0)

    def _is(self, state: str) -> None:
        self._state = state
        self._demo.sandbox.world.touch()
