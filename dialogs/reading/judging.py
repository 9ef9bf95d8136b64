"""Finds what one clause of an answer votes for: yes, no, or neither."""

from dialogs.reading import lexicon
from dialogs.reading.ayes import is_hedged_yes, leads_with_aye, only_assents, says_both
from dialogs.reading.clauses import DENIALS, EMPTY, Clause
from dialogs.reading.denying import is_denied_twice, of_denial
from dialogs.reading.doubting import is_doubt
from dialogs.reading.heard import NO_VOTE, Heard, Vote
from dialogs.reading.outcome import ReadingContext
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.signs import sign_of
from dialogs.reading.tokens import Token
from trials.fact import Source

# What is no doubt, though the word may be one elsewhere.
_SETTLED = EMPTY | DENIALS | senses("everyday name field yes says_no says_yes")
_EXPLAINING = (WordSense.UNREAL, WordSense.KIN, WordSense.QUESTION)
_TELLING = (*DENIALS, *senses("have yes name says_yes says_no option"))
_BARE = (*EMPTY, *DENIALS, WordSense.AYE, WordSense.YES)


class ClauseJudge:
    """Judges one clause for one question, and adds to what was heard."""

    def __init__(self, asked: ReadingContext, clause: Clause) -> None:
        self._asked, self.clause = asked, clause
        self._today = lexicon.has("today", asked.fact.id)
        self._tests = asked.fact.source is Source.REPORT
        self._agreement_asked = lexicon.has("agreement", asked.fact.id)
        self._bad = not lexicon.has("not_bad", asked.fact.id)

    def count(self, heard: Heard, *, explains: bool = False) -> None:
        """Add this clause to what was heard; one that `explains` follows a yes or no by itself."""
        clause, before = self.clause, heard.doubts
        vote, firm = self._vote(heard)
        if explains and vote is not heard.lead and self._only_explains():
            vote, heard.doubts = None, before  # "no, I don't like needles"
        heard.each.append(vote)
        if vote is not None:
            heard.doubts += self._is_of_another()
            over = clause.has(WordSense.PAST) and not clause.has(
                WordSense.NOW, WordSense.NAME, WordSense.SAYS_YES
            )
            heard.doubts += vote and self._today and (over or self._is_of_a_year_past())
            heard.votes.add(vote)
            heard.firm |= firm
        named = clause.has(WordSense.NAME, WordSense.SAYS_NO, WordSense.SAYS_YES)
        heard.asked |= clause.has(WordSense.MARK)
        heard.asked |= clause.has(WordSense.QUESTION) and not named
        # One doubt a clause: "I think maybe" is one.
        doubted = any(self._is_in_doubt(n, explains) for n in range(len(clause.tokens)))
        heard.doubts += doubted and not self._only_hedges()

    def _is_of_a_year_past(self) -> bool:
        """Return whether a phrase that says yes is dated to a year that is over."""
        past = [t for t in self.clause.tokens if t.is_(WordSense.YEARS_BACK)]
        dated = any(t.value(WordSense.YEARS_BACK) != "0" for t in past)
        return dated and not self.clause.has(WordSense.NOW, WordSense.SINCE, WordSense.UNTIL_NOW)

    def doubts_itself(self) -> bool:
        """Return whether a word of the clause puts it in doubt."""
        return any(self._is_in_doubt(n, False) for n in range(len(self.clause.tokens)))

    def _only_explains(self) -> bool:
        clause = self.clause
        answers = clause.has(WordSense.NAME, WordSense.SAYS_YES, WordSense.SAYS_NO)
        return not answers and not clause.said and not clause.alone(*_BARE)

    def _is_in_doubt(self, at: int, explains: bool) -> bool:
        token = self.clause.tokens[at]
        if self._is_roughly(token):
            return True
        if not is_doubt(self.clause, at) or (token.is_(*_SETTLED) and not is_hedged_yes(token)):
            return False
        if token.is_(WordSense.KIN) and self._asked.who == "other":
            return False
        if any(at in said.places for said in self.clause.said):
            return False
        explaining = (WordSense.KIN,) if self._agreement_asked else _EXPLAINING
        explained = token.is_(*explaining) and not self.clause.has(WordSense.MARK)
        return not (explains and explained)

    def _is_roughly(self, token: Token) -> bool:
        """Return whether "about" stands where there is no number: it is more or less so."""
        if not token.is_(WordSense.ABOUT) or token.is_(*EMPTY, *_SETTLED) or token.text.isascii():
            return False
        return not self.clause.has(WordSense.NUMBER, WordSense.TIME_UNIT, WordSense.FOR_LONG)

    def _is_of_another(self) -> bool:
        """Return whether the clause is about somebody else than the one who is asked about."""
        persons = (WordSense.FIRST, WordSense.THIRD)
        content = [t for t in self.clause.tokens if t.is_(*persons) or not t.is_(*EMPTY)]
        wrong = WordSense.THIRD if self._asked.who == "self" else WordSense.FIRST
        if not content or not content[0].is_(wrong):
            return False
        told = len(content) > 1 and content[1].is_(*_TELLING)
        reported = told and content[1].is_(WordSense.FOUND, WordSense.SAID)
        return content[0].is_(*_TELLING) or (told and not reported)

    def _only_hedges(self) -> bool:
        kept = (WordSense.HEDGE, WordSense.YES, WordSense.HAVE, *DENIALS)
        rest = [t for t in self.clause.tokens if not t.is_(*EMPTY) or t.is_(*kept)]
        signs = (WordSense.POSITIVE, WordSense.NEGATIVE)  # "weakly positive" is a doubtful yes
        return bool(rest) and all(
            t.is_(WordSense.HEDGE) and not t.is_(*signs) and not is_hedged_yes(t) for t in rest
        )

    def _vote(self, heard: Heard) -> Vote:
        clause, has = self.clause, self.clause.has
        told = lexicon.has("told", self._asked.fact.id)
        unsaid = clause.says(WordSense.UNSAID) or has(WordSense.UNSAID)
        unknown = (WordSense.NOT_KNOWN_HERE, WordSense.UNKNOWN)
        again = has(WordSense.NEVER_AGAIN) and not self._today and not has(WordSense.NAY)
        if again and not has(WordSense.NAME, WordSense.SAYS_NO):
            heard.doubts += True not in heard.votes  # "never since": once it was
        elif has(WordSense.NEVER_AGAIN) and self._today:
            return False, True
        elif has(*unknown) or any(clause.says(one) for one in unknown):
            heard.unknown = True
        elif has(WordSense.DECLINED) and not has(WordSense.SAYS_YES, WordSense.SAYS_NO):
            heard.declined = True
        elif unsaid and is_denied_twice(self.clause):
            heard.doubts += 1  # "nobody said it wasn't"
        elif unsaid and self._leaves_open_which():
            heard.unknown = True  # "which grade, the doctor didn't say"
        elif unsaid and not (self._tests and not told):
            return False, True
        elif unsaid or self._only_hedges() or (has(WordSense.BORDERLINE) and self._tests):
            heard.unknown = True
        elif self._agreement_asked:
            return self._agreement(heard)
        elif (by_phrase := self._by_phrase(heard)) is not None:
            return by_phrase, True
        else:
            return self._by_words(heard)
        return NO_VOTE

    def _leaves_open_which(self) -> bool:
        """Return whether it begins with a question word: that much was not said, and no more."""
        first = next((t for t in self.clause.tokens if not t.is_(*_SKIPPED)), None)
        asking = (WordSense.ANY, WordSense.QUESTION, WordSense.FEW)
        return first is not None and first.is_(*asking) and not first.is_(*EMPTY)

    def _by_phrase(self, heard: Heard) -> bool | None:
        """Return what phrases of the question's lexicon say, unless something else denies them."""
        clause = self.clause
        answers = (WordSense.SAYS_YES, WordSense.SAYS_NO)
        never = clause.has(WordSense.NEVER_SO)
        # "Worked a year, then stopped": what says no inside a phrase that says yes is part of it.
        own_yes, own_no = clause.apart(*answers), clause.apart(*reversed(answers))
        yes = bool(own_yes) or clause.says(WordSense.SAYS_YES)
        no = bool(own_no) or clause.says(WordSense.SAYS_NO) or never
        if not yes and not no:
            return None
        says = min((*own_yes, *own_no), default=None)
        denial = clause.first(*DENIALS)
        spoiled = (yes and no) or (never and clause.has(WordSense.GOOD))
        # "My ovaries have not been taken out", "I would not".
        spoiled |= says is None and any(clause.denies(s) for s in clause.said if s.sense in answers)
        spoiled |= yes and says is not None and clause.is_denied_behind(says)
        # "Nobody said it was or wasn't"; "on methotrexate, so had to stop".
        spoiled |= no and says is not None and self._is_turned(says)
        if spoiled:
            heard.doubts += 1
            return None
        before = denial is not None and says is not None and denial < says
        if yes and before:
            return False  # "not on dialysis"; a denied no says nothing for sure
        if no and before and denial is not None and not clause.is_interjection(denial):
            heard.doubts += 1
        return yes

    def _is_turned(self, says: int) -> bool:
        """Return whether a denial, or an end, follows the phrase that says no."""
        rest = self.clause.tokens[says + 1 :]
        known = (*EMPTY, WordSense.SAYS_NO, WordSense.NAME, WordSense.FIELD, WordSense.GOOD)
        turning = (WordSense.NO,) if self._today else (WordSense.NO, WordSense.ENDED)
        return any(t.is_(*turning) and not t.is_(*known, WordSense.NAY) for t in rest)

    def _agreement(self, heard: Heard) -> Vote:
        has, alone = self.clause.has, self.clause.alone
        refrain = lexicon.has("refrain", self._asked.fact.id)
        if (by_phrase := self._by_phrase(heard)) is not None:
            return by_phrase, True
        if has(WordSense.REFUSE):
            if refrain and has(WordSense.NAME, WordSense.FIELD):
                return True, True
            # "I won't": not take part, or not do what is not allowed.
            refusals = [t for t in self.clause.tokens if t.is_(WordSense.REFUSE)]
            bare = all(t.is_(*DENIALS) and not t.is_(WordSense.PLAIN_NO) for t in refusals)
            heard.doubts += (refrain and not alone(WordSense.REFUSE)) or bare
            return False, True
        if has(*DENIALS):
            if refrain and has(WordSense.NAME):
                return True, True
            answered = alone(*DENIALS, WordSense.YES, WordSense.AGREE)
            sure = alone(WordSense.PLAIN_NO) or (has(WordSense.AGREE) and not refrain)
            heard.doubts += not (answered and sure)
            return (False, True) if answered or has(WordSense.AGREE) else NO_VOTE
        if has(WordSense.AGREE, WordSense.YES, WordSense.ASSENT, WordSense.TICKED):
            return True, True
        return (True, False) if has(WordSense.NAME) else NO_VOTE

    def _by_words(self, heard: Heard) -> Vote:
        has, alone = self.clause.has, self.clause.alone
        denied, named = has(*DENIALS), has(WordSense.NAME)
        if self.clause.says(WordSense.OPTION) and not denied:
            return NO_VOTE  # "depressed once, over it now" is one of the buttons
        good = any(t.is_(WordSense.GOOD) and not t.is_(WordSense.NAME) for t in self.clause.tokens)
        if has(WordSense.POSITIVE, WordSense.NEGATIVE) and self._tests:
            return sign_of(self.clause, heard), True
        if has(WordSense.NEGATIVE) and named and not denied:
            return False, True  # "cancer was not found"
        if denied and says_both(self.clause):
            heard.doubts += 1  # "yes no"
            return NO_VOTE
        if denied:
            return of_denial(self._asked, self.clause, heard, good)
        if has(WordSense.CROSSED):
            heard.doubts += 1
            return (False, False) if named or alone(WordSense.CROSSED) else NO_VOTE
        if only_assents(self.clause):
            heard.assent = True
            heard.doubts += 1
            return NO_VOTE
        if self._begins_with_yes():
            trouble = good and self._bad and not named
            heard.doubts += trouble and not alone(WordSense.YES, WordSense.GOOD)
            return True, True
        if named:
            return self._named(heard, good)
        return self._unnamed(heard, good)

    def _begins_with_yes(self) -> bool:
        clause = self.clause
        first = next((t for t in clause.tokens if not t.is_(*_SKIPPED)), None)
        if first is None:
            return False
        whole = clause.alone(WordSense.YES, WordSense.HAVE, WordSense.TAKEN)
        return first.is_(WordSense.AYE) or (first.is_(WordSense.YES) and whole)

    def _unnamed(self, heard: Heard, good: bool) -> Vote:
        """Return the vote of a clause that neither denies nor names the thing."""
        has, alone = self.clause.has, self.clause.alone
        about = has(WordSense.FIELD, WordSense.BAD)
        if self._bad and (has(WordSense.CLEAR) or (good and about)):
            heard.doubts += good and has(WordSense.BAD) and not has(WordSense.CLEAR)
            return False, True
        found = has(WordSense.FOUND) and not self._today and not self._tests
        other = has(WordSense.ILLNESS, WordSense.OTHER_NAME, WordSense.CHILD_KIN, WordSense.KIN)
        if found and not other:
            return True, True
        fine = alone(WordSense.GOOD, WordSense.ASSENT, WordSense.AGREE) and has(
            WordSense.ASSENT, WordSense.AGREE
        )  # "normal" says more than "fine"
        if good and self._tests and self._bad and not fine and not has(WordSense.YES):
            heard.doubts += not alone(*_BESIDE_GOOD)  # "good days and bad days" is of no test
            return False, True
        if other and any(
            t.is_(WordSense.AYE) and t.is_(WordSense.HAVE) for t in self.clause.tokens
        ):
            heard.doubts += 1  # "had tuberculosis", in one word of Chinese: another illness
            return NO_VOTE
        if has(WordSense.AYE) and not good and leads_with_aye(self.clause):
            tested = has(WordSense.NEGATIVE)  # "the tests were all negative", where 'were' is a yes
            heard.doubts += tested
            return not tested, not tested
        if has(WordSense.ASSENT) and fine:
            heard.assent = True
            heard.doubts += 1
            return NO_VOTE
        done = alone(WordSense.HAVE, WordSense.TAKEN, WordSense.PAST, WordSense.FOR_AGES)
        did = any(
            t.is_(WordSense.HAVE, WordSense.TAKEN)
            and not (t.is_(WordSense.SAID) and t.text.isascii())  # "he said"
            for t in self.clause.tokens
        )
        if did and done and not self._today:
            return True, True
        return (True, True) if has(WordSense.TICKED) and not good else NO_VOTE

    def _named(self, heard: Heard, good: bool) -> Vote:
        has = self.clause.has
        if good and self._bad:
            heard.doubts += 1
            return NO_VOTE if has(WordSense.HAVE) else (False, False)
        over = has(WordSense.PAST, WordSense.ENDED, WordSense.FOR_AGES)
        heard.doubts += self._today and over
        heard.doubts += has(WordSense.CHILD_KIN) and self._asked.who == "self"
        return True, has(WordSense.HAVE, WordSense.TAKEN, WordSense.YES)


_SKIPPED = (WordSense.SKIP, WordSense.COURTESY)
# What may stand beside "good" or "normal" where the result of a test is told.
_BESIDE_GOOD = senses(
    "good clear field name other_name part have said found now last past date month weekday vague "
    "days_back weeks_back months_back years_back ago doctor or taken"
)
