"""Published formulas, one function each, computed exactly or to forty digits."""

from collections.abc import Mapping
from decimal import Decimal, localcontext
from fractions import Fraction
from types import MappingProxyType

UMOL_PER_MG_DL = Fraction("88.4")  # creatinine, 113.12 g/mol, as rounded in SI tables

# mg of each steroid that work like 5 mg of prednisone. Source: the anti-inflammatory equivalence
# table of the FDA label of prednisolone; betamethasone and deflazacort differ between tables
# (0.75 and 7.5 elsewhere).
EQUIVALENT_TO_5_MG: Mapping[str, Fraction] = MappingProxyType(
    {
        "prednisone": Fraction(5),
        "prednisolone": Fraction(5),
        "methylprednisolone": Fraction(4),
        "triamcinolone": Fraction(4),
        "dexamethasone": Fraction(3, 4),
        "betamethasone": Fraction(3, 5),
        "hydrocortisone": Fraction(20),
        "cortisone": Fraction(25),
        "deflazacort": Fraction(6),
    }
)


def prednisone_factor(drug: str) -> Fraction:
    """Return the mg of prednisone that one mg of the drug works like (equivalence table above)."""
    return 5 / EQUIVALENT_TO_5_MG[drug]


def ckd_epi_2021(*, creatinine_umol_l: Fraction, age_years: int, female: bool) -> Fraction:
    """Return the eGFR of an adult in mL/min/1.73 m2 from serum creatinine in umol/L.

    142 * min(Scr/k, 1)^a * max(Scr/k, 1)^-1.200 * 0.9938^age * 1.012 if female, Scr in mg/dL.
    Source: Inker et al., N Engl J Med 2021;385:1737-1749.
    """
    kappa, alpha = ("0.7", "-0.241") if female else ("0.9", "-0.302")
    ratio = creatinine_umol_l / UMOL_PER_MG_DL / Fraction(kappa)
    scale = 142 * Fraction("0.9938") ** age_years * (Fraction("1.012") if female else 1)
    return scale * _power(ratio, Decimal(alpha) if ratio < 1 else Decimal("-1.200"))


def bedside_schwartz(*, creatinine_umol_l: Fraction, height_cm: Fraction) -> Fraction:
    """Return the eGFR of a child of 1 to 17 years in mL/min/1.73 m2.

    0.413 * height in cm / Scr in mg/dL.
    Source: Schwartz et al., J Am Soc Nephrol 2009;20:629-637.
    """
    return Fraction("0.413") * height_cm / (creatinine_umol_l / UMOL_PER_MG_DL)


def cockcroft_gault(
    *, creatinine_umol_l: Fraction, age_years: int, weight_kg: Fraction, female: bool
) -> Fraction:
    """Return the creatinine clearance of an adult in mL/min, not per 1.73 m2.

    (140 - age) * kg / (72 * Scr in mg/dL) * 0.85 if female.
    Source: Cockcroft and Gault, Nephron 1976;16:31-41.
    """
    scr = creatinine_umol_l / UMOL_PER_MG_DL
    factor = Fraction("0.85") if female else Fraction(1)
    return (140 - age_years) * weight_kg / (72 * scr) * factor


def _power(base: Fraction, exponent: Decimal) -> Fraction:
    """Return base ** exponent to forty digits: no laboratory limit lies so near an irrational."""
    with localcontext(prec=40):
        return Fraction((Decimal(base.numerator) / Decimal(base.denominator)) ** exponent)
