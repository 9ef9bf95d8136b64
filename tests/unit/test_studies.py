"""Looking at the studies before any question: the list, a card, its rules, a text to send on."""

from dataclasses import replace
from itertools import count

import pytest

from bot.channel.letters import button_data
from bot.work import fresh_nonce
from dialogs.columns import fit
from dialogs.messages import LONGEST, Button, ButtonInput, NewMessage
from dialogs.phases import Phase
from dialogs.studies import filters
from dialogs.studies.buttons import CARD, CHECK, LIST, MORE, RULES, SEND
from dialogs.studies.filters import StudyFilter
from dialogs.words import LANGUAGES, as_key
from tests import shipped
from tests.unit.chatting import Chat, closed, stop
from tests.unit.test_short_words import CARD as LONGEST_CARD
from tests.unit.test_short_words import length
from trials.atoms import atoms_of
from trials.trial import TrialStatus

STUDIES = sorted(shipped.library().trials)
ADULTS_LUPUS, CHILDREN = "NCT06010472", "NCT07283315"
CHILDREN_TOO, UNPUBLISHED, NO_LUPUS = "NCT06585514", "NCT06421701", "NCT06464679"


def welcomed(lang: str = "en") -> Chat:
    chat = Chat()
    chat.start()
    chat.press(lang)
    return chat


def looked(chat: Chat, option: str) -> str:
    """What an old button of this room shows; it moves nothing and leaves no record."""
    before = chat.screening
    turn = chat.hear(ButtonInput("long-gone", option))
    assert chat.screening == before
    assert turn.records == ()
    return "\n".join(say.text for say in turn.says if isinstance(say, NewMessage))


def buttons(chat: Chat) -> list[Button]:
    says = [say for say in chat.turn.says if isinstance(say, NewMessage)]
    return [button for say in says for row in say.rows for button in row]


def listed(chat: Chat) -> list[str]:
    """The studies that the list on the screen leads to."""
    options = [button.option for button in buttons(chat)]
    return [option.removeprefix(CARD) for option in options if option.startswith(CARD)]


def found(chat: Chat, **wanted: str) -> set[str]:
    looked(chat, f"{LIST}{StudyFilter(**wanted).coded()}")
    return set(listed(chat))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_welcome_leads_to_all_studies_and_back(lang: str) -> None:
    chat = welcomed(lang)
    before = chat.screening
    chat.press("studies")
    assert set(listed(chat)) == set(STUDIES)
    assert chat.screening == before
    assert len(chat.turn.says) == 1
    chat.press("study-back")
    assert chat.ref == "@welcome"
    assert chat.say("ui-welcome-no-advice") in chat.text
    chat.write("ok")
    assert chat.ref == "@who_for"


@pytest.mark.parametrize(
    ("wanted", "studies"),
    [
        ({"illness": "mdr_srns"}, {CHILDREN}),
        ({"illness": "sle"}, {ADULTS_LUPUS, CHILDREN_TOO, UNPUBLISHED, CHILDREN}),
        # Lupus of the kidneys is lupus, too.
        ({"illness": "ln"}, {ADULTS_LUPUS, CHILDREN_TOO, UNPUBLISHED, CHILDREN}),
        ({"illness": "ssc"}, {NO_LUPUS, CHILDREN}),
        ({"illness": "ssc", "ages": "c"}, {CHILDREN}),
        ({"illness": "ssc", "ages": "a"}, {NO_LUPUS}),
        ({"ages": "c"}, {CHILDREN, CHILDREN_TOO}),
        ({"ages": "a"}, {ADULTS_LUPUS, CHILDREN_TOO, UNPUBLISHED, NO_LUPUS}),
        ({"city": "changhai"}, {ADULTS_LUPUS, NO_LUPUS}),
        ({"city": "zju_children"}, {CHILDREN, UNPUBLISHED}),  # two hospitals, one city
        ({"city": "gobroad", "ages": "c"}, {CHILDREN_TOO}),
        ({"city": "gobroad", "illness": "ra"}, set()),
        ({"status": "r"}, set(STUDIES)),
        ({"status": "p"}, set()),
    ],
)
def test_the_list_is_narrowed(wanted: dict[str, str], studies: set[str]) -> None:
    assert found(welcomed(), **wanted) == studies


