"""The rules of one language: words of each class of emergency, and words that calm them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dialogs.redflags.files import read_rules

Pattern = re.Pattern[str]
CALMS = ("past", "lately", "ruled_out", "relative", "asking")
_NAME = re.compile(r"\{([a-z]+)\}")


@dataclass(frozen=True)
class Calm:
    """The words that calm a clause in one language, and the words of now that forbid it."""

    idioms: Pattern
    cut: Pattern
    past: Pattern
    lately: Pattern
    ruled_out: Pattern
    relative: Pattern
    asking: Pattern
    well: Pattern
    now: Pattern
    nowadays: Pattern
    deny: Pattern
    answered: Pattern
    own: Pattern
    joins: Pattern
    told: Pattern
    acute: Pattern
    spent: Pattern
    closed: Pattern
    usual: Pattern
    without: Pattern
    beside: Pattern
    stopping: Pattern

    def named(self) -> Mapping[str, Pattern]:
        """Return the calming words by their name, apart from denials."""
        return {name: getattr(self, name) for name in CALMS}


@dataclass(frozen=True)
class LanguageRules:
    """For each class its `alarm` patterns, what is only `likely`, and its `sign` words."""

    language: str
    alarm: Mapping[str, Pattern]
    likely: Mapping[str, Pattern]
    sign: Mapping[str, Pattern]
    calm: Calm


@cache
def rules_of(language: str) -> LanguageRules:
    """Return the rules of a language, compiled once."""
    raw = read_rules(language)
    words = _filled(raw.pop("words"))
    bounds = r"\b(?:{})\b" if language == "en" else "(?:{})"
    tiers = {
        tier: {
            name: re.compile(bounds.format(_joined(entry[tier], words)))
            for name, entry in raw.items()
            if tier in entry
        }
        for tier in ("alarm", "likely", "sign")
    }
    calm = {
        name: re.compile(_joined([said] if isinstance(said, str) else said, words))
        for name, said in read_rules("calm")[language].items()
    }
    return LanguageRules(language, tiers["alarm"], tiers["likely"], tiers["sign"], Calm(**calm))


def _filled(words: Mapping[str, str]) -> dict[str, str]:
    """Return the word lists with the lists they name put in."""
    filled = {name: said if _is_gap(said) else f"(?:{said})" for name, said in words.items()}
    return {name: _NAME.sub(lambda named: filled[named[1]], said) for name, said in filled.items()}


def _is_gap(said: str) -> bool:
    return said.startswith(("(", "[", "."))


def _joined(patterns: list[str], words: Mapping[str, str]) -> str:
    put = [_NAME.sub(lambda named: words.get(named[1], named[0]), one) for one in patterns]
    return "|".join(put)
