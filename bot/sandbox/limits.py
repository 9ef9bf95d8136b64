"""The pace of a bot: about 30 messages a second in all, one a chat, 20 a minute a group."""

import math
from collections import defaultdict, deque
from dataclasses import dataclass, field

from .errors import too_many


@dataclass
class _Bucket:
    size: float
    per_second: float
    level: float
    at: float

    def wait(self, now: float) -> float:
        """Return the seconds until one more fits; 0 when it fits now."""
        self.level = min(self.size, self.level + (now - self.at) * self.per_second)
        self.at = now
        return 0.0 if self.level >= 1 else (1 - self.level) / self.per_second


@dataclass
class Limits:
    """Telegram's pace; `enabled = False` lets everything through."""

    enabled: bool = True
    overall: int = 30
    chat_burst: int = 5
    group_minute: int = 20
    _all: _Bucket | None = None
    _chats: dict[int, _Bucket] = field(default_factory=dict)
    _groups: dict[int, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def spend(self, chat_id: int, now: float) -> None:
        """Count one message to a chat, or refuse it with 429."""
        if not self.enabled:
            return
        overall = self._all = self._all or _Bucket(self.overall, self.overall, self.overall, now)
        chat = self._chats.setdefault(chat_id, _Bucket(self.chat_burst, 1, self.chat_burst, now))
        wait = max(overall.wait(now), chat.wait(now), self._group_wait(chat_id, now))
        if wait > 0:
            raise too_many(max(1, math.ceil(wait)))
        overall.level -= 1
        chat.level -= 1
        if chat_id < 0:
            self._groups[chat_id].append(now)

    def _group_wait(self, chat_id: int, now: float) -> float:
        sent = self._groups[chat_id] if chat_id < 0 else deque()
        while sent and sent[0] <= now - 60:
            sent.popleft()
        return 0.0 if len(sent) < self.group_minute else sent[0] + 60 - now
