"""A made-up person on one day: what was said, what follows from it, and what a leaf asks of it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import cache
from math import inf
from typing import Any

from tests.independent.brute_force import outcomes, put_in
from tests.independent.leaf_oracle import asked_of, within
from tests.independent.reading import (
    DECLINED,
    NEVER,
    UNITS_OF_TIME,
    UNKNOWN,
    Daily,
    Months,
    Rule,
    Span,
    Ticks,
    fact_table,
    fraction,
    point,
    rule,
    value_of,
)

YEAR = Fraction(1461, 4)
# mg of prednisone that one mg of each steroid is worth.
STRENGTH = {
    "prednisone": Fraction(1), "prednisolone": Fraction(1), "methylprednisolone": Fraction(5, 4),
    "triamcinolone": Fraction(5, 4), "dexamethasone": Fraction(20, 3), "cortisone": Fraction(1, 5),
    "betamethasone": Fraction(25, 3), "hydrocortisone": Fraction(1, 4),
    "deflazacort": Fraction(5, 6), "none": Fraction(1),
}  # fmt: skip
FORMULAS = {
    "egfr": ("creatinine", "age_years", "sex", "height_cm", "esrd_dialysis"),
    "crcl": ("creatinine", "age_years", "sex", "weight_kg"),
    "gc_peak_pred_mg": ("gc_peak",),
    "gc_current_pred_mg": ("gc_current",),
    "gc_peak_mgkgd": ("gc_peak", "weight_kg"),
    "cns_active": ("cns_epilepsy", "cns_other_history"),
    "tumour_myositis": ("malignancy",),
    "cns_maintenance": ("cns_active",),
    "srns_steroids_cleared": ("dx_srns",),
    "contraception_agree_6m": ("contraception_agree",),
    "contraception_agree_90d": ("contraception_agree", "contraception_agree_6m"),
}


@cache
def _guard(fact: str) -> Rule | None:
    raw = fact_table()[fact].get("guard")
    return rule(raw) if raw else None


class Person:
    """Answers are values with the day they were given; the calendar moves some of them on."""

    def __init__(
        self, answers: Mapping[str, tuple[Any, date]], on: date, doubtful: bool = False
    ) -> None:
        self.facts = fact_table()
        self.doubtful = doubtful  # about doses and months that lie close to a limit
        self.answers = answers
        self.on = on
        self._values: dict[str, Any] = {}

    @classmethod
    def who_said(
        cls, raw: Mapping[str, Any], on: date, days_ago: Mapping[str, date] | None = None
    ) -> "Person":
        facts, said = fact_table(), days_ago or {}
        values = {fact: (value_of(facts[fact], one), said.get(fact, on))
                  for fact, one in raw.items()}  # fmt: skip
        return cls(values, on)

    def doubting(self) -> "Person":
        return Person(self.answers, self.on, doubtful=True)

    def moved_to(self, on: date) -> "Person":
        return Person(self.answers, on)

    def knowing_only(self, facts: Iterable[str]) -> "Person":
        return Person({one: self.answers[one] for one in facts if one in self.answers}, self.on)

    @staticmethod
    def guard_of(fact: Mapping[str, Any]) -> Rule | None:
        return _guard(fact["id"])

    @staticmethod
    def looks_at(facts: Mapping[str, Mapping[str, Any]], fact: str) -> Iterator[str]:
        yield from FORMULAS.get(fact, ())
        yield from facts[fact].get("stands_in", {}).values()
        yield from (other for other, one in facts.items() if fact in one.get("implies", ()))
        if facts[fact]["kind"] == "courses":
            yield "immuno_drugs"

    def guard(self, fact: str) -> Rule | None:
        return _guard(fact)

    def answered(self, fact: str) -> bool:
        return fact in self.answers

    def declined(self, fact: str) -> bool:
        return fact in self.answers and self.answers[fact][0] == DECLINED

    def has_birthday_in(self, days: int) -> bool:
        known = max(0, (self.on - self.answers["age_years"][1]).days)
        return (known + days) // YEAR != (known + days - 1) // YEAR

    def days_until(self, fact: str, number: Fraction) -> Iterator[Fraction]:
        """When the ends of a time since something reach that number."""
        value, on = self.answers[fact]
        known = max(0, (self.on - on).days)
        for end in (value.low, value.high):
            if abs(end) != inf:
                yield (number - end) * UNITS_OF_TIME[self.facts[fact]["unit"]] - known

    def value(self, fact: str) -> Any:
        """What is known today: said, else implied, else worked out; None where nothing is."""
        if fact not in self._values:
            self._values[fact] = None if self.hidden(fact) else self._find(fact)
        return self._values[fact]

    def barred(self, fact: str) -> bool:
        """Whether it certainly makes no sense for this person."""
        guard = _guard(fact)
        return guard is not None and self.three_valued(guard) is False

    def hidden(self, fact: str) -> bool:
        """Whether it decides nothing: it makes no sense here, and there is no yes that counts."""
        told = self.facts[fact].get("yes_counts") and self.answers.get(fact, (0,))[0] is True
        return self.barred(fact) and not told

    def three_valued(self, one: Rule) -> bool | None:
        """True or false where every way in which open leaves turn out agrees."""
        seen = outcomes(put_in(one, self))
        return None if len(seen) == 2 else seen.pop()

    def _find(self, fact: str) -> Any:
        said = self._said(fact)
        if self.facts[fact].get("stands_in"):
            said = self._with_other_drugs(fact, said)
        if said is not None:
            return said
        for other, entry in self.facts.items():
            if fact in entry.get("implies", ()) and self.answers.get(other, (0,))[0] is True:
                return True
        return self._worked_out(fact)

    def _said(self, fact: str) -> Any:
        value, on = self.answers.get(fact, (UNKNOWN, self.on))
        if value in (UNKNOWN, DECLINED):
            return None
        days = max(0, (self.on - on).days)
        if not isinstance(value, Span):
            return value
        if fact == "age_years":
            return _plus(value, Fraction(days // YEAR))
        if self.facts[fact]["kind"] == "since":
            return _plus(value, days / UNITS_OF_TIME[self.facts[fact]["unit"]])
        return value

    def _with_other_drugs(self, fact: str, said: Months | None) -> Months | None:
        if said and said.every is not None:
            return said
        months = dict(said.of) if said else {}
        for drug, other in self.facts[fact]["stands_in"].items():
            held = self.value(other)
            if held is not None:
                months.setdefault(drug, held)
        return Months(tuple(months.items()), None) if months else said

    def _worked_out(self, fact: str) -> Any:
        match fact:
            case "egfr":
                return self._egfr()
            case "crcl":
                return self._crcl()
            case "gc_peak_pred_mg":
                return _as_prednisone(self.value("gc_peak"))
            case "gc_current_pred_mg":
                return _as_prednisone(self.value("gc_current"))
            case "gc_peak_mgkgd":
                return self._per_kg()
            case "cns_active":
                ever = [self.value(one) for one in FORMULAS[fact]]
                return False if ever == [False, False] else None
            case "tumour_myositis":
                return False if self.value("malignancy") == "none" else None
            case "cns_maintenance":
                return None if self.value("cns_active") is None else False
            case "srns_steroids_cleared":
                return False if self.value("dx_srns") is True else None
            case "contraception_agree_6m":
                return self.value("contraception_agree")
            case "contraception_agree_90d":
                longer = [self.value(one) for one in FORMULAS[fact]]
                return True if True in longer else longer[0]
        return None

    def _number(self, fact: str) -> Fraction | None:
        """An input of a formula; these are only ever known exactly here."""
        value = self.value(fact)
        if value is None:
            return None
        assert value.low == value.high, fact
        return value.low

    def _egfr(self) -> Span | None:
        age, creatinine = self._number("age_years"), self._number("creatinine")
        if age is None or creatinine is None or self.value("esrd_dialysis") is True:
            return None
        mg_dl = creatinine / fraction("88.4")
        if age >= 18:
            sex = self.value("sex")
            return None if sex is None else point_of(_ckd_epi(mg_dl, int(age), sex == "female"))
        height = self._number("height_cm")
        if age < 1 or height is None:
            return None
        return point_of(fraction("0.413") * height / mg_dl)

    def _crcl(self) -> Span | None:
        age, creatinine = self._number("age_years"), self._number("creatinine")
        kg, sex = self._number("weight_kg"), self.value("sex")
        if age is None or creatinine is None or kg is None or sex is None or age < 18:
            return None
        whole = (140 - age) * kg * fraction("88.4") / (72 * creatinine)
        return point_of(whole * fraction("0.85") if sex == "female" else whole)

    def _per_kg(self) -> Span | None:
        dose = self.value("gc_peak")
        mg = _as_prednisone(dose)
        if mg is None:
            return None
        if mg == point(0):
            return mg
        then, now = dose.kg, self._number("weight_kg")
        if then == UNKNOWN:
            return None if now is None else Span(mg.low / now, inf)
        kg = then.low if then else now
        return None if kg is None else point_of(mg.low / kg)

    def leaf(self, leaf: Rule) -> bool | None:
        """Whether a leaf holds; None where it is not known."""
        if self.hidden(leaf.fact):
            return False
        if leaf.valid_if and self.three_valued(leaf.valid_if) is not True:
            return None
        if isinstance(leaf.asks, Mapping) and "courses" in leaf.asks:
            return self._course(leaf.fact, leaf.asks["courses"])
        value = self.value(leaf.fact)
        if value is None or self._too_close(leaf.fact, value, leaf.asks):
            return None
        return asked_of(value, leaf.asks)

    def _too_close(self, fact: str, value: Any, asks: Any) -> bool:
        """A dose or months from memory, within a tenth of a number that is not enough itself."""
        entry = self.facts[fact]
        if not self.doubtful or entry["source"] != "participant" or entry["kind"] == "since":
            return False
        if entry.get("unit") not in ("mg", "mg/kg/day", "months") or not isinstance(asks, Mapping):
            return False
        amount = value.mg if isinstance(value, Daily) else value
        return isinstance(amount, Span) and _around(amount, asks)

    def _course(self, fact: str, asks: Mapping[str, Any]) -> bool | None:
        """By trying out: could it be so, could it be otherwise?"""
        ticks = self.value("immuno_drugs") or Ticks(frozenset(), False)
        months = self.value(fact) or Months((), None)
        known = dict(months.of)
        each: list[bool | None] = []
        for drug in sorted(ticks.chosen) if asks.get("any") else asks["of"]:
            held = known.get(drug, months.every)
            long_enough = None if held is None else within(held, asks["months"])
            taken = True if drug in ticks.chosen else (False if ticks.complete else None)
            if self.doubtful and held is not None and _around(held, asks["months"]):
                long_enough = None
            if long_enough is False or taken is False:
                each.append(False)
            else:
                each.append(True if long_enough and taken else None)
        if asks.get("any") and not ticks.complete:
            each.append(None)
        return True if True in each else (None if None in each else False)


def _around(span: Span, bounds: Mapping[str, Any]) -> bool:
    strict = [fraction(bounds[word]) for word in ("above", "below") if bounds.get(word)]
    return any(
        one * Fraction("0.9") <= span.low and span.high <= one * Fraction("1.1") for one in strict
    )


def _plus(span: Span, more: Fraction) -> Span:
    return span if span == NEVER else span._replace(low=span.low + more, high=span.high + more)


def point_of(number: Fraction | float) -> Span:
    return Span(number, number)


def _as_prednisone(dose: Daily | None) -> Span | None:
    if dose is None or dose.mg is None:
        return None
    assert dose.mg.low == dose.mg.high
    return point_of(dose.mg.low * STRENGTH[dose.drug])


def _ckd_epi(mg_dl: Fraction, age: int, female: bool) -> Fraction:
    """CKD-EPI 2021, to fifty digits."""
    with localcontext(prec=50):
        ratio = Decimal(mg_dl.numerator) / Decimal(mg_dl.denominator)
        ratio /= Decimal("0.7") if female else Decimal("0.9")
        power = (
            (Decimal("-0.241") if female else Decimal("-0.302")) if ratio < 1 else Decimal("-1.2")
        )
        found = 142 * (ratio.ln() * power).exp() * Decimal("0.9938") ** age
        return Fraction(found * Decimal("1.012") if female else found)
