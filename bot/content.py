"""Trials, questions and words read together; refused as a whole where anything is missing."""

from pathlib import Path

from dialogs import questionnaire
from dialogs.context import House, Talk
from dialogs.coverage import missing_words, unwritten_words
from dialogs.words import Words
from trials import library as trials
from trials.library import Library
from trials.yaml_files import Issue, Unsound


def load_talk(house: House, library: Library | None = None, words_root: Path | None = None) -> Talk:
    """The talk over all data files; raises Unsound with every issue."""
    library = library or trials.load()
    questions = questionnaire.load(library.vocabulary)
    try:
        words = Words.load(words_root)
    except ValueError as unreadable:
        issue = Issue("locales", 1, 1, str(unreadable), "correct it")
        raise Unsound((issue,)) from None
    if issues := (*unwritten_words(words_root), *missing_words(library, questions, words)):
        raise Unsound(issues)
    return Talk(library, questions, words, house)
