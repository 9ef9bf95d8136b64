"""The context of a turn: content, the screening, the day, what the store knows."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from zoneinfo import ZoneInfo

from dialogs.assessment import Assessment
from dialogs.earlier_wordings import EarlierWording, told_to_other_words
from dialogs.inquiries.answer_files import AnswerBook, load_answers
from dialogs.planning import priors
from dialogs.planning.priors import Priors
from dialogs.questionnaire import Questionnaire
from dialogs.reading import AnswerReader, traditional
from dialogs.screening import RESPONDENTS, Screening
from dialogs.statuses import OPEN, OVER, RETURNS, ReferralStatus
from dialogs.words import Words
from trials.case import Answered, Case
from trials.library import Library
from trials.matching import Judgement
from trials.trial import TrialStatus

HOME = ZoneInfo("Asia/Shanghai")


@dataclass(frozen=True, slots=True)
class BotOperator:
    """The operator of this bot and its promises; answers are dated by the calendar of `zone`."""

    operator: str
    contact: str
    days: int = 30
    referral_days: int = 180
    reminder_months: int = 12
    unreviewed: bool = False
    zone: ZoneInfo = HOME


@dataclass(frozen=True)
class Content:
    """Everything that stays the same between turns."""

    library: Library
    questionnaire: Questionnaire
    words: Words
    operator: BotOperator

    @cached_property
    def reader(self) -> AnswerReader:
        """Return the reader of typed answers to the questions of these trials."""
        facts = self.library.vocabulary.facts
        return AnswerReader({fact.id: fact for fact in facts.values() if not fact.derived})

    @cached_property
    def priors(self) -> Priors:
        """Return what people most likely answer: it orders the questions."""
        return priors.load(self.library)

    @cached_property
    def answers(self) -> AnswerBook:
        """Return what is answered to people's own questions."""
        return load_answers()

    def assess(self, screening: Screening, on: date) -> Assessment:
        """Return what the answers so far come to on a day; who answers is a fact too."""
        answers: dict[str, Answered] = dict(screening.answers)
        if screening.who and "respondent" not in answers:
            answers["respondent"] = Answered(RESPONDENTS[screening.who], on)
        told = Assessment(self.library, answers, on)
        # Asked about once, and still open: neither half decides anything.
        open_pairs = (
            pair
            for pair in (told.contradictions if screening.clarified else ())
            if pair.id in screening.clarified
        )
        doubted = self.library.consistency.doubted(open_pairs)
        worded = self.outdated(screening, told)
        if not doubted and not worded:
            return told
        outdated = frozenset(fact for one in worded for fact in one.facts)
        both = frozenset(fact for one in worded if one.both_ways for fact in one.facts)
        return replace(told, doubted=doubted | both, outdated=outdated)

    def outdated(self, screening: Screening, told: Assessment) -> tuple[EarlierWording, ...]:
        """Return the answers that were given to words which mean something else today."""
        return told_to_other_words(self.questionnaire.earlier, screening, told.case)

    def case(self, screening: Screening, on: date) -> Case:
        return self.assess(screening, on).case

    def judgements(self, screening: Screening, on: date) -> tuple[Judgement, ...]:
        return self.assess(screening, on).judgements

    def is_open(self, trial: str) -> bool:
        return self.library.trials[trial].status is not TrialStatus.CLOSED


@dataclass(frozen=True, slots=True)
class ReferralView:
    """A referral of this account, as the participant may know it; `of`: of another's talk.

    `said_no` is the day since when nobody may call, by the person's own word; `who` whom the talk
    was about, `since` when it was first sent, `recent` that this was not long ago.
    """

    code: str
    trial: str
    site: str
    status: ReferralStatus
    on: date
    here: bool = True
    of: Screening | None = None
    said_no: date | None = None
    who: str | None = None
    since: date | None = None
    visit_on: date | None = None
    visit_hour: str = ""
    visit_place: str = ""
    recent: bool = False

    @property
    def active(self) -> bool:
        """Return whether the hospital still has it."""
        return self.status not in OVER

    @property
    def may_return(self) -> bool:
        """Return whether the person said no, and can still change their mind."""
        return self.said_no is not None and self.status in (*OPEN, *RETURNS)


