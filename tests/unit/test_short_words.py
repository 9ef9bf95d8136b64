"""How much there is to read: the way to the first question, each question, each card."""

import re
from dataclasses import replace

import pytest

from dialogs.effects import ConsentAnswered
from dialogs.messages import ButtonInput, EditButtons, NewMessage
from dialogs.questions.message import show_question
from dialogs.results.details import MORE
from dialogs.results.matches import matches
from dialogs.screening import Prompt, Screening
from dialogs.words import LANGUAGES, as_key
from tests import shipped
from tests.unit.chatting import Chat, journey, patient, stop, the_content
from trials.values import Amount, Courses

READ_BACK = {
    line
    for one in the_content().questionnaire.lists.lists
    if not one.agrees
    for line in one.otherwise
}
HAN = re.compile("[\u4e00-\u9fff]")


def length(language: str, text: str) -> int:
    """English in words, Chinese in characters; a Latin word or a number in Chinese counts one."""
    if language == "en":
        return len([word for word in text.split() if re.search(r"\w", word)])
    rest = re.sub(r"[，。？；：、“”（）！～]", " ", HAN.sub(" ", text))
    return len(HAN.findall(text)) + len([word for word in rest.split() if re.search(r"\w", word)])


# 1.8 characters of Chinese are read in the time of one English word.
OPENING = {"en": 150, "zh": 270}


