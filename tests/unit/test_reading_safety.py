"""Emergencies in free text, contact details, and what no text may ever do."""
# ruff: noqa: E501  (tables read best one subject a line)

from datetime import date
from fractions import Fraction
from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.reading import (
    NeedsConfirmation,
    Parsed,
    Problem,
    Reach,
    ReadingOption,
    normal,
    read_name,
    read_phone,
    read_reach,
    tells_time,
)
from dialogs.redflags import red_flag
from tests import shipped
from tests.reading import read_text
from trials.truth import Truth
from trials.values import NEVER, Amount, Courses, Dose, Result
from trials.vocabulary import Kind, Source

VOCABULARY = shipped.library().vocabulary
DAY = date(2026, 3, 10)

ALARMS = """
I have chest pain|chest pain|CHEST PAIN!!|chest pian|chets pain|my chest hurts|pressure in my chest|ｃｈｅｓｔ ｐａｉｎ|
I can't breathe|I cant breath|can not breathe|can’t breathe|I cannot breathe|trouble breathing|difficulty breathing|
short of breath|hard to breathe|having a seizure|siezure|seizures again|seizrue|convulsions|heavy bleeding|
bleeding heavily|I'm bleeding a lot|the bleeding won't stop|vomiting blood|coughing up blood|high fever|
fever of 40|fever 39.5|temperature 40.2|my temp is 39.8|unconscious|she passed out|he won't wake up|
suicide|I am suicidal|suicdal|I want to die|I want to kill myself|kill my self|kil myself|I don't want to live|
do not want to live anymore|end my life|no reason to live|better off dead|I hurt myself|self-harm|overdose|overdosed on pills|
took too many pills|heart attack|no, chest pain|No. Chest pain now|not only chest pain but fever|yes chest pain|
no chest pain but I can't breathe|no fever. chest pain|I never had such chest pain|no chest pain and can't breathe|
I have not told anyone I want to die|my throat is closing|no longer want to live|prednisone 60 mg and chest pain|
胸痛|我胸痛|胸疼|胸口疼|胸口很痛|胸 痛|心口痛|喘不上气|喘不过气来|喘不过气|上不来气|透不过气|呼吸困难|呼吸很困难|无法呼吸|
不能呼吸|没法呼吸|抽搐|孩子抽搐了|抽畜|癫痫发作|惊厥|大出血|大量出血|流血不止|便血不止|吐血|呕血|咯血|止不住血|
高烧|高烧不退|高热|发烧39度|发烧40|烧到39度5|体温39.5℃|自杀|我想自杀|不想活|我不想活了|不想活下去|活不下去|想死|
活着没意思|轻生|自残|割腕|结束生命|昏迷|昏倒了|晕过去|叫不醒|失去意识|吃药过量|喝农药|没有发烧，但是胸痛|
没有胸痛，喘不上气|从没有这么胸痛过|动不动就胸痛|没人知道我想自杀|不是胸痛就是抽搐|没有停止抽搐|生不如死|Ｉ ｗａｎｔ ｔｏ ｄｉｅ|自\u200b杀
""".replace("\n", "").split("|")  # fmt: skip

CALM = """
yes|no|never|45|1:320|no chest pain|no chest pain or seizures|never had a seizure|not suicidal|I have no chest pain|
without chest pain|I don't have chest pain|no seizures|no history of seizures|no high fever|no thoughts of suicide|
denies chest pain|I do not want to die|no heavy bleeding|haven't had any seizures|prednisone 60 mg|low fever|fever 37.5|
没有胸痛|无胸痛|没有抽搐|没有呼吸困难|没有高烧|没有自杀|从没抽搐过|没胸痛|没有胸痛、抽搐或高烧|未出现胸痛|没有出现过抽搐|不胸痛|没有喘不上气|没有不想活|
不想说|不知道|没有|胸片正常|活动不受影响|有，活动不受影响|呼吸科|发烧37.5度|泼尼松39片|39岁|体重40公斤|never fainted|1:40|
I never overdosed|breast cancer|chest CT normal|no|high blood pressure|bleeding time normal|I feel well|Fully active|没有呼吸问题
""".replace("\n", "").split("|")  # fmt: skip
# A history is told apart from today.
PAST = [
    "epileptic fit in 2010",
    "癫痫史十年",
    "I had a seizure as a child",
    "40度角",
    "没有这种胸痛",
]


@pytest.mark.parametrize("text", ALARMS)
def test_an_emergency_is_heard(text):
    assert red_flag(text).emergency


@pytest.mark.parametrize("text", [*CALM, *PAST])
def test_a_plain_answer_raises_no_alarm(text):
    assert not red_flag(text).emergency


