"""Ages that are still to come: "turning 41 next month" is 40, "17 but 18 in two weeks" is 17."""

from collections.abc import Sequence

from dialogs.reading import leftovers
from dialogs.reading.clauses import EMPTY
from dialogs.reading.placed import Quantity
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token
from dialogs.reading.values import VALUE_WORDS

_DATED = (*senses("soon month season"),)
_KNOWN = (*VALUE_WORDS, *senses("to_come coming soon month season unreal day_units unit but now"))
# How far from its number a word may stand that says that the age is to come, or when.
_NEAR = 4


def coming_age(tokens: Sequence[Token], found: Sequence[Quantity]) -> tuple[int, int] | None:
    """Return the age before one that is to come within the year, and how much is left over.

    None where no such age is told, or not how soon it comes.
    """
    ages = [q for q in found if q.unit in (None, "years") and _is_age(q)]
    coming = [q for q in ages if _comes(tokens, q, found)]
    if len(coming) != 1 or any(t.is_(WordSense.MARK, WordSense.WHEN_AGE) for t in tokens):
        return None
    later = int(coming[0].amount.low)
    before = [int(q.amount.low) for q in ages if q is not coming[0]]
    if before != [later - 1] and (before or not _is_dated(tokens, coming[0], found)):
        return None
    used = {at for q in found for at in range(q.first, q.last)}
    return later - 1, leftovers.count(tokens, used, *_KNOWN)


def _is_age(one: Quantity) -> bool:
    low = one.amount.low
    return one.amount.is_exact and 1 <= low <= 110 and low == int(low) and not one.about


def _comes(tokens: Sequence[Token], age: Quantity, found: Sequence[Quantity]) -> bool:
    """Return whether words before an age say that it is to come, or a time behind it does."""
    before = _until(tokens[max(0, age.first - _NEAR) : age.first][::-1])
    if any(t.is_(WordSense.COMING, WordSense.TO_COME) and not t.is_(*EMPTY) for t in before):
        return True
    near = (*before, *_until(tokens[age.last : age.last + 2]))
    if any(t.is_(WordSense.SOON) for t in near):
        return True
    return len(found) > 1 and _is_dated(tokens, age, found)


def _is_dated(tokens: Sequence[Token], age: Quantity, found: Sequence[Quantity]) -> bool:
    """Return whether it is said when the age comes: next month, in January, in two weeks."""
    before = _until(tokens[max(0, age.first - 2) : age.first][::-1])
    behind = _until(tokens[age.last : age.last + _NEAR])
    dated = any(t.is_(*_DATED) and not t.is_(WordSense.HEDGE) for t in behind)
    if dated or any(t.is_(WordSense.SOON) for t in before):
        return True
    return any(
        q.unit in ("days", "weeks", "months")
        and (0 <= q.first - age.last <= len(behind) or 0 <= age.first - q.last <= 2)
        for q in found
    )


def _until(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens to the next comma, "but", "so" or number."""
    found: list[Token] = []
    for token in tokens:
        if token.is_(WordSense.BREAK, WordSense.BUT, WordSense.NUMBER, WordSense.PAST):
            break
        if token.text == "so":
            break
        found.append(token)
    return found
