"""Questions that share a message: ticked, typed, taken back, half done, and never some of them."""

from dataclasses import replace
from pathlib import Path

import pytest

from dialogs import questionnaire
from dialogs.lists import LISTS
from dialogs.messages import ButtonInput
from dialogs.questions.lists import MOST, chance_of, ref_of_list
from dialogs.questions.message import YES
from dialogs.questions.planner import next_question
from dialogs.reading.ordinals import numbered
from dialogs.screening import Prompt
from dialogs.steps.upgrade import mended
from dialogs.words import as_key
from tests import shipped
from tests.unit.chatting import Chat, asked, patient, stop, the_content
from trials.values import Blank
from trials.yaml_files import InvalidContent

SEVERAL, EVER, PRIVATE = map(ref_of_list, ("several", "ever", "private"))
# As the people who ordered the lists named them: each is asked by itself, in all its words.
NEVER_IN_A_LIST = {
    "pregnant", "childbearing_potential", "pregnancy_plan_6m", "breastfeeding",
    "allergy_trial_drugs", "infection_status", "malignancy", "live_vaccine_weeks_ago",
    "nyha_class", "heart_conditions", "oxygen_dependent", "bcell_drug_days_ago",
}  # fmt: skip


def lines(chat: Chat) -> list[str]:
    assert chat.screening.prompt
    return list(chat.screening.prompt.draft)


def ever(lang: str = "en") -> Chat:
    """The second list: of the whole life, and one line of the last months; nothing is ticked."""
    chat = stop(SEVERAL, lang=lang)
    chat.press("-none")
    return chat.play(patient("P01"), lambda chat: chat.ref == SEVERAL)


def test_some_questions_never_stand_in_a_list() -> None:
    lists = the_content().questionnaire.lists
    assert lists.never >= NEVER_IN_A_LIST
    assert not [line for one in lists.lists for line in one.otherwise if line in lists.never]


def test_every_list_has_a_head() -> None:
    assert {one.id for one in the_content().questionnaire.lists.lists} == set(LISTS)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("{ id: cns_epilepsy, reason: x }", None),
        ("{ id: pregnant, reason: x }", "pregnant may stand in no list: An unborn child"),
        ("{ id: cns_epilepsyy, reason: x }", "cns_epilepsyy is no question"),
        ("{ id: hemoglobin, reason: x }", "not one fact that people know of themselves"),
        ("{ id: diabetes, otherwise: never, reason: x }", "diabetes has no such option"),
        ("{ id: cns_epilepsy, reason: '' }", "at least 1 character"),
    ],
)
def test_an_author_is_told_what_is_wrong_with_a_list(
    tmp_path: Path, wrong: str, told: str | None
) -> None:
    folder = tmp_path / "dialogs"
    folder.mkdir()
    original = questionnaire.HERE / "questions.yaml"
    (folder / "questions.yaml").write_bytes(original.read_bytes())
    text = "never:\n  - { id: pregnant, reason: An unborn child is at stake. }\nlists:\n"
    text += f"  - id: ever\n    lines:\n      - {wrong}\n"
    (folder / "lists.yaml").write_text(text, encoding="utf-8")
    vocabulary = shipped.library().vocabulary
    if told is None:
        assert questionnaire.load(vocabulary, folder / "questions.yaml").lists.lists
        return
    with pytest.raises(InvalidContent) as unsound:
        questionnaire.load(vocabulary, folder / "questions.yaml")
    (issue,) = unsound.value.issues
    assert told.casefold() in issue.what.casefold()
    assert issue.do
    assert (issue.file, issue.line) == ("dialogs/lists.yaml", 6)
    assert issue.column


def test_a_list_holds_what_still_matters_the_likeliest_first_and_few() -> None:
    chat = ever()
    content = chat.content
    parts = [
        [chance_of(content.priors, group, line) for line in lines(chat) if line in group.otherwise]
        for group in content.questionnaire.lists.lists
    ]
    assert 2 <= sum(map(len, parts)) <= MOST
    assert all(part == sorted(part, reverse=True) for part in parts)
    assert set(lines(chat)) <= chat.context.assessment.wanted.participant


