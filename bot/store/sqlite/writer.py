"""One thread that writes: works that wait together are committed together."""

import asyncio
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

from bot.store.errors import NotStored, StoreError
from bot.store.sqlite.driver import Connection, DatabaseError, is_trouble
from bot.store.sqlite.keyring import Keyring
from bot.store.sqlite.losses import note_what_is_there
from bot.store.sqlite.retention import finish_erasures
from bot.store.sqlite.transaction import SqlTransaction

T = TypeVar("T")
WorkFunction = Callable[[SqlTransaction], Any]
LARGEST_BATCH = 256


@dataclass(frozen=True)
class WorkOutcome:
    value: Any = None
    problem: BaseException | None = None


class Unfinished(Exception):
    """A work that took the whole transaction down; none of its batch was kept."""


@dataclass(frozen=True)
class Job:
    work: WorkFunction
    reading: bool
    loop: asyncio.AbstractEventLoop
    future: asyncio.Future[Any]


class Batches:
    """The batches of works on one connection; the only code that begins and commits."""

    def __init__(self, connection: Connection, keys: Keyring, tokens: Mapping[int, str]) -> None:
        self._connection = connection
        self._keys = keys
        self._tokens = tokens

    def write(self, works: Sequence[WorkFunction]) -> list[WorkOutcome]:
        """Run the works in one transaction; should it fail as a whole, in one each."""
        try:
            self._connection.execute("BEGIN IMMEDIATE")
        except DatabaseError as problem:
            return [WorkOutcome(problem=_not_stored(problem)) for _ in works]
        try:
            outcomes = [self._apart(work) for work in works]
            # A key is durable before any row that it seals: never a row without its key.
            self._keys.commit()
            self._connection.execute("COMMIT")
        except (DatabaseError, Unfinished) as problem:
            self._undo()
            if len(works) == 1:
                return [WorkOutcome(problem=_not_stored(problem.__cause__ or problem))]
            return [self.write([work])[0] for work in works]
        self._after_commit()
        return outcomes

    def read(self, works: Sequence[WorkFunction]) -> list[WorkOutcome]:
        """Run the works on one snapshot, in which nothing can be written."""
        self._connection.execute("PRAGMA query_only=1")
        try:
            self._connection.execute("BEGIN")
            return [self._look(work) for work in works]
        finally:
            self._undo()
            self._connection.execute("PRAGMA query_only=0")

    def _apart(self, work: WorkFunction) -> WorkOutcome:
        """Run a work in a savepoint of its own: it fails alone."""
        self._connection.execute("SAVEPOINT work")
        try:
            value = work(self._tx())
        except BaseException as problem:
            if not self._connection.in_transaction:  # a full disk rolls everything back
                raise Unfinished from problem
            self._connection.execute("ROLLBACK TO work")
            self._connection.execute("RELEASE work")
            return WorkOutcome(problem=_not_stored(problem) if is_trouble(problem) else problem)
        self._connection.execute("RELEASE work")
        return WorkOutcome(value)

    def _look(self, work: WorkFunction) -> WorkOutcome:
        try:
            return WorkOutcome(work(self._tx()))
        except BaseException as problem:
            return WorkOutcome(problem=problem)

    def _tx(self) -> SqlTransaction:
        return SqlTransaction(self._connection, self._keys, self._tokens)

    def _undo(self) -> None:
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")
        self._keys.rollback()

    def _after_commit(self) -> None:
        try:
            finish_erasures(self._connection, self._keys)
            note_what_is_there(self._connection, self._keys)
        except DatabaseError:  # the marker stays: the next batch or opening finishes it
            self._undo()


class Writer:
    """The writing thread: it takes works from event loops and hands their outcomes back."""

    def __init__(self, batches: Batches) -> None:
        self._batches = batches
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._closed = False
        self._thread = threading.Thread(target=self._serve, name="store-writer", daemon=True)
        self._thread.start()

    async def submit(self, work: Callable[[SqlTransaction], T], *, reading: bool) -> T:
        """Return the work's value, once it is durable."""
        if self._closed:
            raise StoreError("the store is closed")
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        self._jobs.put(Job(work, reading, loop, future))
        return await future

    def stop(self) -> None:
        """Finish what waits, then end the thread."""
        self._closed = True
        self._jobs.put(None)
        self._thread.join()

    def _serve(self) -> None:
        stopping = False
        while not stopping:
            waiting = [self._jobs.get(), *self._more()]
            stopping = None in waiting
            jobs = [job for job in waiting if job is not None]
            for reading in (False, True):
                self._run([job for job in jobs if job.reading is reading], reading)

    def _more(self) -> list[Job | None]:
        more: list[Job | None] = []
        while len(more) < LARGEST_BATCH:
            try:
                more.append(self._jobs.get_nowait())
            except Empty:
                break
        return more

    def _run(self, jobs: list[Job], reading: bool) -> None:
        if not jobs:
            return
        works = [job.work for job in jobs]
        try:
            outcomes = self._batches.read(works) if reading else self._batches.write(works)
        except BaseException as problem:  # nobody may wait for ever
            outcomes = [WorkOutcome(problem=problem) for _ in works]
        for loop in {job.loop for job in jobs}:
            settled = [(j.future, o) for j, o in zip(jobs, outcomes, strict=True) if j.loop is loop]
            if not loop.is_closed():
                loop.call_soon_threadsafe(_tell, settled)


def _tell(settled: list[tuple[asyncio.Future[Any], WorkOutcome]]) -> None:
    for future, outcome in settled:
        if future.done():  # cancelled: what it asked for is stored all the same
            continue
        if outcome.problem is not None:
            future.set_exception(_raisable(outcome.problem))
        else:
            future.set_result(outcome.value)


def _raisable(problem: BaseException) -> BaseException:
    """Return a problem as a future can raise it: with a StopIteration it would wait for ever."""
    if not isinstance(problem, StopIteration):
        return problem
    error = RuntimeError("a work raised StopIteration")
    error.__cause__ = problem
    return error


def _not_stored(problem: BaseException) -> StoreError:
    kind = NotStored if is_trouble(problem) else StoreError
    error = kind(f"nothing was stored: {problem}")
    error.__cause__ = problem
    return error
