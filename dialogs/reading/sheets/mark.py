"""A piece of a sheet: its form, and what it says."""

from dataclasses import dataclass
from enum import Enum

from dialogs.reading.sheets.dates import SheetDate
from dialogs.reading.sheets.names import Word
from trials.values import Amount


class Form(Enum):
    """The form of a piece of a sheet."""

    WORD = "word"  # a listed word or name; its sense is in `word`
    UNKNOWN = "unknown"  # a word that is not listed
    NUMBER = "number"
    RANGE = "range"
    TITRE = "titre"
    UNIT = "unit"
    DATE = "date"
    DAMAGED = "damaged"  # digits that cannot be trusted
    LINE = "line"  # the end of a line
    STOP = "stop"  # a comma or another sign between two results
    OPEN = "open"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Mark:
    """One piece of a sheet."""

    form: Form
    text: str
    start: int
    word: Word | None = None
    name: str = ""  # of a NAME: the fact, or "other"
    amount: Amount | None = None  # of a number, a range or a titre
    when: SheetDate | None = None
    enclosed: bool = False  # in brackets

    def says(self, *words: Word) -> bool:
        return self.word in words
