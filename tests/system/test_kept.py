"""Databases of earlier versions open and go on: running talks, open cards, waiting letters."""

from pathlib import Path

import pytest

from bot.sandbox.chats import Message
from bot.sandbox.phones import User
from dialogs.context import Content
from dialogs.statuses import ReferralStatus
from tests.system.keeping import KEPT, goes_on
from tests.system.running_bot import RunningBot

VERSIONS = sorted(path.name.removesuffix(".tar.xz") for path in KEPT.glob("*.tar.xz"))
FIRST, *LATER = VERSIONS


def test_the_first_one_is_still_there() -> None:
    assert FIRST == "2026-11-22"


@pytest.mark.parametrize("version", VERSIONS)
async def test_a_kept_database_opens_and_goes_on(
    version: str, content: Content, tmp_path: Path
) -> None:
    async with goes_on(version, content, tmp_path) as kept:
        running, people = kept.running, kept.people

        # A letter that waited for Telegram's pause arrives, once.
        before = len(people["waiting"].messages)
        await running.pass_time(3700)
        news = [message.text for message in people["waiting"].messages[before:]]
        assert sum(text.startswith(running.say("conditions")) for text in news) == 1

        # The talk under way: an old button and a text are taken.
        await running.press(people["asked"], "conditions-option-dx-sle")
        await running.press(people["asked"], "ui-button-done")
        await running.write(people["asked"], "female")
        answers = dict(await running.answers(people["asked"]))
        assert answers["age_years"] == {"age_years": 34}
        assert answers["conditions"]["dx_sle"] is True
        assert answers["sex"] == {"sex": "female"}

        # The card that was open: its buttons work, and its person is told.
        card = card_of(people["nurse"], kept.referral)
        await people["nurse"].press(card, running.say("coordinator-button-reach"))
        await running.settled()
        (referral,) = await running.referrals(people["shared"])
        assert (referral.code, referral.status) == (kept.referral, ReferralStatus.REACHED)
        assert running.say("coordinator-status-reached") in card.text
        assert running.say("coordinator-button-screen") in card.labels

        # Taken back, it is struck where it stands.
        await taken_back(running, people["shared"], kept.referral)
        struck = running.say("coordinator-card-withdrawn", code=kept.referral)
        assert (card.text.split("\n")[0], card.labels) == (struck, [])

        # A result from before can be shared now.
        assert (await running.share(people["matched"])).status == ReferralStatus.NEW


@pytest.mark.parametrize("version", LATER)
async def test_what_was_looked_at_before_is_marked_and_deleted(
    version: str, content: Content, tmp_path: Path
) -> None:
    async with goes_on(version, content, tmp_path) as kept:
        running, nurse, person = kept.running, kept.people["nurse"], kept.people["opened"]
        (referral,) = await running.referrals(person)
        card = card_of(nurse, referral.code)
        await running.pass_time(3700)

        # The answer that was changed after sharing is known as one.
        await nurse.press(card, running.say("coordinator-button-answers"))
        await running.settled()
        assert "✏️" in nurse.last.text

        # What was posted before goes with the consent, like what was posted since.
        # Its words have changed since; how it begins has not.
        head = running.say("coordinator-answers-head", code=referral.code).partition(",")[0]
        assert len([m for m in nurse.messages if m.text.startswith(head)]) == 2
        await taken_back(running, person, referral.code)
        assert not [m for m in nurse.messages if m.text.startswith(head)]


def card_of(nurse: User, code: str) -> Message:
    return next(message for message in nurse.from_bot if message.text.startswith(f"{code} · "))


async def taken_back(running: RunningBot, person: User, code: str) -> None:
    await running.write(person, "/withdraw")
    await running.press(person, "ui-withdraw-confirm-option-yes", code=code)
