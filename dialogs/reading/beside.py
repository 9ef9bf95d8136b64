"""Facts of other questions in the same message: "34, woman, 165 cm", "9 swollen, 14 tender"."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache

from dialogs.reading import lexicon
from dialogs.reading.cutting import Cutter
from dialogs.reading.days import dates_in
from dialogs.reading.phrases import Phrases
from dialogs.reading.script import is_chinese
from dialogs.reading.senses import WordSense
from dialogs.reading.tokens import Token, folded
from trials.fact import Fact, Kind, Source
from trials.units import MASS

Read = Callable[[str, str], object]
_LENGTH = frozenset({"cm", "m", "ft"})
_HEAVY = frozenset(MASS)


@cache
def _names(facts: frozenset[str]) -> Phrases:
    """Return the names that tell a value of whatever question."""
    counted = frozenset(one for one in facts if lexicon.has("counted", one))
    return lexicon.names_of(facts, counted & lexicon.traits()["besides"])


def names_told(facts: Mapping[str, Fact]) -> Phrases:
    """Return the names of all that is known by its own words, each with its questions."""
    return _names(telling(facts))


def telling(facts: Mapping[str, Fact]) -> frozenset[str]:
    """Return the questions whose answers are known by their own words wherever they are said."""
    return frozenset(
        f.id for f in facts.values() if f.source is Source.REPORT or lexicon.has("besides", f.id)
    )


def pieces(text: str, told: frozenset[str]) -> list[str]:
    """Return the stretches between commas, full stops and "and"."""
    text = folded(text)  # the tokens stand at its places: "doctor's 5, HAQ 1.25" is no 1.2
    cutter = Cutter(
        (
            lexicon.general("zh" if is_chinese(text) else "en"),
            lexicon.medicines(),
            lexicon.illnesses(),
            _names(told),
        ),
        frozenset({*MASS, *_LENGTH, "years"}),
    )
    tokens = cutter.cut(text)
    found, start, numbered = [], 0, False
    for at, token in enumerate(tokens):
        if (token.is_(WordSense.BREAK, WordSense.JOINING) and not token.is_(WordSense.NUMBER)) or (
            numbered and _tells_when(tokens, at)
        ):
            found.append(text[start : token.start])
            start, numbered = token.end, False
            if _tells_weight_then(tokens, at):
                start = token.start
        elif numbered and (_begins_a_value(tokens, at) or _begins_a_sign(tokens, at)):
            # "EF 65 FS 35", "score 24 Scl-70 positive"
            found.append(text[start : token.start])
            start, numbered = token.start, False
        numbered |= token.is_(WordSense.NUMBER)
    found.append(text[start:])
    return [piece.strip() for piece in found]


def _begins_a_value(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the name of a test stands there, and its number right behind it."""
    if not tokens[at].is_(WordSense.OTHER_NAME, WordSense.OTHER_TEST):
        return False
    behind = [t for t in tokens[at + 1 : at + 4] if not t.is_(WordSense.SKIP, WordSense.FILLER)]
    return bool(behind) and behind[0].is_(WordSense.NUMBER)


