"""A trial file and the file of sites as their authors write them, and what is made of them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Annotated, Any, Literal, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    Strict,
    StrictBool,
    StrictInt,
    ValidationError,
    field_validator,
    model_validator,
)

from trials.conditions import (
    AtSite,
    AuthoringError,
    Condition,
    Constant,
    InvalidEntry,
    Place,
    parse,
)
from trials.queries import QueryEntry, RecordQuery, query_from
from trials.trial import (
    WEEKDAYS,
    Caution,
    Cohort,
    Criterion,
    Quiet,
    Review,
    Sense,
    Site,
    SiteNote,
    Trial,
    TrialStatus,
)

Shape = TypeVar("Shape", bound=BaseModel)
Day = Annotated[date, Strict()]
_ID = r"^[A-Za-z][A-Za-z0-9_.-]*$"
_NCT = r"^NCT\d{8}$"
_NAME = r"^[a-z][a-z0-9_]*$"
_HOUR = r"^([01]\d|2[0-3]):[0-5]\d$"


class Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True, frozen=True)


class CriterionEntry(Entry):
    id: str | None = Field(default=None, pattern=_ID)
    source: str = Field(min_length=1)
    reading: str | None = Field(default=None, min_length=1)
    include: dict[str, Any] | None = None
    exclude: dict[str, Any] | None = None
    at_site: str | None = Field(default=None, pattern=_NAME)
    review_if: dict[str, Any] | None = None
    passing: StrictBool = False
    query: QueryEntry | None = None

    @model_validator(mode="after")
    def _one_sense(self) -> "CriterionEntry":
        senses = (self.include, self.exclude, self.at_site)
        if sum(sense is not None for sense in senses) != 1:
            raise ValueError("a criterion has one sense: write one of include, exclude, at_site")
        if self.at_site and (self.review_if or self.passing or self.id is None):
            raise ValueError(
                "at_site alone is only listed: give it an id, no review_if and no passing"
            )
        if self.query and self.query.otherwise and (self.at_site or self.id is None):
            raise ValueError("another reading is of one rule: give it an id and include or exclude")
        return self


class NoteEntry(Entry):
    when: dict[str, Any]
    say: str = Field(pattern=_NAME)


class CautionEntry(Entry):
    when: dict[str, Any]
    warn: str = Field(pattern=_NAME)
    sharing: StrictBool = True


class CohortEntry(Entry):
    id: str = Field(pattern=_NAME)
    disease: list[str] = Field(min_length=1)
    criteria: list[CriterionEntry]
    tell_site: list[NoteEntry] = []


class ReviewEntry(Entry):
    by: str = Field(min_length=1)
    on: Day


class TrialEntry(Entry):
    id: str = Field(pattern=_NCT)
    status: TrialStatus
    as_of: Day
    reviewed: ReviewEntry | None
    sites: list[str] = Field(min_length=1)
    criteria: Literal["published", "not_published"] = "published"
    common: list[CriterionEntry] = []
    tell_site: list[NoteEntry] = []
    queries: list[QueryEntry] = []
    cautions: list[CautionEntry] = []
    sex: Literal["all", "female", "male"] | None = None
    related: list[Annotated[str, Field(pattern=_NCT)]] = []
    cohorts: list[CohortEntry] = Field(min_length=1)


class QuietEntry(Entry):
    since: str = Field(alias="from", pattern=_HOUR)
    until: str = Field(alias="to", pattern=_HOUR)


class SiteEntry(Entry):
    id: str = Field(pattern=_NAME)
    timezone: str
    language: str = Field(pattern=r"^[a-z]{2}$")
    summary_hour: str = Field(pattern=_HOUR)
    promise_days: StrictInt = Field(ge=1, le=60)
    public_phone: str | None
    weekend: list[str] = ["sat", "sun"]
    holidays: list[Day] = []
    quiet: QuietEntry = QuietEntry.model_validate({"from": "21:00", "to": "08:00"})

    @field_validator("weekend")
    @classmethod
    def _leaves_a_working_day(cls, days: list[str]) -> list[str]:
        if set(days) - set(WEEKDAYS):
            raise ValueError(f"no such day of the week: write some of {', '.join(WEEKDAYS)}")
        if set(days) == set(WEEKDAYS):
            raise ValueError("no working day is left: leave one out")
        return days

    @field_validator("holidays")
    @classmethod
    def _once_each(cls, days: list[date]) -> list[date]:
        if twice := sorted(day for day, n in Counter(days).items() if n > 1):
            raise ValueError(f"the holiday {twice[0]} stands twice: remove one")
        return days

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError):
            raise ValueError("no such time zone: write one like Asia/Shanghai") from None
        return name


def checked(shape: type[Shape], raw: object, place: Place) -> Shape:
    """Return the entry in its shape; raises InvalidEntry with everything pydantic found."""
    try:
        return shape.model_validate(raw)
    except ValidationError as error:
        slips = tuple(_slip(place, detail["loc"], detail) for detail in error.errors())
        raise InvalidEntry(slips) from None


def trial_from(entry: TrialEntry, place: Place, digest: str) -> Trial:
    """Return the trial of a file; raises InvalidEntry with every slip of its conditions."""
    slips: list[AuthoringError] = []
    trial = Trial(
        id=entry.id,
        status=entry.status,
        as_of=entry.as_of,
        reviewed=Review(entry.reviewed.by, entry.reviewed.on) if entry.reviewed else None,
        sites=tuple(entry.sites),
        published=entry.criteria == "published",
        common=_criteria(entry.common, place / "common", slips),
        cohorts=tuple(
            Cohort(
                cohort.id,
                tuple(cohort.disease),
                _criteria(cohort.criteria, at / "criteria", slips),
                _notes(cohort.tell_site, at / "tell_site", slips),
            )
            for cohort, at in _with_places(entry.cohorts, place / "cohorts")
        ),
        tell_site=_notes(entry.tell_site, place / "tell_site", slips),
        hash=digest,
        queries=tuple(query_from(query, None) for query in entry.queries),
        sex=entry.sex,
        related=tuple(entry.related),
        cautions=tuple(
            Caution(_gathered(caution.when, at / "when", slips), caution.warn, caution.sharing)
            for caution, at in _with_places(entry.cautions, place / "cautions")
        ),
    )
    if slips:
        raise InvalidEntry(tuple(slips))
    return trial


def site_from(entry: SiteEntry) -> Site:
    plain = entry.model_dump(exclude={"weekend", "holidays", "quiet"})
    return Site(
        **plain,
        weekend=tuple(entry.weekend),
        holidays=tuple(sorted(entry.holidays)),
        quiet=Quiet(entry.quiet.since, entry.quiet.until),
    )


def _criteria(
    entries: Sequence[CriterionEntry], place: Place, slips: list[AuthoringError]
) -> tuple[Criterion, ...]:
    return tuple(_criterion(entry, at, slips) for entry, at in _with_places(entries, place))


def _criterion(entry: CriterionEntry, place: Place, slips: list[AuthoringError]) -> Criterion:
    query = _query(entry.query, place / "query", slips) if entry.query else None
    if entry.at_site is not None:
        by_site = AtSite(entry.at_site)
        return Criterion(
            entry.id, entry.source, Sense.AT_SITE, by_site, reading=entry.reading, query=query
        )
    sense = Sense.INCLUDE if entry.include is not None else Sense.EXCLUDE
    body = entry.include if entry.include is not None else entry.exclude
    review_if = None
    if entry.review_if is not None:
        review_if = _gathered(entry.review_if, place / "review_if", slips)
    condition, second = _gathered(body, place / sense.value, slips), None
    if query is not None:
        condition, second = query.in_force(condition)
    return Criterion(
        entry.id,
        entry.source,
        sense,
        condition,
        review_if,
        entry.passing,
        entry.reading,
        query,
        second,
    )


def _query(entry: QueryEntry, place: Place, slips: list[AuthoringError]) -> RecordQuery:
    otherwise = entry.otherwise
    return query_from(
        entry, _gathered(otherwise, place / "otherwise", slips) if otherwise else None
    )


def _notes(
    entries: Sequence[NoteEntry], place: Place, slips: list[AuthoringError]
) -> tuple[SiteNote, ...]:
    return tuple(
        SiteNote(_gathered(entry.when, at / "when", slips), entry.say)
        for entry, at in _with_places(entries, place)
    )


def _gathered(raw: object, place: Place, slips: list[AuthoringError]) -> Condition:
    try:
        return parse(raw, place)
    except InvalidEntry as invalid:
        slips.extend(invalid.slips)
        return Constant(False)


Item = TypeVar("Item")


def _with_places(items: Sequence[Item], place: Place) -> Iterable[tuple[Item, Place]]:
    return ((item, place / at) for at, item in enumerate(items))


_REMEDIES: dict[str, tuple[str, str]] = {
    "missing": ("a key is missing: {key}", "add it"),
    "extra_forbidden": ("unknown key {key}", "correct its spelling or remove it"),
}


def _slip(place: Place, loc: tuple[int | str, ...], detail: Any) -> AuthoringError:
    at = Place(place.file, (*place.path, *loc))
    if detail["type"] in _REMEDIES:
        what, do = _REMEDIES[detail["type"]]
        return AuthoringError(at, what.format(key=loc[-1]), do)
    message = str(detail["msg"]).removeprefix("Value error, ")
    what, _, do = message.partition(": ")
    name = f"{loc[-1]}: " if loc and isinstance(loc[-1], str) and not do else ""
    return AuthoringError(at, f"{name}{what[:1].lower()}{what[1:]}", do or "correct the value")
