"""`prescreen audit`: what stands in the audit, whether it holds, and the number to keep of it."""

from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.session import with_store

if TYPE_CHECKING:
    from bot.store import Transaction

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def _audit() -> None:
    """The record of who did what, for ever: pseudonyms and codes, no answers."""


@app.command()
def show(
    last: Annotated[int, typer.Option(min=1, help="So many of the newest rows.")] = 50,
    subject: Annotated[
        str | None, typer.Option(help="Only those about this code, screening or account.")
    ] = None,
) -> None:
    """Print the newest rows, oldest first: number, time, who, what, about what, and why."""

    def work(tx: "Transaction") -> list[str]:
        return [
            "  ".join(
                (
                    f"{row.seq:>6}",
                    f"{row.at:%Y-%m-%d %H:%M:%S}",
                    row.actor,
                    row.action,
                    row.subject,
                    row.detail or "",
                )
            ).rstrip()
            for row in tx.audit.newest(last, subject)
        ]

    for line in with_store(work, reading=True) or ["There is no such row."]:
        typer.echo(line)


@app.command()
def verify(
    head: Annotated[
        str | None,
        typer.Option(help='A number that was kept, as "123:3f2a...": a cut end shows by it.'),
    ] = None,
) -> None:
    """Check every row against the chain, and whatever gives a right against its mark.

    The exit code is 1 where something was changed or cut.
    """

    def work(tx: "Transaction") -> tuple[int | None, str, list[str]]:
        wrong = [
            f"{table}: written by hand, and taken no notice of: {', '.join(map(str, rows))}"
            for table, rows in tx.marking.broken().items()
        ]
        if revived := tx.marking.revived():
            numbers = ", ".join(map(str, revived))
            wrong.append(f"grants: revoked before, and there again; revoke them: {numbers}")
        if head is not None and not tx.audit.holds(head):
            wrong.append(f"The audit does not contain {head}: its end was cut, or changed.")
        return tx.audit.verify(), tx.audit.short_head(), wrong

    broken, now, wrong = with_store(work, reading=True)
    if broken is not None:
        typer.echo(f"Row {broken} of the audit was changed, removed or moved.", err=True)
    for line in wrong:
        typer.echo(line, err=True)
    if broken is not None or wrong:
        raise typer.Exit(1)
    typer.echo(f"The audit holds, up to {now}.")


@app.command("head")
def show_head() -> None:
    """Print the numbers that admins are sent each day, to be kept elsewhere."""
    audit, erased = with_store(lambda tx: (tx.audit.short_head(), tx.erasures.head()), reading=True)
    typer.echo(f"audit {audit}")
    typer.echo(f"deletions {erased}")
