"""Returns what is offered where tablets, or a bare number, leave a dose open."""

from collections.abc import Mapping
from fractions import Fraction

from dialogs.reading.outcome import (
    NOT_UNDERSTOOD,
    NeedsConfirmation,
    ReadingContext,
    ReadingOption,
    ReadingOutcome,
    digits,
)
from trials.truth import Truth
from trials.values import Amount, Dose

# The usual tablets of each steroid in mg, the commonest first; always asked back.
TABLETS: Mapping[str, tuple[str, ...]] = {
    "prednisone": ("5",),
    "prednisolone": ("5",),
    "methylprednisolone": ("4", "16"),
    "dexamethasone": ("0.75",),
    "hydrocortisone": ("20", "10"),
    "cortisone": ("25",),
    "betamethasone": ("0.5",),
    "triamcinolone": ("4",),
    "deflazacort": ("6",),
}


def of_tablets(asked: ReadingContext, drug: str, tablets: Amount) -> ReadingOutcome:
    """Return the question which tablets they are, with the dose of each strength."""
    args = {"drug": drug, "tablets": digits(tablets)}
    return checked("ui-tablet-strength-confirm", args, _tablet_offers(asked, drug, tablets))


def _tablet_offers(asked: ReadingContext, drug: str, tablets: Amount) -> tuple[ReadingOption, ...]:
    usual = [str(asked.fact.tablets[drug])] if drug in asked.fact.tablets else []
    strengths = dict.fromkeys((*usual, *TABLETS.get(drug, ())))
    return tuple(
        ReadingOption(
            "ui-offer-tablets",
            {"tablets": digits(tablets), "strength": strength, "total": digits(total)},
            Dose(drug, total, _weight_so_far(asked)),
        )
        for strength in strengths
        if possible(asked, total := tablets.scaled(Fraction(strength)))
    )


def _mg_offers(asked: ReadingContext, drug: str, mg: Amount) -> tuple[ReadingOption, ...]:
    if not possible(asked, mg):
        return ()
    label = {"value": digits(mg), "unit": "mg"}
    return (ReadingOption("ui-offer-amount", label, Dose(drug, mg, _weight_so_far(asked))),)


def checked(
    key: str, args: Mapping[str, object], offers: tuple[ReadingOption, ...]
) -> ReadingOutcome:
    """Return a question with its offers; without any nothing was understood."""
    return NeedsConfirmation(key, args, offers) if offers else NOT_UNDERSTOOD


def possible(asked: ReadingContext, mg: Amount) -> bool:
    """Return whether anybody can take so much a day."""
    return asked.fact.possible is None or mg.within(asked.fact.possible) is Truth.TRUE


def _weight_so_far(asked: ReadingContext) -> Amount | None:
    weight = asked.so_far.weight_kg if isinstance(asked.so_far, Dose) else None
    return weight if isinstance(weight, Amount) else None


def of_number(asked: ReadingContext, drug: str, bare: Amount) -> ReadingOutcome:
    """Return the question whether a small number is milligrams or tablets."""
    offers = _mg_offers(asked, drug, bare) + _tablet_offers(asked, drug, bare)
    return checked("ui-unit-missing-confirm", {"value": digits(bare)}, offers)
