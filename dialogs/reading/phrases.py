"""The phrases of a language or of a question, and what each may mean in an answer."""

from collections.abc import Iterator, Sequence

from dialogs.reading.senses import WordSense
from dialogs.reading.tokens import Atoms, Senses, atoms_in


class Phrases:
    """Phrases by their atoms: which senses each has, and what goes with them."""

    def __init__(self) -> None:
        self._by_first: dict[str, dict[Atoms, Senses]] = {}

    def add(self, phrase: str, sense: WordSense, value: object = None) -> None:
        atoms = atoms_in(phrase)
        if not atoms:
            return
        senses = self._by_first.setdefault(atoms[0], {}).setdefault(atoms, {})
        if sense in senses and isinstance(value, frozenset):
            value = value | senses[sense]  # type: ignore[operator]
        senses[sense] = value

    def without(self, sense: WordSense) -> "Phrases":
        """Return the phrases that have other senses than this one."""
        others = Phrases()
        for first, phrases in self._by_first.items():
            for atoms, senses in phrases.items():
                if rest := {s: v for s, v in senses.items() if s is not sense}:
                    others._by_first.setdefault(first, {})[atoms] = rest
        return others

    def at(self, atoms: Sequence[str], start: int) -> Iterator[tuple[int, Senses]]:
        """Yield every phrase that begins there: how many atoms it has, and its senses."""
        for phrase, senses in self._by_first.get(atoms[start], {}).items():
            if tuple(atoms[start : start + len(phrase)]) == phrase:
                yield len(phrase), senses

    def __contains__(self, phrase: str) -> bool:
        atoms = atoms_in(phrase)
        return bool(atoms) and atoms in self._by_first.get(atoms[0], {})

    def phrases(self) -> Iterator[Atoms]:
        for phrases in self._by_first.values():
            yield from phrases
