"""Ten days of three hospitals: every message on every phone, and every figure, counted once more.

`ten_days_plan` has what is done, `ten_days` what follows from it by docs/figures.md, `ten_days_sql`
the same figures from the tables, and `ten_days_said` the sentences for it.
"""

import csv
import io
import re
from base64 import b64decode
from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from bot import screenings
from bot.app import App
from bot.channel.events import Event
from bot.runtime.scheduler import DUE
from bot.store.ports import Transaction
from bot.work import Work
from dialogs.phases import Phase
from dialogs.screening import Contact
from tests.system.running_bot import answered_to_the_end
from tests.system.ten_days import (
    CLOCK,
    ENDS,
    FIRST,
    LAST,
    OVER,
    UNTRIED,
    Book,
    Calendar,
    Case,
    Site,
)
from tests.system.ten_days_plan import ADMIN, ONE_NUMBER, PEOPLE, PLAN, SITE_OF, TEAM
from tests.system.ten_days_said import Person, Said, Sayings, card_of, same
from tests.system.ten_days_sql import Counted
from tests.unit.coordinating import Hospital, app, hospital_at, patient

RESTS = (date(2026, 11, 30), date(2026, 12, 1))  # days off at the children's hospital alone
LOOKS = [time(8, 30), *(time(hour) for hour in (*range(8, 22), 23))]
BECOMES = {
    "acknowledge": "acknowledged", "reach": "reached", "book": "visit_booked",
    "screen": "screened", "enroll": "enrolled", "give_up": "unreachable",
    "decline": "declined", "not_suit": "not_suitable", "double": "duplicate",
}  # fmt: skip
REFUSALS = ("no", "stop")
REACHED = ("attempt_1", "attempt_2", "attempt_3", "reached", "visit_booked", "screened", "enrolled")


def working_days(site: Site) -> list[date]:
    """Those of the plan, and some before and after it."""
    every = (FIRST + timedelta(days=n) for n in range(-14, 40))
    return [day for day in every if site.calendar.works(day)]


def office() -> App:
    known = app().content.library
    child = replace(known.sites["zju_children"], holidays=frozenset(RESTS))
    sites = MappingProxyType({**known.sites, "zju_children": child})
    content = replace(app().content, library=replace(known, sites=sites))
    return replace(app(), content=content)


