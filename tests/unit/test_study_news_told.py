"""Telling of other studies, on a real store: each once, by day, to whom agreed, in their words."""

import json
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot import screenings
from bot.participants import news
from bot.participants.rejudging import AmendedTrial, looked_at
from bot.store import Transaction
from bot.store.records import NewConsent, NewReminder, NewStudyNews, VerdictRow
from dialogs.context import TurnContext
from dialogs.results.news import fitting
from dialogs.screening import AnswerRecord, Screening
from tests.unit.chatting import closed
from tests.unit.coordinating import ADULT, NOON, Hospital, hospital_at
from tests.unit.test_words import CONDITIONS
from trials.conditions import Condition
from trials.trial import Trial, TrialStatus

PERSON, OTHER = 700500, 700501
UNTIL = NOON.date() + timedelta(days=90)


def screened(lang: str = "en") -> Screening:
    """Somebody with lupus whom one rule of one study keeps away."""
    said = AnswerRecord("cns_epilepsy", {"cns_epilepsy": True}, NOON.date(), "epilepsy")
    return replace(closed().screening.with_record(said), lang=lang, shared=())


def without_that_rule(trial: Trial) -> Trial:
    def asks(condition: Condition) -> bool:
        return "cns_epilepsy" in condition.facts()

    return replace(trial, common=tuple(c for c in trial.common if not asks(c.condition)))


def with_trial(hospital: Hospital, trial: Trial, hash: str = "amended") -> None:
    """The bot was started anew with this file."""
    content = hospital.app.content
    trials = {**content.library.trials, trial.id: replace(trial, hash=hash)}
    library = replace(content.library, trials=trials)
    hospital.app = replace(hospital.app, content=replace(content, library=library))


def wish(hospital: Hospital, tx: Transaction, user: int = PERSON, lang: str = "en", *,
         illnesses: tuple[str, ...] = ("dx_sle",)) -> str:  # fmt: skip
    screening, content, long_ago = screened(lang), hospital.app.content, NOON - timedelta(days=1)
    row = screenings.new_row(tx.accounts.ensure(user, NOON).id, screening, long_ago)
    screenings.save(tx, content, row, None, screening)
    consent = tx.consents.add(row.id, NewConsent("news", "t", lang, True), NOON)
    fits = fitting(TurnContext(content, screening, NOON.date()))
    assert ADULT not in fits
    known, mark = news.known_now(content.library, fits), news.studies_mark(content.library)
    tx.study_news.add(NewStudyNews(row.id, consent, UNTIL, illnesses, known, mark), NOON)
    return row.id


async def told(hospital: Hospital, now: datetime = NOON, user: int = PERSON) -> list[str]:
    """What the look at that moment says to the person."""
    work = hospital.work

    def look(tx: Transaction) -> None:
        news.post_due(work(tx, now), hospital.nonce)

    hospital.now = now
    await hospital.store.transact(look)
    await hospital.deliver()
    chat = hospital.chats.get(user)
    texts = chat.texts if chat else []
    if chat:
        chat.messages.clear()
    return texts


@pytest_asyncio.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as hospital:
        await hospital.store.transact(lambda tx: wish(hospital, tx))
        yield hospital


@pytest.mark.website("notify me of other trials", "[Tell me of new studies]: a consent of its own")
@pytest.mark.parametrize("lang", ["en", "zh"])
async def test_an_amended_study_that_may_fit_now_is_told_once(tmp_path: Path, lang: str) -> None:
    async with hospital_at(tmp_path) as hospital:
        await hospital.store.transact(lambda tx: wish(hospital, tx, lang=lang))
        assert await told(hospital) == []
        with_trial(hospital, without_that_rule(hospital.app.content.library.trials[ADULT]))
        (text,) = await told(hospital)
        assert text.startswith({"en": "Hello, this is the message", "zh": "您好，您说过"}[lang])
        assert {"en": "20 February 2027", "zh": "2027年2月20日"}[lang] in text
        assert not re.search(CONDITIONS[lang], text, re.IGNORECASE)
        assert not re.search(r"NCT|KN5|CAR|T细胞|NK", text)
        assert await told(hospital, NOON + timedelta(days=1)) == []
        # Amended once more, it is the same study.
        with_trial(hospital, hospital.app.content.library.trials[ADULT], "amended again")
        assert await told(hospital, NOON + timedelta(days=2)) == []


async def test_an_added_study_that_may_fit_is_told(hospital: Hospital) -> None:
    added = replace(without_that_rule(hospital.app.content.library.trials[ADULT]), id="NCT99999999")
    with_trial(hospital, added, "new")
    assert len(await told(hospital)) == 1
    assert await told(hospital, NOON + timedelta(days=1)) == []


async def test_what_fits_already_or_does_not_yet_is_no_news(hospital: Hospital) -> None:
    for id, trial in hospital.app.content.library.trials.items():
        with_trial(hospital, trial, f"only a comment changed in {id}")
    assert await told(hospital) == []
    with_trial(hospital, without_that_rule(hospital.app.content.library.trials[ADULT]), "now")
    assert len(await told(hospital)) == 1


