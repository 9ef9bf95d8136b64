"""The check of the made-up people beside each trial file: their verdicts, and what nobody shows."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

from trials.amounts import BadValue
from trials.authoring.branches import Branch, branches_of
from trials.authoring.examples import ENDING, Example, read
from trials.case import AGE, Case
from trials.conditions import AuthoringError, Condition, InvalidEntry, Place
from trials.library import HERE, Library
from trials.matching import judge
from trials.trial import Cohort, Sense, Trial
from trials.verdicts import Judgement, Verdict
from trials.vocabulary import Kind, Vocabulary
from trials.yaml_files import InvalidContent, Issue, SourceFile, located


def check_examples(library: Library, root: Path | None = None) -> tuple[Issue, ...]:
    """Return every issue of the example people of a sound library, by file and line."""
    folder = (root or HERE) / "protocols"
    issues: list[Issue] = []
    for trial in library.trials.values():
        path = folder / f"{trial.id}{ENDING}"
        name = path.relative_to(folder.parents[1]).as_posix()
        if not path.is_file():
            what = f"{trial.id} has no example people"
            issues.append(Issue(name, 1, 1, what, "add the file with people for every cohort"))
            continue
        try:
            issues.extend(_in_file(library, trial, SourceFile.read(path, name), folder))
        except InvalidContent as invalid:
            issues.extend(invalid.issues)
    for path in sorted(folder.glob(f"*{ENDING}")):
        if path.name.removesuffix(ENDING) not in library.trials:
            name = path.relative_to(folder.parents[1]).as_posix()
            issues.append(Issue(name, 1, 1, "there is no such trial", "name it like its trial"))
    return tuple(sorted(issues))


def _in_file(library: Library, trial: Trial, source: SourceFile, folder: Path) -> tuple[Issue, ...]:
    try:
        examples, unmade = read(source, trial.id)
    except InvalidEntry as invalid:
        return located(invalid.slips, {source.name: source})
    slips = [*unmade]
    cases: dict[str, Case] = {}
    for example in examples:
        wrong = list(_unreadable(example, trial, library.vocabulary))
        slips.extend(wrong)
        if not wrong:
            cases[example.id] = example.case(library)
            slips.extend(_misjudged(example, trial, cases[example.id]))
    if not slips:  # what is missing can only be told of a file that is right so far
        slips.extend(_kinds_missing(examples, trial, Place(source.name), library.vocabulary))
        slips.extend(_branches_missing(examples, trial, cases, library.vocabulary))
    rules = source.name.removesuffix(ENDING) + ".yaml"
    sources = {source.name: source, rules: SourceFile.read(folder / f"{trial.id}.yaml", rules)}
    return located(slips, sources)


def _unreadable(example: Example, trial: Trial, vocabulary: Vocabulary) -> Iterator[AuthoringError]:
    cohorts = [cohort.id for cohort in trial.cohorts]
    if example.cohort not in cohorts:
        what = f"{trial.id} has no cohort {example.cohort}"
        yield AuthoringError(example.place / "cohort", what, f"use one of {', '.join(cohorts)}")
    own = "facts" if example.is_base else "changes"
    for fact, raw in (example.expected.facts or example.expected.changes or {}).items():
        place = example.place / own / fact
        if fact not in vocabulary:
            near = get_close_matches(fact, vocabulary.facts, n=1)
            do = f"did you mean {near[0]}?" if near else "use an id of trials/facts"
            yield AuthoringError(place, f"no fact is called {fact}", do)
        elif raw is not None or example.is_base:
            try:
                vocabulary.decode(fact, raw)
            except BadValue as bad:
                yield AuthoringError(place, bad.what, bad.do)


def _misjudged(example: Example, trial: Trial, case: Case) -> Iterator[AuthoringError]:
    judgement = judge(trial, trial.cohort(example.cohort), case)
    expected = example.expected
    if judgement.verdict is not expected.verdict:
        what = f"{example.id} is {_told(judgement, trial)}, not {expected.verdict.value}"
        yield AuthoringError(
            example.place / "verdict", what, "correct the verdict, the answers or the rule"
        )
        return
    for key in ("because", "missing", "review"):
        wanted: list[str] | None = getattr(expected, key)
        judged = _short(getattr(judgement, key), trial)
        if wanted is not None and set(wanted) != set(judged):
            what = f"{example.id} has other reasons than {', '.join(wanted) or 'none'}"
            yield AuthoringError(
                example.place / key, what, f"they are: {', '.join(judged) or 'none'}"
            )
    if expected.retry_on and expected.retry_on != judgement.retry_on:
        what = f"{example.id} is not asked again on {expected.retry_on}"
        yield AuthoringError(
            example.place / "retry_on", what, f"the day is {judgement.retry_on or 'none'}"
        )


def _told(judgement: Judgement, trial: Trial) -> str:
    reasons = (*judgement.because, *judgement.missing, *judgement.review)
    named = ", ".join(_short(reasons, trial))
    return judgement.verdict.value + (f" ({named})" if named else "")


def _short(atoms: Iterable[str], trial: Trial) -> list[str]:
    return [atom.removeprefix(f"{trial.id}/") for atom in atoms]


def _kinds_missing(
    examples: Iterable[Example], trial: Trial, place: Place, vocabulary: Vocabulary
) -> Iterator[AuthoringError]:
    shown = {(example.cohort, example.expected.verdict) for example in examples}
    for cohort in trial.cohorts:
        for verdict in _possible_verdicts(trial, cohort, vocabulary):
            if (cohort.id, verdict) not in shown:
                what = f"nobody shows {verdict.value} for {cohort.id}"
                yield AuthoringError(place / "people", what, "add a person who gets this verdict")


def _possible_verdicts(trial: Trial, cohort: Cohort, vocabulary: Vocabulary) -> tuple[Verdict, ...]:
    """Return the verdicts that somebody can get.

    Likely needs published criteria; "not now" needs one that clears by time, or passes.
    """
    verdicts = [Verdict.POSSIBLE, Verdict.EXCLUDED]
    if trial.published:
        verdicts.append(Verdict.LIKELY)
    criteria = [
        criterion for criterion in trial.criteria_of(cohort) if criterion.sense is not Sense.AT_SITE
    ]
    facts = {fact for criterion in criteria for fact in criterion.condition.facts()}
    moving = any(fact == AGE or vocabulary[fact].kind is Kind.SINCE for fact in facts)
    if moving or any(criterion.passing for criterion in criteria):
        verdicts.append(Verdict.NOT_NOW)
    return tuple(verdicts)


def _branches_missing(
    examples: tuple[Example, ...],
    trial: Trial,
    cases: Mapping[str, Case],
    vocabulary: Vocabulary,
) -> Iterator[AuthoringError]:
    hidden: dict[tuple[str, Condition], Branch] = {}
    shown: set[tuple[str, Condition]] = set()
    for cohort in trial.cohorts:
        own = [cases[example.id] for example in examples if example.cohort == cohort.id]
        for branch in branches_of(trial, cohort):
            hidden[branch.owner, branch.part] = branch
            if any(branch.shown_by(case) for case in own):
                shown.add((branch.owner, branch.part))
    for key, branch in hidden.items():
        if key not in shown and branch.can_stand_alone(vocabulary):
            what = f"nobody meets {branch.owner} by this way alone"
            yield AuthoringError(
                branch.place, what, "add a person for whom every other way is closed"
            )
