"""Made-up people on their phones: they look at the screen, act, wait, and act again if need be."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress

from bot.demo.actions import Action, PressButton, TypeText
from bot.demo.persona import PHONE, Persona
from bot.sandbox.chats import Message
from bot.sandbox.phones import User
from tests.patience import PATIENCE

AGAIN = 8.0  # real seconds before a person tries once more
SPINNING = 15.0  # before a person doubts that a tick was noticed
ACTIONS = 400
MARKS = {"": 0, "✅": 1, "❓": 2}


class Stuck(Exception):
    """Somebody waits for the bot in vain."""


class Participant:
    """Walks the whole conversation, whatever happens to the bot meanwhile."""

    def __init__(self, user: User, persona: Persona, finished: str) -> None:
        self.user, self._persona, self._finished = user, persona, finished
        self.acts = 0
        self._ticking = False  # several may be ticked, so the same button pressed twice unticks

    async def converse(self) -> None:
        await self.user.send("/start")
        while self.acts < ACTIONS:
            seen = self._screen()
            action = self._next()
            if action is None and self._is_over():
                return
            if action is not None:
                await self._act(action)
            if not await self._changed(seen, AGAIN if action else PATIENCE) and action is None:
                raise Stuck(f"no answer known to: {self._asked() and self.user.last.text}")
        raise Stuck(f"still talking after {ACTIONS} acts")

    def _asked(self) -> Message | None:
        return self.user.from_bot[-1] if self.user.from_bot else None

    def _screen(self) -> tuple[object, ...]:
        asked = self._asked()
        if asked is None:
            return ()
        return asked.message_id, asked.text, tuple(asked.labels), tuple(self._judged(asked).labels)

    def _is_over(self) -> bool:
        return any(message.text == self._finished for message in self.user.from_bot)

    def _next(self) -> Action | None:
        asked = self._asked()
        actions = self._persona.actions(asked.text, _names(asked.labels)) if asked else []
        self._ticking = len(actions) > 1
        if asked is None or not actions:
            return None
        return _still_to_do(actions, self._judged(asked).labels if self._ticking else asked.labels)

    def _judged(self, asked: Message) -> Message:
        """Where the same question stands twice, the copy that changed last shows what is ticked."""
        nonce = _nonce(asked)
        copies = [m for m in self.user.from_bot if m.buttons and _nonce(m) == nonce]
        return max(copies, key=lambda m: (m.edit_date or 0, m.message_id), default=asked)

    async def _act(self, action: Action) -> None:
        self.acts += 1
        asked = self._asked()
        assert asked is not None
        if not isinstance(action, PressButton):
            await self.user.send(action.text)
            return
        shown = next(label for label in asked.labels if _name(label) == action.label)
        before = self._judged(asked).labels
        await self.user.press(asked, shown)
        if self._ticking:  # pressed once more in haste it would be unticked
            with suppress(TimeoutError):
                await self.user.until(
                    lambda _: (
                        (self._asked() is not asked and _nonce(self.user.last) != _nonce(asked))
                        or self._judged(asked).labels != before
                    ),
                    timeout=SPINNING,
                )

    async def _changed(self, seen: tuple[object, ...], patience: float) -> bool:
        """Whether the screen shows something new before patience ends."""
        try:
            await self.user.until(lambda _: self._screen() != seen, timeout=patience)
        except TimeoutError:
            return False
        return True


def _nonce(message: Message) -> str:
    return str(message.buttons[0]["callback_data"]).split(".")[1] if message.buttons else ""


def _still_to_do(actions: Sequence[Action], labels: Sequence[str]) -> Action:
    """Of several ticks the first that does not show yet; the last action when all of them do."""
    if len(actions) == 1 or isinstance(actions[0], TypeText):
        return actions[0]
    wanted = Counter(action.label for action in actions[:-1] if isinstance(action, PressButton))
    for label in labels:
        mark, name = _split(label)
        if MARKS[mark] != wanted[name]:
            return PressButton(name)
    return actions[-1]


def _split(label: str) -> tuple[str, str]:
    mark, _, name = label.partition(" ")
    return (mark, name) if mark in MARKS else ("", label)


def _name(label: str) -> str:
    return _split(label)[1]


def _names(labels: Sequence[str]) -> list[str]:
    return [_name(label) for label in labels]


class Coordinator:
    """Opens the contact of every card that comes, and says that the person was called."""

    def __init__(self, user: User) -> None:
        self.user = user

    def cards(self, code: str = "") -> list[Message]:
        """Every copy of a card, by the buttons or, once struck, by its first line."""
        return [
            m for m in self.user.from_bot if m.text.startswith(code or "R-") and " · " in m.text
        ]

    def open(self) -> dict[str, Message]:
        """The newest copy of each card that nobody was called for."""
        return {
            data.split(".")[2]: message
            for message in self.cards()
            for data in _data(message)
            if data.startswith("c.reach.")
        }

    async def work(self, codes: int) -> None:
        """Until that many cards were worked to the end."""
        done: set[str] = set()
        while len(done) < codes:
            await self.user.until(lambda _: self.open().keys() - done, timeout=600)
            code, card = next((c, m) for c, m in self.open().items() if c not in done)
            await self._until(card, f"c.contact.{code}.", lambda c=code: self._saw_contact(c))
            await self._until(card, f"c.reach.{code}.", lambda c=code: self._is_worked(c))
            done.add(code)

    def _saw_contact(self, code: str) -> bool:
        return any(code in alert.text and PHONE in alert.text for alert in self.user.alerts)

    def _is_worked(self, code: str) -> bool:
        """One copy of the card shows it: a lost copy may stay as it was."""
        copies = ["\n".join(_data(m)) for m in self.cards(code)]
        return any(
            f"c.screen.{code}." in copy and f"c.reach.{code}." not in copy for copy in copies
        )

    async def _until(self, card: Message, wanted: str, seen) -> None:  # type: ignore[no-untyped-def]
        """Press what stands there now: its number changes with every step."""
        for _ in range(10):
            data = next((one for one in _data(card) if one.startswith(wanted)), None)
            if data is not None:
                await self.user.press(card, data)
            try:
                await self.user.until(lambda _: seen(), timeout=AGAIN)
                return
            except TimeoutError:
                await asyncio.sleep(0)
        raise Stuck(f"the coordinator presses {wanted.split('.')[1]} in vain")


def _data(message: Message) -> list[str]:
    return [str(button.get("callback_data", "")) for button in message.buttons]
