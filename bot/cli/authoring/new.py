"""`prescreen trials new`: the files of a new trial, with TODO wherever something is to write."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.authoring import criteria, schema
from dialogs.words import FOLDER as WORDS
from dialogs.words import LANGUAGES, as_key
from trials.library import HERE

PROTOCOL = """\
# yaml-language-server: $schema=schema.json
# TODO  say what is given, for which illness, and at which hospital
id: {id}
status: TODO  # write recruiting, paused or closed
as_of: TODO  # write the day of the registry copy, like 2026-01-31
reviewed: null                # {{ by: name, on: date }} once a clinician has signed the criteria
sites: [TODO]  # write ids from trials/sites.yaml; a new hospital is added there first
common:
  - id: I1
    source: inclusion 1
    include: TODO  # write a condition, then an entry for every item; see docs/trial-files.md
cohorts:
  - id: TODO  # write a short name of the illness, like sle
    disease: [TODO]  # write the dx_ facts that open the cohort, and a criterion that asks for each
    criteria: []
"""
EXAMPLES = """\
# People who do not exist, and the verdict each must get.
# TODO  add people who are likely, possible, excluded and not_now, and one for each branch of an any
on: {day}
people: []
"""
CRITERIA = """\
### What the study {id} asks: one sentence per criterion.

{criterion} = TODO
    .short = TODO
"""
TRIAL = """\
{trial} = TODO
    .about = TODO
    .risks = TODO
    .tag = TODO
    .kind = TODO
    .done = TODO
    .main-risk = TODO
    .whom = TODO
"""
NEXT = f"""\
Next:
1. `prescreen trials check` names every place that is still to write; the grammar is in
   docs/trial-files.md.
2. Each criterion needs its words in every language: the sentence, and .short for a card.
3. `prescreen trials show {{id}}`, and `prescreen explain --answers FILE` with made-up people.
4. `{criteria.COMMAND}` and `{schema.COMMAND}`, which the
   tests demand; then a clinician signs, and you set `reviewed`.
"""


def new(
    trial_id: Annotated[str, typer.Argument(metavar="NCT...", help="The new trial's registry id.")],
    root: Annotated[
        Path | None, typer.Option(help="A folder with facts/, protocols/ and sites.yaml.")
    ] = None,
    words: Annotated[Path | None, typer.Option(help="A folder with en/ and zh/.")] = None,
) -> None:
    """Write stubs in every place a new trial needs; nothing that exists is touched."""
    if not re.fullmatch(r"NCT\d{8}", trial_id):
        raise typer.BadParameter(f"{trial_id} is no registry id: write NCT and eight digits")
    trials, locales = root or HERE, words or WORDS
    made = _new_files(trial_id, trials, locales)
    grown = {locales / lang / "trials.ftl": trial_id for lang in LANGUAGES}
    if taken := [path for path in made if path.exists()]:
        _refuse(trial_id, taken)
    if taken := [path for path in grown if as_key("trial", trial_id) in path.read_text("utf-8")]:
        _refuse(trial_id, taken)
    for path, text in made.items():
        path.write_text(text, encoding="utf-8")
        typer.echo(f"Wrote {_shown(path, trials, locales)}")
    for path in grown:
        path.write_text(_with_trial(path.read_text("utf-8"), trial_id), encoding="utf-8")
        typer.echo(f"Added to {_shown(path, trials, locales)}")
    typer.echo(f"\n{NEXT.format(id=trial_id)}", nl=False)


def _new_files(trial_id: str, trials: Path, locales: Path) -> Mapping[Path, str]:
    protocols = trials / "protocols"
    made = {protocols / f"{trial_id}.yaml": PROTOCOL.format(id=trial_id)}
    if others := sorted(protocols.glob("*.examples.yaml")):
        day = re.search(r"^on: (.+)$", others[-1].read_text("utf-8"), re.M)
        made[protocols / f"{trial_id}.examples.yaml"] = EXAMPLES.format(
            day=day[1] if day else "TODO"
        )
    stub = CRITERIA.format(id=trial_id, criterion=as_key("criterion", trial_id, "I1"))
    return made | {locales / lang / f"criteria-{trial_id}.ftl": stub for lang in LANGUAGES}


def _with_trial(text: str, trial_id: str) -> str:
    """Return the words of the trials with a stub behind the last one."""
    stub = TRIAL.format(trial=as_key("trial", trial_id))
    before, site, after = text.partition("\nsite-")
    return f"{before.rstrip()}\n{stub}\nsite-{after}" if site else f"{text.rstrip()}\n\n{stub}"


def _refuse(trial_id: str, taken: list[Path]) -> None:
    names = ", ".join(f"{path.parent.name}/{path.name}" for path in taken)
    typer.echo(f"{trial_id} is there already, nothing was written: see {names}", err=True)
    raise typer.Exit(1)


def _shown(path: Path, trials: Path, locales: Path) -> str:
    above = trials.parent if path.is_relative_to(trials) else locales.parent
    return path.relative_to(above).as_posix()
