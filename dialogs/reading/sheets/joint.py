"""Results that are told together, as one speaks: each test gets its own result behind its name."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dialogs.reading.sheets.mark import Form, Mark
from dialogs.reading.sheets.marks import lines_of
from dialogs.reading.sheets.names import OTHER, Word, names
from dialogs.reading.sheets.row import SIGNS
from dialogs.reading.sheets.spoken import (
    ABSENT,
    BREAK,
    absent,
    damaged,
    group_of,
    is_only_asked,
    marks_of,
    parted_at_stop,
    sign_of,
    told_of,
)

_ENDS = ".!?|"  # what a sign behind it says nothing of what stands before
_VALUES = (Form.NUMBER, Form.TITRE, Form.RANGE, Form.DAMAGED)
_BETWEEN = (
    Word.FILLER, Word.EVERY, Word.REST, Word.EXCEPT, Word.CURRENT, Word.PREVIOUS, Word.PANEL,
    Word.PATTERN,
)  # fmt: skip
Named = list[Mark]


def told_apart(text: str, marks: Sequence[Mark], asked: Sequence[str]) -> tuple[Mark, ...]:
    """Return the marks of a text with every result behind the name of each test it was told of.

    What is said of "everything" or "the rest" is of the `asked` tests that the text does not name.
    """
    telling = _Telling(text)
    for line in lines_of(tuple(marks)):
        telling.take(line)
    return tuple(telling.out + telling.of_the_rest(asked))


@dataclass
class _Telling:
    """Goes through a text once; names wait for the result that is told of them."""

    text: str
    out: list[Mark] = field(default_factory=list)
    named: set[str] = field(default_factory=set)
    whole: Mark | None = None  # what is said of everything that is not named
    _waiting: list[Named] = field(default_factory=list)
    _held: list[Mark] = field(default_factory=list)  # since the first name that waits
    _joined: bool = False  # something parts the name that comes from the last one
    _slash: bool = False  # a stroke stands before the mark
    _side_by_side: bool = False  # names stand side by side, as in the columns of a sheet
    _behind: int = 0  # where the last mark ends
    _every: Mark | None = None
    _lead: Mark | None = None  # "no" or "not done", in front of names
    _panel: Mark | None = None
    _ahead: Mark | None = None  # "all negative:", in front of names
    _clause: list[Mark] = field(default_factory=list)  # since the last stop
    _told: bool = False  # a result was told in this clause
    _excepted: bool = False  # "but" stands behind what is said of all
    _dangling: bool = False  # there is a result that is nobody's: "the rest" is not known

    def take(self, line: Sequence[Mark]) -> None:
        for at, mark in enumerate(line):
            following = line[at + 1] if at + 1 < len(line) else None
            slash = bool(self._behind) and self.text[self._behind : mark.start].strip() == "/"
            self._slash = slash
            if slash and mark.form is Form.NUMBER and self._is_behind():
                self.out.append(Mark(Form.WORD, "/", mark.start - 1, Word.LIMIT))
            self._joined |= slash or mark.start == self._behind
            self._take(mark, following)
            self._behind = mark.start + len(mark.text)
        self._end(Mark(Form.LINE, "\n", line[-1].start if line else 0))

    def of_the_rest(self, asked: Sequence[str]) -> list[Mark]:
        """Return the marks of what is said of all tests that are asked for and not named."""
        if self.whole is None or self._dangling:
            return []
        found: list[Mark] = [self._break(), Mark(Form.LINE, "\n", self.whole.start)]
        for fact in asked:
            if fact not in self.named and fact in names().tests:
                found += [*marks_of(fact), sign_of(fact, self.whole), self._stop()]
        return [*found, Mark(Form.LINE, "\n", self.whole.start)]

    def _take(self, mark: Mark, following: Mark | None) -> None:
        if mark.form is Form.STOP:
            self._clause, self._told = [], False
        else:
            self._clause.append(mark)
        if self.whole and self.whole in self._clause and not self._is_sure():
            self.whole = None
        if mark.says(Word.NAME):
            self._name(mark)
        elif mark.says(*SIGNS, *ABSENT):
            self._sign(mark, following)
        elif mark.form in _VALUES:
            self._value(mark, following)
        elif mark.form is Form.STOP and self._is_end(mark):
            self._end(mark)
        else:
            self._other(mark)

    def _is_end(self, stop: Mark) -> bool:
        """Return whether a stop ends what is told in one breath: "no HIV, no syphilis"."""
        led = self._lead is not None and bool(self._waiting or self._panel)
        return stop.text in _ENDS or (stop.text == "," and led)

    def _name(self, mark: Mark) -> None:
        group = group_of(mark)
        facts = (*group.of, *group.covers) if group else (mark.name.rstrip("!"),)
        self.named.update(facts)
        self._panel = None
        last = self._waiting[-1][0] if self._waiting else None
        ratio = self._slash and last is not None and OTHER in (mark.name, last.name)
        same = last is not None and (mark.enclosed or ratio or mark.name == last.name)
        if last and same and not group_of(last):
            self._waiting[-1].append(mark)
        else:
            self._side_by_side |= last is not None and not self._joined
            self._waiting.append([mark])
        self._held.append(mark)
        self._joined = False

    def _sign(self, sign: Mark, following: Mark | None) -> None:
        for_names = following is not None and following.text in ("for", ":")
        if self._waiting and self._ahead is not None and for_names:
            self._tell(self._ahead)  # "negative for HIV, positive for ..."
            self._ahead = sign
        elif self._waiting and self._ahead is not None and sign.says(*ABSENT):
            self._tell_first(self._ahead)  # "negative for HIV, hepatitis I don't know"
            self._tell(sign)
        elif self._waiting:
            self._tell(damaged(sign) if self._lead or self._ahead else sign)
        elif self._panel is not None and (self._every or sign.says(*ABSENT)):
            self._tell_panel(sign)
        elif self._every is not None and self._is_sure():
            self.whole, self._ahead = sign, sign if for_names else None
            rest = self._every.says(Word.REST) and sign.says(*ABSENT)
            self.whole = absent(sign) if rest else sign
        elif for_names and not self._told:
            self._ahead = sign
        elif not self._told and following is not None and following.says(Word.NAME):
            self._lead = sign  # "no HIV", "negative HIV, positive ..."
        elif sign.says(*ABSENT) and not self._is_behind():
            self._lead = sign
        else:
            self._dangling |= not self._told
            self.out.append(sign)
            return
        self._told, self._every = True, None

    def _is_sure(self) -> bool:
        """Return whether a clause about everything says nothing else: no "last year", no "not"."""
        return all(m.says(*_BETWEEN, *SIGNS, *ABSENT, Word.NAME) for m in self._clause) and not any(
            m.says(Word.PREVIOUS) for m in self._clause
        )

    def _is_behind(self) -> bool:
        """Return whether what comes stands right behind a result, and says something of it."""
        return bool(self.out) and self.out[-1].form in (*_VALUES, Form.UNIT)

    def _value(self, mark: Mark, following: Mark | None) -> None:
        ends = following is None or following.form is Form.STOP or following.says(Word.NAME)
        if len(self._waiting) > 1 and self._every and mark.form is Form.NUMBER and self._plain():
            self._tell(mark if ends else damaged(mark))
        elif len(self._waiting) > 1:
            *before, last = self._waiting
            for name in before:
                self._leave(name)
            begins = max(self._held.index(m) for m in last[:1])
            self.out += [m for m in self._held[begins:] if not group_of(m)]
            self.out.append(mark)
        elif self._waiting and group_of(self._waiting[0][0]):
            self._tell(damaged(mark))
            self._told = True
        else:
            limits = mark.form is Form.RANGE or any(m.says(Word.LIMIT) for m in self._clause)
            self._dangling |= not (self._waiting or self._told or limits)
            self.out += [*self._held, mark]
        self._told |= bool(self._waiting)
        self._clear()

    def _leave(self, name: Named) -> None:
        """Leave a name without a result: it is said to be one that was named."""
        of = group_of(name[0])
        for marks in [marks_of(fact) for fact in of.of] if of else [name]:
            self.out += [*marks, self._break()]

    def _break(self) -> Mark:
        return Mark(Form.STOP, BREAK, self.out[-1].start if self.out else 0)

    def _other(self, mark: Mark) -> None:
        if mark.says(Word.REST) and self._waiting:
            for name in self._waiting:
                self._leave(name)
            self._clear()
        if mark.says(Word.EVERY, Word.REST):
            self._every = mark
        elif mark.form is Form.STOP and not self._waiting:
            self._every = self._panel = None
            self._lead = None if mark.text != ":" else self._lead
        if mark.says(Word.PANEL):
            self._panel = mark
        self._excepted |= mark.says(Word.EXCEPT) and not self._waiting
        if mark.form is Form.STOP or mark.says(Word.FILLER, Word.EVERY, Word.PATTERN):
            self._joined = True
        (self._held if self._waiting else self.out).append(mark)

    def _plain(self) -> bool:
        """Return whether nothing but names and words that join them was said of those that wait."""
        if self._side_by_side and not any(m.says(Word.EVERY) for m in self._held):
            return False
        flat = {id(m) for name in self._waiting for m in name}
        return all(
            id(m) in flat or m.form in (Form.STOP, Form.OPEN, Form.CLOSE) or m.says(*_BETWEEN)
            for m in self._held
        )

    def _tell(self, sign: Mark) -> None:
        """Put a result behind each name that waits for one."""
        waiting = self._waiting
        alone = all(is_only_asked(name[0]) for name in waiting[:-1]) and not is_only_asked(
            waiting[-1][0]
        )
        plain = self._plain() or (alone and len(waiting) > 1)
        if len(waiting) == 1 and not group_of(waiting[0][0]):
            fact = waiting[0][0].name.rstrip("!")
            self.out += [*self._held, sign_of(fact, sign)]
        else:
            for name in waiting:
                if (group := group_of(name[0])) is not None:
                    for fact, value in told_of(group, sign, plain=plain):
                        self.out += [*marks_of(fact), value, self._stop()]
                else:
                    fact = name[0].name.rstrip("!")
                    value = sign_of(fact, sign) if plain else damaged(sign)
                    self.out += [*name, value, self._stop()]
        self._clear()

    def _tell_first(self, sign: Mark) -> None:
        """Tell a result of the names that stand before the last comma; the others still wait."""
        first, held, after, rest = parted_at_stop(self._waiting, self._held)
        if first and after:
            self._waiting, self._held = first, held
            self._tell(sign)
            self._waiting, self._held = after, rest

    def _tell_panel(self, sign: Mark) -> None:
        assert self._panel is not None
        facts = names().panels.get("".join(self._panel.text.split()), ())
        self.named.update(facts)
        value = absent(sign) if sign.says(*ABSENT) else sign
        for fact in facts:
            self.out += [*marks_of(fact), value, self._stop()]
        if not facts and self._every and self._is_sure():  # "infection screen: all negative"
            self.whole = sign
        self._panel = None

    def _end(self, mark: Mark) -> None:
        """End what is said in one breath: names that wait get what was said in front of them."""
        said = self._lead or self._ahead
        if self._waiting and self._ahead is not None and self._excepted:
            self.whole = self._ahead if self._every is not None and self._is_sure() else None
            self._tell(damaged(self._ahead))  # "negative for everything but the core"
        elif (
            self._waiting and said is not None and not any(m.says(Word.EXCEPT) for m in self._held)
        ):
            self.whole = None if said is self._ahead else self.whole
            self._tell(said)
        elif self._panel is not None and self._lead is not None:
            self._tell_panel(self._lead)
        elif self._ahead is not None and self._every is not None and self._is_sure():
            self.whole = self._ahead  # "tested negative for everything"
        elif said and self._every and self._every.says(Word.REST) and self._is_absent(said):
            self.whole = absent(said)  # "I don't have the rest"
        else:
            for name in self._waiting[:-1]:
                self._leave(name)
            if self._waiting and group_of(self._waiting[-1][0]):
                self._leave(self._waiting[-1])
            else:
                last = self._waiting[-1:] and self._held.index(self._waiting[-1][0])
                self.out += [m for m in self._held[last or 0 :] if not group_of(m)]
        self._clear()
        self._lead = self._every = self._panel = self._ahead = None
        self._clause, self._told, self._excepted = [], False, False
        self.out.append(mark)

    def _is_absent(self, said: Mark) -> bool:
        return said.says(*ABSENT) and self._is_sure()

    def _clear(self) -> None:
        self._waiting, self._held = [], []
        self._joined = self._side_by_side = False

    def _stop(self) -> Mark:
        return Mark(Form.STOP, ",", self.out[-1].start if self.out else 0)
