"""What is said: the same in every language, kind, without promises, within Telegram's limits."""

import re
import shutil
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache, partial
from pathlib import Path

import pytest
from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

from dialogs.dates import near_day, weekday
from dialogs.questionnaire import load as load_questionnaire
from dialogs.reading import Parsed
from dialogs.words import LANGUAGES, Words, as_key
from tests import shipped
from tests.reading import read_text
from trials.values import Amount, Dose, Result, Value
from trials.vocabulary import Fact, Kind, Source, Vocabulary

LOCALES = Path(__file__).resolve().parents[2] / "locales"
WORDS = shipped.words()

# What each variable stands for in a length check: longer than most real ones.
PIECES = {
    "en": "Children's Hospital, Zhejiang University School of Medicine",
    "zh": "浙江大学医学院附属儿童医院（杭州）",
}
SHORT = {"phone": "+86 138 0013 8000", "code": "R-7KQ2", "time": "afternoon", "name": "N" * 60}
MESSAGE, ALERT, COMMAND = 3500, 200, 256
BUTTON = {"en": 30, "zh": 16}
WHO = ("self", "child", "other")

PROMISES = {
    "en": r"\bcure|guarantee|eligible|best treatment|free treatment|risk.?free|\burgent|hurry"
    r"|miracle|breakthrough|don't miss|only a few places|safe and effective",
    "zh": "治愈|治好|根治|保证|免费治疗|特效|无风险|零风险|最好的|合格|资格|神药|奇迹|抓紧"
    "|名额有限|安全有效|入组",
}
# A cancer of the past is asked about as people speak of it; no treatment here is promised to cure.
# That somebody was enrolled is said by a coordinator to colleagues, and never to the person.
ALLOWED = {
    ("zh", "malignancy-option-past-cured"),
    ("zh", "malignancy-free-years"),
    ("zh", "coordinator-button-enroll"),
    ("zh", "coordinator-status-enrolled"),
    ("zh", "coordinator-did-enrolled"),
    ("zh", "figures-enrolled"),
}

CONDITIONS = {
    "en": r"lupus|sjögren|scleroderma|myositis|arthritis|nephr|vasculitis|SLE",
    "zh": r"狼疮|干燥综合征|硬化症|硬皮病|肌炎|关节炎|肾病|肾炎|血管炎",
}
BEFORE_CONSENT = (
    "ui-language-pick",
    "ui-welcome",
    "ui-welcome-no-advice",
    "ui-not-medical-advice",
    "ui-emergency-line",
    "ui-age-gate",
    "ui-age-gate-minor",
    "ui-who-for",
    "ui-consent-screening",
    "ui-consent-more",
    "ui-consent-abroad",
    "ui-declined",
    "ui-privacy",
    "ui-help",
)

Entries = Mapping[str, ast.Message]
# A key, an attribute or None, and what is said.
Said = tuple[str, str | None, str]


@cache
def entries(language: str, root: Path = LOCALES) -> Entries:
    found = {}
    for file in sorted((root / language).glob("*.ftl")):
        for entry in parse(file.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message):
                found[entry.id.name] = entry
    return found


def patterns(message: ast.Message) -> dict[str | None, ast.Pattern]:
    own: dict[str | None, ast.Pattern] = {a.id.name: a.value for a in message.attributes}
    if message.value is not None:
        own[None] = message.value
    return own


class Parts(Visitor):
    """The variables of a pattern, and the variants of each selector but plurals."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.variants: set[tuple[str, tuple[str, ...]]] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.variables.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:
        assert isinstance(node.selector, ast.VariableReference)
        keys = [v.key.name if isinstance(v.key, ast.Identifier) else "" for v in node.variants]
        if not {"one", ""} & set(keys) and keys != ["other"]:
            self.variants.add((node.selector.id.name, tuple(sorted(keys))))
        self.generic_visit(node)


def parts(pattern: ast.Pattern) -> Parts:
    seen = Parts()
    seen.visit(pattern)
    return seen


def shape(language: str, root: Path = LOCALES) -> dict[tuple[str, str | None], object]:
    """What must be the same in every language: keys, attributes, variables, selector variants."""
    return {
        (key, attr): (sorted(parts(p).variables), sorted(parts(p).variants))
        for key, message in entries(language, root).items()
        for attr, p in patterns(message).items()
    }


@cache
def said(language: str) -> tuple[Said, ...]:
    """Every text as a person may read it, for each of the three it can be about."""
    found: dict[Said, None] = {}
    for key, message in entries(language).items():
        for attr, pattern in patterns(message).items():
            names = parts(pattern).variables
            args = {n: SHORT.get(n, PIECES[language]) for n in names - {"who"}}
            for who in WHO if "who" in names else WHO[:1]:
                text = WORDS.say(language, key, attr, **{**args, "who": who})
                found[key, attr, text] = None
    return tuple(found)


def promising(language: str, texts: Iterable[Said]) -> list[str]:
    return [
        f"{key}: {text}"
        for key, _, text in texts
        if (language, key) not in ALLOWED and re.search(PROMISES[language], text, re.IGNORECASE)
    ]


def questions() -> tuple[str, ...]:
    """Whatever has a second wording is a question."""
    return tuple(key for key in WORDS.keys("") if WORDS.has(key, "again"))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the words, to be spoiled."""
    return Path(shutil.copytree(LOCALES, tmp_path / "locales"))


