"""The number and the address that a person leaves for the hospital, and a time in their words."""

import re
from dataclasses import dataclass

import phonenumbers

from dialogs.reading.contact_words import addresses, contact_words
from dialogs.reading.lexicon import LANGUAGES
from dialogs.reading.meanings import is_question
from dialogs.reading.outcome import Problem
from dialogs.reading.script import is_chinese, simplified
from dialogs.reading.text import foreign_digits, normal

_ADDRESS = re.compile(r"[\w.%+'-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*", re.I | re.ASCII)
_VALID = re.compile(
    r"(?!\.)(?!.*\.\.)[\w.%+'-]{1,64}(?<!\.)@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}",
    re.I | re.ASCII,
)
LONGEST_ADDRESS = 80
_CHINA = 86
# As long as a whole number, and begun like one within its own country: 07700 900456.
_OF_ABROAD = re.compile(r"(?<![\d+])0(?!0)(?:[ ().-]{0,2}\d){8,11}(?!\d)")
_TRUNK = re.compile(r"(?<=[+\d ])\(0\)")
_ABROAD = re.compile(r"(?<![\d+])00(?=[1-9]\d)")
_PARTS = re.compile(r"[,;，。；\n]+|(?<=[^\x00-\x7f]) +| +(?=[^\x00-\x7f])")
LONGEST_TIME = 80  # characters: it is read at a glance, before a call
_CLOCK = re.compile(
    r"\d{1,2} ?(?:[ap]\.?m\b|:\d\d|h\b)"
    r"|\b(?:after|before|from|until|till|around) \d{1,2}\b(?![\d ]{5})",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Reach:
    """The number and the address in a text, each "" where there is none."""

    phone: str = ""
    email: str = ""


def read_reach(text: str, region: str = "CN") -> Reach | Problem:
    """Return the one number, the one address, or both, that a text gives."""
    plain = normal(text)
    email = read_email(plain) if "@" in plain else ""
    if isinstance(email, Problem):
        return email
    phone = read_phone(_ADDRESS.sub(" ", plain), region)
    if isinstance(phone, Problem):
        return Reach(email=email) if email else phone
    return Reach(phone, email)


def read_email(text: str) -> str | Problem:
    """Return the one address in a text; what looks like a slip is asked about."""
    found = set(_ADDRESS.findall(normal(text)))
    if len(found) != 1:
        return Problem("ui-email-not-valid")
    address = found.pop().strip("'")
    if not _VALID.fullmatch(address) or len(address) > LONGEST_ADDRESS:
        return Problem("ui-email-not-valid")
    meant = _meant(address)
    return address if meant == address else Problem("ui-email-slip", {"meant": meant})


def _meant(address: str) -> str:
    """Return the address without the slips that people make behind the @."""
    box, _, domain = address.rpartition("@")
    host, _, ending = domain.lower().rpartition(".")
    slips = addresses()
    mended = f"{slips['hosts'].get(host, host)}.{slips['endings'].get(ending, ending)}"
    return address if mended == domain.lower() else f"{box}@{mended}"


def read_phone(text: str, region: str = "CN") -> str | Problem:
    """One number in the text, as E.164: a valid one, or one whose country code is written."""
    plain = normal(text)
    if foreign_digits(plain):
        return Problem("ui-phone-not-valid")
    found = {number for _, _, number in _numbers(plain, region)}
    if len(found) > 1:
        return Problem("ui-phone-several")
    if found:
        return found.pop()
    whole = _whole(plain, region)
    lacks_code = isinstance(whole, Problem) and _OF_ABROAD.search(plain)
    return Problem("ui-phone-no-code") if lacks_code else whole


def _numbers(plain: str, region: str) -> list[tuple[int, int, str]]:
    """Return each number of a text: where it begins and ends, and the number as E.164.

    What is valid in a country changes from year to year: with its code before it, a number of
    another one only has to be as long as numbers are there.
    """
    plain = _TRUNK.sub(lambda match: " " * len(match[0]), plain)  # "+44 (0)20"
    code = phonenumbers.country_code_for_region(region)
    valid = [
        match
        for match in phonenumbers.PhoneNumberMatcher(plain, region)
        if not _is_no_landline(match.number)
    ]
    coded = phonenumbers.PhoneNumberMatcher(
        _ABROAD.sub(" +", plain), None, leniency=phonenumbers.Leniency.POSSIBLE
    )
    found = valid or [match for match in coded if match.number.country_code != code]
    return [(match.start, match.end, _e164(match.number)) for match in found]


def _is_no_landline(number: phonenumbers.PhoneNumber) -> bool:
    """Return whether it would be a landline in China whose own number begins with a zero.

    There is none: it is the number of another country, without its code.
    """
    area = phonenumbers.length_of_geographical_area_code(number)
    own = phonenumbers.national_significant_number(number)[area:]
    return number.country_code == _CHINA and area > 0 and own.startswith("0")


def _e164(number: phonenumbers.PhoneNumber) -> str:
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _whole(plain: str, region: str) -> str | Problem:
    """Numbers with odd spacing that the matcher passes over: 138 0 0 1 3 8000."""
    if not re.fullmatch(r"\+?[\d ().-]{5,25}", plain):
        return Problem("ui-phone-not-valid")
    try:
        number = phonenumbers.parse(plain, region)
    except phonenumbers.NumberParseException:
        return Problem("ui-phone-not-valid")
    if not phonenumbers.is_valid_number(number) or _is_no_landline(number):
        return Problem("ui-phone-not-valid")
    return _e164(number)


def time_beside(text: str) -> str:
    """Return the time that stands beside a number or an address, "" where there is none."""
    rest = without_reach(text)
    clauses = [clause.strip(" .:()：、") for clause in _PARTS.split(rest)]
    read = read_time(", ".join(one for one in clauses if one and tells_time(one)))
    return read if isinstance(read, str) else ""


def without_reach(text: str, region: str = "CN") -> str:
    """Return a text without the numbers and addresses in it."""
    plain = _ADDRESS.sub(" ", normal(text))
    for start, end, _ in reversed(_numbers(plain, region)):
        plain = f"{plain[:start]} {plain[end:]}"
    return plain


def names_messenger(text: str) -> bool:
    """Return whether a text names another messenger, in which nobody can be reached from here."""
    plain = simplified(normal(text)).casefold()
    return any(
        re.search(rf"(?<![a-z]){re.escape(name)}(?![a-z])", plain)
        for lang in LANGUAGES
        for name in contact_words(lang)["messengers"]
    )


def grouped(number: str) -> str:
    """Return a number of E.164 with its digits in groups, as it is read out and written down."""
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def tells_time(text: str) -> bool:
    """Return whether a text names a time of the day or of the week, and asks nothing."""
    plain = simplified(normal(text)).casefold()
    if is_question(text):
        return False
    if _CLOCK.search(plain):
        return True
    if is_chinese(plain):
        return any(word in plain for word in contact_words("zh")["times"])
    words = " ".join(re.findall(r"[a-z]+", plain.replace("'", "").replace(".", "")))
    return any(f" {time} " in f" {words} " for time in contact_words("en")["times"])


def asks_when(text: str) -> bool:
    """Return whether a text asks when somebody calls, and does not say when: "when I am up"."""
    plain = simplified(normal(text)).casefold()
    lang = "zh" if is_chinese(plain) else "en"
    begins = any(plain.startswith(asking) for asking in contact_words(lang)["asks_when"])
    return begins and is_question(text)


def read_time(text: str) -> str | Problem:
    """Return a good time in the person's own words, on one line."""
    words = " ".join(normal(text).split())
    if not any(c.isalnum() for c in words) or len(words) > LONGEST_TIME:
        return Problem("ui-time-not-valid", {"most": LONGEST_TIME})
    return words
