"""One person's phone: what they can do to a bot, and what they see of it."""

import asyncio
import re
from collections.abc import Callable
from typing import Any

from .attachments import Attachments
from .chats import Chat, Json, Message
from .entities import detect
from .errors import ImpossibleAct
from .queues import CALLBACK_LIFE
from .world import Alert, BotAccount, Person, Query, World

_DEEP_LINK = re.compile(
    r"(?:https?://)?t\.me/(?P<bot>\w+)(?:\?start=(?P<payload>[A-Za-z0-9_-]{1,64}))?\Z"
)
CALLBACK_LANE = 3 << 33
MEMBER_LANE = 5 << 33
PATIENCE = 120.0  # real seconds before a bot is called hanging, on a busy machine too


class User(Attachments):
    """One phone, in its private chat with a bot (the first one unless another is named)."""

    def __init__(self, world: World, person: Person, busy: Callable[[], bool]) -> None:
        self.world, self.person, self._busy = world, person, busy
        self._since = 0
        self.token: str | None = None

    def __repr__(self) -> str:
        return f"User({self.id}, {self.person.first_name!r})"

    @property
    def id(self) -> int:
        return self.person.id

    @property
    def bot(self) -> BotAccount:
        return self.world.bot(self.token)

    @property
    def chat(self) -> Chat:
        return self.world.private_chat(self.bot, self.person)

    # What the phone shows

    @property
    def messages(self) -> list[Message]:
        """Return the chat as it is now, oldest first."""
        return self.chat.shown

    @property
    def from_bot(self) -> list[Message]:
        return [message for message in self.chat.shown if message.from_bot]

    @property
    def last(self) -> Message:
        """Return the newest message of the bot."""
        if not self.from_bot:
            raise ImpossibleAct(f"{self} has no message of the bot")
        return self.from_bot[-1]

    @property
    def keyboard(self) -> list[str]:
        """Return the labels of the reply keyboard; empty when there is none."""
        return [str(button["text"]) for button in self.chat.keyboard_buttons()]

    @property
    def alerts(self) -> list[Alert]:
        """Return the answers to pressed buttons, empty ones included."""
        return self.person.alerts

    @property
    def commands(self) -> list[Json]:
        """Return the bot's menu in this phone's language."""
        scopes = [f"chat:{self.id}", "all_private_chats", "default"]
        return self.bot.menu(scopes, self.person.language_code)

    # What a person does

    async def send(self, text: str, *, reply_to: Message | int | None = None) -> Message:
        """Write a text; a reply where `reply_to` is given."""
        if not 1 <= len(text) <= 4096:
            raise ImpossibleAct("a text has 1 to 4096 characters")
        content: Json = {"text": text}
        if entities := detect(text):
            content["entities"] = entities
        return self.post(content, reply_to=reply_to)

    async def tap(self, what: str) -> str | Message:
        """Press the newest button so labelled, inline or of the reply keyboard."""
        for message in reversed(self.chat.shown):
            if message.button(what) is not None:
                return await self.press(message, what)
        for button in self.chat.keyboard_buttons():
            if button["text"] != what:
                continue
            if button.get("request_contact"):
                return await self.share_contact()
            sent = await self.send(what)
            if (self.chat.keyboard or {}).get("one_time_keyboard"):
                self.chat.keyboard = None
            return sent
        raise ImpossibleAct(f"no button {what!r} on the screen of {self}")

    async def press(self, message: Message | int, what: str, *, forge: bool = False) -> str:
        """Press an inline button by label or data; returns the query's id.

        `forge` sends `what` as data though no such button is on the screen.
        """
        target = self.chat.messages.get(message) if isinstance(message, int) else message
        if target is None:
            raise ImpossibleAct(f"{self} has no message {message}")
        button = None if target.deleted else target.button(what)
        if button is None and not forge:
            raise ImpossibleAct(
                f"no button {what!r} on message {target.message_id}: {target.labels}"
            )
        button = button or {"callback_data": what}
        if "callback_data" not in button:
            await self.open_link(str(button.get("url", "")))
            return ""
        return self._query(target, str(button["callback_data"]))

    def _query(self, message: Message, data: str) -> str:
        query = Query(self.world.token(), self.person, self.world.clock.time(), data, message)
        self.bot.queries[query.id] = query
        shown = message.json()
        if message.deleted:
            shown = {"chat": shown["chat"], "message_id": shown["message_id"], "date": 0}
        body = {
            "id": query.id,
            "from": self.person.json(),
            "message": shown,
            "chat_instance": message.chat.instance,
            "data": data,
        }
        lane = self.id + CALLBACK_LANE
        self._did(message.chat)
        self.bot.queue.put("callback_query", body, lane=lane, life=CALLBACK_LIFE)
        return query.id

    async def open_link(self, url: str) -> Message | None:
        """Open a t.me link and press START; other links lead out of Telegram."""
        found = _DEEP_LINK.match(url)
        if found is None or found["bot"].lower() != self.bot.username.lower():
            return None
        payload = found["payload"]
        return await self.send(f"/start {payload}" if payload else "/start")

    async def edit(self, message: Message | int, text: str) -> None:
        """Change an own message's text."""
        number = message if isinstance(message, int) else message.message_id
        own = self.chat.messages[number]
        if own.sender["id"] != self.id or "text" not in own.content:
            raise ImpossibleAct("only one's own texts can be edited")
        own.content = {"text": text}
        if entities := detect(text):
            own.content["entities"] = entities
        own.edit_date = self.world.now()
        self._did(self.chat)
        self.bot.queue.put("edited_message", own.json(), lane=self.id)

    async def delete(self, message: Message | int) -> None:
        """Delete a message; the bot does not hear of it."""
        number = message if isinstance(message, int) else message.message_id
        self.chat.delete(self.chat.messages[number])
        self.world.touch(self.chat)

    async def block(self) -> None:
        if self.bot.id not in self.person.blocked:
            self.person.blocked.add(self.bot.id)
            self._membership("member", "kicked")

    async def unblock(self) -> None:
        if self.bot.id in self.person.blocked:
            self.person.blocked.discard(self.bot.id)
            self._membership("kicked", "member")

    def _membership(self, before: str, after: str) -> None:
        me = self.bot.json()
        body: dict[str, Any] = {
            "chat": self.chat.json(),
            "from": self.person.json(),
            "date": self.world.now(),
            "old_chat_member": _member(me, before),
            "new_chat_member": _member(me, after),
        }
        self._did(self.chat)
        self.bot.queue.put("my_chat_member", body, lane=self.id + MEMBER_LANE)

    def post(self, content: Json, *, reply_to: Message | int | None = None) -> Message:
        """Send a message of any content (the fields of a Bot API Message)."""
        if self.bot.id in self.person.blocked:
            raise ImpossibleAct(f"{self} has blocked the bot: unblock first")
        chat = self.chat
        chat.started = True
        message = self.world.add_message(chat, self.person.json(), content, bot=self.bot)
        if reply_to is not None:
            number = reply_to if isinstance(reply_to, int) else reply_to.message_id
            message.reply_to = chat.messages[number]
        self._did(chat)
        self.bot.queue.put("message", message.json(), lane=self.id)
        return message

    def _did(self, chat: Chat) -> None:
        self.world.touch(chat)
        self._since = self.world.version

    # Waiting for the bot (real seconds)

    async def wait_quiet(self, *, still: float = 0.15, timeout: float = PATIENCE) -> None:
        """Wait until the bot has taken every update and made no call for `still` seconds."""
        async with asyncio.timeout(timeout):
            while self._at_work() or await self.world.news(still) or self._at_work():
                if self._at_work():
                    await self.world.news(0.02)

    def _at_work(self) -> bool:
        return bool(self.bot.queue.pending or self.bot.in_flight or self._busy())

    async def until(self, seen: Callable[["User"], object], *, timeout: float = PATIENCE) -> None:
        """Wait until `seen(user)` holds."""
        async with asyncio.timeout(timeout):
            while not seen(self):
                await self.world.news(timeout)

    async def answered(self, *, still: float = 0.15, timeout: float = PATIENCE) -> Message:
        """Wait until the bot wrote into this chat after the person's last act, then for quiet."""
        async with asyncio.timeout(timeout):
            while self.chat.last_touch <= self._since:
                await self.world.news(timeout)
        await self.wait_quiet(still=still, timeout=timeout)
        return self.last


def _member(user: Json, status: str) -> Json:
    return {"status": status, "user": user} | ({"until_date": 0} if status == "kicked" else {})
