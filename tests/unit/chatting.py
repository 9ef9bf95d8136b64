"""A phone for tests: it presses and writes, and between any two turns the screening is stored."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from bot.demo.actions import PressButton
from bot.demo.persona import Persona
from dialogs.columns import fit
from dialogs.context import (
    BotOperator,
    Content,
    NewsView,
    PeopleView,
    ReferralView,
    ReminderView,
    TurnContext,
)
from dialogs.effects import (
    Effect,
    NewsCancelled,
    NewsRequested,
    ReminderCancelled,
    ReminderRequested,
    ScreeningRestarted,
    Turn,
)
from dialogs.messages import (
    Button,
    ButtonInput,
    CommandInput,
    EditButtons,
    EditText,
    Input,
    NewMessage,
    TextInput,
)
from dialogs.phases import Phase
from dialogs.questions.message import OFFER, show_question, with_prompt
from dialogs.questions.offers import asked_back
from dialogs.reading import understood
from dialogs.screening import (
    AnswerRecord,
    Prompt,
    Screening,
    decode_values,
    encode_values,
    screening_from,
    state_of,
)
from dialogs.statuses import ReferralStatus
from dialogs.steps.navigation import ask_back
from dialogs.turn import hear
from tests import shipped
from trials.values import Given
from trials.vocabulary import decode

TODAY = date(2026, 11, 22)
KEPT = timedelta(days=30)
PATIENTS = Path(__file__).parents[1] / "data" / "patients.json"
Facts = Mapping[str, object]


def the_content() -> Content:
    return shipped.content(BotOperator("the clinic", "ask@example.org"))


@cache
def patient(name: str) -> Facts:
    data = json.loads(PATIENTS.read_text(encoding="utf-8"))
    facts: Facts = next(p["facts"] for p in data["patients"] if p["id"] == name)
    return facts


def stored(content: Content, screening: Screening) -> Screening:
    """The screening written out as text and read back, as the store does it."""
    rows = [
        json.dumps(
            [
                r.question,
                encode_values(r.values),
                r.on.isoformat(),
                r.nonce,
                r.wording,
                r.retracts,
                r.said,
            ]
        )
        for r in screening.replies
    ]
    state = json.dumps(state_of(screening), ensure_ascii=False)
    vocabulary = content.library.vocabulary
    replies = [
        AnswerRecord(question, decode_values(vocabulary, values), date.fromisoformat(on), *rest)
        for question, values, on, *rest in map(json.loads, rows)
    ]
    return screening_from(json.loads(state), replies, vocabulary)


@dataclass
class Chat:
    """One participant's phone."""

    content: Content = field(default_factory=the_content)
    screening: Screening = field(default_factory=Screening)
    on: date = TODAY
    sent: tuple[ReferralView, ...] = ()
    planned: tuple[ReminderView, ...] = ()
    likely_only: frozenset[str] = frozenset()
    others: tuple[Screening, ...] = ()
    stopped: bool = False
    minor: bool = False
    not_asked: frozenset[str] = frozenset()
    news: tuple[NewsView, ...] = ()
    people: Mapping[str, PeopleView] = field(default_factory=dict)
    turns: int = 0
    turn: Turn = field(default_factory=lambda: Turn(Screening()))
    screen: NewMessage | None = None
    records: list[Effect] = field(default_factory=list)

    def hear(self, heard: Input) -> Turn:
        """The turn of an input; the newest message with buttons stays on the screen."""
        before = stored(self.content, self.screening)
        assert before == self.screening, "something is lost when the screening is stored"
        self.turns += 1
        self.turn = self.respond(before, heard)
        self.screening = self.turn.screening
        self.records += self.turn.records
        for record in self.turn.records:  # as the store would tell it at the next turn
            if isinstance(record, ReminderRequested):
                one = ReminderView(
                    len(self.records), record.trial, record.on, True, record.until_resumed
                )
                self.planned = (*self.planned, one)
            elif isinstance(record, ReminderCancelled):
                self.planned = tuple(p for p in self.planned if p.id != record.id)
            elif isinstance(record, NewsRequested):
                wish = NewsView(len(self.records), record.until, record.illnesses)
                self.news = (*self.news, wish)
            elif isinstance(record, NewsCancelled):
                self.news = tuple(n for n in self.news if n.id != record.id)
        for say in self.turn.says:
            if not isinstance(say, EditText):
                # What is offered back is a value in full, and stands alone in its row.
                rows = [row for row in say.rows if not row[0].option.startswith(OFFER)]
                assert all(fit([button.text for button in row]) for row in rows), rows
            shown = (self.screen.bears, self.screen.shown) if self.screen else None
            if isinstance(say, EditButtons) and self.screen and shown == (say.nonce, say.shown):
                self.screen = replace(self.screen, rows=say.rows)
            elif isinstance(say, NewMessage) and (say.rows or say.bears):
                self.screen = say
        return self.turn

    def hold(self, turn: Turn) -> None:
        """Stand where a turn leads, without its having been heard."""
        self.turn, self.screening = turn, turn.screening
        (self.screen,) = (say for say in turn.says if isinstance(say, NewMessage))

    def respond(self, before: Screening, heard: Input) -> Turn:
        """What the bot makes of an input, as it stands with this phone."""
        return hear(self.context.with_screening(before), heard)

    @property
    def context(self) -> TurnContext:
        return TurnContext(
            self.content,
            self.screening,
            self.on,
            f"nonce{self.turns:011d}",
            self.sent,
            keep_until=self.on + KEPT,
            planned=self.planned,
            likely_only=self.likely_only,
            others=self.others,
            stopped=self.stopped,
            not_asked=self.not_asked,
            minor=self.minor,
            news=self.news,
            people=self.people,
        )

    def start(self, argument: str = "") -> Turn:
        return self.hear(CommandInput("start", argument))

    def call(self, name: str) -> Turn:
        return self.hear(CommandInput(name))

    def write(self, *texts: str, fresh: bool = True) -> Turn:
        for text in texts:
            self.hear(TextInput(text, fresh))
        return self.turn

    def press(self, *wanted: str) -> Turn:
        """Buttons by their option or their label, one after the other."""
        for name in wanted:
            button = self.button(name)
            self.hear(ButtonInput(button.nonce, button.option))
        return self.turn

    def button(self, wanted: str) -> Button:
        for button in self.buttons:
            plain = button.option.partition(":")[0]
            if wanted in (button.option, plain, button.text, button.text.removeprefix("✅ ")):
                return button
        for button in self.buttons:  # of a list, its name without the number
            if re.fullmatch(rf"(?:✅ )?\d\. {re.escape(wanted)}", button.text):
                return button
        raise AssertionError(f"no button {wanted!r}: {[b.text for b in self.buttons]}")

    @property
    def buttons(self) -> tuple[Button, ...]:
        return tuple(b for row in self.screen.rows for b in row) if self.screen else ()

    @property
    def options(self) -> tuple[str, ...]:
        return tuple(b.option for b in self.buttons)

    @property
    def ref(self) -> str:
        return self.screening.prompt.ref if self.screening.prompt else ""

    @property
    def text(self) -> str:
        """Everything the last turn said, edits of old messages left out."""
        return "\n\n".join(s.text for s in self.turn.says if isinstance(s, NewMessage))

    def say(self, key: str, attr: str | None = None, /, **args: object) -> str:
        who = self.screening.who or "self"
        return self.content.words.say(self.screening.lang, key, attr, **{"who": who, **args})

    def begin(self, who: str = "self", lang: str = "en") -> "Chat":
        """Up to the first question."""
        self.start()
        self.press(lang, who, "agree", "agree")
        return self

    def answer(self, **said: object) -> "Chat":
        """Answers questions as they come, by option or, where there is none, by typing."""
        while self.ref in said:
            for one in _several(said[self.ref]):
                press = one in self.options
                self.press(one) if press else self.write(one)
        return self

    def play(self, facts: Facts, until: Callable[["Chat"], bool]) -> "Chat":
        """A made-up person with those facts goes on until something is so."""
        persona = Persona(self.content, facts, self.screening.lang, sheets=False, lists=False)
        while not until(self):
            assert self.screen is not None
            actions = persona.actions(self.screen.text, [b.text for b in self.buttons])
            assert actions, f"no answer known at {self.ref}: {self.screen.text}"
            for action in actions:
                if isinstance(action, PressButton):
                    self.press(action.label)
                else:
                    self.write(action.text)
        return self

    def copy(self) -> "Chat":
        return replace(self, records=[])


