"""`prescreen keys new`: a fresh master key."""

import typer

from bot.settings import new_master_key

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def _keys() -> None:
    """The master key that opens the keys of the database."""


@app.command()
def new() -> None:
    """Print a fresh master key; keep it safe, nothing can be read without it."""
    typer.echo(new_master_key())
