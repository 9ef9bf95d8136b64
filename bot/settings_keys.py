"""Keys in settings and in files: made, read, and refused where others could read them."""

import base64
import binascii
import ctypes
import os
import resource
import secrets
import stat
import sys
from pathlib import Path

KEY_BYTES = 32


def new_master_key() -> str:
    """Return a fresh master key, as `PRESCREEN_MASTER_KEY` wants it."""
    return base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode("ascii")


def decoded(text: str) -> bytes:
    """Return the bytes of a key; ValueError for what is none."""
    try:
        key = base64.b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != KEY_BYTES:
        raise ValueError("is not 32 bytes in base64")
    return key


def check_private(path: Path) -> None:
    """Raise ValueError where a key's file cannot be read, or can be by others too."""
    if not (path.is_file() and os.access(path, os.R_OK)):
        raise ValueError("no such file, or it may not be read")
    if stat.S_IMODE(path.stat().st_mode) & 0o077:
        raise ValueError(f"can be read by others than its owner; run chmod 600 {path}")


def write_key(path: Path, key: str) -> None:
    """Write a key to a new file, for its owner alone; FileExistsError where there is one."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(f"{key}\n")
        file.flush()
        os.fsync(file.fileno())


def no_core_dumps() -> None:
    """Keep the keys in memory out of any file that a crash writes, and from other processes."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)  # PR_SET_DUMPABLE
