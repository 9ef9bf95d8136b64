"""Questions in the chats of a study team: told by their code, and taken back."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta

from bot.channel.letters import NO_PREVIEW
from bot.desk.chatting import named
from bot.desk.reading import (
    groups_of,
    planned_until,
    reachable,
    team_of,
)
from bot.logs import log
from bot.referrals import mail
from bot.referrals.calendar import moment_text, zone_of
from bot.store.ports import Transaction
from bot.store.records import (
    Grant,
    Group,
    Letter,
    QuestionCopy,
    TeamQuestionRow,
)
from bot.work import Work
from dialogs.dates import near_day
from dialogs.words import Words

PREFIX, LINK = "q", "q_"
FIRST, CARD, EDIT = 0, 3, 5  # the ranks of letters, as everywhere on the team's side
BUILT, VIEW = "built", "question"
CODE = "code"  # in a payload: of the question that is built when it is sent
KEYS = "question"  # the beginning of the keys of its letters
Keyboard = dict[str, object]


def data_of(action: str, code: str, detail: str = "") -> str:
    return ".".join((PREFIX, action, code, *([detail] if detail else [])))


def keyboard(rows: Iterable[Iterable[tuple[str, str]]]) -> Keyboard:
    """Return a keyboard of rows of (label, data)."""
    return {
        "inline_keyboard": [
            [{"text": label, "callback_data": data} for label, data in row] for row in rows
        ]
    }


def announce(work: Work, question: TeamQuestionRow, *, again: bool = False) -> bool:
    """Tell the team that somebody has asked, or written again; with nobody there, the admins.

    Nothing of the words is in it. Returns whether somebody at the site can be reached.
    """
    redraw(work, question, work.nonce)
    for grant in team_of(work.tx, question):
        post_alert(work, grant, question, again=again)
    for group in groups_of(work.tx, question):
        _post_to_group(work, group, question)
    if reachable(work.tx, team_of(work.tx, question)):
        return True
    log().warning("a question waits, nobody at the site receives it", site=question.site)
    tell_by_mail(work, question)
    tell_admins(work, question, "admin-team-nobody", work.nonce)
    return False


def post_alert(work: Work, grant: Grant, question: TeamQuestionRow, *, again: bool = False) -> bool:
    """Tell one coordinator that a question waits, once for each time that it began to."""
    written = len(work.tx.team_questions.written(question.id))
    key = f"{KEYS}:{question.ref}:{grant.account}:{written}"
    text = _folded_text(work, grant.lang, question, again=again)
    markup = _folded_buttons(work, grant.lang, question)
    return _post(work, grant, question, key, {"text": text, "reply_markup": markup})


def post_open(work: Work, grant: Grant, question: TeamQuestionRow) -> None:
    """Post a question with its words into the private chat of who may read it."""
    key = f"{KEYS}:{question.ref}:{grant.account}:{work.nonce}"
    _post(work, grant, question, key, {BUILT: VIEW, CODE: question.code})
    work.audit(grant.account, "question read", question.code)


def _post(
    work: Work, grant: Grant, question: TeamQuestionRow, key: str, payload: Mapping[str, object]
) -> bool:
    whole = {"link_preview_options": NO_PREVIEW, "protect_content": True, **payload}
    letter = Letter(key, grant.user, grant.account, "sendMessage", whole, rank=CARD)
    if not work.post(replace(letter, consent=question.consent)):
        return False
    work.tx.team_questions.show(question.id, QuestionCopy(key, account=grant.account), work.now)
    return True


def unfold(work: Work, grant: Grant, question: TeamQuestionRow, message: int) -> None:
    """Show the words in the very message that was pressed; where it is not ours, in a new one."""
    key = work.tx.letters.key_of(grant.user, message)
    if key is None or not key.startswith(f"{KEYS}:{question.ref}:"):
        post_open(work, grant, question)
        return
    edit = _edit(key, work.nonce, question, {BUILT: VIEW, CODE: question.code})
    work.post(replace(edit, chat=grant.user, account=grant.account))
    work.audit(grant.account, "question read", question.code)


def redraw(work: Work, question: TeamQuestionRow, mark: str) -> None:
    """Fold every copy, as the question stands now; of one that is over its code alone is left."""
    tx, open_ = work.tx, question.open
    team = {grant.account: grant for grant in team_of(tx, question)}
    for copy in tx.team_questions.copies(question.id):
        if copy.group:
            _redraw_in_group(work, copy, question, mark)
            continue
        account = tx.accounts.get(str(copy.account))
        reader = team.get(str(copy.account))
        if account is None or (open_ and reader is None):
            continue
        lang = (reader and reader.lang) or account.lang or work.app.site_lang(question.site)
        payload: dict[str, object] = {"text": _folded_text(work, lang, question)}
        if open_:
            payload["reply_markup"] = _folded_buttons(work, lang, question)
        edit = _edit(copy.key, mark, question, payload)
        work.post(replace(edit, chat=account.telegram_id, account=account.id))


def over(work: Work, question: TeamQuestionRow) -> None:
    """Take a question back out of the chats, and ask whoever was told of it to delete their notes.

    It was taken back, erased, or its time is over.
    """
    mark = f"{question.state}:{work.now.isoformat()}"
    redraw(work, question, mark)
    tx = work.tx
    shown = {str(copy.account) for copy in tx.team_questions.copies(question.id) if copy.account}
    team = {grant.account: grant for grant in team_of(tx, question)}
    for id in sorted(shown):
        account = tx.accounts.get(id)
        if account is None:
            continue
        lang = team[id].lang if id in team else account.lang or work.app.site_lang(question.site)
        text = work.say(lang, f"coordinator-team-{question.state}", code=question.code)
        key = f"over:{question.ref}:{id}:{mark}"
        payload = {"text": text}
        letter = Letter(key, account.telegram_id, id, "sendMessage", payload, rank=CARD)
        work.post(replace(letter, former=True))


def take_from(tx: Transaction, words: Words, grant: Grant, mark: str) -> None:
    """Take the questions of a site out of the chat of somebody whose right there has ended."""
    for question, copy in tx.team_questions.shown_to(grant.account):
        if question.site == grant.site:
            text = words.say(grant.lang, "coordinator-team-gone", code=question.code)
            edit = _edit(copy.key, mark, question, {"text": text})
            tx.letters.post(
                replace(edit, chat=grant.user, account=grant.account, consent=None, former=True)
            )


def tell_by_mail(work: Work, question: TeamQuestionRow) -> None:
    """Let the mail of the site say that a question waits: its code, and nothing of the words."""
    mail.post(work, question.site, [mail.item(mail.ASKED, question.code)])


def tell_admins(work: Work, question: TeamQuestionRow, words: str, mark: str) -> None:
    for admin in work.tx.grants.admins():
        site = work.hospital(admin.lang, question.site)
        text = work.say(admin.lang, words, site=site, code=question.code, id=question.site)
        key = f"{words}:{question.ref}:{mark}:{admin.account}"
        letter = Letter(key, admin.user, admin.account, "sendMessage", {"text": text}, rank=FIRST)
        work.post(replace(letter, consent=question.consent))


def _post_to_group(work: Work, group: Group, question: TeamQuestionRow) -> None:
    """Post the code to a group, once: the words are behind a link to the private chat."""
    key = f"{KEYS}:{question.ref}:group {group.ref}"
    payload = _in_group(work, question)
    letter = Letter(key, group.chat, None, "sendMessage", payload, rank=CARD)
    if work.post(replace(letter, consent=question.consent)):
        work.tx.team_questions.show(question.id, QuestionCopy(key, group=group.ref), work.now)


def _redraw_in_group(work: Work, copy: QuestionCopy, question: TeamQuestionRow, mark: str) -> None:
    group = work.tx.groups.of_ref(str(copy.group))
    sent = work.tx.letters.message_of(copy.key)
    if group is None or (sent and sent[0] != group.chat):
        return  # nothing in a chat that was left behind can be edited
    if not question.open or (group.bound and group.covers(question.trial)):
        edit = _edit(copy.key, mark, question, _in_group(work, question))
        work.post(replace(edit, chat=group.chat))


def _in_group(work: Work, question: TeamQuestionRow) -> dict[str, object]:
    lang = work.app.site_lang(question.site)
    state = question.state if question.open else "over"
    key = f"coordinator-team-group-{'waits' if state == 'waiting' else state}"
    text = work.say(lang, key, code=question.code, trial=question.trial)
    if not question.open:
        return {"text": text}
    label = work.say(lang, "coordinator-button-open-in-private")
    url = f"https://t.me/{work.app.bot_username}?start={LINK}{question.code}"
    markup = {"inline_keyboard": [[{"text": label, "url": url}]]}
    return {"text": text, "link_preview_options": NO_PREVIEW, "reply_markup": markup}


def _edit(key: str, mark: str, question: TeamQuestionRow, payload: Mapping[str, object]) -> Letter:
    """Return the edit of one copy, to nobody yet: the caller knows the chat."""
    return Letter(
        f"edit:{key}:{mark}",
        0,
        None,
        "editMessageText",
        {"link_preview_options": NO_PREVIEW, **payload},
        edits=key,
        slot=f"edit:{key}",
        rank=EDIT,
        consent=question.consent if question.open else None,
        former=not question.open,
    )


def _folded_text(work: Work, lang: str, question: TeamQuestionRow, *, again: bool = False) -> str:
    """Return what is told of a question without its words."""
    if not question.open:
        return work.say(lang, "coordinator-team-gone", code=question.code)
    kind = "alert-answered" if not question.waits else "alert-again" if again else "alert"
    site = work.app.site(question.site)
    since = question.waits_since if question.waits else question.touched_at
    until = planned_until(work.app, question) - timedelta(seconds=1)
    return work.say(
        lang,
        f"coordinator-team-{kind}",
        code=named(work.tx, question),
        trial=question.trial,
        site=work.hospital(lang, question.site),
        since=moment_text(lang, since, site),
        until=near_day(lang, until.astimezone(zone_of(site)).date()),
    )


def _folded_buttons(work: Work, lang: str, question: TeamQuestionRow) -> Keyboard:
    label = "read" if question.waits else "read-again"
    text = work.say(lang, f"coordinator-team-button-{label}")
    return keyboard([[(text, data_of("open", question.code))]])
