"""The answer of a successful call of the Bot API."""

from dataclasses import dataclass

from .chats import Json


@dataclass(frozen=True)
class ApiReply:
    """The result of a call, and the sentence some methods add."""

    result: object
    description: str | None = None

    def body(self) -> Json:
        answer: Json = {"ok": True, "result": self.result}
        return answer | ({"description": self.description} if self.description else {})
