"""Laboratory sheets, pasted or typed: which values stand there, and which have to be asked for."""

from dialogs.reading.sheets.signs import Bare
from dialogs.reading.sheets.sheet import LONGEST, SheetReading, read_sheet

__all__ = ["LONGEST", "Bare", "SheetReading", "read_sheet"]
