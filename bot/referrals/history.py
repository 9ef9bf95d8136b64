"""The history of a referral: what was done, by whom and when, as colleagues read it."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.app import App
from bot.referrals import visits
from bot.referrals.calendar import moment_text, zone_of
from bot.store.ports import Transaction
from bot.store.records import OpenReferral, ReferralRow, StepRow
from bot.work import Work
from dialogs.dates import near_day
from dialogs.statuses import ATTEMPTS, CONTACTED, OVER, ReferralStatus
from dialogs.words import as_key

UNDO_WITHIN = timedelta(minutes=10)
CLAIMS_A_CALL = "time"  # the kind of message that says that somebody tried to call
# Steps that are not told by the status they led to.
OWN_WORDS = {"reopen": "coordinator-history-reopened", "no_show": "coordinator-history-no-show"}
LAST = 3  # steps on a card; all of them are one press away


def newest(tx: Transaction, code: str) -> StepRow | None:
    steps = tx.steps.of(code)
    return steps[-1] if steps else None


def undoable(work: Work, referral: ReferralRow) -> datetime | None:
    """Return until when the newest step can be taken back; None where it can be no more.

    Shared anew, a referral has a status that no step of anybody here led to. A call that the
    person was told of was made.
    """
    last = newest(work.tx, referral.code)
    if last is None or last.undone_at or last.became != referral.status:
        return None
    until = last.at + UNDO_WITHIN
    return until if work.now <= until and not _was_told_of(work.tx, last, referral.code) else None


def _was_told_of(tx: Transaction, step: StepRow, code: str) -> bool:
    """Return whether a message has told the person of an attempt to call them."""
    if step.became not in ATTEMPTS:
        return False
    return any(ask.kind == CLAIMS_A_CALL and ask.at >= step.at for ask in tx.asks.of(code))


def counting(tx: Transaction, code: str) -> list[StepRow]:
    """Return the steps that were not undone, oldest first."""
    return [step for step in tx.steps.of(code) if step.undone_at is None]


def lasting(steps: Iterable[StepRow]) -> list[StepRow]:
    """Return steps without the ends that were reopened, and without the reopenings."""
    kept: list[StepRow] = []
    for step in steps:
        if step.trigger != "reopen":
            kept.append(step)
        elif kept and kept[-1].became == step.was:
            kept.pop()
    return kept


def step_that_ended(tx: Transaction, referral: ReferralRow) -> StepRow | None:
    """Return the step that led to the end at which a referral stands.

    None where it was closed by a version that kept no steps.
    """
    steps = reversed(counting(tx, referral.code))
    return next((s for s in steps if s.became == referral.status and s.was != s.became), None)


def status_before(tx: Transaction, referral: ReferralRow) -> ReferralStatus:
    """Return the last status before the end at which a referral stands.

    Nobody can unsee a card: what ended while it was new was seen.
    """
    ended = step_that_ended(tx, referral)
    if ended is None or ended.was == ReferralStatus.NEW:
        return ReferralStatus.ACKNOWLEDGED
    return ended.was


def was_spoken_to(tx: Transaction, referral: OpenReferral | ReferralRow) -> bool:
    """Return whether somebody at the site has spoken to the person, whatever was pressed since.

    "Does not want to take part" is what a person says, too, unless they said it here themselves.
    """
    spoken = {*CONTACTED, ReferralStatus.ENROLLED}
    if referral.call_again_at is None:
        spoken.add(ReferralStatus.DECLINED)
    return any(step.became in spoken for step in counting(tx, referral.code))


def lines(work: Work, lang: str, referral: ReferralRow, most: int = LAST) -> list[str]:
    """Return the newest steps that still count, oldest first."""
    steps = counting(work.tx, referral.code)[-most:]
    return [_line(work, lang, referral, step) for step in steps]


def notes_line(work: Work, lang: str, referral: ReferralRow) -> list[str]:
    """Return how many notes there are, where there are any."""
    notes = len(work.tx.notes.of(referral.code))
    return [work.say(lang, "coordinator-card-notes", count=notes)] if notes else []


def whole(work: Work, lang: str, referral: ReferralRow) -> list[str]:
    """Return every step and every note, in order of time."""
    dated = [
        (step.at, _line(work, lang, referral, step)) for step in work.tx.steps.of(referral.code)
    ]
    site = work.site(referral.site)
    for note in work.tx.notes.of(referral.code):
        line = work.say(
            lang,
            "coordinator-history-note",
            time=moment_text(lang, note.at, site),
            who=name_of(work, lang, note.actor),
            text=note.text,
        )
        dated.append((note.at, line))
    dated += _exchanged(work, lang, referral)
    for amendment in work.tx.amendments.of(referral.id):
        time = moment_text(lang, amendment.at, site)
        dated.append((amendment.at, work.say(lang, "coordinator-history-amended", time=time)))
    return [line for _, line in sorted(dated, key=lambda pair: pair[0])]


def amendments(tx: Transaction, referral: ReferralRow) -> frozenset[str]:
    """Return the nonces of the answers that were given after sending."""
    return frozenset(row.answer for row in tx.amendments.of(referral.id) if row.answer)


def _exchanged(work: Work, lang: str, referral: ReferralRow) -> list[tuple[datetime, str]]:
    """Return what the person was asked back, and what they pressed."""
    dated, site = [], work.site(referral.site)
    for ask in work.tx.asks.of(referral.code):
        asked = work.say(
            lang,
            "coordinator-history-asked",
            time=moment_text(lang, ask.at, site),
            who=name_of(work, lang, ask.actor),
            question=work.say(lang, f"coordinator-asked-{ask.kind}"),
        )
        dated.append((ask.at, asked))
        for reply in ask.replies:
            answer = work.say(lang, option_key(ask.kind, reply.option))
            time = moment_text(lang, reply.at, site)
            line = work.say(lang, "coordinator-history-replied", time=time, answer=answer)
            dated.append((reply.at, line))
    return dated


def name_of(work: Work, lang: str, account: str) -> str:
    """Return a colleague's name as Telegram shows it; a former one has none here any more."""
    known = work.tx.accounts.get(account)
    grants = work.tx.grants.of(known.telegram_id) if known else []
    name = next((grant.name for grant in grants if grant.name), "")
    return name or work.say(lang, "coordinator-a-colleague")


