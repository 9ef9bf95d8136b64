"""Databases of earlier versions open and go on: running talks, open cards, waiting letters."""

from pathlib import Path

import pytest

from dialogs.context import Content
from tests.system.keeping import KEPT, goes_on

VERSIONS = sorted(path.name.removesuffix(".tar.xz") for path in KEPT.glob("*.tar.xz"))


def test_the_first_one_is_still_there() -> None:
    assert VERSIONS[0] == "2026-11-22"


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
        await people["nurse"].tap(running.say("coordinator-button-reach"))
        await running.settled()
        (referral,) = await running.referrals(people["shared"])
        assert (referral.code, referral.status) == (kept.referral, "reached")

        # A result from before can be shared now.
        assert (await running.share(people["matched"])).status == "new"
