"""A whole message with sheets -> the facts that it settles, and those it leaves to be asked."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from dialogs.reading.sheets.agreeing import outcome
from dialogs.reading.sheets.dates import SheetDate
from dialogs.reading.sheets.joint import told_apart
from dialogs.reading.sheets.mark import Form
from dialogs.reading.sheets.marks import LONGEST, marks, plain
from dialogs.reading.sheets.names import OTHER, WHOLE, Word, names
from dialogs.reading.sheets.row import Row
from dialogs.reading.sheets.rows import Gathering
from dialogs.reading.sheets.signs import ASK, Ask, Bare, Outcome, SheetHabits, of_form
from dialogs.reading.sheets.spoken import is_typed, printed
from trials.fact import Fact, Kind
from trials.values import Given, Result


@dataclass(frozen=True, slots=True)
class SheetReading:
    """The values that a text settles, and the facts of which it says something unsure.

    `bare` are numbers of facts to ask, which lack nothing but a unit: typed, and not printed.
    `missing` are facts whose test was not done, `named` those that nothing is said of; `said` are
    the values as they stand there, in their own units.
    """

    facts: Mapping[str, Given] = field(default_factory=dict)
    ask: tuple[str, ...] = ()
    bare: Mapping[str, Bare] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    typed: bool = False  # in a few lines, as one speaks
    said: Mapping[str, str] = field(default_factory=dict)
    offered: Mapping[str, Given] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        return not self.count

    @property
    def count(self) -> int:
        """Return of how many tests it says something."""
        return len(self.facts) + len(self.ask) + len(self.missing) + len(self.offered)


@dataclass(frozen=True, slots=True)
class _Entry:
    row: Row
    said: Outcome
    when: SheetDate | None

    @property
    def is_old(self) -> bool:
        """Return whether it is told only as what was measured before."""
        return bool(self.row.older) and not self.row.cells


def read_sheet(
    facts: Mapping[str, Fact], text: str, on: date, asked: Sequence[str] = ()
) -> SheetReading:
    """Return what the laboratory sheets in a text say, of the newest day on them.

    `asked` are the tests that were asked for: what is said of "everything" is said of them.
    """
    written = plain(text)
    found = marks(written, on)
    typed = is_typed(found)
    rows = Gathering(typed).take(told_apart(written, found, asked) if typed else printed(found))
    shared = _sheets(rows)
    entries: dict[str, list[_Entry]] = {}
    silent: dict[str, bool] = {}  # tests without a value: whether they were not done
    for row in rows:
        test = names().tests.get(row.fact or "")
        if test is None or test.fact not in facts:
            for name in row.names if typed and OTHER not in row.names else ():
                silent.setdefault(name.removesuffix(WHOLE), False)
            continue
        said = outcome(row, facts[test.fact], test, shared[row.section])
        if said is not None:
            entries.setdefault(test.fact, []).append(_Entry(row, said, _day(row)))
        elif not row.has_value or row.absent or facts[test.fact].kind is Kind.TITRE:
            silent[test.fact] = row.absent
    settled: dict[str, Given] = {}
    bare: dict[str, Bare] = {}
    ask: list[str] = []
    for fact, of_fact in entries.items():
        said = _settled(facts[fact], of_fact, any_of=names().tests[fact].any)
        if isinstance(said, Ask):
            ask.append(fact)
            if said.bare is not None:
                bare[fact] = said.bare
        elif said is not None:
            settled[fact] = said
    silent = {fact: absent for fact, absent in silent.items() if fact in facts}
    if any(mark.says(Word.SOMEBODY) for mark in found):
        ask, settled, bare = [*ask, *settled], {}, {}
    missing = tuple(f for f, absent in silent.items() if absent and f not in entries)
    named = tuple(f for f, absent in silent.items() if not absent and f not in entries)
    said_of = {fact: _as_written(text, entries[fact], given) for fact, given in settled.items()}
    return SheetReading(settled, tuple(sorted(ask)), bare, missing, named, typed, said_of)


_ANY_DAY = date(2000, 1, 1)  # dates in the text do not count there, but months are reckoned back


def names_another(text: str) -> bool:
    """Return whether a text names a test whose values are nobody's here, or another fluid."""
    found = marks(plain(text), _ANY_DAY)
    return any(m.says(Word.SPECIMEN) or (m.says(Word.NAME) and m.name == OTHER) for m in found)


