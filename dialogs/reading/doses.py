"""A steroid and its daily dose: "prednisone 60 mg", ten tablets of 5 mg, "5 mg twice a day"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import inf

from dialogs.reading import leftovers, lexicon
from dialogs.reading.amounts import Scale, also_asked, judged
from dialogs.reading.body import read_weight
from dialogs.reading.choices import blank, labelled
from dialogs.reading.classes import numbered
from dialogs.reading.clauses import DENIALS, EMPTY, Clause
from dialogs.reading.denying import denies_another_verb
from dialogs.reading.dosing import (
    UNITS,
    Often,
    counts_ones,
    counts_tablets,
    has_times_sign,
    highest_of,
    is_by_how_much,
    is_no_tablet,
    is_rhythm_number,
    is_strength,
    is_tablets,
    is_year,
    latest_of,
    product_of,
    through_the_day,
    times_a_day,
    told_twice,
    without_one_tablet,
)
from dialogs.reading.outcome import (
    NOT_UNDERSTOOD,
    Parsed,
    Problem,
    ReadingContext,
    ReadingOption,
    ReadingOutcome,
    Wrap,
    digits,
    understood,
)
from dialogs.reading.placed import Quantity, widened
from dialogs.reading.quantities import quantities
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.spans import timed
from dialogs.reading.tablets import checked, of_number, of_tablets, possible
from dialogs.reading.tokens import Token
from dialogs.reading.yes_no import hear
from trials.truth import Truth
from trials.units import DAYS
from trials.values import Amount, Dose, Given

# Who stopped for some days may only pause.
_LONG = ("months", "years")
NO_DOSE = Dose("none", Amount.exactly(0))
# A bare number up to this may as well be tablets.
_FEW = 12
_HALVED = 4  # so many tablets may be halved; 7.5 are milligrams
_DOSE_WORDS = senses(
    "have taken now past yes tablet daily times_a_day about up_to limit since "
    "every_other_day option medicine for_long to last vague says_yes years_back "
    "months_back weeks_back day_units ended fell ago child_kin good flag or days_back "
    "season every times illness until_now bad part_of_day rose to_value part_of_year month "
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Written:
    """What the text says: mg a day, tablets of unknown strength, or a bare number."""

    mg: Amount | None = None
    tablets: Amount | None = None
    bare: Amount | None = None
    leftovers: int = 0


def read_dose(
    asked: ReadingContext, plain: str, clauses: Sequence[Clause], tokens: tuple[Token, ...]
) -> ReadingOutcome:
    """Read a DOSE: drug and daily amount, or that none is taken."""
    if asked.part == "weight_then":
        return _weight(asked, clauses, tokens)
    if leftovers.questioned(tokens):
        return NOT_UNDERSTOOD
    option = labelled(plain, asked.labels) or (
        numbered(asked, tokens) if asked.part == "drug" else None
    )
    if option is not None:
        return Parsed(NO_DOSE) if option == "none" else _given(asked, option, _Written())
    found = quantities(tokens)
    drugs = _drugs(asked, clauses)
    if not found and not drugs:
        return _none(asked, clauses, tokens)
    if not drugs and all(is_year(tokens, q) or q.unit in _LONG for q in found):
        nothing = _none(asked, clauses, tokens)  # "none now, came off in 2022"
        if not isinstance(nothing, Problem):
            return nothing
    if any(t.is_(*DENIALS) and not t.is_(*EMPTY, WordSense.UP_TO, WordSense.BELOW) for t in tokens):
        return _denied(asked, clauses) if drugs and not found else NOT_UNDERSTOOD
    if len(drugs) > 1:
        return Problem("ui-one-medicine-only")
    if not drugs and any(
        t.is_(WordSense.MEDICINE) and not t.is_(WordSense.NAME, WordSense.FIELD) for t in tokens
    ):
        return NOT_UNDERSTOOD  # the dose of some other medicine
    if len(found) == 1 and found[0].amount == Amount.exactly(0) and not drugs:
        return Parsed(NO_DOSE)
    written = _written(asked, tokens, found)
    if isinstance(written, Problem):
        return written
    earlier = asked.so_far.drug if isinstance(asked.so_far, Dose) else None
    drug = next(iter(drugs), earlier)
    if written.mg is None and written.tablets is None and written.bare is None and not drugs:
        return NOT_UNDERSTOOD
    outcome = (
        _which(asked, written) if drug in (None, "none") else _given(asked, str(drug), written)
    )
    return also_asked(outcome, written.leftovers)


def _denied(asked: ReadingContext, clauses: Sequence[Clause]) -> ReadingOutcome:
    """Offer that none is taken where a steroid is denied by its name: it may be another one."""
    heard = hear(asked, clauses, frozenset())
    denied = heard.vote is False and heard.leftovers <= 1
    return understood(NO_DOSE) if denied else NOT_UNDERSTOOD


def _none(
    asked: ReadingContext, clauses: Sequence[Clause], tokens: tuple[Token, ...]
) -> ReadingOutcome:
    heard = hear(asked, clauses, timed(tokens, asked.on))
    wrong = heard.doubts + heard.leftovers + denies_another_verb(clauses)
    if any(t.is_(WordSense.UNIT) for t in tokens) and not any(
        t.is_(WordSense.TIME_UNIT) for t in tokens if t.is_(WordSense.UNIT)
    ):
        return NOT_UNDERSTOOD  # "a gram a day, then nothing": a dose stands there
    if heard.vote is False:
        ever = any(
            c.has(WordSense.NEVER, WordSense.NONE, WordSense.NEVER_SO) or not c.has(WordSense.NAME)
            for c in clauses
        )
        wrong += lexicon.has("highest", asked.fact.id) and not ever
        return (
            Parsed(NO_DOSE) if not wrong else understood(NO_DOSE) if wrong == 1 else NOT_UNDERSTOOD
        )
    return blank(heard, asked)


def _drugs(asked: ReadingContext, clauses: Sequence[Clause]) -> list[str]:
    found: dict[str, None] = {}
    for clause in clauses:
        for token in clause.tokens:
            named = token.value(WordSense.MEDICINE) if token.is_(WordSense.MEDICINE) else None
            options = token.value(WordSense.OPTION) if token.is_(WordSense.OPTION) else None
            if named in asked.fact.options:
                found[str(named)] = None
            elif isinstance(options, frozenset) and len(options) == 1 and "none" not in options:
                found[str(next(iter(options)))] = None
    return list(found)


def _written(
    asked: ReadingContext, tokens: tuple[Token, ...], found: list[Quantity]
) -> _Written | Problem:
    """Return the daily amount, however it is put together."""
    if any(t.is_(WordSense.PER_KILO) for t in tokens) or any(q.unit == "mg/kg/day" for q in found):
        return Problem("ui-dose-per-kg")
    often = times_a_day(tokens, found)
    lengths = [q for q in found if q.unit in DAYS and q not in often.told]
    doses = [
        q
        for q in found
        if q.unit not in DAYS
        and q not in often.told
        and not is_rhythm_number(tokens, q)
        and not is_year(tokens, q)
    ]
    every = any(q.first and tokens[q.first - 1].is_(WordSense.EVERY) for q in lengths)
    rhythm = any(t.is_(WordSense.OTHER_RHYTHM) and not t.is_(WordSense.DAILY) for t in tokens)
    if any(q.foreign for q in doses) or every or (rhythm and not often.daily):
        return NOT_UNDERSTOOD
    highest = lexicon.has("highest", asked.fact.id)
    if len(doses) == 1 and not highest and tokens[doses[0].first - 1].is_(WordSense.FROM_VALUE):
        return NOT_UNDERSTOOD  # "down from 40": to how much is not said
    taken = {at for q in found for at in range(q.first, q.last)}
    wrong = leftovers.count(tokens, taken, *_DOSE_WORDS)
    doubtful = (
        (rhythm and bool(often.told))
        or is_by_how_much(tokens, doses)
        or is_strength(tokens, doses, often)
        or any(q.vague for q in doses)
    )
    wrong = max(wrong, 1) if doubtful else wrong
    if not doses:
        return _Written(leftovers=wrong)
    return _daily_of(asked, tokens, without_one_tablet(doses), often, wrong)


def _daily_of(
    asked: ReadingContext,
    tokens: tuple[Token, ...],
    doses: list[Quantity],
    often: Often,
    wrong: int,
) -> _Written | Problem:
    """Return the doses as one amount a day: tablets of a strength, a sum, or one dose."""
    tablets = [q for q in doses if q.unit == "tablets" or is_tablets(tokens, q)]
    strong = [q for q in doses if q.unit in ("mg", "g/24h")]
    bare = [q for q in doses if q not in tablets and q not in strong]
    multiplied = has_times_sign(tokens, doses) or counts_tablets(tokens, doses)
    multiplied |= counts_ones(tokens, doses)
    counted = tablets or (bare if multiplied else [])
    highest = lexicon.has("highest", asked.fact.id)
    twice = len(doses) == 2 and len(strong) == 1 and bool(counted)
    if twice and (told_twice(tokens, doses) or is_no_tablet(strong[0])):
        mg = UNITS[str(strong[0].unit)](strong[0].amount).scaled(often.factor)
        return _Written(mg=mg, leftovers=max(wrong, 1))  # of both, or of each: asked back
    if len(doses) == 2 and len(strong) == 1 and counted:
        product = product_of(counted[0], strong[0], often.factor, highest)
        if doses[0] is strong[0] and counted[0].amount == Amount.exactly(1) and not often.daily:
            wrong = max(wrong, 1)  # "the 5 mg tablet" tells no daily dose
        return NOT_UNDERSTOOD if product is None else _Written(mg=product, leftovers=wrong)
    if len(doses) > 1 and (total := through_the_day(tokens, doses)) is not None:
        return _Written(mg=total, leftovers=wrong)
    kept = highest_of if highest else latest_of
    doses = kept(tokens, doses, asked.on)
    strong = [q for q in strong if q in doses]
    if len(doses) != 1:
        return NOT_UNDERSTOOD
    amount = widened(doses[0].amount) if doses[0].about else doses[0].amount
    if highest and amount.low == -inf and isinstance(amount.high, Fraction):
        # "Up to 80 mg" is the highest dose itself; "under 80" is asked back.
        wrong = max(wrong, 1) if amount.high_open else wrong
        amount = Amount.exactly(amount.high)
    daily = amount.scaled(often.factor)
    if tablets:
        return _Written(tablets=daily, leftovers=wrong)
    if strong:
        return _Written(mg=UNITS[str(doses[0].unit)](daily), leftovers=wrong)
    return _Written(bare=daily, leftovers=wrong)


def _given(asked: ReadingContext, drug: str, written: _Written) -> ReadingOutcome:
    """Return a known drug with what was written of its dose; keeps what an earlier part said."""
    before = asked.so_far if isinstance(asked.so_far, Dose) else Dose(drug)

    def wrap(amount: Amount) -> Given:
        return Dose(drug, amount, before.weight_kg)

    if written.mg is not None:
        return _daily(asked, written.mg, wrap)
    if written.tablets is not None:
        return of_tablets(asked, drug, written.tablets)
    if written.bare is None:
        same = before.drug == drug
        return Parsed(Dose(drug, before.mg_per_day if same else None, before.weight_kg))
    if written.bare.within(Amount(Fraction(0), Fraction(_FEW))) is Truth.FALSE:
        return _daily(asked, written.bare, wrap)
    low = written.bare.low
    if written.bare.is_exact and low > _HALVED and Fraction(low).denominator > 1:
        return _daily(asked, written.bare, wrap)  # nobody takes 7.5 tablets
    return of_number(asked, drug, written.bare)


def _daily(asked: ReadingContext, mg: Amount, wrap: Wrap) -> ReadingOutcome:
    scale = replace(Scale.of(asked.fact), unit="mg", units=UNITS)
    return judged(scale, mg, None, wrap)


def _which(asked: ReadingContext, written: _Written) -> ReadingOutcome:
    """Return the question of a dose without a name: "60 mg of which medicine?"."""
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
        if possible(asked, written.mg)
    )
    return checked("ui-which-medicine", {"value": digits(written.mg), "unit": "mg"}, offers)


def _weight(
    asked: ReadingContext, clauses: Sequence[Clause], tokens: tuple[Token, ...]
) -> ReadingOutcome:
    dose = asked.so_far
    if not isinstance(dose, Dose):
        return NOT_UNDERSTOOD
    return read_weight(asked, clauses, tokens, lambda kg: replace(dose, weight_kg=kg))


__all__ = ["NO_DOSE", "UNITS", "read_dose"]
