"""The durable store: what was acknowledged is kept once, sealed, and can be erased."""

from bot.store.errors import ConsentMissing, KeyDestroyed, LeaseLost, OperatorError, StoreError
from bot.store.group_records import Group, GroupInvite
from bot.store.records import (
    Account,
    AnswerRow,
    AuditRow,
    Claim,
    ConsentRow,
    DueLetter,
    ErasedInfo,
    ErasedReferral,
    Grant,
    Letter,
    Pending,
    Raw,
    ReferralRow,
    ReminderRow,
    Retention,
    ScreeningRow,
    VerdictRow,
    fresh_id,
    lane_of,
)
from bot.store.sqlite import Store
from bot.store.tx import Tx

__all__ = [
    "Account",
    "AnswerRow",
    "AuditRow",
    "Claim",
    "ConsentMissing",
    "ConsentRow",
    "DueLetter",
    "ErasedInfo",
    "ErasedReferral",
    "Grant",
    "Group",
    "GroupInvite",
    "KeyDestroyed",
    "LeaseLost",
    "Letter",
    "OperatorError",
    "Pending",
    "Raw",
    "ReferralRow",
    "ReminderRow",
    "Retention",
    "ScreeningRow",
    "Store",
    "StoreError",
    "Tx",
    "VerdictRow",
    "fresh_id",
    "lane_of",
]
