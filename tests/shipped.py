"""The project's own trials, questions and words, read once a process: all of it is frozen."""

import pickle
from functools import cache

import pytest

from dialogs import questionnaire
from dialogs.context import BotOperator, Content
from dialogs.words import Words
from trials import library as trials
from trials import yaml_files
from trials.authoring import examples
from trials.library import Library
from trials.yaml_files import SourceFile

_load_library, _load_words = trials.load, Words.load


@cache
def library() -> Library:
    return _load_library()


@cache
def words() -> Words:
    return _load_words()


@cache
def content(operator: BotOperator) -> Content:
    """What a bot of that operator says; that no word is missing, the tests of words ask."""
    vocabulary = library().vocabulary
    return Content(library(), questionnaire.load(vocabulary), words(), operator)


def read_once(patch: pytest.MonkeyPatch) -> None:
    """Lets commands that run in this process have what was read, too.

    Files elsewhere, as tests change them, are read as ever; but a YAML text that stands there
    unchanged is not parsed again. Commands in a process of their own read everything.
    """
    patch.setattr(trials, "load", lambda root=None: _load_library(root) if root else library())
    patch.setattr(Words, "load", lambda root=None: _load_words(root) if root else words())
    patch.setattr(trials, "load_yaml", _parsed)
    patch.setattr(questionnaire, "load_yaml", _parsed)
    patch.setattr(examples, "load", _parsed)


def _parsed(source: SourceFile) -> object:
    return pickle.loads(_pickled(source))


@cache
def _pickled(source: SourceFile) -> bytes:
    """Each reader gets values of its own, whatever it does with them."""
    return pickle.dumps(yaml_files.load(source))
