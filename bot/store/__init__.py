"""The durable store: what was acknowledged is kept once, sealed, and can be erased."""

from bot.store.errors import (
    ConsentMissing,
    KeyDestroyed,
    LeaseLost,
    NotStored,
    OperatorError,
    StoreError,
)
from bot.store.ports import Store, Transaction
from bot.store.sqlite.backups import Files, Marks, Restored, make_backup, restore_backup
from bot.store.sqlite.opening import accept_loss, accept_unmarked, open_store
from bot.store.sqlite.rotation import rotate_accounts, rotate_master

__all__ = [
    "ConsentMissing",
    "Files",
    "KeyDestroyed",
    "LeaseLost",
    "Marks",
    "NotStored",
    "OperatorError",
    "Restored",
    "Store",
    "StoreError",
    "Transaction",
    "accept_loss",
    "accept_unmarked",
    "make_backup",
    "open_store",
    "restore_backup",
    "rotate_accounts",
    "rotate_master",
]
