"""The store as callers know it: its verbs, and in a transaction one object for each noun.

The promise of each verb stands beside the SQL that keeps it, below `bot.store.sqlite`; the contract
tests demand it of any other store.
"""

from bot.store.ports.keeping import (
    AuditLog,
    Counters,
    Erasures,
    Heartbeat,
    PeopleOfStudies,
    Summaries,
)
from bot.store.ports.messages import Letters, Mails, Updates
from bot.store.ports.people import (
    Accounts,
    Answers,
    Consents,
    Reminders,
    Screenings,
    StudyNews,
    Verdicts,
)
from bot.store.ports.questions import TeamQuestions
from bot.store.ports.referrals import (
    Amendments,
    Asks,
    CardCopies,
    Endings,
    Exports,
    Misses,
    Notes,
    Pages,
    Referrals,
    Steps,
)
from bot.store.ports.store import LastLook, Store
from bot.store.ports.teams import (
    Absences,
    Grants,
    Groups,
    Invitations,
    Nudges,
    Pauses,
    SiteSettings,
)
from bot.store.ports.transaction import Transaction

__all__ = [
    "Absences",
    "Accounts",
    "Amendments",
    "Answers",
    "Asks",
    "AuditLog",
    "CardCopies",
    "Consents",
    "Counters",
    "Endings",
    "Erasures",
    "Exports",
    "Grants",
    "Groups",
    "Heartbeat",
    "Invitations",
    "LastLook",
    "Letters",
    "Mails",
    "Misses",
    "Notes",
    "Nudges",
    "Pages",
    "Pauses",
    "PeopleOfStudies",
    "Referrals",
    "Reminders",
    "Screenings",
    "SiteSettings",
    "Steps",
    "Store",
    "StudyNews",
    "Summaries",
    "TeamQuestions",
    "Transaction",
    "Updates",
    "Verdicts",
]
