"""The list of illnesses in plain words: the kind that is meant is ticked, never "another one"."""

import pytest

from tests.unit.chatting import Chat

LIST = "conditions"


def at_the_list(lang: str, who: str = "self") -> Chat:
    chat = Chat().begin(who, lang)
    chat.write("9" if who == "child" else "32")
    assert chat.ref == LIST
    return chat


def ticked(chat: Chat, text: str) -> set[str]:
    """What is ticked after a text, whether it was taken at once or is shown first."""
    chat.write(text)
    if chat.ref == LIST:
        assert chat.screening.prompt
        return {option for option, mark in chat.screening.prompt.draft.items() if mark != "off"}
    return {fact for fact in chat.screening.answers if chat.screening.answer_to(fact) is True}


NEPHROTIC = [
    "nephrotic syndrome, steroids don't clear it",
    "nephrotic syndrome that steroids do not clear",
    "nephrotic syndrome where the steroids never worked",
    "prednisone did nothing for the nephrotic syndrome",
    "FSGS, not responding to steroids",
    "激素治不好的肾病综合征",
    "肾病综合征，激素没用",
    "肾综 激素压不住",
    "激素用足了，尿蛋白还是没转阴的肾病综合征",
]


@pytest.mark.parametrize("text", NEPHROTIC)
@pytest.mark.parametrize("who", ["self", "child"])
def test_the_kind_that_steroids_do_not_clear_is_told_in_plain_words(text: str, who: str) -> None:
    chat = at_the_list("en" if text.isascii() else "zh", who)
    assert ticked(chat, text) == {"dx_srns"}
    assert chat.ref != LIST, "taken without a question"


@pytest.mark.parametrize(
    ("text", "illness"),
    [
        ("nephrotic syndrome", "dx_srns"),
        ("FSGS", "dx_srns"),
        ("minimal change disease", "dx_srns"),
        ("肾病综合征", "dx_srns"),
        ("难治性肾病综合征", "dx_srns"),
        ("激素抵抗", "dx_srns"),
        ("hard skin", "dx_ssc"),
        ("皮肤变硬", "dx_ssc"),
        ("dry mouth and dry eyes", "dx_pss"),
        ("口干眼干", "dx_pss"),
        ("肌肉发炎", "dx_iim"),
        ("小血管发炎", "dx_aav"),
        ("inflamed small blood vessels", "dx_aav"),
    ],
)
def test_a_name_that_is_likely_one_of_the_list_is_ticked_and_shown_first(
    text: str, illness: str
) -> None:
    chat = at_the_list("en" if text.isascii() else "zh")
    assert ticked(chat, text) == {illness}
    assert chat.ref == LIST
    assert chat.say("ui-check-ticks") in chat.text


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("illness", ["sle", "ln", "pss", "ssc", "iim", "ra", "srns", "igan", "aav"])
def test_what_the_list_says_of_an_illness_ticks_it_when_it_is_typed(
    lang: str, illness: str
) -> None:
    chat = at_the_list(lang)
    note = chat.say(f"conditions-option-dx-{illness}", "note")
    positive = note.split(";")[0].split("；")[0].split(". ")[0]
    assert f"dx_{illness}" in ticked(chat, positive)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("no nephrotic syndrome, steroids don't clear it", "dx_srns"),
        ("not nephrotic syndrome", "dx_srns"),
        ("lupus, steroids don't clear it", "dx_srns"),
        ("狼疮，激素治不好", "dx_srns"),
        ("不是激素治不好的肾病综合征", "dx_srns"),
        ("steroid dependent nephrotic syndrome", "dx_srns"),
        ("没有口干眼干", "dx_pss"),
        ("no hard skin", "dx_ssc"),
    ],
)
def test_what_is_denied_or_said_of_another_illness_is_not_ticked(text: str, never: str) -> None:
    assert never not in ticked(at_the_list("en" if text.isascii() else "zh"), text)


@pytest.mark.parametrize(
    "text",
    [
        "maybe nephrotic syndrome, steroids did not clear it",
        "nephrotic syndrome? steroids don't clear it",
        "怀疑是激素治不好的肾病综合征",
        "nephrotic syndrome, steroids clear it",
        "肾病综合征，激素有用",
    ],
)
def test_a_doubt_or_the_other_kind_is_shown_first(text: str) -> None:
    chat = at_the_list("en" if text.isascii() else "zh")
    assert ticked(chat, text) == {"dx_srns"}
    assert chat.ref == LIST


@pytest.mark.parametrize(
    "text",
    [
        "原发性干燥综合征，没有狼疮和类风湿",
        "干燥综合征，没有狼疮跟类风湿",
        "干燥综合征，不是狼疮和类风湿",
        "干燥综合征，没得过狼疮及硬皮病",
        "没有狼疮和肌炎和类风湿，只有干燥",
        "sjogrens, no lupus and RA",
        "sjogrens, no lupus or RA",
        "sjogrens, don't have lupus and rheumatoid arthritis",
    ],
)
def test_a_denial_reaches_over_and_to_every_bare_name_behind_it(text: str) -> None:
    chat = at_the_list("en" if text.isascii() else "zh")
    assert ticked(chat, text) == {"dx_pss"}


@pytest.mark.parametrize(
    ("text", "illness"),
    [
        ("no lupus and I have RA", "dx_ra"),
        ("不是狼疮，是类风湿", "dx_ra"),
        ("没有狼疮，有类风湿", "dx_ra"),
    ],
)
def test_a_denial_ends_where_the_next_name_is_affirmed(text: str, illness: str) -> None:
    chat = at_the_list("en" if text.isascii() else "zh")
    assert ticked(chat, text) == {illness}
