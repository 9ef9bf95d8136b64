"""What trial websites do, in the chat and in both languages; docs/websites.md is the list."""

from dataclasses import replace

import pytest

from dialogs.dates import day_text
from dialogs.messages import ButtonInput
from dialogs.results.details import MORE as MORE_OF_RESULT
from dialogs.results.elsewhere import register_names
from dialogs.studies.buttons import BY, CARD, LIST, MORE
from dialogs.words import LANGUAGES, as_key
from tests import websites
from tests.unit.chatting import Chat, stop
from tests.unit.test_studies import STUDIES, listed, looked, welcomed
from trials.trial import TrialStatus

CHILDREN, SHANGHAI = "NCT07283315", ("NCT06010472", "NCT06464679")


def test_the_page_is_current() -> None:
    assert websites.PAGE.read_text("utf-8") == websites.page(), "python -m tests.websites"


def test_each_function_is_shown_in_both_languages() -> None:
    found = list(websites.shown())
    assert not [one.test for one in found if one.function not in websites.FUNCTIONS]
    assert not [one.test for one in found if not one.in_both]
    missing = set(websites.FUNCTIONS) - {one.function for one in found}
    assert missing == set()


@pytest.mark.website("status and “as of”", "in the list, on each card")
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("study", STUDIES)
def test_a_study_says_whether_it_takes_people_and_as_of_when(lang: str, study: str) -> None:
    chat = welcomed(lang)
    trial = chat.content.library.trials[study]
    as_of = day_text(lang, trial.as_of)
    for option in (f"{LIST}...", f"{CARD}{study}"):
        assert as_of in looked(chat, option)
    trials = {**chat.content.library.trials, study: replace(trial, status=TrialStatus.PAUSED)}
    chat.content = replace(chat.content, library=replace(chat.content.library, trials=trials))
    name = chat.say(as_key("trial", study))
    assert chat.say("ui-trial-paused", study=name) in looked(chat, f"{CARD}{study}")


@pytest.mark.website("phase, age, sex", "[More] of a study")
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("study", STUDIES)
def test_more_tells_phase_age_and_sex(lang: str, study: str) -> None:
    chat = welcomed(lang)
    said = looked(chat, f"{MORE}{study}")
    assert chat.say(as_key("trial", study), "whom") in said
    sex = chat.content.library.trials[study].sex
    assert chat.say(f"studies-sex-{sex}" if sex else "studies-sex") in said
    for one in chat.content.answers.sentences("phase", study):
        assert one.said(lang) in said


@pytest.mark.website("locations", "`/studies` by city; hospital and city on each card and button")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_studies_are_found_by_their_city(lang: str) -> None:
    chat = welcomed(lang)
    looked(chat, f"{BY}city....")
    chat.press(chat.say("site-changhai", "city"))
    assert set(listed(chat)) == set(SHANGHAI)
    assert chat.say("site-changhai", "short") in chat.text
    button = chat.button(f"{CARD}{SHANGHAI[0]}")
    assert chat.say("site-changhai", "city") in button.text


@pytest.mark.website("contacts", "[More] of a study that may fit: the hospital's public number")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_more_of_the_result_says_how_the_hospital_is_reached(lang: str) -> None:
    chat = stop("@result", lang=lang)
    chat.hear(ButtonInput("old", f"{MORE_OF_RESULT}{CHILDREN}"))
    site = chat.content.library.sites["zju_children"]
    hospital = chat.say(as_key("site", site.id))
    number = {"hospital": hospital, "phone": site.public_phone or "", "id": CHILDREN}
    key = "ui-result-public-contact" if site.public_phone else "ui-result-no-contact"
    assert chat.say(key, **number) in chat.text


@pytest.mark.website("other languages", "`/language`, at any moment")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_language_is_changed_in_the_middle_of_a_look(lang: str) -> None:
    chat = welcomed(lang)
    before = looked(chat, f"{CARD}{CHILDREN}")
    chat.call("language")
    assert chat.screening.lang != lang
    after = looked(chat, f"{CARD}{CHILDREN}")
    assert after != before
    assert chat.say(as_key("trial", CHILDREN)) in after


@pytest.mark.website("related trials", "[Studies elsewhere] at a result, and [More] of a study")
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["P05", "P48"])
def test_other_studies_are_one_press_away_also_where_something_fits(lang: str, name: str) -> None:
    chat = stop("@result", name, lang)
    chat.press("-elsewhere")
    illness = {"P05": "Systemic+Lupus+Erythematosus", "P48": "Rheumatoid+Arthritis"}[name]
    assert f"https://clinicaltrials.gov/search?cond={illness}\n" in chat.text
    assert "https://www.chictr.org.cn/" in chat.text
    assert ("https://clinicaltrials.gov/study/NCT07266337" in chat.text) == (name == "P05")


@pytest.mark.website("related trials", "[Studies elsewhere] at a result, and [More] of a study")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_more_names_what_the_record_names_as_related(lang: str) -> None:
    said = looked(welcomed(lang), f"{MORE}{CHILDREN}")
    for related in ("NCT07266337", "NCT07059169", "NCT06762119"):
        assert f"https://clinicaltrials.gov/study/{related}" in said
    assert "NCT07266337" not in looked(welcomed(lang), f"{MORE}{SHANGHAI[0]}")


@pytest.mark.website("FAQs", "any question typed, at any moment; `/ask` for what no record says")
@pytest.mark.website("glosses and “patients applied”", "“what is …?” typed at any moment")
@pytest.mark.parametrize(("lang", "typed", "topic"), [
    ("en", "What is CAR-T?", "what_is_car_t"), ("zh", "CAR-T是什么？", "what_is_car_t"),
    ("en", "Is it safe?", "side_effects"), ("zh", "要花多少钱？", "cost"),
])  # fmt: skip
def test_a_question_is_answered_before_and_in_the_questions(
    lang: str, typed: str, topic: str
) -> None:
    chat = Chat()
    chat.start()
    chat.press(lang)
    first = chat.content.answers.sentences(topic, None)[0].said(lang)
    chat.write(typed)
    assert first in chat.text
    chat.press("self", "agree", "agree")
    chat.write(typed)
    assert first in chat.text
    assert chat.ref == "age_years"


def test_every_illness_of_a_study_can_be_searched_for() -> None:
    chat = Chat()
    cohorts = (cohort for trial in chat.content.library.trials.values() for cohort in trial.cohorts)
    assert {fact for cohort in cohorts for fact in cohort.disease} <= set(register_names())
