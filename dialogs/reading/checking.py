"""Checks the lexicon as every data file is checked: each slip with its line and its remedy."""

import re
from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

import yaml

from dialogs.reading import lexicon
from dialogs.reading.drips import INTERVALS
from dialogs.reading.senses import WordSense
from trials.fact import Fact
from trials.yaml_files import InvalidContent, Issue, SourceFile

SHOWN = "dialogs/reading/lexicon"
LISTS = (
    "names",
    "parts",
    "about",
    "tests",
    "yes",
    "no",
    "never",
    "unknown",
    "others",
    "mine",
    "rivals",
    "signs",
    "reached",
    "loosely",
)
BY_OPTION = ("options", "open")
# What a list may hold besides the options of its fact.
_BESIDES = ("other", "none")
# Traits whose members are no questions: families of medicines, and two tables.
_OF_FAMILIES = ("biologics", "counted_families", "steroids")
_SAME, _OF_MEDICINES, _LIST_OF_ILLNESSES = "same", "of_medicines", "illnesses"
_DOSES, _BY_OPTIONS = "doses", ("ends", "includes")
_OF_DRIPS = (*INTERVALS, "drip", "time")
# The characters of numbers, and words of grammar that are written as they are shown.
_ANY_CASE = ("characters.yaml", "words.yaml", "traits.yaml")
_APOSTROPHE = re.compile(r"(?<=\w)['\u2019](?=\w)")


def lexicon_issues(facts: Mapping[str, Fact], root: Path = lexicon.HERE) -> tuple[Issue, ...]:
    """Return every slip in the files below `root`, by file and line."""
    trees: dict[str, yaml.MappingNode] = {}
    issues: list[Issue] = []
    for path in sorted(root.rglob("*.yaml")):
        name = path.relative_to(root).as_posix()
        try:
            trees[name] = _composed(SourceFile.read(path, f"{SHOWN}/{name}"))
        except InvalidContent as invalid:
            issues.extend(invalid.issues)
    check = _Check(facts, trees)
    for name in trees:
        issues.extend(check.of_file(name))
    return tuple(sorted(set(issues)))


