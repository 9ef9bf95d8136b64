"""A text as the scorer of topics sees it: hashed n-grams, words of topics, the form of a question.

Emergencies have features of their own: what is said of a topic is not what is said of an alarm.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from math import log
from pathlib import Path
from zlib import crc32

from ruamel.yaml import YAML

from dialogs.reading.script import simplified
from dialogs.reading.text import normal

FOLDER = Path(__file__).parent
WORDS = FOLDER / "words"
LANGUAGES = ("en", "zh")
BUCKETS = 1 << 15
# Against runs of characters; measured on lines of another writer.
WORD_WEIGHS, TOPIC_WEIGHS, FORM_WEIGHS = 3.0, 20.0, 10.0
HAN_RANGE = r"\u3400-\u9fff"
HAN = re.compile(f"[{HAN_RANGE}]")
_SPACED = re.compile(rf"(?<=[{HAN_RANGE}])\s+(?=[{HAN_RANGE}])")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_WORD = re.compile(rf"[a-z]+(?:'[a-z]+)?|[0-9]+|[{HAN_RANGE}]|[?]")
_LONGEST_GRAM = 4
_CLAUSES = re.compile(r"[.,;!。，；！\n]|(?<=\?)")
_OPENERS = "so|and|but|hi|hello|ok|please|sorry|just|um|well"
_ASKING = (
    "what|whats|how|hows|who|whos|whose|where|wheres|when|why|which|is|are|am|do|does|did|can|could|will|would"
    "|should|shall|may|must|has|have i|any|r"
)
_FORMS = {
    "asks": re.compile(rf"^(?:(?:{_OPENERS}) )*(?:{_ASKING})\b"),
    "tells": re.compile(
        r"^(?:yes|yeah|yep|yup|no|nope|nah|never|none|not|i (?:am|have|had|take|took|was|think"
        r"|don'?t|never|got)|i'?m|i'?ve|my|about|around|roughly|only|just|since|maybe|probably|\d"
        r"|有|没|无|不|是的|对|嗯|我|大概|大约|差不多|好像|从来|去年|前年|今年|上|一|两|三)"
    ),
    # A fact of one's own, and what is asked about it: together they are an answer.
    "owns": re.compile(
        r"\b(?:i|we|she|he|they)(?:'m| am|'ve| have| had| was| were|'s| is| take| took| got| turned"
        r"| weigh| smoke| only| stopped| gave up| tried)\b"
        r"|\b(?:had|have|was|were|took|tried|been|stopped|diagnosed|found)\b.* (?:in|since|till?"
        r"|until|last|ago|for|with|back)\b|\bmy (?:\w+ ){1,3}(?:is|was|are|were|came|says?)\b"
        r"|(?:我|孩子|娃|女儿|儿子|他|她).{0,6}(?:是|有|得|打|吃|做|今年|0|[一二三四五六七八九十])"
        r"|(?:得|打|吃|做|用|查|怀|参加)过|确诊|查出来|(?:去年|前年|上个月|年前|个月前|小时候)"
        r"|[0一二三四五六七八九十半]+多?(?:岁|片|毫克|公斤|斤|针|次|粒|个加)"
    ),
    "checks": re.compile(
        r"\b(?:does|do|is|are|would|will|did) (?:that|this|it|those|he|she|i)\b.{0,30}$"
        r"|\btoo (?:old|young|much|high|low|heavy)\b|\bdo (?:you|u) (?:take|do|accept)\b"
        r"|\bout\b.?$|\bcount\b|\bwhy\b"
        r"|(?:算|高|低|多|严重|要紧|影响|关系|正常|收|做|行|可以|参加|归你们管)"
        r".{0,3}(?:吗|不|么|吧|没|伐|行|\?)?$|问(?:这|啊|呀|喔)|干啥|干嘛"
    ),
    "ends": re.compile(
        r"(?:吗|呢|么|没|不|伐|嘛|没有|咩|呀|啊|哪|谁|几|啥|什么|多少|多久|不\?|\?)\W*$"
    ),
}


@cache
def topic_words() -> Mapping[str, re.Pattern[str]]:
    """Return the words of each topic, of every language in one expression."""
    of_languages = [
        YAML(typ="safe").load((WORDS / f"{lang}.yaml").read_text("utf-8")) for lang in LANGUAGES
    ]
    return {
        topic: re.compile(
            "|".join(f"(?:{word})" for words in of_languages for word in words[topic])
        )
        for topic in of_languages[0]
    }


@cache
def _sayings() -> Mapping[str, re.Pattern[str]]:
    """Return the ways of asking that mean one topic for sure, of every language."""
    read = YAML(typ="safe").load((FOLDER / "sayings.yaml").read_text("utf-8"))
    return {
        topic: re.compile("|".join(f"(?:{one})" for lang in LANGUAGES for one in of[lang]))
        for topic, of in read.items()
    }


def sure_topics(text: str) -> tuple[str, ...]:
    """Return the topics that a plain text asks about for sure, as they stand in it."""
    found = {topic: said.search(text) for topic, said in _sayings().items()}
    return tuple(sorted((t for t, m in found.items() if m), key=lambda t: found[t].start()))  # type: ignore[union-attr]


@cache
def subjects() -> tuple[tuple[re.Pattern[str], frozenset[str]], ...]:
    """Return the words for what the studies may have rules about, with the questions about it."""
    read = YAML(typ="safe").load((FOLDER / "subjects.yaml").read_text("utf-8"))
    return tuple((re.compile(one["words"]), frozenset(one["facts"])) for one in read)


def facts_named(text: str) -> frozenset[str]:
    """Return the ids of the questions that are about what stands in a plain text."""
    return frozenset[str]().union(*(facts for words, facts in subjects() if words.search(text)))


def plain(text: str) -> str:
    """Return a text in one script, case and width, its numbers as their size."""
    text = simplified(normal(text)).lower().replace("？", "?").replace("’", "'")
    text = _NUMBER.sub(lambda number: "0" * min(3, len(number[0].partition(".")[0])), text)
    return _SPACED.sub("", text)


def features(text: str) -> Mapping[int, float]:
    """Return the buckets of a plain text for its topic, and how much stands in each."""
    weights: dict[int, float] = {}
    for name, count in Counter(_names(text)).items():
        bucket = bucket_of(name)
        weight = 1.0 if name[0] == "c" else WORD_WEIGHS
        weights[bucket] = weights.get(bucket, 0.0) + weight * (1 + log(count))
    for topic in topics_worded(text):
        weights[bucket_of(f"k{topic}")] = TOPIC_WEIGHS
    return weights


def with_form(text: str, seen: Mapping[int, float]) -> Mapping[int, float]:
    """Return the buckets for telling a question from an answer: its form beside its words."""
    return {**seen, **{bucket_of(f"g{name}"): FORM_WEIGHS for name in forms(text)}}


def topics_worded(text: str) -> tuple[str, ...]:
    """Return the topics whose words stand in a plain text."""
    return tuple(topic for topic, words in topic_words().items() if words.search(text))


def forms(text: str) -> frozenset[str]:
    """Return what the clauses of a plain text look like: asking, telling, with words of a topic."""
    clauses = [clause.strip() for clause in _CLAUSES.split(text) if clause.strip()]
    found = {f"clauses {min(len(clauses), 4)}", f"length {min(6, len(_WORD.findall(text)) // 4)}"}
    found |= {"marked"} if "?" in text else set()
    found |= {"marked at the end"} if text.rstrip().endswith("?") else set()
    found.add(f"topics {min(3, len(topics_worded(text)))}")
    for number, clause in enumerate(clauses):
        place = "first" if number == 0 else "last" if number == len(clauses) - 1 else "middle"
        for form, pattern in _FORMS.items():
            if pattern.search(clause):
                found |= {f"{place} {form}", form}
        if topics_worded(clause):
            found.add(f"{place} worded")
    return frozenset(found)


def bucket_of(name: str) -> int:
    return crc32(name.encode()) % BUCKETS


def _names(text: str) -> Iterator[str]:
    words = _WORD.findall(text)
    yield from (f"w{word}" for word in words)
    yield from (f"w{one} {two}" for one, two in pairwise(words))
    for i in range(len(words) - 2):
        yield f"w{words[i]} {words[i + 1]} {words[i + 2]}"
        yield f"w{words[i]} _ {words[i + 2]}"
    if words:
        yield from (f"s{words[0]}", f"s{' '.join(words[:2])}", f"e{words[-1]}")
    padded = f" {text} "
    for n in range(1, _LONGEST_GRAM + 1):
        yield from (f"c{padded[i : i + n]}" for i in range(len(padded) - n + 1))
