"""A steroid and its daily dose: "prednisone 60 mg", 每天10片，5毫克的, "5 mg twice a day"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from dialogs.reading.amounts import Scale, judged, unit_reader
from dialogs.reading.body import read_weight
from dialogs.reading.choices import pick, without_names
from dialogs.reading.numbers import in_digits
from dialogs.reading.outcome import (
    NOT_UNDERSTOOD,
    NeedsConfirmation,
    Parsed,
    Problem,
    ReadingContext,
    ReadingOption,
    ReadingOutcome,
    digits,
)
from dialogs.reading.phrases import Phrase, meaning
from dialogs.reading.quantities import Quantity, find, is_mute
from dialogs.reading.text import foreign_digits, normal
from trials.truth import Truth
from trials.units import Conversion
from trials.values import Amount, Dose, Given

NO_DOSE = Dose("none", Amount.exactly(0))
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
# A bare number up to this may as well be tablets.
_FEW = 20
_UNITS = {"mg": Conversion(), "g/24h": Conversion(Fraction(1000)), "tablets": Conversion()}
_UNIT_AT = unit_reader(_UNITS | {"mg/kg/day": Conversion()})

_TIMES: tuple[tuple[str, int], ...] = (
    (r"(?:four times|4 times|4x)(?: (?:a|per|every|each|1))? ?(?:day|daily)|qid|q6h|(?:每|"
    r"(?<!\d)1)?[天日] ?(?<!\d)4次", 4),
    (r"(?:three times|3 times|thrice|3x)(?: (?:a|per|every|each|1))? ?(?:day|daily)|tid|q8h|"
    r"(?:(?:每|(?<!\d)1)[天日])? ?(?<!\d)3次", 3),
    (r"(?:twice|two times|2 times|2x)(?: (?:a|per|every|each|1))? ?(?:day|daily)|twice|bid|q12h|"
    r"(?:(?:每|(?<!\d)1)[天日])? ?(?<!\d)2次|"
     r"早晚各|早晚|morning and (?:evening|night)", 2),
    (r"(?:once|one time|1 time)(?: (?:a|per|every|each|1))? ?(?:day|daily)|daily|every ?day|"
    r"each day|(?:a|per|1) day|"
     r"/ ?(?:d|day|天|日)(?![a-z])|qd|od|qam|(?:每|(?<!\d)1)[天日](?: ?1次)?|天天|早上|早晨|晨起|"
     r"in the morning|with breakfast|at night", 1),
)  # fmt: skip
_OTHER_DAYS = re.compile(
    r"every (?:other|second|2|3|third) day|qod|alternate|隔[天日]|两天|week|每周|[每1]周|month|"
    r"每月|pulse|冲击|/ ?kg|每公斤|公斤"
)
_STRONG = re.compile(
    r"(?:每片|1片)? ?(\d+(?:\.\d+)?) ?(?:mg|毫克)(?: ?(?:each|的|一片|1片|/片|/ ?tablet|tablets?|"
    r"/ ?tab|tabs?|"
    r"a tablet))*"
)
_COUNT = re.compile(
    r"(\d+(?:\.\d+)?) ?(?:\*? ?)(?:tablets?|tabs?|pills?|片|粒|颗)(?: ?(?:of|"
    r"each|的|,|\*|x|共))*"
)
_TIMES_SIGN = re.compile(
    r"(\d+(?:\.\d+)?) ?(mg|毫克)? ?[*x] ?(\d+(?:\.\d+)?) ?(mg|"
    r"毫克)?(?: ?(?:片|tablets?|粒))?"
)
_STEROID = re.compile(
    r"steroids?|corticosteroids?|激素|片剂|口服|oral|pred(?![a-z])|最多|最大|"
    r"最高|peak|maximum|max"
)


@dataclass(frozen=True, slots=True)
class _Written:
    """What the text says: mg a day, tablets of unknown strength, or a bare number."""

    mg: Amount | None = None
    tablets: Amount | None = None
    bare: Amount | None = None


def read_dose(asked: ReadingContext, text: str) -> ReadingOutcome:
    if foreign_digits(normal(text)):
        return NOT_UNDERSTOOD
    if asked.part == "weight_then":
        return _weight(asked, text)
    plain = in_digits(normal(text))
    said = meaning(text)
    if said in (Phrase.NEVER, Phrase.NO, Phrase.NONE) or re.fullmatch(
        r"0 ?(?:mg|"
        r"毫克)?",
        plain.strip(" ."),
    ):
        return Parsed(NO_DOSE)
    if pick(text, asked.labels, numbered=False) == "none":
        return Parsed(NO_DOSE)
    labels = {o: asked.labels.get(o, ()) for o in asked.fact.options}
    if (chosen := pick(text, labels, numbered=asked.part == "drug")) is not None:
        return _given(asked, chosen, _Written())
    drugs, rest = without_names(plain, asked.fact.options)
    if len(drugs) > 1:
        return Problem("ui-one-medicine-only")
    written = _written(rest)
    if isinstance(written, Problem):
        return written
    earlier = asked.so_far.drug if isinstance(asked.so_far, Dose) else None
    drug = next(iter(drugs), earlier)
    if written == _Written() and not drugs:
        return NOT_UNDERSTOOD
    return _which(asked, written) if drug in (None, "none") else _given(asked, str(drug), written)


def _written(rest: str) -> _Written | Problem:
    """The daily amount, however it is put together."""
    if re.search(r"mg ?/ ?kg|毫克 ?/ ?(?:公斤|千克|kg)|每公斤", rest):
        return Problem("ui-dose-per-kg")
    if _OTHER_DAYS.search(rest):
        return NOT_UNDERSTOOD
    rest, times = _frequency(_STEROID.sub(" ", rest))
    if product := _TIMES_SIGN.search(rest):
        strength, count = Fraction(product[1]), Fraction(product[3])
        if (product[2] or product[4]) and _is_idle(rest, product):
            return _Written(mg=Amount.exactly(strength * count * times))
        return NOT_UNDERSTOOD
    tablets, strong = _COUNT.search(rest), _STRONG.search(rest)
    if tablets and strong:
        without = _COUNT.sub(" ", _STRONG.sub(" ", rest, count=1), count=1)
        if re.search(r"\d", without) or not is_mute(without):
            return NOT_UNDERSTOOD
        return _Written(mg=Amount.exactly(Fraction(tablets[1]) * Fraction(strong[1]) * times))
    return _single(rest, times)


def _is_idle(rest: str, match: re.Match[str]) -> bool:
    around = rest[: match.start()] + " " + rest[match.end() :]
    return not re.search(r"\d", around) and is_mute(around)


def _frequency(rest: str) -> tuple[str, int]:
    times = 1
    for pattern, often in _TIMES:
        edged = rf"(?<![a-z])(?:{pattern})(?![a-z])"
        if re.search(edged, rest):
            rest, times = re.sub(edged, " ", rest), max(times, often)
    return rest, times


def _single(rest: str, times: int) -> _Written | Problem:
    """One number: mg, tablets, or neither said."""
    if not re.search(r"\d", rest):
        return _Written() if is_mute(rest) else NOT_UNDERSTOOD
    quantity = find(rest, _UNIT_AT)
    if quantity is None or not is_mute(quantity.before) or not is_mute(quantity.after):
        return NOT_UNDERSTOOD
    daily = quantity.amount.scaled(Fraction(times))
    return _by_unit(quantity, daily)


def _by_unit(quantity: Quantity, daily: Amount) -> _Written | Problem:
    match quantity.unit:
        case "mg/kg/day":
            return Problem("ui-dose-per-kg")
        case "tablets":
            return _Written(tablets=daily)
        case None:
            return _Written(bare=daily)
        case unit:
            return _Written(mg=_UNITS[unit](daily))


def _given(asked: ReadingContext, drug: str, written: _Written) -> ReadingOutcome:
    """A known drug with what was written of its dose; keeps what an earlier part said."""
    before = asked.so_far if isinstance(asked.so_far, Dose) else Dose(drug)

    def wrap(amount: Amount) -> Given:
        return Dose(drug, amount, before.weight_kg)

    if written.mg is not None:
        return _daily(asked, written.mg, wrap)
    if written.tablets is not None:
        return _tablets(asked, drug, written.tablets)
    if written.bare is None:
        same = before.drug == drug
        return Parsed(Dose(drug, before.mg_per_day if same else None, before.weight_kg))
    few = written.bare.within(Amount(Fraction(0), Fraction(_FEW))) is not Truth.FALSE
    if not few and asked.part == "dose":
        return _daily(asked, written.bare, wrap)
    offers = _mg_offers(asked, drug, written.bare)
    if few:
        offers += _tablet_offers(asked, drug, written.bare)
    return _checked("ui-unit-missing-confirm", {"value": digits(written.bare)}, offers)


def _daily(asked: ReadingContext, mg: Amount, wrap: object) -> ReadingOutcome:
    scale = replace(Scale.of(asked.fact), unit="mg", units=_UNITS)
    return judged(scale, mg, None, wrap)  # type: ignore[arg-type]


def _tablets(asked: ReadingContext, drug: str, tablets: Amount) -> ReadingOutcome:
    args = {"drug": drug, "tablets": digits(tablets)}
    return _checked("ui-tablet-strength-confirm", args, _tablet_offers(asked, drug, tablets))


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
        if _possible(asked, total := tablets.scaled(Fraction(strength)))
    )


def _mg_offers(asked: ReadingContext, drug: str, mg: Amount) -> tuple[ReadingOption, ...]:
    if not _possible(asked, mg):
        return ()
    label = {"value": digits(mg), "unit": "mg"}
    return (ReadingOption("ui-offer-amount", label, Dose(drug, mg, _weight_so_far(asked))),)


def _checked(
    key: str, args: Mapping[str, object], offers: tuple[ReadingOption, ...]
) -> ReadingOutcome:
    return NeedsConfirmation(key, args, offers) if offers else NOT_UNDERSTOOD


def _possible(asked: ReadingContext, mg: Amount) -> bool:
    return asked.fact.possible is None or mg.within(asked.fact.possible) is Truth.TRUE


def _weight_so_far(asked: ReadingContext) -> Amount | None:
    weight = asked.so_far.weight_kg if isinstance(asked.so_far, Dose) else None
    return weight if isinstance(weight, Amount) else None


def _which(asked: ReadingContext, written: _Written) -> ReadingOutcome:
    """A dose without a name: "60 mg of which medicine?"."""
    if written.mg is None:
        return Problem("ui-medicine-name-missing")
    outcome = _daily(asked, written.mg, lambda amount: amount)
    if isinstance(outcome, Problem):
        return outcome
    offers = tuple(
        ReadingOption(
            f"{asked.fact.id.replace('_', '-')}-option-{drug}", {}, Dose(drug, written.mg)
        )
        for drug in asked.fact.options
        if _possible(asked, written.mg)
    )
    return _checked("ui-which-medicine", {"value": digits(written.mg), "unit": "mg"}, offers)


def _weight(asked: ReadingContext, text: str) -> ReadingOutcome:
    dose = asked.so_far
    if not isinstance(dose, Dose):
        return NOT_UNDERSTOOD
    return read_weight(asked, text, lambda kg: replace(dose, weight_kg=kg))
