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
    text = rest if own is True else text
    if own not in (None, True) or not text:
        return None
    for option, told in content.questionnaire[asked.fact.id].also.items():
        for other, given in told.items():
            if other == asked.fact.id:
                continue
            fact = content.library.vocabulary[other]
            said = content.reader.read(replace(asked, fact=fact, labels={}, so_far=None), text)
            # A bare no, or a yes to the question itself, says nothing of the other one.
            if isinstance(said, Parsed) and said.given is given and (own or given):
                return option
    return None
