"""A bar where somebody watches, nothing where nobody does, and the items either way."""

import io
import sys

import pytest

from bot.cli.progress import bar


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("stream", "shown"), [(Terminal(), True), (io.StringIO(), False)])
def test_work_that_takes_a_while_shows_how_far_it_is(
    monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, shown: bool
) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    assert list(bar(iter("abc"), "Kept results")) == ["a", "b", "c"]
    assert ("Kept results" in stream.getvalue()) is shown
