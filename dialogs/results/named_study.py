"""The study, or the city of its hospital, that a typed text means among those of a result."""

import re
from collections.abc import Iterable, Iterator

from dialogs import reading
from dialogs.context import TurnContext
from dialogs.words import as_key

Pair = tuple[str, str]  # a trial and one of its hospitals
_LATIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_HAN = re.compile("[\u3400-\u9fff]+")
_GRAMS = (2, 3, 4)
_CITY = "city"
_SITE, _TRIAL = (None, "short", _CITY), (None, "tag")


def named_in(context: TurnContext, text: str, pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """Return the pairs that a text names by most of their own words; none where it names none."""
    listed = tuple(pairs)
    words = {pair: set(_words(context, *pair)) for pair in listed}
    shared = set.intersection(*words.values()) if len(listed) > 1 else set()
    plain = reading.simplified(reading.normal(text)).casefold()
    typed = set(_pieces(plain))
    found = {pair: len(typed & (of - shared)) for pair, of in words.items()}
    most = max(found.values(), default=0)
    return tuple(pair for pair, count in found.items() if most and count == most)


def _words(context: TurnContext, trial: str, site: str) -> Iterator[str]:
    said = context.content.words
    for key, attrs in ((as_key("site", site), _SITE), (as_key("trial", trial), _TRIAL)):
        for lang in said.languages:
            for attr in attrs:
                if said.has(key, attr):
                    name = reading.simplified(said.say(lang, key, attr)).casefold()
                    # A city is an everyday word; "second" is a number, whatever it is part of.
                    own = attr == _CITY
                    yield from (p for p in _pieces(name) if own or not reading.is_common(p))


def _pieces(plain: str) -> Iterator[str]:
    """Yield the words of a text, and the runs of Chinese characters."""
    yield from (word for word in _LATIN.findall(plain) if len(word) > 2)
    for run in _HAN.findall(plain):
        for size in _GRAMS:
            yield from (run[at : at + size] for at in range(len(run) - size + 1))


def in_place(context: TurnContext, text: str) -> str | None:
    """Return a text with "there" for the city of the study; None where it names another city."""
    assert context.screening.target is not None
    said, site = context.content.words, context.screening.target[1]
    keys = [as_key("site", one) for one in context.content.library.sites]
    for lang in said.languages:
        own = said.say(lang, as_key("site", site), "city")
        text = re.sub(re.escape(own), f" {reading.there(lang)} ".strip(), text, flags=re.I)
        others = {said.say(lang, key, "city") for key in keys if said.has(key, "city")} - {own}
        if any(other.casefold() in text.casefold() for other in others):
            return None
    return text
