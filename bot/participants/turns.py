"""A participant's update: whose screening it is of, the turn it leads to, and what is written."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot import screenings
from bot.app import App, CallbackAnswer
from bot.channel.events import Event
from bot.channel.letters import letter_of, parse_data, prompt_key
from bot.participants import answers_to_site
from bot.participants.effects import keep_records, withdraw
from bot.participants.other_screenings import offer_others, others_of
from bot.referrals.worklist import takes_possible
from bot.store.ports import Transaction
from bot.store.records import Account, Letter, ScreeningRow
from dialogs.context import ReferralView, ReminderView, TurnContext
from dialogs.effects import Turn
from dialogs.messages import (
    ButtonInput,
    CommandInput,
    ContactInput,
    Input,
    TextInput,
    UnsupportedInput,
)
from dialogs.screening import Screening
from dialogs.turn import hear


def fresh_nonce() -> str:
    """Return 96 random bits, short enough for a button."""
    return secrets.token_urlsafe(12)


@dataclass(frozen=True)
class ParticipantTurns:
    """The answers to what participants send, with the trials as they stand at that moment."""

    app: App
    fresh: Callable[[], str] = fresh_nonce

    def respond(self, tx: Transaction, event: Event, now: datetime, nonce: str) -> CallbackAnswer:
        known = tx.accounts.find(event.user)
        if event.kind in ("pressed", "edited") and not (known and tx.screenings.of(known.id)):
            # An old button, of before an erasure or of a right that has ended: no new trace.
            lang = "zh" if event.lang.startswith("zh") else "en"
            return CallbackAnswer(self.app.content.words.say(lang, "ui-press-old"))
        account = tx.accounts.ensure(event.user, now)
        if not account.reachable:  # a refusal that came late may have held their letters
            tx.accounts.set_reachable(account.id, True)
        if event.kind == "pressed" and answers_to_site.is_answer(event.text):
            return self._answered(tx, account, event, now, nonce)
        row, before = self._screening(tx, account, event, now)
        heard = self._heard(tx, row, before, event)
        context = turn_context(tx, self.app, row, before, now, nonce)
        turn = hear(context, heard)
        if isinstance(heard, CommandInput) and heard.name == "start" and context.others:
            lang = turn.screening.lang
            offer_others(tx, self.app, account, row, lang, context, now, self.fresh)
        self._keep(tx, account, row, before, turn, event, now, nonce)
        return CallbackAnswer(turn.toast)

    def _answered(
        self, tx: Transaction, account: Account, event: Event, now: datetime, nonce: str
    ) -> CallbackAnswer:
        """Take an answer to what a hospital asked back.

        The question on the screen stays as it is.
        """
        lang = account.lang or ("zh" if event.lang.startswith("zh") else "en")
        answer, code = answers_to_site.respond(tx, self.app, account, lang, event.text, now)
        if code is not None:
            referral = tx.referrals.get(code)
            withdraw(tx, self.app, account, code, now)
            hospital = self.app.hospital(lang, referral.site) if referral else ""
            text = self.app.content.words.say(
                lang, "ui-withdrawn", who="self", code=code, hospital=hospital
            )
            tx.letters.post(
                Letter(f"m:{nonce}:0", event.chat, account.id, "sendMessage", {"text": text})
            )
        return answer

    def _screening(
        self, tx: Transaction, account: Account, event: Event, now: datetime
    ) -> tuple[ScreeningRow, Screening]:
        """Return the screening touched last, or a first one in the language of the phone.

        A press belongs to the screening that its question is of: a reminder may be of an
        earlier one, of another child. After that, /start leads back to the one under way.
        """
        rows = sorted(tx.screenings.of(account.id), key=lambda row: row.touched_at)
        if (event.kind, event.text) == ("command", "start"):
            rows.sort(key=lambda row: row.ended_at is None)
        if rows:
            for row in reversed(rows if event.kind == "pressed" else []):
                if _is_pressed(loaded := screenings.load(tx, self.app.content, row), event):
                    return row, loaded
            return rows[-1], screenings.load(tx, self.app.content, rows[-1])
        lang = account.lang or ("zh" if event.lang.startswith("zh") else "en")
        first = Screening(lang=lang)
        row = screenings.new_row(account.id, first, now)
        tx.screenings.save(row)
        return row, first

    def _heard(
        self, tx: Transaction, row: ScreeningRow, screening: Screening, event: Event
    ) -> Input:
        match event.kind:
            case "command":
                return CommandInput(event.text, event.argument)
            case "pressed":
                return ButtonInput(*(parse_data(event.text) or ("", "")))
            case "text":
                return TextInput(event.text, self._fresh(tx, row, screening, event))
            case "contact":
                fresh = self._fresh(tx, row, screening, event)
                return ContactInput(event.text, event.own, fresh)
        return UnsupportedInput(event.kind, event.alarm)

    def _fresh(
        self, tx: Transaction, row: ScreeningRow, screening: Screening, event: Event
    ) -> bool:
        """Return whether a text came after the newest question.

        Message ids tell, clocks may lie.
        """
        if screening.latest_prompt is None:
            return True
        nonce, shown = screening.latest_prompt.nonce, screening.latest_prompt.shown
        copies = (tx.letters.message_of(prompt_key(row.id, nonce, n)) for n in range(shown + 1))
        first = next((sent for sent in copies if sent), None)  # the very first may never arrive
        return first is not None and event.message > first[1]

    def _keep(
        self,
        tx: Transaction,
        account: Account,
        row: ScreeningRow,
        before: Screening,
        turn: Turn,
        event: Event,
        now: datetime,
        nonce: str,
    ) -> None:
        kept = keep_records(tx, self.app, account, row, before, turn, now)
        owner = account.id if kept.account else None
        for n, say in enumerate((*kept.first, *turn.says)):
            tx.letters.post(
                letter_of(
                    say,
                    chat=event.chat,
                    account=owner,
                    screening=kept.screening,
                    key=f"m:{nonce}:{n}",
                )
            )


def _is_pressed(screening: Screening, event: Event) -> bool:
    nonce, _ = parse_data(event.text) or ("", "")
    return any(
        prompt and prompt.nonce == nonce for prompt in (screening.prompt, screening.side_prompt)
    )


def turn_context(
    tx: Transaction, app: App, row: ScreeningRow, screening: Screening, now: datetime, nonce: str
) -> TurnContext:
    """Return what a turn of this screening may know of the day and of its account's store."""
    content = app.content
    zone = content.operator.zone
    others = {other.id: loaded for other, loaded in others_of(tx, content, row)}
    sent = tuple(
        ReferralView(
            r.code,
            r.trial,
            r.site,
            r.status,
            r.updated_at.astimezone(zone).date(),
            here=known.id == row.id,
            of=others.get(known.id),
        )
        for known in tx.screenings.of(row.account)
        for r in tx.referrals.of(known.id)
    )
    return TurnContext(
        content,
        screening,
        on=now.astimezone(zone).date(),
        nonce=nonce,
        sent=sent,
        staffed=frozenset(site for site in content.library.sites if tx.grants.of_site(site)),
        keep_until=(now + timedelta(days=content.operator.days)).astimezone(zone).date(),
        planned=tuple(
            ReminderView(
                reminder.id,
                reminder.trial,
                reminder.due,
                reminder.screening == row.id,
                reminder.until_resumed,
            )
            for reminder in tx.reminders.open_of(row.account)
        ),
        likely_only=frozenset(s for s in content.library.sites if not takes_possible(tx, s)),
        others=tuple(others.values()),
    )
