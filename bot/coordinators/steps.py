"""The steps a coordinator says have happened: one at a time, one winner, ten minutes to undo."""

from collections.abc import Callable
from dataclasses import replace

from bot.app import CallbackAnswer
from bot.coordinators import resting, stops, visiting
from bot.coordinators.buttons import ONCE_MORE
from bot.coordinators.posting import remark, under
from bot.coordinators.press import Press
from bot.referrals import person_notices, visits
from bot.referrals.calendar import moment_text
from bot.referrals.history import (
    actor_of,
    newest,
    status_before,
    status_text,
    step_that_ended,
    undoable,
)
from bot.referrals.transitions import after
from bot.store.records import NewStep, ReferralRow
from dialogs import statuses
from dialogs.statuses import ReferralStatus
from trials.atoms import atoms_of

VISITING = ("book", "no_show")
CAME = ("screen", "enroll", "no_show")  # what a visit leads to on its day


def step(done: Press, trigger: str) -> CallbackAnswer:
    """Take the step a button stands for; what ends or enrols asks once more first.

    Nothing happens on a card that a colleague was faster with.
    """
    return _step(done, trigger, sure=trigger not in ONCE_MORE)


def sure(done: Press, action: str) -> CallbackAnswer:
    """Do what was asked about once more."""
    meant, _, detail = done.asked.detail.partition(".")
    agreed = replace(done, asked=replace(done.asked, action=meant, detail=detail))
    if meant == "sleep":
        return resting.sleep_on(agreed, sure=True)
    if meant in ONCE_MORE:
        return _step(agreed, meant, sure=True)
    return CallbackAnswer(done.say("coordinator-button-old"))


def none(done: Press, action: str) -> CallbackAnswer:
    """Answer a press on a dead place."""
    status = status_text(done.work.app, done.grant.lang, done.referral.status)
    return CallbackAnswer(done.say("coordinator-button-is-dead", code=done.code, status=status))


def _step(done: Press, trigger: str, *, sure: bool) -> CallbackAnswer:
    if done.asked.seq != done.work.tx.steps.changes(done.code):
        return _too_late(done)
    became = after(done.referral.status, trigger)
    if became is not None and trigger == "reopen":
        if other := _held_besides(done):
            return CallbackAnswer(done.say("coordinator-held", code=done.code, other=other.code))
        became = status_before(done.work.tx, done.referral)
    if became is None:
        return _marked(done, "coordinator-marked-already", done.referral.status)
    detail = DETAILS.get(trigger, _no_detail)(done)
    if detail is None:
        return CallbackAnswer(done.say("coordinator-button-old"))
    if not sure:
        return _ask_once_more(done, trigger, became)
    if not _take(done, trigger, became, detail):
        return _too_late(done)
    words = "coordinator-reopened" if trigger == "reopen" else "coordinator-marked"
    return _marked(done, words, became)


def acknowledge(done: Press) -> None:
    """Take the first step out of new: who reads the contact or the answers has seen it."""
    if done.referral.status == ReferralStatus.NEW:
        _take(done, "acknowledge", ReferralStatus.ACKNOWLEDGED, "")


def record_call(done: Press) -> None:
    """Take the step that a message speaks of: somebody tried to call, nobody answered."""
    if done.referral.status in statuses.UNTRIED:
        _take(done, "no_answer", ReferralStatus.ATTEMPT_1, "")


def undo(done: Press, action: str) -> CallbackAnswer:
    """Undo the newest step, by whoever works here, while it is fresh."""
    if done.asked.seq != done.work.tx.steps.changes(done.code):
        return _too_late(done)
    last = newest(done.work.tx, done.code)
    if last is None or not undoable(done.work, done.referral):
        done.redrawn()
        return CallbackAnswer(done.say("coordinator-undo-past", code=done.code))
    if last.was in statuses.HELD and (other := _held_besides(done)):
        return CallbackAnswer(done.say("coordinator-held", code=done.code, other=other.code))
    done.work.tx.steps.undo(done.code, last.seq, done.grant.account, done.work.now)
    if last.trigger == "acknowledge" and done.referral.owned_at == last.at:  # taken by that press
        done.work.tx.referrals.set_owner(done.code, None, done.referral.owner, done.work.now)
    if last.became == ReferralStatus.NOT_REAL:
        stops.lifted(done.work, done.referral)
    if last.trigger in VISITING:
        visit = visits.visit_after(done.work.tx.steps.of(done.code))
        _set_visit(done, visit)
        visiting.forget(done)
    done.redrawn()
    return _marked(done, "coordinator-undone", last.was)


def _ask_once_more(done: Press, trigger: str, became: ReferralStatus) -> CallbackAnswer:
    what = status_text(done.work.app, done.grant.lang, became)
    meant = ".".join(filter(None, (trigger, done.asked.detail)))
    markup = under(done.work, done.grant, done.referral).sure(
        done.say("coordinator-sure", status=what),
        done.say("coordinator-button-sure", status=what),
        meant,
    )
    remark(done.work, done.grant, done.referral, done.message, markup)
    return CallbackAnswer(done.say("coordinator-sure-below", code=done.code))


