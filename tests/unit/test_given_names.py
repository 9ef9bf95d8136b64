"""Names as people give them: out of what they type around them, and nothing else for a name."""
# ruff: noqa: E501  (tables read best one subject a line)

import pytest

from dialogs.reading import Problem, read_name

GIVEN = [
    ("Priya is fine", "Priya"), ("call me Tom", "Tom"), ("they can ask for Jim", "Jim"), ("just say Anna", "Anna"),
    ("Dave will do", "Dave"), ("Mr Chen is ok", "Mr Chen"), ("Mrs. Okafor please", "Mrs. Okafor"), ("my name is Will", "Will"),
    ("ask for her mother, Mrs Rossi", "Mrs Rossi"), ("whatever, Bob", "Bob"), ("any name? then Rose", "Rose"), ("Name: Li Lei", "Li Lei"),
    ("Tomás, with an accent", "Tomás"), ("Li, Mary", "Li, Mary"), ("put Ms Tran", "Ms Tran"), ("please use my nickname Bee", "Bee"),
    ("叫她小孟就行", "小孟"), ("写何姐就好", "何姐"), ("没有英文名，就写郭燕", "郭燕"), ("随便，阿美吧", "阿美"), ("姓名：李雷", "李雷"), ("小鱼就行", "小鱼"),
    ("本人姓冯，冯晓", "冯晓"), ("马先生，免贵", "马先生"), ("用真名，王芳", "王芳"), ("Linda也行", "Linda"),
]  # fmt: skip
NONE = [
    "ok", "thank you", "Good morning", "evening is fine", "That is fine", "Monday works", "none of them", "I'm ready",
    "call me anything", "just me", "好的", "谢谢", "用微信", "微信就行", "就这样", "都可以", "爱叫啥叫啥", "没名字",
]  # fmt: skip


@pytest.mark.parametrize(("typed", "name"), GIVEN)
def test_a_name_is_taken_out_of_what_stands_around_it(typed: str, name: str) -> None:
    assert read_name(typed) == name


@pytest.mark.parametrize("typed", NONE)
def test_an_answer_or_thanks_are_no_name(typed: str) -> None:
    assert read_name(typed) == Problem("ui-name-sentence")
