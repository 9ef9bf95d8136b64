"""The words that answers are read by: data, by language and question, in `lexicon/`."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from math import inf
from pathlib import Path

import yaml

from dialogs.reading.phrases import Phrases
from dialogs.reading.senses import WordSense
from trials.values import Amount

HERE = Path(__file__).parent / "lexicon"
LANGUAGES = ("en", "zh")
Part = tuple[int, int]  # the number of a phrase in several parts, and of the part


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase in several parts that may stand apart, and what the whole says."""

    parts: int
    sense: WordSense
    value: object = None


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """The words of one question in one language, beside those of the language."""

    words: Phrases
    whole: Phrases  # without the parts of phrases
    phrases: tuple[Phrase, ...]


def load_words(path: Path) -> dict[str, object]:
    """Return a file of words; nothing where there is none."""
    text = path.read_text("utf-8") if path.exists() else ""
    return yaml.load(text, Loader=yaml.CBaseLoader) or {}


@cache
def load_traits() -> Mapping[str, object]:
    return load_words(HERE / "traits.yaml")


@cache
def traits() -> Mapping[str, frozenset[str]]:
    """Return each trait with the questions, or options as `fact.option`, that have it."""
    return {
        name: frozenset(map(str, listed))
        for name, listed in load_traits().items()
        if isinstance(listed, list)
    }


def has(trait: str, fact_id: str, option: str | None = None) -> bool:
    """Return whether a question, or that option of it, has a trait."""
    having = traits()[trait]
    return fact_id in having or (option is not None and f"{fact_id}.{option}" in having)


def only(trait: str) -> str:
    """Return the one question that has a trait."""
    return next(iter(traits()[trait]))


@cache
def same() -> Mapping[str, str]:
    """Return the medicine that an option means which is called otherwise: csa, cyclosporine."""
    named = load_words(HERE / "traits.yaml")["same"]
    return {str(option): str(medicine) for option, medicine in named.items()}  # type: ignore[attr-defined]


@cache
def _doses() -> Mapping[str, Amount]:
    listed = load_words(HERE / "traits.yaml")["doses"]
    found = {}
    for fact, written in listed.items():  # type: ignore[attr-defined]
        word, _, number = str(written).partition(" ")
        found[fact] = Amount(Fraction(number), inf, low_open=word == "above")
    return found


def ended_by(fact_id: str, option: str) -> frozenset[str]:
    """Return the options whose end an option tells."""
    return _options_of("ends", fact_id, option)


def included_in(fact_id: str, option: str) -> frozenset[str]:
    """Return the options that an option takes in, where both are told."""
    return _options_of("includes", fact_id, option)


def _options_of(trait: str, fact_id: str, option: str) -> frozenset[str]:
    return frozenset(load_traits()[trait].get(f"{fact_id}.{option}", ()))  # type: ignore[attr-defined]


def dose_asked(fact_id: str) -> Amount | None:
    """Return the daily dose from which a question about it is answered yes, or None."""
    return _doses().get(fact_id)


@cache
def _general_phrases(lang: str) -> tuple[tuple[str, WordSense], ...]:
    """Return the phrases of grammar in several parts."""
    return tuple(
        (str(phrase), WordSense(name))
        for name, listed in load_words(HERE / lang / "words.yaml").items()
        if not isinstance(listed, Mapping)
        for phrase in listed  # type: ignore[attr-defined]
        if " + " in str(phrase)
    )


@cache
def _of_medicines() -> Mapping[str, frozenset[str]]:
    listed = load_words(HERE / "traits.yaml")["of_medicines"]
    return {fact: frozenset(names) for fact, names in listed.items()}  # type: ignore[attr-defined]


def is_of(fact_id: str, medicine: str) -> bool:
    """Return whether a question is about a medicine, by its own name or its family."""
    meant = _of_medicines().get(fact_id)
    return meant is not None and (medicine in meant or families().get(medicine) in meant)


@cache
def general(lang: str) -> Phrases:
    """Return the words of grammar of a language, with its everyday words."""
    words = Phrases()
    for name, listed in load_words(HERE / lang / "words.yaml").items():
        sense = WordSense(name)
        if isinstance(listed, Mapping):
            for value, phrases in listed.items():
                for phrase in phrases:
                    words.add(str(phrase), sense, value)
        else:
            for phrase in listed:  # type: ignore[attr-defined]
                if " + " not in str(phrase):
                    words.add(str(phrase), sense)
    for name in ("everyday", "more"):
        for phrase in load_words(HERE / lang / f"{name}.yaml").get("words", ()):  # type: ignore[attr-defined]
            words.add(str(phrase), WordSense.EVERYDAY)
    return words


@cache
def families() -> Mapping[str, str]:
    """Return the family of each medicine."""
    return {
        medicine: family
        for lang in LANGUAGES
        for family, medicines in load_words(HERE / lang / "medicines.yaml").items()
        for medicine in medicines  # type: ignore[attr-defined]
    }


@cache
def medicines() -> Phrases:
    """Return the names of all medicines, in every language."""
    words = Phrases()
    for lang in LANGUAGES:
        for listed in load_words(HERE / lang / "medicines.yaml").values():
            for medicine, names in listed.items():  # type: ignore[attr-defined]
                for name in names:
                    words.add(str(name), WordSense.MEDICINE, medicine)
    return words


