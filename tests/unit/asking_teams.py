"""A person at the bot of a hospital: every update goes the whole way, on a real store."""

from dataclasses import dataclass, replace

from bot import screenings
from bot.app import CallbackAnswer
from bot.channel.events import Event
from bot.store import Transaction
from bot.store.records import TeamQuestionRow
from dialogs.phases import Phase
from dialogs.screening import Contact, Screening
from tests.unit.coordinating import Hospital, data_under, patient

LIN, MEI, PERSON, STRANGER = 1, 2, 900, 901
WORDS = "My mother has diabetes too. How many nights would she stay?"


@dataclass
class Phone:
    """Somebody's phone: what it shows are the buttons of every message, by label."""

    hospital: Hospital
    user: int = PERSON

    async def begin(
        self,
        lang: str = "en",
        who: str = "self",
        phase: Phase = Phase.RESULT,
        *,
        contact: bool = True,
    ) -> None:
        """An open talk with answers, as `refer` makes one, and nothing shared."""
        screening = self.hospital.screening(patient("P01"), who, lang)
        screening = replace(screening, phase=phase)
        if not contact:
            screening = replace(screening, contact=Contact())
        await self._keep(screening)

    async def begin_at(self, phase: Phase, lang: str = "en") -> None:
        await self._keep(Screening(phase, lang))

    async def _keep(self, screening: Screening) -> None:
        def work(tx: Transaction) -> None:
            account = tx.accounts.ensure(self.user, self.hospital.now)
            row = screenings.new_row(account.id, screening, self.hospital.now)
            screenings.save(tx, self.hospital.app.content, row, None, screening)

        await self.hospital.store.transact(work)

    async def call(self, name: str) -> str:
        await self.hospital.at_desk(self.called(name))
        return await self.last()

    async def write(self, text: str) -> str:
        await self.hospital.deliver()
        await self.hospital.at_desk(self.written(text))
        return await self.last()

    def written(self, text: str) -> Event:
        """A text that comes now, behind all that has arrived."""
        message = self.hospital._count + 1
        return Event("text", self.user, self.user, message=message, text=text)

    def called(self, name: str) -> Event:
        return Event("command", self.user, self.user, text=name)

    async def reply(self, begins: str, text: str, kind: str = "text") -> str:
        """A reply to the newest message that begins so."""
        to = (await self.hospital.chat(self.user)).ids(begins)[-1]
        event = Event(kind, self.user, self.user, text=text, replies_to=to)
        await self.hospital.at_desk(event)
        return await self.last()

    async def press(self, label: str) -> CallbackAnswer:
        """The newest button whose label contains the words."""
        chat = await self.hospital.chat(self.user)
        for id, message in reversed(chat.messages.items()):
            rows = message.get("reply_markup", {}).get("inline_keyboard", [])
            for button in (button for row in rows for button in row):
                if label in button["text"] and "callback_data" in button:
                    return await self.pressed(button["callback_data"], id)
        raise AssertionError(f"no button {label!r}: {chat.messages}")

    async def pressed(self, data: str, message: int = 0) -> CallbackAnswer:
        chat = self.hospital.chats.get(self.user)
        shown = chat.messages.get(message, {}) if chat else {}
        event = Event(
            "pressed", self.user, self.user, message=message, text=data, query="q",
            buttons=tuple(data_under(shown)),
        )  # fmt: skip
        return await self.hospital.at_desk(event)

    async def last(self) -> str:
        chat = await self.hospital.chat(self.user)
        return str(chat.last["text"]) if chat.messages else ""

    async def texts(self) -> list[str]:
        return (await self.hospital.chat(self.user)).texts

    async def ask(self, words: str = WORDS, team: str = "") -> TeamQuestionRow:
        """The whole way, from /ask to the press on [Yes, send it]."""
        await self.call("ask")
        if team:
            await self.press(team)
        await self.write(words)
        await self.press("Yes, send it")
        return (await self.questions())[-1]

    async def questions(self) -> list[TeamQuestionRow]:
        def work(tx: Transaction) -> list[TeamQuestionRow]:
            account = tx.accounts.find(self.user)
            return tx.team_questions.of_account(account.id) if account else []

        return await self.hospital.store.read(work)
