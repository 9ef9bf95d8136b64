"""The errors of the store: each a refusal in its own words."""


class StoreError(Exception):
    """A work that the store could not do; nothing of it was kept."""


class OperatorError(StoreError):
    """A configuration the store cannot open with: what is wrong, which setting, what to do."""

    def __init__(self, what: str, fix: str, *, setting: str) -> None:
        super().__init__(f"{setting}: {what}. {fix}")
        self.what = what
        self.fix = fix
        self.setting = setting


class NotStored(StoreError):
    """A work kept out by a full disk or a held database; the work itself is not to blame."""


class ConsentMissing(StoreError):
    """A referral or a reminder without its given, not withdrawn consent."""


class LeaseLost(StoreError):
    """An update that an erasure or another process finished meanwhile: drop it."""


class KeyDestroyed(StoreError):
    """A key that was destroyed: what it sealed is unreadable for ever."""
