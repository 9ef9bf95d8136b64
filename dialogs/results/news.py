"""To be told of other studies, in words: for which illnesses, how long; and which are news."""

from collections.abc import Collection
from datetime import date, timedelta

from dialogs.assessment import Match
from dialogs.context import NewsView, TurnContext, sentence
from dialogs.dates import day_text, short_day
from dialogs.results.elsewhere import illness_names, illnesses
from dialogs.results.matches import is_for_others, matches
from dialogs.results.reminders import REMINDER, reminder_text
from dialogs.screening import Prompt
from trials.trial import TrialStatus

# Stateless, like [More]: it stays good however old it is.
NEWS = "-news"
# What a message of this kind says, in the place of a reminder's outcome.
NEW_STUDY = "new-study"
MONTHS = "months_"
PERIODS = (3, 6, 12)
STOP = "news_"


def mine(context: TurnContext) -> NewsView | None:
    """Return what was agreed to for this very screening."""
    return next((one for one in context.news if one.here), None)


def may_wish(context: TurnContext) -> bool:
    """Return whether it can be offered: an illness was told, and nothing is agreed to yet."""
    return bool(illnesses(context)) and mine(context) is None


def periods(context: TurnContext) -> tuple[int, ...]:
    """Return for how many months one may agree, the longest last."""
    most = context.content.operator.reminder_months
    return (*(months for months in PERIODS if months < most), most)


def until(context: TurnContext, months: int) -> date:
    return context.on + timedelta(days=365 * months // 12)


def news_consent(context: TurnContext) -> str:
    names = illness_names(context, illnesses(context))
    return sentence(context, "ui-consent-news", illnesses=names)


def news_choices(context: TurnContext) -> tuple[tuple[str, str], ...]:
    label = "ui-consent-news-option-months"
    agree = ((f"{MONTHS}{n}", sentence(context, label, count=n)) for n in periods(context))
    return (*agree, ("decline", sentence(context, "ui-consent-news-option-decline")))


def is_news(context: TurnContext, match: Match, agreed: Collection[str]) -> bool:
    """Return whether a study may fit, takes people, and is for an illness that was agreed to."""
    trial = match.trial
    return (
        match.is_open
        and trial.status is TrialStatus.RECRUITING
        and not trial.paused_at.issuperset(trial.sites)
        and not is_for_others(context, match)
        and any(set(agreed).issuperset(trial.cohort(one).disease) for one in match.cohorts)
    )


def fitting(context: TurnContext) -> frozenset[str]:
    """Return the studies that may fit already: they are no news, whether or not they are paused."""
    return frozenset(match.trial.id for match in matches(context) if match.is_open)


def news_prompt(nonce: str, kept_until: date) -> Prompt:
    """Return the message as a side prompt: its button is that of a reminder."""
    return Prompt(REMINDER, nonce, draft={"outcome": NEW_STUDY, "until": str(kept_until)})


def message_text(context: TurnContext) -> str:
    """Return the words of a reminder, or of this: no illness and no study is named in either."""
    assert context.screening.side_prompt is not None
    draft = context.screening.side_prompt.draft
    if draft["outcome"] != NEW_STUDY:
        return reminder_text(context)
    kept_until = date.fromisoformat(draft["until"])
    day = day_text(context.screening.lang, kept_until)
    return sentence(context, "ui-news-came", date=day)


def status_lines(context: TurnContext) -> tuple[str, ...]:
    days = dict.fromkeys(one.until for one in context.news)
    return tuple(_dated(context, "ui-status-news", day) for day in days)


def data_lines(context: TurnContext) -> tuple[str, ...]:
    """Return it as part of everything that is kept, with its illnesses."""
    return tuple(
        sentence(
            context,
            "ui-mydata-news",
            date=day_text(context.screening.lang, one.until),
            illnesses=illness_names(context, one.illnesses),
        )
        for one in context.news
    )


def taking_back_options(context: TurnContext) -> tuple[tuple[str, str], ...]:
    """Return the buttons of /withdraw; those that end on one day go together."""
    lang, label = context.screening.lang, "ui-withdraw-confirm-option-news"
    days = dict.fromkeys(one.until for one in context.news)
    return tuple(
        (f"{STOP}{day}", sentence(context, label, date=short_day(lang, day))) for day in days
    )


def _dated(context: TurnContext, key: str, day: date) -> str:
    return sentence(context, key, date=day_text(context.screening.lang, day))
