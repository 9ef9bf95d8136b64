"""What people said who were played from stories: denials over lists, words at the steps."""
# ruff: noqa: E501  (tables read best one question a line)

import pytest

from dialogs.inquiries.features import subjects
from dialogs.messages import NewMessage
from dialogs.reading import Asked, NeedsConfirmation, Parsed, for_whom, says_adult
from dialogs.reading.outcome import ReadingContext
from tests.unit.chatting import Chat, asked, patient, stop
from tests.unit.test_reading import DAY, READER, VOCABULARY
from tests.unit.test_reading import read as read_beside
from tests.unit.test_reading_plainly import read
from trials.values import NEVER, Amount, Blank, Chosen, Dose, Given

LISTS = {
    "mycophenolate and plaquenil, never had rituximab, belimumab or cyclophosphamide": {
        "mycophenolate",
        "hydroxychloroquine",
    },
    "MMF only. no rituximab, no belimumab, no cyclophosphamide": {"mycophenolate"},
    "rituximab and belimumab I never had, only MMF": {"mycophenolate"},
    "羟氯喹吃了40个月，吗替麦考酚酯10个月，环磷酰胺打了4个月，利妥昔、贝利尤、泰它西普没用过": {
        "hydroxychloroquine",
        "mycophenolate",
        "cyclophosphamide",
    },
    "羟氯喹，没用过环磷酰胺、利妥昔和贝利尤": {"hydroxychloroquine"},
}


@pytest.mark.parametrize("text", LISTS)
def test_a_denial_reaches_over_the_whole_list(text: str) -> None:
    assert read("immuno_drugs", text) == Chosen(frozenset(LISTS[text]))


@pytest.mark.parametrize(
    "text", ["羟氯喹，吗替麦考酚酯，利妥昔没用过", "吗替吃了9个月，环磷酰胺、利妥昔单抗都没用过"]
)
def test_where_a_denial_may_be_of_one_alone_it_is_asked_back(text: str) -> None:
    assert read("immuno_drugs", text) == "ui-understood-confirm"


@pytest.mark.parametrize(
    "text",
    [
        "环磷酰胺打过四个月没过敏，别的没用过",
        "had cyclophosphamide for months without any allergy",
        "never had those, and cyclophosphamide gave no allergic reaction",
    ],
)
def test_what_was_borne_well_is_no_allergy(text: str) -> None:
    assert read("allergy_trial_drugs", text) in (Chosen(frozenset()), "ui-understood-confirm")


@pytest.mark.parametrize("text", ["no. HIV test was negative"])
def test_a_negative_test_is_no_illness(text: str) -> None:
    outcome = read_beside("immunodeficiency", text)
    assert isinstance(outcome, Parsed)
    assert outcome.given == "none"


def at_review() -> Chat:
    return Chat().begin().play(patient("P01"), lambda chat: chat.ref == "@review")


@pytest.mark.parametrize("text", ["looks right", "都对的，看吧", "没错了，看结果吧"])
def test_a_review_is_confirmed_in_other_words(text: str) -> None:
    chat = at_review()
    chat.write(text)
    assert chat.ref == "@result"


@pytest.mark.parametrize(
    "text",
    ["all correct except you don't know my medicines", "除了体重那条，都对", "is that right?"],
)
def test_a_review_is_not_confirmed_by_half(text: str) -> None:
    chat = at_review()
    chat.write(text)
    assert chat.ref != "@result"


def test_a_line_to_correct_is_found_by_its_name() -> None:
    chat = at_review()
    chat.write("I never had that immune storm thing, change that")
    assert chat.ref == "mas_months_ago"


def test_what_is_told_before_the_questions_is_not_asked_as_if_it_were_new() -> None:
    chat = Chat()
    chat.start()
    chat.press("en")
    chat.write("34, female")
    chat.write("me")
    chat.press("agree", "agree")
    assert chat.ref == "age_years"
    assert [offer.label for offer in chat.screening.current_prompt.offers] == ["34 years old"]
    chat.write("that's right, as I said")
    assert chat.screening.answer_to("age_years") is not None
    assert "sex" in chat.screening.told


