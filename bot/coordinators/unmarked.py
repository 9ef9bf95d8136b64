"""The news that rows which give rights do not bear their mark: somebody wrote them by hand."""

from bot.coordinators.posting import FIRST, text_to
from bot.work import Work


def post_at_start(work: Work) -> int:
    """Tell each admin how many there are, once a start; nothing where all is well."""
    count = sum(len(rows) for rows in work.tx.marking.broken().values())
    if not count:
        return 0
    return sum(
        work.post(
            text_to(
                admin,
                f"unmarked:{work.now.isoformat()}:{admin.account}",
                work.say(admin.lang, "admin-unmarked", count=count),
                rank=FIRST,
            )
        )
        for admin in work.tx.grants.admins()
    )
