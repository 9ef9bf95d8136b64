"""Reads an answer by the clauses it begins with, where what follows cannot change it.

"No infection, she had a cough in June": the first clause answers, and the rest only tells more.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dialogs.reading import lexicon
from dialogs.reading.clauses import DENIALS, EMPTY, Clause
from dialogs.reading.outcome import Parsed, ReadingContext, ReadingOutcome
from dialogs.reading.over import is_over
from dialogs.reading.relevance import is_stranger
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.spans import timed
from dialogs.reading.tokens import Token
from dialogs.reading.typed import Typed, cut
from dialogs.reading.undercut import weakened
from trials.fact import Kind, Source
from trials.values import Amount, Blank, Chosen, Given

Reads = Callable[[str], ReadingOutcome]

_KINDS = (Kind.YES_NO, Kind.CHOICE, Kind.GRADE, Kind.MULTI)
# What opens an answer again wherever it stands behind it.
_OPENING = senses("mark unknown not_known_here declined hedge unreal taken_back why except_ soon")
_SETTLED = (*EMPTY, *senses("everyday name field option says_yes says_no part"))
_OWN = senses("name some says_yes says_no option open never_so")
_OF_NOW = senses("now again since until_now soon to_come days_back")
_BARE = (*DENIALS, *senses("aye yes have taken past own"))  # "I have", "had it"
_DENYING = (*DENIALS, *senses("good clear option unsaid"))
_AFFIRMING = senses("aye")
_TURNING = senses("not_now past ended never_again now again fell kin child_kin")
_MEASURES = senses("day_units times age when_age numbered tablet course one_of month out_of")
_DATED = senses("day_units number vague ended month season years_back months_back date")
_NOTHING = frozenset({"none", "0", "never"})


@dataclass(frozen=True)
class _Lead:
    """The value that the first clauses give, and whether they name what is asked for."""

    given: Given
    named: bool

    @property
    def denies(self) -> bool:
        """Whether it says that there is nothing."""
        match self.given:
            case bool():
                return not self.given
            case Chosen():
                return not self.given.options
            case Amount():
                return self.given == Amount.exactly(0)
        return self.given in ("none", "never")


def of_first_clauses(asked: ReadingContext, plain: str, read: Reads) -> Parsed | None:
    """Return the value of the first clauses, if whatever follows leaves it as it is."""
    if asked.fact.kind not in _KINDS or asked.fact.source is Source.REPORT or asked.part:
        return None
    if lexicon.has("agreement", asked.fact.id):
        return None
    typed = cut(asked, plain)
    clauses = typed.clauses
    for count in range(len(clauses) - 1, 0, -1):
        outcome = read(_text(plain, clauses[:count]))
        if not isinstance(outcome, Parsed):
            continue
        if isinstance(outcome.given, Blank):
            return None
        lead = _Lead(outcome.given, any(map(_names_it, clauses[:count])))
        if not any(c.has(*(_DENYING if lead.denies else _AFFIRMING)) for c in clauses[:count]):
            return None
        judge = _Following(asked, typed, lead, read)
        if not judge.leave(clauses[count:]):
            return None
        return judge.kept(outcome)
    return None


def _names_it(clause: Clause) -> bool:
    """Return whether a clause names what is asked for; a bare no does not."""
    bare = (*DENIALS, *_AFFIRMING, WordSense.YES)
    return bool(clause.said) or any(t.is_(*_OWN) and not t.is_(*bare) for t in clause.tokens)


def _text(plain: str, clauses: Sequence[Clause]) -> str:
    return plain[clauses[0].tokens[0].start : clauses[-1].tokens[-1].end]


class _Following:
    """Judges the clauses behind the ones that answer."""

    def __init__(self, asked: ReadingContext, typed: Typed, lead: _Lead, read: Reads) -> None:
        self._asked, self._typed, self._lead, self._read = asked, typed, lead, read
        self._today = lexicon.has("today", asked.fact.id)
        self._timed = timed(typed.tokens, asked.on)

    def kept(self, outcome: Parsed) -> Parsed | None:
        """Return the value, unless the whole undercuts it or may be about anything."""
        whole = weakened(self._asked, self._typed, outcome)
        strange = not self._lead.named and is_stranger(self._asked.fact.kind, self._typed)
        return outcome if isinstance(whole, Parsed) and not strange else None

    def leave(self, clauses: Sequence[Clause]) -> bool:
        """Return whether the clauses leave the answer as it is.

        One that a "but" behind it explains is no answer: "I get puffed, but that's my lungs".
        """
        explained = [self._explains(c) for c in clauses[1:]]
        return all(
            self.leaves(clause) or why
            for clause, why in zip(clauses, [*explained, False], strict=True)
        )

    def _explains(self, clause: Clause) -> bool:
        graded = self._asked.fact.kind is Kind.GRADE and self._lead.named and self._lead.denies
        return graded and clause.begins_with_but and self._says_the_same(clause)

    def leaves(self, clause: Clause) -> bool:
        """Return whether a clause leaves the answer as it is."""
        if any(t.is_(*_OPENING) and not t.is_(*_SETTLED) for t in clause.tokens):
            return False
        if self._says_the_same(clause):
            return True
        if clause.alone(*_BARE) or (self._today and _is_back(clause)):
            return False
        over = self._today and self._lead.denies and is_over(clause, self._asked.on)
        if clause.said or clause.has(*_OWN) or clause.begins_with_but:
            return over or (self._asked.fact.kind is Kind.YES_NO and self._repeats(clause))
        if not self._lead.denies and clause.has(*_TURNING, *DENIALS):
            return False
        if (clause.has(WordSense.BAD) or self._measures_itself(clause)) and not over:
            return False
        if clause.has(WordSense.OTHER_NAME) and not self._lead.named:
            return False  # "no, not pregnant", where both are asked for
        narrowed = clause.has(WordSense.NARROWING)  # "no, only the common variable one"
        return self._strange(clause) <= (self._lead.named and not narrowed)

    def _says_the_same(self, clause: Clause) -> bool:
        outcome = self._read(_text(self._typed.plain, [clause]))
        if isinstance(outcome, Parsed):
            return outcome.given == self._lead.given
        return self._lead.named and self._lead.denies and _names_nothing_else(clause)

    def _repeats(self, clause: Clause) -> bool:
        """Return whether a clause denies in the question's own words: "no, youngest is 14"."""
        own = [t for t in clause.tokens if t.is_(*_OWN)]
        denied = bool(own) and all(t.is_(WordSense.SAYS_NO) for t in own)
        opposed = clause.begins_with_but or clause.has(WordSense.AYE, WordSense.YES, *_OF_NOW)
        return self._lead.denies and denied and not opposed and not clause.has(*DENIALS)

    def _measures_itself(self, clause: Clause) -> bool:
        """Return whether a number is told of the very subject: "no diabetes, sugars are 15"."""
        number = any(t.is_(WordSense.NUMBER) and t.start not in self._timed for t in clause.tokens)
        return number and clause.has(WordSense.FIELD)

    def _strange(self, clause: Clause) -> int:
        """Return how many runs of the clause are not known, numbers among them."""
        count, before = 0, False
        for at, token in enumerate(clause.tokens):
            left = not token.senses or self._is_bare_number(clause.tokens, at)
            count += left and not before
            if not token.is_(WordSense.SKIP):
                before = left
        return count

    def _is_bare_number(self, tokens: Sequence[Token], at: int) -> bool:
        """Return whether a number stands there without a unit, a date or an age."""
        token = tokens[at]
        if not token.is_(WordSense.NUMBER) or token.start in self._timed:
            return False
        near = [t for t in tokens[at + 1 : at + 3] if not t.is_(WordSense.SKIP)][:1]
        return not any(t.is_(*_MEASURES) for t in (*tokens[max(at - 1, 0) : at], *near))


def _names_nothing_else(clause: Clause) -> bool:
    """Return whether all that a clause names of the question is that there is nothing."""
    own = [t for t in clause.tokens if t.is_(*_OWN)]
    named = [t.value(WordSense.OPTION) for t in own]
    return bool(own) and all(isinstance(n, frozenset) and n <= _NOTHING for n in named)


def _is_back(clause: Clause) -> bool:
    """Return whether a clause tells that something is there again: "and it came back"."""
    dated = clause.has(*_DATED)
    return clause.has(WordSense.AGAIN) or (clause.has(WordSense.AGO) and not dated)
