"""`/pause` and `/resume`: a trial takes nobody new for a while, everywhere or at one site."""

from dataclasses import replace
from datetime import datetime
from difflib import get_close_matches
from types import MappingProxyType

from bot.app import App
from bot.coordinators.lookups import CommandReply
from bot.coordinators.posting import CARD, text_to
from bot.referrals.rights import is_admin
from bot.store.ports import Transaction
from bot.store.records import Grant
from dialogs.words import as_key
from trials.trial import Trial, TrialStatus

# What makes a reminder due that waits for the end of a pause.
RESUMED = "resumed"


def app_with_pauses(tx: Transaction, app: App) -> App:
    """Return the app with the pauses that are in force.

    Everything else reads them off the trials.
    """
    pauses = tx.pauses.in_force()
    if not pauses:
        return app
    library = app.content.library
    trials = {id: _paused(trial, pauses) for id, trial in library.trials.items()}
    paused = replace(library, trials=MappingProxyType(trials))
    return replace(app, content=replace(app.content, library=paused))


def _paused(trial: Trial, pauses: frozenset[tuple[str, str | None]]) -> Trial:
    if trial.status is not TrialStatus.RECRUITING:
        return trial
    where = frozenset(site for site in trial.sites if (trial.id, site) in pauses)
    if (trial.id, None) in pauses or len(where) == len(trial.sites):
        return replace(trial, status=TrialStatus.PAUSED, paused_at=frozenset(trial.sites))
    return replace(trial, paused_at=where)


def pause(
    tx: Transaction, app: App, grants: list[Grant], now: datetime, argument: str
) -> CommandReply:
    """Pause a trial, an admin at every site, a coordinator at their own; referrals stay."""
    lang = grants[0].lang
    target = _asked(tx, app, grants, "pause", argument)
    if isinstance(target, str):
        return target, None
    trial, where = target
    done = [site for site in where if tx.pauses.begin(trial.id, site, grants[0].account, now)]
    key = "coordinator-paused" if done else "coordinator-paused-already"
    if done:
        _tell_sites(tx, app, grants, trial, done, "coordinator-pause-told", now)
    named = _named(app, lang, done or where)
    return app.say(lang, key, trial=trial.id, where=named), None


def resume(
    tx: Transaction, app: App, grants: list[Grant], now: datetime, argument: str
) -> CommandReply:
    """End the own site's pause, for an admin every pause; who asked for it is told once."""
    lang = grants[0].lang
    target = _asked(tx, app, grants, "resume", argument)
    if isinstance(target, str):
        return target, None
    trial, where = target
    if where == [None]:  # an admin ends whatever there is
        where = [
            None,
            *sorted(site for id, site in tx.pauses.in_force() if id == trial.id and site),
        ]
    done = [site for site in where if tx.pauses.end(trial.id, site, grants[0].account, now)]
    args = {"trial": trial.id, "where": _named(app, lang, done or where[:1])}
    if app.content.library.trials[trial.id].status is not TrialStatus.RECRUITING:
        return app.say(lang, "coordinator-resume-file", **args), None
    if (trial.id, None) in tx.pauses.in_force():
        return app.say(lang, "coordinator-resumed-elsewhere", **args), None
    if not done:
        return app.say(lang, "coordinator-resumed-not", **args), None
    _tell_sites(tx, app, grants, trial, done, "coordinator-resume-told", now)
    count = _hasten(tx, app, trial)
    return app.say(lang, "coordinator-resumed", count=count, **args), None


def _hasten(tx: Transaction, app: App, trial: Trial) -> int:
    """Make the reminders of those who wait for the trial due; return how many.

    They are told by the next daylight, unless every site is still paused.
    """
    if (
        app_with_pauses(tx, app).content.library.trials[trial.id].status
        is not TrialStatus.RECRUITING
    ):
        return 0
    waiting = [
        reminder for reminder in tx.reminders.waiting(trial.id) if reminder.trial_hash is None
    ]
    for reminder in waiting:
        tx.reminders.hasten(reminder.id, RESUMED)
    return len(waiting)


def _asked(
    tx: Transaction, app: App, grants: list[Grant], command: str, argument: str
) -> tuple[Trial, list[str | None]] | str:
    """Return the trial that is meant and where; or what to say instead."""
    lang, trials = grants[0].lang, app.content.library.trials
    own = _own(app, grants)
    rows = "\n".join(_line(tx, app, lang, trial) for trial in own)
    asked = argument.strip().upper()
    if not asked:
        example = f"/{command} {own[0].id if own else 'NCT…'}"
        return app.say(lang, "coordinator-pause-usage", example=example, trials=rows)
    known = asked if asked in trials else next((id for id in trials if id == f"NCT{asked}"), "")
    if not known:
        near = get_close_matches(asked, [trial.id for trial in own], n=1)
        key = "coordinator-pause-unknown" if near else "coordinator-pause-unknown-at-all"
        return app.say(lang, key, trial=asked[:20], near=near[0] if near else "", trials=rows)
    if trials[known] not in own:
        return app.say(lang, "coordinator-pause-not-yours", trial=known)
    if is_admin(grants):
        return trials[known], [None]
    mine = (grant for grant in grants if grant.site in trials[known].sites and grant.covers(known))
    return trials[known], [str(grant.site) for grant in mine]


def _own(app: App, grants: list[Grant]) -> list[Trial]:
    """Return the trials that this person may pause somewhere."""
    return [
        trial
        for trial in app.content.library.trials.values()
        if is_admin(grants)
        or any(grant.site in trial.sites and grant.covers(trial.id) for grant in grants)
    ]


def _line(tx: Transaction, app: App, lang: str, trial: Trial) -> str:
    state = app_with_pauses(tx, app).content.library.trials[trial.id].status.value
    return app.say(
        lang,
        "coordinator-pause-row",
        trial=trial.id,
        study=app.say(lang, as_key("trial", trial.id)),
        state=app.say(lang, f"coordinator-pause-state-{state}"),
    )


def _named(app: App, lang: str, sites: list[str | None]) -> str:
    if None in sites:
        return app.say(lang, "coordinator-everywhere")
    named = [app.hospital(lang, str(site)) for site in sites]
    return app.say(lang, "ui-list-joint").join(named)


def _tell_sites(
    tx: Transaction, app: App, grants: list[Grant], trial: Trial, done: list[str | None], key: str,
    now: datetime,
) -> None:  # fmt: skip
    """Tell those who work at the sites.

    An admin's word reaches everybody there; a coordinator's own reaches colleagues too.
    """
    for site in trial.sites if None in done else [site for site in done if site]:
        for grant in tx.grants.of_site(site):
            if grant.account == grants[0].account or not grant.covers(trial.id):
                continue
            text = app.say(grant.lang, key, trial=trial.id, where=_named(app, grant.lang, done))
            letter_key = f"{key}:{trial.id}:{site}:{grant.account}:{now.isoformat()}"
            tx.letters.post(text_to(grant, letter_key, text, rank=CARD))
