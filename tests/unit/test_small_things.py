"""What irritated a person who used the page for an hour: each of these stays mended.

Others stand with their subject: the study for children (`test_results.py`), nobody connected
(`test_sharing.py`), a number put right (`test_correcting.py`), the numbered list at the result
(`test_changing.py`), rows of buttons (`test_columns.py`), coming back (`test_turn.py`).
"""

import pytest

from dialogs.messages import EditButtons, NewMessage, UnsupportedInput
from dialogs.planning.choosing import GENTLE
from dialogs.results.matches import matches, offers
from dialogs.words import LANGUAGES, as_key
from tests.unit.chatting import Chat, asked, journey, stop

IN_BOTH = pytest.mark.parametrize("lang", LANGUAGES)


@IN_BOTH
def test_a_result_is_one_message_that_ends_with_what_to_do_and_where(lang: str) -> None:
    """It was four of 250 words each, and the buttons below named hospitals alone."""
    chat = stop("@result", lang=lang)
    (said,) = [say for say in chat.turn.says if isinstance(say, NewMessage)]
    last = said.text.split("\n\n")[-2:]
    first, *_ = sendable = [
        b.text for row in said.rows for b in row if b.option.startswith("share_")
    ]
    assert first in last[0]
    ranked = [match.trial.id for match in matches(chat.context)]
    offered = [trial for trial, _ in offers(chat.context)]
    assert offered == [trial for trial in ranked if trial in offered]  # what fits best is first
    for label, (trial, site) in zip(sendable, offers(chat.context), strict=True):
        assert chat.say(as_key("trial", trial), "tag") in label
        assert chat.say(as_key("site", site), "city") in label


@IN_BOTH
@pytest.mark.parametrize(
    ("name", "cohort"),
    [("P18", "cohort-mdr-srns"), ("P33", "cohort-pss"), ("P41", "cohort-iim")],
)
def test_a_study_of_many_illnesses_names_the_one_they_have(
    name: str, cohort: str, lang: str
) -> None:
    """A mother read of "diseases such as lupus"; her child has nephrotic syndrome."""
    chat = stop("@result", name, lang)
    assert chat.say("ui-summary-illness", illnesses=chat.say(cohort)) in chat.text


@IN_BOTH
def test_after_the_end_every_word_says_that_the_result_is_still_there(lang: str) -> None:
    """ "/start shows it again", then "/start begins anew": that frightened."""
    chat = stop("@result", lang=lang)
    chat.press("finish")
    kept = {"en": "/start shows it again", "zh": "发 /start 可以再看一次"}[lang]
    assert kept in chat.text
    chat.write({"en": "thanks", "zh": "谢谢"}[lang])
    assert {"en": "/start shows your result again", "zh": "发 /start 可以再看结果"}[
        lang
    ] in chat.text
    chat.start()
    chat.press("see")
    assert chat.ref == "@result"


@IN_BOTH
@pytest.mark.parametrize("media", ["", "voice", "sticker"])
def test_what_cannot_be_read_is_answered_by_its_kind_above_the_question(
    media: str, lang: str
) -> None:
    chat = asked("sex", lang)
    nonce = chat.screening.current_prompt.nonce
    chat.hear(UnsupportedInput("media", media=media))
    (said,) = [say for say in chat.turn.says if isinstance(say, NewMessage)]
    way_out = {
        ("en", ""): "copy it and paste it", ("zh", ""): "复制后粘贴",
        ("en", "voice"): "microphone", ("zh", "voice"): "话筒",
        ("en", "sticker"): "a few words", ("zh", "sticker"): "打几个字",
    }[lang, media]  # fmt: skip
    assert way_out in said.text
    assert chat.say("sex") in said.text
    assert {"female", "male"} <= set(chat.options)
    assert (said.bears, chat.ref) == (nonce, "sex")


@IN_BOTH
@pytest.mark.parametrize("ref", ["hemoglobin", "@result", "@review"])
def test_a_photo_with_nothing_beside_it_changes_nothing(ref: str, lang: str) -> None:
    chat = stop(ref, lang=lang)
    before = chat.screening
    chat.hear(UnsupportedInput("media", caption={"en": "my blood test", "zh": "我的化验单"}[lang]))
    assert chat.say("ui-media-not-read") in chat.text
    assert (chat.ref, chat.screening.replies) == (before.current_prompt.ref, before.replies)
    assert chat.options


