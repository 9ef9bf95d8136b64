"""Reminders in the talk: offered where a day is near, agreed to by itself, silent about illness."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from dialogs.context import Content, ReminderView, TurnContext
from dialogs.effects import ConsentAnswered, ReminderCancelled, ReminderRequested
from dialogs.messages import ButtonInput
from dialogs.phases import Phase
from dialogs.results.reminders import (
    BY_DAY,
    BY_RULES,
    CLOSED,
    MAY_FIT,
    NO,
    NOT_YET,
    OUTCOMES,
    PAUSED,
    outcome,
    reminder_prompt,
    reminder_text,
)
from dialogs.words import as_key
from tests.unit.chatting import TODAY, Chat, closed, early, stop, too_early
from tests.unit.test_words import CONDITIONS
from trials.trial import TrialStatus

ADULTS = "NCT06010472"


def offers(chat: Chat) -> list[str]:
    return [option for option in chat.options if option.startswith("remind_")]


def agreed() -> Chat:
    chat = too_early()
    chat.press("agree")
    return chat


def test_a_day_within_a_year_is_offered_by_its_name() -> None:
    chat = early()
    (option,) = offers(chat)
    day = date.fromisoformat(option.removeprefix("remind_"))
    assert chat.button(option).text == f"Remind me on {day.day} {day:%B}"
    assert str(day.year) in chat.text


@pytest.mark.parametrize("facts", [{"pregnant": True}, {"cns_epilepsy": True}])
def test_what_has_no_day_is_not_offered(facts: dict[str, bool]) -> None:
    assert offers(early("en", "self", **facts)) == []


def test_a_day_too_far_away_is_told_without_the_offer(content: Content) -> None:
    chat = early(bcell_drug_days_ago=0)
    assert offers(chat)
    chat.content = replace(content, operator=replace(content.operator, reminder_months=0))
    chat.call("language")
    chat.call("language")
    assert offers(chat) == []


def test_the_consent_says_what_is_kept_how_long_and_how_to_take_it_back() -> None:
    chat = too_early()
    assert chat.screening.phase is Phase.REMINDING
    for part in ("December 2026", "KN5501", "answers and results", "30 days later", "/withdraw"):
        assert part in chat.text
    assert "If the study's rules change earlier" in chat.text


@pytest.mark.parametrize("text", ["ok", "嗯", "remind me", "yes?"])
def test_nothing_unclear_is_a_consent_to_be_reminded(text: str) -> None:
    chat = too_early()
    chat.write(text)
    assert chat.ref == "@reminding"
    assert chat.turn.records == ()


def test_a_yes_is_a_consent_of_its_own_and_then_a_reminder() -> None:
    chat = agreed()
    consent, reminder = chat.turn.records
    assert isinstance(consent, ConsentAnswered)
    assert isinstance(reminder, ReminderRequested)
    assert (consent.kind, consent.given, consent.trial) == ("remind", True, ADULTS)
    assert "/withdraw" in consent.text
    assert (reminder.trial, reminder.on > TODAY) == (ADULTS, True)
    assert offers(chat) == []
    assert "forget" in chat.options
    assert chat.screening.phase is Phase.RESULT


def test_a_no_is_kept_and_plans_nothing() -> None:
    chat = too_early()
    chat.press("decline")
    (consent,) = chat.turn.records
    assert isinstance(consent, ConsentAnswered)
    assert not consent.given
    assert chat.planned == ()
    assert len(offers(chat)) == 1


def test_a_day_that_came_meanwhile_is_not_agreed_to() -> None:
    chat = too_early()
    chat.on += timedelta(days=60)
    chat.press("agree")
    assert not [r for r in chat.turn.records if isinstance(r, ConsentAnswered | ReminderRequested)]
    assert chat.screening.phase is Phase.RESULT


def test_the_button_takes_it_back_and_it_can_be_set_anew() -> None:
    chat = agreed()
    (planned,) = chat.planned
    chat.press("forget")
    assert chat.turn.records == (ReminderCancelled(planned.id),)
    assert "forget" not in chat.options
    assert len(offers(chat)) == 1


def test_withdraw_names_the_reminder_and_takes_it_back() -> None:
    chat = agreed()
    (planned,) = chat.planned
    chat.call("withdraw")
    assert chat.options == (f"remind_{planned.on}", "no")
    chat.press(f"remind_{planned.on}")
    assert chat.turn.records == (ReminderCancelled(planned.id),)
    chat.call("withdraw")
    assert chat.text == chat.say("ui-nothing-to-withdraw")


def test_what_is_kept_and_where_it_stands_know_the_reminder() -> None:
    chat = agreed()
    chat.call("status")
    assert "Reminder: one message comes here on" in chat.text
    chat.call("mydata")
    assert re.search(r"Reminder on \d+ December 2026: .*KN5501", chat.text)
    assert chat.say("ui-mydata-results") in chat.text
    chat.press("finish")
    assert chat.planned


def test_a_reminder_of_another_screening_is_listed_but_blocks_no_offer() -> None:
    chat = early()
    elsewhere = ReminderView(7, ADULTS, TODAY + timedelta(days=9), here=False)
    chat.planned = (elsewhere,)
    chat.call("language")
    assert len(offers(chat)) == 1
    assert "forget" not in chat.options
    chat.call("withdraw")
    assert f"remind_{elsewhere.on}" in chat.options


def test_each_outcome_is_judged_under_the_files_of_the_day(content: Content) -> None:
    chat = early()
    day = TODAY + timedelta(days=40)
    assert outcome(TurnContext(content, chat.screening, TODAY), ADULTS) == NOT_YET
    assert outcome(TurnContext(content, chat.screening, day), ADULTS) == MAY_FIT
    assert outcome(TurnContext(content, early(cns_epilepsy=True).screening, day), ADULTS) == NO
    assert outcome(TurnContext(content, chat.screening, day), "NCT99999999") == CLOSED
    for status, said in ((TrialStatus.PAUSED, PAUSED), (TrialStatus.CLOSED, CLOSED)):
        trials = {k: replace(t, status=status) for k, t in content.library.trials.items()}
        there = replace(content, library=replace(content.library, trials=trials))
        assert outcome(TurnContext(there, chat.screening, day), ADULTS) == said


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("said", OUTCOMES)
@pytest.mark.parametrize("why", [BY_DAY, BY_RULES])
def test_a_reminder_names_no_illness_and_no_study(lang: str, said: str, why: str) -> None:
    chat = early(lang)
    there = replace(chat.screening, side_prompt=reminder_prompt("n", [said], why))
    text = reminder_text(chat.context.with_screening(there))
    assert not re.search(CONDITIONS[lang], text, re.IGNORECASE)
    assert not re.search(r"NCT|KN5|CAR|T细胞|NK", text)
    for trial in chat.content.library.trials:
        assert chat.content.words.say(lang, as_key("trial", trial)) not in text


def test_of_several_studies_the_best_news_is_told() -> None:
    assert reminder_prompt("n", [CLOSED, MAY_FIT, NOT_YET], BY_DAY).draft["outcome"] == MAY_FIT


def came(chat: Chat) -> Chat:
    """The reminder stands on the phone."""
    prompt = reminder_prompt("reminder", [MAY_FIT], BY_DAY)
    chat.screening = replace(chat.screening, side_prompt=prompt)
    return chat


def see(chat: Chat) -> Chat:
    chat.hear(ButtonInput("reminder", "see"))
    return chat


def test_the_result_is_one_press_away_wherever_the_person_is() -> None:
    chat = agreed()
    chat.press("finish")
    chat.on += timedelta(days=40)
    assert "may fit" in see(came(chat)).text
    assert chat.ref == "@result"
    assert "may fit" in see(came(closed())).text
    asked = stop("sex")
    assert see(came(asked)).ref == "sex"
    assert see(came(stop("@result"))).ref == "@result"


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_its_button_can_be_typed(lang: str) -> None:
    chat = came(closed())
    chat.write(chat.content.words.say(lang, "ui-reminder-option-see"))
    assert "may fit" in chat.text


@pytest.mark.parametrize("command", ["status", "mydata", "help", "privacy", "language", "pause"])
@pytest.mark.parametrize("where", ["@result", "closed"])
def test_its_button_still_works_after_a_command(command: str, where: str) -> None:
    chat = came(closed() if where == "closed" else stop("@result"))
    chat.call(command)
    see(chat)
    assert not chat.turn.toast
    assert "KN5501" in chat.text


@pytest.mark.parametrize("where", ["@result", "closed"])
def test_who_thanks_for_it_gets_it_once_more_and_its_button_works(where: str) -> None:
    chat = came(closed() if where == "closed" else stop("@result"))
    chat.write("thank you")
    assert chat.say("ui-remind-may-fit") in chat.text
    chat.press("see")
    assert "KN5501" in chat.text


def test_what_is_kept_gives_no_day_to_a_message_that_waits_for_a_study() -> None:
    chat = early()
    chat.planned = (
        ReminderView(7, ADULTS, TODAY + timedelta(days=300), here=True, until_resumed=True),
    )
    chat.call("mydata")
    assert "when this goes on, at the latest on" in chat.text
    assert "Reminder on" not in chat.text
