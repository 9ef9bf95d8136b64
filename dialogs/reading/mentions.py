"""The options that an answer names: denied, doubted, or plainly said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dialogs.reading import lexicon
from dialogs.reading.clauses import DENIALS, DOUBTS, EMPTY, OF_TIME, Clause
from dialogs.reading.doubting import is_doubt
from dialogs.reading.enumerating import denied_in_lists
from dialogs.reading.looking_back import is_end, is_negative, takes_back
from dialogs.reading.outcome import ReadingContext
from dialogs.reading.reactions import allergies_denied, denies_allergy, only_had
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token
from trials.fact import Kind
from trials.units import units_written

_LIST_WORDS = senses(
    "option open medicine illness have taken name field part yes bad past now or says_yes good "
    "everyday and to tablet ticked ended ordinal course times but positive agree own "
    "child_kin flag because coming soon never_again again then believed "
)


_NOTHING = ("none", "0")  # the options that say no
_ENDING = senses("name says_yes says_no taken have")
_SIGNS = senses("negative crossed never_so ")
_NUMBERED_NAMES = senses("option part name field medicine illness everyday ")
_BESIDE_OPTIONS = senses(
    "unit numbered numeral ordinal found clear aye nay when_age times_a_day other_rhythm "
    "every_other_day part_of_day "
)
_MEASURING = senses("unit times tablet course daily times_a_day every_other_day every ")
_DATED = senses("ago month months_back years_back ")
_LASTING = senses("now since until_now for_long to_come unknown ")


@dataclass(frozen=True)
class Mention:
    """An option that an answer names: denied, doubted, or plainly said."""

    option: str
    at: int
    denied: bool = False
    doubted: bool = False
    is_denial: bool = False  # the word of its button denies
    weak: bool = False  # a pronoun, which gives way to any other option
    start: int = 0  # where in the text it ends, of a phrase in several parts
    open: bool = False  # a name that may mean less
    ended: bool = False  # a clause behind says that it is over, where today is asked about
    believed: bool = False  # "first they thought it was that"


def options_said(token: Token, asked: ReadingContext) -> frozenset[str]:
    """Return the options of the question that a token names."""
    found: set[str] = set()
    for sense in (WordSense.OPTION, WordSense.OPEN):
        named = token.value(sense) if token.is_(sense) else None
        found |= set(named) if isinstance(named, frozenset) else set()
    medicine = token.value(WordSense.MEDICINE) if token.is_(WordSense.MEDICINE) else None
    if medicine is not None:
        found |= {
            o for o in asked.fact.options if o == medicine or lexicon.same().get(o) == medicine
        }
        if not found and not found & set(asked.fact.options):
            family = lexicon.families().get(str(medicine), "")
            biologic = family in lexicon.traits()["biologics"]
            if biologic and "other_biologic" in asked.fact.options:
                found.add("other_biologic")
            elif (
                "other" in asked.fact.options
                and asked.fact.kind is Kind.MULTI
                and family not in lexicon.traits()["steroids"]
            ):
                found.add("other")
    return frozenset(found & set(asked.fact.options) | (found & {"none"}))


def mentions(asked: ReadingContext, clauses: Sequence[Clause]) -> list[Mention]:
    """Return every option that the clauses name, in order."""
    found: list[Mention] = []
    listed = denied_in_lists(clauses, lambda token: bool(options_said(token, asked)))
    for clause in clauses:
        tokens = clause.tokens
        found += _in_phrases(clause)
        # "III or V" names two, where "III and V" is one.
        inside = frozenset() if clause.has(WordSense.OR) else clause.places(WordSense.OPTION)
        for at, token in enumerate(tokens):
            for option in options_said(token, asked) if at not in inside else ():
                found.append(
                    Mention(
                        option,
                        at,
                        token.start in listed.surely
                        or _is_denied(asked, clause, at, token, option),
                        token.start in listed.perhaps
                        or _is_doubted(asked, clause, at, token, option),
                        token.is_(*DENIALS),
                        token.is_(WordSense.PERSON, WordSense.OWN),
                        token.start,
                        token.is_(WordSense.OPEN) and not token.is_(WordSense.OPTION),
                        believed=_is_believed(tokens, at, asked),
                    )
                )
        if found and lexicon.has("allergy", asked.fact.id) and denies_allergy(clause):
            found = [replace(one, denied=True) for one in found]  # "had it, and no reaction"
        if found and not clause.said and is_end(clause):
            ended = lexicon.has("today", asked.fact.id, found[-1].option)
            ended = ended and not found[-1].denied
            told = (found[-1].option, found[-1].start)  # by two phrases that end there, maybe
            found = [
                replace(m, ended=m.ended or (ended and (m.option, m.start) == told)) for m in found
            ]
        if found and not any(options_said(t, asked) for t in tokens) and takes_back(clause):
            # "..., but I never got it": the one before, or more of them.
            found[-1] = replace(found[-1], doubted=True)
    if lexicon.has("allergy", asked.fact.id) and allergies_denied(clauses):
        borne = {t.start for clause in clauses if only_had(clause) for t in clause.tokens}
        found = [replace(m, denied=True, doubted=False) if m.start in borne else m for m in found]
    return found


def _in_phrases(clause: Clause) -> Iterator[Mention]:
    """Yield the options that phrases in several parts name."""
    for said in clause.said:
        if said.sense is WordSense.OPTION and isinstance(said.value, frozenset):
            denied, last = clause.denies(said), max(said.places)
            asked_of, start = _asks_behind(clause, last), clause.tokens[last].start
            yield from (Mention(str(o), 0, denied, asked_of, start=start) for o in said.value)


def _asks_behind(clause: Clause, last: int) -> bool:
    """Return whether a question word ends a clause behind a phrase: Chinese asks so."""
    behind = [t for t in clause.tokens[last + 1 :] if not t.is_(*EMPTY)]
    return bool(behind) and behind[-1].is_(WordSense.QUESTION, WordSense.MARK)


def _is_believed(tokens: Sequence[Token], at: int, asked: ReadingContext) -> bool:
    """Return whether an option is what somebody thought once: "first they said it was PM"."""
    for token in reversed(tokens[:at]):
        if token.is_(WordSense.BELIEVED):
            return True
        if options_said(token, asked):
            return False
    return False


def without_ended(asked: ReadingContext, found: Sequence[Mention]) -> list[Mention]:
    """Return the options without those that had ended: "better, then it came back"."""
    over: set[int] = set()
    for last in found:
        ended = lexicon.ended_by(asked.fact.id, last.option)
        if not ended or last.denied or last.doubted:
            continue
        those = [at for at, m in enumerate(found) if m.option in ended]
        if not any(found[at].start > last.start or found[at].denied for at in those):
            over |= {at for at in those if not found[at].doubted}
    return [m for at, m in enumerate(found) if at not in over and not m.ended]


def _is_denied(asked: ReadingContext, clause: Clause, at: int, token: Token, option: str) -> bool:
    """Return whether a denial, a minus or a cross belongs to the option there."""
    tokens = clause.tokens
    after = [
        t for t in tokens[at + 1 :] if not (t.is_(WordSense.SKIP) and t.text not in ("-", "*"))
    ]
    if after and after[0].text == "*" and not any(t.is_(WordSense.NUMBER) for t in tokens):
        return True
    if (after and after[0].is_(WordSense.CROSSED)) or is_negative(tokens[at + 1 :]):
        return True
    if lexicon.has("allergy", asked.fact.id) and denies_allergy(clause):
        return True
    if after and after[0].is_(*DENIALS) and not any(options_said(t, asked) for t in after):
        # "Not cancer no" says one thing twice.
        return not (option == "none" and after[0].is_(WordSense.PLAIN_NO))
    before = tokens[:at]
    for other in reversed(before):
        # The word on a button for "none" denies what stands right behind it.
        beside = other is before[-1] and not token.is_(*DENIALS)
        if option in _NOTHING and other.is_(WordSense.NAY) and other.text.isascii():
            continue  # "no, just the lupus" without its comma
        if other.is_(*DENIALS) and (beside or not other.is_(WordSense.OPTION)):
            return True
        if other.is_(WordSense.YES) and not other.is_(*EMPTY):
            return False
    return bool(before) and before[-1].is_(WordSense.CROSSED)


def _is_doubted(asked: ReadingContext, clause: Clause, at: int, token: Token, option: str) -> bool:
    tokens = clause.tokens
    before = [t for t in tokens[:at] if not t.is_(WordSense.SKIP)]
    if before and before[-1].is_(WordSense.ABOVE, WordSense.BELOW):
        return True  # "worse than mild"
    if token.is_(WordSense.OPEN):
        return True  # the head of a label too, where less than it may be meant
    if token.is_(WordSense.MEDICINE) and clause.has(WordSense.SOON):
        return True  # "the next one starts in May"
    if any(
        is_doubt(clause, n)
        and not t.is_(
            *EMPTY,
            WordSense.EVERYDAY,
            WordSense.OPTION,
            WordSense.NAME,
            WordSense.FIELD,
            WordSense.PART,
        )
        for n, t in enumerate(tokens)
    ):
        return True
    if (
        lexicon.has("today", asked.fact.id, option)
        and (
            any(
                t.is_(WordSense.PAST, WordSense.ENDED)
                and not t.is_(WordSense.OPTION, WordSense.NOW)
                for t in tokens
            )
            or (
                lexicon.has("today", asked.fact.id)
                and clause.has(*_DATED)
                and not clause.has(*_LASTING)
            )
        )
        and token.is_(WordSense.OPTION)
    ):
        return True
    if _is_said_fine(asked, tokens, at):
        return True
    allergy = lexicon.has("allergy", asked.fact.id)
    return allergy and only_had(clause) and not denies_allergy(clause)


def _is_said_fine(asked: ReadingContext, tokens: Sequence[Token], at: int) -> bool:
    """Return whether an option among which nothing can be chosen is said to be fine: "kidney ok".

    What is fine there is the part of the body, and not that it was given.
    """
    if "none" not in asked.fact.options or tokens[at].is_(WordSense.GOOD, *_ENDING):
        return False
    rest = [t for n, t in enumerate(tokens) if n != at and not t.is_(*EMPTY, WordSense.EVERYDAY)]
    good = [t for t in rest if t.is_(WordSense.GOOD)]
    return bool(good) and all(t.is_(WordSense.GOOD, WordSense.OPTION, *OF_TIME) for t in rest)


def left_over(clauses: Sequence[Clause], timed: frozenset[int]) -> int:
    """Return how many runs of the answer are neither options nor words that go with them."""
    count = 0
    options = (WordSense.OPTION, WordSense.OPEN)
    for clause in clauses:
        before = False
        # What a clause of its own says of another question is no part of this answer.
        apart = not clause.has(*options) and any(c.has(*options) for c in clauses)
        for at, token in enumerate(clause.tokens):
            left = _is_left(clause, at, timed, apart=apart)
            count += left and not before
            if not token.is_(*EMPTY):
                before = left
    return count


def _is_of_medicine(clause: Clause, at: int) -> bool:
    """Return whether a number is the dose of a medicine, or how often it was given."""
    behind = [t for t in clause.tokens[at + 1 : at + 3] if not t.is_(WordSense.SKIP)]
    before = [t for t in clause.tokens[:at] if not t.is_(*EMPTY)]
    if not clause.has(WordSense.MEDICINE):
        return bool(behind) and (behind[0].is_(WordSense.TABLET) or _is_mg(behind[0]))
    measured = bool(behind) and behind[0].is_(*_MEASURING)
    return measured or (bool(before) and before[-1].is_(WordSense.MEDICINE))


def _is_mg(token: Token) -> bool:
    return token.is_(WordSense.UNIT) and "mg" in units_written(token.text)


def _is_left(clause: Clause, at: int, timed: frozenset[int], *, apart: bool) -> bool:
    token = clause.tokens[at]
    if token.is_(WordSense.NUMBER) and not token.is_(*_NUMBERED_NAMES):
        numbered = at > 0 and clause.tokens[at - 1].is_(WordSense.NUMBERED)
        return token.start not in timed and not numbered and not _is_of_medicine(clause, at)
    if token.is_(*_BESIDE_OPTIONS) or (apart and token.is_(WordSense.OTHER_NAME)):
        return False
    if token.is_(WordSense.ANY) and clause.has(*DENIALS) and not is_doubt(clause, at):
        return False  # "to any medicine"
    known = token.is_(*EMPTY, *OF_TIME, *_LIST_WORDS, *DENIALS, *_SIGNS)
    return not known and not (token.is_(*DOUBTS) and not token.is_(WordSense.OTHER_TEST))
