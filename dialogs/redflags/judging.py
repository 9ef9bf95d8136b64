"""Is it an emergency: what the rules and the scorer together make of a text."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache

from dialogs.reading.script import is_traditional
from dialogs.redflags.asked import (
    asked_by,
    asks_to_stop,
    is_acute,
    is_beside,
    is_history,
    is_over,
    is_usual,
)
from dialogs.redflags.clauses import DENIED, Sighting
from dialogs.redflags.files import read_rules
from dialogs.redflags.reading import DESPAIR, FEVER, Findings, find
from dialogs.redflags.scorer import score

# The rules have one class of seizure; the scorer tells a child's from a grown-up's.
_SEIZURE, _SEIZURES = "seizure", ("seizure_adult", "seizure_child")
# Less is a value, not a message: the rules read it, the scorer would only guess.
_MESSAGE = re.compile(
    r"[a-z]{2,}[^a-z]+[a-z]{2,}|[\u3400-\u9fff].*[\u3400-\u9fff].*[\u3400-\u9fff]"
)
# Characters of about eight words: what is shorter and has no word of an emergency is none.
LONG = {"en": 40, "zh": 14}
_STORY = 3  # times as long, it tells much besides an answer
# What the clauses of a text that tells only of what was, or is not, say of its words.
_OVER = {DENIED, "past", "lately", "ruled_out"}
_CANTONESE = re.compile(r"[唔冇佢嘅咗喺哋嚟嘢啱咁乜嗰啲睇畀噉]")


class Coverage(Enum):
    """The share of a text that answers the question on the screen, as the reader has it."""

    NO = "no"
    PARTLY = "partly"
    WHOLLY = "wholly"


class Urgency(Enum):
    """The text that a red flag is answered with."""

    DESPAIR = "despair"
    NOW = "now"
    TODAY = "today"


@dataclass(frozen=True)
class Speech:
    """The way a text is typed: its language, and the writing where that is Chinese."""

    language: str = "en"
    traditional: bool = False
    cantonese: bool = False


@dataclass(frozen=True)
class RedFlag:
    """The outcome for a text: `emergency` is help due now or today; `name` is its class.

    `despair` may be true without an emergency.
    """

    emergency: bool
    name: str | None
    despair: bool
    urgency: Urgency = Urgency.NOW
    speech: Speech = Speech()

    def __bool__(self) -> bool:
        return self.emergency or self.despair


CALM = RedFlag(emergency=False, name=None, despair=False)


@cache
def thresholds() -> dict[str, dict[str, float]]:
    """Return how sure the scorer must be, by what it says and by language."""
    raw = read_rules("thresholds")
    return {said: dict(levels) for said, levels in raw.items()}


def red_flag(
    text: str, *, of_today: bool = False, question: str = "", covered: Coverage = Coverage.NO
) -> RedFlag:
    """Return what a typed text tells of. The scorer may raise an alarm, never lower a rule's.

    `of_today`: it was typed at a question about today, where "last week" calms nothing;
    `question`: the one on the screen, which may ask for just that; `covered`: how much of the
    text answers it. Of a whole answer the scorer is heard only where it is all but sure of now.
    """
    found, asked = find(text, of_today=of_today), asked_by().get(question, frozenset())
    alarms = tuple(
        alarm for alarm in found.alarms if alarm.name not in asked or not is_history(alarm, found)
    )
    if not found.text.strip():
        return CALM
    judged = _judged(found, alarms, question, covered)
    return replace(judged, speech=speech_of(text, found.language)) if judged else CALM


def prepare() -> None:
    """Read rules and weights, so that the first message of a bot does not wait for them."""
    for text in ("now", "现在"):
        red_flag(f"{text} {text}")


def speech_of(text: str, language: str) -> Speech:
    """Return how a text is typed, by its characters."""
    if language != "zh":
        return Speech(language)
    cantonese = bool(_CANTONESE.search(text))
    return Speech(language, is_traditional(text), cantonese)


def _judged(
    found: Findings, alarms: tuple[Sighting, ...], question: str, covered: Coverage
) -> RedFlag:
    scored, asked = score(found), asked_by().get(question, frozenset())
    told = _MESSAGE.search(found.text) is not None
    acute = is_acute(found)
    if covered is Coverage.WHOLLY:
        told = acute and scored.emergency >= _least("told", found)
    likely = told and scored.emergency >= _least(_bar(found), found)
    # Despair has more words than any list: without one of them the scorer has to be sure twice.
    sad = told and scored.despair >= _least("despair", found)
    if DESPAIR not in found.classes:
        sure = scored.emergency >= _least("emergency", found)
        sad = sad and sure and scored.despair >= _least("alone", found)
        likely = likely or sad
    despair = found.despairs or sad
    likeliest = _likeliest(found, scored.names, despair=despair)
    if not found.classes and not despair:
        # No word of it belongs to an emergency: a short text is none, a long one must be plain.
        likely = likely and len(found.text) >= LONG[found.language]
    if not acute and _rule_class(likeliest) in asked:
        bar = "over" if is_over(found) else "asked"
        likely = likely and scored.emergency >= _least(bar, found)
    elif not acute and likeliest != DESPAIR and _is_told(found, question, covered):
        likely = likely and scored.emergency >= _least("told", found)
    emergency = bool(alarms) or likely
    if not emergency and not despair:
        return CALM
    name = _named(Counter(alarm.name for alarm in alarms), likeliest)
    if DESPAIR in {alarm.name for alarm in alarms} or name == DESPAIR or not emergency:
        return RedFlag(emergency, DESPAIR, despair=True, urgency=Urgency.DESPAIR)
    today = name == FEVER and found.only_fever
    urgency = Urgency.TODAY if today else Urgency.NOW
    return RedFlag(emergency, name, despair, urgency)


def _is_told(found: Findings, question: str, covered: Coverage) -> bool:
    """Return whether a text without a word of now tells something as an answer to a question.

    Not where more than a sign of an emergency stands there.
    """
    if not question or question.startswith("@") or _is_likely(found):
        return False
    states = {match.state for reading in found.readings for match in reading.matches}
    over = bool(states) and states <= _OVER
    # Of a long story nearly every one has such a word somewhere.
    settled = len(found.text) <= _STORY * LONG[found.language]
    settled = settled and (is_usual(found) or is_over(found))
    return covered is Coverage.PARTLY or over or settled


def _is_likely(found: Findings) -> bool:
    """Return whether more than signs of an emergency stand there, and are not denied."""
    return any(
        match.tier != "sign" and match.state != DENIED
        for reading in found.readings
        for match in reading.matches
    )


def _bar(found: Findings) -> str:
    """Return by which threshold the scorer is heard: the less is found, the surer it has to be."""
    if asks_to_stop(found):
        return "asked"
    matches = [match for reading in found.readings for match in reading.matches]
    if all(match.state == DENIED or is_beside(match, found) for match in matches):
        return "alone"
    return "signs" if all(match.tier == "sign" for match in matches) else "emergency"


def _least(said: str, found: Findings) -> float:
    return thresholds()[said][found.language]


def _rule_class(name: str) -> str:
    return _SEIZURE if name in _SEIZURES else name


def _likeliest(found: Findings, names: tuple[str, ...], *, despair: bool) -> str:
    """Return the likeliest class of which a word stands there; despair only in words of despair."""
    known = set(names if despair else found.classes or names)
    if not despair and not found.words_of_despair:
        # A lone sign of despair, where nothing else speaks of it, may be any body's emergency.
        known = known - {DESPAIR} or set(names) - {DESPAIR}
    known |= set(_SEIZURES) if _SEIZURE in known else set()
    return next(name for name in names if name in known)


def _named(named: Counter[str], likeliest: str) -> str:
    """Return the class that most rules name; the scorer's where they name none, or name it too."""
    if not named or likeliest in named:
        return likeliest
    if _rule_class(likeliest) in named:
        return likeliest
    first = named.most_common(1)[0][0]
    return _SEIZURES[0] if first == _SEIZURE else first
