"""Nothing is forgotten, nobody is reminded twice, and never at night or on a day off."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import MappingProxyType
from zoneinfo import ZoneInfo

import pytest

from bot import screenings
from bot.channel.events import Event
from bot.coordinators import absences, escalation, summary
from bot.coordinators.escalation import Nudge
from bot.referrals.worklist import is_overdue
from bot.store import Transaction
from bot.store.records import Grant, NewConsent, NewStep, OpenReferral
from dialogs.statuses import OPEN, ReferralStatus
from tests.unit.coordinating import (
    ADULT,
    CHANGHAI,
    CHILDREN,
    PAEDIATRIC,
    Hospital,
    app,
    hospital_at,
    patient,
)

FIRST, SECOND, ADMIN, PERSON = 1, 2, 3, 900
SHANGHAI, BERLIN = ZoneInfo("Asia/Shanghai"), ZoneInfo("Europe/Berlin")
DAY = timedelta(days=1)
SEEN = NewStep(1, "a", "acknowledge", ReferralStatus.NEW, ReferralStatus.ACKNOWLEDGED)


def at(text: str, zone: ZoneInfo = SHANGHAI) -> datetime:
    """'12-04 15:00' of 2026; 1 December is a Tuesday."""
    return datetime.fromisoformat(f"2026-{text}").replace(tzinfo=zone).astimezone(UTC)


@pytest.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as there:
        there.now = at("12-01 10:00")
        yield there


async def look(hospital: Hospital, text: str | datetime, zone: ZoneInfo = SHANGHAI) -> int:
    hospital.now = at(text, zone) if isinstance(text, str) else text

    def work(tx: Transaction) -> int:
        posts = (escalation.post_due, absences.post_alarms)
        return sum(post(hospital.work(tx)) for post in posts)

    return await hospital.store.transact(work)


async def reminders(hospital: Hospital, user: int) -> list[str]:
    """The first lines of what a coordinator or admin was reminded of."""
    heads = ("Changhai Hospital:", "Children's Hospital, Zhejiang")
    texts = (await hospital.chat(user)).texts
    return [text.split("\n")[0] for text in texts if text.startswith(heads)]


async def away(hospital: Hospital, user: int, days: str) -> str:
    await hospital.hear(user, Event("command", user, user, text="away", argument=days))
    said: str = (await hospital.chat(user)).last["text"]
    return said


async def test_one_two_and_three_working_days_reach_coordinator_team_and_admins_once_each(
    hospital: Hospital,
) -> None:
    await hospital.bind(FIRST)
    await hospital.bind(ADMIN, None)
    code = (await hospital.refer()).code
    context, seen = hospital.now, []
    while context < at("12-11 00:00"):
        if await look(hospital, context):
            seen.append(context.astimezone(SHANGHAI).strftime("%d %H:%M"))
        context += timedelta(minutes=30)
    # The promise ended with the 4th, a Friday: on Monday the summary says so, half an hour later.
    assert seen == ["02 10:00", "03 10:00", "04 10:00"]
    assert await reminders(hospital, FIRST) == [
        "Changhai Hospital: nobody has tried to call for a working day:"
        f" {code} 1 working day, by Fri 4 Dec",
        "Changhai Hospital: still nobody has tried to call, for two working days now:"
        f" {code} 2 working days, by Fri 4 Dec",
    ]
    assert await reminders(hospital, ADMIN) == [
        "Changhai Hospital: nobody has tried to call for three working days."
        f" Please ask the team there: {code} 3 working days, promise ends today"
    ]
    chat = await hospital.chat(FIRST)
    assert chat.buttons("for a working day") == [f"c.open.{code}.0"]
    assert (await hospital.chat(ADMIN)).buttons("three working days") == []


async def test_nobody_is_reminded_at_night_on_a_weekend_or_a_holiday(tmp_path: Path) -> None:
    known = app().content.library
    site = replace(known.sites[CHANGHAI], timezone="Europe/Berlin", holidays=(date(2026, 3, 31),))
    library = replace(known, sites=MappingProxyType({CHANGHAI: site}))
    there = replace(app(), content=replace(app().content, library=library))
    async with hospital_at(tmp_path, there) as hospital:
        hospital.now = at("03-27 20:30", BERLIN)  # a Friday; the clocks change on Sunday
        await hospital.bind(FIRST)
        await hospital.refer()
        context, seen = hospital.now, []
        while context < at("04-03 00:00", BERLIN):
            if await look(hospital, context):
                seen.append(context.astimezone(BERLIN).strftime("%d %H:%M"))
            context += timedelta(minutes=30)
        # Tuesday the 31st is off; the promise ended with Thursday the 2nd, after this
        assert seen == ["30 20:30", "01 20:30"]


async def test_a_call_ends_the_count_and_reading_the_card_does_not(hospital: Hospital) -> None:
    """Whoever looks has not called: the person waits as before."""
    await hospital.bind(FIRST)
    read, called = [(await hospital.refer(user=PERSON + n)).code for n in range(2)]
    hospital.now = at("12-01 17:00")
    await hospital.click(FIRST, "acknowledge", read)
    await hospital.click(FIRST, "no_answer", called)
    assert await look(hospital, "12-02 09:59") == 0
    assert await look(hospital, "12-02 10:00") == 1
    assert [read in one for one in await reminders(hospital, FIRST)] == [True]
    assert await look(hospital, "12-03 10:00") == 1
    assert not [one for one in await reminders(hospital, FIRST) if called in one]


async def test_what_rests_is_quiet_until_its_day_and_begins_anew_then(hospital: Hospital) -> None:
    await hospital.bind(FIRST)
    await hospital.bind(ADMIN, None)
    code = (await hospital.refer()).code
    assert await look(hospital, "12-02 10:00") == 1
    await hospital.click(FIRST, "sleep", code, "7")
    assert [await look(hospital, f"12-0{day} 15:00") for day in (3, 4)] == [0, 0]
    assert await look(hospital, "12-07 15:00") == 1  # the promise has passed all the same
    assert await look(hospital, "12-08 15:00") == 0
    assert await look(hospital, "12-09 08:00") == 0, "the summary of the hour will say it"
    assert await look(hospital, "12-09 08:30") == 1
    assert "asked to be reminded" in (await reminders(hospital, FIRST))[-1]
    assert await look(hospital, "12-09 20:00") == 0
    assert await look(hospital, "12-10 08:30") == 1
    assert await look(hospital, "12-11 08:00") == 1
    assert len(await reminders(hospital, ADMIN)) == 1


async def test_what_is_worked_and_snoozed_is_brought_back_once(hospital: Hospital) -> None:
    await hospital.bind(FIRST)
    code = (await hospital.refer()).code
    await hospital.click(FIRST, "reach", code)
    await hospital.click(FIRST, "sleep", code, "3")
    looks = [await look(hospital, f"12-{day:02} 09:00") for day in range(2, 12)]
    assert looks == [0, 0, 1, 0, 0, 0, 0, 0, 0, 0]


async def test_clocks_that_jump_and_restarts_remind_nobody_twice(tmp_path: Path) -> None:
    posted = 0
    for start in range(4):
        async with hospital_at(tmp_path) as hospital:
            if start == 0:
                hospital.now = at("12-01 10:00")
                await hospital.bind(FIRST)
                await hospital.refer()
            for text in ("12-02 10:00", "11-30 10:00", "12-02 10:00", "12-01 10:00"):
                posted += await look(hospital, text)
    assert posted == 1


async def test_one_message_holds_everything_there_is_for_a_person(hospital: Hospital) -> None:
    await hospital.bind(FIRST)
    await hospital.bind(FIRST, CHILDREN)
    codes = [(await hospital.refer(user=PERSON + n)).code for n in range(10)]
    young = (await hospital.refer(user=990, trial=PAEDIATRIC, site=CHILDREN)).code
    assert await look(hospital, "12-02 10:00") == 1
    chat = await hospital.chat(FIRST)
    text = chat.last["text"]
    named = [f"{code} 1 working day, by Fri 4 Dec" for code in codes[:8]]
    assert "".join(f"\n• {one}" for one in [*named, "2 more"]) in text
    assert young in text
    assert len(chat.buttons("tried to call")) == 8


async def test_who_is_away_is_not_reminded_and_gets_no_summary(hospital: Hospital) -> None:
    for user in (FIRST, SECOND):
        await hospital.bind(user)
    await hospital.refer()
    await away(hospital, FIRST, "12-01..12-03")
    assert await look(hospital, "12-02 10:00") == 1
    assert await reminders(hospital, FIRST) == []
    assert len(await reminders(hospital, SECOND)) == 1
    posted = [
        await hospital.store.transact(
            lambda tx, day=day: summary.post_due(hospital.work(tx, at(f"12-0{day} 09:00")))
        )
        for day in (3, 4)
    ]
    assert posted == [1, 2]


async def test_everybody_away_is_told_to_the_admins_once_and_the_reminder_waits(
    hospital: Hospital,
) -> None:
    for user in (FIRST, SECOND):
        await hospital.bind(user)
    await hospital.bind(ADMIN, None)
    code = (await hospital.refer()).code
    await away(hospital, FIRST, "12-01..12-04")
    await away(hospital, SECOND, "12-02..12-03")
    assert await look(hospital, "12-01 11:00") == 0
    assert await look(hospital, "12-02 07:59") == 0
    assert await look(hospital, "12-02 10:00") == 1
    assert await look(hospital, "12-03 09:00") == 0
    told = [one for one in (await hospital.chat(ADMIN)).texts if "is away, until 3 Dec" in one]
    assert len(told) == 1
    await away(hospital, SECOND, "off")
    assert await look(hospital, "12-03 10:00") == 1
    assert code in (await reminders(hospital, SECOND))[0]
    assert await reminders(hospital, FIRST) == []


async def test_a_chat_that_is_closed_is_passed_over(hospital: Hospital) -> None:
    for user in (FIRST, SECOND):
        await hospital.bind(user)
    await hospital.refer()
    await hospital.deliver()
    await hospital.store.unreachable(FIRST, hospital.now)
    await look(hospital, "12-02 10:00")
    assert (await reminders(hospital, FIRST), len(await reminders(hospital, SECOND))) == ([], 1)


async def test_what_is_over_is_nobodys_to_do(hospital: Hospital) -> None:
    await hospital.bind(FIRST)
    done, back = [await hospital.refer(user=PERSON + n) for n in range(2)]
    await hospital.click(FIRST, "decline", done.code)
    await hospital.store.transact(lambda tx: tx.consents.withdraw(back.consent or 0, hospital.now))
    for day in range(2, 12):
        assert await look(hospital, f"12-{day:02} 12:00") == 0


async def test_the_primary_is_reminded_first_and_the_backup_a_working_day_later(
    hospital: Hospital,
) -> None:
    await hospital.bind(FIRST)
    await hospital.bind(SECOND, duty="backup")
    await hospital.refer()
    heard = []
    for text in ("12-02 10:00", "12-03 10:00"):
        await look(hospital, text)
        heard.append([len(await reminders(hospital, user)) for user in (FIRST, SECOND)])
    assert heard == [[1, 0], [1, 1]]


@pytest.mark.parametrize("lang", ["en", "zh"])
async def test_only_whoever_was_not_reminded_before_is_asked_to_take_over(
    hospital: Hospital, lang: str
) -> None:
    await hospital.bind(FIRST, lang=lang)
    await hospital.bind(SECOND, lang=lang, duty="member")
    await hospital.refer()
    for text in ("12-02 10:00", "12-03 10:00"):
        await look(hospital, text)
    over = {"en": "Can you take it over?", "zh": "请您帮忙接手"}[lang]
    heard = [(await hospital.chat(user)).texts[-1] for user in (FIRST, SECOND)]
    assert [over in text for text in heard] == [False, True]
    assert all({"en": "two working days", "zh": "2个工作日"}[lang] in text for text in heard)


# Who is reminded, by duty; "away" and "lost" are coordinators who cannot be.
TEAMS = (
    ("coordinator", {1: "primary", 2: "backup", 3: "member"}, (), {1}),
    ("coordinator", {1: "primary", 2: "backup", 3: "member"}, (1,), {2}),
    ("coordinator", {1: "primary", 2: "backup", 3: "member"}, (1, 2), {3}),
    ("coordinator", {1: "member", 2: "backup", 3: "member"}, (), {1, 2, 3}),
    ("coordinator", {1: "primary", 2: "backup"}, (1, 2), set()),
    ("promise", {1: "primary", 2: "backup"}, (), {1}),
    ("backup", {1: "primary", 2: "backup", 3: "member"}, (), {2}),
    ("backup", {1: "primary", 2: "backup", 3: "member"}, (2,), {1, 3}),
    ("backup", {1: "primary", 3: "member"}, (), {1, 3}),
)


@pytest.mark.parametrize(("level", "duties", "absent", "told"), TEAMS)
def test_duties_say_who_is_reminded(
    level: str, duties: dict[int, str], absent: tuple[int, ...], told: set[int]
) -> None:
    team = [Grant(user, str(user), CHANGHAI, "coordinator", "en", "", duty)
            for user, duty in duties.items()]  # fmt: skip
    present = [grant for grant in team if grant.user not in absent]
    assert {grant.user for grant in escalation.chosen(level, team, present)} == told


async def test_a_right_for_other_trials_brings_no_reminder(hospital: Hospital) -> None:
    await hospital.bind(FIRST)
    referral = await hospital.refer()
    (one,) = await hospital.store.read(
        lambda tx: tx.referrals.open_of_site(CHANGHAI, [ReferralStatus.NEW])
    )
    assert one.code == referral.code
    site = hospital.app.content.library.sites[CHANGHAI]

    def covering(trial: str) -> list[Grant]:
        other = OpenReferral(**{**vars(one), "trial": trial})
        team = [Grant(FIRST, "a", CHANGHAI, "coordinator", "en", trials=("NCT1",))]
        return escalation.covering(team, Nudge(site, other, "coordinator"))

    assert [len(covering(trial)) for trial in ("NCT1", "NCT2")] == [1, 0]


PASSED = {
    "zh": "原计划在3个工作日内与您联系",
    "en": "planned to contact you within 3 working days",
}


@pytest.mark.parametrize("lang", ["en", "zh"])
async def test_the_person_hears_once_and_honestly_that_the_planned_days_have_passed(
    hospital: Hospital, lang: str
) -> None:
    await hospital.bind(FIRST)
    referral = await hospital.refer(lang=lang)
    await hospital.click(FIRST, "acknowledge", referral.code)
    for text in ("12-04 20:59", "12-05 12:00", "12-07 07:59"):
        await look(hospital, text)
        assert not [t for t in (await hospital.chat(PERSON)).texts if PASSED[lang] in t]
    for text in ("12-07 08:00", "12-07 08:01", "12-09 10:00"):
        await look(hospital, text)
    (said,) = [text for text in (await hospital.chat(PERSON)).texts if PASSED[lang] in text]
    assert referral.code in said
    assert "/status" in said
    assert ("main number" if lang == "en" else "总机") in said


@pytest.mark.parametrize(("lang", "whom"), [("en", "the person you are helping"), ("zh", "患者")])
def test_who_helps_somebody_else_reads_that_the_other_was_to_be_called(
    lang: str, whom: str
) -> None:
    args = {"who": "other", "code": "R-7KQ2", "hospital": "H", "days": 3, "contact": "C"}
    assert whom in app().say(lang, "ui-promise-passed", **args)


async def test_the_public_number_of_the_hospital_is_in_it(hospital: Hospital) -> None:
    await hospital.bind(FIRST, CHILDREN)
    await hospital.refer(trial=PAEDIATRIC, site=CHILDREN, lang="en")
    await look(hospital, "12-07 09:00")
    assert "0571-56555983" in (await hospital.chat(PERSON)).last["text"]


async def test_who_was_called_in_vain_is_not_told_that_nobody_called(hospital: Hospital) -> None:
    await hospital.bind(FIRST)
    code = (await hospital.refer(lang="en")).code
    await hospital.click(FIRST, "no_answer", code)
    await look(hospital, "12-07 09:00")
    assert "tried to call" in (await hospital.chat(PERSON)).last["text"]
    assert "nobody was reached in the days promised" in (await reminders(hospital, FIRST))[0]


@pytest.mark.parametrize("action", ["reach", "book", "decline", "withdraw"])
async def test_who_was_reached_or_is_gone_hears_nothing(hospital: Hospital, action: str) -> None:
    await hospital.bind(FIRST)
    referral = await hospital.refer(lang="en")
    if action == "withdraw":
        await hospital.store.transact(
            lambda tx: tx.consents.withdraw(referral.consent or 0, hospital.now)
        )
    else:
        await hospital.click(FIRST, action, referral.code, "2026-12-09" if action == "book" else "")
    await look(hospital, "12-07 09:00")
    texts = (await hospital.chat(PERSON)).texts
    assert not [text for text in texts if "About R-" in text]


async def test_with_nobody_at_the_hospital_the_person_still_hears(hospital: Hospital) -> None:
    await hospital.refer(lang="en")
    await look(hospital, "12-07 09:00")
    assert PASSED["en"] in (await hospital.chat(PERSON)).last["text"]


@pytest.mark.parametrize(("hour", "silent"), [("23:00", True), ("07:59", True), ("08:00", False)])
async def test_a_card_comes_at_once_and_at_night_without_a_sound(
    hospital: Hospital, hour: str, silent: bool
) -> None:
    await hospital.bind(FIRST)
    hospital.now = at(f"12-02 {hour}")
    await hospital.refer()
    card = (await hospital.chat(FIRST)).last
    assert "R-" in card["text"]
    assert card.get("disable_notification", False) is silent


async def test_in_a_group_too_a_card_at_night_makes_no_sound(hospital: Hospital) -> None:
    await hospital.bind(FIRST)
    await hospital.bind_group(-100, FIRST)
    for hour, silent in (("23:00", True), ("12:00", False)):
        hospital.now = at(f"12-02 {hour}")
        referral = await hospital.refer(user=900 + hospital.now.hour)
        card = (await hospital.chat(-100)).last
        assert referral.code in card["text"]
        assert card.get("disable_notification", False) is silent


async def test_a_number_given_days_after_the_consent_makes_nobody_late(hospital: Hospital) -> None:
    """The hospital's days begin when it gets the referral, not when the person agreed."""
    hospital.now = at("12-01 10:00")
    screening = hospital.screening(patient("P01"), "self", "en")

    def agree(tx: Transaction) -> str:
        row = screenings.new_row(
            tx.accounts.ensure(PERSON, hospital.now).id, screening, hospital.now
        )
        screenings.save(tx, hospital.app.content, row, None, screening)
        consent = NewConsent("share", "h", "en", True, ADULT, CHANGHAI)
        tx.consents.add(row.id, consent, hospital.now)
        return row.id

    await hospital.bind(FIRST)
    await hospital.bind(ADMIN, None)
    site = hospital.app.content.library.sites[CHANGHAI]
    row = await hospital.store.transact(agree)
    hospital.now = at("12-10 10:00")
    referral = await hospital.store.transact(
        lambda tx: hospital.record(tx, row, screening, ADULT, CHANGHAI, True)
    )
    for status in (ReferralStatus.NEW, ReferralStatus.ACKNOWLEDGED):
        hospital.now += timedelta(minutes=10)
        assert await look(hospital, hospital.now) == 0
        assert (await hospital.chat(PERSON)).texts == []
        (one,) = await hospital.store.read(lambda tx: tx.referrals.open_of_site(CHANGHAI, OPEN))
        (same,) = await hospital.store.read(lambda tx: tx.referrals.of(row))
        late = [is_overdue(site, each, hospital.now) for each in (one, same)]
        assert (one.status, late) == (status, [False, False])
        await hospital.store.transact(lambda tx: tx.steps.take(referral.code, SEEN, hospital.now))


async def test_shared_anew_the_days_begin_anew_also_once_it_was_seen(hospital: Hospital) -> None:
    hospital.now = at("12-01 10:00")
    referral = await hospital.refer(user=PERSON)
    hospital.now = at("12-15 10:00")

    def anew(tx: Transaction) -> None:
        assert referral.consent is not None
        tx.consents.withdraw(referral.consent, hospital.now)
        screening = hospital.screening(patient("P01"), "self", "en")
        hospital.record(tx, str(referral.screening), screening, ADULT, CHANGHAI, True)
        tx.steps.take(referral.code, SEEN, hospital.now)

    await hospital.store.transact(anew)
    fresh = await hospital.store.read(lambda tx: tx.referrals.get(referral.code))
    assert fresh is not None
    site = hospital.app.content.library.sites[CHANGHAI]
    assert fresh.arrived_at == hospital.now
    assert not is_overdue(site, fresh, hospital.now + timedelta(minutes=10))
