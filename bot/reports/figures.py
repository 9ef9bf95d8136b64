"""Every figure that is shown anywhere, worked out in one place; docs/figures.md defines each."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median

from bot.app import App
from bot.referrals.calendar import working_hours_between
from bot.reports.team import DID, FIRSTS, SPOKEN, first_of, lasting, period
from bot.store.counter_names import of_question
from bot.store.ports import Transaction
from bot.store.records import CountedStep
from dialogs.questions.message import is_by_parts
from dialogs.statuses import ATTEMPTS, ReferralStatus
from dialogs.words import as_key
from trials.trial import Site

# Counted when it happens, then read off the steps of the coordinators.
SCREENED = ("started", "consented", "finished", "likely", "possible", "shared", "shared_possible")
# Of one study at one site: what the first result for it was.
OF_A_STUDY = ("assessed", "assessed_likely", "assessed_possible")
FUNNEL = (*SCREENED, "acknowledged", *FIRSTS)
TRIED = (*ATTEMPTS, *SPOKEN)
RATES = ("left", "unknown", "invalid")
QUESTION = ("shown", "answered", *RATES)
OF_THE_TEAM = tuple(name for name in DID if name not in FIRSTS)
OF_THE_LOG = (*OF_A_STUDY, "not_fitting")
SPEED = ("first_contact_hours", "first_contacts")
FIGURES = (*FUNNEL, *OF_THE_TEAM, *OF_THE_LOG, *SPEED, *QUESTION)
# What each rate is a part of.
OF = {"left": "shown", "unknown": "answered", "invalid": "shown"}

Pass = tuple[str, tuple[ReferralStatus, ...]]  # a figure and the statuses it is counted by

SMALLEST = 5
HIDDEN = f"<{SMALLEST}"
WATCHED_DAYS = 7
WORST = 5


@dataclass(frozen=True, slots=True)
class QuestionStats:
    """The figures of one question; its rates are of all sites together."""

    ref: str
    label: str
    shown: int = 0
    answered: int = 0
    left: int = 0
    unknown: int = 0
    invalid: int = 0

    def rate(self, what: str) -> float | None:
        """Return the part, where it counts enough people to be shown."""
        count, whole = getattr(self, what), getattr(self, OF[what])
        return count / whole if count >= SMALLEST and whole else None

    @property
    def worst(self) -> float:
        return max((self.rate(what) or 0.0) for what in RATES)


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures from `since` to `until`, both included: of one site, or everywhere."""

    since: date
    until: date
    funnel: Mapping[str, int]
    first_contact_hours: float | None
    first_contacts: int
    questions: tuple[QuestionStats, ...]


@dataclass(frozen=True, slots=True)
class Scope:
    """The days that figures are of, both included, and the one site, or all, and its studies.

    A site's days are its own; those of the whole bot are UTC's.
    """

    since: date
    until: date
    site: Site | None = None
    trials: frozenset[str] = frozenset()  # at that site: these studies alone, else all


def collect(
    tx: Transaction,
    app: App,
    lang: str,
    scope: Scope,
    watched: Callable[[Iterable[Pass]], Iterable[Pass]] = iter,
) -> Figures:
    """Work out the figures; `watched` sees each pass."""
    since, until, site = scope.since, scope.until, scope.site
    sums = tx.counters.sums(since, until)
    funnel = _screened(sums, site, scope.trials)
    first, last = period(site, since, until)
    steps = [
        step
        for step in tx.steps.that_count(site.id if site else None)
        if not scope.trials or step.trial in scope.trials
    ]
    funnel["acknowledged"] = _within(first_of(steps, tuple(ReferralStatus)), first, last)
    steps = lasting(steps)
    for name, counted in watched(FIRSTS.items()):
        funnel[name] = _within(first_of(steps, counted), first, last)
    hours = []
    for step in first_of(steps, TRIED):
        home = app.site(step.site)
        if home and first <= step.at < last:
            hours.append(working_hours_between(home, step.shared, step.at))
    questions = _asked(app, lang, sums)
    return Figures(since, until, funnel, median(hours) if hours else None, len(hours), questions)


def _screened(sums: Mapping[str, int], site: Site | None, trials: frozenset[str]) -> dict[str, int]:
    """Return how far screenings came; of single studies only what was judged for them."""
    if site is None or not trials:
        return {name: sums.get(at_site(name, site.id) if site else name, 0) for name in SCREENED}
    found = {"finished": "assessed", "likely": "assessed_likely", "possible": "assessed_possible"}
    return {
        name: sum(sums.get(at_study(counted, site.id, trial), 0) for trial in trials)
        for name, counted in found.items()
    }


def _within(steps: Iterable[CountedStep], first: datetime, last: datetime) -> int:
    return sum(first <= step.at < last for step in steps)


def _asked(app: App, lang: str, sums: Mapping[str, int]) -> tuple[QuestionStats, ...]:
    """Return every question that was shown, in the order of asking; parts of one stand apart."""
    refs = {name.split(":")[1] for name in sums if name.startswith("q:")}
    order = {q.id: n for n, q in enumerate(app.content.questionnaire.questions)}
    known = sorted((ref for ref in refs if ref.partition(".")[0] in order),
                   key=lambda ref: (order[ref.partition(".")[0]], ref))  # fmt: skip
    return tuple(
        QuestionStats(ref, label(app, lang, ref),
              **{what: sums.get(of_question(ref, what), 0) for what in QUESTION})
        for ref in known
    )  # fmt: skip


def label(app: App, lang: str, ref: str) -> str:
    """Return a question's short name; a medicine's part of it by the medicine."""
    question, _, part = ref.partition(".")
    if not part or not is_by_parts(app.content, ref):
        return app.say(lang, as_key(question), "label", who="other")
    drug = app.say(lang, as_key("immuno_drugs", "option", part), who="other")
    return app.say(lang, as_key(question), "of", who="other", drug=drug)


def worst(questions: Iterable[QuestionStats], most: int = WORST) -> list[QuestionStats]:
    """Return those with the highest rates that may be shown, the highest first."""
    shown = [question for question in questions if question.worst > 0]
    return sorted(shown, key=lambda question: (-question.worst, question.ref))[:most]


def most_unknown(tx: Transaction, app: App, lang: str, today: date) -> QuestionStats | None:
    """Return the question that most people did not know in the last seven days.

    They answered it with "I don't know".
    """
    since, until = today - timedelta(days=WATCHED_DAYS), today - timedelta(days=1)
    asked = _asked(app, lang, tx.counters.sums(since, until))
    enough = [question for question in asked if question.unknown >= SMALLEST]
    return max(
        enough,
        key=lambda question: (question.unknown, question.unknown / question.answered),
        default=None,
    )


def at_site(step: str, site: str) -> str:
    """Return the counter's name for one site."""
    return f"{step}@{site}"


def at_study(step: str, site: str, trial: str) -> str:
    """Return the counter's name for one study at one site."""
    return f"{step}@{site}/{trial}"


def beyond(count: int) -> int | str:
    """Return a count as anybody but the site itself may see it."""
    return count if count >= SMALLEST else HIDDEN


def percent(share: float | None) -> str:
    return HIDDEN if share is None else f"{round(100 * share)}%"
