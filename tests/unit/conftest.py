"""Fixtures for the talk: what stays the same between turns, and a fresh phone."""

import pytest

from dialogs.context import Content
from tests.unit.chatting import Chat, the_talk


@pytest.fixture(scope="session")
def content() -> Content:
    return the_talk()


@pytest.fixture
def chat() -> Chat:
    return Chat()
