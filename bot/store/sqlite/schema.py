"""The tables, their once-only keys and the rules SQLite itself enforces."""

from collections.abc import Callable, Iterator
from sqlite3 import complete_statement

from bot.store.errors import OperatorError
from bot.store.sqlite.driver import Connection, Database, Migrations, as_database
from bot.store.sqlite.tables.claims import CLAIMS
from bot.store.sqlite.tables.codes import CODES
from bot.store.sqlite.tables.copies import COPIES, OF_BEFORE
from bot.store.sqlite.tables.endings import ENDINGS
from bot.store.sqlite.tables.first import CONSENTS, FIRST
from bot.store.sqlite.tables.groups import GROUPS
from bot.store.sqlite.tables.indexes import INDEXES
from bot.store.sqlite.tables.mails import MAILS
from bot.store.sqlite.tables.marks import MARKS
from bot.store.sqlite.tables.messages import MESSAGES, PAUSES
from bot.store.sqlite.tables.nudges import NUDGES, REACHED_NUDGES
from bot.store.sqlite.tables.owed import OWED
from bot.store.sqlite.tables.owners import OWNERS
from bot.store.sqlite.tables.people import PEOPLE_OF_REFERRALS
from bot.store.sqlite.tables.proofs import PROOFS
from bot.store.sqlite.tables.queues import QUEUES
from bot.store.sqlite.tables.readers import READERS
from bot.store.sqlite.tables.reminders import REMINDERS, VERDICTS
from bot.store.sqlite.tables.sealed import BEATS, SEALED
from bot.store.sqlite.tables.sending import SENDING
from bot.store.sqlite.tables.steps import STEPS
from bot.store.sqlite.tables.study_news import A_KIND_OF_ITS_OWN, STUDY_NEWS
from bot.store.sqlite.tables.study_people import STUDY_PEOPLE
from bot.store.sqlite.tables.tallies import TALLIES
from bot.store.sqlite.tables.team_questions import ASKING, OF_A_TALK, TEAM_QUESTIONS
from bot.store.sqlite.tables.visits import VISITS
from bot.store.sqlite.tables.wishes import WISHES
from bot.store.sqlite.tables.work import WORK

migrations = Migrations("prescreen")
KNOWN: set[str] = set()


def _step(name: str) -> Callable[[Callable[[Database], None]], Callable[[Database], None]]:
    KNOWN.add(name)
    return migrations(name=name)


@_step("001 first tables")
def first_tables(db: Database) -> None:
    for statement in _statements(FIRST):
        db.conn.execute(statement)


@_step("002 reminders and verdicts")
def reminders_and_verdicts(db: Database) -> None:
    for statement in _statements(REMINDERS + VERDICTS):
        db.conn.execute(statement)


def _objects(script: str, table: str) -> str:
    """Return the indexes and triggers of the first schema that went with the old table."""
    kinds = ("CREATE INDEX", "CREATE TRIGGER")
    kept = (statement for statement in _statements(script) if statement.lstrip().startswith(kinds))
    return "".join(statement for statement in kept if table in statement)


@_step("003 referrals are worked")
def referrals_are_worked(db: Database) -> None:
    for statement in _statements(WORK + _objects(CONSENTS, "referrals")):
        db.conn.execute(statement)


@_step("004 groups and duties")
def groups_and_duties(db: Database) -> None:
    for statement in _statements(GROUPS):
        db.conn.execute(statement)


@_step("005 absences and nudges")
def absences_and_nudges(db: Database) -> None:
    for statement in _statements(NUDGES):
        db.conn.execute(statement)


@_step("006 counts per question")
def counts_per_question(db: Database) -> None:
    for statement in _statements(TALLIES):
        db.conn.execute(statement)


@_step("007 messages to people and pauses of trials")
def messages_and_pauses(db: Database) -> None:
    for statement in _statements(MESSAGES + PAUSES):
        db.conn.execute(statement)


@_step("008 mails")
def mails(db: Database) -> None:
    for statement in _statements(MAILS):
        db.conn.execute(statement)


@_step("009 indexes of what grows")
def indexes(db: Database) -> None:
    for statement in _statements(INDEXES):
        db.conn.execute(statement)


@_step("010 copies of cards")
def copies_of_cards(db: Database) -> None:
    for statement in _statements(COPIES + OF_BEFORE):
        db.conn.execute(statement)


@_step("011 what people wish")
def what_people_wish(db: Database) -> None:
    for statement in _statements(WISHES):
        db.conn.execute(statement)


@_step("012 what a step ended")
def what_a_step_ended(db: Database) -> None:
    for statement in _statements(STEPS):
        db.conn.execute(statement)


