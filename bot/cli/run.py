"""`prescreen run`: the bot on Telegram, after everything it needs was checked."""

import asyncio
import fcntl
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.accepting import accept_as_it_stands, give_up
from bot.cli.session import Refusal, tell_of_copy
from bot.cli.starting import look_back, stored
from bot.settings import EXIT_CODE, Settings, StoreSettings, WrongSettings
from trials.library import Library
from trials.yaml_files import InvalidContent

if TYPE_CHECKING:  # these bring aiogram along, which takes seconds
    from bot.store.ports import Store
    from bot.store.records import RetentionRules
    from bot.telegram.calls import Telegram
    from dialogs.context import Content

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def run(
    unreviewed: Annotated[
        bool,
        typer.Option(
            "--unreviewed",
            help="Use trial files no clinician has signed yet; every result says so.",
        ),
    ] = False,
    remove_webhook: Annotated[
        bool,
        typer.Option("--remove-webhook", help="Take over by polling from a webhook set before."),
    ] = False,
    new: Annotated[
        bool,
        typer.Option("--new", help="Begin anew, though the keys file knows people."),
    ] = False,
    lost: Annotated[
        bool,
        typer.Option("--accept-loss", help="Go on without what is missing from the database."),
    ] = False,
    unmarked: Annotated[
        bool,
        typer.Option(
            "--accept-unmarked",
            help="Take over rights, referrals and consents that stand there without their mark.",
        ),
    ] = False,
) -> None:
    """Run the bot on Telegram."""
    from bot import logs

    try:
        settings = Settings.read()
        logs.set_up(settings.log_format)
        content = content_for(settings, unreviewed=unreviewed)
        with sole_runner(settings.database):
            if new or lost:
                give_up(settings, whole=new)
            if unmarked:
                accept_as_it_stands(settings)
            asyncio.run(_on_telegram(settings, content, remove_webhook=remove_webhook))
    except (WrongSettings, InvalidContent, Refusal) as refusal:
        typer.echo(str(refusal), err=True)
        raise typer.Exit(EXIT_CODE) from None


def content_for(settings: Settings, *, unreviewed: bool) -> "Content":
    """Return trials, questions and words; refuse trial files that nobody has signed."""
    from bot.content import load_content
    from dialogs.context import BotOperator
    from dialogs.inquiries.answer_files import load_answers
    from dialogs.inquiries.understanding import understand
    from dialogs.redflags import CALM, prepare
    from trials import library as trials

    library = trials.load()
    unsigned = unsigned_trials(library)
    if unsigned and not unreviewed:
        raise Refusal("\n".join(unsigned))
    operator = BotOperator(
        operator=settings.operator,
        contact=settings.operator_contact,
        days=settings.answers_days,
        referral_days=settings.referrals_days,
        reminder_months=settings.reminder_months,
        unreviewed=bool(unsigned),
        zone=settings.zone,
    )
    prepare()
    understand("", CALM)  # reads the words and weights of topics
    content = load_content(operator, library)
    load_answers()  # a slip in a file of answers is told now, and not to whoever asks first
    return content


def unsigned_trials(library: Library) -> list[str]:
    """Return a line for each trial file whose readings no clinician has signed."""
    return [
        f"trials/protocols/{trial.id}.yaml: no clinician has signed these readings. "
        "Have one check them and set `reviewed: {by: <name>, on: <date>}`, "
        "or start with --unreviewed, which every result then says."
        for trial in library.trials.values()
        if trial.reviewed is None
    ]


@contextmanager
def sole_runner(database: Path) -> Iterator[None]:
    """Hold the database for this bot alone; a second one is refused.

    Two bots on one database would take each other's letters.
    """
    path = database.with_name(database.name + ".lock")
    try:
        lock = path.open("w")
    except OSError:
        raise Refusal(
            f"PRESCREEN_DATABASE: the folder of {database} cannot be written to. "
            "Create it, or give this user the right to write there."
        ) from None
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise Refusal(
                f"Another `prescreen run` works on {database}. Stop it first, "
                "or set PRESCREEN_DATABASE to another file."
            ) from None
        yield


