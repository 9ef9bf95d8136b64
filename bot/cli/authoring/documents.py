"""Documents that are generated from the data: printed, or written to their place in a checkout."""

from pathlib import Path

import typer

ROOT = Path(__file__).parents[3]


def print_or_write(text: str, file: Path, *, write: bool) -> None:
    """Print a document, or write it to its place."""
    if not write:
        typer.echo(text, nl=False)
        return
    target = ROOT / file
    if not target.parent.is_dir():
        raise typer.BadParameter(f"there is no folder {target.parent}: run it in a checkout")
    target.write_text(text, encoding="utf-8")
    typer.echo(f"Wrote {file}.")