def spoil(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_every_language_says_the_same_things() -> None:
    first, *others = (shape(language) for language in LANGUAGES)
    for other in others:
        assert first == other


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("pregnant =", "pregnancy-now ="),
        ("    .why =", "    .reason ="),
        ("{ $period }", "6个月"),
        ("[child]", "[boy]"),
    ],
)
def test_a_translation_that_differs_is_noticed(copy: Path, old: str, new: str) -> None:
    spoil(copy, "zh/questions-pregnancy.ftl", old, new)
    assert shape("zh", copy) != shape("en")


def test_every_question_has_all_its_parts_for_everybody() -> None:
    for key in questions():
        for attr in ("why", "hint", "label", "example"):
            assert WORDS.has(key, attr), f"{key}.{attr}"
        if key == "ui-ask-upper-limit":
            continue  # it names the value, not the person
        for language in LANGUAGES:
            found = parts(patterns(entries(language)[key])[None]).variants
            assert ("who", ("child", "other", "self")) in found, f"{language}: {key}"


def test_a_second_wording_is_another_sentence() -> None:
    for language in LANGUAGES:
        for key in questions():
            assert WORDS.sources[language][key, "again"] not in WORDS.sources[language][key, None]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_promised(language: str) -> None:
    assert promising(language, said(language)) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "This cures lupus."),
        ("en", "You are eligible."),
        ("en", "Guaranteed place"),
        ("en", "The best treatment"),
        ("zh", "可以治愈"),
        ("zh", "您合格了"),
        ("zh", "免费治疗，名额有限"),
    ],
)
def test_a_promise_is_noticed(language: str, text: str) -> None:
    assert promising(language, [("ui-welcome", None, text)])


def test_the_allowed_words_are_still_needed() -> None:
    for language, key in ALLOWED:
        texts = [text for k, _, text in said(language) if k == key]
        assert any(re.search(PROMISES[language], text) for text in texts), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_fits_on_a_phone(language: str) -> None:
    whole: dict[str, int] = {}
    for key, attr, text in said(language):
        assert 0 < len(text) < MESSAGE, key
        if attr in (None, "hint", "note"):
            question = key.partition("-option-")[0]
            whole[question] = whole.get(question, 0) + len(text)
    # A question comes with its hint and the notes of its options; each of its three forms is in.
    assert max(whole.values()) < MESSAGE, max(whole, key=lambda key: whole[key])


BUTTONS = re.compile(r"-option-|^ui-button-|^coordinator-button-(?!old)|^ui-offer-")


def too_long(language: str, texts: Iterable[Said]) -> list[str]:
    """Labels of the data in them (a hospital, a value) are not ours to shorten."""
    return [
        text
        for key, attr, text in texts
        if BUTTONS.search(key) and attr is None and PIECES[language] not in text
        if len(text) > BUTTON[language]
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_button_is_short(language: str) -> None:
    assert too_long(language, said(language)) == []


def test_a_long_button_is_noticed() -> None:
    assert too_long("en", [("ui-button-yes", None, "Yes, that is the way it was indeed")])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "key", ["coordinator-contact-alert", "coordinator-access-denied", "ui-press-old"]
)
def test_an_alert_fits_in_telegrams_alert(language: str, key: str) -> None:
    whom = "the patient; a relative or friend answered"
    args = {**SHORT, "travel": "not sure yet", "status": "x", "by": whom, "language": "English"}
    assert len(WORDS.say(language, key, **args)) <= ALERT


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_command_fits_in_the_menu(language: str) -> None:
    commands = WORDS.keys("command-")
    assert len(commands) >= 9
    assert all(0 < len(WORDS.say(language, key)) <= COMMAND for key in commands)


