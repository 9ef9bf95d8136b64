"""A participant's update: whose screening it is of, the turn it leads to, and what is written."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from bot import screenings
from bot.app import CallbackAnswer
from bot.channel.events import Event, phone_lang
from bot.channel.letters import FIRST, letter_of, parse_data, prompt_key
from bot.coordinators import endings
from bot.desk import asked
from bot.first_help import first_help_to
from bot.participants import answers_to_site, pages, visits
from bot.participants.effects import keep_records
from bot.participants.other_screenings import offer_others, others_of
from bot.participants.referring import withdraw
from bot.referrals.contacts import contact_of
from bot.referrals.worklist import takes_possible, takes_questions
from bot.reports.pdf import can_make
from bot.store.ports import Transaction
from bot.store.records import URGENT, Account, Letter, ScreeningRow
from bot.work import Work
from dialogs.context import NewsView, PeopleView, ReferralView, ReminderView, TurnContext
from dialogs.effects import CounterIncremented, PasscodeTyped, Turn
from dialogs.messages import (
    ButtonInput,
    CommandInput,
    ContactInput,
    Input,
    TextInput,
    UnsupportedInput,
    on_top,
)
from dialogs.phases import Phase
from dialogs.results.repeats import RECENT_DAYS
from dialogs.screening import Screening
from dialogs.statuses import OVER
from dialogs.turn import hear
from dialogs.words import LANGUAGES

# Replies that may wait for one account; what it writes beyond that is not read.
MOST_WAITING = 30
WRITTEN = ("text", "contact", "media", "edited")
NEVER_SLOWED = ("erase", "withdraw")


def respond(work: Work, event: Event, fresh: Callable[[], str]) -> CallbackAnswer:
    """Answer what a participant sent; the trials of `work` are as they stand at that moment."""
    tx, lang = work.tx, phone_lang(event) or LANGUAGES[0]
    known = tx.accounts.find(event.user)
    if event.kind in ("pressed", "edited") and not (known and tx.screenings.of(known.id)):
        if first_help_to(work, event):
            return CallbackAnswer()
        # An old button, of before an erasure or of a right that has ended: no new trace.
        return CallbackAnswer(work.say(lang, "ui-press-old"))
    account = tx.accounts.ensure(event.user, work.now)
    if not account.reachable:  # a refusal that came late may have held their letters
        tx.accounts.set_reachable(account.id, True)
    lang = account.lang or lang
    if event.kind == "pressed" and answers_to_site.is_answer(event.text):
        return _answered(work, account, lang, event)
    if event.kind == "pressed" and endings.is_about(event.text):
        return _kept_longer(work, account, lang, event)
    if event.kind == "pressed" and visits.is_about(event.text):
        return visits.press(work, account, lang, event.text)
    if event.kind == "pressed" and pages.is_about(event.text):
        return pages.press(work, account, lang, event)
    full = tx.letters.waiting(event.user, FIRST) >= MOST_WAITING
    if full and event.kind == "command" and event.text not in NEVER_SLOWED:
        return _slowed(work, account, lang)
    row, before = _screening(work, account, lang, event)
    heard = _heard(tx, row, before, event)
    context = turn_context(work, row, before)
    turn = hear(context, heard)
    if full and event.kind in WRITTEN and not _is_emergency(turn):
        return _slowed(work, account, lang)
    if isinstance(heard, CommandInput) and heard.name == "start" and context.others:
        offer_others(work, replace(account, lang=turn.screening.lang), row, context, fresh)
    if PasscodeTyped() in turn.records:
        pages.take_out(work, account, event.message)  # before all that takes its time
    _keep(work, account, row, before, turn)
    return CallbackAnswer(turn.toast)


def _is_emergency(turn: Turn) -> bool:
    return CounterIncremented("red_flag") in turn.records


def _slowed(work: Work, account: Account, lang: str) -> CallbackAnswer:
    """Say once that it was too much at a time; nothing of it counts, and nothing else is said."""
    slot = f"slow:{account.telegram_id}"
    if not work.tx.letters.is_slot_due(slot):
        text = work.say(lang, "ui-slow-down")
        letter = Letter(
            f"slow:{work.nonce}", account.telegram_id, account.id, "sendMessage", {"text": text},
            slot=slot, rank=FIRST,
        )  # fmt: skip
        work.post(letter)
    return CallbackAnswer()


def _answered(work: Work, account: Account, lang: str, event: Event) -> CallbackAnswer:
    """Take an answer to what a hospital asked back.

    The question on the screen stays as it is.
    """
    answer, code = answers_to_site.respond(work, account, lang, event.text)
    if code is not None:
        referral = work.tx.referrals.get(code)
        withdraw(work, account, code)
        hospital = work.hospital(lang, referral.site) if referral else ""
        text = work.say(lang, "ui-withdrawn", who="self", code=code, hospital=hospital)
        key = f"m:{work.nonce}:0"
        work.post(Letter(key, event.chat, account.id, "sendMessage", {"text": text}))
    return answer


def _kept_longer(work: Work, account: Account, lang: str, event: Event) -> CallbackAnswer:
    """Keep what the person sent longer; a code of somebody else's is as unknown as none."""
    referral = work.tx.referrals.get(endings.code_in(event.text))
    row = work.tx.screenings.get(referral.screening or "") if referral else None
    if referral is None or row is None or row.account != account.id or not referral.card:
        return CallbackAnswer(work.say(lang, "ui-press-old"))
    return endings.keep_longer(work, referral, lang, f"account {account.id[:8]}")


