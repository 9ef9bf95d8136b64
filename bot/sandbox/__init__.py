"""A local Telegram for the demo and the tests: a Bot API server, phones, one web page."""

from .chats import Message
from .clock import HandClock, SandboxClock, SystemClock
from .director import Director
from .errors import ImpossibleAct
from .groups import GroupPhone
from .phones import User
from .sandbox import Sandbox
from .world import Alert, BotAccount, Call

__all__ = [
    "Alert",
    "BotAccount",
    "Call",
    "Director",
    "GroupPhone",
    "HandClock",
    "ImpossibleAct",
    "Message",
    "Sandbox",
    "SandboxClock",
    "SystemClock",
    "User",
]
