"""An emergency told of in a typed text, at the question that it answers."""

import re
from datetime import date

from dialogs.alarm_values import sounds
from dialogs.context import Content
from dialogs.questions.hearing import labels
from dialogs.questions.message import all_options, fact_of, offered
from dialogs.questions.sheets import is_sheet
from dialogs.reading import NeedsConfirmation, Parsed, ReadingContext, normal, only_says_for_whom
from dialogs.redflags import CALM, Coverage, RedFlag, Urgency, red_flag
from dialogs.words import LANGUAGES, as_key

# A value has no day; the reader wants one for times.
_ANY_DAY = date(2026, 1, 1)

# Between what is said of one illness.
_PARTED = re.compile(r"[,;:，；：]")

# The block whose questions are about today: there, "last week" calms nothing.
OF_TODAY = "now"


def emergency_in(content: Content, text: str, ref: str | None, who: str = "self") -> RedFlag:
    """Return what a text tells of; without a question it is judged as at one about the past.

    Where every word of it answers the question on the screen, a rule raises an alarm, and the
    scorer, which does not know what was asked, only where it is all but sure of now.
    """
    question, _, part = (ref or "").partition(".")
    if question not in content.questionnaire:
        flag = red_flag(text, question=question)
        told = flag and (is_sheet(content, text, _ANY_DAY) or only_says_for_whom(text))
        return red_flag(text, question=question, covered=Coverage.WHOLLY) if told else flag
    of_today = content.questionnaire[question].block == OF_TODAY
    flag = red_flag(text, of_today=of_today, question=question)
    if not flag:
        return flag
    covered = _covered(content, text, question, part or None, who)
    return red_flag(text, of_today=of_today, question=question, covered=covered)


def _covered(content: Content, text: str, question: str, part: str | None, who: str) -> Coverage:
    """Return how much of a text answers a question: wholly where every word is accounted for."""
    if is_sheet(content, text, _ANY_DAY):
        return Coverage.WHOLLY
    fact = fact_of(content, question)
    if fact is None:
        return Coverage.NO
    names = labels(content, question, offered(content, fact))
    asked = ReadingContext(fact, part, names, None, who, "en", _ANY_DAY)
    buckets = None if part else content.questionnaire[question].buckets
    read = content.reader.read(asked, text, buckets)
    if isinstance(read, Parsed):
        return Coverage.WHOLLY
    return Coverage.PARTLY if isinstance(read, NeedsConfirmation) else Coverage.NO


def told_at(content: Content, text: str, ref: str | None, who: str = "self") -> RedFlag:
    """Return what a text tells of, as the bot hears it: the words of a button are an answer."""
    if ref is not None and ref in content.questionnaire and _is_label(content, text, ref):
        return CALM
    flag = emergency_in(content, text, ref, who)
    if not flag and ref is not None and ref in content.questionnaire:
        return _of_value(content, text, ref)
    return flag


def _of_value(content: Content, text: str, ref: str) -> RedFlag:
    """Return that a doctor should see the value today, where the text is such a value."""
    fact = fact_of(content, ref)
    if fact is None or fact.alarm is None:
        return CALM
    asked = ReadingContext(fact, None, {}, None, "self", "en", _ANY_DAY)
    read = content.reader.read(asked, text)
    match read:
        case Parsed(given=given):
            found = [given]
        case NeedsConfirmation(offers=offers):
            found = [offer.given for offer in offers]
        case _:
            return CALM
    loud = found and all(sounds(fact, given) for given in found)
    return RedFlag(True, None, False, Urgency.TODAY) if loud else CALM


def _is_label(content: Content, text: str, ref: str) -> bool:
    fact = fact_of(content, ref)
    names = labels(content, ref, fact.options if fact else ())
    typed = normal(text).casefold().rstrip(".。")
    own = {normal(name).casefold() for said in names.values() for name in said}
    return typed in own or (fact is None and typed in _explained(content, ref))


def _explained(content: Content, ref: str) -> frozenset[str]:
    """Return what the bot says of each illness, and the parts of it: "dry eyes and mouth"."""
    words = content.words
    keys = [as_key(ref, "option", option) for option in all_options(content, ref)]
    notes = [words.say(lang, k, "note") for k in keys if words.has(k, "note") for lang in LANGUAGES]
    parts = [part for note in notes for part in (note, *_PARTED.split(note))]
    return frozenset(normal(part).strip().casefold() for part in parts)