def _several(said: object) -> Iterable[str]:
    return [said] if isinstance(said, str) else [str(one) for one in said]  # type: ignore[attr-defined]


@cache
def journey(
    name: str, lang: str = "en", *, lists: bool = False, sheets: bool = False
) -> tuple[Chat, ...]:
    """A patient's whole conversation, one stop a turn; shared, so take a copy of a stop.

    Without `lists`, every line of a list is ticked: all is asked by itself.
    """
    facts = patient(name)
    chat = Chat()
    chat.start()
    persona = Persona(chat.content, facts, lang, sheets=sheets, lists=lists)
    stops = [chat.copy()]
    while chat.screening.prompt:
        assert chat.screen is not None
        for action in persona.actions(chat.screen.text, [b.text for b in chat.buttons]):
            if isinstance(action, PressButton):
                chat.press(action.label)
            else:
                chat.write(action.text)
            stops.append(chat.copy())
    return tuple(stops)


def stop(ref: str, name: str = "P01", lang: str = "en") -> Chat:
    """That patient's phone with that question on the screen."""
    return next(chat for chat in journey(name, lang) if chat.ref == ref).copy()


def changing(part: str = "", name: str = "P01", lang: str = "en") -> Chat:
    """That patient's phone where something is changed before it is sent."""
    chat = stop("@sending", name, lang)
    chat.press("change", *([part] if part else []))
    return chat


