"""Looking at the studies on the whole bot: before any question, sent on, and checked."""

import re

import pytest

from dialogs.phases import Phase
from tests.system.running_bot import texts

STUDY = "NCT07283315"


@pytest.mark.parametrize("lang", ["en", "zh"])
async def test_looked_at_before_any_question_and_sent_to_somebody(running, lang):
    person = running.user()
    await running.write(person, "/start")
    if lang == "zh":  # the phone is English
        await running.press(person, "ui-language-name", lang=lang)
    before = await running.screening(person)
    await running.press(person, "ui-welcome-option-studies", lang=lang)
    await running.choose(person, "study-b.illness....")
    await running.choose(person, "study-l.igan...")
    assert running.say("cohort-igan", lang) in person.last.text
    for option in (
        f"study-c.{STUDY}",
        f"study-m.{STUDY}",
        f"study-r.{STUDY}.1",
        f"study-r.{STUDY}.2",
    ):
        await running.choose(person, option)
    assert f"clinicaltrials.gov/study/{STUDY}" in person.last.text
    await running.choose(person, f"study-c.{STUDY}")
    await running.choose(person, f"study-s.{STUDY}")
    # Nothing of what was looked at is kept with the talk.
    assert await running.screening(person) == before
    link = re.search(r"https://t\.me/\S+", person.last.text)
    assert link
    other = running.user(lang)
    await other.open_link(link[0])
    await running.settled()
    assert (await running.screening(other)).focus == STUDY


async def test_the_command_leads_to_the_questions_and_is_good_in_their_middle(running):
    person = await running.questioned()
    await running.write(person, "/studies")
    assert running.say("studies-by-illness", "en") in str(person.last.buttons)
    await running.write(person, "34")
    after = await running.screening(person)
    assert after.current_answers[-1].question == "age_years"
    await running.choose(person, f"study-c.{STUDY}")
    await running.choose(person, f"study-k.{STUDY}")
    asked = await running.screening(person)
    assert (asked.focus, asked.prompt.ref) == (STUDY, after.prompt.ref)
    assert asked.phase is Phase.QUESTIONS
    assert running.say("trial-NCT07283315", "en") in texts(person)
