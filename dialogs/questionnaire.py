"""The questions in their order, and the ranges that buttons offer; read from questions.yaml."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from dialogs import earlier_wordings
from dialogs.earlier_wordings import EarlierWording
from dialogs.lists import Lists
from dialogs.lists import load as load_lists
from trials.conditions import AuthoringError, Condition, InvalidEntry, Place, parse
from trials.cross_checks import in_condition
from trials.fact import Source as Knows
from trials.trial_files import checked
from trials.values import Given
from trials.vocabulary import BadValue, Fact, Vocabulary, decode
from trials.yaml_files import InvalidContent, SourceFile, located
from trials.yaml_files import load as load_yaml

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Question:
    """One message's worth of asking. `buckets` are ranges behind buttons, in order.

    `also` are further buttons, each with what it says of several facts; `only_for` says of whom
    an option may be so: nobody else sees it; `always` is asked of everybody whom it concerns;
    `not_first` is asked only after some others: it frightens, or asks for a promise. `by_name`
    lists medicines by the names on the boxes: what else each is called stands behind a button.
    `beside` is the question that the same message asks, where it is open, too; `after` are those
    that its words point back to, or with which a nurse would ask it.
    """

    id: str
    block: str
    fills: tuple[str, ...]
    buckets: Mapping[str, Given]
    reason: str
    period: str | None = None
    again: Mapping[str, str] = field(default_factory=dict)
    volunteered: bool = False
    also: Mapping[str, Mapping[str, Given]] = field(default_factory=dict)
    only_for: Mapping[str, Condition] = field(default_factory=dict)
    always: bool = False
    not_first: bool = False
    by_name: bool = False
    beside: str | None = None
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LabSheet:
    """A sheet, and the questions whose values or scores stand on it: asked in one message."""

    id: str
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Questionnaire:
    """Every question in the order of asking, and the sheets and lists that some stand on."""

    questions: tuple[Question, ...]
    blocks: tuple[str, ...]
    earlier: tuple[EarlierWording, ...] = ()
    sheets: tuple[LabSheet, ...] = ()
    lists: Lists = field(default_factory=Lists)

    def __getitem__(self, ref: str) -> Question:
        return self._by_id[ref.partition(".")[0]]

    def __contains__(self, ref: str) -> bool:
        return ref.partition(".")[0] in self._by_id

    @cached_property
    def _by_id(self) -> dict[str, Question]:
        return {question.id: question for question in self.questions}

    def sheet_of(self, question: str) -> LabSheet | None:
        """Return the sheet that a question's value is printed on."""
        return next((sheet for sheet in self.sheets if question in sheet.questions), None)


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
    volunteered: bool = False
    period: str | None = None
    also: dict[str, dict[str, bool | str]] = {}
    only_for: dict[str, dict[str, Any]] = {}
    always: bool = False
    not_first: bool = False
    by_name: bool = False
    beside: str | None = None
    after: list[str] = []


class _Block(_Strict):
    id: str
    questions: list[_Entry]


class _Sheet(_Strict):
    id: str
    questions: list[str]


class _File(_Strict):
    blocks: list[_Block]
    sheets: list[_Sheet] = []


def load(vocabulary: Vocabulary, path: Path = HERE / "questions.yaml") -> Questionnaire:
    """Read the questionnaire; raises InvalidContent with every slip of the file."""
    source = SourceFile.read(path, path.relative_to(path.parent.parent).as_posix())
    place = Place(source.name)
    slips: list[AuthoringError] = []
    questions: list[Question] = []
    blocks: tuple[str, ...] = ()
    sheets: tuple[LabSheet, ...] = ()
    try:
        file = checked(_File, load_yaml(source), place)
    except InvalidEntry as invalid:
        slips.extend(invalid.slips)
    else:
        blocks = tuple(block.id for block in file.blocks)
        for b, block in enumerate(file.blocks):
            for q, entry in enumerate(block.questions):
                at = place / "blocks" / b / "questions" / q
                if question := _question(entry, block, vocabulary, at, slips):
                    questions.append(question)
        slips.extend(_companions(questions, vocabulary, place / "blocks"))
        sheets = tuple(LabSheet(sheet.id, tuple(sheet.questions)) for sheet in file.sheets)
        slips.extend(_misprinted(sheets, questions, place / "sheets"))
    if slips:
        raise InvalidContent(located(slips, {source.name: source}))
    fills = {question.id: question.fills for question in questions}
    earlier = path.with_name("earlier_wordings.yaml")
    # Questions on trial have neither.
    worded = earlier_wordings.load(earlier, fills, vocabulary) if earlier.exists() else ()
    listed = path.with_name("lists.yaml")
    lists = load_lists(fills, vocabulary, listed) if listed.exists() else Lists()
    return Questionnaire(tuple(questions), blocks, worded, sheets, lists)


