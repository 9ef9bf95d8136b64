"""Groups see nothing of a person; a lock screen no illness; a link gives nothing unconfirmed."""

import asyncio
import base64
import json
import os
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio
from typer.testing import CliRunner

from bot.channel.events import Event, read
from bot.cli import admins, sites
from bot.coordinators import binding, summary
from bot.settings import new_master_key
from bot.store import open_store
from dialogs.names import clean_name
from tests.unit.coordinating import (
    ADULT,
    CHANGHAI,
    CHILDREN,
    PAEDIATRIC,
    SECOND,
    Hospital,
    app,
    data_under,
    hospital_at,
    patient,
)
from tests.unit.test_words import CONDITIONS

NINA, WU, ADMIN, GROUP = 501, 502, 503, -1001


@pytest_asyncio.fixture
async def hospital(tmp_path: Path) -> AsyncIterator[Hospital]:
    async with hospital_at(tmp_path) as ready:
        yield ready


@pytest.mark.parametrize(
    ("site", "trial", "who", "person"),
    [(CHANGHAI, ADULT, "self", "P01"), (CHILDREN, PAEDIATRIC, "child", "P11")],
)
async def test_a_group_sees_a_code_a_study_and_where_to_open_it(
    hospital: Hospital, site: str, trial: str, who: str, person: str
) -> None:
    await hospital.bind(NINA, site)
    await hospital.bind_group(GROUP, NINA, site)
    referral = await hospital.refer(patient(person), trial=trial, site=site, who=who)
    card = (await hospital.chat(GROUP)).last
    lines = card["text"].splitlines()
    assert lines[0] == f"{referral.code} · {trial}"
    assert len(lines) == 2
    assert not re.search("|".join(CONDITIONS.values()), card["text"], re.IGNORECASE)
    assert not re.search(r"\d+\s*[–-]\s*\d+|parent|家长|父母|英文|中文|English|Chinese", lines[1])
    (button,) = card["reply_markup"]["inline_keyboard"][0]
    assert button["url"].endswith(f"start=c_{referral.code}")
    await hospital.click(NINA, "acknowledge", referral.code)
    again = (await hospital.chat(GROUP)).last["text"].splitlines()
    assert again[0] == lines[0]
    assert again[1] != lines[1]


@pytest.mark.parametrize("lang", ["en", "zh"])
async def test_the_first_line_of_what_is_pushed_names_no_illness(
    hospital: Hospital, lang: str
) -> None:
    await hospital.bind(NINA, lang=lang)
    await hospital.bind(ADMIN, None, lang=lang)
    referral = await hospital.refer()
    await hospital.refer(user=901, likely=False)
    for action in ("answers", "history"):
        await hospital.click(NINA, action, referral.code)
    for command in ("status", "today", "export", "mine", "overdue"):
        await hospital.command(NINA, command)
    await hospital.store.transact(lambda tx: summary.post_due(hospital.work(tx)))
    texts = [*(await hospital.chat(NINA)).texts, *(await hospital.chat(ADMIN)).texts]
    assert len(texts) > 8
    for text in texts:
        first = text.partition("\n")[0]
        assert not re.search(CONDITIONS[lang], first, re.IGNORECASE), first


@pytest.mark.parametrize(
    ("held", "shown", "binds"),
    [
        ((ADULT,), (), False),
        ((ADULT,), (SECOND,), False),
        ((ADULT,), (ADULT, SECOND), False),
        ((ADULT,), (ADULT,), True),
        ((), (ADULT,), True),
    ],
)
async def test_binding_a_group_needs_a_right_over_all_that_it_shows(
    hospital: Hospital, held: tuple[str, ...], shown: tuple[str, ...], binds: bool
) -> None:
    await hospital.bind(NINA, trials=held)
    await hospital.bind_group(GROUP, NINA, trials=shown)
    bound = await hospital.store.read(lambda tx: tx.groups.in_chat(GROUP))
    assert (bound is not None) == binds


async def opened(hospital: Hospital, user: int = NINA, site: str | None = CHANGHAI) -> str:
    """The digits that the opener of a link reads."""
    payload = await hospital.invited("coordinator" if site else "admin", site)
    await hospital.open(user, payload, name="Nina", confirmed=False)
    found = re.search(r"\d{3} \d{3}", (await hospital.chat(user)).texts[-1])
    assert found
    return found[0]


async def rights(hospital: Hospital, user: int) -> list[str]:
    found = await hospital.store.read(lambda tx: tx.grants.of(user))
    return [grant.role for grant in found]


@pytest.mark.parametrize("site", [CHANGHAI, None])
async def test_a_link_that_was_opened_gives_nothing_before_it_is_confirmed(
    hospital: Hospital, site: str | None
) -> None:
    referral = await hospital.refer()
    await opened(hospital, site=site)
    assert await rights(hospital, NINA) == []
    assert referral.code not in "".join((await hospital.chat(NINA)).texts)
    await hospital.confirm()
    assert await rights(hospital, NINA) == ["coordinator" if site else "admin"]
    texts = (await hospital.chat(NINA)).texts
    assert any(referral.code in text for text in texts) == bool(site)


