"""The app that every update is worked with, and the answer to a press."""

from dataclasses import dataclass

from dialogs.context import Content
from dialogs.words import as_key
from trials.trial import Site


@dataclass(frozen=True, slots=True)
class App:
    """Everything that stays the same between updates."""

    content: Content
    bot_username: str

    def say(self, lang: str, key: str, attr: str | None = None, /, **args: object) -> str:
        return self.content.words.say(lang, key, attr, **args)

    def hospital(self, lang: str, site: str) -> str:
        """Return the name of a site; its id where the site is no longer among the files."""
        key = as_key("site", site)
        return self.say(lang, key) if self.content.words.has(key) else site

    def site_lang(self, site: str) -> str:
        """Return the language of a site, for what is said to nobody in particular there."""
        known = self.site(site)
        return known.language if known else self.content.words.languages[0]

    def site(self, site: str) -> Site | None:
        return self.content.library.sites.get(site)


@dataclass(frozen=True, slots=True)
class CallbackAnswer:
    """The toast or alert after a press, once its transaction is committed; never stored."""

    toast: str = ""
    alert: bool = False
