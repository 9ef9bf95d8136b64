"""Everything a work can do inside its transaction, the nouns put together."""

from bot.store.asks import Asks
from bot.store.consents import Consents, Referrals
from bot.store.grants import Grants
from bot.store.groups import Groups
from bot.store.inbox import Updates
from bot.store.ledger import Ledger
from bot.store.letters import Letters
from bot.store.mails import Mails
from bot.store.nudges import Nudges
from bot.store.pauses import Pauses
from bot.store.reminders import Reminders, Verdicts
from bot.store.retention import Expiry
from bot.store.screenings import Screenings
from bot.store.tallies import Tallies
from bot.store.work import Steps


class Transaction(
    Updates,
    Screenings,
    Consents,
    Referrals,
    Steps,
    Reminders,
    Verdicts,
    Tallies,
    Asks,
    Pauses,
    Nudges,
    Groups,
    Letters,
    Mails,
    Grants,
    Ledger,
    Expiry,
):
    """The transaction of one work: synchronous, in the writer's thread, over when the work is."""
