"""One option or several, by labels, numbers, other names, or what people say instead."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from dialogs.reading import lexicon
from dialogs.reading.classes import class_told, grade
from dialogs.reading.clauses import DENIALS, EMPTY, Clause
from dialogs.reading.heard import Heard
from dialogs.reading.mentions import Mention, left_over, mentions, without_ended
from dialogs.reading.outcome import (
    NOT_UNDERSTOOD,
    UNKNOWN,
    Asked,
    Parsed,
    Problem,
    ReadingContext,
    ReadingOutcome,
    understood,
    weighed,
)
from dialogs.reading.reactions import allergies_denied, denied_for_all
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.yes_no import hear, not_known
from trials.fact import Kind
from trials.values import Amount, Blank, Chosen, Given


def read_choice(
    asked: ReadingContext, clauses: Sequence[Clause], timed: frozenset[int]
) -> ReadingOutcome:
    """Read one option of a CHOICE fact, or a GRADE."""
    # A button that says "no" is a denial like any other, and is judged as one.
    found = without_ended(asked, [m for m in mentions(asked, clauses) if not m.is_denial])
    plain = [m for m in found if not m.denied]
    if not all(m.believed for m in plain):
        plain = [m for m in plain if not m.believed]
        found = [m for m in found if not m.believed]
    said = list(dict.fromkeys(m.option for m in plain if not m.weak)) or list(
        dict.fromkeys(m.option for m in plain)
    )
    taken_in = frozenset[str]().union(*(lexicon.included_in(asked.fact.id, o) for o in said))
    said = [option for option in said if option not in taken_in]
    heard, none = hear(asked, clauses, timed), _none_of(asked)
    if none in said and len(said) == 2 and heard.vote is True:
        said.remove(str(none))
    left = left_over(clauses, timed)
    if len(said) == 1:
        left = min(left, heard.leftovers) if heard.votes else left
        if said[0] == none and heard.vote is True:
            return NOT_UNDERSTOOD
        wrong = left + _doubts_of(asked, said[0], found, heard, clauses)
        others = [_given(asked, o) for o in asked.fact.options if o != said[0]][:2]
        return weighed(_given(asked, said[0]), wrong, *others)
    latest = _latest(said, found, clauses)
    if latest is not None and not left and not any(m.doubted for m in found):
        return Parsed(_given(asked, latest))
    if len(said) > 1:
        if none not in (None, *said) and any(c.has(*DENIALS, WordSense.NOT_NOW) for c in clauses):
            said = [str(none), *said]  # "not now, no tablets, the drip was last winter"
        unsure = left + any(m.doubted for m in found)
        return understood(*(_given(asked, o) for o in said[:4])) if unsure <= 1 else NOT_UNDERSTOOD
    if any(m.denied and m.option == none for m in found):
        return NOT_UNDERSTOOD  # "it is not that I have none"
    wrong = heard.doubts + heard.leftovers + heard.unknown
    if none is not None and heard.vote is False:
        return weighed(_given(asked, none), wrong)
    if none is not None and heard.vote is True and wrong == 0:
        return understood(*(_given(asked, o) for o in asked.fact.options if o != none))
    return blank(heard, asked)


def _latest(said: Sequence[str], found: Sequence[Mention], clauses: Sequence[Clause]) -> str | None:
    """Return the option of now beside one of before: "class III in 2015, now class IV"."""
    if len(said) != 2 or any(m.denied for m in found):
        return None
    told = [[m.option for m in found if any(m.start == t.start for t in c.tokens)] for c in clauses]
    both = [(c, options[0]) for c, options in zip(clauses, told, strict=True) if len(options) == 1]
    if len(both) != 2 or {o for _, o in both} != set(said):
        return None
    (first, _), (last, option) = both
    ordered = _has_ordinal(first, 1) and (_has_ordinal(last, 2) or last.has(WordSense.LAST))
    then = first.has(WordSense.PAST, WordSense.FROM_VALUE, WordSense.YEARS_BACK, WordSense.NUMBER)
    return option if ordered or (then and last.has(WordSense.TO_VALUE)) else None


def _has_ordinal(clause: Clause, place: int) -> bool:
    return any(
        t.is_(WordSense.ORDINAL) and str(t.value(WordSense.ORDINAL)) == str(place)
        for t in clause.tokens
    )


def _doubts_of(
    asked: ReadingContext,
    said: str,
    found: Sequence[Mention],
    heard: Heard,
    clauses: Sequence[Clause],
) -> int:
    """Return how much beside the one option that is named puts it in doubt."""
    none = _none_of(asked)
    denied = [m for m in found if m.denied]
    doubts = int(heard.unknown)
    if said == none and lexicon.has("ever", asked.fact.id):
        doubts += any(clause.has(WordSense.NOT_BE, WordSense.NOW) for clause in clauses)
    against = heard.vote is False or heard.lead is False  # "no, kidney still my own"
    doubts += none not in (None, said) and against and not denied
    doubts += _came_back(asked, said, clauses)
    led = bool(clauses) and clauses[0].tokens[0].is_(WordSense.NAY) and said == none
    if not led and not lexicon.has("maybe", asked.fact.id, said):
        doubts += any(map(_is_doubtful, clauses))
    sure = any(m.option == said and not m.doubted for m in found)
    told = (*lexicon.included_in(asked.fact.id, said), *((said,) if sure else ()))
    doubts += any(m.doubted and not (m.open and m.option in told) for m in found)
    other = said != none and any(m.option != none for m in denied)
    doubts += other and not _corrects(found, clauses)
    return doubts


def _corrects(found: Sequence[Mention], clauses: Sequence[Clause]) -> bool:
    """Return whether one option is denied and the next clause tells the other: "not A, it is B"."""
    if len(found) != 2 or not found[0].denied or found[1].denied:
        return False
    first, second = (next(c for c in clauses if c.tokens[-1].start >= one.start) for one in found)
    return first is not second and not second.begins_with_but  # a Chinese "either ... or"


def _came_back(asked: ReadingContext, said: str, clauses: Sequence[Clause]) -> bool:
    """Return whether a clause behind an option that can end tells of something again."""
    ends = frozenset[str]().union(*(lexicon.ended_by(asked.fact.id, o) for o in asked.fact.options))
    at = next((n for n, c in enumerate(clauses) if c.has(WordSense.OPTION)), len(clauses))
    return said in ends and any(c.has(WordSense.AGAIN) for c in clauses[at + 1 :])


def _is_doubtful(clause: Clause) -> bool:
    """Return whether a clause that names no option doubts, or tells of somebody else."""
    settled = (*EMPTY, WordSense.FIELD, WordSense.EVERYDAY, WordSense.NAME)
    doubting = [WordSense.HEDGE, WordSense.UNREAL, WordSense.MARK]
    if clause.has(WordSense.NAME):
        doubting.append(WordSense.KIN)
    elif clause.has(WordSense.KIN):
        doubting.remove(WordSense.UNREAL)  # "my mum gave it to me"
    return not clause.has(WordSense.OPTION) and any(
        t.is_(*doubting) and not t.is_(*settled, WordSense.CHILD_KIN) for t in clause.tokens
    )


def _none_of(asked: ReadingContext) -> str | None:
    """Return the option that a plain "no" chooses, if there is one."""
    options = asked.fact.options
    if "none" in options:
        return "none"
    lowest = asked.fact.kind is Kind.GRADE and "0" in options and lexicon_says_none(asked)
    return "0" if lowest else None


def lexicon_says_none(asked: ReadingContext) -> bool:
    """Return whether the lowest grade means that there is nothing: a plain "no" answers it."""
    return any(
        "no" in text.lower().split() or text.startswith("\u6ca1")
        for text in asked.labels.get("0", ())
    )


def _given(asked: ReadingContext, option: str) -> Given:
    if asked.fact.kind is Kind.GRADE:
        return Amount.exactly(int(option))
    return option


def blank(heard: Heard, asked: ReadingContext) -> ReadingOutcome:
    """Return don't know, rather not say, a question put, or nothing understood."""
    wrong = heard.doubts + heard.leftovers
    if not heard.votes and not wrong:
        if heard.declined:
            return Parsed(Blank.DECLINED if asked.fact.sensitive else Blank.UNKNOWN)
        if heard.unknown:
            return UNKNOWN
    if not heard.votes and heard.unknown:
        return not_known(heard)
    if not heard.votes and heard.asked:
        return Asked()
    return NOT_UNDERSTOOD


