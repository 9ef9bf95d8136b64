"""The mail to a hospital that Telegram does not reach: codes and a call to action only."""

from collections.abc import Iterable, Sequence

from bot.channel.letters import NO_PREVIEW
from bot.mail.smtp import Mail
from bot.referrals.card import local_date
from bot.store.ports import Transaction
from bot.store.records import DueMail, Letter, ReferralRow
from bot.work import Work
from dialogs.statuses import ASKABLE, OVER, UNTRIED
from dialogs.words import as_key

OPERATOR, SETTING = "operator", "mail"
MOST_CODES = 20
_FIRST = 0  # the rank of what cannot wait
# What can be owed, in the order in which a mail says it; `call` is a bare code.
CALL, ASKED = "call", "asked"
KINDS = ("delete", "no_call", CALL, "read", ASKED)
_SUBJECTS = {CALL: "waiting", ASKED: "asked"}  # of a mail about one kind alone; else what is owed


def address(tx: Transaction, site: str) -> str | None:
    """Return the mail address of the site, or else of the operator."""
    return tx.settings.get(site, SETTING) or tx.settings.get(OPERATOR, SETTING)


def item(kind: str, code: str) -> str:
    """Return what a mail is about as it is kept."""
    return code if kind == CALL else f"{kind}:{code}"


def post(work: Work, site: str, items: Sequence[str]) -> bool:
    """Keep a mail about these: one a site and day, a second only where the list has grown.

    False where there is no address, or it says nothing new that day.
    """
    if not items or not address(work.tx, site):
        return False
    prefix = f"site:{site}:{local_date(work.app, site, work.now)}:"
    kept = work.tx.mails.of(prefix)
    listed = dict.fromkeys(item for mail in kept for item in mail.codes)
    if not set(items) - listed.keys():
        return False
    if kept and kept[-1].untouched:
        work.tx.mails.extend(kept[-1].id, list(dict.fromkeys((*kept[-1].codes, *items))))
        return True
    return work.tx.mails.post(
        f"{prefix}{len(kept)}", site, [*(listed | dict.fromkeys(items))], work.now
    )


def compose(work: Work, due: DueMail) -> Mail | None:
    """Write a mail when it is sent, of what still holds then; None where nothing does."""
    to = address(work.tx, due.site)
    owed = {kind: list(_still_owed(work, due, kind)) for kind in KINDS}
    if to is None or not any(owed.values()):
        return None
    lang, count = work.app.site_lang(due.site), sum(map(len, owed.values()))
    parts = [work.say(lang, "mail-head", site=work.hospital(lang, due.site))]
    for kind, codes in owed.items():
        if codes:
            key = as_key("mail-owed", kind)
            parts.append(work.say(lang, key, count=len(codes), codes=_listed(work, lang, codes)))
    parts.append(work.say(lang, "mail-tail", link=f"https://t.me/{work.app.bot_username}"))
    about = [kind for kind, codes in owed.items() if codes]
    subject = f"mail-{_SUBJECTS.get(about[0], 'owed') if len(about) == 1 else 'owed'}-subject"
    text = "\n\n".join(parts)
    return Mail(due.key, to, work.say(lang, subject, count=count), text + "\n")


def _still_owed(work: Work, due: DueMail, kind: str) -> Iterable[str]:
    for kept in due.codes:
        known, _, code = kept.rpartition(":")
        if (known or CALL) != kind:
            continue
        if kind == ASKED:
            question = work.tx.team_questions.get(code)
            still = question is not None and question.open and question.waits
        else:
            referral = work.tx.referrals.get(code)
            still = referral is not None and holds(referral, kind)
        if still:
            yield code


def holds(referral: ReferralRow, kind: str) -> bool:
    """Return whether a site still owes that to a referral."""
    if kind == "delete":
        return referral.status in OVER
    if kind == "no_call":
        return referral.said_no_at is not None and referral.status in ASKABLE
    if kind == "read":
        return referral.status not in OVER
    return referral.status in UNTRIED and referral.said_no_at is None


def _listed(work: Work, lang: str, codes: list[str]) -> str:
    listed = codes[:MOST_CODES]
    if rest := len(codes) - len(listed):
        listed.append(work.say(lang, "coordinator-and-more", count=rest))
    return "\n".join(listed)


def tell_admins(work: Work, due: DueMail) -> None:
    """Tell the admins that a mail was given up.

    Somebody must call the hospital, or mend the address.
    """
    codes = list(dict.fromkeys(kept.rpartition(":")[2] for kept in due.codes))
    for admin in work.tx.grants.admins():
        text = work.say(
            admin.lang,
            "admin-mail-failed",
            site=work.hospital(admin.lang, due.site),
            codes=", ".join(codes[:MOST_CODES]),
            id=due.site,
        )
        payload = {"text": text, "link_preview_options": NO_PREVIEW}
        key = f"mail-failed:{due.id}:{admin.account}"
        work.post(Letter(key, admin.user, admin.account, "sendMessage", payload, rank=_FIRST))
