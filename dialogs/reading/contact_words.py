"""The words by which a name, a time and a sentence are told apart, and slips in addresses: data."""

from collections.abc import Mapping
from functools import cache

from dialogs.reading.lexicon import HERE, load_words


@cache
def contact_words(lang: str) -> Mapping[str, frozenset[str]]:
    """Return the lists of `lexicon/<lang>/contacts.yaml`."""
    read = load_words(HERE / lang / "contacts.yaml")
    return {name: frozenset(map(str, listed)) for name, listed in read.items()}  # type: ignore[call-overload]


@cache
def addresses() -> Mapping[str, Mapping[str, str]]:
    """Return the slips in e-mail addresses, and what was meant."""
    read = load_words(HERE / "addresses.yaml")
    return {name: dict(slips) for name, slips in read.items()}  # type: ignore[call-overload]
