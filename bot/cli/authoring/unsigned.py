"""`prescreen trials unsigned`: what a clinician or a lawyer has still to sign."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.authoring.documents import print_or_write
from bot.cli.explain import library_or_exit
from dialogs.inquiries.answer_files import AnswerBook, AnswerFile, load_answers
from dialogs.redflags.files import read_data
from dialogs.redflags.measures import measures
from dialogs.redflags.rules import rules_of
from dialogs.words import LANGUAGES, Words
from trials.alarms import Alarm
from trials.library import Library
from trials.values import Amount

FILE = Path("docs") / "unsigned.md"
# The last sections: written by hand, for nothing in the data files tells what they rest on.
BY_HAND = Path(__file__).with_name("unsigned_texts.md")
COMMAND = "prescreen trials unsigned --write"
HEAD = f"""# What a clinician or a lawyer has still to sign

Written by `{COMMAND}` from the data files and from
`bot/cli/authoring/unsigned_texts.md`; it is never edited by hand. Whoever signs must have read it
before the bot meets the public.

The bot hears emergencies and speaks of them from the first day, signed or not: to keep silent
would be worse. Whoever has checked a part signs it in `dialogs/redflags/signed.yaml`; the part then
says by whom and when, and nothing else changes. The criteria of the trials are signed in their own
files: [criteria.md](criteria.md).
"""
TITLES = {
    "alarm_bounds": "Report values that need a doctor today",
    "classes": "Classes of emergencies in free text",
    "measures": "Numbers in free text that are an emergency",
    "texts": "The texts that answer an emergency",
    "numbers": "The numbers to call: dial or look up each",
}
ANSWERS_TITLE = "The answers to people's own questions"
TEXTS = ("despair", "now", "today", "value")


def unsigned(
    write: Annotated[
        bool, typer.Option("--write", help=f"Write {FILE} instead of printing.")
    ] = False,
) -> None:
    """Print as Markdown what a clinician or a lawyer has still to sign."""
    print_or_write(document(library_or_exit(), Words.load()), FILE, write=write)


def open_parts() -> list[str]:
    """Return the titles of the parts that nobody has signed."""
    signed = read_data("signed")
    parts = [title for part, title in TITLES.items() if not signed.get(part)]
    answers = all(file.signed for _, file in load_answers().files())
    return parts if answers else [*parts, ANSWERS_TITLE]


def document(library: Library, words: Words) -> str:
    """Return the whole of docs/unsigned.md."""
    signed = read_data("signed")
    lines = [HEAD]
    for part, title in TITLES.items():
        by = signed.get(part)
        state = f"Signed by {by['by']} on {by['on']}." if by else "Not signed yet."
        lines += [f"## {title}", "", state, "", *_rows(part, library, words), ""]
    lines += [f"## {ANSWERS_TITLE}", "", *_answers(load_answers()), ""]
    return "\n".join([*lines, BY_HAND.read_text("utf-8")]).rstrip() + "\n"


def _rows(part: str, library: Library, words: Words) -> Iterator[str]:
    match part:
        case "alarm_bounds":
            yield from ("| value | alarm | source |", "|---|---|---|")
            for fact in library.vocabulary.facts.values():
                if fact.alarm:
                    unit = "× upper limit" if fact.relative else fact.unit
                    yield f"| `{fact.id}` | {_bounds(fact.alarm, unit)} | {fact.alarm.source} |"
        case "classes":
            yield "The words stand in `dialogs/redflags/rules/`; `likely` ones are only weighed."
            yield ""
            yield from ("| class | patterns, English | patterns, Chinese |", "|---|---|---|")
            english, chinese = (_patterns(language) for language in LANGUAGES)
            for name, count in english.items():
                yield f"| {name} | {count} | {chinese[name]} |"
        case "measures":
            yield from ("| number | counts from .. to | class | source |", "|---|---|---|---|")
            for one in measures().values():
                yield f"| {one.id} | {one.least:g} .. {one.most:g} | {one.name} | {one.source} |"
        case "texts":
            for name in TEXTS:
                for language in LANGUAGES:
                    yield f"- `emergency-{name}`, {language}: {_said(words, name, language)}"
        case "numbers":
            yield from ("| place | kind | number | source | noted on |", "|---|---|---|---|---|")
            yield from _numbers()


def _answers(book: AnswerBook) -> Iterator[str]:
    """Yield every sentence of the files that nobody has signed, with its source."""
    yield "Each file of `dialogs/inquiries/answers/` is signed in itself: `signed`."
    for name, file in book.files():
        yield from ("", f"### {name}", "")
        if file.signed:
            yield f"Signed by {file.signed.by} on {file.signed.on}."
            continue
        yield from (
            "Not signed yet.",
            "",
            "| topic | English | Chinese | source |",
            "|---|---|---|---|",
        )
        for topic, sentences in file.topics.items():
            for one in sentences:
                yield f"| {topic} | {one.en} | {one.zh} | {_source(file, one.source)} |"
        if file.silent:
            yield from ("", f"The record is silent about: {', '.join(file.silent)}.")


def _source(file: AnswerFile, source: str) -> str:
    key, mark, place = source.partition(":")
    return f"{file.sources[key]}{mark}{place}"


def _bounds(alarm: Alarm, unit: str) -> str:
    said = [_range(limits, unit) for limits in alarm.ranges]
    if alarm.rise:
        said.append(f"{float(alarm.rise):g} times the last value of an earlier day")
    return ", or ".join(said)


def _range(limits: Amount, unit: str) -> str:
    if limits.low == float("-inf"):
        word = "below" if limits.high_open else "at most"
        return f"{word} {float(limits.high):g} {unit}".strip()
    word = "above" if limits.low_open else "at least"
    return f"{word} {float(limits.low):g} {unit}".strip()


def _patterns(language: str) -> dict[str, int]:
    rules = rules_of(language)
    tiers = (rules.alarm, rules.likely)
    return {name: sum(tier[name].pattern.count("|") + 1 for tier in tiers) for name in rules.alarm}


def _said(words: Words, name: str, language: str) -> str:
    args = {"first": "…", "second": "…", "values": "…", "who": "self"}
    return " / ".join(words.say(language, f"emergency-{name}", **args).split("\n"))


def _numbers() -> Iterator[str]:
    for place, entry in read_data("numbers").items():
        for kind in ("ambulance", "crisis"):
            if one := entry.get(kind):
                yield f"| {place} | {kind} | {one['number']} | {one['source']} | {one['on']} |"
