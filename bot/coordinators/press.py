"""One authorised press of a coordinator, and what every kind of press does with it."""

from dataclasses import dataclass
from datetime import date

from bot.app import CallbackAnswer
from bot.coordinators.buttons import ButtonData
from bot.coordinators.posting import redraw
from bot.referrals.card import local_date
from bot.referrals.history import no_text
from bot.store.records import Grant, ReferralRow
from bot.work import Work


@dataclass(frozen=True, slots=True)
class Press:
    """One authorised press, on the message `message` of the private chat."""

    work: Work
    grant: Grant
    referral: ReferralRow
    asked: ButtonData
    message: int

    @property
    def code(self) -> str:
        return self.referral.code

    @property
    def today(self) -> date:
        """Return the local day of the referral's site."""
        return local_date(self.work.app, self.referral.site, self.work.now)

    def say(self, key: str, /, **args: object) -> str:
        return self.work.say(self.grant.lang, key, **args)

    def gone(self) -> CallbackAnswer:
        no = no_text(self.work.app, self.grant.lang, self.referral)
        return CallbackAnswer(self.say("coordinator-gone", code=self.code, no=no))

    def redrawn(self) -> None:
        """Redraw every copy of the card as it stands now."""
        fresh = self.work.tx.referrals.get(self.code)
        if fresh:
            redraw(self.work, fresh, self.work.nonce)
