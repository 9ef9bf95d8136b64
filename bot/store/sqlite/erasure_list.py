"""The list of erased accounts, beside the keys: keyed marks in a chain, appended to for ever."""

import fcntl
import hmac
import os
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from bot.store.errors import OperatorError

SUFFIX = ".erased"
KEYS_SETTING = "PRESCREEN_KEYS"
_BYTES = 16


def list_beside(keys: Path) -> Path:
    return keys.with_name(keys.name + SUFFIX)


class ErasureList:
    """Marks of accounts that must never come back, whatever file is restored.

    A mark says nothing without the master key. Each line carries a link over all before it; the
    last one is the head, which admins are sent.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        self.path = path
        self._key = key
        self._marks: set[bytes] = set()
        self._links: list[bytes] = []
        self._read()

    def knows(self, mark: bytes) -> bool:
        return mark in self._marks

    def head(self) -> str:
        """Return how many there are and the last link, as admins are sent it."""
        return f"{len(self._links)}:{self._links[-1].hex()[:12] if self._links else '0'}"

    def lacks(self, head: str) -> int:
        """Return how many erasures of a head are missing here; -1 where it is of another list."""
        number, _, link = head.partition(":")
        if not number.isdecimal():
            return -1
        at = int(number)
        if at > len(self._links):
            return at - len(self._links)
        return 0 if at == 0 or self._links[at - 1].hex()[:12] == link else -1

    def append(self, marks: Iterable[bytes]) -> None:
        """Add the marks that are not in it; durable when this returns."""
        marks = list(marks)
        if all(mark in self._marks for mark in marks):
            return
        descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(descriptor, "r+b") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            self._take(file.read())  # another process may have added some
            for mark in marks:
                if mark not in self._marks:
                    self._add(mark)
                    file.write(f"{mark.hex()} {self._links[-1].hex()}\n".encode())
            file.flush()
            os.fsync(file.fileno())

    def _read(self) -> None:
        try:
            self._take(self.path.read_bytes())
        except FileNotFoundError:
            return

    def _take(self, content: bytes) -> None:
        """Read all lines anew; a last one that a crash has torn is cut off."""
        self._marks.clear()
        self._links.clear()
        whole = content[: content.rfind(b"\n") + 1]
        if whole != content:
            os.truncate(self.path, len(whole))
        for line in whole.split(b"\n")[:-1]:
            try:
                mark, link = (bytes.fromhex(word.decode()) for word in line.split(b" "))
            except ValueError:
                raise self._changed() from None
            self._add(mark)
            if not hmac.compare_digest(self._links[-1], link):
                raise self._changed()

    def _add(self, mark: bytes) -> None:
        before = self._links[-1] if self._links else b""
        self._links.append(hmac.digest(self._key, before + mark, sha256)[:_BYTES])
        self._marks.add(mark)

    def _changed(self) -> OperatorError:
        return OperatorError(
            f"the list of erased accounts {self.path} was changed, or belongs to other keys",
            "Put the newest copy of it back; without it erased people may come back from a backup",
            setting=KEYS_SETTING,
        )
