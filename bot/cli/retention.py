"""`prescreen retention`: what would be deleted now, and the word that the clock is right."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.session import in_session, operator

if TYPE_CHECKING:
    from bot.store import Store, Transaction

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def _retention() -> None:
    """Deletion of what is past its time."""


@app.command()
def run(
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say how much would be deleted now.")
    ] = False,
    confirm: Annotated[
        bool,
        typer.Option("--confirm", help="This machine's clock is right: delete, and go on."),
    ] = False,
) -> None:
    """Say what is past its time by this machine's clock, and delete it with --confirm."""
    from bot.cli.run import retention
    from bot.runtime.retaining import HELD, PLACE
    from bot.settings import StoreSettings
    from bot.store.records import AuditEntry

    if dry_run is confirm:
        typer.echo("Say either --dry-run or --confirm.", err=True)
        raise typer.Exit(2)
    now = datetime.now(UTC)

    def release(tx: "Transaction") -> None:
        tx.settings.set(PLACE, HELD, None)
        tx.audit.add(AuditEntry(operator(), "deletion confirmed", f"{now:%Y-%m-%d}"), now)

    async def session(store: "Store") -> tuple[dict[str, int], str | None]:
        rules = retention(StoreSettings.read())
        past = await store.past(now, rules)
        held = await store.read(lambda tx: tx.settings.get(PLACE, HELD))
        if confirm:
            await store.transact(release)
            await store.retain(now, rules)
        return past, held

    past, held = in_session(session)
    typer.echo(f"By this machine's clock it is {now:%Y-%m-%d %H:%M} UTC.")
    if held:
        typer.echo(f"Deletions were held back: the clock leapt at {held[:16]}.", err=True)
    for kind, count in past.items():
        typer.echo(f"{kind:<12} {count:>6}  {'deleted' if confirm else 'past their time'}")
