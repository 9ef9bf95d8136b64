"""New keys for old: the master, and the key of every account; killed anywhere it goes on."""

from collections.abc import Iterator
from pathlib import Path

from bot.store.sqlite import driver
from bot.store.sqlite.keyring import DEPLOYMENT, Keyring
from bot.store.sqlite.losses import DATABASE_SETTING
from bot.store.sqlite.opening import open_store
from bot.store.sqlite.resealing import reseal


def rotate_master(keys: Path, master: bytes, new: bytes) -> int:
    """Wrap every key by the new master instead, all in one commit; return how many those are.

    Before it the old master opens the file, after it the new one.
    """
    ring = Keyring.open(keys, master)
    try:
        return ring.rewrap(new)
    finally:
        ring.close()


def rotate_accounts(database: Path, *, keys: Path, master: bytes) -> Iterator[str]:
    """Give every account a new key, and the deployment; yield the name of each that is done.

    The new key is durable beside the old one before a value is sealed with it, and takes its place
    after the values have changed, in one commit, over. The bot must not run meanwhile.
    """
    open_store(database, keys=keys, master=master, sole=True).close_now()
    ring = Keyring.open(keys, master)
    connection = driver.connect(database, setting=DATABASE_SETTING)
    try:
        for name in [*sorted(ring.in_use(confirmed=True)), DEPLOYMENT]:
            reseal(connection, ring, name)
            yield name
        driver.checkpoint(connection)
    finally:
        connection.close()
        ring.close()