def read_multi(
    asked: ReadingContext, clauses: Sequence[Clause], timed: frozenset[int]
) -> ReadingOutcome:
    """Read several options of a MULTI fact; "none" is the complete empty set."""
    named = mentions(asked, clauses)
    found = without_ended(asked, named)
    if not found and named and not left_over(clauses, timed):
        # "Myocarditis in 2020, fully healed".
        return weighed(Chosen(frozenset()), int(any(m.open for m in named)))
    said = frozenset(m.option for m in found if not m.denied) - {"none"}
    denied = frozenset(m.option for m in found if m.denied)
    denying = any(c.has(*DENIALS) and c.has(WordSense.OPEN, WordSense.OPTION) for c in clauses)
    doubted = any(m.doubted and not (m.open and m.denied and denying) for m in found)
    wrong = left_over(clauses, timed) + doubted
    borne = lexicon.has("allergy", asked.fact.id) and allergies_denied(clauses)
    wrong += wrong == 0 and not borne and _tells_of_use(asked, clauses)
    wrong += any(c.has(WordSense.UNREAL) and c.alone(WordSense.UNREAL) for c in clauses)
    # "Nothing serious", "nothing else" are said of the others.
    bare = [c for c in clauses if c.alone(*DENIALS, WordSense.OPTION, WordSense.NAME)]
    nothing = [t for c in bare for t in c.tokens if t.is_(WordSense.NONE)]
    sure = frozenset(m.option for m in found if not m.denied and not m.doubted) - {"none"}
    if said and sure != said and sure and wrong == 1 and not asked.fact.alone:
        return understood(Chosen(sure), Chosen(said))  # "A, and B is planned"
    if said:
        wrong += bool(said & denied) or any(not t.is_(WordSense.OPTION) for t in nothing)
        return _ticked(asked, clauses, said, wrong)
    heard = hear(asked, clauses, timed)
    if asked.fact.alone:
        never = any(c.has(WordSense.NEVER, WordSense.NEVER_SO) for c in clauses)
        if heard.vote is False and never and "not_tried" in asked.fact.alone and not wrong:
            return Parsed(Chosen(frozenset({"not_tried"})))
        return blank(heard, asked) if heard.vote is None else NOT_UNDERSTOOD
    if denied:
        # What was denied by name says nothing of the others on the list.
        if borne and heard.vote is not True:
            return weighed(Chosen(frozenset()), wrong)  # "no allergies, had it and it was fine"
        general = denied_for_all(clauses)
        if general and wrong <= 1 and heard.vote is not True:
            return weighed(Chosen(frozenset()), wrong)  # "none, and that one without trouble"
        return understood(Chosen(frozenset())) if wrong <= 1 else NOT_UNDERSTOOD
    if heard.vote is False:
        return weighed(Chosen(frozenset()), heard.doubts + heard.leftovers + heard.unknown)
    return blank(heard, asked)


