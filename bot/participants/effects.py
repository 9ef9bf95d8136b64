"""The effects of a turn, on record: consents, referrals, withdrawals, erasure, counters."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import groupby

from bot import screenings
from bot.coordinators import notices
from bot.coordinators.posting import redraw_kin
from bot.desk import asked
from bot.participants import news, pages
from bot.participants.correcting import correct
from bot.participants.counting import tally
from bot.participants.referring import allow_calls, given, refer, withdraw
from bot.referrals import kin
from bot.store.records import (
    Account,
    NewConsent,
    NewReminder,
    NewStudyNews,
    ScreeningRow,
    VerdictRow,
)
from bot.work import Work
from dialogs.effects import (
    AnswerAmended,
    CallsAllowed,
    ConsentAnswered,
    ContactCorrected,
    CounterIncremented,
    Effect,
    ErasureRequested,
    NewsCancelled,
    NewsRequested,
    PageRequested,
    ReferralRequested,
    ReferralWithdrawn,
    ReminderCancelled,
    ReminderRequested,
    ResultShown,
    ScreeningEnded,
    ScreeningRestarted,
    TeamAsked,
    TeamQuestionWithdrawn,
    Turn,
)
from dialogs.messages import NewMessage
from dialogs.phases import Phase
from dialogs.screening import Screening
from dialogs.statuses import OVER
from dialogs.words import text_hash
from trials.verdicts import Judgement, judgement_as_json

# Who has said to be under 18 cannot be 18 right afterwards.
MINOR_FOR = timedelta(hours=24)


@dataclass
class RecordedTurn:
    """A turn on record: whose letters its messages are, and what is said before them."""

    account: bool
    screening: str
    first: tuple[NewMessage, ...] = ()


def keep_records(
    work: Work, account: Account, row: ScreeningRow, before: Screening, turn: Turn
) -> RecordedTurn:
    """Write the turn's state and records, all in the caller's transaction."""
    day = work.now.date()
    if any(isinstance(record, ErasureRequested) for record in turn.records):
        _erase(work, account)
        work.tx.counters.add("erased", day)
        return RecordedTurn(False, row.id)
    if anew := next((r for r in turn.records if isinstance(r, ScreeningRestarted)), None):
        screenings.save(work.tx, work.content, _ended(row, work.now), before, _put_away(before))
        row = screenings.new_row(account.id, anew.screening, work.now)
        screenings.save(work.tx, work.content, row, None, turn.screening)
        tally(work, row.id, None, turn)
        return RecordedTurn(True, row.id)
    screenings.save(
        work.tx, work.content, screenings.touched(row, work.now), before, turn.screening
    )
    tally(work, row.id, before, turn)
    if account.lang != turn.screening.lang:
        work.tx.accounts.set_lang(account.id, turn.screening.lang)
    if before.phase is not turn.screening.phase:
        work.tx.counters.add(f"phase:{turn.screening.phase.value}", day)
    first = [_note(work, account, row, turn.screening, r) for r in turn.records]
    return RecordedTurn(True, row.id, tuple(say for say in first if say))


def _note(
    work: Work, account: Account, row: ScreeningRow, screening: Screening, record: Effect
) -> NewMessage | None:
    """Keep one record of a turn; return what is to be said before everything else."""
    match record:
        case ConsentAnswered():
            _consent(work, row, screening, record)
        case ReferralRequested():
            return refer(work, row, screening, record)
        case ReferralWithdrawn(code=code):
            withdraw(work, account, code)
        case TeamAsked():
            return asked.ask(work, row, screening, record)
        case TeamQuestionWithdrawn(code=code):
            asked.withdraw(work, account, code)
        case PageRequested():
            pages.ask(work, account, row, record)
        case CallsAllowed(code=code):
            allow_calls(work, account, code)
        case ContactCorrected():
            correct(work, account, row.id, record)
        case ResultShown(assessment=shown):
            keep_verdicts(work, row.id, shown.judgements, shown.on)
            news.seen(work, row.id, shown)
        case ReminderRequested():
            _remind(work, row, record)
        case ReminderCancelled(id=reminder):
            _unremind(work, account, reminder)
        case NewsRequested():
            _tell_of_studies(work, row, record)
        case NewsCancelled(id=wish):
            _tell_no_more(work, account, wish)
        case AnswerAmended():
            _amend(work, row, screening.replies[-1].nonce)
        case ScreeningEnded(how=how):
            work.tx.counters.add(f"ended:{how}", work.now.date())
            if how == "minor":
                work.tx.accounts.remember_minor(account.id, work.now + MINOR_FOR)
        case CounterIncremented(name=name):
            work.tx.counters.add(name, work.now.date())
    return None


def _amend(work: Work, row: ScreeningRow, answer: str) -> None:
    """Tell the hospitals that are at work on it that an answer was changed after sending."""
    for referral in work.tx.referrals.of(row.id):
        if referral.status not in OVER:
            notices.amended(work, referral)
            work.tx.amendments.add(referral.id, answer, work.now)
            work.audit(f"account {row.account[:8]}", "answer changed", referral.code, answer)


def _consent(work: Work, row: ScreeningRow, screening: Screening, record: ConsentAnswered) -> None:
    if record.kind in ("share", "remind", "news"):
        _replace(work, row.id, record)
    consent = NewConsent(
        kind=record.kind,
        trial=record.trial,
        site=record.site,
        text_hash=text_hash(record.text),
        lang=screening.lang,
        given=record.given,
        text=record.text,
        who=screening.who,
    )
    work.tx.consents.add(row.id, consent, work.now)
    work.audit(
        f"account {row.account[:8]}",
        f"consent {record.kind} {'given' if record.given else 'refused'}",
        row.id,
    )


def _replace(work: Work, screening: str, record: ConsentAnswered) -> None:
    """Withdraw an earlier yes: asked anew, the last answer counts, whatever it is."""
    for known in work.tx.consents.of(screening):
        asked = (known.kind, known.trial, known.site)
        if asked == (record.kind, record.trial, record.site):
            work.tx.consents.withdraw(known.id, work.now)


def keep_verdicts(work: Work, screening: str, judgements: Iterable[Judgement], on: date) -> None:
    """Keep what was shown, with the rules it was judged by: an amendment may change it."""
    for trial, judged in groupby(judgements, key=lambda judgement: judgement.trial):
        cohorts = {judgement.cohort: judgement_as_json(judgement) for judgement in judged}
        trial_hash = work.content.library.trials[trial].hash
        work.tx.verdicts.save(VerdictRow(screening, trial, trial_hash, on, json.dumps(cohorts)))


def _remind(work: Work, row: ScreeningRow, record: ReminderRequested) -> None:
    consent = given(work.tx, row.id, "remind", record.trial)
    new = NewReminder(row.id, record.trial, consent, record.on, record.until_resumed)
    work.tx.reminders.add(new, work.now)
    work.tx.counters.add("reminder_wished", work.now.date())


def _unremind(work: Work, account: Account, id: int) -> None:
    """End a reminder's consent, and with it the reminder and a letter that is not sent yet."""
    for reminder in work.tx.reminders.open_of(account.id):
        if reminder.id == id:
            work.tx.consents.withdraw(reminder.consent, work.now)
            who = f"account {account.id[:8]}"
            work.audit(who, "consent remind withdrawn", reminder.screening)