@cache
def illnesses() -> Phrases:
    """Return the names of illnesses: one of the list, "other", "open", or a sign and one of these.

    With "?" it may be meant: "in my kidneys". With "~" it is likely, and ticked and shown first.
    """
    words = Phrases()
    for lang in LANGUAGES:
        for option, names in load_words(HERE / lang / "illnesses.yaml").items():
            for name in names:  # type: ignore[attr-defined]
                words.add(str(name), WordSense.ILLNESS, option)
    return words


@cache
def drips() -> Phrases:
    """Return the words for drips told by their number: what one is called, and how often."""
    words = Phrases()
    own = {"drip": WordSense.COURSE, "time": WordSense.TIME_UNIT}
    for lang in LANGUAGES:
        for key, listed in load_words(HERE / lang / "drips.yaml").items():
            for phrase in listed:  # type: ignore[attr-defined]
                words.add(str(phrase), own.get(key, WordSense.EVERY), key)
    return words


@cache
def _entries(lang: str) -> Mapping[str, Mapping[str, object]]:
    found: dict[str, Mapping[str, object]] = {}
    for path in sorted((HERE / lang / "questions").glob("*.yaml")):
        found.update(load_words(path))  # type: ignore[arg-type]
    return found


_SAYS = {
    "names": (WordSense.NAME,),
    "parts": (WordSense.SOME, WordSense.NAME),  # it says yes like any name
    "about": (WordSense.FIELD,),
    "tests": (WordSense.TEST, WordSense.FIELD),
    "signs": (WordSense.SIGN, WordSense.FIELD),
    "yes": (WordSense.SAYS_YES,),
    "no": (WordSense.SAYS_NO,),
    "never": (WordSense.NEVER_SO,),
    "unknown": (WordSense.NOT_KNOWN_HERE,),
    "others": (WordSense.OTHER_NAME,),
    "mine": (WordSense.MINE,),
    "rivals": (WordSense.RIVAL,),
    "reached": (WordSense.REACHED,),
    "loosely": (WordSense.HEDGE, WordSense.LOOSE),  # what it names is offered
}


@cache
def of_question(fact_id: str) -> QuestionWords:
    """Return the words of a question in every language."""
    words = Phrases()
    phrases: list[Phrase] = []
    for lang in LANGUAGES:
        entry = _entries(lang).get(fact_id, {})
        for key, said in _SAYS.items():
            for phrase in entry.get(key, ()):  # type: ignore[attr-defined]
                for sense in said:
                    _add(words, phrases, str(phrase), sense, None)
        for phrase, sense in _general_phrases(lang):
            _add(words, phrases, phrase, sense, None)
        for option, listed in entry.get("open", {}).items():  # type: ignore[attr-defined]
            for phrase in listed:
                _add(words, phrases, str(phrase), WordSense.OPEN, frozenset({str(option)}))
        for option, listed in entry.get("options", {}).items():  # type: ignore[attr-defined]
            for phrase in listed:
                if len(str(phrase)) == 1 and str(phrase).isascii():
                    continue  # "I" is a class only where it is the whole answer
                _add(words, phrases, str(phrase), WordSense.OPTION, frozenset({str(option)}))
    return QuestionWords(words, words.without(WordSense.PART), tuple(phrases))


def _add(
    words: Phrases, phrases: list[Phrase], written: str, sense: WordSense, value: object
) -> None:
    parts = [part.split(" / ") for part in written.split(" + ")]
    if len(parts) == 1 and len(parts[0]) == 1:
        words.add(written, sense, value)
        if (
            sense is WordSense.NAME
            and written.isascii()
            and len(written) > 3
            and written[-1] not in "sy"
        ):
            words.add(written + "s", sense, value)
        return
    for number, alternatives in enumerate(parts):
        for alternative in alternatives:
            words.add(alternative, WordSense.PART, frozenset({(len(phrases), number)}))
    phrases.append(Phrase(len(parts), sense, value))


@cache
def letters(fact_id: str) -> Mapping[str, str]:
    """Return the single letters that are an option where they are the whole answer: F, M."""
    return {
        str(phrase): str(option)
        for lang in LANGUAGES
        for option, listed in _entries(lang).get(fact_id, {}).get("options", {}).items()  # type: ignore[attr-defined]
        for phrase in listed
        if len(str(phrase)) == 1 and str(phrase).isascii()
    }


@cache
def names_of(asking: frozenset[str], spoken: frozenset[str] = frozenset()) -> Phrases:
    """Return the names of what the questions `asking` ask for, each with the questions' ids.

    Everyday words are names of the `spoken` only: what hurts, for the painful joints."""
    words = Phrases()
    for lang in LANGUAGES:
        for fact_id, entry in _entries(lang).items():
            if fact_id in asking:
                for name in (*entry.get("names", ()), *entry.get("tests", ())):  # type: ignore[misc]
                    plain = " / " not in str(name) and " + " not in str(name)
                    # "Stayed" is of one question's vocabulary, and names no value elsewhere.
                    everywhere = any(str(name) in general(one) for one in LANGUAGES)
                    if plain and (fact_id in spoken or not everywhere):
                        words.add(str(name), WordSense.OTHER_NAME, frozenset({fact_id}))
    return words
