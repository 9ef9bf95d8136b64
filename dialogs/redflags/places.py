"""The numbers to call by place, and the place where somebody likely is."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from dialogs.redflags.files import read_data
from dialogs.redflags.judging import Speech

# What is told to who writes English from nobody knows where.
FREQUENT = ("china", "hongkong", "taiwan", "singapore", "europe", "uk", "usa", "canada")


@dataclass(frozen=True)
class EmergencyPlace:
    """The numbers of one place; None where no public source is named for one."""

    id: str
    calling: tuple[str, ...]
    zones: tuple[str, ...]
    speech: str
    ambulance: str | None
    crisis: str | None


@cache
def places() -> Mapping[str, EmergencyPlace]:
    """Return every place of `numbers.yaml`, in its order."""
    return {id: _place(id, entry) for id, entry in read_data("numbers").items()}


def _place(id: str, raw: Mapping[str, Any]) -> EmergencyPlace:
    return EmergencyPlace(
        id=id,
        calling=tuple(raw.get("calling", ())),
        zones=tuple(raw.get("zones", ())),
        speech=raw.get("speech", ""),
        ambulance=_shown(raw.get("ambulance")),
        crisis=_shown(raw.get("crisis")),
    )


def _shown(raw: Mapping[str, Any] | None) -> str | None:
    """Return a number, if its source and day are named."""
    if not raw or not raw.get("source") or not raw.get("on"):
        return None
    return str(raw["number"])


def likely_place(speech: Speech, phone: str, zone: str) -> EmergencyPlace | None:
    """Return where somebody likely is: by their phone number, by how they type, by the bot's home.

    None for English without a phone number: it is written everywhere.
    """
    known = places().values()
    for place in known:
        if phone and any(phone.startswith(beginning) for beginning in place.calling):
            return place
    if speech.language != "zh":
        return next((p for p in known if zone in p.zones and p.speech != "simplified"), None)
    kind = "simplified"
    if speech.traditional or speech.cantonese:
        kind = "cantonese" if speech.cantonese else "traditional"
    return next(place for place in known if place.speech == kind)
