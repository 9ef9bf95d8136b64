"""What a turn may look at and what it leads to: values only; nothing is sent here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dialogs.questions import Questionnaire
from dialogs.screening import RESPONDENTS, Contact, Screening
from dialogs.words import Words
from trials.case import Answered, Case
from trials.library import Library
from trials.matching import Judgement, judge_all
from trials.trial import Status

# Telegram takes 4,096 characters; a long text is cut between lines well before that.
LONGEST = 3500


@dataclass(frozen=True, slots=True)
class House:
    """Who runs this bot and what it promises; printed in notices."""

    operator: str
    contact: str
    days: int = 30
    referral_days: int = 180
    reminder_months: int = 12
    unreviewed: bool = False


@dataclass(frozen=True, slots=True)
class Talk:
    """Everything that stays the same between turns."""

    library: Library
    questionnaire: Questionnaire
    words: Words
    house: House

    def case(self, screening: Screening, on: date) -> Case:
        """The answers so far, seen on a day; who answers is a fact too."""
        answers: dict[str, Answered] = dict(screening.answers)
        if screening.who and "respondent" not in answers:
            answers["respondent"] = Answered(RESPONDENTS[screening.who], on)
        return Case(self.library.vocabulary, answers, on)

    def judgements(self, screening: Screening, on: date) -> tuple[Judgement, ...]:
        """Every cohort of the trials that are not closed for good."""
        return self.judged(self.case(screening, on))

    def judged(self, case: Case) -> tuple[Judgement, ...]:
        """The same, for a case that is needed for more than its verdicts."""
        judged = judge_all(self.library, case)
        return tuple(j for j in judged if self.is_open(j.trial))

    def is_open(self, trial: str) -> bool:
        return self.library.trials[trial].status is not Status.CLOSED


@dataclass(frozen=True, slots=True)
class Sent:
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
class Planned:
    """A reminder that is still to come; `here` says that it is of this very screening.

    One that `waits` comes when its study is no longer paused, on its day at the latest.
    """

    id: int
    trial: str
    on: date
    here: bool
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """What differs from turn to turn: the day, fresh randomness, what the store knows.

    `staffed` holds the sites where somebody is bound to receive a referral, `likely_only` those
    that want no merely possible match; `others` are the talks about other people on this phone.
    """

    on: date
    nonce: str
    sent: tuple[Sent, ...] = ()
    staffed: frozenset[str] = frozenset()
    keep_until: date | None = None
    planned: tuple[Planned, ...] = ()
    likely_only: frozenset[str] = frozenset()
    others: tuple[Screening, ...] = ()


@dataclass(frozen=True, slots=True)
class Pressed:
    nonce: str
    option: str


@dataclass(frozen=True, slots=True)
class Wrote:
    """Text; `fresh` says it was sent after the question on the screen had arrived."""

    text: str
    fresh: bool = True


@dataclass(frozen=True, slots=True)
class SharedPhone:
    """A contact card; `own` says that it is the sender's own and not forwarded."""

    number: str
    own: bool
    fresh: bool = True


@dataclass(frozen=True, slots=True)
class Called:
    """A command without its slash, and what follows it."""

    name: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Odd:
    """Something that is no answer: media, an edited message; `alarm`: it tells of an emergency."""

    kind: str
    alarm: bool = False


Heard = Pressed | Wrote | SharedPhone | Called | Odd


@dataclass(frozen=True, slots=True)
class Button:
    text: str
    option: str
    nonce: str


@dataclass(frozen=True, slots=True)
class Say:
    """One message. Exactly one of the marks says what it is besides plain text:
    `bears`: it shows the prompt of that nonce; `tidies`: it replaces the text of a prompt that is
    answered; `redraws`: only the buttons of that prompt change. `asks_phone` adds a button that
    shares the own number; `clears` takes such a button away."""

    text: str = ""
    rows: tuple[tuple[Button, ...], ...] = ()
    bears: str | None = None
    tidies: str | None = None
    redraws: str | None = None
    shown: int = 0
    asks_phone: str | None = None
    clears: bool = False


@dataclass(frozen=True, slots=True)
class Consented:
    """An answer to a consent: kind `screening`, `telegram_abroad`, `share` or `remind`."""

    kind: str
    given: bool
    text_hash: str
    trial: str | None = None
    site: str | None = None


@dataclass(frozen=True, slots=True)
class Referred:
    """A match that the person agreed to share; the consent stands in the store already."""

    trial: str
    site: str
    cohorts: tuple[str, ...]
    contact: Contact
    likely: bool


@dataclass(frozen=True, slots=True)
class Withdrew:
    code: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A result was shown: what every open cohort came to on that day."""

    on: date
    judgements: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True)
class Reminded:
    """A reminder was agreed to; the consent stands in the store already."""

    trial: str
    on: date
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Unreminded:
    """A reminder was taken back, by the id that the store gave it."""

    id: int


@dataclass(frozen=True, slots=True)
class Amended:
    """An answer changed after sharing: the sites that have it are told that it did."""

    question: str


@dataclass(frozen=True, slots=True)
class Erased:
    pass


@dataclass(frozen=True, slots=True)
class Ended:
    """The screening is over: how, for the counters."""

    how: str


@dataclass(frozen=True, slots=True)
class Anew:
    """This screening is put away and another begins: in the given language, for a trial."""

    screening: Screening


@dataclass(frozen=True, slots=True)
class Counted:
    name: str


Record = (
    Consented
    | Referred
    | Withdrew
    | Judged
    | Reminded
    | Unreminded
    | Amended
    | Erased
    | Ended
    | Anew
    | Counted
)


@dataclass(frozen=True, slots=True)
class Turn:
    screening: Screening
    says: tuple[Say, ...] = ()
    records: tuple[Record, ...] = ()
    toast: str = ""


def speak(
    talk: Talk, screening: Screening, key: str, attr: str | None = None, /, **args: object
) -> str:
    """A sentence in the language of the screening, about whom the screening is."""
    return talk.words.say(screening.lang, key, attr, **{"who": screening.who or "self", **args})


def split(rows: Sequence[str]) -> list[str]:
    """The rows as few messages as fit."""
    texts = [""]
    for row in rows:
        if len(texts[-1]) + len(row) > LONGEST:
            texts.append("")
        texts[-1] = f"{texts[-1]}\n{row}" if texts[-1] else row
    return texts
