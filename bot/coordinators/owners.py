"""The owner of a referral: whoever takes it by a press, or whom a colleague hands it to."""

from dataclasses import replace

from bot.app import CallbackAnswer
from bot.coordinators import buttons, steps
from bot.coordinators.absences import is_away
from bot.coordinators.posting import CARD, about, remark, text_to, under
from bot.coordinators.press import Press
from bot.referrals.history import name_of
from bot.referrals.rights import colleagues
from bot.store.records import Grant, ReferralRow
from bot.work import Work
from dialogs.statuses import OPEN

MOST_COLLEAGUES = 12
# Before the referral's row, in the keys of what tells of a new owner: a reply to it is a note.
HANDED = "handed"


def take(done: Press, action: str) -> CallbackAnswer:
    """Make whoever presses the owner, where the button still knew who was it before."""
    referral, me = done.referral, done.grant.account
    if referral.status not in OPEN:
        return steps.step(done, action)
    if referral.owner == me:
        done.redrawn()
        return CallbackAnswer(done.say("coordinator-owned-already", code=done.code))
    if done.asked.detail != buttons.owner_mark(referral):
        return _faster(done)
    if not _own(done, me, "taken over" if referral.owner else "taken"):
        return _faster(done)
    former = _colleague(done, referral.owner)
    if former:
        who = name_of(done.work, former.lang, me)
        text = done.work.say(former.lang, "coordinator-taken-over", code=done.code, who=who)
        _tell(done, former, text)
    return CallbackAnswer(done.say("coordinator-owned", code=done.code))


def menu(done: Press, action: str) -> CallbackAnswer:
    """Put the colleagues under this copy of the card, whoever may work it."""
    others = [grant for grant in _team(done) if grant.account != done.referral.owner]
    if not others:
        return CallbackAnswer(done.say("coordinator-hand-nobody", code=done.code))
    named = [(_label(done, grant), str(grant.id)) for grant in others[:MOST_COLLEAGUES]]
    markup = under(done.work, done.grant, done.referral).hands(named)
    remark(done.work, done.grant, done.referral, done.message, markup)
    return CallbackAnswer()


def hand_to(done: Press, action: str) -> CallbackAnswer:
    """Make a colleague the owner and tell both; a reply to what they read is a note."""
    chosen = next((g for g in _team(done) if str(g.id) == done.asked.detail), None)
    if chosen is None or done.referral.status not in OPEN or done.referral.owner == chosen.account:
        done.redrawn()
        return CallbackAnswer(done.say("coordinator-button-old"))
    if not _own(done, chosen.account, "handed over"):
        return _faster(done)
    who = name_of(done.work, chosen.lang, done.grant.account)
    _tell(done, chosen, done.work.say(chosen.lang, "coordinator-handed", code=done.code, who=who))
    whom = name_of(done.work, done.grant.lang, chosen.account)
    said = done.say("coordinator-handed-on", code=done.code, who=whom)
    _tell(done, done.grant, said, opener=False)
    return CallbackAnswer(done.say("coordinator-owned-by", code=done.code, who=whom))


def tell_of_note(work: Work, referral: ReferralRow, writer: Grant) -> None:
    """Tell the owner that a colleague left a note with what was handed on."""
    team = colleagues(work.tx, referral)
    owner = next((g for g in team if g.account == referral.owner != writer.account), None)
    if owner is None:
        return
    who = name_of(work, owner.lang, writer.account)
    text = work.say(owner.lang, "coordinator-handed-note", code=referral.code, who=who)
    label = work.say(owner.lang, "coordinator-button-history")
    markup = buttons.keyboard([[(label, buttons.data_of("history", referral.code))]])
    key = f"{HANDED}:{referral.ref}:{work.nonce}:{owner.account}:note"
    work.post(about(referral, text_to(owner, key, text, markup=markup, rank=CARD)))


def _own(done: Press, owner: str, how: str) -> bool:
    tx = done.work.tx
    if not tx.referrals.set_owner(done.code, owner, done.referral.owner, done.work.now):
        return False
    done.work.audit(done.grant.account, f"referral {how}", done.code, owner)
    fresh = tx.referrals.get(done.code)
    owned = replace(done, referral=fresh) if fresh else done
    steps.acknowledge(owned)
    owned.redrawn()
    return True


def _faster(done: Press) -> CallbackAnswer:
    done.redrawn()
    fresh = done.work.tx.referrals.get(done.code)
    if fresh is None or fresh.owner is None:
        return CallbackAnswer(done.say("coordinator-button-old"))
    who = name_of(done.work, done.grant.lang, fresh.owner)
    return CallbackAnswer(done.say("coordinator-owned-by", code=done.code, who=who))


def _tell(done: Press, reader: Grant, text: str, *, opener: bool = True) -> None:
    key = f"{HANDED}:{done.referral.ref}:{done.work.nonce}:{reader.account}"
    markup = buttons.openers(done.work.app, reader.lang, [done.code]) if opener else None
    letter = text_to(reader, key, text, markup=markup, rank=CARD)
    done.work.post(about(done.referral, letter))


def _team(done: Press) -> list[Grant]:
    team = colleagues(done.work.tx, done.referral)
    return [grant for grant in team if grant.account != done.grant.account]


def _colleague(done: Press, account: str | None) -> Grant | None:
    team = colleagues(done.work.tx, done.referral)
    return next((grant for grant in team if grant.account == account), None)


def _label(done: Press, grant: Grant) -> str:
    site = done.work.site(done.referral.site)
    away = site is not None and is_away(done.work, site, grant.account)
    name = name_of(done.work, done.grant.lang, grant.account)
    return done.say(f"coordinator-hand-to{'-away' if away else ''}", name=name)
