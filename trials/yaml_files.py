"""YAML files read fast; where something is wrong, read again with lines and columns."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.tokens import AliasToken, AnchorToken, ScalarToken

from trials.conditions import AuthoringError, InvalidEntry, Place

_MAY_HIDE_RULES = re.compile(r"[&*]|<<")
_DAY = re.compile(r"(?<![0-9-])\d{4}-\d\d-\d\d(?![0-9-])")


@dataclass(frozen=True, order=True)
class Issue:
    """An author's slip, where an editor can jump to it; `do` says what to change."""

    file: str
    line: int
    column: int
    what: str
    do: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.what}, {self.do}"


class InvalidContent(Exception):
    """Data files that cannot be trusted; the program does not start on them."""

    def __init__(self, issues: tuple[Issue, ...]) -> None:
        super().__init__("\n".join(str(issue) for issue in issues))
        self.issues = issues


@dataclass(frozen=True)
class SourceFile:
    """A data file's name, as shown to its author, and its text."""

    name: str
    text: str

    @classmethod
    def read(cls, path: Path, name: str) -> "SourceFile":
        """Read the file; raises InvalidContent where it is not UTF-8."""
        try:
            return cls(name, path.read_text(encoding="utf-8"))
        except UnicodeDecodeError:
            what, do = "the file is not UTF-8", "save it as UTF-8"
            raise InvalidContent((Issue(name, 1, 1, what, do),)) from None


def load(source: SourceFile) -> object:
    """Return the file's content as plain values; raises InvalidContent."""
    if _MAY_HIDE_RULES.search(source.text):
        _refuse_anchors(source)
    try:
        return YAML(typ="safe", pure=False).load(source.text)
    except YAMLError as error:
        raise InvalidContent((_syntax(source, _told_better(source) or error),)) from None
    except ValueError as error:  # a day that no calendar has
        raise InvalidContent((_no_such_day(source, error),)) from None


def _told_better(source: SourceFile) -> YAMLError | None:
    """Return the slip as the slow parser tells it: it names what stands there instead."""
    try:
        YAML(typ="safe", pure=True).load(source.text)
    except YAMLError as error:
        return error
    return None


def _no_such_day(source: SourceFile, error: ValueError) -> Issue:
    """Return the issue of the first day that no calendar has: the parser does not say where."""
    for number, line in enumerate(source.text.splitlines(), 1):
        for day in _DAY.finditer(line.partition("#")[0]):
            try:
                date.fromisoformat(day[0])
            except ValueError:
                what = f"there is no day {day[0]}"
                return Issue(source.name, number, day.start() + 1, what, "correct the date")
    return Issue(source.name, 1, 1, str(error), "correct the date")


def _refuse_anchors(source: SourceFile) -> None:
    try:
        for token in YAML().scan(source.text):
            merges = isinstance(token, ScalarToken) and token.plain and token.value == "<<"
            if merges or isinstance(token, AnchorToken | AliasToken):
                mark = token.start_mark
                what, do = "an anchor, alias or merge hides a rule", "write it out where it holds"
                raise InvalidContent(
                    (Issue(source.name, mark.line + 1, mark.column + 1, what, do),)
                )
    except YAMLError as error:
        raise InvalidContent((_syntax(source, error),)) from None


def _syntax(source: SourceFile, error: YAMLError) -> Issue:
    mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
    problem = str(getattr(error, "problem", None) or "this is not YAML").splitlines()[0]
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    twice = "duplicate key" in problem
    do = "keep one of them" if twice else "check indentation, colons and quotes"
    return Issue(source.name, line, column, problem, do)


def located(
    slips: Iterable[AuthoringError], sources: Mapping[str, SourceFile]
) -> tuple[Issue, ...]:
    """Return the slips as issues, with the line and column of the entry each is about."""
    trees: dict[str, object] = {}
    issues = []
    for slip in slips:
        name = slip.place.file
        if name not in trees:
            trees[name] = YAML().load(sources[name].text)
        line, column = _position(trees[name], slip.place)
        issues.append(Issue(name, line, column, slip.what, slip.do))
    return tuple(sorted(set(issues)))


def _position(tree: object, place: Place) -> tuple[int, int]:
    line, column = 0, 0
    for step in place.path:
        if isinstance(tree, CommentedMap) and step in tree:
            line, column = tree.lc.key(step)
        elif isinstance(tree, CommentedSeq) and isinstance(step, int) and step < len(tree):
            line, column = tree.lc.item(step)
        else:
            break
        tree = tree[step]
    return line + 1, column + 1


__all__ = ["InvalidContent", "InvalidEntry", "Issue", "SourceFile", "load", "located"]
