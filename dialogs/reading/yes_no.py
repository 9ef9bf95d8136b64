"""Yes and no: what each clause votes for, and what in an answer is not accounted for."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from dialogs.reading import lexicon
from dialogs.reading.clauses import DENIALS, DOUBTS, EMPTY, OF_TIME, Clause, is_doubt
from dialogs.reading.outcome import (
    NOT_UNDERSTOOD,
    UNKNOWN,
    Asked,
    Parsed,
    ReadingContext,
    ReadingOutcome,
    understood,
)
from dialogs.reading.senses import Sense, senses
from dialogs.reading.tokens import Token
from trials.fact import Source
from trials.values import Blank

_CONTENT = (Sense.NAME, Sense.FIELD)
# Words that are accounted for wherever they stand in a clause that says yes or no.
_KNOWN = (
    EMPTY
    | OF_TIME
    | DENIALS
    | senses(
        "yes name field part says_yes says_no good bad have taken ended positive negative "
        "everyday agree refuse or never_so not_known_here flag own to unknown declined ticked "
        "crossed borderline age grown_up but unsaid aye nay vague found clear much few couple "
    )
)


@dataclass
class Heard:
    """What the clauses of an answer come to."""

    votes: set[bool] = field(default_factory=set)
    firm: bool = False  # somebody said it in a word, and not by naming the thing only
    unknown: bool = False
    declined: bool = False
    doubts: int = 0
    leftovers: int = 0
    asked: bool = False
    lead: bool | None = None  # the yes or no that the answer begins with
    assent: bool = False
    numbers: bool = False  # a number that nobody can account for

    @property
    def vote(self) -> bool | None:
        return next(iter(self.votes)) if len(self.votes) == 1 else None


def hear(asked: ReadingContext, clauses: Sequence[Clause], timed: frozenset[int]) -> Heard:
    """Return what an answer says; `timed` are the starts of numbers of a date or span."""
    heard = Heard()
    judged = [_Judge(asked, clause, timed) for clause in clauses]
    heard.lead = _lead(clauses)
    for number, judge in enumerate(judged):
        judge.count(
            heard,
            explains=number > 0 and heard.lead is not None and not judge.clause.begins_with_but,
        )
    settled = bool(heard.votes) or heard.unknown
    if heard.vote is True and lexicon.has("today", asked.fact.id):
        # "TB in my twenties, all treated": over, where today is asked about.
        over = [
            c
            for c in clauses
            if c.has(Sense.ENDED, Sense.PAST)
            and not c.has(Sense.NOW, Sense.NAME, Sense.SAYS_YES, Sense.OPTION, *DENIALS)
        ]
        heard.doubts += bool(over)
    for judge in judged:
        heard.leftovers += judge.leftovers(heard, settled)
    return heard


def _lead(clauses: Sequence[Clause]) -> bool | None:
    """Return the yes or no that stands by itself at the beginning."""
    tokens = (
        [t for t in clauses[0].tokens if not t.is_(Sense.SKIP, Sense.COURTESY)] if clauses else []
    )
    if not tokens or not all(
        t.is_(
            *EMPTY, Sense.AYE, Sense.NAY, Sense.NO, Sense.YES, Sense.NEVER, Sense.NONE, Sense.AGREE
        )
        for t in tokens
    ):
        return None
    if tokens[0].is_(Sense.AYE):
        return True
    return False if tokens[0].is_(Sense.NAY, Sense.NO, Sense.NEVER, Sense.NONE) else None


def read_yes_no(
    asked: ReadingContext, clauses: Sequence[Clause], timed: frozenset[int]
) -> ReadingOutcome:
    """Read the answer to a YES_NO question."""
    heard = hear(asked, clauses, timed)
    return outcome(heard, asked)


def outcome(heard: Heard, asked: ReadingContext) -> ReadingOutcome:
    """Return what a yes or no comes to: kept, asked back, or asked again."""
    wrong = heard.doubts + heard.leftovers
    if heard.vote is None:
        if not heard.votes and not wrong:
            if heard.declined:
                return Parsed(Blank.DECLINED if asked.fact.sensitive else Blank.UNKNOWN)
            if heard.unknown:
                return UNKNOWN
        if not heard.votes and heard.asked:
            return Asked()
        if not heard.votes and heard.unknown:
            return not_known(heard)
        return understood(True, False) if len(heard.votes) == 2 and wrong < 2 else NOT_UNDERSTOOD
    wrong += heard.unknown + (heard.assent and not heard.firm)
    if wrong:
        return understood(heard.vote, not heard.vote) if wrong == 1 else NOT_UNDERSTOOD
    return Parsed(heard.vote)


def not_known(heard: Heard) -> ReadingOutcome:
    """Return don't know, whatever is told around it, but for a number or a doubt."""
    if heard.numbers or heard.doubts > 1:
        return NOT_UNDERSTOOD
    return understood(Blank.UNKNOWN) if heard.doubts else UNKNOWN


