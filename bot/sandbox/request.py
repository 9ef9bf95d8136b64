"""One call of the Bot API: whose it is, and what came with it."""

from dataclasses import dataclass, field

from .chats import Chat, Json
from .errors import bad
from .world import BotAccount, World

Upload = tuple[str, bytes, str | None]


@dataclass(frozen=True)
class ApiRequest:
    """One call's surroundings: whose it is and what files came with it."""

    world: World
    bot: BotAccount
    uploads: dict[str, Upload] = field(default_factory=dict)

    def chat(self, params: Json) -> Chat:
        """Return the chat meant by `chat_id`, if this bot may know of it."""
        number = params["chat_id"]
        if isinstance(number, int):
            group = self.world.groups.get(number)
            if group is not None and self.bot.id in group.bots:
                return group
            person = self.world.people.get(number)
            if person is not None and self._met(number):
                return self.world.private_chat(self.bot, person)
        raise bad("chat not found")

    def _met(self, person_id: int) -> bool:
        private = self.world.private.get((self.bot.id, person_id))
        return (private is not None and private.started) or any(
            person_id in group.members and self.bot.id in group.bots
            for group in self.world.groups.values()
        )
