"""Laboratory sheets, pasted or typed: which values stand there, and which have to be asked for."""

from dialogs.reading.sheets.sheet import (
    LONGEST,
    SheetReading,
    names_another,
    names_test,
    read_sheet,
)
from dialogs.reading.sheets.signs import Bare
from dialogs.reading.sheets.spelling import mended

__all__ = ["LONGEST", "Bare", "SheetReading", "mended", "names_another", "names_test", "read_sheet"]
