"""The months told with a list of medicines: "8 months each", "CellCept 10 months, Prograf"."""

import re
from collections.abc import Iterator, Mapping

from dialogs.context import TurnContext
from dialogs.questions.together import without_all
from dialogs.reading import Parsed, ReadingContext, ReadingOutcome
from trials.values import Chosen, Courses, Given
from trials.vocabulary import Fact, Kind

_PIECES = re.compile(r"[,，;；、。\n]|\band\b|和")


def months_told(
    context: TurnContext, asked: ReadingContext, read: ReadingOutcome, text: str
) -> Mapping[str, Given]:
    """Return for how long each medicine of a list was taken, where some of them tell it.

    It is shown at its own question for one tap. A number of "each" counts where it comes last.
    """
    given = read.given if isinstance(read, Parsed) else None
    fact = _courses_of(context, asked.fact)
    if fact is None or not isinstance(given, Chosen):
        return {}
    pieces = [piece.strip() for piece in _PIECES.split(text) if piece.strip()]
    found = [(piece, courses) for piece in pieces for courses in _read(context, fact, asked, piece)]
    months = {drug: length for _, one in found for drug, length in one.months}
    last, courses = found[-1] if found else ("", Courses())
    if found and last == pieces[-1] and without_all(last) != last:
        told = [length for _, length in courses.months]
        lengths = set(told or filter(None, [courses.every]))
        every = lengths.pop() if len(lengths) == 1 else None
        months = {**dict.fromkeys(given.options, every), **months} if every else months
    elif fact.id in read.also:
        return {}
    own = {drug: length for drug, length in months.items() if drug in given.options}
    return {fact.id: Courses.of(own)} if own else {}


def _courses_of(context: TurnContext, asked: Fact) -> Fact | None:
    """Return the question of the months of the medicines on that list."""
    facts = context.content.library.vocabulary.facts.values()
    named = set(asked.options) if asked.kind is Kind.MULTI else set()
    taken = (fact for fact in facts if fact.kind is Kind.COURSES and fact.options)
    return next((fact for fact in taken if set(fact.options) <= named), None)


def _read(context: TurnContext, fact: Fact, asked: ReadingContext, piece: str) -> Iterator[Courses]:
    plain = ReadingContext(fact, None, asked.labels, None, asked.who, asked.lang, asked.on)
    read = context.content.reader.read(plain, without_all(piece))
    if isinstance(read, Parsed) and isinstance(read.given, Courses):
        yield read.given
