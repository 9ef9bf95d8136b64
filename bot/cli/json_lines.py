"""Lines of JSON for authors and checks: a line that is none is told, and the rest go on."""

import json
from typing import TypeVar

from pydantic import BaseModel, ValidationError

Line = TypeVar("Line", bound=BaseModel)


class BadLine(Exception):
    """A line that is no record, with why; `id` is its id, where it has one."""

    def __init__(self, id: object, why: str) -> None:
        super().__init__(why)
        self.id = id

    @property
    def record(self) -> dict[str, object]:
        """The record that is printed for such a line."""
        return {"id": self.id, "error": str(self)}


def parsed(kind: type[Line], line: str | bytes) -> Line:
    """Return a line as its model; raises BadLine."""
    try:
        raw = json.loads(line)
    except json.JSONDecodeError as broken:
        why = f"no JSON at character {broken.pos}: write one object a line"
        raise BadLine(None, why) from None
    except (ValueError, RecursionError):  # bytes that are no text; brackets without end
        raise BadLine(None, "no JSON: write one object a line") from None
    try:
        return kind.model_validate(raw)
    except ValidationError as wrong:
        slips = "; ".join(
            f"{'.'.join(map(str, e['loc'])) or 'line'}: {e['msg']}" for e in wrong.errors()
        )
        id = raw.get("id") if isinstance(raw, dict) else None
        raise BadLine(id if isinstance(id, (str, int)) else None, slips) from None
