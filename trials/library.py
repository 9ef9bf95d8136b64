"""The library: every fact, trial and site, read from the data files and checked as a whole."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from trials.conditions import AuthoringError, InvalidEntry, Place, parse
from trials.consistency import Consistency, ConsistencyEntry, consistency_from
from trials.cross_checks import in_condition, in_trial
from trials.todo_marks import unwritten
from trials.trial import Site, Trial
from trials.trial_files import SiteEntry, TrialEntry, checked, site_from, trial_from
from trials.vocabulary import Fact, FactEntry, Vocabulary, fact_from
from trials.yaml_files import InvalidContent, Issue, SourceFile, located
from trials.yaml_files import load as load_yaml

__all__ = ["InvalidContent", "Issue", "Library", "check", "load"]

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Library:
    """Everything the trials floor knows; frozen, shared by every case."""

    vocabulary: Vocabulary
    trials: Mapping[str, Trial]
    sites: Mapping[str, Site]
    hash: str
    consistency: Consistency = field(default_factory=Consistency)


def load(root: Path | None = None) -> Library:
    """Read and check all data files below `root`; raises InvalidContent with every issue."""
    reader = _Reader(root or HERE)
    library = reader.library()
    if issues := reader.issues():
        raise InvalidContent(issues)
    return library


def check(root: Path | None = None) -> tuple[Issue, ...]:
    """Return every issue of the data files, by file and line."""
    try:
        load(root)
    except InvalidContent as invalid:
        return invalid.issues
    return ()


class _Reader:
    """A reader of the data files that reads on after every slip, and remembers it."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._sources: dict[str, SourceFile] = {}
        self._slips: list[AuthoringError] = []
        self._issues: list[Issue] = []
        self._fact_places: dict[str, Place] = {}

    def library(self) -> Library:
        vocabulary = Vocabulary.of(list(self._facts()))
        sites = {site.id: site for site in self._sites()}
        trials = dict(self._trials())
        consistency = self._consistency(vocabulary)
        if not self._unreadable("facts/"):  # else every use of its facts would be an issue
            self._check_facts(vocabulary)
            named = {site for trial, _ in trials.values() for site in trial.sites}
            known = named if self._unreadable("sites.yaml") else set(sites)
            for trial, place in trials.values():
                self._slips.extend(in_trial(trial, place, vocabulary, known))
        return Library(
            vocabulary,
            MappingProxyType({name: trial for name, (trial, _) in trials.items()}),
            MappingProxyType(sites),
            _digest("\n".join(source.text for source in self._sources.values())),
            consistency,
        )

    def _unreadable(self, part: str) -> bool:
        return any(part in issue.file for issue in self._issues)

    def issues(self) -> tuple[Issue, ...]:
        marks = set(self._unwritten())
        lines = {(mark.file, mark.line) for mark in marks}
        issues = {*self._issues, *located(self._slips, self._sources)}
        # What is not written yet is wrong in other ways too: the mark alone says what to do.
        others = {issue for issue in issues if (issue.file, issue.line) not in lines}
        return tuple(sorted(marks | others))

    def _unwritten(self) -> Iterator[Issue]:
        for path in self._root.rglob("*.yaml"):
            try:
                yield from unwritten(self._source(path))
            except InvalidContent:
                continue  # told when its content was read

    def _source(self, path: Path) -> SourceFile:
        return SourceFile.read(path, path.relative_to(self._root.parent).as_posix())

    def _facts(self) -> Iterator[Fact]:
        for source, content in self._files("facts/*.yaml"):
            for entry, place in self._entries(content, Place(source.name)):
                try:
                    shape = checked(FactEntry, entry, place)
                    guard = parse(shape.guard, place / "guard") if shape.guard else None
                except InvalidEntry as invalid:
                    self._slips.extend(invalid.slips)
                    continue
                if shape.id in self._fact_places:
                    self._slip(place / "id", f"the fact {shape.id} stands twice", "remove one")
                self._fact_places[shape.id] = place
                yield fact_from(shape, guard)

    def _sites(self) -> Iterator[Site]:
        seen: set[str] = set()
        for source, content in self._files("sites.yaml"):
            for entry, place in self._entries(content, Place(source.name)):
                try:
                    site = site_from(checked(SiteEntry, entry, place))
                except InvalidEntry as invalid:
                    self._slips.extend(invalid.slips)
                    continue
                if site.id in seen:
                    self._slip(place / "id", f"the site {site.id} stands twice", "remove one")
                seen.add(site.id)
                yield site

    def _consistency(self, vocabulary: Vocabulary) -> Consistency:
        if not (self._root / "consistency.yaml").exists():  # trial files on trial need none
            return Consistency()
        for source, content in self._files("consistency.yaml"):
            place = Place(source.name)
            try:
                entry = checked(ConsistencyEntry, content, place)
                found, slips = consistency_from(entry, vocabulary, place)
            except InvalidEntry as invalid:
                self._slips.extend(invalid.slips)
                continue
            self._slips.extend(slips)
            if not slips:
                for pair in found.pairs:
                    self._slips.extend(in_condition(pair.when, vocabulary))
            return found
        return Consistency()

    def _trials(self) -> Iterator[tuple[str, tuple[Trial, Place]]]:
        for source, content in self._files("protocols/*.yaml"):
            place = Place(source.name)
            try:
                entry = checked(TrialEntry, content, place)
                trial = trial_from(entry, place, _digest(source.text))
            except InvalidEntry as invalid:
                self._slips.extend(invalid.slips)
                continue
            if Path(source.name).stem != trial.id:
                self._slip(
                    place / "id", "the id is not the file's name", f"name it {trial.id}.yaml"
                )
            yield trial.id, (trial, place)

    def _check_facts(self, vocabulary: Vocabulary) -> None:
        for fact in vocabulary.facts.values():
            if fact.guard:
                self._slips.extend(in_condition(fact.guard, vocabulary))
        for end in vocabulary.loose_ends():
            self._slip(self._fact_places[end.fact] / "id", f"{end.fact}: {end.what}", end.do)

    def _files(self, pattern: str) -> Iterator[tuple[SourceFile, object]]:
        # The people beside a trial file are read by whoever checks them: the bot needs none.
        paths = sorted(p for p in self._root.glob(pattern) if p.suffixes != [".examples", ".yaml"])
        if not paths:
            what, do = "there is no such file", "put the data files there"
            self._issues.append(Issue(pattern, 1, 1, what, do))
        for path in paths:
            try:
                source = self._source(path)
                content = load_yaml(source)
            except InvalidContent as invalid:
                self._issues.extend(invalid.issues)
                continue
            self._sources[source.name] = source
            yield source, content

    def _entries(self, content: object, place: Place) -> Iterator[tuple[object, Place]]:
        if not isinstance(content, list):
            self._slip(place, "a list of entries is expected", "begin each entry with a dash")
            return
        yield from ((entry, place / at) for at, entry in enumerate(content))

    def _slip(self, place: Place, what: str, do: str) -> None:
        self._slips.append(AuthoringError(place, what, do))


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]