@IN_BOTH
def test_the_words_beside_a_photo_are_read_as_if_they_were_typed(lang: str) -> None:
    chat = stop("hemoglobin", lang=lang)
    chat.hear(UnsupportedInput("media", caption="Hb 112 g/L"))
    assert chat.say("ui-media-not-read") in chat.text
    assert chat.screening.answer_to("hemoglobin") is not None
    asks = stop("hemoglobin", lang=lang)
    asks.hear(UnsupportedInput("media", caption={"en": "is it safe?", "zh": "安全吗？"}[lang]))
    assert chat.say("topic-side-effects") in asks.text
    notes = stop("hemoglobin", lang=lang)
    notes.hear(
        UnsupportedInput("media", caption={"en": "note: hair loss", "zh": "备注 掉头发"}[lang])
    )
    assert [note.text for note in notes.screening.notes] == [
        {"en": "hair loss", "zh": "掉头发"}[lang]
    ]


def test_the_words_beside_a_photo_of_before_the_question_are_no_answer_to_it() -> None:
    chat = stop("hemoglobin")
    chat.hear(UnsupportedInput("media", caption="Hb 112 g/L", fresh=False))
    assert chat.screening.answer_to("hemoglobin") is None
    assert chat.ref == "hemoglobin"


@IN_BOTH
@pytest.mark.parametrize("ref", ["@result", "hemoglobin"])
def test_a_question_that_was_typed_before_the_message_arrived_is_answered(
    ref: str, lang: str
) -> None:
    """ "That was sent before the question came" was said to somebody who asked something."""
    chat = stop(ref, lang=lang)
    chat.write({"en": "how long is the hospital stay?", "zh": "要住院多久？"}[lang], fresh=False)
    assert chat.say("topic-hospital-stay") in chat.text
    assert chat.say("ui-typed-too-early") not in chat.text
    assert chat.ref == ref


@IN_BOTH
@pytest.mark.parametrize("name", ["P01", "P18", "P33"])
def test_nobody_is_asked_whether_they_would_take_part_among_the_first(name: str, lang: str) -> None:
    """It was the fourth question, before anything was told about any study."""
    talk = journey(name, lang, lists=True, sheets=True)
    chat = next(one for one in talk if one.ref in ("@list_agree", "consent_willing"))
    assert len(chat.screening.current_answers) > GENTLE
    assert {"en": "the hospital explains first", "zh": "医院会先讲清楚"}[lang] in chat.text


@IN_BOTH
def test_a_no_to_taking_part_can_be_a_slip_and_is_said_in_plain_words(lang: str) -> None:
    chat = stop("@review", lang=lang)
    chat.press("change", "consent_willing", "no", "confirm")
    assert chat.say("ui-result-next-option-change") in chat.text
    assert {"en": "you answered that it is not wanted", "zh": "您选了不愿意"}[lang] in chat.text


@IN_BOTH
def test_a_question_that_is_shown_again_takes_the_buttons_off_the_message_before(lang: str) -> None:
    chat = asked("sex", lang)
    nonce = chat.screening.current_prompt.nonce
    chat.write("xyzzy")
    assert EditButtons(nonce, 0, ()) in chat.turn.says
    assert chat.options
    chat.write("xyzzy")
    assert EditButtons(nonce, 1, ()) in chat.turn.says
    chat.press("female")
    assert chat.screening.answer_to("sex") == "female"


def test_of_a_result_that_is_shown_again_more_stays_with_the_cards() -> None:
    chat = stop("@result")
    chat.hear(UnsupportedInput("media"))
    (bare,) = [say for say in chat.turn.says if isinstance(say, EditButtons)]
    assert {button.text for row in bare.rows for button in row} >= {"More: Shanghai lupus"}
    assert not [b for row in bare.rows for b in row if b.option.startswith("share_")]


@IN_BOTH
def test_who_pauses_comes_back_to_the_same_question_with_all_answers(lang: str) -> None:
    chat = stop("hemoglobin", lang=lang)
    answers = chat.screening.replies
    chat.call("pause")
    chat.write({"en": "hello again", "zh": "接着答吧"}[lang])
    assert chat.say("ui-resumed") in chat.text
    assert (chat.ref, chat.screening.replies) == ("hemoglobin", answers)
    chat.call("language")
    assert (chat.ref, chat.screening.replies) == ("hemoglobin", answers)
    old = Chat()
    old.start()
    old.press("en")
    pressed = old.copy()
    pressed.press("self")
    pressed.screen = old.screen
    assert pressed.press("self").toast == pressed.say("ui-press-old")
