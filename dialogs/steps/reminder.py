"""Agreeing to a reminder, taking it back, and looking at the result when it came."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.context import ReminderView, TurnContext, sentence
from dialogs.dates import day_text
from dialogs.effects import ConsentAnswered, Effect, ReminderCancelled, ReminderRequested, Turn
from dialogs.phases import Phase
from dialogs.results.reminders import NOTICE, asked_for, awaited, offered
from dialogs.steps.consent_words import agreed_text
from dialogs.steps.navigation import enter, reopen, reshow, result_again, step
from dialogs.steps.prompts import Choose


def ask_to_remind(context: TurnContext, day: str) -> Turn | None:
    """Ask for the consent to a reminder on an offered day, or to hear when a study goes on."""
    is_known = (
        bool(awaited(context))
        if day == NOTICE
        else day in {str(offered_day) for offered_day in offered(context)}
    )
    if not is_known:
        return None
    asking = context.with_screening(replace(context.screening, reminding=day))
    return enter(step(asking, "wished_to_be_reminded"))


def _reminding(context: TurnContext, option: str) -> Turn | None:
    screening = context.screening
    if option not in ("agree", "decline") or screening.reminding is None:
        return None
    trials, day = asked_for(context)
    waits, text = screening.reminding == NOTICE, agreed_text(context) if trials else ""
    if text is None:
        return reshow(context)
    done = context.with_screening(replace(screening, reminding=None))
    back = step(done, "answered_reminder")
    if not trials:  # a night has passed since the offer
        return enter(back, results=True)
    agreed = option == "agree"
    records: list[Effect] = []
    for trial in trials:
        records.append(ConsentAnswered("remind", agreed, text, trial))
        if agreed:  # the consent is written before the reminder that hangs on it
            records.append(ReminderRequested(trial, day, waits))
    planned = (
        tuple(ReminderView(0, trial, day, here=True, until_resumed=waits) for trial in trials)
        if agreed
        else ()
    )
    lead_key = f"ui-{'notice' if waits else 'remind'}-{'noted' if agreed else 'declined'}"
    lead = sentence(context, lead_key, date=day_text(screening.lang, day))
    after = back.with_planned((*context.planned, *planned))
    return replace(enter(after, lead), records=tuple(records))


def forget(context: TurnContext) -> Turn | None:
    """Take back every reminder of this screening."""
    mine = [planned for planned in context.planned if planned.here]
    if not mine:
        return None
    others = tuple(planned for planned in context.planned if not planned.here)
    turn = enter(context.with_planned(others), cancelled(context))
    return replace(turn, records=tuple(ReminderCancelled(planned.id) for planned in mine))


def cancelled(context: TurnContext) -> str:
    return sentence(context, "ui-remind-cancelled", days=context.content.operator.days)


def _reminder(context: TurnContext, option: str) -> Turn | None:
    if option != "see":
        return None
    if context.screening.phase is Phase.CLOSED:
        return reopen(context)
    return result_again(context) if context.screening.phase is Phase.RESULT else reshow(context)


CHOOSE: Mapping[str, Choose] = {"@reminding": _reminding, "@reminder": _reminder}