def option_key(kind: str, option: str) -> str:
    """Return the words of an answer to a message of that kind, or to what followed a "no"."""
    asked = "end" if option in ("take", "keep", "again") else "time" if kind == "when" else kind
    return f"ui-asked-{asked}-option-{option}"


def actor_of(work: Work, lang: str, referral: ReferralRow, account: str) -> str:
    """Return who took a step: a colleague, or the person, whose changed mind reopens."""
    owner = work.tx.screenings.get(referral.screening or "")
    if owner and owner.account == account:
        return work.say(lang, "coordinator-the-person")
    return name_of(work, lang, account)


def status_text(app: App, lang: str, status: ReferralStatus) -> str:
    return app.say(lang, as_key("coordinator-status", status.value))


def no_text(app: App, lang: str, referral: ReferralRow) -> str:
    """Return since when nobody may call, "" where somebody may: the person's word ends it."""
    at, word = referral.said_no_at, "said-no"
    if referral.status in OVER:
        at, word = referral.withdrawn_at or referral.updated_at, referral.status.value
    if at is None:
        return ""
    day = near_day(lang, at.astimezone(zone_of(app.site(referral.site))).date())
    return app.say(lang, f"coordinator-no-{word}", date=day)


def criterion_text(app: App, lang: str, trial: str, criterion: str) -> str:
    """Return a criterion's short name and its number in the protocol.

    The number alone where it has no name.
    """
    if criterion == "other":
        return app.say(lang, "coordinator-button-other-criterion")
    key = as_key("criterion", trial, criterion)
    if not app.content.words.has(key, "short"):
        return criterion
    short = app.say(lang, key, "short", who="other")
    return app.say(lang, "coordinator-card-item", short=short, id=criterion)


def _line(work: Work, lang: str, referral: ReferralRow, step: StepRow) -> str:
    args = {
        "time": moment_text(lang, step.at, work.site(referral.site)),
        "who": actor_of(work, lang, referral, step.actor),
        "status": work.say(lang, OWN_WORDS[step.trigger])
        if step.trigger in OWN_WORDS
        else status_text(work.app, lang, step.became),
    }
    text = work.say(lang, "coordinator-history-step", **args)
    if step.detail:
        text += work.say(
            lang, "coordinator-history-detail", detail=_detail(work.app, lang, referral, step)
        )
    if step.undone_by:
        who = name_of(work, lang, step.undone_by)
        text += work.say(lang, "coordinator-history-undone", who=who)
    return text


def _detail(app: App, lang: str, referral: ReferralRow, step: StepRow) -> str:
    visit = visits.parse(str(step.detail)) if step.trigger in ("book", "no_show") else None
    if visit:
        return visits.shortly(lang, visit)
    if step.trigger == "book":
        return app.say(lang, "coordinator-button-book-later")
    return reason_text(app, lang, referral.trial, step)


def reason_text(app: App, lang: str, trial: str, step: StepRow) -> str:
    """Return why a step ended a referral: the criterion, or what kept the person; else ""."""
    if not step.detail:
        return ""
    if step.trigger == "decline":
        return app.say(lang, f"coordinator-reason-{step.detail}")
    return criterion_text(app, lang, trial, step.detail)
