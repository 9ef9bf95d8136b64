"""Hears what a value cannot stand beside: a test that found nothing, a day to come, "not now"."""

from collections.abc import Collection, Sequence
from functools import cache
from itertools import pairwise

from dialogs.reading import lexicon
from dialogs.reading.clauses import DENIALS, EMPTY, Clause
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token, atoms_of
from trials.fact import Fact, Kind, Source
from trials.values import NEVER, Amount, Chosen, Given

_CHOSEN = (Kind.CHOICE, Kind.MULTI)
_TIMES = (Kind.SINCE, Kind.DURATION)
_NAMING = senses("name some option open illness")
_COUNTING = senses("name some says_yes")
_NUMBERS = senses("number numeral")
# What a clause is made of that only says that a test came out well: "came back clear".
_WELL = senses("good clear negative none nay no")
_OF_A_RESULT = (
    *EMPTY,
    *_WELL,
    *senses("found have everyday ago from_value positive said but now any_ bad field"),
)
_VALUES = (Kind.NUMBER, Kind.ASSAY)
_BEFORE = senses("from_value past last")
_CHANGED = senses("good bad fell rose below above much flag")
_NOT_LATELY = senses("now not_now days_back")


def is_contradicted(fact: Fact, clauses: Sequence[Clause], given: Given) -> bool:
    """Return whether the words around a value do not go with it."""
    tokens = [token for clause in clauses for token in clause.tokens]
    if any(t.is_(WordSense.LOOSE) and not t.is_(WordSense.RIVAL) for t in tokens):
        return True
    if fact.kind is Kind.YES_NO:
        return (
            (given is False and (_counts_virus(fact, tokens) or _is_since(fact, clauses)))
            or (given is False and _agrees(fact, clauses))
            or (given is True and (found_nothing(clauses) or _agrees_to_another(fact, clauses)))
            or (given is False and _was_found_later(tokens))
        )
    if fact.kind in _CHOSEN:
        nothing = given in ("none", Chosen(frozenset()))
        named = given.options if isinstance(given, Chosen) else frozenset({given})
        return (not nothing and found_nothing(clauses)) or _is_either(tokens, named)
    if fact.kind in _TIMES:
        return _is_not_lately(fact, tokens, given) or _is_of_other_times(fact, clauses, given)
    return (
        _is_none_of_another(fact, clauses, given)
        or _is_bare_multiple(fact, tokens)
        or _is_of_last_year(fact, tokens)
        or _is_no_more(fact, clauses)
    )


def _agrees(fact: Fact, clauses: Sequence[Clause]) -> bool:
    """Return whether a "yes" stands before what was taken for a no: "yes, mild asthma"."""
    told = [t for clause in clauses for t in clause.tokens if not t.is_(*EMPTY)]
    if lexicon.has("agreement", fact.id) or any(t.is_(*DENIALS) for t in told):
        return False
    return bool(told) and told[0].is_(WordSense.AYE)


def _agrees_to_another(fact: Fact, clauses: Sequence[Clause]) -> bool:
    """Return whether behind a "yes" only what does not count is told: "yes, migraines"."""
    if not _agrees(fact, clauses):
        return False
    told = [token for clause in clauses for token in clause.tokens]
    if any(t.is_(*_COUNTING) for t in told) or any(c.says(WordSense.SAYS_YES) for c in clauses):
        return False
    return any(_counts_not(t) for t in told) or any(c.says(WordSense.SAYS_NO) for c in clauses)


def _counts_not(token: Token) -> bool:
    """Return whether the question's own words say that a thing is a no, or no answer here."""
    another = token.is_(WordSense.OTHER_NAME) and token.value(WordSense.OTHER_NAME) is None
    return token.is_(WordSense.SAYS_NO) or another


def _counts_virus(fact: Fact, tokens: Sequence[Token]) -> bool:
    """Return whether an amount of virus is told behind a "no": "no, 2000"."""
    told = [t for t in tokens if not t.is_(*EMPTY)]
    amount = bool(_numbers(told)) and not any(t.is_(WordSense.BELOW, WordSense.UP_TO) for t in told)
    return lexicon.has("viral_load", fact.id) and amount and told[0].is_(WordSense.PLAIN_NO)


def _is_since(fact: Fact, clauses: Sequence[Clause]) -> bool:
    """Return whether it is only not so since some day: "none since I was twelve"."""
    if lexicon.has("today", fact.id) or fact.source is Source.REPORT:
        return False
    return any(
        one.is_(*DENIALS)
        and two.is_(WordSense.SINCE, WordSense.WHEN_AGE)
        and not two.is_(WordSense.FROM_VALUE)
        for clause in clauses
        for one, two in pairwise(t for t in clause.tokens if not t.is_(*EMPTY))
    )


def found_nothing(clauses: Sequence[Clause]) -> bool:
    """Return whether a test looked for it and came out well: "an EEG for epilepsy, all normal"."""
    told = [t for clause in clauses for t in clause.tokens]
    named = next((at for at, t in enumerate(told) if t.is_(*_NAMING)), None)
    if named is None or not any(map(_looks, told[:named])):
        return False
    behind = told[named + 1 :]
    return any(t.is_(*_WELL) for t in behind) and all(t.is_(*_OF_A_RESULT) for t in behind)