def missed(done: Press, action: str) -> CallbackAnswer:
    """Put what the bot should have caught on the list of the trial's author."""
    criterion = _criterion(done)
    if criterion is None:
        return CallbackAnswer(done.say("coordinator-button-old"))
    done.work.tx.misses.add(done.code, criterion, done.grant.account, done.work.now)
    done.redrawn()
    return CallbackAnswer(done.say("coordinator-missed"))


def _no_detail(done: Press) -> str | None:
    return ""


def _visit_day(done: Press) -> str | None:
    if done.asked.detail == visits.LATER:
        return visits.LATER
    visit = visits.parse(done.asked.detail)
    return visit.detail if visit else None


def _missed_day(done: Press) -> str | None:
    """Return the day on which nobody came; "" where none was known."""
    return done.referral.visit_on.isoformat() if done.referral.visit_on else ""


def _set_visit(done: Press, visit: visits.Visit | None) -> None:
    on, hour = (visit.day, visit.hour) if visit else (None, "")
    done.work.tx.referrals.set_visit(done.code, on, hour)


def _criterion(done: Press) -> str | None:
    """Return a criterion of the trial by its id, or "other"; None for one nobody offered."""
    trial = done.work.content.library.trials.get(done.referral.trial)
    known = {atom for atom, _ in atoms_of(trial)} if trial else set()
    return done.asked.detail if done.asked.detail in known | {"other"} else None


def _why(done: Press) -> str | None:
    """Return why a person does not want to take part, "" where nobody said; None for no reason."""
    return done.asked.detail if done.asked.detail in ("", *statuses.DECLINED_FOR) else None


DETAILS: dict[str, Callable[[Press], str | None]] = {
    "book": _visit_day,
    "no_show": _missed_day,
    "not_suit": _criterion,
    "decline": _why,
}


def _take(done: Press, trigger: str, became: ReferralStatus, detail: str) -> bool:
    step = NewStep(
        seq=done.work.tx.steps.taken(done.code) + 1,
        actor=done.grant.account,
        trigger=trigger,
        was=done.referral.status,
        became=became,
        detail=detail or None,
    )
    ended = step_that_ended(done.work.tx, done.referral) if trigger == "reopen" else None
    taken = done.work.tx.steps.take(done.code, step, done.work.now)
    if taken:
        if ended and ended.rested and ended.rested > done.today:
            done.work.tx.referrals.snooze(done.code, ended.rested)
        if trigger in VISITING:
            _set_visit(done, visits.parse(detail) if trigger == "book" else None)
        if trigger == "book":
            visiting.booked(done)
        elif became == ReferralStatus.VISIT_BOOKED:
            visiting.is_back(done, ended)
        elif done.referral.status == ReferralStatus.VISIT_BOOKED:
            (visiting.forget if trigger in CAME else visiting.called_off)(done)
        if became == ReferralStatus.NOT_REAL:
            stops.announce(done.work, done.referral, done.grant)
        elif done.referral.status == ReferralStatus.NOT_REAL:
            stops.lifted(done.work, done.referral)
        if done.referral.status == ReferralStatus.NEW:
            person_notices.notify_opened(done.work, done.referral)
        done.redrawn()
    return taken


def _held_besides(done: Press) -> ReferralRow | None:
    """Return what else the team has in hand of the same person: there is one at most."""
    person, referral = done.referral.person, done.referral
    held = done.work.tx.referrals.held(person, referral.trial, referral.site) if person else None
    return held if held and held.id != referral.id else None


def _too_late(done: Press) -> CallbackAnswer:
    """Answer that a colleague was faster: who, and what.

    Whatever it was, the card is brought up to date.
    """
    done.redrawn()
    last = newest(done.work.tx, done.code)
    if last is None:
        return CallbackAnswer(done.say("coordinator-button-old"))
    by, at = last.undone_by or last.actor, last.undone_at or last.at
    if by == done.grant.account:
        return _marked(done, "coordinator-marked-already", done.referral.status)
    return CallbackAnswer(
        done.say(
            "coordinator-too-late",
            code=done.code,
            who=actor_of(done.work, done.grant.lang, done.referral, by),
            status=status_text(done.work.app, done.grant.lang, done.referral.status),
            time=moment_text(done.grant.lang, at, done.work.site(done.referral.site)),
        )
    )


def _marked(done: Press, key: str, status: ReferralStatus) -> CallbackAnswer:
    shown = status_text(done.work.app, done.grant.lang, status)
    return CallbackAnswer(done.say(key, code=done.code, status=shown))


WORK: dict[str, Callable[[Press, str], CallbackAnswer]] = {
    "none": none,
    "sure": sure,
    "undo": undo,
    "sleep": resting.sleep,
    "missed": missed,
} | {trigger: step for trigger, _, _ in statuses.TABLE}
