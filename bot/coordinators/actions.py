"""A coordinator's press: authorised from the database at that moment, then done and recorded."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from bot import screenings
from bot.app import CallbackAnswer
from bot.channel.events import Event
from bot.coordinators import buttons, calling, owners, questions_to_person, steps, visit_days
from bot.coordinators.lost_copies import adopt
from bot.coordinators.posting import (
    ANSWERS,
    HISTORY,
    post_card,
    post_pages,
    remark,
    under,
    unfold,
)
from bot.coordinators.press import Press
from bot.referrals import history, visits
from bot.referrals.card import card_from, local_date
from bot.referrals.rights import right
from bot.work import Work
from dialogs.context import TurnContext
from dialogs.messages import split
from dialogs.results.calculations import workings
from dialogs.results.review import applying, given_in, lines
from trials.atoms import atoms_of

DETAILS = "details shown"
# Before an answer that was given after the card was made: one in eighty lines is not found by eye.
LATER = "✏️"
# A list of criteria to choose from stays short enough for a phone.
MOST_CRITERIA = 8
MOST_REASONS = 200  # earlier ends of a study that are counted


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


def _details(done: Press, action: str) -> CallbackAnswer:
    """Show in this copy of the card what led to it, or the card again."""
    whole = action == "details"
    if not unfold(done.work, done.grant, done.referral, done.message, whole=whole):
        return _open(done, action)
    if whole:
        done.work.audit(done.grant.account, DETAILS, done.code)
    return CallbackAnswer()


def _menu(done: Press, action: str) -> CallbackAnswer:
    """Put other buttons under this copy of the card; the text stays."""
    now = under(done.work, done.grant, done.referral)
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
            page = int(done.asked.detail) if done.asked.detail.isdecimal() else 0
            markup = now.visits(done.today, min(page, visit_days.PAGES - 1))
        case "book_hour":
            visit = visits.parse(done.asked.detail)
            if visit is None:
                return CallbackAnswer(done.say("coordinator-button-old"))
            markup = now.hours(visit.day.isoformat())
        case "ask":
            markup = now.asks(questions_to_person.offered(done.work.app, done.referral))
        case "snooze":
            markup = now.snoozes()
        case _:
            markup = now.card()
    remark(done.work, done.grant, done.referral, done.message, markup)
    return CallbackAnswer()


def _criteria(done: Press) -> tuple[list[tuple[str, str]], str]:
    """Return a page of criteria, the likeliest first, and the next page's number.

    First those that the card names, then those for which others of the study ended here.
    """
    card, trial = card_from(done.referral.card), done.referral.trial
    named = [
        str(atom)
        for part in ("failed", "decide", "confirm", "close")
        for cohort in card.cohorts
        for atom in cohort.get(part, ())  # type: ignore[attr-defined]
    ]
    known = done.work.content.library.trials.get(trial)
    atoms = [atom for atom, _ in (atoms_of(known) if known else ())]
    before = Counter(done.work.tx.steps.reasons(trial, done.referral.site, MOST_REASONS))
    often = [atom for atom, _ in before.most_common() if atom in atoms]
    every = list(dict.fromkeys([*named, *often, *atoms]))
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
    **calling.ACTIONS,
    "answers": _answers,
    "open": _open,
    "history": _history,
    "details": _details,
    "less": _details,
    **dict.fromkeys(buttons.MENUS, _menu),
    "send": questions_to_person.send,
    **steps.WORK,
    "acknowledge": owners.take,
    "hand": owners.menu,
    "hand_to": owners.hand_to,
}
