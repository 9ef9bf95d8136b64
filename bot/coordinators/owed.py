"""News that reaches no coordinator is not dropped: it becomes a mail and an admin notice."""

from collections.abc import Sequence

from bot.coordinators import buttons
from bot.coordinators.posting import CARD, FIRST, about, text_to
from bot.logs import log
from bot.referrals import mail
from bot.referrals.rights import colleagues
from bot.store.ports import Transaction
from bot.store.records import Grant, Letter, OwedLetter, OwedRow, ReferralRow
from bot.work import Work
from dialogs.words import as_key

DELETE, NO_CALL, READ = "delete", "no_call", "read"
# How it is settled: a coordinator was told, others were in their place, or it is no longer owed.
TOLD, PASSED_ON, MOOT = "told", "passed on", "moot"


def tell(work: Work, referral: ReferralRow, kind: str, letters: Sequence[Letter]) -> None:
    """Post the letters, and keep what is owed until one of them has reached a coordinator."""
    for row in work.tx.owed.open():
        if (row.code, row.kind) == (referral.code, kind):
            _is_stuck(work, row)  # what was told before is not this
    for letter in letters:
        work.post(letter)
    here = {grant.account for grant in colleagues(work.tx, referral)}
    kept = [OwedLetter(one.account, one.key) for one in letters if one.account in here]
    row = work.tx.owed.add(referral.id, kind, kept, work.now)
    _pass_on(work, [row] if _is_stuck(work, row) else [])


def post_due(work: Work) -> int:
    """Settle what was told or is no longer owed; pass on what reaches nobody. Return how much."""
    stuck = [row for row in work.tx.owed.open() if _is_stuck(work, row)]
    return _pass_on(work, stuck)


def _is_stuck(work: Work, row: OwedRow) -> bool:
    """Return whether nobody at the site can be told; settle it where that is not needed."""
    referral = work.tx.referrals.get(row.code)
    if referral is None or not mail.holds(referral, row.kind):
        work.tx.owed.settle(row.id, MOOT, work.now)
        return False
    if any(work.tx.letters.sent_at(letter.key) for letter in row.letters):
        work.tx.owed.settle(row.id, TOLD, work.now)
        return False
    present = [grant for grant in colleagues(work.tx, referral) if _reachable(work.tx, grant)]
    waiting = {one.account for one in row.letters if work.tx.letters.is_due(one.key)}
    if any(grant.account in waiting for grant in present):
        return False  # it is on its way
    written_to = {one.account for one in row.letters}
    others = [grant for grant in present if grant.account not in written_to]
    _tell_others(work, referral, row, others)
    return not others


def _reachable(tx: Transaction, grant: Grant) -> bool:
    account = tx.accounts.get(grant.account)
    return account is not None and account.reachable


def _tell_others(work: Work, referral: ReferralRow, row: OwedRow, others: Sequence[Grant]) -> None:
    """Tell those who can be reached, though others had the card: they know the team."""
    letters = []
    for grant in others:
        text = work.say(grant.lang, as_key("coordinator-owed", row.kind), code=row.code)
        key = f"owed:{row.id}:{grant.account}"
        markup = buttons.openers(work.app, grant.lang, [row.code]) if referral.card else None
        letter = text_to(grant, key, text, markup=markup, rank=CARD)
        letters.append(about(referral, letter) if referral.card else letter)
    for letter in letters:
        work.post(letter)
    if letters:
        kept = [OwedLetter(str(one.account), one.key) for one in letters]
        work.tx.owed.add(referral.id, row.kind, kept, work.now)


def _pass_on(work: Work, rows: Sequence[OwedRow]) -> int:
    """Pass on what nobody at a site can be told, to its mail and to the admins."""
    by_site: dict[str, list[OwedRow]] = {}
    for row in rows:
        referral = work.tx.referrals.get(row.code)
        if referral:
            by_site.setdefault(referral.site, []).append(row)
        work.tx.owed.settle(row.id, PASSED_ON, work.now)
    for site, owed in by_site.items():
        log().warning("what is owed reaches no coordinator", site=site, count=len(owed))
        mail.post(work, site, [mail.item(row.kind, row.code) for row in owed])
        for admin in work.tx.grants.admins():
            work.post(_notice(work, admin, site, owed))
    return len(rows)


def _notice(work: Work, admin: Grant, site: str, owed: Sequence[OwedRow]) -> Letter:
    has_mail = mail.address(work.tx, site) is not None
    lines = [work.say(admin.lang, "admin-owed", site=work.hospital(admin.lang, site))]
    lines += [work.say(admin.lang, as_key("admin-owed", row.kind), code=row.code) for row in owed]
    lines.append(work.say(admin.lang, f"admin-owed-{'mail' if has_mail else 'call'}", id=site))
    key = f"owed:{','.join(str(row.id) for row in owed)}:{admin.account}"
    return text_to(admin, key, "\n".join(lines), rank=FIRST)