@dataclass
class TenDays:
    """The stage: in `hospital` the bot does what `says` knows from the plan."""

    hospital: Hospital
    says: Sayings
    shown: dict[str, set[int]] = field(default_factory=dict)  # code -> who got the card
    seen: int = 0
    visits: dict[tuple[int, str], datetime] = field(default_factory=dict)  # to be told, since when

    @property
    def now(self) -> datetime:
        return self.hospital.now.astimezone(CLOCK)

    async def arrived(self) -> list[tuple[int, dict[str, Any]]]:
        """What came to the phones since this was asked last; at night a card wakes nobody."""
        await self.hospital.deliver()
        fresh = [
            (chat, message)
            for chat, phone in self.hospital.chats.items()
            for id, message in phone.messages.items()
            if id > self.seen
        ]
        self.seen = self.hospital._count
        for _, message in fresh:
            if message["text"].startswith("R-") and not time(8) <= self.now.time() < time(21):
                assert message["disable_notification"]
        return [one for one in fresh if not self.tells_of_visit(*one)]

    def tells_of_visit(self, chat: int, message: dict[str, Any]) -> bool:
        """A person is told of a visit once, when it can be undone no more."""
        booked = self.visits.pop((chat, message["text"]), None)
        if booked is not None:
            assert self.now >= booked + timedelta(minutes=10)
        return booked is not None

    async def until(self, then: datetime) -> None:
        while (look := self.next_look()) <= then:
            self.hospital.now = look.astimezone(UTC)
            await self.look()
        self.hospital.now = then.astimezone(UTC)

    def next_look(self) -> datetime:
        days = (self.now.date(), self.now.date() + timedelta(days=1))
        looks = (datetime.combine(day, at, CLOCK) for day in days for at in LOOKS)
        return min(look for look in looks if look > self.now)

    async def look(self) -> None:
        """The clock's work, and everything that must be said at this hour and no other."""
        if self.now.time() == time(8):
            await self.count(self.now.date() - timedelta(days=1))

        def work(tx: Transaction) -> None:
            for due in DUE:
                due(Work(tx, self.hospital.app, self.hospital.now, self.hospital.nonce()))

        await self.hospital.store.transact(work)
        same(self.now, await self.arrived(), self.says.at(self.now))
        if self.now.time() == time(8, 30):
            await self.hospital.store.read(self.count_in_tables)

    def count_in_tables(self, tx: Transaction) -> None:
        """What the summaries and pictures of this morning said is in the tables too."""
        book, today = self.says.book, self.now.date()
        sunday = today - timedelta(days=today.weekday() + 1)
        for site in self.sites.values():
            for trials in {trials for _, _, trials, _ in site.team if site.calendar.works(today)}:
                counted = Counted(tx, site.id, trials, working_days(site))
                told = book.told_days(site.id, today)
                lines = book.lines(site.id, trials, self.now)
                likely = [case.code for case in book.cases.values() if case.likely]
                expected = {name: {case.code for case in cases} for name, cases in lines.items()}
                late = {
                    case.code
                    for name, cases in lines.items()
                    for case in cases
                    if name != "said_no" and (due := book.due(case, self.now)) and due.overdue
                }
                expected |= {"overdue": late} if late else {}
                assert counted.piles(self.now, told[0], likely) == expected, (site, self.now)
                self.check_work(counted, trials, told)
                if sunday >= FIRST:
                    self.check_month(counted, trials, (sunday - timedelta(days=27), sunday))

    def check_month(
        self, counted: Counted, trials: tuple[str, ...], month: tuple[date, date]
    ) -> None:
        """What a picture shows of the team's work."""
        week, hours = self.says.book.week(counted.site, trials, *month)
        calls, median = counted.first_calls(*month)
        assert calls == week.pop("calls")
        assert median == pytest.approx(hours, abs=0.01)
        done = counted.done(*month)
        assert {name: done[name] for name in week} == week

    def check_work(
        self, counted: Counted, trials: tuple[str, ...], told: tuple[date, date]
    ) -> None:
        """What the team did, study by study: the bot may not see one for another."""
        for trial in trials:
            of_one = replace(counted, trials=(trial,))
            said = self.says.book.done(counted.site, trial, self.now.date())
            ends = [name for name in said if name in ENDS and name != "enrolled"]
            closed = Counter({f"closed {name}": said.pop(name) for name in ends})
            assert said.pop("closed", 0) == closed.total()
            done = of_one.done(*told)
            done.pop("acknowledged", None)
            assert +said + closed == done, (trial, self.now)

    async def count(self, day: date) -> None:
        """Who came how far, from what they were shown."""
        trials = {site: [t for t, at in SITE_OF.items() if at == site] for site in self.sites}
        await self.hospital.store.read(lambda tx: self.says.happened.look(tx, day, trials))

    @property
    def sites(self) -> dict[str, Site]:
        return self.says.book.sites

    def case(self, person: Person) -> Case:
        return self.says.book.cases[person.code]

    async def do(self, line: str) -> None:
        """One line of the plan, at its hour."""
        day, hour, *words = line.split()
        await self.until(datetime.combine(self.day(day), time.fromisoformat(hour), CLOCK))
        people = self.says.people
        match words:
            case ["comes", name]:
                await self.comes(people[name], ONE_NUMBER.get(name, ""))
            case [user, "away", first, last]:
                await self.hospital.command(int(user), "away", f"{first}..{last}")
                dates = date.fromisoformat(first), date.fromisoformat(last)
                self.says.book.away.append((int(user), *dates))
                same(line, await self.arrived(), [], own=int(user))
            case [name, "answers", option]:
                await self.answers(people[name], option)
            case [name, ("again" | "withdraws" | "erases") as what]:
                await getattr(self, what)(people[name])
            case [user, "notes", name]:
                await self.notes(int(user), self.case(people[name]))
            case [user, action, name, *detail]:
                await self.press(int(user), action, people[name], *detail)

    def day(self, number: str) -> date:
        return date(2026, 11 if int(number) >= FIRST.day else 12, int(number))

    # What people do

    async def comes(self, person: Person, phone: str) -> None:
        """From the first message to the receipt, the questions left out."""
        await self.write(person, "start", "command")
        await self.hospital.store.transact(lambda tx: self.answer_everything(tx, person))
        await self.write(person, "start", "command")
        site = SITE_OF[person.trial]
        sure = ("yes",) if person.who == "other" else ()
        await self.choose(person, "continue", "confirm", f"share_{person.trial}_{site}", *sure)
        await self.choose(person, "agree")
        await self.write(person, "Canary Bird")
        await self.write(person, phone or f"+86139{person.user:03}88{person.user:03}")
        await self.choose(person, "send_yes")
        row = await self.hospital.store.read(lambda tx: tx.referrals.of(person.screening)[-1])
        person.code, knows = row.code, person.patient != "P08"  # who gave no value at all
        case = Case(row.code, site, person.trial, person.likely, self.now, knows)
        self.says.book.cases[row.code] = case
        told = [user for user, _ in self.says.team(case, "coordinator-withdrawn")]
        self.shown[row.code] = {user for user in told if person.likely}
        cards = [(user, card_of(row.code)) for user in self.shown[row.code]]
        same("comes", await self.arrived(), cards, own=person.user)

    def answer_everything(self, tx: Transaction, person: Person) -> None:
        account = tx.accounts.find(person.user)
        assert account is not None
        (row,) = tx.screenings.of(account.id)
        content, facts = self.hospital.app.content, patient(person.patient)
        before = screenings.load(tx, content, row)
        told = self.hospital.screening(facts, person.who, person.lang)
        done = answered_to_the_end(content, told, self.hospital.now.date())
        after = replace(done, phase=Phase.REVIEW, contact=Contact())
        row = screenings.touched(row, self.hospital.now)
        screenings.save(tx, content, row, before, after)
        tx.accounts.set_lang(account.id, person.lang)
        person.screening = row.id
        ill = {fact for fact, value in facts.items() if fact.startswith("dx_") and value is True}
        self.says.happened.illnesses[row.id] = ill

    async def write(self, person: Person, text: str, kind: str = "text") -> None:
        await self.hospital.deliver()
        self.hospital._count += 1  # it stands below everything that came before
        there = {"message": self.hospital._count, "text": text, "lang": person.lang}
        await self.hospital.at_desk(Event(kind, person.user, person.user, **there))

    async def choose(self, person: Person, *options: str) -> None:
        """Press the newest button of each option."""
        for option in options:
            phone = await self.hospital.chat(person.user)
            pressed = next(
                Event("pressed", person.user, person.user, message=id, text=data, query="q")
                for id, message in reversed(phone.messages.items())
                for row in message.get("reply_markup", {}).get("inline_keyboard", [])
                for data in (str(button.get("callback_data")) for button in row)
                if data.endswith(f".{option}")
            )
            await self.hospital.at_desk(pressed)

    async def answers(self, person: Person, option: str) -> None:
        case, refuses = self.case(person), option in REFUSALS
        await self.choose(person, option)
        kind = "still" if option in ("yes", "no") else "time"
        words = f"coordinator-{'refused' if refuses else 'replied'}"
        case.said_no = self.now if refuses else None
        expected = self.says.answered(case, kind, option, words)
        same(option, await self.arrived(), expected, own=person.user)

    async def again(self, person: Person) -> None:
        case = self.case(person)
        await self.choose(person, "again")
        case.said_no, case.call_again = None, self.now
        if case.status in ("declined", "unreachable"):
            case.step(self.now, case.before_the_end, reopens=True)
        expected = self.says.team(case, "coordinator-call-again")
        same("again", await self.arrived(), expected, own=person.user)

    async def withdraws(self, person: Person) -> None:
        await self.write(person, "withdraw", "command")
        await self.choose(person, f"code_{person.code}")
        await self.is_over(person, "withdrawn")

    async def erases(self, person: Person) -> None:
        await self.count(self.now.date())
        await self.write(person, "erase", "command")
        await self.choose(person, "yes")
        await self.is_over(person, "erased")

    async def is_over(self, person: Person, how: str) -> None:
        case = self.case(person)
        case.over = how, self.now
        told = self.says.team(case, f"coordinator-{how}")
        expected = [(user, text) for user, text in told if user in self.shown[case.code]]
        same(how, await self.arrived(), expected, own=person.user)

    # What coordinators do

    async def press(self, user: int, action: str, person: Person, detail: str = "") -> None:
        """What a coordinator presses, and what the person reads of it."""
        case = self.case(person)
        action, _, kind = action.partition(".")
        if action == "book":
            case.visit = self.day(detail)
            detail = case.visit.isoformat()
        await self.hospital.click(user, "send" if kind else action, case.code, kind or detail)
        self.note_down(case, action, kind, detail)
        if action == "acknowledge":
            case.owner = user
        if action == "book":
            self.visits[self.says.visit(person, case)] = self.now
        expected: list[Said] = []
        if case.counting and ("seen", "") not in case.given:
            case.given.add(("seen", ""))
            expected.append(self.says.news(person, "ui-team-has-seen"))
        if kind:
            expected.append(self.says.news(person, f"ui-asked-{kind}"))
        same(action, await self.arrived(), expected, own=user)
        assert await self.hospital.status(case.code) == case.status, (action, case)

    def note_down(self, case: Case, action: str, kind: str, detail: str) -> None:
        if action == "undo":
            case.undo(self.now)
        elif action == "sleep":
            case.rests = self.now.date() + timedelta(days=int(detail))
        elif became := self.became(case, action, kind):
            case.step(self.now, became, reopens=action == "reopen")

    def became(self, case: Case, action: str, kind: str) -> str:
        if kind == "time" and case.status in UNTRIED:
            return "attempt_1"  # who says that a call was tried has tried one
        if kind or action == "contact":
            return "acknowledged" if case.status == "new" else ""
        if action == "no_answer":
            tries = sum(step.status.startswith("attempt") for step in case.counting)
            return f"attempt_{tries + 1}"
        return case.before_the_end if action == "reopen" else BECOMES[action]

    async def notes(self, user: int, case: Case) -> None:
        phone = await self.hospital.chat(user)
        card = phone.ids(f"{case.code} · ")[-1]
        await self.hospital.write(user, "Asked the ward for a bed.", card)
        case.noted = self.now
        same("notes", await self.arrived(), [], own=user)


