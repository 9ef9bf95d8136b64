"""A made-up participant: reads what is on the phone and answers from a list of known facts.

It knows the bot only as a person does, by the sentences it says; everything it cannot answer from
its facts it answers with "I don't know".
"""

from collections.abc import Mapping, Sequence

from bot.demo.actions import Action, PressButton, TypeText
from bot.demo.recognising import denies, stands_in
from bot.demo.reports import Papers
from bot.demo.sentences import Sentences
from bot.demo.stages import PRESSES
from dialogs.context import Content
from dialogs.lists import QuestionList
from dialogs.questions.lists import list_called, name_attr
from dialogs.questions.message import fact_of
from dialogs.questions.sheets import sheet_called
from dialogs.reading import digits
from dialogs.words import as_key
from trials.trial import Trial
from trials.values import Amount, Blank, Chosen, Courses, Dose, Given, Result
from trials.vocabulary import Fact, Kind, Source, decode

NAMES = {"en": "Mrs Li", "zh": "李女士"}
PHONE = "+86 138 0000 0000"


class Persona:
    """Answers in one language from raw facts as an answers file has them.

    With `trial`, it shares with the hospital of that trial alone; else with everyone that fits.
    Without `sheets`, it wants each value to be asked for by itself, and tells no more than that;
    without `lists`, it ticks every line of a list, to be asked each by itself.
    """

    def __init__(
        self,
        content: Content,
        facts: Mapping[str, object],
        lang: str,
        trial: str | None = None,
        *,
        sheets: bool = True,
        lists: bool = True,
    ) -> None:
        self._content = content
        self._lang = lang
        self._trial = trial
        self._shared = False
        self._sheets = sheets
        self._lists = lists
        vocabulary = content.library.vocabulary
        self._facts = {f: decode(vocabulary[f], raw) for f, raw in facts.items()}
        self._sentences = Sentences(content, self._say).all()

    def actions(self, text: str, labels: Sequence[str]) -> list[Action]:
        """Return what this person does about the newest message; nothing where it asks nothing."""
        if len(labels) >= 2 and self._say("ui-button-type-again") in labels:
            return [PressButton(labels[0])]
        ref = self.asked_in(text)
        if ref is None:
            return []
        if sheet_called(self._content, ref):
            return [self._sheet(text)]
        return self._at_stage(ref, labels) if ref.startswith("@") else self._answer(ref, labels)

    def asked_in(self, text: str) -> str | None:
        """Return the question or the stage whose words a message has."""
        return next((ref for ref, line in self._sentences if stands_in(text, line)), None)

    def _say(self, key: str, attr: str | None = None, **args: object) -> str:
        return self._content.words.say(self._lang, key, attr, **{"who": self._who(), **args})

    def _at_stage(self, ref: str, labels: Sequence[str]) -> list[Action]:
        if group := list_called(self._content, ref):
            return self._list(group, labels)
        match ref:
            case "@language":
                return [PressButton(self._say("ui-language-name"))]
            case "@who_for":
                return [PressButton(self._say(f"ui-who-for-option-{self._who()}"))]
            case "@reports_at_hand":
                have = self._knows_any(Source.REPORT)
                option = "have" if have else "none"
                return [PressButton(self._say(f"ui-reports-at-hand-option-{option}"))]
            case "@sharing" | "@sending":
                return [PressButton(labels[0])]
            case "@name":
                return [TypeText(NAMES[self._lang])]
            case "@phone":
                return [TypeText(PHONE)]
            case "@result":
                share = self._share(labels)
                return [PressButton(share or self._say("ui-result-next-option-finish"))]
        return [PressButton(self._say(PRESSES[ref]))]

    def _sheet(self, text: str) -> Action:
        """Return the values that a message asks for, typed in one message."""
        if not self._sheets:
            return PressButton(self._say("ui-sheet-option-one-by-one"))
        asked = [line.removeprefix("• ") for line in text.split("\n") if line.startswith("• ")]
        sheets = self._content.questionnaire.sheets
        on_them = [question for sheet in sheets for question in sheet.questions]
        papers = Papers(self._content, self._lang, self._say, self._label)
        lines = [
            line
            for name in asked
            for question in on_them
            if name.startswith(papers.name(question))
            and (line := papers.line(question, self._known(question)))
        ]
        none = PressButton(self._say("ui-sheet-option-none"))
        return TypeText("\n".join(dict.fromkeys(lines))) if lines else none

    def _list(self, group: QuestionList, labels: Sequence[str]) -> list[Action]:
        """Tick the lines that are so, or not known to this person."""
        actions: list[Action] = []
        lists = self._content.questionnaire.lists
        widest = lists.widest(next(iter(group.otherwise))) or group
        for line, otherwise in widest.otherwise.items():
            name = self._say(as_key(line), name_attr(self._content, line))
            given = self._facts.get(line)
            if any(label.endswith(f" {name}") for label in labels) and (
                not self._lists or not denies(given, otherwise)
            ):
                actions.append(PressButton(name))
        none = "ui-button-agree-to-all" if group.agrees else "ui-button-none-of-these"
        return [*actions, PressButton(self._say("ui-button-done" if actions else none))]

    def _share(self, labels: Sequence[str]) -> str | None:
        """Return the button that shares, with the wished trial's hospital where there is one."""
        if self._shared and self._trial:  # what is left is for another study
            return None
        library = self._content.library
        trials = [library.trials[self._trial]] if self._trial else library.trials.values()
        wished = {self._button(trial, site) for trial in trials for site in trial.sites}
        share = next((label for label in labels if label in wished), None)
        self._shared = share is not None
        return share

    def _button(self, trial: Trial, site: str) -> str:
        return self._say(
            "ui-result-next-option-share",
            study=self._say(as_key("trial", trial.id), "tag"),
            city=self._say(as_key("site", site), "city"),
        )

    def _who(self) -> str:
        age = self._known("age_years")
        minor = isinstance(age, Amount) and age.high < 18
        match self._facts.get("respondent"):
            case "guardian" if minor:
                return "child"
            case "guardian" | "other_family":
                return "other"
        return "child" if minor else "self"

    def _known(self, fact: str) -> Given | None:
        given = self._facts.get(fact)
        return None if isinstance(given, Blank) else given

    def _knows_any(self, source: Source) -> bool:
        facts = self._content.library.vocabulary.facts
        return any(facts[f].source is source for f in self._facts if self._known(f) is not None)

    def _answer(self, ref: str, labels: Sequence[str]) -> list[Action]:
        question, _, part = ref.partition(".")
        if question == "*":
            return [self._unknown(labels)]
        fact = fact_of(self._content, question)
        if fact is None:
            return self._illnesses(question)
        given = self._known(fact.id)
        if part == "weight_then":
            weight = given.weight_kg if isinstance(given, Dose) else None
            known = self._known("weight_kg") if weight is None else weight
            if isinstance(known, Amount):
                return [TypeText(f"{digits(known)} kg")]
            return [self._unknown(labels)]
        if fact.kind is Kind.COURSES:
            return [self._months(given, labels, together=part == "together")]
        if given is None:
            return [self._unknown(labels)]
        if part == "both":
            return self._both(fact, given, labels)
        if option := self._at_once(question, labels):
            return [PressButton(self._label(question, option))]
        return self._value(fact, given, labels)

    def _both(self, fact: Fact, given: Given, labels: Sequence[str]) -> list[Action]:
        """Return the answer to a question with that to the one that is asked beside it."""
        (answer,) = self._value(fact, given, labels)
        beside = self._content.questionnaire[fact.id].beside
        other = self._known(beside) if beside else None
        if not isinstance(answer, TypeText) or beside is None or not self._sheets:
            return [answer]
        if isinstance(other, Amount):
            return [TypeText(f"{answer.text}, {digits(other)} kg")]
        return [
            TypeText(
                f"{answer.text}, {self._label(beside, other)}"
                if isinstance(other, str)
                else answer.text
            )
        ]

    def _at_once(self, question: str, labels: Sequence[str]) -> str | None:
        """Return the offered button of its own that says all that is so, the one of most first."""
        also = self._content.questionnaire[question].also
        true = [
            option
            for option, told in also.items()
            if (self._sheets or len(told) == 1)
            and all(self._facts.get(fact) == told[fact] for fact in told)
            and self._label(question, option) in labels
        ]
        return max(true, key=lambda option: len(also[option]), default=None)

    def _unknown(self, labels: Sequence[str]) -> Action:
        for key in ("ui-button-dont-know", "ui-button-no-report"):
            if self._say(key) in labels:
                return PressButton(self._say(key))
        return TypeText(self._say("ui-button-dont-know"))

    def _value(self, fact: Fact, given: Given, labels: Sequence[str]) -> list[Action]:
        match given:
            case bool():
                option = "yes" if given else "no"
                return [PressButton(self._label(fact.id, option))]
            case str():
                return [PressButton(self._label(fact.id, given))]
            case Chosen(options=options):
                return self._ticks(fact, options)
            case Amount() if fact.kind is Kind.GRADE:
                return [PressButton(self._label(fact.id, digits(given)))]
            case Amount():
                return [self._amount(fact, given, labels)]
            case Result():
                return [self._result(fact, given)]
            case Dose(drug="none"):
                return [TypeText("0")]
            case Dose(drug=drug, mg_per_day=mg):
                dose = f" {digits(mg)} mg" if mg else ""
                return [TypeText(self._label("gc_peak", drug) + dose)]
        return [self._unknown(labels)]

    def _label(self, question: str, option: str) -> str:
        key = as_key(question, "option", option)
        if self._content.words.has(key):
            return self._say(key)
        return self._say(f"ui-button-{option}")

    def _ticks(self, fact: Fact, options: frozenset[str]) -> list[Action]:
        if not options:
            return [PressButton(self._say("ui-button-none-of-these"))]
        ticks = [PressButton(self._label(fact.id, o)) for o in fact.options if o in options]
        return [*ticks, PressButton(self._say("ui-button-done"))]

    def _illnesses(self, question: str) -> list[Action]:
        actions: list[Action] = []
        for dx in self._content.questionnaire[question].fills:
            given = self._facts.get(dx)
            presses = 1 if given is True else 2 if given is Blank.UNKNOWN else 0
            actions += [PressButton(self._label(question, dx))] * presses
        last = "ui-button-done" if actions else "ui-button-none-of-these"
        return [*actions, PressButton(self._say(last))]

    def _amount(self, fact: Fact, amount: Amount, labels: Sequence[str]) -> Action:
        question = self._content.questionnaire[fact.id]
        for bucket, given in question.buckets.items():
            if given == amount and self._label(fact.id, bucket) in labels:
                return PressButton(self._label(fact.id, bucket))
        if amount.low == float("inf"):
            return TypeText(self._say("ui-value-never"))
        unit = fact.id if fact.id == "age_years" else fact.unit
        return TypeText(f"{digits(amount)} {self._unit(unit)}".strip())

    def _unit(self, unit: str) -> str:
        key = as_key("unit", unit)
        return self._say(key, count=2) if self._content.words.has(key) else unit

    def _months(self, given: Given | None, labels: Sequence[str], *, together: bool) -> Action:
        if isinstance(given, Courses):
            months = given.every or (given.months[0][1] if given.months else None)
            if months is not None:
                each = f"{digits(months)} {self._unit('months')}"
                return TypeText(self._say("ui-months-of-all", value=each) if together else each)
        return self._unknown(labels)

    def _result(self, fact: Fact, result: Result) -> Action:
        if result.amount is None:
            return PressButton(self._label(fact.id, "positive" if result.positive else "negative"))
        if fact.kind is Kind.TITRE:
            return TypeText(f"1:{digits(result.amount)}")
        value = f"{digits(result.amount)} {self._unit(fact.unit)}".strip()
        if result.uln is None:
            return TypeText(value)
        return TypeText(f"{value} / {digits(Amount(result.uln, result.uln))}")
