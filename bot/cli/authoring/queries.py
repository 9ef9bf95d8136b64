"""`prescreen trials queries`: what to ask each hospital about its record, ready to send."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.authoring.documents import print_or_write
from bot.cli.explain import library_or_exit
from dialogs.words import Words, as_key
from trials.authoring.record_queries import TeamQuestion, questions_of
from trials.library import Library
from trials.queries import OTHERWISE

FILE = Path("docs") / "queries.md"
COMMAND = "prescreen trials queries --write"
HEAD = f"""# Questions to the hospitals, ready to send

Written by `{COMMAND}` from the trial files and the words; it is never edited by hand.

A letter a hospital, in both languages. A is the reading that the trial file holds. An answer is
recorded there (`answered: {{ on: 2026-12-20, by: "Changhai, study office", reading: B }}`), and
stands here then. Where it chooses between two readings, it changes the verdict at once; where it is
only asked, the rule is amended by hand. `prescreen trials rejudge` then names whose result turns.
"""


def queries(
    write: Annotated[
        bool, typer.Option("--write", help=f"Write {FILE} instead of printing.")
    ] = False,
) -> None:
    """Print the questions to each hospital as Markdown, in both languages."""
    print_or_write(document(library_or_exit(), Words.load()), FILE, write=write)


def document(library: Library, words: Words) -> str:
    """Return the whole of docs/queries.md."""
    blocks = [HEAD]
    for site in library.sites:
        asked = [
            (trial.id, question)
            for trial in library.trials.values()
            if site in trial.sites
            for question in questions_of(trial)
        ]
        if asked:
            blocks += _of_site(site, asked, words)
    return "\n".join(blocks).rstrip() + "\n"


def _of_site(site: str, asked: list[tuple[str, TeamQuestion]], words: Words) -> Iterator[str]:
    names = [words.say(lang, as_key("site", site)) for lang in words.languages]
    yield f"## {' / '.join(names)}\n"
    for lang in words.languages:
        yield f"{words.say(lang, 'query-letter')}\n"
        for number, (trial, question) in enumerate(asked, start=1):
            said = words.say(lang, as_key("query", trial, question.id))
            yield f"{number}. {trial}: {said}"
        yield ""
    yield "| no | trial | place in the record | criteria | until it is answered | answered |"
    yield "|---|---|---|---|---|---|"
    for number, (trial, question) in enumerate(asked, start=1):
        cells = (
            str(number),
            trial,
            "; ".join(question.sources) or "whole record",
            ", ".join(question.atoms),
            "for the team where A and B part" if question.decides else "A",
            _answered(question),
        )
        yield f"| {' | '.join(cells)} |"
    yield ""


def _answered(question: TeamQuestion) -> str:
    told = question.answered
    if told is None:
        return "not yet"
    turned = ", which counts now" if question.decides and told.reading == OTHERWISE else ""
    return f"{told.on}, {told.by}: {told.reading}{turned}"
