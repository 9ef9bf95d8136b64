"""The page for the doctor: asked for, built of the answers when it is sent, taken out of a chat."""

import json
from dataclasses import replace
from datetime import timedelta

from bot import screenings
from bot.app import CallbackAnswer
from bot.channel.events import Event
from bot.channel.letters import FIRST, REDRAW, letter_of
from bot.store.records import Account, DueLetter, Letter, ScreeningRow
from bot.work import Work
from dialogs.context import TurnContext
from dialogs.effects import PageRequested
from dialogs.results.page import page_of
from dialogs.results.page_asking import CODE, lost_prompt
from dialogs.steps.prompts import show_stage

PREFIX = "page"  # of the keys of its letters
DELETE = "pg.delete"  # the data of its button
SCREENING, LANGS, NOTES, LOCKED = "screening", "langs", "notes", "locked"  # in its payload
# Not worth sending later than this; Telegram lets a bot delete for so long.
FRESH, DELETABLE = timedelta(days=1), timedelta(hours=48)


def ask(work: Work, account: Account, row: ScreeningRow, asked: PageRequested) -> None:
    """Post what is to be made: which answers, in which languages; nothing of what they say."""
    key = f"{PREFIX}:{work.nonce}"
    payload = {
        SCREENING: row.id,
        LANGS: list(asked.langs),
        NOTES: asked.notes,
        LOCKED: asked.passcode is not None,
    }
    # Behind what is said of it: whatever is drawn takes its time.
    letter = Letter(key, account.telegram_id, account.id, "sendDocument", payload, rank=REDRAW)
    work.post(replace(letter, expires=work.now + FRESH))
    if asked.passcode is not None:
        work.passcodes.keep(key, asked.passcode, work.now)


def is_page(letter: Letter) -> bool:
    return letter.key.startswith(f"{PREFIX}:") and letter.method == "sendDocument"


def built(work: Work, due: DueLetter) -> Letter | None:
    """Return a page as it is sent now, of the answers as they stand; None where they are gone.

    It is drawn by whoever sends it. Where its passcode is lost, it is asked for again instead.
    """
    asked = due.letter.payload
    row = work.tx.screenings.get(str(asked[SCREENING]))
    if row is None or not row.state or row.account != due.letter.account:
        return None
    langs, notes = tuple(map(str, asked[LANGS])), bool(asked[NOTES])  # type: ignore[call-overload]
    passcode = work.passcodes.of(due.letter.key, work.now)
    if asked[LOCKED] and passcode is None:
        _ask_again(work, due, row, langs, notes=notes)
        return None
    screening = screenings.load(work.tx, work.content, row)
    day = work.now.astimezone(work.content.operator.zone).date()
    context = TurnContext(work.content, screening, day)
    pages = [
        # Notes are the same in every language.
        page_of(context.with_screening(replace(screening, lang=lang)), notes=notes and not after)
        for after, lang in enumerate(langs)
    ]
    label = work.say(screening.lang, "ui-page-button-delete")
    payload = {
        "pages": pages,
        "passcode": passcode,
        "caption": work.say(screening.lang, "ui-page-caption"),
        "text": work.say(screening.lang, "ui-page-failed"),
        "reply_markup": {"inline_keyboard": [[{"text": label, "callback_data": DELETE}]]},
    }
    return replace(due.letter, payload=payload).as_sent(work.now)


def _ask_again(
    work: Work, due: DueLetter, row: ScreeningRow, langs: tuple[str, ...], *, notes: bool
) -> None:
    """Ask for a passcode once more, beside whatever is asked: it was kept in no store."""
    screening = screenings.load(work.tx, work.content, row)
    beside = replace(screening, side_prompt=lost_prompt(work.nonce, langs, notes=notes))
    screenings.save(work.tx, work.content, row, screening, beside)
    context = TurnContext(work.content, beside, work.now.date(), work.nonce)
    say = show_stage(context, lost_prompt(work.nonce, langs, notes=notes))
    chat, account = due.letter.chat, due.letter.account
    work.post(letter_of(say, chat=chat, account=account, screening=row.id, key=work.nonce))


def unheard(work: Work, account: Account, event: Event) -> None:
    """Take out what was typed for a passcode and could not be worked.

    The talk itself may be what cannot be loaded, so that its state is read as it lies there.
    """
    rows = sorted(work.tx.screenings.of(account.id), key=lambda row: row.touched_at)
    state = json.loads(rows[-1].state or "{}") if rows else {}
    if event.kind == "text" and (state.get("aside") or {}).get("ref") == CODE:
        take_out(work, account, event.message)


def take_out(work: Work, account: Account, message: int) -> None:
    """Delete a message of the person's own, which holds a passcode."""
    letter = Letter(
        f"typed:{account.id}:{message}", account.telegram_id, account.id, "deleteMessage",
        {"message_id": message}, rank=FIRST, expires=work.now + DELETABLE,
    )  # fmt: skip
    work.post(letter)


def is_about(data: str) -> bool:
    return data == DELETE


def press(work: Work, account: Account, lang: str, event: Event) -> CallbackAnswer:
    """Take a page out of the chat, as long as Telegram lets a bot do so."""
    key = work.tx.letters.key_of(event.chat, event.message)
    sent = work.tx.letters.sent_at(key) if key else None
    if sent is not None and work.now - sent >= DELETABLE:
        return CallbackAnswer(work.say(lang, "ui-page-too-old"), alert=True)
    letter = Letter(
        f"unsent:{account.id}:{event.message}", event.chat, account.id, "deleteMessage",
        {"message_id": event.message}, rank=FIRST, expires=work.now + DELETABLE,
    )  # fmt: skip
    work.post(letter)
    return CallbackAnswer(work.say(lang, "ui-page-deleted"))


def in_chat(work: Work, account: Account) -> list[int]:
    """Return the messages of the pages that can still be taken out of somebody's chat."""
    since = work.now - DELETABLE
    sent = work.tx.letters.sent_since(account.telegram_id, since)
    return [message for key, message in sent if key.startswith(f"{PREFIX}:")]


def erased(work: Work, chat: int, messages: list[int]) -> None:
    """Take the pages of somebody who was erased out of their chat; nobody's key seals it."""
    for message in messages:
        letter = Letter(
            f"erased:{work.nonce}:{message}", chat, None, "deleteMessage",
            {"message_id": message}, rank=FIRST, expires=work.now + DELETABLE,
        )  # fmt: skip
        work.post(letter)
