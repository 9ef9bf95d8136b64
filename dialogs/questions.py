"""What can be asked, in which order, and which ranges buttons offer; read from questions.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict
from ruamel.yaml import YAML

from trials.facts import Fact, Source, Vocabulary, decode
from trials.values import Given

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Question:
    """One message's worth of asking. `buckets` are ranges behind buttons, in order."""

    id: str
    block: str
    fills: tuple[str, ...]
    buckets: Mapping[str, Given]
    reason: str
    period: str | None = None
    gate: str | None = None
    again: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """Every question in the order of asking."""

    questions: tuple[Question, ...]
    blocks: tuple[str, ...]

    def __getitem__(self, ref: str) -> Question:
        return self._by_id[ref.partition(".")[0]]

    def __contains__(self, ref: str) -> bool:
        return ref.partition(".")[0] in self._by_id

    @property
    def _by_id(self) -> dict[str, Question]:
        return {q.id: q for q in self.questions}

    def gated(self, gate: str) -> tuple[Question, ...]:
        return tuple(q for q in self.questions if q.gate == gate)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)


class _Range(_Strict):
    min: float | None = None
    max: float | None = None
    above: float | None = None
    below: float | None = None


class _Entry(_Strict):
    id: str
    reason: str
    fills: list[str] | None = None
    buckets: dict[str, _Range | Literal["never"]] = {}
    again: dict[str, str] = {}
    period: str | None = None


class _Block(_Strict):
    id: str
    gate: str | None = None
    questions: list[_Entry]


class _File(_Strict):
    blocks: list[_Block]


def load(vocabulary: Vocabulary, path: Path = HERE / "questions.yaml") -> Questionnaire:
    """The questionnaire; raises ValueError where an entry names no fact or one is never asked."""
    raw = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    file = _File.model_validate(raw)
    questions = tuple(
        _question(entry, block, vocabulary) for block in file.blocks for entry in block.questions
    )
    _demand_companions(questions, vocabulary)
    return Questionnaire(questions, tuple(b.id for b in file.blocks))


def _question(entry: _Entry, block: _Block, vocabulary: Vocabulary) -> Question:
    fills = tuple(entry.fills or [entry.id])
    fact = vocabulary[fills[0]]
    buckets = {
        name: decode(fact, r.model_dump(exclude_none=True) if isinstance(r, _Range) else r)
        for name, r in entry.buckets.items()
    }
    return Question(
        entry.id,
        block.id,
        fills,
        buckets,
        entry.reason,
        entry.period,
        block.gate,
        {period: vocabulary[fact].id for period, fact in entry.again.items()},
    )


def _demand_companions(questions: tuple[Question, ...], vocabulary: Vocabulary) -> None:
    asked = [fact for q in questions for fact in q.fills]
    twice = sorted({f for f in asked if asked.count(f) > 1})
    never = sorted(f.id for f in vocabulary.facts.values() if is_asked(f) and f.id not in asked)
    if twice or never:
        raise ValueError(f"questions.yaml: asked twice {twice}, never asked {never}")


def is_asked(fact: Fact) -> bool:
    """Whether a person is ever asked for it: not what only the hospital knows or we derive."""
    return fact.source is not Source.SITE and not fact.derived and fact.id != "respondent"