def early(lang: str = "en", who: str = "self", **facts: object) -> Chat:
    """A result in which a study is right, but for a medicine taken lately."""
    chat = stop("@review", lang=lang)
    chat.screening = replace(chat.screening, who=who)
    values = decode_values(chat.content.library.vocabulary, facts or {"bcell_drug_days_ago": 10})
    chat.screening = chat.screening.with_record(
        AnswerRecord("age_years", values, chat.on, "lately")
    )
    chat.press("confirm")
    return chat


def too_early(lang: str = "en", who: str = "self") -> Chat:
    """The same, with the consent to be reminded on the screen."""
    chat = early(lang, who)
    chat.press(next(option for option in chat.options if option.startswith("remind_")))
    return chat


def asked_for_news(lang: str = "en", who: str = "self") -> Chat:
    """A result, with the consent to be told of other studies on the screen."""
    chat = stop("@review", lang=lang)
    chat.screening = replace(chat.screening, who=who)
    chat.press("confirm", "-elsewhere", "-news")
    return chat


def to_clarify(lang: str = "en") -> Chat:
    """Two answers that cannot both be, with the question which of them is right."""
    chat = stop("immuno_drugs", lang=lang)
    chat.write("rituximab, mycophenolate, cyclophosphamide")
    never = {**patient("P01"), "bcell_drug_days_ago": "never"}
    return chat.play(never, lambda chat: chat.ref == "@clarify")


def sent_before(who: str = "child", said_no: date | None = None) -> Chat:
    """A wish to share what another talk has sent: is it about the same child, or may they call?"""
    chat = next(c for c in journey("P01") if c.ref == "@result" and not c.screening.shared).copy()
    chat.screening = replace(chat.screening, who=who, present=True)
    there = ("NCT06010472", "changhai")
    chat.sent = (
        ReferralView(
            "R-7KQ2", *there, ReferralStatus.ACKNOWLEDGED, TODAY, here=False, who=who,
            said_no=said_no, since=TODAY, recent=True,
        ),
    )  # fmt: skip
    chat.press(f"share_{'_'.join(there)}")
    return chat


def told_for_it(chat: Chat, told: Facts) -> Chat:
    """The question on the screen, shown anew after its value was told at another one."""
    values = decode_values(chat.content.library.vocabulary, told)
    chat.screening = replace(chat.screening, told=values)
    asked_now = replace(chat.context, nonce="told")
    chat.screening = with_prompt(asked_now, chat.ref).screening
    chat.screen = show_question(chat.context)
    return chat


def offering(chat: Chat, values: Iterable[object]) -> Chat:
    """The question on the screen, with these values offered back."""
    fact = chat.content.library.vocabulary[chat.ref]
    meant = understood(*(decode(fact, value) for value in values))
    asked_now = asked_back(chat.context, meant)
    chat.hold(ask_back(chat.context.with_screening(asked_now.screening), asked_now.lead))
    return chat


def sharing_for_another(lang: str = "en") -> Chat:
    """A result for another adult, with the question whether he is there and agrees."""
    chat = stop("@result", lang=lang)
    chat.screening = replace(chat.screening, who="other")
    chat.press(next(option for option in chat.options if option.startswith("share_")))
    return chat


def sent_to_one(lang: str = "en") -> Chat:
    """A result after a first hospital was written to, where another may be."""
    return next(c for c in journey("P01", lang) if c.ref == "@result" and c.screening.shared).copy()


def closed(name: str = "P01") -> Chat:
    return journey(name)[-1].copy()


def record_of(chat: Chat, kind: type[Effect]) -> list[Effect]:
    return [record for record in chat.records if isinstance(record, kind)]


def anew(turn: Turn) -> bool:
    return any(isinstance(record, ScreeningRestarted) for record in turn.records)


def asked(ref: str, lang: str = "en", who: str = "self", **facts: object) -> Chat:
    """A phone with one question on the screen, and some facts answered already."""
    chat = Chat(screening=Screening(Phase.QUESTIONS, lang, who))
    values = decode_values(chat.content.library.vocabulary, facts)
    reply = AnswerRecord("age_years", values, TODAY, "earlier")
    posed = replace(chat.screening.with_record(reply), prompt=Prompt(ref, "now"))
    chat.screening = posed
    chat.screen = show_question(chat.context)
    return chat


def last_values(chat: Chat) -> Mapping[str, Given]:
    return chat.screening.replies[-1].values
