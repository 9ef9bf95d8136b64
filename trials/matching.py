"""Answers against a cohort: the verdict, its reasons, and the day to ask again."""

from collections.abc import Iterable
from datetime import date

from trials.case import Case
from trials.fact import Source
from trials.findings import Finding, State, find
from trials.library import Library
from trials.open_facts import Wanted, wanted
from trials.retry import clears_on
from trials.trial import Cohort, Criterion, Sense, Trial
from trials.truth import Truth, every, truth
from trials.verdicts import Judgement, Verdict

__all__ = ["Judgement", "Verdict", "Wanted", "judge", "judge_all", "wanted"]


def judge(trial: Trial, cohort: Cohort, case: Case) -> Judgement:
    """The cohort's verdict on the day of the case."""
    has_disease = every(_has(fact, case) for fact in cohort.disease)
    if has_disease is Truth.FALSE:
        reasons = _disease_atoms(trial, cohort, case)
        return Judgement(
            trial.id, cohort.id, Verdict.EXCLUDED, because=reasons, has_disease=has_disease
        )
    criteria = trial.criteria_of(cohort)
    findings = tuple(found for one in criteria if (found := find(one, case)))
    failed = [found for found in findings if found.state is State.FAILED]
    verdict, retry_on = _verdict(trial, findings, criteria, case)
    return Judgement(
        trial.id,
        cohort.id,
        verdict,
        because=_named(trial, failed),
        missing=_named(trial, _in(State.MISSING, findings)),
        to_confirm=_named(trial, _in(State.TO_CONFIRM, findings)),
        review=(*_unpublished(trial, criteria), *_named(trial, _in(State.REVIEW, findings))),
        retry_on=retry_on,
        tell_site=_notes(trial, cohort, case),
        has_disease=has_disease,
        passing=_named(trial, (found for found in failed if found.criterion.passing)),
        by_report=verdict is Verdict.EXCLUDED and not _fails_without_reports(criteria, case),
    )


def judge_all(library: Library, case: Case) -> tuple[Judgement, ...]:
    """Every cohort of every trial, in the order of the files."""
    return tuple(
        judge(trial, cohort, case) for trial in library.trials.values() for cohort in trial.cohorts
    )


def _has(disease: str, case: Case) -> Truth:
    value = case.value(disease)
    return truth(value if isinstance(value, bool) else None)


def _verdict(
    trial: Trial, findings: tuple[Finding, ...], criteria: tuple[Criterion, ...], case: Case
) -> tuple[Verdict, date | None]:
    states = {found.state for found in findings}
    if State.FAILED in states:
        failed = [found.criterion for found in findings if found.state is State.FAILED]
        day = clears_on(failed, criteria, case)
        if day is None:
            return Verdict.EXCLUDED, None
        # A state that passes has no date, and without it the other dates promise too much.
        waits = any(criterion.passing for criterion in failed)
        return Verdict.NOT_NOW, None if waits else day
    undecided = states & {State.MISSING, State.REVIEW}
    return (Verdict.POSSIBLE if undecided or not trial.published else Verdict.LIKELY), None


def _in(state: State, findings: Iterable[Finding]) -> Iterable[Finding]:
    return (found for found in findings if found.state is state)


def _named(trial: Trial, findings: Iterable[Finding]) -> tuple[str, ...]:
    atoms = (atom for found in findings for atom in found.atoms)
    return tuple(dict.fromkeys(f"{trial.id}/{atom}" for atom in atoms))


def _unpublished(trial: Trial, criteria: Iterable[Criterion]) -> tuple[str, ...]:
    if trial.published:
        return ()
    return tuple(f"{trial.id}/{one.id}" for one in criteria if one.sense is Sense.AT_SITE)


def _notes(trial: Trial, cohort: Cohort, case: Case) -> tuple[str, ...]:
    notes = trial.notes_of(cohort)
    return tuple(note.say for note in notes if note.when.judge(case) is Truth.TRUE)


def _disease_atoms(trial: Trial, cohort: Cohort, case: Case) -> tuple[str, ...]:
    """The atoms about the cohort's disease that fail on the disease alone."""
    disease = set(cohort.disease)
    alone = _only(case, (fact for fact in case.answers if fact in disease))
    about = (
        found
        for one in trial.criteria_of(cohort)
        if one.condition.facts() & disease and (found := find(one, alone))
    )
    return _named(trial, _in(State.FAILED, about))


def _fails_without_reports(criteria: Iterable[Criterion], case: Case) -> bool:
    facts = case.vocabulary.facts
    told = _only(case, (f for f in case.answers if facts[f].source is not Source.REPORT))
    found = (find(one, told) for one in criteria)
    return any(one is not None and one.state is State.FAILED for one in found)


def _only(case: Case, facts: Iterable[str]) -> Case:
    return Case(case.vocabulary, {fact: case.answers[fact] for fact in facts}, case.on)
