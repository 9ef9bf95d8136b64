"""The actions of a made-up participant on the phone."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PressButton:
    """A button, by what stands on it."""

    label: str


@dataclass(frozen=True, slots=True)
class TypeText:
    text: str


Action = PressButton | TypeText
