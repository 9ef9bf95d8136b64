"""The part of an answer about the question that was asked in one message with its own."""

import re
from collections.abc import Mapping
from dataclasses import replace

from dialogs.context import TurnContext
from dialogs.questions.recording import record_each
from dialogs.reading import Parsed, ReadingContext
from dialogs.words import as_key
from trials.values import Blank, Given

_PIECES = re.compile(r"[,，;；、/\n]|\band\b|(?<=[^\x00-\x7f]) +(?=[^\x00-\x7f])")


def told_with(context: TurnContext, beside: str, text: str) -> Mapping[str, Given]:
    """Return what a typed answer says of the question that was asked with it."""
    known = context.content.library.vocabulary[beside]
    words, screening = context.content.words, context.screening
    names = {
        option: tuple(words.say(lang, key, who=screening.who or "self") for lang in words.languages)
        for option in known.options
        if words.has(key := as_key(beside, "option", option))
    }
    asked = ReadingContext(known, None, names, None, "self", screening.lang, context.on)
    heard = [context.content.reader.read(asked, piece.strip()) for piece in _PIECES.split(text)]
    given = {
        one.given for one in heard if isinstance(one, Parsed) and not isinstance(one.given, Blank)
    }
    return {beside: given.pop()} if len(given) == 1 else {}


def recorded_with(context: TurnContext, told: Mapping[str, Given]) -> TurnContext:
    """Return the context with what was told of another question on record; the prompt stays."""
    prompt = context.screening.current_prompt
    after = record_each(context, told).screening
    return context.with_screening(replace(after, prompt=prompt, taken=()))
