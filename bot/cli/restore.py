"""`prescreen restore`: the way back from a backup, on this machine or on a fresh one."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.session import operator, refusals, with_store

if TYPE_CHECKING:
    from bot.store import Restored, Transaction

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def restore(
    backup: Annotated[Path, typer.Argument(help="The file that `prescreen backup` wrote.")],
    head: Annotated[
        str | None,
        typer.Option(help='The newest number of deletions that admins were sent, as "17:3f2a...".'),
    ] = None,
    no_head: Annotated[
        bool, typer.Option("--no-head", help="Nobody knows it; who was erased since may be back.")
    ] = False,
    newer: Annotated[
        Path | None, typer.Option("--list", help="A newer copy of the list of erased people.")
    ] = None,
    over: Annotated[
        bool, typer.Option("--over", help="Keep the database that is there beside the new one.")
    ] = False,
) -> None:
    """Put database and keys of a backup in place, where they are missing, and erase again."""
    from bot.cli.files import files_of, secret_of
    from bot.cli.run import sole_runner
    from bot.settings import StoreSettings
    from bot.store import Marks, restore_backup

    if (head is None) is not no_head:
        typer.echo(
            "Give --head with the newest number of deletions from the messages to the admins, "
            "or --no-head where nobody has it: without it erased people may come back unnoticed.",
            err=True,
        )
        raise typer.Exit(2)
    with refusals():
        settings = StoreSettings.read()
        secret = secret_of(settings)
        settings.database.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with sole_runner(settings.database):
            done = restore_backup(
                files_of(settings), backup, secret, over=over, marks=Marks(head, newer)
            )

    _report(done, backup.name, head)


def _report(done: "Restored", name: str, head: str | None) -> None:
    """Put it on record, and say what it came to."""
    from bot.store.records import AuditEntry

    def note(tx: "Transaction") -> str:
        entry = AuditEntry(operator(), "backup restored", name, head or "without a head")
        tx.audit.add(entry, datetime.now(UTC))
        return tx.erasures.head()

    at = with_store(note)
    if done.moved:
        typer.echo(f"The former database lies at {done.moved}.", err=True)
    if done.kept_keys:
        typer.echo("The keys that were there are newer, and stay.", err=True)
    if done.lost:
        typer.echo(f"{done.lost} people who came after the copy are gone.", err=True)
    typer.echo(f"Restored. Deletions so far: {at}")
