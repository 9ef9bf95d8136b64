"""What takes an answer back or leaves it open is never kept, whatever was understood before it."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.answers.judging import WRITERS, Mark, judged, lines, readings

AFTER = {
    "en": (
        "{}, no wait", "{}. sorry, wrong question", "{}, not sure", "{}?", "{}, scratch that",
        "{} lol just kidding", "{}, does that count?", "{}, but that's my sister's",
        "not sure but {}",
    ),
    "zh": (
        "{}，不对", "{}，发错了", "{}，记不清了", "{}？", "{}，当我没说",
        "{}，开玩笑的", "{}，算吗？", "{}，说的是我姐", "不确定，{}",
    ),
}  # fmt: skip
# One in so many: each is tried with every ending, and all of them would take a minute.
EVERY = 53


def kept() -> Iterator[dict[str, Any]]:
    """Yield lines that somebody types about himself and that are kept without a question."""
    every = [line for name in WRITERS for line in lines(name)]
    for line in every[::EVERY]:
        own = line.get("who", "self") == "self" and not line["question"].startswith("@")
        own &= line["question"] != "transplant_type"  # a sister is a donor there
        if own and "value" in line["expect"] and judged(line).mark is Mark.RIGHT:
            yield line


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_an_answer_that_is_taken_back_or_left_open_is_not_kept(lang: str) -> None:
    tried = [line for line in kept() if line["lang"] == lang]
    assert len(tried) > 25
    wrongly = []
    for line in tried:
        for around in AFTER[lang]:
            text = around.format(line["text"].rstrip(".。"))
            heard = readings().of_line(json.dumps(line | {"text": text}))
            if heard.get("outcome") == "value":
                wrongly.append((line["question"], text, heard["facts"]))
    assert not wrongly


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        ("iim_type", "my brother: dermatomyositis"),
        ("esrd_dialysis", "我妈：一周透三次"),
        ("nyha_class", "有心衰，躺着都喘，那是以前，现在不是了"),
        ("ana_titre", "可能1:320"),
    ],
)
def test_what_is_another_s_or_over_is_offered(question: str, typed: str) -> None:
    line = {"id": "1", "question": question, "lang": "en", "who": "self", "text": typed}
    assert readings().of_line(json.dumps(line))["outcome"] == "confirm"


@pytest.mark.parametrize(
    ("question", "typed", "value"),
    [
        ("creatinine", "it was 180 in june but last week's is 112", 112),
        ("esr", "40 in March, 22 last week", 22),
        ("esr", "上周22，去年60", 22),
    ],
)
def test_of_two_values_with_a_day_the_later_counts(question: str, typed: str, value: float) -> None:
    line = {"id": "1", "question": question, "lang": "en", "who": "self", "text": typed}
    heard = readings().of_line(json.dumps(line | {"on": "2026-11-30"}))
    assert heard.get("facts") == {question: value}
