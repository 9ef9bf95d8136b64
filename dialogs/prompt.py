"""The question on the screen as plain data, with its offers and what is ticked so far."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from trials.values import Given
from trials.vocabulary import BadValue, Vocabulary, decode, encode


@dataclass(frozen=True, slots=True)
class Offer:
    """A value that the person is asked to confirm, behind one button."""

    label: str
    given: Given


@dataclass(frozen=True, slots=True)
class Prompt:
    """The question on the screen.

    `nonce` ties buttons to it, `shown` counts its copies in the chat, `misses` the answers that
    could not be read, `draft` holds what is ticked so far. `asks` is the copy, if any, that asks
    whether nothing of a list is so: a yes answers that one. `perhaps` holds what a text that was
    taken for a question may have answered.
    """

    ref: str
    nonce: str
    shown: int = 0
    misses: int = 0
    draft: Mapping[str, str] = field(default_factory=dict)
    offers: tuple[Offer, ...] = ()
    asks: int = 0
    perhaps: tuple[Offer, ...] = ()

    @property
    def asks_if_none(self) -> bool:
        """Return whether the newest copy asks whether nothing of a list is so."""
        return 0 < self.asks == self.shown


def prompt_out(prompt: Prompt | None) -> dict[str, Any] | None:
    """Return a prompt as JSON-able data."""
    if prompt is None:
        return None
    return {
        "ref": prompt.ref,
        "nonce": prompt.nonce,
        "shown": prompt.shown,
        "misses": prompt.misses,
        "draft": dict(prompt.draft),
        "asks": prompt.asks,
        "offers": _offers_out(prompt.offers),
        "perhaps": _offers_out(prompt.perhaps),
    }


def _offers_out(offers: tuple[Offer, ...]) -> list[dict[str, Any]]:
    return [{"label": offer.label, "given": encode(offer.given)} for offer in offers]


def prompt_in(raw: Mapping[str, Any] | None, vocabulary: Vocabulary) -> Prompt | None:
    """Return a stored prompt; one of before has fewer parts."""
    if raw is None:
        return None
    return Prompt(
        raw["ref"],
        raw["nonce"],
        raw["shown"],
        raw["misses"],
        raw["draft"],
        _offers_in(raw["offers"], raw["ref"], vocabulary),
        raw.get("asks", 0),
        _offers_in(raw.get("perhaps", ()), raw["ref"], vocabulary),
    )


def _offers_in(
    raw: Iterable[Mapping[str, Any]], ref: str, vocabulary: Vocabulary
) -> tuple[Offer, ...]:
    fact = vocabulary.facts.get(ref.partition(".")[0])
    with suppress(BadValue):  # offered under yesterday's definition: it is asked anew
        return tuple(
            Offer(offer["label"], decode(fact, offer["given"])) for offer in raw if fact is not None
        )
    return ()
