"""`prescreen stats --site`: one hospital's funnel and screening logs, without small counts."""

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import typer

from bot.cli.session import with_store

if TYPE_CHECKING:
    from bot.app import App
    from bot.store import Transaction


def print_site(
    app: "App", lang: str, site: str, days: tuple[date | None, date], *, as_json: bool
) -> None:
    """Print what of one site may leave it."""
    known = app.content.library.sites
    if site not in known:
        typer.echo(f"There is no site {site}. Use one of: {', '.join(known)}.", err=True)
        raise typer.Exit(2)
    told = with_store(lambda tx: _told(tx, app, lang, site, days), reading=True)
    if as_json:
        typer.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        typer.echo(_text(app, lang, told))


def _told(
    tx: "Transaction", app: "App", lang: str, id: str, days: tuple[date | None, date]
) -> dict[str, Any]:
    from bot.reports.figures import SMALLEST, Scope, beyond, collect
    from bot.reports.log import log_of
    from bot.reports.log_text import TOO, counts_beyond, lines_beyond, reason_name, reasons_beyond

    since, until = days
    first = since or min(tx.counters.first_day() or until, until)
    sites = app.content.library.sites
    site = sites[id]
    here = collect(tx, app, lang, Scope(first, until, site)).funnel
    whole = collect(tx, app, lang, Scope(first, until)).funnel
    funnel = {
        name: TOO
        if len(sites) > 1 and count >= SMALLEST and abs(whole[name] - count) < SMALLEST
        else beyond(count)
        for name, count in here.items()
    }
    studies = []
    for trial in app.content.library.trials.values():
        if id not in trial.sites:
            continue
        log = log_of(tx, site, trial.id, (first, until))
        reasons = {
            reason_name(app, lang, trial.id, reason): shown
            for reason, shown in reasons_beyond(log).items()
        }
        studies.append(
            {
                "study": trial.id,
                "counts": counts_beyond(log),
                "ended": reasons,
                "lines": lines_beyond(app, lang, log),
            }
        )
    return {"site": id, "since": first.isoformat(), "until": until.isoformat(),
            "funnel": funnel, "studies": studies}  # fmt: skip


def _text(app: "App", lang: str, told: dict[str, Any]) -> str:
    from bot.reports.weekly import name_of

    def say(key: str, **args: object) -> str:
        return app.say(lang, key, **args)

    period = say("figures-period", since=told["since"], until=told["until"])
    lines = [app.hospital(lang, told["site"]), period, ""]
    lines += [
        say("ui-labelled", label=name_of(app, lang, name), text=count)
        for name, count in told["funnel"].items()
    ]
    for study in told["studies"]:
        lines += ["", say(f"trial-{study['study']}") + f" ({study['study']})", *study["lines"]]
    return "\n".join([*lines, "", say("figures-hidden"), say("figures-hidden-too")])