@pytest.mark.parametrize(
    ("typed", "plain"),
    [("１２３ｇ／Ｌ", "123g/L"), ("3.2×10⁹/L", "3.2*10^9/L"), ("6⁵", "6⁵"), ("10¹²", "10^12"), ("1.73m²", "1.73m2"), ("8。5", "8.5"), ("1½", "1.5"), ("½", "0.5"),
     ("a\x00b\u202ec\u200bd\ud800e", "abcde"), ("  a \u3000 b ", "a b"), ("a\r\nb", "a\nb"), ("５′４″", "5'4\""), ("7～40", "7~40"), ("x" * 2000, "x" * 1000),
     ("μ", "u"), ("µmol", "umol"), ("Ⅲ级", "III级"), ("1️⃣", "1"), ("e\u0301", "é")],
)  # fmt: skip
def test_text_is_made_plain(typed, plain):
    assert normal(typed) == plain


@pytest.mark.parametrize(
    ("typed", "number"),
    [("13800138000", "+8613800138000"), ("138 0013 8000", "+8613800138000"), ("１３８００１３８０００", "+8613800138000"), ("+86 138-0013-8000", "+8613800138000"),
     ("我的电话是13800138000", "+8613800138000"), ("+44 20 7946 0958", "+442079460958"), ("021-31166666", "+862131166666"), ("138 0 0 1 3 8 0 0 0", "+8613800138000"),
     ("+1 (212) 555-2368", "+12125552368"), ("0044 20 7946 0958", "+442079460958"), ("120", None), ("12345", None), ("abc", None), ("", None), ("١٣٨٠٠١٣٨٠٠٠", None),
     ("1990-05-03", None), ("+44 7700 900123", "+447700900123"), ("0044 7700 900123", "+447700900123"), ("+44 (0)7700 900123", "+447700900123"),
     ("my mobile is +44 7700 900123, evenings", "+447700900123"), ("0770 2345678", "+867702345678"), ("+86 1380013800", None)],
)  # fmt: skip
def test_a_phone_number_is_read(typed, number):
    assert read_phone(typed) == (number or Problem("ui-phone-not-valid"))


@pytest.mark.parametrize(
    ("typed", "lacks"),
    [("07700 900123", True), ("my mobile is 07700 900456", True), ("0912-345-678", True), ("07700", False), ("120", False),
     ("1990-05-03", False), ("+86 1380013800", False), ("00 12", False), ("号码07911 123456", True)],
)  # fmt: skip
def test_a_number_of_another_country_without_its_code_is_asked_for_the_code(typed, lacks):
    key = "ui-phone-no-code" if lacks else "ui-phone-not-valid"
    assert read_phone(typed) == Problem(key)


def test_a_number_is_read_as_of_its_region():
    assert read_phone("020 7946 0958", "GB") == "+442079460958"


@pytest.mark.parametrize(
    ("typed", "reach"),
    [("anna@gmail.com", Reach(email="anna@gmail.com")), ("我的邮箱是 li.na＠163.com", Reach(email="li.na@163.com")), ("foo@example.co.uk", Reach(email="foo@example.co.uk")),
     ("打我女儿的 13800138000", Reach("+8613800138000")), ("邮箱li@qq.com，电话13800138000", Reach("+8613800138000", "li@qq.com")),
     ("anna@gmial.com", Problem("ui-email-slip", {"meant": "anna@gmail.com"})), ("anna@gmail.con", Problem("ui-email-slip", {"meant": "anna@gmail.com"})),
     ("anna@", Problem("ui-email-not-valid")), ("anna@gmail", Problem("ui-email-not-valid")), ("a..b@x.com", Problem("ui-email-not-valid")), ("abc@d@e.com", Problem("ui-email-not-valid")),
     ("13800138000 or 13900139000", Problem("ui-phone-several")), ("打我女儿的", Problem("ui-phone-not-valid"))],
)  # fmt: skip
def test_a_number_or_an_address_is_read_and_a_slip_is_asked_about(typed, reach):
    assert read_reach(typed) == reach


@pytest.mark.parametrize(
    ("typed", "name"),
    [("打我的，我是她女儿，姓李", "姓李"), ("我是小明妈妈", "小明妈妈"), ("叫我小李就行", "小李"), ("叫我陳太就得", "陳太"), ("我媳妇叫刘洋", "刘洋"), ("王先生，电话13800138000", "王先生"),
     ("Hi, I'm Tom", "Tom"), ("call me Anna please", "Anna"), ("My daughter's name is Ann", "Ann"), ("Mrs Li, 138 0013 8000", "Mrs Li"), ("Im Anna", "Anna")],
)  # fmt: skip
def test_a_name_is_understood_in_a_sentence(typed, name):
    assert read_name(typed) == name


@pytest.mark.parametrize(
    "typed",
    ["打我的", "打电话找我女儿", "不想说", "不用写名字", "please call my daughter", "just call my husband", "call after 5", "I am her daughter", "It's me", "I don't want to say"],
)  # fmt: skip
def test_a_sentence_without_a_name_is_none(typed):
    assert read_name(typed) == Problem("ui-name-sentence")


@pytest.mark.parametrize(
    "name",
    ["李女士", "Anna's mother", "小明妈妈", "José", "Ｌｉ", "买买提·艾力", "Dr. Li", "李想", "John I. Smith", "Li, Mary", "My Nguyen", "Mai Her", "Will May", "Maria del Carmen Garcia Lopez de la Vega", "Mr and Mrs Li", "李"],
)  # fmt: skip
def test_a_name_is_kept(name):
    assert read_name(f" {name}\n") == normal(name)


