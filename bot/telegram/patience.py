"""Patience with a token that is refused: a proxy's passing 401 or 404 ends nothing."""

LEAST = 5  # refusals in a row
GIVE_UP_AFTER = 180.0  # seconds since the first of them
LONGEST_WAIT = 30.0


class Refusals:
    """The refusals of the token in a row; both many and minutes make an end."""

    def __init__(self) -> None:
        self._count = 0
        self._since = 0.0

    def again(self, now: float) -> bool:
        """Count one more; return whether it is worth asking again."""
        if not self._count:
            self._since = now
        self._count += 1
        return self._count < LEAST or now - self._since < GIVE_UP_AFTER

    @property
    def first(self) -> bool:
        return self._count == 1

    @property
    def wait(self) -> float:
        """Return the seconds until the next try."""
        return min(LONGEST_WAIT, 2.0**self._count)

    def none(self) -> None:
        """Note that the token was taken."""
        self._count = 0
