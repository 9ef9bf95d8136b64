"""The words of a question as somebody reads them, and the people who may."""

import json
from dataclasses import dataclass
from datetime import datetime

from bot import screenings
from bot.app import App
from bot.referrals.calendar import promise_ends, working_days_between
from bot.store.ports import Transaction
from bot.store.records import Account, Grant, Group, ScreeningRow, TeamMessage, TeamQuestionRow
from bot.work import Work
from dialogs import reading

# The prepared answers, in the order of their buttons; after `ASKING` the question still waits.
ASKING = "asking"
SHARE = "share"  # "please send us your result"
PREPARED = (ASKING, "visit", "doctor", "unknown", SHARE, "call")
_TEXT, _PREPARED = "text", "prepared"


def body_of(*, text: str = "", prepared: str = "") -> str:
    """Return what was written as it is kept: typed, or which prepared answer."""
    kept = {_PREPARED: prepared} if prepared else {_TEXT: text}
    return json.dumps(kept, ensure_ascii=False)


def prepared_in(message: TeamMessage) -> str:
    return str(json.loads(message.body).get(_PREPARED, ""))


def text_of(app: App, lang: str, question: TeamQuestionRow, message: TeamMessage) -> str:
    """Return what was written, a prepared answer in that language."""
    prepared = prepared_in(message)
    if not prepared:
        return str(json.loads(message.body)[_TEXT])
    site = app.site(question.site)
    phone = site.public_phone if site and site.public_phone else ""
    return app.say(lang, f"team-reply-{prepared}", phone=phone, code=question.code)


def offered(app: App, question: TeamQuestionRow) -> tuple[str, ...]:
    """Return the prepared answers that can be given: a call only where a number is printed."""
    site = app.site(question.site)
    has_phone = site is not None and site.public_phone is not None
    return tuple(one for one in PREPARED if one != "call" or has_phone)


@dataclass(frozen=True, slots=True)
class Asker:
    """Whoever asked: their account, and the language and the characters that they read."""

    account: Account
    lang: str
    traditional: bool = False

    def reads(self, text: str) -> str:
        """Return a text in the characters that the person types."""
        return reading.traditional(text) if self.traditional else text


def person_of(tx: Transaction, question: TeamQuestionRow) -> Asker | None:
    """Return who asked; None where there is nobody any more."""
    row: ScreeningRow | None = tx.screenings.get(question.screening or "")
    account = tx.accounts.get(row.account) if row else None
    if row is None or account is None:
        return None
    lang = account.lang or row.lang
    return Asker(account, lang, lang == "zh" and _is_traditional(tx, row, question))


def _is_traditional(tx: Transaction, row: ScreeningRow, question: TeamQuestionRow) -> bool:
    typed = (
        str(json.loads(one.body).get(_TEXT, ""))
        for one in tx.team_questions.written(question.id)
        if one.side == "person"
    )
    return screenings.writes_traditional(row) or any(
        reading.is_traditional(reading.normal(text)) for text in typed
    )


def team_of(tx: Transaction, question: TeamQuestionRow) -> list[Grant]:
    """Return the coordinators of the question's site whose studies include its own."""
    return [grant for grant in tx.grants.of_site(question.site) if grant.covers(question.trial)]


def groups_of(tx: Transaction, question: TeamQuestionRow) -> list[Group]:
    """Return the groups that see the code of a question."""
    return [group for group in tx.groups.of_site(question.site) if group.covers(question.trial)]


def right(tx: Transaction, user: int, question: TeamQuestionRow | None) -> Grant | None:
    """Return the grant under which this user may read and answer a question."""
    if question is None:
        return None
    mine = (grant for grant in tx.grants.of(user) if grant.works)
    covering = (g for g in mine if g.site == question.site and g.covers(question.trial))
    return next(covering, None)


def reachable(tx: Transaction, grants: list[Grant]) -> list[Grant]:
    accounts = ((grant, tx.accounts.get(grant.account)) for grant in grants)
    return [grant for grant, account in accounts if account and account.reachable]


def planned_until(app: App, question: TeamQuestionRow) -> datetime:
    """Return the end of the last day on which an answer is planned."""
    site = app.site(question.site)
    return promise_ends(site, question.waits_since) if site else question.waits_since


def is_late(work: Work, question: TeamQuestionRow) -> bool:
    """Return whether a question has waited too long, as a referral would: for a working day."""
    site = work.app.site(question.site)
    if site is None or not question.waits:
        return False
    return working_days_between(site, question.waits_since, work.now) >= 1
