"""Two days of three hospitals on the running bot: who got what, and every figure counted anew."""

import json
import random
import re
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, date, datetime, time, timedelta

import pytest
import pytest_asyncio

from bot.clock import VirtualClock
from bot.demo import local_bot
from bot.sandbox import GroupPhone
from bot.store.records import ReferralRow
from dialogs.context import Content
from dialogs.statuses import ReferralStatus
from tests.system.counting import PILES, piles
from tests.system.running_bot import RunningBot, texts
from tests.system.scripted_day import PEOPLE, SHANGHAI, Day, Person, Worker

pytestmark = pytest.mark.slow
TUESDAY = date(2026, 11, 24)
WEDNESDAY, THURSDAY = TUESDAY + timedelta(days=1), TUESDAY + timedelta(days=2)
SEED = random.SystemRandom().randrange(10**6)
CODE = re.compile(r"R-[A-Z2-9]{4}")
NUMBER = {  # what stands before a figure, by language
    "en": {
        "call": r"^Call today \((\d+)\)",
        "outcome": r"^Enter what came of the visit \((\d+)\)",
        "say": r"^Say what came of the call \((\d+)\)",
        "visits": r"^Visits today \((\d+)\)",
        "said_no": r"^🚫 Said no, do not call, please close \((\d+)\)",
        "new": r"^New \((\d+)\)",
        "waits": r"^Still to call \((\d+)\)",
        "possible": r"^Possible, your decision needed \((\d+)\)",
        "received": r"^Yesterday.*\b(\d+) new\b",
        "reached": r"^Yesterday.*\b(\d+) reached\b",
        "enrolled": r"^Yesterday.*\b(\d+) enrolled\b",
        "closed": r"^Yesterday.*\b(\d+) closed\b",
        "taken_back": r"^Yesterday.*\b(\d+) taken back\b",
    },
    "zh": {
        "call": r"^今天要打电话（(\d+)）",
        "outcome": r"^来院日已过，请记结果（(\d+)）",
        "say": r"^已联系上，请记下结果（(\d+)）",
        "visits": r"^今天来院（(\d+)）",
        "said_no": r"^🚫 本人不愿再接电话.*（(\d+)）",
        "new": r"^新报名（(\d+)）",
        "waits": r"^还要打电话（(\d+)）",
        "possible": r"^待判断（(\d+)）",
        "received": r"^昨天.*新报名(\d+)",
        "reached": r"^昨天.*联系上(\d+)",
        "enrolled": r"^昨天.*入组(\d+)",
        "closed": r"^昨天.*已结束(\d+)",
        "taken_back": r"^昨天.*本人撤回(\d+)",
    },
}
HEAD = {
    "en": r"^{day} Nov · .* · (?:nothing|(\d+)) (?:waits for you|needs? you)",
    "zh": r"^11月{day}日 · .* · (?:没有待处理的|(\d+)项待处理)",
}


@pytest_asyncio.fixture
async def day(content: Content) -> AsyncIterator[Day]:
    start = datetime(2026, 11, 24, 6, 0, tzinfo=SHANGHAI).astimezone(UTC)
    clock = VirtualClock(start)
    async with local_bot.opened(content, clock, telegram_clock=clock) as demo:
        yield Day(RunningBot(demo, clock), random.Random(SEED))


async def test_two_days_of_three_hospitals(day: Day) -> None:
    print(f"seed {SEED}")
    group = await day.staffed()
    await day.come(day.newcomers(8))
    await day.until(TUESDAY, 8, 31)
    await check_summaries(day, TUESDAY)
    await day.until(TUESDAY, 10)
    await day.come(day.newcomers(22))
    await work_what_is_likely(day)
    await people_change_their_minds(day)
    await day.until(TUESDAY, 22)
    await day.come(day.newcomers(PEOPLE - len(day.people)))
    await day.until(WEDNESDAY, 8, 31)
    await check_summaries(day, WEDNESDAY)
    await day.until(WEDNESDAY, 9, 30)
    await work_what_is_possible(day)
    await day.until(THURSDAY, 8, 31)
    await check_summaries(day, THURSDAY)
    await check_who_got_what(day, group)
    await check_nothing_twice(day)


async def work_what_is_likely(day: Day) -> None:
    """Every second way of working a referral at each hospital, from a place that the seed gives."""
    n = day.rng.randrange(10)
    for code, referral in (await day.all_referrals()).items():
        team = [worker for worker in day.workers if worker.may_see(referral)]
        if day.is_likely(code):
            day.rng.shuffle(team)
            await day.work(team[0], team[1:], code, n)
            n += 1


async def work_what_is_possible(day: Day) -> None:
    """It came with the summary; its card opens from there."""
    for code, referral in (await day.all_referrals()).items():
        team = [worker for worker in day.workers if worker.may_see(referral)]
        shown = [worker for worker in team if worker.has_button(f"c.open.{code}.")]
        if not day.is_likely(code) and referral.status == ReferralStatus.NEW and shown:
            worker = day.rng.choice(shown)
            await day.press(worker, "open", code)
            await day.work(worker, [], code, day.rng.choice((0, 1, 2, 4, 5)))


