"""Numbers that are an emergency by themselves: a fever, a low oxygen, minutes of bleeding."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from dialogs.redflags.files import read_rules
from dialogs.redflags.rules import Pattern

NUMBER = r"(?<!\d)(?<!\d[.,])(?P<n>\d{1,4}(?:[.,]\d{1,2})?)(?![.,]?\d)"
LANGUAGES = ("en", "zh")


@dataclass(frozen=True)
class Measure:
    """One kind of number: how it is written, and the range that is an emergency of its class."""

    id: str
    name: str
    tier: str
    least: float
    most: float
    patterns: Mapping[str, tuple[Pattern, ...]]
    context: Mapping[str, Pattern]
    unless: Pattern | None
    source: str


@dataclass(frozen=True)
class Measured:
    """A number of a measure in a text, and where it stands."""

    measure: Measure
    value: float
    start: int
    end: int


@cache
def measures() -> Mapping[str, Measure]:
    """Return the measures of `rules/measures.yaml`."""
    return {id: _measure(id, raw) for id, raw in read_rules("measures").items()}


def _measure(id: str, raw: Mapping[str, object]) -> Measure:
    unit = str(raw.get("unit", ""))
    contexts = raw.get("context") or {}
    assert isinstance(contexts, Mapping)
    unless = raw.get("unless")
    return Measure(
        id=id,
        name=str(raw["class"]),
        tier=str(raw.get("tier", "alarm")),
        least=float(str(raw["from"])),
        most=float(str(raw["to"])),
        patterns={
            language: tuple(
                _compiled(rf"(?<![a-z])(?:{pattern})" if language == "en" else pattern, unit)
                for pattern in _listed(raw, language)
            )
            for language in LANGUAGES
        },
        context={language: re.compile(said) for language, said in contexts.items()},
        unless=re.compile(str(unless)) if unless else None,
        source=str(raw["source"]),
    )


def _listed(raw: Mapping[str, object], language: str) -> list[str]:
    said = raw.get(language, [])
    assert isinstance(said, list)
    return said


def _compiled(pattern: str, unit: str) -> Pattern:
    # Alternatives of one pattern may each hold the number; a group has one name only once.
    parts = pattern.replace("{unit}", unit).split("{n}")
    text = parts[0]
    for number, part in enumerate(parts[1:]):
        text += NUMBER.replace("?P<n>", f"?P<n{number}>") + part
    return re.compile(text)


def measured(text: str, language: str) -> Iterator[Measured]:
    """Yield the numbers of an emergency in a text whose numbers are in digits."""
    for measure in measures().values():
        context = measure.context.get(language)
        if context and not context.search(text):
            continue
        for pattern in measure.patterns[language]:
            for match in pattern.finditer(text):
                number = next(group for group in match.groupdict().values() if group)
                value = float(number.replace(",", "."))
                if measure.least <= value <= measure.most and not _taken_back(text, match, measure):
                    yield Measured(measure, value, match.start(), match.end())


def _taken_back(text: str, match: re.Match[str], measure: Measure) -> bool:
    if measure.unless is None:
        return False
    start = max(text.rfind(mark, 0, match.start()) for mark in ".!?;\n。！？；")
    ends = [text.find(mark, match.end()) for mark in "!?;\n。！？；"]
    end = min((at for at in ends if at >= 0), default=len(text))
    return measure.unless.search(text[start + 1 : end]) is not None
