"""Whom to call: the contact, what to say, and on request the number as a message that goes."""

from dataclasses import replace
from datetime import timedelta

from bot.app import CallbackAnswer
from bot.coordinators import questions_to_person, steps
from bot.coordinators.buttons import ButtonData
from bot.coordinators.posting import (
    BUILT,
    CARD,
    NUMBERS,
    SCRIPT,
    about,
    deletion,
    named_by,
    post_pages,
    protected,
    text_to,
)
from bot.coordinators.press import Press
from bot.desk import showing
from bot.desk.chatting import conversation, referral_of
from bot.referrals import contacts, history, person_notices
from bot.referrals.calendar import local_day
from bot.referrals.card import card_from, may_be_messaged
from bot.referrals.contacts import contact_of
from bot.referrals.rights import right
from bot.store.records import AuditEntry, DueLetter, Grant, PostedPage
from bot.work import Work
from dialogs.dates import near_day
from dialogs.results.what_goes import TIMES
from dialogs.screening import Contact
from dialogs.statuses import ATTEMPTS, UNTRIED
from dialogs.words import as_key

# What Telegram shows in an alert at most.
LONGEST_ALERT = 200
CONTACT = "contact shown"
# The number stays so long; it is not worth sending later than that it would still be read, and
# its deletion is tried as long as Telegram lets a bot delete.
STAYS, FRESH, TRIES = timedelta(minutes=10), timedelta(minutes=5), timedelta(hours=48)
SENT, DELETED, NEVER_SENT, NOT_DELETED = (
    "number sent",
    "number deleted",
    "number never sent",
    "number not deleted",
)


def contact(done: Press, action: str) -> CallbackAnswer:
    """Show name and number in an alert that is gone when it is closed; never in a letter."""
    if not done.referral.contact:
        return done.gone()
    done.work.tx.audit.add(AuditEntry(done.grant.account, CONTACT, done.code), done.work.now)
    steps.acknowledge(done)
    return CallbackAnswer(contact_text(done), alert=True)


def contact_text(done: Press) -> str:
    """Return who is reached, how, when and in which language; at most 200 characters."""
    kept, app, lang = contact_of(done.referral) or Contact(), done.work.app, done.grant.lang
    no = history.no_text(app, lang, done.referral)
    parts = {"name": kept.name, "time": _when(done, kept)}

    def text() -> str:
        return done.say(
            "coordinator-contact-alert-no" if no else "coordinator-contact-alert",
            no=no,
            code=done.code,
            by=done.say(f"coordinator-whom-{card_from(done.referral.card).who}"),
            phone=contacts.reach_text(app, lang, kept),
            language=contacts.language_text(app, lang, kept.lang or _spoken(done)),
            travel=contacts.travel_text(app, lang, kept),
            **parts,
        )

    while units(text()) > LONGEST_ALERT and any(parts.values()):
        longest = max(parts, key=lambda one: len(parts[one]))
        cut = parts[longest].removesuffix("…")[:-1]
        parts[longest] = f"{cut}…" if cut else ""
    return text()


def _when(done: Press, contact: Contact) -> str:
    """Return when a call is welcome, the newest that the person said; or how else they are met."""
    app, lang = done.work.app, done.grant.lang
    if contact.reach != "phone":
        return contacts.way_text(app, lang, contact)
    since = questions_to_person.newest_time(done.work.tx.asks.of(done.code))
    time = (
        questions_to_person.option_text(app, lang, "time", since)
        if since
        else contacts.time_text(app, lang, contact)
    )
    return app.say(lang, "coordinator-when", time=time)


