"""The lists: which questions may share a message, and what an unticked line says; lists.yaml."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from trials.conditions import AuthoringError, InvalidEntry, Place
from trials.fact import Source
from trials.trial_files import checked
from trials.values import Given
from trials.vocabulary import BadValue, Vocabulary, decode
from trials.yaml_files import InvalidContent, SourceFile, located
from trials.yaml_files import load as load_yaml

# The heads; "private" is for what one may rather tell the doctor alone; in "agree" a tick is a no.
LISTS = ("ever", "now", "recent", "private", "agree")
EVER, PRIVATE, AGREE = "ever", "private", "agree"
# Lines of these may share one message, each below the head of its own list.
SEVERAL, SHARING = "several", ("ever", "now", "recent")
MESSAGES = (*LISTS, SEVERAL)


@dataclass(frozen=True, slots=True)
class QuestionList:
    """Questions that may share a message; of a line that is not ticked, `otherwise` is recorded."""

    id: str
    otherwise: Mapping[str, Given]

    @property
    def agrees(self) -> bool:
        return self.id == AGREE

    @property
    def private(self) -> bool:
        return self.id == PRIVATE


@dataclass(frozen=True)
class Lists:
    """Every list, and the questions that may stand in none."""

    lists: tuple[QuestionList, ...] = ()
    never: frozenset[str] = field(default_factory=frozenset)

    def __getitem__(self, name: str) -> QuestionList:
        return self._by_id[name]

    def __contains__(self, name: str) -> bool:
        return name in self._by_id

    def of(self, question: str) -> QuestionList | None:
        """Return the list that a question may stand in."""
        return next((one for one in self.lists if question in one.otherwise), None)

    def widest(self, question: str) -> QuestionList | None:
        """Return all that may share a message with a question, whatever the time it is about."""
        own = self.of(question)
        return self._by_id[SEVERAL] if own and own.id in SHARING else own

    def holding(self, questions: Iterable[str]) -> QuestionList | None:
        """Return the narrowest list that has all of these as its lines."""
        lines = set(questions)
        every = (*self.lists, self._by_id[SEVERAL])
        return next((one for one in every if lines and lines <= one.otherwise.keys()), None)

    def otherwise(self, question: str) -> Given | None:
        """Return what is recorded of a question whose line nobody ticks."""
        group = self.of(question)
        return group.otherwise[question] if group else None

    @cached_property
    def _by_id(self) -> dict[str, QuestionList]:
        several = {
            line: otherwise
            for one in self.lists
            if one.id in SHARING
            for line, otherwise in one.otherwise.items()
        }
        return {one.id: one for one in (*self.lists, QuestionList(SEVERAL, several))}


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)


class _Never(_Strict):
    id: str
    reason: str = Field(min_length=1)


class _Line(_Strict):
    id: str
    reason: str = Field(min_length=1)
    otherwise: bool | str | dict[str, float] = False


class _List(_Strict):
    id: Literal["ever", "now", "recent", "private", "agree"]
    lines: list[_Line]


class _File(_Strict):
    never: list[_Never] = []
    lists: list[_List] = []


def load(fills: Mapping[str, tuple[str, ...]], vocabulary: Vocabulary, path: Path) -> Lists:
    """Read the lists of these questions, each with what it fills; raises InvalidContent."""
    source = SourceFile.read(path, path.relative_to(path.parent.parent).as_posix())
    place = Place(source.name)
    try:
        file = checked(_File, load_yaml(source), place)
    except InvalidEntry as invalid:
        raise InvalidContent(located(invalid.slips, {source.name: source})) from None
    slips = list(_slips(file, fills, vocabulary, place))
    if slips:
        raise InvalidContent(located(slips, {source.name: source}))
    return Lists(
        tuple(
            QuestionList(
                one.id, {line.id: decode(vocabulary[line.id], line.otherwise) for line in one.lines}
            )
            for one in file.lists
        ),
        frozenset(one.id for one in file.never),
    )


def _slips(
    file: _File, fills: Mapping[str, tuple[str, ...]], vocabulary: Vocabulary, place: Place
) -> Iterator[AuthoringError]:
    never = {one.id: one.reason for one in file.never}
    for number, entry in enumerate(file.never):
        if entry.id not in fills:
            at = place / "never" / number / "id"
            yield AuthoringError(at, f"{entry.id} is no question", "use an id of questions.yaml")
    seen: set[str] = set()
    for n, one in enumerate(file.lists):
        for m, line in enumerate(one.lines):
            at = place / "lists" / n / "lines" / m
            if line.id not in fills:
                what, do = f"{line.id} is no question", "use an id of questions.yaml"
                yield AuthoringError(at / "id", what, do)
            elif line.id in never:
                what = f"{line.id} may stand in no list: {never[line.id]}"
                yield AuthoringError(at / "id", what, "remove the line")
            elif line.id in seen:
                what, do = f"{line.id} stands in two lists", "leave it in one of them"
                yield AuthoringError(at / "id", what, do)
            elif fills[line.id] != (line.id,) or vocabulary[line.id].source is Source.REPORT:
                what = f"{line.id} is not one fact that people know of themselves"
                yield AuthoringError(at / "id", what, "ask it by itself")
            else:
                yield from _undecodable(line, vocabulary, at)
            seen.add(line.id)


def _undecodable(line: _Line, vocabulary: Vocabulary, at: Place) -> Iterator[AuthoringError]:
    try:
        decode(vocabulary[line.id], line.otherwise)
    except BadValue as bad:
        yield AuthoringError(at / "otherwise", bad.what, bad.do)
