"""An author's slips in a data file: where, what is wrong, and what to do."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """A file, and the keys and list positions that lead to an entry in it."""

    file: str
    path: tuple[str | int, ...] = ()

    def __truediv__(self, step: str | int) -> "Place":
        return Place(self.file, (*self.path, step))


@dataclass(frozen=True)
class AuthoringError:
    """One thing that is wrong in a data file."""

    place: Place
    what: str
    do: str


class InvalidEntry(ValueError):
    """A piece of a data file that cannot be read, with all its slips."""

    def __init__(self, slips: tuple[AuthoringError, ...]) -> None:
        super().__init__("; ".join(f"{slip.what}, {slip.do}" for slip in slips))
        self.slips = slips
