"""A made-up participant walks through the whole talk; then a coordinator opens the card."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

import typer

from bot.cli.explain import as_text
from bot.cli.records import explained
from bot.clock import VirtualClock
from bot.demo.actions import Action, PressButton
from bot.demo.local_bot import Demo, content_of, opened
from bot.demo.persona import Persona
from bot.demo.walk import converse
from bot.sandbox.chats import Message
from bot.sandbox.phones import User
from bot.screenings import load
from bot.store.ports import Transaction
from dialogs.context import Content
from trials.library import Library
from trials.matching import Judgement

PARTICIPANT, FIRST_COORDINATOR = 501, 901
A_LOOK = timedelta(minutes=1)  # the bot looks at the clock more often than that
# Nine in the morning in the hospitals' time zone: nobody is called out of bed by a demo.
MORNING = time(1, 0, tzinfo=UTC)
Print = Callable[[str], None]


@dataclass
class Phone:
    """One phone's chat, printed as it grows; whoever holds it waits for the bot."""

    demo: Demo
    user: User
    name: str
    say: Print
    printed: int = 0

    async def look(self) -> None:
        await self.demo.settled()
        self.show()

    async def reach_for(self, action: Action) -> None:
        await self.demo.settled()
        if isinstance(action, PressButton):
            self.pressed(action.label)

    def show(self) -> None:
        """Print the messages that are new since the last look."""
        for message in self.user.messages[self.printed :]:
            if message.from_bot:
                self.say(_indented("<", message.text))
                if message.labels:
                    self.say("    " + "  ".join(f"[{label}]" for label in message.labels))
            else:
                self.say(_indented(">", message.text or "(contact card)"))
        self.printed = len(self.user.messages)

    def pressed(self, label: str) -> None:
        self.say(f"> [{label}]")


async def play(
    content: Content, persona: Persona, lang: str, on: date, say: Print
) -> tuple[Judgement, ...]:
    """Print both phones and return the judgements the talk came to."""
    clock = VirtualClock(datetime.combine(on, MORNING))
    async with opened(content, clock, telegram_clock=clock) as demo:
        coordinators = await staffed(demo, lang)
        phone = Phone(demo, demo.sandbox.add_user(PARTICIPANT, "Sam", lang), "participant", say)
        say("# The participant's phone")
        await converse(phone, persona)
        await _next_morning(demo, clock)
        for coordinator in coordinators:
            await _read_on(demo, coordinator, say)
        now = clock.now().date()
        return await demo.store.read(lambda tx: _judgements(demo, tx, now))


def played(
    library: Library, record: object, day: date, lang: str, trial: str | None = None
) -> None:
    """Play one record of an answers file and print what the talk came to.

    With `trial`, the participant shares with its hospital alone. Raises BadRecord for a record
    that cannot be judged, Stuck where the talk could not be ended.
    """
    say, content = typer.echo, content_of(library)
    found = explained(library, record, day)
    assert isinstance(record, Mapping)
    say(f"# {found.id}, {found.on}, {lang}")
    persona = Persona(content, record["facts"], lang, trial)
    judgements = asyncio.run(play(content, persona, lang, found.on, say))
    say("\n# What the talk came to")
    say(as_text(replace(found, judgements=judgements)))


async def staffed(demo: Demo, lang: str) -> list[User]:
    """Return one coordinator a site, bound by an invitation link like a real one."""
    found = []
    for number, site in enumerate(demo.app.content.library.sites):
        user = demo.sandbox.add_user(FIRST_COORDINATOR + number, f"Coordinator {site}", lang)
        await user.open_link(await demo.invite("coordinator", site))
        await demo.settled()
        found.append(user)
    return found


async def _next_morning(demo: Demo, clock: VirtualClock) -> None:
    """Let the night pass first: possible matches wait for the daily summary."""
    for passing in (timedelta(days=1), A_LOOK):  # the look under way at first is yesterday's
        await clock.advance(passing.total_seconds())
        await demo.settled()


async def _read_on(demo: Demo, user: User, say: Print) -> None:
    """Open what arrived on the coordinator's phone: a card from the summary, then the contact."""
    phone = Phone(demo, user, user.person.first_name, say)
    say(f"\n# The phone of {user.person.first_name}")
    phone.show()
    if not _button(user, "c.contact."):
        await _press(demo, phone, "c.open.")
    await _press(demo, phone, "c.contact.")


async def _press(demo: Demo, phone: Phone, data: str) -> None:
    found = _button(phone.user, data)
    if found is None:
        return
    message, label = found
    alerts = len(phone.user.alerts)
    phone.pressed(label)
    await phone.user.press(message, label)
    await phone.user.until(lambda user: len(user.alerts) > alerts)
    await demo.settled()
    if phone.user.alerts[-1].text:
        phone.say(_indented("(shown once)", phone.user.alerts[-1].text))
    phone.show()


def _button(user: User, data: str) -> tuple[Message, str] | None:
    """Return the newest message with a button that carries such data, and its label."""
    for message in reversed(user.from_bot):
        for button in message.buttons:
            if _data(button).startswith(data):
                return message, str(button["text"])
    return None


def _data(button: Mapping[str, object]) -> str:
    return str(button.get("callback_data", ""))


def _judgements(demo: Demo, tx: Transaction, on: date) -> tuple[Judgement, ...]:
    content = demo.app.content
    account = tx.accounts.find(PARTICIPANT)
    assert account is not None
    return content.judgements(load(tx, content, tx.screenings.of(account.id)[-1]), on)


def _indented(mark: str, text: str) -> str:
    lines = text.split("\n")
    return "\n".join([f"{mark} {lines[0]}", *(f"  {line}" if line else "" for line in lines[1:])])
