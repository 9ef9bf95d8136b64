"""Where results are asked for, whoever says that there are none to tell is not asked again."""

from dataclasses import replace

import pytest

from dialogs.questions.message import with_prompt
from dialogs.steps.prompts import STAGES, show_stage
from tests.unit.chatting import Chat, stop
from trials.values import Blank


def _at(ref: str, lang: str = "en") -> Chat:
    chat = stop("@sheet_other")
    chat.screening = replace(chat.screening, lang=lang)
    asked = with_prompt(chat.context, ref)
    chat.screening = asked.screening
    if ref in STAGES:
        chat.screen = show_stage(asked, asked.screening.current_prompt)
    return chat


def _written(sheet: str, text: str) -> tuple[Chat, dict[str, object]]:
    chat = _at(f"@sheet_{sheet}", "en" if text.isascii() else "zh")
    before = set(chat.screening.answers)
    chat.write(text)
    told = {f: chat.screening.answer_to(f) for f in chat.screening.answers if f not in before}
    return chat, told


@pytest.mark.parametrize(
    ("sheet", "text"),
    [
        ("liver", "not on the letter"),
        ("liver", "none of those"),
        ("blood_count", "dont have"),
        ("kidney", "dont have them"),
        ("liver", "none"),
        ("antibodies", "i have none of them"),
        ("liver", "liver numbers are normal they say, didnt get the sheet"),
        ("liver", "doctor say liver is good but no number"),
        ("kidney", "kidneys are good but dont know the number"),
        ("kidney", "blood was fine but i dont have the numbers on me"),
        ("other", "dont know sorry, never had a brain scan"),
        ("infections", "i never had these tests"),
        ("heart", "never had a heart scan"),
        ("kidney", "can't find the sheet"),
        ("liver", "my hospital keeps them"),
        ("liver", "sheet is at home"),
        ("other", "不知道 没细看过"),
        ("liver", "没有"),
        ("liver", "肝好的 数字记不得"),
        ("kidney", "肾没毛病 具体不清楚"),
        ("liver", "记不得 问医院吧"),
        ("liver", "凝血说正常，具体数手上没有"),
        ("liver", "这两个数值我没有"),
        ("liver", "单子上没这几样"),
        ("infections", "没做过这些检查"),
        ("lungs", "从来没做过肺功能"),
        ("blood_count", "血常规正常 数字没记"),
        ("liver", "报告不在身边"),
    ],
)
def test_who_has_nothing_to_tell_of_a_sheet_has_none_of_it(sheet: str, text: str) -> None:
    chat, told = _written(sheet, text)
    assert chat.ref != f"@sheet_{sheet}"
    assert set(told.values()) <= {Blank.UNKNOWN}


@pytest.mark.parametrize(
    ("sheet", "text"),
    [
        ("liver", "my liver is bad"),
        ("liver", "what if i dont have them?"),
        ("kidney", "没有怎么办"),
        ("infections", "no infections"),
        ("infections", "没有传染病"),
        ("infections", "报告上没有传染病"),
        ("infections", "没查出问题"),
        ("heart", "no results were bad"),
        ("kidney", "让我找找"),
        ("liver", "i dont have the patience for this"),
        ("liver", "i do have them"),
        ("liver", "not normal"),
        ("liver", "肝不好"),
    ],
)
def test_what_says_something_else_leaves_the_sheet_open(sheet: str, text: str) -> None:
    chat, told = _written(sheet, text)
    assert chat.ref == f"@sheet_{sheet}"
    assert told == {}


def test_a_value_beside_what_is_not_known_is_taken() -> None:
    _, told = _written("kidney", "creatinine 70, dont know the rest")
    assert told["creatinine"] not in (None, Blank.UNKNOWN)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("pt", "no PT on here"),
        ("pt", "这份没有PT"),
        ("tbil", "这张上没有总胆红素"),
        ("tbil", "not on the sheet"),
        ("alt", "dont have"),
        ("alt", "手上没有"),
        ("creatinine", "only creatinine, no number"),
        ("egfr", "上面没有"),
    ],
)
def test_one_value_that_is_not_there_is_not_known(question: str, text: str) -> None:
    chat = _at(question, "en" if text.isascii() else "zh")
    chat.write(text)
    assert chat.screening.answer_to(question) is Blank.UNKNOWN


@pytest.mark.parametrize(
    "text", ["theres no limit printed", "no upper limit", "没印上限", "没有上限", "没写参考范围"]
)
def test_a_limit_that_is_not_printed_is_not_known(text: str) -> None:
    chat = _at("tbil", "en" if text.isascii() else "zh")
    chat.write("12 umol/L")
    assert chat.ref == "tbil.uln"
    chat.write(text)
    assert chat.ref != "tbil.uln"
    assert chat.screening.answer_to("tbil") not in (None, Blank.UNKNOWN)
