"""Visits: a calendar file for the coordinator; for the person, if they like, one and a reminder."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import time, timedelta
from hashlib import sha256

from bot.channel.attachments import attached
from bot.coordinators import buttons
from bot.coordinators.posting import BUILT, CARD, about, named_by, text_to
from bot.coordinators.press import Press
from bot.referrals import person_notices, visits
from bot.referrals.calendar import local_day, zone_of
from bot.referrals.history import counting
from bot.referrals.rights import right
from bot.referrals.visits import CalendarEntry, Visit
from bot.store.records import DueLetter, Grant, Letter, ReferralRow, StepRow
from bot.work import Work
from dialogs.reading.illnesses import names_an_illness
from dialogs.statuses import ReferralStatus

PREFIX = "v"
YES, NO = "yes", "no"
# The kinds of letters about a visit, as their keys begin: the coordinator's file, what the person
# is told and asked, their own file, the reminder of the day before, and that it is off.
FILE, TOLD, OWN, EVE, OFF = "visit-file", "visit-told", "visit-own", "visit-eve", "visit-off"
TO_PERSON = (TOLD, OWN, EVE, OFF)
VISIT = "visit"
UNDO_WITHIN = timedelta(minutes=10)
LONGEST_PLACE = 200
# The hours of the site's clock in which a reminder comes.
BY_DAY = (time(10), time(20))


def booked(done: Press) -> None:
    """Post what a booking leads to; the person hears of it when it can be undone no more."""
    referral = done.work.tx.referrals.get(done.code)
    visit = visits.visit_of(referral) if referral else None
    if referral is None or visit is None:
        called_off(done)
        return
    done.work.tx.letters.drop_slot(f"{OFF}:{referral.ref}")
    key = f"{FILE}:{referral.ref}:{visit.stamp}:{done.work.nonce}:{done.grant.account}"
    letter = Letter(
        key, done.grant.user, done.grant.account, "sendDocument", {BUILT: VISIT}, rank=CARD
    )
    done.work.post(about(referral, letter))
    tell_person(done.work, referral, visit)


def tell_person(work: Work, referral: ReferralRow, visit: Visit) -> None:
    """Post to the person which visit was noted; to somebody who wants none of it, nothing."""
    if referral.visit_wish == NO:
        return
    for kind, method in ((TOLD, "sendMessage"), (OWN, "sendDocument")):
        if kind == TOLD or referral.visit_wish == YES:
            _to_person(work, referral, visit, kind, method)


def _to_person(work: Work, referral: ReferralRow, visit: Visit, kind: str, method: str) -> None:
    """Post what a person is told of a visit; it waits until the step can be undone no more."""
    row = work.tx.screenings.get(referral.screening or "")
    account = work.tx.accounts.get(row.account) if row else None
    if account is None:
        return
    key = f"{kind}:{referral.ref}:{visit.stamp}:{work.nonce}"
    letter = Letter(key, account.telegram_id, account.id, method, {BUILT: VISIT})
    waits = work.now + UNDO_WITHIN
    letter = replace(letter, slot=f"{kind}:{referral.ref}", not_before=waits)
    work.post(about(referral, letter))


def forget(done: Press) -> None:
    """Drop what the person was to be told of a visit that is none any more."""
    for kind in TO_PERSON:
        done.work.tx.letters.drop_slot(f"{kind}:{done.referral.ref}")


def called_off(done: Press) -> None:
    """Tell the person, who was told of a visit that is to come, that there is none any more.

    Like the visit itself they hear it when it can be undone no more. `done` is from before.
    """
    forget(done)
    referral, visit = done.referral, visits.visit_of(done.referral)
    if visit is None or visit.day < done.today or not _was_told(done.work, referral):
        return
    _to_person(done.work, referral, visit, OFF, "sendMessage")


def is_back(done: Press, ended: StepRow | None) -> None:
    """Tell the person that a visit stands again, unless they have not heard that it was off."""
    forget(done)
    referral = done.work.tx.referrals.get(done.code)
    visit = visits.visit_of(referral) if referral else None
    if referral is None or visit is None or visit.day < done.today:
        return
    if ended is None or done.work.now - ended.at >= UNDO_WITHIN:
        tell_person(done.work, referral, visit)


def _was_told(work: Work, referral: ReferralRow) -> bool:
    """Return whether the newest booking was told to the person: it can be undone no more."""
    booked_at = [step.at for step in counting(work.tx, referral.code) if step.trigger == "book"]
    # The step that calls it off may be one too.
    told = [at for at in booked_at if work.now - at >= UNDO_WITHIN]
    return bool(told) and referral.visit_wish != NO


def own_file(work: Work, referral: ReferralRow) -> None:
    """Post the person's calendar file now: they have just agreed to it."""
    row = work.tx.screenings.get(referral.screening or "")
    account = work.tx.accounts.get(row.account) if row else None
    visit = visits.visit_of(referral)
    if account and visit:
        key = f"{OWN}:{referral.ref}:{visit.stamp}:{work.nonce}"
        letter = Letter(key, account.telegram_id, account.id, "sendDocument", {BUILT: VISIT})
        work.post(about(referral, letter))


