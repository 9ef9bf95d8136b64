"""How many people came to a study: in fives, once a week, and below five nothing."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot import screenings
from bot.participants.counting import tally
from bot.reports import people
from bot.reports.figures import at_study
from bot.store import Transaction
from bot.store.counter_names import put_through
from bot.store.records import StudyPeople
from dialogs.context import PeopleView
from dialogs.effects import ReferralRequested, Turn
from dialogs.messages import ButtonInput
from dialogs.results.details import MORE
from dialogs.results.people import people_line
from dialogs.studies.buttons import MORE as MORE_OF_STUDY
from dialogs.words import LANGUAGES
from tests.unit.chatting import Chat, closed, stop
from tests.unit.coordinating import ADULT, CHANGHAI, CONTACT, NOON, Hospital, app, hospital_at

SUNDAY = date(2026, 11, 15)  # NOON is a Sunday: the week that it ends is not over yet


@pytest.mark.parametrize(
    ("count", "shown"), [(0, 0), (4, 0), (5, 5), (9, 5), (10, 10), (104, 100), (-2, 0)]
)
def test_numbers_are_rounded_down_to_fives(count: int, shown: int) -> None:
    assert people.rounded_down(count) == shown


@pytest.mark.parametrize("day", ["2026-11-16", "2026-11-18", "2026-11-22"])
def test_a_week_is_over_after_its_sunday(day: str) -> None:
    assert people.week_end(date.fromisoformat(day)) == SUNDAY


def test_whoever_is_counted_at_two_hospitals_is_one() -> None:
    trial = app().content.library.trials[ADULT]
    two = replace(trial, sites=("changhai", "gobroad"))
    sums = {
        at_study("assessed", "changhai", ADULT): 12,
        at_study("assessed", "gobroad", ADULT): 11,
        at_study("assessed_likely", "changhai", ADULT): 3,
        at_study("assessed_possible", "changhai", ADULT): 4,
        put_through(ADULT): 4,
    }
    assert people.people_of(two, sums, SUNDAY) == StudyPeople(SUNDAY, ADULT, 10, 5, 0)


async def test_the_counts_stand_still_for_a_week(tmp_path: Path) -> None:
    async with hospital_at(tmp_path) as hospital:

        def came(tx: Transaction, n: int, day: date) -> None:
            tx.counters.add(at_study("assessed", CHANGHAI, ADULT), day, n)

        await hospital.store.transact(lambda tx: came(tx, 7, SUNDAY - timedelta(days=20)))
        assert await asked(hospital, 0) == 5
        # Three more within the week, one of them counted late for the week that is over.
        await hospital.store.transact(lambda tx: came(tx, 2, SUNDAY + timedelta(days=2)))
        await hospital.store.transact(lambda tx: came(tx, 1, SUNDAY))
        assert await asked(hospital, 0) == 5
        assert await asked(hospital, 1) == 10
        # A clock that was wrong for a while tells nothing early.
        assert await asked(hospital, 0) == 5
        assert await asked(hospital, 2) == 10


async def asked(hospital: Hospital, days: int) -> int | None:
    """How many asked about the study, as everybody may read it so many days later."""
    now = NOON + timedelta(days=days)

    def look(tx: Transaction) -> list[StudyPeople]:
        people.keep_due(hospital.work(tx, now))
        return tx.study_people.before(now.date())

    kept = await hospital.store.transact(look)
    return next((one.asked for one in kept if one.trial == ADULT), None)


async def test_each_person_is_put_through_once(tmp_path: Path) -> None:
    async with hospital_at(tmp_path) as hospital:
        chat = closed()
        sent = ReferralRequested(ADULT, CHANGHAI, ("sle",), CONTACT, True, chat.context.assessment)
        turn = Turn(chat.screening, records=(sent,))

        def work(tx: Transaction) -> dict[str, int]:
            account = tx.accounts.ensure(700500, NOON)
            row = screenings.new_row(account.id, chat.screening, NOON)
            tx.screenings.save(row)
            for _ in range(2):
                tally(hospital.work(tx), row.id, chat.screening, turn)
            return tx.counters.sums(NOON.date(), NOON.date())

        sums = await hospital.store.transact(work)
        assert sums[put_through(ADULT)] == 1


def told(lang: str, **counts: int) -> Chat:
    chat = stop("@result", lang=lang)
    given = {"asked": 0, "matched": 0, "put_through": 0, **counts}
    chat.people = {ADULT: PeopleView(SUNDAY, **given)}
    return chat


@pytest.mark.website("glosses and “patients applied”", "[More] of a study: how many, in fives")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_they_stand_under_more_wherever_a_study_is_told_of(lang: str) -> None:
    chat = told(lang, asked=20, matched=10, put_through=5)
    line = people_line(chat.context, chat.content.library.trials[ADULT])
    for number in ("20", "10", "5"):
        assert number in line
    for option in (f"{MORE}{ADULT}", f"{MORE_OF_STUDY}{ADULT}"):
        chat.hear(ButtonInput("old", option))
        assert line in chat.text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_below_five_nothing_is_said(lang: str) -> None:
    chat = told(lang)
    trial = chat.content.library.trials[ADULT]
    assert people_line(chat.context, trial) == ""
    line = people_line(told(lang, asked=5).context, trial)
    assert chat.say("study-people-asked", count=5) in line
    assert "0" not in line.replace("2026", "")
