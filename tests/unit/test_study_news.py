"""To be told of other studies, in the talk: asked for by itself, silent about illness."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from dialogs.context import Content, NewsView
from dialogs.effects import ConsentAnswered, NewsCancelled, NewsRequested
from dialogs.messages import ButtonInput
from dialogs.phases import Phase
from dialogs.results.news import NEWS, news_prompt
from dialogs.screening import AnswerRecord
from dialogs.words import LANGUAGES, as_key
from tests.unit.chatting import TODAY, Chat, asked_for_news, closed, early, stop
from tests.unit.test_words import CONDITIONS
from trials.values import Blank

ADULTS = "NCT06010472"


def at_result(lang: str = "en", who: str = "self") -> Chat:
    """A result in which something fits."""
    chat = stop("@review", lang=lang)
    chat.screening = replace(chat.screening, who=who)
    chat.press("confirm")
    return chat


def nothing_fits(lang: str = "en") -> Chat:
    """A result in which nothing fits."""
    chat = stop("@review", "P48", lang)
    chat.screening = chat.screening.with_record(
        AnswerRecord("age_years", {"consent_willing": False}, TODAY, "unwilling")
    )
    chat.press("confirm")
    assert not [option for option in chat.options if option.startswith("share")]
    return chat


def agreed(option: str = "months_12") -> Chat:
    chat = asked_for_news()
    chat.press(option)
    return chat


@pytest.mark.parametrize("lang", LANGUAGES)
def test_where_nothing_fits_it_is_one_press_away(lang: str) -> None:
    chat = nothing_fits(lang)
    assert chat.button(NEWS).text == chat.say("ui-result-next-option-news")
    chat.press(NEWS)
    assert chat.ref == "@news"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_where_something_fits_it_stands_below_the_studies_elsewhere(lang: str) -> None:
    chat = at_result(lang)
    before = len(chat.turn.says), chat.screening
    assert NEWS not in chat.options
    chat.press("-elsewhere")
    assert chat.options == (NEWS,)
    assert chat.screening == before[1]


def test_after_the_end_its_old_button_still_leads_to_the_question() -> None:
    chat = closed()
    chat.hear(old("-elsewhere"))
    chat.press(NEWS)
    assert (chat.screening.phase, chat.ref) == (Phase.NEWS, "@news")
    chat.press("decline")
    assert chat.screening.phase is Phase.RESULT


def old(option: str) -> ButtonInput:
    return ButtonInput("long-gone", option)


def test_in_the_middle_of_the_questions_it_asks_what_stood_there() -> None:
    chat = stop("sex")
    chat.hear(old(NEWS))
    assert (chat.ref, chat.turn.records) == ("sex", ())


@pytest.mark.parametrize(("who", "asks"), [("self", "how long do you agree"),
                                           ("child", "As parent or guardian"),
                                           ("other", "must know of it")])  # fmt: skip
def test_the_consent_says_for_what_how_long_and_how_to_stop(who: str, asks: str) -> None:
    chat = asked_for_news(who=who)
    for part in ("Lupus (SLE)", "Once for each study", "by day", "Then they are deleted",
                 "names no illness", "/withdraw", asks):  # fmt: skip
        assert part in chat.text
    assert chat.options == ("months_3", "months_6", "months_12", "decline")


def test_nobody_is_asked_for_longer_than_answers_are_kept(content: Content) -> None:
    chat = at_result()
    chat.content = replace(content, operator=replace(content.operator, reminder_months=6))
    chat.press("-elsewhere", NEWS)
    assert chat.options == ("months_3", "months_6", "decline")


@pytest.mark.parametrize("typed", ["yes", "ok", "好的", "tell me", "12 months"])
def test_nothing_typed_is_a_consent(typed: str) -> None:
    chat = asked_for_news()
    chat.write(typed)
    assert chat.ref == "@news"
    assert not [r for r in chat.turn.records if isinstance(r, ConsentAnswered | NewsRequested)]


@pytest.mark.parametrize(("option", "days"), [("months_3", 91), ("months_12", 365)])
def test_a_yes_is_a_consent_of_its_own_and_then_the_wish(option: str, days: int) -> None:
    chat = agreed(option)
    consent, wish = chat.turn.records
    assert isinstance(consent, ConsentAnswered)
    assert isinstance(wish, NewsRequested)
    assert (consent.kind, consent.given, consent.trial) == ("news", True, None)
    assert (wish.until - TODAY).days == days
    assert wish.illnesses == ("dx_sle",)
    assert ADULTS in wish.fitting
    assert chat.screening.phase is Phase.RESULT


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_proof_says_how_long_and_names_no_illness(lang: str) -> None:
    chat = asked_for_news(lang)
    label = chat.button("months_6").text
    chat.press("months_6")
    (consent,) = (r for r in chat.turn.records if isinstance(r, ConsentAnswered))
    assert consent.text.endswith(f"→ [{label}]")
    assert "…" in consent.text
    assert not re.search(CONDITIONS[lang], consent.text, re.IGNORECASE)


def test_a_no_is_kept_and_asks_for_nothing() -> None:
    chat = asked_for_news()
    chat.press("decline")
    (consent,) = chat.turn.records
    assert isinstance(consent, ConsentAnswered)
    assert not consent.given
    assert chat.news == ()


def test_it_is_told_everywhere_and_offered_no_more() -> None:
    chat = agreed()
    chat.press("-elsewhere")
    assert NEWS not in [b.option for say in chat.turn.says for r in say.rows for b in r]
    until = "22 November 2027"
    for command in ("status", "mydata"):
        chat.call(command)
        assert until in chat.text
    assert "for: Lupus (SLE)" in chat.text
    chat.hear(old(NEWS))
    assert until in chat.text
    assert chat.screening.phase is Phase.RESULT


def test_withdraw_ends_it() -> None:
    chat = agreed()
    (wish,) = chat.news
    chat.call("withdraw")
    assert chat.options == (f"news_{wish.until}", "no")
    chat.press(f"news_{wish.until}")
    assert chat.turn.records == (NewsCancelled(wish.id),)
    assert "usual 30 days" in chat.text
    chat.call("withdraw")
    assert chat.text == chat.say("ui-nothing-to-withdraw")


def test_that_of_another_child_is_listed_and_keeps_nobody_from_asking() -> None:
    chat = at_result()
    chat.news = (NewsView(7, TODAY + timedelta(days=9), ("dx_ra",), here=False),)
    chat.press("-elsewhere")
    assert chat.options == (NEWS,)
    chat.call("withdraw")
    assert len(chat.options) == 2


def test_without_an_illness_there_is_nothing_to_tell_of() -> None:
    chat = at_result()
    fills = chat.content.questionnaire["conditions"].fills
    unknown = AnswerRecord("conditions", dict.fromkeys(fills, Blank.UNKNOWN), TODAY, "not sure")
    chat.screening = chat.screening.with_record(unknown)
    chat.press("-elsewhere")
    assert NEWS not in [b.option for say in chat.turn.says for r in say.rows for b in r]
    assert "https://clinicaltrials.gov/search\n" in chat.text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_message_names_no_illness_and_no_study_and_shows_the_result(lang: str) -> None:
    chat = closed() if lang == "en" else at_result(lang)
    prompt = news_prompt("came", TODAY + timedelta(days=9))
    chat.screening = replace(chat.screening, side_prompt=prompt)
    chat.call("status")  # whatever is asked in between, its button stays good
    chat.write("thank you" if lang == "en" else "谢谢")
    said = chat.text
    assert not re.search(CONDITIONS[lang], said, re.IGNORECASE)
    assert not re.search(r"NCT|KN5|CAR|T细胞|NK", said)
    chat.press("see")
    assert chat.say(as_key("trial", ADULTS)) in chat.text
    assert chat.ref == "@result"


def test_what_a_new_study_asks_besides_is_asked_before_the_result() -> None:
    chat = early()
    replies = tuple(r for r in chat.screening.replies if r.question != "allergy_severe_history")
    prompt = news_prompt("came", TODAY + timedelta(days=9))
    chat.screening = replace(chat.screening, replies=replies, side_prompt=prompt)
    chat.hear(ButtonInput("came", "see"))
    assert chat.screening.phase is Phase.QUESTIONS
