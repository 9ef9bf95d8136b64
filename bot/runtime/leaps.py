"""Trust in the clock: by Telegram's date, else by how time went by."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from enum import Enum

from bot.clock import Clock

# So far apart the clock and Telegram, or the clock and the time that went by, may be.
MOST = timedelta(hours=1)
TOLD_FOR = 900.0  # seconds after which Telegram's date says nothing any more


class Trust(Enum):
    """The trust that the clock deserves."""

    AGREED = "Telegram has the same time"
    STEADY = "time went by as it should"
    UNKNOWN = "after an outage nobody has told the time yet"
    LEAPT = "it leapt"


class TimeCheck:
    """Compares the clock with Telegram's date, and where there is none with the time gone by."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._told: tuple[datetime, float] | None = None
        self._known: tuple[datetime, float] | None = None  # the clock, and seconds, at a good look

    def telegram_says(self, at: datetime) -> None:
        self._told = (at, self._clock.monotonic())

    def header(self, text: str | None) -> None:
        """Note the `Date` of an answer of Telegram's."""
        try:
            at = parsedate_to_datetime(text or "")
        except ValueError:
            return
        self.telegram_says(at if at.tzinfo else at.replace(tzinfo=UTC))

    def look(self, last_beat: datetime | None) -> Trust:
        """Return what is known now; the last heartbeat counts until the first good look."""
        now, passed = self._clock.now(), self._clock.monotonic()
        trust = self._trust(now, passed, last_beat)
        if trust is not Trust.UNKNOWN:  # a leap is told once; from there time goes on
            self._known = (now, passed)
        return trust

    def _trust(self, now: datetime, passed: float, last_beat: datetime | None) -> Trust:
        told = self._told if self._told and passed - self._told[1] <= TOLD_FOR else None
        if told and _near(now, told[0] + timedelta(seconds=passed - told[1])):
            return Trust.AGREED
        if self._known is not None:
            expected = self._known[0] + timedelta(seconds=passed - self._known[1])
            return Trust.STEADY if _near(now, expected) else Trust.LEAPT
        if last_beat is None or _near(now, last_beat):
            return Trust.STEADY
        # The bot was stopped: for as long as it seems, or the clock was set meanwhile.
        return Trust.LEAPT if told else Trust.UNKNOWN


def _near(one: datetime, other: datetime) -> bool:
    return abs(one - other) <= MOST
