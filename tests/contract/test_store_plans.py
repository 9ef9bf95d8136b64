"""What is asked at every press, every half minute or for a deletion never reads a whole table."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.store import Store, Transaction
from dialogs.statuses import ReferralStatus
from tests.contract.conftest import ANNE, NOW, agree, begin, below
from tests.contract.test_store_erasing import fill

# What grows with every person or message, for months or for ever.
GROWING = re.compile(
    r"SCAN (audit|a|card_copies|pages|amendments|answers|consents|c|l|letters|inbox|n|notes|s"
    r"|steps|screenings|accounts|tq|tm|team_questions|team_messages|team_copies)\b"
)
# Partial indexes of what is open or due stay small, and the end of the audit is one row.
SMALL = re.compile(r"USING (COVERING )?INDEX (due_letters|letters_of_slot|undone|open_)")
LAST = "ORDER BY seq DESC LIMIT 1"


def a_press(tx: Transaction) -> None:
    referral = tx.referrals.get("R-7KQ2")
    id = referral.id if referral else 0
    tx.copies.of(id)
    tx.pages.of(id)
    tx.amendments.of(id)
    tx.notes.of("R-7KQ2")
    tx.steps.of("R-7KQ2")
    tx.steps.changes("R-7KQ2")


def a_consent(tx: Transaction) -> None:
    begin(tx, ANNE + 1, id="s2")
    agree(tx, "s2")
    tx.consents.of("s2")


def a_look(tx: Transaction) -> None:
    tx.counters.add_abandoned(NOW)
    tx.referrals.open_of_site("changhai", (ReferralStatus.NEW, ReferralStatus.REACHED))
    tx.reminders.due(NOW.date())
    tx.letters.claim(NOW, 8, timedelta(minutes=1))
    tx.letters.next_at(NOW)


def a_question(tx: Transaction) -> None:
    tx.team_questions.of_account("a")
    tx.team_questions.get("Q-7KQ2")
    tx.team_questions.by_id(7)
    tx.team_questions.open_of_site("changhai")
    tx.team_questions.untouched_since(NOW)
    tx.team_questions.written(7)
    tx.team_questions.copies(7)
    tx.team_questions.shown_to("a")


def an_erasure(tx: Transaction) -> None:
    tx.accounts.erase(tx.accounts.ensure(ANNE, NOW).id, NOW)


@pytest.mark.parametrize("act", [a_press, a_consent, a_look, a_question, an_erasure])
async def test_no_whole_table_is_read(store: Store, act: Callable[[Transaction], None]) -> None:
    await fill(store)
    told: list[str] = []

    def traced(tx: Transaction) -> None:
        tx._connection.set_trace_callback(told.append)
        try:
            act(tx)
        finally:
            tx._connection.set_trace_callback(None)

    def plans(tx: Transaction) -> list[str]:
        asked = [sql for sql in told if sql.startswith(("SELECT", "UPDATE", "DELETE"))]
        return [
            f"{step[3]} | {sql}"
            for sql in asked
            if LAST not in sql
            for step in below(tx, f"EXPLAIN QUERY PLAN {sql}")
        ]

    await store.transact(traced)
    found = await store.read(plans)
    assert found
    assert not [plan for plan in found if GROWING.match(plan) and not SMALL.search(plan)]
