"""A question as the team reads it, with its words: built at the moment it is sent."""

from bot.desk.chatting import referral_of
from bot.desk.reading import SHARE, offered, person_of, right, text_of
from bot.desk.showing import BUILT, CODE, Keyboard, data_of, keyboard
from bot.referrals.calendar import moment_text
from bot.referrals.history import name_of
from bot.store.records import DueLetter, Grant, TeamQuestionRow
from bot.work import Work

ROOM = 3000  # characters of what was written that are shown, the newest


def built(work: Work, due: DueLetter, grants: list[Grant]) -> dict[str, object] | None:
    """Return a question with its words as they stand when it is sent; None where it is over."""
    question = work.tx.team_questions.get(str(due.letter.payload.get(CODE)))
    grant = right(work.tx, due.letter.chat, question)  # of this study, whatever else they may do
    if question is None or not question.open or grant is None:
        return None
    kept = {k: v for k, v in due.letter.payload.items() if k not in (BUILT, CODE)}
    lang = grant.lang
    text = _open_text(work, lang, question)
    return {**kept, "text": text, "reply_markup": _open_buttons(work, lang, question)}


def _open_text(work: Work, lang: str, question: TeamQuestionRow) -> str:
    """Return the words, the newest that fit, below a first line that names no illness."""
    about = referral_of(work.tx, question)
    head = work.say(
        lang,
        "coordinator-team-open-chat" if about else "coordinator-team-open",
        code=question.code,
        referral=about.code if about else "",
        trial=question.trial,
    )
    person = person_of(work.tx, question)
    reads = work.say(lang, "coordinator-team-lang", lang=person.lang if person else "")
    site, lines = work.app.site(question.site), []
    for message in work.tx.team_questions.written(question.id):
        key = f"coordinator-team-line-{message.side}"
        name = name_of(work, lang, message.actor) if message.actor else ""
        text = text_of(work.app, lang, question, message)
        time = moment_text(lang, message.at, site)
        lines.append(work.say(lang, key, time=time, name=name, text=text))
    shown: list[str] = []
    while lines and sum(map(len, shown)) + len(lines[-1]) <= ROOM:
        shown.insert(0, lines.pop())
    if lines:
        shown.insert(0, work.say(lang, "coordinator-team-earlier", count=len(lines)))
    how = "how" if _is_asked(work, question) else "how-first"
    return "\n\n".join((f"{head}\n{reads}", *shown, work.say(lang, f"coordinator-team-{how}")))


def _is_asked(work: Work, question: TeamQuestionRow) -> bool:
    """Return whether the person has written: else the team does so first, and nothing answers."""
    written = work.tx.team_questions.written(question.id)
    return any(message.side == "person" for message in written)


def _open_buttons(work: Work, lang: str, question: TeamQuestionRow) -> Keyboard:
    rows = [
        [(work.say(lang, f"coordinator-team-reply-{one}"), data_of("reply", question.code, one))]
        for one in (offered(work.app, question) if _is_asked(work, question) else ())
        if one != SHARE or referral_of(work.tx, question) is None  # it is here already
    ]
    written = work.tx.team_questions.written(question.id)
    last = []
    if question.waits and any(message.side == "team" for message in written):
        label = work.say(lang, "coordinator-team-button-nothing")
        last.append((label, data_of("nothing", question.code, str(len(written)))))
    last.append((work.say(lang, "coordinator-team-button-fold"), data_of("fold", question.code)))
    return keyboard([*rows, last])
