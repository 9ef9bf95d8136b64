"""Facts worked out from other facts: what each needs, and what it comes to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import inf
from types import MappingProxyType

from trials.formulas import bedside_schwartz, ckd_epi_2021, cockcroft_gault, prednisone_factor
from trials.truth import Truth
from trials.values import Amount, Blank, Dose, Value

Look = Callable[[str], Value | None]
Found = tuple[Value, str]  # the value and the name of the method that gave it

_ADULT = Amount(Fraction(18), inf)
_SCHWARTZ_AGES = Amount(Fraction(1), Fraction(18), high_open=True)
_NOTHING = Amount.exactly(0)


@dataclass(frozen=True, slots=True)
class Derivation:
    """A rule by which one fact follows from others."""

    inputs: tuple[str, ...]  # every fact it may look at, in the order to ask
    compute: Callable[[Look], Found | None]
    needs: Callable[[Look], tuple[str, ...]] | None = None  # the inputs that matter in this case
    settles: bool = False  # an input that is answered later counts more than an own answer


def _amount(look: Look, fact_id: str) -> Amount | None:
    """Return a fact's amount as far as it is above 0; every input here is a positive quantity."""
    value = look(fact_id)
    if not isinstance(value, Amount):
        return None
    return value if value.low >= 0 else Amount(Fraction(0), value.high, True, value.high_open)


def _years(look: Look) -> tuple[int, int] | None:
    """Return the youngest and the oldest the person can be, in completed years."""
    age = _amount(look, "age_years")
    if age is None or not (isinstance(age.low, Fraction) and isinstance(age.high, Fraction)):
        return None
    return int(age.low), int(age.high)


def _is_adult(look: Look) -> Truth:
    age = look("age_years")
    return age.within(_ADULT) if isinstance(age, Amount) else Truth.UNKNOWN


def _falling(creatinine: Amount, at: Callable[[Fraction, bool], Fraction]) -> Amount:
    """Return a quantity that falls as creatinine rises.

    `at` gives it for the lower or the higher end.
    """
    low, high = creatinine.low, creatinine.high
    least = at(high, False) if isinstance(high, Fraction) else Fraction(0)
    most = at(low, True) if isinstance(low, Fraction) and low > 0 else inf
    return Amount(least, most, creatinine.high_open or high == inf, creatinine.low_open)


def _egfr(look: Look) -> Found | None:
    creatinine = _amount(look, "creatinine")
    age = look("age_years")
    if creatinine is None or not isinstance(age, Amount) or look("esrd_dialysis") is True:
        return None  # on dialysis the machine makes the creatinine
    if age.within(_ADULT) is Truth.TRUE:
        return _ckd_epi(look, creatinine)
    return _schwartz(look, creatinine) if age.within(_SCHWARTZ_AGES) is Truth.TRUE else None


def _ckd_epi(look: Look, creatinine: Amount) -> Found | None:
    years, sex = _years(look), look("sex")
    if years is None or sex is None:
        return None

    def at(umol: Fraction, most: bool) -> Fraction:
        age = years[0] if most else years[1]
        return ckd_epi_2021(creatinine_umol_l=umol, age_years=age, female=sex == "female")

    return _falling(creatinine, at), "ckd_epi_2021"


def _schwartz(look: Look, creatinine: Amount) -> Found | None:
    height = _amount(look, "height_cm")
    if height is None or not isinstance(height.high, Fraction):
        return None
    ends = Fraction(height.low), height.high

    def at(umol: Fraction, most: bool) -> Fraction:
        return bedside_schwartz(creatinine_umol_l=umol, height_cm=ends[most])

    return _falling(creatinine, at), "bedside_schwartz"


def _egfr_needs(look: Look) -> tuple[str, ...]:
    match _is_adult(look):
        case Truth.TRUE:
            return ("creatinine", "age_years", "sex")
        case Truth.FALSE:
            return ("creatinine", "age_years", "height_cm")
        case _:
            return ("creatinine", "age_years")


def _crcl(look: Look) -> Found | None:
    creatinine, weight = _amount(look, "creatinine"), _amount(look, "weight_kg")
    years, sex = _years(look), look("sex")
    if creatinine is None or weight is None or years is None or sex is None:
        return None
    if _is_adult(look) is not Truth.TRUE or not isinstance(weight.high, Fraction):
        return None
    ends = Fraction(weight.low), weight.high

    def at(umol: Fraction, most: bool) -> Fraction:
        age = years[0] if most else years[1]
        female = sex == "female"
        return cockcroft_gault(
            creatinine_umol_l=umol, age_years=age, weight_kg=ends[most], female=female
        )

    return _falling(creatinine, at), "cockcroft_gault"


def _crcl_needs(look: Look) -> tuple[str, ...]:
    return () if _is_adult(look) is Truth.FALSE else _CRCL_INPUTS


def _prednisone(dose: Value | None) -> Amount | None:
    if not isinstance(dose, Dose) or dose.mg_per_day is None:
        return None
    if dose.mg_per_day == _NOTHING:
        return _NOTHING
    return dose.mg_per_day.scaled(prednisone_factor(dose.drug))


