"""A missing or wrong setting is named with its fix; no value is ever printed."""

import base64
import os
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.cli import run
from bot.settings import Settings, StoreSettings, WrongSettings, new_master_key

KEY = base64.b64encode(bytes(range(32))).decode()
GOOD = {
    "PRESCREEN_TELEGRAM_TOKEN": "42:AAbbCC",
    "PRESCREEN_MASTER_KEY": KEY,
    "PRESCREEN_OPERATOR": "Changhai Hospital",
    "PRESCREEN_OPERATOR_CONTACT": "privacy@example.org",
}
WEBHOOK = GOOD | {
    "PRESCREEN_MODE": "webhook",
    "PRESCREEN_WEBHOOK_URL": "https://bot.example.org/hook",
    "PRESCREEN_WEBHOOK_SECRET": "s" * 32,
}


@pytest.fixture
def env(monkeypatch: pytest.MonkeyPatch):
    for name in list(os.environ):
        if name.startswith("PRESCREEN_"):
            monkeypatch.delenv(name)

    def set_all(settings: dict[str, str]) -> None:
        for name, value in settings.items():
            monkeypatch.setenv(name, value)

    return set_all


def problems(env, settings: dict[str, str], cls=Settings) -> dict[str, str]:
    env(settings)
    with pytest.raises(WrongSettings) as wrong:
        cls.read()
    return {
        problem.name.removeprefix("PRESCREEN_"): str(problem) for problem in wrong.value.problems
    }


def test_four_settings_are_enough_to_poll(env):
    env(GOOD)
    settings = Settings.read()
    assert settings.master == bytes(range(32))
    assert settings.bot_id == 42
    assert settings.mode == "polling"
    assert settings.telegram_api_base == "https://api.telegram.org"


def test_every_missing_setting_is_listed_at_once_with_its_fix(env):
    found = problems(env, {})
    assert set(found) == {"TELEGRAM_TOKEN", "MASTER_KEY", "OPERATOR", "OPERATOR_CONTACT"}
    assert "@BotFather" in found["TELEGRAM_TOKEN"]
    assert "prescreen keys new" in found["MASTER_KEY"]
    assert all("is missing. " in text for text in found.values())


def test_an_empty_setting_counts_as_missing(env):
    assert set(problems(env, GOOD | {"PRESCREEN_OPERATOR": ""})) == {"OPERATOR"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TELEGRAM_TOKEN", "canary-no-colon"),
        ("TELEGRAM_API_BASE", "http://canary.example.org"),
        ("TELEGRAM_API_BASE", "http://127.0.0.1.canary.example.org"),
        ("TELEGRAM_API_BASE", "http://canary@127.0.0.1"),
        ("TELEGRAM_API_BASE", "ftp://127.0.0.1/canary"),
        ("TELEGRAM_API_BASE", "https://canary:port"),
        ("MODE", "canary"),
        ("MASTER_KEY", "canary"),
        ("MASTER_KEY", base64.b64encode(b"canary" * 4).decode()),
        ("MASTER_KEY_FILE", "/nowhere/canary"),
        ("WEBHOOK_PORT", "canary"),
        ("WEBHOOK_PORT", "70000"),
        ("ANSWERS_DAYS", "-9999"),
        ("INBOX_HOURS", "9999"),
    ],
)
def test_a_wrong_setting_is_named_but_its_value_is_not_printed(env, name: str, value: str):
    found = problems(env, GOOD | {f"PRESCREEN_{name}": value})
    assert set(found) == {name}
    assert value not in found[name]
    assert "canary" not in found[name]


@pytest.mark.parametrize("base", ["http://127.0.0.1:8081", "http://[::1]:1/", "http://localhost"])
def test_plain_http_is_fine_on_this_machine(env, base: str):
    env(GOOD | {"PRESCREEN_TELEGRAM_API_BASE": base})
    assert Settings.read().telegram_api_base == base.rstrip("/")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("WEBHOOK_URL", None),
        ("WEBHOOK_SECRET", None),
        ("WEBHOOK_URL", "http://bot.example.org/hook"),
        ("WEBHOOK_SECRET", "s" * 31),
        ("WEBHOOK_SECRET", "s" * 257),
        ("WEBHOOK_SECRET", "s" * 31 + "é"),
    ],
)
def test_a_webhook_needs_an_address_and_a_long_secret(env, name: str, value: str | None):
    given = {key: text for key, text in WEBHOOK.items() if key != f"PRESCREEN_{name}"}
    if value is not None:
        given[f"PRESCREEN_{name}"] = value
    assert set(problems(env, given)) == {name}


