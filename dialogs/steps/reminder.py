"""Agreeing to a reminder, taking it back, and looking at the result when it came."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.context import Content, ReminderView, TurnContext, sentence
from dialogs.dates import day_text
from dialogs.effects import ConsentAnswered, Effect, ReminderCancelled, ReminderRequested, Turn
from dialogs.phases import Phase
from dialogs.results.reminders import NOTICE, asked_for, awaited, consent_key, offered
from dialogs.screening import Screening
from dialogs.steps.navigation import enter, reopen, reshow, step
from dialogs.steps.prompts import Choose


def ask_to_remind(
    content: Content, screening: Screening, day: str, context: TurnContext
) -> Turn | None:
    """Ask for the consent to a reminder on an offered day, or to hear when a study goes on."""
    is_known = (
        bool(awaited(content, screening, context))
        if day == NOTICE
        else day in {str(offered_day) for offered_day in offered(content, screening, context)}
    )
    if not is_known:
        return None
    return enter(content, step(replace(screening, reminding=day), "wished_to_be_reminded"), context)


def _reminding(
    content: Content, screening: Screening, option: str, context: TurnContext
) -> Turn | None:
    if option not in ("agree", "decline") or screening.reminding is None:
        return None
    trials, day = asked_for(content, screening, context)
    waits, text_key = screening.reminding == NOTICE, consent_key(screening)
    back = step(replace(screening, reminding=None), "answered_reminder")
    if not trials:  # a night has passed since the offer
        return enter(content, back, context, results=True)
    agreed = option == "agree"
    text_hash = content.words.wording_hash(text_key)
    records: list[Effect] = []
    for trial in trials:
        records.append(ConsentAnswered("remind", agreed, text_hash, trial))
        if agreed:  # the consent is written before the reminder that hangs on it
            records.append(ReminderRequested(trial, day, waits))
    planned = (
        tuple(ReminderView(0, trial, day, here=True, until_resumed=waits) for trial in trials)
        if agreed
        else ()
    )
    lead_key = f"ui-{'notice' if waits else 'remind'}-{'noted' if agreed else 'declined'}"
    lead = sentence(content, screening, lead_key, date=day_text(screening.lang, day))
    after = replace(context, planned=(*context.planned, *planned))
    return replace(enter(content, back, after, lead), records=tuple(records))


def forget(content: Content, screening: Screening, context: TurnContext) -> Turn | None:
    """Take back every reminder of this screening."""
    mine = [planned for planned in context.planned if planned.here]
    if not mine:
        return None
    others = tuple(planned for planned in context.planned if not planned.here)
    left = replace(context, planned=others)
    turn = enter(content, screening, left, cancelled(content, screening))
    return replace(turn, records=tuple(ReminderCancelled(planned.id) for planned in mine))


def cancelled(content: Content, screening: Screening) -> str:
    return sentence(content, screening, "ui-remind-cancelled", days=content.operator.days)


def _reminder(
    content: Content, screening: Screening, option: str, context: TurnContext
) -> Turn | None:
    if option != "see":
        return None
    if screening.phase is Phase.CLOSED:
        return reopen(content, screening, context)
    if screening.phase is Phase.RESULT:
        return enter(content, screening, context, results=True)
    return reshow(content, screening, context)


CHOOSE: Mapping[str, Choose] = {"@reminding": _reminding, "@reminder": _reminder}