async def test_an_admin_compares_the_digits_and_says_yes_or_no(hospital: Hospital) -> None:
    await hospital.bind(ADMIN, None)
    for answer, given in (("yes", ["coordinator"]), ("no", [])):
        user = NINA if given else WU
        digits = await opened(hospital, user)
        said = (await hospital.chat(ADMIN)).messages.values()
        asked = next(message for message in said if digits in message["text"])
        assert "Nina" in asked["text"]
        data = next(d for d in data_under(asked) if d.startswith(f"i.{answer}."))
        other = WU if given else NINA
        await hospital.at_desk(Event("pressed", other, other, text=data, query="q"))
        assert await rights(hospital, user) == []
        await hospital.press(ADMIN, data)
        assert await rights(hospital, user) == given
        await hospital.press(ADMIN, data.replace(f".{answer}.", ".yes."))
        await hospital.confirm()
        assert await rights(hospital, user) == given


async def test_the_first_admin_is_confirmed_at_the_command_line_only(hospital: Hospital) -> None:
    await opened(hospital, ADMIN, None)
    assert len(hospital.chats) == 1  # nobody was asked
    await hospital.press(ADMIN, "i.yes.0000000000000000")
    assert await rights(hospital, ADMIN) == []


async def test_an_admin_cannot_confirm_a_link_they_opened_themselves(hospital: Hospital) -> None:
    await hospital.bind(ADMIN, None)
    await opened(hospital, ADMIN)
    (one,) = await hospital.store.read(lambda tx: tx.invitations.opened(hospital.now))
    await hospital.press(ADMIN, f"i.yes.{one.id}")
    assert await rights(hospital, ADMIN) == ["admin"]


@pytest.mark.parametrize(("room", "other"), [(sites, admins), (admins, sites)])
def test_six_digits_are_confirmed_at_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: object, other: object
) -> None:
    monkeypatch.setenv("PRESCREEN_DATABASE", str(tmp_path / "a.db"))
    monkeypatch.setenv("PRESCREEN_KEYS", str(tmp_path / "keys.db"))
    monkeypatch.setenv("PRESCREEN_MASTER_KEY", new_master_key())
    runner, master = CliRunner(), base64.b64decode(os.environ["PRESCREEN_MASTER_KEY"])
    arguments = ["invite", *([CHANGHAI] if room is sites else []), "--for", "Dr Lin"]
    made = runner.invoke(room.app, arguments)  # type: ignore[attr-defined]
    payload = made.stdout.split()[1]
    assert "Dr Lin" in made.output

    async def there(payload: str = "") -> tuple[str, list[str]]:
        store = open_store(tmp_path / "a.db", keys=tmp_path / "keys.db", master=master)
        hospital = Hospital(store, app())
        hospital.now = datetime.now(UTC)
        try:
            if payload:
                await hospital.open(NINA, payload, confirmed=False)
                return (await hospital.chat(NINA)).texts[-1], []
            await store.transact(lambda tx: binding.post_due(hospital.work(tx)))
            return "", await rights(hospital, NINA)
        finally:
            await store.close()

    text, _ = asyncio.run(there(payload))
    found = re.search(r"\d{3} \d{3}", text)
    assert found
    digits = found[0]
    assert asyncio.run(there())[1] == []
    wrong = f"{(int(digits.replace(' ', '')) + 1) % 10**6:06}"
    for app_of, said in ((room, wrong), (other, digits)):
        assert runner.invoke(app_of.app, ["confirm", said, "--yes"]).exit_code == 2  # type: ignore[attr-defined]
    told = runner.invoke(room.app, ["confirm", digits], input="y\n")  # type: ignore[attr-defined]
    assert "Dr Lin" in told.output
    assert asyncio.run(there())[1] == ["coordinator" if room is sites else "admin"]


ODD = "Ni\u202ena\x1b[31m\r\n\u200b t.me/evil @bot\u2028x\ud800"
CLEAN = "Nina[31m t me evil bot x"


def test_a_name_keeps_nothing_that_steers_a_line_a_terminal_or_a_link() -> None:
    assert clean_name(ODD.replace("\ud800", ""), 60) == CLEAN
    assert clean_name("Dr. Lin 林医生", 60) == "Dr. Lin 林医生"
    assert clean_name("x" * 99, 40) == "x" * 40


async def test_a_coordinators_name_and_a_groups_title_arrive_clean(hospital: Hospital) -> None:
    person = {"id": NINA, "is_bot": False, "first_name": ODD}
    chat = {"id": GROUP, "type": "supergroup", "title": ODD}
    message = {"message_id": 1, "date": 1, "from": person, "chat": chat, "text": "x"}
    event = read(json.dumps({"update_id": 1, "message": message}).encode())
    assert event is not None
    assert (event.name, event.title) == (f"{CLEAN}\ufffd", f"{CLEAN}\ufffd")
    await hospital.bind(ADMIN, None)
    await hospital.bind(NINA, name=ODD.replace("\ud800", ""))
    await hospital.bind_group(GROUP, NINA)
    grants = await hospital.store.read(lambda tx: tx.grants.of(NINA))
    assert [grant.name for grant in grants] == [CLEAN]
    said = "".join((await hospital.chat(ADMIN)).texts)
    assert not re.search("[\u202e\x1b\u200b\u2028]|t\\.me/evil", said)