def _tell_of_studies(work: Work, row: ScreeningRow, record: NewsRequested) -> None:
    library, consent = work.content.library, given(work.tx, row.id, "news", None)
    known = news.known_now(library, record.fitting)
    new = NewStudyNews(
        row.id, consent, record.until, record.illnesses, known, news.studies_mark(library)
    )
    work.tx.study_news.add(new, work.now)
    work.tx.counters.add("news_wished", work.now.date())


def _tell_no_more(work: Work, account: Account, id: int) -> None:
    """End the consent to be told of studies, and with it what was kept for it."""
    for wish in work.tx.study_news.open_of(account.id):
        if wish.id == id:
            work.tx.consents.withdraw(wish.consent, work.now)
            work.audit(f"account {account.id[:8]}", "consent news withdrawn", wish.screening)


def _erase(work: Work, account: Account) -> None:
    gone = [
        referral
        for row in work.tx.screenings.of(account.id)
        for referral in work.tx.referrals.of(row.id)
    ]
    mine = {referral.code for referral in gone}
    named = {other.code: other for referral in gone for other in kin.kin(work, referral)}
    questions = work.tx.team_questions.of_account(account.id)
    sent = pages.in_chat(work, account)
    erased = work.tx.accounts.erase(account.id, work.now)
    work.content.library.vocabulary.memory.clear()  # their answers lie there, without a name
    pages.erased(work, account.telegram_id, sent)
    work.audit("bot", "erased", f"account {account.id[:8]}")
    for code in erased.codes:
        notices.over(work, code)
    asked.gone(work, questions)
    redraw_kin(work, [other for code, other in named.items() if code not in mine], work.nonce)


def _ended(row: ScreeningRow, now: datetime) -> ScreeningRow:
    return replace(row, touched_at=now, ended_at=now)


def _put_away(screening: Screening) -> Screening:
    """Close a screening because another has begun; its results stay for their time."""
    return replace(screening, phase=Phase.CLOSED, prompt=None, side_prompt=None)
