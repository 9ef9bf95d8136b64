"""The sentences of `locales/`: the one place that knows Fluent."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_number
from fluent.syntax import ast

LANGUAGES: tuple[str, ...] = ("en", "zh")
FOLDER = Path(__file__).resolve().parent.parent / "locales"
TAGS = {"en": "en-GB", "zh": "zh-CN"}

# A message and one of its attributes; None stands for the message's own text.
WordPlace = tuple[str, str | None]


def as_key(*parts: str) -> str:
    """Make a message id of ids of the data: `ln_class`, `option`, `III(A/C)` -> one word."""
    return "-".join(re.sub(r"[^A-Za-z0-9]+", "-", part).strip("-") for part in parts)


@dataclass(frozen=True)
class Words:
    """Every sentence of every language; a missing one raises, so that none is ever half said."""

    bundles: Mapping[str, FluentBundle]
    sources: Mapping[str, Mapping[WordPlace, str]]

    @classmethod
    def load(cls, root: Path | None = None) -> "Words":
        """Read every language's folder; raises ValueError on text that Fluent cannot read."""
        folder = root or FOLDER
        bundles: dict[str, FluentBundle] = {}
        sources: dict[str, Mapping[WordPlace, str]] = {}
        for language in LANGUAGES:
            bundles[language], sources[language] = _read(folder / language, TAGS[language])
        return cls(bundles, sources)

    @property
    def languages(self) -> tuple[str, ...]:
        return LANGUAGES

    def say(self, language: str, key: str, attr: str | None = None, /, **args: object) -> str:
        """Return the sentence; raises KeyError where the key, attribute or variable is missing."""
        place = f"{language}: {key}.{attr}" if attr else f"{language}: {key}"
        if (key, attr) not in self.sources[language]:
            raise KeyError(f"{place}: no such words")
        bundle = self.bundles[language]
        message = bundle.get_message(key)
        pattern = message.attributes[attr] if attr else message.value
        assert pattern is not None, "`sources` lists only what has a text"
        text, errors = bundle.format_pattern(pattern, {n: _plain(a) for n, a in args.items()})
        if errors:
            raise KeyError(f"{place}: {errors[0]}")
        return str(text)

    def has(self, key: str, attr: str | None = None) -> bool:
        """Return whether every language says this."""
        return all((key, attr) in self.sources[language] for language in LANGUAGES)

    def keys(self, prefix: str = "") -> tuple[str, ...]:
        """Return the message ids that begin with the prefix, in the order of the files."""
        ids = dict.fromkeys(key for key, _ in self.sources[LANGUAGES[0]])
        return tuple(key for key in ids if key.startswith(prefix))

    def question_hash(self, key: str) -> str:
        """Return the hash of all that a question shows: its sentence, hint and buttons.

        An answer keeps it.
        """
        shown = self._shown[key]
        return _hash(self.sources[language][place] for language in LANGUAGES for place in shown)

    def line_hash(self, head: str, key: str) -> str:
        """Return the hash of all that a line of a list shows: the list's head, and its own words.

        An answer by a list keeps it.
        """
        places: tuple[WordPlace, ...] = ((head, None), (key, "line"))
        return _hash(self.sources[language][place] for language in LANGUAGES for place in places)

    @cached_property
    def _shown(self) -> Mapping[str, list[WordPlace]]:
        """The texts of each question that stand on the screen with it."""
        shown: dict[str, list[WordPlace]] = {}
        for key, attr in self.sources[LANGUAGES[0]]:
            question, option, _ = key.partition("-option-")
            if attr in (None, "note" if option else "hint"):
                shown.setdefault(question, []).append((key, attr))
        return shown


def text_hash(text: str) -> str:
    """Return the hash by which the text of a consent is known: it changes with every letter."""
    return sha256(text.encode()).hexdigest()


def _hash(texts: Iterable[str]) -> str:
    return sha256("\0".join(texts).encode()).hexdigest()[:16]


def _plain(arg: object) -> object:
    # A whole number may choose a plural; all else arrives written out and is printed as it is.
    if isinstance(arg, int) and not isinstance(arg, bool):
        return fluent_number(arg, useGrouping=False)
    return str(arg)


def _read(folder: Path, tag: str) -> tuple[FluentBundle, dict[WordPlace, str]]:
    bundle = FluentBundle([tag], use_isolating=False)
    sources: dict[WordPlace, str] = {}
    files = sorted(folder.glob("*.ftl"))
    if not files:
        raise ValueError(f"{folder}: no words; put the .ftl files of the language here")
    for file in files:
        text = file.read_text(encoding="utf-8")
        resource = FluentResource(text)
        for place, sentence in _texts(file, text, resource):
            if place in sources:
                raise ValueError(f"{file}: {place[0]} is said twice; remove one")
            sources[place] = sentence
        bundle.add_resource(resource)
    return bundle, sources


def _texts(file: Path, text: str, resource: ast.Resource) -> Iterator[tuple[WordPlace, str]]:
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            line = text.count("\n", 0, _span(entry).start) + 1
            raise ValueError(f"{file}:{line}: Fluent cannot read this; check indents and braces")
        if isinstance(entry, ast.Message):
            if entry.value is not None:
                yield (entry.id.name, None), _cut(text, entry.value)
            for attribute in entry.attributes:
                yield (entry.id.name, attribute.id.name), _cut(text, attribute.value)


def _cut(text: str, pattern: ast.Pattern) -> str:
    return text[_span(pattern).start : _span(pattern).end]


def _span(node: ast.SyntaxNode) -> ast.Span:
    assert node.span is not None, "the parser notes where everything stands"
    return node.span
