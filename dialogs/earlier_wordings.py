"""Answers to words that mean something else today; read from earlier_wordings.yaml."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, RootModel

from dialogs.screening import AnswerRecord, Screening
from trials.case import Case
from trials.conditions import AuthoringError, Condition, Constant, InvalidEntry, Place, parse
from trials.cross_checks import in_condition
from trials.trial_files import checked
from trials.truth import Truth
from trials.vocabulary import Vocabulary
from trials.yaml_files import InvalidContent, SourceFile, located
from trials.yaml_files import load as load_yaml


@dataclass(frozen=True)
class EarlierWording:
    """A question in the words of before, and the answers that decide less than they seem to."""

    question: str
    facts: tuple[str, ...]
    wordings: frozenset[str]
    when: Condition
    both_ways: bool  # such an answer does not let anybody pass either


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)
    question: str
    wordings: list[str] = Field(min_length=1)
    when: dict[str, Any] | None = None
    both_ways: bool = False


class _File(RootModel[list[_Entry]]):
    """The file as its authors write it."""


def is_told_to_other_words(earlier: Iterable[EarlierWording], reply: AnswerRecord) -> bool:
    """Return whether the question meant something else when this was its answer."""
    question = reply.question.partition(".")[0]
    return any(one.question == question and reply.wording in one.wordings for one in earlier)


def told_to_other_words(
    earlier: Iterable[EarlierWording], screening: Screening, case: Case
) -> tuple[EarlierWording, ...]:
    """Return what was answered to words of before, and would be answered otherwise perhaps."""
    wordings = {reply.wording for reply in screening.current_answers}
    old = [one for one in earlier if not wordings.isdisjoint(one.wordings)]
    if not old:
        return ()
    plain = case.unguarded()
    return tuple(
        one
        for one in old
        if any(is_told_to_other_words((one,), reply) for reply in screening.current_answers)
        if one.when.judge(plain) is Truth.TRUE
    )


def load(
    path: Path, fills: Mapping[str, tuple[str, ...]], vocabulary: Vocabulary
) -> tuple[EarlierWording, ...]:
    """Read the file; raises InvalidContent with every slip. `fills`: the facts of each question."""
    source = SourceFile.read(path, path.relative_to(path.parent.parent).as_posix())
    place = Place(source.name)
    slips: list[AuthoringError] = []
    found: list[EarlierWording] = []
    try:
        entries = checked(_File, load_yaml(source), place).root
        for at, entry in enumerate(entries):
            when = parse(entry.when, place / at / "when") if entry.when else Constant(True)
            slips.extend(in_condition(when, vocabulary))
            if entry.question not in fills:
                what = f"no question is called {entry.question}"
                slips.append(AuthoringError(place / at, what, "use an id of questions.yaml"))
                continue
            found.append(
                EarlierWording(
                    entry.question,
                    fills[entry.question],
                    frozenset(entry.wordings),
                    when,
                    entry.both_ways,
                )
            )
    except InvalidEntry as invalid:
        slips.extend(invalid.slips)
    if slips:
        raise InvalidContent(located(slips, {source.name: source}))
    return tuple(found)