@pytest.mark.parametrize("who", ["self", "child", "other"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_first_question_comes_after_four_short_messages(lang: str, who: str) -> None:
    chat = Chat()
    chat.start()
    read = [chat.text]
    for option in (lang, who, "agree"):
        chat.press(option)
        read.append(chat.text)
    assert chat.ref == "@abroad"
    assert len(read) == 4
    assert sum(length(lang, text) for text in read) <= OPENING[lang]
    chat.press("agree")
    assert chat.ref == "age_years"


# A question with its hint. More only where a shorter one would be answered wrongly.
QUESTION = {"en": 25, "zh": 45}
LONGER = {
    ("en", "cns-active"): 28,  # seizures count, and so does a treatment that was begun or raised
    # Who has said scleroderma before would not think of it as "another" skin disease.
    ("en", "skin-disease-other"): 27,
    ("zh", "skin-disease-other"): 50,
}
ARGS = {"drug": "mycophenolate (MMF)", "name": "ALT", "period": "12 months", "drugs": "CTX; MMF"}


def asked() -> list[str]:
    words = shipped.words()
    keys = words.keys("")
    return [key for key in keys if words.has(key, "again") and "-option-" not in key]


@pytest.mark.parametrize("who", ["self", "child", "other"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_question_is_short_with_its_hint(lang: str, who: str) -> None:
    words = shipped.words()
    assert len(asked()) > 130
    long = {}
    for key in asked():
        args = {**ARGS, "who": who}
        said = f"{words.say(lang, key, **args)} {words.say(lang, key, 'hint', **args)}"
        if length(lang, said) > LONGER.get((lang, key), QUESTION[lang]):
            long[key] = (length(lang, said), said)
    assert long == {}


def test_a_longer_question_is_still_long() -> None:
    words = shipped.words()
    for (lang, key), most in LONGER.items():
        said = f"{words.say(lang, key, who='child')} {words.say(lang, key, 'hint', who='child')}"
        assert QUESTION[lang] < length(lang, said) <= most


def test_what_a_short_hint_leaves_out_is_told_by_why() -> None:
    chat = Chat().begin().play({"age_years": 30}, lambda c: c.ref == "conditions")
    chat.press("dx_sle", "-done")
    words = shipped.words()
    told = [key for key in words.keys("") if words.has(key, "meant")]
    assert as_key("allergy_severe_history") in told
    chat.screening = with_question(chat, "allergy_severe_history")
    chat.hear(ButtonInput("asked", "-why"))
    assert chat.say("allergy-severe-history", "why") in chat.text
    assert chat.say("allergy-severe-history", "meant") in chat.text


def with_question(chat: Chat, ref: str) -> Screening:
    return replace(chat.screening, prompt=Prompt(ref, "asked"))


@pytest.mark.parametrize("ref", ["gc_peak", "gc_current", "immuno_drugs"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_medicines_are_called_stands_behind_a_button(lang: str, ref: str) -> None:
    chat = Chat()
    chat.screening = replace(chat.screening, lang=lang, who="self")
    chat.screening = with_question(chat, ref)
    assert "\n•" not in show_question(chat.context).text
    chat.hear(ButtonInput("asked", "-names"))
    assert chat.text.count("•") > 8
    assert chat.ref == ref


def at_months(lang: str = "en") -> Chat:
    known = {**patient("P01"), "immuno_drugs": ["methotrexate", "mycophenolate", "tacrolimus"]}
    chat = Chat().begin(lang=lang)
    return chat.play(known, lambda c: c.ref.startswith("immuno_months")).copy()


@pytest.mark.parametrize(
    ("lang", "typed"), [("en", "14 months all three"), ("en", "All: 14 months"),
                        ("en", "each 14 months"), ("zh", "都是14个月"), ("zh", "三种都14个月")]
)  # fmt: skip
def test_the_months_of_all_medicines_are_told_at_once(lang: str, typed: str) -> None:
    chat = at_months(lang)
    chat.write(typed)
    months = chat.screening.answer_to("immuno_months")
    assert isinstance(months, Courses)
    assert set(months.months) == {
        (drug, Amount.exactly(14)) for drug in ("methotrexate", "mycophenolate", "tacrolimus")
    }
    assert not chat.ref.startswith("immuno_months")


def test_months_are_told_by_name() -> None:
    chat = at_months()
    chat.write("MMF 14 months, tacrolimus 2 years")
    months = chat.screening.answer_to("immuno_months")
    assert isinstance(months, Courses)
    assert dict(months.months) == {
        "mycophenolate": Amount.exactly(14),
        "tacrolimus": Amount.exactly(24),
    }


def test_one_number_alone_is_asked_back() -> None:
    chat = at_months()
    chat.write("14 months")
    assert chat.ref.startswith("immuno_months")
    chat.press("-offer0")
    months = chat.screening.answer_to("immuno_months")
    assert isinstance(months, Courses)
    assert len(months.months) == 3


def test_not_knowing_any_of_the_months_is_one_press() -> None:
    chat = at_months()
    chat.press("-dk")
    assert not chat.ref.startswith("immuno_months")
    assert chat.screening.answer_to("immuno_months") is None


# Of a card without what other studies mind (a caution): that is told only where it matters.
CARD = {"en": 60, "zh": 108}


@pytest.mark.parametrize("name", ["P01", "P05", "P08", "P11", "P18", "P48"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_card_is_short_and_tells_the_main_risk(lang: str, name: str) -> None:
    chat = stop("@result", name, lang)
    fit = [match for match in matches(chat.context) if match.is_open]
    cards = [part for part in chat.text.split("\n\n") if re.match(r"\d\. ", part)]
    assert fit
    for match, text in zip(fit, cards, strict=True):
        for caution in match.best.cautions:
            text = text.replace(chat.say(as_key("caution", caution)), "")
        assert length(lang, text) <= CARD[lang], text
        assert {"en": "can harm fertility", "zh": "影响生育"}[lang] in text
        assert {"en": "hemotherapy", "zh": "化疗"}[lang] in text
    more = [option for option in chat.options if option.startswith(MORE)]
    assert more == [f"{MORE}{match.trial.id}" for match in fit]


def test_the_result_is_one_message_and_ends_with_the_one_thing_to_do() -> None:
    chat = stop("@result")
    result, _ = chat.turn.says
    assert isinstance(result, NewMessage)
    assert result.text.startswith("2 studies may fit. Best: CAR-NK cell study for lupus (KN5501)")
    last = result.text.split("\n\n")[-2]
    assert last.startswith("To do now: press “Send: CAR-NK lupus, Shanghai” below.")


def test_the_cards_stay_when_something_is_pressed_below_them() -> None:
    chat = stop("@result")
    *_, tidy = chat.press("share_NCT06010472_changhai").says
    assert isinstance(tidy, EditButtons)
    assert [button.option for row in tidy.rows for button in row] == [
        f"{MORE}{match.trial.id}" for match in matches(chat.context) if match.is_open
    ]


def test_more_is_good_however_old_and_changes_nothing() -> None:
    chat = stop("@result")
    before = chat.screening
    chat.hear(ButtonInput("long-gone", f"{MORE}NCT06010472"))
    assert chat.say("trial-NCT06010472", "about") in chat.text
    assert chat.screening == before
    chat.hear(ButtonInput("long-gone", f"{MORE}NCT00000000"))
    assert chat.turn.toast == chat.say("ui-press-old")


def test_each_hospital_has_its_button_and_each_press_its_own_consent() -> None:
    chat = stop("@sharing")
    assert chat.options == (
        "agree", "also_NCT06585514_gobroad", "also_NCT06421701_zju_second", "decline",
    )  # fmt: skip
    chat.press("also_NCT06585514_gobroad")
    (consent,) = [r for r in chat.turn.records if isinstance(r, ConsentAnswered)]
    assert (consent.given, consent.trial, consent.site) == (True, "NCT06585514", "gobroad")
    assert chat.ref == "@name"


def test_the_next_hospital_is_asked_for_in_few_words() -> None:
    chat = next(c for c in journey("P01") if c.screening.shared and c.ref == "@result").copy()
    chat.press("share_NCT06421701_zju_second")
    assert length("en", chat.text) <= 130
    assert "can harm fertility" in chat.text
    chat.press("agree")
    (consent,) = [r for r in chat.turn.records if isinstance(r, ConsentAnswered)]
    assert "can harm fertility" in consent.text
    assert length("en", consent.text) <= 140  # its buttons are part of what was shown


def test_every_no_of_the_review_stands_in_one_line() -> None:
    chat = stop("@review")
    lines = chat.text.split("\n")
    (no,) = [line for line in lines if line.startswith("No, none or never:")]
    assert chat.say("cns-epilepsy", "label") in no
    assert "• Pregnant, or pregnancy possible: Yes, but not pregnant now" in lines
    assert length("en", chat.text) <= 360


def test_what_was_read_back_is_counted_in_the_review() -> None:
    chat = next(chat for chat in journey("P01", lists=True) if chat.ref == "@review")
    (count,) = re.findall(r"And No to all (\d+) lines of the lists", chat.text)
    assert 12 < int(count) <= len(READ_BACK)
    assert chat.say("cns-epilepsy", "label") not in chat.text
    assert chat.say("malignancy", "label") in chat.text
    chat = chat.copy()
    chat.press("change")
    assert chat.say("cns-epilepsy", "label") in chat.text


@pytest.mark.parametrize(
    ("lang", "told"),
    [("en", "HBsAg, HBcAb, HCV-Ab Negative"), ("zh", "乙肝表面抗原、乙肝核心抗体、丙肝抗体 阴性")],
)
def test_values_that_are_the_same_are_read_back_in_one_breath(lang: str, told: str) -> None:
    chat = stop("@sheet_infections", lang=lang)
    chat.write("HBsAg negative\nHBcAb negative\nHCV-Ab negative")
    assert told in chat.text