async def people_change_their_minds(day: Day) -> None:
    """Some answer what was asked, one changes an answer, two take back, one erases everything."""
    asked = [one for one in day.people if day.is_asked(one)]
    assert asked
    for person in asked:
        await day.running.choose(person.user, day.rng.choice(("evening", "morning", "weekend")))
    told = [one for one in day.people if one.trial and one not in asked]
    amends, *leaves, erases = day.rng.sample(told, 4)
    await day.change_age(amends)
    await check_amended(day, amends)
    for person in leaves:
        await day.running.write(person.user, "/withdraw")
        await day.running.choose(person.user, f"code_{day.code_of(person)}")
    await day.happened_so_far(TUESDAY)
    await day.running.write(erases.user, "/erase")
    await day.running.choose(erases.user, "yes")
    statuses = Counter(one.status for one in (await day.all_referrals()).values())
    assert (statuses[ReferralStatus.WITHDRAWN], statuses[ReferralStatus.ERASED]) == (2, 1)


async def check_amended(day: Day, person: Person) -> None:
    """Whoever was shown the card reads that the answers changed; a possible match has none yet."""
    code = day.code_of(person)
    referral = (await day.all_referrals())[code]
    for worker in day.workers:
        note = day.running.say("coordinator-answer-changed", worker.lang, code=code)
        was_told = note in texts(worker.user)
        assert was_told == (worker.may_see(referral) and day.is_likely(code)), (worker, code)


async def check_summaries(day: Day, on: date) -> None:
    """Each figure of each summary against the tables; none for who has nothing to hear."""
    yesterday = on - timedelta(days=1)
    await day.happened_so_far(yesterday)
    now = datetime.combine(on, time(8, 30), SHANGHAI).astimezone(UTC)
    likely = {c for c in await day.all_referrals() if day.is_likely(c)}
    for worker in day.workers:
        counted = await day.running.read(
            lambda tx, w=worker: piles(tx, w.site, w.trials, likely, now, on)
        )
        expected = {name: len(codes) for name, codes in counted.items()}
        found = summaries(worker, on)
        assert len(found) == bool(any(expected.values())), (worker.user, on, expected, found)
        for text in found:
            assert figures(text, worker.lang, on) == expected, (text, counted)
            for line, codes in zip(*named(text, worker.lang), strict=True):
                assert set(codes) <= counted[line]


def summaries(worker: Worker, on: date) -> list[str]:
    head = re.compile(HEAD[worker.lang].format(day=on.day))
    return [m.text for m in worker.user.from_bot if head.match(m.text.split("\n")[0])]


def figures(text: str, lang: str, on: date) -> dict[str, int]:
    """Every number of a summary; a line that is not there says none."""
    head = re.match(HEAD[lang].format(day=on.day), text.split("\n")[0])
    assert head
    found = {"todo": int(head[1] or 0)}
    for name, pattern in NUMBER[lang].items():
        found[name] = sum(map(int, re.findall(pattern, text, re.M)))  # a line for each study
    return found


def named(text: str, lang: str) -> tuple[list[str], list[list[str]]]:
    """The lines that name codes, and their codes."""
    lines, codes = [], []
    for name in PILES:
        for line in text.split("\n"):
            if re.match(NUMBER[lang][name], line):
                lines.append(name)
                codes.append(CODE.findall(line))
    return lines, codes


async def check_who_got_what(day: Day, group: GroupPhone) -> None:
    """Every code on every phone, in whatever was ever sent there, against grants and consents."""
    referrals = await day.all_referrals()
    owners = {code: person.user.id for code, person in day.sent.items()}
    workers = {worker.user.id: worker for worker in day.workers}
    got: dict[str, set[int]] = {code: set() for code in referrals}
    for chat, _, said in everything_sent(day.running):
        for code in referrals.keys() & set(CODE.findall(said)):  # a random nonce may look like one
            referral = referrals[code]
            got[code].add(chat)
            if chat in workers:
                assert workers[chat].may_see(referral), (chat, said)
            elif chat == group.id:
                assert referral.site == "changhai"
            else:
                assert owners[code] == chat, (chat, said)
        for person in day.people:
            if person.name in said or person.phone in said:
                assert chat == person.user.id, said
    for code in filter(day.is_likely, referrals):  # what is possible comes with the summary
        team = {worker.user.id for worker in day.workers if worker.may_see(referrals[code])}
        assert team <= got[code], (code, referrals[code].status)
    for worker in day.workers:
        check_alerts(day, worker, referrals, owners)


def check_alerts(
    day: Day, worker: Worker, referrals: dict[str, ReferralRow], owners: dict[str, int]
) -> None:
    """A name in an alert belongs to the referral it names, and that one to the hospital."""
    for alert in worker.user.alerts:
        for person in day.people:
            if person.name in alert.text:
                (code,) = CODE.findall(alert.text)
                assert owners[code] == person.user.id
                assert worker.may_see(referrals[code])


async def check_nothing_twice(day: Day) -> None:
    """No text came twice to a phone, but for a card that was asked for once more."""
    for worker in day.workers:
        opened = Counter(code for one, code in day.opened if one == worker.user.id)
        cards = Counter(
            CODE.findall(m.text)[0] for m in worker.user.from_bot if re.match(CODE, m.text)
            and " · " in m.text.split("\n")[0]
        )  # fmt: skip
        for code, count in cards.items():
            assert count <= 1 + opened[code], (worker.user, code)
        for on in (TUESDAY, WEDNESDAY, THURSDAY):
            assert len(summaries(worker, on)) <= 1
    sent = [
        (c, said) for c, method, said in everything_sent(day.running) if method == "sendMessage"
    ]
    assert [one for one, count in Counter(sent).items() if count > 1] == []


def everything_sent(running: RunningBot) -> Iterator[tuple[int, str, str]]:
    """(chat, method, all that was said, buttons too) of every call that Telegram took."""
    for call in running.demo.sandbox.calls:
        if call.status == 200 and "chat_id" in call.params:
            said = json.dumps(call.params, ensure_ascii=False)
            yield int(call.params["chat_id"]), call.method, said
