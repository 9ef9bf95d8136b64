"""A text read for emergencies: the findings of the rules and measures in its languages."""

from dataclasses import dataclass, replace

from dialogs.redflags import clauses
from dialogs.redflags.clauses import DENIED, OPEN, Reading, Sighting
from dialogs.redflags.measures import measured
from dialogs.redflags.numerals import in_digits
from dialogs.redflags.plain import HAN, LATIN, plain
from dialogs.redflags.rules import rules_of

DESPAIR, FEVER = "suicide", "sepsis"


@dataclass(frozen=True)
class Findings:
    """A text made plain, its language, and what was found in it in each language it has."""

    text: str
    language: str
    readings: tuple[Reading, ...]

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages that were read."""
        return tuple(reading.language for reading in self.readings)

    @property
    def alarms(self) -> tuple[Sighting, ...]:
        """Return what is an emergency by itself and nothing calms."""
        return tuple(
            match
            for reading in self.readings
            for match in reading.matches
            if match.tier == "alarm" and stands(match, reading)
        )

    @property
    def despairs(self) -> bool:
        """Return whether words of despair stand there; nothing calms them but a plain denial."""
        return any(
            match.name == DESPAIR and match.tier == "alarm" and match.state != DENIED
            for reading in self.readings
            for match in reading.matches
        )

    @property
    def classes(self) -> frozenset[str]:
        """Return the classes of which any word stands there, be it denied or of the past."""
        return frozenset(match.name for reading in self.readings for match in reading.matches)

    @property
    def words_of_despair(self) -> bool:
        """Return whether more than a sign of despair stands there, whatever is said of it."""
        return any(
            match.name == DESPAIR and match.tier != "sign"
            for reading in self.readings
            for match in reading.matches
        )

    @property
    def only_fever(self) -> bool:
        """Return whether a fever is all that the rules find: measured, or told in words."""
        found = [
            match
            for reading in self.readings
            for match in reading.matches
            if match.tier != "sign" and stands(match, reading)
        ]
        return all(match.name == FEVER and (match.of or match.tier != "alarm") for match in found)


def stands(match: Sighting, reading: Reading) -> bool:
    """Return whether a finding holds: a word of now lets only a denial calm it."""
    return match.state == OPEN or (match.state != DENIED and reading.now)


def find(text: str, *, of_today: bool = False) -> Findings:
    """Return what the rules and the measures find in a typed text.

    `of_today`: it answers a question about today, where what was lately calms nothing.
    """
    text = plain(text)
    chinese = len(HAN.findall(text))
    languages = [*(["zh"] if chinese else []), *(["en"] if LATIN.search(text) else [])]
    main = "zh" if chinese and chinese >= len(LATIN.findall(text)) else "en"
    readings = tuple(_read(text, language, of_today) for language in languages or [main])
    return Findings(text, main, readings)


def _read(text: str, language: str, of_today: bool) -> Reading:
    rules = rules_of(language)
    words = clauses.read(text, rules, of_today=of_today)
    digits = in_digits(text)
    numbers = [
        Sighting(one.measure.name, one.measure.tier, one.start, one.end, of=one.measure.id)
        for one in measured(digits, language)
    ]
    if not numbers:
        return words
    measures = clauses.read(digits, rules, numbers, of_today=of_today)
    return replace(
        words, matches=(*words.matches, *measures.matches), now=words.now or measures.now
    )