def test_whoever_asks_for_her_husband_has_said_that_he_is_a_man() -> None:
    chat = Chat()
    chat.start()
    chat.press("en")
    chat.write("my husband Tom, I'm Carol his wife")
    assert chat.screening.who == "other"
    assert chat.screening.told["sex"] == "male"


def test_months_told_with_the_medicines_are_offered_where_they_are_asked() -> None:
    chat = Chat().begin().play(patient("P01"), lambda chat: chat.ref == "immuno_drugs")
    assert chat.ref == "immuno_drugs"
    chat.write("hydroxychloroquine six years, azathioprine 8 months and mycofenolate 22 months")
    chat.play(patient("P01"), lambda chat: chat.ref.startswith("immuno_months."))
    (offer,) = chat.screening.current_prompt.offers
    assert "22" in offer.label


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("my mother, Margaret. I'm her daughter", "other"),
        ("no, not a child. she is my mother", "other"),
        ("我妈，我是她女儿", "other"),
        ("我是他妈妈，孩子8岁", "child"),
        ("my son", "child"),
    ],
)
def test_whoever_writes_is_not_whom_it_is_about(text: str, who: str) -> None:
    assert for_whom(text) == who


@pytest.mark.parametrize(
    ("text", "adult"),
    [
        ("I am yes, I'm his mum, but Callum is only six", True),
        ("No no, I am 38, I'm his mother. The child is 6.", True),
        ("I'm 16", False),
        ("no I'm only 17", False),
        ("my son is 8", None),
        ("我肯定满了呀，我三十多了，是孩子小，他才刚满8周岁", True),
    ],
)
def test_the_age_of_a_child_is_not_that_of_the_parent(text: str, adult: bool | None) -> None:
    assert says_adult(text) is adult


def test_a_no_with_more_words_closes_no_consent() -> None:
    chat = Chat()
    chat.start()
    chat.press("en", "child")
    chat.write("no, not a child. she is my mother")
    assert chat.ref == "@consent"


