"""Denials: what a clause denies that says no, never, none or not now."""

from collections.abc import Sequence
from itertools import pairwise

from dialogs.reading import lexicon
from dialogs.reading.clauses import DENIALS, EMPTY, OF_TIME, Clause
from dialogs.reading.heard import NO_VOTE, Heard, Vote
from dialogs.reading.outcome import ReadingContext
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.tokens import Token
from trials.fact import Source

_BESIDE_A_DENIAL = (
    EMPTY
    | OF_TIME
    | DENIALS
    | senses("yes have taken bad name field part or assent ticked crossed ended ")
)
_BEHIND_THE_NAME = EMPTY | DENIALS | senses("yes have taken past bad")
_GENERAL = senses("bad never none ruled_out")
_NO_EVERYDAY = EMPTY | senses("field bad part have taken")


def of_denial(asked: ReadingContext, clause: Clause, heard: Heard, good: bool) -> Vote:
    """Return the vote of a clause with a denial; `good` says that it also calls something fine."""
    if (edge := _edges(asked, clause, heard)) is not None:
        return edge
    tokens, named = clause.tokens, clause.has(WordSense.NAME)
    denial = clause.first(*DENIALS)
    assert denial is not None
    if good and not named:
        return _beside_good(clause, heard, denial)
    if named:
        return _of_name(asked, clause, heard, denial)
    rivals = [t for t in tokens if t.is_(WordSense.OTHER_NAME, WordSense.ILLNESS)]
    if rivals and all(t in rivals for t in tokens if t.is_(WordSense.FIELD)):
        # Another illness is denied, and not this one.
        heard.doubts += not clause.has(WordSense.BAD)
        return NO_VOTE
    if _denies_a_word(clause, denial):
        return _interjected(clause, denial)
    return _of_nothing_named(asked, clause, heard, denial)


def _edges(asked: ReadingContext, clause: Clause, heard: Heard) -> Vote | None:
    """Return the vote where a denial may well mean something else; adds what is in doubt."""
    has, fact = clause.has, asked.fact
    today = lexicon.has("today", fact.id)
    if has(WordSense.NOT_NOW) and not today and not has(WordSense.NEVER):
        heard.doubts += 1
        return (False, False) if has(WordSense.NAME) else NO_VOTE
    if lexicon.has("asks_not", fact.id) and not has(WordSense.NAY, WordSense.PLAIN_NO):
        heard.doubts += 1  # "did it not fall?": a denial may answer either way
        return NO_VOTE
    if lexicon.has("two_edged", fact.id) and not has(WordSense.NAME) and not _is_plain(clause):
        # "It did not": whether the medicine or the trouble did not is open.
        heard.doubts += 1
        return NO_VOTE
    heard.doubts += today and has(WordSense.PAST) and has(WordSense.NAME)
    # Not now: what was before is asked too.
    heard.doubts += lexicon.has("ever", fact.id) and has(WordSense.NOT_BE, WordSense.NOW)
    if _denies_an_end(clause) or _is_double(clause):
        heard.doubts += 1  # "did not stop" goes on; "not without" has it
        return NO_VOTE
    return None


def _is_plain(clause: Clause) -> bool:
    """Return whether it is a bare "no", also where a denial has two edges."""
    has, first = clause.has, clause.tokens[0]
    if first.is_(WordSense.PLAIN_NO) and not has(WordSense.EVERYDAY):
        return True
    if clause.alone(WordSense.NEVER, WordSense.NONE):
        return True
    if clause.alone(WordSense.NO) and not has(WordSense.HAVE, WordSense.PERSON, WordSense.TAKEN):
        return True
    taken = clause.alone(WordSense.NO, WordSense.TAKEN) and not has(WordSense.PERSON)
    return taken and first.text.isascii()


def _beside_good(clause: Clause, heard: Heard, denial: int) -> Vote:
    """Return the vote of "not good", but also of "no, all fine" and "no trouble, works well"."""
    at = clause.first(WordSense.GOOD)
    assert at is not None
    token = clause.tokens[denial]
    if not clause.tokens[at].is_(*DENIALS) and at == denial + 1 and not token.is_(WordSense.NAY):
        heard.doubts += 1
        return NO_VOTE
    return False, True


def _of_name(asked: ReadingContext, clause: Clause, heard: Heard, denial: int) -> Vote:
    tokens = clause.tokens
    at = max(n for n, t in enumerate(tokens) if t.is_(WordSense.NAME))
    two_edged = lexicon.has("two_edged", asked.fact.id) and not clause.has(WordSense.NEVER)
    behind = all(t.is_(*_BEHIND_THE_NAME) for t in tokens[denial + 1 :])
    if at < denial and (two_edged or not behind):
        heard.doubts += 1
        return NO_VOTE
    between = [t for t in tokens[denial + 1 : at] if not t.is_(*EMPTY)]
    # Denied is the verb between: "does not control the diabetes", as Chinese has it.
    heard.doubts += any(t.senses == {WordSense.EVERYDAY} and not t.text.isascii() for t in between)
    heard.doubts += _denies_a_part(clause)
    # "The doctor isn't saying it yet" denies the saying.
    verb = next((t for t in tokens[denial + 1 :] if not t.is_(*EMPTY)), None)
    heard.doubts += verb is not None and verb.is_(WordSense.SAID) and verb.text.isascii()
    return False, True