def _screening(
    work: Work, account: Account, lang: str, event: Event
) -> tuple[ScreeningRow, Screening]:
    """Return the screening touched last, or a first one in that language.

    A press belongs to the screening that its question is of: a reminder may be of an
    earlier one, of another child. After that, /start leads back to the one under way.
    """
    rows = sorted(work.tx.screenings.of(account.id), key=lambda row: row.touched_at)
    if (event.kind, event.text) == ("command", "start"):
        rows.sort(key=lambda row: row.ended_at is None)
    if rows:
        for row in reversed(rows if event.kind == "pressed" else []):
            if _is_pressed(loaded := screenings.load(work.tx, work.content, row), event):
                return row, loaded
        return rows[-1], screenings.load(work.tx, work.content, rows[-1])
    # The phone says which language its owner reads; the welcome has a button for the other.
    started = (event.kind, event.text) == ("command", "start")
    begins = Phase.WELCOME if started and phone_lang(event) else Phase.LANGUAGE
    first = Screening(lang=lang, phase=begins)
    row = screenings.new_row(account.id, first, work.now)
    work.tx.screenings.save(row)
    return row, first


def _heard(tx: Transaction, row: ScreeningRow, screening: Screening, event: Event) -> Input:
    match event.kind:
        case "command":
            return CommandInput(event.text, event.argument)
        case "pressed":
            return ButtonInput(*(parse_data(event.text) or ("", "")))
        case "text":
            return TextInput(event.text, _is_fresh(tx, row, screening, event), event.alarm)
        case "contact":
            fresh = _is_fresh(tx, row, screening, event)
            return ContactInput(event.text, event.own, fresh)
    fresh = bool(event.text) and _is_fresh(tx, row, screening, event)
    return UnsupportedInput(event.kind, event.alarm, event.media, event.text, fresh)


def _is_fresh(tx: Transaction, row: ScreeningRow, screening: Screening, event: Event) -> bool:
    """Return whether a text came after the newest question.

    Message ids tell, clocks may lie.
    """
    if screening.latest_prompt is None:
        return True
    nonce, shown = screening.latest_prompt.nonce, screening.latest_prompt.shown
    copies = (tx.letters.message_of(prompt_key(row.id, nonce, n)) for n in range(shown + 1))
    first = next((sent for sent in copies if sent), None)  # the very first may never arrive
    return first is not None and event.message > first[1]


