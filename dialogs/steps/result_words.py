"""The button under a result that a typed text means: which study, and what about it."""

import re

from dialogs import reading
from dialogs.context import TurnContext
from dialogs.results.details import MORE
from dialogs.results.matches import asks, matches, offers
from dialogs.results.named_study import Pair, named_in
from dialogs.results.reminders import NOTICE, REMIND, reminder_options

_SEND, _MORE, _ALL = "send", "more", "all"
_REMIND = "remind"
_NUMBER = re.compile(r"\d+")


def meant(context: TurnContext, text: str) -> str | None:
    """Return the option of the one button that a text means; None where it names none, or two."""
    said = reading.stage_option("@result", text)
    if said == _MORE:
        return more_about(context, text)
    if said == _REMIND:
        return _reminder(context, text)
    if said not in (_SEND, _ALL, None):
        return said
    wishes = {
        **{pair: f"share_{'_'.join(pair)}" for pair in offers(context)},
        **{pair: f"ask_{'_'.join(pair)}" for pair in asks(context)},
    }
    if said is None and not reading.tells_plainly(text):
        return None
    named = _named(context, text, tuple(wishes))
    if said == _ALL:
        several = told_at_once(context, text) or tuple(offers(context))
        return wishes[several[0]] if several else None
    if not named and said == _SEND:
        named = tuple(offers(context))
    return wishes[named[0]] if len(named) == 1 else None


def told_at_once(context: TurnContext, text: str) -> tuple[Pair, ...]:
    """Return the hospitals that a text wants told in one go, where it means more than one."""
    if reading.stage_option("@result", text) != _ALL:
        return ()
    offered = tuple(offers(context))
    named = _named(context, text, offered)
    meant = named if len(named) > 1 else offered
    return meant if len(meant) > 1 else ()


def _reminder(context: TurnContext, text: str) -> str | None:
    """Return the one reminder that is offered, or that of the day of the month that is told."""
    options = [option for option, _ in reminder_options(context)]
    days = [option for option in options if option.startswith(REMIND)]
    told = set(map(int, _NUMBER.findall(text)))
    of_day = [option for option in days if int(option.rpartition("-")[2]) in told]
    meant = of_day or days or [option for option in options if option == NOTICE]
    return meant[0] if len(meant) == 1 else None


def more_about(context: TurnContext, text: str) -> str | None:
    """Return the button that tells all about the one study that a text names."""
    pairs = {
        match.trial.id: (match.trial.id, site)
        for match in matches(context)
        if match.is_open
        for site in match.trial.sites
    }
    named = _named(context, text, tuple(pairs.values()))
    studies = tuple(pairs) if len(pairs) == 1 else tuple({trial for trial, _ in named})
    return f"{MORE}{studies[0]}" if len(studies) == 1 else None


def _named(context: TurnContext, text: str, pairs: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """Return the pairs that a text names: by a name, or by the number of their card."""
    cards = [match.trial.id for match in matches(context) if match.is_open]
    number = reading.number_told(text, len(cards))
    named = named_in(context, text, pairs)
    if number is None:
        return named
    of_card = tuple(pair for pair in pairs if pair[0] == cards[number - 1])
    return tuple(pair for pair in of_card if not named or pair in named)
