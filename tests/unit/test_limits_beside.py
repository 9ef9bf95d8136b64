"""At the question of one limit, numbers beside other tests' names are limits too, never values."""

from fractions import Fraction

import pytest

from tests.unit.chatting import Chat
from tests.unit.test_no_results import _at
from trials.values import Result


def at_the_limit(lang: str) -> Chat:
    chat = _at("alt", lang)
    chat.write("ALT 15, AST 23, bilirubin 8 umol/L" if lang == "en" else "谷丙15，谷草23，胆红素8")
    assert chat.ref == "alt.uln"
    return chat


def of(chat: Chat, fact: str) -> tuple[Fraction | float | None, Fraction | None]:
    given = chat.screening.answer_to(fact)
    assert isinstance(given, Result)
    return given.amount and given.amount.high, given.uln


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("40，谷草也是40，胆红素是20", (40, 40, 20)),
        ("40，谷草也是40", (40, 40, None)),
        ("谷丙40，谷草40，胆红素23", (40, 40, 23)),
        ("谷草是35", (None, 35, None)),
        ("40, AST 35", (40, 35, None)),
        ("ALT 40, AST 35", (40, 35, None)),
        ("40，血红蛋白130", (40, None, None)),
    ],
)
def test_no_value_is_overwritten_by_a_limit(text: str, limits: tuple[int | None, ...]) -> None:
    chat = at_the_limit("en" if text.isascii() else "zh")
    chat.write(text)
    told = [of(chat, fact) for fact in ("alt", "ast", "tbil")]
    assert told == list(zip((15, 23, 8), limits, strict=True))
    assert chat.screening.answer_to("hemoglobin") is None


def test_a_value_said_again_is_no_limit() -> None:
    chat = at_the_limit("zh")
    chat.write("不对，40是上限，谷草是23，胆红素8")
    assert of(chat, "ast") == (23, None)
    assert of(chat, "tbil") == (8, None)
