"""Buttons said with the thing that is asked for, or in nearly their own words."""

import pytest

from tests.unit.chatting import asked

HEARD = [
    ("zh", "malignancy", "从没得过癌症", "none"),
    ("zh", "malignancy", "从没得过恶性肿瘤", "none"),
    ("zh", "cns_epilepsy", "从没得过癫痫", False),
    ("en", "ln_response", "they hardly got any better", "no_remission"),
    ("en", "ln_response", "hardly better", "no_remission"),
]


@pytest.mark.parametrize(("lang", "ref", "text", "value"), HEARD)
def test_a_button_in_other_words_is_taken(lang: str, ref: str, text: str, value: object) -> None:
    chat = asked(ref, lang, dx_ln=True, age_years=32, sex="female")
    chat.write(text)
    assert chat.screening.answer_to(ref) == value


@pytest.mark.parametrize(
    ("lang", "ref", "text"),
    [
        ("zh", "malignancy", "从没得过癌症吗"),
        ("zh", "malignancy", "我妈从没得过癌症"),
        ("zh", "malignancy", "从没得过癌症？怀疑过"),
        ("en", "ln_response", "hardly better? not sure"),
        ("zh", "childbearing_potential", "不太可能的"),
    ],
)
def test_a_doubt_or_somebody_else_is_not(lang: str, ref: str, text: str) -> None:
    chat = asked(ref, lang, dx_ln=True, age_years=32, sex="female")
    chat.write(text)
    assert chat.screening.answer_to(ref) is None
