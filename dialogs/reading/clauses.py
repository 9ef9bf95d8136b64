"""An answer in clauses, what each says of the question on the screen, and what is left over."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product

from dialogs.reading import characters
from dialogs.reading.lexicon import Phrase
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token

Tokens = tuple[Token, ...]

# What the lexicon of the question says of a word stands above what the word says elsewhere.
OF_THE_QUESTION = senses(
    "name some field test says_yes says_no option open part never_so not_known_here "
)
EMPTY = frozenset(
    {
        WordSense.FILLER,
        WordSense.COURTESY,
        WordSense.PERSON,
        WordSense.I_AM,
        WordSense.SKIP,
        WordSense.BREAK,
        WordSense.AND,
    }
)
DENIALS = frozenset({WordSense.NO, WordSense.NEVER, WordSense.NONE, WordSense.NOT_NOW})
# Words that say when, in an elaboration; with a number beside them they are read by `times`.
OF_TIME = senses(
    "ago since for_long until_now days_back weeks_back months_back years_back season "
    "month vague for_ages date last part_of_year weekday day_units now past fortnight "
    "half one_of couple few every daily times about much "
)
DOUBTS = frozenset(
    {
        WordSense.HEDGE,
        WordSense.UNREAL,
        WordSense.MARK,
        WordSense.QUESTION,
        WordSense.KIN,
        WordSense.OTHER_TEST,
    }
)


@dataclass(frozen=True, slots=True)
class Said:
    """The meaning of a phrase in several parts, and the places of its parts in the clause."""

    sense: WordSense
    value: object
    places: frozenset[int]


@dataclass(frozen=True)
class Clause:
    """A stretch between commas or "but", with what whole phrases of the question's lexicon say."""

    tokens: Tokens
    said: tuple["Said", ...] = ()
    begins_with_but: bool = False
    listed: bool = False  # behind a comma of lists, which Chinese tells from others

    def has(self, *senses: WordSense) -> bool:
        return any(token.is_(*senses) for token in self.tokens)

    def first(self, *senses: WordSense) -> int | None:
        return next((n for n, token in enumerate(self.tokens) if token.is_(*senses)), None)

    def alone(self, *senses: WordSense) -> bool:
        """Return whether nothing but such words stands there, fillers aside."""
        return all(token.is_(*senses, *EMPTY) for token in self.tokens)

    def is_interjection(self, at: int) -> bool:
        """Return whether the word there answers by itself, and does not belong to what follows."""
        nay = self.tokens[at].is_(WordSense.PLAIN_NO)
        passed = (WordSense.SKIP, WordSense.FILLER) if nay else (WordSense.SKIP,)
        own = (WordSense.PERSON, WordSense.FIELD)
        rest = (t for t in self.tokens[at + 1 :] if not t.is_(*passed) or t.is_(*own))
        following = next(rest, None)
        follows: tuple[WordSense, ...] = (WordSense.PERSON, WordSense.SAYS_NO, WordSense.FIELD)
        # Chinese writes "not quite normal" without a blank, and "no, quite normal" with a comma.
        if following is not None and not self.tokens[at].text.isascii():
            follows = (WordSense.PERSON,)
        if following is not None and self.tokens[at].is_(WordSense.NEVER):
            follows = (WordSense.PERSON, WordSense.FIELD)  # "never dropped" did not drop
        return at == 0 and (following is None or following.is_(*follows))

    def is_denied_behind(self, at: int) -> bool:
        """Return whether a denial follows the word there: "I would not"."""
        behind = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        # "Can't climb stairs without holding on" does not deny it.
        return behind is not None and behind.is_(*DENIALS) and behind.text != "without"

    def says(self, sense: WordSense) -> bool:
        return any(said.sense is sense for said in self.said)

    def places(self, sense: WordSense) -> frozenset[int]:
        """Return the places of the parts of all phrases that say this."""
        return frozenset[int]().union(*(s.places for s in self.said if s.sense is sense))

    def apart(self, sense: WordSense, other: WordSense) -> list[int]:
        """Return the places of what has a sense, but for those in a phrase that says the other."""
        inside = self.places(other)
        return [n for n, t in enumerate(self.tokens) if t.is_(sense) and n not in inside]

    def denies(self, said: Said) -> bool:
        """Return whether a denial stands before or between the parts of a phrase, and is none."""
        # "No, my kidneys are fine": it says no twice.
        led = said.sense is WordSense.SAYS_NO and self.tokens[0].is_(WordSense.PLAIN_NO)
        return any(
            token.is_(*DENIALS) and at not in said.places and at < max(said.places)
            for at, token in enumerate(self.tokens)
            if at or not led
        )


# What a word of the question's vocabulary no longer puts in doubt.
_SETTLED = frozenset({WordSense.HEDGE, WordSense.UNREAL, WordSense.QUESTION, WordSense.KIN})
# What stands even in a word that names the thing asked for, or an answer to it.
_STANDING = senses(
    "illness medicine number unit day_units month date years_back positive negative "
    "borderline ended fell rose part_of_day daily course times tablet aye nay sign loose "
)
_ANSWERS = (
    frozenset(
        {
            WordSense.YES,
            WordSense.ASSENT,
            WordSense.AGREE,
            WordSense.GOOD,
            WordSense.NOW,
            WordSense.UNKNOWN,
        }
    )
    | DENIALS
)


