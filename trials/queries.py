"""Questions to a hospital about its record: what is asked, and what an answer changes."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, Strict, model_validator

from trials.conditions import Condition

# The reading that the rule itself holds, and the one that stands beside it.
AS_WRITTEN, OTHERWISE = "A", "B"


@dataclass(frozen=True)
class Answer:
    """A hospital's answer: when, who gave it, and which reading holds."""

    on: date
    by: str
    reading: str


@dataclass(frozen=True)
class RecordQuery:
    """A question to the team of a study; `otherwise` is the other reading of the rule, if any."""

    id: str
    otherwise: Condition | None = None
    answered: Answer | None = None

    def in_force(self, written: Condition) -> tuple[Condition, Condition | None]:
        """Return the rule that counts, and the other reading while nobody has answered."""
        if self.answered is None or self.otherwise is None:
            return written, self.otherwise
        return (self.otherwise if self.answered.reading == OTHERWISE else written), None


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True, frozen=True)


class AnswerEntry(_Entry):
    on: Annotated[date, Strict()]
    by: str = Field(min_length=1)
    reading: str = Field(min_length=1)


class QueryEntry(_Entry):
    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    otherwise: dict[str, Any] | None = None
    answered: AnswerEntry | None

    @model_validator(mode="after")
    def _chooses(self) -> Self:
        if (
            self.otherwise
            and self.answered
            and self.answered.reading not in (AS_WRITTEN, OTHERWISE)
        ):
            raise ValueError("the answer names no reading: write A (as written) or B (otherwise)")
        return self


def query_from(entry: QueryEntry, otherwise: Condition | None) -> RecordQuery:
    """Return the query of an entry; its other reading is parsed by whoever reads the file."""
    told = entry.answered
    answered = Answer(told.on, told.by, told.reading) if told else None
    return RecordQuery(entry.id, otherwise, answered)
