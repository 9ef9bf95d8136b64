"""A local Telegram for the demo and the tests: a Bot API server, phones, one web page."""

from .chats import Message
from .clock import Clock, HandClock, SystemClock
from .errors import Impossible
from .groups import Group
from .phones import User
from .sandbox import Sandbox
from .world import Alert, BotAccount, Call

__all__ = [
    "Alert",
    "BotAccount",
    "Call",
    "Clock",
    "Group",
    "HandClock",
    "Impossible",
    "Message",
    "Sandbox",
    "SystemClock",
    "User",
]
