"""`prescreen trials check`: every problem of every data file at once."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.authoring import criteria, new, queries, schema, show, unsigned, wording
from bot.cli.authoring.unsigned import open_parts
from bot.cli.missed import missed
from bot.cli.rejudge import rejudge
from dialogs.coverage import unwritten_words
from trials.authoring.examples_check import check_examples
from trials.library import check as check_files
from trials.library import load
from trials.yaml_files import InvalidContent, Issue

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None)
app.command("list")(show.list_trials)
app.command("show")(show.show)
app.command("criteria")(criteria.criteria)
app.command("queries")(queries.queries)
app.command("wording")(wording.wording)
app.command("new")(new.new)
app.command("schema")(schema.schema)
app.command("unsigned")(unsigned.unsigned)
app.command()(missed)


@app.callback()
def _trials() -> None:
    """The trial files."""


@app.command()
def check(
    root: Annotated[
        Path | None,
        typer.Option(help="A folder with facts/, protocols/ and sites.yaml.", file_okay=False),
    ] = None,
    words: Annotated[
        Path | None, typer.Option(help="A folder with en/ and zh/.", file_okay=False)
    ] = None,
) -> None:
    """List every problem as file:line:column: what is wrong, what to do."""
    issues = check_files(root)
    talks = bool(words) or not root
    if issues:
        issues = (*issues, *(unwritten_words(words) if talks else ()))
    else:
        people = check_examples(load(root), root)
        issues = (
            *people,
            *(_talk_issues(root, words) if talks else ()),
            *(() if root else _lexicon_issues()),
            *(_inquiry_issues(root) if talks else ()),
        )
    for issue in issues:
        typer.echo(str(issue))
    if issues:
        raise typer.Exit(1)
    typer.echo("All data files are sound.")
    if root is None and (titles := open_parts()):
        typer.echo("Not signed yet by a clinician (docs/unsigned.md):")
        for title in titles:
            typer.echo(f"  {title}")


app.command()(rejudge)


def _talk_issues(root: Path | None, words: Path | None) -> tuple[Issue, ...]:
    """Return the issues of what the talk needs besides.

    Its order of asking, and the words in every language.
    """
    from bot.content import load_content
    from dialogs.context import BotOperator

    try:
        load_content(BotOperator("", ""), load(root), words)
    except InvalidContent as unsound:
        return unsound.issues
    return ()


def _lexicon_issues() -> tuple[Issue, ...]:
    """Return the issues of the words that answers are read by."""
    from dialogs.reading.checking import lexicon_issues

    return lexicon_issues(load().vocabulary.facts)


def _inquiry_issues(root: Path | None) -> tuple[Issue, ...]:
    """Return the issues of the answers to people's questions; a study without any is one."""
    from dialogs.inquiries.answer_files import load_answers, unanswered_studies

    try:
        book = load_answers()
    except InvalidContent as unsound:
        return unsound.issues
    return unanswered_studies(book, load(root).trials)