def test_none_of_these_stands_below_every_line() -> None:
    chat = ever()
    boxes = [chat.options.index(f"{line}:yes") for line in lines(chat)]
    assert chat.options.index("-none") == max(boxes) + 1
    assert chat.options[max(boxes) + 2] == "-unsure"


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_none_denies_every_line_and_the_next_message_reads_it_back(lang: str) -> None:
    chat = ever(lang)
    group, held = chat.content.questionnaire.lists["several"], lines(chat)
    chat.press("-none")
    for line in held:
        assert chat.screening.answer_to(line) == group.otherwise[line]
        assert line in chat.screening.asked
    assert chat.screen is not None
    first = chat.screen.text.splitlines()[0]
    assert first.startswith(chat.say("ui-list-taken", names=""))
    assert all(chat.say(as_key(line), "short") in first for line in held)
    chat.press("-taken")
    chat.press(held[0])
    assert chat.ref == held[0]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_is_ticked_is_not_read_back_as_denied(lang: str) -> None:
    chat = ever(lang)
    chat.press("transplant_type:yes", "-done")
    assert chat.screen is not None
    first = chat.screen.text.splitlines()[0]
    assert chat.say("transplant-type", "short") not in first
    assert chat.say("cns-epilepsy", "short") in first


def test_a_name_of_a_line_that_is_read_back_is_short() -> None:
    content = the_content()
    for line in (line for one in content.questionnaire.lists.lists for line in one.otherwise):
        for lang, most in (("en", 5), ("zh", 10)):
            short = content.words.say(lang, as_key(line), "short")
            assert len(short.split() if lang == "en" else short) <= most, short


def test_only_what_is_ticked_is_asked_by_itself() -> None:
    chat = ever()
    held = lines(chat)
    chat.press("transplant_type:yes")
    assert "-done" in chat.options
    assert "-none" not in chat.options
    chat.press("-done")
    assert chat.ref == "transplant_type"
    assert chat.screening.answer_to("transplant_type") is None
    assert all(line in chat.screening.asked for line in held if line != "transplant_type")
    chat.press("none")
    assert chat.screening.answer_to("transplant_type") == "none"
    assert chat.ref not in held


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("the second", (2,)),
        ("2", (2,)),
        ("1 and 3", (1, 3)),
        ("number 4", (4,)),
        ("the first one and the last", (1, 5)),
        ("第二个", (2,)),
        ("2、4", (2, 4)),
        ("第一和第三项", (1, 3)),
        ("最后一项", (5,)),
        ("no. 3", (3,)),
        ("number two", (2,)),
        ("二和四", ()),
        ("有一个", ()),
        ("one", ()),
        ("no one", ()),
        ("6", ()),
        ("0", ()),
        ("2 weeks ago", ()),
        ("12", ()),
        ("second thoughts", ()),
        ("3 years", ()),
        ("2个月前", ()),
        ("none", ()),
        ("", ()),
    ],
)
def test_lines_may_be_named_by_their_numbers(text: str, told: tuple[int, ...]) -> None:
    assert numbered(text, 5) == told


def test_a_typed_number_settles_the_list() -> None:
    chat = ever()
    second = lines(chat)[1]
    chat.write("the second")
    assert chat.ref == second


@pytest.mark.parametrize(
    ("lang", "text"), [("en", "none"), ("en", "none of these"), ("en", "no"), ("zh", "都没有")]
)
def test_none_may_be_typed(lang: str, text: str) -> None:
    chat = ever(lang)
    held = lines(chat)
    chat.write(text)
    assert all(line in chat.screening.asked for line in held)


@pytest.mark.parametrize(("lang", "text"), [("en", "Epilepsy"), ("zh", "癫痫"), ("en", "epilepsy")])
def test_what_is_typed_by_name_is_ticked_and_shown_first(lang: str, text: str) -> None:
    chat = ever(lang)
    chat.write(text)
    assert chat.ref == SEVERAL
    assert chat.screening.current_prompt.draft["cns_epilepsy"] == "yes"
    chat.press("-done")
    assert chat.ref == "cns_epilepsy"


