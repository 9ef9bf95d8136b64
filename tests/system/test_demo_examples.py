"""One likely person of each cohort walks the whole talk to a referral, in each language."""

from datetime import datetime

import pytest

from bot.clock import VirtualClock
from bot.demo import local_bot
from bot.demo.persona import Persona
from bot.demo.play import MORNING, Phone
from bot.demo.walk import converse
from bot.store.ports import Transaction
from bot.store.records import ReferralRow
from dialogs.context import Content
from dialogs.statuses import ReferralStatus
from trials.authoring.examples import Example, first_people
from trials.library import HERE
from trials.verdicts import Verdict

PEOPLE = [
    person
    for person in first_people(HERE / "protocols")
    if person.expected.verdict is Verdict.LIKELY
]


async def walk(demo: local_bot.Demo, person: Example, lang: str, account: int) -> list[ReferralRow]:
    """The referrals that the person's talk led to."""
    phone = Phone(demo, demo.sandbox.add_user(account, "Sam", lang), person.id, lambda line: None)
    await converse(phone, Persona(demo.app.content, person.facts, lang, person.trial))

    def referrals(tx: Transaction) -> list[ReferralRow]:
        found = tx.accounts.find(account)
        assert found is not None
        (screening,) = tx.screenings.of(found.id)
        return tx.referrals.of(screening.id)

    return await demo.store.read(referrals)


# Each cohort in one language at every run, and in the other with the long tests: a walk takes
# some 90 answers, and 24 of them minutes.
@pytest.mark.parametrize(
    "langs", [("en", "zh"), pytest.param(("zh", "en"), marks=pytest.mark.torture)], ids="/".join
)
async def test_one_likely_person_of_each_cohort_is_referred_to_the_right_hospital(
    content: Content, langs: tuple[str, str]
) -> None:
    assert len(PEOPLE) == 12
    clock = VirtualClock(datetime.combine(PEOPLE[0].on, MORNING))
    async with local_bot.opened(content, clock, telegram_clock=clock) as demo:
        for number, person in enumerate(PEOPLE):
            (referral,) = await walk(demo, person, langs[number % 2], 501 + number)
            assert (referral.trial, referral.status) == (person.trial, ReferralStatus.NEW), (
                person.id
            )
            assert (referral.site,) == content.library.trials[person.trial].sites
            assert person.cohort in referral.cohorts, person.id
            assert "13800000000" in referral.contact
