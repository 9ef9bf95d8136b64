"""The answers to a person with a grant, and to the opener of an invitation."""

from bot.app import CallbackAnswer
from bot.channel.events import Event
from bot.coordinators import binding, commands, endings, lists, lookups, owners, stops, visiting
from bot.coordinators.actions import open_by_link, press
from bot.coordinators.buttons import LINK
from bot.coordinators.posting import FIRST, named_by, redraw, text_to
from bot.desk import answering
from bot.desk.showing import LINK as LINK_TO_QUESTION
from bot.first_help import first_help_to
from bot.referrals.rights import right
from bot.store.ports import Transaction
from bot.store.records import Grant, Note, ReferralRow
from bot.work import Work
from dialogs.redflags import red_flag

LONGEST_NAME = 40
LONGEST_NOTE = 1000  # one message holds a few of them


def respond(work: Work, grants: list[Grant], event: Event) -> CallbackAnswer:
    """Answer what somebody with a grant did in their private chat."""
    grant = grants[0]
    account = work.tx.accounts.ensure(event.user, work.now)
    if not account.reachable:
        work.tx.accounts.set_reachable(account.id, True)
    match event.kind:
        case "pressed" if first_help_to(work, event):
            pass
        case "pressed" if answering.is_about(event.text):
            return answering.press(work, grant.lang, event)
        case "pressed" if stops.is_about(event.text):
            return stops.press(work, grants, event.text, event.message)
        case "pressed" if lists.is_about(event.text):
            return lists.press(work, grants, event)
        case "pressed" if lookups.is_about(event.text):
            return lookups.press(work, grants, event)
        case "pressed" if binding.is_about(event.text):
            return binding.press(work, grants, event.text)
        case "pressed" if endings.is_about(event.text):
            referral = work.tx.referrals.get(endings.code_in(event.text))
            reach = right(work.tx, event.user, referral)
            if referral is None or reach is None:
                return CallbackAnswer(work.say(grant.lang, "coordinator-access-denied"))
            return endings.keep_longer(work, referral, reach.lang, reach.account)
        case "pressed":
            return press(work, grant.lang, event)
        case "command" if event.text == "start" and _is_link(event.argument):
            if refusal := _opened(work, grant, event):
                _say(work, grant, refusal)
        case "command":
            commands.call(work, grants, event.text, event.argument)
        # A note about a patient may well hold a red flag, and is not about who writes it.
        case "text" | "edited" if event.replies_to and answering.replied(work, event):
            pass
        case "text" | "edited" if event.replies_to and _noted(work, event):
            pass
        case "text" | "edited" | "media" if flag := event.alarm or red_flag(event.text):
            first_help_to(work, event, flag)
        case "text" | "media" | "contact":
            works = any(held.works for held in grants)
            key = "coordinator-text-not-read" if works else "admin-text-not-read"
            _say(work, grant, work.say(grant.lang, key))
    return CallbackAnswer()


def _is_link(argument: str) -> bool:
    return argument.startswith((LINK, LINK_TO_QUESTION))


def _opened(work: Work, grant: Grant, event: Event) -> str:
    """Open what a link out of a group names, a card or a question; else return what to say."""
    if event.argument.startswith(LINK_TO_QUESTION):
        return answering.open_by_link(work, grant.lang, event.user, event.argument)
    return open_by_link(work, grant.lang, event.user, event.argument.removeprefix(LINK))


# What is about one referral and names it next in its key.
NOTED_UNDER = (
    "card",
    "answers",
    "history",
    "replied",
    "amended",
    "rules",
    owners.HANDED,
    visiting.FILE,
)


def _noted(work: Work, event: Event) -> bool:
    """Keep a reply to what is about one referral as a note for the colleagues.

    False for anything else. The newest message is often not the card, but the person's answer or
    the list of all answers.
    """
    referral, grant, kind = _replied_about(work.tx, event)
    if referral is None or grant is None:
        return False
    lang = grant.lang
    if kind == visiting.FILE and event.kind != "edited":
        work.post(visiting.text_of_place(work, grant, referral, event.text))
        redraw(work, work.tx.referrals.get(referral.code) or referral, work.nonce)
    elif event.kind == "edited":
        text = work.say(lang, "coordinator-note-edited", code=referral.code)
        _say(work, grant, text)
    elif event.cut or len(event.text) > LONGEST_NOTE:
        _say(work, grant, work.say(lang, "coordinator-note-long", most=LONGEST_NOTE))
    elif work.tx.notes.add(referral.code, Note(work.now, grant.account, event.text), work.nonce):
        redraw(work, referral, work.nonce)
        if kind == owners.HANDED:
            owners.tell_of_note(work, referral, grant)
        _say(work, grant, work.say(lang, "coordinator-noted", code=referral.code))
    return True


def _replied_about(tx: Transaction, event: Event) -> tuple[ReferralRow | None, Grant | None, str]:
    key = tx.letters.key_of(event.user, event.replies_to) or ""
    kind, _, rest = key.partition(":")
    referral = named_by(tx, rest.partition(":")[0]) if kind in NOTED_UNDER else None
    return referral, right(tx, event.user, referral), kind


def _say(work: Work, grant: Grant, text: str, rank: int = FIRST) -> None:
    work.post(text_to(grant, f"c:{work.nonce}", text, rank=rank))
