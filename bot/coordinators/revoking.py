"""The end of a right: in force at once, on record, and told to whoever had it."""

from dataclasses import replace
from datetime import datetime

from bot.coordinators.posting import NUMBERS, deletion, text_to
from bot.desk.showing import take_from
from bot.store.ports import Transaction
from bot.store.records import AuditEntry, Grant, Group, Letter, QuietHours
from bot.work import WORTH
from dialogs.context import HOME
from dialogs.words import Words, as_key
from trials.trial import NIGHT

# The command line has no site's calendar at hand.
QUIET = QuietHours(NIGHT, HOME.key)


def revoke(tx: Transaction, words: Words, grant: Grant, now: datetime) -> bool:
    """Revoke a right and tell whoever had it; False where it had ended already."""
    if not tx.grants.revoke(grant.user, grant.role, grant.site, now):
        return False
    subject = grant.site or "all sites"
    tx.audit.add(AuditEntry("operator", f"revoked {grant.role}", subject, grant.account), now)
    if grant.site:
        text = words.say(grant.lang, "coordinator-revoked", site=_hospital(words, grant))
    else:
        text = words.say(grant.lang, "admin-revoked")
    letter = text_to(grant, f"revoked:{grant.id}", text)
    tx.letters.post(replace(letter, quiet=QUIET, expires=now + WORTH, former=True))
    for page in tx.pages.of_account(grant.account):  # of the other hospitals too: asked for anew
        if page.key.startswith(f"{NUMBERS}:"):  # its deletion is under way, and on record
            continue
        tx.letters.post(deletion(page, grant.user))
        tx.pages.gone(page.key, now)
    take_from(tx, words, grant, f"revoked:{grant.id}")
    if not tx.grants.of(grant.user):  # the menu of everybody else comes back
        scope = {"scope": {"type": "chat", "chat_id": grant.user}}
        key = f"menu:revoked:{grant.id}"
        tx.letters.post(
            Letter(key, grant.user, grant.account, "deleteMyCommands", scope, droppable=True)
        )
    return True


def unbind(tx: Transaction, words: Words, group: Group, lang: str, now: datetime) -> bool:
    """Unbind a group, which is told, then left; False where it had ended already."""
    if not tx.groups.unbind(group.chat, "operator", now):
        return False
    text = words.say(lang, "coordinator-group-ended", site=_hospital(words, group, lang))
    key = f"group-ended:{group.ref}:{now.isoformat()}"
    tx.letters.post(Letter(key, group.chat, None, "sendMessage", {"text": text}, quiet=QUIET))
    tx.letters.post(Letter(f"leave:{key}", group.chat, None, "leaveChat", {}))
    return True


def _hospital(words: Words, holder: Grant | Group, lang: str = "") -> str:
    key = as_key("site", str(holder.site))
    spoken = lang or (holder.lang if isinstance(holder, Grant) else lang)
    return words.say(spoken, key) if words.has(key) else str(holder.site)