def test_nothing_is_found_kindly() -> None:
    chat = welcomed()
    said = looked(chat, f"{LIST}{StudyFilter(illness='ra', city='gobroad').coded()}")
    assert said.startswith("No study here is like that.")
    chat.press(f"{LIST}...")
    assert set(listed(chat)) == set(STUDIES)


def test_a_paused_study_is_told_apart_and_a_closed_one_is_not_shown() -> None:
    chat = welcomed()
    library = chat.content.library
    trials = dict(library.trials)
    trials[CHILDREN] = replace(trials[CHILDREN], status=TrialStatus.PAUSED)
    trials[NO_LUPUS] = replace(trials[NO_LUPUS], status=TrialStatus.CLOSED)
    trials[CHILDREN_TOO] = replace(trials[CHILDREN_TOO], paused_at=frozenset({"gobroad"}))
    chat.content = replace(chat.content, library=replace(library, trials=trials))
    assert found(chat, status="p") == {CHILDREN, CHILDREN_TOO}
    assert found(chat, status="r") == {ADULTS_LUPUS, UNPUBLISHED}
    assert "takes nobody new" in looked(chat, f"{CARD}{CHILDREN}")
    for way in (CARD, MORE, SEND, CHECK):
        assert looked(chat, f"{way}{NO_LUPUS}") == ""
        assert chat.turn.toast == chat.say("ui-press-old")


@pytest.mark.website(
    "search by disease", "`/studies` by illness, or an illness in the first message"
)
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("part", filters.PARTS)
def test_every_choice_of_a_filter_leads_to_a_list(part: str, lang: str) -> None:
    chat = welcomed(lang)
    chat.press("studies", f"study-b.{part}....")
    chosen = buttons(chat)
    assert len(chosen) > 2
    assert chosen[0].option == f"{LIST}..."
    for button in chosen:
        assert looked(chat, button.option)
        assert f"study-b.{part}.{button.option.removeprefix(LIST)}" in chat.options


def test_the_longest_filter_fits_into_a_button() -> None:
    chat = welcomed()
    longest = {part: max(filters.choices(chat.context, part), key=len) for part in filters.PARTS}
    looked(chat, f"{LIST}{StudyFilter(**longest).coded()}")
    datas = [button_data(replace(button, nonce=fresh_nonce())) for button in buttons(chat)]
    assert max(len(data.encode()) for data in datas) <= 64, datas


@pytest.mark.parametrize("broken", ["study-l.x.y.z.q", "study-l.", "study-l.sle"])
def test_a_filter_of_before_filters_nothing_more(broken: str) -> None:
    chat = welcomed()
    assert "stud" in looked(chat, broken)
    assert listed(chat)


@pytest.mark.parametrize(
    "broken", ["study-b.x....", "study-c.NCT1", "study-r.NCT06010472.99", "study-r.NCT06010472.0",
               "study-r.NCT06010472.x", "study-m.", "study-x"]
)  # fmt: skip
def test_a_button_that_leads_nowhere_says_so(broken: str) -> None:
    chat = welcomed()
    assert looked(chat, broken) == ""
    assert chat.turn.toast == chat.say("ui-press-old")


