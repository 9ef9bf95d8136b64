"""`prescreen trials missed`: what coordinators say the bot should have caught, for the author."""

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from bot.store import Transaction


def missed(
    trial: Annotated[str | None, typer.Argument(help="Only this trial: NCT….")] = None,
) -> None:
    """List what the bot should have caught: day, trial, criterion, referral. No answers."""
    from bot.cli.session import with_store

    def work(tx: "Transaction") -> list[str]:
        return [
            f"{one.at:%Y-%m-%d}  {one.trial}  {one.criterion:<8} {one.code}"
            for one in tx.misses(trial)
        ]

    for line in with_store(work, reading=True) or [_nothing(trial)]:
        typer.echo(line)


def _nothing(trial: str | None) -> str:
    return f"Nothing was reported{f' for {trial}' if trial else ''}."
