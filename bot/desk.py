"""One update in, one turn stored: where the talk, the trials and the store meet."""

import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot import filing
from bot.coordinators import answering, front, groups, notices
from bot.coordinators.office import Answer, Office
from bot.coordinators.pausing import office_now
from bot.coordinators.piles import takes_possible
from bot.events import Event, read
from bot.family import offer_others, others_of
from bot.letters import letter_of, parse_data, prompt_key
from bot.recording import keep_records, withdraw
from bot.store.records import Account, Letter, Raw, ScreeningRow
from bot.store.sqlite import Store
from bot.store.tx import Tx
from bot.timing import Clock
from dialogs.screening import Screening
from dialogs.talk import (
    Called,
    Heard,
    Moment,
    Odd,
    Planned,
    Pressed,
    Sent,
    SharedPhone,
    Talk,
    Turn,
    Wrote,
)
from dialogs.turn import hear

# Answers are dated by the calendar of the people who give them.
HOME = ZoneInfo("Asia/Shanghai")

AnswerPress = Callable[[str, str | None, bool], Awaitable[bool]]


def fresh_nonce() -> str:
    """96 random bits, short enough for a button."""
    return secrets.token_urlsafe(12)


@dataclass
class Desk:
    """Takes updates one by one; everything one leads to is written in one transaction."""

    store: Store
    office: Office
    clock: Clock
    answer_press: AnswerPress
    fresh: Callable[[], str] = fresh_nonce
    after: Callable[[], None] = lambda: None

    @property
    def talk(self) -> Talk:
        return self.office.talk

    async def take(self, raw: Raw) -> None:
        """Work one update to its end; what it says goes out later, through the outbox."""
        event = read(raw.body)
        now, nonce = self.clock.now(), self.fresh()

        def work(tx: Tx) -> Answer:
            answer = self._hear(tx, event, now, nonce) if event else Answer()
            tx.done(raw.id, now)
            return answer

        answer = await self.store.transact(work)
        self.after()
        if event and event.query:
            await self.answer_press(event.query, answer.toast or None, answer.alert)

    async def sorry(self, raw: Raw) -> None:
        """An update that could not be worked: its sender is told once, and the talk goes on."""
        try:
            event = read(raw.body)
        except (ValueError, RecursionError):
            return
        if event is None or not event.private or not event.user:
            return
        now = self.clock.now()

        def work(tx: Tx) -> None:
            account = tx.account(event.user, now)
            text = self.talk.words.say(account.lang or "en", "ui-error-sorry")
            tx.post(
                Letter(f"sorry:{raw.id}", event.chat, account.id, "sendMessage", {"text": text})
            )

        await self.store.transact(work)
        self.after()

    def _hear(self, tx: Tx, event: Event, now: datetime, nonce: str) -> Answer:
        if event.kind == "member":
            tx.set_chat_reachable(event.chat, event.reachable)
        if not event.private:
            return groups.in_group(tx, self.office, event, now)
        if event.kind == "member":
            if not event.reachable:  # what waits is held from now on, and no letter fails
                notices.undeliverable(tx, self.office, event.chat, now)
            return Answer()
        if event.kind == "command" and front.redeem(tx, self.office, event, now, nonce):
            return Answer()
        if grants := tx.grants(event.user):
            return front.hear(tx, self.office, grants, event, now, nonce)
        there = replace(self, office=office_now(tx, self.office))
        return there._participant(tx, event, now, nonce)

    def _participant(self, tx: Tx, event: Event, now: datetime, nonce: str) -> Answer:
        known = tx.find_account(event.user)
        if event.kind in ("pressed", "edited") and not (known and tx.screenings(known.id)):
            # An old button, of before an erasure or of a right that has ended: no new trace.
            lang = "zh" if event.lang.startswith("zh") else "en"
            return Answer(self.talk.words.say(lang, "ui-press-old"))
        account = tx.account(event.user, now)
        if not account.reachable:  # a refusal that came late may have held their letters
            tx.set_reachable(account.id, True)
        if event.kind == "pressed" and answering.is_answer(event.text):
            return self._answered(tx, account, event, now, nonce)
        row, before = self._screening(tx, account, event, now)
        heard = self._heard(tx, row, before, event)
        moment = moment_at(tx, self.office, row, now, nonce)
        turn = hear(self.talk, before, heard, moment)
        if isinstance(heard, Called) and heard.name == "start" and moment.others:
            lang = turn.screening.lang
            offer_others(tx, self.office, account, row, lang, moment, now, self.fresh)
        self._keep(tx, account, row, before, turn, event, now, nonce)
        return Answer(turn.toast)

    def _answered(
        self, tx: Tx, account: Account, event: Event, now: datetime, nonce: str
    ) -> Answer:
        """An answer to what a hospital asked back; the question on the screen stays as it is."""
        lang = account.lang or ("zh" if event.lang.startswith("zh") else "en")
        answer, code = answering.hear(tx, self.office, account, lang, event.text, now)
        if code is not None:
            referral = tx.referral(code)
            withdraw(tx, self.office, account, code, now)
            hospital = self.office.hospital(lang, referral.site) if referral else ""
            text = self.talk.words.say(
                lang, "ui-withdrawn", who="self", code=code, hospital=hospital
            )
            tx.post(Letter(f"m:{nonce}:0", event.chat, account.id, "sendMessage", {"text": text}))
        return answer

    def _screening(
        self, tx: Tx, account: Account, event: Event, now: datetime
    ) -> tuple[ScreeningRow, Screening]:
        """The one touched last, or a first one in the language of the phone.

        A press belongs to the screening that its question is of: a reminder may be of an
        earlier one, of another child. After that, /start leads back to the one under way.
        """
        rows = sorted(tx.screenings(account.id), key=lambda row: row.touched_at)
        if (event.kind, event.text) == ("command", "start"):
            rows.sort(key=lambda row: row.ended_at is None)
        if rows:
            for row in reversed(rows if event.kind == "pressed" else []):
                if _is_pressed(loaded := filing.load(tx, self.talk, row), event):
                    return row, loaded
            return rows[-1], filing.load(tx, self.talk, rows[-1])
        lang = account.lang or ("zh" if event.lang.startswith("zh") else "en")
        first = Screening(lang=lang)
        row = filing.new_row(account.id, first, now)
        tx.save_screening(row)
        return row, first

    def _heard(self, tx: Tx, row: ScreeningRow, screening: Screening, event: Event) -> Heard:
        match event.kind:
            case "command":
                return Called(event.text, event.argument)
            case "pressed":
                return Pressed(*(parse_data(event.text) or ("", "")))
            case "text":
                return Wrote(event.text, self._fresh(tx, row, screening, event))
            case "contact":
                fresh = self._fresh(tx, row, screening, event)
                return SharedPhone(event.text, event.own, fresh)
        return Odd(event.kind, event.alarm)

    def _fresh(self, tx: Tx, row: ScreeningRow, screening: Screening, event: Event) -> bool:
        """Whether a text came after the newest question: message ids tell, clocks may lie."""
        if screening.newest is None:
            return True
        nonce, shown = screening.newest.nonce, screening.newest.shown
        copies = (tx.letter_message(prompt_key(row.id, nonce, n)) for n in range(shown + 1))
        first = next((sent for sent in copies if sent), None)  # the very first may never arrive
        return first is not None and event.message > first[1]

    def _keep(
        self,
        tx: Tx,
        account: Account,
        row: ScreeningRow,
        before: Screening,
        turn: Turn,
        event: Event,
        now: datetime,
        nonce: str,
    ) -> None:
        kept = keep_records(tx, self.office, account, row, before, turn, now)
        owner = account.id if kept.account else None
        for n, say in enumerate((*kept.first, *turn.says)):
            tx.post(
                letter_of(
                    say,
                    chat=event.chat,
                    account=owner,
                    screening=kept.screening,
                    key=f"m:{nonce}:{n}",
                )
            )

    async def undelivered(self, chat: int) -> None:
        """A chat that cannot be written to: where it is a coordinator's, somebody else is told."""
        now = self.clock.now()

        def work(tx: Tx) -> None:
            groups.removed(tx, self.office, chat, now)
            notices.undeliverable(tx, self.office, chat, now)

        await self.store.transact(work)
        self.after()


