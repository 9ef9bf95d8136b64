"""Laboratory sheets from a file, and what each would settle: `prescreen read --sheet`."""

from datetime import date, datetime

from pydantic import BaseModel, ConfigDict

from bot.cli.json_lines import BadLine, parsed
from dialogs.context import Content
from dialogs.reading.as_json import given_as_json
from dialogs.reading.sheets import read_sheet


class _Sheet(BaseModel):
    """One sheet to read."""

    model_config = ConfigDict(extra="ignore", hide_input_in_errors=True)

    id: str | int
    text: str
    lang: str = "en"
    on: date | None = None


class SheetReadings:
    """Reads sheets as the talk would, in a stable format for authors and checks."""

    def __init__(self, content: Content) -> None:
        self._facts = content.library.vocabulary.facts
        self._today = datetime.now(content.operator.zone).date()

    def of_line(self, line: str) -> dict[str, object]:
        """Return what one line settles and leaves to be asked, or what is wrong with it."""
        try:
            sheet = parsed(_Sheet, line)
        except BadLine as bad:
            return bad.record
        read = read_sheet(self._facts, sheet.text, sheet.on or self._today)
        facts = {
            fact: given_as_json(self._facts[fact], given) for fact, given in read.facts.items()
        }
        return {"id": sheet.id, "facts": facts, "ask": list(read.ask)}
