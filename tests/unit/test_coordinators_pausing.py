"""/pause and /resume: where a trial takes nobody new, who says so, and who hears it goes on."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import MappingProxyType

import pytest

from bot.cli.authoring import show
from bot.coordinators.pausing import _paused, app_with_pauses
from bot.participants import reminders
from bot.store import Transaction
from bot.store.records import NewConsent, NewReminder
from dialogs.context import TurnContext
from dialogs.results.matches import offers
from dialogs.screening import Screening
from tests.unit.coordinating import (
    ADULT,
    CHANGHAI,
    CHILDREN,
    SECOND,
    Hospital,
    app,
    hospital_at,
    patient,
)
from trials.trial import TrialStatus

LIN, MEI, CHILD_NURSE, ADMIN, PERSON = 1, 2, 3, 4, 900


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        await there.bind(LIN)
        await there.bind(MEI, lang="zh")
        await there.bind(CHILD_NURSE, CHILDREN)
        await there.bind(ADMIN, None)
        yield there


async def said(hospital: Hospital, user: int, command: str, argument: str = "") -> str:
    await hospital.deliver()
    await hospital.command(user, command, argument)
    return str((await hospital.chat(user)).last["text"])


async def status(hospital: Hospital) -> tuple[TrialStatus, frozenset[str]]:
    there = await hospital.store.read(lambda tx: app_with_pauses(tx, hospital.app))
    trial = there.content.library.trials[ADULT]
    return trial.status, trial.paused_at


async def test_a_site_pauses_its_own_trial_and_colleagues_hear(hospital: Hospital) -> None:
    sent = await hospital.refer(user=PERSON)
    text = await said(hospital, LIN, "pause", ADULT.lower())
    assert text.startswith(f"{ADULT} is now paused at Changhai Hospital")
    assert await status(hospital) == (TrialStatus.PAUSED, frozenset({CHANGHAI}))
    assert "暂停招募" in (await hospital.chat(MEI)).last["text"]
    assert ADULT not in "".join((await hospital.chat(CHILD_NURSE)).texts[-1:])
    assert await hospital.status(sent.code) == "new"  # what was sent stays
    assert "paused at Changhai Hospital already" in await said(hospital, LIN, "pause", ADULT)
    assert "takes new people again" in await said(hospital, LIN, "resume", ADULT)
    assert await status(hospital) == (TrialStatus.RECRUITING, frozenset())
    assert "is not paused" in await said(hospital, LIN, "resume", ADULT)


async def test_an_admin_pauses_everywhere_and_a_site_cannot_end_that(hospital: Hospital) -> None:
    assert "every hospital" in await said(hospital, ADMIN, "pause", ADULT)
    assert (await status(hospital))[0] is TrialStatus.PAUSED
    assert "an admin has paused it everywhere" in await said(hospital, LIN, "resume", ADULT)
    assert (await status(hospital))[0] is TrialStatus.PAUSED
    await said(hospital, LIN, "pause", ADULT)
    await said(hospital, ADMIN, "resume", ADULT)
    assert await status(hospital) == (TrialStatus.RECRUITING, frozenset())


async def test_whose_trial_it_is_not_changes_nothing(hospital: Hospital) -> None:
    assert "does not run at your hospital" in await said(hospital, CHILD_NURSE, "pause", ADULT)
    assert (await status(hospital))[0] is TrialStatus.RECRUITING


@pytest.mark.parametrize("typed", ["NCT06010473", "nct0601047", "06010427", "NCT060104712"])
async def test_a_wrong_id_gets_the_nearest(hospital: Hospital, typed: str) -> None:
    assert f"Did you mean {ADULT}?" in await said(hospital, LIN, "pause", typed)
    assert (await status(hospital))[0] is TrialStatus.RECRUITING


async def test_without_an_id_the_own_trials_are_listed(hospital: Hospital) -> None:
    await said(hospital, LIN, "pause", "06010472")  # the number alone is enough
    listed = await said(hospital, LIN, "pause")
    assert f"{ADULT} · " in listed
    assert " · paused" in listed
    assert "NCT07283315" not in listed  # another hospital's


async def test_it_is_audited(hospital: Hospital) -> None:
    await said(hospital, LIN, "pause", ADULT)
    await said(hospital, LIN, "resume", ADULT)
    rows = await hospital.store.read(lambda tx: tx.audit.rows(ADULT))
    assert [(row.action, row.detail) for row in rows] == [
        ("trial paused", CHANGHAI),
        ("trial resumed", CHANGHAI),
    ]


async def test_sharing_is_not_offered_while_it_is_paused(hospital: Hospital) -> None:
    screening: Screening = hospital.screening(patient("P01"), "self", "en")
    context = TurnContext(hospital.app.content, screening, hospital.now.date())
    assert (ADULT, CHANGHAI) in offers(context)
    await said(hospital, LIN, "pause", ADULT)
    there = await hospital.store.read(lambda tx: app_with_pauses(tx, hospital.app))
    assert (ADULT, CHANGHAI) not in offers(replace(context, content=there.content))


async def test_a_right_to_another_trial_of_a_site_pauses_nothing_there(hospital: Hospital) -> None:
    known = hospital.app.content.library
    trial = replace(known.trials[ADULT], sites=(CHANGHAI, CHILDREN))
    wider = replace(known, trials=MappingProxyType({**known.trials, ADULT: trial}))
    hospital.app = replace(hospital.app, content=replace(hospital.app.content, library=wider))
    await hospital.bind(CHILD_NURSE, CHANGHAI, trials=(SECOND,))
    await said(hospital, CHILD_NURSE, "pause", ADULT)
    assert await hospital.store.read(lambda tx: tx.pauses.in_force()) == {(ADULT, CHILDREN)}


def test_one_site_of_two_leaves_the_trial_open() -> None:
    trial = replace(app().content.library.trials[ADULT], sites=(CHANGHAI, CHILDREN))
    paused = _paused(trial, frozenset({(ADULT, CHANGHAI)}))
    assert (paused.status, paused.paused_at) == (TrialStatus.RECRUITING, frozenset({CHANGHAI}))


async def waits(hospital: Hospital) -> None:
    """Somebody who asked to be told when it goes on."""
    referral = await hospital.refer(user=PERSON, lang="en")

    def work(tx: Transaction) -> None:
        tx.consents.withdraw(referral.consent, hospital.now)
        agreed = NewConsent("remind", "h", "en", True, ADULT)
        consent = tx.consents.add(referral.screening, agreed, hospital.now)
        due = hospital.now.date() + timedelta(days=365)
        new = NewReminder(referral.screening, ADULT, consent, due, until_resumed=True)
        tx.reminders.add(new, hospital.now)

    await hospital.store.transact(work)


async def look(hospital: Hospital) -> int:
    def work(tx: Transaction) -> int:
        return reminders.post_due(hospital.work(tx), hospital.nonce)

    return await hospital.store.transact(work)


async def test_who_waits_is_told_once_by_daylight(hospital: Hospital) -> None:
    await waits(hospital)
    await said(hospital, LIN, "pause", ADULT)
    assert await look(hospital) == 0
    hospital.now += timedelta(hours=10)  # ten in the evening
    assert "1 person asked to be told" in await said(hospital, LIN, "resume", ADULT)
    assert await look(hospital) == 0
    hospital.now += timedelta(hours=13)
    assert await look(hospital) == 1
    text = (await hospital.chat(PERSON)).last["text"]
    assert text.startswith(hospital.app.say("en", "ui-remind-head-resumed"))
    for command in ("pause", "resume"):
        await said(hospital, LIN, command, ADULT)
    assert await look(hospital) == 0


async def test_paused_again_before_daylight_who_waits_waits_on(hospital: Hospital) -> None:
    await waits(hospital)
    await said(hospital, LIN, "pause", ADULT)
    hospital.now += timedelta(hours=10)
    await said(hospital, LIN, "resume", ADULT)
    await said(hospital, LIN, "pause", ADULT)
    hospital.now += timedelta(hours=13)
    assert await look(hospital) == 0
    assert "1 person" in await said(hospital, LIN, "resume", ADULT)
    assert await look(hospital) == 1


def test_without_a_database_the_list_shows_the_files(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("PRESCREEN_MASTER_KEY", raising=False)
    show.list_trials(as_json=False)
    assert f"{ADULT}  recruiting" in capsys.readouterr().out
    monkeypatch.setattr(show, "_pauses", lambda: frozenset({(ADULT, CHANGHAI)}))
    show.list_trials(as_json=False)
    assert "; paused: changhai" in capsys.readouterr().out
