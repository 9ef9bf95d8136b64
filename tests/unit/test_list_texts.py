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


@pytest.mark.parametrize(
    ("name", "text", "ticked"),
    [
        ("ever", "well my lungs were hit. rest no", {"lung_severe"}),
        ("ever", "it got into his lungs, they healed. others no", {"lung_severe"}),
        ("ever", "None. I do have lung disease, but nobody called it severe", {"lung_severe"}),
        ("ever", "都没有，就是发病时上过呼吸机", {"lung_severe"}),
        ("ever", "没有，脑子里长过东西", {"cns_other_history"}),
        ("ever", "none. lungs not great though", {"lung_severe"}),
        ("ever", "没有，肺不太好", {"lung_severe"}),
        ("now", "none, just a bit of eczema on my hands", {"skin_disease_other"}),
        ("now", "none of those but I use an inhaler", {"lung_disease_non_sle"}),
    ],
)
def test_what_is_told_beside_a_denial_is_ticked_and_shown(
    name: str, text: str, ticked: set[str]
) -> None:
    heard = write(name, text, "en" if text.isascii() else "zh")
    assert heard == Heard(frozenset(ticked), frozenset(), settled=False)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ever", "nope nothing, no fits no strokes, never had shingles, heart and lungs fine"),
        ("ever", "nah none of that, no bad allergies he eats peanut butter all day"),
        ("ever", "none of them. never an allergic reaction bar a rash with plasters"),
        ("ever", "没，都没有，没透析过也没换过肾"),
        ("ever", "这些都没有，没抽过风没中过风"),
        ("now", "no none of these, only skin thing is my lupus rash"),
        ("now", "都没有，就是狼疮的红斑"),
        ("recent", "都没得，去年挂过消炎水，有一年了"),
        ("recent", "没有疱疹，没有试验，没有挂水"),
        ("recent", "no shingles, no trial, no drips"),
    ],
)
def test_what_denies_every_line_settles_the_list(name: str, text: str) -> None:
    heard = write(name, text, "en" if text.isascii() else "zh")
    assert heard.settled
    assert not heard.ticked


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("no epilepsy, no transplants, no cirrhosis",
         {"cns_epilepsy", "transplant_type", "cirrhosis"}),
        ("没有癫痫，没有移植", {"cns_epilepsy", "transplant_type"}),
        ("maybe no epilepsy, no transplant", set()),
        ("应该没有癫痫，没有移植", set()),
        ("no epilepsy, no transplant?", set()),
        ("never had epilepsy or a transplant until last year", set()),
        ("his lungs are good, no epilepsy", set()),  # of one line alone it is asked whether all
    ],
)  # fmt: skip
def test_lines_that_are_denied_by_name_are_settled_and_the_rest_is_asked(
    text: str, denied: set[str]
) -> None:
    heard = write("ever", text, "en" if text.isascii() else "zh")
    assert not heard.settled
    assert heard.denied == denied


def test_what_may_tell_of_a_line_is_not_denied_by_a_yes() -> None:
    chat = _at("ever").copy()
    chat.write("something odd with the wobbly bits in May, rest no")
    assert chat.say("ui-list-told-more") in chat.text
    chat.write("yes")
    assert not set(chat.content.questionnaire.lists["ever"].otherwise) & set(chat.screening.answers)
