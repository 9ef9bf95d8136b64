"""The context of a turn: content, the day, what the store knows."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from dialogs.questionnaire import Questionnaire
from dialogs.screening import RESPONDENTS, Screening
from dialogs.words import Words
from trials.case import Answered, Case
from trials.library import Library
from trials.matching import Judgement, judge_all
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


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that stays the same between turns."""

    library: Library
    questionnaire: Questionnaire
    words: Words
    operator: BotOperator

    def case(self, screening: Screening, on: date) -> Case:
        """Return the case of the answers so far, seen on a day; who answers is a fact too.

        A turn asks for it many times: it is made once, and keeps what was found about it.
        """
        vocabulary = self.library.vocabulary
        case = screening.cases.get(on)
        if case is None or case.vocabulary is not vocabulary:
            answers: dict[str, Answered] = dict(screening.answers)
            if screening.who and "respondent" not in answers:
                answers["respondent"] = Answered(RESPONDENTS[screening.who], on)
            case = screening.cases[on] = Case(vocabulary, answers, on)
        return case

    def judgements(self, screening: Screening, on: date) -> tuple[Judgement, ...]:
        """Judge every cohort of the trials that are not closed for good."""
        return self.judged(self.case(screening, on))

    def judged(self, case: Case) -> tuple[Judgement, ...]:
        """Judge the same cohorts, for a case that is needed for more than its verdicts."""
        return case.once(self.library, self._judged)

    def _judged(self, case: Case) -> tuple[Judgement, ...]:
        judgements = judge_all(self.library, case)
        return tuple(judgement for judgement in judgements if self.is_open(judgement.trial))

    def is_open(self, trial: str) -> bool:
        return self.library.trials[trial].status is not TrialStatus.CLOSED


@dataclass(frozen=True, slots=True)
class ReferralView:
    """A referral of this account, as the participant may know it; `of`: of another's talk."""

    code: str
    trial: str
    site: str
    status: str
    on: date
    active: bool
    here: bool = True
    of: Screening | None = None


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
class TurnContext:
    """Everything that differs from turn to turn: the day, fresh randomness, what the store knows.

    `staffed` holds the sites where somebody is bound to receive a referral, `likely_only` those
    that want no merely possible match; `others` are the talks about other people on this phone.
    """

    on: date
    nonce: str
    sent: tuple[ReferralView, ...] = ()
    staffed: frozenset[str] = frozenset()
    keep_until: date | None = None
    planned: tuple[ReminderView, ...] = ()
    likely_only: frozenset[str] = frozenset()
    others: tuple[Screening, ...] = ()


def sentence(
    content: Content, screening: Screening, key: str, attr: str | None = None, /, **args: object
) -> str:
    """Return a sentence in the language of the screening, about whom the screening is."""
    return content.words.say(screening.lang, key, attr, **{"who": screening.who or "self", **args})
