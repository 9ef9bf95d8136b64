"""One transaction: an object for each noun."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from bot.store.ports.keeping import (
    AuditLog,
    Counters,
    Erasures,
    Heartbeat,
    Marking,
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
    Owed,
    Pages,
    Referrals,
    Steps,
)
from bot.store.ports.teams import (
    Absences,
    Grants,
    Groups,
    Invitations,
    Nudges,
    Pauses,
    SiteSettings,
)

T = TypeVar("T")


class Transaction(Protocol):
    """Everything a work can do: all of it is kept, or none; it is over when the work is."""

    absences: Absences
    erasures: Erasures
    accounts: Accounts
    amendments: Amendments
    answers: Answers
    asks: Asks
    audit: AuditLog
    consents: Consents
    copies: CardCopies
    counters: Counters
    endings: Endings
    exports: Exports
    grants: Grants
    groups: Groups
    heartbeat: Heartbeat
    invitations: Invitations
    letters: Letters
    mails: Mails
    marking: Marking
    misses: Misses
    notes: Notes
    nudges: Nudges
    owed: Owed
    pages: Pages
    pauses: Pauses
    referrals: Referrals
    reminders: Reminders
    screenings: Screenings
    settings: SiteSettings
    steps: Steps
    study_news: StudyNews
    study_people: PeopleOfStudies
    summaries: Summaries
    team_questions: TeamQuestions
    updates: Updates
    verdicts: Verdicts

    def isolated(self, work: Callable[[], T], kind: str) -> T | None:
        """Return the value of a work; None where it fails, and it alone is undone then."""
