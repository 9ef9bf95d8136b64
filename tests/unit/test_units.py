"""Units: as people write them, and their exact size, with pint as the second opinion."""

from fractions import Fraction

import pint
import pytest

from tests import shipped
from trials.units import DAYS, MASS, SPELLINGS, unit_called
from trials.values import Amount

FACTS = shipped.library().vocabulary.facts

AS_PRINTED = [
    # fact, spelling, unit key
    ("hemoglobin", "g/L", "g/L"),
    ("hemoglobin", "克/升", "g/L"),
    ("hemoglobin", "克每升", "g/L"),
    ("hemoglobin", "G/DL", "g/dL"),
    ("hemoglobin", "gm/dl", "g/dL"),
    ("hemoglobin", "ｇ／ｄＬ", "g/dL"),
    ("anc", "×10^9/L", "10^9/L"),
    ("anc", "10*9/L", "10^9/L"),
    ("anc", "10⁹/L", "10^9/L"),
    ("anc", "x 10e9 / l", "10^9/L"),
    ("anc", "10^09/L", "10^9/L"),
    ("anc", "×10(9)/L", "10^9/L"),
    ("anc", "10³/µL", "10^9/L"),
    ("anc", "K/uL", "10^9/L"),
    ("anc", "G/L", "10^9/L"),
    ("anc", "/μL", "/uL"),
    ("anc", "个/μL", "/uL"),
    ("anc", "/mm³", "/uL"),
    ("creatinine", "μmol/L", "umol/L"),
    ("creatinine", "µmol/L", "umol/L"),
    ("creatinine", "umol/l", "umol/L"),
    ("creatinine", "微摩尔/升", "umol/L"),
    ("creatinine", "mg/dl", "mg/dL"),
    ("weight_kg", "公斤", "kg"),
    ("weight_kg", "千克", "kg"),
    ("weight_kg", "斤", "jin"),
    ("weight_kg", "lbs.", "lb"),
    ("weight_kg", "磅", "lb"),
    ("height_cm", "厘米", "cm"),
    ("height_cm", "米", "m"),
    ("anti_dsdna", "iu/ml", "IU/mL"),
    ("pao2_mmhg", "mm Hg", "mmHg"),
    ("pao2_mmhg", "千帕", "kPa"),
    ("gc_peak", "毫克", "mg"),
    ("gc_peak", "mg/天", "mg"),
    ("urine_protein_24h_mg", "mg/d", "mg/24h"),
    ("urine_protein_24h_mg", "克", "g/24h"),
    ("upcr", "g/g", "mg/mg"),
    ("mi_months_ago", "个月", "months"),
    ("mi_months_ago", "礼拜", "weeks"),
    ("mi_months_ago", "星期", "weeks"),
    ("mi_months_ago", "天", "days"),
    ("mi_months_ago", "日", "days"),
    ("mi_months_ago", "年", "years"),
    ("age_years", "周岁", "years"),
    ("age_years", "岁", "years"),
    ("inr", "INR", ""),
    ("egfr", "mL/min/1.73m²", "mL/min/1.73m2"),
    ("ctx_months", "疗程", "courses"),
]

OF_ANOTHER_QUANTITY = [
    ("hemoglobin", "kg"),
    ("crcl", "mL/min/1.73m2"),
    ("anti_dsdna", "RU/mL"),
    ("anti_dsdna", "U/L"),
    ("weight_kg", "g"),
    ("lvef_pct", ""),
    ("age_years", "days"),
]

PINT_NAMES = {
    "jin": "0.5 kg", "in": "inch", "ft": "foot", "lb": "pound", "%": "percent",
    "fraction": "dimensionless", "g/24h": "g/day", "mg/24h": "mg/day", "mg/mg": "mg/mg",
    "umol/L": "umol/L", "10^9/L": "1e9/L", "/uL": "1/uL",
}  # fmt: skip

# IUPAC's standard atomic weights (abridged, 2021) make the molar masses of small molecules.
ATOMS = {"C": 12.011, "H": 1.008, "N": 14.007, "O": 15.999}
CREATININE = {"C": 4, "H": 7, "N": 3, "O": 1}
GLUCOSE = {"C": 6, "H": 12, "O": 6}
BILIRUBIN = {"C": 33, "H": 36, "N": 4, "O": 6}


def molar_mass(formula):
    return sum(count * ATOMS[atom] for atom, count in formula.items())


# Haemoglobin is counted by its iron: a quarter of the tetramer of 64,458 g/mol that the
# International Council for Standardization in Haematology uses for its reference method.
HAEMOGLOBIN = 64458 / 4
MOLAR = [
    # fact, unit, molar mass in g/mol
    ("creatinine", "mg/dL", molar_mass(CREATININE)),
    ("tbil", "mg/dL", molar_mass(BILIRUBIN)),
    ("fbg_mmol_l", "mg/dL", molar_mass(GLUCOSE)),
    ("pbg_mmol_l", "mg/dL", molar_mass(GLUCOSE)),
    ("hemoglobin", "mmol/L", HAEMOGLOBIN),
    ("upcr", "mg/mmol", molar_mass(CREATININE)),
    ("upcr", "g/mmol", molar_mass(CREATININE)),
]
# pint knows neither the NGSP equation nor what a course of infusions is.
BEYOND_PINT = {
    *((fact, key) for fact, key, _ in MOLAR), ("hba1c_pct", "mmol/mol"), ("ctx_months", "courses"),
}  # fmt: skip
REGISTRY = pint.UnitRegistry()


