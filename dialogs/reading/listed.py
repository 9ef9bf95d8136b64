"""Several questions that share a message: which of them a text affirms, denies, or leaves open."""

from collections.abc import Iterator, Mapping, Sequence

from dialogs.reading import lexicon
from dialogs.reading.clauses import DENIALS, EMPTY, Clause, clauses_of
from dialogs.reading.cutting import Cutter
from dialogs.reading.elaborating import is_elaboration
from dialogs.reading.enumerating import denied_in_lists
from dialogs.reading.heard_lines import HeardLines, ListLine, Read
from dialogs.reading.label_words import of_labels
from dialogs.reading.list_words import (
    LISTED,
    NAMING,
    OTHERS,
    UNSURE,
    WELL,
    affirms_all,
    around_lists,
    denies_all,
    given,
    is_bare,
    is_harmless,
    is_known_denial,
    is_long,
    is_long_past,
    is_mere_denial,
    is_otherwise,
    is_well,
    leaves_the_rest,
)
from dialogs.reading.listed_numbers import numbers_in
from dialogs.reading.quantities import quantities
from dialogs.reading.senses import WordSense, senses
from dialogs.reading.text import apart, normal
from dialogs.reading.tokens import Token, folded
from dialogs.reading.typed import cut, languages
from trials.values import Amount


def hear_lines(read: Read, plain: str, lines: Mapping[str, ListLine]) -> HeardLines:
    """Return what a text says of each line; it is made plain, and in simplified characters."""
    plain = folded(apart(plain))  # the tokens stand at its places
    names = {line: one.names for line, one in lines.items()}
    words = [*languages(plain), lexicon.illnesses(), lexicon.medicines(), around_lists()]
    words.append(of_labels(names))
    clauses = clauses_of(Cutter(words, frozenset()).cut(plain), ())
    hearing = _Hearing(read, plain, lines, clauses)
    for clause in clauses:
        hearing.hear(clause)
    heard = hearing.heard
    hinted = hearing.hinted - hearing.called  # "lung disease, but nobody calls it severe": ask
    heard.denied -= hinted
    heard.ticked -= heard.denied - set(heard.told)
    if heard.rest and heard.ticked & hearing.long_past:
        heard.ticked -= hearing.long_past  # "no to all; shingles once, but that was at 38"
        heard.unsure = True
    return heard


def denies_the_rest(text: str) -> bool:
    """Return whether a text denies whatever it does not name, and names nothing: "the rest no"."""
    plain = folded(apart(normal(text)))
    return denies_all(Cutter([*languages(plain), around_lists()], frozenset()).cut(plain))


