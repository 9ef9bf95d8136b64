"""Groups: bound ones show cards and give nobody a right; all others are left."""

from datetime import datetime, timedelta

from bot.app import App, CallbackAnswer
from bot.channel.events import Event, phone_lang
from bot.coordinators import invitations
from bot.coordinators.posting import FIRST, post_to_group, text_to
from bot.logs import log
from bot.referrals import card
from bot.referrals.rights import may_bind_groups, waiting_of
from bot.store.ports import Transaction
from bot.store.records import Grant, Group, GroupInvite, Letter, NewGroup
from bot.work import Work
from dialogs.names import clean_name
from dialogs.words import as_key

# The link that binds a group adds the bot first; its payload follows at once.
GRACE = timedelta(minutes=2)
SUPERGROUPS = -(10**12)  # their ids are below
LONGEST_TITLE = 60


def in_group(work: Work, event: Event) -> CallbackAnswer:
    """Answer what happens in a group; a press there does nothing, whoever made it.

    Unbound groups see one neutral sentence an hour; one that adds the bot, and it leaves.
    """
    group = work.tx.groups.in_chat(event.chat)
    if event.kind == "pressed":
        lang = phone_lang(event) or "en"
        return CallbackAnswer(work.say(lang, "coordinator-private-only" if group else NEUTRAL))
    if event.kind == "migrated":
        _moved(work, event)
    elif event.kind == "member" and not event.reachable:
        removed(work, event.chat)
    elif event.bot_added and group is None:
        _added(work, event)
    elif event.kind == "group" and not _bound_by_command(work, event):
        _neutral(work, event)
    return CallbackAnswer()


NEUTRAL = "ui-group-only-private"


def opened(work: Work, grant: Grant, payload: str) -> bool:
    """Remember who opened a link for a group: the next group they add the bot to is meant.

    False for every other link, and for who may not bind a group of that site.
    """
    invite = work.tx.invitations.for_group(invitations.digest(payload), work.now)
    if invite is None or not may_bind_groups(work.tx, grant.user, invite):
        return False
    work.tx.invitations.note_opened(invite.hash, grant.account)
    site = work.hospital(grant.lang, invite.site)
    text = work.say(grant.lang, "coordinator-group-add", site=site)
    work.post(text_to(grant, f"c:{work.nonce}", text))
    return True


def removed(work: Work, chat: int) -> None:
    """Unbind a group that showed cards and has removed the bot, and tell the admins."""
    group = work.tx.groups.unbind(chat, "bot", work.now, removed=True)
    if group is None:
        return
    log().warning("a group that showed cards has removed the bot", site=group.site)
    for admin in work.tx.grants.admins():
        site = work.hospital(admin.lang, group.site)
        text = work.say(admin.lang, "admin-group-gone", title=group.title, site=site, id=group.site)
        key = f"group-gone:{group.ref}:{work.now.isoformat()}:{admin.account}"
        work.post(text_to(admin, key, text, rank=FIRST))


def trial_names(app: App, lang: str, holder: Grant | Group) -> str:
    """Return the names of the studies whose referrals come to somebody, or to a group."""
    names = [
        app.say(lang, as_key("trial", trial.id))
        for trial in app.content.library.trials.values()
        if holder.site in trial.sites and holder.covers(trial.id)
    ]
    return app.say(lang, "ui-list-joint").join(names)


def _moved(work: Work, event: Event) -> None:
    """Move a group's cards and binding to its new chat.

    Told twice, by the old chat and by the new one; done once.
    """
    new = event.extra["to"]
    if work.tx.groups.move(event.chat, new, work.now):
        _stay(work.tx, new)


def _added(work: Work, event: Event) -> None:
    account = work.tx.accounts.find(event.user)
    invite = work.tx.invitations.opened_by(account.id, work.now) if account else None
    if invite and _bind(work, invite, event):
        return
    if work.tx.grants.of(event.user) or _may_have_moved(work.tx, event.chat):
        _leave(work, event, work.now + GRACE)
        return
    _neutral(work, event)
    _leave(work, event, None)


def _may_have_moved(tx: Transaction, chat: int) -> bool:
    """Return whether a new group may be one of ours that has grown.

    It can look like a new one until it says where it came from.
    """
    return chat < SUPERGROUPS and any(group.chat > SUPERGROUPS for group in tx.groups.all())


def _bound_by_command(work: Work, event: Event) -> bool:
    """Bind a group by its first message, /start with the payload of the link that opened it.

    False for every other message.
    """
    command, _, payload = event.text.partition(" ")
    if command.partition("@")[0] != "/start" or not payload.startswith(invitations.PREFIX):
        return False
    invite = work.tx.invitations.for_group(invitations.digest(payload.strip()), work.now)
    return invite is not None and _bind(work, invite, event)


def _bind(work: Work, invite: GroupInvite, event: Event) -> bool:
    account = work.tx.accounts.find(event.user)
    if account is None or not may_bind_groups(work.tx, event.user, invite):
        return False
    title = clean_name(event.title, LONGEST_TITLE)
    group = work.tx.groups.bind(NewGroup(invite, event.chat, title), account.id, work.now)
    if group is None:
        return False
    work.tx.accounts.set_chat_reachable(event.chat, True)
    _stay(work.tx, event.chat)
    lang = work.app.site_lang(group.site)
    site, trials = work.hospital(lang, group.site), trial_names(work.app, lang, group)
    text = work.say(lang, "coordinator-group-bound", site=site, trials=trials)
    key = f"group-bound:{group.ref}"
    work.post(Letter(key, group.chat, None, "sendMessage", {"text": text}, rank=FIRST))
    _tell_others(work, group)
    for referral in waiting_of(work.tx, group):
        if card.is_likely(referral):
            post_to_group(work, group, referral)
    return True


def _tell_others(work: Work, group: Group) -> None:
    """Tell the admins and the site's coordinators, whoever bound it: a mistake shows."""
    grants = {
        grant.account: grant
        for grant in (*work.tx.grants.of_site(group.site), *work.tx.grants.admins())
    }
    for grant in grants.values():
        site = work.hospital(grant.lang, group.site)
        text = work.say(grant.lang, "coordinator-group-told", title=group.title, site=site)
        work.post(text_to(grant, f"group-told:{group.ref}:{grant.account}", text))


def _neutral(work: Work, event: Event) -> None:
    """Say the neutral sentence to who calls the bot, or adds it; to nobody else."""
    if not (event.bot_added or _called(work.app, event.text)):
        return
    text = work.say(phone_lang(event) or "en", NEUTRAL)
    key = f"group:{event.chat}:{work.now:%Y-%m-%dT%H}"
    work.post(Letter(key, event.chat, None, "sendMessage", {"text": text}, droppable=True))


def _leave(work: Work, event: Event, at: datetime | None) -> None:
    key, slot = f"leave:{event.chat}:{work.now.isoformat()}", _leaving(event.chat)
    work.post(Letter(key, event.chat, None, "leaveChat", {}, not_before=at, slot=slot))


def _stay(tx: Transaction, chat: int) -> None:
    tx.letters.drop_slot(_leaving(chat))


def _leaving(chat: int) -> str:
    return f"leave:{chat}"


def _called(app: App, text: str) -> bool:
    """Return whether a text is a command, for any bot or for this one by name."""
    if not text.startswith("/"):
        return False
    _, at, name = text.split(maxsplit=1)[0].partition("@")
    return not at or name.lower() == app.bot_username.lower()
