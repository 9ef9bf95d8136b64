"""One value that is told in two units: "137 pounds (62 kg)"."""

from collections.abc import Sequence
from fractions import Fraction

from dialogs.reading.amounts import Scale
from dialogs.reading.placed import Quantity

_SAME = Fraction(1, 50)  # each is rounded as people do
_LENGTHS = ("cm", "m")


def told_twice(found: Sequence[Quantity], scale: Scale) -> tuple[Quantity, set[int]] | None:
    """Return the value that two quantities in two units come to, and the tokens of both.

    None where they are two values, or do not agree.
    """
    if len(found) != 2 or any(q.unit is None or not q.amount.is_exact for q in found):
        return None
    first, second = found
    if first.unit == second.unit:
        return None
    one, other = (scale.of_unit(q.amount, q.unit).low for q in found)
    if not isinstance(one, Fraction) or not isinstance(other, Fraction):
        return None
    if abs(one - other) > _SAME * max(one, other):
        return None
    own = second if second.unit == scale.unit else first
    return own, {at for q in found for at in range(q.first, q.last)}


def beside_a_length(found: Sequence[Quantity]) -> tuple[Quantity, Quantity, set[int]] | None:
    """Return a weight, the height told beside it, and the tokens of that: "80 kg at 178 cm"."""
    if len(found) != 2:
        return None
    lengths = [q for q in found if q.foreign in _LENGTHS]
    weights = [q for q in found if q.foreign is None and q.unit is not None]
    if len(lengths) != 1 or len(weights) != 1:
        return None
    return weights[0], lengths[0], set(range(lengths[0].first, lengths[0].last))