class _Hearing:
    """Hears clause by clause what is said of the lines."""

    def __init__(
        self,
        read: Read,
        plain: str,
        lines: Mapping[str, ListLine],
        clauses: Sequence[Clause],
    ) -> None:
        self._read, self._plain, self._lines = read, plain, lines
        denied = denied_in_lists(clauses, lambda token: token.is_(*LISTED))
        self._surely, self._perhaps = denied.surely, denied.perhaps
        self._spoken = False  # a line was named
        self._by_answers = False  # first by their names alone
        self._by_answers = not any(self._named(clause.tokens) for clause in clauses)
        self.heard = HeardLines()
        self._last: set[str] = set()  # what was named last
        self.long_past: set[str] = set()  # of what was lately, told as of another time of life
        self.hinted: set[str] = set()  # told in words that may mean the line
        self.called: set[str] = set()  # denied by what the line is called: "a fit, no epilepsy"

    def hear(self, clause: Clause) -> None:
        """Add what a clause says; "except" turns round what is said of everything."""
        tokens = clause.tokens
        at = clause.first(WordSense.EXCEPT)
        if at is None:
            tells = len(tokens) > 1 and tokens[0].is_(WordSense.OPENING)
            tokens = tokens[1:] if tells else tokens  # "well, it hit my lungs" says nobody is well
            for part in self._side_by_side(tokens):
                self._hear(part)
            return
        behind = tokens[at + 1 :]
        denial = (*DENIALS, WordSense.REST)
        ends = next((n for n, t in enumerate(behind) if n and t.is_(*denial)), len(behind))
        rest = (*tokens[:at], *behind[ends:])
        if any(t.is_(*DENIALS) for t in rest) or not rest:
            for part in (tokens[:at], behind[:ends], behind[ends:]):
                self._hear(part)
        else:  # "all of them except dialysis"
            self.heard.ticked |= set(self._lines) - self._named(behind[:ends])
            self.heard.unsure = True

    def _side_by_side(self, tokens: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
        """Yield the stretches between "and", where each names another line and none is denied."""
        parts: list[list[Token]] = [[]]
        for token in tokens:
            if token.is_(WordSense.JOINING) and parts[-1]:
                parts.append([])
            else:
                parts[-1].append(token)
        named = [self._named(tuple(part)) for part in parts]
        apart = all(named) and not any(
            one & other for one in named for other in named[1:] if one is not other
        )
        if len(parts) > 1 and apart and not any(t.is_(*DENIALS) for t in tokens):
            yield from (tuple(part) for part in parts)
        else:
            yield from self._by_denial(tokens)

    def _by_denial(self, tokens: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
        """Yield the stretches that each deny a line of their own: "no fits no strokes"."""
        starts = [0]
        for at, token in enumerate(tokens):
            run = tokens[starts[-1] : at]
            names = (*LISTED, WordSense.HINT)
            denied = any(t.is_(*DENIALS) for t in run) and any(t.is_(*names) for t in run)
            named = any(t.is_(*names) for t in tokens[at + 1 :])
            if denied and named and token.is_(*DENIALS) and not token.is_(*EMPTY, *LISTED):
                starts.append(at)
        ends = [*starts[1:], len(tokens)]
        yield from (tuple(tokens[start:end]) for start, end in zip(starts, ends, strict=True))

    def _text(self, tokens: Sequence[Token]) -> str:
        return self._plain[tokens[0].start : tokens[-1].end] if tokens else ""

    def _called(self, tokens: Sequence[Token]) -> set[str]:
        """Return the lines whose names stand there, as the list or its words call them."""
        found: set[str] = set()
        for token in tokens:
            for sense in (WordSense.LINE, WordSense.OPTION):
                named = token.value(sense) if token.is_(sense) else None
                found |= named & set(self._lines) if isinstance(named, frozenset) else set()
        return found

    def _named(self, tokens: Sequence[Token]) -> set[str]:
        """Return the lines that a stretch names, by their own words too."""
        text = self._text(tokens)
        found = self._called(tokens)
        for name, line in self._lines.items():
            typed = cut(line.asked, text) if text and name not in found else None
            own = (*NAMING, WordSense.SAYS_YES) if self._by_answers else NAMING
            if typed and any(t.is_(*own) for t in typed.tokens):
                found.add(name)
        return found

    def _hear(self, tokens: Sequence[Token]) -> None:
        """Add what a stretch of a clause says."""
        heard = self.heard
        if not tokens or all(t.is_(*EMPTY, WordSense.AYE) for t in tokens):
            return
        if (numbers := numbers_in(tokens, len(self._lines))) is not None:
            lines = list(self._lines)
            heard.ticked |= {lines[number - 1] for number in numbers.ticked}
            heard.denied |= {lines[number - 1] for number in numbers.denied}
            return
        named = self._named(tokens)
        self._last = named or self._last
        if is_long_past(tokens):
            lately = {n for n in self._last if isinstance(self._lines[n].otherwise, Amount)}
            self.long_past |= lately
        if hints := self._hinted(tokens) - named:
            self.hinted |= hints
            heard.ticked |= hints
            heard.unsure = True
        if named:
            for name in named:
                self._hear_line(name, tokens)
            self._spoken = True
        elif denies_all(self._without_their_number(tokens)):
            # "My dad had a stroke, not me": a bare "no" behind a name is of it alone.
            of_all = any(t.is_(WordSense.NONE, WordSense.REST) for t in tokens)
            heard.rest |= of_all or not self._spoken
            heard.unsure |= not of_all and self._spoken
        elif affirms_all(self._without_their_number(tokens)):
            heard.ticked |= set(self._lines)
            heard.unsure = True
        elif hints or leaves_the_rest(tokens):
            return  # "the others I have to ask"
        elif self._denies_by_subject(tokens) or is_mere_denial(tokens) or is_harmless(tokens):
            return
        elif is_long_past(tokens) and self._last and self._last <= heard.denied:
            return  # "a drip last year, it is a year ago"
        elif is_elaboration(tokens):
            heard.unsure |= self._touches(tokens)
        elif not all(t.is_(*WELL) for t in tokens):
            heard.unsure |= not (heard.rest and is_known_denial(tokens))
            heard.more |= not (is_well(tokens) or is_long_past(tokens))

    def _hinted(self, tokens: Sequence[Token]) -> set[str]:
        """Return the lines of which a stretch may tell by other words: "it got into his lungs"."""
        if is_well(tokens) or self._is_of_another(tokens):
            return set()
        found: set[str] = set()
        for token in tokens:
            hint = token.value(WordSense.HINT) if token.is_(WordSense.HINT) else None
            found |= hint & set(self._lines) if isinstance(hint, frozenset) else set()
        return found

    def _without_their_number(self, tokens: Sequence[Token]) -> tuple[Token, ...]:
        """Return the words without the number of all lines, and a time as long as the list's."""
        found = quantities(tokens)
        lines = Amount.exactly(len(self._lines))
        counts = [q for q in found if q.unit is None and q.amount == lines]
        timed = all(isinstance(line.otherwise, Amount) for line in self._lines.values())
        long = [q for q in found if timed and is_long(q)]
        inside = {at for q in (*counts, *long) for at in range(q.first, q.last)}
        return tuple(t for at, t in enumerate(tokens) if at not in inside)

    def _hear_line(self, name: str, tokens: Sequence[Token]) -> None:
        """Add what a stretch says of a line that it names."""
        heard, line, text = self.heard, self._lines[name], self._text(tokens)
        typed = cut(line.asked, text)
        starts = {tokens[0].start + t.start for t in typed.tokens if t.is_(*NAMING)}
        starts |= {t.start for t in tokens if name in self._called([t])}
        value, sure = given(self._read(line.asked, text))
        unsure = any(t.is_(*UNSURE) and not t.is_(*EMPTY) for t in tokens)
        denied = any(t.is_(*DENIALS) and not t.is_(*LISTED) for t in tokens)
        lately = isinstance(line.otherwise, Amount) and is_mere_denial(tokens)
        timed = isinstance(line.otherwise, Amount) or bool(quantities(tokens))
        ill = any(t.is_(WordSense.LINE) and t.is_(WordSense.ILLNESS) for t in tokens)
        bare = ill and not is_well(tokens) and not timed
        if starts and not unsure and (starts <= self._surely or lately):
            heard.denied.add(name)
            heard.firmly.add(name)
        elif starts & self._perhaps:
            heard.unsure = True
        elif not sure and is_mere_denial(tokens):
            heard.ticked.discard(name)  # "no strokes" leaves the rest of that line open
        elif self._is_of_another(tokens):
            heard.unsure |= denied
        elif value is not None and is_otherwise(value, line.otherwise) and starts and bare:
            heard.ticked.add(name)  # "just a bit of eczema" denies nothing
            heard.unsure = True
        elif value is not None and is_otherwise(value, line.otherwise):
            heard.denied |= {name} if sure else set()
            heard.firmly |= {name} if sure and starts else set()
            self.called |= {name} & self._called(tokens) if sure else set()
            heard.unsure |= not sure
        elif value is not None:
            heard.ticked.add(name)
            heard.unsure |= not sure
            if sure:
                heard.told[name] = value
        elif unsure or not denied:
            heard.ticked.add(name)
            heard.unsure |= unsure or not is_bare(tokens)
        else:
            heard.unsure = True
            heard.ticked.discard(name)  # "antibiotics, but no drip"

    def _is_of_another(self, tokens: Sequence[Token]) -> bool:
        """Return whether a stretch tells of somebody else: "my dad had a stroke"."""
        who = next(iter(self._lines.values())).asked.who
        kin = [at for at, t in enumerate(tokens) if t.is_(*OTHERS) and not t.is_(*EMPTY)]
        if who != "other":
            return bool(kin)
        return any(at and tokens[at - 1].is_(WordSense.THIRD) for at in kin)  # "his wife"

    def _touches(self, tokens: Sequence[Token]) -> bool:
        """Return whether words of a line stand in a stretch that denies nothing: it may tell of it.

        "The lupus went to my head", beside "nothing else".
        """
        if any(t.is_(*DENIALS, *WELL) and not t.is_(*EMPTY) for t in tokens):
            return False
        typed = (cut(line.asked, self._text(tokens)) for line in self._lines.values())
        words = (token for one in typed for token in one.tokens)
        return any(t.is_(WordSense.FIELD) and not t.is_(*EMPTY) for t in words)

    def _denies_by_subject(self, tokens: Sequence[Token]) -> bool:
        """Return whether a stretch that names no line says of one, or more, that it is well."""
        before = len(self.heard.denied)
        text = self._text(tokens)
        for name, line in self._lines.items():
            typed = cut(line.asked, text)
            own = senses("field says_no never_so option")
            if not any(t.is_(*own) for t in typed.tokens):
                continue
            value, sure = given(self._read(line.asked, text))
            if sure and value is not None and is_otherwise(value, line.otherwise):
                self.heard.denied.add(name)
        return len(self.heard.denied) > before
