"""A text that answers a question and another that its buttons tell of: "pregnant, 9 weeks"."""

import re
from dataclasses import replace

from dialogs.context import Content
from dialogs.reading import Parsed, ReadingContext, ReadingOutcome
from trials.values import Blank

_AT_BREAK = re.compile(r"\s*[,，;；。.]\s*")


def told_at_once(
    content: Content, asked: ReadingContext, read: ReadingOutcome, text: str
) -> str | None:
    """Return the option that a text means which tells of another fact too: "pregnant, 9 weeks".

    A bare yes answers the question itself, and says nothing of the other fact.
    """
    own = read.given if isinstance(read, Parsed) else None
    first, _, rest = _AT_BREAK.sub("\n", text, count=1).partition("\n")
    if own is None and rest:  # "yes, but not pregnant"
        before = content.reader.read(asked, first)
        own = before.given if isinstance(before, Parsed) else None
        own = None if isinstance(own, Blank) else own
    if own not in (None, True) or (own is True and not rest):
        return None
    if own is None:
        return _told_of(content, asked, text, (True,))
    # "Not pregnant, got a coil": a yes that stands first says nothing of the other fact, a no does.
    behind = _told_of(content, asked, rest, (True, False))
    return behind or _told_of(content, asked, first, (False,))


def _told_of(
    content: Content, asked: ReadingContext, text: str, telling: tuple[bool, ...]
) -> str | None:
    """Return the option of which a piece of the text tells the other fact, if it counts so."""
    for option, told in content.questionnaire[asked.fact.id].also.items():
        for other, given in told.items():
            if other == asked.fact.id or given not in telling:
                continue
            fact = content.library.vocabulary[other]
            said = content.reader.read(replace(asked, fact=fact, labels={}, so_far=None), text)
            if isinstance(said, Parsed) and said.given is given:
                return option
    return None