@pytest.fixture
async def days(tmp_path: Path) -> AsyncIterator[TenDays]:
    async with hospital_at(tmp_path, office()) as hospital:
        hospital.now = datetime.combine(FIRST, time(9), CLOCK).astimezone(UTC)
        for user, site, duty, trials, lang in TEAM:
            await hospital.bind(user, site, lang, trials=trials, duty=duty)
        await hospital.bind(ADMIN, None)
        sites = {}
        for site in [id for id in hospital.app.content.library.sites if id in SITE_OF.values()]:
            every = tuple(trial for trial, where in SITE_OF.items() if where == site)
            team = tuple((n, d, t or every, g) for n, s, d, t, g in TEAM if s == site)
            sites[site] = Site(site, Calendar(RESTS if site == "zju_children" else ()), team)
        people = {
            name: Person(901 + n, patient, who, "zh" if n % 3 else "en", trial, likely)
            for n, (name, patient, who, trial, likely) in enumerate(PEOPLE)
        }
        stage = TenDays(hospital, Sayings(hospital.app, Book(sites), people))
        await stage.arrived()
        yield stage


async def test_ten_days_of_three_hospitals(days: TenDays) -> None:
    for line in PLAN.strip().split("\n"):
        await days.do(line)
    await days.until(datetime.combine(LAST, time(23), CLOCK))
    assert len(days.says.book.cases) == 27
    assert days.visits == {}
    await check_the_cards(days)
    for user, site, _, trials, lang in TEAM:
        every = tuple(trial for trial, where in SITE_OF.items() if where == site)
        there = days.sites[site]
        given = site, trials or every, working_days(there)
        counted = await days.hospital.store.read(lambda tx, g=given: AsRead.of(Counted(tx, *g)))
        await check_the_report(days, user, lang, counted)
        await check_the_table(days, user, lang, counted)