@dataclass(frozen=True, slots=True)
class ReminderView:
    """A reminder that is still to come; `here` says that it is of this very screening.

    Where it waits (`until_resumed`), it comes when its study goes on, on its day at the latest.
    """

    id: int
    trial: str
    on: date
    here: bool
    until_resumed: bool = False


@dataclass(frozen=True, slots=True)
class NewsView:
    """A wish to be told of other studies; `here` says that it is of this very screening."""

    id: int
    until: date
    illnesses: tuple[str, ...]
    here: bool = True


@dataclass(frozen=True, slots=True)
class PeopleView:
    """The people who came to a study until a day, rounded down to fives; 0 says nothing."""

    until: date
    asked: int
    matched: int
    put_through: int


@dataclass(frozen=True, slots=True)
class WrittenView:
    """Something that was written about a question to a study team, by the person or the team."""

    mine: bool
    text: str
    on: date


@dataclass(frozen=True, slots=True)
class TeamQuestionView:
    """A question of this account to a study team, as the person may know it."""

    code: str
    trial: str
    site: str
    waits: bool
    on: date  # since when it waits, or when it was answered
    written: tuple[WrittenView, ...] = ()
    here: bool = True  # it was left in this very talk


@dataclass(frozen=True)
class TurnContext:
    """Everything that a turn works from: the screening as it stands, the day, what the store knows.

    `nonce` is fresh randomness for the question that is put next. `staffed` holds the sites where
    somebody is bound to receive a referral, `likely_only` those that want no merely possible match,
    `not_asked` those that want to hear of no study that does not fit by the answers; `others` are
    the talks about other people on this phone; `stopped` says that a hospital marked a request of
    this account as not real, and nobody has looked yet; `minor` that whoever writes has said to be
    under 18 not long ago; `asked` are the questions to study teams that are not over;
    `bot_name` is what a link to this bot names; `news` are the wishes to be told of other studies;
    `people` how many came to each study.
    """

    content: Content
    screening: Screening
    on: date
    nonce: str = ""
    sent: tuple[ReferralView, ...] = ()
    staffed: frozenset[str] = frozenset()
    keep_until: date | None = None
    planned: tuple[ReminderView, ...] = ()
    likely_only: frozenset[str] = frozenset()
    not_asked: frozenset[str] = frozenset()
    others: tuple[Screening, ...] = ()
    stopped: bool = False
    minor: bool = False
    asked: tuple[TeamQuestionView, ...] = ()
    bot_name: str = ""
    news: tuple[NewsView, ...] = ()
    people: Mapping[str, PeopleView] = field(default_factory=dict)

    @cached_property
    def assessment(self) -> Assessment:
        """The outcome of the answers on this day."""
        return self.content.assess(self.screening, self.on)

    def with_screening(self, screening: Screening) -> "TurnContext":
        """Return the same context about a changed screening; the same answers are judged once."""
        return self._assessed(replace(self, screening=screening))

    def with_planned(self, planned: tuple[ReminderView, ...]) -> "TurnContext":
        return self._assessed(replace(self, planned=planned))

    def with_news(self, news: tuple[NewsView, ...]) -> "TurnContext":
        return self._assessed(replace(self, news=news))

    def _assessed(self, changed: "TurnContext") -> "TurnContext":
        before, after = self.screening, changed.screening
        if _judged_alike(before, after):
            vars(changed)["assessment"] = self.assessment  # where `cached_property` looks
        return changed


def _judged_alike(one: Screening, other: Screening) -> bool:
    return (one.replies, one.who, one.clarified) == (other.replies, other.who, other.clarified)


def sentence(context: TurnContext, key: str, attr: str | None = None, /, **args: object) -> str:
    """Return a sentence in the language of the screening, about whom the screening is."""
    screening = context.screening
    said = {"who": screening.who or "self", **args}
    text = context.content.words.say(screening.lang, key, attr, **said)
    # In the script in which the person writes.
    return traditional(text) if screening.traditional and screening.lang == "zh" else text