def names_test(text: str) -> bool:
    """Return whether a text names a test, or a heading of several."""
    return any(m.says(Word.NAME, Word.PANEL, Word.SPECIMEN) for m in marks(plain(text), _ANY_DAY))


def _as_written(text: str, entries: Sequence[_Entry], given: Given) -> str:
    """Return a value with its unit as it stands in its row; nothing where it is no one number."""
    row = next((entry.row for entry in entries if entry.said == given), None)
    numbers = of_form(row, Form.NUMBER) if row else []
    if row is None or len(numbers) != 1:
        return ""
    unit = numbers[0].unit or next(iter(row.units), None) or row.range_unit
    if unit is None:
        return ""
    number = numbers[0].mark.text
    there = re.search(rf"(?<![\d.]){re.escape(number)}\s*{re.escape(unit)}", text, re.IGNORECASE)
    return there[0] if there else f"{number} {unit}"


def _day(row: Row) -> SheetDate | None:
    days = [day for day in row.columns if isinstance(day, SheetDate)]
    return max(days, key=lambda day: day.first) if days else row.when


def _sheets(rows: Sequence[Row]) -> Mapping[int, SheetHabits]:
    """Return what each sheet prints beside its values."""
    sheets: dict[int, SheetHabits] = {}
    for section in {row.section for row in rows}:
        own = [row for row in rows if row.section == section]
        flagged = any(row.flags or any(c.flags for c in row.cells) for row in own)
        signed = [len(row.signs) for row in own]
        both = sum(n > 1 for n in signed)
        sheets[section] = SheetHabits(flagged, both > sum(n == 1 for n in signed))
    return sheets


def _settled(fact: Fact, entries: Sequence[_Entry], *, any_of: bool) -> Outcome:
    """Return one outcome of several rows: the correction, the newest, the highest titre."""
    if any_of:
        return next((e.said for e in entries if e.said is True), entries[-1].said)
    if any(not entry.is_old for entry in entries):
        entries = [entry for entry in entries if not entry.is_old]
    corrected = [entry for entry in entries if entry.row.corrected]
    if corrected:
        return corrected[-1].said
    if fact.kind is Kind.TITRE:
        return _highest(entries)
    newest = _newest(entries)
    if newest is None:
        return ASK
    first = newest[0].said
    if all(entry.said == first for entry in newest):
        return first
    known = [entry.said for entry in newest if isinstance(entry.said, Result) and entry.said.uln]
    amounts = {e.said.amount for e in newest if isinstance(e.said, Result)}
    if known and len(amounts) == 1 and all(isinstance(e.said, Result) for e in newest):
        return known[0] if len(set(map(str, known))) == 1 else ASK
    return ASK


def _newest(entries: Sequence[_Entry]) -> Sequence[_Entry] | None:
    """Return the entries of the newest day; None where days cannot be told apart."""
    if len({str(entry.said) for entry in entries}) == 1:
        return entries
    dated = [entry for entry in entries if entry.when is not None]
    if len(dated) < len(entries):
        return None
    top = max(entries, key=lambda e: e.when.first if e.when else date.min).when
    assert top is not None
    return [e for e in entries if e.when and not top.is_after(e.when)]


def _highest(entries: Sequence[_Entry]) -> Outcome:
    """Return the highest titre that was ever printed; what is not sure may be higher still."""
    titres = [e.said for e in entries if isinstance(e.said, Result) and e.said.amount]
    if len(titres) < len(entries):
        return ASK
    return max(titres, key=lambda result: result.amount.low if result.amount else 0)


__all__ = ["LONGEST", "SheetReading", "names_another", "names_test", "read_sheet"]