def test_answers_are_dated_by_the_calendar_of_the_people_who_give_them(env):
    env(GOOD)
    assert Settings.read().zone == ZoneInfo("Asia/Shanghai")
    env(GOOD | {"PRESCREEN_TIME_ZONE": "Europe/London"})
    assert Settings.read().zone == ZoneInfo("Europe/London")


@pytest.mark.parametrize("name", ["Shanghai", "Asia/Atlantis", "../etc/passwd", "/etc/passwd"])
def test_a_time_zone_that_is_none_is_named(env, name: str):
    assert set(problems(env, GOOD | {"PRESCREEN_TIME_ZONE": name})) == {"TIME_ZONE"}


def test_a_misspelt_setting_is_not_overlooked(env):
    found = problems(env, GOOD | {"PRESCREEN_WEBHOOK_PROT": "8081"})
    assert "PRESCREEN_WEBHOOK_PORT?" in found["WEBHOOK_PROT"]


def test_the_master_key_may_be_in_a_file(env, tmp_path: Path):
    file = tmp_path / "key"
    file.write_text(KEY + "\n")
    file.chmod(0o600)
    given = {"PRESCREEN_MASTER_KEY_FILE": str(file)}
    env(given)
    assert StoreSettings.read().master == bytes(range(32))
    assert set(problems(env, given | {"PRESCREEN_MASTER_KEY": KEY}, StoreSettings)) == {
        "MASTER_KEY"
    }


def test_commands_on_the_database_need_no_token(env):
    assert set(problems(env, {}, StoreSettings)) == {"MASTER_KEY"}


def test_a_new_master_key_is_accepted_and_new_every_time(env):
    first, second = new_master_key(), new_master_key()
    assert first != second
    env(GOOD | {"PRESCREEN_MASTER_KEY": first})
    assert len(Settings.read().master) == 32


def test_settings_print_no_secret(env):
    env(WEBHOOK)
    shown = repr(Settings.read())
    assert "AAbbCC" not in shown
    assert KEY not in shown
    assert "s" * 32 not in shown


MAIL = GOOD | {
    "PRESCREEN_SMTP_URL": "smtps://u:canary@mail.example",
    "PRESCREEN_MAIL_FROM": "a@b.example",
}


def test_mail_has_a_server_and_a_sender(env):
    env(MAIL)
    server, sender = Settings.read().mail
    assert (server.host, server.port, server.tls, sender) == (
        "mail.example", 465, "implicit", "a@b.example")  # fmt: skip
    assert "canary" not in repr(Settings.read())


@pytest.mark.parametrize(
    ("name", "value", "what"),
    [
        ("SMTP_URL", "mail.example", "is not an address of a mail server. Give smtps://"),
        ("SMTP_URL", "https://canary.example", "is not an address of a mail server"),
        ("SMTP_URL", "smtps://u:canary@mail.example:port", "is not an address. "),
        ("SMTP_URL", "smtp://u:canary@mail.example", "would send a password over an open line"),
        ("SMTP_URL", "smtps://canary@mail.example", "has a user without a password"),
        ("SMTP_URL", "smtps://mail.example/canary", "has more than a server and a port"),
        ("MAIL_FROM", "canary", "is not an e-mail address. Give the address"),
        ("MAIL_FROM", "a@b.example\nBcc: canary@c.example", "is not an e-mail address"),
        ("MAIL_FROM", "", "is missing"),
    ],
)
def test_a_wrong_setting_of_mail_is_named_with_its_fix(env, name: str, value: str, what: str):
    found = problems(env, MAIL | {f"PRESCREEN_{name}": value})
    assert set(found) == {name}
    assert what in found[name]
    assert "canary" not in found[name]


def test_a_sender_without_a_server_is_named(env):
    found = problems(env, GOOD | {"PRESCREEN_MAIL_FROM": "a@b.example"})
    assert set(found) == {"MAIL_FROM"}
    assert "PRESCREEN_SMTP_URL" in found["MAIL_FROM"]


def test_why_no_mail_is_sent_is_said(env, monkeypatch: pytest.MonkeyPatch):
    env(GOOD)
    assert "PRESCREEN_SMTP_URL is not set" in (run.no_mail(Settings.read()) or "")
    env(MAIL)
    assert run.no_mail(Settings.read()) is None
    monkeypatch.setattr(sys, "path", [])
    monkeypatch.delitem(sys.modules, "aiosmtplib", raising=False)
    assert "prescreen[mail]" in (run.no_mail(Settings.read()) or "")
