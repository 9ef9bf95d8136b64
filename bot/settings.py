"""The environment, read once: every missing or wrong setting is named together with its fix."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Literal, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.settings_keys import check_private, decoded
from bot.settings_keys import new_master_key as new_master_key
from bot.settings_urls import MailServer, is_mail_address, safe_address

PREFIX = "PRESCREEN_"
EXIT_CODE = 3
TELEGRAM = "https://api.telegram.org"

Days = Annotated[int, Field(ge=1, le=3650)]


@dataclass(frozen=True)
class SettingProblem:
    """A setting's name, what is wrong with it (never its value), and what to do."""

    name: str
    what: str
    do: str

    def __str__(self) -> str:
        return f"{self.name}: {self.what}. {self.do}"


class WrongSettings(Exception):
    """Settings that are missing or wrong; all of them are listed."""

    def __init__(self, problems: tuple[SettingProblem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class StoreSettings(BaseSettings):
    """The settings of every command that opens the database."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        frozen=True,
        hide_input_in_errors=True,
        extra="ignore",
        env_ignore_empty=True,
    )

    database: Path = Field(
        default=Path("prescreen.db"), description="Give the path of the database file."
    )
    keys: Path = Field(
        default=Path("prescreen-keys.db"),
        description="Give the path of the key file; keep it out of the database's backup.",
    )
    master_key_file: Path | None = Field(
        default=None,
        description="Give the path of a readable file that holds the output of "
        "`prescreen keys new`, or set PRESCREEN_MASTER_KEY instead.",
    )
    master_key: SecretStr | None = Field(
        default=None,
        validate_default=True,
        description="Run `prescreen keys new` once, keep its output safe, and set it here "
        "(or the path of a file with it as PRESCREEN_MASTER_KEY_FILE).",
    )
    backup_key_file: Path | None = Field(
        default=None,
        description="Run `prescreen keys new --out backup.key` and give its path.",
    )
    backup_passphrase: SecretStr | None = Field(
        default=None,
        min_length=12,
        description="Use twelve characters at least, or set PRESCREEN_BACKUP_KEY_FILE instead.",
    )
    bot_username: str | None = Field(
        default=None,
        pattern=r"^@?[A-Za-z0-9_]{5,32}$",
        description="Give the bot's name at Telegram, as @BotFather shows it; links carry it.",
    )
    answers_days: Days = Field(default=30, description="Give a number of days, 1 to 3650.")
    referrals_days: Days = Field(default=180, description="Give a number of days, 1 to 3650.")
    inbox_hours: int = Field(default=72, ge=48, le=144, description="Give hours, 48 to 144.")
    quarantine_days: Days = Field(default=7, description="Give a number of days, 1 to 3650.")
    reminder_months: int = Field(default=12, ge=1, le=12, description="Give months, 1 to 12.")
    time_zone: str = Field(
        default="Asia/Shanghai",
        description="Give the time zone of the people who answer, such as Asia/Shanghai or "
        "Europe/London: answers are dated by its calendar.",
    )
    log_format: Literal["auto", "json", "console"] = Field(
        default="auto", description="Use auto, json or console."
    )

    @field_validator("time_zone")
    @classmethod
    def _a_zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (OSError, ValueError, ZoneInfoNotFoundError):  # also a path that leads elsewhere
            raise ValueError("is no time zone") from None
        return name

    @field_validator("master_key_file", "backup_key_file")
    @classmethod
    def _readable(cls, path: Path | None) -> Path | None:
        if path is not None:
            check_private(path)
        return path

    @field_validator("master_key")
    @classmethod
    def _one_good_key(cls, key: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        if "master_key_file" not in info.data:  # reported already
            return key
        path: Path | None = info.data["master_key_file"]
        if key is None and path is None:
            raise ValueError("is missing")
        if key is not None and path is not None:
            raise ValueError("is set together with PRESCREEN_MASTER_KEY_FILE; keep one of them")
        text = key.get_secret_value() if key else path.read_text("utf-8") if path else ""
        decoded(text)
        return SecretStr(text.strip())

    @property
    def master(self) -> bytes:
        """The 32 bytes that open the key file."""
        return decoded(self.master_key.get_secret_value() if self.master_key else "")

    @property
    def backup_secret(self) -> bytes | None:
        """The secret that backups are sealed with; None where nothing is set."""
        if self.backup_key_file is not None:
            return self.backup_key_file.read_text("utf-8").strip().encode()
        words = self.backup_passphrase
        return words.get_secret_value().encode() if words is not None else None

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @classmethod
    def read(cls) -> Self:
        """Read the environment, or raise `WrongSettings` with every problem at once."""
        problems = list(_misspelt(os.environ))
        try:
            settings = cls()
        except ValidationError as error:
            problems += _problems(cls, error)
        if problems:
            raise WrongSettings(tuple(problems))
        return settings


class Settings(StoreSettings):
    """The settings that `prescreen run` needs besides."""

    telegram_token: SecretStr = Field(
        description="Ask @BotFather for a bot (/newbot) and set the token it gives you."
    )
    telegram_api_base: str = Field(
        default=TELEGRAM,
        description=f"Use an https address ({TELEGRAM}); plain http only to this machine.",
    )
    mode: Literal["polling", "webhook"] = Field(
        default="polling", description="Use polling or webhook."
    )
    webhook_url: str | None = Field(
        default=None,
        validate_default=True,
        description="Give the public https address at which Telegram reaches this bot, "
        "or set PRESCREEN_MODE=polling.",
    )
    webhook_secret: SecretStr | None = Field(
        default=None,
        validate_default=True,
        description="Use 32 to 256 characters of A-Z a-z 0-9 _ - "
        "(`python3 -c 'import secrets; print(secrets.token_urlsafe(32))'`).",
    )
    webhook_host: str = Field(default="127.0.0.1", description="Give the address to listen on.")
    webhook_port: int = Field(default=8080, ge=1, le=65535, description="Use a port, 1 to 65535.")
    operator: str = Field(
        min_length=1,
        description="Give the name of the organisation that answers for this bot; "
        "participants see it in the privacy notice.",
    )
    operator_contact: str = Field(
        min_length=1,
        description="Give an e-mail address or phone number for questions about privacy.",
    )

    smtp_url: SecretStr | None = Field(
        default=None,
        description="Give smtps://USER:PASSWORD@HOST, starttls://USER:PASSWORD@HOST, or "
        "smtp://HOST without a password; without it no mail is sent.",
    )
    mail_from: str | None = Field(
        default=None,
        validate_default=True,
        description="Give the address mails come from, such as noreply@your-hospital.example; "
        "it goes together with PRESCREEN_SMTP_URL.",
    )

    @field_validator("smtp_url")
    @classmethod
    def _a_mail_server(cls, url: SecretStr | None) -> SecretStr | None:
        if url is not None:
            MailServer.parse(url.get_secret_value())
        return url

    @field_validator("mail_from")
    @classmethod
    def _goes_with_a_server(cls, address: str | None, info: ValidationInfo) -> str | None:
        if "smtp_url" not in info.data:  # reported already
            return address
        if (address is None) != (info.data["smtp_url"] is None):
            raise ValueError("is missing" if address is None else "is set without a mail server")
        if address is not None and not is_mail_address(address):
            raise ValueError("is not an e-mail address")
        return address

    @field_validator("telegram_token")
    @classmethod
    def _a_token(cls, token: SecretStr) -> SecretStr:
        if not re.fullmatch(r"[0-9]{1,19}:[A-Za-z0-9_-]+", token.get_secret_value()):
            raise ValueError("does not look like a bot token (digits, a colon, letters)")
        return token

    @field_validator("telegram_api_base")
    @classmethod
    def _safe_base(cls, base: str) -> str:
        if not safe_address(base):
            raise ValueError("is not a safe address")
        return base.rstrip("/")

    @field_validator("webhook_url")
    @classmethod
    def _webhook_address(cls, url: str | None, info: ValidationInfo) -> str | None:
        if info.data.get("mode") == "webhook":
            if url is None:
                raise ValueError("is missing, and PRESCREEN_MODE is webhook")
            if not safe_address(url):
                raise ValueError("is not a safe address")
        return url

    @field_validator("webhook_secret")
    @classmethod
    def _long_secret(cls, secret: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        if info.data.get("mode") == "webhook":
            if secret is None:
                raise ValueError("is missing, and PRESCREEN_MODE is webhook")
            if not re.fullmatch(r"[A-Za-z0-9_-]{32,256}", secret.get_secret_value()):
                raise ValueError("is too short, too long, or has other characters")
        return secret

    @property
    def mail(self) -> tuple[MailServer, str]:
        """The server and the sender; only where both are set."""
        assert self.smtp_url is not None
        assert self.mail_from is not None
        return MailServer.parse(self.smtp_url.get_secret_value()), self.mail_from

    @property
    def bot_id(self) -> int:
        return int(self.telegram_token.get_secret_value().partition(":")[0])


def _problems(cls: type[StoreSettings], error: ValidationError) -> list[SettingProblem]:
    problems = []
    for wrong in error.errors(include_url=False, include_input=False, include_context=False):
        field = str(wrong["loc"][0])
        what = {"missing": "is missing", "value_error": wrong["msg"].split(", ", 1)[-1]}.get(
            wrong["type"], "is not acceptable"
        )
        do = cls.model_fields[field].description or ""
        problems.append(SettingProblem(PREFIX + field.upper(), what, do))
    return problems


def _misspelt(environ: Mapping[str, str]) -> list[SettingProblem]:
    """Return a problem for each setting that nobody reads.

    It is nearly always a slip of the pen that would go unnoticed.
    """
    known = [PREFIX + name.upper() for name in Settings.model_fields]
    problems = []
    for name in sorted(environ):
        if name.startswith(PREFIX) and name not in known:
            near = get_close_matches(name, known, n=1)
            do = f"Did you mean {near[0]}?" if near else "Remove it."
            problems.append(SettingProblem(name, "is not a setting of prescreen", do))
    return problems