SAID: list[tuple[str, Given, str]] = [
    ("mas_months_ago", NEVER, "don't know what that is so no|never heard of it|没听说过"),
    ("other_trial_months_ago", NEVER, "no other trials ever|no other studies|never been a guinea pig"),
    ("immunodeficiency", "none", "nope only lupus|no, HIV was negatve|no, defences are ok"),
    ("gc_peak", Dose("prednisone", Amount.exactly(100)), "they started me on prednisone 100 mg a day, now 20|now 12.5 mg prednisone, most ever was 100 mg a day"),
    ("consent_willing", True, "I'd sign, and I can fly to Shanghai any month|I'd sign, my sister lives in Shanghai|他自己也说愿意的，我和他爸商量好了，都愿意签字"),
    ("cns_active", False, "没这个病，不抽风，脑子好得很"),
    ("cirrhosis", False, "没肝硬化，酒也不喝的"),
    ("mental_cognitive", "none", "情绪还可以，记性也行|情绪还行|mind's sharp|不愁不闷，脑子清楚得很"),
    ("infection_status", "none", "no infection and never had antibiotics by drip|no infections, no drips, nothing"),
    ("transplant_type", "none", "移植？没有没有，没做过的"),
    ("acr_functional_class", Amount.exactly(3), "my work is limited, washing and dressing I can do|木工活做不了，吃饭穿衣自己能来"),
    ("ra_qol_reduced", True, "不好过啊，早上要僵一个多钟头，木工活做不了"),
    ("conv_response", Chosen(frozenset({"relapsed"})), "each time a little better, then worse again|好一阵又犯"),
    ("spo2_pct", Blank.UNKNOWN, "told you, never measured"),
    ("cmv_dna_positive", Blank.UNKNOWN, "not done, said that as well"),
    ("allergy_trial_drugs", Chosen(frozenset()), "never had any of those, never had cyclophosphamide"),
    ("cns_other_history", False, "没中风没抽过"),
    ("hbsag_positive", False, "negatve|negitive"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("fact", "given", "text"),
    [(fact, given, text) for fact, given, texts in SAID for text in texts.split("|")],
)
def test_a_plain_answer_with_what_only_elaborates_is_kept(
    fact: str, given: Given, text: str
) -> None:
    assert read(fact, text) == given


@pytest.mark.parametrize(
    ("fact", "text"),
    [
        ("childbearing_potential", "no, not pregnant"),
        ("childbearing_potential", "没有怀孕"),
        ("childbearing_potential", "没怀孕，没结婚，半年一年内不打算要孩子"),
        ("consent_willing", "I'd sign, if my husband agrees"),
        ("consent_willing", "I'd sign, but I am afraid of it"),
        ("immunodeficiency", "no only the common variable one"),
    ],
)
def test_what_may_mean_something_else_is_not_kept(fact: str, text: str) -> None:
    assert read(fact, text) in ("ui-understood-confirm", "ui-not-understood")


@pytest.mark.parametrize("text", ["only as a kid", "in childhood, long ago", "小时候打过"])
def test_childhood_is_a_time_where_the_age_is_known(text: str) -> None:
    fact = VOCABULARY["live_vaccine_weeks_ago"]
    asked = ReadingContext(
        fact, None, {}, None, "self", "en", DAY, {"age_years": Amount.exactly(34)}
    )
    outcome = READER.read(asked, text)
    assert isinstance(outcome, Parsed)
    assert isinstance(outcome.given, Amount)
    assert (round(outcome.given.low), round(outcome.given.high)) == (16 * 52, 34 * 52)


def test_an_answer_after_no_full_stop_of_its_own_ends_there() -> None:
    text = "羟氯喹吃了30个月，吗替8个月，环磷酰胺打了5个月。利妥昔、贝利尤、泰它西普都没用过"
    outcome = read_beside("immuno_drugs", text)
    assert isinstance(outcome, Parsed | NeedsConfirmation)
    given = outcome.given if isinstance(outcome, Parsed) else outcome.offers[0].given
    assert given == Chosen(frozenset({"hydroxychloroquine", "mycophenolate", "cyclophosphamide"}))


def test_a_wide_comma_parts_two_numbers() -> None:
    outcome = read_beside("age_years", "他54，171厘米，72公斤", who="other")
    assert isinstance(outcome, Parsed)
    assert outcome.given == Amount.exactly(54)


@pytest.mark.parametrize(
    ("text", "lang", "says"),
    [
        ("am I out because of the baby?", "en", "pregnan"),
        ("can people with a heart problem take part?", "en", "heart"),
        ("心脏不好的人能做这个吗", "zh", "心"),
        ("how much longer?", "en", "75"),
        ("can I talk to somebody there?", "en", "live"),
    ],
)
def test_a_question_of_the_person_is_answered_by_what_the_data_says(
    text: str, lang: str, says: str
) -> None:
    chat = stop("cns_epilepsy", lang=lang)
    chat.write(text)
    assert isinstance(chat.turn.says[0], NewMessage)
    assert says in chat.turn.says[0].text
    assert chat.ref == "cns_epilepsy"


@pytest.mark.parametrize(
    "text", ["他两个月前刚心梗放了支架，这个做得了吗？", "她查出乙肝，能做这个吗？"]
)
def test_what_answers_something_else_is_told_the_rules_and_asked_again(text: str) -> None:
    chat = stop("cns_epilepsy", lang="zh")
    before = chat.screening.replies
    chat.write(text)
    assert isinstance(chat.turn.says[0], NewMessage)
    assert chat.turn.says[0].text.startswith("关于这一点，研究的要求是：")
    assert chat.ref == "cns_epilepsy"
    assert chat.screening.replies == before


def test_what_may_be_an_answer_or_a_question_is_asked_back() -> None:
    chat = stop("cns_epilepsy", lang="zh")
    chat.write("就因为那个JAK试验？要停多久才行啊")
    options = [button.option for row in chat.turn.says[0].rows for button in row]
    assert options[0] == "ask-eligibility_rule"
    assert chat.ref == "cns_epilepsy"


def test_two_questions_of_one_message_are_both_answered() -> None:
    chat = stop("cns_epilepsy", lang="zh")
    chat.write("要在杭州住院多久？家长能陪吗")
    first, second = (say.text for say in chat.turn.says[:2] if isinstance(say, NewMessage))
    assert "住院" in first
    assert "孩子" in second or "家长" in second


def test_every_subject_is_about_questions_that_there_are() -> None:
    for words, facts in subjects():
        assert facts <= set(VOCABULARY.facts), words.pattern


OWNED: dict[tuple[str, str], Given | str] = {
    ("phga", "doctor says 3, I would say 6"): Amount.exactly(3),
    ("ptga", "doctor says 3, I would say 6"): Amount.exactly(6),
    ("phga", "医生打3分，我自己觉得6分"): Amount.exactly(3),
    ("ptga", "医生打3分，我自己觉得6分"): Amount.exactly(6),
    ("bilag_b_count", "BILAG one A and two B"): Amount.exactly(2),
    ("bilag_a_count", "一个A两个B"): Amount.exactly(1),
    ("bilag_b_count", "一个A两个B"): Amount.exactly(2),
    ("ctx_months", "six months of cyclophosphamide and two years of cellcept"): Amount.exactly(6),
    ("ctx_months", "环磷酰胺用了半年，骁悉吃了两年"): Amount.exactly(6),
    # Whose the second length is, nobody can say for sure.
    ("ctx_months", "azathioprine 2 years, then 6 months"): "ui-understood-confirm",
    ("gc_cannot_taper_7_5", "yes. 12.5 mg now and under 10 I always flare"): True,
    ("gc_cannot_taper_7_5", "12.5 mg now and under 5 I always flare"): "ui-not-understood",
    ("immunodeficiency", "no just the lupus"): "none",
    ("diabetes", "不是没有糖尿病"): "ui-not-understood",
    ("ana_titre", "1 in 640"): Amount.exactly(640),
    ("ana_titre", "1比1000"): Amount.exactly(1000),
    ("mi_months_ago", "year and a half ago"): Amount.exactly(18),
    ("gc_current", "medrol, two 4mg tabs in the morning"): Dose(
        "methylprednisolone", Amount.exactly(8)
    ),
    ("age_years", "year 6 at school"): "ui-not-understood",
    ("srns_agents", "环磷酰胺没用过 吃的他克莫司和赛可平"): Chosen(frozenset({"tac", "mmf"})),
    ("syphilis_positive", "梅毒 阴性"): False,
    ("gc_peak", "a gram a day on the drip for 3 days then nothing"): "ui-not-understood",
}


@pytest.mark.parametrize(("fact", "text"), OWNED)
def test_each_number_belongs_to_what_is_named_beside_it(fact: str, text: str) -> None:
    heard = read(fact, text)
    meant = OWNED[fact, text]
    if isinstance(meant, str) and meant.startswith("ui-"):
        assert isinstance(heard, str)
        assert heard.startswith("ui-")
    else:
        amount = getattr(heard, "amount", None)
        assert meant in (heard, amount)


def test_a_question_that_begins_like_an_answer_is_none() -> None:
    outcome = read_beside("consent_willing", "how long would i have to stay in hospital for it")
    assert isinstance(outcome, Asked)


def test_the_weight_of_then_is_told_beside_the_dose_of_then() -> None:
    outcome = read_beside("gc_peak", "泼尼松最多40毫克，那时候25公斤", who="child")
    assert isinstance(outcome, Parsed)
    assert isinstance(outcome.given, Dose)
    assert outcome.given.weight_kg == Amount.exactly(25)


@pytest.mark.parametrize(
    ("text", "lang", "kept"),
    [
        ("泼尼松一天两片，一共十毫克", "zh", None),
        ("现在泼尼松两片，十毫克", "zh", None),
        ("2 tablets of prednisone, 10 mg", "en", None),
        ("泼尼松一天十二片，5毫克一片的", "zh", 60),
        ("prednisone, two 4 mg tabs", "en", 8),
    ],
)
def test_so_many_tablets_and_mg_side_by_side_are_multiplied_only_where_it_is_said(
    text: str, lang: str, kept: int | None
) -> None:
    chat = asked("gc_current", lang)
    chat.write(text)
    given = chat.screening.answer_to("gc_current")
    assert given == (None if kept is None else Dose("prednisone", Amount.exactly(kept)))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("替我女儿问的，她二十岁了，成年了，我是她妈妈", "other"),
        ("给我哥们儿问的，他本人三十三了", "other"),
        ("Beth my daughter, shes 27, I'm her mum", "other"),
        ("my daughter 25 kg, 9 yrs", "child"),
        ("孩子8岁", "child"),
    ],
)
def test_a_child_of_age_is_another_adult(text: str, who: str) -> None:
    assert for_whom(text) == who