class _Judge:
    def __init__(self, asked: ReadingContext, clause: Clause, timed: frozenset[int]) -> None:
        self.asked, self.clause, self.timed = asked, clause, timed
        fact = asked.fact
        self.today = lexicon.has("today", fact.id)
        self.agrees = lexicon.has("agreement", fact.id)
        self.tests = fact.source is Source.REPORT
        self.voted = False

    def count(self, heard: Heard, *, explains: bool = False) -> None:
        """Add this clause to what was heard; one that `explains` follows a yes or no by itself."""
        clause = self.clause
        before = heard.doubts
        vote, firm = self._vote(heard)
        if (
            explains
            and vote is not heard.lead
            and not clause.has(Sense.NAME, Sense.SAYS_YES, Sense.SAYS_NO)
            and not clause.said
        ):
            vote, heard.doubts = None, before  # "no, I don't like needles"
        if vote is not None:
            heard.doubts += self._is_of_another()
            heard.doubts += (
                vote
                and self.today
                and clause.has(Sense.PAST)
                and not clause.has(Sense.NOW, Sense.NAME, Sense.SAYS_YES)
            )
            heard.votes.add(vote)
            heard.firm |= firm
            self.voted = True
        if clause.has(Sense.MARK):
            heard.asked = True
        if clause.has(Sense.QUESTION) and not clause.has(Sense.NAME, Sense.SAYS_NO, Sense.SAYS_YES):
            heard.asked = True
        # One doubt a clause: "I think maybe" is one.
        heard.doubts += (
            bool(
                [
                    t
                    for n, t in enumerate(clause.tokens)
                    if is_doubt(clause, n)
                    and not t.is_(
                        *EMPTY,
                        Sense.EVERYDAY,
                        *_CONTENT,
                        Sense.YES,
                        *DENIALS,
                        Sense.SAYS_NO,
                        Sense.SAYS_YES,
                    )
                    and not self._is_relative_meant(t)
                    and not (
                        explains
                        and t.is_(Sense.UNREAL, Sense.KIN, Sense.QUESTION)
                        and not clause.has(Sense.MARK)
                    )
                    and not (t.is_(Sense.PART) and clause.said)
                ]
            )
            and not self._only_hedges()
        )

    def _is_relative_meant(self, token: Token) -> bool:
        return token.is_(Sense.KIN) and self.asked.who == "other"

    def _is_of_another(self) -> bool:
        """Return whether the clause is about somebody else than the one who is asked about."""
        tokens = self.clause.tokens
        content = [t for t in tokens if t.is_(Sense.FIRST, Sense.THIRD) or not t.is_(*EMPTY)]
        wrong = Sense.THIRD if self.asked.who == "self" else Sense.FIRST
        if len(content) < 1 or not content[0].is_(wrong):
            return False
        tells = (
            *DENIALS,
            Sense.HAVE,
            Sense.YES,
            Sense.NAME,
            Sense.SAYS_YES,
            Sense.SAYS_NO,
            Sense.OPTION,
        )
        return content[0].is_(*tells) or (
            len(content) > 1
            and content[1].is_(*tells)
            and not content[1].is_(Sense.FOUND, Sense.SAID)
        )

    def _only_hedges(self) -> bool:
        rest = [
            t
            for t in self.clause.tokens
            if not t.is_(*EMPTY) or t.is_(Sense.HEDGE, Sense.YES, Sense.HAVE, *DENIALS)
        ]
        return bool(rest) and all(t.is_(Sense.HEDGE) for t in rest)

    def _vote(self, heard: Heard) -> tuple[bool | None, bool]:
        clause, has = self.clause, self.clause.has
        if (
            has(Sense.NOT_KNOWN_HERE)
            or clause.says(Sense.NOT_KNOWN_HERE)
            or has(Sense.UNKNOWN)
            or clause.says(Sense.UNKNOWN)
        ):
            heard.unknown = True
            return None, False
        if has(Sense.DECLINED):
            heard.declined = True
            return None, False
        if clause.says(Sense.UNSAID) or has(Sense.UNSAID):
            if self.tests and not lexicon.has("told", self.asked.fact.id):
                heard.unknown = True
                return None, False
            return False, True
        if self._only_hedges():
            heard.unknown = True
            return None, False
        if has(Sense.BORDERLINE) and self.tests:
            heard.unknown = True
            return None, False
        if self.agrees:
            return self._agreement(heard)
        if (by_phrase := self._by_phrase(heard)) is not None:
            return by_phrase, True
        return self._by_words(heard)

    def _by_phrase(self, heard: Heard) -> bool | None:
        clause = self.clause
        yes = clause.has(Sense.SAYS_YES) or clause.says(Sense.SAYS_YES)
        no = clause.has(Sense.SAYS_NO) or clause.says(Sense.SAYS_NO) or clause.has(Sense.NEVER_SO)
        if (yes and no) or (clause.has(Sense.NEVER_SO) and clause.has(Sense.GOOD)):
            heard.doubts += 1  # "the steroids stopped working"
            return None
        if not yes and not no:
            return None
        says = clause.first(Sense.SAYS_YES, Sense.SAYS_NO)
        denial = clause.first(*DENIALS)
        answers = [one for one in clause.said if one.sense in (Sense.SAYS_YES, Sense.SAYS_NO)]
        if says is None and any(clause.denies(one) for one in answers):
            heard.doubts += 1  # "my ovaries have not been taken out"
            return None
        if (
            yes
            and says is not None
            and says + 1 < len(clause.tokens)
            and clause.tokens[says + 1].is_(*DENIALS)
        ):
            heard.doubts += 1
            return None
        if yes and denial is not None and says is not None and denial < says:
            # "Not on dialysis": a denied yes is a no; a denied no says nothing for sure.
            return False
        if (
            no
            and denial is not None
            and says is not None
            and denial < says
            and not self._is_interjection(denial)
        ):
            heard.doubts += 1
        return yes

    def _is_interjection(self, at: int) -> bool:
        tokens = self.clause.tokens
        following = next((t for t in tokens[at + 1 :] if not t.is_(Sense.SKIP)), None)
        return at == 0 and (
            following is None or following.is_(Sense.PERSON, Sense.SAYS_NO, Sense.FIELD)
        )

    def _agreement(self, heard: Heard) -> tuple[bool | None, bool]:
        has = self.clause.has
        refrain = lexicon.has("refrain", self.asked.fact.id)
        if (by_phrase := self._by_phrase(heard)) is not None:
            return by_phrase, True
        if has(Sense.REFUSE):
            if refrain and has(Sense.NAME, Sense.FIELD):
                return True, True
            # "I won't": not take part, or not do what is not allowed.
            bare = not any(t.is_(Sense.REFUSE) and not t.is_(*DENIALS) for t in self.clause.tokens)
            heard.doubts += (refrain and not self._alone(Sense.REFUSE)) or bare
            return False, True
        denied = has(*DENIALS)
        if denied:
            if refrain and has(Sense.NAME):
                return True, True
            if has(Sense.AGREE) or self._alone(Sense.NO, Sense.NEVER, Sense.NONE, Sense.YES):
                sure = self._alone(Sense.PLAIN_NO) or (has(Sense.AGREE) and not refrain)
                heard.doubts += not sure
                return False, True
            heard.doubts += 1
            return None, False
        if has(Sense.AGREE, Sense.YES, Sense.ASSENT, Sense.TICKED):
            return True, True
        if has(Sense.NAME):
            return True, False
        return None, False

    def _alone(self, *senses: Sense) -> bool:
        return all(t.is_(*senses, *EMPTY) for t in self.clause.tokens)

    def _by_words(self, heard: Heard) -> tuple[bool | None, bool]:
        clause, has = self.clause, self.clause.has
        denied = has(*DENIALS)
        named = has(Sense.NAME)
        field = has(Sense.FIELD)
        good = any(t.is_(Sense.GOOD) and not t.is_(Sense.NAME) for t in clause.tokens)
        if has(Sense.POSITIVE, Sense.NEGATIVE) and self.tests:
            return self._sign(heard), True
        if has(Sense.NEGATIVE) and named and not denied:
            return False, True  # "cancer was not found"
        if denied:
            return self._denied(heard, named, field, good)
        first = next((t for t in clause.tokens if not t.is_(Sense.SKIP, Sense.COURTESY)), None)
        if has(Sense.CROSSED):
            heard.doubts += 1
            return (False, False) if named or self._alone(Sense.CROSSED) else (None, False)
        if first is not None and (
            first.is_(Sense.AYE)
            or (first.is_(Sense.YES) and self._alone(Sense.YES, Sense.HAVE, Sense.TAKEN))
        ):
            if good and self._bad() and not named and not self._alone(Sense.YES, Sense.GOOD):
                heard.doubts += 1
            return True, True
        if named:
            return self._named(heard, good)
        if self._bad() and (has(Sense.CLEAR) or (good and (field or has(Sense.BAD)))):
            return False, True
        rival = not named and has(Sense.ILLNESS, Sense.OTHER_NAME)
        if (
            has(Sense.FOUND)
            and not self.today
            and not rival
            and not self.tests
            and not has(Sense.CHILD_KIN, Sense.KIN)
        ):
            return True, True
        if (
            good
            and self.tests
            and not self._alone(Sense.GOOD, Sense.ASSENT, Sense.AGREE)
            and not has(Sense.YES, Sense.NAME)
            and self._bad()
        ):
            return False, True
        if has(Sense.AYE) and not good:
            return True, True
        if has(Sense.ASSENT) and self._alone(Sense.ASSENT, Sense.GOOD, Sense.AGREE):
            heard.assent = True
            heard.doubts += 1
            return None, False
        if good and self._alone(Sense.GOOD):
            return None, False
        if (
            has(Sense.HAVE, Sense.TAKEN)
            and self._alone(Sense.HAVE, Sense.TAKEN, Sense.PAST, Sense.FOR_AGES)
            and not self.today
        ):
            return True, True
        if has(Sense.TICKED):
            return True, True
        return None, False

    def _bad(self) -> bool:
        return not lexicon.has("not_bad", self.asked.fact.id)

    def _sign(self, heard: Heard) -> bool | None:
        clause = self.clause
        positive, negative = clause.has(Sense.POSITIVE), clause.has(Sense.NEGATIVE)
        at = clause.first(Sense.POSITIVE, Sense.NEGATIVE)
        denial = next(
            (
                n
                for n, t in enumerate(clause.tokens)
                if t.is_(*DENIALS) and not t.is_(Sense.NEGATIVE)
            ),
            None,
        )
        if positive and negative:
            heard.doubts += 1
            return None
        if denial is not None and at is not None and denial < at:
            if denial == 0 and len(clause.tokens) > 1 and clause.tokens[1].is_(Sense.NEGATIVE):
                return False
            return negative if negative else False
        if clause.has(Sense.PAST, Sense.TO_COME) and not clause.has(Sense.NOW):
            heard.doubts += clause.has(Sense.PAST)
        return positive

    def _named(self, heard: Heard, good: bool) -> tuple[bool | None, bool]:
        has = self.clause.has
        if good and self._bad():
            heard.doubts += 1
            return (False, False) if not has(Sense.HAVE) else (None, False)
        if self.today and has(Sense.PAST, Sense.ENDED, Sense.FOR_AGES):
            heard.doubts += 1
        if has(Sense.CHILD_KIN) and self.asked.who == "self":
            heard.doubts += 1
        return True, has(Sense.HAVE, Sense.TAKEN, Sense.YES)

    def _denied(
        self, heard: Heard, named: bool, field: bool, good: bool
    ) -> tuple[bool | None, bool]:
        clause, has = self.clause, self.clause.has
        tokens = clause.tokens
        if has(Sense.NOT_NOW) and not self.today and not has(Sense.NEVER):
            heard.doubts += 1
            return (None, False) if not named else (False, False)
        if lexicon.has("two_edged", self.asked.fact.id) and not named:
            # "It did not": whether the medicine or the trouble did not is open.
            bare = self._alone(Sense.NO) and not has(Sense.HAVE, Sense.PERSON)
            bare |= self._alone(Sense.NO, Sense.TAKEN) and tokens[0].text.isascii()
            if not bare and not (tokens[0].is_(Sense.PLAIN_NO) and not has(Sense.EVERYDAY)):
                heard.doubts += 1
                return (None, False)
        if self.today and has(Sense.PAST) and named:
            heard.doubts += 1
        if lexicon.has("ever", self.asked.fact.id) and has(Sense.NOT_BE, Sense.NOW):
            heard.doubts += 1  # not now: what was before is asked too
        if self._denies_an_end():
            heard.doubts += 1  # "did not stop" goes on
            return None, False
        if self._is_double():
            heard.doubts += 1
            return None, False
        others = [
            t
            for t in tokens
            if not t.is_(
                *EMPTY,
                *OF_TIME,
                *DENIALS,
                Sense.YES,
                Sense.HAVE,
                Sense.TAKEN,
                Sense.BAD,
                Sense.NAME,
                Sense.FIELD,
                Sense.PART,
                Sense.OR,
                Sense.ASSENT,
                Sense.TICKED,
                Sense.CROSSED,
                Sense.ENDED,
            )
        ]
        denial = clause.first(*DENIALS)
        assert denial is not None
        if good and not named:
            # "Not good", but "no, all fine" and "no trouble, works well".
            at = clause.first(Sense.GOOD)
            assert at is not None
            if tokens[at].is_(*DENIALS):
                return False, True
            if (at == denial + 1 and tokens[denial].text in ("not", "isnt", "arent")) or (
                at == denial + 1 and not tokens[denial].text.isascii()
            ):
                heard.doubts += 1
                return None, False
            return False, True
        if named:
            at = max(n for n, t in enumerate(tokens) if t.is_(Sense.NAME))
            two_edged = lexicon.has("two_edged", self.asked.fact.id) and not has(Sense.NEVER)
            if at < denial and (two_edged or not self._follows(denial)):
                heard.doubts += 1
                return None, False
            between = [t for t in tokens[denial + 1 : at] if not t.is_(*EMPTY)]
            # Denied is the verb between: "does not control the diabetes", as Chinese has it.
            heard.doubts += any(
                t.senses == {Sense.EVERYDAY} and not t.text.isascii() for t in between
            )
            heard.doubts += self._denies_a_part()
            return False, True
        rivals = [t for t in tokens if t.is_(Sense.OTHER_NAME, Sense.ILLNESS)]
        if rivals and all(t in rivals for t in tokens if t.is_(Sense.FIELD)):
            heard.doubts += not has(Sense.BAD)  # another illness is denied, and not this one
            return None, False
        if self._denies_a_word(denial):
            return self._interjected(denial)
        if self.tests and has(Sense.NEVER) and not lexicon.has("told", self.asked.fact.id):
            heard.unknown = True  # the test was never done
            return None, False
        everyday = all(t.is_(Sense.EVERYDAY) for t in others)
        if not others or (everyday and has(Sense.BAD, Sense.NEVER, Sense.NONE)):
            return False, not others
        if everyday and field and not self._is_interjection(denial):
            heard.doubts += 1  # "haven't seen a doctor" denies no illness
            return False, False
        # "No, ..." answers whatever follows; "don't ask me" answers nothing.
        return (
            (False, True)
            if denial == 0 and tokens[0].is_(Sense.YES, Sense.NONE)
            else self._interjected(denial)
        )

    def _interjected(self, denial: int) -> tuple[bool | None, bool]:
        """Return the vote of a "no" that leads a longer clause."""
        token = self.clause.tokens[denial]
        return (False, True) if denial == 0 and token.is_(Sense.NAY) else (None, False)

    def _follows(self, denial: int) -> bool:
        """Return whether a denial behind the name denies it: 癫痫没有, "epilepsy: no, never"."""
        rest = self.clause.tokens[denial + 1 :]
        return all(
            t.is_(*EMPTY, *DENIALS, Sense.YES, Sense.HAVE, Sense.TAKEN, Sense.PAST, Sense.BAD)
            for t in rest
        )

    def _denies_an_end(self) -> bool:
        tokens = [t for t in self.clause.tokens if not t.is_(*EMPTY)]
        pairs = pairwise(tokens)
        return any(
            one.is_(Sense.NO) and two.is_(Sense.ENDED) and not two.is_(Sense.NAME, Sense.GOOD)
            for one, two in pairs
        )

    def _denies_a_part(self) -> bool:
        """Return whether only one of the things that are asked for is denied: "no stroke"."""
        named = [t for t in self.clause.tokens if t.is_(Sense.NAME)]
        return (
            len(named) == 1
            and named[0].is_(Sense.SOME)
            and not self.clause.has(Sense.BAD, Sense.OR)
        )

    def _is_double(self) -> bool:
        """Return whether two denials stand in the clause: not without."""
        tokens = self.clause.tokens
        at = [
            n
            for n, t in enumerate(tokens)
            if t.is_(*DENIALS) and not t.is_(Sense.GOOD, Sense.NAME, Sense.CLEAR)
        ]
        if (
            at
            and tokens[at[0]].is_(Sense.NAY, Sense.PLAIN_NO)
            and at[0] == 0
            and tokens[0].text.isascii()
        ):
            at = at[1:]  # "no, not at all"
        joined = [n for n in at[1:] if any(t.is_(Sense.AND, Sense.OR) for t in tokens[at[0] : n])]
        repeated = {tokens[n].text for n in at}
        return len(at) - len(joined) > 1 and len(repeated) > 1

    def _denies_a_word(self, denial: int) -> bool:
        """Return whether the denial belongs to the word behind it: "not stable", "don't ask me"."""
        tokens = self.clause.tokens
        if not tokens[denial].is_(Sense.NO):
            return False
        rest = [t for t in tokens[denial + 1 :] if not t.is_(Sense.SKIP)]
        following = next((t for t in rest if not t.is_(*EMPTY) or t.is_(Sense.EVERYDAY)), None)
        return (
            following is not None
            and following.is_(Sense.EVERYDAY)
            and not following.is_(
                Sense.FIELD, Sense.BAD, Sense.PART, Sense.HAVE, Sense.TAKEN, *EMPTY
            )
        )

    def leftovers(self, heard: Heard, settled: bool) -> int:
        """Return how many runs of the clause nobody can account for."""
        known = _KNOWN if settled else _KNOWN - {Sense.EVERYDAY}
        count, before = 0, False
        for token in self.clause.tokens:
            left = not self._accounted(token, known, heard)
            heard.numbers |= left and token.is_(Sense.NUMBER)
            count += left and not before
            if not token.is_(*EMPTY):
                before = left
        return count

    def _counts(self, token: Token) -> bool:
        """Return whether a number counts things, or has a unit: two litres, 3 children, type 2."""
        tokens = self.clause.tokens
        at = next(n for n, t in enumerate(tokens) if t is token)
        before = tokens[at - 1] if at else None
        after = [t for t in tokens[at + 1 :] if not t.is_(Sense.SKIP)]
        if before is not None and before.is_(Sense.NUMBERED, Sense.WHEN_AGE):
            return True
        return bool(after) and after[0].is_(
            Sense.UNIT, Sense.NUMBERED, Sense.TIMES, Sense.CHILD_KIN, Sense.TABLET, Sense.AGE
        )

    def _accounted(self, token: Token, known: frozenset[Sense], heard: Heard) -> bool:
        if heard.firm and token.is_(
            Sense.MEDICINE,
            Sense.COURSE,
            Sense.ILLNESS,
            Sense.ORDINAL,
            Sense.OTHER_RHYTHM,
            Sense.EVERY,
            Sense.WHEN_AGE,
            Sense.TABLET,
            Sense.TIMES_A_DAY,
            Sense.UP_TO,
            Sense.NUMBERED,
        ):
            return True
        if token.is_(Sense.NUMBER, Sense.NUMERAL) and heard.firm and self._counts(token):
            return True
        if token.is_(Sense.NUMERAL) and not token.is_(Sense.EVERYDAY):
            return token.start in self.timed or heard.firm
        if token.is_(Sense.NUMBER) and not token.is_(
            Sense.NAME, Sense.FIELD, Sense.POSITIVE, Sense.SAYS_YES, Sense.SAYS_NO, Sense.PART
        ):
            return token.start in self.timed
        if token.is_(*DOUBTS):
            return True  # counted as a doubt
        if token.is_(Sense.ASSENT):
            return True
        if token.is_(Sense.OPTION, Sense.OPEN, Sense.OTHER_NAME) and self.clause.has(
            *DENIALS, Sense.GOOD
        ):
            return True  # denied in the same breath
        if token.is_(Sense.CHILD_KIN):
            return True
        if token.is_(Sense.UNIT, Sense.DATE):
            return True
        return token.is_(*known)
