"""What must be said in the ten days: to people and coordinators, from the words and the book."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from bot.app import App
from dialogs.dates import near_day, near_weekday
from tests.system.counting import HAPPENED, Happened
from tests.system.ten_days import FIRST, UNTRIED, Book, Case, Site
from tests.system.ten_days_plan import ADMIN, SITE_OF, TEAM

CODE = re.compile(r"R-[A-Z2-9]{4}")
MOST_CODES = 4  # that a line of a summary names
LANG = {user: lang for user, _, _, _, lang in TEAM} | {ADMIN: "en"}
PHONE = {"zju_children": "0571-56555983"}  # the others print none
LINES = ("overdue", "new", "visits", "said_no", "possible")
WORKED = ("acknowledged", "reached", "visit", "enrolled")

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

    def at(self, now: datetime) -> list[Said]:
        """Everything that an hour brings; before the book gives the reminders, as it asks first."""
        said = [*self._apologies(now), *self._reminders(now)]
        return [*said, *self._mornings(now)] if (now.hour, now.minute) == (8, 30) else said

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
                words = "ui-promise-passed" + ("" if case.status in UNTRIED else "-tried")
                said.append(self.news(person, words, days=3))
        return said

    def _reminders(self, now: datetime) -> list[Said]:
        by_user: dict[int, dict[tuple[str, str], list[str]]] = {}
        for user, words, case in self.book.due(now):
            piles = by_user.setdefault(user, {})
            piles.setdefault((case.site, words), []).append(case.code)
        return [(user, self._reminder(user, piles)) for user, piles in by_user.items()]

    def _reminder(self, user: int, piles: dict[tuple[str, str], list[str]]) -> str:
        lang, lines = LANG[user], []
        for (site, words), codes in piles.items():
            given = {"site": self.app.hospital(lang, site), "codes": self._joint(lang, codes)}
            key = f"coordinator-nudge-{words}"
            lines.append(self.app.say(lang, key, count=len(codes), **given))
        if user != ADMIN:
            lines.append(self.app.say(lang, "coordinator-nudge-what-to-do"))
        return "\n".join(lines)

    def _joint(self, lang: str, items: list[str]) -> str:
        return self.app.say(lang, "coordinator-codes-joint").join(items)

    def _mornings(self, now: datetime) -> list[Said]:
        said = []
        for site in self.book.sites.values():
            for user, _, trials, lang in site.team:
                if self.book.is_away(user, now.date()):
                    continue
                if now.weekday() == 0:
                    said.append((user, self._week(site, lang, now)))
                if text := self._summary(site, trials, lang, now):
                    said.append((user, text))
        return said

    def _summary(self, site: Site, trials: tuple[str, ...], lang: str, now: datetime) -> str:
        """As figures.md has it; "" where nobody has anything to hear."""
        say, yesterday = self.app.say, now.date() - timedelta(days=1)
        piles = self.book.lines(site.id, trials, now)
        ended = self.book.ended(site.id, trials, yesterday)
        counts = {name: self.happened.count(name, site.id, yesterday) for name in HAPPENED}
        todo = sum(map(len, piles.values()))
        if not (todo or ended or counts["likely"] or counts["shared"]):
            return ""
        head = {"date": near_day(lang, now.date()), "site": self.app.hospital(lang, site.id)}
        lines = [say(lang, "coordinator-summary-head", count=todo, **head)]
        lines += [self._line(lang, name, piles[name], now) for name in LINES if name in piles]
        if gone := [case for case in ended if case.over]:
            lines.append(self._line(lang, "taken-back", gone, now))
        if ended or any(counts.values()):
            lines.append(say(lang, "coordinator-summary-yesterday", closed=len(ended), **counts))
        return "\n".join([*lines, *([say(lang, "coordinator-summary-marks")] if todo else [])])

    def _line(self, lang: str, name: str, cases: list[Case], now: datetime) -> str:
        items = [self._item(lang, name, case, now) for case in cases[:MOST_CODES]]
        if rest := len(cases[MOST_CODES:]):
            items.append(self.app.say(lang, "coordinator-summary-more", count=rest))
        key = f"coordinator-summary-{name.replace('_', '-')}"
        return self.app.say(lang, key, count=len(cases), codes=self._joint(lang, items))

    def _item(self, lang: str, name: str, case: Case, now: datetime) -> str:
        since = case.over[1] if case.over else case.said_no
        if name in ("said_no", "taken-back") and since:
            day = near_day(lang, since.date())
            return self.app.say(lang, "coordinator-summary-since", code=case.code, date=day)
        code = f"{case.code} {'📄' if case.reports else '💭'}"
        if name != "overdue":
            return code
        hours = int((now - self.book.waits_since(case)).total_seconds() // 3600)
        what, count = ("days", hours // 24) if hours >= 24 else ("hours", hours)
        waited = self.app.say(lang, f"coordinator-waited-{what}", count=count)
        return self.app.say(lang, "coordinator-summary-item", code=code, time=waited)

    def _week(self, site: Site, lang: str, now: datetime) -> str:
        """The bars of the picture and its line on the first calls, of four weeks up to Sunday."""
        sunday = now.date() - timedelta(days=1)
        days = [FIRST + timedelta(days=n) for n in range((sunday - FIRST).days + 1)]
        bars = {
            name: sum(self.happened.count(name, site.id, day) for day in days) for name in HAPPENED
        }
        bars["consented"] = 0  # the questions and what comes before them are left out here
        worked, hours = self.book.week(site.id, sunday - timedelta(days=27), sunday)
        lines = [
            f"{self.app.say(lang, f'figures-{name}')}: {count}"
            for name, count in (bars | {name: worked[name] for name in WORKED}).items()
        ]
        shown = f"{hours:.1f}".removesuffix(".0")
        given = {"hours": shown, "whole": int(shown) if shown.isdigit() else 0}
        lines.append(self.app.say(lang, "figures-contact", count=worked["calls"], **given))
        return "\n".join([self.app.hospital(lang, site.id), *lines])


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
        bars = [f"{name}: {count}" for name, count in drawing["bars"]]
        return in_order("\n".join([drawing["title"], *bars, drawing["contact"]]))
    if re.match(rf"{CODE.pattern} · ", message["text"]):
        return card_of(message["text"][:6])
    return in_order(message["text"])


def card_of(code: str) -> str:
    return f"the card of {code}"


def in_order(text: str) -> str:
    """The lines of a reminder or a picture in one order, and the codes of a line."""
    if "📄" in text:  # of a summary the order is part of what it says
        return text
    lines = []
    for line in text.split("\n"):
        codes = iter(sorted(CODE.findall(line)))
        lines.append(CODE.sub(lambda _, rest=codes: next(rest), line))
    return "\n".join(sorted(lines))
