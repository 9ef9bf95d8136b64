"""Everything a work can do inside its transaction, the nouns put together."""

from bot.store.consents import Consents, Referrals
from bot.store.grants import Grants
from bot.store.groups import Groups
from bot.store.inbox import Inbox
from bot.store.ledger import Ledger
from bot.store.mails import Mails
from bot.store.nudges import Nudges
from bot.store.retention import Keeping
from bot.store.screenings import Screenings
from bot.store.work import Work


class Tx(
    Inbox, Screenings, Consents, Referrals, Work, Nudges, Mails, Groups, Grants, Ledger, Keeping
):
    """Synchronous, in the writer's thread; valid only while its work runs."""
