"""Texts that people typed at the steps that are no questions: understood, and none otherwise."""

import pytest

from dialogs.effects import ConsentAnswered, ReferralRequested
from tests.stages.measure import Mark, judged, lines, write

EVERY = 4  # the whole takes a quarter of a minute of CPU
ASKED, WRONG = 0.08, 0.02


def test_most_is_understood_and_hardly_anything_is_taken_otherwise() -> None:
    told = [judged(line) for line in lines()[::EVERY]]
    wrong = [one.line for one in told if one.mark is Mark.WRONG]
    asked = [one.line for one in told if one.mark is Mark.ASKED]
    assert len(wrong) <= WRONG * len(told), wrong
    assert len(asked) <= ASKED * len(told), asked


@pytest.mark.parametrize("step", ["@consent", "@abroad", "@sharing", "@sending"])
def test_whatever_is_typed_agrees_to_nothing_for_good(step: str) -> None:
    for line in lines()[::EVERY]:
        if line["kind"] == "step":
            _, after = write(step, str(line["lang"]), "self", str(line["text"]))
            given = [r for r in after.turn.records if isinstance(r, ConsentAnswered) and r.given]
            sent = [r for r in after.turn.records if isinstance(r, ReferralRequested)]
            assert not given, line
            assert not sent, line