def units(text: str) -> int:
    """Return the length as Telegram counts it, in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def script(done: Press, action: str) -> CallbackAnswer:
    """Post what to say on the phone, in the person's language and in the reader's."""
    app, referral = done.work.app, done.referral
    site = done.work.site(referral.site)
    day = local_day(site, referral.arrived_at) if site else referral.arrived_at.date()
    study = as_key("trial", referral.trial)
    known = app.content.words.has(study, "main-risk")
    texts = []
    for lang in dict.fromkeys((_spoken(done), done.grant.lang)):
        head = done.say(
            "coordinator-script-head",
            code=done.code,
            language=done.say(f"coordinator-language-{lang}"),
        )
        body = done.work.say(
            lang,
            "coordinator-script",
            who=card_from(referral.card).who,
            hospital=done.work.hospital(lang, referral.site),
            date=near_day(lang, day),
            study=done.work.say(lang, study) if known else referral.trial,
            trial=referral.trial,
            risk=done.work.say(lang, study, "main-risk") if known else "",
        )
        texts.append(f"{head}\n\n{body}")
    post_pages(done.work, done.grant, referral, SCRIPT, texts)
    return CallbackAnswer(done.say("coordinator-script-sent"))


def _spoken(done: Press) -> str:
    if done.referral.screening:
        return person_notices.lang_of(done.work.tx, done.referral)
    return card_from(done.referral.card).lang


def number(done: Press, action: str) -> CallbackAnswer:
    """Send the number as a message to tap, which is deleted after ten minutes.

    Only where the consent said so. The letter holds no more than which referral it is about.
    """
    referral, work = done.referral, done.work
    if not may_be_messaged(referral):
        done.redrawn()
        return CallbackAnswer(done.say("coordinator-button-old"))
    key = f"{NUMBERS}:{referral.ref}:{work.nonce}:{done.grant.account}"
    letter = replace(text_to(done.grant, key, "", rank=CARD), payload={BUILT: NUMBERS})
    work.post(replace(about(referral, letter), expires=work.now + FRESH))
    page, gone = PostedPage(key, done.grant.account), work.now + STAYS
    work.tx.pages.add(referral.id, page, work.now)
    work.post(replace(deletion(page, done.grant.user), not_before=gone, expires=gone + TRIES))
    work.audit(done.grant.account, SENT, done.code, key)
    steps.acknowledge(done)
    return CallbackAnswer(done.say("coordinator-number-sent", code=done.code))


def write(done: Press, action: str) -> CallbackAnswer:
    """Open what the team and the person write to each other; nothing of it names an account."""
    question = conversation(done.work, done.referral)
    if question is None:
        done.redrawn()
        return CallbackAnswer(done.say("coordinator-write-over", code=done.code), alert=True)
    showing.post_open(done.work, done.grant, question)
    steps.acknowledge(done)
    return CallbackAnswer(done.say("coordinator-write-open", code=done.code))


def wrote(work: Work, user: int, question_code: str) -> None:
    """Note that somebody was reached whom the team has written to, as they asked."""
    question = work.tx.team_questions.get(question_code)
    referral = referral_of(work.tx, question) if question else None
    grant = right(work.tx, user, referral)
    if referral is None or grant is None or referral.status not in (*UNTRIED, *ATTEMPTS):
        return
    asked = ButtonData("reach", referral.code, work.tx.steps.changes(referral.code))
    steps.step(Press(work, grant, referral, asked, 0), "reach")


def built(work: Work, due: DueLetter, grants: list[Grant]) -> dict[str, object] | None:
    """Return the message with the number in it, as it is sent; None where it may not be."""
    _, ref, *_ = due.letter.key.split(":")
    referral = named_by(work.tx, ref)
    grant = right(work.tx, due.letter.chat, referral)
    if referral is None or grant is None or not may_be_messaged(referral):
        return None
    contact = contact_of(referral) or Contact()
    phone = contacts.reach_text(work.app, grant.lang, contact)
    if contact.reach == "phone" and contact.time not in ("", *TIMES):
        phone = f"{phone}\n{contact.time}"  # the alert may have had to cut it
    text = work.say(grant.lang, "coordinator-number", code=referral.code, phone=phone)
    letter = protected(text_to(grant, due.letter.key, text))
    return {**letter.payload, "disable_notification": True}


def settle_numbers(work: Work) -> int:
    """Put on record that a number has left the chat; where it could not be deleted, say so."""
    settled = 0
    for page in work.tx.pages.shown_before(work.now - STAYS):
        kind, ref, *_ = [*page.key.split(":"), ""]
        gone = f"delete:{page.key}"
        letters = work.tx.letters
        if kind != NUMBERS or letters.is_due(gone) or letters.is_due(page.key):
            continue
        referral = named_by(work.tx, ref)
        code = referral.code if referral else ref
        work.tx.pages.gone(page.key, work.now)
        settled += 1
        if letters.sent_at(page.key) is None:
            work.audit("bot", NEVER_SENT, code, page.key)
        elif letters.sent_at(gone):
            work.audit("bot", DELETED, code, page.key)
        else:
            work.audit("bot", NOT_DELETED, code, page.key)
            _ask_to_delete(work, page, code)
    return settled


def _ask_to_delete(work: Work, page: PostedPage, code: str) -> None:
    account = work.tx.accounts.get(page.account)
    if account is None:
        return
    holder = Grant(account.telegram_id, account.id, None, "coordinator", account.lang or "en")
    text = work.say(holder.lang, "coordinator-number-stays", code=code)
    work.post(replace(text_to(holder, f"stays:{page.key}", text, rank=CARD), former=True))


ACTIONS = {"contact": contact, "script": script, "number": number, "write": write}
