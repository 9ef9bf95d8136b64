"""A site's own referrals as a table: when what was done; no name, phone or answer."""

import csv
import io
from datetime import datetime, timedelta

from bot.app import App
from bot.channel.attachments import attached
from bot.coordinators.lookups import CommandReply
from bot.coordinators.posting import BUILT, CARD
from bot.referrals import contacts
from bot.referrals.calendar import local_day, promise_ends, zone_of
from bot.referrals.card import card_from, verdict
from bot.referrals.card_text import cohort_text
from bot.referrals.history import counting, lasting, name_of, reason_text, status_text
from bot.referrals.rights import referrals_of
from bot.store.records import DueLetter, Grant, Letter, PostedPage, ReferralRow
from bot.work import Work
from dialogs import statuses
from dialogs.statuses import EXITS

BOM = "\ufeff"  # Excel reads UTF-8 only where this stands first
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
# The first day of each of these; an end has a column of its own, with its reason.
STEPS = (*statuses.ATTEMPTS, *statuses.CONTACTED, statuses.ReferralStatus.ENROLLED)
FRESH = timedelta(hours=24)  # who cannot get the file by then asks again
COLUMNS = ("code", "trial", "cohort", "status", "owner", "received", "promised", "seen")
ENDS = ("visit", "said-no", "ended", "reason")
OF_THE_CARD = ("match", "reports", "age", "language", "way")


def export(work: Work, grants: list[Grant]) -> CommandReply:
    """Promise one file a site; each is built when it is sent."""
    nothing = []
    for grant in grants:
        if not referrals_of(work.tx, grant):
            name = work.hospital(grant.lang, str(grant.site))
            nothing.append(work.say(grant.lang, "coordinator-export-none", site=name))
            continue
        work.post(
            Letter(
                f"export:{grant.site}:{grant.account}:{work.now.isoformat()}",
                grant.user,
                grant.account,
                "sendDocument",
                {BUILT: "export"},
                rank=CARD,
                site=grant.site,
                expires=work.now + FRESH,
            )
        )
    return "\n".join(nothing), None


def built(work: Work, due: DueLetter, grants: list[Grant]) -> dict[str, object] | None:
    """Return the file as the rows and the right are now; None where there is nothing to see.

    What was taken out, by whom, is audited with every code; each referral keeps where its line
    lies, so that the file leaves the chat when one of them is taken back.
    """
    mine = (grant for grant in grants if grant.works and grant.site == due.letter.site)
    grant = next(mine, None)
    referrals = referrals_of(work.tx, grant) if grant else []
    if grant is None or not referrals:
        return None
    noted = [
        work.tx.exports.add(referral.id, PostedPage(due.letter.key, grant.account), work.now)
        for referral in referrals
    ]
    if any(noted):  # else it is tried again, and on record already
        codes = " ".join(referral.code for referral in referrals)
        detail = f"{len(referrals)}: {codes}"
        work.audit(grant.account, "referrals exported", str(grant.site), detail)
    site = work.site(str(grant.site))
    day = local_day(site, work.now) if site else work.now.date()
    name = work.hospital(grant.lang, str(grant.site))
    return {
        "document": attached(
            f"referrals-{grant.site}-{day}.csv", table(work, grant.lang, referrals)
        ),
        "caption": work.say(grant.lang, "coordinator-export-done", site=name, count=len(referrals)),
    }


def table(work: Work, lang: str, referrals: list[ReferralRow]) -> bytes:
    """Return CSV as Excel opens it; a row for each referral, oldest first."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(map(safe, _head(work.app, lang)))
    for referral in referrals:
        writer.writerow(map(safe, _row(work, lang, referral)))
    return (BOM + text.getvalue()).encode("utf-8", "replace")


def safe(cell: str) -> str:
    """Return a cell that is no formula to a spreadsheet, whatever it holds."""
    return f"'{cell}" if cell.lstrip(" ").startswith(FORMULA) else cell


def _head(app: App, lang: str) -> list[str]:
    def column(name: str) -> str:
        return app.say(lang, f"coordinator-export-column-{name}")

    steps = [status_text(app, lang, status) for status in STEPS]
    return [*map(column, COLUMNS), *steps, *map(column, (*ENDS, *OF_THE_CARD))]


def _row(work: Work, lang: str, referral: ReferralRow) -> list[str]:
    zone = zone_of(work.site(referral.site))

    def day(moment: datetime | None) -> str:
        return moment.astimezone(zone).date().isoformat() if moment else ""

    status = status_text(work.app, lang, referral.status)
    if not referral.card:  # taken back: that it was and when, and nothing more
        first = [referral.code, referral.trial, "", status, "", day(referral.arrived_at), "", ""]
        over = day(referral.withdrawn_at or referral.updated_at)
        return [*first, *("" for _ in STEPS), "", "", over, "", *("" for _ in OF_THE_CARD)]
    steps = counting(work.tx, referral.code)
    first = [
        referral.code,
        referral.trial,
        "; ".join(cohort_text(work.app, lang, cohort) for cohort in referral.cohorts),
        status,
        _owner(work, lang, referral),
        day(referral.arrived_at),
        _promised(work, referral),
        day(steps[0].at if steps else None),
    ]
    kept = lasting(steps)
    done = {step.became: step.at for step in reversed(kept) if step.trigger != "no_show"}
    ended = next((s for s in reversed(kept) if s.became == referral.status in EXITS), None)
    ends = [
        referral.visit_on.isoformat() if referral.visit_on else "",
        day(referral.said_no_at),
        day(ended.at if ended else None),
        reason_text(work.app, lang, referral.trial, ended) if ended else "",
    ]
    dates = [day(done.get(status)) for status in STEPS]
    return [*first, *dates, *ends, *_of_the_card(work.app, lang, referral)]


def _owner(work: Work, lang: str, referral: ReferralRow) -> str:
    return name_of(work, lang, referral.owner) if referral.owner else ""


def _promised(work: Work, referral: ReferralRow) -> str:
    """Return the last day on which a call was promised."""
    site = work.site(referral.site)
    if site is None:
        return ""
    ends = promise_ends(site, referral.waits_from) - timedelta(seconds=1)
    return local_day(site, ends).isoformat()


def _of_the_card(app: App, lang: str, referral: ReferralRow) -> list[str]:
    card = card_from(referral.card)
    low, high = card.age or (None, None)
    ages = "" if low is None else f"{low}–{high}" if high is not None else f"{low}+"
    return [
        verdict(app, lang, card),
        app.say(lang, f"coordinator-export-{'yes' if card.reports else 'no'}"),
        ages,
        app.say(lang, f"coordinator-language-{contacts.spoken(app, referral) or card.lang}"),
        contacts.way_text(app, lang, contacts.contact_of(referral)),
    ]
