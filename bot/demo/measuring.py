"""Counts what a talk asks of a person: messages, words, presses, questions."""

import asyncio
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime

from bot.cli.records import explained
from bot.clock import VirtualClock
from bot.demo.actions import Action
from bot.demo.local_bot import content_of, opened
from bot.demo.persona import Persona
from bot.demo.play import MORNING, PARTICIPANT, Phone, staffed
from bot.demo.walk import converse
from dialogs.context import Content
from trials.library import Library

_TOGETHER = ("@list_", "@sheet_")
_HAN = range(0x4E00, 0xA000)


@dataclass(frozen=True, slots=True)
class Effort:
    """Counts what a talk has asked so far.

    `words` are those of the texts, without buttons; of Chinese its characters. A list and a
    laboratory sheet are one question each.
    """

    messages: int = 0
    acts: int = 0
    words: int = 0
    questions: int = 0

    def with_message(self, text: str, ref: str | None) -> "Effort":
        is_question = ref is not None and (not ref.startswith("@") or ref.startswith(_TOGETHER))
        return Effort(
            self.messages + 1, self.acts, self.words + words_of(text), self.questions + is_question
        )

    def with_act(self) -> "Effort":
        return Effort(self.messages, self.acts + 1, self.words, self.questions)


def words_of(text: str) -> int:
    """Return how many words a text has: between spaces, and each Chinese character one."""
    han = sum(ord(sign) in _HAN for sign in text)
    rest = "".join(" " if ord(sign) in _HAN else sign for sign in text)
    return han + sum(any(sign.isalnum() for sign in word) for word in rest.split())


@dataclass
class CountingPhone(Phone):
    """A phone that prints nothing and counts; each text counts as it first stood on the screen."""

    persona: Persona | None = None
    effort: Effort = field(default_factory=Effort)
    to_result: Effort | None = None

    async def reach_for(self, action: Action) -> None:
        await self.demo.settled()
        self.effort = self.effort.with_act()

    def show(self) -> None:
        at_result = False
        for message in self.user.messages[self.printed :]:
            if message.from_bot:
                ref = self.persona.asked_in(message.text) if self.persona else None
                self.effort = self.effort.with_message(message.text, ref)
                at_result |= ref == "@result"
        self.printed = len(self.user.messages)
        if at_result and self.to_result is None:
            self.to_result = self.effort


async def measured(
    content: Content, persona: Persona, lang: str, on: date
) -> Mapping[str, Mapping[str, int]]:
    """Return the effort of a whole talk, up to its result and to its end."""
    clock = VirtualClock(datetime.combine(on, MORNING))
    async with opened(content, clock, telegram_clock=clock) as demo:
        await staffed(demo, lang)
        user = demo.sandbox.add_user(PARTICIPANT, "Sam", lang)
        phone = CountingPhone(demo, user, "participant", print, persona=persona)
        await converse(phone, persona)
        to_result = phone.to_result or phone.effort
        return {"to_result": asdict(to_result), "to_end": asdict(phone.effort)}


def counted(
    library: Library, record: object, day: date, lang: str, trial: str | None = None
) -> dict[str, object]:
    """Return what the talk of one record asks of the person, to the result and to the end."""
    content, found = content_of(library), explained(library, record, day)
    assert isinstance(record, Mapping)
    persona = Persona(content, record["facts"], lang, trial)
    effort = asyncio.run(measured(content, persona, lang, found.on))
    return {"id": found.id, "lang": lang, **effort}
