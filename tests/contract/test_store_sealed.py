"""What is sealed says nothing by its length, its number or its neighbours; older values go on."""

import json
import os
import random
import sqlite3
import tarfile
from datetime import date
from pathlib import Path

import pytest

from bot.store import Store, Transaction
from bot.store.counter_names import of_question
from bot.store.records import AnswerRow, Miss, NewStep, VerdictRow
from bot.store.sqlite import opening, padding, seal
from bot.store.sqlite.padding import COLUMNS
from bot.store.sqlite.writer import Batches
from dialogs.statuses import ReferralStatus
from tests.contract.conftest import ANNE, NOW, Place, agree, begin, below, refer
from tests.contract.thief import Guesser, Thief

KEPT = Path(__file__).parents[1] / "data" / "kept" / "2026-12-02.tar.xz"
PEOPLE, LEARNT = 60, 40
# question -> what somebody may answer, the commonest first; only takers are asked for their months.
ANSWERS = {
    "hiv": ("no", "yes", "unknown"),
    "pregnant": ("no", "yes"),
    "immuno": ("no", "yes"),
    "weight_kg": ("60", "7", "104.25"),
}
TAKERS = "immuno_months.mycophenolate"


def given(person: int) -> list[tuple[str, str]]:
    """The answers of a made-up person, with their questions, as they were asked."""
    dice = random.Random(person)
    answers = [(q, dice.choices(a, [6, *[2] * (len(a) - 1)])[0]) for q, a in ANSWERS.items()]
    takes = dict(answers)["immuno"] == "yes"
    return answers + ([(TAKERS, str(dice.randint(1, 120)))] if takes else [])


def answer_all(tx: Transaction, person: int) -> None:
    row = begin(tx, ANNE + person, id=f"s{person}", state='{"prompt": {"ref": "hiv"}}')
    for n, (question, value) in enumerate(given(person)):
        values = json.dumps({"values": {question: value}, "retracts": None})
        nonce = f"{random.Random(f'{person} {n}').getrandbits(96):024x}"[:16]
        tx.answers.add(
            row.id, AnswerRow(0, question, "w", "f" * 8, date(2026, 11, 22), values, nonce)
        )
        tx.counters.add(of_question(question, "answered"), NOW.date())
    tx.counters.add_once(row.id, "finished", NOW.date())
    tx.verdicts.save(VerdictRow(row.id, "NCT06010472", "h", NOW.date(), f'{{"sle": {person % 2}}}'))


async def robbed(store: Store, place: Place) -> tuple[int, int, int]:
    """How often a thief guesses right, how often the commonest answer is right, of how many."""
    await store.transact(lambda tx: [answer_all(tx, person) for person in range(PEOPLE)])
    thief, guesser = Thief(place.database), Guesser()
    right = common = tried = 0
    for person in range(PEOPLE):
        truth = given(person)[: len(ANSWERS)]
        seen = thief.answers(f"s{person}")
        for number, (_, answer) in enumerate(truth):
            if person < LEARNT:
                guesser.learn(number, seen[number], answer)
                continue
            tried += 1
            right += guesser.guess(number, seen[number]) == answer
            common += guesser.commonest(number) == answer
    thief.close()
    return right, common, tried


async def test_a_thief_of_the_files_does_no_better_than_naming_the_commonest_answer(
    store: Store, place: Place
) -> None:
    right, common, tried = await robbed(store, place)
    assert tried == (PEOPLE - LEARNT) * len(ANSWERS)
    assert right == common


