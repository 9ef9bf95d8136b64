"""Everything a work can do inside its transaction: one object for each noun."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from bot.logs import log
from bot.store.ports import Transaction
from bot.store.sqlite.accounts import SqlAccounts
from bot.store.sqlite.asks import SqlAsks
from bot.store.sqlite.audit import SqlAuditLog
from bot.store.sqlite.catching_up import SqlCatchUp
from bot.store.sqlite.consents import SqlConsents
from bot.store.sqlite.copies import SqlAmendments, SqlCardCopies, SqlExports, SqlPages
from bot.store.sqlite.counters import SqlCounters
from bot.store.sqlite.driver import Connection, is_trouble
from bot.store.sqlite.endings import SqlEndings
from bot.store.sqlite.grants import SqlGrants
from bot.store.sqlite.groups import SqlGroups
from bot.store.sqlite.invitations import SqlInvitations
from bot.store.sqlite.keyring import Keyring
from bot.store.sqlite.letters import SqlLetters
from bot.store.sqlite.mails import SqlMails
from bot.store.sqlite.marking import SqlMarking
from bot.store.sqlite.notes import SqlMisses, SqlNotes
from bot.store.sqlite.nudges import SqlAbsences, SqlNudges
from bot.store.sqlite.owed import SqlOwed
from bot.store.sqlite.padding import SqlPadding
from bot.store.sqlite.pauses import SqlPauses
from bot.store.sqlite.referrals import SqlReferrals
from bot.store.sqlite.reminders import SqlReminders
from bot.store.sqlite.retention import SqlExpiry
from bot.store.sqlite.rows import Rows
from bot.store.sqlite.schedule import SqlHeartbeat, SqlSummaries
from bot.store.sqlite.screenings import SqlAnswers, SqlScreenings
from bot.store.sqlite.settings import SqlSiteSettings
from bot.store.sqlite.steps import SqlSteps
from bot.store.sqlite.study_news import SqlStudyNews
from bot.store.sqlite.study_people import SqlStudyPeople
from bot.store.sqlite.team_questions import SqlTeamQuestions
from bot.store.sqlite.updates import SqlUpdates
from bot.store.sqlite.verdicts import SqlVerdicts

T = TypeVar("T")


class SqlTransaction(Rows, Transaction):
    """The transaction of one work: synchronous, in the writer's thread, over when the work is."""

    def __init__(self, connection: Connection, keys: Keyring, tokens: Mapping[int, str]) -> None:
        """`tokens`: update -> the token under which this process claimed it."""
        super().__init__(connection, keys)
        self.accounts = SqlAccounts(connection, keys)
        self.amendments = SqlAmendments(connection, keys)
        self.answers = SqlAnswers(connection, keys)
        self.audit = SqlAuditLog(connection, keys)
        self.absences = SqlAbsences(connection, keys)
        self.asks = SqlAsks(connection, keys, self.audit)
        self.catching_up = SqlCatchUp(connection, keys)
        self.consents = SqlConsents(connection, keys)
        self.copies = SqlCardCopies(connection, keys)
        self.counters = SqlCounters(connection, keys)
        self.endings = SqlEndings(connection, keys)
        self.erasures = keys.erased
        self.expiry = SqlExpiry(connection, keys, self.accounts, self.endings)
        self.exports = SqlExports(connection, keys)
        self.grants = SqlGrants(connection, keys)
        self.heartbeat = SqlHeartbeat(connection, keys)
        self.invitations = SqlInvitations(connection, keys)
        self.letters = SqlLetters(connection, keys)
        self.groups = SqlGroups(connection, keys, self.audit, self.letters)
        self.mails = SqlMails(connection, keys)
        self.marking = SqlMarking(connection, keys)
        self.misses = SqlMisses(connection, keys, self.audit)
        self.notes = SqlNotes(connection, keys, self.audit)
        self.nudges = SqlNudges(connection, keys)
        self.owed = SqlOwed(connection, keys)
        self.padding = SqlPadding(connection, keys, self.counters)
        self.pages = SqlPages(connection, keys)
        self.pauses = SqlPauses(connection, keys, self.audit)
        self.referrals = SqlReferrals(connection, keys, self.audit)
        self.reminders = SqlReminders(connection, keys)
        self.screenings = SqlScreenings(connection, keys)
        self.settings = SqlSiteSettings(connection, keys)
        self.steps = SqlSteps(connection, keys, self.audit)
        self.study_news = SqlStudyNews(connection, keys)
        self.study_people = SqlStudyPeople(connection, keys)
        self.summaries = SqlSummaries(connection, keys)
        self.team_questions = SqlTeamQuestions(connection, keys, self.audit)
        self.updates = SqlUpdates(connection, keys, tokens, self.accounts)
        self.verdicts = SqlVerdicts(connection, keys)

    def isolated(self, work: Callable[[], T], kind: str) -> T | None:
        """Return the value of a work; None where it fails.

        It alone is undone then, the transaction goes on.
        """
        self._run("SAVEPOINT part")
        try:
            value = work()
        except Exception as problem:
            # Of a full disk no part is to blame, and it may have rolled everything back.
            if is_trouble(problem) or not self._connection.in_transaction:
                raise
            self._run("ROLLBACK TO part")
            self._run("RELEASE part")
            log().error("one of several could not be done", kind=kind, exc_info=problem)
            return None
        self._run("RELEASE part")
        return value