@pytest.mark.parametrize(("fact", "spelling", "key"), AS_PRINTED)
def test_a_unit_is_known_as_people_and_laboratories_write_it(fact, spelling, key):
    assert FACTS[fact].unit_called(spelling) == key


@pytest.mark.parametrize(("fact", "spelling"), OF_ANOTHER_QUANTITY)
def test_a_unit_of_another_quantity_is_not_accepted(fact, spelling):
    assert FACTS[fact].unit_called(spelling) is None


@pytest.mark.parametrize("fact", FACTS.values(), ids=lambda fact: fact.id)
def test_every_unit_of_a_fact_is_found_under_each_of_its_spellings(fact):
    for key in fact.units:
        for spelling in SPELLINGS[key]:
            assert fact.unit_called(spelling) == key


def test_thirteen_weeks_are_ninety_one_days_are_three_months():
    assert 13 * DAYS["weeks"] == 91 * DAYS["days"] == 3 * DAYS["months"]
    assert DAYS["years"] == 12 * DAYS["months"]


def test_half_a_kilogram_is_one_jin():
    assert MASS["jin"].factor == Fraction(1, 2)
    assert unit_called("市斤", MASS) == "jin"


def linear_units():
    for fact in FACTS.values():
        for key in fact.units:
            timed = {key, fact.unit} & DAYS.keys()
            if key != fact.unit and not timed and (fact.id, key) not in BEYOND_PINT:
                yield fact, key


@pytest.mark.parametrize(("fact", "key"), list(linear_units()), ids=lambda x: getattr(x, "id", x))
def test_a_factor_agrees_with_pint(fact, key):
    one = REGISTRY.Quantity(PINT_NAMES.get(key, key))
    ours = REGISTRY.Quantity(PINT_NAMES.get(fact.unit, fact.unit))
    assert fact.units[key].offset == 0
    expected = (one / ours).to("dimensionless").magnitude
    assert float(fact.units[key].factor) == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize(("fact", "key", "grams_a_mole"), MOLAR)
def test_a_factor_between_mass_and_moles_agrees_with_pint(fact, key, grams_a_mole):
    """To the four digits that laboratories' tables have: 88.4 and not 88.4017."""
    mass = REGISTRY.Quantity(grams_a_mole, "g/mol")
    one = REGISTRY.Quantity(PINT_NAMES.get(key, key))
    ours = REGISTRY.Quantity(PINT_NAMES.get(FACTS[fact].unit, FACTS[fact].unit))
    by_mass = next(
        ratio
        for ratio in (one / ours / mass, one / ours * mass)
        if ratio.check("")  # whichever of the two has no dimension left
    )
    assert FACTS[fact].units[key].offset == 0
    expected = by_mass.to("dimensionless").magnitude
    assert float(FACTS[fact].units[key].factor) == pytest.approx(expected, rel=3e-4)


def test_the_ngsp_equation_turns_mmol_per_mol_into_per_cent():
    to_percent = FACTS["hba1c_pct"].units["mmol/mol"]
    assert (to_percent.factor, to_percent.offset) == (Fraction("0.0915"), Fraction("2.15"))


VECTORS = [
    # fact, number, unit, in the fact's own unit to the digits shown
    ("upcr", "50", "mg/mmol", "0.442"),
    ("upcr", "56.6", "mg/mmol", "0.5004"),
    ("upcr", "56.56", "mg/mmol", "0.50000"),
    ("upcr", "500", "mg/g", "0.5000"),
    ("upcr", "0.5", "g/g", "0.5000"),
    ("upcr", "0.0566", "g/mmol", "0.5004"),
    ("hemoglobin", "6.0", "g/dL", "60"),
    ("lymphocytes", "1000", "/uL", "1.0"),
    ("hba1c_pct", "64", "mmol/mol", "8.006"),
    ("tbil", "2.0", "mg/dL", "34.2"),
    ("creatinine", "0.80", "mg/dL", "70.72"),
    ("creatinine", "2.40", "mg/dL", "212.2"),
    ("crp", "1.2", "mg/dL", "12"),
    ("pao2_mmhg", "10.6", "kPa", "79.51"),
    ("fbg_mmol_l", "126", "mg/dL", "6.994"),
    ("weight_kg", "104", "斤", "52"),
]


@pytest.mark.parametrize(("fact", "number", "unit", "expected"), VECTORS)
def test_a_value_is_converted_as_worked_out_by_hand(fact, number, unit, expected):
    key = FACTS[fact].unit_called(unit)
    found = FACTS[fact].units[key](Amount.exactly(number)).low
    assert round(found, len(expected.partition(".")[2])) == Fraction(expected)
