"""The director: offers, beside the phones, people who play themselves and a clock that leaps."""

from typing import Protocol

from .chats import Json
from .phones import User


class Director(Protocol):
    """Plays made-up people on the left phone, and lets the nights pass."""

    @property
    def time_zone(self) -> str:
        """Return the IANA name of the zone whose days and hours the page shows."""

    def cast(self, language: str) -> Json:
        """Return who can be played: a label, and groups of people, each with an id and a label."""

    def seen(self) -> Json:
        """Return the `state` of the play, its `pace`, and the `phone` and `person` it is about.

        "waiting" until there is somebody to play, "idle", "playing"; then "ended", "stopped" by a
        hand, or "stuck".
        """

    def play(self, user: User, person: str, language: str) -> None:
        """Begin to play somebody of the cast; raises KeyError for anybody else."""

    def set_pace(self, times: float) -> None:
        """Play so many times as fast as a reader reads."""

    def stop(self) -> None:
        """Stop at once: whoever holds the phone goes on by hand."""

    def taken_over(self, user: User) -> None:
        """Stop where this phone is the one played on."""

    async def next_morning(self) -> None:
        """Let the time pass up to the next working morning, for the bot and for the phones."""