async def _on_telegram(settings: Settings, content: "Content", *, remove_webhook: bool) -> None:
    from bot import logs
    from bot.channel.delivery import IngestStopped
    from bot.store import OperatorError, open_store
    from bot.telegram.calls import Telegram

    logs.shield(asyncio.get_running_loop())
    try:
        store = open_store(settings.database, keys=settings.keys, master=settings.master, sole=True)
    except OperatorError as wrong:
        raise Refusal(str(wrong)) from None
    tell_of_copy(store)
    telegram = Telegram(settings.telegram_token.get_secret_value(), settings.telegram_api_base)
    try:
        await _serve(settings, content, store, telegram, remove_webhook=remove_webhook)
    except IngestStopped as stopped:
        raise Refusal(str(stopped)) from None
    finally:
        await telegram.close()
        await store.close()


async def _serve(
    settings: Settings,
    content: "Content",
    store: "Store",
    telegram: "Telegram",
    *,
    remove_webhook: bool,
) -> None:
    from bot.app import App
    from bot.clock import RealClock
    from bot.logs import log
    from bot.runtime.dispatcher import Dispatcher
    from bot.runtime.mail_outbox import MailOutbox, hand_in_at
    from bot.runtime.scheduler import Scheduler
    from bot.runtime.service import Runs, Service
    from bot.telegram.menu import post_menus
    from bot.telegram.polling import Poller
    from bot.telegram.ways import introduced, way_in

    clock = RealClock()
    me = await introduced(
        telegram, clock, polls=settings.mode == "polling", remove_webhook=remove_webhook
    )
    service, app = Service(store, clock, telegram), App(content, me.username)
    notify = service.outbox.notify
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, service.stop)
    await stored(store, lambda tx: post_menus(tx, content.words))
    dispatcher = Dispatcher(
        store, app, clock, telegram.answer_press, after=notify, read_file=telegram.read_file
    )
    scheduler = Scheduler(store, app, dispatcher, clock, retention(settings))
    way = way_in(settings, store, telegram, clock, service.inbox.notify)
    service.outbox.on_well = way.again
    telegram.told = scheduler.times.telegram_says
    if isinstance(way, Poller):
        way.told = scheduler.times.header
    others: list[Runs] = [way, scheduler]
    await look_back(store, content)
    if why := no_mail(settings):
        typer.echo(why, err=True)
    else:
        others.append(MailOutbox(store, app, clock, hand_in_at(*settings.mail), notify))
    log().info("started", mode=settings.mode)
    await service.run(dispatcher, *others)


def no_mail(settings: Settings) -> str | None:
    """Return why no mail is sent, and what to do; None where it is."""
    from bot.mail.smtp import installed

    if settings.smtp_url is None:
        return (
            "No mail is sent: PRESCREEN_SMTP_URL is not set. "
            "What Telegram cannot deliver is told to the admins only."
        )
    if not installed():
        return (
            "No mail is sent: PRESCREEN_SMTP_URL is set, but the extra `mail` is missing. "
            "Install it (pip install 'prescreen[mail]') and start again."
        )
    return None


def retention(settings: StoreSettings) -> "RetentionRules":
    """Return how long things are kept, as the settings and the privacy notice say."""
    from bot.store.records import RetentionRules

    return RetentionRules(
        answers=timedelta(days=settings.answers_days),
        answers_with_reminder=timedelta(days=365 * settings.reminder_months // 12),
        referrals=timedelta(days=settings.referrals_days),
        accounts=timedelta(days=settings.answers_days),
        inbox_ids=timedelta(hours=settings.inbox_hours),
        quarantine=timedelta(days=settings.quarantine_days),
    )
