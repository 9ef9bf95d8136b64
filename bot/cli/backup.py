"""`prescreen backup`: both files as one sealed file, made beside the running bot, read back."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.session import operator, refusals, with_store

if TYPE_CHECKING:
    from bot.store import Transaction

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def backup(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where the backups lie.")],
    keep: Annotated[
        int, typer.Option(min=1, max=35, help="Days after which a backup in DIR is deleted.")
    ] = 35,
) -> None:
    """Write one sealed file with database, keys and erasure list to DIR, and read it back."""
    from bot.cli.files import files_of, secret_of
    from bot.settings import StoreSettings
    from bot.store import OperatorError, make_backup
    from bot.store.records import AuditEntry

    with refusals():
        settings = StoreSettings.read()
        secret = secret_of(settings)
        if not settings.database.exists():
            raise OperatorError(
                f"there is no database at {settings.database}",
                "Set it to the one that the bot works on",
                setting="PRESCREEN_DATABASE",
            )
        path = make_backup(files_of(settings), folder, secret, timedelta(days=keep))

    def note(tx: "Transaction") -> None:
        entry = AuditEntry(operator(), "backup made", path.name)
        tx.audit.add(entry, datetime.now(UTC))

    with_store(note)
    typer.echo(f"{path}  {path.stat().st_size:,} bytes, read back and whole")
