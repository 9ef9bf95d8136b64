"""The list of illnesses: which of them an answer names, which it denies, and which it doubts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from dialogs.reading import lexicon
from dialogs.reading.clauses import DENIALS, DOUBTS, EMPTY, Clause, Said
from dialogs.reading.contradicting import found_nothing
from dialogs.reading.cutting import Cutter
from dialogs.reading.doubting import is_doubt
from dialogs.reading.enumerating import DeniedNames, denied_in_lists
from dialogs.reading.mentions import left_over
from dialogs.reading.outcome import Facts
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token, atoms_of
from dialogs.reading.undercut import is_owned_by_kin

OTHER, OPEN = "other", "open"
SURE, UNSURE = "yes", "unsure"
MAY_BE, LIKELY = "?", "~"  # before the name of a group: asked as a doubt, or ticked and shown first
_OPENING = senses("hedge mark unknown")
_DENYING = DENIALS | senses("not_be")
_BESIDE_A_NAME = senses("skip filler bad past now")
SHORTEST = 2  # letters: "pm" is an hour, too


@dataclass(frozen=True)
class Illnesses:
    """The list as answered: a mark for each illness, and whether to show them first."""

    marks: Mapping[str, str] = field(default_factory=dict)
    none: bool = False
    unknown: bool = False
    asks_back: bool = False
    denied: bool = False  # some of them by name, and none affirmed
    also: Facts = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        return not self.marks and not self.none and not self.unknown


def hear_illnesses(
    clauses: Sequence[Clause], timed: frozenset[int], options: Sequence[str], who: str
) -> Illnesses:
    """Return what the clauses of an answer say of the illnesses."""
    listed = [c for c in clauses if not _tells_of_the_rest(c)]
    named = _Marked(denied_in_lists(listed, lambda token: bool(_named(token, options))))
    for clause in clauses:
        for part in _side_by_side(clause, options):
            _add(named, part, options, who)
    marks = named.marks
    if marks.get(OTHER) == UNSURE and len(marks) > 1:
        named.doubts -= 1
        del marks[OTHER]
    wrong = left_over(clauses, timed)
    if not marks:
        if any(c.has(WordSense.UNKNOWN, WordSense.DECLINED) for c in clauses):
            return Illnesses(unknown=wrong == 0)
        none = any(c.has(WordSense.NONE, WordSense.NO, WordSense.NEVER) for c in clauses)
        none = none and wrong == 0 and not named.denied
        return Illnesses(none=none, denied=named.denied)
    if wrong > 1 + len(marks):
        return Illnesses()
    doubtful = named.doubts > 0 or UNSURE in marks.values() or found_nothing(clauses)
    return Illnesses(marks, asks_back=wrong > 0 or doubtful)


def names_an_illness(text: str) -> bool:
    """Return whether a text has the name of an illness in it, but for two letters alone."""
    tokens = Cutter((lexicon.illnesses(),), frozenset()).cut(text)
    names = (text[token.start : token.end] for token in tokens if token.is_(WordSense.ILLNESS))
    return any(not name.isascii() or len(name) > SHORTEST for name in names)


@dataclass
class _Marked:
    listed: DeniedNames
    marks: dict[str, str] = field(default_factory=dict)
    denied: bool = False
    doubts: int = 0


def _side_by_side(clause: Clause, options: Sequence[str]) -> Iterator[Clause]:
    """Yield the stretches between "and", where each names an illness: what doubts one is its own.

    "No lupus and no myositis" is one denial for each; "no lupus or myositis" stays whole, and so
    does "no lupus and myositis".
    """
    found: list[list[Token]] = [[]]
    for at, token in enumerate(clause.tokens):
        joins = token.is_(WordSense.JOINING, WordSense.AND)
        if joins and any(_named(t, options) for t in found[-1]):
            if _is_denied_with(found[-1], clause.tokens[at + 1 :], options):
                found[-1].append(token)
                continue
            found.append([])
        found[-1].append(token)
    if len(found) == 1 or clause.said or not any(_named(t, options) for t in found[-1]):
        yield clause
        return
    for tokens in found:
        yield replace(clause, tokens=tuple(tokens))


def _is_denied_with(
    before: Sequence[Token], behind: Sequence[Token], options: Sequence[str]
) -> bool:
    """Return whether a denial before "and" reaches over the name behind it, which stands bare."""
    name = next((n for n, t in enumerate(before) if _named(t, options)), len(before))
    if not any(t.is_(*_DENYING) for t in before[:name]):
        return False
    rest = list(
        takewhile(lambda t: not t.is_(WordSense.JOINING, WordSense.AND, WordSense.OR), behind)
    )
    return all(t.is_(*_BESIDE_A_NAME) or _named(t, options) for t in rest)


def _add(named: _Marked, clause: Clause, options: Sequence[str], who: str) -> None:
    """Add the illnesses that a clause names, denies or doubts."""
    kin = [
        t for t in clause.tokens if t.is_(WordSense.KIN) and who != "other" and not t.is_(*EMPTY)
    ]
    settled = (*EMPTY, WordSense.ILLNESS, WordSense.KIN)
    told = [s for s in clause.said if s.sense is WordSense.OPTION and not clause.denies(s)]
    whole = frozenset[int]().union(*(s.places for s in told))
    questioned = bool(kin) or any(
        t.is_(*DOUBTS)
        and not t.is_(*settled)
        and at not in whole
        and not _only_joins(clause, at, told)
        for at, t in enumerate(clause.tokens)
    )
    counted = clause.has(WordSense.NUMBER, WordSense.NUMERAL, WordSense.TIME_UNIT)
    questioned |= clause.has(WordSense.ABOUT) and not counted  # "I think that is lupus"
    if not whole and not any(_named(t, options) for t in clause.tokens):
        # "..., maybe", "..., but they call it secondary": of what was named before.
        named.doubts += not counted and any(
            t.is_(*_OPENING) and not t.is_(*settled) for t in clause.tokens
        )
        named.doubts += counted and clause.has(WordSense.MARK)
        named.doubts += who != "other" and is_owned_by_kin(clause)
        took_back = (*DENIALS, *EMPTY, *senses("said have now past"))
        named.doubts += clause.has(*DENIALS) and all(t.is_(*took_back) for t in clause.tokens)
        return
    unsaid = clause.has(WordSense.UNSAID) or clause.says(WordSense.UNSAID)
    for said in told:
        for option in said.value if isinstance(said.value, frozenset) else ():
            _mark(named, str(option), unsaid, questioned, kin=bool(kin))
    for at, token in enumerate(clause.tokens):
        for option in _named(token, options) if at not in whole else ():
            denied = unsaid or token.start in named.listed.surely or _is_denied(clause, at)
            if not denied and token.start in named.listed.perhaps:
                named.doubts += 1
                named.marks.setdefault(option.lstrip(MAY_BE + LIKELY), UNSURE)
            else:
                named.doubts += option == OTHER and _is_near(token) and not denied
                _mark(named, option, denied, questioned, kin=bool(kin))


def _only_joins(clause: Clause, at: int, told: Sequence[Said]) -> bool:
    """Return whether a question word stands inside a whole name: "where the steroids fail"."""
    return any(min(s.places) < at < max(s.places) for s in told) and not is_doubt(clause, at)


def _mark(named: _Marked, option: str, denied: bool, questioned: bool, *, kin: bool) -> None:
    """Add one illness that is named: denied, doubted, likely or sure."""
    plain = option.lstrip(MAY_BE + LIKELY)
    if denied:
        named.denied = True
    elif option.startswith(MAY_BE) or option == OPEN:
        named.doubts += 1
        named.marks.setdefault(OTHER if option == OPEN else plain, UNSURE)
    elif questioned and option != OTHER:
        named.doubts += 1 + kin
        named.marks.setdefault(plain, UNSURE)
    else:
        named.doubts += questioned or option.startswith(LIKELY)
        named.marks[plain] = SURE


def _is_near(token: Token) -> bool:
    """Return whether the name of another illness has one of the list inside it: discoid lupus."""
    atoms = [text for text, _, _ in atoms_of(token.text)]
    spans = (
        (start, length, senses)
        for start in range(len(atoms))
        for length, senses in lexicon.illnesses().at(atoms, start)
    )
    return any(
        length < len(atoms) and senses.get(WordSense.ILLNESS) != OTHER
        for _, length, senses in spans
    )


def _named(token: Token, options: Sequence[str]) -> list[str]:
    found = []
    illness = token.value(WordSense.ILLNESS) if token.is_(WordSense.ILLNESS) else None
    if illness is not None:
        found.append(str(illness))
    if illness == OPEN:
        return found  # less than the whole button, whose head it may be
    labels = token.value(WordSense.OPTION) if token.is_(WordSense.OPTION) else None
    if isinstance(labels, frozenset):
        found += [option for option in labels if option in options and option not in found]
    return found


def _tells_of_the_rest(clause: Clause) -> bool:
    """Return whether the only illness of a clause is "the other ones": it denies none before it."""
    told = [t for t in clause.tokens if t.is_(WordSense.ILLNESS)]
    return bool(told) and all(t.is_(WordSense.BAD) for t in told)


def _is_denied(clause: Clause, at: int) -> bool:
    tokens = clause.tokens
    before = tokens[:at]
    after = [t for t in tokens[at + 1 :] if not t.is_(WordSense.SKIP)]
    if any(t.is_(*_DENYING) for t in before) or _is_ruled_out(tokens[at + 1 :]):
        return True
    return bool(after) and (
        after[0].is_(WordSense.CROSSED, WordSense.NEGATIVE)
        or (after[0].is_(*DENIALS) and not any(t.is_(WordSense.ILLNESS) for t in after))
    )


def _is_ruled_out(after: Sequence[Token]) -> bool:
    """Return whether the illness before is said to be ruled out, before another one is named."""
    told = next((t for t in after if t.is_(WordSense.RULED_OUT, WordSense.ILLNESS)), None)
    return told is not None and told.is_(WordSense.RULED_OUT)
