"""How a question looks, and that whatever stands on a button can be typed as well."""

from functools import cache
from pathlib import Path

import pytest

from dialogs.context import Content
from dialogs.desk.asking import TEAM_STAGES
from dialogs.messages import ButtonInput
from dialogs.questions.message import (
    DECLINE,
    DONE,
    NONE,
    STANDING,
    UNKNOWN,
    fact_of,
    is_by_parts,
    is_multiple,
    options_of,
    question_text,
)
from dialogs.results.page_asking import PAGE_STAGES
from dialogs.steps.dispatch import UNBINDING
from dialogs.steps.prompts import STAGES
from dialogs.steps.side_prompts import CHOOSE as ASIDES
from dialogs.steps.stage_texts import MOST_QUESTIONS
from tests.unit.arriving import at_stage
from tests.unit.chatting import (
    Chat,
    asked,
    journey,
    last_values,
    stop,
    the_content,
)
from trials.authoring.examples import first_people
from trials.values import Blank, Chosen
from trials.vocabulary import Source

QUESTIONS = [
    q.id for q in the_content().questionnaire.questions if not is_by_parts(the_content(), q.id)
]
LANGUAGES = the_content().words.languages
PARTS = {
    "gc_peak.dose": {"gc_peak": {"drug": "prednisone"}},
    "gc_peak.weight_then": {"gc_peak": {"drug": "prednisone"}},
    "alt.uln": {"alt": {"value": 60, "unit": "U/L"}},
    "immuno_months.mycophenolate": {"immuno_drugs": ["mycophenolate"]},
    "contraception_agree.months_6": {"contraception_agree": False},
    "contraception_agree.days_90": {"contraception_agree": False},
}


def wide(text: str) -> str:
    """The text as a Chinese keyboard in full width types it."""
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


