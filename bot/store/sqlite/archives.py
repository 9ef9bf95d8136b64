"""A backup as one file: a stream of files, sealed in pieces under a key or a passphrase."""

import hashlib
import io
import json
import os
import secrets
import tarfile
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.store.errors import StoreError
from bot.store.sqlite.seal import derive

MAGIC = b"prescreen backup 1\n"
MANIFEST = "manifest.json"
_SALT, _PREFIX, _TAG = 16, 7, 16
PIECE = 1 << 20


class NotABackup(StoreError):
    """A file that is no backup, is damaged, or does not open with this key or passphrase."""


def write_archive(path: Path, files: dict[str, Path], secret: bytes) -> None:
    """Write the files, with a list of their hashes; durable when this returns."""
    hashes = {name: _hash(file) for name, file in files.items()}
    manifest = json.dumps(hashes).encode()
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as out:
        salt, prefix = secrets.token_bytes(_SALT), secrets.token_bytes(_PREFIX)
        out.write(MAGIC + salt + prefix)
        pieces = _Sealing(out, _key(secret, salt), prefix)
        with tarfile.open(fileobj=pieces, mode="w|") as tar:  # type: ignore[call-overload]
            entry = tarfile.TarInfo(MANIFEST)
            entry.size = len(manifest)
            tar.addfile(entry, io.BytesIO(manifest))
            for name, file in files.items():
                tar.add(file, name)
        pieces.finish()
        out.flush()
        os.fsync(out.fileno())


def read_archive(path: Path, secret: bytes, folder: Path) -> dict[str, Path]:
    """Put the files into a folder and return them, each compared with its hash."""
    try:
        with path.open("rb") as source:
            if source.read(len(MAGIC)) != MAGIC:
                raise NotABackup(f"{path} is not a backup of prescreen")
            salt, prefix = source.read(_SALT), source.read(_PREFIX)
            pieces = _Opening(source, _key(secret, salt), prefix)
            with tarfile.open(fileobj=pieces, mode="r|") as tar:  # type: ignore[call-overload]
                tar.extractall(folder, filter="data")
            pieces.read(-1)
    except (InvalidTag, tarfile.TarError, OSError, EOFError):
        raise NotABackup(
            f"{path} does not open with this key or passphrase, or it is damaged"
        ) from None
    hashes: dict[str, str] = json.loads((folder / MANIFEST).read_text("utf-8"))
    files = {name: folder / name for name in hashes}
    if any(not file.is_file() or _hash(file) != hashes[name] for name, file in files.items()):
        raise NotABackup(f"{path} is damaged")
    return files


def _key(secret: bytes, salt: bytes) -> bytes:
    """Return the key of this file; a passphrase is made costly to guess."""
    stretched = hashlib.scrypt(secret, salt=salt, n=2**15, r=8, p=1, maxmem=1 << 26, dklen=32)
    return derive(stretched, "backup")


def _hash(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


class _Sealing:
    """Writes what it is given in sealed pieces; the last one is marked, so that no end is lost."""

    def __init__(self, out: BinaryIO, key: bytes, prefix: bytes) -> None:
        self._out, self._cipher, self._prefix = out, AESGCM(key), prefix
        self._waiting, self._number = bytearray(), 0

    def write(self, data: bytes) -> int:
        self._waiting += data
        while len(self._waiting) > PIECE:
            self._piece(bytes(self._waiting[:PIECE]), last=False)
            del self._waiting[:PIECE]
        return len(data)

    def finish(self) -> None:
        self._piece(bytes(self._waiting), last=True)

    def _piece(self, data: bytes, *, last: bool) -> None:
        nonce = _nonce(self._prefix, self._number, last=last)
        self._out.write(self._cipher.encrypt(nonce, data, MAGIC))
        self._number += 1


class _Opening:
    """Reads what `_Sealing` wrote; raises InvalidTag for anything else."""

    def __init__(self, source: BinaryIO, key: bytes, prefix: bytes) -> None:
        self._source, self._cipher, self._prefix = source, AESGCM(key), prefix
        self._ready, self._number = bytearray(), 0
        self._ahead = source.read(PIECE + _TAG)

    def read(self, size: int) -> bytes:
        while self._ahead and (size < 0 or len(self._ready) < size):
            piece, self._ahead = self._ahead, self._source.read(PIECE + _TAG)
            nonce = _nonce(self._prefix, self._number, last=not self._ahead)
            self._ready += self._cipher.decrypt(nonce, piece, MAGIC)
            self._number += 1
        size = len(self._ready) if size < 0 else size
        taken = bytes(self._ready[:size])
        del self._ready[:size]
        return taken


def _nonce(prefix: bytes, number: int, *, last: bool) -> bytes:
    return prefix + number.to_bytes(4) + bytes([last])