def narrowed(tokens: Iterable[Token]) -> Tokens:
    """Return the tokens with what the question's own lexicon says of them above all else."""
    kept = []
    for token in tokens:
        own = token.senses & OF_THE_QUESTION
        if own:
            if own <= {WordSense.PART}:
                other = token.senses
            elif own <= {WordSense.FIELD, WordSense.TEST, WordSense.PART}:
                other = token.senses - _SETTLED
            elif own <= {WordSense.OPTION, WordSense.PART, WordSense.FIELD, WordSense.TEST}:
                other = token.senses & (
                    _STANDING | _ANSWERS | {WordSense.TAKEN, WordSense.FILLER, WordSense.PERSON}
                )
            else:
                other = token.senses & _STANDING
            token = replace(token, senses=own | other)
        kept.append(token)
    return tuple(kept)


def clauses_of(tokens: Tokens, phrases: Sequence[Phrase]) -> list[Clause]:
    """Return the clauses of an answer, in order; punctuation belongs to none."""
    found: list[Clause] = []
    run: list[Token] = []
    but = listed = False

    def close() -> None:
        nonlocal run, but
        if run:
            clause = Clause(tuple(run), begins_with_but=but, listed=listed)
            found.append(replace(clause, said=tuple(said_in(clause, phrases))))
        run, but = [], False

    for at, token in enumerate(tokens):
        if token.is_(WordSense.MARK) and _echoes(run, tokens[at + 1 :]):
            continue  # "a transplant? no"
        if token.is_(WordSense.BREAK):
            close()
            listed = token.text == characters.LIST_COMMA
        elif run and token.is_(*_OF_PERSONS) and token.text.isascii() and _answers(run):
            close()  # "no I'm 55"
            run.append(token)
            listed = False
        elif run and token.is_(WordSense.JOINING) and _answers(run):
            close()  # "yes and the rituximab didn't hold it"
            listed = False
        elif run and (token.is_(WordSense.CONCLUDING) or _narrows(run, token)):
            close()  # "I have never heard of it so no", "no only the lupus"
            run.append(token)
        elif _is_tag(run, tokens[at:]):
            close()  # "never had cancer no"
            run.append(token)
        elif token.is_(WordSense.BUT) and not token.is_(WordSense.NAME, WordSense.OPTION):
            close()
            but, listed = True, False
        else:
            run.append(token)
    close()
    return found


_OF_PERSONS = (WordSense.I_AM, WordSense.FIRST, WordSense.THIRD)


def _echoes(run: Sequence[Token], after: Sequence[Token]) -> bool:
    """Return whether a run only repeats what was asked, and a yes or a no answers it."""
    following = next((t for t in after if not t.is_(WordSense.SKIP)), None)
    if len(run) == 1 and run[0].is_(WordSense.QUESTION) and run[0].text.isascii():
        return following is not None and following.is_(WordSense.NAY)  # "what? no"
    named = any(t.is_(WordSense.NAME, WordSense.FIELD) for t in run)
    if not named or not all(t.is_(WordSense.NAME, WordSense.FIELD, *EMPTY) for t in run):
        return False
    return following is not None and following.is_(WordSense.NAY, WordSense.NO, WordSense.NEVER)


def _is_tag(run: Sequence[Token], following: Sequence[Token]) -> bool:
    """Return whether a "no" only says again at the end of a clause what it denied."""
    token, behind = following[0], [t for t in following[1:] if not t.is_(WordSense.SKIP)]
    ends = not behind or behind[0].is_(WordSense.BREAK, WordSense.COURTESY)
    if not ends or not token.is_(WordSense.PLAIN_NO) or not token.text.isascii():
        return False
    return any(t.is_(WordSense.NEVER_SO, WordSense.SAYS_NO) or _is_none(t) for t in run)


def _is_none(token: Token) -> bool:
    options = token.value(WordSense.OPTION) if token.is_(WordSense.OPTION) else None
    return isinstance(options, frozenset) and options <= {"none", "0", "never", "no"}


def _narrows(run: Sequence[Token], token: Token) -> bool:
    return token.is_(WordSense.NARROWING) and _answers(run)


def _answers(run: Sequence[Token]) -> bool:
    """Return whether a run is a yes or a no, and nothing else."""
    answering = (WordSense.AYE, WordSense.NAY)
    return all(t.is_(*answering, *EMPTY) for t in run) and any(t.is_(*answering) for t in run)


def said_in(clause: Clause, phrases: Sequence[Phrase]) -> Iterator[Said]:
    """Yield what phrases say whose parts stand in the clause in their order."""
    places: dict[int, dict[int, list[int]]] = {}
    for at, token in enumerate(clause.tokens):
        listed = token.value(WordSense.PART)
        if token.is_(WordSense.PART) and isinstance(listed, frozenset):
            for number, part in listed:
                places.setdefault(number, {}).setdefault(part, []).append(at)
    for number, parts in places.items():
        phrase = phrases[number]
        if len(parts) == phrase.parts and (chosen := _in_order(parts, phrase.parts)):
            yield Said(phrase.sense, phrase.value, frozenset(chosen))


def _in_order(parts: dict[int, list[int]], count: int) -> tuple[int, ...] | None:
    """Return the places of the parts, each behind the one before."""
    for chosen in product(*(parts[number][:4] for number in range(count))):
        if all(one < other for one, other in pairwise(chosen)):
            return chosen
    return None
