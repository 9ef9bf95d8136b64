"""A coordinator's press: authorised from the database at that moment, then done and recorded."""

import json
from collections.abc import Callable
from dataclasses import replace

from bot import screenings
from bot.app import CallbackAnswer
from bot.channel.events import Event
from bot.coordinators import buttons, questions_to_person, steps
from bot.coordinators.lost_copies import adopt
from bot.coordinators.posting import ANSWERS, HISTORY, post_card, post_pages, remark, under
from bot.coordinators.press import Press
from bot.referrals import history
from bot.referrals.card import card_from, local_date
from bot.referrals.rights import right
from bot.store.records import AuditEntry
from bot.work import Work
from dialogs.context import TurnContext
from dialogs.messages import split
from dialogs.results.calculations import workings
from dialogs.results.review import applying, given_in, lines
from trials.atoms import atoms_of

# What Telegram shows in an alert at most.
LONGEST_ALERT = 200
CONTACT = "contact shown"
# Before an answer that was given after the card was made: one in eighty lines is not found by eye.
LATER = "✏️"
# A list of criteria to choose from stays short enough for a phone.
MOST_CRITERIA = 8


def press(work: Work, lang: str, event: Event) -> CallbackAnswer:
    """Answer a press on a button of a card.

    Nothing in a button is trusted: its code only says which referral is asked for.
    """
    asked = buttons.parse(event.text)
    if asked is None:
        return CallbackAnswer(work.say(lang, "coordinator-button-old"))
    if not event.private or event.chat != event.user:
        return CallbackAnswer(work.say(lang, "coordinator-private-only"))
    referral = work.tx.referrals.get(asked.code)
    grant = right(work.tx, event.user, referral)
    if referral is None or grant is None:  # the same words: nobody learns which codes exist
        return CallbackAnswer(work.say(lang, "coordinator-access-denied"))
    adopt(work, grant, referral, event)
    done = Press(work, grant, referral, asked, event.message)
    return DO[asked.action](done, asked.action) if referral.card else done.gone()


def open_by_link(work: Work, lang: str, user: int, code: str) -> str:
    """Post the card into the private chat of who may see it; else return what to say instead."""
    referral = work.tx.referrals.get(code)
    grant = right(work.tx, user, referral)
    if referral is None or grant is None:
        return work.say(lang, "coordinator-access-denied")
    if not referral.card:
        no = history.no_text(work.app, lang, referral)
        return work.say(lang, "coordinator-gone", code=code, no=no)
    post_card(work, grant, referral, mark=work.nonce)
    return ""


def _contact(done: Press, action: str) -> CallbackAnswer:
    """Show name and number in an alert that is gone when it is closed; never in a letter."""
    if not done.referral.contact:
        return done.gone()
    done.work.tx.audit.add(AuditEntry(done.grant.account, CONTACT, done.code), done.work.now)
    steps.acknowledge(done)
    return CallbackAnswer(contact_text(done), alert=True)


def contact_text(done: Press) -> str:
    contact = {"name": "", "phone": "", "time": "", "travel": ""}
    contact |= json.loads(done.referral.contact)
    lang, words = done.grant.lang, done.work.content.words
    since = questions_to_person.newest_time(done.work.tx.asks.of(done.code))

    def chosen(question: str, option: str) -> str:
        key = f"{question}-option-{option}"
        return words.say(lang, key) if words.has(key) else "–"

    no = history.no_text(done.work.app, lang, done.referral)

    def text(name: str) -> str:
        return done.say(
            "coordinator-contact-alert-no" if no else "coordinator-contact-alert",
            no=no,
            code=done.code,
            name=name,
            phone=contact["phone"],
            time=questions_to_person.option_text(done.work.app, lang, "time", since)
            if since
            else chosen("ui-ask-best-time", contact["time"]),
            travel=chosen("ui-travel", contact["travel"]),
        )

    name = contact["name"]
    while name and units(text(name)) > LONGEST_ALERT:
        name = f"{name.removesuffix('…')[:-1]}…" if len(name) > 2 else ""
    return text(name)


