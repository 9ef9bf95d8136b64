"""The words for the buttons of a step that is no question, and where a text has them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise, product

from dialogs.reading.lexicon import HERE, LANGUAGES, load_words
from dialogs.reading.phrases import Phrases
from dialogs.reading.senses import WordSense
from dialogs.reading.tokens import atoms_of

Span = tuple[int, int]
# In `stages.yaml`: which option stands above others that the same text names, by step and option;
# the words that put nothing in doubt at any step; and the word for a place that was just named.
OVER, PLAINLY, THERE = "over", "plainly", "there"
_TRIED = 4  # places of one part that are tried


@dataclass(frozen=True)
class Named:
    """A button that a text names, and the places of the words that name it."""

    option: str
    spans: tuple[Span, ...]

    @property
    def start(self) -> int:
        return self.spans[0][0]

    @property
    def end(self) -> int:
        return self.spans[-1][1]

    def within(self, other: "Named") -> bool:
        """Return whether each of its words stands inside one of the other's, and says less."""
        if self.spans == other.spans:
            return False
        return all(
            any(a <= start and end <= b for a, b in other.spans) for start, end in self.spans
        )


@dataclass
class StageWords:
    """The phrases of one step; a phrase in several parts has the number of each part."""

    _phrases: Phrases = field(default_factory=Phrases)
    _options: list[tuple[str, int]] = field(default_factory=list)  # the option, how many parts
    over: dict[str, frozenset[str]] = field(default_factory=dict)

    def add(self, written: str, option: str) -> None:
        parts = [part.split(" / ") for part in written.split(" + ")]
        for number, alternatives in enumerate(parts):
            for alternative in alternatives:
                places = frozenset({(len(self._options), number)})
                self._phrases.add(alternative, WordSense.PART, places)
        self._options.append((option, len(parts)))

    def named_in(self, plain: str, breaks: Sequence[int] = ()) -> list[Named]:
        """Return the options that stand in a text, each in one clause; `breaks` part clauses."""
        places: dict[int, dict[int, list[Span]]] = {}
        for span, phrase, part in self._parts_in(plain):
            places.setdefault(phrase, {}).setdefault(part, []).append(span)
        found = [
            Named(self._options[phrase][0], spans)
            for phrase, parts in places.items()
            if (spans := _in_order(parts, self._options[phrase][1], breaks))
        ]
        return [one for one in found if not any(one.within(other) for other in found)]

    def _parts_in(self, plain: str) -> Iterator[tuple[Span, int, int]]:
        spans = atoms_of(plain)
        atoms = [atom for atom, _, _ in spans]
        for at in range(len(atoms)):
            for length, senses in self._phrases.at(atoms, at):
                span = (spans[at][1], spans[at + length - 1][2])
                places = senses.get(WordSense.PART)
                for phrase, part in places if isinstance(places, frozenset) else ():
                    yield span, phrase, part


def _in_order(
    parts: Mapping[int, list[Span]], count: int, breaks: Sequence[int]
) -> tuple[Span, ...] | None:
    """Return the places of all parts, each behind the one before and in the same clause."""
    if len(parts) < count:
        return None
    for chosen in product(*(parts[number][:_TRIED] for number in range(count))):
        behind = all(one[1] <= other[0] for one, other in pairwise(chosen))
        if behind and not any(chosen[0][0] < at < chosen[-1][1] for at in breaks):
            return chosen
    return None


@cache
def _read() -> tuple[Mapping[str, StageWords], frozenset[str]]:
    steps: dict[str, StageWords] = {}
    plainly: set[str] = set()
    for lang in LANGUAGES:
        for step, options in load_words(HERE / lang / "stages.yaml").items():
            if step == PLAINLY:
                plainly |= set(map(str, options))  # type: ignore[call-overload]
            if step in (PLAINLY, THERE):
                continue
            words = steps.setdefault(step, StageWords())
            for option, listed in options.items():  # type: ignore[attr-defined]
                if option == OVER:
                    for above, others in listed.items():
                        words.over[above] = words.over.get(above, frozenset()) | set(others)
                    continue
                for phrase in listed:
                    words.add(str(phrase), option)
    return steps, frozenset(plainly)


def of_stage(step: str) -> StageWords:
    """Return the words for the buttons of a step, in every language."""
    return _read()[0].get(step, StageWords())


def plainly() -> frozenset[str]:
    """Return the words that put nothing in doubt where a button is named."""
    return _read()[1]


@cache
def there(lang: str) -> str:
    """Return the word for a place that was just named."""
    listed = load_words(HERE / lang / "stages.yaml")[THERE]
    assert isinstance(listed, list)
    return str(listed[0])
