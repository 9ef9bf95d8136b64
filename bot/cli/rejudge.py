"""`prescreen trials rejudge`: who would flip under an amended trial file, and telling them."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from bot.settings import StoreSettings

if TYPE_CHECKING:
    from bot.participants.rejudging import Rejudged
    from bot.store import Store
    from bot.store.records import VerdictRow

# As much of a screening's id as `prescreen screenings` takes.
SHORT = 12


def rejudge(
    trial: Annotated[str, typer.Argument(help="The id of an amended trial, NCT and 8 digits.")],
    notify: Annotated[
        bool,
        typer.Option(
            "--notify",
            help="Store the new verdicts, and tell those who agreed to it and the sites.",
        ),
    ] = False,
    every: Annotated[
        bool,
        typer.Option(
            "--all", help="Also results of this very file: a question means something else since."
        ),
    ] = False,
) -> None:
    """Judge kept results again after a trial file was amended; a dry run without --notify."""
    from bot.app import App
    from bot.cli.progress import bar
    from bot.cli.session import in_session, operator
    from bot.content import load_content
    from bot.participants.rejudging import AmendedTrial, carried_out, looked_at
    from dialogs.context import BotOperator

    app = App(load_content(BotOperator("", "")), "")
    known = app.content.library.trials.get(trial)
    if known is None:
        listed = ", ".join(app.content.library.trials)
        raise typer.BadParameter(f"there is no trial {trial}: use one of {listed}")
    now = datetime.now(UTC)

    def watched(rows: "Sequence[VerdictRow]") -> "Iterable[VerdictRow]":
        return bar(rows, "Kept results")

    async def session(store: "Store") -> "list[Rejudged]":
        today = now.astimezone(StoreSettings.read().zone).date()
        amended = AmendedTrial(app, known, today, every)
        if notify:
            return await carried_out(store, amended, now, who=operator(), watched=watched)
        return await looked_at(store, amended, watched)

    for line in _report(trial, in_session(session), notify=notify, every=every):
        typer.echo(line)


def _report(
    trial: str, results: "Sequence[Rejudged]", *, notify: bool, every: bool = False
) -> list[str]:
    from bot.participants.rejudging import counts

    if unread := [result.screening[:SHORT] for result in results if result.unread]:
        rest = [result for result in results if not result.unread]
        return [
            *(_report(trial, rest, notify=notify, every=every) if rest else []),
            f"Could not be read, and stay as they were: {', '.join(unread)}.",
        ]
    if not results:
        return [f"{trial}: nothing to do, every kept result was made under this trial file."]
    flips = [result for result in results if result.flips]
    these = "" if every else " are of another trial file"
    lines = [f"{trial}: {len(results)} kept results{these}; flips: {len(flips)}."]
    for change, count in counts(flips).items():
        lines.append(f"  {change.cohort}: {change.before} -> {change.after}  {count}")
    for result in flips:
        consent = "agreed to be told" if result.tells else "is not told"
        lines.append("  ".join((f"  {result.screening[:SHORT]}", consent, *result.codes)))
    people = sum(result.tells for result in flips)
    codes = sum(len(result.codes) for result in flips)
    if not notify:
        whom = f"{people} who agreed to be told, and the sites of {codes} referrals"
        return [*lines, f"Nothing was changed. --notify stores the new verdicts and tells {whom}."]
    lines.append(f"Stored. Told by day: {people}. Notes to sites: {codes}.")
    return [*lines, "A bot that runs has the old trial file: restart it, it tells them then."]