def _composed(source: SourceFile) -> yaml.MappingNode:
    """Return the file as a tree with lines; raises InvalidContent."""
    try:
        tree = yaml.compose(source.text, Loader=yaml.CBaseLoader)
    except yaml.YAMLError as error:
        mark, problem = getattr(error, "problem_mark", None), getattr(error, "problem", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        do = "check indentation, colons, commas and quotes"
        what = str(problem or "this is not YAML")
        raise InvalidContent((Issue(source.name, line, column, what, do),)) from None
    if not isinstance(tree, yaml.MappingNode):
        what, do = "the file is no mapping", "write keys with a colon behind each"
        raise InvalidContent((Issue(source.name, 1, 1, what, do),))
    return tree


class _Check:
    """Goes through the trees of all files, knowing the facts and what the files name."""

    def __init__(self, facts: Mapping[str, Fact], trees: Mapping[str, yaml.MappingNode]) -> None:
        self._facts, self._trees = facts, trees
        traits = _entries(trees.get("traits.yaml"))
        self._lists = {item.value for item in _items(traits.get(_LIST_OF_ILLNESSES))}
        medicines = [tree for name, tree in trees.items() if name.endswith("/medicines.yaml")]
        self._families = {family for tree in medicines for family in _entries(tree)}
        self._medicines = {
            medicine
            for tree in medicines
            for family in _entries(tree).values()
            for medicine in _entries(family)
        }

    def of_file(self, name: str) -> Iterator[Issue]:
        """Yield the slips of one file."""
        tree, file = self._trees[name], f"{SHOWN}/{name}"
        yield from _twice(file, tree)
        if not name.endswith(_ANY_CASE):
            yield from _unlike(file, tree)
        if "/questions/" in name:
            for key, entry in tree.value:
                yield from self._of_question(file, key, entry)
        elif name.endswith("/words.yaml"):
            senses = [sense.value for sense in WordSense]
            yield from _unknown(file, [key for key, _ in tree.value], senses, "word sense")
        elif name.endswith("/illnesses.yaml"):
            illnesses = [
                *self._facts,
                *(f"{sign}{fact}" for sign in "?~" for fact in self._facts),
                "other",
                "open",
            ]
            yield from _unknown(file, [key for key, _ in tree.value], illnesses, "illness")
        elif name.endswith("/drips.yaml"):
            yield from _unknown(file, [key for key, _ in tree.value], _OF_DRIPS, "key of drips")
        elif name == "traits.yaml":
            for key, members in tree.value:
                yield from self._of_trait(file, key.value, members)

    def _of_question(self, file: str, key: yaml.Node, entry: yaml.Node) -> Iterator[Issue]:
        questions = (*self._facts, *self._lists)
        if key.value not in questions:
            yield from _unknown(file, [key], questions, "fact")
            return
        if not isinstance(entry, yaml.MappingNode):
            yield _issue(file, key, f"{key.value} has no keys", f"write {', '.join(LISTS)} below")
            return
        fact = self._facts.get(key.value)
        options = (*(fact.options if fact else self._facts), *_BESIDES)
        for part, listed in entry.value:
            if part.value in BY_OPTION and isinstance(listed, yaml.MappingNode):
                named = [option for option, _ in listed.value]
                yield from _unknown(file, named, options, f"option of {key.value}")
                for option, phrases in listed.value:
                    yield from _no_list(file, option, phrases)
            elif part.value in BY_OPTION:
                do = "write the phrases below each option"
                yield _issue(file, part, f"{part.value} is no mapping", do)
            else:
                yield from _unknown(file, [part], (*LISTS, *BY_OPTION), "key of a question")
                yield from _no_list(file, part, listed)

    def _of_trait(self, file: str, trait: str, members: yaml.Node) -> Iterator[Issue]:
        both = (*self._families, *self._medicines)
        if trait in _OF_FAMILIES:
            yield from _unknown(file, _items(members), self._families, "family of medicines")
        elif trait == _SAME:
            named = list(_entries(members).values())
            yield from _unknown(file, named, self._medicines, "medicine")
        elif trait == _OF_MEDICINES:
            if isinstance(members, yaml.MappingNode):
                yield from _unknown(file, [key for key, _ in members.value], self._facts, "fact")
            for listed in _entries(members).values():
                yield from _unknown(file, _items(listed), both, "medicine, nor a family")
        elif trait in _BY_OPTIONS:
            if isinstance(members, yaml.MappingNode):
                for key, listed in members.value:
                    yield from self._option(file, key, key.value)
                    fact_id = key.value.partition(".")[0]
                    for item in _items(listed):
                        yield from self._option(file, item, f"{fact_id}.{item.value}")
        elif trait == _DOSES:
            if isinstance(members, yaml.MappingNode):
                yield from _unknown(file, [key for key, _ in members.value], self._facts, "fact")
        else:
            yield from self._having(file, members)

    def _having(self, file: str, members: yaml.Node) -> Iterator[Issue]:
        for member in _items(members):
            yield from self._option(file, member, str(member.value))

    def _option(self, file: str, member: yaml.Node, name: str) -> Iterator[Issue]:
        fact_id, dot, option = name.partition(".")
        fact = self._facts.get(fact_id)
        if fact is None and fact_id not in self._lists:
            what, do = f"no fact is called {fact_id}", _do(fact_id, self._facts)
            yield _issue(file, member, what, do)
        elif dot and (fact is None or option not in fact.options):
            options = fact.options if fact else ()
            yield _issue(file, member, f"no option of {fact_id} is called {option}",
                         _do(option, options))  # fmt: skip


def _entries(node: yaml.Node | None) -> Mapping[str, yaml.Node]:
    is_mapping = isinstance(node, yaml.MappingNode)
    return {key.value: value for key, value in node.value} if is_mapping and node else {}


def _items(node: yaml.Node | None) -> list[yaml.ScalarNode]:
    listed = node.value if isinstance(node, yaml.SequenceNode) else []
    return [item for item in listed if isinstance(item, yaml.ScalarNode)]


def _issue(file: str, node: yaml.Node, what: str, do: str) -> Issue:
    return Issue(file, node.start_mark.line + 1, node.start_mark.column + 1, what, do)


def _do(name: str, known: Collection[str]) -> str:
    near = get_close_matches(name, known, n=1)
    return f"did you mean {near[0]}?" if near else "correct the name or take it out"


def _unknown(
    file: str, named: list[yaml.Node], known: Collection[str], kind: str
) -> Iterator[Issue]:
    for node in named:
        if node.value not in known:
            what = f"no {kind} is called {node.value}"
            yield _issue(file, node, what, _do(str(node.value), known))


def _no_list(file: str, key: yaml.Node, phrases: yaml.Node) -> Iterator[Issue]:
    if not isinstance(phrases, yaml.SequenceNode):
        yield _issue(file, key, f"{key.value} is no list", "write [one phrase, another]")


def _twice(file: str, node: yaml.Node) -> Iterator[Issue]:
    """Yield the keys that stand twice in one mapping: the second would hide the first."""
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                yield _issue(file, key, f"{key.value} stands twice", "put both into one")
            seen.add(key.value)
            yield from _twice(file, value)


def _unlike(file: str, node: yaml.Node) -> Iterator[Issue]:
    """Yield the phrases that no answer can match: answers are read in lower case, plainly."""
    if isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _unlike(file, value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _unlike(file, item)
    elif isinstance(node.value, str):
        if node.value != node.value.lower():
            yield _issue(file, node, f"{node.value} has capitals", "write it in lower case")
        if _APOSTROPHE.search(node.value):
            yield _issue(file, node, f"{node.value} has an apostrophe", "leave it out: dont")
        if not node.value.strip():
            yield _issue(file, node, "a phrase is empty", "write it or take it out")
