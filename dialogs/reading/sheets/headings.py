"""Tells what a line of a sheet is that holds no result: a heading, or the names of columns."""

from collections.abc import Sequence

from dialogs.reading.sheets.dates import SheetDate
from dialogs.reading.sheets.mark import Form, Mark
from dialogs.reading.sheets.names import Word


def is_elsewhere(line: Sequence[Mark], *, before: bool) -> bool:
    """Return whether the rows below a line are of another fluid than blood, as they were before."""
    if any(m.says(Word.NAME) or m.form in (Form.NUMBER, Form.TITRE) for m in line):
        return before
    if any(m.says(Word.SPECIMEN) for m in line):
        return True
    return before and not any(m.says(Word.PANEL) for m in line)


def columns_of(line: Sequence[Mark]) -> list[SheetDate | Word]:
    """Return the columns that a line names: two dates, or this result and the last one."""
    if any(m.word is Word.NAME or m.form is Form.NUMBER for m in line):
        return []
    dates = [m.when for m in line if m.form is Form.DATE and m.when]
    labelled = any(m.says(Word.COLLECTED, Word.PRINTED, Word.BORN) for m in line)
    if len(dates) > 1 and not labelled:
        return list(dates)
    heads = [m.word for m in line if m.says(Word.CURRENT, Word.PREVIOUS)]
    if Word.PREVIOUS in heads and len(set(heads)) > 1:
        return [head for head in dict.fromkeys(heads) if head]
    return []
