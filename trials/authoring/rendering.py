"""A condition written out for people who check it: one line where it is short, else a tree."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

from trials.conditions import (
    All,
    Any,
    AtLeast,
    Atom,
    AtSite,
    Condition,
    Constant,
    Leaf,
    When,
)
from trials.conditions.operators import (
    Between,
    CourseOf,
    HasAny,
    OneOf,
    Operator,
    Reported,
    TimesUpperLimit,
)
from trials.values import Amount, Bound
from trials.vocabulary import Fact, Vocabulary

LONGEST_LINE = 96


@dataclass(frozen=True)
class Line:
    """One line of a written-out rule, and how deep it stands below the first."""

    depth: int
    text: str


def rule_lines(condition: Condition, vocabulary: Vocabulary) -> tuple[Line, ...]:
    """Write out the whole rule in lines; a part that has an id of its own is named by it."""
    return tuple(_tree(condition, vocabulary, 0))


def rule_text(condition: Condition, vocabulary: Vocabulary) -> str:
    """Write out the whole rule on one line."""
    return _inline(condition, vocabulary)


def how_parts_join(condition: Condition, vocabulary: Vocabulary) -> str:
    """Write out how the atoms of a group hang together: "I6.1 or I6.2 or I6.3"."""
    return _inline(condition, vocabulary, ids_only=True)


def reason_text(reason: str) -> str:
    """Write out a reason as its author would say it: "one mechanism" for `one_mechanism`."""
    return reason.replace("_", " ")


def _tree(condition: Condition, vocabulary: Vocabulary, depth: int) -> Iterator[Line]:
    inline = _inline(condition, vocabulary)
    if len(inline) <= LONGEST_LINE or not condition.parts() or isinstance(condition, Leaf):
        yield Line(depth, inline)
        return
    match condition:
        case Atom(id=name, condition=inner):
            yield Line(depth, f"{name}:")
            yield from _tree(inner, vocabulary, depth + 1)
        case When(condition=premise, then=then):
            yield Line(depth, f"if {_inline(premise, vocabulary)}, then")
            yield from _tree(then, vocabulary, depth + 1)
        case _:
            yield Line(depth, _head(condition))
            for part in condition.parts():
                yield from _tree(part, vocabulary, depth + 1)


def _head(condition: Condition) -> str:
    match condition:
        case AtLeast(n=n):
            return f"at least {n} of"
        case Any():
            return "any of"
        case _:
            return "all of"


def _inline(condition: Condition, vocabulary: Vocabulary, *, ids_only: bool = False) -> str:
    def part(node: Condition) -> str:
        text = _inline(node, vocabulary, ids_only=ids_only)
        return f"({text})" if isinstance(node, All | Any | AtLeast | When) else text

    match condition:
        case Atom(id=name) if ids_only:
            return name
        case Atom(id=name, condition=inner):
            return f"{name}: {_inline(inner, vocabulary)}"
        case All(of=of):
            return " and ".join(part(node) for node in of)
        case Any(of=of):
            return " or ".join(part(node) for node in of)
        case AtLeast(n=n, of=of):
            return f"at least {n} of: {'; '.join(part(node) for node in of)}"
        case When(condition=premise, then=then):
            return f"if {part(premise)}, then {part(then)}"
        case AtSite(reason=reason):
            return f"the hospital decides ({reason_text(reason)})"
        case Constant(holds=holds):
            return "always" if holds else "never"
        case Leaf():
            return _leaf(condition, vocabulary)
    raise TypeError(f"{type(condition).__name__} cannot be written out yet")


def _leaf(leaf: Leaf, vocabulary: Vocabulary) -> str:
    text = f"{leaf.fact} {_asked(leaf.operator, vocabulary[leaf.fact])}"
    if leaf.valid_if:
        return f"{text} (counted only where {_inline(leaf.valid_if, vocabulary)})"
    return text


def _asked(operator: Operator, fact: Fact) -> str:
    match operator:
        case OneOf(wanted=wanted):
            return _one_of("=", [_value(value) for value in wanted])
        case Between(limits=limits):
            return _limits(limits, fact.unit)
        case TimesUpperLimit(limits=limits):
            return _limits(limits, "× upper limit")
        case Reported(positive=positive):
            return f"reported only as {'positive' if positive else 'negative'}, without a number"
        case HasAny(options=options):
            return _one_of("includes", [option for option in fact.options if option in options])
        case CourseOf(drugs=None, months=months):
            return f"{_limits(months, 'months')} of any drug"
        case CourseOf(drugs=frozenset() as drugs, months=months):
            among = [drug for drug in fact.options if drug in drugs]
            return f"{_limits(months, 'months')} of {_one_of('', among).strip()}"
    raise TypeError(f"{type(operator).__name__} cannot be written out yet")


def _one_of(verb: str, values: list[str]) -> str:
    if len(values) == 1:
        return f"{verb} {values[0]}"
    return f"{'is' if verb == '=' else verb} one of ({', '.join(values)})"


def _value(value: bool | str | Amount) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case Amount():
            return _number(value.low)
        case _:
            return value


def _limits(limits: Amount, unit: str) -> str:
    if unit.startswith("10^"):
        unit = f"× {unit}"
    if abs(limits.low) != inf != abs(limits.high) and not (limits.low_open or limits.high_open):
        return f"from {_number(limits.low)} to {_number(limits.high)} {unit}".rstrip()
    ends = []
    if limits.low != -inf:
        ends.append(f"{'>' if limits.low_open else '≥'} {_number(limits.low)}")
    if limits.high != inf:
        ends.append(f"{'<' if limits.high_open else '≤'} {_number(limits.high)}")
    return f"{', '.join(ends)} {unit}".rstrip()


def _number(bound: Bound) -> str:
    return f"{float(bound):g}"