@pytest.mark.website("plain summary", "a card of 60 words, in `/studies` and at the result")
@pytest.mark.parametrize("study", STUDIES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_card_is_short_and_tells_what_where_for_whom_and_the_risk(lang: str, study: str) -> None:
    chat = welcomed(lang)
    said = looked(chat, f"{CARD}{study}")
    assert length(lang, said) <= LONGEST_CARD[lang], said
    key = as_key("trial", study)
    for part in (None, "whom", "done", "main-risk"):
        assert chat.say(key, *filter(None, (part,))) in said
    trial = chat.content.library.trials[study]
    assert str(trial.as_of.year) in said
    assert chat.say(as_key("site", trial.sites[0]), "short") in said
    ways = [button.option.rpartition(study)[0] for button in buttons(chat)]
    assert ways[:4] == [MORE, RULES, CHECK, SEND]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_labels_stand_two_a_row_only_where_both_are_short(lang: str) -> None:
    chat = welcomed(lang)
    for option in (f"{LIST}...", "study-b.illness....", f"{CARD}{CHILDREN}"):
        looked(chat, option)
        for say in chat.turn.says:
            assert isinstance(say, NewMessage)
            for row in say.rows:
                assert fit([button.text for button in row])


@pytest.mark.website("arms and outcomes", "[More] of a study: groups, what is measured and when")
@pytest.mark.website("sponsor and investigator", "[More] of a study")
@pytest.mark.parametrize("study", STUDIES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_more_tells_all_that_the_record_has_and_of_what_it_is_silent(lang: str, study: str) -> None:
    chat = welcomed(lang)
    said = looked(chat, f"{MORE}{study}")
    for name in ("phase", "people", "groups", "aim", "measured", "runs", "investigator", "dates"):
        assert chat.say(f"studies-{name}") in said
    for topic in ("phase", "how_many_people", "who_runs", "start_end"):
        for one in chat.content.answers.sentences(topic, study):
            assert one.said(lang) in said
    assert f"https://clinicaltrials.gov/study/{study}" in said


@pytest.mark.website("raw criteria with links", "[All its rules]: each with its place, and a link")
@pytest.mark.parametrize("study", STUDIES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_rule_is_told_once_with_its_place_and_the_record(lang: str, study: str) -> None:
    chat, pages = welcomed(lang), []
    for page in count(1):
        if not (said := looked(chat, f"{RULES}{study}.{page}")):
            break
        assert len(said) <= LONGEST
        assert f"https://clinicaltrials.gov/study/{study}" in said
        pages.append(said)
    every = "\n".join(pages)
    trial = chat.content.library.trials[study]
    rules = {chat.say(as_key("criterion", study, atom)) for atom, _ in atoms_of(trial)}
    lines = [line for line in every.split("\n") if line.startswith("• ")]
    assert all(any(line.startswith(f"• {rule}") for line in lines) for rule in rules)
    assert all(line.endswith((")", "）")) for line in lines)


@pytest.mark.parametrize("study", STUDIES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_a_study_is_names_every_illness_that_it_takes(lang: str, study: str) -> None:
    """A mother reads of her child's own illness, not of "immune diseases such as lupus"."""
    chat = welcomed(lang)
    about = chat.say(as_key("trial", study), "about").casefold()
    for cohort in chat.content.library.trials[study].cohorts:
        assert any(name in about for name in filters.wider_names()[cohort.id]), cohort.id


def test_the_pages_of_the_rules_are_turned() -> None:
    chat = welcomed()
    first = looked(chat, f"{RULES}{ADULTS_LUPUS}.1")
    chat.press(f"{RULES}{ADULTS_LUPUS}.2")
    assert "part 2 of" in chat.text
    chat.press(f"{RULES}{ADULTS_LUPUS}.1")
    assert chat.text == first
    assert "(inclusion 1)" in first


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_sent_on_is_a_message_of_its_own_with_the_link_of_this_study(lang: str) -> None:
    chat = welcomed(lang)
    chat.hear(ButtonInput("old", f"{SEND}{CHILDREN}"))
    above, text = chat.turn.says
    assert isinstance(text, NewMessage)
    assert above.text == chat.say("studies-forward-this")
    assert text.text.endswith(f"?start={CHILDREN}")
    assert not text.rows
    other = Chat()
    other.start(CHILDREN)
    assert other.screening.focus == CHILDREN


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("nephrotic syndrome", {CHILDREN}),
        ("Do you have a study for nephrotic syndrome?", {CHILDREN}),
        ("My son has IgA nephropathy. Which studies are there?", {CHILDREN}),
        ("有没有狼疮的研究？", {ADULTS_LUPUS, CHILDREN_TOO, UNPUBLISHED, CHILDREN}),
        ("肾病综合征", {CHILDREN}),
        ("類風濕", {NO_LUPUS}),
        ("rheumatoid arthritis", {NO_LUPUS}),
    ],
)
@pytest.mark.parametrize("at", ["nothing", "@language", "@welcome"])
def test_an_illness_named_first_leads_to_its_studies(at: str, typed: str, first: set[str]) -> None:
    chat = Chat()
    if at != "nothing":
        chat.start()
    if at == "@welcome":
        chat.press("en")
    chat.write(typed)
    says = [say for say in chat.turn.says if isinstance(say, NewMessage)]
    options = [button.option for row in says[0].rows for button in row]
    assert {o.removeprefix(CARD) for o in options if o.startswith(CARD)} == first
    assert chat.screening.phase in (Phase.LANGUAGE, Phase.WELCOME)
    assert not chat.screening.replies
    if at == "@welcome":
        chat.write("ok")
        assert chat.ref == "@who_for"


def test_of_several_illnesses_their_studies_come_first() -> None:
    chat = welcomed()
    chat.write("I have scleroderma and myositis")
    says = chat.turn.says[0]
    assert isinstance(says, NewMessage)
    assert says.rows[0][0].option == f"{CARD}{NO_LUPUS}"


@pytest.mark.parametrize("typed", ["What are the side effects for lupus patients?", "hello", "yes"])
def test_another_question_is_answered_as_before(typed: str) -> None:
    chat = welcomed()
    chat.write(typed)
    assert not listed(chat)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_checking_at_the_welcome_begins_the_questions_with_this_study(lang: str) -> None:
    chat = welcomed(lang)
    chat.press("studies", f"{CARD}{NO_LUPUS}", f"{CHECK}{NO_LUPUS}")
    assert chat.ref == "@who_for"
    assert chat.screening.focus == NO_LUPUS
    chat.press("self", "agree", "agree")
    assert chat.ref == "age_years"


def test_checking_in_the_middle_goes_on_where_it_stood() -> None:
    chat = stop("sex")
    kept = chat.screening.replies
    chat.call("pause")
    chat.hear(ButtonInput("old", f"{CHECK}{CHILDREN_TOO}"))
    assert (chat.ref, chat.screening.focus) == ("sex", CHILDREN_TOO)
    assert chat.screening.replies == kept
    assert not chat.screening.paused
    assert chat.text.startswith("Noted: CAR-T cell study for lupus (Beijing)")


def test_checking_at_the_result_tells_what_it_came_to() -> None:
    chat = stop("@result")
    chat.hear(ButtonInput("old", f"{CHECK}{ADULTS_LUPUS}"))
    assert chat.say(as_key("trial", ADULTS_LUPUS), "about") in chat.turn.says[0].text
    chat.hear(ButtonInput("old", f"{CHECK}{NO_LUPUS}"))
    assert "another illness" in chat.turn.says[0].text
    assert chat.ref == "@result"


def test_checking_after_the_end_offers_the_result_or_a_new_beginning() -> None:
    chat = closed()
    chat.hear(ButtonInput("old", f"{CHECK}{ADULTS_LUPUS}"))
    assert chat.options == ("see", "anew", "delete")


def test_about_a_child_the_list_begins_with_studies_for_children() -> None:
    chat = welcomed()
    chat.press("child")
    assert chat.screening.who == "child"
    chat.call("studies")
    assert set(listed(chat)) == {CHILDREN, CHILDREN_TOO}


def test_what_was_told_comes_first_and_other_studies_below() -> None:
    chat = stop("@result")
    chat.call("studies")
    assert set(listed(chat)) == set(STUDIES)
    assert listed(chat)[-1] == NO_LUPUS
