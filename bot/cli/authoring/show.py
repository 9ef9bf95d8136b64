"""`prescreen trials list` and `trials show`: what there is, and what one trial asks of whom."""

import json
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Annotated

import typer

from bot.cli.explain import library_or_exit
from bot.cli.session import with_store
from bot.settings import StoreSettings, WrongSettings
from dialogs.words import LANGUAGES, Words, as_key
from trials.authoring.sheet import Sheet, SheetPart, parts_of
from trials.library import Library
from trials.trial import Trial

TrialId = Annotated[str, typer.Argument(metavar="NCT...", help="The trial's registry id.")]


def list_trials(
    as_json: Annotated[bool, typer.Option("--json", help="One line of JSON a trial.")] = False,
) -> None:
    """Print a line a trial: status, day of the record, who signed, sites, criteria of each cohort.

    Where a database is set up, also where coordinators or admins have paused it (/pause).
    """
    library, pauses = library_or_exit(), _pauses()
    for trial in library.trials.values():
        row = summary(library, trial)
        where = sorted(site or "everywhere" for id, site in pauses if id == trial.id)
        if as_json:
            typer.echo(json.dumps({**row, "paused": where}))
        else:
            typer.echo(_line(row) + (f"; paused: {', '.join(where)}" if where else ""))


def _pauses() -> frozenset[tuple[str, str | None]]:
    """Return the pauses of the database that the settings name; none where there is none."""
    try:
        settings = StoreSettings.read()
    except WrongSettings:
        return frozenset()
    if not settings.database.exists():
        return frozenset()
    return with_store(lambda tx: tx.pauses.in_force(), reading=True)


def summary(library: Library, trial: Trial) -> dict[str, object]:
    common, *own = parts_of(library, trial)
    signed = trial.reviewed
    return {
        "id": trial.id,
        "status": trial.status.value,
        "as_of": trial.as_of.isoformat(),
        "reviewed": {"by": signed.by, "on": signed.on.isoformat()} if signed else None,
        "criteria": trial.criteria,
        "sites": list(trial.sites),
        "common": len(common.sheets),
        "cohorts": {str(part.cohort): len(part.sheets) for part in own},
    }


def _line(row: dict[str, object]) -> str:
    signed, cohorts, sites = row["reviewed"], row["cohorts"], row["sites"]
    by = f"signed by {signed['by']} on {signed['on']}" if isinstance(signed, dict) else "unsigned"
    assert isinstance(cohorts, dict)
    assert isinstance(sites, list)
    counts = ", ".join(f"{cohort} +{count}" for cohort, count in cohorts.items())
    published = "" if row["criteria"] == "published" else ", criteria not published"
    return (
        f"{row['id']}  {row['status']}, as of {row['as_of']}, {by}; {', '.join(sites)}; "
        f"criteria: {row['common']} common, {counts}{published}"
    )


def show(
    trial_id: TrialId,
    lang: Annotated[str, typer.Option(help=f"The words: {' or '.join(LANGUAGES)}.")] = "en",
) -> None:
    """Print every atom of one trial: its rule, who can answer it, its place in the record."""
    if lang not in LANGUAGES:
        raise typer.BadParameter(f"{lang} is not spoken here: use {' or '.join(LANGUAGES)}")
    library = library_or_exit()
    trial = trial_or_exit(library, trial_id)
    words = Words.load()
    row = summary(library, trial)
    typer.echo(f"{_line(row)}\n{words.say(lang, as_key('trial', trial.id))}")
    for part in parts_of(library, trial):
        if part.sheets:
            typer.echo(f"\n{_part_title(part, words, lang)}")
        for sheet in part.sheets:
            typer.echo("\n".join(_sheet_lines(sheet, trial, words, lang)))


def _part_title(part: SheetPart, words: Words, lang: str) -> str:
    if part.cohort is None:
        return "Every cohort"
    name = words.say(lang, as_key("cohort", part.cohort))
    return f"Cohort {part.cohort}: {name} (opened by {', '.join(part.disease)})"


def _sheet_lines(sheet: Sheet, trial: Trial, words: Words, lang: str) -> Iterator[str]:
    yield f"  {sheet.id}  [{sheet.source}]  {sheet.sense}; {answered_by(sheet)}"
    for line in sheet.rule:
        yield f"      {'  ' * line.depth}{line.text}"
    if sheet.group:
        yield f"      together: {sheet.group}"
    if sheet.review_if:
        yield f"      the study team looks while this is open and: {sheet.review_if}"
    if sheet.passing:
        yield "      passes with time: not now, instead of no"
    yield f"      “{words.say(lang, as_key('criterion', trial.id, sheet.id), who='other')}”"
    if sheet.reading:
        yield f"      reading: {sheet.reading}"


def answered_by(sheet: Sheet) -> str:
    return f"answered by {', '.join(sheet.who)}" if sheet.who else "nobody is asked"


def trial_or_exit(library: Library, trial_id: str) -> Trial:
    if trial_id in library.trials:
        return library.trials[trial_id]
    near = get_close_matches(trial_id.upper(), library.trials, n=1)
    hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(library.trials)}"
    typer.echo(f"There is no trial {trial_id}: {hint}", err=True)
    raise typer.Exit(1)
