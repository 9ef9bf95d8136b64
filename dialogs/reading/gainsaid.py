"""Hears what speaks against a "no" that was said first: "no, I take metformin"."""

from collections.abc import Collection, Iterator, Sequence

from dialogs.reading import lexicon
from dialogs.reading.clauses import DENIALS, EMPTY, OF_TIME, Clause
from dialogs.reading.cutting import Cutter
from dialogs.reading.relevance import narrows_to_a_part
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token
from dialogs.reading.typed import languages
from trials.fact import Fact, Kind
from trials.values import NEVER, Amount, Chosen, Dose, Given

_NOTHING: tuple[Given, ...] = (False, "none", Chosen(frozenset()), NEVER)
_EVIDENCE = senses("name field part option open positive test says_yes")
# What is well, was looked for in vain, is another's or stands for something else.
_HARMLESS = senses("good clear negative unreal kin ruled_out says_no never_so")
# What is over does not speak against a "no" that is said of today.
_OVER = senses("past ended from_value to_come")
# What leaves a sign standing for what it shows: "no, the pacemaker is fine".
_LACKING = (*DENIALS, *senses("negative ruled_out kin says_no never_so"))
_WELL = senses("good clear negative says_no ruled_out")
# What agrees with a "no", or belongs to something else.
_AGREEING = (*DENIALS, *_HARMLESS, *senses("unsaid option other_name other_tests kin"))
_IDLE = (
    *EMPTY,
    *OF_TIME,
    *senses("aye nay yes number numeral age assent said birth narrowing first_person have but"),
)
_NOS = (*DENIALS, WordSense.NAY)
_DATED = senses("ago date years_back months_back weeks_back when_age childhood")
_FINE = senses("good clear assent ended")
_LATELY = senses("now again until_now days_back weeks_back months_back")
_LONG_AGO = senses("past ended from_value season ago years_back for_ages")
_ONCE = senses("past from_value have ago vague to")
_COMING = senses("awaited soon")
# What begins a sentence of its own behind a "no" without a comma: "no I had a bypass".
BEGINNING = senses("first_person third_person narrowing but have taken own now")


def is_gainsaid(fact: Fact, clauses: Sequence[Clause], given: Given) -> bool:
    """Return whether nothing was said to be there, and behind it something of it is told."""
    if not clauses or not _is_nothing(fact, given):
        return False
    today = lexicon.has("today", fact.id)
    if _tells_more(fact, clauses):
        return True
    if not _leads_with_no(clauses[0]):
        # "Coughed blood, but was never on a ventilator."
        settled = clauses[-1].has(*DENIALS, *_HARMLESS, WordSense.ENDED)
        return not settled and any(_shows_it(c.tokens, today=today) for c in clauses[1:])
    return any(
        _shows_it(tokens, today=today)
        or _awaits(tokens)
        or (not today and _was_once(tokens))
        or _tells_of_it(tokens, given, today=today)
        for tokens in _behind(clauses)
    )


def is_weighed(fact: Fact, given: Given, also: Collection[str]) -> bool:
    """Return whether with a "no" a value is told that may speak against it: "no, eGFR 12"."""
    return _is_nothing(fact, given) and not _weighing(fact.id).isdisjoint(also)


def _weighing(fact_id: str) -> frozenset[str]:
    """Return the values of a report that speak for or against what a question asks."""
    return frozenset(lexicon.load_traits()["weighed_by"].get(fact_id, ()))  # type: ignore[attr-defined]


def _is_nothing(fact: Fact, given: Given) -> bool:
    if isinstance(given, Dose):
        return given.drug == "none"
    none = isinstance(given, Amount) and given == Amount.exactly(0)
    return given in _NOTHING or (none and fact.kind is not Kind.GRADE) or _is_lowest(fact, given)


def _is_lowest(fact: Fact, given: Given) -> bool:
    """Return whether a grade is the one that says that there is none."""
    return fact.kind is Kind.GRADE and given == Amount.exactly(0)


def _leads_with_no(clause: Clause) -> bool:
    told = told_in(clause.tokens)
    return bool(told) and told[0].is_(*DENIALS)


def _behind(clauses: Sequence[Clause]) -> Iterator[Sequence[Token]]:
    first = told_in(clauses[0].tokens)
    if len(first) > 1 and first[0].is_(WordSense.PLAIN_NO) and first[1].is_(*BEGINNING):
        yield first[1:]
    for at, clause in enumerate(clauses[1:], 2):
        if not any(map(_settles, clauses[at : at + 1])):
            yield told_in(clause.tokens)


def _tells_more(fact: Fact, clauses: Sequence[Clause]) -> bool:
    """Return whether behind a bare "no" something is told that does not agree with it.

    "No, sold my bike", "no, they added a fourth one": what it means is for whoever says it.
    """
    first, told = clauses[0], told_in(clauses[0].tokens)
    if not told or not told[0].is_(*_NOS) or first.said:
        return False
    bare = all(t.is_(*DENIALS, WordSense.NAY) for t in told)
    opened = not bare and told[0].is_(WordSense.PLAIN_NO) and told[1].is_(*BEGINNING)
    if opened and _is_more(fact, told[1:]):
        return True
    for at, clause in enumerate(clauses[1:] if bare else (), 2):
        tokens = told_in(clause.tokens)
        if clause.said or any(map(_settles_all, clauses[at : at + 1])):
            continue
        if _is_more(fact, tokens):
            return True
        if clause.has(WordSense.NARROWING):
            return False  # "no, only high blood pressure, takes amlodipine": of that
    return False


