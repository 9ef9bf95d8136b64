"""Trials, questions and words read together; refused as a whole where anything is missing."""

from pathlib import Path

from dialogs import questionnaire
from dialogs.context import BotOperator, Content
from dialogs.coverage import missing_words, unwritten_words
from dialogs.planning import priors
from dialogs.words import Words
from trials import library as trials
from trials.library import Library
from trials.yaml_files import InvalidContent, Issue


def load_content(
    operator: BotOperator, library: Library | None = None, words_root: Path | None = None
) -> Content:
    """Return the talk over all data files; raises InvalidContent with every issue."""
    library = library or trials.load()
    questions = questionnaire.load(library.vocabulary)
    try:
        words = Words.load(words_root)
    except ValueError as unreadable:
        issue = Issue("locales", 1, 1, str(unreadable), "correct it")
        raise InvalidContent((issue,)) from None
    if issues := (
        *unwritten_words(words_root),
        *missing_words(library, questions, words),
        *priors.issues(library),
    ):
        raise InvalidContent(issues)
    return Content(library, questions, words, operator)
