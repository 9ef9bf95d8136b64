"""What the store refuses, and in which words."""


class StoreError(Exception):
    """The store could not do what was asked; nothing of it was kept."""


class OperatorError(StoreError):
    """The store cannot open as configured: what is wrong, which setting, what to do."""

    def __init__(self, what: str, fix: str, *, setting: str) -> None:
        super().__init__(f"{setting}: {what}. {fix}")
        self.what = what
        self.fix = fix
        self.setting = setting


class NotStored(StoreError):
    """The disk is full, or another process holds the database: the work itself is not to blame."""


class ConsentMissing(StoreError):
    """A referral without a given, not withdrawn consent to share with that hospital."""


class LeaseLost(StoreError):
    """The update was finished meanwhile, by an erasure or by another process: drop it."""


class KeyDestroyed(StoreError):
    """The key of this account was destroyed: what it sealed is unreadable for ever."""
