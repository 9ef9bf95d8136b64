"""Whole talks with lists and laboratory sheets: messages, words, overlooked lines, what was said.

A message is each text that asks: the opening, the questions, where the reports are, the review.
"""

from dataclasses import dataclass, field
from functools import cache
from random import Random

from bot.demo.measuring import words_of
from bot.demo.recognising import denies
from dialogs import questionnaire
from dialogs.planning.choosing import in_turn
from dialogs.questionnaire import Question
from dialogs.questions.lists import sharing
from dialogs.questions.planner import messages_of
from dialogs.questions.sheet_messages import asked_with, open_of
from dialogs.steps.stage_texts import QUESTIONS_A_MINUTE
from tests.bench.policies import ours
from tests.bench.talks import ON, Talk, Truthful, World, opened
from tests.unit.chatting import Chat, asked, the_content
from trials.case import Answered
from trials.fact import Source
from trials.values import Blank

OPENING, REVIEW, REPORTS = 4, 1, 1  # messages
OPENING_WORDS = 150  # what the opening may have at most


@dataclass
class Count:
    """What a talk took, and what it said before the first question about health."""

    messages: int = OPENING + REVIEW
    words: int = OPENING_WORDS
    promised: int = 0
    before: int = 0
    overlooked: list[str] = field(default_factory=list)

    @property
    def taken(self) -> float:
        """The minutes of what came after it was said how long it takes at most."""
        return (self.messages - self.before) / QUESTIONS_A_MINUTE


class Screens:
    """The words of each question as it stands on the screen, in English."""

    def __init__(self) -> None:
        self._chat = asked("age_years", age_years=34, sex="female")

    @cache  # noqa: B019 - lives as long as the run
    def question(self, ref: str) -> int:
        if ref == "immuno_months":
            return 25
        chat: Chat = asked(ref, age_years=34, sex="female")
        return words_of(chat.screen.text) if chat.screen else 0

    @cache  # noqa: B019
    def line(self, ref: str, attr: str) -> int:
        return words_of(self._chat.say(ref.replace("_", "-"), attr))


class Teller:
    """Holds a talk as the bot does; of true lines it overlooks a share."""

    def __init__(self, world: World) -> None:
        self.world, self.choose, self.screens = world, ours(world), Screens()
        self.questionnaire = questionnaire.load(world.vocabulary)
        self.priors = the_content().priors

    def told(self, person: Truthful, dice: Random, overlook: float = 0.0) -> tuple[Talk, Count]:
        count, talk = Count(), opened(person)
        for question in talk.asked:
            self._alone(count, question)
        count.promised, count.before = self._left(talk), count.messages
        reports = False
        while True:
            live = talk.live()
            source, facts = talk.wanted(live)
            if not facts:
                return talk, count
            if source is Source.REPORT and not reports:
                reports, count.messages = True, count.messages + REPORTS
                count.words += 30
            question = self.world.question_of[self.choose(talk, live, source, facts)]
            if lines := self._lines(talk, question, facts):
                self._list(talk, count, lines, dice, overlook)
            elif sheet := self._sheet(question, facts):
                self._together(talk, count, sheet)
            else:
                talk.hear(question)
                self._alone(count, question)

    def _alone(self, count: Count, question: Question) -> None:
        count.messages += 1
        count.words += self.screens.question(question.id)

    def _lines(self, talk: Talk, question: Question, facts: frozenset[str]) -> tuple[str, ...]:
        open_now = [q for q in self.world.questions if not facts.isdisjoint(q.fills)]
        due = in_turn(self.world.vocabulary, open_now)
        return sharing(self.priors, self.questionnaire.lists, question, due, len(talk.asked))

    def _list(
        self, talk: Talk, count: Count, lines: tuple[str, ...], dice: Random, overlook: float
    ) -> None:
        """Hear a list: who does not know ticks the line, and says so at its own question."""
        lists = self.questionnaire.lists
        count.messages += 1
        count.words += 20 + sum(self.screens.line(line, "line") for line in lines)
        ticked, before = [], len(talk.asked)
        for line in lines:
            otherwise, truth = lists.otherwise(line), talk.person.answers.get(line)
            assert otherwise is not None
            given = truth.given if truth else Blank.UNKNOWN
            so = not denies(given, otherwise)
            missed = so and not isinstance(given, Blank) and dice.random() < overlook
            if so and not missed:
                ticked.append(line)
                continue
            count.words += self.screens.line(line, "short")
            count.overlooked += [line] if missed else []
            talk.record(self.world.question_of[line], {line: Answered(otherwise, ON)})
        del talk.asked[before:-1]  # one message, as the bot counts them
        for line in ticked:
            if line in talk.wanted(talk.live())[1]:
                talk.hear(self.world.question_of[line])
                self._alone(count, self.world.question_of[line])

    def _sheet(self, question: Question, facts: frozenset[str]) -> tuple[str, ...]:
        sheet = self.questionnaire.sheet_of(question.id)
        if sheet is None:
            return ()
        together = asked_with(sheet, self.questionnaire.sheets, facts)
        return tuple(one for few in together for one in open_of(few, facts))

    def _together(self, talk: Talk, count: Count, wanted: tuple[str, ...]) -> None:
        count.messages += 1
        count.words += 25 + sum(self.screens.line(one, "label") for one in wanted)
        for one in wanted:
            talk.hear(self.world.question_of[one])

    def _left(self, talk: Talk) -> int:
        """The minutes that the bot says it takes at most."""
        facts: set[str] = set()
        for one in talk.live():
            facts |= {fact for view in one.open for fact in view.open.facts}
        open_now = [q for q in self.world.questions
                    if not q.volunteered and not facts.isdisjoint(q.fills)]  # fmt: skip
        count = messages_of(self.questionnaire, open_now)
        return -(-(2 + count + count // 5) // QUESTIONS_A_MINUTE)
