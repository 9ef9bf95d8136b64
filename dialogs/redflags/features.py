"""A text as the scorer sees it: hashed n-grams, and what the rules found in it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from math import log
from zlib import crc32

from dialogs.redflags.clauses import OPEN, Reading

BUCKETS = 1 << 18
TIERS = ("alarm", "likely", "sign")
WORDS_WEIGH = 3.0  # against runs of characters; measured across writers
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_TEMPERATURE = re.compile(r"(?:3[5-9]|4[0-2])\.\d(?! ?(?:kg|mg|%|g/|u|mmol|公斤|斤|岁|年|周|/))")
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|[0-9HNY]+|[\u3400-\u9fff]|[?!]")
_LONGEST_GRAM = 4
_FEVER = 38.0


def features(text: str, readings: Sequence[Reading]) -> Mapping[int, float]:
    """Return the buckets of a text that was made plain, and how much stands in each."""
    weights: defaultdict[int, float] = defaultdict(float)
    for name, count in Counter(_names(text, readings)).items():
        weight = WORDS_WEIGH if name[0] == "w" else 1.0
        weights[crc32(name.encode()) % BUCKETS] += weight * (1 + log(count))
    return weights


def _names(text: str, readings: Sequence[Reading]) -> Iterator[str]:
    text = _NUMBER.sub(_size, _YEAR.sub("Y", text))
    yield from _word_grams(_WORD.findall(text))
    padded = f" {text} "
    for n in range(1, _LONGEST_GRAM + 1):
        for i in range(len(padded) - n + 1):
            yield f"c{padded[i : i + n]}"
    yield from _extent(text, readings)
    for reading in readings:
        yield from _findings(reading)


def _size(number: re.Match[str]) -> str:
    """Return a number as its size, and one that may be a temperature as normal or high."""
    value = float(number[0])
    if _TEMPERATURE.match(number.string, number.start()):
        return "N" if value < _FEVER else "H"
    return "0" if value < 10 else "00" if value < 100 else "000"


def _word_grams(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        yield f"w{word}"
    for one, two in pairwise(words):
        yield f"w{one} {two}"
    for i in range(len(words) - 2):
        yield f"w{words[i]} {words[i + 1]} {words[i + 2]}"
        yield f"w{words[i]} _ {words[i + 2]}"


def _extent(text: str, readings: Sequence[Reading]) -> Iterator[str]:
    """Yield how long a text is, and beside it the strongest tier found: short and plain is calm."""
    tiers = {match.tier for reading in readings for match in reading.matches}
    strongest = next((tier for tier in TIERS if tier in tiers), "none")
    length = len(_WORD.findall(text)).bit_length()
    yield f"rlong {length}"
    yield f"rstrongest {strongest}"
    yield f"rlong {length} {strongest}"


def _findings(reading: Reading) -> Iterator[str]:
    found = {(match.tier, match.name, match.state) for match in reading.matches}
    for tier, name, state in found:
        yield f"r{tier} {name} {state}"
    for tier, state in {(tier, state) for tier, _, state in found}:
        yield f"r{tier} {state}"
        yield f"r{tier} {state} {reading.now} {reading.well}"
    yield f"r{reading.now} {reading.well}"
    yield from (f"rcalm {name}" for name in reading.calms)
    yield from (f"rcalm {name} {reading.now}" for name in reading.calms)
    yield f"rclasses {min(4, len({m.name for m in reading.matches if m.state == OPEN}))}"
