"""The button under a result that a typed text means: which study, and what about it."""

from dialogs import reading
from dialogs.context import TurnContext
from dialogs.results.details import MORE
from dialogs.results.matches import asks, matches, offers
from dialogs.results.named_study import Pair, named_in

_SEND, _MORE = "send", "more"


def meant(context: TurnContext, text: str) -> str | None:
    """Return the option of the one button that a text means; None where it names none, or two."""
    said = reading.stage_option("@result", text)
    if said == _MORE:
        return more_about(context, text)
    if said not in (_SEND, None):
        return said
    wishes = {
        **{pair: f"share_{'_'.join(pair)}" for pair in offers(context)},
        **{pair: f"ask_{'_'.join(pair)}" for pair in asks(context)},
    }
    if said is None and not reading.tells_plainly(text):
        return None
    named = _named(context, text, tuple(wishes))
    if not named and said == _SEND:
        named = tuple(offers(context))
    return wishes[named[0]] if len(named) == 1 else None


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