def _is_pressed(screening: Screening, event: Event) -> bool:
    nonce, _ = parse_data(event.text) or ("", "")
    return any(prompt and prompt.nonce == nonce for prompt in (screening.prompt, screening.aside))


def moment_at(tx: Tx, office: Office, row: ScreeningRow, now: datetime, nonce: str) -> Moment:
    """What a turn of this screening may know of the day and of its account's store."""
    others = {other.id: loaded for other, loaded in others_of(tx, office.talk, row)}
    sent = tuple(
        Sent(
            r.code,
            r.trial,
            r.site,
            r.status,
            r.updated_at.astimezone(HOME).date(),
            r.status not in ("withdrawn", "erased"),
            here=screening.id == row.id,
            of=others.get(screening.id),
        )
        for screening in tx.screenings(row.account)
        for r in tx.referrals(screening.id)
    )
    talk = office.talk
    return Moment(
        on=now.astimezone(HOME).date(),
        nonce=nonce,
        sent=sent,
        staffed=frozenset(site for site in talk.library.sites if tx.grants_of_site(site)),
        keep_until=(now + timedelta(days=talk.house.days)).astimezone(HOME).date(),
        planned=tuple(
            Planned(one.id, one.trial, one.due, one.screening == row.id, one.waits)
            for one in tx.open_reminders(row.account)
        ),
        likely_only=frozenset(s for s in talk.library.sites if not takes_possible(tx, s)),
        others=tuple(others.values()),
    )
