"""Agreeing to a reminder, taking it back, and looking at the result when it came."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.context import Moment, Planned, Talk, speak
from dialogs.events import Consented, Record, Reminded, Turn, Unreminded
from dialogs.formatting import day_text
from dialogs.phases import Phase
from dialogs.results.reminders import NOTICE, asked_for, awaited, consent_key, offered
from dialogs.screening import Screening
from dialogs.steps.navigation import enter, reopen, reshow, step
from dialogs.steps.prompts import Choose


def ask_to_remind(talk: Talk, screening: Screening, day: str, moment: Moment) -> Turn | None:
    """The consent to a reminder on a day that is offered, or to hear when a study goes on."""
    is_known = (
        bool(awaited(talk, screening, moment))
        if day == NOTICE
        else day in {str(one) for one in offered(talk, screening, moment)}
    )
    if not is_known:
        return None
    return enter(talk, step(replace(screening, reminding=day), "wished_to_be_reminded"), moment)


def _reminding(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    if option not in ("agree", "decline") or screening.reminding is None:
        return None
    trials, day = asked_for(talk, screening, moment)
    waits, text_key = screening.reminding == NOTICE, consent_key(screening)
    back = step(replace(screening, reminding=None), "answered_reminder")
    if not trials:  # a night has passed since the offer
        return enter(talk, back, moment, results=True)
    agreed = option == "agree"
    text_hash = talk.words.wording_hash(text_key)
    records: list[Record] = []
    for trial in trials:
        records.append(Consented("remind", agreed, text_hash, trial))
        if agreed:  # the consent is written before the reminder that hangs on it
            records.append(Reminded(trial, day, waits))
    planned = (
        tuple(Planned(0, trial, day, here=True, waits=waits) for trial in trials) if agreed else ()
    )
    told = f"ui-{'notice' if waits else 'remind'}-{'noted' if agreed else 'declined'}"
    lead = speak(talk, screening, told, date=day_text(screening, day))
    after = replace(moment, planned=(*moment.planned, *planned))
    return replace(enter(talk, back, after, lead), records=tuple(records))


def forget(talk: Talk, screening: Screening, moment: Moment) -> Turn | None:
    """Every reminder of this screening is taken back."""
    mine = [planned for planned in moment.planned if planned.here]
    if not mine:
        return None
    left = replace(moment, planned=tuple(p for p in moment.planned if not p.here))
    turn = enter(talk, screening, left, cancelled(talk, screening))
    return replace(turn, records=tuple(Unreminded(planned.id) for planned in mine))


def cancelled(talk: Talk, screening: Screening) -> str:
    return speak(talk, screening, "ui-remind-cancelled", days=talk.house.days)


def _reminder(talk: Talk, screening: Screening, option: str, moment: Moment) -> Turn | None:
    if option != "see":
        return None
    if screening.phase is Phase.CLOSED:
        return reopen(talk, screening, moment)
    if screening.phase is Phase.RESULT:
        return enter(talk, screening, moment, results=True)
    return reshow(talk, screening, moment)


CHOOSE: Mapping[str, Choose] = {"@reminding": _reminding, "@reminder": _reminder}