def _begins_a_sign(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the name of a test stands there, and positive or negative right behind it."""
    if not tokens[at].is_(WordSense.OTHER_NAME, WordSense.OTHER_TEST):
        return False
    behind = [t for t in tokens[at + 1 : at + 3] if not t.is_(WordSense.SKIP, WordSense.FILLER)]
    return bool(behind) and behind[0].is_(WordSense.POSITIVE, WordSense.NEGATIVE)


def _tells_when(tokens: Sequence[Token], at: int) -> bool:
    """Return whether it is told there what was at that time: "60 mg when I weighed 70 kilos"."""
    near = tokens[at + 1 : at + 4]
    told = tokens[at].is_(WordSense.QUESTION) and any(t.is_(WordSense.THEN) for t in near)
    return told or _tells_weight_then(tokens, at)


def _tells_weight_then(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a weight of that time begins there: "60 mg at 55 kg", "when she was 45 kg"."""
    near = tokens[at : at + 3]
    if len(near) < 3 or not near[0].is_(WordSense.WHEN_AGE):
        return False
    unit = near[2].value(WordSense.UNIT) if near[2].is_(WordSense.UNIT) else None
    return near[1].is_(WordSense.NUMBER, WordSense.NUMERAL) and unit in _HEAVY


def is_of_no_question(piece: str, facts: Mapping[str, Fact]) -> bool:
    """Return whether a piece tells the value of a test that nobody asks for, under its name."""
    words = (lexicon.general("zh" if is_chinese(piece) else "en"), _names(telling(facts)))
    tokens = Cutter(words, frozenset()).cut(piece)
    first = next((at for at, t in enumerate(tokens) if not t.is_(WordSense.SKIP)), None)
    return (
        first is not None
        and tokens[first].is_(WordSense.OTHER_TEST)
        and not any(t.is_(WordSense.OTHER_NAME, WordSense.NAME) for t in tokens)
        and _begins_a_value(tokens, first)
    )


def tells_a_value(piece: str, facts: Mapping[str, Fact]) -> bool:
    """Return whether a piece begins with the name of a test and its number."""
    words = (lexicon.general("zh" if is_chinese(piece) else "en"), _names(telling(facts)))
    tokens = Cutter(words, frozenset()).cut(piece)
    named = [at for at, t in enumerate(tokens) if not t.is_(WordSense.SKIP, WordSense.FILLER)]
    doubted = any(t.is_(WordSense.MARK, WordSense.HEDGE, WordSense.UNKNOWN) for t in tokens)
    titre = any(t.text == ":" for t in tokens)
    return bool(named) and not (doubted or titre) and _begins_a_value(tokens, named[0])


def with_limits(found: Sequence[str], told: frozenset[str]) -> list[str]:
    """Return the pieces, with what is printed as normal joined to the value before it."""
    joined: list[str] = []
    for piece in found:
        words = (lexicon.general("zh" if is_chinese(piece) else "en"), _names(told))
        tokens = Cutter(words, frozenset()).cut(piece)
        named = any(_begins_a_value(tokens, at) for at in range(len(tokens)))
        limit = not named and any(
            t.is_(WordSense.LIMIT) and not t.is_(WordSense.ABOUT) for t in tokens
        )
        if joined and limit and any(t.is_(WordSense.NUMBER) for t in tokens):
            joined[-1] = f"{joined[-1]}, {piece}"
        else:
            joined.append(piece)
    return joined


def is_of_then(piece: str) -> bool:
    """Return whether a piece tells of an earlier time: "I weighed 65 kilos then"."""
    words = lexicon.general("zh" if is_chinese(piece) else "en")
    tokens = Cutter((words,), frozenset(MASS)).cut(piece)
    then = any(
        t.is_(WordSense.THEN) or _tells_weight_then(tokens, at) for at, t in enumerate(tokens)
    )
    return then and not any(t.is_(WordSense.NOW) for t in tokens)


def concerns(piece: str, facts: Mapping[str, Fact]) -> str | None:
    """Return the one other question that a piece answers by its own words, or None."""
    words = (lexicon.general("zh" if is_chinese(piece) else "en"), _names(telling(facts)))
    tokens = Cutter(words, frozenset({*MASS, *_LENGTH, "years"})).cut(piece)
    numbers = [t for t in tokens if t.is_(WordSense.NUMBER, WordSense.NUMERAL)]
    units = {str(t.value(WordSense.UNIT)) for t in tokens if t.is_(WordSense.UNIT)}
    named = _named(tokens, facts, bool(numbers))
    if len(named) > 1:
        # A test and how much it fell have one name.
        moved = any(t.is_(WordSense.FELL, WordSense.ROSE) for t in tokens)
        named = {one for one in named if bool(facts[one].pair) is moved}
        # A liver value is told by its name also where it counts as one of a muscle.
        named = {one for one in named if facts[one].guard is None} or named
    if len(named) == 1:
        return next(iter(named))
    if named:
        return None
    if numbers and units & set(MASS) and "mg" not in units:
        return lexicon.only("weight")
    if numbers and units & _LENGTH:
        return lexicon.only("height")
    was = any(t.is_(WordSense.FROM_VALUE, WordSense.PAST) for t in tokens)
    if len(numbers) == 1 and not units and not was and _is_own_age(tokens):
        return lexicon.only("age")
    if (
        numbers
        and any(t.is_(WordSense.AGE) for t in tokens)
        and not any(t.is_(WordSense.WHEN_AGE, WordSense.AGO, WordSense.SINCE) for t in tokens)
    ):
        return lexicon.only("age")
    return None


def numbers_in(piece: str, facts: Mapping[str, Fact]) -> int:
    """Return how many numbers stand in a piece, those in names of tests apart."""
    return sum(1 for t in _cut(piece, facts) if t.is_(WordSense.NUMBER, WordSense.NUMERAL))


def changes_in(piece: str, facts: Mapping[str, Fact]) -> tuple[str, ...]:
    """Return the facts that a piece names which tell by how much a value moved."""
    named: set[str] = set()
    for token in _cut(piece, facts):
        ids = token.value(WordSense.OTHER_NAME) if token.is_(WordSense.OTHER_NAME) else None
        named |= ids if isinstance(ids, frozenset) else set()
    return tuple(sorted(one for one in named if one in facts and facts[one].pair))


_OF_BEFORE = (
    WordSense.PAST, WordSense.AGO, WordSense.MONTH, WordSense.SEASON, WordSense.WEEKS_BACK,
    WordSense.MONTHS_BACK, WordSense.YEARS_BACK, WordSense.FROM_VALUE, WordSense.FROM,
    WordSense.TO_VALUE, WordSense.ROSE, WordSense.FELL,
)  # fmt: skip


def tells_two_values(piece: str, facts: Mapping[str, Fact], on: date) -> bool:
    """Return whether a piece tells two values, one of before: "91 in May", "from 16 to 22"."""
    tokens = _cut(piece, facts)
    dated = any(t.is_(*_OF_BEFORE) for t in tokens) or bool(dates_in(tokens, on))
    return dated and numbers_in(piece, facts) > 1 and "(" not in piece


def _cut(piece: str, facts: Mapping[str, Fact]) -> tuple[Token, ...]:
    words = (lexicon.general("zh" if is_chinese(piece) else "en"), names_told(facts))
    return Cutter(words, frozenset()).cut(piece)


def _is_own_age(tokens: Sequence[Token]) -> bool:
    """Return whether a piece is a number of somebody and nothing else: "I'm 58"."""
    content = [t for t in tokens if not t.is_(WordSense.SKIP, WordSense.BREAK)]
    led = (
        bool(content)
        and content[0].is_(WordSense.PERSON)
        and content[-1].is_(WordSense.NUMBER, WordSense.NUMERAL)
    )
    return led and all(t.is_(WordSense.PERSON, WordSense.FILLER) for t in content[:-1])


def _named(tokens: Sequence[Token], facts: Mapping[str, Fact], numbered: bool) -> set[str]:
    found: set[str] = set()
    for token in tokens:
        ids = token.value(WordSense.OTHER_NAME) if token.is_(WordSense.OTHER_NAME) else None
        for fact_id in ids if isinstance(ids, frozenset) else ():
            fact = facts.get(str(fact_id))
            if fact is None or (
                fact.source is not Source.REPORT and not lexicon.has("besides", fact.id)
            ):
                continue
            if (
                fact.kind in (Kind.NUMBER, Kind.ASSAY, Kind.TITRE)
                and (numbered or any(t.is_(WordSense.POSITIVE, WordSense.NEGATIVE) for t in tokens))
            ) or (
                fact.kind is Kind.YES_NO
                and any(t.is_(WordSense.POSITIVE, WordSense.NEGATIVE) for t in tokens)
            ):
                found.add(fact.id)
    return found
