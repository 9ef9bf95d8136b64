"""Which laboratory sheets are asked for in one message."""

from collections.abc import Collection, Iterable

from dialogs.questionnaire import LabSheet

# The message of several small sheets, and the sheet of what stands on no other.
OTHER = "other"
SHEETS = (
    "scores", "blood_count", "liver", "kidney", "antibodies", "infections", "heart", "lungs", OTHER,
)  # fmt: skip
# So many values make a message; a single one is asked for itself.
_WORTH = 2
# A sheet with few values shares a message with others, up to so many lines ...
_FEW, _MOST = 3, 7
# ... but scores stand in a letter, and of infections one may tell the doctor alone.
_BY_THEMSELVES = ("scores", "infections")


def open_of(sheet: LabSheet, facts: Collection[str]) -> tuple[str, ...]:
    """Return the questions of a sheet that can still change a verdict."""
    return tuple(question for question in sheet.questions if question in facts)


def asked_with(
    sheet: LabSheet, sheets: Iterable[LabSheet], facts: Collection[str]
) -> tuple[LabSheet, ...]:
    """Return the sheets of the message that a sheet leads to; () where one value is all there is.

    `sheets` are those that were not asked for yet.
    """
    together = small_ones(sheets, facts) if _is_small(sheet, facts) else (sheet,)
    return together if sum(len(open_of(one, facts)) for one in together) >= _WORTH else ()


def small_ones(sheets: Iterable[LabSheet], facts: Collection[str]) -> tuple[LabSheet, ...]:
    """Return the sheets with few values that fill one message, the first of them first."""
    found: list[LabSheet] = []
    room = _MOST
    for sheet in sheets:
        count = len(open_of(sheet, facts))
        if _is_small(sheet, facts) and 0 < count <= room:
            found.append(sheet)
            room -= count
    return tuple(found)


def is_worth_a_message(sheet: LabSheet, facts: Collection[str]) -> bool:
    """Return whether a sheet by itself has values enough to be asked for as one."""
    return len(open_of(sheet, facts)) >= _WORTH


def _is_small(sheet: LabSheet, facts: Collection[str]) -> bool:
    few = _WORTH - 1 if sheet.id in _BY_THEMSELVES else _FEW
    return len(open_of(sheet, facts)) <= few