def _of_nothing_named(asked: ReadingContext, clause: Clause, heard: Heard, denial: int) -> Vote:
    has, tokens = clause.has, clause.tokens
    tests = asked.fact.source is Source.REPORT
    if tests and has(WordSense.NEVER) and not lexicon.has("told", asked.fact.id):
        heard.unknown = True  # the test was never done
        return NO_VOTE
    others = [t for t in tokens if not t.is_(*_BESIDE_A_DENIAL)]
    everyday = all(t.is_(WordSense.EVERYDAY) for t in others)
    if not others or (everyday and has(*_GENERAL)):
        return False, not others
    if everyday and has(WordSense.FIELD) and not clause.is_interjection(denial):
        heard.doubts += 1  # "haven't seen a doctor" denies no illness
        return False, False
    # "None, ..." answers whatever follows; "don't ask me" answers nothing.
    if denial == 0 and tokens[0].is_(WordSense.YES, WordSense.NONE):
        return False, True
    return _interjected(clause, denial)


def _interjected(clause: Clause, denial: int) -> Vote:
    """Return the vote of a "no" that leads a longer clause."""
    leads = denial == 0 and clause.tokens[0].is_(WordSense.NAY)
    return (False, True) if leads else NO_VOTE


def _denies_an_end(clause: Clause) -> bool:
    tokens = [t for t in clause.tokens if not t.is_(*EMPTY)]
    return any(
        one.is_(WordSense.NO)
        and two.is_(WordSense.ENDED)
        and not two.is_(WordSense.NAME, WordSense.GOOD)
        for one, two in pairwise(tokens)
    )


def _denies_a_part(clause: Clause) -> bool:
    """Return whether only one of the things that are asked for is denied: "no stroke"."""
    named = [t for t in clause.tokens if t.is_(WordSense.NAME)]
    some = len(named) == 1 and named[0].is_(WordSense.SOME)
    return some and not clause.has(WordSense.BAD, WordSense.OR)


def _is_double(clause: Clause) -> bool:
    """Return whether two denials stand in the clause: not without."""
    tokens = clause.tokens
    at = [n for n, t in enumerate(tokens) if _is_denial(t)]
    if at and at[0] == 0 and tokens[0].text.isascii():
        # "No, not at all" is one denial, said twice.
        at = at[1:] if tokens[0].is_(WordSense.NAY, WordSense.PLAIN_NO) else at
    joined = [
        n for n in at[1:] if any(t.is_(WordSense.AND, WordSense.OR) for t in tokens[at[0] : n])
    ]
    return len(at) - len(joined) > 1 and len({tokens[n].text for n in at}) > 1


def _is_denial(token: Token) -> bool:
    good = (WordSense.GOOD, WordSense.NAME, WordSense.CLEAR)
    return token.is_(*DENIALS) and not token.is_(*good)


def _denies_a_word(clause: Clause, denial: int) -> bool:
    """Return whether the denial belongs to the word behind it: "not stable", "don't ask me"."""
    tokens = clause.tokens
    if not tokens[denial].is_(WordSense.NO):
        return False
    rest = [t for t in tokens[denial + 1 :] if not t.is_(WordSense.SKIP)]
    following = next((t for t in rest if not t.is_(*EMPTY) or t.is_(WordSense.EVERYDAY)), None)
    everyday = following is not None and following.is_(WordSense.EVERYDAY)
    return everyday and following is not None and not following.is_(*_NO_EVERYDAY)


def denies_another_verb(clauses: Sequence[Clause]) -> bool:
    """Return whether what is denied is another verb, as Chinese has it: nothing held it."""
    return any(
        one.is_(WordSense.NONE) and two.is_(WordSense.EVERYDAY) and not two.is_(*EMPTY)
        for clause in clauses
        for one, two in pairwise(clause.tokens)
    )


def is_denied_twice(clause: Clause) -> bool:
    """Return whether a denial follows what nobody said."""
    tokens = clause.tokens
    said = [n for n, t in enumerate(tokens) if t.is_(WordSense.UNSAID)]
    said += [max(s.places) for s in clause.said if s.sense is WordSense.UNSAID]
    if not said:
        return False
    after = tokens[max(said) + 1 :]
    inside = tokens[max(said)].text.endswith("nt")  # "said it wasnt" is one phrase
    return inside or any(t.is_(*DENIALS) or t.text.endswith("nt") for t in after)
