"""Values that a doctor should see today, whatever they mean for a trial."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from trials.truth import Truth
from trials.values import Amount, Given, Result


@dataclass(frozen=True, slots=True)
class Alarm:
    """The ranges of a report value that are an alarm, with their published source.

    `rise` is how many times its last value a value has grown where that alone is one.
    """

    ranges: tuple[Amount, ...]
    source: str
    rise: Fraction | None = None

    def sounds(self, amount: Amount, before: Iterable[Amount] = ()) -> bool:
        """Return whether a value surely lies in a range, or has grown too much since the last."""
        if any(amount.within(limits) is Truth.TRUE for limits in self.ranges):
            return True
        last = next(iter(before), None)
        if self.rise is None or last is None:
            return False
        return amount.low >= last.scaled(self.rise).high


def measured(given: Given | None, *, relative: bool) -> Amount | None:
    """Return the amount of a value in the unit of its ranges; None where it has none."""
    match given:
        case Amount():
            return given
        case Result(amount=Amount() as amount, uln=uln) if relative:
            return amount.scaled(1 / uln) if uln else None
        case Result(amount=Amount() as amount):
            return amount
    return None
