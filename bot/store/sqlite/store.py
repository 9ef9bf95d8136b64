"""The embedded store: SQLite, one writer, group commit."""

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

from bot.store.ports import LastLook, Transaction
from bot.store.records import Claim, DueLetter, Incoming, RetentionRules
from bot.store.sqlite.driver import Connection
from bot.store.sqlite.keyring import Keyring
from bot.store.sqlite.transaction import SqlTransaction
from bot.store.sqlite.writer import Batches, Writer

T = TypeVar("T")

# Longer than the longest HTTP request, so that a slow sender is never overtaken.
LEASE = timedelta(seconds=120)
CLAIMED_AT_ONCE = 8
LOOK_AGAIN = timedelta(minutes=10)  # where it cannot be told whether a letter may be sent


class SqliteStore:
    """The store as the bot uses it; every awaited value that returns is durable."""

    def __init__(
        self,
        connection: Connection,
        keys: Keyring,
        tokens: dict[int, str],
        copied: Path | None = None,
    ) -> None:
        """`copied`: where the database lies as it was before its schema was brought up to date."""
        self.copied = copied
        self._connection = connection
        self._keys = keys
        self._tokens = tokens
        self._held: dict[str, tuple[bytes, str, tuple[int, ...]]] = {}
        self._writer = Writer(Batches(connection, keys, tokens))

    async def transact(self, work: Callable[[Transaction], T]) -> T:
        """Run the work in a savepoint of its own; it may run twice, it counts once."""
        return await self._write(work)

    async def read(self, work: Callable[[Transaction], T]) -> T:
        """Run the work on a snapshot; an attempt to write fails."""
        return await self._look(work)

    async def _write(self, work: Callable[[SqlTransaction], T]) -> T:
        return await self._writer.submit(work, reading=False)

    async def _look(self, work: Callable[[SqlTransaction], T]) -> T:
        return await self._writer.submit(work, reading=True)

    async def admit(
        self, bot_id: int, raws: Sequence[Incoming], now: datetime, *, offset: int | None = None
    ) -> int:
        """Keep updates (update_id, lane, body); return how many were new.

        With polling, the offset too.
        """
        return await self._write(lambda tx: tx.updates.admit(bot_id, raws, now, offset))

    async def offset(self, bot_id: int) -> int | None:
        return await self._look(lambda tx: tx.updates.offset(bot_id))

    async def claim_lane(self, now: datetime, *, limit: int = CLAIMED_AT_ONCE) -> Claim | None:
        """Claim the oldest undone updates of a lane nobody holds; the try is counted already."""
        held = frozenset(mark for mark, _, _ in self._held.values())
        taken = await self._write(lambda tx: tx.updates.take_lane(now, held, LEASE, limit))
        if taken is None:
            return None
        mark, token, claim = taken
        self._held[claim.lane] = (mark, token, tuple(raw.id for raw in claim.raws))
        self._tokens.update((raw.id, token) for raw in claim.raws)
        return claim

    async def release(self, lane: str, *, counted: bool = True) -> None:
        """Let the lane's next update be claimed; where it fails, ask again: the lane is held.

        Where its updates had no part in what went wrong, the try is not `counted`.
        """
        if lane not in self._held:
            return
        mark, token, raws = self._held[lane]
        await self._write(lambda tx: tx.updates.free_lane(mark, token, counted=counted))
        del self._held[lane]
        for raw in raws:
            self._tokens.pop(raw, None)

    async def quarantine(self, raw_id: int, kind: str, now: datetime) -> bool:
        return await self._write(lambda tx: tx.updates.quarantine(raw_id, kind, now))

    async def due_letters(
        self,
        now: datetime,
        n: int,
        *,
        newest: bool = False,
        urgent: bool = False,
        look: LastLook | None = None,
    ) -> list[DueLetter]:
        """Claim up to n letters to send now, one a chat, most urgent first, each under a token.

        Then those of chats for which little waits, the oldest or the `newest` of these first;
        `urgent` asks for those alone that nothing may hold. `look` sees each once more in the same
        transaction: it returns the letter as it may be sent, or None where it may not be.
        """

        def claim(tx: SqlTransaction) -> list[DueLetter]:
            claimed = tx.letters.claim(now, n, LEASE, newest=newest, urgent=urgent)
            return claimed if look is None else _looked_at(tx, claimed, look, now)

        return await self._write(claim)

    async def sent(self, id: int, token: str, message_id: int | None, now: datetime) -> bool:
        """Mark a letter sent; False when it was taken over meanwhile: its token is void."""
        return await self._write(lambda tx: tx.letters.mark_sent(id, token, message_id, now))

    async def later(self, id: int, token: str, until: datetime, why: str | None = None) -> bool:
        """Put a letter off; `why` is `trouble` or `doubt` where the end of it ends the wait."""
        return await self._write(lambda tx: tx.letters.put_off(id, token, until, why))

    async def hasten(self) -> int:
        """Let everything be tried at once that trouble or a doubt has put off."""
        return await self._write(lambda tx: tx.letters.hasten())

    async def hasten_one(self) -> bool:
        """Let one of those try whether the trouble is over; False where there is none."""
        return await self._write(lambda tx: tx.letters.hasten_one())

    async def failed(self, id: int, token: str, reason: str) -> bool:
        """Give a letter up for good; the reason is a short word, never text of the letter."""
        return await self._write(lambda tx: tx.letters.fail(id, token, reason))

    async def unreachable(self, chat: int, now: datetime) -> None:
        """Hold every letter to this chat until it can be reached again."""
        await self._write(lambda tx: tx.accounts.set_chat_reachable(chat, False, since=now))

    async def moved(self, old: int, new: int, token: str, now: datetime) -> bool:
        """Move a group to its other id: its letters, this one too, and its binding follow.

        Returns False when the letter was taken over meanwhile: its token is void.
        """

        def move(tx: SqlTransaction) -> bool:
            in_force = tx.letters.is_in_force(token)
            tx.groups.move(old, new, now, token)
            return in_force

        return await self._write(move)

    async def next_due(self, now: datetime, *, urgent: bool = False) -> datetime | None:
        return await self._look(lambda tx: tx.letters.next_at(now, urgent=urgent))

    async def past(self, now: datetime, rules: RetentionRules | None = None) -> dict[str, int]:
        """Return how much is past its time, by kind; what goes with it is not counted."""
        return await self._look(lambda tx: tx.expiry.count_past(now, rules or RetentionRules()))

    async def retain(self, now: datetime, rules: RetentionRules | None = None) -> dict[str, int]:
        """Delete what is past its time, some people at a time, then the keys nothing needs."""
        kept = rules or RetentionRules()
        gone: Counter[str] = Counter()
        while True:
            some = await self._write(lambda tx: tx.expiry.delete_past(now, kept))
            gone.update(some)
            if not any(some.values()):
                break
        await self._write(lambda tx: tx.letters.expire(now))
        gone.update(await self._write(lambda tx: tx.expiry.delete_past_traffic(now, kept)))
        gone["keys"] = await self._write(lambda tx: tx.expiry.discard_keys(now, kept))
        return dict(gone)

    async def close(self) -> None:
        """Finish what waits; leave one file behind instead of three."""
        await asyncio.to_thread(self.close_now)

    def close_now(self) -> None:
        """Close it outside of any event loop."""
        self._writer.stop()
        self._keys.close()
        self._connection.close()


def _looked_at(
    tx: SqlTransaction, claimed: Sequence[DueLetter], look: LastLook, now: datetime
) -> list[DueLetter]:
    """Return what may be sent; what may not is dropped, what cannot be told waits."""
    kept = []
    for due in claimed:
        seen = tx.isolated(lambda due=due: (look(tx, due),), "letters")  # type: ignore[misc]
        if seen is None:
            tx.letters.put_off(due.id, due.token, now + LOOK_AGAIN)
        elif seen[0] is None:
            tx.letters.drop(due.id, due.token, "no right to it now", now)
        else:
            kept.append(replace(due, letter=seen[0]))
    return kept
