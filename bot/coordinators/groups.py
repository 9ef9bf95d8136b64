"""Groups: bound ones show cards and give nobody a right; all others are left."""

from datetime import datetime, timedelta

from bot.app import App, CallbackAnswer
from bot.channel.events import Event
from bot.coordinators import invitations
from bot.coordinators.posting import SAID, post_to_group, site_lang, text_to
from bot.logs import log
from bot.referrals import card
from bot.referrals.rights import may_bind_groups, waiting_of
from bot.store.ports import Transaction
from bot.store.records import Grant, Group, GroupInvite, Letter, NewGroup
from dialogs.words import as_key

# The link that binds a group adds the bot first; its payload follows at once.
GRACE = timedelta(minutes=2)
SUPERGROUPS = -(10**12)  # their ids are below
LONGEST_TITLE = 60


def in_group(tx: Transaction, app: App, event: Event, now: datetime) -> CallbackAnswer:
    """Answer what happens in a group; a press there does nothing, whoever made it.

    Unbound groups see one neutral sentence an hour; one that adds the bot, and it leaves.
    """
    group = tx.groups.in_chat(event.chat)
    if event.kind == "pressed":
        lang = phone_lang(event) or "en"
        return CallbackAnswer(app.say(lang, "coordinator-private-only" if group else NEUTRAL))
    if event.kind == "migrated":
        _moved(tx, event, now)
    elif event.kind == "member" and not event.reachable:
        removed(tx, app, event.chat, now)
    elif event.bot_added and group is None:
        _added(tx, app, event, now)
    elif event.kind == "group" and not _bound_by_command(tx, app, event, now):
        _neutral(tx, app, event, now)
    return CallbackAnswer()


NEUTRAL = "ui-group-only-private"


def opened(
    tx: Transaction, app: App, grant: Grant, payload: str, now: datetime, nonce: str
) -> bool:
    """Remember who opened a link for a group: the next group they add the bot to is meant.

    False for every other link, and for who may not bind a group of that site.
    """
    invite = tx.invitations.for_group(invitations.digest(payload), now)
    if invite is None or not may_bind_groups(tx, grant.user, invite.site):
        return False
    tx.invitations.note_opened(invite.hash, grant.account)
    site = app.hospital(grant.lang, invite.site)
    text = app.say(grant.lang, "coordinator-group-add", site=site)
    tx.letters.post(text_to(grant, f"c:{nonce}", text))
    return True


def removed(tx: Transaction, app: App, chat: int, now: datetime) -> None:
    """Unbind a group that showed cards and has removed the bot, and tell the admins."""
    group = tx.groups.unbind(chat, "bot", now, removed=True)
    if group is None:
        return
    log().warning("a group that showed cards has removed the bot", site=group.site)
    for admin in tx.grants.admins():
        site = app.hospital(admin.lang, group.site)
        text = app.say(admin.lang, "admin-group-gone", title=group.title, site=site, id=group.site)
        key = f"group-gone:{group.ref}:{now.isoformat()}:{admin.account}"
        tx.letters.post(text_to(admin, key, text, rank=SAID))


def trial_names(app: App, lang: str, holder: Grant | Group) -> str:
    """Return the names of the studies whose referrals come to somebody, or to a group."""
    names = [
        app.say(lang, as_key("trial", trial.id))
        for trial in app.content.library.trials.values()
        if holder.site in trial.sites and holder.covers(trial.id)
    ]
    return app.say(lang, "ui-list-joint").join(names)


def phone_lang(event: Event) -> str | None:
    """Return the language of the person's Telegram, where it is one of ours."""
    return next((lang for lang in ("zh", "en") if event.lang.startswith(lang)), None)


def _moved(tx: Transaction, event: Event, now: datetime) -> None:
    """Move a group's cards and binding to its new chat.

    Told twice, by the old chat and by the new one; done once.
    """
    new = event.extra["to"]
    if tx.groups.move(event.chat, new, now):
        _stay(tx, new)


def _added(tx: Transaction, app: App, event: Event, now: datetime) -> None:
    account = tx.accounts.find(event.user)
    invite = tx.invitations.opened_by(account.id, now) if account else None
    if invite and _bind(tx, app, invite, event, now):
        return
    if tx.grants.of(event.user) or _may_have_moved(tx, event.chat):
        _leave(tx, event, now, now + GRACE)
        return
    _neutral(tx, app, event, now)
    _leave(tx, event, now, None)


def _may_have_moved(tx: Transaction, chat: int) -> bool:
    """Return whether a new group may be one of ours that has grown.

    It can look like a new one until it says where it came from.
    """
    return chat < SUPERGROUPS and any(group.chat > SUPERGROUPS for group in tx.groups.all())


def _bound_by_command(tx: Transaction, app: App, event: Event, now: datetime) -> bool:
    """Bind a group by its first message, /start with the payload of the link that opened it.

    False for every other message.
    """
    command, _, payload = event.text.partition(" ")
    if command.partition("@")[0] != "/start" or not payload.startswith(invitations.PREFIX):
        return False
    invite = tx.invitations.for_group(invitations.digest(payload.strip()), now)
    return invite is not None and _bind(tx, app, invite, event, now)


def _bind(tx: Transaction, app: App, invite: GroupInvite, event: Event, now: datetime) -> bool:
    account = tx.accounts.find(event.user)
    if account is None or not may_bind_groups(tx, event.user, invite.site):
        return False
    title = " ".join(event.title.split())[:LONGEST_TITLE]
    group = tx.groups.bind(NewGroup(invite, event.chat, title), account.id, now)
    if group is None:
        return False
    tx.accounts.set_chat_reachable(event.chat, True)
    _stay(tx, event.chat)
    lang = site_lang(app, group.site)
    site, trials = app.hospital(lang, group.site), trial_names(app, lang, group)
    text = app.say(lang, "coordinator-group-bound", site=site, trials=trials)
    key = f"group-bound:{group.ref}"
    tx.letters.post(Letter(key, group.chat, None, "sendMessage", {"text": text}, rank=SAID))
    _tell_others(tx, app, group)
    for referral in waiting_of(tx, group):
        if card.is_likely(referral):
            post_to_group(tx, app, group, referral, now)
    return True


def _tell_others(tx: Transaction, app: App, group: Group) -> None:
    """Tell the admins and the site's coordinators, whoever bound it: a mistake shows."""
    grants = {
        grant.account: grant for grant in (*tx.grants.of_site(group.site), *tx.grants.admins())
    }
    for grant in grants.values():
        site = app.hospital(grant.lang, group.site)
        text = app.say(grant.lang, "coordinator-group-told", title=group.title, site=site)
        tx.letters.post(text_to(grant, f"group-told:{group.ref}:{grant.account}", text))


def _neutral(tx: Transaction, app: App, event: Event, now: datetime) -> None:
    """Say the neutral sentence to who calls the bot, or adds it; to nobody else."""
    if not (event.bot_added or _called(app, event.text)):
        return
    text = app.say(phone_lang(event) or "en", NEUTRAL)
    key = f"group:{event.chat}:{now:%Y-%m-%dT%H}"
    tx.letters.post(Letter(key, event.chat, None, "sendMessage", {"text": text}, droppable=True))


def _leave(tx: Transaction, event: Event, now: datetime, at: datetime | None) -> None:
    key, slot = f"leave:{event.chat}:{now.isoformat()}", _leaving(event.chat)
    tx.letters.post(Letter(key, event.chat, None, "leaveChat", {}, not_before=at, slot=slot))


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
