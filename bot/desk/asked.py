"""A person leaves a question for a study team, writes about it again, or takes it back."""

from bot.desk import chatting, showing
from bot.desk.reading import body_of, text_of
from bot.store.records import (
    Account,
    NewConsent,
    NewTeamQuestion,
    ScreeningRow,
    TeamMessage,
    TeamQuestionRow,
)
from bot.work import Work
from dialogs.context import TeamQuestionView, TurnContext, WrittenView, sentence
from dialogs.effects import TeamAsked
from dialogs.messages import NewMessage
from dialogs.results.sharing import hospital_of
from dialogs.screening import Screening
from dialogs.words import text_hash

KIND = "ask"


def views(work: Work, row: ScreeningRow, lang: str) -> tuple[TeamQuestionView, ...]:
    """Return the questions that are not over of whoever a talk is with, as they may know them."""
    zone = work.content.operator.zone
    return tuple(
        TeamQuestionView(
            one.code,
            one.trial,
            one.site,
            one.waits,
            (one.waits_since if one.waits else one.touched_at).astimezone(zone).date(),
            tuple(
                WrittenView(
                    message.side == "person",
                    text_of(work.app, lang, one, message),
                    message.at.astimezone(zone).date(),
                )
                for message in work.tx.team_questions.written(one.id)
            ),
            here=one.screening == row.id,
        )
        for one in work.tx.team_questions.of_account(row.account)
        if one.open
    )


def ask(work: Work, row: ScreeningRow, screening: Screening, record: TeamAsked) -> NewMessage:
    """Keep the words that were agreed to, tell the team, and return the receipt."""
    known = _open_at(work, row, record)
    question = known or _begin(work, row, screening, record)
    words = TeamMessage("person", work.now, work.nonce, body_of(text=record.words))
    work.tx.team_questions.write(question.id, words)
    work.tx.counters.add("team_asked", work.now.date())
    fresh = work.tx.team_questions.by_id(question.id)
    assert fresh is not None
    reached = showing.announce(work, fresh, again=known is not None)
    context = TurnContext(work.content, screening, work.now.date())
    site = work.site(record.site)
    key = "ui-team-sent-waits" if not reached else "ui-team-sent-more" if known else "ui-team-sent"
    return NewMessage(
        sentence(
            context,
            key,
            hospital=hospital_of(context, record.site),
            code=question.code,
            days=site.promise_days if site else 0,
        )
    )


def _open_at(work: Work, row: ScreeningRow, record: TeamAsked) -> TeamQuestionRow | None:
    """Return the open question that the words belong to: the one written about, or that team's."""
    for one in work.tx.team_questions.of_account(row.account):
        named = one.code == record.code if record.code else one.screening == row.id
        if one.open and named and (one.trial, one.site) == (record.trial, record.site):
            return one
    return None


def _begin(
    work: Work, row: ScreeningRow, screening: Screening, record: TeamAsked
) -> TeamQuestionRow:
    """Add a question under a consent of its own; that of an earlier one, which is over, ends."""
    for known in work.tx.consents.of(row.id):
        if (known.kind, known.trial, known.site) == (KIND, record.trial, record.site):
            work.tx.consents.withdraw(known.id, work.now)
    given = NewConsent(
        kind=KIND,
        trial=record.trial,
        site=record.site,
        text_hash=text_hash(record.text),
        lang=screening.lang,
        given=True,
        text=record.text,
        who=screening.who,
    )
    consent = work.tx.consents.add(row.id, given, work.now)
    work.audit(f"account {row.account[:8]}", f"consent {KIND} given", row.id)
    new = NewTeamQuestion(row.id, record.trial, record.site, consent)
    return work.tx.team_questions.add(new, work.now)


def withdraw(work: Work, account: Account, code: str) -> None:
    """Take a question back with its consent: the words go, and the team is told."""
    question = work.tx.team_questions.get(code)
    if question is None or question.account != account.id or question.consent is None:
        return
    if work.tx.consents.withdraw(question.consent, work.now):
        work.audit(f"account {account.id[:8]}", "question withdrawn", code)
    if question.screening:  # and that the team may write first
        chatting.take_back(work, question.screening, question.trial, question.site)
    gone(work, [question])


def gone(work: Work, questions: list[TeamQuestionRow]) -> None:
    """Tell the teams of questions that are over now."""
    for question in questions:
        fresh = work.tx.team_questions.by_id(question.id)
        if fresh and question.open and not fresh.open:
            showing.over(work, fresh)
