"""Days as each language writes them: the one place that knows Babel."""

from datetime import date

from babel import Locale
from babel.dates import format_date, format_skeleton

from dialogs.words import TAGS

# As coordinators read them: Babel's own patterns say "1 Sept", or have the year in them.
NEAR = {"en": "d MMM", "zh": "M月d日"}
WEEKDAY = {"en": "EEE d", "zh": "M/d EEE"}
SHORT_WEEKDAY = {"en": "EEE d MMM", "zh": "M/d EEE"}
NEAR_WEEKDAY = {"en": "EEE d MMM", "zh": "M月d日（EEE）"}

_LOCALES = {lang: Locale.parse(tag, sep="-") for lang, tag in TAGS.items()}


def day_text(lang: str, day: date) -> str:
    return format_date(day, "long", locale=_LOCALES[lang])


def short_day(lang: str, day: date) -> str:
    """Return the day without its year, for a button; it is less than a year away."""
    return format_skeleton("MMMMd", day, locale=_LOCALES[lang])


def near_day(lang: str, day: date) -> str:
    """Return the day without its year, as short as a list of many needs it."""
    return format_date(day, NEAR[lang], locale=lang)


def short_weekday(lang: str, day: date) -> str:
    """Return a day of any month, short enough for three buttons a row."""
    return format_date(day, SHORT_WEEKDAY[lang], locale=lang)


def near_weekday(lang: str, day: date) -> str:
    """Return the day with its name of the week, without its year."""
    return format_date(day, NEAR_WEEKDAY[lang], locale=lang)


def weekday(lang: str, day: date) -> str:
    """Return a day among those of two weeks, short enough for three buttons a row."""
    return format_date(day, WEEKDAY[lang], locale=lang)
