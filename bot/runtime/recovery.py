"""After trouble at Telegram, those who waited come first: one letter tries, then all at once."""

import asyncio
from collections.abc import Awaitable, Callable

from bot.channel.delivery import Channel, DeliveryOutcome, InvalidToken, MaybeDelivered, NotSent
from bot.clock import backoff
from bot.logs import log

MAYBES = 3  # letters in a row that may have arrived: nothing more is sent into that
# Seconds until the next letter tries: while nothing arrives for sure, and while one may arrive
# each time and would be doubled by its next try.
LONGEST, LONGEST_IN_DOUBT = 3.0, 30.0
# Seconds after which a letter that was put off is tried even if nobody noticed the end of it.
WAIT = 60.0

TryOne = Callable[[], Awaitable[DeliveryOutcome | None]]
AllAgain = Callable[[], Awaitable[None]]


class Recovery:
    """The state of the line to Telegram: well, doubtful, or held; and the way back."""

    wait = WAIT

    def __init__(self, postman: Channel, try_one: TryOne, all_again: AllAgain) -> None:
        self._postman = postman
        self._try_one, self._all_again = try_one, all_again
        self._troubled = True  # what waits since before the start is tried with the first success
        self._maybes = 0  # in a row
        self._task: asyncio.Task[None] | None = None
        self.held = False

    def trouble(self, outcome: DeliveryOutcome) -> None:
        """Note that a letter did not get through, or perhaps not; begin to look for the end."""
        self._troubled = True
        if isinstance(outcome, MaybeDelivered):
            self._maybes += 1
        sure = isinstance(outcome, NotSent | InvalidToken)
        if not self.held and (sure or self._maybes >= MAYBES):
            self.held = True
            if isinstance(outcome, InvalidToken):
                log().error(
                    "Telegram refuses the token; set PRESCREEN_TELEGRAM_TOKEN anew and restart"
                )
            else:
                log().warning("Telegram cannot be reached")
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._back())

    async def works(self) -> None:
        """Note that Telegram took a letter, or refused it in its own words."""
        if self.held:
            log().info("Telegram can be reached again")
        troubled, self._troubled = self._troubled, False
        self.held, self._maybes = False, 0
        if troubled:
            await self._all_again()

    async def stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _back(self) -> None:
        """Wait until Telegram answers at all, then let one letter try, until one gets through.

        In real time, as the network is: nobody's days go by while it is away.
        """
        tries = 0
        while not self._is_over():
            await self._postman.well()
            if self._is_over():
                return
            outcome = await self._try_one()
            if outcome is None:  # nobody waits
                await self.works()
                return
            tries += 1
            if not self._is_over():
                await asyncio.sleep(_pause(outcome, tries))

    def _is_over(self) -> bool:
        return not self._troubled


def _pause(outcome: DeliveryOutcome, tries: int) -> float:
    doubtful = isinstance(outcome, MaybeDelivered) and not outcome.answered
    longest = LONGEST_IN_DOUBT if doubtful else LONGEST
    return backoff(tries, first=0.5, longest=longest)
