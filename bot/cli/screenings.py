"""`prescreen screenings`: how an operator reads answers, each look on record with its reason."""

import json
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.session import in_session, operator, with_store

if TYPE_CHECKING:
    from bot.store import Store, Transaction
    from bot.store.records import ScreeningRow
    from dialogs.context import Content

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None)

Reason = Annotated[str, typer.Option(help="Why you look; it goes into the audit trail.")]
# A screening's id is long; this much of it is enough to name one.
SHORT = 12


@app.callback()
def _screenings() -> None:
    """Answers, read by the operator; every look is audited."""


@app.command("list")
def list_screenings() -> None:
    """Print every screening: id, phase, language, last touched. No answers."""

    def work(tx: "Transaction") -> list[str]:
        from bot.store.records import AuditEntry

        entry = AuditEntry(operator(), "screenings listed", "screenings")
        tx.audit.add(entry, datetime.now(UTC))
        return [
            f"{row.id[:SHORT]}  {row.phase:<16} {row.lang}  {row.touched_at:%Y-%m-%d %H:%M} UTC"
            for row in tx.screenings.all()
        ]

    for line in with_store(work) or ["There is no screening."]:
        typer.echo(line)


@app.command()
def show(screening: str, reason: Reason) -> None:
    """Print the answers of one screening, as the participant sees them."""
    from dialogs.context import TurnContext
    from dialogs.results.review import answered, lines

    content = _content()

    def work(tx: "Transaction") -> list[str]:
        row = _row_of(tx, screening)
        _audit(tx, "answers shown", row.id, reason)
        context = TurnContext(content, _loaded(tx, content, row), row.touched_at.date())
        return list(lines(context, answered(context)))

    for line in with_store(work):
        typer.echo(line)


@app.command()
def export(
    reason: Reason, screening: Annotated[str | None, typer.Argument(help="Only this one.")] = None
) -> None:
    """Print one JSON object a screening: {"id", "facts", "on"}, as `explain --jsonl` reads it."""
    from bot.cli.progress import bar

    content = _content()

    def wanted(tx: "Transaction") -> list[str]:
        rows = [_row_of(tx, screening)] if screening else tx.screenings.all()
        return [row.id for row in rows]

    def record(tx: "Transaction", id: str) -> dict[str, Any] | None:
        row = tx.screenings.get(id)
        if row is None:  # erased a moment ago
            return None
        _audit(tx, "answers exported", id, reason)
        return _record(tx, content, row)

    async def session(store: "Store") -> list[dict[str, Any] | None]:
        # A transaction each: a bot that runs beside it never waits for the whole of it.
        ids = await store.read(wanted)
        return [await store.transact(partial(record, id=id)) for id in bar(ids, "Screenings")]

    for exported in in_session(session):
        if exported is not None:
            typer.echo(json.dumps(exported, ensure_ascii=False))


def _record(tx: "Transaction", content: "Content", row: "ScreeningRow") -> dict[str, Any]:
    from dialogs.screening import encode_values

    answers = _loaded(tx, content, row).answers
    days = [answered.on for answered in answers.values()]
    facts = encode_values({fact: answered.given for fact, answered in answers.items()})
    on = max(days).isoformat() if days else row.started_at.date().isoformat()
    return {"id": row.id[:SHORT], "facts": facts, "on": on}


def _loaded(tx: "Transaction", content: "Content", row: "ScreeningRow") -> Any:
    from bot.screenings import load

    return load(tx, content, row)


def _row_of(tx: "Transaction", start: str) -> "ScreeningRow":
    rows = [row for row in tx.screenings.all() if row.id.startswith(start)]
    if len(rows) != 1:
        many = "several screenings begin" if rows else "no screening begins"
        raise typer.BadParameter(f"{many} with {start}: `prescreen screenings list` shows them")
    return rows[0]


def _audit(tx: "Transaction", action: str, screening: str, reason: str) -> None:
    from bot.store.records import AuditEntry

    if not reason.strip():
        raise typer.BadParameter('say why: --reason "…"')
    tx.audit.add(AuditEntry(operator(), action, screening, reason), datetime.now(UTC))


def _content() -> "Content":
    from bot.content import load_content
    from dialogs.context import BotOperator

    return load_content(BotOperator("", ""))
