"""Units: as people write them, and their exact size, with pint as the second opinion."""

from fractions import Fraction

import pint
import pytest

from trials.library import load
from trials.units import DAYS, MASS, SPELLINGS, unit_called

FACTS = load().vocabulary.facts

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

# pint does not know molar masses, the NGSP equation, multiples of a limit, or our calendar.
BEYOND_PINT = {
    ("hemoglobin", "mmol/L"), ("creatinine", "mg/dL"), ("tbil", "mg/dL"),
    ("fbg_mmol_l", "mg/dL"), ("pbg_mmol_l", "mg/dL"), ("hba1c_pct", "mmol/mol"),
    ("upcr", "mg/mmol"), ("upcr", "g/mmol"), ("ctx_months", "courses"),
}  # fmt: skip


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
    registry = pint.UnitRegistry()
    one = registry.Quantity(PINT_NAMES.get(key, key))
    expected = one.to(registry.Quantity(PINT_NAMES.get(fact.unit, fact.unit)).units)
    scale = registry.Quantity(PINT_NAMES.get(fact.unit, fact.unit)).magnitude
    ours = fact.units[key]
    assert ours.offset == 0
    assert float(ours.factor) == pytest.approx(expected.magnitude / scale, rel=1e-6)
