"""Hears what speaks against a "no" that was said first: "no, I take metformin"."""

from collections.abc import Iterator, Sequence

from dialogs.reading.clauses import DENIALS, EMPTY, OF_TIME, Clause
from dialogs.reading.cutting import Cutter
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token
from dialogs.reading.typed import languages
from trials.values import NEVER, Chosen, Given

_NOTHING: tuple[Given, ...] = (False, "none", Chosen(frozenset()), NEVER)
_EVIDENCE = senses("name field part option open positive test")
# What is well, was looked for in vain, is over, is another's or stands for something else.
_HARMLESS = senses(
    "good clear negative past ended unreal kin ruled_out says_no never_so other_name to_come "
    "from_value"
)
_WELL = senses("good clear assent aye ended")
# What begins a sentence of its own behind a "no" without a comma: "no I had a bypass".
_BEGINNING = senses("first_person third_person narrowing but have taken own now")


def is_gainsaid(clauses: Sequence[Clause], given: Given) -> bool:
    """Return whether nothing was said to be there, and behind it something of it is told."""
    if given not in _NOTHING or not clauses or not _leads_with_no(clauses[0]):
        return False
    return any(_tells_of_it(tokens, given) for tokens in _behind(clauses))


def _leads_with_no(clause: Clause) -> bool:
    told = _told(clause.tokens)
    return bool(told) and told[0].is_(*DENIALS)


def _behind(clauses: Sequence[Clause]) -> Iterator[Sequence[Token]]:
    first = _told(clauses[0].tokens)
    if len(first) > 1 and first[0].is_(WordSense.PLAIN_NO) and first[1].is_(*_BEGINNING):
        yield first[1:]
    for clause in clauses[1:]:
        yield _told(clause.tokens)


def _told(tokens: Sequence[Token]) -> list[Token]:
    return [t for t in tokens if not t.is_(*EMPTY) or t.is_(*_BEGINNING)]


def _tells_of_it(tokens: Sequence[Token], given: Given) -> bool:
    if any(t.is_(*DENIALS, *_HARMLESS) or _names(t, given) or _is_well(t) for t in tokens):
        return False
    return any(
        t.is_(*_EVIDENCE) and not t.is_(WordSense.EVERYDAY, WordSense.TABLET, *OF_TIME)
        for t in tokens
    )


def _is_well(token: Token) -> bool:
    """Return whether a phrase of the question says inside that all is well: "defences are ok"."""
    if not token.is_(*_EVIDENCE):
        return False
    inside = Cutter(languages(token.text), frozenset()).cut(token.text)
    return any(t.is_(*DENIALS, *_WELL) for t in inside)


def _names(token: Token, given: Given) -> bool:
    """Return whether a phrase is the answer in other words."""
    options = token.value(WordSense.OPTION)
    return isinstance(options, frozenset) and given in options
