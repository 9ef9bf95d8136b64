"""The files of a deployment, and the secret of its backups, for commands on whole files."""

from typing import TYPE_CHECKING

from bot.settings import SettingProblem, StoreSettings, WrongSettings

if TYPE_CHECKING:
    from bot.store import Files


def files_of(settings: StoreSettings) -> "Files":
    from bot.store import Files

    return Files(settings.database, settings.keys, settings.master)


def secret_of(settings: StoreSettings) -> bytes:
    """Return what backups are sealed with: a key of their own, or a passphrase."""
    if settings.backup_secret is None:
        raise WrongSettings(
            (
                SettingProblem(
                    "PRESCREEN_BACKUP_KEY_FILE",
                    "is missing",
                    "Run `prescreen keys new --out backup.key` once and give its path; keep a "
                    "copy where neither the backups nor the master key lie. Or set "
                    "PRESCREEN_BACKUP_PASSPHRASE, twelve characters at least",
                ),
            )
        )
    return settings.backup_secret
