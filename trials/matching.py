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
    """Judge the cohort on the day of the case."""
    has_disease = every(_has(fact, case) for fact in cohort.disease)
    if has_disease is Truth.FALSE:
        reasons = _disease_atoms(trial, cohort, case)
        return Judgement(
            trial.id, cohort.id, Verdict.EXCLUDED, because=reasons, has_disease=has_disease
        )
    criteria = trial.criteria_of(cohort)
    findings = tuple(finding for criterion in criteria if (finding := find(criterion, case)))
    failed = [finding for finding in findings if finding.state is State.FAILED]
    verdict, retry_on = _verdict(trial, findings, criteria, case)
    cautions = [caution for caution in trial.cautions if caution.when.judge(case) is Truth.TRUE]
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
        passing=_named(trial, (finding for finding in failed if finding.criterion.passing)),
        by_report=verdict is Verdict.EXCLUDED and not _fails_without_reports(criteria, case),
        close=_named(trial, (finding for finding in findings if finding.close)),
        cautions=tuple(caution.warn for caution in cautions),
        may_be_shared=all(caution.sharing for caution in cautions),
    )


def judge_all(library: Library, case: Case) -> tuple[Judgement, ...]:
    """Judge every cohort of every trial, in the order of the files."""
    return tuple(
        judge(trial, cohort, case) for trial in library.trials.values() for cohort in trial.cohorts
    )


def _has(disease: str, case: Case) -> Truth:
    value = case.value(disease)
    return truth(value if isinstance(value, bool) else None)


def _verdict(
    trial: Trial, findings: tuple[Finding, ...], criteria: tuple[Criterion, ...], case: Case
) -> tuple[Verdict, date | None]:
    states = {finding.state for finding in findings}
    if State.FAILED in states:
        failed = [finding.criterion for finding in findings if finding.state is State.FAILED]
        day = clears_on(failed, criteria, case)
        if day is None:
            return Verdict.EXCLUDED, None
        # A state that passes has no date, and without it the other dates promise too much.
        waits = any(criterion.passing for criterion in failed)
        return Verdict.NOT_NOW, None if waits else day
    undecided = states & {State.MISSING, State.REVIEW}
    return (Verdict.POSSIBLE if undecided or not trial.published else Verdict.LIKELY), None


def _in(state: State, findings: Iterable[Finding]) -> Iterable[Finding]:
    return (finding for finding in findings if finding.state is state)


def _named(trial: Trial, findings: Iterable[Finding]) -> tuple[str, ...]:
    atoms = (atom for finding in findings for atom in finding.atoms)
    return tuple(dict.fromkeys(f"{trial.id}/{atom}" for atom in atoms))


def _unpublished(trial: Trial, criteria: Iterable[Criterion]) -> tuple[str, ...]:
    if trial.published:
        return ()
    return tuple(
        f"{trial.id}/{criterion.id}" for criterion in criteria if criterion.sense is Sense.AT_SITE
    )


def _notes(trial: Trial, cohort: Cohort, case: Case) -> tuple[str, ...]:
    notes = trial.notes_of(cohort)
    return tuple(note.say for note in notes if note.when.judge(case) is Truth.TRUE)


def _disease_atoms(trial: Trial, cohort: Cohort, case: Case) -> tuple[str, ...]:
    """Return the atoms about the cohort's disease that fail on the disease alone."""
    disease = set(cohort.disease)
    alone = case.knowing_only(fact for fact in case.answers if fact in disease)
    findings = (
        finding
        for criterion in trial.criteria_of(cohort)
        if criterion.condition.facts() & disease and (finding := find(criterion, alone))
    )
    return _named(trial, _in(State.FAILED, findings))


def _fails_without_reports(criteria: Iterable[Criterion], case: Case) -> bool:
    facts = case.vocabulary.facts
    told = (fact for fact in case.answers if facts[fact].source is not Source.REPORT)
    without_reports = case.knowing_only(told)
    findings = (find(criterion, without_reports) for criterion in criteria)
    return any(finding is not None and finding.state is State.FAILED for finding in findings)
