"""Drips of cyclophosphamide told by their number: how far apart they were is asked back."""

import pytest

from dialogs.reading.drips import asked_interval
from tests.unit.base_patients import LIBRARY
from tests.unit.chatting import stop
from trials.values import Amount

FACTS = LIBRARY.vocabulary.facts


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("6次", [6, 3, 4]),
        ("六次", [6, 3, 4]),
        ("打了8次", [8, 4, "11/2"]),
        ("十二个疗程", [12, 6, "17/2"]),
        ("6 courses", [6, 3, 4]),
        ("6 drips", [6, 3, 4]),
        ("500mg 6次", [6, 3, 4]),
        ("每两周一次，共6次", [3]),
        ("隔两周打一次，共6次", [3]),
        ("半个月一次共6次", [3]),
        ("每三周一次 6次", [4]),
        ("每月一次，共6次", [6]),
        ("6 doses every 2 weeks", [3]),
        ("6 x 500 mg every other week", [3]),
        ("6 infusions, monthly", [6]),
        ("once a month, 8 times", [8]),
    ],
)
def test_a_number_of_drips_is_asked_back(text: str, months: list[int | str]) -> None:
    check = asked_interval(FACTS["ctx_months"], text)
    assert check
    assert [offer.given for offer in check.offers] == [Amount.exactly(m) for m in months]


@pytest.mark.parametrize(
    "text",
    [
        *("6", "6个月", "6 months", "half a year", "never", "没用过", "两年", "2020年打了6次"),
        *(
            "6 months, 6 drips",
            "每两周一次",
            "不知道",
            "6次还是8次",
            "6 drips in 3 weeks",
            "一次",
            "",
        ),
    ],
)
def test_a_time_is_none(text: str) -> None:
    assert asked_interval(FACTS["ctx_months"], text) is None


def test_other_facts_have_no_drips() -> None:
    for fact in ("immuno_months", "weight_kg", "bcell_drug_days_ago"):
        assert asked_interval(FACTS[fact], "6次") is None


@pytest.mark.parametrize(("lang", "label"), [("en", "Every 2 weeks: 3 months"),
                                             ("zh", "每两周一次：3个月")])  # fmt: skip
def test_the_press_records_the_months(lang: str, label: str) -> None:
    chat = stop("ctx_months", lang=lang)
    chat.write("6次")
    assert chat.ref == "ctx_months"
    chat.press(label)
    assert chat.screening.answer_to("ctx_months") == Amount.exactly(3)
