"""What is counted: against the database itself, and never with anybody's name on it."""

import sqlite3
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.coordinators import summary
from bot.reports.figures import SCREENED, Scope, collect
from bot.reports.team import FIRSTS
from bot.store import Transaction
from bot.store.counter_names import of_question
from bot.work import Work
from dialogs.effects import Turn
from dialogs.phases import Phase
from tests.unit.chatting import Chat, asked, journey
from tests.unit.coordinating import ADULT, CHANGHAI, CHILDREN, Hospital, hospital_at, patient
from tests.unit.tallied import record, replay

SHANGHAI = ZoneInfo("Asia/Shanghai")
EVENING = datetime(2026, 11, 25, 23, 50, tzinfo=SHANGHAI).astimezone(UTC)
LONG = timedelta(hours=72)


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        there.now = EVENING
        yield there


def plain(folder: Path, query: str, *values: object) -> int:
    """One number, by SQL of our own and none of the store's."""
    connection = sqlite3.connect(folder / "a.db")
    try:
        return int(connection.execute(query, values).fetchone()[0])
    finally:
        connection.close()


async def sums(hospital: Hospital) -> dict[str, int]:
    everything = (date(2026, 1, 1), date(2027, 12, 31))
    return await hospital.store.read(lambda tx: tx.counters.sums(*everything))


async def look(hospital: Hospital, now: datetime) -> int:
    return await hospital.store.transact(lambda tx: tx.counters.add_abandoned(now - LONG))


async def test_a_site_counts_its_own_days(hospital: Hospital, tmp_path: Path) -> None:
    """Ten minutes before midnight in Shanghai is yesterday there, whatever UTC says."""
    stops = await replay(hospital, "P01", 31, EVENING)
    await replay(hospital, "P16", 32, EVENING)
    await replay(hospital, "P01", 33, EVENING + timedelta(minutes=20))
    await replay(hospital, "P01", 34, EVENING, until="@consent")
    await hospital.bind(1)
    day = date(2026, 11, 25)
    figures = await hospital.store.read(
        lambda tx: collect(tx, hospital.app, "en", Scope(day, day, hospital.app.site(CHANGHAI)))
    )
    begins = datetime(2026, 11, 25, tzinfo=SHANGHAI).astimezone(UTC)
    span = tuple(t.isoformat(timespec="microseconds") for t in (begins, begins + timedelta(days=1)))
    of_day = "at >= ? AND at < ?"
    assert figures.funnel["started"] == 3 == plain(
        tmp_path, f"SELECT count(*) FROM screenings WHERE {of_day.replace('at', 'started_at')}",
        *span,
    )  # fmt: skip
    assert figures.funnel["consented"] == 2 == plain(
        tmp_path, "SELECT count(*) FROM consents WHERE kind = 'screening' AND given = 1"
        f" AND {of_day}", *span,
    )  # fmt: skip
    assert figures.funnel["shared"] == 1 == plain(
        tmp_path, "SELECT count(*) FROM referrals WHERE site = 'changhai'"
        f" AND {of_day.replace('at', 'created_at')}", *span,
    )  # fmt: skip
    assert any(stop.screening.phase is Phase.RESULT for stop in stops)
    assert figures.funnel["likely"] == 1
    text = await said(hospital, datetime(2026, 11, 26, 9, tzinfo=SHANGHAI).astimezone(UTC))
    assert "Yesterday, CAR-NK lupus: 1 new\n" in text, "the funnel is the picture's"


async def said(hospital: Hospital, now: datetime) -> str:
    grants = await hospital.store.read(lambda tx: tx.grants.of_site(CHANGHAI))
    composed = await hospital.store.read(
        lambda tx: summary.compose(Work(tx, hospital.app, now, "n"), grants)
    )
    return composed[0] if composed else ""


async def test_a_result_that_is_seen_twice_counts_once(hospital: Hospital) -> None:
    stops = await replay(hospital, "P01", 31, EVENING)
    results = [n for n, stop in enumerate(stops) if stop.ref == "@result"]
    assert len(results) > 1, "the journey passes the result more than once"
    counted = await sums(hospital)
    once = {name: counted.get(name, 0) for name in SCREENED}
    assert once == dict.fromkeys(SCREENED, 1) | {"possible": 0}  # one of the two was possible
    assert counted[f"assessed@{CHANGHAI}/{ADULT}"] == 1
    assert counted[f"assessed_likely@{CHANGHAI}/{ADULT}"] == 1
    assert counted["shared@zju_second"] == counted["shared@changhai"] == 1


async def test_a_result_counts_as_it_was_shown_on_the_day_of_the_person(
    hospital: Hospital,
) -> None:
    """The clock here is far ahead: judged by it, the person would be too old for the study."""
    await replay(hospital, "P01", 31, EVENING + timedelta(days=365 * 50))
    everything = (date(2026, 1, 1), date(2099, 12, 31))
    counted = await hospital.store.read(lambda tx: tx.counters.sums(*everything))
    assert (counted["finished"], counted["likely"]) == (1, 1)


async def test_who_came_for_one_study_counts_at_its_sites_only(hospital: Hospital) -> None:
    chat = Chat()
    chat.start("NCT07283315")
    await hospital.store.transact(lambda tx: record(tx, hospital, (chat,), 31, EVENING))
    counted = await sums(hospital)
    sites = {name.partition("@")[2] for name in counted if name.startswith("started@")}
    assert sites == set(hospital.app.content.library.trials["NCT07283315"].sites)
    assert CHANGHAI not in sites or CHILDREN in sites


