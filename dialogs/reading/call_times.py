"""Tells a good time to call from what stands beside it: "I can travel, call after four"."""

import re

from dialogs.reading.contacts import read_time, tells_time
from dialogs.reading.senses import WordSense
from dialogs.reading.stage_words import of_stage
from dialogs.reading.stages import leading, plain_of
from dialogs.reading.text import normal

# In `stages.yaml`: what says that a time is one to call, and the journey.
CALLING, TRAVEL = "@calling", "@travel"
_CLAUSES = re.compile(r"\s*[,;.!，。；！]+\s*(?!\d)")


def time_of_call(text: str) -> str:
    """Return the clauses that name a time to call, "" for none: a weekend to travel is none."""
    read = read_time(", ".join(one for one in _clauses(text) if _is_to_call(one)))
    return read if isinstance(read, str) else ""


def without_time_of_call(text: str) -> str:
    """Return the other clauses."""
    return ", ".join(one for one in _clauses(text) if not _is_to_call(one))


def _clauses(text: str) -> list[str]:
    return [clause for one in _CLAUSES.split(normal(text)) if (clause := one.strip())]


def _is_to_call(clause: str) -> bool:
    plain = plain_of(clause)
    calls = bool(of_stage(CALLING).named_in(plain))
    return tells_time(clause) and (calls or not of_stage(TRAVEL).named_in(plain))


def yes_in_a_clause(text: str) -> bool:
    """Return whether a clause begins with yes, and no other tells of the journey."""
    clauses = _clauses(text)
    yes = [one for one in clauses if leading(one) is WordSense.YES]
    others = (one for one in clauses if one not in yes)
    return bool(yes) and not any(of_stage(TRAVEL).named_in(plain_of(one)) for one in others)