@_step("013 nudges of who was reached")
def nudges_of_who_was_reached(db: Database) -> None:
    for statement in _statements(REACHED_NUDGES):
        db.conn.execute(statement)


@_step("014 what is owed to a site")
def what_is_owed(db: Database) -> None:
    for statement in _statements(OWED):
        db.conn.execute(statement)


@_step("015 whom a referral is about")
def whom_a_referral_is_about(db: Database) -> None:
    for statement in _statements(PEOPLE_OF_REFERRALS):
        db.conn.execute(statement)


@_step("016 queues of letters")
def queues_of_letters(db: Database) -> None:
    for statement in _statements(QUEUES):
        db.conn.execute(statement)


@_step("017 what is sealed is padded")
def what_is_sealed_is_padded(db: Database) -> None:
    for statement in _statements(SEALED):
        db.conn.execute(statement)


@_step("018 beats of the heart")
def beats_of_the_heart(db: Database) -> None:
    for statement in _statements(BEATS):
        db.conn.execute(statement)


@_step("022 codes that were given out")
def codes_that_were_given_out(db: Database) -> None:
    for statement in _statements(CODES):
        db.conn.execute(statement)


@_step("023 when letters expire")
def when_letters_expire(db: Database) -> None:
    for statement in _statements(SENDING):
        db.conn.execute(statement)


@_step("024 the end of a referral's time")
def the_end_of_a_referrals_time(db: Database) -> None:
    for statement in _statements(ENDINGS):
        db.conn.execute(statement)


@_step("025 what consents prove")
def what_consents_prove(db: Database) -> None:
    for statement in _statements(PROOFS):
        db.conn.execute(statement)


@_step("026 invitations are confirmed")
def invitations_are_confirmed(db: Database) -> None:
    for statement in _statements(CLAIMS):
        db.conn.execute(statement)


@_step("030 rows that give a right are marked")
def rows_that_give_a_right(db: Database) -> None:
    for statement in _statements(MARKS):
        db.conn.execute(statement)


@_step("032 questions to a study team")
def questions_to_a_study_team(db: Database) -> None:
    for statement in (*ASKING, *_statements(TEAM_QUESTIONS)):
        db.conn.execute(statement)


@_step("033 questions of a talk")
def questions_of_a_talk(db: Database) -> None:
    for statement in _statements(OF_A_TALK):
        db.conn.execute(statement)


@_step("034 rights that only read")
def rights_that_only_read(db: Database) -> None:
    for statement in _statements(READERS):
        db.conn.execute(statement)


@_step("036 owners of referrals")
def owners_of_referrals(db: Database) -> None:
    for statement in _statements(OWNERS):
        db.conn.execute(statement)


@_step("037 visits have an hour and a place")
def visits_have_an_hour(db: Database) -> None:
    for statement in _statements(VISITS):
        db.conn.execute(statement)


@_step("040 news of other studies")
def news_of_other_studies(db: Database) -> None:
    for statement in (*A_KIND_OF_ITS_OWN, *_statements(STUDY_NEWS)):
        db.conn.execute(statement)


@_step("041 how many people came to a study")
def how_many_people(db: Database) -> None:
    for statement in _statements(STUDY_PEOPLE):
        db.conn.execute(statement)


def is_new(connection: Connection) -> bool:
    """Return whether nothing was ever kept in this database."""
    sql = "SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'"
    return connection.execute(sql).fetchone() is None


def was_applied(connection: Connection, step: str) -> bool:
    """Return whether a step of the schema was done in this database."""
    done = migrations.applied(as_database(connection)) if not is_new(connection) else []
    return step in {applied.name for applied in done}


def is_behind(connection: Connection) -> bool:
    """Return whether a database that is in use waits for steps of this version."""
    db = as_database(connection)
    if is_new(connection):
        return False
    return bool(migrations.applied(db)) and bool(migrations.pending(db))


def migrate(connection: Connection, *, setting: str) -> None:
    """Bring the schema up to date, all or nothing; refuse one newer than this program."""
    db = as_database(connection)
    # sqlite-utils alone would begin deferred, and two processes opening at once would collide.
    connection.execute("BEGIN IMMEDIATE")
    try:
        newer = {step.name for step in migrations.applied(db)} - KNOWN
        if newer:
            raise OperatorError(
                f"the database was written by a newer version ({', '.join(sorted(newer))})",
                "Install that version again, or restore a backup from before it",
                setting=setting,
            )
        if migrations.pending(db):
            migrations.apply(db)
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _statements(script: str) -> Iterator[str]:
    """Yield one statement at a time: executescript would commit in mid-migration."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if complete_statement(statement):
            yield statement
            statement = ""
