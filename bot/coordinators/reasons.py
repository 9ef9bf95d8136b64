"""The reasons why a referral is due, in words: the same in every summary, list and reminder."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.referrals import card, history
from bot.referrals.calendar import local_day, working_days_between
from bot.referrals.due import Action, Due, Why
from bot.store.records import OpenReferral, ReferralRow
from bot.work import Work
from dialogs.dates import near_weekday
from dialogs.statuses import ATTEMPTS
from trials.trial import Site


@dataclass(frozen=True, slots=True)
class Reasons:
    """The reasons of one site's referrals, in the language of a reader."""

    work: Work
    lang: str
    site: Site

    def say(self, key: str, **args: object) -> str:
        return self.work.say(self.lang, f"coordinator-due-{key}", **args)

    def of(self, referral: ReferralRow | OpenReferral, found: Due) -> str:
        """Return why it is due, in a few words; for a call how long it waits, and until when."""
        return self._joined(self._parts(referral, found))

    def item(self, code: str, why: str) -> str:
        if not why:
            return code
        return self.work.say(self.lang, "coordinator-summary-item", code=code, why=why)

    def described(self, referral: ReferralRow, found: Due | None, study: str = "") -> str:
        """Return the code with how the answers were known, its study, why it is due, and whose.

        What is for today stands among likely matches, so that another lane is named.
        """
        known = card.card_from(referral.card)
        mark = f"coordinator-summary-mark-{'reports' if known.reports else 'memory'}"
        code = f"{referral.code} {self.work.say(self.lang, mark)}"
        about = [study] if study else []
        if found and found.today and not known.likely:
            about.append(self.say(f"lane-{'asked' if known.asked else 'possible'}"))
        why = self._parts(referral, found) if found else []
        whose = [history.name_of(self.work, self.lang, referral.owner)] if referral.owner else []
        return self.item(code, self._joined([*about, *why, *whose]))

    def _joined(self, parts: Iterable[str]) -> str:
        return self.say("joint").join(parts)

    def _parts(self, referral: ReferralRow | OpenReferral, found: Due) -> list[str]:
        if found.action is Action.CALL:
            return self._of_a_call(referral, found)
        if found.action is Action.VISIT or found.why is None:
            return []
        day = referral.snoozed_until if found.why is Why.ASKED else found.since
        named = near_weekday(self.lang, day or local_day(self.site, self.work.now))
        return [self.say(found.why.value, date=named)]

    def _of_a_call(self, referral: ReferralRow | OpenReferral, found: Due) -> list[str]:
        parts = []
        if days := working_days_between(self.site, referral.waits_from, self.work.now):
            parts.append(self.say("days", count=days))
        if referral.status in ATTEMPTS:
            parts.append(self.say("calls", count=1 + ATTEMPTS.index(referral.status)))
        if found.why is Why.ASKED and referral.snoozed_until:
            day = near_weekday(self.lang, referral.snoozed_until)
            parts.append(self.say(Why.ASKED.value, date=day))
        return [*parts, self._promise(referral, found)]

    def _promise(self, referral: ReferralRow | OpenReferral, found: Due) -> str:
        day = near_weekday(self.lang, found.promised) if found.promised else ""
        if found.why is Why.PROMISED:
            told = self.work.tx.nudges.was_given(referral, "promise")
            return self.say(f"promised{'-told' if told else ''}", date=day)
        return self.say("last-day" if found.why is Why.LAST_DAY else "until", date=day)
