"""A row of a sheet: one test, and what stands behind its name."""

from dataclasses import dataclass, field

from dialogs.reading.sheets.dates import SheetDate
from dialogs.reading.sheets.mark import Mark
from dialogs.reading.sheets.names import OTHER, WHOLE, Word, names
from trials.values import Amount

SIGNS = (
    Word.POSITIVE, Word.NEGATIVE, Word.DETECTED, Word.UNDETECTED, Word.UNQUANTIFIED, Word.UNCLEAR,
)  # fmt: skip
# What is measured in urine keeps its name below a heading of urine.
OF_URINE = ("upcr", "urine_protein_24h_mg", OTHER)


@dataclass(slots=True)
class Cell:
    """One value of a row: its number, titre or sign, with the unit and the flags behind it."""

    mark: Mark
    unit: str | None = None
    flags: set[Word] = field(default_factory=set)
    apart: bool = True  # something stands between it and the cell before


@dataclass(slots=True)
class Row:
    """One test, and what stands behind its name."""

    names: list[str] = field(default_factory=list)
    unknown: bool = False  # a word that is not listed stands in the name
    specimen: bool = False
    when: SheetDate | None = None
    corrected: bool = False
    cells: list[Cell] = field(default_factory=list)
    older: list[Cell] = field(default_factory=list)
    ranges: list[Amount] = field(default_factory=list)
    range_unit: str | None = None
    units: list[str] = field(default_factory=list)
    flags: set[Word] = field(default_factory=set)
    references: list[Mark] = field(default_factory=list)  # signs and titres that are no result
    limited: bool = False  # its range is said to be the reference
    damaged: bool = False
    broken: bool = False  # of a list of names whose values stand elsewhere
    absent: bool = False
    followed: bool = False  # words that nobody knows stand right behind its number
    section: int = 0
    columns: tuple[SheetDate | Word, ...] = ()

    @property
    def fact(self) -> str | None:
        """Return the test it is of; None where the name is not wholly known."""
        distinct = {name.removesuffix(WHOLE) for name in self.names}
        if self.unknown or len(distinct) != 1 or OTHER in distinct:
            return None
        if self.specimen and not distinct <= set(OF_URINE):
            return None
        return next(iter(distinct))

    @property
    def signs(self) -> list[Cell]:
        """Return the signs; what repeats the one before in brackets is the same."""
        signs: list[Cell] = []
        for cell in self.cells:
            enclosed = cell.mark.enclosed or cell.mark.text.startswith("(")
            repeats = signs and signs[-1].mark.word == cell.mark.word
            if cell.mark.word in SIGNS and not (enclosed and repeats):
                signs.append(cell)
        return signs

    @property
    def is_whole(self) -> bool:
        """Return whether it speaks of all antibodies of a kind together."""
        return any(name.endswith(WHOLE) for name in self.names)

    @property
    def has_value(self) -> bool:
        if self.ranges and (test := names().tests.get(self.fact or "")) and not test.range:
            return True
        return bool(self.cells or self.older or self.damaged or self.absent)


def replacing(last: Row) -> Row:
    """Return a row for what replaces the value of another: same test, unit and range."""
    units = last.units or [c.unit for c in last.cells if c.unit]
    row = Row(list(last.names), last.unknown, when=last.when, corrected=True)
    row.ranges, row.units, row.section = list(last.ranges), units[:1], last.section
    return row
