"""The words that answers are read by are data: what is written there is possible, and harmless."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from dialogs.reading import lexicon
from dialogs.reading.senses import WordSense
from tests.shipped import library
from trials.fact import Kind

ROOM = Path(lexicon.__file__).parent
HERE = lexicon.HERE
FACTS = library().vocabulary.facts
# The list of illnesses is a question that fills many facts.
ASKED = set(FACTS) | {lexicon.only("illnesses")}
VALUES = (
    Kind.NUMBER, Kind.ASSAY, Kind.TITRE, Kind.DOSE, Kind.SINCE, Kind.DURATION, Kind.COURSES,
)  # fmt: skip
QUESTIONS = sorted(HERE.glob("*/questions/*.yaml"))
LISTS = {
    "names", "parts", "about", "yes", "no", "never", "unknown", "others", "mine",
    "rivals", "reached", "loosely", "tests", "signs",
}  # fmt: skip
# Numbers in the name of a day out or of help change no answer, and are no number there.
HARMLESS = {"first aid"}
# What still holds words of its own, and is to be mended.
NOT_YET = ("redflags.py", "choices.py", "yes_no.py")
# A Chinese number with what it counts; in words like "together" the first stroke is no number.
COUNTED = re.compile(
    "[\u4e00\u4e8c\u4e24\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u5343\u4e07\u51e0\u534a\\d]"
    "\u4e2a?(?:\u5929|\u5468|\u6708|\u5e74(?!\u7ea7)|\u5c81|\u661f\u671f|\u793c\u62dc|\u5c0f\u65f6|\u7597\u7a0b|\u6b21)"
)
UNCOUNTED = re.compile(
    "\u665a\u5929|\u5927\u534a\u591c|\u4e00\u5929\u4e00\u591c|\u51ac\u5929\u4e00\u5230"
)


def read(path: Path) -> dict[str, dict[str, object]]:
    return yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader) or {}


def entries() -> Iterator[tuple[str, str, dict[str, object]]]:
    for path in QUESTIONS:
        for fact_id, entry in read(path).items():
            yield path.parts[-3], fact_id, entry


def phrases(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for listed in value.values():
            yield from phrases(listed)
    else:
        assert isinstance(value, list)
        yield from map(str, value)


@pytest.mark.parametrize(
    "path", sorted(HERE.rglob("*.yaml")), ids=lambda p: str(p.relative_to(HERE))
)
def test_a_file_is_one_mapping_without_a_key_written_twice(path):
    node = yaml.compose(path.read_text("utf-8"))
    keys = [key.value for key, _ in node.value]
    assert len(keys) == len(set(keys))
    assert read(path)


def test_every_question_and_option_of_the_lexicon_is_one_of_the_vocabulary():
    for _, fact_id, entry in entries():
        assert fact_id in ASKED, fact_id
        unknown = set(entry) - LISTS - {"options", "open"}
        assert not unknown, (fact_id, unknown)
        for key in ("options", "open"):
            there = set(FACTS[fact_id].options) if fact_id in FACTS else set(FACTS)
            extra = set(entry.get(key, {})) - there - {"other", "none"}
            assert not extra, (fact_id, extra)


def test_the_words_of_grammar_have_a_sense():
    senses = {sense.value for sense in WordSense}
    for lang in lexicon.LANGUAGES:
        assert set(read(HERE / lang / "words.yaml")) <= senses


def test_a_trait_belongs_to_questions_that_there_are():
    for trait, having in lexicon.traits().items():
        if trait in ("biologics", "counted_families", "steroids"):
            assert having <= set(lexicon.families().values()), trait
            continue
        for one in having:
            fact_id, _, option = one.partition(".")
            assert fact_id in ASKED, (trait, one)
            assert not option or option in FACTS[fact_id].options, (trait, one)


def test_a_phrase_is_in_lower_case_and_without_apostrophes():
    for lang in lexicon.LANGUAGES:
        for path in sorted((HERE / lang).rglob("*.yaml")):
            if path.name == "characters.yaml":
                continue
            for value in read(path).values():
                for phrase in phrases(value):
                    plain = phrase.replace("OK", "ok") if path.name == "words.yaml" else phrase
                    assert plain == plain.lower(), (path.name, phrase)
                    assert not re.search(r"(?<=\w)['\u2019](?=\w)", phrase), (path.name, phrase)


@pytest.mark.parametrize("lang", lexicon.LANGUAGES)
def test_no_everyday_word_holds_a_number_or_a_unit_of_time(lang):
    """It would swallow them: "for years" as small talk made "no vaccines for years" a never."""
    grammar = read(HERE / "en" / "words.yaml")
    counting = set(phrases(grammar["numeral"])) | set(phrases(grammar["ordinal"]))
    counting |= set(phrases(grammar["day_units"])) | {"half", "twice", "hundreds", "minutes"}
    for name in ("everyday", "more"):
        for phrase in read(HERE / lang / f"{name}.yaml")["words"]:
            words = set(str(phrase).split())
            assert phrase in HARMLESS or not words & counting, phrase
            assert not re.search(r"\d", str(phrase)), phrase
            assert UNCOUNTED.search(str(phrase)) or not COUNTED.search(str(phrase)), phrase


def test_no_phrase_says_two_things_of_a_question():
    told: dict[tuple[str, str], set[str]] = {}
    for _, fact_id, entry in entries():
        for key in ("yes", "no", "never"):
            for phrase in entry.get(key, ()):
                told.setdefault((fact_id, str(phrase)), set()).add(key)
        for option, listed in entry.get("options", {}).items():
            for phrase in listed:
                told.setdefault((fact_id, str(phrase)), set()).add(option)
    # Of a list a phrase may mean several options; everywhere else it would say both.
    twice = {
        key: said
        for key, said in told.items()
        if len(said) > 1 and FACTS[key[0]].kind is not Kind.MULTI and not said <= {"no", "never"}
    }
    assert not twice


def test_python_holds_grammar_and_neither_chinese_nor_a_question():
    for path in sorted(ROOM.glob("*.py")):
        if path.name in NOT_YET:
            continue
        text = path.read_text("utf-8")
        if path.name not in ("text.py", "script.py", "tokens.py"):  # the range of all of them
            assert not re.search(r"\\u[3-9a-f][0-9a-f]{3}", text), path.name
        assert not re.search("[\u3400-\u9fff]", text), path.name
        quoted = set(re.findall(r'"([a-z0-9_]+)"', text))
        traits = set(read(HERE / "traits.yaml"))
        assert not (quoted & set(FACTS)) - traits, path.name