async def test_a_paused_study_is_told_when_it_goes_on(hospital: Hospital) -> None:
    trial = without_that_rule(hospital.app.content.library.trials[ADULT])
    with_trial(hospital, replace(trial, status=TrialStatus.PAUSED))
    assert await told(hospital) == []
    with_trial(hospital, trial)
    assert len(await told(hospital)) == 1


async def test_nobody_is_woken_and_nobody_interrupted(hospital: Hospital) -> None:
    with_trial(hospital, without_that_rule(hospital.app.content.library.trials[ADULT]))
    for hours in (-3, 9, 15):  # 9, 21 and 3 o'clock in Shanghai
        assert await told(hospital, NOON + timedelta(hours=hours)) == []

    def write(tx: Transaction) -> None:
        (row,) = tx.screenings.of(tx.accounts.ensure(PERSON, NOON).id)
        tx.screenings.save(replace(row, touched_at=NOON))

    await hospital.store.transact(write)
    assert await told(hospital, NOON + timedelta(minutes=20)) == []
    assert len(await told(hospital, NOON + timedelta(minutes=40))) == 1


async def test_another_illness_than_was_agreed_to_is_none_of_it(tmp_path: Path) -> None:
    async with hospital_at(tmp_path) as hospital:
        await hospital.store.transact(lambda tx: wish(hospital, tx, illnesses=("dx_ra",)))
        with_trial(hospital, without_that_rule(hospital.app.content.library.trials[ADULT]))
        assert await told(hospital) == []


async def test_after_its_day_and_after_a_no_nothing_comes(hospital: Hospital) -> None:
    with_trial(hospital, without_that_rule(hospital.app.content.library.trials[ADULT]))
    assert await told(hospital, NOON + timedelta(days=91)) == []

    def take_back(tx: Transaction) -> None:
        (row,) = tx.screenings.of(tx.accounts.ensure(PERSON, NOON).id)
        tx.consents.withdraw(tx.consents.of(row.id)[-1].id, NOON)

    await hospital.store.transact(take_back)
    assert await told(hospital) == []


async def test_a_reminder_that_says_so_is_enough(hospital: Hospital) -> None:
    def remind(tx: Transaction) -> None:
        (row,) = tx.screenings.of(tx.accounts.ensure(PERSON, NOON).id)
        consent = tx.consents.add(row.id, NewConsent("remind", "t", "en", True, ADULT), NOON)
        id = tx.reminders.add(NewReminder(row.id, ADULT, consent, UNTIL), NOON)
        tx.reminders.hasten(id, "amended")

    await hospital.store.transact(remind)
    with_trial(hospital, without_that_rule(hospital.app.content.library.trials[ADULT]))
    assert await told(hospital) == []
    with_trial(hospital, hospital.app.content.library.trials[ADULT], "amended again")
    assert await told(hospital) == []


async def test_one_that_nobody_can_read_keeps_no_other_waiting(hospital: Hospital) -> None:
    first = await hospital.store.transact(lambda tx: wish(hospital, tx, OTHER))
    with_trial(hospital, without_that_rule(hospital.app.content.library.trials[ADULT]))

    def spoil(tx: Transaction) -> list[object]:
        (row,) = tx.screenings.of(tx.accounts.ensure(PERSON, NOON).id)
        found = tx._all("SELECT state FROM screenings WHERE id = ?", row.id)  # type: ignore[attr-defined]
        tx._run("UPDATE screenings SET state = x'00' WHERE id = ?", row.id)  # type: ignore[attr-defined]
        return [found[0][0], row.id]

    assert first
    whole = await hospital.store.transact(spoil)
    assert len(await told(hospital, user=OTHER)) == 1

    def mend(tx: Transaction) -> None:
        tx._run("UPDATE screenings SET state = ? WHERE id = ?", *whole)  # type: ignore[attr-defined]

    await hospital.store.transact(mend)
    assert await told(hospital, NOON + timedelta(hours=1)) == []
    assert len(await told(hospital, NOON + timedelta(days=1))) == 1


async def test_the_operator_reads_beforehand_who_will_be_told(hospital: Hospital) -> None:
    excluded = json.dumps({"sle": {"verdict": "excluded"}})

    def seen(tx: Transaction) -> None:
        (row,) = tx.screenings.of(tx.accounts.ensure(PERSON, NOON).id)
        tx.verdicts.save(VerdictRow(row.id, ADULT, "before", NOON.date(), excluded))

    await hospital.store.transact(seen)
    with_trial(hospital, without_that_rule(hospital.app.content.library.trials[ADULT]))
    amended = AmendedTrial(hospital.app, hospital.app.content.library.trials[ADULT], NOON.date())
    (result,) = await looked_at(hospital.store, amended)
    assert (result.flips, result.tells) == (True, True)