def test_who_is_not_sure_of_one_ticks_it_and_may_say_so_at_its_own_question() -> None:
    chat = ever()
    chat.press("-unsure")
    assert chat.ref == SEVERAL
    assert chat.say("ui-list-unsure") in chat.text
    chat.press("lung_severe:yes", "-done")
    assert chat.ref == "lung_severe"
    chat.press("-dk")
    assert chat.screening.answer_to("lung_severe") is Blank.UNKNOWN


def test_a_typed_yes_is_asked_which() -> None:
    chat = ever()
    chat.write("yes")
    assert chat.ref == SEVERAL
    assert chat.say("ui-list-which") in chat.text


def test_what_is_private_may_be_told_the_doctor_alone() -> None:
    chat = asked("cns_epilepsy")
    chat.screening = replace(
        chat.screening,
        prompt=Prompt(PRIVATE, "now", draft={"mental_cognitive": "off", "substance_abuse": "off"}),
    )
    chat.write("I'd rather not say")
    assert chat.screening.answer_to("mental_cognitive") is Blank.DECLINED
    assert chat.screening.answer_to("substance_abuse") is Blank.DECLINED
    assert "-no" not in stop(SEVERAL).options


def test_back_puts_the_list_again_with_its_ticks() -> None:
    chat = ever()
    held, before = lines(chat), chat.screening.answers
    chat.press("transplant_type:yes", "-done", "-back")
    assert chat.ref == SEVERAL
    assert set(lines(chat)) == set(held)
    assert chat.screening.answers == before
    assert chat.screening.current_prompt.draft["transplant_type"] == "yes"
    chat.press("transplant_type:off", "-none")
    assert chat.screening.answer_to("transplant_type") == "none"
    assert not set(chat.screening.ticked) & set(held)


def test_back_from_a_list_of_which_all_was_ticked_puts_the_list_again() -> None:
    chat = ever()
    before = len(chat.screening.current_answers)
    held = lines(chat)
    chat.press(*(f"{line}:yes" for line in held), "-done")
    assert chat.ref in held
    chat.press("-back")
    assert chat.ref == SEVERAL  # and not the list before it
    assert len(chat.screening.current_answers) == before


def test_back_out_of_a_half_ticked_list_asks_the_question_before() -> None:
    chat = ever()
    last = chat.screening.current_answers[-1].question
    chat.press("transplant_type:yes", "-back")
    assert chat.ref == last


def test_a_half_ticked_list_survives_a_pause_and_a_language_is_kept() -> None:
    chat = ever()
    chat.press("transplant_type:yes")
    chat.call("pause")
    chat.write("hello")
    assert chat.ref == SEVERAL
    assert chat.button("transplant_type:off").text.startswith("✅")


def test_a_box_of_an_older_copy_sets_and_does_not_turn() -> None:
    chat = ever()
    old = chat.button("transplant_type:yes")
    chat.press("transplant_type:yes")
    chat.hear(ButtonInput(old.nonce, old.option))
    assert chat.screening.current_prompt.draft["transplant_type"] == "yes"
    chat.hear(ButtonInput(old.nonce, "-none"))  # drawn before the tick: it settles nothing
    assert chat.ref == SEVERAL


def test_a_line_is_changed_like_any_other_answer() -> None:
    chat = ever()
    chat.press("-none")
    chat.press("-taken", "cns_epilepsy", "yes")
    assert chat.screening.answer_to("cns_epilepsy") is True
    assert chat.screening.answer_to("transplant_type") == "none"


def test_what_was_not_ticked_of_the_last_months_is_told_so() -> None:
    chat = ever()
    chat.press("-none", "-taken")
    assert chat.say("ui-value-not-lately") in chat.text


def test_what_was_told_before_is_not_a_line() -> None:
    chat = ever()
    told = chat.screening.with_told({"transplant_type": "solid_organ"})
    again = chat.context.with_screening(replace(told, prompt=None))
    assert "transplant_type" not in next_question(again).lines