def on_screen(ref: str) -> Chat:
    chat = asked(ref)
    chat.turn = Turn(chat.screening)
    return chat


async def test_each_question_counts_what_happened_to_it(hospital: Hospital) -> None:
    chat = on_screen("hemoglobin")
    stops = [chat.copy()]
    for text in ("blue", "a bit green", "120 g/L"):
        chat.write(text)
        stops.append(chat.copy())
    await hospital.store.transact(lambda tx: record(tx, hospital, tuple(stops), 31, EVENING))
    counted = await sums(hospital)
    assert counted[of_question("hemoglobin", "shown")] == 1
    assert counted[of_question("hemoglobin", "invalid")] == 2
    assert counted[of_question("hemoglobin", "answered")] == 1
    assert of_question("hemoglobin", "unknown") not in counted


async def test_a_line_of_a_list_counts_as_shown(hospital: Hospital) -> None:
    stops = journey("P01", lists=True)
    await hospital.store.transact(lambda tx: record(tx, hospital, stops, 7, EVENING))
    counted = await sums(hospital)
    assert counted[of_question("cns_epilepsy", "answered")] == 1
    assert counted[of_question("cns_epilepsy", "shown")] == 1


async def test_i_do_not_know_is_an_answer_and_counted_apart(hospital: Hospital) -> None:
    chat = on_screen("hemoglobin")
    first = chat.copy()
    chat.press("-dk")
    stops = (first, chat.copy())
    await hospital.store.transact(lambda tx: record(tx, hospital, stops, 31, EVENING))
    counted = await sums(hospital)
    assert counted[of_question("hemoglobin", "answered")] == 1
    assert counted[of_question("hemoglobin", "unknown")] == 1


async def test_who_is_silent_for_three_days_has_left_and_who_returns_has_not(
    hospital: Hospital,
) -> None:
    question = next(
        stop.ref for stop in journey("P01") if not stop.ref.startswith("@") and stop.ref
    )
    stops = await replay(hospital, "P01", 31, EVENING, until=question)
    name = of_question(question, "left")
    assert await look(hospital, EVENING + LONG - timedelta(seconds=1)) == 0
    assert await look(hospital, EVENING + LONG + timedelta(seconds=1)) == 1
    assert await look(hospital, EVENING + 2 * LONG) == 0, "counted once"
    assert (await sums(hospital))[name] == 1
    back = EVENING + 3 * LONG
    onward = (journey("P01")[len(stops)],)
    await hospital.store.transact(lambda tx: record(tx, hospital, onward, 31, back))
    assert (await sums(hospital))[name] == 0


async def test_an_erasure_takes_the_person_and_leaves_the_counts(
    hospital: Hospital, tmp_path: Path
) -> None:
    await replay(hospital, "P01", 31, EVENING)
    before = await sums(hospital)
    await hospital.store.transact(
        lambda tx: tx.accounts.erase(tx.accounts.ensure(31, EVENING).id, EVENING) and None
    )
    after = await sums(hospital)
    assert {name: after[name] for name in before} == before
    for table in ("reached", "left_off"):
        assert plain(tmp_path, f"SELECT count(*) FROM {table}") == 0


async def test_an_undone_step_and_a_later_one_are_not_counted_wrongly(hospital: Hospital) -> None:
    await hospital.bind(1)
    hospital.now = datetime(2026, 11, 27, 17, tzinfo=SHANGHAI).astimezone(UTC)  # a Friday
    one, two = [(await hospital.refer(user=900 + n)).code for n in range(2)]
    hospital.now = datetime(2026, 11, 30, 9, tzinfo=SHANGHAI).astimezone(UTC)
    await hospital.click(1, "reach", one)
    await hospital.click(1, "enroll", one)  # not from here: a visit comes first
    await hospital.click(1, "book", one, "2026-12-01")
    await hospital.click(1, "reach", two)
    await hospital.click(1, "undo", two)
    day = date(2026, 11, 30)
    site = hospital.app.site(CHANGHAI)
    figures = await hospital.store.read(
        lambda tx: collect(tx, hospital.app, "en", Scope(day, day, site))
    )
    told = {name: figures.funnel[name] for name in ("acknowledged", *FIRSTS)}
    assert told == {"acknowledged": 1, "reached": 1, "visit": 1, "came": 0, "enrolled": 0}
    assert figures.first_contacts == 1
    assert figures.first_contact_hours == 16.0, "seven hours of Friday, nine of Monday"


async def test_a_match_shared_anew_is_counted_from_the_first_time(hospital: Hospital) -> None:
    await hospital.bind(1)
    hospital.now = datetime(2026, 11, 27, 17, tzinfo=SHANGHAI).astimezone(UTC)  # a Friday
    referral = await hospital.refer()
    hospital.now = datetime(2026, 11, 30, 9, tzinfo=SHANGHAI).astimezone(UTC)
    screening = hospital.screening(patient("P01"), "self", "zh")

    def again(tx: Transaction) -> None:
        tx.consents.withdraw(referral.consent, hospital.now)
        assert referral.screening
        hospital.record(tx, referral.screening, screening, referral.trial, CHANGHAI, likely=True)

    await hospital.store.transact(again)
    hospital.now += timedelta(hours=1)
    await hospital.click(1, "reach", referral.code)
    scope = Scope(date(2026, 11, 30), date(2026, 11, 30), hospital.app.site(CHANGHAI))
    figures = await hospital.store.read(lambda tx: collect(tx, hospital.app, "en", scope))
    assert figures.first_contact_hours == 17.0, "seven hours of Friday, ten of Monday"