def _keep(work: Work, account: Account, row: ScreeningRow, before: Screening, turn: Turn) -> None:
    kept = keep_records(work, account, row, before, turn)
    owner = account.id if kept.account else None
    for n, say in enumerate(on_top(kept.first, turn.says)):
        letter = letter_of(
            say,
            chat=account.telegram_id,
            account=owner,
            screening=kept.screening,
            key=f"m:{work.nonce}:{n}",
        )
        if letter.edits and not work.tx.letters.may_arrive(letter.edits):
            continue  # a copy that a newer one replaced before it was sent
        urgent = _is_emergency(turn) and letter.rank == FIRST
        work.post(replace(letter, rank=URGENT) if urgent else letter)


def _is_pressed(screening: Screening, event: Event) -> bool:
    nonce, _ = parse_data(event.text) or ("", "")
    return any(
        prompt and prompt.nonce == nonce for prompt in (screening.prompt, screening.side_prompt)
    )


def turn_context(work: Work, row: ScreeningRow, screening: Screening) -> TurnContext:
    """Return what a turn of this screening may know of the day and of its account's store."""
    content = work.content
    zone = content.operator.zone
    others = {other.id: loaded for other, loaded in others_of(work.tx, content, row)}
    return TurnContext(
        content,
        screening,
        on=work.now.astimezone(zone).date(),
        nonce=work.nonce,
        sent=_sent(work, row, others),
        staffed=frozenset(site for site in content.library.sites if work.tx.grants.of_site(site)),
        keep_until=(work.now + timedelta(days=content.operator.days)).astimezone(zone).date(),
        planned=tuple(
            ReminderView(one.id, one.trial, one.due, one.screening == row.id, one.until_resumed)
            for one in work.tx.reminders.open_of(row.account)
        ),
        likely_only=frozenset(s for s in content.library.sites if not takes_possible(work.tx, s)),
        not_asked=frozenset(s for s in content.library.sites if not takes_questions(work.tx, s)),
        others=tuple(others.values()),
        stopped=work.tx.referrals.is_stopped(row.account),
        minor=work.tx.accounts.is_minor(row.account, work.now),
        asked=asked.views(work, row, screening.lang),
        bot_name=work.app.bot_username,
        news=_news(work, row),
        people=_people(work),
        pages=can_make(),
    )


def _news(work: Work, row: ScreeningRow) -> tuple[NewsView, ...]:
    today = work.now.astimezone(work.content.operator.zone).date()
    return tuple(
        NewsView(one.id, one.until, one.illnesses, one.screening == row.id)
        for one in work.tx.study_news.open_of(row.account)
        if one.until >= today
    )


def _people(work: Work) -> dict[str, PeopleView]:
    today = work.now.astimezone(work.content.operator.zone).date()
    return {
        one.trial: PeopleView(one.until, one.asked, one.matched, one.put_through)
        for one in work.tx.study_people.before(today)
    }


def _sent(
    work: Work, row: ScreeningRow, others: Mapping[str, Screening]
) -> tuple[ReferralView, ...]:
    """Return the referrals of the account, as the person may know them."""
    zone = work.content.operator.zone
    return tuple(
        ReferralView(
            r.code,
            r.trial,
            r.site,
            r.status,
            r.updated_at.astimezone(zone).date(),
            here=known.id == row.id,
            of=others.get(known.id),
            said_no=r.said_no_at.astimezone(zone).date() if r.said_no_at else None,
            who=known.who,
            since=r.arrived_at.astimezone(zone).date(),
            recent=work.now - r.created_at < timedelta(days=RECENT_DAYS),
            visit_on=r.visit_on,
            visit_hour=r.visit_hour,
            visit_place=r.visit_place,
            contact=contact_of(r),
            talk=known.id,
        )
        for known in work.tx.screenings.of(row.account)
        for r in work.tx.referrals.of(known.id)
        if r.card or r.status in OVER  # what has ended here was told, and is nothing any more
    )
