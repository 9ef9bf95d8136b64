"""Tells of a clause whether what it says was some time ago, or is over."""

from datetime import date, timedelta

from dialogs.reading.clauses import DENIALS, Clause
from dialogs.reading.days import dates_in
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.written_dates import Days

_OF_NOW = senses("now again since until_now soon to_come days_back")
_ENDED = senses("ended never_again")
_RECENT = timedelta(days=30)
_LONG = ("month", "year", "decade")


def is_over(clause: Clause, on: date) -> bool:
    """Return whether what a clause tells was some time ago, or is over."""
    if clause.has(*_OF_NOW):
        return False
    if clause.has(*_ENDED) and not clause.has(*DENIALS):
        return True
    if clause.has(WordSense.WHEN_AGE, WordSense.CHILDHOOD, WordSense.FOR_AGES):
        return True
    units = [t.value(WordSense.TIME_UNIT) for t in clause.tokens if t.is_(WordSense.TIME_UNIT)]
    if clause.has(WordSense.AGO) and units and all(unit in _LONG for unit in units):
        return True
    days = [one.days for one in dates_in(clause.tokens, on)]
    dated = [one.last for one in days if isinstance(one, Days)]
    return bool(dated) and all(one < on - _RECENT for one in dated)
