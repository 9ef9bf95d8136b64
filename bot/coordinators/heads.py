"""The heads that admins are sent each day: what the audit and the list of erasures came to."""

from bot.coordinators.posting import SUMMARY, text_to
from bot.work import Work

FROM = 9  # the hour, by the clock of the people who answer


def post_due(work: Work) -> int:
    """Send the heads to each admin, once a day, and only where something was added since."""
    local = work.now.astimezone(work.content.operator.zone)
    if local.hour < FROM:
        return 0
    audit, erased = heads(work)
    return sum(
        work.post(
            text_to(
                admin,
                f"heads:{audit}:{erased}:{admin.account}",
                work.say(admin.lang, "admin-heads", audit=audit, erased=erased),
                rank=SUMMARY,
            )
        )
        for admin in work.tx.grants.admins()
        if work.tx.summaries.claim(f"heads:{admin.account}", local.date(), work.now)
    )


def heads(work: Work) -> tuple[str, str]:
    """Return the audit's head, and that of the list of erasures, as `number:beginning`."""
    return work.tx.audit.short_head(), work.tx.erasures.head()