@dataclass(frozen=True)
class AsRead:
    """What the tables say at the end of the ten days."""

    trials: dict[str, Counter[str]]
    dates: dict[str, dict[str, str]]

    @classmethod
    def of(cls, counted: Counted) -> "AsRead":
        work = {trial: replace(counted, trials=(trial,)).done(FIRST, LAST)
                for trial in counted.trials}  # fmt: skip
        return cls(work, counted.dates())


async def check_the_report(days: TenDays, user: int, lang: str, counted: AsRead) -> None:
    say = days.hospital.app.say
    await days.hospital.deliver()
    await days.hospital.command(user, "report", f"{FIRST}..{LAST}")
    _, *studies = (await days.hospital.chat(user)).last["text"].split("\n\n")
    shown = {trial: next(text for text in studies if trial in text) for trial in counted.trials}
    for trial, done in counted.trials.items():
        for name in ("received", "reached", "visit", "came", "enrolled"):
            label = say(lang, f"figures-{name}")
            line = say(lang, "ui-labelled", label=label, text=done[name])
            assert (line in shown[trial].split("\n")) == bool(done[name]), (trial, line)
        ended = [line for line in shown[trial].split("\n") if line.startswith("• ")]
        closed = sum(count for name, count in done.items() if name.startswith("closed"))
        numbers = [int(re.findall(r"\d+", line)[-1]) for line in ended]
        assert sum(numbers) == closed + done["taken_back"], trial


