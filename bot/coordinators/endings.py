"""The end of a referral's time: told two weeks before, put off by a press, then done everywhere."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from functools import partial

from bot.app import CallbackAnswer
from bot.coordinators import buttons
from bot.coordinators.notices import recipients
from bot.coordinators.posting import (
    CARD,
    NUMBERS,
    STAYS,
    delete_pages,
    deletion,
    redraw,
    redraw_kin,
    shown_in_groups,
    text_to,
)
from bot.referrals import history, kin, person_notices
from bot.referrals.card import local_date
from bot.store.records import Ending, Grant, Letter, ReferralRow
from bot.work import Work
from dialogs.dates import near_day

PREFIX = "k"
NOTICE = timedelta(days=14)


def is_about(data: str) -> bool:
    return data.startswith(f"{PREFIX}.")


def code_in(data: str) -> str:
    """Return the code that a button names; nothing in it is trusted."""
    return data.partition(".")[2]


def period(work: Work) -> timedelta:
    """Return how long what was sent is kept; the privacy notice states the same figure."""
    return timedelta(days=work.content.operator.referral_days)


def post_due(work: Work) -> int:
    """Tell of what ends within two weeks, end what is past its time; return how many of both."""
    coming = work.tx.endings.coming(work.now, period(work))
    # One that cannot be read holds up no other; the store deletes it some weeks later.
    return sum(
        work.tx.isolated(partial(_look_at, work, ending), "ending") or 0 for ending in coming
    )


def _look_at(work: Work, ending: Ending) -> bool:
    referral = work.tx.referrals.get(ending.code)
    if referral is None:
        return False
    if ending.told is None or ending.told < ending.at.date():
        late = ending.at - work.now < NOTICE - timedelta(days=1)  # nobody was here to tell it
        told = replace(ending, at=work.now + NOTICE if late else ending.at)
        work.tx.endings.tell(told)
        _tell(work, referral, told)
        return True
    if work.now < max(ending.at, datetime.combine(ending.told, time(), UTC)):
        return False
    _end(work, referral)
    return True


def _tell(work: Work, referral: ReferralRow, ending: Ending) -> None:
    """Tell whoever works it, and the person; both may keep it longer, once."""
    days, once = work.content.operator.referral_days, "-again" if ending.kept_longer else ""
    day = local_date(work.app, referral.site, ending.at)
    for grant in _owners(work, referral):
        text = work.say(
            grant.lang,
            f"coordinator-ending{once}",
            code=referral.code,
            date=near_day(grant.lang, day),
            days=days,
        )
        row = [] if once else [(work.say(grant.lang, "coordinator-button-keep"), _data(referral))]
        opener = buttons.data_of("open", referral.code)
        row.append((work.say(grant.lang, "coordinator-button-open", code=referral.code), opener))
        key = f"ending:{referral.ref}:{day}:{grant.account}"
        letter = text_to(grant, key, text, markup=buttons.keyboard([row]), rank=CARD)
        work.post(replace(letter, consent=referral.consent))
    lang = person_notices.lang_of(work.tx, referral)
    label = work.say(lang, "ui-button-keep")
    person_notices.tell(
        work,
        referral,
        f"ending:{referral.ref}:{day}",
        f"ui-ending{once}",
        markup=None if once else buttons.keyboard([[(label, _data(referral))]]),
        date=near_day(lang, day),
        days=days,
    )


def _data(referral: ReferralRow) -> str:
    return f"{PREFIX}.{referral.code}"


def _owners(work: Work, referral: ReferralRow) -> list[Grant]:
    """Return the owner, or who took the newest step, where they may see it, else everybody."""
    everybody = recipients(work, referral)
    if owner := [one for one in everybody if one.account == referral.owner]:
        return owner
    steps = history.counting(work.tx, referral.code)
    return [one for one in everybody if steps and one.account == steps[-1].actor] or everybody


def keep_longer(work: Work, referral: ReferralRow, lang: str, actor: str) -> CallbackAnswer:
    """Keep a referral one period longer, for somebody who was found to have the right to."""
    if not referral.card:
        return CallbackAnswer(work.say(lang, "coordinator-gone", code=referral.code, no=""))
    if not work.tx.endings.keep_longer(referral.code, work.now):
        return CallbackAnswer(work.say(lang, "ui-kept-already", code=referral.code), alert=True)
    work.audit(actor, "kept longer", referral.code)
    days = work.content.operator.referral_days
    kept = work.say(lang, "ui-kept-longer", code=referral.code, days=days)
    return CallbackAnswer(kept, alert=True)


def _end(work: Work, referral: ReferralRow) -> None:
    """Empty the referral and take it out of every chat, of former coordinators too."""
    others = kin.kin(work, referral)
    holders = recipients(work, referral, former=True)
    person_notices.tell(work, referral, f"ended:{referral.ref}:{work.now.isoformat()}", "ui-ended")
    work.tx.endings.end(referral.id, work.now)
    ended = work.tx.referrals.by_id(referral.id)
    if ended is None:
        return
    mark = f"ended:{work.now.isoformat()}"
    redraw(work, ended, mark)
    redraw_kin(work, others, mark)
    delete_pages(work.tx, ended)
    for grant in holders:
        text = work.say(grant.lang, "coordinator-ended", code=ended.code)
        key = f"ended:{ended.ref}:{grant.account}:{mark}"
        work.post(replace(text_to(grant, key, text, rank=CARD), former=True))
    for group in {group.ref: group for group, _ in shown_in_groups(work.tx, ended)}.values():
        text = work.say(work.app.site_lang(group.site), "coordinator-ended", code=ended.code)
        key = f"ended:{ended.ref}:{group.ref}:{mark}"
        letter = Letter(key, group.chat, None, "sendMessage", {"text": text}, rank=CARD)
        work.post(replace(letter, former=True))
    work.audit("bot", "referral ended", ended.code)


def take_pages_back(work: Work) -> int:
    """Take pages of answers and files out of the chats a day after they came; return how many."""
    taken, before = 0, work.now - STAYS
    for page in work.tx.pages.shown_before(before):
        sent = work.tx.letters.sent_at(page.key)
        if page.key.startswith(f"{NUMBERS}:"):  # they go by a clock of their own
            continue
        if work.tx.letters.is_due(page.key) or (sent is not None and sent > before):
            continue
        work.tx.pages.gone(page.key, work.now)
        account = work.tx.accounts.get(page.account)
        if account is None or sent is None:
            continue
        taken += work.tx.letters.post(deletion(page, account.telegram_id))
    return taken
