"""The part of an answer about the question that was asked in one message with its own."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dialogs import reading
from dialogs.context import TurnContext
from dialogs.questions.recording import record_each
from dialogs.reading import NeedsConfirmation, Parsed, ReadingContext, ReadingOutcome
from dialogs.words import as_key
from trials.values import Blank, Given

_PIECES = re.compile(r"[,，;；、/\n]|\band\b|(?<=[^\x00-\x7f]) +(?=[^\x00-\x7f])")


def told_with(context: TurnContext, beside: str, text: str) -> Mapping[str, Given]:
    """Return what a typed answer says of the question that was asked with it."""
    return _only(context, beside, _PIECES.split(text)) or _of_person(context, beside, text)


def read_apart(
    context: TurnContext, asked: ReadingContext, beside: str, read: ReadingOutcome, text: str
) -> ReadingOutcome:
    """Return the age read by itself, where all that left it open tells of the sex: 48岁女性."""
    parted = (
        reading.age_apart(text)
        if _is_left_over(read) and reading.is_told_with_age(beside)
        else None
    )
    if parted is None or not _whole(context, beside, parted[1]):
        return read
    return context.content.reader.read(asked, parted[0])


def _is_left_over(read: ReadingOutcome) -> bool:
    return isinstance(read, NeedsConfirmation) and read.key == "ui-understood-confirm"


def _of_person(context: TurnContext, beside: str, text: str) -> Mapping[str, Given]:
    """Return what the words around the one number tell of the person: "45 year old woman"."""
    parted = reading.age_apart(text) if reading.is_told_with_age(beside) else None
    return _whole(context, beside, parted[1]) if parted else {}


def _whole(context: TurnContext, beside: str, rest: str) -> Mapping[str, Given]:
    if kin := reading.sex_of_kin(rest, context.screening.who or "self"):
        return {beside: kin}
    return _only(context, beside, (rest,))


def _only(context: TurnContext, beside: str, pieces: Sequence[str]) -> Mapping[str, Given]:
    """Return the one value that the pieces tell of that question."""
    known = context.content.library.vocabulary[beside]
    words, screening = context.content.words, context.screening
    names = {
        option: tuple(words.say(lang, key, who=screening.who or "self") for lang in words.languages)
        for option in known.options
        if words.has(key := as_key(beside, "option", option))
    }
    asked = ReadingContext(known, None, names, None, "self", screening.lang, context.on)
    heard = [context.content.reader.read(asked, piece.strip()) for piece in pieces]
    given = {
        one.given for one in heard if isinstance(one, Parsed) and not isinstance(one.given, Blank)
    }
    return {beside: given.pop()} if len(given) == 1 else {}


def recorded_with(context: TurnContext, told: Mapping[str, Given]) -> TurnContext:
    """Return the context with what was told of another question on record; the prompt stays."""
    prompt = context.screening.current_prompt
    after = record_each(context, told).screening
    return context.with_screening(replace(after, prompt=prompt, taken=()))