def _looks(token: Token) -> bool:
    """Return whether a test is named there, or that somebody looked."""
    return any(atom in _tests() for atom, _, _ in atoms_of(token.text))


@cache
def _tests() -> frozenset[str]:
    return frozenset(
        str(word)
        for lang in lexicon.LANGUAGES
        for word in lexicon.load_words(lexicon.HERE / lang / "looking.yaml")["words"]  # type: ignore[attr-defined]
    )


def _was_found_later(tokens: Sequence[Token]) -> bool:
    """Return whether it was ruled out and confirmed in the same breath."""
    out = next((at for at, t in enumerate(tokens) if t.is_(WordSense.RULED_OUT)), len(tokens))
    behind = tokens[out + 1 :]
    return any(t.is_(WordSense.FOUND) for t in behind) and not any(t.is_(*DENIALS) for t in behind)


def _is_either(tokens: Sequence[Token], named: Collection[object]) -> bool:
    """Return whether one of two options is left open: "CellCept or azathioprine".

    Of what is denied none was taken: "never had rituximab or belimumab".
    """
    told = [t for t in tokens if not t.is_(*EMPTY)]
    return any(
        two.is_(WordSense.OR)
        and two.text != "/"
        and one.is_(WordSense.OPTION)
        and three.is_(WordSense.OPTION)
        and one.value(WordSense.OPTION) != three.value(WordSense.OPTION)
        and any(_means_any(option, named) for option in (one, three))
        for (one, two), (_, three) in pairwise(pairwise(told))
    )


def _means_any(token: Token, named: Collection[object]) -> bool:
    options = token.value(WordSense.OPTION)
    return not isinstance(options, frozenset) or not options.isdisjoint(named)


def _is_not_lately(fact: Fact, tokens: Sequence[Token], given: Given) -> bool:
    """Return whether "never" was taken from what is only said of now: "no shingles just now"."""
    nothing = NEVER if fact.kind is Kind.SINCE else Amount.exactly(0)
    if given != nothing or any(t.is_(WordSense.NEVER) for t in tokens):
        return False
    return any(t.is_(*_NOT_LATELY) and not t.is_(*EMPTY) for t in tokens)


def _is_of_other_times(fact: Fact, clauses: Sequence[Clause], given: Given) -> bool:
    """Return whether a time is one to come, or that of something which still goes on."""
    if given in (NEVER, Amount.exactly(0)):
        return False
    if any(c.has(WordSense.AWAITED) for c in clauses):
        # "Planned for 12 months, stopped after 6."
        return not any(c.has(WordSense.ENDED) for c in clauses)
    still = any(
        c.has(WordSense.UNTIL_NOW) and (c.tokens[0].text.isascii() or not c.has(*_NUMBERS))
        for c in clauses
    )
    return fact.kind is Kind.SINCE and still


def _is_none_of_another(fact: Fact, clauses: Sequence[Clause], given: Given) -> bool:
    """Return whether a count of none is only a "no", or that of something else: "no infection"."""
    if not lexicon.has("counted", fact.id):
        return False
    told = [
        t for clause in clauses for t in clause.tokens if not t.is_(*EMPTY) or t.is_(WordSense.MINE)
    ]
    if given != Amount.exactly(0):
        return isinstance(given, Amount) and given.is_exact and given.low % 1 != 0
    if lexicon.has("graded", fact.id) and all(t.is_(WordSense.PLAIN_NO) for t in told):
        return True
    return any(
        one.is_(*DENIALS)
        and two.is_(WordSense.BAD)
        and not two.is_(WordSense.NAME, WordSense.FIELD)
        for one, two in pairwise(told)
    )


def _is_of_last_year(fact: Fact, tokens: Sequence[Token]) -> bool:
    """Return whether the only value is one of last year, where that of now is asked."""
    if fact.source is not Source.REPORT and not lexicon.has("today", fact.id):
        return False
    if fact.kind not in _VALUES:
        return False
    old = any(t.is_(WordSense.YEARS_BACK) and t.value(WordSense.YEARS_BACK) != "0" for t in tokens)
    return old and len(_numbers(tokens)) == 1


def _is_bare_multiple(fact: Fact, tokens: Sequence[Token]) -> bool:
    """Return whether it is not told what a value is so many times of: "three times"."""
    if fact.kind is not Kind.ASSAY or any(t.is_(WordSense.LIMIT, WordSense.GOOD) for t in tokens):
        return False
    told = [t for t in tokens if not t.is_(*EMPTY)]
    return any(one.is_(*_NUMBERS) and two.is_(WordSense.TIMES) for one, two in pairwise(told))


def _numbers(tokens: Sequence[Token]) -> list[Token]:
    return [t for t in tokens if t.is_(*_NUMBERS)]


def _is_no_more(fact: Fact, clauses: Sequence[Clause]) -> bool:
    """Return whether a last clause says that the value is another one now: "was 12, now lower"."""
    last = clauses[-1]
    if fact.kind not in _VALUES or len(clauses) < 2 or last.has(*_NUMBERS):
        return False
    before = any(c.has(*_NUMBERS) and c.has(*_BEFORE) for c in clauses[:-1])
    return before and last.has(*_CHANGED) and last.has(WordSense.NOW)
