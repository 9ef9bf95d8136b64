"""`prescreen explain`: what each trial says to a set of answers, and why."""

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.records import BadRecord, Explained, explained, records_of
from dialogs.reading import digits
from trials.library import InvalidContent, Library, load

METHODS = {
    "ckd_epi_2021": "CKD-EPI 2021 from creatinine, age and sex",
    "bedside_schwartz": "bedside Schwartz from creatinine and height",
    "cockcroft_gault": "Cockcroft-Gault from creatinine, age, weight and sex",
    "prednisone_equivalent": "prednisone equivalent in mg a day",
    "weight_then": "prednisone equivalent in mg/kg a day, by the weight at that time",
    "weight_now": "prednisone equivalent in mg/kg a day, by the weight of today",
}

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def explain(
    answers: Annotated[
        Path | None, typer.Option(help='A file with {"id", "facts"}, or with many "patients".')
    ] = None,
    patient: Annotated[str | None, typer.Option(help="Only the patient with this id.")] = None,
    on: Annotated[str | None, typer.Option(help="The day, YYYY-MM-DD; today if absent.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One line of JSON a patient.")] = False,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="One record a line, in and out.")] = False,
) -> None:
    """Judge answers against every trial."""
    if jsonl == (answers is not None):
        raise typer.BadParameter("name a file with --answers, or pipe lines into --jsonl")
    day = chosen_day(on)
    library = library_or_exit()
    if answers is None:
        records: Iterable[object] = _lines(sys.stdin.buffer)
        as_json = True
    else:
        records = (_on_day(record, on) for record in records_in(answers, patient))
    if not _print_all(library, records, day, as_json=as_json):
        raise typer.Exit(1)


def _print_all(library: Library, records: Iterable[object], day: date, *, as_json: bool) -> bool:
    """Print every record's results or error; return whether all of them could be judged."""
    sound = True
    for record in records:
        try:
            result = explained(library, record, day)
        except BadRecord as bad:
            sound = False
            if as_json:
                typer.echo(json.dumps({"id": bad.id, "error": str(bad)}))
            else:
                typer.echo(f"{bad.id or 'a record'}: {bad}", err=True)
        else:
            typer.echo(json.dumps(result.as_json()) if as_json else as_text(result))
    return sound


def as_text(result: Explained) -> str:
    lines = [f"{result.id}, as of {result.on}"]
    lines += [f"  cannot both be: {one} and {other}" for one, other in result.contradictions]
    for judgement in result.judgements:
        lines.append(f"  {judgement.trial} {judgement.cohort}: {judgement.verdict.value}")
        for label, reasons in (
            ("because", judgement.because),
            ("missing", judgement.missing),
            ("to confirm", judgement.to_confirm),
            ("for the hospital to review", judgement.review),
            ("close to the limit, from memory", judgement.close),
            ("tell the site", judgement.tell_site),
        ):
            if reasons:
                lines.append(f"    {label}: {', '.join(reasons)}")
        lines += [
            f"    calculated: {working.fact} {digits(working.amount)}, {METHODS[working.method]}"
            for working in result.workings[judgement.trial, judgement.cohort]
        ]
        if judgement.retry_on:
            lines.append(f"    ask again on {judgement.retry_on}")
    return "\n".join(lines)


def _lines(raw: Iterable[bytes]) -> Iterator[object]:
    """Return each line as bytes; a bad one is reported when its turn comes."""
    return (line for line in raw if line.strip())


def records_in(path: Path, patient: str | None) -> list[object]:
    try:
        records = records_of(path.read_bytes(), patient)
    except OSError as error:
        raise typer.BadParameter(f"{path} cannot be read: {error.strerror}") from None
    except BadRecord as bad:
        raise typer.BadParameter(f"{path}: {bad}") from None
    return list(records)


def _on_day(record: object, on: str | None) -> object:
    """Return the record without a day of its own where the command names one."""
    if on is None or not isinstance(record, dict):
        return record
    return {key: value for key, value in record.items() if key != "on"}


def chosen_day(text: str | None) -> date:
    if text is None:
        return datetime.now().astimezone().date()
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()  # noqa: DTZ007 (a day has no zone)
    except ValueError:
        raise typer.BadParameter(f"{text} is no day: write it as 2026-01-31") from None


def library_or_exit() -> Library:
    try:
        return load()
    except InvalidContent as unsound:
        for issue in unsound.issues:
            typer.echo(str(issue), err=True)
        raise typer.Exit(1) from None
