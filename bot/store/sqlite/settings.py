"""The settings of a site, sealed."""

from bot.store.sqlite.rows import Rows
from bot.store.sqlite.seal import place, seal, unseal


class SqlSiteSettings(Rows):
    def get(self, site: str, key: str) -> str | None:
        row = self._one("SELECT value FROM site_settings WHERE site = ? AND key = ?", site, key)
        if row is None:
            return None
        where = place("site_settings", f"{site}:{key}", "value")
        return unseal(self._own_key(None), where, row["value"]).decode()

    def set(self, site: str, key: str, value: str | None) -> None:
        """Set a site's setting, sealed, since it may be a phone number; None removes it."""
        if value is None:
            self._run("DELETE FROM site_settings WHERE site = ? AND key = ?", site, key)
            return
        where = place("site_settings", f"{site}:{key}", "value")
        sealed = seal(self._own_key(None), where, value.encode())
        self._run(
            "INSERT INTO site_settings (site, key, value) VALUES (?, ?, ?)"
            " ON CONFLICT (site, key) DO UPDATE SET value = excluded.value",
            site, key, sealed,
        )  # fmt: skip