def test_a_talk_kept_at_a_question_that_now_stands_in_a_list_goes_on() -> None:
    chat = ever()
    chat.screening = replace(chat.screening, prompt=Prompt("cns_epilepsy", "kept"))
    chat.write("no")
    assert chat.screening.answer_to("cns_epilepsy") is False
    assert chat.ref == SEVERAL
    assert "cns_epilepsy" not in lines(chat)


def test_a_line_that_a_later_file_does_not_know_is_left_out() -> None:
    content = the_content()
    prompt = Prompt(EVER, "kept", draft={"cns_epilepsy": "off", "gone": "yes"})
    kept = mended(content, replace(stop(SEVERAL).screening, prompt=prompt)).prompt
    assert kept is not None
    assert dict(kept.draft) == {"cns_epilepsy": "off"}
    only = replace(prompt, draft={"gone": "yes"})
    assert mended(content, replace(stop(SEVERAL).screening, prompt=only)).prompt is None


def test_an_answer_keeps_the_hash_of_the_words_that_were_read() -> None:
    chat = ever()
    chat.press("-none")
    words = chat.content.words
    kept = {reply.question: reply.wording for reply in chat.screening.current_answers}
    assert kept["cns_epilepsy"] == words.line_hash("ui-list-ever", "cns-epilepsy")
    assert kept["cns_epilepsy"] != words.question_hash("cns-epilepsy")
    assert kept["age_years"] == words.question_hash("age-years")


def test_why_names_the_studies() -> None:
    chat = ever()
    chat.press("-why")
    assert chat.say("ui-list-why") in chat.text
    assert chat.say("trial-NCT06010472") in chat.text


def test_what_was_ticked_stays_ticked_when_all_above_was_right() -> None:
    chat = ever()
    chat.screening = replace(chat.screening, taken=("diabetes",))  # by the list before it
    chat.press(lines(chat)[0])
    chat.hear(ButtonInput(chat.screening.current_prompt.nonce, "-taken"))
    chat.press("keep")
    assert chat.ref == SEVERAL
    assert chat.screening.current_prompt.draft[lines(chat)[0]] == YES
    assert chat.button(f"{lines(chat)[0]}:off").text.startswith("✅ 1.")
    assert "-taken" not in chat.options


def test_lines_of_several_times_stand_each_below_the_head_of_its_own() -> None:
    chat = stop(SEVERAL)
    lists, text = chat.content.questionnaire.lists, chat.text
    heads = [one.id for one in lists.lists if set(lines(chat)) & one.otherwise.keys()]
    assert len(heads) > 1
    order = [*(lists.of(line).id for line in lines(chat))]  # type: ignore[union-attr]
    assert list(dict.fromkeys(order)) == heads
    for line in lines(chat):
        own = lists.of(line)
        assert own
        above = text[: text.index(chat.say(as_key(line), "line"))]
        found = [above.rfind(chat.say(as_key("ui-list", head))) for head in heads]
        assert max(found) == above.rfind(chat.say(as_key("ui-list", own.id)))


def test_not_now_says_nothing_of_what_was_ever() -> None:
    chat = stop(SEVERAL)
    chat.write("not at the moment")
    assert chat.ref == SEVERAL
    assert chat.say("ui-list-then-none") in chat.text


@pytest.mark.parametrize("name", ["ever", "now", "recent"])
def test_a_talk_kept_at_a_list_of_one_time_goes_on(name: str) -> None:
    chat = ever()
    lists = chat.content.questionnaire.lists
    held = [line for line in lists[name].otherwise if line not in chat.screening.asked]
    draft = dict.fromkeys(held, "off")
    chat.screening = replace(chat.screening, prompt=Prompt(ref_of_list(name), "kept", draft=draft))
    chat.hear(ButtonInput("kept", "-none"))
    assert all(chat.screening.answer_to(line) == lists[name].otherwise[line] for line in held)
    assert chat.ref != ref_of_list(name)


def test_what_is_private_or_agreed_to_shares_with_nothing_else() -> None:
    lists = the_content().questionnaire.lists
    for name in ("private", "agree"):
        for line in lists[name].otherwise:
            assert lists.widest(line) is lists[name]


