"""Trouble on order: a call refused, an answer lost on its way, the whole server away."""

import asyncio
from dataclasses import dataclass, field

from .errors import TITLES, ApiError, Dropped


@dataclass
class _Fault:
    method: str
    left: int
    refusal: ApiError | None = None

    def meets(self, method: str) -> bool:
        return self.left > 0 and self.method in ("*", method)


@dataclass
class Faults:
    """The faults still to come; "*" stands for every method but getUpdates."""

    planned: list[_Fault] = field(default_factory=list)
    outage: int | None = None
    hole: bool = False
    present: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.present.set()

    def fail_next(self, method: str, refusal: ApiError, *, times: int = 1) -> None:
        """Refuse the next `times` calls of a method, without carrying them out."""
        self.planned.append(_Fault(method, times, refusal))

    def drop_after(self, method: str, *, times: int = 1) -> None:
        """Carry out the next `times` calls of a method, then cut the connection."""
        self.planned.append(_Fault(method, times))

    def start_outage(self, status: int | None = None) -> None:
        """Cut every connection unanswered, or answer with `status` (502); nothing is done."""
        self.present.clear()
        self.outage = status

    def end_outage(self) -> None:
        self.present.set()

    async def swallowed(self) -> None:
        """Never return where what comes in a black hole is never answered, also after its end."""
        if self.hole:
            await asyncio.Event().wait()

    def before(self, method: str) -> None:
        if not self.present.is_set():
            if self.outage is None:
                raise Dropped
            raise ApiError(self.outage, TITLES.get(self.outage, "Bad Gateway"))
        for fault in self.planned:
            if fault.refusal is not None and self._hits(fault, method):
                fault.left -= 1
                raise fault.refusal

    def after(self, method: str) -> None:
        for fault in self.planned:
            if fault.refusal is None and self._hits(fault, method):
                fault.left -= 1
                raise Dropped

    @staticmethod
    def _hits(fault: _Fault, method: str) -> bool:
        return fault.meets(method) and not (fault.method == "*" and method == "getUpdates")
