"""A coordinator's press: authorised from the database at that moment, then done and recorded."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot import filing
from bot.coordinators import buttons
from bot.coordinators.cards import card_from, local_date
from bot.coordinators.office import Answer, Office
from bot.coordinators.posting import ANSWERS, CARD, answers_key, post_card, redraw, text_to
from bot.events import Event
from bot.store.records import Grant, ReferralRow
from bot.store.tx import Tx
from dialogs.review import applying, lines
from dialogs.screening import Screening
from dialogs.talk import split
from dialogs.workings import workings

# What Telegram shows in an alert at most.
LONGEST_ALERT = 200
CONTACT = "contact shown"
FORWARD = {"new": 0, "seen": 1, "contacted": 2, "closed": 3}
MARKS = {"seen": "seen", "contacted": "contacted", "close": "closed"}


@dataclass(frozen=True, slots=True)
class Press:
    """One authorised press."""

    tx: Tx
    office: Office
    grant: Grant
    referral: ReferralRow
    now: datetime
    nonce: str

    def say(self, key: str, /, **args: object) -> str:
        return self.office.say(self.grant.lang, key, **args)


def press(tx: Tx, office: Office, lang: str, event: Event, now: datetime, nonce: str) -> Answer:
    """Nothing in a button is trusted: its code only says which referral is asked for."""
    asked = buttons.parse(event.text)
    if asked is None:
        return Answer(office.say(lang, "coordinator-button-old"))
    if not event.private or event.chat != event.user:
        return Answer(office.say(lang, "coordinator-private-only"))
    action, code = asked
    referral = tx.referral(code)
    grant = _right(tx, event.user, referral)
    if referral is None or grant is None:  # the same words: nobody learns which codes exist
        return Answer(office.say(lang, "coordinator-access-denied"))
    if not referral.card:
        return Answer(office.say(grant.lang, "coordinator-gone", code=code))
    return DO[action](Press(tx, office, grant, referral, now, nonce), action)


def _right(tx: Tx, user: int, referral: ReferralRow | None) -> Grant | None:
    if referral is None:
        return None
    mine = (grant for grant in tx.grants(user) if grant.role == "coordinator")
    return next((grant for grant in mine if grant.site == referral.site), None)


def _contact(done: Press, action: str) -> Answer:
    """Name and number, in an alert that is gone when it is closed; never in a letter."""
    if not done.referral.contact:
        return Answer(done.say("coordinator-gone", code=done.referral.code))
    done.tx.audit(done.grant.account, CONTACT, done.referral.code, done.now)
    _opened(done)
    return Answer(contact_text(done), alert=True)


def contact_text(done: Press) -> str:
    contact = {"name": "", "phone": "", "time": "", "travel": ""}
    contact |= json.loads(done.referral.contact)
    lang, words = done.grant.lang, done.office.talk.words

    def chosen(question: str, option: str) -> str:
        key = f"{question}-option-{option}"
        return words.say(lang, key) if words.has(key) else "–"

    def text(name: str) -> str:
        return done.say(
            "coordinator-contact-alert",
            code=done.referral.code,
            name=name,
            phone=contact["phone"],
            time=chosen("ui-ask-best-time", contact["time"]),
            travel=chosen("ui-travel", contact["travel"]),
        )

    name = contact["name"]
    while name and units(text(name)) > LONGEST_ALERT:
        name = f"{name.removesuffix('…')[:-1]}…" if len(name) > 2 else ""
    return text(name)


def units(text: str) -> int:
    """The length as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def _answers(done: Press, action: str) -> Answer:
    """Every answer in the coordinator's language, into the private chat; no contact details."""
    row = done.tx.get_screening(done.referral.screening or "")
    if row is None or not row.state:
        return Answer(done.say("coordinator-answers-past", code=done.referral.code))
    screening = replace(filing.load(done.tx, done.office.talk, row), lang=done.grant.lang)
    head = done.say("coordinator-answers-head", code=done.referral.code)
    on = local_date(done.office, done.referral.site, done.now)
    refs = applying(done.office.talk, screening, on)
    told = [*lines(done.office.talk, screening, refs), *_worked_out(done, screening, on)]
    texts = split([head, "", *told])
    for n, text in enumerate(texts):
        letter = text_to(
            done.grant,
            answers_key(done.referral.code, done.nonce, n),
            text,
            rank=CARD,
            consent=done.referral.consent,
        )
        done.tx.post(replace(letter, payload={**letter.payload, "protect_content": True}))
    detail = f"{done.nonce} {len(texts)}"
    done.tx.audit(done.grant.account, ANSWERS, done.referral.code, done.now, detail)
    _opened(done)
    return Answer(done.say("coordinator-answers-sent"))


def _worked_out(done: Press, screening: Screening, on: date) -> list[str]:
    """The values that formulas gave for the study of the referral, with their methods."""
    talk, trial = done.office.talk, done.office.talk.library.trials.get(done.referral.trial)
    if trial is None or not done.referral.card:
        return []
    cohorts = [str(cohort["id"]) for cohort in card_from(done.referral.card).cohorts]
    known = [one for one in cohorts if one in {cohort.id for cohort in trial.cohorts}]
    found = workings(talk, screening, trial, known, on)
    return ["", done.say("coordinator-answers-calculated"), *found] if found else []


def _mark(done: Press, action: str) -> Answer:
    """Only forward: a press on an old card takes nothing back."""
    status = MARKS[action]
    if FORWARD[status] <= FORWARD[done.referral.status]:
        return _already(done)
    return _set(done, status)


def _reopen(done: Press, action: str) -> Answer:
    """Closed by mistake: what it was before."""
    if done.referral.status != "closed":
        return _already(done)
    before = [
        status
        for row in done.tx.audit_rows(done.referral.code)
        for status in ("seen", "contacted")
        if row.action == f"referral {status}"
    ]
    return _set(done, before[-1] if before else "seen")


def _set(done: Press, status: str) -> Answer:
    done.tx.set_referral_status(done.referral.code, status, done.now, done.grant.account)
    _redrawn(done)
    return _marked(done, "coordinator-marked", status)


def _already(done: Press) -> Answer:
    return _marked(done, "coordinator-marked-already", done.referral.status)


def _marked(done: Press, key: str, status: str) -> Answer:
    shown = done.say(f"coordinator-status-{status}")
    return Answer(done.say(key, code=done.referral.code, status=shown))


def _open(done: Press, action: str) -> Answer:
    """The card once more, at the end of the chat."""
    post_card(done.tx, done.office, done.grant, done.referral, done.now, mark=done.nonce)
    return Answer(done.say("coordinator-opened", code=done.referral.code))


def _opened(done: Press) -> None:
    """Who reads the contact or the answers has seen the referral."""
    if done.referral.status == "new":
        done.tx.set_referral_status(done.referral.code, "seen", done.now, done.grant.account)
        _redrawn(done)


def _redrawn(done: Press) -> None:
    fresh = done.tx.referral(done.referral.code)
    if fresh:
        redraw(done.tx, done.office, fresh, done.now, done.nonce)


DO: dict[str, Callable[[Press, str], Answer]] = {
    "contact": _contact,
    "answers": _answers,
    "seen": _mark,
    "contacted": _mark,
    "close": _mark,
    "reopen": _reopen,
    "open": _open,
}
