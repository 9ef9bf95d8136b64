"""Months told with the list of medicines are shown at their own question, for one tap."""

import pytest

from tests.unit.chatting import asked
from trials.values import Amount, Courses


@pytest.mark.parametrize(
    ("lang", "text", "months"),
    [
        ("zh", "骁悉吃了10个月", {"mycophenolate": 10}),
        ("zh", "羟氯喹12个月，环磷酰胺", {"hydroxychloroquine": 12}),
        ("zh", "羟氯喹、骁悉，各用了8个月", {"hydroxychloroquine": 8, "mycophenolate": 8}),
        ("zh", "羟氯喹和骁悉都吃了8个月", {"hydroxychloroquine": 8, "mycophenolate": 8}),
        ("en", "mycophenolate for 9 months", {"mycophenolate": 9}),
        ("en", "hydroxychloroquine and methotrexate, 8 months each",
         {"hydroxychloroquine": 8, "methotrexate": 8}),
        ("en", "Plaquenil 2 years, and azathioprine", {"hydroxychloroquine": 24}),
        ("en", "CellCept 9 months, Prograf 4 months", {"mycophenolate": 9, "tacrolimus": 4}),
    ],
)  # fmt: skip
def test_the_months_of_a_list_are_kept_for_their_question(
    lang: str, text: str, months: dict[str, int]
) -> None:
    chat = asked("immuno_drugs", lang, dx_sle=True, age_years=32, sex="female")
    chat.write(text)
    kept = {drug: Amount.exactly(length) for drug, length in months.items()}
    assert chat.screening.told.get("immuno_months") == Courses.of(kept)
    assert chat.screening.answer_to("immuno_months") is None


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "hydroxychloroquine and methotrexate"),
        ("en", "hydroxychloroquine 400 mg each day, methotrexate"),
        ("en", "8 months each would be planned, hydroxychloroquine"),
        ("en", "hydroxychloroquine, stopped 8 months ago"),
        ("zh", "羟氯喹，8个月前停的"),
        ("zh", "羟氯喹每天两片，骁悉"),
    ],
)
def test_a_dose_a_plan_or_an_end_is_no_length(lang: str, text: str) -> None:
    chat = asked("immuno_drugs", lang, dx_sle=True, age_years=32, sex="female")
    chat.write(text)
    assert "immuno_months" not in chat.screening.told
