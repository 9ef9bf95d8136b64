"""Reads a typed line such as "ECG: normal" as the answer to the question that it names."""

import re
from collections.abc import Mapping
from datetime import date

from dialogs.context import Content
from dialogs.questions.message import offered
from dialogs.reading import Parsed, ReadingContext, WordSense, beside, meaning
from dialogs.reading.sheets import names_test
from dialogs.reading.sheets.findings import names_finding
from dialogs.words import as_key
from trials.fact import Fact, Kind
from trials.values import Blank, Given

_LINES = re.compile(r"[\n;；]+")
_PARTED = re.compile(r"[,，、。]\s*|\.\s+|\band\b")
_SIGNS = " \t:：=,，.。"


def by_line(
    content: Content, lang: str, on: date, text: str, asked: tuple[str, ...]
) -> tuple[Mapping[str, Given], str]:
    """Return what the lines say that begin with the name of a question, and the text without."""
    names = _names(content, asked)
    found: dict[str, Given] = {}
    left = []
    for line in _LINES.split(text):
        plain = _plain(line)
        name = next((one for one in names if _begins(plain, one)), None)
        given = None
        if name and not _tells_more(content, plain[len(name) :]):
            fact = content.library.vocabulary[names[name]]
            asking = ReadingContext(fact, None, {}, None, "self", lang, on)
            given = _read(content, asking, plain, plain[len(name) :])
        if name is None or given is None:
            left.append(line)
        else:
            found[names[name]] = given
    return found, "\n".join(left)


def is_by_line(content: Content, question: str) -> bool:
    """Return whether no laboratory prints it under a name of its own: a score, or a finding."""
    fact, sheet = content.library.vocabulary[question], content.questionnaire.sheet_of(question)
    if sheet is None or sheet.id in ("infections", "antibodies"):
        return False
    return sheet.id == "scores" or fact.kind in (Kind.YES_NO, Kind.CHOICE)


def _names(content: Content, asked: tuple[str, ...]) -> Mapping[str, str]:
    """Return the questions by what they are called in any language, the longest name first."""
    words = content.words
    called = [
        (_plain(name), question)
        for question in asked
        if is_by_line(content, question)
        for lang in words.languages
        for attr in ("label", "sheet", "names")
        if words.has(as_key(question), attr)
        for name in words.say(lang, as_key(question), attr, who="self").split(";")
    ]
    return dict(sorted(called, key=lambda pair: -len(pair[0])))


def _tells_more(content: Content, rest: str) -> bool:
    """Return whether the rest of a line names another test, behind a comma: "ECG normal, EF 60"."""
    facts = content.reader.facts
    return any(
        names_test(piece) or names_finding(piece) or beside.concerns(piece, facts) is not None
        for piece in _PARTED.split(rest)[1:]
        if piece
    )


def _begins(line: str, name: str) -> bool:
    rest = line[len(name) :]
    return line.startswith(name) and not re.match(r"[a-z0-9]", rest)


def _read(content: Content, asking: ReadingContext, line: str, rest: str) -> Given | None:
    fact, said = asking.fact, rest.strip(_SIGNS)
    if pressed := _button(content, fact, said):
        return pressed == "yes" if fact.kind is Kind.YES_NO else pressed
    if fact.kind is Kind.YES_NO and (sense := meaning(said)) in (WordSense.YES, WordSense.NO):
        return sense is WordSense.YES
    for text in (said, line):
        heard = content.reader.read(asking, text)
        if isinstance(heard, Parsed) and not isinstance(heard.given, Blank):
            return heard.given
    return None


def _button(content: Content, fact: Fact, said: str) -> str | None:
    """Return the option whose button says just that, in any language."""
    if fact.kind not in (Kind.YES_NO, Kind.CHOICE):
        return None
    words = content.words
    for option in offered(content, fact):
        key = as_key(fact.id, "option", option)
        key = key if words.has(key) else f"ui-button-{option}"
        if words.has(key) and said in {
            _plain(words.say(one, key, who="self")) for one in words.languages
        }:
            return option
    return None


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(" .。").casefold()
