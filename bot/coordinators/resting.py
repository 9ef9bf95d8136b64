"""Putting a referral off for some days, and what that means for the person who waits."""

from datetime import date, timedelta

from bot.app import CallbackAnswer
from bot.coordinators.buttons import SNOOZES
from bot.coordinators.posting import remark, under
from bot.coordinators.press import Press
from bot.referrals import history, promises
from bot.referrals.calendar import local_day, promise_ends
from bot.store.records import AuditEntry
from dialogs import statuses
from dialogs.dates import near_day


def sleep(done: Press, action: str) -> CallbackAnswer:
    """Put a referral off for some days: nobody is reminded; its own step ends the rest.

    Past the days within which a call is planned, it says first what that means.
    """
    return sleep_on(done, sure=False)


def sleep_on(done: Press, *, sure: bool) -> CallbackAnswer:
    """Put it off, where nothing is to be said first or it was said (`sure`)."""
    days = done.asked.detail
    if days not in map(str, SNOOZES) or done.referral.status not in statuses.OPEN:
        done.redrawn()
        return CallbackAnswer(done.say("coordinator-button-old"))
    until = done.today + timedelta(days=int(days))
    if not sure and (last := _promise_passed_by(done, until)):
        markup = under(done.work, done.grant, done.referral).sure(
            done.say("coordinator-sure-sleep", date=near_day(done.grant.lang, last)),
            done.say("coordinator-button-sure-sleep", days=int(days)),
            f"sleep.{days}",
        )
        remark(done.work, done.grant, done.referral, done.message, markup)
        text = done.say(
            "coordinator-snooze-past", code=done.code, date=near_day(done.grant.lang, last)
        )
        return CallbackAnswer(text, alert=True)
    done.work.tx.referrals.snooze(done.code, until)
    done.work.tx.audit.add(
        AuditEntry(done.grant.account, "referral snoozed", done.code, until.isoformat()),
        done.work.now,
    )
    done.redrawn()
    return CallbackAnswer(
        done.say("coordinator-snoozed", code=done.code, date=near_day(done.grant.lang, until))
    )


def _promise_passed_by(done: Press, until: date) -> date | None:
    """Return the last day of the promise where it passes in the rest, and the person reads so."""
    site = done.work.site(done.referral.site)
    if site is None or done.referral.status not in promises.UNREACHED:
        return None
    if history.was_spoken_to(done.work.tx, done.referral):
        return None
    last = local_day(site, promise_ends(site, done.referral.waits_from) - timedelta(seconds=1))
    return last if done.today <= last < until else None