async def check_the_table(days: TenDays, user: int, lang: str, counted: AsRead) -> None:
    """Every date of /export, in the column that says what it is."""
    say = days.hospital.app.say
    await days.hospital.deliver()
    await days.hospital.command(user, "export")
    file = (await days.hospital.chat(user)).last["document"]["base64"]
    rows = csv.DictReader(io.StringIO(b64decode(file).decode("utf-8-sig"), newline=""))
    columns = {say(lang, f"coordinator-status-{name.replace('_', '-')}"): name for name in REACHED}
    columns |= {say(lang, f"coordinator-export-column-{name}"): name
                for name in ("received", "promised", "seen", "ended")}  # fmt: skip
    code = say(lang, "coordinator-export-column-code")
    found = {
        row[code]: {name: row[column] for column, name in columns.items() if row[column]}
        for row in rows
    }
    kept = {*columns.values()}
    expected = {
        code: {name: day for name, day in dates.items() if name in kept}
        for code, dates in counted.dates.items()
    }
    assert found == expected


async def check_the_cards(days: TenDays) -> None:
    """At the end each card on each phone says how it stands, and who shares a number."""
    one, other = (days.says.people[name].code for name in ONE_NUMBER)
    for case in days.says.book.cases.values():
        for user in days.shown[case.code]:
            phone = await days.hospital.chat(user)
            (card,) = (phone.messages[id] for id in phone.ids(f"{case.code} · "))
            rows = card.get("reply_markup", {}).get("inline_keyboard", [])
            assert bool(rows) == (case.status not in OVER), case
            assert (other in card["text"]) == (case.code == one)
            ends = bool(rows) and rows[0][0]["callback_data"].startswith("c.decline.")
            assert ends == (case.said_no is not None and case.status not in BECOMES.values())
