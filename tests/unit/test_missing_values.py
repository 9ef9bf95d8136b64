"""A value that is not on the report: not known, and never met with an answer about deleting data."""
# ruff: noqa: E501  (tables read best one subject a line)

import pytest

from tests.unit.chatting import asked
from trials.values import Blank


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("crcl", "清除率没有"), ("hemoglobin", "血红蛋白没有"), ("egfr", "这个数没有"), ("egfr", "没有这个数"),
        ("egfr", "no egfr"), ("egfr", "it does not have it"), ("hemoglobin", "no haemoglobin on it"),
    ],
)  # fmt: skip
def test_a_value_that_is_not_printed_is_not_known(question: str, text: str) -> None:
    chat = asked(question, "en" if text.isascii() else "zh")
    chat.write(text)
    assert chat.screening.answer_to(question) is Blank.UNKNOWN


@pytest.mark.parametrize("text", ["no proteinuria", "没有蛋白尿"])
def test_a_finding_that_is_not_there_is_not_what_is_not_printed(text: str) -> None:
    chat = asked("urine_protein_24h_mg", "en" if text.isascii() else "zh")
    chat.write(text)
    assert chat.screening.answer_to("urine_protein_24h_mg") is not Blank.UNKNOWN


def test_what_is_said_of_another_value_is_no_question_about_deleting() -> None:
    chat = asked("egfr", "zh")
    chat.write("清除率没有")
    assert not chat.turn.records
    assert chat.ref == "egfr"
