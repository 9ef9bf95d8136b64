"""Texts that people typed at a list of several lines: ticked as they are meant, or asked back."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest

from dialogs.questions.emergencies import emergency_in
from dialogs.questions.lists import blank_draft, ref_of_list
from tests.unit.chatting import Chat, stop

TEXTS = Path(__file__).parents[1] / "data" / "list_texts.jsonl"
LINES = [json.loads(line) for line in TEXTS.read_text("utf-8").splitlines()]
EVERY = 3  # the whole takes half a minute of CPU
MISSED = 0.05  # of the texts that tell of a line: nothing of it is ticked


@dataclass(frozen=True)
class Heard:
    """What became of a list: the lines that are ticked, and those that were recorded as denied."""

    ticked: frozenset[str]
    denied: frozenset[str]
    settled: bool


@cache
def _at(name: str) -> Chat:
    """A phone with a list of all its lines on the screen, with nothing ticked."""
    own = name in ("private", "agree")
    chat = stop(ref_of_list(name if own else "several"))
    lines = tuple(chat.content.questionnaire.lists[name].otherwise)
    shown = chat.screening.current_prompt
    prompt = replace(shown, ref=ref_of_list(name), draft=blank_draft(lines))
    chat.screening = replace(chat.screening, prompt=prompt)
    return chat


def write(name: str, text: str, lang: str = "en", who: str = "self") -> Heard:
    """Write a text at a list of all its lines, with nothing ticked."""
    chat = _at(name).copy()
    lines = tuple(chat.content.questionnaire.lists[name].otherwise)
    chat.screening = replace(chat.screening, lang=lang, who=who)
    before = chat.screening
    chat.write(text)
    after = chat.screening
    settled = chat.ref != ref_of_list(name)
    draft: Mapping[str, str] = {} if settled or after.prompt is None else after.prompt.draft
    ticked = {line for line, mark in draft.items() if mark == "yes"}
    ticked |= {*after.ticked, chat.ref} & set(lines) if settled else set()
    denied = {line for line in lines if line in after.answers and line not in before.answers}
    return Heard(frozenset(ticked), frozenset(denied), settled)


def test_nothing_that_is_so_is_denied_and_little_is_missed() -> None:
    wrong, over, missed, told = [], [], [], 0
    for line in LINES[::EVERY]:
        heard = write(line["list"], line["text"], line["lang"], line["who"])
        true = {name for name, so in line["expected"].items() if so is True}
        false = {name for name, so in line["expected"].items() if so is False}
        wrong += [line["id"]] if heard.denied & true else []
        over += [line["id"]] if heard.ticked & false else []
        if emergency_in(_at(line["list"]).content, line["text"], None):
            continue  # help comes first, and the list again
        told += bool(true)
        missed += [line["id"]] if true and not heard.ticked & true else []
    assert wrong == []
    assert len(over) <= 1, over
    assert len(missed) <= MISSED * told, missed


@pytest.mark.parametrize(
    ("name", "text", "ticked"),
    [
        ("ever", "first one yes, others no", {"allergy_severe_history"}),
        ("ever", "第一个有，别的没有", {"allergy_severe_history"}),
        ("ever", "none, just the epilepsy as a kid", {"cns_epilepsy"}),
        ("ever", "everything no apart from the lung pressure", {"pah_known"}),
        ("now", "除了第二个都没有", {"diabetes"}),
        ("recent", "1有 2没有 3没有", {"iv_antibiotic_days_ago"}),
        ("private", "没有酒瘾 就有点抑郁", {"mental_cognitive"}),
    ],
)
def test_what_is_denied_but_for_one_line_settles_the_list(
    name: str, text: str, ticked: set[str]
) -> None:
    heard = write(name, text, "en" if text.isascii() else "zh")
    assert heard.settled
    assert heard.ticked == ticked


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ever", "my dad had a stroke, not me"),  # the other lines are not spoken of
        ("ever", "i cant ask her just now but she never had a transplant"),
        ("ever", "没有移植过"),
        ("now", "everything except dialysis"),
        ("recent", "nothing in the last 3 weeks"),
        ("ever", "她才6岁"),
    ],
)
def test_what_does_not_speak_of_every_line_settles_none(name: str, text: str) -> None:
    heard = write(name, text, "en" if text.isascii() else "zh")
    assert not heard.settled
    assert not heard.denied


def test_what_was_told_of_a_line_is_shown_there_for_one_tap() -> None:
    chat = _at("recent").copy()
    chat.write("shingles last month, nothing else")
    assert chat.ref == "herpes_zoster_weeks_ago"
    assert chat.say("ui-told-earlier", value="\0").partition("\0")[0].strip() in chat.text


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "No to all. Shingles once but that was at 38"),
        ("en", "shingles when I was 38, no to everything"),
        ("zh", "都没有，带状疱疹是38岁的时候得的"),
    ],
)
def test_a_denial_of_all_with_one_of_years_ago_ticks_nothing(lang: str, text: str) -> None:
    assert write("recent", text, lang) == Heard(frozenset(), frozenset(), settled=False)


@pytest.mark.parametrize("text", ["No to all. Shingles once, two weeks ago", "shingles at 38"])
def test_what_may_have_been_lately_is_ticked(text: str) -> None:
    assert write("recent", text).ticked == {"herpes_zoster_weeks_ago"}
