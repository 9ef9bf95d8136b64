"""The phone number and the name that a person leaves for the hospital."""

import re

import phonenumbers

from dialogs.reading.meanings import is_question
from dialogs.reading.outcome import Problem
from dialogs.reading.text import foreign_digits, normal

_LINK = re.compile(
    r"https?:|www\.|t\.me|@\w|[<>{}\[\]]|\w\.(?:com|cn|net|org|me|io|ru|info|xyz|top)(?!\w)", re.I
)
_NAME_LIMIT = 60


def read_phone(text: str, region: str = "CN") -> str | Problem:
    """One valid number in the text, as E.164."""
    plain = normal(text)
    if foreign_digits(plain):
        return Problem("ui-phone-not-valid")
    found = {
        phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164)
        for match in phonenumbers.PhoneNumberMatcher(plain, region)
    }
    return found.pop() if len(found) == 1 else _whole(plain, region)


def _whole(plain: str, region: str) -> str | Problem:
    """Numbers with odd spacing that the matcher passes over: 138 0 0 1 3 8000."""
    if not re.fullmatch(r"\+?[\d ().-]{5,25}", plain):
        return Problem("ui-phone-not-valid")
    try:
        number = phonenumbers.parse(plain, region)
    except phonenumbers.NumberParseException:
        return Problem("ui-phone-not-valid")
    if not phonenumbers.is_valid_number(number):
        return Problem("ui-phone-not-valid")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def grouped(number: str) -> str:
    """Return a number of E.164 with its digits in groups, as it is read out and written down."""
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def read_name(text: str) -> str | Problem:
    """A name of 1 to 60 characters on one line, with a letter in it and no link."""
    name = " ".join(normal(text).split())
    if is_question(text):
        return Problem("ui-name-asked")
    if not any(c.isalpha() for c in name) or len(name) > _NAME_LIMIT or _LINK.search(name):
        return Problem("ui-name-not-valid")
    return name