def ticked(lang: str = "en", *boxes: str) -> Chat:
    chat = ever(lang)
    chat.press(*(f"{box}:yes" for box in boxes or ("transplant_type", "cns_epilepsy")))
    return chat


def marks(chat: Chat) -> list[str]:
    assert chat.screening.prompt
    return [line for line, mark in chat.screening.prompt.draft.items() if mark == YES]


@pytest.mark.parametrize(
    ("lang", "first", "then"),
    [
        ("en", "no epilepsy", "yes"),
        ("en", "no epilepsy", "thats so for all of them"),
        ("en", "no epilepsy", "that's true"),
        ("zh", "没有癫痫", "对，都没有"),
        ("zh", "没有癫痫", "是的"),
        ("zh", "没有癫痫", "是这样的"),
    ],
)
def test_a_yes_to_whether_it_is_so_for_all_settles_the_list(
    lang: str, first: str, then: str
) -> None:
    chat = ever(lang)
    held = lines(chat)
    chat.write(first)
    assert chat.say("ui-list-then-none") in chat.text
    chat.write(then)
    assert chat.ref != SEVERAL
    assert all(line in chat.screening.asked for line in held)
    assert not set(chat.screening.ticked) & set(held)


def test_a_yes_answers_only_the_copy_that_asked() -> None:
    chat = ever()
    chat.write("no epilepsy")
    chat.press("cns_epilepsy:yes", "cns_epilepsy:off")
    chat.write("yes")
    assert chat.say("ui-list-which") in chat.text
    assert chat.ref == SEVERAL


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "no no thats wrong, she has NONE of them"),
        ("en", "none"),
        ("en", "not any of these"),
        ("en", "i dont have any of these"),
        ("zh", "都没有"),
        ("zh", "不对，都没有"),
    ],
)
def test_who_has_none_of_what_is_ticked_is_asked_once(lang: str, text: str) -> None:
    chat = ticked(lang)
    held = lines(chat)
    chat.write(text)
    assert chat.ref == SEVERAL
    assert not marks(chat)
    assert chat.say("ui-list-unticked") in chat.text
    chat.write("yes" if lang == "en" else "对")
    assert chat.ref != SEVERAL
    assert not set(chat.screening.ticked) & set(held)


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "take all the ticks off"), ("en", "untick all please"), ("zh", "把勾都去掉")],
)
def test_ticks_are_taken_off_in_words_and_a_yes_to_that_denies_nothing(
    lang: str, text: str
) -> None:
    chat = ticked(lang)
    chat.write(text)
    assert not marks(chat)
    chat.write("ok" if lang == "en" else "好的")
    assert chat.ref == SEVERAL


def test_none_of_these_may_be_pressed_with_ticks_standing() -> None:
    chat = ticked()
    held = lines(chat)
    assert chat.options[len(held) : len(held) + 2] == ("-done", "-none-after-all")
    chat.press("-none-after-all")
    assert not set(chat.screening.ticked) & set(held)
    assert all(line in chat.screening.asked for line in held)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "yes thats it, nothing else"),
        ("en", "nothing else"),
        ("en", "none of the others"),
        ("zh", "对 选好了"),
        ("zh", "就这些，没别的了"),
    ],
)
def test_done_may_be_said_where_something_is_ticked(lang: str, text: str) -> None:
    chat = ticked(lang, "transplant_type")
    chat.write(text)
    assert chat.ref == "transplant_type"
    assert "cns_epilepsy" in chat.screening.asked


def test_a_yes_denies_nothing_that_is_ticked() -> None:
    chat = ticked("en", "transplant_type")
    chat.write("no epilepsy")
    assert chat.say("ui-list-then-none") in chat.text
    chat.write("yes")
    assert chat.ref == "transplant_type"


def test_no_alone_takes_no_ticks_off() -> None:
    chat = ticked()
    chat.write("no")
    assert set(marks(chat)) == {"transplant_type", "cns_epilepsy"}
