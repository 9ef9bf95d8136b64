"""The clock at the desk: a question that waits too long, its end, and the team's daily list."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import Any

from bot.desk import showing
from bot.desk.reading import is_late, person_of, planned_until, reachable, team_of
from bot.desk.showing import FIRST, Keyboard, data_of, keyboard
from bot.referrals.calendar import may_disturb, waited
from bot.referrals.card import local_date
from bot.store.records import Grant, Letter, TeamQuestionRow
from bot.work import Work

MOST = 8  # codes with a button


@dataclass(frozen=True, slots=True)
class Waiting:
    """The questions of a site that wait for an answer, what waits longest first."""

    questions: tuple[TeamQuestionRow, ...]

    def __len__(self) -> int:
        return len(self.questions)


def waiting_for(work: Work, grant: Grant) -> Waiting:
    """Return what waits for somebody at their site."""
    open_ = work.tx.team_questions.open_of_site(str(grant.site))
    return Waiting(tuple(one for one in open_ if one.waits and grant.covers(one.trial)))


def summary_line(work: Work, lang: str, waiting: Waiting) -> list[str]:
    """Return the line of the summary that says what waits; none where nothing does."""
    if not waiting.questions:
        return []
    codes = [_item(work, lang, one) for one in waiting.questions[:MOST]]
    listed = work.say(lang, "coordinator-codes-joint").join(codes)
    return [work.say(lang, "coordinator-team-summary", count=len(waiting), codes=listed)]


def late_lines(work: Work, lang: str, grant: Grant) -> list[str]:
    """Return a line for each question that has waited too long for somebody's team."""
    return [f"❓ {_item(work, lang, one)}" for one in late_of(work, grant)]


def late_of(work: Work, grant: Grant) -> list[TeamQuestionRow]:
    """Return the questions that have waited too long for somebody's team."""
    return [one for one in waiting_for(work, grant).questions if is_late(work, one)]


def _item(work: Work, lang: str, question: TeamQuestionRow) -> str:
    if not is_late(work, question):
        return question.code
    time = waited(work.app, lang, question.waits_since, work.now)
    return work.say(lang, "coordinator-team-summary-late", code=question.code, time=time)


def openers(work: Work, lang: str, questions: list[TeamQuestionRow]) -> list[list[dict[str, str]]]:
    """Return the rows of buttons that open the questions, for a keyboard of others."""
    row = [
        {
            "text": work.say(lang, "coordinator-team-button-open", code=one.code),
            "callback_data": data_of("open", one.code),
        }
        for one in questions[:MOST]
    ]
    return [row[n : n + 2] for n in range(0, len(row), 2)]


def with_openers(work: Work, lang: str, markup: Keyboard, asked: Iterable[Waiting]) -> Keyboard:
    """Return a keyboard with the buttons of the questions above its own."""
    questions = [question for waiting in asked for question in waiting.questions]
    kept: Any = markup.get("inline_keyboard", [])
    return {"inline_keyboard": [*openers(work, lang, questions), *kept]}


def listed(work: Work, grants: list[Grant]) -> tuple[str, Keyboard | None]:
    """Return every question that waits for somebody, with a button each."""
    lang, lines = grants[0].lang, list[str]()
    found: list[TeamQuestionRow] = []
    for grant in grants:
        waiting = waiting_for(work, grant)
        for line in summary_line(work, lang, waiting):
            lines += [work.hospital(lang, str(grant.site)), line]
        found += waiting.questions
    if not found:
        return work.say(lang, "coordinator-team-none"), None
    return "\n".join(lines), {"inline_keyboard": openers(work, lang, found)}


def tell_waiting(work: Work, grant: Grant) -> None:
    """Tell somebody who is newly bound, or newly needed, of each question that waits there."""
    for question in waiting_for(work, grant).questions:
        showing.post_alert(work, grant, question)


def left_alone(work: Work, site: str) -> None:
    """Tell the admins, once a day, of questions for which nobody at a site is left."""
    for question in work.tx.team_questions.open_of_site(site):
        if question.waits and not reachable(work.tx, team_of(work.tx, question)):
            day = local_date(work.app, site, work.now)
            showing.tell_admins(work, question, "admin-team-nobody", str(day))


def post_due(work: Work) -> int:
    """Tell people and teams of what is past the days planned for an answer; return how many."""
    return sum(
        bool(work.tx.isolated(partial(_tell_late, work, question), "late question"))
        for site in work.content.library.sites.values()
        if may_disturb(site, work.now)
        for question in work.tx.team_questions.open_of_site(site.id)
        if question.waits and question.late_told_at is None
        if work.now >= planned_until(work.app, question)
    )


def _tell_late(work: Work, question: TeamQuestionRow) -> bool:
    """Tell the person honestly, the team, and the admins; once for what waits."""
    if not work.tx.team_questions.tell_late(question.id, work.now):
        return False
    mark = question.waits_since.isoformat()
    team = team_of(work.tx, question)
    for grant in team:
        text = work.say(grant.lang, "coordinator-team-late", code=question.code)
        label = work.say(grant.lang, "coordinator-team-button-read")
        markup = keyboard([[(label, data_of("open", question.code))]])
        key = f"team-late:{question.ref}:{mark}:{grant.account}"
        payload: dict[str, object] = {"text": text, "reply_markup": markup}
        letter = Letter(key, grant.user, grant.account, "sendMessage", payload, rank=FIRST)
        work.post(replace(letter, consent=question.consent))
    key = "admin-team-late" if reachable(work.tx, team) else "admin-team-nobody"
    showing.tell_admins(work, question, key, mark)
    _tell_person(work, question, mark)
    return True


def _tell_person(work: Work, question: TeamQuestionRow, mark: str) -> None:
    person, site = person_of(work.tx, question), work.site(question.site)
    if person is None or site is None:
        return
    account, lang = person
    hospital = work.hospital(lang, question.site)
    key = "ui-result-public-contact" if site.public_phone else "ui-result-no-contact"
    contact = work.say(
        lang, key, hospital=hospital, phone=site.public_phone or "", id=question.trial
    )
    text = work.say(
        lang, "ui-team-late", code=question.code, hospital=hospital, days=site.promise_days,
        contact=contact,
    )  # fmt: skip
    key = f"team-late:{question.ref}:{mark}"
    letter = Letter(key, account.telegram_id, account.id, "sendMessage", {"text": text})
    work.post(replace(letter, consent=question.consent))


def end_past(work: Work, period: timedelta) -> int:
    """End the questions about which nobody has written for so long; return how many."""
    past = work.tx.team_questions.untouched_since(work.now - period)
    for question in past:
        work.tx.team_questions.end(question.id, work.now)
        if ended := work.tx.team_questions.by_id(question.id):
            showing.over(work, ended)
    return len(past)