def placed(work: Work, referral: ReferralRow, text: str) -> str:
    """Keep a reply to a visit's file as its place; return the words that answer it.

    The person reads it on their phone: whatever names an illness or the study is not taken.
    """
    place = " ".join(text.split())
    if not place or len(place) > LONGEST_PLACE:
        return "coordinator-visit-place-long"
    if names_an_illness(place) or referral.trial.lower() in place.lower():
        return "coordinator-visit-place-names"
    visit = visits.visit_of(referral)
    if visit is None or not work.tx.referrals.set_visit_place(referral.code, place):
        return "coordinator-visit-place-none"
    fresh = work.tx.referrals.get(referral.code)
    if fresh:
        tell_person(work, fresh, visit)
    return "coordinator-visit-placed"


def post_due(work: Work) -> int:
    """Remind those who wished it of tomorrow's visit, once each, by day; return how many."""
    return sum(
        _remind(work, referral.code)
        for site in work.content.library.sites.values()
        if BY_DAY[0] <= work.now.astimezone(zone_of(site)).time() < BY_DAY[1]
        for referral in work.tx.referrals.open_of_site(site.id, (ReferralStatus.VISIT_BOOKED,))
        if referral.visit_on == local_day(site, work.now) + timedelta(days=1)
    )


def _remind(work: Work, code: str) -> bool:
    referral = work.tx.referrals.get(code)
    visit = visits.visit_of(referral) if referral else None
    if referral is None or visit is None or referral.visit_wish != YES:
        return False
    row = work.tx.screenings.get(referral.screening or "")
    account = work.tx.accounts.get(row.account) if row else None
    if account is None:
        return False
    key = f"{EVE}:{referral.ref}:{visit.stamp}"
    letter = Letter(key, account.telegram_id, account.id, "sendMessage", {BUILT: VISIT})
    letter = replace(letter, slot=f"{EVE}:{referral.ref}", expires=work.now + timedelta(hours=20))
    return work.post(about(referral, letter))


def built(work: Work, due: DueLetter, grants: list[Grant]) -> dict[str, object] | None:
    """Return a letter about a visit as it stands now; None where it was moved or is none."""
    kind, ref, stamp, *_ = due.letter.key.split(":")
    referral = named_by(work.tx, ref)
    visit = visits.visit_of(referral) if referral else None
    if referral and kind == OFF:
        return _off(work, referral, stamp) if not visit and not referral.said_no_at else None
    if referral is None or visit is None or visit.stamp != stamp or referral.said_no_at:
        return None
    if kind == FILE:
        grant = right(work.tx, due.letter.chat, referral)
        return _file(work, grant.lang, referral, visit, own=False) if grant else None
    lang = person_notices.lang_of(work.tx, referral)
    if kind == OWN:
        return _file(work, lang, referral, visit, own=True)
    return _message(work, lang, kind, referral, visit)


def _file(
    work: Work, lang: str, referral: ReferralRow, visit: Visit, *, own: bool
) -> dict[str, object]:
    """Return the calendar file: a code for the team; for the person no more than a place."""
    hospital = work.hospital(lang, referral.site)
    entry = CalendarEntry(
        uid=_uid(work, referral.code, "own" if own else "team"),
        title=work.say(lang, "ui-visit-title") if own else referral.code,
        place=referral.visit_place or hospital,
        visit=visit,
        site=work.site(referral.site),
        number=work.tx.steps.taken(referral.code),
    )
    key = "ui-visit-file" if own else "coordinator-visit-file"
    caption = work.say(lang, key, code=referral.code, date=visits.in_words(lang, visit))
    name = "appointment.ics" if own else f"{referral.code}.ics"
    return {"document": attached(name, entry.as_file(work.now)), "caption": caption}


def _off(work: Work, referral: ReferralRow, stamp: str) -> dict[str, object] | None:
    """Return that a visit is off, in the person's language."""
    was = visits.of_stamp(stamp)
    if was is None or not referral.card:
        return None
    lang = person_notices.lang_of(work.tx, referral)
    given = {"code": referral.code, "date": visits.in_words(lang, was)}
    entry = "yes" if referral.visit_wish == YES else "no"
    hospital = work.hospital(lang, referral.site)
    return {"text": work.say(lang, "ui-visit-off", entry=entry, hospital=hospital, **given)}


def _uid(work: Work, code: str, whose: str) -> str:
    """Return what tells an entry from every other; it names no bot, which could name a study."""
    return sha256(f"{work.app.bot_username} {code} {whose}".encode()).hexdigest()[:32]


def _message(
    work: Work, lang: str, kind: str, referral: ReferralRow, visit: Visit
) -> dict[str, object]:
    asked = referral.visit_wish
    key = "ui-visit-eve" if kind == EVE else "ui-visit-moved" if asked else "ui-visit-told"
    text = work.say(
        lang,
        key,
        date=visits.in_words(lang, visit),
        place=referral.visit_place or work.hospital(lang, referral.site),
        hospital=work.hospital(lang, referral.site),
        code=referral.code,
    )
    offered = (NO,) if asked else (YES, NO)
    labels = {YES: "ui-visit-option-yes", NO: f"ui-visit-option-{'stop' if asked else 'no'}"}
    rows = [[(work.say(lang, labels[o]), f"{PREFIX}.{o}.{referral.code}")] for o in offered]
    payload: Mapping[str, object] = {"text": text, "reply_markup": buttons.keyboard(rows)}
    return dict(payload)


def text_of_place(work: Work, grant: Grant, referral: ReferralRow, text: str) -> Letter:
    """Keep the place and return the answer to who wrote it."""
    said = placed(work, referral, text)
    answer = work.say(grant.lang, said, code=referral.code, most=LONGEST_PLACE)
    return text_to(grant, f"c:{work.nonce}", answer)
