"""Parts the value of a test from the limit that is printed beside it: "68 (7-40)"."""

from collections.abc import Sequence
from math import inf

from dialogs.reading.outcome import ReadingContext
from dialogs.reading.picking import of_now
from dialogs.reading.placed import Quantity, places
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token

_AROUND_LIMIT = senses(
    "skip limit flag break or up_to to filler and good but person everyday have name out_of "
)  # fmt: skip
_OF_NOW = senses("now to_value field unit")
_BEFORE_LIMIT = senses("skip filler name below up_to to")


def with_limit(
    asked: ReadingContext, tokens: Sequence[Token], found: list[Quantity]
) -> tuple[Quantity | None, Quantity | None, set[int], int]:
    """Return the value, the limit printed beside it, the tokens of both, and doubts."""
    limited = any(_is_called_limit(tokens, q) for q in found)
    if not limited and (latest := of_now(tokens, found, asked.on)) is not None:
        now, told = latest
        return now, None, told | set(range(now.first, now.last)), 0
    if len(found) == 3 and (beside := _beside_earlier(asked, tokens, found)) is not None:
        return beside
    value, rest = found[0], found[1:]
    used = set(range(value.first, value.last))
    if not rest and is_limit(tokens, value):
        return None, None, used, 0
    if not rest:
        slash = not value.amount.is_exact and any(
            t.text == "/" for t in tokens[value.first : value.last]
        )
        return (None if slash else value), None, used, 0
    if len(rest) > 1:
        return None, None, used, 0
    return _limited(tokens, value, rest[0])


def _limited(
    tokens: Sequence[Token], value: Quantity, limit: Quantity
) -> tuple[Quantity | None, Quantity | None, set[int], int]:
    """Return the value with the number behind it as its limit, where that is what it is."""
    used = set(range(value.first, value.last))
    between = tokens[value.last : limit.first]
    known = [t.is_(*_AROUND_LIMIT) or t.text in ("/", "with") for t in between]
    if not all(known):
        if not (_is_called_limit(tokens, limit) and limit.amount.high < inf):
            return None, None, used, 0
        # "2.4 as I take warfarin, limit 1.2": what stands between is accounted for by itself.
        used |= {value.last + at for at, one in enumerate(known) if one}
        return value, limit, used | set(range(limit.first, limit.last)), 0
    printed = (
        any(
            t.is_(WordSense.LIMIT, WordSense.UP_TO, WordSense.OR, WordSense.OUT_OF)
            or t.text in ("/", "(", "[")
            for t in between
        )
        or not limit.amount.is_exact
    )
    flagged = bool(between) and all(t.is_(WordSense.SKIP, WordSense.FLAG) for t in between)
    # Two bare numbers side by side may be the columns of a report, and are asked back.
    bare = not between and limit.foreign is None
    if not (printed or flagged or bare):
        return None, None, used, 0
    used |= set(range(value.last, limit.last))
    used |= {
        at
        for at in range(limit.last, len(tokens))
        if tokens[at].is_(WordSense.LIMIT, WordSense.FLAG, WordSense.SKIP)
    }
    return value, limit, used, 0 if printed or flagged else 1


def _beside_earlier(
    asked: ReadingContext, tokens: Sequence[Token], found: list[Quantity]
) -> tuple[Quantity, Quantity, set[int], int] | None:
    """Return the value of now and its limit, beside one of an earlier time: "was 210, now 60"."""
    limits = [q for q in found if _is_called_limit(tokens, q)]
    results = [q for q in found if q not in limits]
    latest = of_now(tokens, results, asked.on)
    if len(limits) != 1 or latest is None:
        return None
    (now, told), limit = latest, limits[0]
    between = range(min(now.last, limit.last), max(now.first, limit.first))
    if limit.first < now.first or not all(
        tokens[at].is_(*_AROUND_LIMIT, *_OF_NOW) for at in between
    ):
        return None
    used = told | places((now, limit)) | set(between)
    return now, limit, used, 0


def _is_called_limit(tokens: Sequence[Token], value: Quantity) -> bool:
    """Return whether a word right before a number says that it is what is normal."""
    led = [t for t in tokens[: value.first] if not t.is_(*_BEFORE_LIMIT)][-1:]
    inside = tokens[value.first : value.last]
    return any(t.is_(WordSense.LIMIT) and not t.is_(WordSense.ABOUT) for t in (*led, *inside))


def is_limit(tokens: Sequence[Token], value: Quantity) -> bool:
    """Return whether the only number is what is normal: "11 to 14 is normal"."""
    if value.amount.is_exact:
        return False
    ends = value.amount.low > -inf and value.amount.high < inf
    before = any(t.is_(WordSense.LIMIT) for t in tokens[max(0, value.first - 2) : value.first])
    behind = any(t.is_(WordSense.LIMIT) for t in tokens[value.last : value.last + 3])
    return before or (ends and behind)
