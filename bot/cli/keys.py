"""`prescreen keys`: a fresh master key, and new keys for old."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.session import Refusal, operator, refusals, with_store
from bot.settings import StoreSettings
from bot.settings_keys import check_private, decoded, new_master_key, write_key

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def _keys() -> None:
    """The master key that opens the keys of the database."""


@app.command()
def new(
    out: Annotated[
        Path | None, typer.Option(help="A new file for it, that its owner alone can read.")
    ] = None,
) -> None:
    """Make a fresh master key; keep it safe, nothing can be read without it."""
    key = new_master_key()
    if out is None:
        typer.echo(key)
        return
    with refusals():
        _written(out, key)
    typer.echo(f"{out} holds a new key. Keep a copy of it where the backups are not.", err=True)


@app.command()
def rotate(
    out: Annotated[Path | None, typer.Option(help="A new file for the new master key.")] = None,
    accounts: Annotated[
        bool, typer.Option("--accounts", help="Give every account a new key instead.")
    ] = False,
) -> None:
    """Wrap all keys by a new master, or make new keys for all accounts; the bot must be stopped.

    Killed in between it goes on when it is called again, or when the bot starts.
    """
    from bot.cli.run import sole_runner
    from bot.store import rotate_accounts, rotate_master

    if (out is None) is not accounts:
        typer.echo("Say either --out FILE, for a new master key, or --accounts.", err=True)
        raise typer.Exit(2)
    with refusals():
        settings = StoreSettings.read()
        with sole_runner(settings.database):
            what = "master key replaced" if out is not None else "keys of accounts replaced"
            _note(what)
            if out is not None:
                new = _again(out) if out.exists() else _written(out, new_master_key())
                number = rotate_master(settings.keys, settings.master, decoded(new))
                typer.echo(f"{number} keys are wrapped by the key in {out}. Set it as the master.")
            else:
                done = rotate_accounts(
                    settings.database, keys=settings.keys, master=settings.master
                )
                typer.echo(f"{sum(1 for _ in done)} keys are new.")


def _note(what: str) -> None:
    """Put it on record before it is done: afterwards another key opens the audit."""
    from bot.store.records import AuditEntry

    entry = AuditEntry(operator(), what, "keys")
    with_store(lambda tx: tx.audit.add(entry, datetime.now(UTC)))


def _again(path: Path) -> str:
    """Return the key that a rotation wrote before it was killed; nothing else is taken for one."""
    try:
        check_private(path)
        key = path.read_text("utf-8")
        decoded(key)
    except (ValueError, OSError):
        raise Refusal(f"{path} exists already, and holds no key. Name a new file.") from None
    return key


def _written(path: Path, key: str) -> str:
    try:
        write_key(path, key)
    except FileExistsError:
        raise Refusal(f"{path} exists already, and is not overwritten. Name a new file.") from None
    except OSError as problem:
        raise Refusal(f"{path} cannot be written ({problem.strerror}). Name another.") from None
    return key
