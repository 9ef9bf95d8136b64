"""Marks as they are told and not printed: names of several tests, and what is said of them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dialogs.reading.sheets.mark import Form, Mark
from dialogs.reading.sheets.marks import lines_of
from dialogs.reading.sheets.names import SheetGroup, Word, names

BREAK = "\f"  # ends a row that is left without a result
# A few lines are typed; a sheet with more was printed, and its columns are no speech.
_TYPED_LINES = 4
ABSENT = (Word.ABSENT, Word.NONE, Word.LACKING)


def is_typed(marks: Sequence[Mark]) -> bool:
    """Return whether a text was typed: a few lines, or nothing that only a sheet prints."""
    if not any(m.form in (Form.RANGE, Form.UNIT, Form.DATE) for m in marks):
        return True
    return sum(1 for line in lines_of(tuple(marks)) if line) <= _TYPED_LINES


def printed(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Return the marks of a printed sheet, where names as people say them are no names."""
    return tuple(
        replace(m, form=Form.UNKNOWN, word=None, name="") if group_of(m) else m for m in marks
    )


def group_of(mark: Mark) -> SheetGroup | None:
    """Return the tests that a name is of, where people use it for several."""
    return names().groups.get(mark.name) if mark.says(Word.NAME) else None


def is_only_asked(mark: Mark) -> bool:
    """Return whether a name is of several tests, none of which takes what is said of it."""
    group = group_of(mark)
    return group is not None and not (group.facts or group.negative)


def told_of(group: SheetGroup, sign: Mark, *, plain: bool) -> Iterator[tuple[str, Mark]]:
    """Yield each test of a group with what is said of it; doubted where that is not `plain`."""
    sure = sign.says(Word.NEGATIVE, Word.UNDETECTED, *ABSENT)
    for fact in group.of:
        known = fact in group.facts or (sure and fact in group.negative)
        known = (known or sign.says(Word.ABSENT)) and plain
        yield fact, sign_of(fact, sign) if known else damaged(sign)


Names = list[list[Mark]]


def parted_at_stop(waiting: Names, held: list[Mark]) -> tuple[Names, list[Mark], Names, list[Mark]]:
    """Return the names before the last comma with their marks, and those behind it."""
    stop = max((n for n, m in enumerate(held) if m.form is Form.STOP), default=-1)
    before = {id(m) for m in held[: stop + 1]}
    first = [name for name in waiting if id(name[0]) in before]
    after = [name for name in waiting if id(name[0]) not in before]
    return first, held[: stop + 1], after, held[stop + 1 :]


def sign_of(fact: str, sign: Mark) -> Mark:
    """Return a sign as it is meant of a test: "none" of an infection is a negative."""
    test = names().tests.get(fact)
    if test is None or not sign.says(Word.NONE, Word.LACKING):
        return sign
    if not test.sign:
        return absent(sign)
    sure = test.infection and sign.says(Word.NONE)
    return replace(sign, word=Word.NEGATIVE) if sure else damaged(sign)


def marks_of(fact: str) -> list[Mark]:
    """Return the marks of a name of a test."""
    test = names().tests[fact]
    return [Mark(Form.WORD, fact, -1, Word.NAME, f"{fact}!" if test.any else fact)]


def absent(sign: Mark) -> Mark:
    """Return the mark of a test that was not done, or whose result is not there."""
    return replace(sign, word=Word.ABSENT)


def damaged(mark: Mark) -> Mark:
    """Return the mark of a result that has to be asked for."""
    return Mark(Form.DAMAGED, mark.text, mark.start)
