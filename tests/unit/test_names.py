"""Names: one word for one thing, each explained once, with its companions; plain first lines."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from bot.coordinators import commands as coordinators
from bot.telegram import menu
from dialogs import statuses
from dialogs.steps import commands as participants
from dialogs.words import LANGUAGES
from tests import shipped
from tests.unit.test_trial_schema import CONDITION
from tests.unit.test_trial_sheets import RULES
from trials.conditions import Place, parse
from trials.cross_checks import in_condition

ROOT = Path(__file__).parents[2]
FLOORS = ("trials", "dialogs", "bot")
CODE = sorted(path for floor in FLOORS for path in (ROOT / floor).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
GLOSSARY = ROOT / "docs" / "glossary.md"
LIBRARY = shipped.library()
WORDS = shipped.words()

Definition = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


# One word for one thing


# A public class name that stands for two things, and why it may: the reason is for the reader who
# searches for the name and finds two.
SHARED: dict[str, str] = {}
MOST_SHARED = 6


def public_classes(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield node.name


def test_a_public_class_name_stands_for_one_thing_or_says_why_not() -> None:
    places = defaultdict(list)
    for path in CODE:
        for one in public_classes(path):
            places[one].append(name(path))
    shared = {one: where for one, where in places.items() if len(where) > 1}
    assert shared.keys() == SHARED.keys(), shared
    assert all(SHARED.values())
    assert len(SHARED) <= MOST_SHARED


# Every word explained once, in docs/glossary.md


@dataclass(frozen=True)
class Entry:
    """One bullet of the glossary: `- **word** (`Name`, ...): what it means.`"""

    group: str
    word: str
    names: tuple[str, ...]  # of the code, wherever they stand in front of the colon
    lines: tuple[str, ...]

    @property
    def sorts_as(self) -> str:
        return self.word.replace("`", "").casefold()


BULLET = re.compile(r"^- (?P<head>\*\*(?P<word>.+?)\*\*.*?): (?P<said>.+)$")


@cache
def entries() -> tuple[Entry, ...]:
    found: list[Entry] = []
    group, lines = "", GLOSSARY.read_text("utf-8").splitlines()
    for number, line in enumerate(lines):
        if line.startswith("## "):
            group = line.removeprefix("## ")
        elif line.startswith("- "):
            bullet = BULLET.match(line)
            assert bullet, f"no entry: {line}"
            more = []
            for following in lines[number + 1 :]:
                if not following.startswith("  "):
                    break
                more.append(following)
            names = tuple(re.findall(r"`([^`]+)`", bullet["head"]))
            found.append(Entry(group, bullet["word"], names, (line, *more)))
    return tuple(found)


def explained() -> set[str]:
    return {one for entry in entries() for one in entry.names}


def rooms() -> set[str]:
    return {f"{name(path.parent)}/" for path in CODE if path.name == "__init__.py"}


# The modules whose classes a newcomer meets first.
MET_FIRST = (
    *(f"dialogs/{module}.py" for module in ("context", "messages", "effects", "screening", "turn")),
    *(f"trials/{module}.py" for module in ("verdicts", "trial", "case", "values")),
    *(name(path) for path in CODE if name(path).startswith("bot/channel/")),
    "bot/app.py",
    *(name(path) for path in CODE if name(path).startswith("bot/store/records/")),
)


def test_every_room_is_explained() -> None:
    assert sorted(rooms() - explained()) == []


@pytest.mark.parametrize("module", MET_FIRST)
def test_every_class_that_a_newcomer_meets_first_is_explained(module: str) -> None:
    assert sorted(set(public_classes(ROOT / module)) - explained()) == []


def defined(path: Path) -> Iterator[str]:
    """The names that a module gives: classes, functions, and what it assigns at its top."""
    for node in ast.walk(tree(path)):
        if isinstance(node, Definition):
            yield node.name
    for node in tree(path).body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        if isinstance(node, ast.AnnAssign):
            targets = [node.target]
        yield from (target.id for target in targets if isinstance(target, ast.Name))


def test_what_the_glossary_names_exists() -> None:
    known = {one for path in (*CODE, *TESTS) for one in defined(path)}
    gone = {one for one in explained() if "/" not in one} - known
    gone |= {one for one in explained() if "/" in one and not (ROOT / one).exists()}
    assert sorted(gone) == []


def test_every_word_is_explained_once_in_its_place_and_shortly() -> None:
    words = [entry.sorts_as for entry in entries()]
    assert len(words) > 100, "the glossary could not be read"
    assert [one for one in words if words.count(one) > 1] == []
    named = [one for entry in entries() for one in entry.names]
    assert [one for one in named if named.count(one) > 1] == []
    for group in {entry.group for entry in entries()}:
        within = [entry.sorts_as for entry in entries() if entry.group == group]
        assert within == sorted(within), group
    assert [entry.word for entry in entries() if len(entry.lines) > 2] == []


CONTRIBUTING = ROOT / "CONTRIBUTING.md"


def test_what_the_contributors_page_names_exists() -> None:
    text = CONTRIBUTING.read_text("utf-8")
    folders = "|".join((*FLOORS, "tests", "docs", "locales"))
    named = re.findall(rf"`((?:{folders})/[\w./-]+)`", text)
    assert len(named) > 50
    assert [path for path in named if not (ROOT / path).exists()] == []
    tests = re.findall(r"`(test_\w+\.py)(?:::(test_\w+))?`", text)
    assert len(tests) > 20
    for module, test in tests:
        (path,) = (ROOT / "tests").rglob(module)
        assert not test or test in set(defined(path)), f"{module}::{test}"


# A name with its companions: what a newcomer adds in one place and forgets in another


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_participants_command_is_answered_and_named_in_the_menu_and_the_help(lang: str) -> None:
    answered = {*participants.COMMANDS, "start", "language"} - {"stop"}  # no menu offers /stop
    assert set(menu.COMMANDS) == answered
    for command in answered:
        assert WORDS.has(f"command-{command}"), command
        assert re.search(rf"/{command}\b", WORDS.sources[lang]["ui-help", None]), command


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_coordinators_command_is_answered_and_named_in_the_menu_and_the_help(lang: str) -> None:
    listed = {*coordinators.MENU, *coordinators.MENU_OF_ADMINS}
    assert listed == {*coordinators.COMMANDS, *coordinators.WITH_ARGUMENT} - {"start"}
    for command in listed:
        assert WORDS.has(f"coordinator-command-{command}"), command
    said = WORDS.sources[lang]["coordinator-help-commands", None]
    for command in set(coordinators.MENU) - {"help"}:  # it is what is being read
        assert re.search(rf"/{command}\b", said), command


def test_a_status_is_of_one_group() -> None:
    groups = (
        *(statuses.UNTRIED, statuses.ATTEMPTS, statuses.CONTACTED, statuses.EXITS, statuses.OVER),
        (statuses.ReferralStatus.ENROLLED,),
    )
    grouped = [status for group in groups for status in group]
    assert sorted(status.value for status in grouped) == sorted(
        status.value for status in statuses.ReferralStatus
    )


@pytest.mark.parametrize(("raw", "said"), RULES)
def test_whatever_can_be_written_out_passes_the_check_and_the_schema(
    raw: dict[str, object], said: str
) -> None:
    assert list(in_condition(parse(raw, Place("x.yaml")), LIBRARY.vocabulary)) == []
    assert CONDITION.is_valid(raw)


# Plain first lines


QUESTIONS = ("What ", "Whether ", "How ", "Who ", "Whose ")


def public(node: ast.Module | ast.ClassDef) -> Iterator[Definition]:
    """What others may call: classes, functions, methods; not what stands inside a function."""
    for child in node.body:
        if isinstance(child, Definition) and not child.name.startswith("_"):
            yield child
            if isinstance(child, ast.ClassDef):
                yield from public(child)


def first_lines(path: Path) -> Iterator[tuple[int, str]]:
    for node in (tree(path), *public(tree(path))):
        if docstring := ast.get_docstring(node):
            yield getattr(node, "lineno", 1), docstring.splitlines()[0]


# TO BE EMPTIED: the modules of reading whose first lines have still to be rewritten.
STILL_ASKING: set[str] = set()


def test_a_first_line_says_what_it_does_or_returns_and_is_no_question() -> None:
    asking = {
        f"{name(path)}:{number}: {line}": name(path)
        for path in CODE
        for number, line in first_lines(path)
        if line.startswith(QUESTIONS)
    }
    assert [line for line, module in asking.items() if module not in STILL_ASKING] == []
    rewritten = STILL_ASKING - set(asking.values())
    assert not rewritten, f"take out of STILL_ASKING: {sorted(rewritten)}"