async def test_the_thief_reads_what_is_not_padded(
    store: Store, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.sqlite.rows.seal", seal.seal_exactly)
    right, common, _ = await robbed(store, place)
    assert right > common


async def test_a_day_of_one_person_looks_like_any_other(store: Store, place: Place) -> None:
    taker = next(person for person in range(PEOPLE) if len(given(person)) > len(ANSWERS))
    await store.transact(lambda tx: answer_all(tx, taker))
    thief = Thief(place.database)
    seen = thief.counters()
    thief.close()
    assert len(seen) == 16
    assert len({features[2] for features in seen}) == 1
    day = await store.read(lambda tx: tx.counters.between(NOW.date(), NOW.date()))
    assert day[NOW.date(), of_question(TAKERS, "answered")] == 1


async def test_no_question_and_no_illness_stands_in_the_files(store: Store, place: Place) -> None:
    def work(tx: Transaction) -> None:
        answer_all(tx, 0)
        code = refer(tx, agree(tx, "s0"), screening="s0")
        was, became = ReferralStatus.NEW, ReferralStatus.NOT_SUITABLE
        step = NewStep(1, "a", "not_suit", was, became, "hbv_dna")
        tx.steps.take(code, step, NOW)
        tx.misses.add(code, "mycophenolate_dose", "a", NOW)
        tx.misses.add(code, "mycophenolate_dose", "a", NOW)
        assert tx.misses.all() == [Miss(code, "NCT06010472", "mycophenolate_dose", NOW)]
        assert tx.steps.of(code)[0].detail == "hbv_dna"
        referral = tx.referrals.of("s0")[0]
        assert referral.cohorts == ("sle",)
        # What is taken back says nothing more, not even to who has the keys.
        tx.consents.withdraw(referral.consent or 0, NOW)
        assert tx.referrals.of("s0")[0].cohorts == ()
        assert tx.steps.of(code)[0].detail is None
        assert below(tx, "SELECT 1 FROM steps WHERE body IS NOT NULL") == []
        assert below(tx, "SELECT 1 FROM referrals WHERE about IS NOT NULL") == []

    await store.transact(work)
    later = NOW.replace(year=2027)
    await store.transact(lambda tx: tx.counters.add_abandoned(later))
    disk = place.bytes_on_disk()
    words = [f'"{word}"' for word in (*ANSWERS, "sle")]
    words += ["pregnant", "immuno", "mycophenolate", "hbv_dna", "finished"]
    assert [word for word in words if word.encode() in disk] == []


def test_of_all_columns_that_are_sealed_nearly_everything_is_one_block() -> None:
    key, where = bytes(32), seal.place("answers", "s:n", "values")
    lengths = {len(seal.seal(key, where, b"x" * n)) for n in range(480)}
    assert len(lengths) == 1
    for n in (0, 1, 511, 512, 1024):
        assert seal.unseal(key, where, seal.seal(key, where, b"\0" * n)) == b"\0" * n


def of_before(place: Place) -> None:
    """Put the files of a bot of the version before this one in place."""
    place.folder.mkdir()
    with tarfile.open(KEPT) as packed:
        packed.extractall(place.folder, filter="data")
    (place.folder / "prescreen.db").rename(place.database)


def unpadded(tx: Transaction) -> int:
    """How many values are as an earlier version wrote them, or stand in clear."""
    found = 0
    for column in (*COLUMNS, *_MORE):
        table, name = column[:2]
        found += below(tx, f"SELECT count(*) FROM {table} WHERE substr(\"{name}\", 1, 1) = x'01'")[
            0
        ][0]
    for clear in (
        "answers WHERE question <> ''",
        "referrals WHERE cohorts <> '[]'",
        "steps WHERE detail IS NOT NULL",
        "missed WHERE body IS NULL",
        "left_off WHERE body IS NULL",
        "reached WHERE step NOT LIKE '=%'",
        "counters",
    ):
        found += below(tx, f"SELECT count(*) FROM {clear}")[0][0]
    return found


_MORE = (("answers", "values"), ("verdicts", "cohorts"))


def everything(tx: Transaction) -> object:
    """What callers see of a database."""
    screenings = tx.screenings.all()
    return (
        [
            (row, tx.answers.of(row.id), sorted(tx.verdicts.of(row.id).items()))
            for row in screenings
        ],
        [(r, tx.steps.of(r.code)) for row in screenings for r in tx.referrals.of(row.id)],
        tx.counters.between(date(2020, 1, 1), date(2030, 1, 1)),
        tx.grants.admins(),
        [tx.accounts.get(row.account) for row in screenings],
    )


async def test_a_database_of_before_is_padded_and_says_the_same(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    of_before(place)
    with monkeypatch.context() as waiting:
        waiting.setattr(opening, "_pad", lambda *_: None)
        before = place.open(sole=True)
        assert await before.read(unpadded) > 500
        # Unpadded values open for ever; what is counted meanwhile stands beside it.
        first = await before.read(lambda tx: everything(tx))
        counted = await before.read(
            lambda tx: {r["name"]: r["n"] for r in below(tx, "SELECT * FROM counters")}
        )
        await before.close()
    after = place.open(sole=True)
    assert await after.read(unpadded) == 0
    second = await after.read(everything)
    assert first[:2] == second[:2]  # type: ignore[index]
    assert {name: n for (_, name), n in second[2].items()} == counted  # type: ignore[index]
    assert len(counted) > 30
    answers = await after.read(
        lambda tx: below(tx, 'SELECT length("values") AS n, count(*) AS c FROM answers GROUP BY 1')
    )
    assert [row["c"] % 32 for row in answers] == [0]
    await after.close()
    assert b"q:age_years:shown" not in place.database.read_bytes()


class Killed(BaseException):
    pass


async def test_killed_at_every_step_it_goes_on_where_it_was(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process dies before one more commit each time; nothing is lost, nothing counted twice."""
    of_before(place)
    monkeypatch.setattr(padding, "ROWS", 60)
    write, reached, deaths = Batches.write, 0, 0

    def dying(batches: Batches, works: list[object]) -> object:
        nonlocal reached
        reached += 1
        if reached > allowed:
            raise Killed
        return write(batches, works)  # type: ignore[arg-type]

    monkeypatch.setattr(Batches, "write", dying)
    allowed = 2
    while True:
        reached = 0
        try:
            opened = place.open(sole=True)
            break
        except Killed:
            deaths += 1
            allowed += 7
    assert deaths > 2
    allowed = 10**9
    assert await opened.read(unpadded) == 0
    counted = await opened.read(lambda tx: tx.counters.sums(date(2020, 1, 1), date(2030, 1, 1)))
    await opened.close()
    fresh = Place(place.folder.parent / "fresh")
    of_before(fresh)
    whole = fresh.open(sole=True)
    assert counted == await whole.read(
        lambda tx: tx.counters.sums(date(2020, 1, 1), date(2030, 1, 1))
    )
    await whole.close()


async def test_before_it_is_changed_a_database_is_copied_and_where_is_said(place: Place) -> None:
    of_before(place)
    opened = place.open(sole=True)
    copy = opened.copied
    assert copy is not None
    assert copy.parent == place.folder
    assert copy.stat().st_mode & 0o777 == 0o600
    with sqlite3.connect(copy) as before:
        assert before.execute("SELECT count(*) FROM answers WHERE question <> ''").fetchone()[0]
    await opened.close()
    again = place.open(sole=True)
    assert again.copied is None
    os.utime(copy, (0, 0))
    await again.close()
    await place.open(sole=True).close()
    assert not copy.exists()
