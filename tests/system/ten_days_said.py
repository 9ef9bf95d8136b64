"""What must be said in the ten days: to people and coordinators, from the words and the book."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from bot.app import App
from bot.reports.weekly import counted
from dialogs.dates import near_day, near_weekday
from tests.system.counting import Happened
from tests.system.ten_days import (
    ENDS,
    FIRST,
    KINDS,
    TRIED,
    UNTRIED,
    Book,
    Case,
    Site,
    first_to,
)
from tests.system.ten_days_plan import ADMIN, SITE_OF, TEAM

CODE = re.compile(r"R-[A-Z2-9]{4}")
MOST_CODES = 4  # that a line of a summary names
LANG = {user: lang for user, _, _, _, lang in TEAM} | {ADMIN: "en"}
PHONE = {"zju_children": "0571-56555983"}  # the others print none
LINES = ("call", "outcome", "say", "step", "visits", "said_no", "new", "waits", "possible")
TO_DO = LINES[:4]
WORKED = ("acknowledged", "reached", "visit", "came", "enrolled")
DID = ("received", "called", "reached", "visit", "came", "enrolled", "taken_back")

Said = tuple[int, str]  # to whom, and what


@dataclass
class Person:
    user: int
    patient: str
    who: str
    lang: str
    trial: str
    likely: bool
    screening: str = ""
    code: str = ""


@dataclass
class Sayings:
    """The sentences, and who is to read them."""

    app: App
    book: Book
    people: dict[str, Person]
    happened: Happened = field(default_factory=Happened)
    pictured: dict[int, date] = field(default_factory=dict)  # whose picture of which week came
    told: set[str] = field(default_factory=set)  # that the promised days are over

    def at(self, now: datetime) -> list[Said]:
        """Everything that an hour brings; before the book gives the reminders, as it asks first."""
        said = self._apologies(now)
        if (now.hour, now.minute) == (8, 30):  # what a summary says, no reminder says again
            said += self._mornings(now)
        return [*said, *self._reminders(now)]

    def team(self, case: Case, key: str, **args: object) -> list[Said]:
        """A sentence about a referral, for everybody who may see it."""
        return [
            (user, self.app.say(lang, key, code=case.code, **args))
            for user, _, trials, lang in self.book.sites[case.site].team
            if case.trial in trials
        ]

    def answered(self, case: Case, kind: str, option: str, words: str) -> list[Said]:
        found = []
        for user, _ in self.team(case, words, question="", answer=""):
            question = self.app.say(LANG[user], f"coordinator-asked-{kind}")
            answer = self.app.say(LANG[user], f"ui-asked-{kind}-option-{option}")
            given = {"code": case.code, "question": question, "answer": answer}
            found.append((user, self.app.say(LANG[user], words, **given)))
        return found

    def news(self, person: Person, words: str, **args: object) -> Said:
        lang, site = person.lang, SITE_OF[person.trial]
        given = {"hospital": self.app.hospital(lang, site), "phone": PHONE.get(site, "")}
        contact = "ui-result-public-contact" if site in PHONE else "ui-result-no-contact"
        given["contact"] = self.app.say(lang, contact, id=person.trial, **given)
        given |= {"who": person.who, "code": person.code}
        return person.user, self.app.say(lang, words, **given, **args)

    def visit(self, person: Person, case: Case) -> Said:
        """What a person reads of a booking: the hospital and the day, no study and no illness."""
        assert case.visit is not None
        hospital = self.app.hospital(person.lang, case.site)
        day = near_weekday(person.lang, case.visit)
        return self.news(person, "ui-visit-told", date=day, place=hospital)

    def _apologies(self, now: datetime) -> list[Said]:
        """To those whom nobody has called in the planned days."""
        said = []
        for person in self.people.values():
            case = self.book.cases.get(person.code)
            if not case or ("promise", "") in case.given:
                continue
            calendar = self.book.sites[case.site].calendar
            if calendar.may_disturb(now) and self.book.promise_has_passed(case, now):
                self.told.add(case.code)
                words = "ui-promise-passed" + ("" if case.status in UNTRIED else "-tried")
                said.append(self.news(person, words, days=3))
        return said

    def _reminders(self, now: datetime) -> list[Said]:
        by_user: dict[int, dict[tuple[str, str], list[str]]] = {}
        for user, words, case in self.book.reminders(now):
            piles = by_user.setdefault(user, {})
            code = f"{case.code} {self._why(LANG[user], case, now)}".strip()
            piles.setdefault((case.site, words), []).append(code)
        return [(user, self._reminder(user, piles)) for user, piles in by_user.items()]

    def _reminder(self, user: int, piles: dict[tuple[str, str], list[str]]) -> str:
        lang, lines = LANG[user], []
        for (site, words), codes in piles.items():
            listed = rows(codes)
            if len(codes) == 1:
                listed = self.app.say(lang, "coordinator-nudge-one", code=codes[0])
            given = {"site": self.app.hospital(lang, site), "codes": listed}
            key = f"coordinator-nudge-{words}"
            lines.append(self.app.say(lang, key, count=len(codes), **given))
        if user != ADMIN:
            lines.append(self.app.say(lang, "coordinator-nudge-what-to-do"))
        return "\n".join(lines)

    def _joint(self, lang: str, items: list[str]) -> str:
        return self.app.say(lang, "coordinator-summary-joint").join(items)

    def _mornings(self, now: datetime) -> list[Said]:
        said = []
        for site in self.book.sites.values():
            for user, _, trials, lang in site.team:
                if self.book.is_away(user, now.date()) or not site.calendar.works(now.date()):
                    continue
                monday = now.date() - timedelta(days=now.weekday())
                if self.pictured.get(user, FIRST) < monday:  # the first summary of the week
                    self.pictured[user] = monday
                    said.append((user, self._week(site, trials, lang, now)))
                if text := self._summary(site, trials, lang, now):
                    self.book.got_summary.add((user, now.date()))
                    said.append((user, text))
        return said

    def _summary(self, site: Site, trials: tuple[str, ...], lang: str, now: datetime) -> str:
        """As figures.md has it; "" where nobody has anything to hear."""
        say, piles = self.app.say, self.book.lines(site.id, trials, now)
        first, last = self.book.told_days(site.id, now.date())
        done = {trial: self.book.done(site.id, trial, now.date()) for trial in sorted(trials)}
        todo = sum(map(len, piles.values()))
        if not todo and not any(map(any, (one.values() for one in done.values()))):
            return ""
        due = [self.book.due(case, now) for name in piles for case in piles[name]
               if not case.said_no]  # fmt: skip
        head = {"date": near_day(lang, now.date()), "site": self.app.hospital(lang, site.id)}
        head["overdue"] = sum(bool(one and one.overdue) for one in due)
        lines = [say(lang, "coordinator-summary-head", count=todo, **head)]
        tagged = len(trials) > 1
        lines += [
            self._line(lang, name, piles[name], now, tagged=tagged)
            for name in LINES
            if name in piles
        ]
        gone = [case for case in self.book.of(site.id, trials)
                if case.over and first <= case.over[1].date() <= last]  # fmt: skip
        if gone:
            lines.append(self._line(lang, "taken-back", gone, now))
        for trial, counts in done.items():
            if any(counts.values()):
                study = {"study": say(lang, f"trial-{trial}", "tag")}
                of = say(lang, "coordinator-summary-of-study", **study) if tagged else ""
                given = {"date": near_weekday(lang, first), "study": of}
                key = "yesterday" if first == last else "since-day"
                what = self._done(lang, counts)
                lines.append(say(lang, f"coordinator-summary-{key}", what=what, **given))
        return "\n".join([*lines, *([say(lang, "coordinator-summary-marks")] if todo else [])])

    def _done(self, lang: str, counts: Counter[str]) -> str:
        say = self.app.say
        parts = [say(lang, f"coordinator-did-{name.replace('_', '-')}", count=counts[name])
                 for name in DID if counts[name]]  # fmt: skip
        if counts["closed"]:
            ends = sorted((end for end in ENDS if counts[end] and end != "enrolled"),
                          key=lambda end: -counts[end])  # fmt: skip
            named = [
                say(lang, "coordinator-did-reason", count=counts[end],
                    reason=say(lang, f"coordinator-status-{end.replace('_', '-')}"))
                for end in ends
            ]  # fmt: skip
            reasons = say(lang, "coordinator-did-reasons-joint").join(named)
            parts.append(say(lang, "coordinator-did-closed", count=counts["closed"],
                             reasons=reasons))  # fmt: skip
        return say(lang, "coordinator-did-joint").join(parts)

    def _line(
        self, lang: str, name: str, cases: list[Case], now: datetime, *, tagged: bool = False
    ) -> str:
        items = [self._item(lang, name, case, now, tagged=tagged) for case in cases[:MOST_CODES]]
        if rest := len(cases[MOST_CODES:]):
            items.append(self.app.say(lang, "coordinator-summary-more", count=rest))
        key = f"coordinator-summary-{name.replace('_', '-')}"
        listed = rows(items) if name in TO_DO else self._joint(lang, items)
        return self.app.say(lang, key, count=len(cases), codes=listed)

    def _item(self, lang: str, name: str, case: Case, now: datetime, *, tagged: bool) -> str:
        since = case.over[1] if case.over else case.said_no
        if name in ("said_no", "taken-back") and since:
            day = near_day(lang, since.date())
            return self.app.say(lang, "coordinator-summary-since", code=case.code, date=day)
        code = f"{case.code} {'📄' if case.reports else '💭'}"
        say, parts = self.app.say, []
        if tagged:
            parts.append(say(lang, f"trial-{case.trial}", "tag"))
        todo = self.book.due(case, now)
        if not case.likely and todo and todo.why:  # in its own line it needs no word
            parts.append(say(lang, "coordinator-due-lane-possible"))
        if why := self._why(lang, case, now):
            parts.append(why)
        return f"{code} {say(lang, 'coordinator-due-joint').join(parts)}".strip()

    def _why(self, lang: str, case: Case, now: datetime) -> str:
        say, todo = self.app.say, self.book.due(case, now)
        if todo is None or todo.what == "visits":
            return ""
        if todo.what != "call":
            day = near_weekday(lang, todo.day) if todo.day else ""
            return say(lang, f"coordinator-due-{todo.why}", date=day)
        parts = []
        if days := self.book.sites[case.site].calendar.passed(case.waits_from, now):
            parts.append(say(lang, "coordinator-due-days", count=days))
        if case.status in TRIED:
            parts.append(say(lang, "coordinator-due-calls", count=int(case.status[-1])))
        if todo.why == "put-off" and case.rests:
            day = near_weekday(lang, case.rests)
            parts.append(say(lang, "coordinator-due-put-off", date=day))
        key = todo.why if todo.why in ("promised", "last-day") else "until"
        if key == "promised" and case.code in self.told:
            key = "promised-told"
        day = near_weekday(lang, todo.promised) if todo.promised else ""
        parts.append(say(lang, f"coordinator-due-{key}", date=day))
        return say(lang, "coordinator-due-joint").join(parts)

    def _week(self, site: Site, trials: tuple[str, ...], lang: str, now: datetime) -> str:
        """The bars, the weeks and the first calls of the picture, of four weeks up to Sunday.

        A right for some studies shows what was judged and done for these.
        """
        sunday = now.date() - timedelta(days=now.weekday() + 1)
        first = sunday - timedelta(days=27)
        days = [FIRST + timedelta(days=n) for n in range((sunday - FIRST).days + 1)]
        cases = [case for case in self.book.of(site.id, trials) if case.arrived.date() <= sunday]

        def count(name: str) -> int:
            return sum(self.happened.count(name, site.id, day) for day in days)

        some = len(trials) < len([one for one in SITE_OF.values() if one == site.id])
        of = f" for {trials[0]}" if some else ""
        bars: dict[str, object] = {"finished": count("finished" + of)}
        bars["both-likely"] = f"{count('likely' + of)} + {count('possible' + of)}"
        if not some:
            possible = sum(not case.likely for case in cases)
            bars |= {"started": count("started"), "consented": 0}  # the questions are left out
            bars["both-shared"] = f"{count('shared') - possible} + {possible}"
        worked, hours = self.book.week(site.id, trials, first, sunday)
        bars |= {name: worked[name] for name in WORKED}
        lines = [f"{self.app.say(lang, f'figures-{name}')}: {n}" for name, n in bars.items()]
        weeks = [first + timedelta(days=7 * n) for n in range(4)]
        for name in ("received", *WORKED[1:3], "enrolled"):
            each = [self._in_week(name, cases, day) for day in weeks]
            label = self.app.say(lang, f"figures-{name}")
            lines.append(f"{label}: {' · '.join(map(str, each))}")
        shown = f"{hours:.1f}".removesuffix(".0")
        given = {"hours": shown, "whole": int(shown) if shown.isdigit() else 0}
        lines.append(self.app.say(lang, "figures-contact", count=worked["calls"], **given))
        return "\n".join([self.app.hospital(lang, site.id), *lines])

    def _in_week(self, name: str, cases: list[Case], monday: date) -> int:
        dates = (
            case.arrived if name == "received" else first_to(case, KINDS[name]) for case in cases
        )
        return sum(monday <= at.date() <= monday + timedelta(days=6) for at in dates if at)


# What admins get every day, whatever happened.
CHECK_NUMBERS = "Today's check numbers"


def same(
    when: object, arrived: Iterable[tuple[int, dict[str, Any]]], expected: list[Said], own: int = 0
) -> None:
    """Nothing came that was not to come, and all that was; but for answers to one's own press."""
    told = ((chat, as_text(message)) for chat, message in arrived if chat != own)
    found = Counter(one for one in told if CHECK_NUMBERS not in one[1])
    wanted = Counter((chat, in_order(text)) for chat, text in expected)
    missing, unexplained = sorted(wanted - found), sorted(found - wanted)
    assert not missing, f"{when}: not said {missing}; said for no reason {unexplained}"
    assert not unexplained, f"{when}: said for no reason {unexplained}"


def as_text(message: dict[str, Any]) -> str:
    if drawing := message.get("drawing"):
        bars = [f"{name}: {counted(counts)}" for name, *counts in drawing["bars"]]
        weeks = [
            f"{name}: {' · '.join(map(str, counts))}" for name, *counts in drawing["weeks"]["rows"]
        ]
        return in_order("\n".join([drawing["title"], *bars, *weeks, drawing["contact"]]))
    if re.match(rf"{CODE.pattern} · ", message["text"]):
        return card_of(message["text"][:6])
    return in_order(message["text"])


def rows(items: list[str]) -> str:
    return "".join(f"\n• {item}" for item in items)


def card_of(code: str) -> str:
    return f"the card of {code}"


def in_order(text: str) -> str:
    """The lines of a reminder or a picture in one order, and the codes of a line."""
    if "📄" in text or "💭" in text:  # of a summary the order is part of what it says
        return text
    lines = []
    for line in text.split("\n"):
        codes = iter(sorted(CODE.findall(line)))
        lines.append(CODE.sub(lambda _, rest=codes: next(rest), line))
    return "\n".join(sorted(lines))
