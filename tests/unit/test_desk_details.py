"""What in a person's words may say who wrote them is pointed out; what cannot is left alone."""

import pytest

from dialogs.desk.details import personal_details

FOUND = (
    ("My mother Mary Chen has diabetes too.", ("Mary Chen",)),
    ("call me on 138 0013 8000 please", ("138 0013 8000",)),
    ("my name is tom. Is it safe?", ("tom",)),
    ("This is John Smith from Leeds", ("John Smith",)),
    ("I am Mary Smith and I have lupus", ("Mary Smith",)),
    ("My son Leo is 6", ("Leo",)),
    ("Is it open?\nThanks\nMary", ("Mary",)),
    ("write to a.b@example.com", ("a.b@example.com",)),
    ("I am @mary_chen1", ("@mary_chen1",)),
    ("wechat: abc_12345", ("abc_12345",)),
    ("+44 20 7946 0000", ("+44 20 7946 0000",)),
    ("我叫张小梅，要住几天院？", ("张小梅",)),
    ("孩子叫李明，9岁", ("李明",)),
    ("我姓陳，想問要住幾天", ("我姓陳",)),
    ("我叫陳大文", ("陳大文",)),
    ("本人王芳，42岁", ("王芳",)),
    ("我是陈静，想问一下", ("陈静",)),
    ("李女士，住院多久", ("李女士",)),
    ("电话13800138000", ("13800138000",)),
    ("电话１３８００１３８０００", ("13800138000",)),
    ("打幺三八零零一三八零零零", ("幺三八零零一三八零零零",)),
    ("加我微信：abc_12345", ("abc_12345",)),
    ("身份证110101199003071234", ("110101199003071234",)),
    ("邮箱a.b@example.com", ("a.b@example.com",)),
)
CALM = (
    "I'm Chinese and I have lupus",
    "I am in Changhai Hospital now",
    "ANC is 3.1 and platelets 250 000",
    "since 2026-11-30",
    "NCT06010472 is it open?",
    "Dr Xu said I could",
    "can I take Plaquenil 200 mg and Prednisone",
    "我是患者家属，想问问",
    "血小板10万，肌酐88，2024年3月开始",
    "这个药叫什么名字",
    "我对青霉素过敏",
)


@pytest.mark.parametrize(("text", "found"), FOUND)
def test_what_says_who_wrote_it_is_pointed_out(text: str, found: tuple[str, ...]) -> None:
    assert personal_details(text) == found


@pytest.mark.parametrize("text", CALM)
def test_what_says_nothing_about_a_person_is_left_alone(text: str) -> None:
    assert personal_details(text) == ()


def test_a_name_that_was_given_here_is_known_again() -> None:
    assert personal_details("tell wren that I came", "Wren") == ("Wren",)