def _is_more(fact: Fact, tokens: Sequence[Token]) -> bool:
    if any(t.is_(WordSense.EXCEPT) for t in tokens):
        return True
    measured = lexicon.has("pressure", fact.id) and any(t.is_(WordSense.NUMBER) for t in tokens)
    if measured or narrows_to_a_part(tokens):
        return False
    today = lexicon.has("today", fact.id)
    doing = lexicon.has("doing", fact.id)
    helped = (WordSense.UNABLE, WordSense.KIN) if doing else ()
    if any(is_well(t) or (t.is_(*_AGREEING) and not t.is_(*helped)) for t in tokens):
        return False
    if today and (_is_long_over(tokens) or any(t.is_(*_OVER) for t in tokens)):
        return False
    dated = any(t.is_(*_DATED) for t in tokens) and not today
    return dated or any(not t.is_(*_IDLE) or t.is_(*helped) for t in tokens)


def _settles_all(clause: Clause) -> bool:
    """Return whether a clause is nothing but "negative", "all fine", or "but not at home"."""
    well = clause.has(*_WELL) and clause.alone(*_WELL, *_IDLE)
    return well or (clause.begins_with_but and clause.has(*DENIALS))


def _settles(clause: Clause) -> bool:
    """Return whether a clause says that what stands before it was nothing: "but it was benign"."""
    of_itself = clause.has(*DENIALS, WordSense.OPTION, WordSense.NAME, WordSense.SIGN)
    return clause.begins_with_but and clause.has(*_WELL) and not of_itself


def told_in(tokens: Sequence[Token]) -> list[Token]:
    """Return the words of a clause that say something, and those that begin a sentence."""
    return [t for t in tokens if not t.is_(*EMPTY) or t.is_(*BEGINNING)]


def _shows_it(tokens: Sequence[Token], *, today: bool) -> bool:
    """Return whether a sign of what was asked is told: a device, a treatment, an operation."""
    if not any(t.is_(WordSense.SIGN) for t in tokens):
        return False
    lacking = any(t.is_(*_LACKING) and not t.is_(WordSense.SIGN) for t in tokens)
    return not lacking and not (today and _is_long_over(tokens))


def _is_long_over(tokens: Sequence[Token]) -> bool:
    """Return whether what is told was a while ago: "last antibiotics were in winter"."""
    lately = any(
        t.is_(*_LATELY) or t.value(WordSense.TIME_UNIT) in ("month", "week", "day") for t in tokens
    )
    return not lately and any(t.is_(*_LONG_AGO) and not t.is_(WordSense.SINCE) for t in tokens)


def _awaits(tokens: Sequence[Token]) -> bool:
    """Return whether a finding or a treatment is still to come: "no, the biopsy is on Friday"."""
    return any(t.is_(*_COMING) for t in tokens) and not any(t.is_(*DENIALS) for t in tokens)


def _was_once(tokens: Sequence[Token]) -> bool:
    """Return whether it was so once, where all of life is asked about: "no, I used to"."""
    once = any(t.is_(WordSense.PAST, WordSense.FROM_VALUE) and not t.is_(*EMPTY) for t in tokens)
    return once and all(t.is_(*_ONCE, *EMPTY) for t in tokens)


def _tells_of_it(tokens: Sequence[Token], given: Given, *, today: bool) -> bool:
    if today and _is_long_over(tokens):
        return False
    harmless = (*_HARMLESS, *_OVER) if today else (*_HARMLESS,)
    if any(
        t.is_(*DENIALS, *harmless) or _names(t, given) or _is_of_another(t) or is_well(t)
        for t in tokens
    ):
        return False
    return any(
        t.is_(*_EVIDENCE) and not t.is_(WordSense.EVERYDAY, WordSense.TABLET, *OF_TIME)
        for t in tokens
    )


def _is_of_another(token: Token) -> bool:
    """Return whether a phrase belongs to another question, and not to this one as well."""
    own = token.is_(WordSense.FIELD) and not token.is_(WordSense.ILLNESS)
    return token.is_(WordSense.OTHER_NAME) and not own


def is_well(token: Token) -> bool:
    """Return whether a phrase of the question says inside that all is well: "defences are ok"."""
    if not token.is_(*_EVIDENCE):
        return False
    inside = Cutter(languages(token.text), frozenset()).cut(token.text)
    return any(t.is_(*DENIALS, *_FINE) for t in inside)


def _names(token: Token, given: Given) -> bool:
    """Return whether a phrase is the answer in other words."""
    options = token.value(WordSense.OPTION)
    lowest = "0" if isinstance(given, Amount) else given
    return isinstance(options, frozenset) and lowest in options
