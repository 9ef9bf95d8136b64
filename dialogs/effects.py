"""The effects of a turn, besides what it says: each is put on record with it."""

from dataclasses import dataclass
from datetime import date

from dialogs.assessment import Assessment
from dialogs.context import NewsView
from dialogs.messages import OutgoingMessage
from dialogs.screening import Contact, Screening


@dataclass(frozen=True, slots=True)
class ConsentAnswered:
    """An answer to a consent: kind `screening`, `telegram_abroad`, `share`, `remind`
    or `news`.

    `text` is all that stood on the screen, in its language: the sentences, the list of what is
    shared and with whom, and the buttons; only a name and a number in it are left out.
    """

    kind: str
    given: bool
    text: str
    trial: str | None = None
    site: str | None = None


@dataclass(frozen=True, slots=True)
class ReferralRequested:
    """A match that the person agreed to share; the consent stands in the store already.

    The card says what the answers come to (`assessment`) without the answers; `same` are the codes
    of earlier referrals about the same person. `asked`: by the answers it does not fit, and the
    person asks the team to look all the same.
    """

    trial: str
    site: str
    cohorts: tuple[str, ...]
    contact: Contact
    likely: bool
    assessment: Assessment
    same: tuple[str, ...] = ()
    asked: bool = False


@dataclass(frozen=True, slots=True)
class ReferralWithdrawn:
    code: str


@dataclass(frozen=True, slots=True)
class CallsAllowed:
    """A "no" that is taken back: the hospital may call again."""

    code: str


@dataclass(frozen=True, slots=True)
class ResultShown:
    """A result that was shown: what the answers come to on that day, for every open cohort."""

    assessment: Assessment


@dataclass(frozen=True, slots=True)
class ReminderRequested:
    """A reminder that was agreed to; the consent stands in the store already."""

    trial: str
    on: date
    until_resumed: bool = False


@dataclass(frozen=True, slots=True)
class ReminderCancelled:
    """A reminder that was taken back, by the id that the store gave it."""

    id: int


@dataclass(frozen=True, slots=True)
class NewsRequested:
    """A wish to be told of other studies, until a day; the consent stands in the store already.

    `fitting` are the studies that may fit already.
    """

    until: date
    illnesses: tuple[str, ...]
    fitting: frozenset[str]

    def view(self) -> NewsView:
        return NewsView(0, self.until, self.illnesses)


@dataclass(frozen=True, slots=True)
class NewsCancelled:
    """A wish to be told of other studies that was taken back, by the id that the store gave it."""

    id: int


@dataclass(frozen=True, slots=True)
class AnswerAmended:
    """An answer changed after sharing: the sites that have it are told that it did."""

    question: str


@dataclass(frozen=True, slots=True)
class ErasureRequested:
    pass


@dataclass(frozen=True, slots=True)
class ScreeningEnded:
    """The end of a screening, and how it ended, for the counters."""

    how: str


@dataclass(frozen=True, slots=True)
class ScreeningRestarted:
    """The screening that begins when this one is put away: in the given language, for a trial."""

    screening: Screening


@dataclass(frozen=True, slots=True)
class CounterIncremented:
    name: str


@dataclass(frozen=True, slots=True)
class TeamAsked:
    """Words that the person agreed to send to a study team; `text` is the consent, without them.

    `code` is that of the question they are about, where it was asked before.
    """

    trial: str
    site: str
    words: str
    text: str
    code: str | None = None


@dataclass(frozen=True, slots=True)
class TeamQuestionWithdrawn:
    code: str


Effect = (
    ConsentAnswered
    | ReferralRequested
    | ReferralWithdrawn
    | CallsAllowed
    | ResultShown
    | ReminderRequested
    | ReminderCancelled
    | NewsRequested
    | NewsCancelled
    | AnswerAmended
    | ErasureRequested
    | ScreeningEnded
    | ScreeningRestarted
    | CounterIncremented
    | TeamAsked
    | TeamQuestionWithdrawn
)


@dataclass(frozen=True, slots=True)
class Turn:
    screening: Screening
    says: tuple[OutgoingMessage, ...] = ()
    records: tuple[Effect, ...] = ()
    toast: str = ""
