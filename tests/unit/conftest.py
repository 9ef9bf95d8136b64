"""Fixtures for the talk: what stays the same between turns, and a fresh phone."""

import pytest

from dialogs.context import Content
from tests.unit.chatting import Chat, the_content


@pytest.fixture(scope="session")
def content() -> Content:
    return the_content()


@pytest.fixture
def chat() -> Chat:
    return Chat()
