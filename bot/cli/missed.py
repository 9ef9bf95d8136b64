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
            f"{miss.at:%Y-%m-%d}  {miss.trial}  {miss.criterion:<8} {miss.code}"
            for miss in tx.misses.all(trial)
        ]

    for line in with_store(work, reading=True) or [_nothing(trial)]:
        typer.echo(line)


def _nothing(trial: str | None) -> str:
    return f"Nothing was reported{f' for {trial}' if trial else ''}."
