"""A coordinator reads a question and answers it: shown once more first, sent once, relayed."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.app import CallbackAnswer
from bot.channel.events import Event
from bot.channel.letters import NO_PREVIEW, button_data
from bot.desk import showing
from bot.desk.reading import (
    ASKING,
    body_of,
    offered,
    person_of,
    prepared_in,
    right,
    text_of,
)
from bot.desk.showing import CARD, EDIT, FIRST, KEYS, LINK, PREFIX, data_of, keyboard
from bot.referrals.history import name_of
from bot.referrals.scripts import in_their_script
from bot.store.records import Grant, Letter, TeamMessage, TeamQuestionRow
from bot.work import Work
from dialogs.desk.details import personal_details
from dialogs.inquiries.features import HAN
from dialogs.messages import Button
from dialogs.names import clean_text
from dialogs.steps.team import MORE

LONGEST = 1000  # characters of one answer
TEAM, PERSON = "team", "person"
_WORDS = "⟦⟧"  # where the team's words go in, which are relayed as they were written


@dataclass(frozen=True, slots=True)
class DeskPress:
    """One authorised press about a question, in the private chat of a coordinator."""

    work: Work
    grant: Grant
    question: TeamQuestionRow
    detail: str
    message: int

    def say(self, key: str, /, **args: object) -> str:
        return self.work.say(self.grant.lang, key, code=self.question.code, **args)

    def toast(self, key: str, /, **args: object) -> CallbackAnswer:
        return CallbackAnswer(self.say(key, **args))


def is_about(data: str) -> bool:
    return data.startswith(f"{PREFIX}.")


def press(work: Work, lang: str, event: Event) -> CallbackAnswer:
    """Answer a press about a question; its code only says which one is asked for."""
    _, action, code, detail = (*event.text.split(".", 3), "", "", "")[:4]
    question = work.tx.team_questions.get(code)
    grant = right(work.tx, event.user, question)
    if not event.private or question is None or grant is None or action not in DO:
        # The same words: nobody learns which codes exist.
        return CallbackAnswer(work.say(lang, "coordinator-access-denied"))
    done = DeskPress(work, grant, question, detail, event.message)
    if not question.open:
        return done.toast("coordinator-team-gone")
    return DO[action](done)


def open_by_link(work: Work, lang: str, user: int, argument: str) -> str:
    """Post a question into the private chat of who may read it; else return what to say."""
    question = work.tx.team_questions.get(argument.removeprefix(LINK))
    grant = right(work.tx, user, question)
    if question is None or grant is None:
        return work.say(lang, "coordinator-access-denied")
    if not question.open:
        return work.say(lang, "coordinator-team-gone", code=question.code)
    showing.post_open(work, grant, question)
    return ""


def replied(work: Work, event: Event) -> bool:
    """Take a reply to a question for an answer in somebody's own words; False for anything else."""
    key = work.tx.letters.key_of(event.user, event.replies_to) or ""
    kind, _, rest = key.partition(":")
    number = rest.partition(":")[0].removeprefix("q")
    if kind != KEYS or not number.isdecimal():
        return False
    question = work.tx.team_questions.by_id(int(number))
    grant = right(work.tx, event.user, question)
    if question is None or grant is None:
        return False
    done, text = DeskPress(work, grant, question, "", 0), clean_text(event.text)
    if not question.open:
        _said(done, done.say("coordinator-team-gone"))
    elif event.kind == "edited":
        _said(done, done.say("coordinator-team-edited"))
    elif event.cut or not text or len(text) > LONGEST:
        _said(done, done.say("coordinator-team-long", most=LONGEST))
    else:
        _draft(done, body_of(text=text))
    return True


def _open(done: DeskPress) -> CallbackAnswer:
    showing.unfold(done.work, done.grant, done.question, done.message)
    return CallbackAnswer()


def _fold(done: DeskPress) -> CallbackAnswer:
    showing.redraw(done.work, done.question, done.work.nonce)
    return CallbackAnswer()


def _prepared(done: DeskPress) -> CallbackAnswer:
    if done.detail not in offered(done.work.app, done.question):
        return done.toast("coordinator-team-old")
    _draft(done, body_of(prepared=done.detail))
    return CallbackAnswer()


def _nothing(done: DeskPress) -> CallbackAnswer:
    """Let it wait no longer; not where something has come since that was not read."""
    if done.detail != str(len(done.work.tx.team_questions.written(done.question.id))):
        showing.unfold(done.work, done.grant, done.question, done.message)
        return done.toast("coordinator-team-old")
    done.work.tx.team_questions.settle(done.question.id, done.work.now, done.grant.account)
    _redrawn(done)
    return done.toast("coordinator-team-done")


def _draft(done: DeskPress, body: str) -> None:
    """Keep an answer that is not sent yet, and show it as the person will read it."""
    work, nonce = done.work, done.work.nonce
    draft = TeamMessage(TEAM, work.now, nonce, body, actor=done.grant.account)
    if not work.tx.team_questions.write(done.question.id, draft):
        return
    seen = len(work.tx.team_questions.written(done.question.id))
    text, markup = _preview(done, draft, seen)
    letter = Letter(
        _draft_key(done.question, nonce), done.grant.user, done.grant.account, "sendMessage",
        {"text": text, "reply_markup": markup, "link_preview_options": NO_PREVIEW}, rank=FIRST,
    )  # fmt: skip
    work.post(replace(letter, consent=done.question.consent))


def _draft_key(question: TeamQuestionRow, nonce: str) -> str:
    return f"team-draft:{question.ref}:{nonce}"


