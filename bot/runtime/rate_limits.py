"""Telegram's pace: 28 messages a second overall, one a second a chat, 20 a minute a group."""

from collections import deque


class Window:
    """A limit of at most `most` in any `seconds`."""

    def __init__(self, most: int, seconds: float) -> None:
        self._seconds = seconds
        self._taken: deque[float] = deque(maxlen=most)

    def wait(self, now: float) -> float:
        """Return the seconds until one more fits."""
        if len(self._taken) < (self._taken.maxlen or 0):
            return 0.0
        return max(0.0, self._taken[0] + self._seconds - now)

    def take(self, now: float) -> None:
        self._taken.append(now)

    def idle(self, now: float) -> bool:
        return not self._taken or self._taken[-1] + self._seconds <= now


class Bucket:
    """A limit of `rate` a second on average, `burst` at once."""

    def __init__(self, rate: float, burst: int) -> None:
        self._gap = 1.0 / rate
        self._slack = (burst - 1) * self._gap
        self._next = 0.0  # when the next one would come at the even pace

    def wait(self, now: float) -> float:
        """Return the seconds until one more fits."""
        return max(0.0, self._next - self._slack - now)

    def take(self, now: float) -> None:
        self._next = max(self._next, now) + self._gap

    def idle(self, now: float) -> bool:
        return self._next <= now


class RateLimits:
    """The limits on writing to chats, the pauses Telegram asked for included."""

    def __init__(self) -> None:
        # In small bursts: what a line that stands for most of a second brings at once still fits.
        self._all = Window(7, 0.25)
        self._chats: dict[int, list[Bucket | Window]] = {}
        self._paused: dict[int, float] = {}
        self._all_paused = 0.0

    def wait(self, chat: int, now: float) -> float:
        """Return the seconds until this chat may get one more message."""
        waits = [limit.wait(now) for limit in (self._all, *self._limits(chat, now))]
        paused = max(self._all_paused, self._paused.get(chat, 0.0))
        return max(*waits, paused - now)

    def take(self, chat: int, now: float) -> None:
        for limit in (self._all, *self._limits(chat, now)):
            limit.take(now)

    def pause(self, chat: int, seconds: float, now: float) -> None:
        """Pause a chat that Telegram said 429 to.

        Said to two chats at a time, it means everyone.
        """
        self._paused = {id: until for id, until in self._paused.items() if until > now}
        if self._paused.keys() - {chat}:
            self._all_paused = max(self._all_paused, now + seconds)
        self._paused[chat] = now + seconds

    def _limits(self, chat: int, now: float) -> list[Bucket | Window]:
        limits = self._chats.get(chat)
        if limits is None:
            if len(self._chats) >= 10_000:
                self._forget(now)
            limits = [Bucket(1.0, 3)]
            if chat < 0:
                limits.append(Window(20, 60.0))
            self._chats[chat] = limits
        return limits

    def _forget(self, now: float) -> None:
        self._chats = {
            chat: limits
            for chat, limits in self._chats.items()
            if not all(limit.idle(now) for limit in limits)
        }