@pytest.mark.parametrize(
    "name",
    ["", " ", "123", "x" * 61, "http://a.b", "www.spam.com", "t.me/spam", "@spam", "<b>x</b>", "spam.com", "👍"],
)  # fmt: skip
def test_what_is_no_name_is_refused(name):
    assert read_name(name) == Problem("ui-name-not-valid")


@pytest.mark.parametrize(
    ("typed", "tells"),
    [("after 5pm on weekdays", True), ("any time after 4", True), ("下午三点以后", True), ("周末都行", True), ("hello?", False), ("i changed my mind", False), ("ok", False)],
)  # fmt: skip
def test_a_time_is_told_from_other_words(typed, tells):
    assert tells_time(typed) == tells


FACTS = sorted(
    (f for f in VOCABULARY.facts.values() if f.source is not Source.SITE), key=lambda f: f.id
)
WORDS = st.lists(
    st.sampled_from(
        ["1", "2", "45", "40", "0.5", "1:320", "1,000", "8,5", "10⁹/L", "g/L", "mg", "片", "月", "年", "周", "天", "前", "半", "一", "十", "百", "三点五", "never", "没有", "不知道", "yes", "no", "<", ">", "≤", "(", ")", "/", "-", "~", "%", "prednisone", "泼尼松", "骁悉", "MMF", "kg", "斤", "2024-03-05", "上周", "last", "week", "ago", "6⁵", "٦٥", "nan", "1e9", "+", "阳性", "负", "-", "-5", "多", "以上", "岁", "hundred", "and", "half", "a", "万", "99999999"]
    ),
    max_size=6,
).map(" ".join) | st.lists(st.sampled_from("1238.05:/<-%年月天半一百零点片mgkgL斤 ,()～"), max_size=12).map("".join)  # fmt: skip


def outcome_of(fact, text, part, lang):
    so_far = {Kind.DOSE: Dose("prednisone"), Kind.ASSAY: Result(Amount.exactly(45))}.get(fact.kind)
    if part is None:
        so_far = None
    return read_text(
        fact, part, text, who="self", labels=dict.fromkeys(fact.options, ()), so_far=so_far,
        lang=lang, on=DAY,
    )  # fmt: skip


def part_of(fact, number):
    parts = {
        Kind.DOSE: (None, "drug", "dose", "weight_then"),
        Kind.ASSAY: (None, "uln"),
        Kind.COURSES: (None, "mycophenolate"),
    }.get(fact.kind, (None,))
    return parts[number % len(parts)]


def every_given(outcome):
    match outcome:
        case Parsed(given):
            return [given]
        case NeedsConfirmation(_, _, offers):
            assert offers
            return [offer.given for offer in offers if isinstance(offer, ReadingOption)]
    return []


def measured(fact, given):
    """The amounts of a value with the range each must lie in."""
    match given:
        case Amount() if given != NEVER:
            yield given, fact.possible
        case Result(amount=Amount() as amount, uln=uln) if uln or not fact.relative:
            yield (amount.scaled(1 / uln) if fact.relative else amount), fact.possible
        case Dose(mg_per_day=mg, weight_kg=kg):
            if mg is not None:
                yield mg, fact.possible
            if kg is not None:
                yield kg, Amount(Fraction(5), Fraction(250))
        case Courses():
            for months in (*dict(given.months).values(), given.every):
                if months is not None:
                    yield months, fact.possible


@settings(max_examples=1500, deadline=None)
@given(
    fact=st.sampled_from(FACTS),
    text=st.one_of(WORDS, st.text(max_size=30)),
    part=st.integers(0, 3),
    lang=st.sampled_from(["en", "zh"]),
)
def test_no_text_breaks_the_reader_or_leaves_the_possible_range(fact, text, part, lang):
    for given_value in every_given(outcome_of(fact, text, part_of(fact, part), lang)):
        for amount, possible in measured(fact, given_value):
            assert amount.low <= amount.high
            if amount.high == inf:  # "more than 6 months": only times are left open above
                assert fact.kind in (Kind.SINCE, Kind.DURATION, Kind.COURSES)
                amount = Amount.exactly(amount.low)
            assert possible is None or amount.within(possible) is Truth.TRUE


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=2000))
def test_any_text_can_be_made_plain_once_and_for_all(text):
    plain = normal(text)
    assert normal(plain) == plain
    assert len(plain) <= 1000
    plain.encode("utf-8")
    red_flag(text[:300])
    read_phone(text)
    read_name(text)


@settings(max_examples=500, deadline=None)
@given(st.integers(0, 250 * 100).map(lambda n: Fraction(n, 100)))
def test_a_haemoglobin_in_its_unit_is_read_exactly_or_not_at_all(number):
    text = f"{float(number):.2f} g/L"
    for value in every_given(outcome_of(VOCABULARY["hemoglobin"], text, None, "en")):
        assert value == Amount.exactly(number)
