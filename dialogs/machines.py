"""The state machines; the only module that knows `transitions`."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

from transitions import Machine, MachineError

S = TypeVar("S", bound=Enum)


@dataclass(slots=True)
class _Standing:
    """The light model that a trigger moves: one a call, never kept, never decorated."""

    state: Enum


class NoSuchStep(Exception):
    """A trigger that the table does not know there: a defect of ours, not a person's slip."""


class TransitionTable(Generic[S]):
    """One shared, synchronous machine over an Enum; `after` is a pure function of it."""

    def __init__(
        self, states: type[S], table: Iterable[tuple[str, S | tuple[S, ...], S]], initial: S
    ) -> None:
        self._machine = Machine(
            model=None, states=states, initial=initial, auto_transitions=False, send_event=False
        )
        for trigger, sources, to in table:
            source = list(sources) if isinstance(sources, tuple) else [sources]
            self._machine.add_transition(trigger, [*source], to)

    def after(self, state: S, trigger: str) -> S:
        """Return the state that `trigger` leads to; raises NoSuchStep."""
        standing = _Standing(state)
        try:
            self._machine.events[trigger].trigger(standing)
        except (MachineError, KeyError):
            raise NoSuchStep(f"{trigger} in {state.name}") from None
        return standing.state  # type: ignore[return-value]

    def triggers(self, state: S) -> tuple[str, ...]:
        """Return every trigger that the table knows in that state."""
        return tuple(self._machine.get_triggers(state))
