"""The way in for updates: polling or webhook, checked against what Telegram has set."""

from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass
from datetime import datetime
from urllib.parse import urlsplit

from bot.channel.delivery import IngestStopped
from bot.clock import Clock, backoff
from bot.logs import log
from bot.settings import Settings
from bot.store.ports import Store
from bot.store.records import AuditEntry
from bot.telegram.calls import Away, Me, Telegram
from bot.telegram.patience import Refusals
from bot.telegram.polling import Poller
from bot.telegram.webhook import WebhookServer

LONGEST_WAIT = 60.0
CHECK_EVERY = 60.0
MANY_WAITING = 50
REFUSALS_AT_START = 3


async def introduced(
    telegram: Telegram, clock: Clock, *, polls: bool, remove_webhook: bool = False
) -> Me:
    """Return who we are, once Telegram can be asked.

    Raises `IngestStopped` where polling and a webhook would meet.
    """
    failures = 0
    while True:
        try:
            me = await _known(telegram, clock)
            if polls and (await telegram.hook()).url:
                if not remove_webhook:
                    raise IngestStopped(
                        "PRESCREEN_MODE is polling, but a webhook is set for this bot.",
                        "Set PRESCREEN_MODE=webhook, or start once with --remove-webhook.",
                    )
                await telegram.remove_hook()
            return me
        except Away as away:
            failures += 1
            log().warning("Telegram cannot be reached", attempts=failures, exc_info=away)
            wait = backoff(failures, first=2.0, longest=LONGEST_WAIT)
            await clock.sleep(max(away.seconds, wait))


async def _known(telegram: Telegram, clock: Clock) -> Me:
    """Return who we are; at the start a refused token is said soon: somebody can mend it."""
    for _ in range(REFUSALS_AT_START - 1):
        try:
            return await telegram.me()
        except IngestStopped:
            await clock.sleep(2.0)
    return await telegram.me()


def way_in(
    settings: Settings, store: Store, telegram: Telegram, clock: Clock, admitted: Callable[[], None]
) -> "Poller | PushedTo":
    """Return the ingest the settings ask for."""
    token = settings.telegram_token.get_secret_value()
    if settings.mode == "polling":
        base = settings.telegram_api_base
        return Poller(store, clock, token=token, base=base, admitted=admitted)
    assert settings.webhook_url is not None  # the settings demand both
    assert settings.webhook_secret is not None
    secret = settings.webhook_secret.get_secret_value()

    async def odd(digest: str, length: int, now: datetime) -> None:
        await store.transact(
            lambda tx: tx.audit.add(
                AuditEntry("telegram", "undecodable update", digest, f"{length} bytes"), now
            )
        )

    webhook = WebhookServer(
        store, clock, bot_id=settings.bot_id, secret=secret, admitted=admitted, odd=odd
    )
    return PushedTo(
        webhook,
        telegram,
        clock,
        url=settings.webhook_url,
        secret=secret,
        address=(settings.webhook_host, settings.webhook_port),
    )


@dataclass(repr=False)  # the secret is one
class PushedTo:
    """The ingest by webhook: listens, says so to Telegram, and sees that it goes well."""

    webhook: WebhookServer
    telegram: Telegram
    clock: Clock
    _: KW_ONLY
    url: str
    secret: str
    address: tuple[str, int]  # the host and the port to listen on

    async def run(self) -> None:
        """Listen until cancelled.

        The webhook stays set, so that Telegram keeps what comes meanwhile.
        """
        host, port = self.address
        try:
            await self.webhook.start(host, port, urlsplit(self.url).path)
        except OSError:
            raise IngestStopped(
                f"PRESCREEN_WEBHOOK_PORT: {host}:{port} cannot be listened on.",
                "Choose another port or address, or stop what listens there.",
            ) from None
        refusals = Refusals()
        try:
            known = False
            while True:
                known = await self._patiently(known, refusals)
                await self.clock.sleep(CHECK_EVERY if known else 5.0)
        finally:
            await self.webhook.stop()

    def again(self) -> None:
        """Do nothing: Telegram pushes, and tries again by itself."""

    async def _patiently(self, known: bool, refusals: Refusals) -> bool:
        """Check, and raise a refusal of the token only after minutes of them."""
        try:
            checked = await self._checked(known)
        except IngestStopped as stopped:
            if not refusals.again(self.clock.monotonic()):
                raise
            log().error("Telegram refuses the token", reason=str(stopped))
            return False
        refusals.none()
        return checked

    async def _checked(self, known: bool) -> bool:
        """Set the webhook at first; later say when it does not work."""
        try:
            if not known:
                await self.telegram.set_hook(self.url, self.secret)
            hook = await self.telegram.hook()
        except Away as away:
            log().warning("Telegram cannot be reached", exc_info=away)
            return known
        if hook.url != self.url:
            log().error("another address is set as the webhook: is there a second deployment?")
        if hook.pending > MANY_WAITING or (hook.pending and hook.trouble):
            log().error("Telegram has trouble with the webhook", count=hook.pending)
        return True
