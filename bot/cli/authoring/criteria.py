"""`prescreen trials criteria`: every atom with its rule, words and reading, to be signed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.authoring.documents import print_or_write
from bot.cli.authoring.show import answered_by, trial_or_exit
from bot.cli.explain import library_or_exit
from dialogs.words import Words, as_key
from trials.authoring.rendering import Line, rule_text
from trials.authoring.sheet import Sheet, SheetPart, parts_of
from trials.library import Library
from trials.trial import SiteNote, Trial

FILE = Path("docs") / "criteria.md"
COMMAND = "prescreen trials criteria --write"
HEAD = f"""# Every criterion, for a clinician to check and sign

Written by `{COMMAND}` from the trial files and the words; it is never edited by hand.

Each trial is to be compared with its registry record, atom by atom. Under an atom stand its place
in the record, whether its rule must hold or must not hold, who can answer it, the rule over the
facts, the words that people read, and, where the record can be read in two ways, the reading taken
and why. "The hospital decides" leaves a matter open: nobody passes or fails by it. A heading is an
atom that the record prints above a list. Whoever agrees signs below the trial's name; the name and
the day then go into its file (`reviewed: {{ by: ..., on: ... }}`).
"""


def criteria(
    trial_id: Annotated[
        str | None, typer.Argument(metavar="[NCT...]", help="Only this trial; all if absent.")
    ] = None,
    write: Annotated[
        bool, typer.Option("--write", help=f"Write {FILE} instead of printing.")
    ] = False,
) -> None:
    """Print the criteria as Markdown, a section a trial, to be compared with the records."""
    library = library_or_exit()
    if trial_id and write:
        raise typer.BadParameter("the file holds all trials: leave the id or --write out")
    if trial_id:
        trial = trial_or_exit(library, trial_id)
        typer.echo("\n".join(_section(library, trial, Words.load())))
    else:
        print_or_write(document(library, Words.load()), FILE, write=write)


def document(library: Library, words: Words) -> str:
    """Return the whole of docs/criteria.md."""
    blocks = [HEAD, *_contents(library)]
    for trial in library.trials.values():
        blocks.extend(_section(library, trial, words))
    return "\n".join(blocks).rstrip() + "\n"


def _contents(library: Library) -> Iterator[str]:
    yield "| trial | record of | atoms | with a reading | signed |"
    yield "|---|---|---|---|---|"
    for trial in library.trials.values():
        sheets = [sheet for part in parts_of(library, trial) for sheet in part.sheets]
        read = sum(sheet.reading is not None for sheet in sheets)
        signed = f"{trial.reviewed.by}, {trial.reviewed.on}" if trial.reviewed else "not yet"
        link = f"[{trial.id}](#{trial.id.lower()})"
        yield f"| {link} | {trial.as_of} | {len(sheets)} | {read} | {signed} |"
    yield ""


def _section(library: Library, trial: Trial, words: Words) -> Iterator[str]:
    yield f"## {trial.id}\n"
    for lang in words.languages:
        yield f"- {lang}: {words.say(lang, as_key('trial', trial.id))}"
    yield f"- Status: {trial.status.value}; registry record as of {trial.as_of}"
    yield f"- Sites: {', '.join(trial.sites)}"
    if not trial.published:
        yield "- The record prints no criteria: this trial is never more than possible."
    yield f"\n{_signature(trial)}\n"
    for part in parts_of(library, trial):
        yield f"### {trial.id}: {_title(part, words)}\n"
        if not part.sheets:
            yield "Nothing beyond the criteria of every cohort.\n"
        for sheet in part.sheets:
            yield from _atom(library, trial, sheet, words)
    notes = (*trial.tell_site, *(note for cohort in trial.cohorts for note in cohort.tell_site))
    if notes:
        yield f"### {trial.id}: what the hospital is told\n"
        for note in notes:
            yield from _told(library, note, words)
        yield ""


def _signature(trial: Trial) -> str:
    if trial.reviewed:
        return f"**Checked against the record by {trial.reviewed.by} on {trial.reviewed.on}.**"
    return "**Checked against the record by:** ______________________ **Date:** ______________"


def _title(part: SheetPart, words: Words) -> str:
    if part.cohort is None:
        return "every cohort"
    names = " / ".join(words.say(lang, as_key("cohort", part.cohort)) for lang in words.languages)
    return f"cohort `{part.cohort}`, {names}"


def _atom(library: Library, trial: Trial, sheet: Sheet, words: Words) -> Iterator[str]:
    heading = " (a heading)" if sheet.heading else ""
    yield f"#### {sheet.id}{heading}\n"
    yield f"- Source: {sheet.source}"
    yield f"- {sheet.sense[:1].upper()}{sheet.sense[1:]}; {answered_by(sheet)}."
    yield from _rule(sheet)
    if sheet.group:
        yield f"- Together: {sheet.group}"
    if sheet.review_if:
        yield f"- The study team looks while this is open and: `{sheet.review_if}`"
    if sheet.passing:
        yield "- Passes with time: “not now” instead of “no”."
    if sheet.at_site:
        yield f"- The hospital settles: {'; '.join(dict.fromkeys(sheet.at_site))}"
    if sheet.facts:
        yield f"- Facts: {'; '.join(_fact(library, fact, words) for fact in sheet.facts)}"
    for lang in words.languages:
        sentence = words.say(lang, as_key("criterion", trial.id, sheet.id), who="other")
        yield f"- {lang}: {sentence}"
    if sheet.reading:
        yield f"- Reading: {sheet.reading}"
    if sheet.query:
        yield f"- Asked of the hospital ([queries.md](queries.md)): {sheet.query}"
    if sheet.second:
        yield f"- Until it has answered, the other reading, where the two part: `{sheet.second}`"
    yield ""


def _rule(sheet: Sheet) -> Iterator[str]:
    if len(sheet.rule) == 1:
        yield f"- Rule: `{sheet.rule[0].text}`"
        return
    yield "- Rule:\n\n  ```text"
    yield from (f"  {_indented(line)}" for line in sheet.rule)
    yield "  ```\n"


def _indented(line: Line) -> str:
    return f"{'  ' * line.depth}{line.text}"


def _fact(library: Library, fact_id: str, words: Words) -> str:
    key = as_key(fact_id)
    names = []
    if words.has(key, "label"):
        names = [words.say(lang, key, "label", who="other") for lang in words.languages]
    inputs = library.vocabulary.inputs(fact_id)
    made = [f"worked out from {', '.join(inputs)}"] if inputs else []
    details = ", ".join([*([" / ".join(names)] if names else []), *made])
    return f"`{fact_id}` ({details})" if details else f"`{fact_id}`"


def _told(library: Library, note: SiteNote, words: Words) -> Iterator[str]:
    yield f"- Where `{rule_text(note.when, library.vocabulary)}`"
    for lang in words.languages:
        yield f"  - {lang}: {words.say(lang, as_key('tell-site', note.say), who='other')}"