def _tells_of_use(asked: ReadingContext, clauses: Sequence[Clause]) -> bool:
    """Return whether only the use of a medicine is told where an allergy to it is asked for."""
    allergic = any(c.has(WordSense.NAME, WordSense.SAYS_YES) for c in clauses)
    used = senses("every other_rhythm day_units tablet course for_long taken")
    told = any(clause.has(*used) for clause in clauses)
    return lexicon.has("allergy", asked.fact.id) and told and not allergic


def _ticked(
    asked: ReadingContext, clauses: Sequence[Clause], said: frozenset[str], wrong: int
) -> ReadingOutcome:
    lonely = said.intersection(asked.fact.alone)
    if len(said) > 1 and lonely:
        # "It went quiet, and then came back": what stands alone was before the rest.
        if len(said) > len(lonely) and wrong == 0:
            return understood(Chosen(said - lonely))
        return Problem("ui-stands-alone", {"option": min(lonely)})
    return weighed(Chosen(said), wrong) if wrong < 2 else _name_problem(clauses, wrong)


def _name_problem(clauses: Sequence[Clause], wrong: int) -> ReadingOutcome:
    unknown = next(
        (
            t.text
            for c in clauses
            for t in c.tokens
            if not t.senses and len(t.text) > 3 and t.text.isalpha()
        ),
        None,
    )
    return (
        Problem("ui-name-not-known", {"name": unknown[:60]})
        if unknown and wrong == 2
        else NOT_UNDERSTOOD
    )


def read_grade(
    asked: ReadingContext, clauses: Sequence[Clause], timed: frozenset[int]
) -> ReadingOutcome:
    """Read a class or grade: III, 2, or the words of its button."""
    said = grade(asked, [token for clause in clauses for token in clause.tokens])
    said = class_told(asked, clauses) if said is None else said
    return read_choice(asked, clauses, timed) if said is None else Parsed(Amount.exactly(said))


def labelled(plain: str, labels: Mapping[str, Sequence[str]]) -> str | None:
    """Return the one option whose label the whole text is."""
    said = _tight(plain)
    whole = {o for o in labels for label in labels[o] if said and _tight(label) == said}
    return whole.pop() if len(whole) == 1 else None


def _tight(text: str) -> str:
    return re.sub(
        r"[\s\-.,;:!'\"\u3002\uff0c()\uff08\uff09]", "", unicodedata.normalize("NFKC", text).lower()
    )
