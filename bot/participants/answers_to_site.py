"""A person presses an answer to what their hospital asked; nothing in the button is trusted."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.app import App, CallbackAnswer
from bot.coordinators import buttons
from bot.coordinators.posting import CARD, EDIT, at_night, text_to
from bot.coordinators.questions_to_person import (
    ASKED,
    OPTIONS,
    PREFIX,
    keyboard,
    option_text,
    question_key,
    question_text,
)
from bot.referrals import statuses
from bot.referrals.rights import colleagues
from bot.store.records import Account, AskRow, Letter, ReferralRow, ScreeningRow
from bot.store.tx import Transaction

# After these answers the person is asked whether the hospital should delete what it has.
ENDING = ("stop", "no")
TAKE, KEEP = END = ("take", "keep")


@dataclass(frozen=True, slots=True)
class AnswerToSite:
    """What a press stands for, once it is known to be the person's own question."""

    tx: Transaction
    app: App
    account: Account
    row: ScreeningRow
    referral: ReferralRow
    ask: AskRow
    option: str
    now: datetime

    @property
    def lang(self) -> str:
        return self.row.lang

    def say(self, key: str, **args: object) -> str:
        hospital = self.app.hospital(self.lang, self.referral.site)
        who = self.row.who or "self"
        return self.app.say(self.lang, key, who=who, code=self.ask.code, hospital=hospital, **args)


def is_answer(data: str) -> bool:
    return data.startswith(f"{PREFIX}.")


def respond(
    tx: Transaction, app: App, account: Account, lang: str, data: str, now: datetime
) -> tuple[CallbackAnswer, str | None]:
    """What the press shows, and the code of the referral that the person takes back, if any.

    Somebody else's question and one that never was get the same words.
    """
    found = _found(tx, app, account, data, now)
    if found is None:
        return CallbackAnswer(app.say(lang, f"{ASKED}-over")), None
    if found.referral.status not in statuses.names(statuses.ASKABLE):
        _show(found, found.say(f"{ASKED}-closed"))
        return CallbackAnswer(found.say(f"{ASKED}-closed")), None
    if found.option not in _possible(found.ask):
        return CallbackAnswer(found.say(f"{ASKED}-answered")), None
    if found.option == TAKE:
        _show(found, _answers(found, TAKE))
        return CallbackAnswer(), found.ask.code
    seq = len(found.ask.replies) + 1
    if not tx.add_reply(found.ask.nonce, seq, found.option, now):
        return CallbackAnswer(found.say(f"{ASKED}-answered")), None
    _tell_site(found, seq)
    said = _answers(found, found.option)
    if found.option in ENDING:
        _show(found, f"{said}\n\n{found.say(f'{ASKED}-end')}", END)
    else:
        _show(found, said)
    return CallbackAnswer(found.say(f"{ASKED}-thanks")), None


def _found(
    tx: Transaction, app: App, account: Account, data: str, now: datetime
) -> AnswerToSite | None:
    _, _, rest = data.partition(".")
    nonce, _, option = rest.partition(".")
    ask = tx.ask(nonce)
    if ask is None or ask.account != account.id:
        return None
    referral = tx.referral(ask.code)
    row = tx.get_screening(referral.screening or "") if referral else None
    if referral is None or not referral.card or row is None:
        return None
    spoken = replace(row, lang=account.lang or row.lang)  # every part of it in one language
    return AnswerToSite(tx, app, account, spoken, referral, ask, option, now)


def _possible(ask: AskRow) -> tuple[str, ...]:
    """Each question is answered once; an answer that ends it all is asked about once more."""
    if not ask.replies:
        return OPTIONS.get(ask.kind, ())
    last = ask.replies[-1].option
    return END if last in ENDING else ()


def _answers(found: AnswerToSite, newest: str) -> str:
    """Every answer to the question, as the person pressed them."""
    given = [*(reply.option for reply in found.ask.replies), newest]
    texts = [option_text(found.app, found.lang, found.ask.kind, one) for one in given]
    return "\n".join(found.say(f"{ASKED}-answer", answer=text) for text in texts)


def _show(found: AnswerToSite, said: str, options: tuple[str, ...] = ()) -> None:
    """The question stays where it stands, with what became of it in the place of its buttons."""
    ask, account = found.ask, found.account
    question = question_text(found.app, found.row, found.referral, ask.kind)
    payload: dict[str, object] = {"text": f"{question}\n\n{said}"}
    if options:
        payload["reply_markup"] = keyboard(found.app, found.lang, ask.nonce, ask.kind, options)
    found.tx.post(
        Letter(
            f"asked:{ask.nonce}:{len(ask.replies)}:{found.option}",
            account.telegram_id,
            account.id,
            "editMessageText",
            payload,
            edits=question_key(ask.nonce),
            slot=f"asked:{ask.nonce}",
            rank=EDIT,
        )
    )


def _tell_site(found: AnswerToSite, seq: int) -> None:
    """Every coordinator of the trial there, in their language, with the card one press away."""
    app, code, kind = found.app, found.ask.code, found.ask.kind
    for grant in colleagues(found.tx, found.referral):
        text = app.say(
            grant.lang,
            "coordinator-replied",
            code=code,
            question=app.say(grant.lang, f"coordinator-asked-{kind}"),
            answer=option_text(app, grant.lang, kind, found.option),
        )
        letter = text_to(
            grant,
            f"replied:{code}:{found.ask.nonce}:{seq}:{grant.account}",
            text,
            markup=buttons.openers(app, grant.lang, [code]),
            rank=CARD,
            consent=found.referral.consent,
            silent=at_night(app, found.referral, found.now),
        )
        found.tx.post(letter)
