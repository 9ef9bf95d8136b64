"""A question to a study team: none without its consent, its words sealed, each answer sent once."""

import pytest

from bot.store import Store, Transaction
from bot.store.errors import ConsentMissing
from bot.store.records import NewConsent, NewTeamQuestion, TeamMessage, TeamQuestionRow
from tests.contract.conftest import ANNE, NOW, begin

TRIAL, SITE = "NCT06010472", "changhai"
WORDS = '{"text": "How many nights?"}'


def asked(tx: Transaction, screening: str = "s1") -> TeamQuestionRow:
    begin(tx, ANNE, id=screening)
    agreed = NewConsent("ask", "h", "en", True, TRIAL, SITE, "the words")
    consent = tx.consents.add(screening, agreed, NOW)
    return tx.team_questions.add(NewTeamQuestion(screening, TRIAL, SITE, consent), NOW)


async def test_none_stands_without_a_consent_to_that_very_team(store: Store) -> None:
    def work(tx: Transaction) -> None:
        question = asked(tx)
        tx.consents.withdraw(question.consent or 0, NOW)
        tx.team_questions.add(NewTeamQuestion("s1", TRIAL, SITE, question.consent or 0), NOW)

    with pytest.raises(ConsentMissing):
        await store.transact(work)


@pytest.mark.parametrize(("trial", "site"), [(TRIAL, "gobroad"), ("NCT06464679", SITE)])
async def test_none_goes_to_another_team(store: Store, trial: str, site: str) -> None:
    def work(tx: Transaction) -> None:
        begin(tx, ANNE, id="s1")
        agreed = NewConsent("ask", "h", "en", True, TRIAL, SITE, "the words")
        consent = tx.consents.add("s1", agreed, NOW)
        tx.team_questions.add(NewTeamQuestion("s1", trial, site, consent), NOW)

    with pytest.raises(ConsentMissing):
        await store.transact(work)


async def test_a_consent_to_share_is_none_to_ask(store: Store) -> None:
    def work(tx: Transaction) -> None:
        begin(tx, ANNE, id="s1")
        agreed = NewConsent("share", "h", "en", True, TRIAL, SITE, "the words")
        consent = tx.consents.add("s1", agreed, NOW)
        tx.team_questions.add(NewTeamQuestion("s1", TRIAL, SITE, consent), NOW)

    with pytest.raises(ConsentMissing):
        await store.transact(work)


async def test_words_go_with_the_consent_and_none_are_kept_after_it(store: Store) -> None:
    def work(tx: Transaction) -> tuple[bool, int, bool]:
        question = asked(tx)
        tx.team_questions.write(question.id, TeamMessage("person", NOW, "n1", WORDS))
        tx.consents.withdraw(question.consent or 0, NOW)
        late = tx.team_questions.write(question.id, TeamMessage("person", NOW, "n2", WORDS))
        again = tx.team_questions.by_id(question.id)
        assert again is not None
        return late, len(tx.team_questions.written(question.id)), again.open

    assert await store.transact(work) == (False, 0, False)


async def test_an_answer_is_a_draft_until_it_is_sent_once(store: Store) -> None:
    def work(tx: Transaction) -> tuple[list[bool], int, int]:
        question = asked(tx)
        tx.team_questions.write(question.id, TeamMessage("team", NOW, "n1", WORDS, actor="lin"))
        before = len(tx.team_questions.written(question.id))
        sent = [tx.team_questions.send("n1", NOW), tx.team_questions.send("n1", NOW)]
        assert tx.team_questions.discard("n1") is False
        return sent, before, len(tx.team_questions.written(question.id))

    assert await store.transact(work) == ([True, False], 0, 1)


async def test_one_team_has_one_open_question_of_a_talk(store: Store) -> None:
    def work(tx: Transaction) -> None:
        question = asked(tx)
        tx.team_questions.add(NewTeamQuestion("s1", TRIAL, SITE, question.consent or 0), NOW)

    with pytest.raises(ConsentMissing):
        await store.transact(work)
