"""Values that are one number: on a report, or counted."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from dialogs.reading import leftovers, lexicon
from dialogs.reading.ages import read_age
from dialogs.reading.amounts import Scale, also_asked, read_quantity, refused, same
from dialogs.reading.body import read_height, read_weight
from dialogs.reading.changes import is_about_level, is_the_other_way, read_change, read_points
from dialogs.reading.clauses import DENIALS, EMPTY, Clause
from dialogs.reading.named_medicines import counted_names, without_doses
from dialogs.reading.outcome import (
    NOT_UNDERSTOOD,
    Asked,
    Parsed,
    ReadingContext,
    ReadingOutcome,
    Wrap,
)
from dialogs.reading.picking import picked
from dialogs.reading.placed import Quantity, has_arrow, places
from dialogs.reading.senses import WordSense
from dialogs.reading.tokens import Token
from dialogs.reading.values import (
    VALUE_WORDS,
    aside,
    counts_something,
    printed_unit,
    unnumbered,
    values,
)
from dialogs.reading.yes_no import hear
from trials.fact import Source
from trials.units import units_written
from trials.values import Amount


def read_number(
    asked: ReadingContext, clauses: Sequence[Clause], tokens: tuple[Token, ...]
) -> ReadingOutcome:
    """Return a NUMBER fact; of things that are counted, none is 0."""
    fact = asked.fact
    if lexicon.has("age", fact.id):
        return read_age(asked, clauses, tokens)
    if lexicon.has("height", fact.id):
        return read_height(asked, clauses, tokens)
    if lexicon.has("weight", fact.id):
        return read_weight(asked, clauses, tokens, same)
    found = values(asked, tokens, Scale.of(fact).units)
    if lexicon.has("medicines", fact.id):
        found = without_doses(tokens, found)
    if not found:
        return _unnumbered(asked, clauses, tokens)
    if leftovers.questioned(tokens):
        return NOT_UNDERSTOOD
    if lexicon.has("counted", fact.id) and lexicon.has("besides", fact.id):
        if _is_list(clauses):
            return NOT_UNDERSTOOD
        if _denied_one(tokens, found):
            used = set(range(found[0].first, found[0].last))
            wrong = leftovers.count(tokens, used, *DENIALS, *VALUE_WORDS)
            return also_asked(Parsed(Amount.exactly(0)), wrong)
    if fact.pair and (change := read_change(asked, tokens, found)) is not None:
        return change
    if fact.pair and any(_is_in_points(tokens, q) for q in found):
        return NOT_UNDERSTOOD  # "up 6 points" is no per cent
    if lexicon.has("change", fact.id) and (points := read_points(asked, tokens, found)) is not None:
        return points
    if (fact.pair or lexicon.has("change", fact.id)) and _is_unchanged(clauses, found):
        return Parsed(Amount.exactly(0))  # "14, the same as last time"
    return _one_value(asked, tokens, found, same)


def _is_in_points(tokens: Sequence[Token], value: Quantity) -> bool:
    """Return whether points of a score stand right behind a number."""
    behind = tokens[value.last : value.last + 1]
    return any(t.is_(WordSense.UNIT) and "points" in units_written(t.text) for t in behind)


def _is_list(clauses: Sequence[Clause]) -> bool:
    """Return whether joints are listed: "both knees, left wrist" is no count of them all."""
    if len(clauses) < 2 or any(c.has(WordSense.NAME, *DENIALS) for c in clauses):
        return False
    counted = [c for c in clauses if _counts_parts(c.tokens)]
    named = [c for c in clauses if c.has(WordSense.FIELD) and not c.has(*_COUNTING)]
    named = [c for c in named if len(c.tokens) <= 3 and not c.has(WordSense.PERSON)]
    beside = (WordSense.FIELD, WordSense.EVERYDAY, WordSense.HAVE, WordSense.YES)
    named = [c for c in named if c.alone(*beside)]
    return len(counted) > 1 or bool(counted and named)


def _counts_parts(tokens: Sequence[Token]) -> bool:
    """Return whether a number stands right before the joints that it counts: two wrists."""
    rest = [t for t in tokens if not t.is_(WordSense.SKIP, WordSense.UNIT)]
    return any(
        (one.is_(*_COUNTING) and other.is_(WordSense.FIELD))
        or (one.is_(WordSense.FIELD) and other.is_(*_COUNTING) and not one.text.isascii())
        for one, other in pairwise(rest)
    )


def _denied_one(tokens: Sequence[Token], found: Sequence[Quantity]) -> bool:
    """Return whether "one" is denied behind, as Chinese says that there is none."""
    one = found[0]
    if len(found) != 1 or one.amount != Amount.exactly(1) or one.typed[0].isdigit():
        return False
    behind = tokens[one.last : one.last + 2]
    return any(t.is_(*DENIALS) and not t.text.isascii() for t in behind)


_COUNTING = (WordSense.NUMBER, WordSense.NUMERAL, WordSense.COUPLE)


def _one_value(
    asked: ReadingContext, tokens: tuple[Token, ...], found: list[Quantity], wrap: Wrap
) -> ReadingOutcome:
    """Return the one value among quantities: the others are a printed range or leftovers."""
    scale = Scale.of(asked.fact)
    shares = _shares(asked, found)
    value, used, doubts = picked(asked, tokens, [q for q in found if q not in shares])
    if value is None:
        return NOT_UNDERSTOOD
    used |= places(shares)
    if "%" not in scale.units and any(
        t.text == "%" for at, t in enumerate(tokens) if at not in used
    ):
        return refused(scale, replace(value, foreign="%"))
    used |= aside(asked, tokens, scale.units) | set(range(value.first, value.last))
    if _is_refuted(asked, tokens, value):
        return NOT_UNDERSTOOD
    if _is_negative(tokens, value):
        value = replace(value, amount=value.amount.scaled(Fraction(-1)), first=value.first - 1)
        used.add(value.first)
    if (printed := printed_unit(tokens, value, scale.units)) is not None:
        at, unit, foreign = printed
        used |= at
        if value.unit not in (None, unit) or foreign:
            return refused(scale, replace(value, foreign=foreign or value.unit))
        value = replace(value, unit=unit)
    if value.unit is None and scale.unit and _has_unknown_behind(tokens, value):
        return refused(scale, value)  # "12.5 xyz": no unit that anybody knows
    wrong = leftovers.count(tokens, used, *VALUE_WORDS, medicines=True) + doubts
    wrong += counts_something(tokens, value)
    if any(t.is_(WordSense.UNKNOWN, WordSense.NOT_KNOWN_HERE) for t in tokens) or _is_signed(
        tokens, used
    ):
        wrong += 1
    asks = _asks(asked, tokens, value, used)
    change = asked.fact.pair or asked.fact.id in lexicon.traits().get("change", ())
    if change and is_about_level(tokens, value):
        return NOT_UNDERSTOOD
    # A value that is remembered roughly is shown back before it counts.
    return also_asked(read_quantity(scale, value, asked, wrap), max(wrong, 1) if asks else wrong)


def _is_refuted(asked: ReadingContext, tokens: Sequence[Token], value: Quantity) -> bool:
    """Return whether what stands before a number, or inside it, takes it back."""
    before = tokens[value.first - 1] if value.first else None
    spans = not value.amount.is_exact and not asked.fact.pair
    moved = (WordSense.FROM_VALUE, WordSense.SINCE, WordSense.TO_VALUE)  # "went from"
    if before is not None and spans and before.is_(*moved) and not before.is_(*EMPTY):
        return True  # "from 31 to 37": by how much, or which of them
    if before is not None and before.is_(*DENIALS) and not before.is_(*EMPTY, WordSense.NAY):
        return True
    return asked.fact.pair is None and has_arrow(tokens, value)


def _shares(asked: ReadingContext, found: Sequence[Quantity]) -> list[Quantity]:
    """Return the percentage beside a count, where both are printed on a report: "22 %, 1.1"."""
    shares = [q for q in found if q.foreign is not None and "%" in units_written(q.foreign)]
    both = len(shares) == 1 and len(found) == 2
    return shares if asked.fact.percentage_trap and both else []


def _has_unknown_behind(tokens: Sequence[Token], value: Quantity) -> bool:
    return value.last < len(tokens) and not tokens[value.last].senses


def _asks(
    asked: ReadingContext, tokens: tuple[Token, ...], value: Quantity, used: set[int]
) -> bool:
    """Return whether a value is shown back before it counts."""
    report = asked.fact.source is Source.REPORT
    moved = any(t.is_(WordSense.FELL, WordSense.ROSE) for t in tokens)
    changes = asked.fact.pair or asked.fact.id in lexicon.traits().get("change", ())
    bare = bool(changes) and value.unit is None and not moved
    return (
        # "Mine is 52": the value, or by how much it fell?
        (bare and any(t.is_(WordSense.PERSON) for t in tokens))
        or value.vague
        or _is_about(tokens, value, used)
        or is_the_other_way(asked, tokens)
        or _is_of_before(tokens, value, used)
        or (report and _is_qualified(tokens, used))
        # By so many points, or per cent?
        or (bool(asked.fact.pair) and value.unit is None and moved)
    )


def _is_negative(tokens: Sequence[Token], value: Quantity) -> bool:
    """Return whether a minus stands before the number, and no dash behind the name of the value."""
    sign = tokens[value.first - 1] if value.first else None
    return sign is not None and sign.text == "-" and value.amount.is_exact and value.first == 1


def _is_signed(tokens: Sequence[Token], used: Collection[int]) -> bool:
    """Return whether a word says positive or negative beside the number."""
    return any(
        t.is_(WordSense.POSITIVE, WordSense.NEGATIVE)
        and not t.is_(WordSense.FLAG, WordSense.FIELD, WordSense.TO, *EMPTY)
        for at, t in enumerate(tokens)
        if at not in used
    )


def _is_about(tokens: Sequence[Token], value: Quantity, used: Collection[int]) -> bool:
    return value.about or any(
        t.is_(WordSense.ABOUT) and not t.is_(*EMPTY)
        for at, t in enumerate(tokens)
        if at not in used
    )


def _is_qualified(tokens: Sequence[Token], used: Collection[int]) -> bool:
    """Return whether a "but" takes something back from a measured value."""
    return any(
        t.is_(WordSense.BUT) and not t.is_(*EMPTY) and at not in used for at, t in enumerate(tokens)
    )


def _is_of_before(tokens: Sequence[Token], value: Quantity, used: Collection[int]) -> bool:
    """Return whether the only value is one of an earlier time, and one of now is missing."""
    past = any(
        t.is_(WordSense.YEARS_BACK, WordSense.PAST) and not t.is_(WordSense.AGO, *EMPTY)
        for at, t in enumerate(tokens[: value.first])
        if at not in used
    )
    return past and any(
        t.is_(WordSense.NOW, WordSense.TO_VALUE) and not t.is_(WordSense.TO)
        for t in tokens[value.last :]
    )


def _unnumbered(
    asked: ReadingContext, clauses: Sequence[Clause], tokens: tuple[Token, ...]
) -> ReadingOutcome:
    fact = asked.fact
    counts = lexicon.has("families", fact.id) or lexicon.has("medicines", fact.id)
    if counts and (counted := counted_names(asked, clauses)) is not None:
        return counted
    heard = hear(asked, clauses, frozenset())
    wrong = heard.doubts + heard.leftovers
    moved = [_moved(c) for c in clauses if c.has(WordSense.FELL, WordSense.ROSE)]
    if fact.pair and moved and not any(moved) and not heard.unknown:
        return also_asked(
            Parsed(Amount.exactly(0)), leftovers.count(tokens, set(), *DENIALS, *VALUE_WORDS)
        )
    change = bool(fact.pair) or lexicon.has("change", fact.id)
    same = change and any(c.has(WordSense.SAYS_NO) for c in clauses)
    if (same or lexicon.has("counted", fact.id)) and heard.vote is False and not heard.unknown:
        return also_asked(Parsed(Amount.exactly(0)), wrong)
    if heard.asked and not heard.votes and not heard.unknown:
        return Asked()
    return unnumbered(asked, heard, tokens)


def _is_unchanged(clauses: Sequence[Clause], found: Sequence[Quantity]) -> bool:
    """Return whether one number stands beside words for "no change"."""
    level = len({(q.amount, q.unit) for q in found}) == 1 and found[0].unit is None
    same = len(found) > 1 or any(c.has(WordSense.SAYS_NO) for c in clauses)
    moved = (c for c in clauses if c.has(WordSense.FELL, WordSense.ROSE))
    return level and same and not any(map(_moved, moved))


def _moved(clause: Clause) -> bool:
    """Return whether a clause tells a fall or a rise, and does not deny it."""
    at = clause.first(WordSense.FELL, WordSense.ROSE)
    before = [t for t in clause.tokens[:at] if not t.is_(*EMPTY) or t.is_(*DENIALS)]
    return not (before and before[-1].is_(*DENIALS))
