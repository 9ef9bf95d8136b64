"""`/pause` and `/resume`: a trial takes nobody new for a while, everywhere or at one site."""

from dataclasses import replace
from difflib import get_close_matches
from types import MappingProxyType

from bot.app import App
from bot.coordinators.lookups import CommandReply
from bot.coordinators.posting import CARD, text_to
from bot.referrals.rights import is_admin
from bot.store.ports import Transaction
from bot.store.records import Grant
from bot.work import Work
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


def pause(work: Work, grants: list[Grant], argument: str) -> CommandReply:
    """Pause a trial, an admin at every site, a coordinator at their own; referrals stay."""
    lang = grants[0].lang
    target = _asked(work, grants, "pause", argument)
    if isinstance(target, str):
        return target, None
    trial, where = target
    done = [
        site for site in where if work.tx.pauses.begin(trial.id, site, grants[0].account, work.now)
    ]
    key = "coordinator-paused" if done else "coordinator-paused-already"
    if done:
        _tell_sites(work, grants, trial, done, "coordinator-pause-told")
    named = _named(work.app, lang, done or where)
    return work.say(lang, key, trial=trial.id, where=named), None


def resume(work: Work, grants: list[Grant], argument: str) -> CommandReply:
    """End the own site's pause, for an admin every pause; who asked for it is told once."""
    lang = grants[0].lang
    target = _asked(work, grants, "resume", argument)
    if isinstance(target, str):
        return target, None
    trial, where = target
    if where == [None]:  # an admin ends whatever there is
        where = [
            None,
            *sorted(site for id, site in work.tx.pauses.in_force() if id == trial.id and site),
        ]
    done = [
        site for site in where if work.tx.pauses.end(trial.id, site, grants[0].account, work.now)
    ]
    args = {"trial": trial.id, "where": _named(work.app, lang, done or where[:1])}
    if work.content.library.trials[trial.id].status is not TrialStatus.RECRUITING:
        return work.say(lang, "coordinator-resume-file", **args), None
    if (trial.id, None) in work.tx.pauses.in_force():
        return work.say(lang, "coordinator-resumed-elsewhere", **args), None
    if not done:
        return work.say(lang, "coordinator-resumed-not", **args), None
    _tell_sites(work, grants, trial, done, "coordinator-resume-told")
    count = _hasten(work, trial)
    return work.say(lang, "coordinator-resumed", count=count, **args), None


def _hasten(work: Work, trial: Trial) -> int:
    """Make the reminders of those who wait for the trial due; return how many.

    They are told by the next daylight, unless every site is still paused.
    """
    if (
        app_with_pauses(work.tx, work.app).content.library.trials[trial.id].status
        is not TrialStatus.RECRUITING
    ):
        return 0
    waiting = [
        reminder for reminder in work.tx.reminders.waiting(trial.id) if reminder.trial_hash is None
    ]
    for reminder in waiting:
        work.tx.reminders.hasten(reminder.id, RESUMED)
    return len(waiting)


def _asked(
    work: Work, grants: list[Grant], command: str, argument: str
) -> tuple[Trial, list[str | None]] | str:
    """Return the trial that is meant and where; or what to say instead."""
    lang, trials = grants[0].lang, work.content.library.trials
    own = _own(work.app, grants)
    rows = "\n".join(_line(work, lang, trial) for trial in own)
    asked = argument.strip().upper()
    if not asked:
        example = f"/{command} {own[0].id if own else 'NCT…'}"
        return work.say(lang, "coordinator-pause-usage", example=example, trials=rows)
    known = asked if asked in trials else next((id for id in trials if id == f"NCT{asked}"), "")
    if not known:
        near = get_close_matches(asked, [trial.id for trial in own], n=1)
        key = "coordinator-pause-unknown" if near else "coordinator-pause-unknown-at-all"
        return work.say(lang, key, trial=asked[:20], near=near[0] if near else "", trials=rows)
    if trials[known] not in own:
        return work.say(lang, "coordinator-pause-not-yours", trial=known)
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


def _line(work: Work, lang: str, trial: Trial) -> str:
    state = app_with_pauses(work.tx, work.app).content.library.trials[trial.id].status.value
    return work.say(
        lang,
        "coordinator-pause-row",
        trial=trial.id,
        study=work.say(lang, as_key("trial", trial.id)),
        state=work.say(lang, f"coordinator-pause-state-{state}"),
    )


def _named(app: App, lang: str, sites: list[str | None]) -> str:
    if None in sites:
        return app.say(lang, "coordinator-everywhere")
    named = [app.hospital(lang, str(site)) for site in sites]
    return app.say(lang, "ui-list-joint").join(named)


def _tell_sites(
    work: Work, grants: list[Grant], trial: Trial, done: list[str | None], key: str
) -> None:
    """Tell those who work at the sites.

    An admin's word reaches everybody there; a coordinator's own reaches colleagues too.
    """
    for site in trial.sites if None in done else [site for site in done if site]:
        for grant in work.tx.grants.of_site(site):
            if grant.account == grants[0].account or not grant.covers(trial.id):
                continue
            text = work.say(
                grant.lang, key, trial=trial.id, where=_named(work.app, grant.lang, done)
            )
            letter_key = f"{key}:{trial.id}:{site}:{grant.account}:{work.now.isoformat()}"
            work.post(text_to(grant, letter_key, text, rank=CARD))
