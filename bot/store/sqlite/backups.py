"""Copies of a database that is in use, a backup of both files, and the way back from it."""

import os
import re
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import chain, count
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.store.errors import OperatorError
from bot.store.sqlite import driver
from bot.store.sqlite.archives import read_archive, write_archive
from bot.store.sqlite.erasure_list import list_beside
from bot.store.sqlite.key_states import marked_over
from bot.store.sqlite.keyring import KEYS_SETTING, Keyring, account_key
from bot.store.sqlite.losses import DATABASE_SETTING
from bot.store.sqlite.marking import STEP as MARKED_STEP
from bot.store.sqlite.opening import accept_loss, open_store
from bot.store.sqlite.schema import was_applied
from bot.store.sqlite.seal import Unsealable, place, unseal

DATABASE, KEYS, ERASED = "prescreen.db", "keys.db", "erased"
_NAME = "prescreen-{at:%Y%m%dT%H%M%SZ}.backup"
_NAMED = re.compile(r"prescreen-(\d{8}T\d{6}Z)(?:-\d+)?\.backup")


@dataclass(frozen=True)
class Files:
    """The files of a deployment, and what opens them."""

    database: Path
    keys: Path
    master: bytes


@dataclass(frozen=True)
class Restored:
    """The outcome of a restore."""

    lost: int  # people who came after the copy
    kept_keys: bool
    moved: Path | None  # where the former database lies now


@dataclass(frozen=True)
class Marks:
    """The erasures that the operator knows of: the head admins were sent last, and a newer list."""

    head: str | None
    newer: Path | None


