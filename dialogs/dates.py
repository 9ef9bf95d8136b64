"""Days as each language writes them: the one place that knows Babel."""

from datetime import date

from babel import Locale
from babel.dates import format_date, format_skeleton

from dialogs.words import TAGS

_LOCALES = {lang: Locale.parse(tag, sep="-") for lang, tag in TAGS.items()}


def day_text(lang: str, day: date) -> str:
    return format_date(day, "long", locale=_LOCALES[lang])


def short_day(lang: str, day: date) -> str:
    """Return the day without its year, for a button; it is less than a year away."""
    return format_skeleton("MMMMd", day, locale=_LOCALES[lang])
