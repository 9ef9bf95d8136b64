"""One record of answers, from its file format to the judgements of all cohorts."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from trials.calculated import Calculated, calculated
from trials.case import case_of
from trials.library import Library
from trials.matching import Judgement, judge_all
from trials.verdicts import judgement_as_json
from trials.vocabulary import BadValue, Vocabulary

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class BadRecord(ValueError):
    """A record that cannot be judged, with its id where that could be read."""

    def __init__(self, record_id: object, what: str) -> None:
        super().__init__(what)
        self.id = record_id


@dataclass(frozen=True)
class Explained:
    """A record's judgements, what was worked out for each, and the answers that cannot both be."""

    id: object
    on: date
    judgements: tuple[Judgement, ...]
    workings: Mapping[tuple[str, str], tuple[Calculated, ...]]
    contradictions: tuple[tuple[str, str], ...] = ()

    def as_json(self) -> dict[str, object]:
        """Return the shape that `explain --json` and `--jsonl` print."""
        results: dict[str, dict[str, object]] = {}
        for judgement in self.judgements:
            results.setdefault(judgement.trial, {})[judgement.cohort] = judgement_as_json(judgement)
        pairs = [list(pair) for pair in self.contradictions]
        return {"id": self.id, "results": results, "contradictions": pairs}


def explained(library: Library, record: object, day: date) -> Explained:
    """Judge a record, or a line that holds one; all its facts count as answered on its day."""
    if isinstance(record, bytes):
        record = _parsed(record)
    if not isinstance(record, Mapping):
        raise BadRecord(None, 'this is not a record: write {"id": ..., "facts": {...}}')
    name = record.get("id")
    if not isinstance(name, str | int) or isinstance(name, bool):
        raise BadRecord(None, 'the record has no id: add "id"')
    facts = record.get("facts")
    if not isinstance(facts, Mapping):
        raise BadRecord(name, 'the record has no facts: add "facts": {...}')
    on = _on(name, record.get("on"), day)
    _known(name, facts, library.vocabulary)
    try:
        case = case_of(library.vocabulary, facts, on)
        judgements = judge_all(library, case)
        workings = {
            (judgement.trial, judgement.cohort): calculated(
                case, library.trials[judgement.trial], [judgement.cohort]
            )
            for judgement in judgements
        }
        contradictions = library.consistency.contradictions(case)
        return Explained(name, on, judgements, workings, contradictions)
    except BadValue as bad:
        raise BadRecord(name, str(bad)) from None


def records_of(raw: bytes, patient: str | None) -> Iterable[object]:
    """Return the records of a file: the file itself, or its `patients`."""
    content = _parsed(raw)
    many = content.get("patients") if isinstance(content, Mapping) else None
    records = many if isinstance(many, list) else [content]
    if patient is None:
        return records
    chosen = [
        record
        for record in records
        if isinstance(record, Mapping) and str(record.get("id")) == patient
    ]
    if not chosen:
        raise BadRecord(None, f"there is no patient {patient}: leave --patient out to see all")
    return chosen


def _parsed(raw: bytes) -> object:
    try:
        return json.loads(raw.decode("utf-8-sig"), object_pairs_hook=_once)
    except BadRecord:
        raise
    except (ValueError, RecursionError):
        raise BadRecord(None, "this is not JSON: write one object in UTF-8") from None


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    entries = dict(pairs)
    if len(entries) < len(pairs):
        raise BadRecord(entries.get("id"), "a key stands twice: keep one of them")
    return entries


def _on(name: object, raw: object, day: date) -> date:
    if raw is None:
        return day
    try:
        if isinstance(raw, str) and _DAY.fullmatch(raw):
            return date.fromisoformat(raw)
    except ValueError:
        pass
    raise BadRecord(name, '"on" is no day: write it as 2026-01-31')


def _known(name: object, facts: Mapping[object, object], vocabulary: Vocabulary) -> None:
    for fact in facts:
        if fact not in vocabulary:
            near = get_close_matches(str(fact), vocabulary.facts, n=1)
            do = f"did you mean {near[0]}?" if near else "use the ids of trials/facts"
            raise BadRecord(name, f"there is no fact {str(fact)[:40]!r}: {do}")
