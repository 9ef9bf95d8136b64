"""A group chat: members talk, the bot comes and goes, it grows into a supergroup."""

import re

from .chats import Chat, Json, Message
from .entities import detect
from .errors import ImpossibleAct
from .phones import MEMBER_LANE, User
from .world import BotAccount, World

ANONYMOUS: Json = {
    "id": 1087968824, "is_bot": True, "first_name": "GroupPhone", "username": "GroupAnonymousBot"
}  # fmt: skip


_LINK = re.compile(
    r"(?:https?://)?t\.me/(?P<bot>\w+)\?startgroup=(?P<payload>[A-Za-z0-9_-]{1,64})\Z"
)


class GroupPhone:
    """One group; a bot in it hears commands, replies to it, and service messages."""

    def __init__(self, world: World, group_id: int, title: str, users: list[User]) -> None:
        if group_id >= 0:
            raise ImpossibleAct("a group's id is negative")
        self.world, self.privacy = world, True
        kind = "supergroup" if group_id < -(10**12) else "group"
        self.chat = Chat(group_id, kind, {"title": title}, world.token())
        self.chat.members = {user.id for user in users}
        world.groups[group_id] = self.chat

    @property
    def id(self) -> int:
        return self.chat.id

    @property
    def messages(self) -> list[Message]:
        return self.chat.shown

    async def send(
        self, user: User, text: str, *, reply_to: Message | None = None, anonymous: bool = False
    ) -> Message:
        """Write as a member; `anonymous` is an admin hiding behind the group."""
        if user.id not in self.chat.members:
            raise ImpossibleAct(f"{user} is not in the group")
        content: Json = {"text": text}
        if entities := detect(text):
            content["entities"] = entities
        sender = ANONYMOUS if anonymous else user.person.json()
        message = self.world.add_message(self.chat, sender, content)
        message.reply_to = reply_to
        message.sender_chat = self.chat.json() if anonymous else None
        for bot in self._bots():
            if self._hears(bot, message):
                bot.queue.put("message", message.json(), lane=self.id)
        return message

    def _hears(self, bot: BotAccount, message: Message) -> bool:
        answered = message.reply_to is not None and message.reply_to.sender["id"] == bot.id
        named = message.text.startswith("/") or f"@{bot.username}" in message.text
        return not self.privacy or answered or named

    def _bots(self) -> list[BotAccount]:
        inside = ("member", "administrator")
        return [b for b in self.world.bots.values() if self.chat.bots.get(b.id) in inside]

    async def add_bot(self, by: User, bot: BotAccount | None = None) -> None:
        bot = bot or self.world.bot()
        before = self.chat.bots.get(bot.id, "left")
        self.chat.bots[bot.id] = "member"
        self._membership(bot, by, before, "member")
        self._service(by, {"new_chat_members": [bot.json()]}, [bot])

    async def open_link(self, by: User, url: str) -> Message | None:
        """Open a t.me link for groups and choose this one: the bot is added, then started."""
        found = _LINK.match(url)
        bot = by.bot
        if found is None or found["bot"].lower() != bot.username.lower():
            return None
        if bot not in self._bots():
            await self.add_bot(by, bot)
        return await self.send(by, f"/start@{bot.username} {found['payload']}")

    async def remove_bot(self, by: User, bot: BotAccount | None = None) -> None:
        bot = bot or self.world.bot()
        before = self.chat.bots.get(bot.id, "left")
        self.chat.bots[bot.id] = "kicked"
        self._membership(bot, by, before, "kicked")
        self._service(by, {"left_chat_member": bot.json()}, [bot])

    async def join(self, user: User, by: User) -> None:
        self.chat.members.add(user.id)
        self._service(by, {"new_chat_members": [user.person.json()]}, self._bots())

    async def leave(self, user: User) -> None:
        self.chat.members.discard(user.id)
        self._service(user, {"left_chat_member": user.person.json()}, self._bots())

    async def migrate(self, by: User) -> "GroupPhone":
        """Grow into a supergroup: both chats say so, the old one takes no more messages."""
        old = self.chat
        if old.type != "group" or old.migrated_to is not None:
            raise ImpossibleAct("only a basic group can grow into a supergroup")
        title, new_id = str(old.about["title"]), -(10**12) + old.id
        grown = GroupPhone(self.world, new_id, title, [])
        grown.privacy = self.privacy
        grown.chat.members, grown.chat.bots = set(old.members), dict(old.bots)
        bots = self._bots()
        self._service(by, {"migrate_to_chat_id": new_id}, bots)
        old.migrated_to = new_id
        grown._service(by, {"migrate_from_chat_id": old.id}, bots)
        return grown

    def _service(self, by: User, content: Json, bots: list[BotAccount]) -> None:
        message = self.world.add_message(self.chat, by.person.json(), content)
        for bot in bots:
            bot.queue.put("message", message.json(), lane=self.id)

    def _membership(self, bot: BotAccount, by: User, before: str, after: str) -> None:
        states = [
            {"status": status, "user": bot.json()}
            | ({"until_date": 0} if status == "kicked" else {})
            for status in (before, after)
        ]
        body: Json = {
            "chat": self.chat.json(),
            "from": by.person.json(),
            "date": self.world.now(),
            "old_chat_member": states[0],
            "new_chat_member": states[1],
        }
        bot.queue.put("my_chat_member", body, lane=self.id + MEMBER_LANE)
