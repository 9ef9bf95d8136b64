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
from bot.store.sqlite.opening import accept_loss, open_store

__all__ = [
    "ConsentMissing",
    "KeyDestroyed",
    "LeaseLost",
    "NotStored",
    "OperatorError",
    "Store",
    "StoreError",
    "Transaction",
    "accept_loss",
    "open_store",
]