def _question(
    entry: _Entry, block: _Block, vocabulary: Vocabulary, at: Place, slips: list[AuthoringError]
) -> Question | None:
    fills = tuple(entry.fills or [entry.id])
    told = (fact for values in entry.also.values() for fact in values)
    named = (*fills, *entry.again.values(), *told)
    unknown = [fact for fact in named if fact not in vocabulary]
    slips.extend(
        AuthoringError(at / "id", f"{fact} is no fact", "use an id of trials/facts")
        for fact in unknown
    )
    if unknown:
        return None
    buckets = {}
    for name, bucket in entry.buckets.items():
        raw = bucket.model_dump(exclude_none=True) if isinstance(bucket, _Range) else bucket
        try:
            buckets[name] = decode(vocabulary[fills[0]], raw)
        except BadValue as bad:
            slips.append(AuthoringError(at / "buckets" / name, bad.what, bad.do))
    return Question(
        entry.id,
        block.id,
        fills,
        buckets,
        entry.reason,
        entry.period,
        entry.again,
        entry.volunteered,
        {option: _told(values, vocabulary) for option, values in entry.also.items()},
        _only_for(entry, vocabulary, at, slips),
        entry.always,
        entry.not_first,
        entry.by_name,
        entry.beside,
        tuple(entry.after),
    )


def _only_for(
    entry: _Entry, vocabulary: Vocabulary, at: Place, slips: list[AuthoringError]
) -> Mapping[str, Condition]:
    found = {}
    for option, raw in entry.only_for.items():
        if option not in (*entry.also, *entry.buckets, *vocabulary[entry.id].options):
            what = f"{option} is no option of {entry.id}"
            slips.append(AuthoringError(at / "only_for" / option, what, "use one of its options"))
        try:
            found[option] = parse(raw, at / "only_for" / option)
        except InvalidEntry as invalid:
            slips.extend(invalid.slips)
        else:
            slips.extend(in_condition(found[option], vocabulary))
    return found


def _told(values: Mapping[str, object], vocabulary: Vocabulary) -> Mapping[str, Given]:
    return {fact: decode(vocabulary[fact], raw) for fact, raw in values.items()}


def _companions(
    questions: list[Question], vocabulary: Vocabulary, place: Place
) -> Iterator[AuthoringError]:
    """Yield what is wrong with the whole: a fact that is asked twice, or by no question."""
    asked = [fact for question in questions for fact in question.fills]
    for fact in sorted({fact for fact in asked if asked.count(fact) > 1}):
        yield AuthoringError(place, f"{fact} is asked twice", "keep one of the questions")
    for known in vocabulary.facts.values():
        if is_asked(known) and known.id not in asked:
            yield AuthoringError(
                place, f"{known.id} is never asked", "put its question where it belongs"
            )


def _misprinted(
    sheets: tuple[LabSheet, ...], questions: list[Question], place: Place
) -> Iterator[AuthoringError]:
    """Yield what is wrong with the sheets: no question of that name, or one on two sheets."""
    known, seen = {question.id for question in questions}, set[str]()
    for number, sheet in enumerate(sheets):
        for question in sheet.questions:
            if question not in known:
                what, do = f"{question} is no question", "use an id of a question above"
                yield AuthoringError(place / number / "questions", what, do)
            elif question in seen:
                what, do = f"{question} stands on two sheets", "leave it on one of them"
                yield AuthoringError(place / number / "questions", what, do)
            seen.add(question)


def is_asked(fact: Fact) -> bool:
    """Return whether a person is ever asked for it, rather than the hospital or a formula."""
    return fact.source is not Knows.SITE and not fact.derived and fact.id != "respondent"