def _prednisone_of(fact_id: str) -> Derivation:
    def compute(look: Look) -> Found | None:
        amount = _prednisone(look(fact_id))
        return None if amount is None else (amount, "prednisone_equivalent")

    return Derivation((fact_id,), compute)


def _mgkgd(look: Look) -> Found | None:
    dose, mg = look("gc_peak"), _prednisone(look("gc_peak"))
    if not isinstance(dose, Dose) or mg is None:
        return None
    if mg == _NOTHING:
        return mg, "never_used"
    if isinstance(dose.weight_kg, Amount):
        return _divided(mg, dose.weight_kg), "weight_then"
    weight = _amount(look, "weight_kg")
    if weight is None:
        return None
    by_today = _divided(mg, weight)
    if dose.weight_kg is Blank.UNKNOWN:  # who may have been lighter may have had more
        by_today = Amount(by_today.low, inf, by_today.low_open)
    return by_today, "weight_now"


def _mgkgd_needs(look: Look) -> tuple[str, ...]:
    dose = look("gc_peak")
    if not isinstance(dose, Dose):
        return ("gc_peak", "weight_kg")
    no_weight = isinstance(dose.weight_kg, Amount) or dose.mg_per_day in (None, _NOTHING)
    return ("gc_peak",) if no_weight else ("gc_peak", "weight_kg")


def _divided(top: Amount, by: Amount) -> Amount:
    """Return the quotient of positive intervals, exact at both ends."""
    low: Fraction | float = Fraction(0)
    if isinstance(by.high, Fraction) and isinstance(top.low, Fraction) and top.low > 0:
        low = top.low / by.high
    high: Fraction | float = inf
    if isinstance(by.low, Fraction) and by.low > 0 and isinstance(top.high, Fraction):
        high = top.high / by.low
    return Amount(low, high, top.low_open or by.high_open, top.high_open or by.low_open)


def _is_minor(look: Look) -> Found | None:
    adult = _is_adult(look)
    return None if adult is Truth.UNKNOWN else (adult is Truth.FALSE, "age_under_18")


def _instrument(look: Look) -> Found | None:
    adult = _is_adult(look)
    if adult is Truth.UNKNOWN:
        return None
    return ("bvas" if adult is Truth.TRUE else "pvas"), "age_under_18"


_CRCL_INPUTS = ("creatinine", "age_years", "sex", "weight_kg")


def _as_for_longer(*longer: str) -> Derivation:
    """Return the derivation of an answer for one period from those for longer ones.

    A "yes" to any longer period holds for this one; else the longest period speaks for it.
    """

    def compute(look: Look) -> Found | None:
        if any(look(fact_id) is True for fact_id in longer):
            return True, "same_as_longer_period"
        agreed = look(longer[0])
        return None if agreed is None else (agreed, "same_as_longest_period")

    return Derivation(longer, compute, lambda look: longer[:1])


def _never_means_not_now(look: Look) -> Found | None:
    """Derive that whoever never had a brain disease has none now."""
    ever = (look("cns_epilepsy"), look("cns_other_history"))
    return (False, "never_had_one") if ever == (False, False) else None


def _never_means_not_then(look: Look) -> Found | None:
    """Derive that whoever never had cancer had none around the start of the muscle disease."""
    return (False, "never_had_one") if look("malignancy") == "none" else None


def _not_said(look: Look) -> Found | None:
    """Derive that the button of a disease that is over was not pressed where another was."""
    return None if look("cns_active") is None else (False, "not_said")


def _as_diagnosed(look: Look) -> Found | None:
    """Derive that steroids did not clear an illness that is named after resisting them."""
    return (False, "as_diagnosed") if look("dx_srns") is True else None


def _if_said(*inputs: str, compute: Callable[[Look], Found | None]) -> Derivation:
    """Return a derivation from answers given for their own sake, never asked for this one's."""
    return Derivation(inputs, compute, lambda look: (), settles=True)


DERIVATIONS: Mapping[str, Derivation] = MappingProxyType(
    {
        "egfr": Derivation(
            ("creatinine", "age_years", "sex", "height_cm", "esrd_dialysis"), _egfr, _egfr_needs
        ),
        "crcl": Derivation(_CRCL_INPUTS, _crcl, _crcl_needs),
        "gc_peak_pred_mg": _prednisone_of("gc_peak"),
        "gc_current_pred_mg": _prednisone_of("gc_current"),
        "gc_peak_mgkgd": Derivation(("gc_peak", "weight_kg"), _mgkgd, _mgkgd_needs),
        "is_minor": Derivation(("age_years",), _is_minor),  # adult = 18: PRC Civil Code art. 17
        "vasculitis_instrument": Derivation(("age_years",), _instrument),
        "contraception_agree_6m": _as_for_longer("contraception_agree"),
        "cns_active": _if_said("cns_epilepsy", "cns_other_history", compute=_never_means_not_now),
        "tumour_myositis": _if_said("malignancy", compute=_never_means_not_then),
        "cns_maintenance": Derivation(("cns_active",), _not_said),
        "srns_steroids_cleared": Derivation(("dx_srns",), _as_diagnosed),
        "contraception_agree_90d": _as_for_longer("contraception_agree", "contraception_agree_6m"),
    }
)
