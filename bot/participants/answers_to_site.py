"""A person presses an answer to what their hospital asked; nothing in the button is trusted."""

from dataclasses import dataclass, replace

from bot.app import CallbackAnswer
from bot.coordinators import buttons, owed, refusals
from bot.coordinators.posting import CARD, EDIT, about, text_to
from bot.coordinators.questions_to_person import (
    ASKED,
    OPTIONS,
    PREFIX,
    keyboard,
    option_text,
    question_key,
    question_text,
)
from bot.referrals.rights import colleagues
from bot.referrals.scripts import in_their_script
from bot.store.records import Account, AskRow, Letter, ReferralRow, ScreeningRow
from bot.work import Work
from dialogs.statuses import ASKABLE, RETURNS

# After these answers nobody may call, until the person says otherwise.
ENDING = ("stop", "no")
# Then it can be taken back altogether, or calls allowed again. `keep` stands under messages of
# before, which offered to leave everything as it is.
TAKE, AGAIN = END = ("take", "again")
KEEP = "keep"


@dataclass(frozen=True, slots=True)
class AnswerToSite:
    """A press that answers the hospital, once it is known to be on the person's own question."""

    work: Work
    account: Account
    row: ScreeningRow
    referral: ReferralRow
    ask: AskRow
    option: str

    @property
    def lang(self) -> str:
        return self.row.lang

    def say(self, key: str, **args: object) -> str:
        hospital = self.work.hospital(self.lang, self.referral.site)
        who = self.row.who or "self"
        return self.work.say(self.lang, key, who=who, code=self.ask.code, hospital=hospital, **args)


def is_answer(data: str) -> bool:
    return data.startswith(f"{PREFIX}.")


def respond(
    work: Work, account: Account, lang: str, data: str
) -> tuple[CallbackAnswer, str | None]:
    """Take an answer; return what the press shows.

    With it the code of the referral that the person takes back, if any. Somebody else's question
    and one that never was get the same words.
    """
    answer = _read_press(work, account, data)
    if answer is None:
        return CallbackAnswer(work.say(lang, f"{ASKED}-over")), None
    open_to = (*ASKABLE, *RETURNS) if answer.option == AGAIN else ASKABLE
    if answer.referral.status not in open_to:
        _show(answer, answer.say(f"{ASKED}-closed"))
        return CallbackAnswer(answer.say(f"{ASKED}-closed")), None
    if answer.option not in _possible(answer.ask):
        return CallbackAnswer(answer.say(f"{ASKED}-answered")), None
    if answer.option == TAKE:
        _show(answer, _answers(answer, TAKE))
        return CallbackAnswer(), answer.ask.code
    seq = len(answer.ask.replies) + 1
    if not work.tx.asks.reply(answer.ask.nonce, seq, answer.option, work.now):
        return CallbackAnswer(answer.say(f"{ASKED}-answered")), None
    text = _answers(answer, answer.option)
    if answer.option == AGAIN:
        refusals.allowed_again(work, answer.referral, account.id)
        _show(answer, f"{text}\n\n{answer.say('ui-call-again-done')}")
    elif answer.option in ENDING:
        refusals.said_no(work, answer.referral, account.id)
        _tell_site(answer, seq)
        _show(answer, f"{text}\n\n{answer.say(f'{ASKED}-end')}", END)
    else:
        _tell_site(answer, seq)
        _show(answer, text)
    return CallbackAnswer(answer.say(f"{ASKED}-thanks")), None


def _read_press(work: Work, account: Account, data: str) -> AnswerToSite | None:
    _, _, rest = data.partition(".")
    nonce, _, option = rest.partition(".")
    ask = work.tx.asks.get(nonce)
    if ask is None or ask.account != account.id:
        return None
    referral = work.tx.referrals.get(ask.code)
    row = work.tx.screenings.get(referral.screening or "") if referral else None
    if referral is None or not referral.card or row is None:
        return None
    spoken = replace(row, lang=account.lang or row.lang)  # every part of it in one language
    return AnswerToSite(work, account, spoken, referral, ask, option)


def _possible(ask: AskRow) -> tuple[str, ...]:
    """Return what can be answered now.

    Each question is answered once; an answer that ends it all is asked about once more.
    """
    if not ask.replies:
        return OPTIONS.get(ask.kind, ())
    last = ask.replies[-1].option
    return (*END, KEEP) if last in ENDING else ()


def _answers(answer: AnswerToSite, newest: str) -> str:
    """Return every answer to the question, as the person pressed them."""
    given = [*(reply.option for reply in answer.ask.replies), newest]
    texts = [option_text(answer.work.app, answer.lang, answer.ask.kind, option) for option in given]
    return "\n".join(answer.say(f"{ASKED}-answer", answer=text) for text in texts)


def _show(answer: AnswerToSite, text: str, options: tuple[str, ...] = ()) -> None:
    """Show the question where it stands, with what became of it in the place of its buttons."""
    ask, account = answer.ask, answer.account
    question = question_text(answer.work.app, answer.row, answer.referral, ask.kind)
    payload: dict[str, object] = {"text": f"{question}\n\n{text}"}
    if options:
        payload["reply_markup"] = keyboard(
            answer.work.app, answer.lang, ask.nonce, ask.kind, options
        )
    answer.work.post(
        Letter(
            f"asked:{ask.nonce}:{len(ask.replies)}:{answer.option}",
            account.telegram_id,
            account.id,
            "editMessageText",
            in_their_script(answer.work, answer.row.id, payload),
            edits=question_key(ask.nonce),
            slot=f"asked:{ask.nonce}",
            rank=EDIT,
        )
    )


def _tell_site(answer: AnswerToSite, seq: int) -> None:
    """Tell every coordinator of the trial there, in their language.

    The card is one press away.
    """
    work, code, kind = answer.work, answer.ask.code, answer.ask.kind
    refused, letters = answer.option in ENDING, []
    for grant in colleagues(work.tx, answer.referral):
        text = work.say(
            grant.lang,
            "coordinator-refused" if refused else "coordinator-replied",
            code=code,
            question=work.say(grant.lang, f"coordinator-asked-{kind}"),
            answer=option_text(work.app, grant.lang, kind, answer.option),
        )
        letter = text_to(
            grant,
            f"replied:{answer.referral.ref}:{answer.ask.nonce}:{seq}:{grant.account}",
            text,
            markup=buttons.openers(work.app, grant.lang, [code]),
            rank=CARD,
        )
        letters.append(about(answer.referral, letter))
    owed.tell(work, answer.referral, owed.NO_CALL if refused else owed.READ, letters)
