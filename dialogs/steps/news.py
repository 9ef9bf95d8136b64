"""Studies elsewhere, and agreeing to be told of other studies here; taking that back."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.context import TurnContext, sentence
from dialogs.dates import day_text
from dialogs.effects import ConsentAnswered, Effect, NewsCancelled, NewsRequested, Turn
from dialogs.messages import Button, NewMessage, split
from dialogs.phases import Phase
from dialogs.results import news
from dialogs.results.elsewhere import ELSEWHERE, elsewhere_text, illnesses
from dialogs.steps.consent_words import agreed_text
from dialogs.steps.navigation import enter, has_result, reshow, step
from dialogs.steps.prompts import Choose


def pressed(context: TurnContext, option: str) -> Turn | None:
    """Answer [Studies elsewhere] and [Tell me of new studies], however old they are."""
    if option == ELSEWHERE:
        return Turn(context.screening, _elsewhere(context))
    return _ask(context) if option == news.NEWS else None


def _elsewhere(context: TurnContext) -> tuple[NewMessage, ...]:
    *first, last = split(elsewhere_text(context).split("\n"))
    rows: tuple[tuple[Button, ...], ...] = ()
    if news.may_wish(context) and _at_result(context):
        label = sentence(context, "ui-result-next-option-news")
        rows = ((Button(label, news.NEWS, context.nonce or "-"),),)
    return (*map(NewMessage, first), NewMessage(last, rows))


def _at_result(context: TurnContext) -> bool:
    phase = context.screening.phase
    return phase is Phase.RESULT or (phase is Phase.CLOSED and has_result(context))


def _ask(context: TurnContext) -> Turn | None:
    """Ask for the consent; where it stands already, say so."""
    if known := news.mine(context):
        day = day_text(context.screening.lang, known.until)
        said = sentence(context, "ui-status-news", date=day)
        return Turn(context.screening, (NewMessage(said),))
    if not (news.may_wish(context) and _at_result(context)):
        return reshow(context)
    if context.screening.phase is Phase.CLOSED:
        context = step(context, "reopened")
    return enter(step(context, "wished_for_news"))


def _answered(context: TurnContext, option: str) -> Turn | None:
    labels, screening = dict(news.news_choices(context)), context.screening
    if option not in labels:
        return None
    text = agreed_text(context)
    if text is None:
        return reshow(context)
    agreed = option.startswith(news.MONTHS)
    # For how long is part of what is agreed to.
    consent = ConsentAnswered("news", agreed, f"{text}\n→ [{labels[option]}]")
    back = step(context, "answered_news")
    if not agreed:
        return replace(enter(back, sentence(context, "ui-news-declined")), records=(consent,))
    kept_until = news.until(context, int(option.removeprefix(news.MONTHS)))
    wish = NewsRequested(kept_until, illnesses(context), news.fitting(context))
    lead = sentence(context, "ui-news-noted", date=day_text(screening.lang, kept_until))
    after = back.with_news((*context.news, wish.view()))
    records: tuple[Effect, ...] = (consent, wish)  # the consent stands before what hangs on it
    return replace(enter(after, lead), records=records)


def stopped(context: TurnContext, option: str) -> Turn | None:
    """Take back, at /withdraw, what ends on that day."""
    day = option.removeprefix(news.STOP)
    ids = [one.id for one in context.news if str(one.until) == day]
    if not option.startswith(news.STOP) or not ids:
        return None
    said = sentence(context, "ui-news-stopped", days=context.content.operator.days)
    return Turn(context.screening, (NewMessage(said),), tuple(NewsCancelled(id) for id in ids))


CHOOSE: Mapping[str, Choose] = {"@news": _answered}
RESULT_OPTIONS = (ELSEWHERE, news.NEWS)