@pytest.mark.parametrize("ref", QUESTIONS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_typed_label_is_the_press_of_its_button(ref: str, lang: str, content: Content) -> None:
    labels = [
        {b.option.partition(":")[0]: b.text for b in asked(ref, typed_in).buttons}
        for typed_in in LANGUAGES
    ]
    for option in options_of(asked(ref, lang).context, ref):
        pressed = asked(ref, lang)
        pressed.press(option, *([DONE] if is_multiple(content, ref) else []))
        for label in (text for said in labels for text in (said[option], wide(said[option]))):
            typed = asked(ref, lang)
            typed.write(label)
            assert last_values(typed) == last_values(pressed), (label, typed.text)


def test_a_doubled_tap_on_a_box_ticks_it_once() -> None:
    chat = asked("conditions", "en")
    lupus = chat.button("dx_sle")
    chat.hear(ButtonInput(lupus.nonce, lupus.option))
    chat.hear(
        ButtonInput(lupus.nonce, lupus.option)
    )  # the same tap again, from the keyboard before
    chat.press(DONE)
    assert last_values(chat)["dx_sle"] is True


def test_a_second_look_at_a_ticked_illness_means_only_suspected() -> None:
    chat = asked("conditions", "en")
    chat.press("dx_sle", "dx_sle", DONE)
    assert last_values(chat)["dx_sle"] is Blank.UNKNOWN


@pytest.mark.parametrize("ref", QUESTIONS)
def test_dont_know_and_rather_not_say_can_be_typed(ref: str, content: Content) -> None:
    for lang in LANGUAGES:
        for option in (UNKNOWN, DECLINE):
            pressed = asked(ref, lang)
            if option not in pressed.options:
                continue
            label = pressed.button(option).text
            pressed.press(option)
            typed = asked(ref, LANGUAGES[0])
            typed.write(label)
            assert last_values(typed) == last_values(pressed)


@pytest.mark.parametrize("ref", QUESTIONS)
def test_every_question_can_be_asked_of_everybody_and_explained(ref: str, content: Content) -> None:
    for lang in LANGUAGES:
        for who in ("self", "child", "other"):
            chat = asked(ref, lang, who)
            assert len({b.text for b in chat.buttons}) == len(chat.buttons)
            assert question_text(chat.context, ref, "again")
            chat.press("-why")
            assert chat.text
            assert chat.ref == ref


@pytest.mark.parametrize(("ref", "facts"), PARTS.items())
def test_every_part_has_a_sentence_an_example_and_a_way_out(
    ref: str, facts: dict[str, object], content: Content
) -> None:
    for lang in LANGUAGES:
        for who in ("self", "child", "other"):
            chat = asked(ref, lang, who, **facts)
            chat.write("???!", "???!", "blah")
            assert UNKNOWN in chat.options
            chat.press(UNKNOWN)
            assert chat.screening.replies[-1].question == ref


def test_only_sensitive_questions_offer_to_tell_only_the_team(content: Content) -> None:
    for ref in QUESTIONS:
        fact = fact_of(content, ref)
        assert (DECLINE in asked(ref).options) == bool(fact and fact.sensitive), ref


def test_a_report_question_also_takes_a_test_never_done(content: Content) -> None:
    assert asked("hemoglobin").button(UNKNOWN).text == "I don't know / not tested"
    assert asked("pregnant").button(UNKNOWN).text == "I don't know"
    fact = fact_of(content, "hemoglobin")
    assert fact
    assert fact.source is Source.REPORT


def test_the_first_question_has_no_way_back(chat: Chat) -> None:
    chat.begin()
    assert "-back" not in chat.options
    chat.write("32")
    assert "-back" in chat.options


# Stages that the example patient does not come by.
NOT_ON_THE_WAY = {"@presence", "@reminder", "@sheet_kidney", "@taken", "@correct"}
NOT_ON_THE_WAY |= {*TEAM_STAGES, *PAGE_STAGES}


@pytest.mark.parametrize("ref", sorted(STAGES.keys() - ASIDES - NOT_ON_THE_WAY))
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_typed_label_is_the_press_of_its_button_at_every_stage(ref: str, lang: str) -> None:
    for option, label in _labels_at(ref, lang):
        pressed = _at(ref)
        if option not in pressed.options:
            continue  # the other language's name for itself
        if STAGES[ref].binding and option not in UNBINDING:
            continue  # a consent needs a press
        pressed.press(option)
        for text in (label, wide(label), label.upper()):
            typed = _at(ref)
            typed.write(text)
            assert typed.screening.phase is pressed.screening.phase, text
            assert typed.ref == pressed.ref
            assert typed.screening.lang == pressed.screening.lang
            assert typed.turn.records == pressed.turn.records


def _at(ref: str) -> Chat:
    return _arrived(ref).copy()


@cache
def _arrived(ref: str) -> Chat:
    if ref == "@change":
        chat = stop("@review")
        chat.press("change")
        return chat
    return at_stage(ref)


def _labels_at(ref: str, lang: str) -> list[tuple[str, str]]:
    chat = _at(ref)
    if ref != "@language" and chat.screening.lang != lang:
        chat.call("language")
    return [(b.option, b.text) for b in chat.buttons]


def test_what_is_typed_into_a_list_joins_what_is_ticked() -> None:
    chat = asked("immuno_drugs", immuno_drugs=[])
    chat.press("mycophenolate")
    chat.write("methotrexate")
    assert chat.screening.answer_to("immuno_drugs") == _chosen("mycophenolate", "methotrexate")


def test_typed_none_of_these_means_none_whatever_is_ticked() -> None:
    chat = asked("immuno_drugs")
    chat.press("mycophenolate")
    chat.write("none of these")
    assert chat.screening.answer_to("immuno_drugs") == _chosen()


def test_how_well_treatment_worked_cannot_be_none_of_these() -> None:
    chat = asked("conv_response")
    answered = len(chat.screening.replies)
    assert NONE not in {button.option for button in chat.buttons}
    chat.hear(ButtonInput(chat.button(DONE).nonce, NONE))
    assert (chat.ref, len(chat.screening.replies)) == ("conv_response", answered)


def test_done_with_nothing_ticked_is_no_answer() -> None:
    chat = asked("immuno_drugs")
    chat.press(DONE)
    assert chat.ref == "immuno_drugs"
    assert chat.text.startswith(chat.say("ui-nothing-ticked"))


def _chosen(*options: str) -> Chosen:
    return Chosen(frozenset(options))


def test_no_ordinary_option_looks_like_a_standing_one(content: Content) -> None:
    for ref in QUESTIONS:
        assert not STANDING & set(options_of(asked(ref).context, ref))


def test_the_notice_promises_no_fewer_questions_than_are_asked() -> None:
    for name in ("P01", "P05", "P11"):
        questions = {chat.ref for chat in journey(name) if not chat.ref.startswith("@")}
        assert 30 < len(questions) <= MOST_QUESTIONS


def test_the_longest_walk_of_a_cohort_keeps_the_promise_too() -> None:
    walks = Path(__file__).parents[2] / "trials/protocols/NCT06010472.examples.yaml"
    chat = Chat().begin()
    chat.play(next(first_people(walks)).facts, lambda chat: chat.ref == "@review")
    assert 60 < len(chat.screening.current_answers) <= MOST_QUESTIONS