def naming(language: str, texts: Iterable[Said]) -> list[str]:
    return [
        key
        for key, _, text in texts
        if key.partition("-option")[0] in BEFORE_CONSENT
        and re.search(CONDITIONS[language], text, re.IGNORECASE)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_illness_is_named_before_consent(language: str) -> None:
    assert all(WORDS.has(key) for key in BEFORE_CONSENT)
    assert naming(language, said(language)) == []


def test_an_illness_named_before_consent_is_noticed() -> None:
    assert naming("zh", [("ui-welcome", None, "这里是狼疮研究")])


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_emergency_gives_the_numbers_of_every_place(language: str) -> None:
    text = WORDS.say(language, "ui-help", contact="x")
    assert all(number in text for number in ("120", "112", "911", "999", "119", "995"))


def test_chinese_speaks_politely_and_with_its_own_marks() -> None:
    for key, attr, text in said("zh"):
        assert not re.search("你|亲[，！]|！", text), f"{key}.{attr}: {text}"
        assert not re.search(r"[\u4e00-\u9fff][,;?](?!\w)", text), f"{key}.{attr}: {text}"
        assert not re.search("虚岁[^会]", text), f"{key}.{attr}: {text}"


# Words that a team has read as something else, or that stood beside another for the same.
TEAMS_READ = ("coordinator*.ftl", "team.ftl", "figures.ftl", "mail.ftl")
NO_LONGER = {
    "en": r"somebody new was just|marked: seen\b|\bSpoken to\b|Joined the study",
    "zh": "办结|超时|很可能符合|有可能符合|有可能相符|出题人员|本该筛掉|已通话|项登记|接收登记"
    "|没看懂|已参加研究|团队已看到|问一下那边的团队。",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_teams_read_one_word_for_one_thing(language: str) -> None:
    """A referral is 报名: 登记 is what the registry has. likely is 初筛符合, possible is 待判断."""
    for pattern in TEAMS_READ:
        for path in (LOCALES / language).glob(pattern):
            found = re.findall(NO_LONGER[language], path.read_text("utf-8"), re.IGNORECASE)
            assert not found, (path.name, found)


def test_a_missing_word_raises_instead_of_half_a_sentence() -> None:
    missing: list[Callable[[], str]] = [
        lambda: WORDS.say("en", "no-such-key"),
        lambda: WORDS.say("en", "pregnant", "no-such-attribute", who="self"),
        lambda: WORDS.say("zh", "pregnant"),
        lambda: WORDS.say("en", "gc-peak-dose", who="self"),
    ]
    for say in missing:
        with pytest.raises(KeyError):
            say()


def test_numbers_arrive_as_they_were_written() -> None:
    text = WORDS.say("en", "ui-value-between", low="0.50", high="1200 mg")
    assert text == "0.50 to 1200 mg"
    assert WORDS.say("en", "ui-status-unfinished", count=1200, date="1 May").count("1200") == 1


def test_one_and_several_are_counted_differently() -> None:
    one, two = (WORDS.say("en", "coordinator-find-several", count=n) for n in (1, 2))
    assert "1 referral fits" in one
    assert "2 referrals fit" in two


def test_who_is_meant_changes_the_sentence() -> None:
    mine, hers, theirs = (WORDS.say("zh", "wbc", who=who) for who in WHO)
    assert "您" in mine
    assert "孩子" in hers
    assert "患者" in theirs


def test_a_key_is_made_of_the_ids_of_the_data() -> None:
    assert as_key("gc_peak", "weight_then") == "gc-peak-weight-then"
    assert as_key("ln_class", "option", "IV-S(A/C)") == "ln-class-option-IV-S-A-C"
    assert as_key("criterion", "NCT07283315", "SLE-3.1") == "criterion-NCT07283315-SLE-3-1"


@pytest.mark.parametrize(
    "slip", ["\nui-welcome = twice\n", "\nui-broken = { $who ->\n", "\nno equals sign\n"]
)
def test_words_that_cannot_be_read_stop_the_start(copy: Path, slip: str) -> None:
    with (copy / "en/ui.ftl").open("a", encoding="utf-8") as file:
        file.write(slip)
    with pytest.raises(ValueError, match="/ui"):
        Words.load(copy)


def test_every_trial_criterion_and_note_has_words() -> None:
    library = shipped.library()
    for trial in library.trials.values():
        assert WORDS.has(as_key("trial", trial.id)), trial.id
        assert WORDS.has(as_key("trial", trial.id), "about"), trial.id
    for site in library.sites:
        assert WORDS.has(as_key("site", site)), site
        assert WORDS.has(as_key("site", site), "city"), site
        assert WORDS.has(as_key("site", site), "short"), site


def test_every_atom_of_the_trial_files_is_told_in_words() -> None:
    folder = LOCALES.parent / "trials" / "protocols"
    for file in sorted(folder.glob("NCT*.yaml")):
        text = file.read_text(encoding="utf-8")
        for atom in re.findall(r"\bid: ([A-Z][\w.-]*)", text):
            if atom == file.stem:
                continue
            key = as_key("criterion", file.stem, atom)
            assert WORDS.has(key), key
            assert WORDS.has(key, "short"), key
        for note in re.findall(r"\bsay: (\w+)", text):
            assert WORDS.has(as_key("tell-site", note)), note


def test_every_fact_that_can_be_asked_has_its_question_and_options() -> None:
    for fact in shipped.library().vocabulary.facts.values():
        if fact.source is Source.SITE or fact.derived:
            continue
        key = as_key(fact.id)
        assert WORDS.has(key, "again"), key
        if fact.kind in (Kind.CHOICE, Kind.GRADE, Kind.MULTI, Kind.DOSE):
            keys = [as_key(fact.id, "option", option) for option in fact.options]
            assert len(set(keys)) == len(keys), key
            assert all(WORDS.has(option) for option in keys), key


# An agreement is no matter of ticking a list.
AGREEMENTS = {
    "consent_willing", "guardian_consent", "contraception_agree", "egg_donation_refrain",
}  # fmt: skip
LINE = {"en": 12, "zh": 26}  # words, characters


def for_a_list() -> list[str]:
    """The questions whose usual answer is no or never: they may stand as lines of one list."""
    library = shipped.library()
    questionnaire = load_questionnaire(library.vocabulary)
    found = []
    for question in questionnaire.questions:
        fact = library.vocabulary[question.fills[0]]
        never = fact.kind is Kind.SINCE and "never" in question.buckets
        if len(question.fills) == 1 and (fact.kind is Kind.YES_NO or never):
            found.append(question.id)
    return [question for question in found if question not in AGREEMENTS]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_that_may_join_a_list_has_a_short_line(language: str) -> None:
    assert len(for_a_list()) > 60
    for question in for_a_list():
        for who in WHO:
            line = WORDS.say(language, as_key(question), "line", who=who)
            length = len(line.split()) if language == "en" else len(line)
            assert length <= LINE[language], line
            assert not line.endswith((".", "?", "。", "？"))


def so_far(key: str, part: str | None) -> Value | None:
    """What was known before a part of the answer is asked; a result lies at its own limit."""
    match part:
        case "uln":
            return Result(amount=Amount.exactly(WORDS.say("en", key, "example")))
        case "dose":
            return Dose("prednisone")
        case "weight_then":
            return Dose("prednisone", Amount.exactly(50))
    return None


def options_in_words(fact: Fact) -> dict[str, tuple[str, ...]]:
    """Every option's names, as the talk gives them to the reading."""
    found = {}
    for option in (*fact.options, "yes", "no"):
        key = as_key(fact.id, "option", option)
        if WORDS.has(key):
            found[option] = tuple(WORDS.say(language, key) for language in LANGUAGES)
    return found


def unread(
    vocabulary: Vocabulary, example: Callable[[str, str], str], who: str = "self"
) -> list[str]:
    """The examples that the reading does not take as an answer."""
    found = []
    for fact in vocabulary.facts.values():
        for part in (None, "uln", "dose", "weight_then"):
            key = as_key(fact.id, part) if part else as_key(fact.id)
            if not WORDS.has(key, "example"):
                continue
            for language in LANGUAGES:
                outcome = read_text(
                    fact,
                    "mycophenolate" if fact.kind is Kind.COURSES else part,
                    example(language, key),
                    who=who,
                    labels=options_in_words(fact),
                    so_far=so_far(key, part),
                    lang=language,
                    on=date(2026, 11, 22),
                )
                if not isinstance(outcome, Parsed):
                    found.append(f"{language}: {key}: {outcome}")
    return found


def _example(who: str, language: str, key: str) -> str:
    return WORDS.say(language, key, "example", who=who)


def test_every_example_is_read_when_somebody_types_it() -> None:
    vocabulary = shipped.library().vocabulary
    for who in ("self", "child", "other"):
        assert unread(vocabulary, partial(_example, who), who) == []
    assert unread(vocabulary, lambda language, key: "as usual")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_near_day_is_written_as_the_language_writes_it(lang: str) -> None:
    """Babel's own English would say "1 Sept"; a coordinator reads hundreds of these."""
    days = {"en": ("1 Sep", "Tue 1"), "zh": ("9月1日", "9/1 周二")}
    day = date(2026, 9, 1)
    assert (near_day(lang, day), weekday(lang, day)) == days[lang]
