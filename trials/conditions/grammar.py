"""The grammar of conditions, as the data files write them."""

from collections.abc import Callable, Mapping
from math import inf

from trials.conditions.errors import AuthoringError, InvalidEntry, Place
from trials.conditions.leaves import Leaf
from trials.conditions.operators import (
    Between,
    CourseOf,
    HasAny,
    OneOf,
    Operator,
    Reported,
    TimesUpperLimit,
)
from trials.conditions.tree import (
    All,
    Any,
    AtLeast,
    Atom,
    AtSite,
    Condition,
    Constant,
    When,
)
from trials.values import Amount, Bound, exact

BOUNDS = ("min", "max", "above", "below")
GROUPS = ("all", "any", "at_least", "when", "at_site", "always", "never")
# What stands beside a fact or a group without being one.
BESIDE = ("id", "reading", "valid_if")
_NOTHING = Constant(False)


def parse(raw: object, place: Place) -> Condition:
    """Return the condition written at `place`; raises InvalidEntry with every slip found in it."""
    reader = _Reader()
    condition = reader.condition(raw, place)
    if reader.slips:
        raise InvalidEntry(tuple(reader.slips))
    return condition


class _Reader:
    """A reader that reads on after a slip, so that an author sees all of them at once."""

    def __init__(self) -> None:
        self.slips: list[AuthoringError] = []
        readers: tuple[Callable[[object, Place], Condition], ...] = (
            lambda raw, place: All(self._list(raw, place)),
            lambda raw, place: Any(self._list(raw, place)),
            self._at_least,
            self._when,
            self._at_site,
            lambda raw, place: self._constant(raw, place, True),
            lambda raw, place: self._constant(raw, place, False),
        )
        self._groups = dict(zip(GROUPS, readers, strict=True))

    def condition(self, raw: object, place: Place) -> Condition:
        if not isinstance(raw, Mapping):
            return self._slip(place, "this is not a condition", "write `fact: value` or a group")
        body = {key: value for key, value in raw.items() if key not in BESIDE}
        condition = self._body(body, raw, place)
        reading = raw.get("reading")
        if "reading" in raw and not (isinstance(reading, str) and reading and "id" in raw):
            return self._slip(
                place / "reading", "a reading is a sentence beside an id", "write both, or neither"
            )
        if "id" not in raw:
            return condition
        if not isinstance(raw["id"], str):
            return self._slip(place / "id", "an id is text", "put it in quotes")
        return Atom(raw["id"], condition, reading)

    def _body(self, body: dict[str, object], raw: Mapping[str, object], place: Place) -> Condition:
        groups = [key for key in body if key in self._groups]
        if not body:
            return self._slip(place, "an empty condition", "name a fact or a group")
        if not groups:
            valid_if = None
            if "valid_if" in raw:
                valid_if = self.condition(raw["valid_if"], place / "valid_if")
            leaves = tuple(self._leaf(fact, body[fact], place / fact, valid_if) for fact in body)
            return leaves[0] if len(leaves) == 1 else All(leaves)
        if len(body) > 1:
            rest = ", ".join(f"`{key}`" for key in body if key != groups[0])
            return self._slip(
                place / groups[0],
                f"`{groups[0]}` stands beside {rest}",
                "put both into one `all` list",
            )
        if "valid_if" in raw:
            self._slip(place / "valid_if", "`valid_if` beside a group", "put it beside a fact")
        return self._groups[groups[0]](body[groups[0]], place / groups[0])

    def _list(self, raw: object, place: Place) -> tuple[Condition, ...]:
        if not isinstance(raw, list) or not raw:
            self._slip(place, "a list of conditions is expected", "write one item per line with -")
            return ()
        return tuple(self.condition(item, place / at) for at, item in enumerate(raw))

    def _at_least(self, raw: object, place: Place) -> Condition:
        if not _has_keys(raw, "n", "of"):
            return self._slip(place, "`at_least` needs n and of", "write { n: 2, of: [...] }")
        assert isinstance(raw, Mapping)
        of = self._list(raw["of"], place / "of")
        n = raw["n"]
        if not isinstance(n, int) or isinstance(n, bool) or not 1 <= n <= len(of):
            return self._slip(
                place / "n", f"n is not between 1 and {len(of)}", "count the items of `of`"
            )
        return AtLeast(n, of)

    def _when(self, raw: object, place: Place) -> Condition:
        if not _has_keys(raw, "if", "then"):
            return self._slip(place, "`when` needs if and then", "write { if: ..., then: ... }")
        assert isinstance(raw, Mapping)
        premise = self.condition(raw["if"], place / "if")
        if any(isinstance(node, Atom) for node in premise.walk()):
            self._slip(place / "if", "an id below `if`", "give the id to the whole rule")
        return When(premise, self.condition(raw["then"], place / "then"))

    def _at_site(self, raw: object, place: Place) -> Condition:
        if not isinstance(raw, str) or not raw:
            return self._slip(place, "`at_site` needs a reason", "write at_site: a_short_name")
        return AtSite(raw)

    def _constant(self, raw: object, place: Place, holds: bool) -> Condition:
        if raw is not True:
            return self._slip(place, "only `true` can stand here", "write true, or leave it out")
        return Constant(holds)

    def _leaf(
        self, fact: object, spec: object, place: Place, valid_if: Condition | None
    ) -> Condition:
        operator = self._operator(spec, place, str(fact))
        if operator is None:
            return _NOTHING
        return Leaf(str(fact), operator, place, valid_if)

    def _operator(self, spec: object, place: Place, fact: str) -> Operator | None:
        match spec:
            case bool() | str() | int() | float():
                return OneOf((_scalar(spec),))
            case list() if spec and all(
                isinstance(item, bool | str | int | float) for item in spec
            ):
                return OneOf(tuple(_scalar(item) for item in spec))
            case {"has_any": options, **rest} if not rest:
                return self._has_any(options, place / "has_any")
            case {"reported": "positive" | "negative" as word, **rest} if not rest:
                return Reported(word == "positive")
            case {"times_uln": bounds, **rest} if not rest:
                limits = self._limits(bounds, place / "times_uln")
                return TimesUpperLimit(limits) if limits else None
            case {"courses": course, **rest} if not rest:
                return self._courses(course, place / "courses", fact)
            case Mapping():
                limits = self._limits(spec, place)
                return Between(limits) if limits else None
            case _:
                self._slip(place, "no value to compare with", "write a value, a list or bounds")
                return None

    def _has_any(self, options: object, place: Place) -> Operator | None:
        if isinstance(options, list) and options and all(isinstance(o, str) for o in options):
            return HasAny(frozenset(options))
        self._slip(place, "`has_any` needs a list of options", "write has_any: [one, two]")
        return None

    def _courses(self, raw: object, place: Place, fact: str) -> Operator | None:
        match raw:
            case {"any": True, "months": months, **rest} if not rest:
                drugs = None
            case {"of": list() as of, "months": months, **rest} if not rest and of:
                drugs = frozenset(str(drug) for drug in of)
            case _:
                self._slip(
                    place,
                    "`courses` needs months, and either of or any",
                    "write { of: [drug], months: { min: 3 } }",
                )
                return None
        limits = self._limits(months, place / "months")
        return CourseOf(fact, drugs, limits) if limits else None

    def _limits(self, raw: object, place: Place) -> Amount | None:
        if not isinstance(raw, Mapping) or not raw:
            self._slip(place, "bounds are expected", "write min, max, above or below")
            return None
        if unknown := [key for key in raw if key not in BOUNDS]:
            known = ", ".join((*BOUNDS, "has_any", "times_uln", "courses", "reported"))
            self._slip(place / unknown[0], f"unknown word `{unknown[0]}`", f"use one of: {known}")
            return None
        if wrong := [key for key, value in raw.items() if not _is_number(value)]:
            self._slip(place / wrong[0], f"`{wrong[0]}` is not a number", "write a plain number")
            return None
        return self._ordered(raw, place)

    def _ordered(self, raw: Mapping[str, float], place: Place) -> Amount | None:
        if {"min", "above"} <= raw.keys() or {"max", "below"} <= raw.keys():
            self._slip(place, "two bounds on the same side", "keep one of them")
            return None
        low = _bound(raw, "min", "above", -inf)
        high = _bound(raw, "max", "below", inf)
        empty = low == high and ("above" in raw or "below" in raw)
        if low > high or empty:
            self._slip(place, "the lower bound is above the upper one", "swap or correct them")
            return None
        return Amount(low, high, low_open="above" in raw, high_open="below" in raw)

    def _slip(self, place: Place, what: str, do: str) -> Condition:
        self.slips.append(AuthoringError(place, what, do))
        return _NOTHING


def _has_keys(raw: object, *keys: str) -> bool:
    return isinstance(raw, Mapping) and set(raw) == set(keys)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _scalar(raw: bool | str | int | float) -> bool | str | Amount:
    return raw if isinstance(raw, bool | str) else Amount.exactly(raw)


def _bound(raw: Mapping[str, float], closed: str, opened: str, none: float) -> Bound:
    number = raw.get(closed, raw.get(opened))
    return none if number is None else exact(number)