def _preview(done: DeskPress, draft: TeamMessage, seen: int) -> tuple[str, showing.Keyboard]:
    """Return what the person will read; with whatever came after the `seen` first messages."""
    work, question, mine = done.work, done.question, done.grant.lang
    person = person_of(work.tx, question)
    lang = person[1] if person else mine
    words = text_of(work.app, lang, question, draft)
    parts = [done.say("coordinator-team-preview", text=words)]
    written = work.tx.team_questions.written(question.id)
    if len(written) > seen:
        newest = written[-1]
        name = name_of(work, mine, newest.actor) if newest.actor else ""
        news = done.say(f"coordinator-team-news-{newest.side}", name=name)
        parts.insert(0, done.say("coordinator-team-preview-newer", news=news))
    if prepared_in(draft) and lang != mine:
        own = text_of(work.app, mine, question, draft)
        parts.append(done.say("coordinator-team-preview-own", text=own))
    if not prepared_in(draft) and (HAN.search(words) is not None) != (lang == "zh"):
        parts.append(done.say("coordinator-team-lang", lang=lang))
    if not prepared_in(draft) and (found := personal_details(words)):
        joint = work.say(mine, "ui-list-joint")
        parts.append(done.say("coordinator-team-found", found=joint.join(found)))
    rows = [
        [(done.say("coordinator-team-button-send"),
          data_of("send", question.code, f"{draft.nonce}.{len(written)}"))],
        [(done.say("coordinator-team-button-discard"),
          data_of("drop", question.code, draft.nonce))],
    ]  # fmt: skip
    return "\n\n".join(parts), keyboard(rows)


def _send(done: DeskPress) -> CallbackAnswer:
    """Relay an answer, once; where something was written since it was shown, show it first."""
    work, questions = done.work, done.work.tx.team_questions
    nonce, _, seen = done.detail.partition(".")
    found = questions.draft(nonce)
    if found is None or found[0].id != done.question.id or found[1].sent_at:
        return done.toast("coordinator-team-old")
    draft, person = found[1], person_of(work.tx, done.question)
    if person is None or not person[0].reachable:
        return CallbackAnswer(done.say("coordinator-team-unreachable"), alert=True)
    if seen != str(len(questions.written(done.question.id))):
        text, markup = _preview(done, draft, int(seen) if seen.isdecimal() else 0)
        _shown_at(done, nonce, {"text": text, "reply_markup": markup}, seen)
        return done.toast("coordinator-team-old")
    questions.send(nonce, work.now)
    still = prepared_in(draft) == ASKING
    if not still:
        questions.settle(done.question.id, work.now, done.grant.account)
        work.tx.counters.add("team_answered", work.now.date())
    _relay(done, draft)
    key = "coordinator-team-sent-waits" if still else "coordinator-team-sent"
    _shown_at(done, nonce, {"text": done.say(key)}, "sent")
    _redrawn(done)
    return done.toast(key)


def _relay(done: DeskPress, draft: TeamMessage) -> None:
    """Post an answer to the person: the hospital, the code and the words, and nobody's name."""
    work, question = done.work, done.question
    person = person_of(work.tx, question)
    assert person is not None
    account, lang = person
    words = text_of(work.app, lang, question, draft)
    hospital = work.hospital(lang, question.site)
    text = work.say(lang, "ui-team-answer", hospital=hospital, code=question.code, text=_WORDS)
    more = Button(work.say(lang, "ui-team-button-more"), f"{MORE}{question.code}", "-")
    markup = keyboard([[(more.text, button_data(more))]])
    frame = {"text": text, "reply_markup": markup, "link_preview_options": NO_PREVIEW}
    payload = in_their_script(work, question.screening, frame)
    payload["text"] = str(payload["text"]).replace(_WORDS, words)
    key = f"team-answer:{question.ref}:{draft.nonce}"
    letter = Letter(key, account.telegram_id, account.id, "sendMessage", payload, rank=CARD)
    work.post(replace(letter, consent=question.consent))


def _drop(done: DeskPress) -> CallbackAnswer:
    if not done.work.tx.team_questions.discard(done.detail):
        return done.toast("coordinator-team-old")
    _shown_at(done, done.detail, {"text": done.say("coordinator-team-discarded")}, "dropped")
    return done.toast("coordinator-team-discarded")


def _shown_at(done: DeskPress, nonce: str, payload: dict[str, object], mark: str) -> None:
    """Put something else in the place of an answer that was shown to be sent."""
    key = _draft_key(done.question, nonce)
    letter = Letter(
        f"edit:{key}:{mark}:{done.work.nonce}", done.grant.user, done.grant.account,
        "editMessageText", payload, edits=key, slot=f"edit:{key}", rank=EDIT,
    )  # fmt: skip
    done.work.post(replace(letter, consent=done.question.consent))


def _redrawn(done: DeskPress) -> None:
    fresh = done.work.tx.team_questions.by_id(done.question.id)
    if fresh:
        showing.redraw(done.work, fresh, done.work.nonce)


def _said(done: DeskPress, text: str) -> None:
    key = f"c:{done.work.nonce}"
    letter = Letter(key, done.grant.user, done.grant.account, "sendMessage", {"text": text})
    done.work.post(replace(letter, rank=FIRST))


DO: dict[str, Callable[[DeskPress], CallbackAnswer]] = {
    "open": _open,
    "fold": _fold,
    "reply": _prepared,
    "nothing": _nothing,
    "send": _send,
    "drop": _drop,
}
