"""A made-up participant's way through the talk, on a phone that somebody holds."""

from typing import Protocol

from bot.demo.actions import Action, PressButton
from bot.demo.persona import Persona
from bot.sandbox.chats import Message
from bot.sandbox.phones import User

MOST_STEPS = 200


class Stuck(Exception):
    """The made-up participant does not know what to do with a message."""


class Holder(Protocol):
    """Whoever holds the phone on which a made-up participant answers."""

    user: User

    async def look(self) -> None:
        """Return once the bot has said what it has to say, and it has been taken in."""

    async def reach_for(self, action: Action) -> None:
        """Return when the button may be pressed, or the text sent."""


async def converse(holder: Holder, persona: Persona) -> None:
    """Answer from /start to the last message; raises Stuck where the persona knows no answer."""
    user = holder.user
    await user.send("/start")
    for _ in range(MOST_STEPS):
        await holder.look()
        asked = _asked(user)
        actions = persona.actions(asked.text, asked.labels) if asked else []
        if not actions:
            break
        assert asked is not None
        for action in actions:
            await holder.reach_for(action)
            if isinstance(action, PressButton):
                await user.press(asked, _on_screen(asked, action.label))
            else:
                await user.send(action.text)
    else:
        raise Stuck(f"still talking after {MOST_STEPS} answers")
    if user.last.labels:
        raise Stuck(f"no answer known to: {user.last.text}")


def _asked(user: User) -> Message | None:
    """Return the newest message; a question has buttons, or is answered by typing."""
    return user.from_bot[-1] if user.from_bot else None


def _on_screen(message: Message, label: str) -> str:
    """Return the button as it stands now: ticked ones carry a mark before their label."""
    for shown in message.labels:
        if shown == label or shown.endswith(f" {label}"):
            return shown
    raise Stuck(f"no button [{label}] under: {message.text}")
