"""The coordinator's phone on the page: an invitation to each hospital, good until it is opened."""

from collections.abc import Collection

from bot.demo.local_bot import Demo
from bot.sandbox.chats import Message
from bot.sandbox.phones import User
from dialogs.words import as_key


class CoordinatorPhone:
    """Invites its holder to every hospital, and opens for them what a talk to come needs."""

    def __init__(self, demo: Demo, user: User) -> None:
        self._demo, self._user = demo, user
        self._notes: dict[str, Message] = {}
        self._links: dict[str, str] = {}

    async def invite(self) -> None:
        """Put a note with a link for each hospital on the phone."""
        for site in self._demo.app.content.library.sites:
            self._links[site] = await self._demo.invite("coordinator", site)
            self._notes[site] = self._demo.sandbox.note(
                self._user, self._text(site), self._links[site]
            )

    async def join(self, sites: Collection[str]) -> None:
        """Open the invitations of these hospitals, where nobody has done so yet."""
        for site in await self._not_opened():
            if site in sites:
                await self._user.open_link(self._links[site])
                await self._demo.settled()

    async def renew(self) -> None:
        """Write a fresh link on each note that is not opened: a link ends after two days."""
        for site in await self._not_opened():
            self._links[site] = await self._demo.invite("coordinator", site)
            self._demo.sandbox.change_note(self._notes[site], self._text(site), self._links[site])

    async def _not_opened(self) -> list[str]:
        grants = await self._demo.store.read(lambda tx: tx.grants.of(self._user.id))
        joined = {grant.site for grant in grants}
        return [site for site in self._links if site not in joined]

    def _text(self, site: str) -> str:
        """Say it in every language: nobody has chosen one on that phone yet."""
        words = self._demo.app.content.words
        return "\n".join(
            words.say(lang, "demo-invitation", hospital=words.say(lang, as_key("site", site)))
            for lang in words.languages
        )
