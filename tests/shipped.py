"""The project's own trials, questions and words, read once a process: all of it is frozen."""

from functools import cache

from dialogs import questionnaire
from dialogs.context import BotOperator, Content
from dialogs.words import Words
from trials import library as trials
from trials.library import Library


@cache
def library() -> Library:
    return trials.load()


@cache
def words() -> Words:
    return Words.load()


@cache
def content(operator: BotOperator) -> Content:
    """What a bot of that operator says; that no word is missing, the tests of words ask."""
    vocabulary = library().vocabulary
    return Content(library(), questionnaire.load(vocabulary), words(), operator)
