"""A site asks a person back: prepared messages in the person's language, answered by buttons."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.app import App, CallbackAnswer
from bot.coordinators import buttons, steps
from bot.coordinators.press import Press
from bot.referrals.card import card_from, local_date
from bot.referrals.card_marks import MOST_ITEMS
from bot.referrals.history import CLAIMS_A_CALL, option_key
from bot.referrals.scripts import in_their_script
from bot.store.records import AskRow, Letter, NewAsk, ReferralRow, ScreeningRow
from bot.work import Work
from dialogs.statuses import ASKABLE, ATTEMPTS, CONTACTED, UNTRIED
from dialogs.words import as_key

PREFIX = "a"
# What each message asks, and what can be answered.
TIMES = ("morning", "afternoon", "evening", "weekend", "stop")
OPTIONS: Mapping[str, tuple[str, ...]] = {
    CLAIMS_A_CALL: TIMES,
    "when": TIMES,  # to somebody who was spoken to: it claims no call in vain
    "reports": ("ready", "partly"),
    "call": ("will", "rather"),
    "still": ("yes", "no"),
}
ASKED = "ui-asked"


def question_key(nonce: str) -> str:
    return f"ask:{nonce}"


def offered(app: App, referral: ReferralRow) -> tuple[str, ...]:
    """Return what can be asked now.

    Not for reports where none is open, nor to call a number unknown; nothing after a "no". What
    says that somebody tried to call needs a call in vain, or records one with it.
    """
    if referral.status not in ASKABLE or not referral.card or referral.said_no_at:
        return ()
    site = app.site(referral.site)
    fits = {
        CLAIMS_A_CALL: referral.status in (*UNTRIED, *ATTEMPTS),
        "when": referral.status in CONTACTED,
        "reports": bool(_open(referral)),
        "call": site is not None and site.public_phone is not None,
    }
    return tuple(kind for kind in OPTIONS if fits.get(kind, True))


def send(done: Press, action: str) -> CallbackAnswer:
    """Send one prepared message, at most once a day of each kind, while the consent holds."""
    kind, tx = done.asked.detail, done.work.tx
    row = tx.screenings.get(done.referral.screening or "")
    account = tx.accounts.get(row.account) if row else None
    if kind not in offered(done.work.app, done.referral) or row is None or account is None:
        done.redrawn()
        return CallbackAnswer(done.say("coordinator-button-old"))
    if not account.reachable:
        done.redrawn()
        return CallbackAnswer(done.say("coordinator-ask-unreachable", code=done.code), alert=True)
    day = local_date(done.work.app, done.referral.site, done.work.now)
    ask = NewAsk(kind, day, done.grant.account, done.work.nonce)
    asked = tx.asks.add(done.code, ask, done.work.now)
    if asked:
        row = replace(row, lang=account.lang or row.lang)
        if kind == CLAIMS_A_CALL:
            steps.record_call(done)
        else:
            steps.acknowledge(done)  # that the team has seen it is heard before the question
        payload = {
            "text": question_text(done.work.app, row, done.referral, kind),
            "reply_markup": keyboard(done.work.app, row.lang, done.work.nonce, kind, OPTIONS[kind]),
        }
        done.work.post(
            Letter(
                question_key(done.work.nonce),
                account.telegram_id,
                account.id,
                "sendMessage",
                in_their_script(done.work, row.id, payload),
                consent=done.referral.consent,
            )
        )
    done.redrawn()
    return CallbackAnswer(
        done.say(f"coordinator-ask-{'sent' if asked else 'again'}", code=done.code)
    )


def is_asked_in_vain(work: Work, letter: Letter) -> bool:
    """Return whether a letter puts a question that nobody may put to the person any more."""
    kind, _, nonce = letter.key.partition(":")
    ask = work.tx.asks.get(nonce) if kind == "ask" else None
    referral = work.tx.referrals.get(ask.code) if ask else None
    return kind == "ask" and (
        referral is None or referral.status not in ASKABLE or referral.said_no_at is not None
    )


def question_text(app: App, row: ScreeningRow, referral: ReferralRow, kind: str) -> str:
    """Return the message: the hospital, the code, of the health only which reports to bring."""
    site = app.site(referral.site)
    return app.say(
        row.lang,
        f"{ASKED}-{kind}",
        who=row.who or "self",
        code=referral.code,
        hospital=app.hospital(row.lang, referral.site),
        phone=site.public_phone if site and site.public_phone else "",
        items=_items(app, row, referral),
    )


def keyboard(
    app: App, lang: str, nonce: str, kind: str, options: tuple[str, ...]
) -> buttons.Keyboard:
    """Return the answers as buttons, one a row.

    They are read on small phones by people who are not well.
    """
    return buttons.keyboard(
        [
            [(option_text(app, lang, kind, option), f"{PREFIX}.{nonce}.{option}")]
            for option in options
        ]
    )


def option_text(app: App, lang: str, kind: str, option: str) -> str:
    return app.say(lang, option_key(kind, option))


def newest_time(asks: Sequence[AskRow]) -> str:
    """Return the newest answer to when a call is welcome, "" where there is none.

    It counts for more than the first wish. That no call is welcome is no time, and may have been
    taken back since.
    """
    timed = (ask for ask in asks if OPTIONS[ask.kind] is TIMES)
    given = [ask.replies[0].option for ask in timed if ask.replies]
    return next((option for option in reversed(given) if option != "stop"), "")


def _open(referral: ReferralRow) -> list[str]:
    """Return the criteria to confirm with reports, of every cohort, each once."""
    criteria = [
        str(atom)
        for cohort in card_from(referral.card).cohorts
        for atom in cohort["confirm"]  # type: ignore[attr-defined]
    ]
    return list(dict.fromkeys(criteria))


def _items(app: App, row: ScreeningRow, referral: ReferralRow) -> str:
    named = []
    for atom in _open(referral):
        key = as_key("criterion", referral.trial, atom)
        if app.content.words.has(key, "short"):
            named.append(app.say(row.lang, key, "short", who=row.who or "self"))
    shown = [f"• {name}" for name in dict.fromkeys(named)]
    if rest := len(shown[MOST_ITEMS:]):
        more = app.say(row.lang, "ui-and-more", count=rest)
        shown = [*shown[:MOST_ITEMS], f"• {more}"]
    return "\n".join(shown)