def units(text: str) -> int:
    """Return the length as Telegram counts it, in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def _answers(done: Press, action: str) -> CallbackAnswer:
    """Post every answer into the private chat, in the coordinator's language; no contact."""
    row = done.work.tx.screenings.get(done.referral.screening or "")
    if row is None or not row.state:
        return CallbackAnswer(done.say("coordinator-answers-past", code=done.code))
    screening = replace(screenings.load(done.work.tx, done.work.content, row), lang=done.grant.lang)
    head = done.say("coordinator-answers-head", code=done.code)
    on = local_date(done.work.app, done.referral.site, done.work.now)
    context = TurnContext(done.work.content, screening, on)
    refs = applying(context)
    later = given_in(context, history.amendments(done.work.tx, done.referral))
    if later.intersection(refs):
        head = "\n".join((head, done.say("coordinator-answers-later")))
    listed = zip(refs, lines(context, refs), strict=True)
    marked = [f"{LATER} {line}" if ref in later else line for ref, line in listed]
    texts = split([head, "", *marked, *_worked_out(done, context)])
    post_pages(done.work, done.grant, done.referral, ANSWERS, texts)
    steps.acknowledge(done)
    return CallbackAnswer(done.say("coordinator-answers-sent"))


def _worked_out(done: Press, context: TurnContext) -> list[str]:
    """Return the values that formulas gave for the referral's study, with their methods."""
    trial = context.content.library.trials.get(done.referral.trial)
    if trial is None or not done.referral.card:
        return []
    cohorts = [str(cohort["id"]) for cohort in card_from(done.referral.card).cohorts]
    known = [id for id in cohorts if id in {cohort.id for cohort in trial.cohorts}]
    values = workings(context, trial, known)
    return ["", done.say("coordinator-answers-calculated"), *values] if values else []


def _open(done: Press, action: str) -> CallbackAnswer:
    """Post the card once more, at the end of the chat."""
    post_card(done.work, done.grant, done.referral, mark=done.work.nonce)
    return CallbackAnswer(done.say("coordinator-opened", code=done.code))


def _history(done: Press, action: str) -> CallbackAnswer:
    """Post every step and note into the private chat."""
    entries = history.whole(done.work, done.grant.lang, done.referral)
    head = done.say("coordinator-history-head", code=done.code)
    texts = split([head, "", *(entries or [done.say("coordinator-history-nothing")])])
    post_pages(done.work, done.grant, done.referral, HISTORY, texts)
    return CallbackAnswer(done.say("coordinator-history-sent"))


def _menu(done: Press, action: str) -> CallbackAnswer:
    """Put other buttons under this copy of the card; the text stays."""
    now = under(done.work, done.grant.lang, done.referral)
    match action:
        case "more":
            markup = now.more()
        case "leave":
            markup = now.leave()
        case "unsuit":
            markup = now.criteria("not_suit", action, *_criteria(done))
        case "unwant":
            markup = now.reasons()
        case "catch":
            markup = now.criteria("missed", action, *_criteria(done))
        case "book_on":
            markup = now.visits(local_date(done.work.app, done.referral.site, done.work.now))
        case "ask":
            markup = now.asks(questions_to_person.offered(done.work.app, done.referral))
        case "snooze":
            markup = now.snoozes()
        case _:
            markup = now.card()
    remark(done.work, done.grant, done.referral, done.message, markup)
    return CallbackAnswer()


def _criteria(done: Press) -> tuple[list[tuple[str, str]], str]:
    """Return a page of criteria, those open at the referral first, and the next page's number."""
    card = card_from(done.referral.card)
    named = [
        str(atom)
        for cohort in card.cohorts
        for part in ("decide", "confirm")
        for atom in cohort[part]  # type: ignore[attr-defined]
    ]
    trial = done.referral.trial
    known = done.work.content.library.trials.get(trial)
    every = list(dict.fromkeys([*named, *(atom for atom, _ in (atoms_of(known) if known else ()))]))
    page = int(done.asked.detail) if done.asked.detail.isdecimal() else 0
    start = page * MOST_CRITERIA
    shown = every[start : start + MOST_CRITERIA]
    return (
        [
            (history.criterion_text(done.work.app, done.grant.lang, trial, criterion), criterion)
            for criterion in shown
        ],
        str(page + 1) if len(every) > start + MOST_CRITERIA else "",
    )


DO: dict[str, Callable[[Press, str], CallbackAnswer]] = {
    "contact": _contact,
    "answers": _answers,
    "open": _open,
    "history": _history,
    **dict.fromkeys(buttons.MENUS, _menu),
    "send": questions_to_person.send,
    **steps.WORK,
}
