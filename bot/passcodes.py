"""Passcodes of pages that are about to be sent: in memory alone, for some minutes."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

# A page that could not be sent by then asks for its passcode again, as after a crash.
KEPT = timedelta(minutes=10)


@dataclass
class Passcodes:
    """The passcode of each letter that will be locked with one; no copy of it is anywhere else."""

    _codes: dict[str, tuple[str, datetime]] = field(default_factory=dict, repr=False)

    def keep(self, letter: str, passcode: str, now: datetime) -> None:
        self._forget_old(now)
        self._codes[letter] = (passcode, now)

    def of(self, letter: str, now: datetime) -> str | None:
        """Return the passcode of a letter; None where it is not known any more."""
        self._forget_old(now)
        return self._codes[letter][0] if letter in self._codes else None

    def forget(self, letter: str) -> None:
        """Forget the passcode of a letter that has arrived."""
        self._codes.pop(letter, None)

    def _forget_old(self, now: datetime) -> None:
        self._codes = {key: kept for key, kept in self._codes.items() if now - kept[1] < KEPT}
