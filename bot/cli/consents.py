"""`prescreen consents`: what somebody has agreed to or refused, word for word, also once erased."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.session import operator, with_store

if TYPE_CHECKING:
    from bot.store import Transaction
    from bot.store.records import ConsentRow

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def _consents() -> None:
    """The consents of a person, as a proof."""


@app.command("of")
def of_user(
    user: Annotated[int, typer.Argument(help="The Telegram id, as the person states it.")],
    reason: Annotated[str, typer.Option(help="Why you look; it goes on record.")],
) -> None:
    """Print each yes and no of one person with the exact words; that you looked is audited."""
    from bot.store.records import AuditEntry

    def work(tx: "Transaction") -> list[str]:
        entry = AuditEntry(operator(), "consents looked at", "one person", reason)
        tx.audit.add(entry, datetime.now(UTC))
        found = tx.consents.proofs_of(user)
        return [_described(row, tx.consents.words(row.text_hash)) for row in found]

    for text in with_store(work) or ["No consent of this person is kept."]:
        typer.echo(text)


def _described(row: "ConsentRow", words: str) -> str:
    given = "yes" if row.given else "no"
    parts = [f"{row.at:%Y-%m-%d %H:%M} UTC", row.kind, given, f"about {row.who}", row.lang]
    if row.withdrawn_at:
        parts.append(f"taken back {row.withdrawn_at:%Y-%m-%d %H:%M}")
    text = words or "(an older version kept no words)"
    return " · ".join(parts) + f"\n{row.text_hash}\n{text}\n"