def make_backup(files: Files, folder: Path, secret: bytes, keep: timedelta) -> Path:
    """Write one file with database, keys and erasure list, read it back, and return its path.

    While the bot runs. The database is copied first: keys newer than the data are good, the
    other way round they are not. Older backups than `keep` are deleted.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    now = datetime.now(UTC)
    target = _unused(folder / _NAME.format(at=now))
    part = target.with_suffix(".part")
    with TemporaryDirectory(dir=files.database.parent, prefix=".backup-") as temporary:
        place = Path(temporary)
        driver.copy(files.database, place / DATABASE, setting=DATABASE_SETTING)
        driver.copy(files.keys, place / KEYS, setting=KEYS_SETTING)
        erased = list_beside(files.keys)
        (place / ERASED).write_bytes(erased.read_bytes() if erased.exists() else b"")
        try:
            part.unlink(missing_ok=True)
            write_archive(part, {name: place / name for name in (DATABASE, KEYS, ERASED)}, secret)
            (place / "read").mkdir()
            read_archive(part, secret, place / "read")
        except OSError as problem:
            part.unlink(missing_ok=True)
            raise OperatorError(
                f"the backup could not be written to {folder} ({problem.strerror})",
                "Make room, or name another folder",
                setting="DIR",
            ) from problem
    part.replace(target)
    _flush_folder(folder)
    for old in folder.iterdir():
        made = _made_at(old)
        if made is not None and now - made > keep:
            old.unlink()
    return target


def _unused(path: Path) -> Path:
    """Return the path, or with the first number behind it that no file has.

    Two within one second are two; none is written over.
    """
    numbered = (path.with_name(f"{path.stem}-{n}{path.suffix}") for n in count(2))
    return next(each for each in chain([path], numbered) if not each.exists())


def _made_at(path: Path) -> datetime | None:
    """Return when a backup was made, by its name; None for a file that is none of ours."""
    found = _NAMED.fullmatch(path.name)
    return datetime.strptime(found[1], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC) if found else None


def restore_backup(
    files: Files, archive: Path, secret: bytes, *, over: bool, marks: Marks
) -> Restored:
    """Put the files of a backup in place, where they are missing, and open them once.

    Keys that are there are newer, and stay. Whoever was erased after the copy was made is erased
    again, as far as the keys or the erasure list know of it.
    """
    if files.database.exists() and not over:
        raise OperatorError(
            f"there is a database at {files.database}",
            "Move it away, or say --over: then it is kept beside the new one",
            setting=DATABASE_SETTING,
        )
    files.keys.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with TemporaryDirectory(dir=files.keys.parent, prefix=".restore-") as temporary:
        place = Path(temporary)
        copies = read_archive(archive, secret, place)
        kept_keys = files.keys.exists()
        ring = Keyring.open(files.keys if kept_keys else copies[KEYS], files.master)
        try:
            _check_fit(ring, copies[DATABASE])
            _forget_later_marks(ring, copies)
            _merge_lists(ring, list_beside(files.keys), copies[ERASED], marks)
        finally:
            ring.close()
        moved = _move_away(files.database) if files.database.exists() else None
        if not kept_keys:
            _put(copies[KEYS], files.keys)
        _put(copies[DATABASE], files.database)
    lost = accept_loss(files.database, keys=files.keys, master=files.master, whole=False)
    store = open_store(files.database, keys=files.keys, master=files.master, sole=True)
    store.close_now()
    return Restored(len(lost.missing), kept_keys, moved)


def _check_fit(ring: Keyring, database: Path) -> None:
    """Refuse keys that were rotated after the copy was made: they open nothing of it."""
    connection = driver.connect(database, setting=DATABASE_SETTING)
    try:
        live = ring.in_use(confirmed=False)
        for row in connection.execute("SELECT id, telegram_id FROM accounts").fetchall():
            name = account_key(row["id"])
            if name in live:
                where = place("accounts", row["id"], "telegram_id")
                unseal(ring.get(name), where, row["telegram_id"])
    except Unsealable:
        raise OperatorError(
            "the keys here were rotated after this backup was made, and do not open it",
            "Move the keys file away, and leave the list *.erased where it is: then both files "
            "come from the backup, under the master key of that time",
            setting=KEYS_SETTING,
        ) from None
    finally:
        connection.close()


def _forget_later_marks(ring: Keyring, copies: dict[str, Path]) -> None:
    """Let the rows of a backup be marked anew that was made before there were marks.

    Its own keys say so, which whoever writes into a database cannot reach.
    """
    keys = driver.connect(copies[KEYS], setting=KEYS_SETTING)
    database = driver.connect(copies[DATABASE], setting=DATABASE_SETTING)
    try:
        if marked_over(keys) is None and not was_applied(database, MARKED_STEP):
            ring.note_marked(None)
    finally:
        keys.close()
        database.close()


def _merge_lists(ring: Keyring, beside: Path, copy: Path, marks: Marks) -> None:
    """Put the longest list in place; refuse one that ends before the head."""
    found = [path for path in (beside, copy, marks.newer) if path is not None and path.exists()]
    longest = max(found, key=lambda path: path.stat().st_size)
    erased = ring.list_at(longest)
    lacking = erased.lacks(marks.head) if marks.head else 0
    if lacking:
        raise OperatorError(
            f"{lacking} people were erased after the newest list here was written"
            if lacking > 0
            else "the list of erased people is not the one this head is of",
            "Give a newer copy of it (--list FILE): it lies beside the keys, as *.erased. Where "
            "there is none, say --no-head: then these people are back, and must be erased by hand",
            setting="--head",
        )
    if longest != beside:
        _put(longest, beside)


def _move_away(database: Path) -> Path:
    """Keep the former database, with its log, beside the new one."""
    at = datetime.now(UTC)
    moved = _unused(database.with_name(f"{database.name}.before-restore-{at:%Y%m%dT%H%M%SZ}"))
    for suffix in ("", "-wal", "-shm"):
        source = database.with_name(database.name + suffix)
        if source.exists():
            source.rename(moved.with_name(moved.name + suffix))
    return moved


def _put(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = target.with_name(target.name + ".part")
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
        with source.open("rb") as opened:
            shutil.copyfileobj(opened, out)
        out.flush()
        os.fsync(out.fileno())
    part.replace(target)
    _flush_folder(target.parent)


def _flush_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
